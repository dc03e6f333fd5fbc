"""Filters of the list of events."""

import django_filters
from django.utils.translation import gettext_lazy as _

from events.kinds import Kind
from events.models import Event, EventSeries
from osce_portal.kernel.filters import (
    UNKNOWN,
    PublicFilterSet,
    RecordFilter,
    SearchFilter,
    YearFilter,
)
from osce_portal.kernel.readers import PUBLIC
from partners.filters import public_groups, public_themes
from partners.models import State


def public_series(_request=None):
    return EventSeries.objects.visible_to(PUBLIC).order_by("name_folded", "pk")


def public_partners(_request=None):
    return State.objects.ever_partners().visible_to(PUBLIC).in_english_order()


class EventFilterSet(PublicFilterSet):
    searched = ("title_folded",)

    q = SearchFilter(label=_("Title"))
    kind = django_filters.ChoiceFilter(
        label=_("Kind"), choices=Kind.choices, empty_label=_("Any"), error_messages=UNKNOWN
    )
    group = RecordFilter(label=_("Contact Group"), field_name="group", queryset=public_groups)
    series = RecordFilter(label=_("Series"), field_name="series", queryset=public_series)
    country = RecordFilter(
        label=_("Partner State named"), queryset=public_partners, method="filter_country"
    )
    theme = RecordFilter(label=_("Theme"), field_name="themes", queryset=public_themes)
    year = YearFilter(label=_("Year"), method="filter_year")

    class Meta:
        model = Event
        fields = []

    def filter_country(self, rows, _name, state):
        return rows.naming(state, PUBLIC)

    def filter_year(self, rows, _name, year):
        return rows.in_year(year)
