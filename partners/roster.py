"""A Contact Group on a day: who has a seat, who is invited, who was there before, who chairs."""

from dataclasses import dataclass

from osce_portal.kernel.dates import today
from partners.models.body import Body
from partners.models.chairmanship import Chairmanship
from partners.models.seat import Seat


@dataclass
class Roster:
    """The seats of a group on a day, in English alphabetical order."""

    partners: list
    invited: list
    former: list
    ever: list

    @classmethod
    def of(cls, body, day, reader):
        """Read the roster of ``body``; five queries, however many seats."""
        rows = body.seats.visible_to(reader).marked_on(day).in_english_order()
        return cls.among(list(rows.with_states(day, reader)), day)

    @classmethod
    def among(cls, seats, day):
        """The roster that ``seats`` of one body, marked on ``day``, come to."""
        now = [seat for seat in seats if seat.holds]
        seated = {seat.state_id for seat in now}
        over = [seat for seat in seats if seat.end and seat.end_last < day.isoformat()]
        return cls(
            partners=[seat for seat in now if seat.kind == Seat.Kind.PARTNER],
            invited=[seat for seat in now if seat.kind == Seat.Kind.INVITED],
            former=[seat for seat in over if seat.state_id not in seated],
            ever=seats,
        )

    @property
    def held(self):
        """The seats held on the day."""
        return [*self.partners, *self.invited]

    @property
    def changing(self):
        """The seats of which it is not certain that they were held on the day."""
        return [seat for seat in self.held if not seat.is_certain]

    @property
    def seats(self):
        return [*self.held, *self.former]


@dataclass
class Year:
    """One year in the chair: of the group and of the OSCE; either may be unconfirmed."""

    year: int
    chair: Chairmanship | None
    osce_chair: Chairmanship | None
    is_now: bool


@dataclass
class Chairs:
    """Who chaired a body, year by year, up to a day and never beyond this year."""

    years: list
    on_day: Chairmanship | None
    latest: Chairmanship | None
    terms: list

    @classmethod
    def of(cls, body, day, reader):
        """Read the chairs of ``body`` and, beside them, those of the OSCE."""
        bodies = Body.objects.visible_to(reader)
        both = bodies.filter(pk=body.pk) | bodies.the_osce()
        rows = Chairmanship.objects.visible_to(reader).filter(body__in=both)
        terms = list(rows.marked_on(day).latest_first().with_names(day, reader))
        own = [term for term in terms if term.body_id == body.pk]
        osce = [term for term in terms if term.body_id != body.pk]
        return cls.among(own, osce, day)

    @classmethod
    def among(cls, own, osce, day):
        """What the terms of a body, and those of the OSCE, come to on ``day``."""
        begun = [term for term in own if term.start_first <= day.isoformat()]
        last = min(day.year, today().year)
        first = int(begun[-1].start[:4]) if begun else last + 1
        years = [
            Year(year, _in_year(own, year), _in_year(osce, year), is_now=year == today().year)
            for year in range(last, first - 1, -1)
        ]
        on_day = next((term for term in own if term.holds), None)
        return cls(years, on_day, begun[0] if begun else None, own)


def _in_year(terms, year):
    """The term that covers most of ``year``, which is how a chair is spoken of."""
    middle = f"{year:04}-07-01"
    return next(
        (
            term
            for term in terms
            if term.start_first <= middle and (not term.end or term.end_last >= middle)
        ),
        None,
    )
