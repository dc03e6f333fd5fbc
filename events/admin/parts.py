"""Who took part in events, and the papers of events."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from events.models import EventDocument, Participation
from osce_portal.kernel.admin import FACT_FILTERS, FactAdmin, YearFilter, fact_fieldsets


class EventYearFilter(YearFilter):
    column = "event__start"


@admin.register(Participation)
class ParticipationAdmin(FactAdmin):
    fieldsets = fact_fieldsets("event", "state", "organization", ("role", "level"), "attendance")
    list_display = (
        "event",
        "who",
        "role",
        "attendance",
        "audience",
        "is_confirmed",
    )
    # Replies and attendance come in by the dozen, so they can be filled in on the list.
    list_editable = ("attendance",)
    list_filter = ("role", "attendance", "event__series", *FACT_FILTERS, EventYearFilter)
    ordering = ("-event__start_first", "-event_id", "state__name_fr_folded", "pk")
    related_rows = ("event", "state", "organization")
    search_fields = (
        "event__title_folded",
        "state__name_folded",
        "organization__name_folded",
        "organization__acronym_folded",
    )

    @admin.display(description=_("who"), ordering="state__name_folded")
    def who(self, obj):
        return obj.state or obj.organization


@admin.register(EventDocument)
class EventDocumentAdmin(FactAdmin):
    fieldsets = fact_fieldsets("event", "document", "part")
    list_display = ("document", "event", "part", "audience", "is_confirmed")
    list_filter = ("part", *FACT_FILTERS, EventYearFilter)
    ordering = ("-event__start_first", "-event_id", "pk")
    related_rows = ("event", "document")
    search_fields = ("event__title_folded", "document__title_folded", "document__symbol_folded")
