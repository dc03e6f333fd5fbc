"""A Contact Group on a day: its seats, and its chairs year by year."""

from datetime import date

import pytest

from osce_portal.kernel.readers import PUBLIC, SECTION
from partners.models import Body
from partners.roster import Chairs, Roster
from tests import factories as make
from tests.clock import stop_the_clock

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    stop_the_clock(monkeypatch)


@pytest.fixture
def asian():
    return make.make_group("Asian")


@pytest.fixture
def four(asian):
    """Four seats of the Group: one held throughout, one from a day, one to a year, one invited."""
    make.make_partner("Japan", asian, "1992")
    make.make_partner("Thailand", asian, "2000-11-09")
    make.make_partner("Mongolia", asian, "2004-12-02", "2012")
    make.make_partner("Australia", asian, "2009-12-02", seat="invited")


def names(seats):
    return [seat.state.name for seat in seats]


def roster_on(day, body, reader=PUBLIC):
    roster = Roster.of(body, date.fromisoformat(day), reader)
    return names(roster.partners), names(roster.invited), names(roster.former)


@pytest.mark.parametrize(
    ("day", "partners", "invited", "former"),
    [
        ("1991-12-31", [], [], []),
        ("1992-01-01", ["Japan"], [], []),
        ("2000-11-08", ["Japan"], [], []),
        ("2000-11-09", ["Japan", "Thailand"], [], []),
        ("2008-01-01", ["Japan", "Mongolia", "Thailand"], [], []),
        ("2009-12-02", ["Japan", "Mongolia", "Thailand"], ["Australia"], []),
        ("2012-06-01", ["Japan", "Mongolia", "Thailand"], ["Australia"], []),
        ("2012-12-31", ["Japan", "Mongolia", "Thailand"], ["Australia"], []),
        ("2013-01-01", ["Japan", "Thailand"], ["Australia"], ["Mongolia"]),
        ("2026-11-23", ["Japan", "Thailand"], ["Australia"], ["Mongolia"]),
        ("9999-12-31", ["Japan", "Thailand"], ["Australia"], ["Mongolia"]),
    ],
)
def test_a_roster_is_that_of_its_day(asian, four, day, partners, invited, former):
    assert roster_on(day, asian) == (partners, invited, former)


@pytest.mark.parametrize(
    ("day", "changing"),
    [
        ("1992-06-01", ["Japan"]),
        ("2008-01-01", []),
        ("2012-06-01", ["Mongolia"]),
        ("2026-11-23", []),
    ],
)
def test_a_day_inside_an_uncertain_boundary_is_known_as_such(asian, four, day, changing):
    assert names(Roster.of(asian, date.fromisoformat(day), PUBLIC).changing) == changing


def test_seats_stand_in_english_order_without_accents(asian):
    for name in ("Zambia", "Åland", "Republic of Korea", "algeria"):
        make.make_partner(name, asian)

    assert roster_on("2020-01-01", asian)[0] == ["Åland", "algeria", "Republic of Korea", "Zambia"]


def test_who_took_a_seat_again_is_not_among_the_former(asian):
    state = make.make_state("Mongolia")
    make.make_seat(state, asian, start="1999", end="2003")
    make.make_seat(state, asian, start="2010")

    assert roster_on("2005-01-01", asian) == ([], [], ["Mongolia"])
    assert roster_on("2020-01-01", asian) == (["Mongolia"], [], [])


def test_seats_of_another_group_stay_there(asian, four):
    other = make.make_group("Mediterranean")
    make.make_partner("Algeria", other)

    assert roster_on("2026-11-23", other) == (["Algeria"], [], [])


def test_what_the_public_may_not_read_is_in_no_roster(asian):
    make.make_seat(make.make_state("Unconfirmed seat"), asian, is_confirmed=False)
    make.make_seat(make.make_state("Section only"), asian, audience="section")
    make.make_partner("Draft", asian, published_at=None)
    make.make_partner("Withdrawn", asian, withdrawn_at=make.PUBLISHED)
    make.make_partner("Public", asian)

    assert roster_on("2020-01-01", asian) == (["Public"], [], [])
    seen_by_staff = ["Public", "Section only", "Unconfirmed seat"]
    assert roster_on("2020-01-01", asian, SECTION)[0] == seen_by_staff


def test_a_state_has_the_name_of_the_day(asian):
    make.make_partner("Türkiye", asian, "1990")
    state = asian.seats.get().state
    make.make_state_name(state, "Turkey", kind="former", end="2022-06-01")
    make.make_state_name(state, "Anatolia", kind="former", end="1999", is_confirmed=False)

    def name_on(day):
        return Roster.of(asian, date.fromisoformat(day), PUBLIC).partners[0].state.name_then

    assert name_on("1995-01-01") == name_on("2010-01-01") == "Turkey"
    assert name_on("2023-01-01") == "Türkiye"


@pytest.mark.parametrize("count", [1, 3])
def test_a_roster_costs_four_queries(asian, count, django_assert_num_queries):
    for number in range(count):
        make.make_partner(f"State {number}", asian)

    with django_assert_num_queries(4):
        roster = Roster.of(asian, TODAY, PUBLIC)
        assert [list(seat.state.standings.all()) for seat in roster.seats]


# Chairs


@pytest.fixture
def chairs(asian):
    """The Group's chairs of 2021 and 2023 are confirmed, that of 2022 is not."""
    osce = make.make_osce()
    states = {name: make.make_state(name) for name in ("Albania", "Finland", "Malta", "Poland")}
    make.make_chairmanship(asian, states["Albania"], 2021)
    make.make_chairmanship(asian, states["Poland"], 2022, is_confirmed=False)
    make.make_chairmanship(asian, states["Malta"], 2023, start="2023", end="2023")
    make.make_chairmanship(osce, states["Poland"], 2022)
    make.make_chairmanship(osce, states["Finland"], 2025, end=None)
    return asian


def chairs_on(day, body):
    return Chairs.of(body, date.fromisoformat(day), PUBLIC)


def told(year):
    chair = year.chair and year.chair.state.name_then
    return year.year, chair, year.osce_chair and year.osce_chair.state.name_then


def test_years_without_a_confirmed_chair_are_left_open(chairs):
    assert [told(year) for year in chairs_on("2026-11-23", chairs).years] == [
        (2026, None, "Finland"),
        (2025, None, "Finland"),
        (2024, None, None),
        (2023, "Malta", None),
        (2022, None, "Poland"),
        (2021, "Albania", None),
    ]


def test_years_end_with_the_day(chairs):
    asked = chairs_on("2022-03-01", chairs)

    assert [told(year) for year in asked.years] == [(2022, None, "Poland"), (2021, "Albania", None)]
    assert (asked.on_day, asked.latest.state.name) == (None, "Albania")


@pytest.mark.parametrize(
    ("day", "chair"), [("2021-12-31", "Albania"), ("2023-01-01", "Malta"), ("2024-01-01", None)]
)
def test_the_chair_of_a_day_is_the_one_whose_term_covers_it(chairs, day, chair):
    on_day = chairs_on(day, chairs).on_day

    assert (on_day and on_day.state.name) == chair


def test_a_day_to_come_adds_no_years(chairs):
    assert [year.year for year in chairs_on("9999-12-31", chairs).years][:2] == [2026, 2025]


def test_only_this_year_is_now(chairs):
    assert [year.year for year in chairs_on("2026-11-23", chairs).years if year.is_now] == [2026]


@pytest.mark.parametrize("day", ["2020-12-31", "0001-01-01"])
def test_before_the_first_chair_there_are_no_years(chairs, day):
    asked = chairs_on(day, chairs)

    assert (asked.years, asked.on_day, asked.latest) == ([], None, None)


def test_a_group_without_chairs_has_no_years():
    assert chairs_on("2026-11-23", make.make_group("Mediterranean")).years == []


def test_chairs_of_a_hidden_osce_are_not_told(chairs):
    with make.a_write():
        Body.objects.filter(slug="osce").update(published_at=None)

    assert {told(year)[2] for year in chairs_on("2026-11-23", chairs).years} == {None}


@pytest.mark.parametrize("count", [1, 3])
def test_chairs_cost_two_queries(asian, count, django_assert_num_queries):
    for number in range(count):
        make.make_chairmanship(asian, make.make_state(f"State {number}"), 2020 + number)

    with django_assert_num_queries(2):
        asked = Chairs.of(asian, TODAY, PUBLIC)
        assert [told(year) for year in asked.years]
