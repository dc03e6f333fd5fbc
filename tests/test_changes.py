"""The feed of public changes: what it tells, what it never tells, and that it misses nothing."""

from datetime import UTC, datetime, timedelta

import atoma
import feedparser
import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from events.models import Participation
from osce_portal.changes import feed as page_of_changes
from osce_portal.changes import reading
from osce_portal.changes.nouns import CONFIRMED_BY, NOUNS
from osce_portal.kernel.door import write
from osce_portal.kernel.models import Act, Fact
from tests import factories as make
from tests.clock import stop_the_clock

pytestmark = pytest.mark.django_db
FEED = "/feeds/changes.atom"


def read(client, address=FEED):
    body = client.get(address).content
    assert feedparser.parse(body).bozo == 0
    return atoma.parse_atom_bytes(body)


def told(client):
    """The summary of each entry by its title, the latest first."""
    return {
        entry.title.value: entry.summary.value if entry.summary else ""
        for entry in read(client).entries
    }


def rewrite(row, how="form", why="", **values):
    with write(by=None, why=why, how=how):
        for name, value in values.items():
            setattr(row, name, value)
        row.save()


def test_what_is_added_is_told_with_its_name_and_its_page(client):
    group = make.make_group("Asian")
    australia = make.make_partner("Australia", group, "2009-12-02", seat="invited")
    series = make.make_series("Asian Conference", group=group)
    event = make.make_event("Asian Conference in Adelaide", series=series)
    document = make.make_document()
    make.make_event_document(event, document)
    make.make_participation(event, australia, "co-host")
    make.make_chairmanship(make.make_osce(), make.make_state("Malta"), 2024)
    entries = {entry.title.value: entry for entry in read(client).entries}

    seat = "Australia’s seat in the Contact Group with the Asian Partners for Co-operation"
    assert set(entries) == {
        "Contact Group added: Contact Group with the Asian Partners for Co-operation",
        "State added: Australia",
        "Australia’s standing",
        seat,
        "Series of events added: Asian Conference",
        "New edition of the Asian Conference: Asian Conference in Adelaide",
        "Document added: Charter for European Security",
        "Document added to Asian Conference in Adelaide: Charter for European Security",
        "Asian Conference in Adelaide: Australia, Co-host",
        "Chair of the OSCE, 2024: Malta",
    }
    assert entries[seat].summary.value == "Kind: invited to its meetings.\nFrom: 2 December 2009."
    for entry in entries.values():
        address = entry.links[0].href.removeprefix("http://testserver")
        assert client.get(address).status_code == 200, address


def test_a_change_says_before_and_after_and_the_editor_s_note(client):
    event = make.make_event("Meeting", start="2098-05-04", status="confirmed", place="Vienna")
    note = "The host asked for another week."
    rewrite(event, status="postponed", start="2098-06", place="Graz", change_note=note)

    assert told(client)["Event changed: Meeting"] == (
        "Status: Postponed (before: Confirmed).\n"
        "First day: June 2098 (before: 4 May 2098).\n"
        "Changed: place.\n"
        f"Note: {note}"
    )


def test_a_note_is_told_with_the_change_it_came_with_only(client):
    event = make.make_event("Meeting", start="2098-05-04", status="confirmed")
    rewrite(event, status="cancelled", change_note="Called off.")
    rewrite(event, status="confirmed")

    summaries = [entry.summary.value for entry in read(client).entries]
    assert summaries[0] == "Status: Confirmed (before: Cancelled)."
    assert summaries[1] == "Status: Cancelled (before: Confirmed).\nNote: Called off."


def test_what_was_mended_is_not_repeated(client):
    """Of what is typed freely only the field is told, so that a slip does not stay for good."""
    event = make.make_event("Meeting", place="Canary Hotel, ask for Jane Roe")
    rewrite(event, place="Vienna")

    assert "Canary" not in client.get(FEED).content.decode()
    assert told(client)["Event changed: Meeting"] == "Changed: place."


def test_what_the_public_cannot_read_on_a_page_is_no_change(client):
    event = make.make_event("Meeting")
    rewrite(event, why="Canary why", handling_note="Canary note", is_handed_over=True)
    rewrite(event, source_url="https://example.org/canary", reviewed_date="2026-01-01")
    make.make_planning_task(event, "Canary task")
    make.make_participation(event, make.make_state(), "participant")
    symbol = make.make_document(symbol="CANARY/1")
    rewrite(symbol, symbol="CANARY/2")

    assert set(told(client)) == {"Event added: Meeting", f"Document added: {symbol.title}"}
    assert "canary" not in client.get(FEED).content.decode().lower()


HIDDEN = [
    {"audience": "section"},
    {"audience": "chairmanship"},
    {"is_confirmed": False, "published_at": None},
    {"published_at": None},
    {"published_at": datetime(2099, 1, 1, tzinfo=UTC)},
    {"withdrawn_at": datetime(2021, 1, 1, tzinfo=UTC)},
    {"is_sample": True, "audience": "section"},
]


@pytest.mark.parametrize("state", HIDDEN)
def test_nothing_is_told_of_what_cannot_be_seen_now(client, state):
    event = make.make_event("Canary")
    make.make_event_document(event, make.make_document("Paper"), part="other")
    assert "Canary" in client.get(FEED).content.decode()
    rewrite(event, **state)

    assert "Canary" not in client.get(FEED).content.decode()


def test_of_an_unconfirmed_part_nothing_is_told_until_it_is_confirmed(client):
    group = make.make_group("Asian")
    seat = make.make_seat(make.make_partner("Japan"), group, is_confirmed=False, start="1992")
    rewrite(seat, start="1993")
    assert not any("seat" in title for title in told(client))
    rewrite(seat, is_confirmed=True)

    title = "Japan’s seat in the Contact Group with the Asian Partners for Co-operation"
    assert told(client)[title] == "Kind: Partner in the Group.\nFrom: 1993."
    assert "1992" not in client.get(FEED).content.decode()


def test_a_draft_is_told_as_added_when_it_is_published(client, monkeypatch):
    stop_the_clock(monkeypatch, "2026-05-01T12:00")
    document = make.make_document("Paper", published_at=None, kind="other")
    rewrite(document, kind="report")
    assert told(client) == {}
    tomorrow = timezone.now() + timedelta(days=1)
    rewrite(document, published_at=tomorrow)
    assert told(client) == {}
    stop_the_clock(monkeypatch, "2026-05-03T12:00")
    (entry,) = read(client).entries

    assert entry.title.value == "Document added: Paper"
    assert entry.updated == tomorrow
    assert "before" not in entry.summary.value


def test_everyday_names_and_states_without_a_page_are_not_told(client):
    japan = make.make_partner("Japan")
    make.make_state_name(japan, "Nippon", kind="everyday")
    make.make_state_name(japan, "State of Japan")
    make.make_state("Albania")
    make.make_organization("Secretariat", "osce-structure", area="")

    titles = set(told(client))
    assert "Name added to Japan: State of Japan" in titles
    assert not any(name in title for title in titles for name in ("Nippon", "Albania", "Secr"))


def test_a_load_of_reference_data_is_one_entry_for_each_kind(client):
    with write(by=None, how=Act.How.REFERENCE):
        for number in range(3):
            make.make_event(f"Number {number}", slug=f"n-{number}")
        make.make_document()
        make.make_event("Canary", audience="section")

    assert set(told(client)) == {
        "Reference data: 3 events added",
        "Reference data: 1 document added",
    }


def test_an_act_on_many_records_is_one_entry(client, monkeypatch):
    monkeypatch.setattr(reading, "MANY", 2)
    with write(by=None, how=Act.How.IMPORT):
        for number in range(3):
            make.make_event(f"Number {number}", slug=f"n-{number}")

    assert set(told(client)) == {"3 events added"}


def test_ids_and_dates_are_permanent(client, monkeypatch):
    stop_the_clock(monkeypatch, "2026-05-01T12:00")
    event = make.make_event("Meeting")
    stop_the_clock(monkeypatch, "2026-05-02T12:00")
    rewrite(event, kind="seminar")
    before = {entry.id_: entry.updated for entry in read(client).entries}
    stop_the_clock(monkeypatch, "2026-06-01T12:00")
    rewrite(event, title="Renamed")
    feed = read(client)
    after = {entry.id_: entry.updated for entry in feed.entries}

    assert len(before) == 2
    assert before.items() < after.items()
    assert feed.updated == timezone.now()


def test_pages_follow_each_other_and_miss_nothing(client, monkeypatch):
    monkeypatch.setattr(page_of_changes, "ACTS_PER_PAGE", 2)
    for number in range(5):
        make.make_theme(f"Theme {number}")
    address, titles = FEED, []
    while address:
        feed = read(client, address)
        titles += [entry.title.value for entry in feed.entries]
        links = {link.rel: link.href for link in feed.links}
        address = links.get("next", "").removeprefix("http://testserver")

    assert titles == [f"Theme added: Theme {number}" for number in (4, 3, 2, 1, 0)]
    assert client.get(FEED, {"page": "4"}).status_code == 404


def test_the_number_of_queries_does_not_grow(client):
    counts = []
    for number in range(1, 4):
        group = make.make_group(f"Group {number}")
        state = make.make_partner(f"State {number}", group)
        event = make.make_event(f"Event {number}", series=make.make_series(f"Series {number}"))
        make.make_participation(event, state)
        make.make_event_document(event, make.make_document(f"Document {number}"))
        with CaptureQueriesContext(connection) as queries:
            client.get(FEED)
        counts.append(len(queries))

    assert counts[0] >= counts[-1]
    assert counts[-1] <= 30


NEVER = {"ChecklistItem", "PlanningTask"}
INTERNAL = {"audience", "handling_note", "source_url", "attendance", "confidence", "basis"}
INTERNAL |= {"reviewed_date", "reference_key", "version", "term", "is_handed_over", "priorities"}


def test_every_noun_is_told_but_what_is_never_public():
    ours = {model for model in apps.get_models() if issubclass(model, Fact)}
    public = {model for model in ours if model._meta.app_label != "contacts"}

    assert {model.__name__ for model in public - set(NOUNS)} == NEVER
    assert set(NOUNS) <= public


def test_no_internal_field_is_told():
    for model, noun in NOUNS.items():
        names = {*noun.quoted, *noun.named}
        assert not names & INTERNAL, model
        guards = {f.name for f in model._meta.fields if f.name.endswith("_confirmed")}
        needed = {CONFIRMED_BY[name] for name in names if name in CONFIRMED_BY}
        assert needed <= guards
        assert {model._meta.get_field(name).name for name in names} == names
    assert NOUNS[Participation].quoted == ("role",)
