"""Organizations and institutions, with their patterns of co-operation and other names."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from organizations.kinds import Kind
from organizations.models import CooperationPattern, Organization, OrganizationName
from osce_portal.kernel.admin import (
    RECORD_FILTERS,
    NameInline,
    PartInline,
    RecordAdmin,
    name_admin,
    record_fieldsets,
)


class PatternInline(PartInline):
    model = CooperationPattern
    fk_name = "organization"
    fields = ("title", "level", "mode", "frequency", "kept_by")
    ordering = ("-level", "mode", "title", "pk")


class OrganizationNameInline(NameInline):
    model = OrganizationName


@admin.register(Organization)
class OrganizationAdmin(RecordAdmin):
    fieldsets = record_fieldsets(
        "name",
        "acronym",
        "slug",
        ("kind", "area"),
        "is_key_partner",
        "relation",
        "themes",
        sections=[
            (_("Seat and links"), (("city", "country"), "website", "parent", "successor")),
            (
                _("Year and members"),
                (("founded_year", "member_count"), "is_profile_confirmed"),
            ),
        ],
    )
    inlines = [PatternInline, OrganizationNameInline]
    list_display = (
        "name",
        "acronym",
        "kind",
        "area",
        "country",
        "publication",
        "audience",
        "is_confirmed",
    )
    list_filter = (
        "kind",
        "area",
        "is_key_partner",
        "themes",
        "is_profile_confirmed",
        *RECORD_FILTERS,
    )
    ordering = ("name_folded", "pk")
    prepopulated_fields = {"slug": ("acronym", "name")}
    search_fields = ("name_folded", "acronym_folded", "other_names__name_folded", "slug")

    def rows_with_a_page(self):
        """The parts of the OSCE are our own side and stand in no directory."""
        return Organization.objects.exclude(kind=Kind.OSCE)


admin.site.register(OrganizationName, name_admin("organization"))
