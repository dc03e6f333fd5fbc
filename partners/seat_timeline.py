"""The timeline of a Contact Group: who had a seat when, as bars over the years."""

from dataclasses import dataclass, field
from datetime import date

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from osce_portal.kernel.axis import Axis
from osce_portal.kernel.dates import first_day, last_day, today
from osce_portal.kernel.wording import say_term
from partners.models.seat import Seat

YEAR = 100  # units of the drawing


@dataclass(frozen=True)
class Bar:
    """One seat: ``surely`` is where it was held beyond doubt, ``maybe`` what its dates leave open.

    Each is a pair of x and width; a boundary known only to the year leaves that year open.
    """

    text: str
    is_open: bool
    surely: tuple | None
    maybe: list


@dataclass
class Row:
    """A State and its seats, the earliest first."""

    state: object
    bars: list = field(default_factory=list)


class SeatTimeline:
    """All seats of a group on one axis, with the day asked for."""

    def __init__(self, seats, day):
        """``seats`` in the order of their States, as ``Roster.ever`` has them."""
        written = [value[:4] for seat in seats for value in (seat.start, seat.end) if value]
        self.axis = Axis.over([today().year, *map(int, written)], YEAR)
        self.day = day
        rows = {seat.state_id: Row(seat.state) for seat in seats}
        for seat in sorted(seats, key=lambda seat: seat.start_first or ""):
            rows[seat.state_id].bars.append(self._bar(seat))
        self.rows = list(rows.values())

    @property
    def day_x(self):
        """Where the day asked for stands; None for today, and for a day beyond the axis."""
        is_shown = self.axis.first <= self.day.year < self.axis.last and self.day != today()
        return self._x(self.day) if is_shown else None

    @property
    def has_maybe(self):
        return any(bar.maybe for row in self.rows for bar in row.bars)

    @property
    def has_open(self):
        return any(bar.is_open for row in self.rows for bar in row.bars)

    def _x(self, day):
        of_year = (day - date(day.year, 1, 1)).days
        return self.axis.x(day.year) + round(of_year * YEAR / 366)

    def _bar(self, seat):
        starts = self._bounds(seat.start) if seat.start else (0, YEAR)
        still = max(self._x(today()), starts[1])
        ends = self._bounds(seat.end) if seat.end else (still, still)
        maybe = dict.fromkeys([_span(*starts), _span(*ends)])
        surely = _span(starts[1], ends[0])
        is_open = seat.kind == Seat.Kind.INVITED
        return Bar(_say(seat), is_open, surely, [span for span in maybe if span])

    def _bounds(self, written):
        """Between which two points a written date lies; both the same where it is a day."""
        earliest = self._x(first_day(written))
        return earliest, earliest if len(written) == 10 else self._x(last_day(written))


def _span(left, right):
    """The stretch between two points, as x and width; None where there is none."""
    return (left, right - left) if right > left else None


def _say(seat):
    term = say_term(seat.start, seat.end) or _("since when is not recorded")
    return _("%(seat)s %(term)s") % {"seat": capfirst(seat.get_kind_display()), "term": term}
