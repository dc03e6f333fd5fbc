"""What a result shows: its words marked, the part of its text that fits, the name that matched."""

import re
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from osce_portal.kernel.models import OtherName
from osce_portal.kernel.search.words import indexed, words_of

_HYPHENED = re.compile(r"\w+(?:[-‐]\w+)*")
_BEFORE, _LENGTH = 60, 220

NAME_KINDS = {
    OtherName.Kind.OFFICIAL: _("official name"),
    OtherName.Kind.FORMER: _("former name"),
    OtherName.Kind.ACRONYM: _("acronym"),
    OtherName.Kind.TRANSLATED: _("name in another language"),
    "short": _("short name"),
    "symbol": _("symbol"),
}


@dataclass(frozen=True)
class Piece:
    text: str
    is_found: bool = False


@dataclass(frozen=True)
class Result:
    """One entry as it is shown."""

    entry: object
    title: list
    excerpt: list
    name_kind: str
    name: list
    by_other_name: bool


def result(entry, words):
    missing = set(words.all) - words.found_in(indexed(entry.title))
    kind, name = _best_name(entry, words, missing)
    missing -= words.found_in(indexed(name))
    unseen = missing - words.found_in(indexed(entry.body))
    return Result(
        entry=entry,
        title=marked(entry.title, words),
        excerpt=excerpt(entry.body, words),
        name_kind=NAME_KINDS.get(kind, _("other name")),
        name=marked(name, words),
        by_other_name=bool(unseen & words.found_in(entry.names_words)),
    )


def _best_name(entry, words, missing):
    """The name that finds most of what the title does not; none where the title finds all."""
    found = [
        (len(missing & words.found_in(indexed(name))), kind, name) for kind, name in entry.names
    ]
    most = max((count for count, _kind, _name in found), default=0)
    return next(((kind, name) for count, kind, name in found if count == most > 0), ("", ""))


def marked(text, words):
    """``text`` in pieces, those that the query finds marked."""
    pieces, at = [], 0
    for match in _HYPHENED.finditer(text):
        for start, end in _found_spans(match, words):
            pieces += [Piece(text[at:start]), Piece(text[start:end], is_found=True)]
            at = end
    return [piece for piece in [*pieces, Piece(text[at:])] if piece.text]


def _found_spans(match, words):
    """The hyphened word as a whole where the index has it as one, else its parts."""
    spelt = words_of(match[0])
    if len(spelt) == 1:
        return [match.span()] if words.found_in(spelt[0]) else []
    parts = re.finditer(r"\w+", match[0])
    spans = [(match.start() + part.start(), match.start() + part.end()) for part in parts]
    return [span for span in spans if words.found_in(indexed(match.string[span[0] : span[1]]))]


def excerpt(text, words):
    """Some 200 letters of ``text`` around the first word found."""
    pieces = marked(text, words)
    first = next((piece for piece in pieces if piece.is_found), None)
    before = sum(len(piece.text) for piece in pieces[: pieces.index(first)]) if first else 0
    start = _word_start(text, before - _BEFORE) if before > _LENGTH - _BEFORE else 0
    end = _word_start(text, start + _LENGTH) if len(text) > start + _LENGTH else len(text)
    cut = text[start:end].strip(" ·")
    return marked(f"{'… ' if start else ''}{cut}{' …' if end < len(text) else ''}", words)


def _word_start(text, position):
    return text.find(" ", position) + 1 or len(text)
