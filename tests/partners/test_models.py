"""The nouns of the partnership: their constraints, and the rules no constraint can express."""

import time

import pytest
from django.core.exceptions import ValidationError

from partners.models import (
    Body,
    BodyName,
    Chairmanship,
    Document,
    Seat,
    Standing,
    State,
    StateName,
    Theme,
)
from tests import factories
from tests.factories import a_write
from tests.race import overtake, race
from tests.violations import assert_broken, names_of

ROWS = {
    Body: factories.make_group,
    BodyName: lambda: factories.make(
        BodyName, body=factories.make_group(), name="APCG", kind="acronym", language="en-gb"
    ),
    Chairmanship: lambda: factories.make_chairmanship(
        factories.make_group(), factories.make_state()
    ),
    Document: factories.make_document,
    Seat: lambda: factories.make_seat(factories.make_state(), factories.make_group()),
    Standing: lambda: factories.make_standing(factories.make_state()),
    State: factories.make_state,
    StateName: lambda: factories.make_state_name(factories.make_state()),
    Theme: factories.make_theme,
}


def same_iso_code():
    factories.make_state("Egypt", iso2="EG")
    return factories.make_state(iso2="DZ"), {"iso2": "EG"}


CASES = {
    "partners_chairmanship_says_when_it_begins": lambda: (ROWS[Chairmanship](), {"start": None}),
    "partners_document_restricted_is_never_public": lambda: (
        factories.make_document(),
        {"distribution": "restricted"},
    ),
    "partners_state_iso_code_is_unique": same_iso_code,
}


@pytest.mark.parametrize("name", names_of("partners"))
def test_constraint_is_kept_and_told(db, name):
    assert_broken("partners", name, ROWS, CASES)


@pytest.mark.parametrize("make", [factories.make_state, factories.make_group, factories.make_theme])
def test_slug_is_taken_once(db, make):
    make("One", slug="one")
    with pytest.raises(ValidationError) as error:
        make("Two", slug="one")
    assert list(error.value.message_dict) == ["slug"]


def test_states_without_a_code_do_not_clash(db):
    factories.make_state("Czechoslovakia")
    factories.make_state("Yugoslavia")
    assert State.objects.filter(iso2="").count() == 2


# Standings


def test_state_has_one_standing_at_a_time(db):
    state = factories.make_state()
    factories.make_standing(state, start="2004", end="2011")
    with pytest.raises(ValidationError, match="another standing at that time"):
        factories.make_standing(state, "participating", start="2010")


def test_standing_may_pass_into_the_next_within_a_year(db):
    mongolia = factories.make_state("Mongolia")
    factories.make_standing(mongolia, start="2004", end="2012")
    factories.make_standing(mongolia, "participating", start="2012")
    assert mongolia.standings.count() == 2


def test_standings_of_two_states_do_not_meet(db):
    for name in ("Japan", "Thailand"):
        factories.make_standing(factories.make_state(name), start="2000-11-09")
    assert Standing.objects.count() == 2


# Seats


def test_state_has_one_seat_in_a_group_at_a_time(db):
    state, group = factories.make_state("Australia"), factories.make_group()
    factories.make_seat(state, group, "invited", start="2009")
    with pytest.raises(ValidationError, match="another seat in this group"):
        factories.make_seat(state, group, start="2015")
    factories.make_seat(state, factories.make_group("Mediterranean"), start="2015")


def test_seats_are_in_contact_groups(db):
    with pytest.raises(ValidationError) as error:
        factories.make_seat(factories.make_state(), factories.make_osce())
    sentence = "Seats are in a Contact Group. Choose one of the two."
    assert error.value.message_dict == {"body": [sentence]}


# Chairs


@pytest.fixture
def chairs(db):
    """The group, and two States to chair it."""
    return factories.make_group(), [factories.make_state(name) for name in ("Malta", "Finland")]


YEARS = {
    "days": {"start": "2025-01-01", "end": "2025-12-31"},
    "years": {"start": "2025", "end": "2025"},
    "open": {"start": "2025"},
}


@pytest.mark.parametrize("year", YEARS.values(), ids=YEARS)
def test_body_has_one_confirmed_chair_at_a_time(chairs, year):
    group, (malta, finland) = chairs
    factories.make_chairmanship(group, malta, **{"end": None} | year)
    with pytest.raises(ValidationError) as error:
        factories.make_chairmanship(group, finland, **{"end": None} | year)
    sentence = "Malta has the confirmed chair at that time. Mend one of the two terms."
    assert error.value.messages == [sentence]


def test_unconfirmed_chairs_may_compete(chairs):
    group, (malta, finland) = chairs
    factories.make_chairmanship(group, malta)
    rumour = factories.make_chairmanship(group, finland, is_confirmed=False)
    with pytest.raises(ValidationError, match="Malta has the confirmed chair"), a_write():
        Chairmanship.objects.filter(pk=rumour.pk).update(is_confirmed=True)
    assert Chairmanship.objects.filter(is_confirmed=True).count() == 1


def test_chairs_of_two_bodies_do_not_meet(chairs):
    group, (malta, finland) = chairs
    factories.make_chairmanship(group, malta)
    factories.make_chairmanship(factories.make_osce(), finland)
    assert Chairmanship.objects.count() == 2


def test_chair_may_be_handed_over_within_a_year(chairs):
    group, (malta, finland) = chairs
    factories.make_chairmanship(group, malta, start="2024", end="2025")
    factories.make_chairmanship(group, finland, start="2025", end="2026")
    assert Chairmanship.objects.count() == 2


def test_chair_moved_to_another_body_is_checked_there(chairs):
    group, (malta, finland) = chairs
    factories.make_chairmanship(group, malta)
    moved = factories.make_chairmanship(factories.make_group("Mediterranean"), finland)
    with pytest.raises(ValidationError, match="Malta has the confirmed chair"), a_write():
        Chairmanship.objects.filter(pk=moved.pk).update(body=group)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("year", [YEARS["days"], YEARS["years"]], ids=["days", "years"])
@pytest.mark.parametrize("order", ["at once", "one inside the other"])
def test_of_two_who_add_a_chair_of_one_year_one_is_refused(year, order):
    group = factories.make_group()
    states = [factories.make_state(name) for name in ("Malta", "Finland")]

    def add(state, begun=None):
        with a_write():
            Chairmanship.objects.create(body_id=group.pk, state=state, is_confirmed=True, **year)
            if begun:
                begun()
                time.sleep(0.3)

    if order == "at once":
        outcomes = race(lambda: add(states[0]), lambda: add(states[1]))
    else:
        outcomes = overtake(lambda begun: add(states[0], begun), lambda: add(states[1]))
    [refused] = [outcome for outcome in outcomes if outcome is not None]
    assert isinstance(refused, ValidationError)
    assert "has the confirmed chair at that time" in refused.messages[0]
    assert Chairmanship.objects.count() == 1


@pytest.mark.parametrize(
    ("start", "end", "years"),
    [
        ("2025", "2025", "2025"),
        ("2025-01-01", "2025-12-31", "2025"),
        ("2025-07", "2026-06", "2025–2026"),
        ("2025", None, "2025–"),
    ],
)
def test_term_is_spoken_of_by_its_years(start, end, years):
    chair = Chairmanship(start=start, end=end)
    assert (chair.years, str(chair)) == (years, f"Chairmanship, {years}")


# Documents


def test_symbol_is_public_once_confirmed(db):
    document = factories.make_document(symbol="PC.DEC/571")
    assert document.public_symbol == ""
    document.is_symbol_confirmed = True
    assert document.public_symbol == "PC.DEC/571"


# Addresses


def test_addresses_are_those_of_the_contract(db):
    assert [row.get_absolute_url() for row in (
        factories.make_state("Republic of Korea"),
        factories.make_group(),
        factories.make_document("Astana"),
        factories.make_theme(),
    )] == [
        "/partner-states/republic-of-korea/",
        "/contact-groups/asian/",
        "/documents/astana/",
        "/themes/early-warning/",
    ]  # fmt: skip
