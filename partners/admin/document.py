"""Documents: decisions, declarations and other papers."""

from django.contrib import admin
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from osce_portal.kernel.admin import (
    RECORD_FILTERS,
    RecordAdmin,
    YearFilter,
    date_column,
    record_fieldsets,
)
from partners.models import Document


class DateYearFilter(YearFilter):
    column = "date"


@admin.register(Document)
class DocumentAdmin(RecordAdmin):
    date_hierarchy = None  # A row of years instead: dates may be known to the year only.
    fieldsets = record_fieldsets(
        "title",
        "slug",
        ("symbol", "is_symbol_confirmed"),
        "kind",
        ("date", "place"),
        sections=[
            (_("The paper"), ("languages", "url", "file", "distribution")),
            (_("What it is about"), ("groups", "themes")),
            (_("For a Chairmanship"), ("term", "is_handed_over")),
        ],
    )
    list_display = (
        "title",
        "symbol",
        "kind",
        "day",
        "distribution",
        "publication",
        "audience",
        "is_confirmed",
    )
    list_filter = (
        "kind",
        "distribution",
        "groups",
        "themes",
        "is_symbol_confirmed",
        *RECORD_FILTERS,
        DateYearFilter,
    )
    ordering = (F("date_first").desc(nulls_last=True), "-pk")
    prepopulated_fields = {"slug": ("title",)}
    search_fields = ("title_folded", "symbol_folded", "slug")

    day = date_column("date", _("date"))

    def label_of(self, obj):
        return f"{obj.symbol}: {obj.title}" if obj.symbol else obj.title
