"""Posts, who holds them and how they are reached."""

from django.contrib import admin
from django.db.models import F

from contacts.models import ContactDetail, Incumbency, Post
from osce_portal.kernel.admin import FACT_FILTERS, FactAdmin, PartInline, fact_fieldsets


class IncumbencyInline(PartInline):
    model = Incumbency
    fields = ("person", "start", "end")
    ordering = (F("start_first").desc(nulls_last=True), "pk")


class ContactDetailInline(PartInline):
    model = ContactDetail
    fields = ("kind", "value")
    ordering = ("kind", "pk")


@admin.register(Post)
class PostAdmin(FactAdmin):
    fieldsets = fact_fieldsets("title", "state", "organization", "mailbox", "is_counterpart")
    inlines = [IncumbencyInline, ContactDetailInline]
    list_display = ("title", "state", "organization", "mailbox", "is_counterpart", "is_confirmed")
    list_filter = ("is_counterpart", *FACT_FILTERS)
    ordering = ("title_folded", "pk")
    related_rows = ("state", "organization")
    search_fields = (
        "title_folded",
        "state__name_folded",
        "organization__name_folded",
        "organization__acronym_folded",
    )

    def label_of(self, obj):
        return f"{obj.title}, {obj.state or obj.organization}"
