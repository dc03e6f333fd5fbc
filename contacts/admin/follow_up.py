"""Follow-ups: what was promised, by whom and by when."""

from django.contrib import admin
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from contacts.models import FollowUp
from osce_portal.kernel.admin import FACT_FILTERS, FactAdmin, fact_fieldsets


@admin.register(FollowUp)
class FollowUpAdmin(FactAdmin):
    date_hierarchy = "due_date"
    fieldsets = fact_fieldsets(
        "what",
        "who",
        ("due_date", "done_date"),
        sections=[
            (_("Where it comes from"), ("exchange", "event", "document", "paragraph")),
            (_("For a Chairmanship"), ("group", "term", "is_handed_over")),
        ],
    )
    list_display = ("what", "who", "due_date", "done_date", "group", "audience", "is_confirmed")
    list_editable = ("done_date",)
    list_filter = (("done_date", admin.EmptyFieldListFilter), "group", *FACT_FILTERS)
    ordering = (F("due_date").asc(nulls_last=True), "pk")
    related_rows = ("group",)
    search_fields = ("what_folded", "who")
