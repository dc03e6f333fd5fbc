"""By what search finds organizations, institutions and publications."""

from organizations.models import Organization, Publication
from osce_portal.kernel.models import OtherName
from osce_portal.kernel.search.declaration import searched
from partners.countries import foreign_name
from partners.models import State

searched(
    Organization,
    kinds={"organizations": "partner_organizations", "institutions": "institutions"},
    names=lambda row: [(OtherName.Kind.ACRONYM, row.acronym)],
    body=lambda row: [
        row.relation,
        row.get_kind_display(),
        row.city,
        *(pattern.title for pattern in row.patterns.all()),
    ],
    terms=lambda row: [row.country and foreign_name(row.country)],
    parts=("patterns",),
    mentions=("parent", "themes"),
    codes={"country": (State, "iso2")},
)
searched(
    Publication,
    kinds={"publications": None},
    title="title",
    body=lambda row: [row.authors, row.get_kind_display(), row.year, row.note],
    mentions=("publisher", "themes"),
)
