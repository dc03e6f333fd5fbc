"""States, Contact Groups, Chairmanships, documents and themes as data."""

import pytest

from tests import factories as make
from tests import world
from tests.clock import stop_the_clock
from tests.growing import Growing

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    stop_the_clock(monkeypatch)


@pytest.fixture
def small_world():
    return world.build()


def read(client, address, **parameters):
    return client.get(f"/api/v1/{address}/", parameters).json()


def names(rows):
    return [row["name"] for row in rows]


def test_the_sentences_of_australia_and_mongolia(client, small_world):
    australia = read(client, "partner-states/australia")
    mongolia = read(client, "partner-states/mongolia")

    assert australia["sentence"].startswith("Partner for Co-operation since 2 December 2009")
    assert "invited to participate in the meetings" in australia["sentence"]
    assert australia["official_names"] == ["Commonwealth of Australia"]
    assert [seat["kind"] for seat in australia["seats"]] == ["invited"]
    document = "decision-on-granting-australia-the-status-of-partner"
    assert australia["standings"][0]["document"]["slug"] == document
    assert [row["status"] for row in mongolia["standings"]] == ["partner", "participating"]


def test_a_state_as_of_a_day(client, small_world):
    then = read(client, "partner-states/mongolia", as_of="2010-06-01")
    inside = read(client, "partner-states/mongolia", as_of="2012-06-01")

    assert then["sentence"].startswith("On 1 June 2010 a Partner for Co-operation")
    assert "in the course of 2012" in inside["sentence"]


def test_a_name_that_is_not_confirmed_is_not_told(client):
    group = make.make_group("Mediterranean")
    make.make_partner("Egypt", group, name_fr="Égypte")
    make.make_partner("Jordan", group, name_fr="Jordanie", is_name_fr_confirmed=True)

    rows = read(client, "partner-states")["results"]
    assert [row["french_name"] for row in rows] == ["", "Jordanie"]


def test_a_group_as_of_a_day(client, small_world):
    now = read(client, "contact-groups/asian")
    then = read(client, "contact-groups/asian", as_of="2005-01-01")

    assert "Mongolia" in names(now["formerly"])
    assert names(now["invited"]) == ["Australia"]
    assert "Mongolia" in names(then["partners"])
    assert then["invited"] == []
    assert now["chair"] is None
    mediterranean = read(client, "contact-groups/mediterranean")
    assert mediterranean["founding_document"]["slug"] == "budapest-document-1994"


def test_a_chair_is_named_and_has_no_page_of_its_own(client, small_world):
    group = read(client, "contact-groups/mediterranean", as_of="2019-06-01")

    assert group["chair"] == {"slug": "albania", "name": "Albania", "url": None}
    assert group["chair_sentence"] == "Albania was in the chair."


def test_chairmanships(client, small_world):
    everything = read(client, "chairmanships")["results"]
    on_day = read(client, "chairmanships", as_of="2020-02-01")["results"]
    of_group = read(client, "chairmanships", group="asian", year=2021)["results"]
    slugs = [[row["slug"] for row in rows] for rows in (everything, on_day, of_group)]

    assert slugs[0] == ["asian-2021-albania", "osce-2020-albania", "mediterranean-2019-albania"]
    assert slugs[1:] == [["osce-2020-albania"], ["asian-2021-albania"]]
    assert everything[1]["url"] is None
    assert everything[1]["body"]["url"] is None
    assert everything[2]["url"].endswith("/contact-groups/mediterranean/")


def test_terms_that_are_not_confirmed_are_not_told(client, small_world):
    make.make_chairmanship(small_world.asian, small_world.albania, 2024, is_confirmed=False)

    assert len(read(client, "chairmanships")["results"]) == 3
    assert client.get("/api/v1/chairmanships/asian-2024-albania/").status_code == 404


def test_a_symbol_that_is_not_confirmed_is_not_told(client, small_world):
    rows = read(client, "documents")["results"]

    assert {row["symbol"] for row in rows} == {"", "DOC.S/1/94"}


def test_links_to_what_is_not_public_are_not_told(client):
    hidden = make.make_theme("Hidden", published_at=None)
    make.make_document("Paper", themes=[hidden], groups=[make.make_group(published_at=None)])
    paper = read(client, "documents/paper")

    assert (paper["themes"], paper["groups"]) == ([], [])


@pytest.mark.parametrize(
    ("plural", "queries"),
    [
        ("partner-states", 6),
        ("contact-groups", 10),
        ("chairmanships", 4),
        ("documents", 4),
        ("themes", 2),
    ],
)
@pytest.mark.parametrize("count", [1, 3])
def test_more_rows_cost_no_more_queries(client, plural, queries, count, django_assert_num_queries):
    growing = Growing()
    for _time in range(count - 1):
        growing.grow()

    with django_assert_num_queries(queries):
        client.get(f"/api/v1/{plural}/")
