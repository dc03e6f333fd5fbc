"""The resources: the rows of the pages, errors in good form, nothing that a page does not show."""

import json
import re

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, given, settings
from openapi_spec_validator import OpenAPIV31SpecValidator
from rest_framework.throttling import AnonRateThrottle
from schemathesis import GenerationMode

from osce_portal.api import VIEWSETS
from tests import factories as make
from tests import world
from tests.clock import stop_the_clock
from tests.reading import visit

pytestmark = pytest.mark.django_db
PLURALS = [viewset.plural for viewset in VIEWSETS]
WITH_PAGES = [plural for plural in PLURALS if plural != "chairmanships"]
SITE = "http://testserver"
PROBLEM = "application/problem+json"
CASES = 10


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    stop_the_clock(monkeypatch)


@pytest.fixture
def small_world():
    return world.build()


def read(client, plural, slug="", **parameters):
    address = f"/api/v1/{plural}/{slug}/" if slug else f"/api/v1/{plural}/"
    return client.get(address, parameters)


def rows(client, plural, **parameters):
    return read(client, plural, **parameters).json()["results"]


def pages_of(rows):
    return [row["url"].removeprefix(SITE) for row in rows]


def listed(client, plural, **parameters):
    """The addresses of the records that the page lists."""
    page = visit(client, f"/{plural}/", **parameters)
    found = page.addresses("main li") + page.addresses("main h3")
    pattern = re.compile(r"/events/[0-9]+/[\w-]+/" if plural == "events" else rf"/{plural}/[\w-]+/")
    return {path.partition("?")[0] for path in found if pattern.fullmatch(path.partition("?")[0])}


@pytest.mark.usefixtures("small_world")
@pytest.mark.parametrize("plural", WITH_PAGES)
def test_a_resource_lists_the_rows_of_its_page(client, plural):
    addresses = pages_of(rows(client, plural))

    assert addresses
    assert len(addresses) == len(set(addresses))
    assert set(addresses) == listed(client, plural)


@pytest.mark.usefixtures("small_world")
@pytest.mark.parametrize(
    ("plural", "parameters"),
    [
        ("partner-states", {"as_of": "2000-06-01"}),
        ("partner-states", {"as_of": "2005-06-01"}),
        ("partner-states", {"as_of": "1990-06-01"}),
        ("organizations", {"theme": "early-warning"}),
        ("organizations", {"kind": ["international", "regional"], "q": "nations"}),
        ("organizations", {"key": "on"}),
        ("institutions", {"country": "de"}),
        ("events", {"year": 2019}),
        ("events", {"country": "algeria"}),
        ("events", {"group": "asian", "series": ""}),
        ("documents", {"q": "doc.s"}),
        ("publications", {"kind": "yearbook", "year": 2019}),
    ],
)
def test_a_filter_leaves_the_rows_it_leaves_on_the_page(client, plural, parameters):
    found = pages_of(rows(client, plural, **parameters))

    assert set(found) == listed(client, plural, **parameters)


@pytest.mark.parametrize(
    ("plural", "parameters"),
    [
        ("partner-states", {"as_of": "2000-13-01"}),
        ("contact-groups", {"as_of": "yesterday"}),
        ("chairmanships", {"as_of": "2000-02-30"}),
        ("chairmanships", {"group": "arctic"}),
        ("organizations", {"kind": "secret", "theme": "nothing"}),
        ("institutions", {"country": "zz"}),
        ("events", {"year": "soon"}),
        ("documents", {"year": "99999"}),
        ("publications", {"q": "x" * 201}),
        ("themes", {"page": "0"}),
        ("themes", {"page": "-1"}),
        ("themes", {"per_page": "201"}),
        ("themes", {"per_page": "9" * 30}),
    ],
)
def test_a_bad_value_is_told_by_parameter(client, plural, parameters):
    answer = read(client, plural, **parameters)
    told = answer.json()

    assert (answer.status_code, answer["Content-Type"]) == (400, PROBLEM)
    assert told["errors"].keys() == parameters.keys()
    assert all(sentences for sentences in told["errors"].values())
    assert told["status"] == 400


def test_a_sentence_is_that_of_the_page(client):
    told = read(client, "events", year="soon").json()["errors"]["year"]

    assert told[0] in visit(client, "/events/", year="soon").text()


def test_an_unknown_parameter_changes_nothing(client, small_world):
    assert rows(client, "themes", colour="red") == rows(client, "themes")


@pytest.mark.parametrize(
    "address", ["/api/v1/events/2019-no/", "/api/v1/x/", "/api/v1/themes/?page=9"]
)
def test_what_is_not_there_is_a_problem(client, address):
    answer = client.get(address)

    assert (answer.status_code, answer["Content-Type"]) == (404, PROBLEM)
    assert answer["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_can_be_written(client, method):
    answer = getattr(client, method)("/api/v1/themes/")

    assert (answer.status_code, answer["Content-Type"]) == (405, PROBLEM)
    assert "GET" in answer["Allow"]


def test_what_cannot_be_given_is_a_problem(client):
    answer = client.get("/api/v1/themes/", headers={"accept": "text/csv"})

    assert (answer.status_code, answer["Content-Type"]) == (406, PROBLEM)


def test_a_browser_gets_json(client):
    accept = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
    answer = client.get("/api/v1/themes/?format=api", headers={"accept": accept})

    assert (answer.status_code, answer["Content-Type"]) == (200, "application/json")


def test_too_many_requests_are_told_when_to_come_again(client, monkeypatch):
    monkeypatch.setattr(AnonRateThrottle, "get_rate", lambda self: "1/minute")
    client.get("/api/v1/themes/")
    answer = client.get("/api/v1/themes/")

    assert (answer.status_code, answer["Content-Type"]) == (429, PROBLEM)
    assert 0 < int(answer["Retry-After"]) <= 61


def test_a_failure_of_ours_is_a_problem_and_is_noted(client, monkeypatch):
    monkeypatch.setattr("partners.api.ThemeViewSet.records", lambda self, day: 1 / 0)
    client.raise_request_exception = False
    answer = client.get("/api/v1/themes/")

    assert (answer.status_code, answer["Content-Type"]) == (500, PROBLEM)
    assert "division" not in answer.content.decode()


def test_an_answer_that_the_client_has_is_not_sent_again(client, small_world):
    first = read(client, "themes")
    again = client.get("/api/v1/themes/", headers={"if-none-match": first["ETag"]})

    assert (again.status_code, again.content) == (304, b"")
    assert again["Access-Control-Allow-Origin"] == "*"
    with make.a_write():
        small_world.elections.name = "Elections"
        small_world.elections.save()
    changed = client.get("/api/v1/themes/", headers={"if-none-match": first["ETag"]})
    assert changed.status_code == 200


def test_anyone_may_read_and_nobody_is_known(client, admin_client, small_world):
    known = read(admin_client, "events")
    answer = read(client, "events")

    assert answer["Access-Control-Allow-Origin"] == "*"
    assert not answer.cookies
    assert "Cookie" not in answer.get("Vary", "")
    assert known.content == answer.content
    assert client.options("/api/v1/events/")["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize("plural", PLURALS)
def test_a_record_says_the_same_alone_and_in_the_list(client, small_world, plural):
    for row in rows(client, plural):
        assert read(client, plural, row["slug"]).json() == row


def test_pages_of_a_list_follow_each_other(client):
    for number in range(5):
        make.make_theme(f"Theme {number}")
    first = read(client, "themes", per_page=2).json()
    second = client.get(first["next"]).json()
    third = client.get(second["next"]).json()

    assert (first["count"], first["previous"], third["next"]) == (5, None, None)
    slugs = [row["slug"] for part in (first, second, third) for row in part["results"]]
    assert slugs == [f"theme-{number}" for number in range(5)]
    assert third["previous"] == second["next"].replace("page=3", "page=2")


# Permanence


def test_a_renamed_record_leads_to_its_new_address(client, small_world):
    with make.a_write():
        small_world.elections.slug = "elections"
        small_world.elections.save()
        small_world.conference.slug = "conference"
        small_world.conference.save()
    theme = read(client, "themes", "democratic-elections")
    event = read(client, "events", "2019-tirana", x="y")

    assert (theme.status_code, theme["Location"]) == (301, "/api/v1/themes/elections/")
    assert event["Location"] == "/api/v1/events/2019-conference/?x=y"
    assert theme["Access-Control-Allow-Origin"] == "*"


def test_a_withdrawn_record_says_why_or_is_not_found(client):
    make.make_theme("Told", withdrawn_at=make.PUBLISHED, withdrawal_reason="Merged into another.")
    make.make_theme("Silent", withdrawn_at=make.PUBLISHED)
    told, silent = read(client, "themes", "told"), read(client, "themes", "silent")

    assert (told.status_code, told["Content-Type"]) == (410, PROBLEM)
    assert told.json()["detail"] == "Merged into another."
    assert silent.status_code == 404
    assert rows(client, "themes") == []


# The description


def test_the_description_is_openapi(client, small_world):
    description = client.get("/api/v1/openapi.json").json()

    assert description["openapi"].startswith("3.1")
    OpenAPIV31SpecValidator(description).validate()
    lists = {f"/api/v1/{plural}/" for plural in PLURALS}
    assert description["paths"].keys() == lists | {f"{path}{{slug}}/" for path in lists}


def test_every_field_is_explained(client):
    schemas = client.get("/api/v1/openapi.json").json()["components"]["schemas"]
    fields = [viewset.serializer_class.__name__ for viewset in VIEWSETS]

    for name in fields:
        for field, schema in schemas[name]["properties"].items():
            assert schema.get("description"), f"{name}.{field}"


def test_the_page_for_people_names_every_resource(client):
    page = visit(client, "/api/")

    assert page.status == 200
    assert [f"/api/v1/{plural}/" for plural in PLURALS] == [
        path for path in page.addresses("main") if path.startswith("/api/v1/") and path[-1] == "/"
    ]
    assert "as_of" in page.text()


@pytest.fixture
def described(db, monkeypatch, small_world):
    """The application itself, without a server, in the transaction of the test."""
    monkeypatch.setattr(AnonRateThrottle, "allow_request", lambda *args: True)
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.mark.parametrize("mode", list(GenerationMode))
def test_whatever_is_asked_is_answered_as_described(described, mode):
    """Bounded, so that it stays within seconds: some cases for each of the operations."""
    bounds = settings(
        max_examples=CASES,
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    operations = [result.ok() for result in described.get_all_operations()]
    assert len(operations) == 2 * len(PLURALS)
    for operation in operations:
        cases = operation.as_strategy(generation_mode=mode)
        bounds(given(cases)(answered_as_described))()


def answered_as_described(case):
    case.call_and_validate()


# What is not public


def test_no_answer_gives_away_what_is_not_public(client, small_world):
    canary = "CANARY"
    make.make_theme(f"{canary} draft", published_at=None)
    make.make_organization(f"{canary} internal", audience="section")
    make.make_document(f"{canary} paper", audience="chairmanship", distribution="restricted")
    make.make_event(f"{canary} sample", audience="section", is_sample=True)
    make.make_publication(f"{canary} withdrawn", withdrawn_at=make.PUBLISHED)
    un = small_world.organizations["United Nations"]
    make.make_pattern(un, f"{canary} unconfirmed", is_confirmed=False)
    make.make_organization_name(un, f"{canary} everyday", kind="everyday")
    with make.a_write():
        un.handling_note, un.source_title, un.source_url = canary, "Seen", f"https://x.org/{canary}"
        un.founded_year, un.member_count = 1901, 1902
        un.save()
        small_world.on_australia.symbol = f"{canary}.1"
        small_world.on_australia.save()
        small_world.conference.handling_note = canary
        small_world.conference.save()
    state = small_world.partners["Egypt"]
    make.make_participation(
        small_world.conference, state, "participant", attendance="regrets", audience="section"
    )
    make.make_checklist_item(small_world.series, canary)
    make.make_planning_task(small_world.conference, canary)
    said = [client.get(f"/api/v1/{plural}/?per_page=200").content.decode() for plural in PLURALS]
    told = json.loads(said[PLURALS.index("organizations")])["results"]
    told = next(row for row in told if row["slug"] == "un")

    assert canary not in "".join(said)
    assert "attendance" not in "".join(said)
    assert (told["founded_year"], told["member_count"]) == (None, None)
    assert told["sources"] == [{"title": "Seen", "url": None}]
    event = read(client, "events", "2019-tirana").json()
    assert "Egypt" not in json.dumps(event)
