"""The month view: every day of the month, each event on its days, links to the months beside."""

import pytest

from events.month import Month
from tests import factories as make
from tests.clock import stop_the_clock
from tests.reading import text_of, visit

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _clock(monkeypatch):
    stop_the_clock(monkeypatch)


def days_of(page):
    """What stands on each day of the table that has something, by its number."""
    cells = [cell for cell in page.all("table.month td") if cell.find("time") is not None]
    said = {
        int(text_of(cell.find("time"))): [text_of(p) for p in cell.findall("p")] for cell in cells
    }
    return {day: events for day, events in said.items() if events}


def test_an_event_stands_on_each_of_its_days(client):
    make.make_event("Three days", start="2026-03-28", end="2026-03-30", status="cancelled")
    make.make_event("Over the end", start="2026-03-31", end="2026-04-02", status="held")
    make.make_event("Another month", start="2026-05-01", status="held")
    page = visit(client, "/events/", month="2026-03")

    three = ["Three days Cancelled"]
    assert days_of(page) == {28: three, 29: three, 30: three, 31: ["Over the end"]}
    over = ["Over the end"]
    assert days_of(visit(client, "/events/", month="2026-04")) == {1: over, 2: over}
    assert set(page.texts("main ol.results .name a")) == {"Three days", "Over the end"}
    assert page.canonical == "http://testserver/events/?month=2026-03"


def test_weeks_run_from_monday_to_sunday(client):
    page = visit(client, "/events/", month="2026-11")

    heads = page.texts("table.month th")
    assert (heads[0], heads[-1], len(heads)) == ("Monday", "Sunday", 7)
    assert page.texts("table.month tr")[1] == "1"  # 1 November 2026 is a Sunday
    assert page.texts("table.month time") == [str(day) for day in range(1, 31)]


def test_what_is_not_known_to_the_day_stands_in_the_list_only(client):
    make.make_event("In spring", start="2026-03", status="held")
    make.make_event("That year", slug="that-year", start="2026", status="held")
    page = visit(client, "/events/", month="2026-03")

    assert days_of(page) == {}
    assert set(page.texts("main ol.results .name a")) == {"That year", "In spring"}
    assert "March 2026" in page.text("div.found")


def test_months_beside_keep_the_other_filters(client):
    page = visit(client, "/events/", month="2026-01", kind="seminar")

    links = page.links("nav.pager")
    assert links["December 2025"] == "?kind=seminar&month=2025-12"
    assert links["February 2026"] == "?kind=seminar&month=2026-02"
    assert visit(client, "/events/").links("p.actions")["Month view"] == "?month=2026-11"


@pytest.mark.parametrize(
    ("written", "beside"),
    [
        ("1900-01", (None, "1900-02")),
        ("2999-12", ("2999-11", None)),
        ("2026-12", ("2026-11", "2027-01")),
    ],
)
def test_the_first_and_the_last_month_have_one_neighbour(client, written, beside):
    month = Month(written, [])

    assert (month.previous, month.next) == beside
    assert visit(client, "/events/", month=written).status == 200


@pytest.mark.parametrize(
    "month", ["2026-13", "2026-00", "2026", "2026-3", "1899-12", "x", "٢٠٢٦-٠٣"]
)
def test_a_bad_month_is_refused_at_its_field(client, month):
    page = visit(client, "/events/", month=month)

    assert page.status == 400
    assert page.text("div.error") == "That is no month. Write year and month, as in 2026-03."
    assert page.all("table.month") == []


def test_the_number_of_queries_does_not_grow(client, django_assert_max_num_queries):
    for number in range(3):
        make.make_event(f"Number {number}", slug=f"n-{number}", start="2026-03-02")
        with django_assert_max_num_queries(14):
            client.get("/events/", {"month": "2026-03"})


def test_the_page_of_an_event_says_venue_time_and_leaves_the_reader_s_to_a_script(client):
    hours = {"start_time": "15:00", "end_time": "17:00", "time_zone": "Asia/Seoul"}
    event = make.make_event("Timed", start="2026-03-02", **hours)
    page = visit(client, event.get_absolute_url())

    words = "2 March 2026, 15:00–17:00, Seoul time (Asia/Seoul, UTC+9)"
    assert page.facts()["When"] == words
    (line,) = [node for node in page.all("main span") if "data-reader-time" in node.attrib]
    assert "hidden" in line.attrib
    assert [node.get("datetime") for node in line.iter("time")] == [
        "2026-03-02T06:00:00Z",
        "2026-03-02T08:00:00Z",
    ]
    scripts = [node.get("src") for node in page.all("head script")]
    assert "/static/js/times.js" in scripts


def test_whole_days_need_no_script(client):
    page = visit(client, make.make_event().get_absolute_url())

    assert page.facts()["When"] == "24 October 2019"
    scripts = [node.get("src") for node in page.all("head script")]
    assert "/static/js/times.js" not in scripts
