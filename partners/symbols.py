"""Symbols of documents, however they are written: ``PC.DEC/571`` is also *Decision No. 571*."""

import re

_PART = re.compile(r"[A-Za-z]+|[0-9]+")
_MEANINGS = {
    "PC": "Permanent Council",
    "MC": "Ministerial Council",
    "FSC": "Forum for Security Co-operation",
    "DEC": "decision",
    "DOC": "document",
    "JOUR": "journal",
    "GAL": "general distribution",
    "DEL": "delegation",
    "CORR": "corrigendum",
}


def ways_to_write(symbol):
    """The forms in which a visitor may type ``symbol``, for the index."""
    parts = _PART.findall(symbol)
    if not any(part.isdigit() for part in parts):
        return [symbol]
    meanings = [_MEANINGS[part.upper()] for part in parts if part.upper() in _MEANINGS]
    glued = ["".join(parts[:length]) for length in range(2, len(parts) + 1)]
    return [symbol, *parts, *glued, *meanings, "No", "number"]
