"""What every answer says to the browser, and what it never sets."""

import pytest

from contacts.roles import MANAGERS
from osce_portal import views
from tests import factories as make
from tests import world
from tests.staff import make_staff

pytestmark = pytest.mark.django_db
POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
REFUSED = ["camera", "geolocation", "microphone", "payment", "usb", "browsing-topics"]
HEALTH = ["/health/live", "/health/ready"]
ERRORS = {
    "/no/such/page/": 404,
    "/documents/?year=abc": 400,
    "/documents/?page=0": 404,
    "/partner-states/?as_of=2024-02-30": 400,
    "/themes/gone/": 410,
}


@pytest.fixture(scope="module", autouse=True)
def _world(django_db_setup, django_db_blocker):
    with world.kept(django_db_blocker, world.build):
        gone = {"withdrawn_at": make.PUBLISHED, "withdrawal_reason": "Entered twice."}
        make.make_theme("Gone", **gone)
        yield


@pytest.fixture
def manager(client):
    client.force_login(make_staff(MANAGERS, "manager"))
    return client


def policy_of(response):
    parts = (part.split(maxsplit=1) for part in response["Content-Security-Policy"].split("; "))
    return {name: "".join(rest) for name, *rest in parts}


def check(response):
    refused = response["Permissions-Policy"].replace(" ", "").split(",")
    assert policy_of(response) == POLICY
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["X-Frame-Options"] == "DENY"
    assert response["Referrer-Policy"] == "same-origin"
    assert response["Cross-Origin-Opener-Policy"] == "same-origin"
    assert [name for name in REFUSED if f"{name}=()" not in refused] == []


@pytest.mark.parametrize("address", [*world.PAGES, *HEALTH])
def test_public_pages_are_strict_and_set_nothing(client, address):
    response = client.get(address)

    check(response)
    assert response.status_code == 200
    assert response.cookies == {}
    assert "Cookie" not in response.get("Vary", "")


@pytest.mark.parametrize("address", ERRORS)
def test_error_pages_are_strict_and_set_nothing(client, address):
    response = client.get(address)

    check(response)
    assert response.status_code == ERRORS[address]
    assert response.cookies == {}
    assert "Cookie" not in response.get("Vary", "")


def test_the_page_for_a_fault_of_ours_is_strict_too(client, monkeypatch):
    def fail(*_args):
        raise RuntimeError("secret detail")

    client.raise_request_exception = False
    monkeypatch.setattr(views, "_ways_in", fail)
    response = client.get("/")

    check(response)
    assert response.status_code == 500
    assert b"Something failed on our side" in response.content
    assert b"secret" not in response.content
    assert response.cookies == {}


@pytest.mark.parametrize("address", ["/accounts/login/", "/accounts/no-such-page/"])
def test_the_login_is_strict(client, address):
    check(client.get(address))


@pytest.mark.parametrize(
    "address",
    ["/admin/", "/admin/partners/state/", "/admin/partners/state/add/", "/admin/no-such-page/"],
)
def test_the_admin_is_strict(manager, address):
    check(manager.get(address))


def test_the_login_and_the_admin_are_never_stored(client, manager):
    assert "no-store" in manager.get("/admin/")["Cache-Control"]
    manager.logout()
    assert "no-store" in client.get("/accounts/login/")["Cache-Control"]


@pytest.mark.parametrize("address", world.PAGES)
def test_every_visitor_gets_the_same_bytes(client, manager, address):
    signed_in = manager.get(address)
    manager.logout()
    anonymous = client.get(address)

    assert signed_in.content == anonymous.content
    assert signed_in.headers == anonymous.headers
    assert signed_in.cookies == {}


@pytest.mark.parametrize("address", [*world.PAGES, *HEALTH])
def test_pages_are_read_and_never_written_to(client, address):
    head, get = client.head(address), client.get(address)

    assert (head.status_code, head.content) == (200, b"")
    assert head["Content-Type"] == get["Content-Type"]
    for method in (client.post, client.put, client.patch, client.delete):
        response = method(address)
        assert response.status_code == 405
        assert set(response["Allow"].split(", ")) == {"GET", "HEAD"}
