"""Full text on PostgreSQL: stored vectors of all words and of those of names, with GIN indexes."""

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
ALTER TABLE kernel_searchentry ADD COLUMN IF NOT EXISTS named tsvector
    GENERATED ALWAYS AS (to_tsvector('simple', title_words || ' ' || names_words)) STORED;
CREATE INDEX IF NOT EXISTS kernel_searchentry_words ON kernel_searchentry USING gin (words);
CREATE INDEX IF NOT EXISTS kernel_searchentry_named ON kernel_searchentry USING gin (named);
"""


def install(database):
    with database.cursor() as cursor:
        cursor.execute(_INSTALL)


def refresh(database):
    """The vectors are generated with each row, so nothing can be out of step."""


def matching(rows, words, where=Where.ANYWHERE):
    """Entries that hold all the words there."""
    if where is Where.NAMES:
        return rows.filter(_holds("named", words))
    rows = rows.filter(_holds("words", words))
    return rows.exclude(_holds("named", words)) if where is Where.TEXT_ONLY else rows


def _holds(column, words):
    sql = f"kernel_searchentry.{column} @@ to_tsquery('simple', %s)"
    return RawSQL(sql, [_asked(words)], output_field=BooleanField())


def _asked(words):
    return " & ".join(f"'{word}':{'*' if word == words.prefix else ''}" for word in words.all)


def by_rank(words):
    """The better the match, the lower."""
    rank = "-ts_rank('{0.05, 0.1, 0.6, 1.0}', kernel_searchentry.words, to_tsquery('simple', %s))"
    return RawSQL(rank, [_asked(words)])
