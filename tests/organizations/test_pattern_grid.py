"""Patterns of co-operation as a grid: organization, level, mode, in a table with words."""

import pytest

from tests import factories as make
from tests.reading import text_of, visit

pytestmark = pytest.mark.django_db
HEADS = ["Level", "Political dialogue", "Co-operation", "Exchange of information"]


@pytest.fixture
def nations():
    return make.make_organization("United Nations", slug="un", is_key_partner=True)


def cells(page):
    """The words of each row: its level, then what each mode has."""
    rows = [[text_of(cell) for cell in row] for row in page.all("table.pattern-grid tbody tr")]
    return {row[0]: row[1:] for row in rows if len(row) > 1}


@pytest.mark.parametrize("address", ["/organizations/", "/organizations/un/"])
def test_the_grid_counts_patterns_by_level_and_mode(client, nations, address):
    make.make_pattern(nations, "Talks")
    make.make_pattern(nations, "More talks")
    make.make_pattern(nations, "Projects", level="field", mode="co-operation")
    page = visit(client, address)

    assert page.texts("table.pattern-grid thead th") == HEADS
    assert cells(page) == {
        "Headquarters": ["2 patterns", "none recorded", "none recorded"],
        "In the field": ["none recorded", "1 pattern", "none recorded"],
    }
    assert "Empty: none recorded" in page.section("Patterns of co-operation")


def test_a_cell_leads_to_the_patterns_of_its_level(client, nations):
    make.make_pattern(nations, "Projects", level="field")
    (address,) = [
        node.get("href") for node in visit(client, "/organizations/").all("table.pattern-grid td a")
    ]
    heads = [node.get("id") for node in visit(client, "/organizations/un/").all("h3.head")]

    assert address == "/organizations/un/#field"
    assert "field" in heads


def test_only_key_partners_with_patterns_are_in_the_grid_of_all(client, nations):
    make.make_pattern(nations)
    make.make_organization("European Union", is_key_partner=True)
    make.make_pattern(make.make_organization("Council of the Baltic Sea States"))
    page = visit(client, "/organizations/")

    assert page.texts("table.pattern-grid th.is-whole") == ["United Nations"]


@pytest.mark.parametrize("hidden", [{"is_confirmed": False}, {"audience": "section"}])
@pytest.mark.parametrize("address", ["/organizations/", "/organizations/un/"])
def test_what_is_hidden_is_not_counted(client, nations, address, hidden):
    make.make_pattern(nations, "Secret talks", **hidden)
    assert not visit(client, address).all("table.pattern-grid")

    make.make_pattern(nations, "Talks")
    assert cells(visit(client, address))["Headquarters"][0] == "1 pattern"


def test_heads_are_tied_to_their_cells(client, nations):
    make.make_pattern(nations)
    page = visit(client, "/organizations/")
    scopes = [node.get("scope") for node in page.all("table.pattern-grid th")]

    assert scopes == ["col"] * 4 + ["rowgroup"] + ["row"] * 2


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_costs_the_same_with_more_patterns(client, count, django_assert_num_queries):
    for number in range(count):
        body = make.make_organization(f"Body {number}", is_key_partner=True)
        for _each in range(count):
            make.make_pattern(body)

    with django_assert_num_queries(8):
        page = visit(client, "/organizations/")
    assert len(page.all("table.pattern-grid th.is-whole")) == count
