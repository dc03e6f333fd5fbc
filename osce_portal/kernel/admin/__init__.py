"""What the admins of all apps stand on. Registers nothing: the kernel's own are in ``registry``."""

from osce_portal.kernel.admin.columns import date_column
from osce_portal.kernel.admin.fieldsets import fact_fieldsets, record_fieldsets
from osce_portal.kernel.admin.filters import FACT_FILTERS, RECORD_FILTERS, HeldOnFilter, YearFilter
from osce_portal.kernel.admin.inlines import NameInline, PartInline
from osce_portal.kernel.admin.names import name_admin
from osce_portal.kernel.admin.records import FactAdmin, RecordAdmin, TermAdmin

__all__ = [
    "FACT_FILTERS",
    "RECORD_FILTERS",
    "FactAdmin",
    "HeldOnFilter",
    "NameInline",
    "PartInline",
    "RecordAdmin",
    "TermAdmin",
    "YearFilter",
    "date_column",
    "fact_fieldsets",
    "name_admin",
    "record_fieldsets",
]
