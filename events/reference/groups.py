"""Whether a list of Partners stands for a whole Contact Group."""

from osce_portal.kernel.dates import first_day, last_day
from partners.models import Seat


def group_meant_by(row, codes, start, end):
    """The group of which ``codes`` names all Partners, with or without those who are invited."""
    first, last = first_day(start), last_day(end or start)
    for group, seats in _seats_by_group(row, first, last).items():
        partners = {code for code, kind, is_certain in seats if kind == Seat.Kind.PARTNER}
        certain = {code for code, kind, is_certain in seats if is_certain} & partners
        everyone = {code for code, _kind, _is_certain in seats}
        # In the year of a change the list may be with or without the State concerned.
        if (certain or partners) <= set(codes) <= everyone:
            return group
    return None


def group_with_all(row, codes, start, end):
    """The one group in which each of ``codes`` has a seat."""
    by_group = _seats_by_group(row, first_day(start), last_day(end or start))
    found = [
        group
        for group, seats in by_group.items()
        if codes and set(codes) <= {code for code, _kind, _is_certain in seats}
    ]
    return found[0] if len(found) == 1 else None


def _seats_by_group(row, first, last):
    """The seats that may have held on a day from ``first`` to ``last``: code, kind, certainty."""
    by_group = {}
    for draft in row.reading.drafts_of(Seat):
        start, end = draft.values["start"], draft.values["end"]
        begins, ends = start and first_day(start), end and last_day(end)
        if (begins and begins > last) or (ends and ends < first):
            continue
        is_certain = not (start and last_day(start) > first) and not (end and first_day(end) < last)
        code = draft.values["state"].key.partition(":")[2]
        seat = (code, draft.values["kind"], is_certain)
        by_group.setdefault(draft.values["body"].key, []).append(seat)
    return by_group
