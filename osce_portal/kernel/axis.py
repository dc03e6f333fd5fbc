"""An axis of years for the drawings: whole steps, few enough to be labelled on a phone."""

from dataclasses import dataclass

_STEPS = (5, 10, 20, 50, 100, 200, 500, 1000, 2000)
_MOST = 8  # labels that fit side by side at 320 px


@dataclass(frozen=True)
class Axis:
    """From ``first`` to ``last``, both on a step; ``last`` is where the year before it ends."""

    first: int
    last: int
    step: int
    unit: int

    @classmethod
    def over(cls, years, unit):
        """The axis on which all ``years`` stand, each ``unit`` wide."""
        for step in _STEPS:
            first, last = min(years) // step * step, (max(years) // step + 1) * step
            if (last - first) // step <= _MOST:
                break
        return cls(first, last, step, unit)

    @property
    def width(self):
        return (self.last - self.first) * self.unit

    @property
    def steps(self):
        """The year with which each step begins."""
        return range(self.first, self.last, self.step)

    @property
    def lines(self):
        """Where each step begins."""
        return [self.x(year) for year in self.steps]

    def x(self, year):
        """Where ``year`` begins."""
        return (year - self.first) * self.unit
