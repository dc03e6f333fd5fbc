"""Persons, the posts they hold and how they are reached."""

from django.contrib import admin
from django.db.models import F

from contacts.models import ContactDetail, Incumbency, Person
from osce_portal.kernel.admin import (
    FACT_FILTERS,
    FactAdmin,
    HeldOnFilter,
    PartInline,
    TermAdmin,
    fact_fieldsets,
)


class IncumbencyInline(PartInline):
    model = Incumbency
    fields = ("post", "start", "end")
    ordering = (F("start_first").desc(nulls_last=True), "pk")


class ContactDetailInline(PartInline):
    model = ContactDetail
    fields = ("kind", "value")
    ordering = ("kind", "pk")


@admin.register(Person)
class PersonAdmin(FactAdmin):
    fieldsets = fact_fieldsets("name", "form_of_address")
    inlines = [IncumbencyInline, ContactDetailInline]
    list_display = ("name", "form_of_address", "reviewed_date", "audience", "is_confirmed")
    list_filter = FACT_FILTERS
    ordering = ("name_folded", "pk")
    search_fields = ("name_folded", "incumbencies__post__title_folded")


@admin.register(Incumbency)
class IncumbencyAdmin(TermAdmin):
    fieldsets = fact_fieldsets("person", "post", ("start", "end"))
    list_display = ("person", "post", "since", "until", "certainty", "is_confirmed")
    list_filter = (HeldOnFilter, *FACT_FILTERS)
    ordering = ("person__name_folded", F("start_first").desc(nulls_last=True), "pk")
    related_rows = ("person", "post")
    search_fields = ("person__name_folded", "post__title_folded")


@admin.register(ContactDetail)
class ContactDetailAdmin(FactAdmin):
    fieldsets = fact_fieldsets("person", "post", "kind", "value")
    list_display = ("value", "kind", "person", "post", "audience", "is_confirmed")
    list_filter = ("kind", *FACT_FILTERS)
    ordering = ("person__name_folded", "post__title_folded", "pk")
    related_rows = ("person", "post")
    search_fields = ("person__name_folded", "post__title_folded", "value")
