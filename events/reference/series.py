"""The annual series: ``series.csv``, and other names: ``series_names.csv``."""

from events.models import EventSeries, SeriesName
from osce_portal.kernel.models import OtherName
from osce_portal.kernel.reference.slugs import slug_of
from osce_portal.kernel.reference.tables import SOURCE_COLUMNS, Table

NAME_KINDS = {kind.value: kind for kind in OtherName.Kind}


def read(row):
    slug = row.required("slug")
    yield row.draft(
        EventSeries,
        f"series:{slug}",
        slug=slug,
        name=row.required("name"),
        group=row.ref("group", "bodies"),
    )


def read_name(row):
    series, name = row.ref("series", "series"), row.required("name")
    yield row.draft(
        SeriesName,
        f"series-names:{row.required('series')}:{slug_of(name)}",
        series=series,
        name=name,
        kind=row.kind("kind"),
        start=row.date("from"),
        end=row.date("until"),
    )


TABLE = Table(
    file="series.csv",
    makes="series",
    columns=("slug", "name", "group", *SOURCE_COLUMNS, "note"),
    read=read,
)
NAMES = Table(
    file="series_names.csv",
    makes="series-names",
    columns=("series", "name", "kind", "from", "until", *SOURCE_COLUMNS, "note"),
    read=read_name,
    kinds={"kind": NAME_KINDS},
    fields={"start": "from", "end": "until"},
)
