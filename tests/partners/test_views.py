"""Pages of the partner States and the Contact Groups, in a world as it is."""

import re

import pytest

from tests import world
from tests.clock import stop_the_clock
from tests.reading import visit

pytestmark = pytest.mark.django_db
MEDITERRANEAN = ["Algeria", "Egypt", "Israel", "Jordan", "Morocco", "Tunisia"]
ASIAN = ["Afghanistan", "Japan", "Republic of Korea", "Thailand"]


@pytest.fixture(scope="module", autouse=True)
def _world(django_db_setup, django_db_blocker):
    with world.kept(django_db_blocker, world.build):
        yield


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    stop_the_clock(monkeypatch)


def rosters(page):
    """The names under each head of a page with rosters, in their order."""
    parts = page.all("main h3.head") + page.all("main ul.roster")
    order = {node: place for place, node in enumerate(page.root.iter())}
    parts.sort(key=order.get)
    told, head = [], ""
    for node in parts:
        if node.tag == "h3":
            head = "".join(node.itertext())
        else:
            told.append((head, [a.find("bdi").text for a in node.iter("a")]))
    return told


# The list of States


def test_the_list_names_eleven_partners_and_one_former(client):
    page = visit(client, "/partner-states/")

    assert page.text("main .standing") == (
        "Eleven States are Partners for Co-operation of the OSCE."
    )
    assert rosters(page) == [
        ("Partners in the Group", MEDITERRANEAN),
        ("Partners in the Group", ASIAN),
        ("Invited to its meetings", ["Australia"]),
        ("Formerly", ["Mongolia"]),
    ]
    assert page.texts("main ul.roster li")[-3:] == [
        "Thailand Partner since 9 November 2000",
        "Australia Partner since 2 December 2009",
        "Mongolia Partner 2 December 2004 – 2012, then a participating State",
    ]


@pytest.mark.parametrize(
    ("day", "count", "asian"),
    [
        (
            "2011-06-01",
            "On 1 June 2011 twelve States were Partners for Co-operation of the OSCE.",
            [
                ("Partners in the Group", ["Afghanistan", "Japan", "Mongolia", *ASIAN[2:]]),
                ("Invited to its meetings", ["Australia"]),
            ],
        ),
        (
            "2008-01-01",
            "On 1 January 2008 eleven States were Partners for Co-operation of the OSCE.",
            [("Partners in the Group", ["Afghanistan", "Japan", "Mongolia", *ASIAN[2:]])],
        ),
        (
            "1993-01-01",
            "On 1 January 1993 one State was Partner for Co-operation of the OSCE.",
            [("Partners in the Group", ["Japan"])],
        ),
    ],
)
def test_the_list_is_that_of_the_day_asked_for(client, day, count, asian):
    page = visit(client, "/partner-states/", as_of=day)

    assert page.text("main .standing") == count
    assert [part for part in rosters(page) if part[1] != MEDITERRANEAN] == asian
    assert page.links()["Japan"] == f"/partner-states/japan/?as_of={day}"
    assert page.canonical == f"http://testserver/partner-states/?as_of={day}"


def test_inside_an_uncertain_year_the_list_says_so(client):
    page = visit(client, "/partner-states/", as_of="2012-06-01")

    assert "Mongolia Partner; its status changed in the course of 2012" in page.texts(
        "main ul.roster li"
    )


# One State


def test_a_state_says_its_standing_and_links_to_all_around_it(client):
    page = visit(client, "/partner-states/australia/")

    assert page.text("h1") == "Australia"
    assert page.text("main .kind") == "Partner for Co-operation"
    assert page.text("main .standing") == (
        "Partner for Co-operation since 2 December 2009, invited to participate in the meetings"
        " of the Contact Group with the Asian Partners for Co-operation."
    )
    assert page.facts() == {
        "Official name": "Commonwealth of Australia",
        "Partner for Co-operation": "since 2 December 2009,"
        " by the Decision on granting Australia the status of Partner",
        "Contact Group": "Asian: invited to its meetings since 2 December 2009",
    }
    decision = "/documents/decision-on-granting-australia-the-status-of-partner/"
    assert set(page.addresses()) == {"/contact-groups/asian/", decision, "/documents/?group=asian"}
    assert page.links("nav.crumbs") == {"Home": "/", "Partner States": "/partner-states/"}
    assert page.texts("ol.sources li") == ["Ministerial Council, Athens 2009"]


def test_a_state_shows_its_timeline_and_where_it_is_named(client):
    page = visit(client, "/partner-states/algeria/")

    assert page.texts("ol.timeline li .name") == [
        "Granted the status of Partner for Co-operation",
        world.LONG_TITLE,
    ]
    assert page.texts("ol.timeline li .line") == ["Tirana. Co-host"]
    assert page.facts()["Hosted"] == "Tirana (2019) as co-host"
    assert page.links()["Tirana (2019)"] == "/events/2019/tirana/"


def test_a_former_partner_keeps_its_page(client):
    page = visit(client, "/partner-states/mongolia/")

    assert page.text("main .kind") == "Participating State"
    assert page.facts()["Contact Group"] == "Asian: Partner in the Group 2 December 2004 – 2012"
    assert "/contact-groups/asian/" in page.addresses()


@pytest.mark.parametrize(
    ("day", "kind", "standing"),
    [
        (
            "2008-01-01",
            "Partner for Co-operation",
            "On 1 January 2008 a Partner for Co-operation, since 2 December 2004, Partner in the"
            " Contact Group with the Asian Partners for Co-operation.",
        ),
        (
            "2012-06-01",
            "State, its standing changing",
            "The status of Mongolia changed in the course of 2012:"
            " from Partner for Co-operation to participating State.",
        ),
    ],
)
def test_a_state_stands_as_it_did_on_the_day(client, day, kind, standing):
    page = visit(client, "/partner-states/mongolia/", as_of=day)

    assert (page.text("main .kind"), page.text("main .standing")) == (kind, standing)


def test_a_state_that_never_was_a_partner_has_no_page(client):
    assert visit(client, "/partner-states/albania/").status == 404


# The Contact Groups


def test_the_groups_stand_side_by_side(client):
    page = visit(client, "/contact-groups/")

    assert page.texts("main .groups h3") == [
        "Contact Group with the Mediterranean Partners for Co-operation",
        "Contact Group with the Asian Partners for Co-operation",
    ]
    assert page.texts("main .groups dd") == [
        ", ".join(MEDITERRANEAN),
        "1994, by the Budapest Document 1994",
        "Not yet confirmed. Albania in 2019, the latest confirmed",
        ", ".join(ASIAN),
        "Australia since 2 December 2009",
        "Not yet confirmed. Albania in 2021, the latest confirmed",
    ]


def test_a_group_names_who_takes_part_and_who_is_invited(client):
    page = visit(client, "/contact-groups/asian/")

    assert page.text("main .standing") == (
        "Afghanistan, Japan, the Republic of Korea and Thailand are Partners in the Group;"
        " Australia is invited to participate in its meetings."
        " Who chairs it in 2026 is not yet confirmed."
        " Albania chaired it in 2021, the latest term confirmed."
    )
    assert rosters(page) == [
        ("Partners in the Group", ASIAN),
        ("Invited to its meetings", ["Australia"]),
        ("Formerly", ["Mongolia"]),
    ]
    assert page.texts("ol.chairs li")[0] == "2026Not yet confirmedOSCE Chair: not yet confirmed"
    assert page.texts("ol.chairs li")[-1] == "2021AlbaniaOSCE Chair: not yet confirmed"
    assert len(page.texts("ol.chairs li")) == 6


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2011-06-01", (["Afghanistan", "Japan", "Mongolia", *ASIAN[2:]], ["Australia"])),
        ("2008-01-01", (["Afghanistan", "Japan", "Mongolia", *ASIAN[2:]], [])),
        ("2012-06-01", (["Afghanistan", "Japan", "Mongolia", *ASIAN[2:]], ["Australia"])),
        ("2013-01-01", (ASIAN, ["Australia"])),
    ],
)
def test_the_asian_group_is_that_of_the_day(client, day, expected):
    page = visit(client, "/contact-groups/asian/", as_of=day)
    told = dict(rosters(page))

    assert (told["Partners in the Group"], told.get("Invited to its meetings", [])) == expected
    changed = "the status of Mongolia changed in the course of 2012"
    assert (changed in page.text("main .standing")) == (day == "2012-06-01")


def test_no_page_ever_counts_the_asian_partners(client):
    texts = {address: visit(client, address).text("body") for address in world.PAGES}
    counted = re.compile(r"\b(four|five|4|5) (Asian|Partners)", re.I)

    assert [address for address, text in texts.items() if counted.search(text)] == []


def test_a_group_links_to_its_meetings_documents_and_series(client):
    page = visit(client, "/contact-groups/mediterranean/")
    links = page.links()

    assert links["Mediterranean Conference: all editions"] == (
        "/events/series/mediterranean-conference/"
    )
    assert links["All 2 events with the Group"] == "/events/?group=mediterranean"
    assert links[world.LONG_TITLE] == "/events/2019/tirana/"
    assert links["Budapest Document 1994: Towards a Genuine Partnership in a New Era"] == (
        "/documents/budapest-document-1994/"
    )
    assert links["Algeria"] == "/partner-states/algeria/"
