"""The feed of events: strict readers take it, ids and dates are permanent, no page is missed."""

from datetime import datetime

import atoma
import feedparser
import pytest
from django.utils import timezone

from events import subscriptions
from tests import factories as make
from tests.clock import stop_the_clock

pytestmark = pytest.mark.django_db
FEED = "/events/feed.atom"


def read(client, address=FEED):
    """The feed, once two readers have taken it: a strict one, and one that notes each fault."""
    body = client.get(address).content
    found = feedparser.parse(body)
    assert found.bozo == 0, found.get("bozo_exception")
    assert found.version == "atom10"
    return atoma.parse_atom_bytes(body)


def links_of(feed):
    return {link.rel: link.href for link in feed.links}


def test_an_empty_feed_is_a_feed_and_bears_no_date_of_the_request(client):
    feed = read(client)

    assert feed.entries == []
    assert feed.updated.year == 1973


def test_an_entry_is_the_event_and_its_dates_are_those_of_the_history(client, monkeypatch):
    stop_the_clock(monkeypatch, "2026-05-01T12:00")
    event = make.make_event(
        "Asian Conference", start="2026-10-05", status="confirmed", place="Tokyo",
        change_note="The place is set.", group=make.make_group("Asian"),
    )  # fmt: skip
    stop_the_clock(monkeypatch, "2026-05-20T12:00")
    feed = read(client)

    (entry,) = feed.entries
    assert entry.id_ == f"urn:uuid:{event.uid}"
    assert entry.updated == feed.updated == datetime.fromisoformat("2026-05-01T10:00Z")
    assert entry.published == event.published_at
    assert entry.links[0].href == f"http://testserver{event.get_absolute_url()}"
    assert entry.summary.value == "5 October 2026.\nTokyo.\nChange: The place is set."
    assert entry.categories[0].term == "Conference"
    assert feed.authors[0].name == "Section for External Co-operation, OSCE Secretariat"
    assert links_of(feed)["self"] == "http://testserver/events/feed.atom"


def test_a_change_moves_an_entry_to_the_top_under_the_same_id(client, monkeypatch):
    stop_the_clock(monkeypatch, "2026-05-01T12:00")
    first = make.make_event("First", start="2026-10-05", status="confirmed")
    stop_the_clock(monkeypatch, "2026-05-02T12:00")
    make.make_event("Second", start="2026-10-06", status="confirmed")
    stop_the_clock(monkeypatch, "2026-05-03T12:00")
    before = {entry.id_ for entry in read(client).entries}
    with make.a_write():
        first.status = "cancelled"
        first.save()
    feed = read(client)

    assert [entry.title.value for entry in feed.entries] == ["Cancelled: First", "Second"]
    assert {entry.id_ for entry in feed.entries} == before
    assert feed.updated == timezone.now()


def test_pages_follow_each_other_and_miss_nothing(client, monkeypatch):
    monkeypatch.setattr(subscriptions, "PER_PAGE", 2)
    for number in range(5):
        make.make_event(f"Number {number}", slug=f"number-{number}")
    address, seen, feeds = f"{FEED}?kind=conference", [], []
    while address:
        feeds.append(read(client, address))
        seen += [entry.id_ for entry in feeds[-1].entries]
        address = links_of(feeds[-1]).get("next", "").removeprefix("http://testserver")

    assert len(seen) == len(set(seen)) == 5
    assert [len(feed.entries) for feed in feeds] == [2, 2, 1]
    assert len({feed.id_ for feed in feeds}) == 1
    second = links_of(feeds[1])
    assert second["previous"] == second["first"] == f"http://testserver{FEED}?kind=conference"
    assert second["last"] == second["next"] == f"{second['first']}&page=3"


@pytest.mark.parametrize("page", ["2", "0", "-1", "x", "9" * 30])
def test_a_page_that_is_not_there_is_not_found(client, page):
    assert client.get(FEED, {"page": page}).status_code == 404


def test_feeds_under_different_filters_are_different_feeds(client):
    assert read(client).id_ != read(client, f"{FEED}?kind=visit").id_


def test_what_xml_cannot_hold_is_left_out(client):
    make.make_event("Tab\x0bbed <b>&amp;", slug="tabbed")

    assert read(client).entries[0].title.value == "Tabbed <b>&amp;"
    assert client.get(FEED, {"q": "\x0b"}).status_code == 200
