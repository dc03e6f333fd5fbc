"""What crawlers, shared links and researchers of security find."""

import json
import re
from datetime import UTC, datetime

import pytest
from django.test import override_settings
from lxml import etree
from rdflib import RDF, SDO, Graph, URIRef
from sitemapparser.data_helpers import data_to_element
from sitemapparser.url_set import UrlSet

from osce_portal.kernel.jsonld import script
from tests import factories as make
from tests import world
from tests.clock import stop_the_clock
from tests.reading import visit

pytestmark = pytest.mark.django_db
SITE = "http://testserver"
BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.S)


@pytest.fixture
def small_world():
    return world.build()


def read_sitemap(client):
    """The addresses and when each changed, as another program reads them."""
    pages = UrlSet(data_to_element(client.get("/sitemap.xml").content))
    return {page.loc.removeprefix(SITE): page.lastmod for page in pages}


def test_the_sitemap_has_every_page_once_and_each_can_be_read(client, small_world):
    answer = client.get("/sitemap.xml")
    addresses = read_sitemap(client)

    assert answer["Content-Type"] == "application/xml"
    locations = etree.fromstring(answer.content).findall(".//{*}loc")
    assert len(locations) == len(addresses)
    assert set(world.PAGES) - {"/search/"} <= set(addresses)
    assert {client.get(address).status_code for address in addresses} == {200}


def test_the_sitemap_says_when_a_record_or_its_parts_last_changed(client, monkeypatch):
    def days():
        return {path: day and day.date().isoformat() for path, day in read_sitemap(client).items()}

    stop_the_clock(monkeypatch, "2026-01-05")
    event = make.make_event()
    theme = make.make_theme()
    make.make_theme("Scheduled", published_at=datetime(2026, 3, 1, tzinfo=UTC))
    stop_the_clock(monkeypatch, "2026-02-05")
    make.make_participation(event, make.make_state())
    stop_the_clock(monkeypatch, "2026-04-05")
    found = days()

    assert found[theme.get_absolute_url()] == "2026-01-05"
    assert found[event.get_absolute_url()] == "2026-02-05"
    assert found["/themes/scheduled/"] == "2026-03-01"
    assert found["/events/"] is None


def test_the_sitemap_keeps_what_is_not_public_to_itself(client):
    make.make_theme("Draft", published_at=None)
    make.make_organization("Unit", "osce-structure", area="")
    make.make_osce()
    make.make_state("Norway")

    found = [path for path in read_sitemap(client) if path.count("/") > 2]
    assert found == []


@pytest.mark.parametrize("count", [1, 3])
def test_more_records_cost_the_sitemap_no_more_queries(client, count, django_assert_num_queries):
    for number in range(count):
        make.make_theme(f"Theme {number}")
        make.make_event(f"Event {number}")
    client.get("/sitemap.xml")

    with django_assert_num_queries(26):
        client.get("/sitemap.xml")


def test_robots_are_led_to_the_sitemap_and_kept_out_of_the_rest(client):
    lines = client.get("/robots.txt").content.decode().splitlines()

    assert f"Sitemap: {SITE}/sitemap.xml" in lines
    assert {"Disallow: /admin/", "Disallow: /briefings/"} <= set(lines)


@override_settings(SECURITY_CONTACT="mailto:security@example.org")
def test_security_txt_names_a_contact_and_runs_out(client, monkeypatch):
    stop_the_clock(monkeypatch)
    answer = client.get("/.well-known/security.txt")
    fields = dict(line.split(": ", 1) for line in answer.content.decode().splitlines())
    expires = datetime.fromisoformat(fields["Expires"])

    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert fields["Contact"] == "mailto:security@example.org"
    assert fields["Canonical"] == f"{SITE}/.well-known/security.txt"
    assert 0 < (expires - datetime(2026, 11, 23, tzinfo=UTC)).days < 366


# Shared links


@pytest.mark.parametrize("address", world.PAGES)
def test_a_shared_link_says_what_the_page_is(client, small_world, address):
    page = visit(client, address)
    told = {
        node.get("property") or node.get("name"): node.get("content") for node in page.all("meta")
    }
    title = page.text("title").rsplit(" – ", 1)[0]

    assert told["og:title"] == title
    assert told["og:description"] == told["description"]
    assert told["description"]
    assert told["og:url"] == page.canonical == f"{SITE}{address}"


# Facts for machines


def facts_of(client, address, **parameters):
    """The triples of the block on a page, as a reader of linked data finds them."""
    html = client.get(address, parameters).content.decode()
    data = json.loads(BLOCK.search(html).group(1))
    assert data.pop("@context") == "https://schema.org"
    # The words of the context without asking its host: all names are of schema.org.
    links = {name: {"@type": "@id"} for name in ("url", "sameAs", "eventStatus", "contentUrl")}
    data["@context"] = {"@vocab": str(SDO), **links}
    return Graph().parse(data=json.dumps(data), format="json-ld")


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")
@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("/partner-states/australia/", SDO.Country),
        ("/contact-groups/asian/", SDO.GovernmentOrganization),
        ("/organizations/un/", SDO.Organization),
        ("/institutions/institute-for-peace-research/", SDO.EducationalOrganization),
        ("/themes/early-warning/", SDO.DefinedTerm),
        ("/events/series/mediterranean-conference/", SDO.EventSeries),
        ("/events/2019/tirana/", SDO.Event),
        ("/events/2098/a-meeting-to-come/", SDO.Event),
        ("/documents/budapest-document-1994/", SDO.CreativeWork),
        ("/publications/osce-yearbook-2019/", SDO.Book),
    ],
)
def test_a_page_tells_machines_what_it_tells_people(client, small_world, address, kind):
    graph = facts_of(client, address)
    subject = URIRef(f"{SITE}{address}")
    words = visit(client, address).text("body")

    assert (subject, RDF.type, kind) in graph
    vocabulary = set(graph.predicates()) - {RDF.type} | set(graph.objects(None, RDF.type))
    assert [name for name in vocabulary if name not in SDO] == []
    for predicate in (SDO.name, SDO.alternateName, SDO.description, SDO.creator, SDO.identifier):
        for told in graph.objects(subject, predicate):
            assert str(told) in words


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")
def test_an_event_tells_when_and_how_it_stands(client):
    make.make_event(
        "Talks", start="2026-07-01", start_time="09:30", time_zone="Asia/Seoul", status="postponed"
    )
    graph = facts_of(client, "/events/2026/talks/")
    event = URIRef(f"{SITE}/events/2026/talks/")

    assert str(graph.value(event, SDO.startDate)) == "2026-07-01T09:30:00+09:00"
    assert graph.value(event, SDO.eventStatus) == SDO.EventPostponed


def test_nothing_on_the_page_can_end_the_block():
    block = script({"name": "</script><script>alert(1)</script>&\u2028"})

    assert block.count("<") == 2
    assert json.loads(BLOCK.search(block).group(1))["name"].startswith("</script>")


def test_a_page_about_no_day_tells_machines_nothing(client, small_world):
    answer = client.get("/partner-states/australia/", {"as_of": "no-day"})

    assert answer.status_code == 400
    assert b"ld+json" not in answer.content
