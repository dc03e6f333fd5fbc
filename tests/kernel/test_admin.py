"""Every list and form of the admin: it opens, and costs no more with more rows."""

import re

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext

from contacts.models import AdviserAccess
from contacts.roles import ADMINISTRATORS, ADVISERS, EDITORS, MANAGERS
from osce_portal.kernel.models import Act, Fact, User
from tests.factories import make_user
from tests.growing import Growing
from tests.staff import admin_url, change_url, make_staff

pytestmark = pytest.mark.django_db

MODELS = list(admin.site._registry)
FACTS = [model for model in MODELS if issubclass(model, Fact)]
SCRIPT = re.compile(rb"<script(?![^>]*\ssrc=)(?![^>]*type=\"application/json\")")
INLINE = re.compile(rb"<style|\sstyle=|\son[a-z]+=[\"']")


def count(client, url):
    with CaptureQueriesContext(connection) as queries:
        response = client.get(url)
        assert response.status_code == 200, url
    return len(queries)


def pages_of(model):
    row = model.objects.order_by("pk").first()
    yield admin_url(model)
    if model is not Act:
        yield admin_url(model, "add")
    yield change_url(row)
    yield admin_url(model, "history", row.pk)


def test_all_models_of_the_portal_have_an_admin():
    assert set(FACTS) == {model for model in apps.get_models() if issubclass(model, Fact)}
    assert set(MODELS) - set(FACTS) == {User, Group, Act}


@pytest.mark.parametrize("role", [EDITORS, MANAGERS])
def test_all_lists_and_forms_open(client, role):
    Growing()
    client.force_login(make_staff(role, "staff"))
    for model in FACTS:
        if role == EDITORS and model is AdviserAccess:
            assert client.get(admin_url(model)).status_code == 403
            continue
        for url in pages_of(model):
            response = client.get(url)
            assert response.status_code == 200, url
            assert not SCRIPT.search(response.content), url
            assert not INLINE.search(response.content), url


def test_administrators_see_accounts_roles_and_history(client):
    Growing()
    client.force_login(make_staff(ADMINISTRATORS, "staff"))
    for model in (User, Group, Act):
        for url in pages_of(model):
            assert client.get(url).status_code == 200, url


@pytest.mark.parametrize("role", [EDITORS, MANAGERS])
def test_others_do_not(client, role):
    Growing()
    client.force_login(make_staff(role, "staff"))
    for model in (User, Group, Act):
        for url in pages_of(model):
            assert client.get(url).status_code == 403, url


def test_more_rows_cost_no_more_queries(client):
    world = Growing()
    client.force_login(make_staff(ADMINISTRATORS, "staff"))
    urls = [url for model in MODELS for url in pages_of(model)]
    urls += ["/admin/", "/admin/unconfirmed/"]
    with_one = {url: count(client, url) for url in urls}
    world.grow()
    world.grow()
    with_three = {url: count(client, url) for url in urls}
    assert {url: number for url, number in with_three.items() if number > with_one[url]} == {}


def test_strangers_are_sent_to_the_one_door(client):
    response = client.get("/admin/events/event/", follow=True)
    assert response.redirect_chain[-1][0] == "/accounts/login/?next=%2Fadmin%2Fevents%2Fevent%2F"


def test_advisers_have_no_admin(client):
    make_staff(EDITORS, "editor")
    adviser = make_user("adviser", is_demo=True)
    adviser.groups.add(Group.objects.get(name=ADVISERS))
    client.force_login(adviser)
    assert client.get("/admin/", follow=True).status_code == 403
