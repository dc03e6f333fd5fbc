"""The axis of years: whole steps that hold every year, few enough to be labelled."""

import pytest

from osce_portal.kernel.axis import Axis


@pytest.mark.parametrize(
    ("years", "first", "last", "step"),
    [
        ([2026], 2025, 2030, 5),
        ([1992, 2026], 1990, 2030, 5),
        ([1989, 2026], 1980, 2030, 10),
        ([2005, 2098], 2000, 2100, 20),
        ([1, 9999], 0, 10000, 2000),
    ],
)
def test_steps_grow_with_the_span(years, first, last, step):
    axis = Axis.over(years, 10)

    assert (axis.first, axis.last, axis.step) == (first, last, step)
    assert len(axis.steps) == len(axis.lines) <= 8


def test_places_are_counted_from_the_first_year():
    axis = Axis.over([1992, 2009], 100)

    assert axis.width == 2000
    assert (axis.x(1990), axis.x(2000)) == (0, 1000)
    assert axis.lines == [0, 500, 1000, 1500]
