"""Other events with Partners: ``partner_events_other.csv``."""

from events.kinds import Kind, Status
from events.models import Event, Participation
from events.reference.groups import group_meant_by, group_with_all
from events.reference.places import place_and_mode
from osce_portal.kernel.reference.drafts import Ref
from osce_portal.kernel.reference.slugs import slug_of
from osce_portal.kernel.reference.tables import SOURCE_COLUMNS, Table

KINDS = {
    "conference": Kind.CONFERENCE,
    "contact group": Kind.CONTACT_GROUP,
    "election observation": Kind.ELECTION_OBSERVATION,
    "election support": Kind.ELECTION_SUPPORT,
    "exercise": Kind.EXERCISE,
    "ministerial": Kind.MINISTERIAL,
    "parliamentary": Kind.PARLIAMENTARY,
    "Permanent Council": Kind.PERMANENT_COUNCIL,
    "retreat": Kind.RETREAT,
    "seminar": Kind.SEMINAR,
    "side event": Kind.SIDE_EVENT,
    "training": Kind.TRAINING,
    "visit": Kind.VISIT,
    "workshop": Kind.WORKSHOP,
}
# How many characters of a date are written.
PRECISIONS = {"year": 4, "month": 7, "day": 10}
ROLE = Participation.Role.PARTICIPANT


def read(row):
    title, start, end = row.required("title"), row.date("date"), row.date("end_date")
    _check_precision(row, start)
    if not start:
        row.required("date")
        return
    key = f"{start[:4]}:{slug_of(title)}"
    states = row.refs("partner_iso2s", "states")
    codes = [state.key.partition(":")[2] for state in states]
    kind = row.kind("event_type")
    whole = group = group_meant_by(row, codes, start, end)
    if kind == Kind.CONTACT_GROUP and not whole:
        group = group_with_all(row, codes, start, end)
    yield row.draft(
        Event,
        f"events:{key}",
        title=title,
        slug=slug_of(title),
        year=int(start[:4]),
        kind=kind,
        status=Status.HELD,
        start=start,
        end=end if end != start else None,
        state=row.ref("place_iso2", "states"),
        group=Ref(group, "partner_iso2s") if group else None,
        **place_and_mode(row.text("place")),
    )
    for state in states if not whole else ():
        yield _participation(row, key, state)


def _participation(row, key, state):
    """Attendance stays *not recorded*: that a Partner is named says no more."""
    code = state.key.partition(":")[2]
    return row.draft(
        Participation,
        f"participations:{key}:{ROLE}:{code}",
        event=Ref(f"events:{key}"),
        state=state,
        role=ROLE,
    )


def _check_precision(row, start):
    length = row.kind("date_precision")
    if start and length and len(start) != length:
        row.fault("date_precision", f"“{start}” is written otherwise. Correct one of the two.")


TABLE = Table(
    file="partner_events_other.csv",
    makes="events",
    columns=(
        *("date", "date_precision", "end_date", "title", "event_type", "place", "place_iso2"),
        *("partner_iso2s", *SOURCE_COLUMNS, "note"),
    ),
    read=read,
    kinds={"event_type": KINDS, "date_precision": PRECISIONS},
    fields={
        **{"start": "date", "end": "end_date", "slug": "title", "year": "date"},
        **{"kind": "event_type", "mode": "place", "state": "place_iso2", "group": "partner_iso2s"},
    },
    doubts={"city not stated in the excerpt": ("place", None)},
)
