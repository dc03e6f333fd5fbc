"""The world map of the Partners: where a State's mark stands, and which marks a day has."""

from dataclasses import dataclass

from partners.models.seat import Seat

# A neutral point in each State, never its capital, in units of templates/partners/_land.html; close
# ones are nudged apart. Beside it, where the label stands. A State without a point has no mark.
POINTS = {
    "afghanistan": (409, 170, "right"),
    "algeria": (115, 196, "below"),
    "australia": (726, 454, "right"),
    "egypt": (239, 205, "below"),
    "israel": (261, 182, "above"),
    "japan": (744, 155, "right"),
    "jordan": (276, 185, "right"),
    "mongolia": (583, 99, "right"),
    "morocco": (72, 181, "above"),
    "republic-of-korea": (697, 157, "left"),
    "thailand": (573, 260, "right"),
    "tunisia": (146, 168, "above"),
}
# By side: how far from the point the label stands, and which end of it is anchored there.
_LABELS = {
    "right": (11, 5, "start"),
    "left": (-11, 5, "end"),
    "above": (0, -12, "middle"),
    "below": (0, 23, "middle"),
}


@dataclass(frozen=True)
class Mark:
    """The mark of one State on the map: its place, its shape, its name beside it."""

    name: str
    shape: str
    is_open: bool
    x: int
    y: int
    side: str

    @property
    def label(self):
        """Where the label begins, and its anchor."""
        dx, dy, anchor = _LABELS[self.side]
        return {"x": self.x + dx, "y": self.y + dy, "anchor": anchor}


def marks_of(groups):
    """The marks of ``groups``, each with its roster on a day: of the seats held, not the former."""
    return [
        Mark(
            seat.state.name_then,
            facts["group"].mark,
            seat.kind == Seat.Kind.INVITED,
            *POINTS[seat.state.slug],
        )
        for facts in groups
        for seat in facts["roster"].held
        if seat.state.slug in POINTS
    ]
