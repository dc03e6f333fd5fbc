"""Nothing that is not public is found, and what is published or withdrawn is so at its moment."""

from datetime import UTC, datetime, timedelta

import pytest

from osce_portal.kernel.models import SearchEntry
from osce_portal.kernel.search.finding import Search
from tests import factories as make

pytestmark = pytest.mark.django_db

NOW = datetime.now(UTC)
SOON, LATER = NOW + timedelta(days=1), NOW + timedelta(days=2)
CANARY = "Quetzalcoatl"


def found(text=CANARY, at=None):
    return {entry.title for entry in Search(text, at=at).best()}


@pytest.mark.parametrize(
    "fields",
    [
        {"published_at": None},
        {"published_at": SOON},
        {"withdrawn_at": NOW - timedelta(hours=1)},
        {"audience": "section"},
        {"audience": "chairmanship"},
        {"is_confirmed": False, "published_at": None},
        {"is_sample": True, "audience": "section"},
    ],
    ids=lambda fields: "-".join(map(str, fields)),
)
@pytest.mark.parametrize("maker", [make.make_organization, make.make_event, make.make_document])
def test_a_record_that_is_not_public_is_not_found(maker, fields):
    maker(f"{CANARY} title", **fields)

    assert found() == set()
    assert Search(CANARY).counts() == {}
    assert Search("Quetzalcoatll").suggested() is None


@pytest.mark.parametrize(
    "fields",
    [
        {"handling_note": CANARY},
        {"change_note": CANARY},
        {"source_title": CANARY},
        {"withdrawal_reason": CANARY},
    ],
)
def test_what_is_said_beside_a_record_is_not_indexed(fields):
    make.make_organization("League", **fields)
    make.make_partner("Japan", **fields)

    assert found() == set()


def test_an_unconfirmed_symbol_is_not_indexed():
    make.make_document("Decision", symbol=f"{CANARY}.DEC/94", is_symbol_confirmed=False)

    assert found() == found("94") == set()


@pytest.mark.parametrize(
    "fields",
    [
        {"audience": "section"},
        {"is_confirmed": False, "kind": "official"},
        {"is_confirmed": False, "kind": "acronym"},
        {"audience": "section", "kind": "everyday"},
        {"is_sample": True, "audience": "section", "kind": "former"},
        {"handling_note": CANARY, "name": "Plain"},
    ],
)
def test_a_name_that_is_not_public_leads_nowhere(fields):
    make.make_state_name(make.make_partner(), **{"name": CANARY, "kind": "former"} | fields)

    assert found() == set()


@pytest.mark.parametrize("fields", [{"audience": "section"}, {"is_confirmed": False}])
def test_a_part_that_is_not_public_finds_nothing(fields):
    make.make_pattern(make.make_organization("League"), f"{CANARY} talks", **fields)
    event = make.make_event()
    make.make_participation(event, make.make_state(CANARY), **fields)

    assert found() == set()


def test_the_attendance_of_a_state_finds_nothing():
    event, state = make.make_event(), make.make_state(CANARY)
    make.make_participation(event, state, role="participant")

    assert found() == set()


@pytest.mark.parametrize(
    "fields",
    [
        {"published_at": None},
        {"published_at": SOON},
        {"withdrawn_at": NOW},
        {"withdrawn_at": SOON},
        {"audience": "section"},
    ],
)
def test_a_record_is_not_found_by_the_name_of_one_that_is_not_public_for_good(fields):
    state = make.make_state(CANARY, **fields)
    make.make_participation(make.make_event(state=state), state)

    assert found() == set()
    assert found(at=LATER) == set()


def test_a_record_is_withdrawn_at_that_moment():
    make.make_organization(f"{CANARY} League", withdrawn_at=SOON)

    assert found(at=SOON - timedelta(seconds=1)) == {f"{CANARY} League"}
    assert found(at=SOON) == set()


def test_a_record_appears_at_its_moment_with_its_names_and_parts():
    state = make.make_state("Ruritania", published_at=SOON)
    make.make_standing(state)
    make.make_state_name(state, CANARY, kind="official")
    event = make.make_event("Forum", published_at=SOON)
    make.make_participation(event, make.make_state("Host Quetzalcoatl"))

    assert found() == set()
    assert found(at=SOON) == {"Ruritania", "Forum"}


def test_withdrawing_takes_the_entry_away():
    organization = make.make_organization(f"{CANARY} League")
    assert found() == {f"{CANARY} League"}

    with make.a_write():
        organization.withdrawn_at = NOW
        organization.save()

    assert found() == set()
    assert SearchEntry.objects.count() == 0
