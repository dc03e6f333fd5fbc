"""Organizations, institutions and publications as data."""

import pytest

from tests import factories as make
from tests import world
from tests.growing import Growing

pytestmark = pytest.mark.django_db


@pytest.fixture
def small_world():
    return world.build()


def read(client, address, **parameters):
    return client.get(f"/api/v1/{address}/", parameters).json()


def test_an_organization_tells_what_its_page_shows(client, small_world):
    un = read(client, "organizations/un")

    assert un["other_names"][0]["name"] == "Organisation des Nations Unies"
    assert un["patterns"][0]["kept_by"] == "OSCE Secretariat"
    assert un["patterns"][0]["document"]["slug"] == "budapest-document-1994"
    assert [part["slug"] for part in un["parts"]] == ["central-european-initiative"]
    assert un["country"] == "United States"
    assert un["url"] == "http://testserver/organizations/un/"


def test_years_counts_and_frequencies_wait_for_confirmation(client):
    profile = {"founded_year": 1945, "member_count": 193}
    make.make_organization("One", **profile, is_profile_confirmed=True)
    two = make.make_organization("Two", **profile)
    make.make_pattern(two, frequency="annual")
    make.make_pattern(two, "Talks", frequency="annual", is_frequency_confirmed=True)
    one, two = read(client, "organizations")["results"]

    assert (one["founded_year"], one["member_count"]) == (1945, 193)
    assert (two["founded_year"], two["member_count"]) == (None, None)
    assert [pattern["frequency"] for pattern in two["patterns"]] == ["", "annual"]


def test_each_stands_in_its_own_directory(client, small_world):
    assert client.get("/api/v1/organizations/institute-for-peace-research/").status_code == 404
    assert client.get("/api/v1/institutions/un/").status_code == 404
    slugs = [row["slug"] for row in read(client, "organizations")["results"]]
    assert "osce-secretariat" not in slugs
    assert client.get("/api/v1/organizations/osce-secretariat/").status_code == 404


def test_a_publisher_without_a_page_has_no_address(client, small_world):
    make.make_publication("Report 2020", publisher=small_world.section)

    assert read(client, "publications/report-2020")["publisher"]["url"] is None
    assert read(client, "publications/osce-yearbook-2019")["publisher"]["url"]


@pytest.mark.parametrize(
    ("plural", "queries"), [("organizations", 9), ("institutions", 1), ("publications", 4)]
)
@pytest.mark.parametrize("count", [1, 3])
def test_more_rows_cost_no_more_queries(client, plural, queries, count, django_assert_num_queries):
    growing = Growing()
    for _time in range(count - 1):
        growing.grow()

    with django_assert_num_queries(queries):
        client.get(f"/api/v1/{plural}/")
