"""Regular patterns of co-operation: ``cooperation_patterns.csv``."""

from organizations.models import CooperationPattern
from osce_portal.kernel.reference.slugs import slug_of
from osce_portal.kernel.reference.tables import SOURCE_COLUMNS, Table

LEVELS = {level.value: level for level in CooperationPattern.Level}
MODES = {mode.value: mode for mode in CooperationPattern.Mode}
Frequency = CooperationPattern.Frequency
FREQUENCIES = {
    "continuous": Frequency.CONTINUOUS,
    "twice a year": Frequency.TWICE_A_YEAR,
    "annual": Frequency.ANNUAL,
    "biennial": Frequency.BIENNIAL,
    "triennial": Frequency.TRIENNIAL,
    "ad hoc": Frequency.AD_HOC,
}


def read(row):
    slug, title = row.required("organization_slug"), row.required("title")
    level, mode = row.kind("level"), row.kind("mode")
    yield row.draft(
        CooperationPattern,
        f"patterns:{slug}:{level}:{mode}:{slug_of(title)}",
        organization=row.ref("organization_slug", "organizations"),
        title=title,
        level=level,
        mode=mode,
        frequency=row.kind("frequency"),
        is_frequency_confirmed=row.is_read_in_full,
        since=row.date("since_year"),
        instrument=row.text("instrument"),
        themes=row.refs("themes", "themes"),
        source_title=_source_title(row, title),
    )


def _source_title(row, title):
    """The file names no sources by title: as another file calls it, else after the pattern."""
    known = row.reading.titles.get(row.text("source_url"))
    return known or (title if row.text("source_link") == "public" else "")


TABLE = Table(
    file="cooperation_patterns.csv",
    makes="patterns",
    columns=(
        *("organization_slug", "level", "mode", "frequency", "title", "since_year"),
        *("instrument", "themes"),
        *(column for column in SOURCE_COLUMNS if column != "source_title"),
    ),
    read=read,
    kinds={"level": LEVELS, "mode": MODES, "frequency": FREQUENCIES},
    fields={"organization": "organization_slug", "since": "since_year"},
)
