"""The admin of other names: the same for whatever has them."""

from osce_portal.kernel.admin.fieldsets import fact_fieldsets
from osce_portal.kernel.admin.filters import FACT_FILTERS
from osce_portal.kernel.admin.records import TermAdmin


def name_admin(whole):
    """The admin of the other names of what the foreign key ``whole`` leads to."""
    columns = ("kind", "language", "since", "until", "audience", "is_confirmed")

    class NameAdmin(TermAdmin):
        fieldsets = fact_fieldsets(whole, "name", ("kind", "language"), ("start", "end"))
        list_display = ("name", whole, *columns)
        list_filter = ("kind", "language", *FACT_FILTERS)
        ordering = (f"{whole}__name_folded", "name_folded", "pk")
        related_rows = (whole,)
        search_fields = ("name_folded", f"{whole}__name_folded")

    return NameAdmin
