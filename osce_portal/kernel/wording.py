"""Dates and terms as they are written in a sentence."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from osce_portal.kernel.dates import first_day

_NUMBERS = (
    gettext_lazy("No"),
    gettext_lazy("One"),
    gettext_lazy("Two"),
    gettext_lazy("Three"),
    gettext_lazy("Four"),
    gettext_lazy("Five"),
    gettext_lazy("Six"),
    gettext_lazy("Seven"),
    gettext_lazy("Eight"),
    gettext_lazy("Nine"),
    gettext_lazy("Ten"),
    gettext_lazy("Eleven"),
    gettext_lazy("Twelve"),
)
_FORMS = {4: "Y", 7: "F Y", 10: "j F Y"}


def say_date(written):
    """``2012-11`` -> *November 2012*: a date as far as it is known."""
    return date_format(first_day(written), _FORMS[len(written)]) if written else ""


def say_span(start, end):
    """The days from ``start`` to ``end``, as short as they can be said: *18–19 March 2013*."""
    if not end or start == end:
        return say_date(start)
    if len(start) == len(end) == 10 and start[:4] == end[:4]:
        same_month = start[:7] == end[:7]
        first = date_format(first_day(start), "j" if same_month else "j F")
        return f"{first}{'–' if same_month else ' – '}{say_date(end)}"
    return f"{say_date(start)}{'–' if len(start) == len(end) == 4 else ' – '}{say_date(end)}"


def say_term(start, end):
    """*since 2003*, *2004–2012*, *until 2012*; a whole calendar year is said as that year."""
    if _is_whole_years(start, end):
        start, end = start[:4], end[:4]
    if start and end:
        return say_span(start, end)
    if start:
        return _("since %(date)s") % {"date": say_date(start)}
    return _("until %(date)s") % {"date": say_date(end)} if end else ""


def _is_whole_years(start, end):
    return bool(start and end) and start.endswith("-01-01") and end.endswith("-12-31")


def say_list(words):
    """*Algeria, Egypt and Tunisia*."""
    words = [str(word) for word in words]
    if len(words) < 2:
        return "".join(words)
    return _("%(first)s and %(last)s") % {"first": ", ".join(words[:-1]), "last": words[-1]}


def say_number(number):
    """*Eleven* at the start of a sentence; figures from thirteen on."""
    return str(_NUMBERS[number]) if number < len(_NUMBERS) else str(number)
