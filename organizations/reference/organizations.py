"""Partner organizations and initiatives: ``organizations.csv``."""

from organizations.kinds import ORGANIZATION_KINDS, Area
from organizations.models import Organization
from osce_portal.kernel.reference.tables import SOURCE_COLUMNS, Table

KINDS = {kind.value: kind for kind in ORGANIZATION_KINDS}
AREAS = {area.value: area for area in Area}
IS_KEY = {"true": True, "false": False}


def read(row):
    slug = row.required("slug")
    yield row.draft(
        Organization,
        f"organizations:{slug}",
        slug=slug,
        name=row.required("name"),
        acronym=row.text("acronym"),
        kind=row.kind("kind"),
        area=row.kind("area"),
        is_key_partner=row.kind("key_partner"),
        parent=row.ref("parent", "organizations"),
        city=row.text("headquarters_city"),
        country=row.text("headquarters_iso2"),
        founded_year=row.number("founded_year"),
        member_count=row.number("member_count"),
        is_profile_confirmed=row.is_read_in_full,
        website=row.text("website"),
        relation=row.public_text("relation_note"),
        themes=row.refs("themes", "themes"),
    )


TABLE = Table(
    file="organizations.csv",
    makes="organizations",
    columns=(
        *("slug", "name", "acronym", "kind", "area", "key_partner", "headquarters_city"),
        *("headquarters_iso2", "founded_year", "website", "member_count", "themes"),
        *("relation_note", "parent", *SOURCE_COLUMNS),
    ),
    read=read,
    kinds={"kind": KINDS, "area": AREAS, "key_partner": IS_KEY},
    fields={
        "is_key_partner": "key_partner",
        "city": "headquarters_city",
        "country": "headquarters_iso2",
        "relation": "relation_note",
    },
)
