"""The Contact Groups and the OSCE, with their seats, chairs and other names."""

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
from partners.models import Body, BodyName, Chairmanship, Seat
from partners.roster import Chairs, Roster
from partners.sentences import chair_sentence, roster_sentence


class SeatInline(PartInline):
    model = Seat
    fields = ("state", "kind", "start", "end")
    ordering = ("state__name_folded", F("start_first").asc(nulls_first=True), "pk")


class ChairmanshipInline(PartInline):
    model = Chairmanship
    fields = ("state", "title", "start", "end")
    ordering = ("-start_first", "-pk")


class BodyNameInline(NameInline):
    model = BodyName


@admin.register(Body)
class BodyAdmin(RecordAdmin):
    fieldsets = record_fieldsets(
        "name",
        "short_name",
        "slug",
        ("kind", "mark"),
        "set_up",
        "founding_document",
        "roster_today",
    )
    inlines = [ChairmanshipInline, SeatInline, BodyNameInline]
    list_display = ("name", "kind", "set_up", "publication", "audience", "is_confirmed")
    list_filter = ("kind", *RECORD_FILTERS)
    ordering = ("name_folded", "pk")
    prepopulated_fields = {"slug": ("short_name",)}
    readonly_fields = ("roster_today",)
    search_fields = ("name_folded", "other_names__name_folded", "slug")

    @admin.display(description=_("as the public reads it today"))
    def roster_today(self, obj):
        """The sentences of the public page."""
        if obj.pk is None or obj.kind != Body.Kind.CONTACT_GROUP:
            return "–"
        roster = roster_sentence(Roster.of(obj, today(), PUBLIC), today())
        return f"{roster} {chair_sentence(Chairs.of(obj, today(), PUBLIC), today())}"

    def rows_with_a_page(self):
        return Body.objects.contact_groups()


admin.site.register(BodyName, name_admin("body"))
