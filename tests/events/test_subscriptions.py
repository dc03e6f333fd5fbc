"""Subscriptions: the rows of the page beside them, and nothing else; sent only where new."""

from datetime import UTC, datetime, timedelta

import feedparser
import pytest
import vobject
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests import factories as make
from tests.reading import Page, visit

pytestmark = pytest.mark.django_db
CALENDARS = [
    "/events/calendar.ics",
    "/contact-groups/asian/calendar.ics",
    "/events/series/asian-conference/calendar.ics",
]
FEED = "/events/feed.atom"


@pytest.fixture
def asian():
    group = make.make_group("Asian")
    return {"group": group, "series": make.make_series("Asian Conference", group=group)}


def titles_of(response):
    if "calendar" in response["Content-Type"]:
        entries = vobject.readOne(response.content.decode()).contents.get("vevent", [])
        return sorted(entry.summary.value for entry in entries)
    return sorted(entry.title for entry in feedparser.parse(response.content).entries)


def titles_on(page):
    return sorted(page.texts("main ol.results .name a"))


def test_every_filter_leaves_the_same_rows_on_page_calendar_and_feed(client, asian):
    theme = make.make_theme("Water")
    thailand = make.make_partner("Thailand", asian["group"])
    first = make.make_event("First", slug="first", start="2019-10-24", **asian)
    make.make_event("Second", kind="seminar", start="2020-03-01", themes=[theme])
    make.make_event("Third", start="2020-10-05", end="2021-02-01", group=asian["group"])
    make.make_participation(first, thailand)
    chosen = {
        "": 3, "kind=seminar": 1, "group=asian": 2, "series=asian-conference": 1,
        "theme=water": 1, "country=thailand": 1, "year=2021": 1, "month=2020-10": 1,
        "q=second": 1, "kind=visit": 0,
    }  # fmt: skip
    for query, count in chosen.items():
        page = titles_on(visit(client, f"/events/?{query}"))
        assert len(page) == count, query
        assert titles_of(client.get(f"{CALENDARS[0]}?{query}")) == page
        assert titles_of(client.get(f"{FEED}?{query}")) == page


def test_group_and_series_have_the_rows_of_their_pages(client, asian):
    make.make_event("In both", **asian)
    make.make_event("With the Group only", group=asian["group"])
    make.make_event("Neither")

    group, series = (client.get(address) for address in CALENDARS[1:])
    assert titles_of(group) == titles_on(visit(client, "/contact-groups/asian/"))
    assert titles_of(group) == ["In both", "With the Group only"]
    table = visit(client, "/events/series/asian-conference/").texts("main table a")
    assert titles_of(series) == table == ["In both"]


@pytest.mark.parametrize("address", [CALENDARS[0], FEED])
@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("kind=ball", "Kind: “ball” is not known here. Choose one from the list."),
        ("year=soon", "Year: That is no year. Write four digits, as in 2019."),
        ("month=2026-13", "Month: That is no month. Write year and month, as in 2026-03."),
        ("group=%00", "Contact Group: "),
    ],
)
def test_a_bad_value_is_refused_with_its_sentence(client, address, query, sentence):
    response = client.get(f"{address}?{query}")

    assert response.status_code == 400
    assert response["Content-Type"].startswith("text/plain")
    assert response.content.decode().startswith(sentence)


def test_an_unknown_parameter_is_left_out_of_every_address(client):
    make.make_event()
    text = client.get(f"{FEED}?utm_source=x&kind=conference").content.decode()

    assert "utm_source" not in text
    assert "feed.atom?kind=conference" in text


HIDDEN = {
    "of the Section": {"audience": "section"},
    "of a Chairmanship": {"audience": "chairmanship"},
    "not confirmed": {"is_confirmed": False, "published_at": None},
    "a draft": {"published_at": None},
    "scheduled": {"published_at": datetime(2099, 1, 1, tzinfo=UTC)},
    "withdrawn": {"withdrawn_at": datetime(2021, 1, 1, tzinfo=UTC)},
    "a sample": {"is_sample": True, "audience": "section"},
}


@pytest.mark.parametrize("state", HIDDEN)
def test_what_the_public_may_not_read_is_in_no_subscription(client, asian, state):
    make.make_event("Canary", place="Canary", **asian, **HIDDEN[state])

    for address in [*CALENDARS, FEED, "/feeds/changes.atom"]:
        response = client.get(address)
        assert response.status_code == 200
        assert "canary" not in response.content.decode().lower(), address


def test_notes_for_staff_and_names_out_of_sight_are_in_no_subscription(client, asian):
    secret = {"audience": "section"}
    event = make.make_event(
        "Open", handling_note="Canary one", source_url="https://example.org/canary", **asian,
        themes=[make.make_theme("Canary two", **secret)],
    )  # fmt: skip
    make.make_participation(event, make.make_state("Canary three", **secret))
    make.make_participation(event, make.make_state("Canary four"), audience="section")
    attendance = {"role": "participant", "attendance": "took-part", "audience": "chairmanship"}
    make.make_participation(event, make.make_state("Canary five"), **attendance)
    make.make_planning_task(event, "Canary six")

    for address in [*CALENDARS, FEED, "/feeds/changes.atom"]:
        assert "canary" not in client.get(address).content.decode().lower(), address


def test_withdrawn_event_is_gone_and_its_group_tells_so(client, asian):
    event = make.make_event("Open", **asian)
    with make.a_write():
        event.withdrawn_at = timezone.now()
        event.save()

    assert [titles_of(client.get(address)) for address in [*CALENDARS, FEED]] == [[]] * 4


@pytest.mark.parametrize("address", [*CALENDARS, FEED, "/feeds/changes.atom"])
def test_what_the_reader_has_is_not_sent_again(client, asian, address):
    make.make_event(**asian)
    first = client.get(address)
    by_hash = client.get(address, headers={"if-none-match": first["ETag"]})
    by_date = client.get(address, headers={"if-modified-since": first["Last-Modified"]})

    assert [by_hash.status_code, by_date.status_code] == [304, 304]
    assert by_hash.content == b""
    assert client.get(address)["ETag"] == first["ETag"]


@pytest.mark.parametrize("address", [*CALENDARS, FEED, "/feeds/changes.atom"])
def test_a_change_is_sent(client, asian, monkeypatch, address):
    event = make.make_event(**asian)
    first = client.get(address)
    later = timezone.now() + timedelta(minutes=5)
    monkeypatch.setattr(timezone, "now", lambda: later)
    with make.a_write():
        event.title = "Renamed"
        event.save()

    for name, header in {"if-none-match": "ETag", "if-modified-since": "Last-Modified"}.items():
        assert client.get(address, headers={name: first[header]}).status_code == 200


def test_an_event_whose_moment_has_come_is_sent_to_who_asks_by_date(client, monkeypatch):
    now = timezone.now()
    make.make_event("Scheduled", published_at=now + timedelta(hours=1))
    first = client.get(CALENDARS[0])
    monkeypatch.setattr(timezone, "now", lambda: now + timedelta(hours=2))
    again = client.get(CALENDARS[0], headers={"if-modified-since": first["Last-Modified"]})

    assert titles_of(again) == ["Scheduled"]


def test_the_calendar_moves_with_its_page(client, asian):
    with make.a_write():
        asian["series"].slug = "asian-partnership-conference"
        asian["series"].save()
    response = client.get(CALENDARS[2])

    assert response.status_code == 301
    assert response["Location"] == "/events/series/asian-partnership-conference/calendar.ics"
    assert client.get("/events/series/none/calendar.ics").status_code == 404
    assert client.get("/contact-groups/osce/calendar.ics").status_code == 404


@pytest.mark.parametrize("address", [*CALENDARS, FEED])
def test_the_number_of_queries_does_not_grow(client, asian, address):
    def count():
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        return len(queries)

    theme = make.make_theme()
    counts = []
    for number in range(1, 4):
        event = make.make_event(f"Number {number}", themes=[theme], **asian)
        make.make_participation(event, make.make_state(f"State {number}"))
        counts.append(count())
    assert counts[0] == counts[-1] <= 14


def test_pages_lead_to_their_subscriptions(client, asian):
    def offered(address, path):
        page = Page(client.get(address))
        heads = {node.get("href") for node in page.all("head link")}
        return heads, set(page.addresses(path))

    for address, calendar in zip(
        ["/events/", "/contact-groups/asian/", "/events/series/asian-conference/"],
        CALENDARS,
        strict=True,
    ):
        heads, links = offered(address, "main")
        assert {calendar, "/feeds/changes.atom"} <= heads
        assert calendar in links
    assert offered("/events/?kind=visit", "main")[0] >= {f"{FEED}?kind=visit"}
    assert {CALENDARS[0], "/feeds/changes.atom"} <= offered("/about/", "footer")[1]


@pytest.mark.parametrize("start", ["9999-12-31", "0001-01-01", "9999"])
def test_the_ends_of_time_are_no_error(client, start):
    event = make.make_event(start=start, status="confirmed", year=2099)

    for address in (CALENDARS[0], FEED, "/events/", event.get_absolute_url()):
        assert client.get(address).status_code == 200, address


def test_what_no_calendar_can_hold_is_left_out(client):
    make.make_event("Two\r\nlines\x0b", slug="two", place="Vienna\nHofburg\x01")
    response = client.get(f"{CALENDARS[0]}?q=%0a%0dlines")

    (entry,) = vobject.readOne(response.content.decode()).vevent_list
    assert entry.summary.value == "Two lines"
    assert entry.location.value == "Vienna Hofburg"
    assert client.get(f"{CALENDARS[0]}?q=a%0d%0aX-CANARY:b").content.count(b"\nX-CANARY") == 0
