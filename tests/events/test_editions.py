"""The editions of a series on a line: what is drawn is what is told and listed."""

import pytest

from events.editions import years_of
from events.models import Event
from tests import factories as make
from tests.clock import stop_the_clock
from tests.reading import visit

pytestmark = pytest.mark.django_db
ADDRESS = "/events/series/mediterranean-conference/"


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    stop_the_clock(monkeypatch)


@pytest.fixture
def series():
    return make.make_series()


def edition(series, year, kind="conference", **fields):
    title = f"{kind} {year}"
    return make.make_event(title, series=series, kind=kind, **{"start": str(year), **fields})


def weights(series):
    rows = Event.objects.filter(series=series)
    return {year.year: year.weight for year in years_of(list(rows))}


def test_every_year_has_its_mark(series):
    edition(series, 2005, "seminar")
    edition(series, 2008)

    assert weights(series) == {2005: "open", 2006: "unconfirmed", 2007: "unconfirmed", 2008: "full"}


@pytest.mark.parametrize("status", ["planned", "confirmed", "postponed", "cancelled"])
def test_what_was_not_held_is_dashed_and_says_so(client, series, status):
    edition(series, 2025)
    edition(series, 2027, status=status)
    page = visit(client, ADDRESS)

    assert weights(series)[2027] == "former"
    assert (
        page.texts("ol.editions li")[-1] == f"2027: Conference ({status}), Tirana. No host State."
    )
    assert "Planned, postponed or cancelled" in page.section("Editions")


def test_the_text_of_a_mark_has_kind_place_and_host(client, series):
    event = edition(series, 2019)
    make.make_participation(event, make.make_state("Albania"))
    edition(series, 2021, mode="online", place="")

    assert visit(client, ADDRESS).texts("ol.editions li .visually-hidden") == [
        "2019: Conference, Tirana. Hosted by Albania.",
        "2020: Not yet confirmed.",
        "2021: Conference, Online. No host State.",
    ]


def test_the_line_and_the_table_tell_of_the_same_editions(client, series):
    for year in (2001, 2004, 2005, 2010):
        edition(series, year, "seminar" if year < 2005 else "conference")
    page = visit(client, ADDRESS)
    told = page.texts("ol.editions li .visually-hidden")
    marked = [text[:4] for text in told if "Not yet confirmed" not in text]

    assert marked == sorted(page.texts("td.date")) == ["2001", "2004", "2005", "2010"]


@pytest.mark.parametrize(
    "hidden", [{"is_confirmed": False, "published_at": None}, {"audience": "section"}]
)
def test_what_is_hidden_is_a_short_stroke_like_any_other_year(client, series, hidden):
    edition(series, 2001)
    edition(series, 2002, place="Cairo", **hidden)
    edition(series, 2003)
    edition(series, 2004, **hidden)
    page = visit(client, ADDRESS)

    assert [node.get("class") for node in page.all("ol.editions li")] == [
        "is-full",
        "is-unconfirmed",
        "is-full",
    ]
    assert "Cairo" not in page.html


def test_a_series_without_editions_has_no_line(client, series):
    assert not visit(client, ADDRESS).all("ol.editions")


def test_captions_stand_where_a_period_begins(client, series):
    for year in range(1995, 2012):
        edition(series, year, "seminar" if year < 2008 else "conference")

    assert visit(client, ADDRESS).texts("ol.editions .caption") == [
        "Annual seminar",
        "Annual conference",
    ]


def test_a_series_of_conferences_needs_no_caption(client, series):
    edition(series, 2001)

    assert visit(client, ADDRESS).texts("ol.editions .caption") == []


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        (1995, 2006, ["1995", "2000", "2005"]),
        (1996, 2006, ["1996", "2000", "2005"]),
        (1999, 2006, ["2000", "2005"]),
        (2005, 2098, ["2005", "2020", "2040", "2060", "2080"]),
    ],
)
def test_labels_leave_each_other_room(client, series, first, last, labels):
    edition(series, first)
    edition(series, last, status="planned")

    assert visit(client, ADDRESS).texts("ol.editions .year") == labels
