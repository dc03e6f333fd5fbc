"""Home, what the Section says of itself, the statements, and the operator's questions."""

import pytest
from django.db import connection
from django.db.utils import OperationalError

from tests import factories as make
from tests import world
from tests.clock import stop_the_clock
from tests.reading import visit

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    stop_the_clock(monkeypatch)


# Home


def test_home_counts_eleven_and_names_them(client):
    world.build()
    page = visit(client, "/")

    assert page.text("main .standing").startswith("Eleven States are Partners for Co-operation.")
    assert page.texts("ul.marks li") == [
        *("Algeria", "Egypt", "Israel", "Jordan", "Morocco", "Tunisia"),
        *("Afghanistan", "Japan", "Republic of Korea", "Thailand", "Australia"),
    ]
    assert page.links("main ul.marks")["Australia"] == "/partner-states/australia/"
    assert "Invited to the Group’s meetings Australia" in page.section("The Partners")
    assert "Mongolia" not in page.text()


def test_home_shows_what_comes_and_what_was_last(client):
    world.build()
    page = visit(client, "/")

    assert page.texts("ol.results .name a") == [
        "A meeting to come",
        world.LONG_TITLE,
        "2005 Mediterranean Seminar",
    ]
    assert page.texts("main .groups dd")[-1] == (
        "Not yet confirmed. Albania in 2021, the latest confirmed"
    )
    assert page.links()["Tirana, 24–25 October 2019"] == "/events/2019/tirana/"


def test_home_counts_what_there_is_to_browse(client):
    world.build()
    page = visit(client, "/")
    counts = dict(zip(page.texts("ul.ways .name"), page.texts("ul.ways .count"), strict=True))

    assert counts == {
        "Partner organizations": "5",
        "Documents": "2",
        "NGOs and institutions": "1",
        "Publications": "1",
        "Themes": "2",
        "Annual conferences": "2",
    }


def test_home_counts_nothing_hidden(client):
    hidden = {"published_at": None}
    make.make_organization(**hidden)
    make.make_institution(**hidden)
    make.make_document(**hidden)
    make.make_publication(**hidden)
    make.make_theme(**hidden)
    make.make_series(**hidden)
    make.make_event(**hidden)
    make.make_partner(**hidden)
    page = visit(client, "/")

    assert page.text("main .standing").startswith("No States are Partners for Co-operation.")
    assert set(page.texts("ul.ways .count")) == {"0"}
    assert page.texts("ol.results li") == []


def test_home_without_events_says_so(client):
    assert "No event is announced at present." in visit(client, "/").section("Events")


@pytest.mark.parametrize("count", [1, 3])
def test_home_costs_the_same_with_more_of_everything(client, count, django_assert_num_queries):
    groups = [make.make_group("Mediterranean", set_up="1994"), make.make_group("Asian")]
    for number in range(count):
        for group in groups:
            series = make.make_series(f"{group.short_name} series {number}", group=group)
            partner = make.make_partner(f"{group.short_name} {number}", group)
            make.make_chairmanship(group, partner, 2000 + number)
            past = {"group": group, "series": series}
            event = make.make_event(f"{group.short_name} event {number}", **past)
            make.make_participation(event, partner)
            coming = {"start": f"209{number}", "status": "planned", "group": group}
            make.make_event(f"{group.short_name} to come {number}", **coming)

    with django_assert_num_queries(28):
        visit(client, "/")


# The Section of itself


def test_about_says_what_the_section_is_and_does(client):
    world.build()
    page = visit(client, "/about/")

    assert page.text("h1") == "The Section for External Co-operation"
    assert page.text("main .standing") == (
        "Part of the Office of the Secretary General in the OSCE Secretariat, and the main point"
        " of liaison between the OSCE and its external partners."
    )
    assert page.headings == ["What it does", "How to reach it", "Glossary"]
    does = page.section("What it does")
    for words in (
        "Liaison with the eleven Partners for Co-operation",
        "Advice and support to the OSCE Chairmanship and to the Chairmanships of the two Contact"
        " Groups: Mediterranean, Asian.",
        "Planning and organization of the annual Mediterranean Conference, once held as a Seminar,"
        " and of the annual Conference with an Asian Partner.",
        "bilateral and multilateral meetings at the level of headquarters",
        "Point of contact for NGOs and academic and research institutions",
    ):
        assert words in does
    assert page.links()["Council of Europe"] == "/organizations/coe/"
    assert page.links()["Asian"] == "/contact-groups/asian/"


def test_the_glossary_has_a_dozen_lines(client):
    page = visit(client, "/about/")

    assert len(page.texts("dl.facts dt")) >= 12
    assert page.facts()["invited"] == (
        "Said of a Partner that is invited to participate in the meetings of a Contact Group,"
        " as Australia is in the Asian one."
    )


def test_about_costs_four_queries(client, django_assert_num_queries):
    world.build()

    with django_assert_num_queries(4):
        visit(client, "/about/")


@pytest.mark.parametrize(
    ("address", "heading"), [("/accessibility/", "Accessibility"), ("/privacy/", "Privacy")]
)
def test_statements_need_no_record(client, address, heading, django_assert_num_queries):
    with django_assert_num_queries(0):
        page = visit(client, address)

    assert (page.status, page.text("h1")) == (200, heading)
    assert page.links("nav.crumbs") == {"Home": "/"}


def test_every_page_leads_to_the_statements_and_the_sections(client):
    page = visit(client, "/privacy/")

    assert page.links("footer") == {
        "About the Section": "/about/",
        "Accessibility": "/accessibility/",
        "Privacy": "/privacy/",
        "Data": "/data/",
        "API": "/api/",
        "Themes": "/themes/",
        "Calendar": "/events/calendar.ics",
        "Changes (Atom)": "/feeds/changes.atom",
    }
    assert page.addresses("nav.nav") == [
        "/partner-states/",
        "/contact-groups/",
        "/organizations/",
        "/institutions/",
        "/events/",
        "/documents/",
        "/publications/",
    ]


# The operator's questions


@pytest.mark.parametrize(
    ("address", "status", "queries"), [("/health/live", "live", 0), ("/health/ready", "ready", 1)]
)
def test_a_healthy_process_says_so(client, address, status, queries, django_assert_num_queries):
    with django_assert_num_queries(queries):
        response = client.get(address)

    assert (response.status_code, response.json()) == (200, {"status": status})
    assert "no-store" in response["Cache-Control"]


def test_without_its_database_the_portal_is_not_ready(client, monkeypatch):
    def fail(*_args):
        raise OperationalError("secret detail of the connection")

    monkeypatch.setattr(connection, "cursor", fail)
    response = client.get("/health/ready")

    assert (response.status_code, response.json()) == (
        503,
        {"status": "database does not answer"},
    )
