"""Filters that several lists share. A value they do not know is said to be unreadable."""

from django.contrib import admin
from django.contrib.admin.options import IncorrectLookupParameters
from django.db.models import F
from django.db.models.functions import Substr
from django.utils.dateparse import parse_date
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from osce_portal.kernel.dates import today

PUBLICATION_STATES = {
    "draft": _("Draft"),
    "scheduled": _("Scheduled"),
    "published": _("Published"),
    "withdrawn": _("Withdrawn"),
}


class KnownValueFilter(admin.SimpleListFilter):
    def value(self):
        value = super().value()
        if value is not None and value not in {str(key) for key, _label in self.lookup_choices}:
            raise IncorrectLookupParameters(value)
        return value


class PublicationFilter(KnownValueFilter):
    """Draft, scheduled, published or withdrawn, read from the two instants."""

    title = _("publication")
    parameter_name = "publication"

    def lookups(self, request, model_admin):
        return PUBLICATION_STATES.items()

    def queryset(self, request, queryset):
        words = {
            "draft": queryset.drafts,
            "scheduled": queryset.scheduled,
            "published": queryset.published,
            "withdrawn": queryset.withdrawn,
        }
        return words[self.value()]() if self.value() else queryset


class YearFilter(KnownValueFilter):
    """A row of years above the list, for dates that may be known only to the year.

    It stands where Django puts its date hierarchy, which reads whole dates only.
    """

    title = _("year")
    parameter_name = "year"
    template = "admin/years.html"
    column = "start"

    def lookups(self, request, model_admin):
        rows = model_admin.model._base_manager.order_by().exclude(**{self.column: None})
        years = rows.values_list(Substr(F(self.column), 1, 4), flat=True).distinct()
        return [(year, year) for year in sorted(years)]

    def queryset(self, request, queryset):
        if self.value():
            return queryset.filter(**{f"{self.column}__startswith": self.value()})
        return queryset


class HeldOnFilter(admin.SimpleListFilter):
    """What held today, or on the day in the address: ``?held_on=2012-06-01``."""

    title = _("held on")
    parameter_name = "held_on"

    def lookups(self, request, model_admin):
        day = self.day()
        other = [(self.value(), date_format(day))] if day and self.value() != "today" else []
        return [("today", _("Today")), *other]

    def day(self):
        """The day asked for, if any."""
        if self.value() in (None, "today"):
            return self.value() and today()
        try:
            day = parse_date(self.value())
        except ValueError:
            day = None
        if day is None:
            raise IncorrectLookupParameters(self.value())
        return day

    def queryset(self, request, queryset):
        return queryset.as_of(self.day()) if self.day() else queryset


FACT_FILTERS = ("is_confirmed", "audience", "is_sample")
RECORD_FILTERS = (PublicationFilter, *FACT_FILTERS)
