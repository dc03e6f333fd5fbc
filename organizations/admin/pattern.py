"""Regular patterns of co-operation."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from organizations.models import CooperationPattern
from osce_portal.kernel.admin import FACT_FILTERS, FactAdmin, YearFilter, fact_fieldsets


class SinceYearFilter(YearFilter):
    title = _("since")
    column = "since"


@admin.register(CooperationPattern)
class CooperationPatternAdmin(FactAdmin):
    fieldsets = fact_fieldsets(
        "organization",
        "title",
        ("level", "mode"),
        ("frequency", "is_frequency_confirmed"),
        "since",
        "themes",
        sections=[(_("What it rests on"), ("instrument", "document", "kept_by"))],
    )
    list_display = (
        "title",
        "organization",
        "level",
        "mode",
        "frequency",
        "since",
        "audience",
        "is_confirmed",
    )
    list_filter = (
        "level",
        "mode",
        "frequency",
        "themes",
        "is_frequency_confirmed",
        *FACT_FILTERS,
        SinceYearFilter,
    )
    ordering = ("organization__name_folded", "-level", "mode", "title", "pk")
    related_rows = ("organization",)
    search_fields = ("title", "organization__name_folded", "organization__acronym_folded")

    def label_of(self, obj):
        return f"{obj.organization.short_name}: {obj.title}"
