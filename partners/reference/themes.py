"""The themes: ``themes.csv``."""

from osce_portal.kernel.reference.tables import SOURCE_COLUMNS, Table
from partners.models import Theme

DIMENSIONS = {dimension.value: dimension for dimension in Theme.Dimension}


def read(row):
    slug = row.required("slug")
    yield row.draft(
        Theme,
        f"themes:{slug}",
        slug=slug,
        name=row.required("name"),
        dimension=row.kind("dimension"),
    )


TABLE = Table(
    file="themes.csv",
    makes="themes",
    columns=("slug", "name", "dimension", *SOURCE_COLUMNS, "note"),
    read=read,
    kinds={"dimension": DIMENSIONS},
)
