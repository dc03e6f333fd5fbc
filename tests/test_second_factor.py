"""Who needs a second factor, and who is excused."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.contrib.auth import get_user_model

from osce_portal.kernel.models import Installation

GUARDED = ["/admin/", "/admin/auth/group/", "/briefings/"]


@pytest.fixture
def user(db):
    return get_user_model().objects.create_superuser("editor", "editor@example.org", "phrase")


@pytest.fixture
def signed_in(client, user):
    client.force_login(user)
    return client


@pytest.mark.parametrize("path", GUARDED)
def test_without_a_factor_work_waits(signed_in, path):
    response = signed_in.get(path)
    assert (response.status_code, response.url) == (302, "/accounts/2fa/")
    assert "Set up a second factor" in signed_in.get(response.url).content.decode()


def test_no_write_without_a_factor(signed_in):
    assert signed_in.post("/admin/auth/group/add/", {"name": "x"}).url == "/accounts/2fa/"


def test_recovery_codes_alone_are_no_factor(signed_in, user):
    RecoveryCodes.activate(user)
    assert signed_in.get("/admin/").url == "/accounts/2fa/"


@pytest.mark.parametrize("kind", [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN])
def test_with_a_factor_work_begins(signed_in, user, kind):
    Authenticator.objects.create(user=user, type=kind, data={})
    assert signed_in.get("/admin/").status_code == 200


@pytest.mark.parametrize(
    ("is_demo_user", "is_demo_database", "status"),
    [(True, True, 200), (True, False, 302), (False, True, 302)],
)
def test_only_demo_accounts_of_a_demo_database_are_excused(
    signed_in, user, is_demo_user, is_demo_database, status
):
    get_user_model().objects.filter(pk=user.pk).update(is_demo=is_demo_user)
    if is_demo_database:
        Installation.mark_as_demo()
    assert signed_in.get("/admin/").status_code == status


def test_the_factor_is_asked_at_the_door(client, user):
    TOTP.activate(user, generate_totp_secret())
    response = client.post("/accounts/login/", {"login": "editor", "password": "phrase"})
    assert response.url.startswith("/accounts/2fa/authenticate/")
    assert client.get("/admin/").url.startswith("/admin/login/")


def test_public_pages_ask_nothing(signed_in):
    assert signed_in.get("/").status_code == 200


def test_the_code_to_scan_stands_in_the_page(client, user):
    client.post("/accounts/login/", {"login": "editor", "password": "phrase"})
    client.post("/accounts/reauthenticate/", {"password": "phrase"})
    page = client.get("/accounts/2fa/totp/activate/").content.decode()
    assert "<svg" in page
    assert "data:" not in page
    assert "<?xml" not in page
