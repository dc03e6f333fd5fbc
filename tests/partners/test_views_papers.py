"""Pages of documents and themes."""

import pytest

from tests import factories as make
from tests.clock import stop_the_clock
from tests.reading import Page, visit

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    stop_the_clock(monkeypatch)


# The list of documents


@pytest.fixture
def papers():
    asian = make.make_group("Asian")
    make.make_document("Charter", date="1999-11-19", place="Istanbul")
    make.make_document("On Thailand", kind="decision", date="2000-11", groups=[asian])
    make.make_document(
        "On Australia",
        kind="decision",
        date="2009",
        groups=[asian],
        symbol="MC.DEC/13/09",
        is_symbol_confirmed=True,
    )
    make.make_document("Undated", kind="other", date=None, symbol="PC.DEC/9")


def test_documents_stand_latest_first_and_the_undated_last(client, papers):
    page = visit(client, "/documents/")

    assert page.text("main .found") == "4 documents"
    assert page.texts("ul.results li") == [
        "2009On AustraliaDecision MC.DEC/13/09",
        "November 2000On ThailandDecision",
        "19 November 1999CharterSummit document Istanbul",
        "UndatedUndatedOther paper",
    ]
    assert page.links("ul.results")["On Australia"] == "/documents/on-australia/"


@pytest.mark.parametrize(
    ("query", "found", "count"),
    [
        ("q=australia", ["On Australia"], "1 of 4 documents australia Clear all"),
        ("q=mc.dec/13", ["On Australia"], "1 of 4 documents mc.dec/13 Clear all"),
        ("q=pc.dec/9", [], "0 of 4 documents pc.dec/9 Clear all"),
        (
            "kind=summit&kind=other",
            ["Charter", "Undated"],
            "2 of 4 documents Summit document, Other paper Clear all",
        ),
        (
            "group=asian",
            ["On Australia", "On Thailand"],
            "2 of 4 documents Contact Group with the Asian Partners for Co-operation Clear all",
        ),
        ("year=2000", ["On Thailand"], "1 of 4 documents 2000 Clear all"),
        (
            "group=asian&year=2009&kind=decision&q=on",
            ["On Australia"],
            "1 of 4 documents on, Decision,"
            " Contact Group with the Asian Partners for Co-operation, 2009 Clear all",
        ),
    ],
)
def test_documents_are_filtered(client, papers, query, found, count):
    page = Page(client.get(f"/documents/?{query}"))

    assert page.texts("ul.results p.name") == found
    assert page.text("main .found") == count


def test_hidden_documents_are_neither_listed_nor_counted(client, papers):
    make.make_document("Draft", published_at=None)
    make.make_document("Restricted", audience="chairmanship", distribution="restricted")
    page = visit(client, "/documents/")

    assert page.text("main .found") == "4 documents"
    assert page.texts("form.fields .tally") == ["1", "2", "0", "0", "0", "0", "0", "0", "1"]


# One document


def test_a_document_says_what_rests_on_it(client):
    document = make.make_document(
        "Budapest Document",
        date="1994-12-06",
        place="Budapest",
        url="https://www.osce.org/mc/39554",
        source_title="OSCE: Budapest Document",
        source_url="https://www.osce.org/mc/39554",
    )
    group = make.make_group("Mediterranean", set_up="1994", founding_document=document)
    make.make_standing(make.make_state("Algeria"), start="1994", document=document)
    make.make_pattern(make.make_organization(slug="un"), document=document, since="1995-03")
    make.make_event_document(make.make_event(slug="tirana"), document)
    with make.a_write():
        document.groups.set([group])
        document.themes.set([make.make_theme()])

    page = visit(client, "/documents/budapest-document/")

    assert page.text("main .standing") == "Summit document of 6 December 1994, Budapest."
    assert page.facts() == {
        "Symbol": "Not yet confirmed",
        "Date": "6 December 1994",
        "Place": "Budapest",
        "Concerns": "Contact Group with the Mediterranean Partners for Co-operation",
        "Themes": "Early warning",
        "Text": "https://www.osce.org/mc/39554",
    }
    assert page.texts("ul.results li") == [
        "since 1994AlgeriaPartner for Co-operation",
        "1994Contact Group with the Mediterranean Partners for Co-operationSet up by it",
        "March 1995Annual staff talksUnited Nations",
        "24 October 20192019 Mediterranean ConferenceAgenda",
    ]
    assert page.addresses("ul.results") == [
        "/partner-states/algeria/",
        "/contact-groups/mediterranean/",
        "/organizations/un/",
        "/events/2019/tirana/",
    ]
    assert page.links("dl.facts")["Early warning"] == "/themes/early-warning/"
    assert page.texts("ol.sources li") == ["OSCE: Budapest Document"]
    assert page.links("ol.sources") == {}


@pytest.mark.parametrize(
    ("fields", "standing"),
    [
        ({"date": "1994-12", "place": ""}, "Summit document of December 1994."),
        ({"date": None}, "Summit document; its date is not confirmed."),
    ],
)
def test_a_document_says_what_is_known_of_its_date(client, fields, standing):
    make.make_document("Charter", **fields)

    assert visit(client, "/documents/charter/").text("main .standing") == standing


def test_a_source_is_linked_once_its_address_may_be_shown(client):
    source = {"source_title": "The OSCE", "source_url": "https://www.osce.org/1"}
    make.make_document("Charter", **source, is_source_public=True)

    assert visit(client, "/documents/charter/").links("ol.sources") == {
        "The OSCE": "https://www.osce.org/1"
    }


def test_a_document_leads_to_no_page_that_is_not_there(client):
    document = make.make_document("Charter")
    make.make_organization("Secretariat", "osce-structure", area="")
    make.make_osce(founding_document=document)
    make.make_standing(make.make_state("Albania"), "participating", document=document)
    page = visit(client, "/documents/charter/")

    assert page.texts("ul.results p.name") == ["Albania", "OSCE"]
    assert page.links("ul.results") == {}


def test_what_rests_on_a_document_and_is_hidden_stays_hidden(client):
    document = make.make_document("Charter")
    make.make_group("Asian", founding_document=document, published_at=None)
    make.make_standing(make.make_state("Japan"), document=document, is_confirmed=False)
    make.make_pattern(make.make_organization(), "Talks", document=document, audience="section")
    make.make_event_document(make.make_event(published_at=None), document)
    page = visit(client, "/documents/charter/")

    assert page.headings == ["At a glance"]


@pytest.mark.parametrize("count", [1, 3])
def test_a_document_costs_the_same_with_more_of_everything(
    client, count, django_assert_num_queries
):
    themes = [make.make_theme(f"Theme {number}") for number in range(count)]
    groups = [make.make_group(f"Group {number}") for number in range(count)]
    document = make.make_document("Charter", themes=themes, groups=groups)
    for number in range(count):
        make.make_group(f"Founded {number}", founding_document=document)
        make.make_standing(make.make_state(f"State {number}"), document=document)
        make.make_pattern(make.make_organization(f"Body {number}"), document=document)
        make.make_event_document(make.make_event(f"Event {number}"), document)

    with django_assert_num_queries(8):
        page = visit(client, "/documents/charter/")

    assert len(page.texts("ul.results li")) == 4 * count


# Themes


def test_themes_stand_by_dimension(client):
    make.make_theme("Water", dimension="economic-environmental")
    make.make_theme("Early warning")
    make.make_theme("Cyber security")
    make.make_theme("Hidden", published_at=None)
    page = visit(client, "/themes/")

    assert page.headings == ["Economic and environmental dimension", "Politico-military dimension"]
    assert page.links() == {
        "Water": "/themes/water/",
        "Cyber security": "/themes/cyber-security/",
        "Early warning": "/themes/early-warning/",
    }


@pytest.fixture
def theme():
    return make.make_theme("Water")


def test_a_theme_gathers_everything_on_it(client, theme):
    organization = make.make_organization(slug="un", themes=[theme])
    institute = make.make_institution(slug="institute", themes=[theme])
    make.make_pattern(organization, "Water talks", themes=[theme])
    make.make_event("Water seminar", themes=[theme])
    make.make_document("Water paper", themes=[theme])
    make.make_publication("Water book", publisher=institute, themes=[theme])
    page = visit(client, "/themes/water/")

    assert page.headings == [
        "Organizations",
        "Patterns of co-operation",
        "Institutions",
        "Events",
        "Documents",
        "Publications",
    ]
    assert page.addresses("main section") == [
        "/organizations/un/",
        "/organizations/un/",
        "/institutions/institute/",
        "/events/2019/water-seminar/",
        "/documents/water-paper/",
        "/publications/water-book/",
    ]
    assert "regular pattern of co-operation" in page.text("ul.directory li")


def test_a_theme_shows_nothing_hidden_behind_what_it_lists(client, theme):
    hidden = {"published_at": None}
    draft = make.make_document("Draft paper", **hidden)
    keeper = make.make_organization("Hidden unit", "osce-structure", area="", **hidden)
    publisher = make.make_institution("Hidden publisher", **hidden)
    series = make.make_series("Hidden series", **hidden)
    organization = make.make_organization()
    make.make_pattern(organization, "Talks", document=draft, kept_by=keeper, themes=[theme])
    make.make_publication("Book", publisher=publisher, themes=[theme])
    make.make_event("Seminar", series=series, themes=[theme])
    make.make_organization("Hidden organization", themes=[theme], **hidden)
    page = visit(client, "/themes/water/")

    assert page.headings == ["Patterns of co-operation", "Events", "Publications"]
    assert "draft" not in page.html.lower()
    assert "hidden" not in page.text().lower()


def test_an_empty_theme_says_so(client, theme):
    page = visit(client, "/themes/water/")

    assert page.text("main .empty") == (
        "Nothing public is recorded on this theme yet."
        " The other themes are listed on the page before."
    )


@pytest.mark.parametrize("count", [1, 3])
def test_a_theme_costs_the_same_with_more_of_everything(
    client, theme, count, django_assert_num_queries
):
    for number in range(count):
        keeper = make.make_organization(f"Unit {number}", "osce-structure", area="")
        organization = make.make_organization(f"Body {number}", themes=[theme])
        institute = make.make_institution(f"Institute {number}", themes=[theme])
        paper = make.make_document(f"Paper {number}", themes=[theme])
        make.make_pattern(organization, document=paper, kept_by=keeper, themes=[theme])
        make.make_publication(f"Book {number}", publisher=institute, themes=[theme])
        event = make.make_event(f"Event {number}", themes=[theme])
        make.make_participation(event, organization=organization, role="organizer")

    with django_assert_num_queries(11):
        page = visit(client, "/themes/water/")

    assert len(page.texts("main li")) == 6 * count
