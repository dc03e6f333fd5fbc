"""Full text on SQLite: an FTS5 table over the entries, kept by triggers."""

from django.db.models.expressions import RawSQL

from osce_portal.kernel.search.words import Where

_COLUMNS = "title_words, names_words, body_words"
_OLD, _NEW = (", ".join(f"{row}.{name}" for name in _COLUMNS.split(", ")) for row in ("old", "new"))
_FORGET = (
    f"INSERT INTO kernel_searchtext(kernel_searchtext, rowid, {_COLUMNS}) "
    f"VALUES ('delete', old.id, {_OLD});"
)
_LEARN = f"INSERT INTO kernel_searchtext(rowid, {_COLUMNS}) VALUES (new.id, {_NEW});"
_TABLE = f"""CREATE VIRTUAL TABLE kernel_searchtext USING fts5({_COLUMNS},
    content='kernel_searchentry', content_rowid='id',
    tokenize='unicode61 remove_diacritics 2', prefix='2 3')"""
_TRIGGERS = {
    "kernel_searchtext_insert": f"AFTER INSERT ON kernel_searchentry BEGIN {_LEARN} END",
    "kernel_searchtext_delete": f"AFTER DELETE ON kernel_searchentry BEGIN {_FORGET} END",
    "kernel_searchtext_update": f"AFTER UPDATE ON kernel_searchentry BEGIN {_FORGET} {_LEARN} END",
}
_WEIGHTS = "10.0, 6.0, 1.0"


def install(database):
    """Make the table and its triggers; the latter go when a migration makes the entries anew."""
    with database.cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE name LIKE 'kernel_searchtext%%'", [])
        there = {name for (name,) in cursor.fetchall()}
        if "kernel_searchtext" not in there:
            cursor.execute(_TABLE)
        missing = _TRIGGERS.keys() - there
        for name in missing:
            cursor.execute(f"CREATE TRIGGER {name} {_TRIGGERS[name]}")
        if missing:
            _rebuild(cursor)


def refresh(database):
    """Make the index anew from the entries."""
    with database.cursor() as cursor:
        _rebuild(cursor)


def _rebuild(cursor):
    cursor.execute("INSERT INTO kernel_searchtext(kernel_searchtext) VALUES ('rebuild')")


def matching(rows, words, where=Where.ANYWHERE):
    """Entries that hold all the words there."""
    return rows.extra(
        tables=["kernel_searchtext"],
        where=["kernel_searchtext.rowid = kernel_searchentry.id", "kernel_searchtext MATCH %s"],
        params=[_asked(words, where)],
    )


def _asked(words, where):
    each = (f'"{word}"*' if word == words.prefix else f'"{word}"' for word in words.all)
    anywhere = f"({' '.join(each)})"
    in_names = f"({{title_words names_words}} : {anywhere})"
    return {
        Where.ANYWHERE: anywhere,
        Where.NAMES: in_names,
        Where.TEXT_ONLY: f"{anywhere} NOT {in_names}",
    }[where]


def by_rank(words):
    """The better the match, the lower."""
    return RawSQL(f"bm25(kernel_searchtext, {_WEIGHTS})", [])
