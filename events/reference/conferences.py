"""The editions of the annual series: ``conferences.csv``."""

from events.kinds import Kind, Status
from events.models import Event, EventDocument, Participation
from events.reference.co_chairs import roles_in
from events.reference.places import place_and_mode
from osce_portal.kernel.reference.drafts import Ref
from osce_portal.kernel.reference.tables import SOURCE_COLUMNS, Table
from partners.models import Document
from partners.reference.states import state_ref

KINDS = {"seminar": Kind.SEMINAR, "conference": Kind.CONFERENCE}
# The part of a paper at an edition follows from what the paper is.
PARTS = {
    Document.Kind.AGENDA: EventDocument.Part.AGENDA,
    Document.Kind.REPORT: EventDocument.Part.SUMMARY,
    Document.Kind.SUMMIT: EventDocument.Part.DECISION,
    Document.Kind.DECISION: EventDocument.Part.DECISION,
}


def read(row):
    slug, year = row.required("series"), row.year("year")
    series = row.reading.draft(f"series:{slug}")
    group = series.values["group"] if series else None
    key = f"{slug}:{year}"
    host = state_ref(row, "host_iso2", "host_state")
    start, end = row.date("start_date") or year, row.date("end_date")
    yield row.draft(
        Event,
        f"events:{key}",
        title=row.text("title") or _title(row, series, year),
        slug=slug,
        year=int(year) if year.isdigit() else None,
        kind=row.kind("kind"),
        status=Status.HELD,
        start=start,
        end=end if end != start else None,
        state=row.ref("location_iso2", "states"),
        group=group,
        series=row.ref("series", "series"),
        **place_and_mode(row.text("city")),
    )
    yield from _participations(row, key, host, group)
    yield from _papers(row, key)


def _title(row, series, year):
    """An edition whose title is not known goes by its series: ``Mediterranean Seminar 2000``."""
    name = series.values["name"] if series else ""
    if row.kind("kind") == Kind.SEMINAR:
        name = name.replace("Conference", "Seminar")
    return f"{name} {year}"


def _participations(row, key, host, group):
    roles = {(host.key, Participation.Role.HOST): host} if host else {}
    for role, state in roles_in(row, "co_chair_notes", group):
        if role == Participation.Role.CO_HOST:
            roles.pop((state.key, Participation.Role.HOST), None)
        roles[state.key, role] = state
    for (state_key, role), state in roles.items():
        code = state_key.partition(":")[2]
        yield row.draft(
            Participation,
            f"participations:{key}:{role}:{code}",
            event=Ref(f"events:{key}"),
            state=state,
            role=role,
        )


def _papers(row, key):
    symbol = row.text("document_ref")
    if not symbol:
        return
    found = [draft for draft in row.reading.drafts_of(Document) if draft.values["symbol"] == symbol]
    if not found:
        row.leave_unread("document_ref", f"No document has the symbol “{symbol}”.")
    for draft in found:
        part = PARTS.get(draft.values["kind"], EventDocument.Part.OTHER)
        yield row.draft(
            EventDocument,
            f"event-documents:{key}:{part}",
            event=Ref(f"events:{key}"),
            document=Ref(draft.key, "document_ref"),
            part=part,
        )


TABLE = Table(
    file="conferences.csv",
    makes="events",
    columns=(
        *("series", "year", "kind", "title", "start_date", "end_date", "city", "host_state"),
        *("host_iso2", "location_iso2", "co_chair_notes", "document_ref"),
        *(*SOURCE_COLUMNS, "note"),
    ),
    read=read,
    kinds={"kind": KINDS, "document_ref": PARTS},
    fields={
        **{"slug": "series", "start": "start_date", "end": "end_date", "place": "city"},
        **{"mode": "city", "state": "location_iso2", "group": "series"},
    },
    doubts={"city from general knowledge": ("city", None)},
)
