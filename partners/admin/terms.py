"""Standings and seats: what a State has been, and where it has sat."""

from django.contrib import admin
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from osce_portal.kernel.admin import (
    FACT_FILTERS,
    HeldOnFilter,
    TermAdmin,
    YearFilter,
    fact_fieldsets,
)
from partners.models import Seat, Standing


@admin.register(Standing)
class StandingAdmin(TermAdmin):
    fieldsets = fact_fieldsets("state", "status", ("start", "end"), "document")
    list_display = ("state", "status", "since", "until", "certainty", "audience", "is_confirmed")
    list_filter = ("status", HeldOnFilter, *FACT_FILTERS, YearFilter)
    ordering = ("state__name_folded", F("start_first").asc(nulls_first=True), "pk")
    related_rows = ("state",)
    search_fields = ("state__name_folded", "state__other_names__name_folded")


@admin.register(Seat)
class SeatAdmin(TermAdmin):
    fieldsets = fact_fieldsets("state", "body", "kind", ("start", "end"))
    list_display = (
        "state",
        "group",
        "kind",
        "since",
        "until",
        "certainty",
        "audience",
        "is_confirmed",
    )
    list_filter = ("body", "kind", HeldOnFilter, *FACT_FILTERS, YearFilter)
    ordering = ("state__name_folded", F("start_first").asc(nulls_first=True), "pk")
    related_rows = ("state", "body")
    search_fields = ("state__name_folded", "state__other_names__name_folded", "body__name_folded")

    @admin.display(description=_("group"), ordering="body__name_folded")
    def group(self, obj):
        return obj.body.short_name
