"""A filtered, paged list of records."""

import pytest

from partners.models import Document
from tests import factories as make
from tests.reading import Page, visit

pytestmark = pytest.mark.django_db
LIST = "/documents/"


@pytest.fixture
def sixty(db):
    """Sixty documents; the latest has number 60."""
    rows = [
        Document(
            title=f"Paper {number:02}",
            slug=f"paper-{number}",
            kind="summit" if number % 2 else "decision",
            date=f"{1940 + number}-01-01",
            **make.IN_THE_OPEN,
        )
        for number in range(1, 61)
    ]
    with make.a_write():
        Document.objects.bulk_create(rows)


def titles(page):
    return page.texts("main ul.results p.name")


def test_a_page_holds_twenty_five(client, sixty):
    page = visit(client, LIST)

    assert titles(page) == [f"Paper {number:02}" for number in range(60, 35, -1)]
    assert page.text("main .found") == "60 documents"
    assert page.text("nav.pager") == "Page 1 of 3 Next page"
    assert page.links("nav.pager") == {"Next page": "?page=2"}


def test_the_second_page_follows_the_first(client, sixty):
    page = visit(client, LIST, page=2)

    assert titles(page) == [f"Paper {number:02}" for number in range(35, 10, -1)]
    assert page.links("nav.pager") == {"Previous page": "?page=1", "Next page": "?page=3"}
    assert page.canonical == "http://testserver/documents/?page=2"


def test_the_last_page_holds_the_rest(client, sixty):
    page = visit(client, LIST, page=3)

    assert titles(page) == [f"Paper {number:02}" for number in range(10, 0, -1)]
    assert page.links("nav.pager") == {"Previous page": "?page=2"}


def test_pages_keep_the_filters(client, sixty):
    page = visit(client, LIST, kind="summit", page=2, utm_source="mail")

    assert page.text("main .found") == "30 of 60 documents Summit document Clear all"
    assert page.links("nav.pager") == {"Previous page": "?kind=summit&page=1"}
    assert page.canonical == "http://testserver/documents/?kind=summit&page=2"
    assert page.links("main .found") == {"Clear all": "/documents/"}


def test_words_with_signs_survive_the_way_to_the_next_page(client, sixty):
    with make.a_write():
        for document in Document.objects.all():
            document.title += " & co"
            document.save()

    page = visit(client, LIST, q="paper & co")

    assert page.links("nav.pager") == {"Next page": "?q=paper+%26+co&page=2"}
    assert titles(Page(client.get(LIST + "?q=paper+%26+co&page=2")))[0] == "Paper 35 & co"


@pytest.mark.parametrize(
    "number", ["0", "4", "999999999", "9999999999", "9" * 10_000, "abc", "-1", "1.5", "01", "\x00"]
)
def test_a_page_that_is_not_there_is_a_404_with_ways_on(client, sixty, number):
    page = visit(client, LIST, page=number)

    assert page.status == 404
    assert page.text("h1") == "There is nothing at this address"
    assert titles(page) == []


def test_an_empty_page_number_is_the_first(client, sixty):
    assert len(titles(visit(client, LIST, page=""))) == 25


def test_the_first_page_of_an_empty_list_is_there_and_no_other(client):
    assert visit(client, LIST, page=1).status == 200
    assert visit(client, LIST, page=2).status == 404


@pytest.mark.parametrize("more", ["", "&page=2", "&page=abc"])
def test_a_bad_value_shows_its_sentence_and_no_rows(client, sixty, more):
    page = Page(client.get(f"{LIST}?year=abc&q=paper&kind=summit{more}"))

    assert page.status == 400
    assert page.texts("main .error") == ["That is no year. Write four digits, as in 2019."]
    assert titles(page) == []
    assert page.text("main .empty") == (
        "The list is not shown, because one of the filters has a value that is not known."
        " Mend it where the sentence stands, or clear all filters."
    )
    assert page.links("main .more") == {"Clear all": "/documents/"}
    assert page.canonical == "http://testserver/documents/"


def test_a_bad_value_keeps_the_form_as_it_was_filled_in(client, sixty):
    page = visit(client, LIST, year="abc", q="paper", kind="summit")
    form = {
        (node.get("name"), node.get("value")): node.get("checked") is not None
        for node in page.all("main form.fields input")
    }
    year = next(node for node in page.all("main input") if node.get("name") == "year")

    assert ("q", "paper") in form
    assert ("year", "abc") in form
    assert [key for key, is_checked in form.items() if is_checked] == [("kind", "summit")]
    assert year.get("aria-invalid") == "true"
    assert page.all("main .error")[0].get("id") in year.get("aria-describedby").split()
    assert page.all("details.filters")[0].get("open") is not None


def test_the_form_is_closed_while_nothing_is_wrong(client, sixty):
    assert visit(client, LIST, year="2000").all("details.filters")[0].get("open") is None


def test_a_list_without_rows_says_what_to_do(client, sixty):
    page = visit(client, LIST, year="1901")

    assert page.status == 200
    assert page.text("main .found") == "0 of 60 documents 1901 Clear all"
    assert page.text("main .empty") == (
        "There are no documents that fit these filters. Take one away, or clear all."
    )


@pytest.mark.parametrize("address", ["", "?page=2", "?kind=summit", "?year=abc"])
def test_rows_do_not_add_queries(client, sixty, address, django_assert_num_queries):
    with django_assert_num_queries({"?year=abc": 3}.get(address, 5)):
        client.get(LIST + address)
