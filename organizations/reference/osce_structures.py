"""Our own side, which stands in no directory: ``osce_structures.csv``."""

from organizations.kinds import Kind
from organizations.models import Organization
from osce_portal.kernel.reference.tables import SOURCE_COLUMNS, Table


def read(row):
    slug = row.required("slug")
    yield row.draft(
        Organization,
        f"organizations:{slug}",
        slug=slug,
        name=row.required("name"),
        acronym=row.text("acronym"),
        kind=Kind.OSCE,
        parent=row.ref("parent", "organizations"),
        is_profile_confirmed=row.is_read_in_full,
    )


TABLE = Table(
    file="osce_structures.csv",
    makes="organizations",
    columns=("slug", "name", "acronym", "parent", *SOURCE_COLUMNS, "note"),
    read=read,
)
