"""Chairs of the two groups: ``contact_group_chairs.csv``; of the OSCE: ``osce_chairmanships.csv``.

A Chairmanship runs with the calendar year.
"""

from osce_portal.kernel.reference.drafts import Ref
from osce_portal.kernel.reference.tables import SOURCE_COLUMNS, Table
from partners.models import Chairmanship
from partners.reference.partner_states import GROUPS as GROUP_SLUGS
from partners.reference.states import state_ref


def read_group(row):
    yield _term(row, row.kind("group"), state_ref(row, "iso2", "chairing_state"))


def read_osce(row):
    yield _term(row, "osce", state_ref(row, "iso2", "state"))


def _term(row, body, state):
    year = row.year("year")
    return row.draft(
        Chairmanship,
        f"chairmanships:{body}:{year}",
        body=Ref(f"bodies:{body}", "group"),
        state=state,
        start=f"{year}-01-01",
        end=f"{year}-12-31",
    )


GROUPS = Table(
    file="contact_group_chairs.csv",
    makes="chairmanships",
    columns=("group", "year", "chairing_state", "iso2", *SOURCE_COLUMNS, "note"),
    read=read_group,
    kinds={"group": GROUP_SLUGS},
    fields={"body": "group", "state": "iso2", "start": "year", "end": "year"},
)
OSCE = Table(
    file="osce_chairmanships.csv",
    makes="chairmanships",
    columns=("year", "state", "iso2", *SOURCE_COLUMNS, "note"),
    read=read_osce,
    fields={"state": "iso2", "start": "year", "end": "year"},
)
