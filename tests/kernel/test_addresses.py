"""A page that moves leaves its old address behind."""

import pytest
from django.core.exceptions import ValidationError

from osce_portal.kernel.models import OldAddress
from partners.models import State
from tests import factories
from tests.factories import a_write


def moved(record, **fields):
    for field, value in fields.items():
        setattr(record, field, value)
    with a_write():
        record.save()
    return record


def kept():
    return {old.path: old.record for old in OldAddress.objects.all()}


@pytest.fixture
def state(db):
    return factories.make_state("Swaziland")


def test_changed_slug_leaves_the_old_address(state):
    moved(state, slug="eswatini")
    assert kept() == {"/partner-states/swaziland/": state}
    assert OldAddress.lead("/partner-states/swaziland/") == "/partner-states/eswatini/"


def test_other_changes_leave_none(state):
    moved(state, name="Eswatini")
    assert kept() == {}


def test_every_former_address_leads_to_the_newest(state):
    moved(state, slug="second")
    moved(state, slug="third")
    assert set(kept()) == {"/partner-states/swaziland/", "/partner-states/second/"}
    assert {OldAddress.lead(path) for path in kept()} == {"/partner-states/third/"}


def test_two_changes_in_one_write_keep_both(state):
    with a_write():
        for slug in ("second", "third"):
            state.slug = slug
            state.save()
    assert set(kept()) == {"/partner-states/swaziland/", "/partner-states/second/"}


def test_record_that_comes_back_takes_its_address_again(state):
    moved(state, slug="eswatini")
    moved(state, slug="swaziland")
    assert kept() == {"/partner-states/eswatini/": state}


def test_old_address_taken_by_another_leads_to_the_one_that_left_it_last(state):
    moved(state, slug="eswatini")
    other = factories.make_state("Other", slug="swaziland")
    assert kept() == {"/partner-states/swaziland/": state}
    moved(other, slug="other")
    assert kept() == {"/partner-states/swaziland/": other}


def test_rolled_back_change_leaves_none(state):
    with pytest.raises(ValidationError):
        moved(state, slug="eswatini", name="")
    assert kept() == {}


def test_impossible_slug_is_told_at_its_field(state):
    with pytest.raises(ValidationError) as error:
        moved(state, slug="no slug/at all")
    assert list(error.value.message_dict) == ["slug"]
    assert State.objects.get().slug == "swaziland"


def test_year_is_part_of_the_address_of_an_event(db):
    event = factories.make_event("Retreat", start="2019-12-31")
    moved(event, start="2020-01-02")
    assert (event.year, kept()) == (2019, {})
    moved(event, year=2020)
    assert kept() == {"/events/2019/retreat/": event}


def test_kind_is_part_of_the_address_of_an_organization(db):
    centre = factories.make_institution("Centre", slug="centre")
    moved(centre, kind="regional")
    assert kept() == {"/institutions/centre/": centre}
    assert OldAddress.lead("/institutions/centre/") == "/organizations/centre/"


HIDDEN = {
    "draft": {"published_at": None},
    "for the Section": {"audience": "section"},
    "unconfirmed": {"is_confirmed": False, "published_at": None},
}


@pytest.mark.parametrize("fields", HIDDEN.values(), ids=HIDDEN)
def test_old_address_of_what_is_hidden_leads_nowhere(state, fields):
    moved(state, slug="eswatini", **fields)
    assert list(kept()) == ["/partner-states/swaziland/"]
    assert OldAddress.lead("/partner-states/swaziland/") is None


def test_old_address_of_a_deleted_record_leads_nowhere(state):
    moved(state, slug="eswatini")
    with a_write():
        state.delete()
    assert OldAddress.lead("/partner-states/swaziland/") is None


@pytest.mark.parametrize("path", ["/unknown/", "/\x00/", "/" + "a" * 10_000, ""])
def test_path_that_nothing_had_leads_nowhere(db, path):
    assert OldAddress.lead(path) is None
