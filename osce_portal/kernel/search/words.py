"""Text as the index keeps it and as a query is read: bare words, spelt one way."""

import re
from enum import Enum

from osce_portal.kernel.folding import fold

WORD = re.compile(r"[^\W_]+")
# Letter by letter rather than word by word, so that the start of a word finds it too.
_SPELLINGS = (
    ("‐", "-"),
    ("co-op", "coop"),
    ("co-ord", "coord"),
    ("sub-", "sub"),
    ("z", "s"),
    ("programme", "program"),
    ("programm", "program"),
    ("centre", "centr"),
    ("center", "centr"),
    ("defenc", "defens"),
    ("labour", "labor"),
    ("ـ", ""),
)
# PostgreSQL takes no longer lexeme than 2,047 bytes; no word of a language is that long.
_LONGEST_WORD = 60
_LEAST_PREFIX = 2


def words_of(text):
    """``Co-operation in Zürich`` -> ``["cooperation", "in", "surich"]``."""
    folded = fold(text)
    for written, kept in _SPELLINGS:
        folded = folded.replace(written, kept)
    return [word[:_LONGEST_WORD] for word in WORD.findall(folded)]


def indexed(*texts):
    return " ".join(word for text in texts for word in words_of(text))


class Where(Enum):
    """Where an entry must hold the words of a query: anywhere, or in which of its halves."""

    ANYWHERE, NAMES, TEXT_ONLY = range(3)


class Words:
    """The words of a query. Each must be found; the last may be the start of a word."""

    def __init__(self, text):
        self.text = " ".join(text.split())
        self.all = list(dict.fromkeys(words_of(text)))
        self.phrase = indexed(text)

    def __bool__(self):
        return bool(self.all)

    @property
    def prefix(self):
        """The last word, where it is long enough to stand for longer ones."""
        last = self.all[-1]
        return last if len(last) >= _LEAST_PREFIX else None

    def fits(self, word, found):
        """Whether the word ``word`` of the query finds the word ``found`` of a text."""
        return found == word or (word == self.prefix and found.startswith(word))

    def found_in(self, text):
        """Those words of the query that ``text``, already as indexed, holds."""
        held = set(text.split())
        return {word for word in self.all if any(self.fits(word, one) for one in held)}
