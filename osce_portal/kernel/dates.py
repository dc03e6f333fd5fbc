"""Days, and dates known only to the year or the month."""

import calendar
import re
from datetime import date
from zoneinfo import ZoneInfo

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

VIENNA = ZoneInfo("Europe/Vienna")
_SHAPE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
_FIRST, _LAST = "-01-01", "-12-31"


def today():
    """The day it is at the OSCE Secretariat, in Vienna."""
    return timezone.localdate(timezone=VIENNA)


def first_day(written):
    """The first day a written date can mean: ``2012`` -> 1 January 2012."""
    return date.fromisoformat(written + _FIRST[len(written) - 4 :])


def last_day(written):
    """The last day a written date can mean: ``2012-11`` -> 30 November 2012."""
    if len(written) == 10:
        return date.fromisoformat(written)
    month = written[5:7] or "12"
    length = calendar.monthrange(int(written[:4]), int(month))[1]
    return date.fromisoformat(f"{written[:4]}-{month}-{length:02}")


def as_last(day):
    """An ISO day as a column ``…_last`` has it, where every month lasts until its 31st."""
    is_end_of_month = date.fromisoformat(day) == last_day(day[:7])
    return f"{day[:8]}31" if is_end_of_month else day


def validate_partial_date(value):
    sentence = _(
        "“%(value)s” is no date. Write a year (2012), a month (2012-11) or a day (2012-11-21)."
    )
    try:
        if not _SHAPE.fullmatch(value):
            raise ValueError(value)
        first_day(value)
    except ValueError as error:
        raise ValidationError(sentence, code="partial_date", params={"value": value}) from error


class Pad(models.Func):
    """Completes a written date to ten characters: ``2012`` -> ``2012-01-01`` or ``2012-12-31``.

    ``2012-11`` becomes ``2012-11-31``, which is no day. It is right in every comparison with one,
    but for the question what had begun by 30 November: ask that with ``as_last``.
    """

    template = "(%(expressions)s) - 3))"
    output_field = models.CharField(max_length=10)

    @classmethod
    def of(cls, name, pattern):
        # The column stands twice, as two arguments, so that a value in its place is bound twice.
        return cls(models.F(name), models.F(name), arg_joiner=f" || substr('{pattern}', length(")


class PartialDateField(models.CharField):
    """A date as it is known: ``2012``, ``2012-11`` or ``2012-11-21``; NULL where it is not.

    Brings two columns that the database derives, ``<name>_first`` and ``<name>_last``: the first
    and the last day it can mean. Compare by these; show the text as written.
    """

    default_validators = [validate_partial_date]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs | {"max_length": 10})

    def contribute_to_class(self, cls, name, **kwargs):
        super().contribute_to_class(cls, name, **kwargs)
        # Historical models of migrations carry the two columns already.
        if cls._meta.abstract or cls.__module__ == "__fake__":
            return
        for suffix, pattern in (("first", _FIRST), ("last", _LAST)):
            column = models.GeneratedField(
                expression=Pad.of(name, pattern),
                output_field=models.CharField(max_length=10),
                db_persist=True,
            )
            column.contribute_to_class(cls, f"{name}_{suffix}")

    def get_prep_value(self, value):
        return super().get_prep_value(value) or None

    def formfield(self, **kwargs):
        hint = {"placeholder": _("2012, 2012-11 or 2012-11-21"), "class": "vDateText"}
        widget = forms.TextInput(attrs={"size": 26, **hint})
        return super().formfield(**{"empty_value": None, **kwargs, "widget": widget})
