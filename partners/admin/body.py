"""The Contact Groups and the OSCE, with their seats, chairs and other names."""

from django.contrib import admin

from osce_portal.kernel.admin import (
    RECORD_FILTERS,
    NameInline,
    PartInline,
    RecordAdmin,
    name_admin,
    record_fieldsets,
)
from partners.models import Body, BodyName, Chairmanship, Seat


class SeatInline(PartInline):
    model = Seat
    fields = ("state", "kind", "start", "end")
    ordering = ("state__name_folded", "start_first", "pk")


class ChairmanshipInline(PartInline):
    model = Chairmanship
    fields = ("state", "title", "start", "end")
    ordering = ("-start_first", "-pk")


class BodyNameInline(NameInline):
    model = BodyName


@admin.register(Body)
class BodyAdmin(RecordAdmin):
    fieldsets = record_fieldsets(
        "name", "short_name", "slug", ("kind", "mark"), "set_up", "founding_document"
    )
    inlines = [ChairmanshipInline, SeatInline, BodyNameInline]
    list_display = ("name", "kind", "set_up", "publication", "audience", "is_confirmed")
    list_filter = ("kind", *RECORD_FILTERS)
    ordering = ("name_folded", "pk")
    prepopulated_fields = {"slug": ("short_name",)}
    search_fields = ("name_folded", "other_names__name_folded", "slug")

    def rows_with_a_page(self):
        return Body.objects.contact_groups()


admin.site.register(BodyName, name_admin("body"))
