"""Columns of lists."""

from django.contrib import admin
from django.utils.formats import date_format

from osce_portal.kernel.dates import first_day

_PATTERNS = {4: "Y", 7: "M Y", 10: "j M Y"}


def date_column(name, description):
    """A column for a date as far as it is known: *17 Jul 2023*, *Jul 2023* or *2023*."""

    @admin.display(description=description, ordering=f"{name}_first")
    def column(model_admin, obj):
        written = getattr(obj, name)
        return short_date(written) if written else None

    return column


def short_date(written):
    return date_format(first_day(written), _PATTERNS[len(written)]).replace(" ", "\u00a0")
