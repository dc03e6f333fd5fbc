"""States, with their standings, seats and other names."""

from django.contrib import admin
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from osce_portal.kernel.admin import (
    RECORD_FILTERS,
    NameInline,
    PartInline,
    RecordAdmin,
    name_admin,
    record_fieldsets,
)
from osce_portal.kernel.dates import today
from osce_portal.kernel.readers import PUBLIC
from partners.models import Seat, Standing, State, StateName
from partners.sentences import standing_sentence


class StandingInline(PartInline):
    model = Standing
    fields = ("status", "start", "end", "document")
    ordering = (F("start_first").asc(nulls_first=True), "pk")


class SeatInline(PartInline):
    model = Seat
    fields = ("body", "kind", "start", "end")
    ordering = (F("start_first").asc(nulls_first=True), "pk")


class StateNameInline(NameInline):
    model = StateName


@admin.register(State)
class StateAdmin(RecordAdmin):
    fieldsets = record_fieldsets(
        "name",
        "slug",
        "iso2",
        "standing_today",
        sections=[(_("For lists of protocol"), ("name_fr", "is_name_fr_confirmed"))],
    )
    inlines = [StandingInline, SeatInline, StateNameInline]
    list_display = ("name", "iso2", "name_fr", "publication", "audience", "is_confirmed")
    list_filter = ("standings__status", "seats__body", "is_name_fr_confirmed", *RECORD_FILTERS)
    ordering = ("name_folded", "pk")
    prepopulated_fields = {"slug": ("name",)}
    readonly_fields = ("standing_today",)
    search_fields = ("name_folded", "name_fr_folded", "other_names__name_folded", "iso2", "slug")

    @admin.display(description=_("as the public reads it today"))
    def standing_today(self, obj):
        """The sentence of the public page."""
        if obj.pk is None:
            return "–"
        state = State.objects.with_standing(today(), PUBLIC).get(pk=obj.pk)
        return standing_sentence(state, today())

    def rows_with_a_page(self):
        return State.objects.ever_partners()


admin.site.register(StateName, name_admin("state"))
