"""Remarks of the compiler in a text for the public: they are for staff."""

import re

_DOUBT = (
    r"(?:general knowledge|recalled|unverified|not verified|to be confirmed|not confirmed"
    r"|not shown|no ISO 3166)"
)
_PARENTHESIS = re.compile(rf"\s*\([^()]*{_DOUBT}[^()]*\)")
# A doubt about the volume takes the name of the volume with it, which stands before it.
_VOLUME = re.compile(rf"[^;()]*\(volume[^()]*{_DOUBT}[^()]*\)")
_CLAUSE = re.compile(r"[^;]+?(?:\.(?=\s|$)|;|$)")


def without_remarks(text, *more):
    """``text`` without what its compiler doubts; ``more`` are further patterns of such clauses."""
    doubt = re.compile("|".join([_DOUBT, *more]))
    bare = _PARENTHESIS.sub("", _VOLUME.sub("", text))
    kept = [clause for clause in _CLAUSE.findall(bare) if not doubt.search(clause)]
    return _tidy("".join(kept)) if kept else ""


def _tidy(text):
    text = re.sub(r"[;\s]+(\.?)$", r"\1", text.strip())
    return text if text[-1:] in (".", "!", "?") else f"{text}."
