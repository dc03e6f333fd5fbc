"""Events per year as bars: the rows of the list, counted, in the picture and in words."""

import pytest

from tests import factories as make
from tests.clock import stop_the_clock
from tests.reading import text_of, visit

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    stop_the_clock(monkeypatch)


@pytest.fixture
def events():
    group = make.make_group("Asian")
    for number, start in enumerate(["2018", "2019-03", "2019-10-24", "2021-05-04"]):
        make.make_event(f"Event {number}", start=start, group=group if number > 1 else None)
    make.make_event("Called off", start="2021-06-01", status="cancelled", kind="seminar")
    make.make_event("To come", start="2027", status="planned")


def figures(page):
    rows = page.all("details.in-figures tbody tr")
    return [tuple(int(text_of(cell)) for cell in row) for row in rows]


def test_the_table_counts_the_events_of_each_year(client, events):
    page = visit(client, "/events/")

    assert figures(page) == [(2018, 1, 0), (2019, 2, 0), (2021, 1, 1), (2027, 0, 1)]
    assert page.texts("details.in-figures th") == [
        *("Year", "Held", "Planned, confirmed, postponed or cancelled"),
        *("2018", "2019", "2021", "2027"),
    ]


def test_the_picture_says_what_the_table_says(client, events):
    page = visit(client, "/events/")

    assert page.text("div.per-year desc") == (
        "From 2018 to 2027; at most 2 in a year, in 2019. 2018: 1. 2019: 2. 2021: 2. 2027: 1."
    )
    assert [node.get("d") for node in page.all("div.per-year path.count-bar")] == [
        "M35 200V100",
        "M45 200V0",
        "M65 200V100",
        "M65 100v-100",
        "M125 200v-100",
    ]
    assert page.all("div.per-year svg")[0].get("role") == "img"


@pytest.mark.parametrize(
    ("query", "counted"),
    [
        ({"group": "asian"}, [(2019, 1), (2021, 1)]),
        ({"q": "event"}, [(2018, 1), (2019, 2), (2021, 1)]),
        ({"kind": "seminar"}, []),
        ({"year": "2019"}, []),
        ({"year": "abc"}, []),
        ({"q": "nothing of that name"}, []),
    ],
)
def test_the_bars_have_the_filters_of_the_list(client, events, query, counted):
    page = visit(client, "/events/", **query)

    assert figures(page) == counted
    assert bool(page.all("div.per-year")) == bool(counted)


def test_a_year_of_the_table_leads_to_its_events(client, events):
    page = visit(client, "/events/", group="asian")
    address = page.links("details.in-figures")["2021"]

    assert address == "?group=asian&year=2021"
    assert visit(client, f"/events/{address}").texts("ol.results .name") == ["Event 3"]


def test_all_pages_of_the_list_are_counted(client):
    for number in range(60):
        make.make_event(f"Event {number}", start=str(2001 + number % 3))

    assert figures(visit(client, "/events/", page="2")) == [(2001, 20), (2002, 20), (2003, 20)]


@pytest.mark.parametrize(
    "hidden", [{"published_at": None}, {"audience": "section"}, {"withdrawn_at": make.PUBLISHED}]
)
def test_what_is_hidden_is_not_counted(client, events, hidden):
    make.make_event("Hidden", start="2015", **hidden)

    assert figures(visit(client, "/events/"))[0] == (2018, 1, 0)
