"""NGOs and academic or research institutions: ``institutions.csv``."""

from organizations.kinds import INSTITUTION_KINDS
from organizations.models import Organization
from osce_portal.kernel.reference.tables import SOURCE_COLUMNS, Table

KINDS = {kind.value: kind for kind in INSTITUTION_KINDS}
# The source names the person in that group, and general knowledge the institution.
AFFILIATION = "drafting group of the 2015"


def read(row):
    slug = row.required("slug")
    yield row.draft(
        Organization,
        f"organizations:{slug}",
        slug=slug,
        name=row.required("name"),
        acronym=row.text("acronym"),
        kind=row.kind("kind"),
        city=row.text("city"),
        country=row.text("country_iso2"),
        is_profile_confirmed=row.is_read_in_full,
        website=row.text("website"),
        relation=row.public_text("note", AFFILIATION),
        themes=row.refs("themes", "themes"),
    )


TABLE = Table(
    file="institutions.csv",
    makes="organizations",
    columns=(
        *("slug", "name", "acronym", "kind", "city", "country_iso2", "website", "themes", "note"),
        *SOURCE_COLUMNS,
    ),
    read=read,
    kinds={"kind": KINDS},
    fields={"country": "country_iso2", "relation": "note"},
    note="",
)
