"""Works on the OSCE."""

from django.contrib import admin
from django.db.models import F

from organizations.models import Publication
from osce_portal.kernel.admin import RECORD_FILTERS, RecordAdmin, record_fieldsets


@admin.register(Publication)
class PublicationAdmin(RecordAdmin):
    fieldsets = record_fieldsets(
        "title", "slug", ("kind", "year"), "publisher", "authors", "url", "note", "themes"
    )
    list_display = ("title", "kind", "year", "publisher", "publication", "audience", "is_confirmed")
    list_filter = ("kind", "themes", *RECORD_FILTERS)
    ordering = (F("year").desc(nulls_last=True), "title_folded", "pk")
    prepopulated_fields = {"slug": ("title",)}
    related_rows = ("publisher",)
    search_fields = ("title_folded", "authors_folded", "publisher__name_folded", "slug")
