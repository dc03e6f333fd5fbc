"""The checklists of series, and the tasks of events."""

from django.contrib import admin

from events.models import ChecklistItem, PlanningTask
from osce_portal.kernel.admin import FACT_FILTERS, FactAdmin, fact_fieldsets


@admin.register(ChecklistItem)
class ChecklistItemAdmin(FactAdmin):
    fieldsets = fact_fieldsets("series", "task", "lead_days")
    list_display = ("task", "series", "lead_days", "audience", "is_confirmed")
    list_filter = ("series", *FACT_FILTERS)
    ordering = ("series__name_folded", "-lead_days", "pk")
    related_rows = ("series",)
    search_fields = ("task", "series__name_folded")


@admin.register(PlanningTask)
class PlanningTaskAdmin(FactAdmin):
    date_hierarchy = "due_date"
    fieldsets = fact_fieldsets("event", "item", "task", ("due_date", "done_date"))
    list_display = ("task", "event", "due_date", "done_date", "audience", "is_confirmed")
    list_editable = ("done_date",)
    list_filter = (("done_date", admin.EmptyFieldListFilter), "event__series", *FACT_FILTERS)
    ordering = ("due_date", "pk")
    related_rows = ("event",)
    search_fields = ("task", "event__title_folded")
