"""Bad input gets a sentence: 400 or 404, never a 500, never a list that silently ignored it."""

import pytest
from django.test import Client

from tests import world
from tests.reading import Page

pytestmark = pytest.mark.django_db
HOSTILE = {
    "nonsense": "nonsense",
    "a NUL byte": "%00",
    "a NUL byte within": "a%00b",
    "invalid UTF-8": "%ff%fe",
    "half a character": "%c3",
    "a surrogate": "%ed%a0%80",
    "an overlong character": "%c0%af",
    "ten thousand characters": "x" * 10_000,
    "ten thousand digits": "9" * 10_000,
    "a huge number": "99999999999999999999",
    "a negative number": "-1",
    "zero": "0",
    "infinity": "inf",
    "not a number": "NaN",
    "figures of another script": "%D9%A2%D9%A0%D9%A1%D9%A9x",
    "a quote": "'",
    "SQL": "1%27%20OR%20%271%27=%271",
    "a template": "{{7*7}}{%25%20now%20%25}",
    "markup": "%3Cscript%3Ealert(1)%3C/script%3E",
    "an attribute": "%22%20onfocus=alert(1)%20autofocus=%22",
    "a path": "../../../etc/passwd",
    "an address": "https://example.com/",
    "line ends": "a%0d%0aSet-Cookie:%20a=b",
    "a right-to-left mark": "%e2%80%ae",
    "emoji": "%f0%9f%98%80",
    "a list": "[]",
    "a lookup": "__all__",
    "an impossible day": "2024-02-30",
    "a day of zeros": "0000-00-00",
}
# What a field of text can look for; the others are no words.
WORDS = set(HOSTILE) - {
    "a NUL byte",
    "a NUL byte within",
    "invalid UTF-8",
    "half a character",
    "a surrogate",
    "an overlong character",
    "ten thousand characters",
    "ten thousand digits",
}
# Where all is looked up among a few known values, some of it is enough.
SOME = [
    "nonsense",
    "a NUL byte",
    "invalid UTF-8",
    "ten thousand characters",
    "a huge number",
    "zero",
    "SQL",
    "markup",
    "a path",
    "line ends",
    "emoji",
    "an impossible day",
]
FILTERS = {
    "/organizations/": ["q", "kind", "theme", "area", "key", "page"],
    "/institutions/": ["q", "kind", "theme", "country", "page"],
    "/events/": ["q", "kind", "group", "series", "country", "theme", "year", "page"],
    "/documents/": ["q", "kind", "group", "year", "page"],
    "/publications/": ["q", "kind", "year", "page"],
}
TYPED = ("q", "year", "page")
DATED = [
    "/partner-states/",
    "/partner-states/algeria/",
    "/contact-groups/",
    "/contact-groups/asian/",
]
PLACES = [
    "/partner-states/{}/",
    "/contact-groups/{}/",
    "/organizations/{}/",
    "/institutions/{}/",
    "/themes/{}/",
    "/events/series/{}/",
    "/events/{}/tirana/",
    "/events/2019/{}/",
    "/documents/{}/",
    "/publications/{}/",
    "/{}",
    "/accounts/{}/",
    "/health/{}",
]


@pytest.fixture(scope="module", autouse=True)
def _world(django_db_setup, django_db_blocker):
    with world.kept(django_db_blocker, world.build):
        yield


@pytest.fixture
def client():
    """A client that answers a fault with the page for it, as the server does."""
    return Client(raise_request_exception=False)


def asked(client, address, names=tuple(HOSTILE)):
    """The statuses of one question put with each hostile value."""
    return {name: client.get(address.format(HOSTILE[name])).status_code for name in names}


@pytest.mark.parametrize(
    ("address", "name"), [(path, name) for path, names in FILTERS.items() for name in names]
)
def test_a_filter_never_takes_nonsense_for_nothing(client, address, name):
    answers = asked(client, f"{address}?{name}={{}}", HOSTILE if name in TYPED else SOME)

    if name == "q":
        assert {what for what, status in answers.items() if status == 200} == WORDS
    else:
        assert set(answers.values()) == {404 if name == "page" else 400}


@pytest.mark.parametrize("address", DATED)
def test_what_is_no_day_is_told_so(client, address):
    assert set(asked(client, address + "?as_of={}", SOME).values()) == {400}


@pytest.mark.parametrize("address", PLACES)
def test_an_address_that_is_none_is_not_found(client, address):
    answers = asked(client, address, SOME)

    assert {what: status for what, status in answers.items() if status != 404} == {}


@pytest.mark.parametrize("address", world.PAGES)
def test_parameters_that_are_not_known_change_nothing(client, address):
    plain = client.get(address)
    nonsense = "&".join(f"unknown{number}={value}" for number, value in enumerate(HOSTILE.values()))
    other = client.get(f"{address}?{nonsense}&{HOSTILE['invalid UTF-8']}")

    assert (other.status_code, other.content) == (200, plain.content)


@pytest.mark.parametrize("address", [*FILTERS, *DATED])
def test_what_was_typed_comes_back_as_text_only(client, address):
    name = "as_of" if address in DATED else "kind"
    for what in ("markup", "an attribute", "a template"):
        page = Page(client.get(f"{address}?{name}={HOSTILE[what]}&q={HOSTILE[what]}"))
        attributes = {attribute for node in page.root.iter() for attribute in node.attrib}
        assert page.status == 400
        assert [node for node in page.root.iter("script") if not node.get("src")] == []
        assert "onfocus" not in attributes
        assert "autofocus" not in attributes
        assert ">49{" not in page.html


@pytest.mark.parametrize(
    "address",
    [
        "/?" + "&".join(f"a{number}=1" for number in range(2_000)),
        "/events/?" + "&".join("kind=visit" for _ in range(2_000)),
        "/documents/?" + "&" * 10_000,
        "/documents/?kind[]=summit&kind[0]=x",
        "/documents/?=summit",
        "/documents/?q=" + "%25" * 100,
        "//documents/",
        "/documents//",
        "/documents/.",
        "/./documents/",
        "/documents/%2e%2e/",
        "/%00/",
        "/documents/%00/",
        "/%ff/",
        "/" + "a/" * 5_000,
        "/admin/%00/",
        "/static/%00",
        "/static/../manage.py",
        "/static/css/%2e%2e/%2e%2e/settings.py",
    ],
)
def test_odd_addresses_are_no_fault_of_ours(client, address):
    assert client.get(address).status_code in (200, 301, 302, 400, 404)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("HTTP_HOST", "evil.example.com"),
        ("HTTP_HOST", "test server"),
        ("HTTP_HOST", "\x00"),
        ("HTTP_COOKIE", "sessionid=\x00; csrftoken=" + "x" * 4_000),
        ("HTTP_COOKIE", "messages=nonsense; sessionid=nonsense"),
        ("HTTP_ACCEPT_LANGUAGE", "x" * 10_000),
        ("HTTP_X_FORWARDED_FOR", "nonsense, \x00"),
        ("HTTP_X_FORWARDED_HOST", "evil.example.com"),
        ("CONTENT_TYPE", "nonsense"),
        ("CONTENT_LENGTH", "nonsense"),
    ],
)
def test_odd_headers_are_no_fault_of_ours(client, name, value):
    response = client.get("/documents/", **{name: value})

    assert response.status_code in (200, 400)
    assert b"evil.example.com" not in response.content


@pytest.mark.parametrize(
    "body",
    [
        {"login": "x" * 10_000, "password": "y" * 10_000},
        {"login": "\x00", "password": "\x00"},
        {"login": "a@b", "next": "https://evil.example.com/"},
        {},
    ],
)
def test_the_login_answers_nonsense_with_its_form(client, body):
    response = client.post("/accounts/login/", body)

    assert response.status_code == 200
    assert "sessionid" not in response.cookies
    assert b'name="password"' in response.content


def test_a_form_without_its_proof_is_refused_in_words():
    strict = Client(enforce_csrf_checks=True, raise_request_exception=False)
    page = Page(strict.post("/accounts/login/", {"login": "a", "password": "b"}))

    assert page.status == 403
    assert page.text("h1") == "The form was not accepted"
