"""Which adviser may read the papers of which Chairmanship, and how long."""

from django.contrib import admin

from contacts.models import AdviserAccess
from osce_portal.kernel.admin import FACT_FILTERS, HeldOnFilter, TermAdmin, fact_fieldsets


@admin.register(AdviserAccess)
class AdviserAccessAdmin(TermAdmin):
    fieldsets = fact_fieldsets("user", "body", "chairmanship", ("start", "end"))
    list_display = ("user", "body", "chairmanship", "since", "until", "certainty", "is_confirmed")
    list_filter = ("body", HeldOnFilter, *FACT_FILTERS)
    ordering = ("user__username", "pk")
    plain_choices = ("user",)  # Accounts are seen by administrators only, so they have no search.
    related_rows = ("user", "body", "chairmanship")
    search_fields = ("user__username", "body__name_folded")

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        """Advisers only: staff read everything anyway."""
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if db_field.name == "user":
            field.queryset = field.queryset.filter(is_staff=False)
        return field
