"""Remarks of the compiler in a text for the public: they are for staff."""

import re

_DOUBT = (
    r"general knowledge|recalled|unverified|not verified|to be confirmed|not confirmed|not shown"
    r"|no ISO 3166"
)
_PARENTHESIS = re.compile(rf"\s*\([^()]*(?:{_DOUBT})[^()]*\)")
# A clause with a doubt outside a parenthesis, or with one on the volume it names.
_CLAUSE = re.compile(r"[^;]+?(?:\.(?=\s|$)|;|$)")


def without_remarks(text, *more):
    """``text`` without what its compiler doubts; ``more`` are further patterns of such clauses."""
    doubt = re.compile("|".join([r"\(volume[^()]*(?:" + _DOUBT + r")", *more]))
    kept = [clause for clause in _CLAUSE.findall(text) if not doubt.search(clause)]
    kept = [_PARENTHESIS.sub("", clause) for clause in kept]
    kept = [clause for clause in kept if not re.search(_DOUBT, clause)]
    return _tidy("".join(kept))


def _tidy(text):
    text = re.sub(r"[;\s]+$", "", text.strip())
    return text if not text or text[-1] in ".!?" else f"{text}."
