"""Pages of States and Groups: what they hide, what they say when empty, what they cost."""

import pytest

from tests import factories as make
from tests.clock import stop_the_clock
from tests.reading import visit

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    stop_the_clock(monkeypatch)


@pytest.fixture
def asian():
    return make.make_group("Asian", mark="square")


def test_a_list_without_seats_says_what_to_do(client, asian):
    page = visit(client, "/partner-states/", as_of="1990-01-01")

    assert page.text("main .standing") == (
        "On 1 January 1990 no States were Partners for Co-operation of the OSCE."
    )
    assert page.text("main .empty") == (
        "No State had a seat in this Group on that day. Choose a later day, or go back to today."
    )


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize(("address", "queries"), [("/partner-states/", 7), ("/contact-groups/", 8)])
def test_more_states_cost_no_more_queries(
    client, asian, count, address, queries, django_assert_num_queries
):
    document = make.make_document()
    for number in range(count):
        state = make.make_partner(f"State {number}", asian)
        make.make_standing(state, "participating", start="1990", end="1991", document=document)

    with django_assert_num_queries(queries):
        assert f"State {count - 1}" in visit(client, address).text()


def test_hidden_states_and_groups_are_in_no_list(client, asian):
    make.make_partner("Draft", asian, published_at=None)
    hidden = make.make_group("Mediterranean", published_at=None)
    make.make_partner("Hidden group", hidden)
    make.make_partner("Public", asian)
    page = visit(client, "/partner-states/")

    assert page.texts("main ul.roster li") == ["Public Partner since 1995"]
    assert "Mediterranean" not in page.text()


def test_a_state_is_shown_under_the_name_of_the_day(client, asian):
    state = make.make_partner("Türkiye", asian, "1990")
    make.make_state_name(state, "Turkey", kind="former", end="2022-06-01")
    make.make_state_name(state, "Unconfirmed", kind="former", start="1999", is_confirmed=False)

    for address in ("/partner-states/turkiye/", "/partner-states/", "/contact-groups/asian/"):
        assert "Türkiye" in visit(client, address).text()
        assert "Turkey" in visit(client, address, as_of="2010-01-01").text()
        assert "Türkiye" not in visit(client, address, as_of="2010-01-01").text()
        assert "Unconfirmed" not in visit(client, address, as_of="2010-01-01").text()


@pytest.mark.parametrize("is_confirmed", [True, False])
def test_a_french_name_is_shown_once_it_is_confirmed(client, is_confirmed):
    make.make_partner("Egypt", name_fr="Égypte", is_name_fr_confirmed=is_confirmed)

    assert ("French name" in visit(client, "/partner-states/egypt/").facts()) == is_confirmed


def test_a_state_whose_status_is_not_confirmed_has_no_page(client):
    make.make_standing(make.make_state("Utopia"), is_confirmed=False)

    assert visit(client, "/partner-states/utopia/").status == 404


def test_a_place_is_never_told_without_its_note(client):
    state = make.make_partner("Algeria")
    event = make.make_event(place="Utopia", place_note="a place of its own")
    make.make_participation(event, state)

    assert visit(client, "/partner-states/algeria/").facts()["Hosted"] == (
        "Utopia (a place of its own) (2019)"
    )


def test_what_was_hosted_at_a_place_not_recorded_goes_by_its_title(client):
    event = make.make_event("Asian Conference 2018", place="", start="2018")
    make.make_participation(event, make.make_partner("Australia"))

    assert visit(client, "/partner-states/australia/").links("dl.facts") == {
        "Asian Conference 2018 (2018)": "/events/2018/asian-conference-2018/"
    }


def test_after_four_events_the_rest_is_one_link_away(client):
    korea = make.make_partner("Republic of Korea")
    for year in range(2001, 2006):
        event = make.make_event(f"Conference of {year}", start=str(year))
        make.make_participation(event, korea)
    page = visit(client, "/partner-states/republic-of-korea/")

    assert page.texts("ol.results .name") == [
        f"Conference of {y}" for y in (2005, 2004, 2003, 2002)
    ]
    assert page.links()["All 5 events with the Republic of Korea"] == (
        "/events/?country=republic-of-korea"
    )


@pytest.mark.parametrize("count", [1, 3])
def test_a_state_costs_the_same_with_more_of_everything(
    client, asian, count, django_assert_num_queries
):
    state = make.make_partner("Algeria", asian)
    osce = make.make_osce()
    for number in range(count):
        make.make_participation(make.make_event(f"Event {number}"), state)
        make.make_chairmanship(osce, state, 2000 + number)
        make.make_state_name(state, f"Name {number}")
        document = make.make_document(f"Decision {number}")
        year = f"{1980 + number}"
        make.make_standing(state, start=f"{year}-01-01", end=f"{year}-12-31", document=document)
        make.make_seat(state, make.make_group(f"Group {number}"))

    with django_assert_num_queries(8):
        page = visit(client, "/partner-states/algeria/")

    assert page.facts()["In the chair"].count("OSCE") == count


def test_a_bare_group_says_what_is_not_there(client, asian):
    page = visit(client, "/contact-groups/asian/")

    assert page.texts("main .empty") == [
        "No State had a seat in this Group on that day. Choose a later day, or go back to today.",
        "No chair of that time is confirmed by a source. Choose a later day, or go back to today.",
        "No meeting is announced at present. Dates appear here as soon as they are set.",
        "No document on this Group is confirmed by a source yet."
        " The list of documents has those on other subjects.",
    ]


def test_the_osce_itself_has_no_page(client):
    make.make_osce()

    assert visit(client, "/contact-groups/osce/").status == 404
    assert "OSCE" not in visit(client, "/contact-groups/").texts("main h3")


@pytest.mark.parametrize("count", [1, 3])
def test_a_group_costs_the_same_with_more_of_everything(
    client, asian, count, django_assert_num_queries
):
    series = make.make_series("Asian Conference", group=asian)
    for number in range(count):
        state = make.make_partner(f"State {number}", asian)
        make.make_chairmanship(asian, state, 2001 + number)
        event = make.make_event(f"Past {number}", group=asian, series=series)
        make.make_participation(event, state)
        coming = {"start": f"209{number}", "status": "planned", "group": asian}
        make.make_event(f"To come {number}", **coming)
        make.make_document(f"Document {number}", groups=[asian])

    with django_assert_num_queries(16):
        assert "All" in visit(client, "/contact-groups/asian/").text() or count == 1
