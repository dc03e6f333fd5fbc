"""The one login door."""

import pytest
from django.contrib.auth import get_user_model
from django.urls import NoReverseMatch, reverse

PASSWORD = "a long enough phrase"


@pytest.fixture
def make_user(db):
    def make(name, **fields):
        return get_user_model().objects.create_user(name, f"{name}@example.org", PASSWORD, **fields)

    return make


def sign_in(client, login, **query):
    return client.post(
        "/accounts/login/", {"login": login, "password": PASSWORD}, query_params=query
    )


@pytest.mark.parametrize("login", ["editor", "editor@example.org"])
def test_name_or_address_opens_the_door(client, make_user, login):
    make_user("editor", is_staff=True)
    assert sign_in(client, login).url == "/admin/"


def test_others_land_at_the_briefings(client, make_user):
    make_user("adviser")
    assert sign_in(client, "adviser").url == "/briefings/"


def test_admin_sends_to_the_one_door(client, db):
    assert client.get("/admin/login/?next=/admin/").url == "/accounts/login/?next=%2Fadmin%2F"


def test_the_door_sends_only_to_our_own_pages(client, make_user):
    make_user("editor", is_staff=True)
    assert sign_in(client, "editor", next="https://example.com/").url == "/admin/"


def test_there_is_no_sign_up(client, db):
    with pytest.raises(NoReverseMatch):
        reverse("account_signup")
    assert client.get("/accounts/signup/").status_code == 404


def test_the_session_ends_with_the_browser(client, make_user):
    make_user("editor", is_staff=True)
    cookie = sign_in(client, "editor").cookies["sessionid"]
    assert (cookie["max-age"], cookie["httponly"], cookie["samesite"]) == ("", True, "Lax")
    assert client.session.get_expiry_age() == 8 * 60 * 60


def test_guessing_is_stopped(client, make_user):
    make_user("editor", is_staff=True)
    for _attempt in range(5):
        client.post("/accounts/login/", {"login": "editor", "password": "guess"})
    response = sign_in(client, "editor")
    assert response.status_code == 200
    assert "_auth_user_id" not in client.session
