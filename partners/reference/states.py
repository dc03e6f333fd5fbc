"""States: ``states.csv``, and the names they have besides: ``state_names.csv``."""

from osce_portal.kernel.models import OtherName
from osce_portal.kernel.reference.slugs import slug_of
from osce_portal.kernel.reference.tables import SOURCE_COLUMNS, Table
from partners.models import Standing, State, StateName

# A former State has no standing; those of the Partners stand in partner_states.csv.
STATUSES = {
    "participating State": Standing.Status.PARTICIPATING,
    "Partner for Co-operation": None,
    "former State": None,
}


def read(row):
    name = row.required("name_en")
    code = row.text("iso2") or slug_of(name)
    yield row.draft(
        State,
        f"states:{code}",
        name=name,
        name_fr=row.text("name_fr"),
        is_name_fr_confirmed=row.is_read_in_full,
        slug=slug_of(name),
        iso2=row.text("iso2"),
    )
    if status := row.kind("osce_status"):
        state = row.ref("iso2", "states", code)
        term = {"start": None, "end": None, "document": None}
        key = f"standings:{code}:{status}"
        yield row.draft(Standing, key, state=state, status=status, **term)


def state_ref(row, code_column, name_column):
    """The State that a row names twice, by code and by name, which must agree."""
    name = row.text(name_column)
    ref = row.ref(code_column, "states", row.text(code_column) or slug_of(name))
    draft = row.reading.draft(ref.key) if ref else None
    if draft and name and draft.values["name"] != name:
        code = row.text(code_column)
        row.fault(name_column, f"“{name}” is not {code}. Correct the name or the code.")
    return ref


def read_name(row):
    state, name = row.ref("iso2", "states"), row.required("name_en")
    is_former = bool(row.text("until"))
    kind = OtherName.Kind.FORMER if is_former else OtherName.Kind.EVERYDAY
    yield row.draft(
        StateName,
        f"state-names:{row.required('iso2')}:{slug_of(name)}",
        state=state,
        name=name,
        kind=kind,
        start=row.date("from"),
        end=row.date("until"),
    )


TABLE = Table(
    file="states.csv",
    makes="states",
    columns=("name_en", "name_fr", "iso2", "osce_status", *SOURCE_COLUMNS, "note"),
    read=read,
    kinds={"osce_status": STATUSES},
    fields={"name": "name_en", "slug": "name_en", "status": "osce_status"},
)
NAMES = Table(
    file="state_names.csv",
    makes="state-names",
    columns=("iso2", "name_en", "from", "until", "confidence", "basis", "note"),
    read=read_name,
    fields={"name": "name_en", "start": "from", "end": "until"},
)
