"""Chairmanships: terms in the chair of the OSCE or of a Contact Group."""

from django.contrib import admin
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from osce_portal.kernel.admin import (
    FACT_FILTERS,
    HeldOnFilter,
    TermAdmin,
    YearFilter,
    fact_fieldsets,
)
from partners.models import Chairmanship


@admin.register(Chairmanship)
class ChairmanshipAdmin(TermAdmin):
    fieldsets = fact_fieldsets("body", "state", "title", ("start", "end"), "priorities")
    list_display = (
        "state",
        "chaired",
        "title",
        "since",
        "until",
        "certainty",
        "audience",
        "is_confirmed",
    )
    list_filter = ("body", HeldOnFilter, *FACT_FILTERS, YearFilter)
    ordering = ("-start_first", "-pk")
    related_rows = ("state", "body")
    search_fields = (
        "state__name_folded",
        "state__other_names__name_folded",
        "body__name_folded",
        "start",
    )

    @admin.display(description=gettext_lazy("in the chair of"), ordering="body__name_folded")
    def chaired(self, obj):
        return obj.body.short_name

    def label_of(self, obj):
        names = {"state": obj.state, "body": obj.body.short_name, "years": obj.years}
        return _("%(state)s, %(body)s, %(years)s") % names
