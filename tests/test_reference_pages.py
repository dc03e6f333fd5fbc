"""The reference data as the public reads it: every address of the contract, and the facts on it."""

import csv
import re
from datetime import date, timedelta
from html import unescape

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import Client

from organizations.kinds import INSTITUTION_KINDS, ORGANIZATION_KINDS
from osce_portal.kernel.readers import PUBLIC
from partners.models import State
from tests import world
from tests.reading import Page, text_of, visit

pytestmark = pytest.mark.django_db
MEDITERRANEAN = ["Algeria", "Egypt", "Israel", "Jordan", "Morocco", "Tunisia"]
ASIAN = ["Afghanistan", "Japan", "Republic of Korea", "Thailand"]
SLUGS = [name.lower().replace(" ", "-") for name in [*MEDITERRANEAN, *ASIAN, "Australia"]]
CONTRACT = [
    *world.STATEMENTS,
    *world.LISTS,
    *(f"/partner-states/{slug}/" for slug in [*SLUGS, "mongolia"]),
    "/contact-groups/mediterranean/",
    "/contact-groups/asian/",
    *(f"/organizations/{slug}/" for slug in ("un", "eu", "coe", "nato")),
    "/events/series/mediterranean-conference/",
    "/events/series/asian-conference/",
    "/health/live",
    "/health/ready",
]
LINK = re.compile(r'href="([/?][^"#]*)')
THEMES = [
    "Early warning",
    "Conflict prevention",
    "Crisis management",
    "Post-conflict rehabilitation",
    "Human rights",
    "Democratic elections",
]


@pytest.fixture(scope="module")
def answers(django_db_setup, django_db_blocker):
    """Every answer there is by following links from home, with the reference data loaded."""

    def build():
        call_command("load_reference_data", verbosity=0)
        return _crawl(Client())

    with world.kept(django_db_blocker, build) as answers:
        yield answers


def _crawl(client):
    answers, waiting = {}, [*CONTRACT]
    while waiting:
        address = waiting.pop()
        # The months go on for centuries; the list has the same events.
        if address in answers or address.startswith("/static/") or "month=" in address:
            continue
        answers[address] = client.get(address)
        for link in map(unescape, LINK.findall(answers[address].content.decode())):
            waiting.append(address.split("?")[0] + link if link.startswith("?") else link)
    return answers


def page(answers, address):
    return Page(answers[address])


def below(answers, prefix):
    """The addresses of the records of one kind."""
    return [a for a in answers if a.startswith(prefix) and a != prefix and a.endswith("/")]


def rows_of(app, file):
    with (settings.BASE_DIR / app / "reference" / "files" / file).open(newline="") as source:
        return list(csv.DictReader(source))


def test_every_address_of_the_contract_answers_with_content(answers):
    for address in CONTRACT:
        response = answers[address]
        assert response.status_code == 200, address
        if not address.startswith("/health/"):
            assert len(Page(response).text()) > 300, address


def test_no_link_is_broken(answers):
    assert {a: r.status_code for a, r in answers.items() if r.status_code != 200} == {}


@pytest.mark.parametrize(
    ("prefix", "count"),
    [
        ("/partner-states/", 12),
        ("/contact-groups/", 2),
        ("/documents/", 23),
        ("/organizations/", 55),
        ("/institutions/", 72),
        ("/publications/", 56),
    ],
)
def test_as_many_records_are_public_as_the_data_allow(answers, prefix, count):
    assert len(below(answers, prefix)) == count


def test_all_events_are_within_reach(answers):
    events = [address for address in below(answers, "/events/") if "/series/" not in address]

    assert len(events) == 45 + 59


@pytest.mark.parametrize("kinds", [ORGANIZATION_KINDS, INSTITUTION_KINDS])
def test_kinds_that_are_counted_are_listed(answers, kinds):
    address = "/organizations/" if kinds is ORGANIZATION_KINDS else "/institutions/"
    tallies = [int(text) for text in page(answers, address).texts("form.fields .tally")]

    assert sum(tallies[: len(kinds)]) == len(below(answers, address))


# The partner States


def test_eleven_partners_and_australia_among_them(answers):
    home, states = page(answers, "/"), page(answers, "/partner-states/")

    assert home.text("main .standing").startswith("Eleven States are Partners for Co-operation.")
    assert states.text("main .standing").startswith("Eleven States are Partners for Co-operation")
    assert home.texts("ul.marks li") == [*MEDITERRANEAN, *ASIAN, "Australia"]
    assert states.texts("ul.roster a") == [*MEDITERRANEAN, *ASIAN, "Australia", "Mongolia"]
    assert "eleven Partners for Co-operation" in page(answers, "/about/").text()


def test_australias_own_standing_is_said_wherever_it_stands(answers):
    standing = page(answers, "/partner-states/australia/").text("main .standing")
    group = page(answers, "/contact-groups/asian/")

    assert re.fullmatch(
        r"Partner for Co-operation since [\w ]*2009, invited to participate in the meetings of the"
        r" Contact Group with the Asian Partners for Co-operation\.",
        standing,
    )
    assert "Australia is invited to participate in its meetings" in group.text("main .standing")
    assert "Invited to its meetings Australia" in group.section("Who takes part")
    assert "Invited to its meetings Australia" in page(answers, "/partner-states/").text()
    assert "InvitedAustralia" in page(answers, "/contact-groups/").text()


def test_mongolia_is_a_former_partner(answers):
    mongolia = page(answers, "/partner-states/mongolia/")

    assert mongolia.text("main .standing") == (
        "Participating State since 2012; Partner for Co-operation 2004–2012."
    )
    assert "Formerly Mongolia" in page(answers, "/contact-groups/asian/").text()


@pytest.mark.parametrize(
    ("day", "partners", "invited", "is_changing"),
    [
        ("2011-06-01", ["Afghanistan", "Japan", "Mongolia", *ASIAN[2:]], ["Australia"], False),
        ("2008-01-01", ["Afghanistan", "Japan", "Mongolia", *ASIAN[2:]], [], False),
        ("2012-06-01", ["Afghanistan", "Japan", "Mongolia", *ASIAN[2:]], ["Australia"], True),
        ("", ASIAN, ["Australia"], False),
    ],
)
def test_the_asian_group_on_the_days_of_the_contract(
    client, answers, day, partners, invited, is_changing
):
    group = visit(client, "/contact-groups/asian/", as_of=day)
    sentence = "the status of Mongolia changed in the course of 2012"

    assert group.texts("ul.roster a") == [*partners, *invited, *([] if day else ["Mongolia"])]
    assert (sentence in group.text("main .standing")) == is_changing


def test_on_every_day_as_many_are_counted_as_are_named(answers):
    day = date(1990, 1, 1)
    while day < date(2027, 1, 1):
        counted = set(
            State.objects.visible_to(PUBLIC).partners_on(day).values_list("pk", flat=True)
        )
        seated = State.objects.filter(seats__in=_seats_on(day)).values_list("pk", flat=True)
        assert set(seated) == counted, day
        day += timedelta(days=61)


def _seats_on(day):
    seats = State._meta.get_field("seats").related_model
    return seats.objects.visible_to(PUBLIC).as_of(day)


# The Contact Groups


@pytest.mark.parametrize("slug", ["mediterranean", "asian"])
def test_a_group_says_what_it_is_and_that_this_years_chair_is_not_confirmed(answers, slug):
    group = page(answers, f"/contact-groups/{slug}/")

    assert "An informal, open-ended body; all participating States may attend." in group.text()
    assert re.search(
        r"Who chairs it in \d{4} is not yet confirmed\. \w[\w ]* chaired it in 2025,"
        r" the latest term confirmed\.$",
        group.text("main .standing"),
    )
    assert group.texts("ol.results li")


def test_only_confirmed_chairs_are_told(answers):
    told = {
        (slug, text[:4], text[4:].split("OSCE Chair")[0])
        for slug in ("mediterranean", "asian")
        for text in page(answers, f"/contact-groups/{slug}/").texts("ol.chairs li")
    }
    known = {
        (row["group"].lower(), row["year"], row["chairing_state"])
        for row in rows_of("partners", "contact_group_chairs.csv")
        if row["confidence"] != "low" and row["basis"] in ("source", "mirror", "mixed")
    }

    assert {(slug, year, name) for slug, year, name in told if name != "Not yet confirmed"} == known


# The wider circle


def test_the_four_key_partners_and_how_the_osce_works_with_them(answers):
    listed = page(answers, "/organizations/")
    with_key = [
        "Council of Europe",
        "European Union",
        "North Atlantic Treaty Organization",
        "United Nations",
    ]

    section = listed.section("How the OSCE works with them")
    assert ", ".join(with_key) + "." in section
    assert "Chapter VIII of the Charter of the United Nations" in section
    for slug in ("un", "eu", "coe", "nato"):
        organization = page(answers, f"/organizations/{slug}/")
        assert organization.facts()["Partnership"] == "One of the key partner organizations"
        assert organization.section("Patterns of co-operation")


def test_patterns_are_told_by_level_and_mode(answers):
    pages = [page(answers, address) for address in below(answers, "/organizations/")]
    heads = {head for one in pages for head in one.texts("main h3.head")}
    modes = {mode for one in pages for mode in _modes(one)}

    assert heads >= {"Headquarters", "In the field"}
    assert modes == {"Political dialogue", "Co-operation", "Exchange of information"}


def _modes(one):
    patterns = one.part("Patterns of co-operation")
    rows = [] if patterns is None else patterns.iter("p")
    return [text_of(node) for node in rows if node.get("class") == "date"]


@pytest.mark.parametrize("theme", THEMES)
def test_a_theme_on_which_experience_is_shared_has_its_page(answers, theme):
    slug = theme.lower().replace(" ", "-")

    assert page(answers, f"/themes/{slug}/").texts("ul.directory li")


def test_institutions_lead_to_what_they_publish(answers):
    publishing = [
        address
        for address in below(answers, "/institutions/")
        if "Publications on the OSCE" in page(answers, address).headings
    ]

    assert len(publishing) > 10


def test_founding_year_and_count_of_mixed_rows_are_not_told(answers):
    mixed = {row["slug"] for row in rows_of("organizations", "organizations.csv")
             if row["basis"] == "mixed"}  # fmt: skip
    told = {
        address.split("/")[2]
        for address in below(answers, "/organizations/")
        if {"Founded", "Members"} & page(answers, address).facts().keys()
    }

    assert mixed
    assert told & mixed == set()


# What stays inside


def test_no_address_for_staff_is_in_any_answer(answers):
    files = [
        ("partners", "partner_states.csv"),
        ("partners", "contact_group_chairs.csv"),
        ("partners", "osce_chairmanships.csv"),
        ("partners", "documents.csv"),
        ("organizations", "organizations.csv"),
        ("organizations", "institutions.csv"),
        ("organizations", "publications.csv"),
        ("organizations", "cooperation_patterns.csv"),
        ("events", "conferences.csv"),
        ("events", "partner_events_other.csv"),
    ]
    rows = [row for app, file in files for row in rows_of(app, file)]
    open_to_all = {row["source_url"] for row in rows if row["source_link"] == "public"}
    staff = {row["source_url"] for row in rows if row["source_link"] == "staff"} - open_to_all
    linked = {href for response in answers.values() for href in _outward(response)}

    assert len(staff) > 10
    assert linked & staff == set()


def _outward(response):
    return map(unescape, re.findall(r'href="(https?://[^"]+)', response.content.decode()))


def test_no_unverified_symbol_is_in_any_answer(answers):
    rows = rows_of("partners", "documents.csv")
    recalled = {row["document_ref"] for row in rows if row["ref_basis"] == "recalled-unverified"}
    read = {row["document_ref"] for row in rows if row["ref_basis"] == "source"}
    text = " ".join(page(answers, address).text() for address in below(answers, "/documents/"))

    assert recalled - read
    assert [symbol for symbol in recalled - read if symbol and symbol in text] == []


def test_unconfirmed_rows_are_in_no_list(answers):
    refused = [
        row["title"]
        for row in rows_of("partners", "documents.csv")
        if row["confidence"] == "low" or row["basis"] in ("practice", "general-knowledge")
    ]
    titles = {page(answers, address).text("h1") for address in below(answers, "/documents/")}

    assert len(refused) == 10
    assert titles.isdisjoint(refused)


def test_every_record_names_its_source(answers):
    prefixes = ("/partner-states/", "/documents/", "/events/", "/organizations/", "/institutions/")
    without = [
        address
        for prefix in prefixes
        for address in below(answers, prefix)
        if not page(answers, address).texts("ol.sources li")
    ]

    assert without == []
