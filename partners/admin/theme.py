"""Themes, each in a dimension of security."""

from django.contrib import admin

from osce_portal.kernel.admin import RECORD_FILTERS, RecordAdmin, record_fieldsets
from partners.models import Theme


@admin.register(Theme)
class ThemeAdmin(RecordAdmin):
    fieldsets = record_fieldsets("name", "slug", "dimension")
    list_display = ("name", "dimension", "publication", "audience", "is_confirmed")
    list_filter = ("dimension", *RECORD_FILTERS)
    ordering = ("name_folded", "pk")
    prepopulated_fields = {"slug": ("name",)}
    search_fields = ("name_folded", "slug")
