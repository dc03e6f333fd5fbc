"""Filters that several lists share. A value they do not know is said to be unreadable."""

from django.contrib import admin
from django.contrib.admin.options import IncorrectLookupParameters
from django.db.models import F
from django.db.models.functions import Substr
from django.utils.translation import gettext_lazy as _

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
    """By year, for dates that may be known only to the year: no date hierarchy can read those."""

    title = _("year")
    parameter_name = "year"
    column = "start"

    def lookups(self, request, model_admin):
        rows = model_admin.model._base_manager.order_by().exclude(**{self.column: None})
        years = rows.values_list(Substr(F(self.column), 1, 4), flat=True).distinct()
        return [(year, year) for year in sorted(years, reverse=True)]

    def queryset(self, request, queryset):
        if self.value():
            return queryset.filter(**{f"{self.column}__startswith": self.value()})
        return queryset


FACT_FILTERS = ("is_confirmed", "audience", "is_sample")
RECORD_FILTERS = (PublicationFilter, *FACT_FILTERS)
