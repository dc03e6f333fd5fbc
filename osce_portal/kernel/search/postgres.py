"""Full text on PostgreSQL: a stored vector of the words with their weights, and a GIN index."""

from django.db.models import BooleanField
from django.db.models.expressions import RawSQL

from osce_portal.kernel.search.words import Where

_INSTALL = """
ALTER TABLE kernel_searchentry ADD COLUMN IF NOT EXISTS words tsvector
    GENERATED ALWAYS AS (
        setweight(to_tsvector('simple', title_words), 'A')
        || setweight(to_tsvector('simple', names_words), 'B')
        || setweight(to_tsvector('simple', body_words), 'D')
    ) STORED;
CREATE INDEX IF NOT EXISTS kernel_searchentry_words ON kernel_searchentry USING gin (words);
"""


def install(database):
    with database.cursor() as cursor:
        cursor.execute(_INSTALL)


def refresh(database):
    """The vectors are generated with each row, so nothing can be out of step."""


def matching(rows, words, where=Where.ANYWHERE):
    """Entries that hold all the words there."""
    anywhere, in_names = _asked(words), f"({_asked(words, 'AB')})"
    asked = {
        Where.ANYWHERE: anywhere,
        Where.NAMES: in_names,
        Where.TEXT_ONLY: f"{anywhere} & !{in_names}",
    }[where]
    holds = "kernel_searchentry.words @@ to_tsquery('simple', %s)"
    return rows.filter(RawSQL(holds, [asked], output_field=BooleanField()))


def _asked(words, weights=""):
    return " & ".join(
        f"'{word}':{'*' if word == words.prefix else ''}{weights}" for word in words.all
    )


def by_rank(words):
    """The better the match, the lower."""
    rank = "-ts_rank('{0.05, 0.1, 0.6, 1.0}', kernel_searchentry.words, to_tsquery('simple', %s))"
    return RawSQL(rank, [_asked(words)])
