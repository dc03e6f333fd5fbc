"""Nothing that is not public is in any answer to the public, whoever is signed in."""

import re
from html import unescape
from types import SimpleNamespace

import pytest
from django.test import Client

from contacts.roles import MANAGERS
from osce_portal import views
from osce_portal.kernel.models import OldAddress
from tests import canaries as birds
from tests import world
from tests.canaries import MARK, REASON, WORD
from tests.hidden_rows import hide_rows, open_rows
from tests.reading import Page
from tests.staff import make_staff

# What programs read carries versions and times, which count what was done to hidden parts too.
MACHINE = re.compile(r"/feeds/|/api/v1/|/data/|.*(\.atom|\.ics)(\?|$)")
pytestmark = pytest.mark.django_db
LINK = re.compile(r'href="(/[^"#]*)')
LISTS = ["/organizations/", "/institutions/", "/events/", "/documents/", "/publications/"]
DATED = ("/partner-states/", "/contact-groups/")
DAYS = ["2012-06-01", "1955-06-01", "2030-01-01", "nonsense"]
STARTS = [
    *world.STATEMENTS,
    *world.LISTS,
    *(f"{address}?as_of={day}" for address in DATED for day in DAYS),
    *(f"{address}?q={MARK}" for address in LISTS),
    *(f"{address}?kind=nonsense" for address in LISTS),
    "/no/such/page/",
    "/health/live",
    "/health/ready",
]
STAFF_WORDS = ("31337", "27183", "every three years", "regrets", "deputy minister")


def crawl(client, starts):
    """Every answer there is by following links from ``starts``."""
    answers, waiting = {}, list(starts)
    while waiting:
        address = waiting.pop()
        if address in answers or address.startswith(("/static/", "/admin/", "/accounts/")):
            continue
        answers[address] = client.get(address)
        text = answers[address].content.decode()
        waiting += map(unescape, LINK.findall(text))
    return answers


def words_in(address, response):
    """The canaries in an answer, but for those that were in the question."""
    said = response.serialize_headers() + response.content
    return set(WORD.findall(said.decode().lower())) - set(WORD.findall(address))


def leaks(answers):
    found = {address: words_in(address, response) for address, response in answers.items()}
    return {address: words for address, words in found.items() if words}


def hidden_addresses(records):
    """Where the hidden records would stand, on any day, and as values of filters."""
    places = [record.get_absolute_url() for record in records]
    dated = [f"{place}?as_of=2012-06-01" for place in places if place.startswith(DATED)]
    names = ("theme", "group", "series", "country", "kind", "area", "q")
    values = [f"{address}?{name}=" for address in LISTS for name in names]
    return [*places, *dated, *(f"{value}{records[0].slug}" for value in values)]


@pytest.fixture(scope="module")
def kept(django_db_setup, django_db_blocker):
    """The public rows alone as they are read, then the same with all hidden rows around them."""

    def build():
        open = open_rows()
        before = crawl(Client(), STARTS)
        canaries, records = hide_rows(open)
        starts = [*STARTS, *hidden_addresses(records)]
        answers = crawl(Client(), starts)
        return SimpleNamespace(**locals())

    with world.kept(django_db_blocker, build) as built:
        yield built


def test_hidden_rows_change_no_byte_of_any_page(kept):
    pages = [address for address in kept.before if not MACHINE.match(address)]
    changed = [a for a in pages if kept.before[a].content != kept.answers[a].content]

    assert changed == []
    assert len(pages) > 60


def test_no_canary_is_in_any_answer(kept):
    assert leaks(kept.answers) == {}
    assert {response.status_code for response in kept.answers.values()} == {200, 400, 404, 410}


def test_hidden_addresses_are_reached_by_no_link(kept):
    reached = kept.answers.keys() - set(kept.starts)
    # A list leads to the calendar and the feed of the very question that was asked.
    echoed = {a for a in reached if a.startswith(("/events/calendar.ics?", "/events/feed.atom?"))}

    assert reached - echoed <= kept.before.keys()


@pytest.mark.parametrize("word", STAFF_WORDS)
def test_no_word_for_staff_is_in_any_answer(kept, word):
    texts = {address: answer.content.decode() for address, answer in kept.answers.items()}

    assert [address for address, text in texts.items() if word in text.lower()] == []


def test_whoever_signs_in_reads_the_same(client, kept):
    client.force_login(make_staff(MANAGERS, "manager"))
    answers = crawl(client, STARTS)

    assert answers.keys() == kept.before.keys()
    for address, answer in answers.items():
        assert answer.content == kept.answers[address].content, address
        if not address.startswith("/health/"):  # which say when they were made
            assert answer.headers == kept.answers[address].headers, address


def test_a_hidden_record_is_a_miss_or_gone_with_its_public_reason(kept):
    answers = {record: kept.answers[record.get_absolute_url()] for record in kept.records}
    gone = {record for record, response in answers.items() if response.status_code == 410}

    assert {response.status_code for response in answers.values()} == {404, 410}
    # A unit of the OSCE and a State that is no Partner have no page to be withdrawn from.
    assert len(gone) == 8
    assert all(record.withdrawal_reason == REASON for record in gone)
    assert {Page(answers[record]).text("main .standing") for record in gone} == {REASON}


def test_old_addresses_do_not_tell_of_hidden_records(client, kept):
    for number, record in enumerate(kept.records):
        path = f"/old/{number}/"
        OldAddress.objects.create(path=path, record=record)
        response = client.get(path)
        assert (response.status_code, words_in(path, response)) == (404, set())


def test_no_list_finds_what_is_hidden(client, kept):
    for address in LISTS:
        page = Page(client.get(address, {"q": MARK}))
        assert page.text("main .found").startswith("0 of ")


def test_a_fault_of_ours_tells_nothing(kept, monkeypatch):
    def fail():
        raise RuntimeError(f"{MARK}0123456789")

    monkeypatch.setattr(views, "_ways_in", fail)
    response = Client(raise_request_exception=False).get("/")

    assert response.status_code == 500
    assert words_in("/", response) == set()


def test_the_canaries_could_have_leaked(client, kept):
    """The same rows made public do appear: names, titles and what was for staff alone."""
    birds.publish_everything()
    answers, canaries = crawl(client, kept.starts), kept.canaries
    seen = set().union(*(words_in(address, answer) for address, answer in answers.items()))
    missing = {canaries.places[word] for word in canaries.of("name", "title") - seen}

    assert {(model.__name__, field) for model, field, _why in missing} == NOWHERE
    assert canaries.of("symbol", "name_fr", "note", "relation", "website") & seen
    text = " ".join(answer.content.decode().lower() for answer in answers.values())
    assert [word for word in STAFF_WORDS[:3] if word not in text] == []


# No page shows these, whoever reads it.
NOWHERE = {
    ("Post", "title"),
    ("Person", "name"),
}
