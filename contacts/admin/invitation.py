"""Invitations to events: who was asked, who answered, who comes."""

from django.contrib import admin

from contacts.models import Invitation
from events.admin.parts import EventYearFilter
from osce_portal.kernel.admin import FACT_FILTERS, FactAdmin, fact_fieldsets


@admin.register(Invitation)
class InvitationAdmin(FactAdmin):
    date_hierarchy = "sent_date"
    fieldsets = fact_fieldsets("event", "post", "sent_date", "reply", "guest")
    list_display = ("event", "post", "sent_date", "reply", "guest", "audience", "is_confirmed")
    list_editable = ("reply",)
    list_filter = ("reply", "event__series", *FACT_FILTERS, EventYearFilter)
    ordering = ("-event__start_first", "-event_id", "post__title_folded", "pk")
    related_rows = ("event", "post", "guest")
    search_fields = ("event__title_folded", "post__title_folded", "guest__name_folded")
