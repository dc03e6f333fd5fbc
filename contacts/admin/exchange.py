"""Exchanges: calls, letters and talks."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from contacts.models import Exchange
from osce_portal.kernel.admin import FACT_FILTERS, FactAdmin, fact_fieldsets


@admin.register(Exchange)
class ExchangeAdmin(FactAdmin):
    date_hierarchy = "date"
    fieldsets = fact_fieldsets(
        ("date", "kind"),
        "state",
        "organization",
        "subject",
        "summary",
        "asked",
        "promised",
        "event",
        "themes",
        sections=[(_("For a Chairmanship"), ("group", "term", "is_handed_over"))],
    )
    list_display = (
        "subject",
        "kind",
        "date",
        "state",
        "organization",
        "group",
        "audience",
        "is_confirmed",
    )
    list_filter = ("kind", "group", "themes", *FACT_FILTERS)
    ordering = ("-date", "-pk")
    related_rows = ("state", "organization", "group")
    search_fields = ("subject_folded", "state__name_folded", "organization__name_folded")

    def label_of(self, obj):
        return f"{obj.subject}, {obj.date}"
