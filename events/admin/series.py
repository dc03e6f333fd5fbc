"""Annual series, with their checklists and other names."""

from django.contrib import admin

from events.models import ChecklistItem, EventSeries, SeriesName
from osce_portal.kernel.admin import (
    RECORD_FILTERS,
    NameInline,
    PartInline,
    RecordAdmin,
    name_admin,
    record_fieldsets,
)


class ChecklistInline(PartInline):
    model = ChecklistItem
    fields = ("task", "lead_days")
    ordering = ("-lead_days", "pk")


class SeriesNameInline(NameInline):
    model = SeriesName


@admin.register(EventSeries)
class EventSeriesAdmin(RecordAdmin):
    fieldsets = record_fieldsets("name", "slug", "group")
    inlines = [ChecklistInline, SeriesNameInline]
    list_display = ("name", "group", "publication", "audience", "is_confirmed")
    list_filter = ("group", *RECORD_FILTERS)
    ordering = ("name_folded", "pk")
    prepopulated_fields = {"slug": ("name",)}
    related_rows = ("group",)
    search_fields = ("name_folded", "other_names__name_folded", "slug")


admin.site.register(SeriesName, name_admin("series"))
