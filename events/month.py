"""One month of events, as the table of its days."""

from calendar import Calendar
from dataclasses import dataclass
from datetime import date

from django.utils.dates import WEEKDAYS

from events.times import days_of, is_known_to_the_day
from osce_portal.kernel.wording import say_date

FIRST, LAST = "1900-01", "2999-12"


@dataclass(frozen=True)
class Day:
    """A day of the table: its events, or nothing where it belongs to the month beside."""

    date: date
    is_inside: bool
    events: list


class Month:
    """``written`` is the month as in the address, ``2026-03``; ``events`` are all that fit it.

    The table has those whose days are known; the list beside it has the others as well.
    """

    weekdays = list(WEEKDAYS.values())

    def __init__(self, written, events):
        self.written, self.name = written, say_date(written)
        self.year, self.number = int(written[:4]), int(written[5:])
        dated = [event for event in events if is_known_to_the_day(event)]
        self.events = sorted(dated, key=lambda event: (event.start, event.pk))

    @property
    def previous(self):
        return self._beside(-1)

    @property
    def next(self):
        return self._beside(1)

    def _beside(self, step):
        year, number = divmod(self.year * 12 + self.number - 1 + step, 12)
        written = f"{year}-{number + 1:02}"
        return written if FIRST <= written <= LAST else None

    def weeks(self):
        """Weeks from Monday to Sunday."""
        weeks = Calendar().monthdatescalendar(self.year, self.number)
        return [[self._day(day) for day in week] for week in weeks]

    def _day(self, day):
        is_inside = day.month == self.number
        events = [event for event in self.events if _is_on(event, day)] if is_inside else []
        return Day(day, is_inside, events)


def _is_on(event, day):
    first, last = days_of(event)
    return first <= day <= last
