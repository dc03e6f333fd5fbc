"""Partners for Co-operation: their standing, seat and official name.

``partner_states.csv`` comes with two small files: who is invited to the meetings of a group rather
than a Partner in it, and which document granted a standing.
"""

from osce_portal.kernel.models import OtherName
from osce_portal.kernel.reference.tables import SOURCE_COLUMNS, Table
from partners.models import Seat, Standing, StateName
from partners.reference.states import state_ref

GROUPS = {"mediterranean": "mediterranean", "asian": "asian"}
IS_OVER = {"current": False, "former": True}
DECISIONS = {"source": True, "recalled-unverified": False, "": False}
STATUSES = {
    "Partner for Co-operation": Standing.Status.PARTNER,
    "participating State": Standing.Status.PARTICIPATING,
}
PARTICIPATING = Standing.Status.PARTICIPATING


def read(row):
    state, code = state_ref(row, "iso2", "name"), row.required("iso2")
    group = row.kind("group")
    term = {"start": row.date("partner_since"), "end": row.date("former_until")}
    _check_end(row)
    _note_decision(row)
    standing = {"state": state, "status": Standing.Status.PARTNER, "document": None}
    yield row.draft(Standing, f"standings:{code}:{standing['status']}", **standing, **term)
    body = row.ref("group", "bodies")
    seat = {"state": state, "body": body, "kind": Seat.Kind.PARTNER}
    yield row.draft(Seat, f"seats:{group}:{code}", **seat, **term)
    yield row.draft(
        StateName,
        f"state-names:{code}:official",
        state=state,
        name=row.required("official_name"),
        kind=OtherName.Kind.OFFICIAL,
    )
    # A former Partner that takes part today has done so since its partnership ended.
    if participating := row.reading.draft(f"standings:{code}:{PARTICIPATING}"):
        participating.amend(start=term["end"])


def _check_end(row):
    if bool(row.text("former_until")) != bool(row.kind("status")):
        sentence = "Only a former Partner has an end. Correct the status or this date."
        row.fault("former_until", sentence)


def _note_decision(row):
    decision = row.text("decision_ref")
    is_sure = row.kind("decision_ref_basis")
    if decision:
        known = "as read in the source" if is_sure else "as recalled, not verified"
        row.for_staff(f"Granted by {decision} ({known}).")


def read_invited(row):
    """No row of its own: it changes the kind of a seat."""
    group, code = row.kind("group"), row.required("iso2")
    if seat := _known(row, f"seats:{group}:{code}"):
        seat.amend(kind=Seat.Kind.INVITED)
    return ()


def read_document(row):
    """No row of its own: the link shows once the document is public."""
    status, code = row.kind("status"), row.required("iso2")
    if standing := _known(row, f"standings:{code}:{status}"):
        row.required("document")
        standing.amend(document=row.ref("document", "documents"))
    return ()


def _known(row, key):
    draft = row.reading.draft(key)
    if draft is None and not row.is_broken:
        row.fault("iso2", f"No file has {key}. Correct the row.")
    return draft


TABLE = Table(
    file="partner_states.csv",
    makes="seats",
    columns=(
        *("name", "official_name", "iso2", "group", "status", "partner_since"),
        *("decision_ref", "decision_ref_basis", "note", "former_until", *SOURCE_COLUMNS),
    ),
    read=read,
    kinds={"group": GROUPS, "status": IS_OVER, "decision_ref_basis": DECISIONS},
    fields={"start": "partner_since", "end": "former_until", "state": "iso2", "body": "group"},
)
INVITED = Table(
    file="invited_states.csv",
    makes="invited",
    columns=("iso2", "group", *SOURCE_COLUMNS, "note"),
    read=read_invited,
    kinds={"group": GROUPS},
)
DOCUMENTS = Table(
    file="standing_documents.csv",
    makes="standing-documents",
    columns=("iso2", "status", "document"),
    read=read_document,
    kinds={"status": STATUSES},
)
