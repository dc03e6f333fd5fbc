"""Works on the OSCE: ``publications.csv``."""

from organizations.models import Publication
from osce_portal.kernel.reference.slugs import slug_of
from osce_portal.kernel.reference.tables import SOURCE_COLUMNS, Table

KINDS = {kind.value: kind for kind in Publication.Kind}


def read(row):
    title = row.required("title")
    slug = slug_of(title)
    # The file names no sources by title: the work stands for itself, here and for the patterns.
    source = row.reading.titles.setdefault(row.text("source_url"), title)
    yield row.draft(
        Publication,
        f"publications:{slug}",
        title=title,
        slug=slug,
        kind=row.kind("kind"),
        year=row.number("year"),
        publisher=row.ref("publisher_or_institution_slug", "organizations"),
        authors=row.text("authors"),
        url=row.text("doi_or_url"),
        note=row.public_text("note"),
        source_title=source,
    )


TABLE = Table(
    file="publications.csv",
    makes="publications",
    columns=(
        *("title", "year", "kind", "publisher_or_institution_slug", "authors", "doi_or_url"),
        *("note", *(column for column in SOURCE_COLUMNS if column != "source_title")),
    ),
    read=read,
    kinds={"kind": KINDS},
    fields={
        "slug": "title",
        "publisher": "publisher_or_institution_slug",
        "url": "doi_or_url",
    },
    doubts={
        r"year (from general knowledge|and full author list not verified)": ("year", None),
        "author from general knowledge": ("authors", None),
    },
    note="",
)
