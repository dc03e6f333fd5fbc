"""Pages of organizations, institutions and publications."""

import pytest

from tests import factories as make
from tests.reading import Page, visit

pytestmark = pytest.mark.django_db


def names(page):
    return [name.find("a").find("bdi").text for name in page.all("ul.directory h3")]


# Organizations


@pytest.fixture
def organizations():
    theme = make.make_theme()
    un = make.make_organization(
        slug="un", acronym="UN", city="New York", country="US", is_key_partner=True,
        relation="Talks every year.", themes=[theme],
    )  # fmt: skip
    make.make_pattern(un)
    make.make_organization("Council of Europe", "regional", acronym="CoE", is_key_partner=True)
    make.make_organization("GUAM", "sub-regional", area="within-osce-area")
    make.make_organization("Union for the Mediterranean", "initiative", area="outside-osce-area")
    make.make_institution("Institute of Peace")
    make.make_organization("OSCE Secretariat", "osce-structure", area="")


def test_organizations_stand_in_english_order(client, organizations):
    page = visit(client, "/organizations/")

    assert page.text("main .found") == "4 organizations"
    assert page.texts("ul.directory li") == [
        "Council of Europe CoE Regional",
        "GUAM Sub-regional in the OSCE area",
        "Union for the Mediterranean Initiative outside the OSCE area",
        "United Nations UN Talks every year. International New York"
        " regular pattern of co-operation",
    ]
    assert page.links("ul.directory")["United Nations"] == "/organizations/un/"


def test_the_list_names_the_key_partners_and_how_the_osce_works_with_them(client, organizations):
    text = visit(client, "/organizations/").section("How the OSCE works with them")

    assert "Council of Europe, United Nations." in text
    for words in (
        "regular patterns of co-operation, at headquarters and in the field",
        "Chapter VIII of the Charter of the United Nations",
        "early warning, conflict prevention, crisis management, post-conflict rehabilitation,"
        " human rights and democratic elections",
    ):
        assert words in text


@pytest.mark.parametrize(
    ("query", "found", "words"),
    [
        ("q=coe", ["Council of Europe"], "coe"),
        ("q=mediterranean", ["Union for the Mediterranean"], "mediterranean"),
        (
            "kind=initiative&kind=sub-regional",
            ["GUAM", "Union for the Mediterranean"],
            "Initiative, Sub-regional",
        ),
        ("theme=early-warning", ["United Nations"], "Early warning"),
        ("area=outside-osce-area", ["Union for the Mediterranean"], "Outside the OSCE area"),
        ("key=on", ["Council of Europe", "United Nations"], "Key partner organizations only"),
        (
            "key=on&kind=regional&q=council",
            ["Council of Europe"],
            "council, Regional, Key partner organizations only",
        ),
    ],
)
def test_organizations_are_filtered(client, organizations, query, found, words):
    page = Page(client.get(f"/organizations/?{query}"))

    assert names(page) == found
    assert page.text("main .found") == f"{len(found)} of 4 organizations {words} Clear all"


@pytest.mark.parametrize(
    "query", ["kind=ngo", "kind=x", "theme=x", "area=x", "key=x", "q=%00", "q=%ff", "theme=%00"]
)
def test_a_bad_value_shows_its_sentence_and_no_organization(client, organizations, query):
    page = Page(client.get(f"/organizations/?{query}"))

    assert page.status == 400
    assert len(page.texts("main .error p")) == 1
    assert names(page) == []


def test_the_box_for_key_partners_keeps_its_tick(client, organizations):
    boxes = visit(client, "/organizations/", key="on").all("main input")
    ticked = [node.get("name") for node in boxes if node.get("checked") is not None]

    assert ticked == ["key"]


def test_an_organization_tells_all_that_is_known(client):
    theme, document = make.make_theme(), make.make_document("Joint declaration")
    unit = make.make_organization("OSCE Secretariat", "osce-structure", area="")
    parent = make.make_organization("League", slug="league")
    source = {"source_title": "UN: about", "source_url": "https://www.un.org/"}
    un = make.make_organization(
        slug="un", acronym="UN", city="New York", country="US", is_key_partner=True,
        relation="Talks every year.", themes=[theme], parent=parent, founded_year=1945,
        member_count=193, is_profile_confirmed=True, website="https://www.un.org/en",
        is_source_public=True, **source,
    )  # fmt: skip
    make.make_organization("UNHCR", slug="unhcr", parent=un)
    make.make_organization("League of Nations", slug="nations", successor=un)
    make.make_organization_name(
        un, "Organisation des Nations Unies", kind="official", language="fr"
    )
    make.make_organization_name(un, "Uno", kind="everyday")
    make.make_pattern(
        un, "Staff talks", frequency="annual", is_frequency_confirmed=True, since="2003",
        document=document, kept_by=unit,
    )  # fmt: skip
    make.make_pattern(un, "Field talks", level="field", mode="co-operation", instrument="Letters")
    event = make.make_event("Joint seminar")
    make.make_participation(event, organization=un, role="speaker")
    page = visit(client, "/organizations/un/")

    assert page.text("h1") == "United Nations"
    assert page.text("main .standing") == "Talks every year."
    assert page.facts() == {
        "Acronym": "UN",
        "Official": "Organisation des Nations Unies",
        "Headquarters": "New York, United States",
        "Partnership": "One of the key partner organizations",
        "Part of": "League",
        "Its parts": "UNHCR",
        "Succeeds": "League of Nations",
        "Founded": "1945",
        "Members": "193",
        "Themes": "Early warning",
        "Website": "https://www.un.org/en",
    }
    assert page.links("dl.facts") == {
        "League": "/organizations/league/",
        "UNHCR": "/organizations/unhcr/",
        "League of Nations": "/organizations/nations/",
        "Early warning": "/themes/early-warning/",
        "https://www.un.org/en": "https://www.un.org/en",
    }
    assert page.section("Patterns of co-operation") == (
        "Patterns of co-operationAt what level, in what mode, how often."
        " Headquarters Political dialogueStaff talksOnce a year documented since 2003"
        " Joint declaration kept by OSCE Secretariat"
        " In the field Co-operationField talksLetters"
    )
    assert page.links()["Joint declaration"] == "/documents/joint-declaration/"
    assert page.links()["Joint seminar"] == "/events/2019/joint-seminar/"
    assert page.links("ol.sources") == {"UN: about": "https://www.un.org/"}


def test_year_count_and_frequency_wait_until_they_are_confirmed(client):
    un = make.make_organization(slug="un", founded_year=1945, member_count=193)
    make.make_pattern(un, frequency="annual")
    page = visit(client, "/organizations/un/")

    assert page.facts() == {}
    for word in ("1945", "193", "Once a year"):
        assert word not in page.text()


def test_hidden_relatives_are_not_told(client):
    hidden = {"published_at": None}
    un = make.make_organization(
        slug="un",
        parent=make.make_organization("Hidden parent", **hidden),
        successor=make.make_organization("Hidden heir", **hidden),
        themes=[make.make_theme("Hidden theme", **hidden)],
    )
    make.make_organization("Hidden child", parent=un, **hidden)
    make.make_organization("Hidden forerunner", successor=un, **hidden)
    make.make_organization_name(un, "Hidden name", is_confirmed=False)
    make.make_pattern(un, "Hidden pattern", is_confirmed=False)
    make.make_publication("Hidden work", publisher=un, **hidden)
    make.make_participation(make.make_event("Hidden event", **hidden), organization=un)
    draft = make.make_document("Hidden document", **hidden)
    keeper = make.make_organization("Hidden unit", "osce-structure", area="", **hidden)
    make.make_pattern(un, "Open talks", document=draft, kept_by=keeper)
    page = visit(client, "/organizations/un/")

    assert page.facts() == {}
    assert page.headings == ["At a glance", "Patterns of co-operation"]
    assert "hidden" not in page.text().lower()


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("/organizations/x/", "think-tank"),
        ("/organizations/x/", "osce-structure"),
        ("/institutions/x/", "regional"),
        ("/institutions/x/", "osce-structure"),
    ],
)
def test_each_directory_holds_its_own_kinds(client, address, kind):
    make.make_organization("X", kind, area="")

    assert visit(client, address).status == 404


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize(("address", "queries"), [("/organizations/", 7), ("/institutions/", 7)])
def test_directories_cost_the_same_with_more_rows(
    client, count, address, queries, django_assert_num_queries
):
    for number in range(count):
        make.make_theme(f"Theme {number}")
        make.make_pattern(make.make_organization(f"Body {number}", country="AT"))
        make.make_pattern(make.make_institution(f"Institute {number}", country=f"A{'TUZ'[number]}"))

    with django_assert_num_queries(queries):
        assert len(names(visit(client, address))) == count


@pytest.mark.parametrize("count", [1, 3])
def test_an_organization_costs_the_same_with_more_of_everything(
    client, count, django_assert_num_queries
):
    themes = [make.make_theme(f"Theme {number}") for number in range(count)]
    un = make.make_organization(slug="un", themes=themes)
    for number in range(count):
        make.make_organization(f"Child {number}", parent=un)
        make.make_organization(f"Before {number}", successor=un)
        make.make_organization_name(un, f"Name {number}")
        unit = make.make_organization(f"Unit {number}", "osce-structure", area="")
        paper = make.make_document(f"Paper {number}")
        make.make_pattern(un, f"Talks {number}", kept_by=unit, document=paper)
        make.make_publication(f"Book {number}", publisher=un)
        make.make_participation(make.make_event(f"Event {number}"), organization=un)

    with django_assert_num_queries(10):
        page = visit(client, "/organizations/un/")

    assert page.section("Patterns of co-operation").count("kept by") == count


# Institutions


@pytest.fixture
def institutions():
    theme = make.make_theme()
    hamburg = make.make_institution(
        "Institute for Peace", "academic", city="Hamburg", country="DE", themes=[theme]
    )
    make.make_publication("Yearbook", publisher=hamburg, authors="Jane Roe")
    make.make_institution("Helsinki Committee", "ngo", city="Vienna", country="AT")
    make.make_organization("United Nations")


def test_institutions_stand_in_a_directory_of_their_own(client, institutions):
    page = visit(client, "/institutions/")

    assert page.text("main .found") == "2 institutions"
    assert page.texts("ul.directory li") == [
        "Helsinki Committee NGO Vienna",
        "Institute for Peace Academic Hamburg",
    ]
    assert page.links()["Institute for Peace"] == "/institutions/institute-for-peace/"
    assert page.links()["How to reach it"] == "/about/#reach"


@pytest.mark.parametrize(
    ("query", "found", "words"),
    [
        ("country=at", ["Helsinki Committee"], "Austria"),
        ("kind=academic&country=de", ["Institute for Peace"], "Academic, Germany"),
        ("theme=early-warning", ["Institute for Peace"], "Early warning"),
        ("q=helsinki", ["Helsinki Committee"], "helsinki"),
    ],
)
def test_institutions_are_filtered(client, institutions, query, found, words):
    page = Page(client.get(f"/institutions/?{query}"))

    assert names(page) == found
    assert page.text("main .found") == f"{len(found)} of 2 institutions {words} Clear all"


@pytest.mark.parametrize("query", ["country=fr", "country=zz", "country=%00", "kind=regional"])
def test_a_bad_value_shows_its_sentence_and_no_institution(client, institutions, query):
    page = Page(client.get(f"/institutions/?{query}"))

    assert (page.status, names(page), len(page.texts("main .error p"))) == (400, [], 1)


def test_countries_have_our_own_names_before_those_of_the_library(client, institutions):
    make.make_state("Federal Republic", iso2="DE")

    page = visit(client, "/institutions/", country="de")
    assert page.text("main .found") == "1 of 2 institutions Federal Republic Clear all"
    detail = visit(client, "/institutions/institute-for-peace/")
    assert detail.facts()["Headquarters"] == "Hamburg, Federal Republic"


def test_an_institution_leads_to_what_it_publishes_and_back(client, institutions):
    institution = visit(client, "/institutions/institute-for-peace/")
    assert institution.links()["Yearbook"] == "/publications/yearbook/"

    publication = visit(client, "/publications/yearbook/")
    assert publication.links()["Institute for Peace"] == "/institutions/institute-for-peace/"


# Publications


@pytest.fixture
def publications():
    make.make_publication("Yearbook 2019", year=2019, authors="Jane Roe; John Doe")
    make.make_publication("Yearbook 2020", year=2020)
    make.make_publication("A paper", kind="paper", year=None)


def test_publications_stand_latest_first_and_the_undated_last(client, publications):
    page = visit(client, "/publications/")

    assert page.text("main .found") == "3 publications"
    assert page.texts("ul.results li") == [
        "2020Yearbook 2020Yearbook",
        "2019Yearbook 2019Yearbook Jane Roe; John Doe",
        "UndatedA paperPaper",
    ]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("q=roe", ["Yearbook 2019"]),
        ("kind=paper", ["A paper"]),
        ("year=2020&kind=yearbook", ["Yearbook 2020"]),
        ("year=1999", []),
    ],
)
def test_publications_are_filtered(client, publications, query, found):
    assert Page(client.get(f"/publications/?{query}")).texts("ul.results p.name") == found


def test_a_publication_tells_what_is_known(client):
    make.make_publication(
        "Book", kind="book", authors="Jane Roe", note="In two volumes.", year=2019,
        url="https://doi.org/10.1000/1", themes=[make.make_theme()], source_title="The publisher",
    )  # fmt: skip
    page = visit(client, "/publications/book/")

    assert page.text("main .standing") == "Jane Roe, 2019."
    assert page.facts() == {
        "Kind": "Book",
        "Year": "2019",
        "Authors": "Jane Roe",
        "Themes": "Early warning",
        "Note": "In two volumes.",
        "Address": "https://doi.org/10.1000/1",
    }
    assert page.texts("ol.sources li") == ["The publisher"]


@pytest.mark.parametrize(
    "publisher",
    [{"published_at": None}, {"audience": "section"}, {"kind": "osce-structure", "area": ""}],
)
def test_a_publication_links_only_to_a_page_that_is_there(client, publisher):
    make.make_publication("Book", publisher=make.make_organization(**publisher))

    for address in ("/publications/book/", "/publications/"):
        assert "United Nations" not in visit(client, address).links()


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize(("address", "queries"), [("/publications/", 5), ("/publications/0/", 3)])
def test_publications_cost_the_same_with_more_rows(
    client, count, address, queries, django_assert_num_queries
):
    themes = [make.make_theme(f"Theme {number}") for number in range(count)]
    for number in range(count):
        publisher = make.make_institution(f"Institute {number}")
        make.make_publication(str(number), publisher=publisher, themes=themes)

    with django_assert_num_queries(queries):
        assert visit(client, address).status == 200
