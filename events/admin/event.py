"""Events, with who took part, their documents and what is still to be done."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from events.models import Event, EventDocument, Participation, PlanningTask
from osce_portal.kernel.admin import (
    RECORD_FILTERS,
    PartInline,
    RecordAdmin,
    YearFilter,
    date_column,
    record_fieldsets,
)


class ParticipationInline(PartInline):
    model = Participation
    fields = ("state", "organization", "role", "level", "attendance")
    ordering = ("state__name_fr_folded", "organization__name_folded", "pk")


class EventDocumentInline(PartInline):
    model = EventDocument
    fields = ("document", "part")
    ordering = ("pk",)


class PlanningTaskInline(PartInline):
    model = PlanningTask
    fields = ("task", "due_date", "done_date", "item")
    ordering = ("due_date", "pk")


@admin.register(Event)
class EventAdmin(RecordAdmin):
    fieldsets = record_fieldsets(
        "title",
        ("slug", "year"),
        "kind",
        "status",
        ("series", "group"),
        ("pattern", "themes"),
        sections=[
            (
                _("When and where"),
                (
                    ("start", "end"),
                    ("start_time", "end_time"),
                    "time_zone",
                    "mode",
                    ("place", "state"),
                    "place_note",
                ),
            ),
            (_("For a Chairmanship"), ("term", "is_handed_over")),
        ],
    )
    date_hierarchy = None  # A row of years instead: dates may be known to the year only.
    inlines = [ParticipationInline, EventDocumentInline, PlanningTaskInline]
    list_display = (
        "title",
        "kind",
        "first_day",
        "place",
        "status",
        "publication",
        "audience",
        "is_confirmed",
    )
    list_filter = ("kind", "status", "series", "group", *RECORD_FILTERS, YearFilter, "themes")
    ordering = ("-start_first", "-pk")
    prepopulated_fields = {"slug": ("title",)}
    search_fields = ("title_folded", "slug", "start", "state__name_folded", "series__name_folded")

    first_day = date_column("start", _("first day"))

    def label_of(self, obj):
        return f"{obj.title}, {obj.start}"
