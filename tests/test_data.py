"""The files to take away: the rows of the resources, described, with checksums, safe to open."""

import csv
import hashlib
import io
import json

import pytest
from csvw import CSVW

from osce_portal.api import VIEWSETS
from osce_portal.kernel.bulk import cell, safe
from tests import factories as make
from tests import world
from tests.clock import stop_the_clock
from tests.reading import visit

pytestmark = pytest.mark.django_db
PLURALS = [viewset.plural for viewset in VIEWSETS]


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    stop_the_clock(monkeypatch)


@pytest.fixture
def small_world():
    return world.build()


def csv_rows(client, plural):
    text = client.get(f"/data/{plural}.csv").content.decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("plural", PLURALS)
def test_files_and_resource_have_the_same_rows(client, small_world, plural):
    resource = client.get(f"/api/v1/{plural}/?per_page=200").json()["results"]
    whole = client.get(f"/data/{plural}.json").json()

    assert resource
    assert whole["records"] == resource
    assert whole["count"] == len(resource)
    assert whole["date"] == "2026-11-23"
    assert "accreditation or endorsement" in whole["licence"]
    assert [row["uid"] for row in csv_rows(client, plural)] == [row["uid"] for row in resource]


@pytest.mark.parametrize("plural", PLURALS)
def test_a_csv_file_is_what_its_description_says(client, small_world, plural, tmp_path):
    """Read and checked by another program, as CSV on the Web."""
    (tmp_path / f"{plural}.csv").write_bytes(client.get(f"/data/{plural}.csv").content)
    described = client.get(f"/data/{plural}.csv-metadata.json")
    (tmp_path / f"{plural}.csv-metadata.json").write_bytes(described.content)

    read = CSVW(str(tmp_path / f"{plural}.csv-metadata.json"), validate=True)

    assert described["Content-Type"] == "application/csvm+json"
    assert read.is_valid, read.warnings
    assert len(list(read.tables[0])) == len(csv_rows(client, plural))


def test_lists_and_links_are_one_cell(client, small_world):
    un = next(row for row in csv_rows(client, "organizations") if row["slug"] == "un")
    event = next(row for row in csv_rows(client, "events") if row["slug"] == "2019-tirana")

    assert un["themes"] == "early-warning"
    assert un["is_key_partner"] == "true"
    assert event["series"] == "mediterranean-conference"
    assert event["participations"] == "Host: Albania; Co-host: Algeria"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_a_formula(client, start):
    make.make_theme(f"{start}1+1", slug="risky")
    kept = csv_rows(client, "themes")[0]["name"]

    assert safe(f"{start}1+1") == f"'{start}1+1"
    assert kept[0] == "'" or kept == "1+1"


def test_plain_cells_stay_as_they_are():
    values = [None, True, 3, "a", ["a; b", "c"], {"slug": "x", "text": "y"}, {"text": "y"}]

    assert [cell(value) for value in values] == ["", "true", "3", "a", "a, b; c", "x", "y"]
    assert safe("a=b") == "a=b"


@pytest.mark.parametrize("ending", ["csv", "json"])
def test_a_file_has_the_checksum_that_the_page_names(client, small_world, ending):
    answer = client.get(f"/data/events.{ending}")
    checksum = hashlib.sha256(answer.content).hexdigest()

    assert checksum in visit(client, "/data/").text()
    assert answer["Repr-Digest"].startswith("sha-256=:")
    assert answer["Content-Disposition"] == f'attachment; filename="events.{ending}"'
    again = client.get(f"/data/events.{ending}", headers={"if-none-match": answer["ETag"]})
    assert again.status_code == 304


def test_the_checksum_stands_in_the_description(client, small_world):
    described = client.get("/data/themes.csv-metadata.json").content.decode()
    checksum = hashlib.sha256(client.get("/data/themes.csv").content).hexdigest()

    assert checksum in described
    assert "themes.csv-metadata.json" in client.get("/data/themes.csv")["Link"]


def test_a_file_changes_with_the_records_at_that_moment(client, small_world):
    before = client.get("/data/themes.json").json()
    with make.a_write():
        small_world.elections.withdrawn_at = make.PUBLISHED
        small_world.elections.save()
    after = client.get("/data/themes.json").json()

    assert len(after["records"]) == len(before["records"]) - 1


def test_what_is_scheduled_comes_and_goes_without_a_write(client, monkeypatch):
    stop_the_clock(monkeypatch, "2026-11-23T09:00")
    times = {"published_at": "2026-11-23T10:00Z", "withdrawn_at": "2026-11-23T12:00Z"}
    make.make_theme("For two hours", **times)
    counts = []
    for hour in ("10:30", "11:30", "13:30"):
        stop_the_clock(monkeypatch, f"2026-11-23T{hour}")
        counts.append(client.get("/data/themes.json").json()["count"])

    assert counts == [0, 1, 0]


def test_the_page_explains_every_column(client, small_world):
    page = visit(client, "/data/")
    columns = json.loads(client.get("/data/events.csv-metadata.json").content)
    columns = [column["name"] for column in columns["tableSchema"]["columns"]]

    assert page.status == 200
    for plural in PLURALS:
        assert f"/data/{plural}.csv" in page.addresses()
    assert set(columns) <= set(page.texts("main code"))


def test_no_file_gives_away_what_is_not_public(client, small_world):
    make.make_theme("CANARY", published_at=None)
    make.make_event("CANARY", audience="section", is_sample=True)
    make.make_document("CANARY", audience="chairmanship", distribution="restricted")
    with make.a_write():
        small_world.conference.handling_note = "CANARY"
        small_world.conference.save()

    for plural in PLURALS:
        for ending in ("csv", "json"):
            assert b"CANARY" not in client.get(f"/data/{plural}.{ending}").content


@pytest.mark.parametrize(
    "address", ["/data/secrets.csv", "/data/events.xml", "/data/x.csv-metadata.json"]
)
def test_there_are_no_other_files(client, address):
    assert client.get(address).status_code == 404
