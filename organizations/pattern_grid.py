"""Patterns of co-operation as a grid: how many at each level, in each mode."""

from dataclasses import dataclass

from organizations.models import CooperationPattern

MODES = CooperationPattern.Mode.choices


@dataclass(frozen=True)
class Level:
    """One level, and how many patterns it has in each mode."""

    value: str
    label: str
    counts: list


def levels_of(patterns):
    """The two levels of one organization, with their counts in the order of the modes."""
    found = [(pattern.level, pattern.mode) for pattern in patterns]
    return [
        Level(level, label, [found.count((level, mode)) for mode, _label in MODES])
        for level, label in CooperationPattern.Level.choices
    ]


def grid_of(organizations):
    """Each organization with its levels, read ``with_visible`` patterns; without the empty ones."""
    rows = [(organization, organization.patterns.all()) for organization in organizations]
    return [(organization, levels_of(patterns)) for organization, patterns in rows if patterns]
