"""The timeline of a group: bars say what the words beside them say."""

from datetime import date
from xml.etree import ElementTree

import pytest

from osce_portal.kernel.readers import PUBLIC
from partners.models import Body
from partners.roster import Roster
from partners.seat_timeline import SeatTimeline
from tests import factories as make
from tests import world
from tests.clock import stop_the_clock
from tests.reading import visit

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    stop_the_clock(monkeypatch)


@pytest.fixture
def asian():
    return make.make_group("Asian", mark="square")


def timeline(day=TODAY):
    body = Body.objects.get(slug="asian")
    return SeatTimeline(Roster.of(body, day, PUBLIC).ever, day)


def only_bar(asian, **seat):
    make.make_seat(make.make_state("Japan"), asian, **seat)
    return timeline().rows[0].bars[0]


def test_a_date_known_to_the_day_leaves_nothing_open(asian):
    bar = only_bar(asian, start="2000-01-01", end="2009-12-31")

    assert bar.text == "Partner in the Group 2000–2009"
    assert (bar.surely, bar.maybe) == ((0, 1000 - 1), [])


def test_a_year_leaves_that_year_open(asian):
    bar = only_bar(asian, start="2004", end="2012")
    left, width = bar.surely

    assert timeline().axis.first == 2000
    assert (left // 100, round((left + width) / 100)) == (5, 12)
    assert [(x // 100, round(width, -1)) for x, width in bar.maybe] == [(4, 100), (12, 100)]


def test_one_year_is_open_as_a_whole(asian):
    bar = only_bar(asian, start="2012", end="2012")

    assert bar.surely is None
    assert len(bar.maybe) == 1


def test_what_still_holds_ends_today(asian):
    bar = only_bar(asian, start="2009-12-02", kind="invited")

    assert bar.is_open
    assert bar.text == "Invited to its meetings since 2 December 2009"
    assert sum(bar.surely) == round(100 * (2026 - timeline().axis.first + 326 / 366))


@pytest.mark.parametrize(
    ("dates", "text"),
    [
        ({"start": None}, "Partner in the Group since when is not recorded"),
        ({"start": None, "end": "2012"}, "Partner in the Group until 2012"),
        ({"start": "2030"}, "Partner in the Group since 2030"),
        ({"start": "0001"}, "Partner in the Group since 0001"),
        ({"start": "2000", "end": "9999"}, "Partner in the Group 2000–9999"),
    ],
)
def test_any_dates_can_be_drawn(client, asian, dates, text):
    make.make_seat(make.make_state("Japan"), asian, **dates)

    assert visit(client, "/contact-groups/asian/").text("ul.terms .dates").startswith(text)


def test_a_state_that_came_back_has_two_bars_in_one_row(asian):
    japan = make.make_state("Japan")
    make.make_seat(japan, asian, "invited", start="2010-01-01", end="2012-12-31")
    make.make_seat(japan, asian, start="2013-01-01")
    rows = timeline().rows

    assert [bar.text for bar in rows[0].bars] == [
        "Invited to its meetings 2010–2012",
        "Partner in the Group since 1 January 2013",
    ]
    assert len(rows) == 1


def test_rows_stand_in_english_order_with_their_words(client):
    world.build()
    page = visit(client, "/contact-groups/asian/")
    states = page.texts("ul.terms li a")

    assert states == sorted([*world.ASIAN, "Australia", "Mongolia"])
    assert dict(zip(states, page.texts("ul.terms .dates"), strict=True)) == {
        "Afghanistan": "Partner in the Group since 3 April 2003",
        "Australia": "Invited to its meetings since 2 December 2009",
        "Japan": "Partner in the Group since 1992",
        "Mongolia": "Partner in the Group 2 December 2004 – 2012",
        "Republic of Korea": "Partner in the Group since 1994",
        "Thailand": "Partner in the Group since 9 November 2000",
    }


def test_the_timeline_is_the_same_on_every_day_but_marks_it(client):
    world.build()
    now = visit(client, "/contact-groups/asian/")
    then = visit(client, "/contact-groups/asian/", as_of="2010-06-01")

    assert now.texts("ul.terms .dates") == then.texts("ul.terms .dates")
    assert len(then.all("ul.terms path.day")) == 6
    assert "The line across: 1 June 2010" in then.section("Seats over the years")
    assert not now.all("ul.terms path.day")


@pytest.mark.parametrize("day", ["0001-01-01", "1980-01-01", "9999-12-31"])
def test_a_day_beyond_the_axis_is_not_marked(client, day):
    world.build()
    page = visit(client, "/contact-groups/asian/", as_of=day)

    assert page.status == 200
    assert len(page.all("ul.terms li")) == 6
    assert not page.all("ul.terms path.day")


@pytest.mark.parametrize("hidden", [{"is_confirmed": False}, {"audience": "section"}])
def test_what_is_hidden_has_no_bar(client, asian, hidden):
    make.make_seat(make.make_state("Japan"), asian)
    make.make_seat(make.make_state("Thailand"), asian, **hidden)

    assert visit(client, "/contact-groups/asian/").texts("ul.terms li a") == ["Japan"]


def test_the_drawings_are_sound_xml_and_left_out_for_readers(client):
    world.build()
    page = visit(client, "/contact-groups/asian/", as_of="2010-06-01")
    drawings = page.html.split("<svg")[1:]

    assert len(drawings) == 7
    for drawing in drawings:
        ElementTree.fromstring(f"<svg{drawing.partition('</svg>')[0]}</svg>")
    assert all(node.get("aria-hidden") == "true" for node in page.all("ul.terms svg"))
    assert all(node.get("aria-hidden") == "true" for node in page.all("ol.axis"))
