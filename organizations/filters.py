"""Filters of the lists of this app."""

import django_filters
from django.utils.translation import gettext_lazy as _

from organizations.kinds import INSTITUTION_KINDS, ORGANIZATION_KINDS, Area
from organizations.models import Organization, Publication
from osce_portal.kernel.filters import (
    UNKNOWN,
    KindFilter,
    PublicFilterSet,
    RecordFilter,
    SearchFilter,
    TickFilter,
    YearFilter,
)
from osce_portal.kernel.readers import PUBLIC
from partners.countries import country_names
from partners.filters import public_themes


def institution_countries():
    """The countries where institutions on record are seated, as options."""
    rows = Organization.objects.institutions().visible_to(PUBLIC).exclude(country="")
    names = country_names(rows.order_by().values_list("country", flat=True).distinct())
    return [(code.lower(), name) for code, name in names.items()]


def _choices(kinds):
    return [(kind.value, kind.label) for kind in kinds]


class OrganizationFilterSet(PublicFilterSet):
    searched = ("name_folded", "acronym_folded")

    q = SearchFilter(label=_("Name or acronym"))
    kind = KindFilter(label=_("Kind"), choices=_choices(ORGANIZATION_KINDS))
    theme = RecordFilter(label=_("Theme"), field_name="themes", queryset=public_themes)
    area = KindFilter(label=_("Where it works"), choices=Area.choices)
    key = TickFilter(label=_("Key partner organizations only"), method="filter_key")

    class Meta:
        model = Organization
        fields = []

    def filter_key(self, rows, _name, _tick):
        return rows.key_partners()


class InstitutionFilterSet(PublicFilterSet):
    searched = ("name_folded", "acronym_folded")

    q = SearchFilter(label=_("Name or acronym"))
    kind = KindFilter(label=_("Kind"), choices=_choices(INSTITUTION_KINDS))
    theme = RecordFilter(label=_("Theme"), field_name="themes", queryset=public_themes)
    country = django_filters.ChoiceFilter(
        label=_("Country"),
        choices=institution_countries,
        method="filter_country",
        empty_label=_("Any"),
        error_messages=UNKNOWN,
    )

    class Meta:
        model = Organization
        fields = []

    def filter_country(self, rows, _name, code):
        return rows.filter(country=code.upper())


class PublicationFilterSet(PublicFilterSet):
    searched = ("title_folded", "authors_folded")

    q = SearchFilter(label=_("Title or author"))
    kind = KindFilter(label=_("Kind"), choices=Publication.Kind.choices)
    year = YearFilter(label=_("Year"))

    class Meta:
        model = Publication
        fields = []
