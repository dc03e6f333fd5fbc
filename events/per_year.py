"""Events per year as bars: the same rows as the list beside them, counted."""

from dataclasses import dataclass

from osce_portal.kernel.axis import Axis

YEAR, EVENT = 10, 100  # units of the drawing, across and upwards
_EDGE = 56  # the drawing is 112px high, so this part of it is the 2px that close an open bar


@dataclass(frozen=True)
class Year:
    """How many events of a year were held, and how many were not, or not yet."""

    year: int
    held: int
    total: int

    @property
    def other(self):
        return self.total - self.held


class PerYear:
    """A bar for each year; nothing to draw below two years."""

    def __init__(self, counts):
        """``counts``: year, number held and number of all (``Event.objects.count_by_year``)."""
        years = [Year(int(row["in_year"]), row["held"], row["total"]) for row in counts]
        self.years = years if len(years) > 1 else []
        if self.years:
            self.axis = Axis.over([row.year for row in years], YEAR)
            self.most = max(years, key=lambda row: row.total)
            self.height = self.most.total * EVENT
            self.has_other = any(row.other for row in years)

    @property
    def bars(self):
        """The paths of all bars, from the ground up: those held, and on top of them the others."""
        for row in self.years:
            x = self.axis.x(row.year) + YEAR // 2
            top = self.height - row.held * EVENT
            yield {
                "held": f"M{x} {self.height}V{top}" if row.held else "",
                "other": f"M{x} {top}v-{row.other * EVENT}" if row.other else "",
                "hole": f"M{x} {top}v-{row.other * EVENT - self.height // _EDGE}",
            }
