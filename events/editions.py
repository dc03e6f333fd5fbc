"""The editions of an annual series on a line, a mark for each year."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from events.kinds import Kind, Status
from osce_portal.kernel.axis import Axis

_ROOM = 3  # columns that a number at the edge needs before the next one


@dataclass
class Year:
    """One year of a series and its editions; none where no source confirms one."""

    year: int
    editions: list
    caption: str = ""
    is_labelled: bool = False
    is_late: bool = False

    @property
    def weight(self):
        """Full is a conference, open a seminar, dashed what was not held; else a short stroke."""
        held = {edition.kind for edition in self.editions if edition.status == Status.HELD}
        if not held:
            return "former" if self.editions else "unconfirmed"
        return "open" if held == {Kind.SEMINAR} else "full"


def years_of(editions):
    """The years from the first edition to the last; ``editions`` in any order."""
    by_year = {}
    for edition in sorted(editions, key=lambda edition: edition.start_first):
        by_year.setdefault(int(edition.start[:4]), []).append(edition)
    if not by_year:
        return []
    years = [Year(year, by_year.get(year, [])) for year in range(min(by_year), max(by_year) + 1)]
    _set_labels(years)
    _set_captions(years)
    return years


def _set_labels(years):
    step = Axis.over([year.year for year in years], 1).step
    for place, year in enumerate(years):
        at_edge = place == 0 and -year.year % step >= _ROOM
        year.is_labelled = at_edge or year.year % step == 0
        year.is_late = place >= len(years) * 2 // 3


def _set_captions(years):
    """Name a period where it begins: the first year, the first conference after all seminars."""
    weights = [year.weight for year in years]
    if "open" not in weights:
        return
    begins = len(weights) - weights[::-1].index("open")
    conference = next((year for year in years[begins:] if year.weight == "full"), None)
    if "full" not in weights[:begins]:
        years[0].caption = _("Annual seminar")
    if conference:
        conference.caption = _("Annual conference")
