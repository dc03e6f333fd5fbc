"""Filters of the lists of this app."""

import django_filters
from django import forms
from django.utils.translation import gettext_lazy as _

from organizations.kinds import INSTITUTION_KINDS, ORGANIZATION_KINDS, Area
from organizations.models import Organization, Publication
from osce_portal.kernel.filters import (
    UNKNOWN,
    KindFilter,
    PublicFilterSet,
    RecordFilter,
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

    q = django_filters.CharFilter(label=_("Name or acronym"), method="filter_q", max_length=200)
    kind = KindFilter(label=_("Kind"), choices=_choices(ORGANIZATION_KINDS))
    theme = RecordFilter(label=_("Theme"), field_name="themes", queryset=public_themes)
    area = KindFilter(label=_("Where it works"), choices=Area.choices)
    key = django_filters.BooleanFilter(
        label=_("Key partner organizations only"),
        field_name="is_key_partner",
        method="filter_key",
        widget=forms.CheckboxInput,
    )

    class Meta:
        model = Organization
        fields = []

    def filter_key(self, rows, _name, is_wanted):
        return rows.key_partners() if is_wanted else rows


class InstitutionFilterSet(PublicFilterSet):
    searched = ("name_folded", "acronym_folded")

    q = django_filters.CharFilter(label=_("Name or acronym"), method="filter_q", max_length=200)
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

    q = django_filters.CharFilter(label=_("Title or author"), method="filter_q", max_length=200)
    kind = KindFilter(label=_("Kind"), choices=Publication.Kind.choices)
    year = YearFilter(label=_("Year"))

    class Meta:
        model = Publication
        fields = []
