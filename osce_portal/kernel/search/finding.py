"""Finding: one ranked list, counts per kind, and what was perhaps meant."""

from difflib import get_close_matches

from django.db.models import Case, Count, IntegerField, Value, When
from django.db.models.functions import Length

from osce_portal.kernel.folding import fold
from osce_portal.kernel.models import SearchEntry
from osce_portal.kernel.readers import PUBLIC
from osce_portal.kernel.search.backends import backend
from osce_portal.kernel.search.words import WORD, Where, Words, words_of

# How many entries a suggestion looks at, so that its cost has a bound.
_VOCABULARY = 1000
_NEAR = 0.72
SHOWN = ("kind", "path", "title", "names", "body", "names_words")


class Search:
    """What the public finds by ``text`` at the instant ``at``."""

    def __init__(self, text, *, at=None):
        self.words = Words(text)
        self.at = at

    def _entries(self, words=None, **how):
        words = words or self.words
        rows = SearchEntry.objects.visible_to(PUBLIC, self.at)
        return backend().matching(rows, words, **how) if words else rows.none()

    def counts(self):
        """``{kind: number}`` of what is found; one query."""
        if not self.words:
            return {}
        return dict(self._entries().values_list("kind").annotate(Count("pk")).order_by())

    def best(self, start=0, stop=20, kinds=()):
        """The entries from ``start`` to ``stop``, the best first.

        Those whose title and names hold all the words come before those whose text does; so a
        common word costs no ranking of all the texts that hold it, and only keys are sorted.
        """
        if not self.words:
            return []
        rank = backend().by_rank(self.words)
        named = self._ranked(kinds, Where.NAMES, rank)
        keys = list(named[start:stop])
        if len(keys) < stop - start:
            passed = start + len(keys) if keys else named.count()
            texts = self._ranked(kinds, Where.TEXT_ONLY, rank)
            keys += texts[max(start - passed, 0) : stop - passed]
        return self._entries_by_key(keys)

    def offered(self, count):
        """The records whose names go with what is typed so far, the shortest first."""
        if not self.words:
            return []
        return self._entries_by_key(self._ranked((), Where.NAMES, Length("title"))[:count])

    def _ranked(self, kinds, where, rank):
        rows = self._entries(where=where)
        rows = rows.filter(kind__in=kinds) if kinds else rows
        return rows.order_by(self._nearness(), rank, "pk").values_list("pk", flat=True)

    def _entries_by_key(self, keys):
        entries = SearchEntry.objects.only(*SHOWN).in_bulk(list(keys))
        return [entries[key] for key in keys if key in entries]

    def _nearness(self):
        phrase = self.words.phrase
        return Case(
            When(title_words=phrase, then=Value(0)),
            When(names_words__contains=f"\n{phrase}\n", then=Value(1)),
            When(title_words__startswith=phrase, then=Value(2)),
            default=Value(3),
            output_field=IntegerField(),
        )

    def suggested(self):
        """The query with each word that finds nothing replaced by a near one that does, or None."""
        meant = [self._near(word) for word in self.words.all]
        if not self.words or None in meant or len(meant) > 8:
            return None
        text = " ".join(meant)
        return text if self._entries(Words(text)).exists() else None

    def _near(self, word):
        if self._entries(Words(word)).exists():
            return word
        for start in dict.fromkeys([word[:2], word[:1]]):
            known = self._vocabulary(start)
            if near := get_close_matches(word, known, 1, _NEAR):
                return known[near[0]]
        return None

    def _vocabulary(self, start):
        """Words of titles and of names that may be shown, by how the index spells them."""
        rows = self._entries(_Start(start), where=Where.NAMES).order_by("pk")
        texts = [
            text
            for title, names in rows.values_list("title", "names")[:_VOCABULARY]
            for text in (title, *(name for _kind, name in names))
        ]
        return {
            spelt: written.lower()
            for written in set(WORD.findall(" ".join(texts)))
            if fold(written[:1]).startswith(start[:1])
            for spelt in words_of(written)
            if spelt.startswith(start)
        }


class _Start(Words):
    """The first letters of a word, however few."""

    @property
    def prefix(self):
        return self.all[-1]
