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
from tests import factories as make
from tests.growing import Growing
from tests.staff import admin_url, change_url, make_staff

pytestmark = pytest.mark.django_db

MODELS = list(admin.site._registry)
FACTS = [model for model in MODELS if issubclass(model, Fact)]
OTHERS = [model for model in MODELS if model not in FACTS]
SCRIPT = re.compile(rb"<script(?![^>]*\ssrc=)(?![^>]*type=\"application/json\")")
INLINE = re.compile(rb"<style|\sstyle=|\son[a-z]+=[\"']")


def opened(client, url):
    response = client.get(url)
    assert response.status_code == 200, url
    assert not SCRIPT.search(response.content), url
    assert not INLINE.search(response.content), url


def counted(client, urls):
    """The queries of each page; the pages open, and keep to the policy on scripts and styles."""
    counts = {}
    for url in urls:
        with CaptureQueriesContext(connection) as queries:
            opened(client, url)
        counts[url] = len(queries)
    return counts


def pages_of(model):
    row = model.objects.order_by("pk").first()
    yield admin_url(model)
    if model is not Act:
        yield admin_url(model, "add")
    yield change_url(row)


def test_all_models_of_the_portal_have_an_admin():
    assert set(FACTS) == {model for model in apps.get_models() if issubclass(model, Fact)}
    assert set(MODELS) - set(FACTS) == {User, Group, Act}


def test_editors_open_all_lists_and_forms(client):
    Growing()
    client.force_login(make_staff(EDITORS, "editor"))
    for model in FACTS:
        for url in pages_of(model):
            if model is AdviserAccess:
                assert client.get(url).status_code == 403
            else:
                opened(client, url)


@pytest.mark.parametrize(("role", "models"), [(MANAGERS, FACTS), (ADMINISTRATORS, OTHERS)])
def test_lists_and_forms_open_and_cost_no_more_with_more_rows(client, role, models):
    rows = Growing()
    client.force_login(make_staff(role, "staff"))
    urls = [url for model in models for url in pages_of(model)]
    urls += [admin_url(model, "history", model.objects.order_by("pk")[0].pk) for model in models]
    urls += ["/admin/", "/admin/unconfirmed/"]
    with_one = counted(client, urls)
    rows.grow()
    rows.grow()
    with_three = counted(client, urls)
    assert {url: count for url, count in with_three.items() if count > with_one[url]} == {}
    assert max(with_three.values()) <= 20


@pytest.mark.parametrize("role", [EDITORS, MANAGERS])
def test_accounts_roles_and_history_are_for_administrators(client, role):
    make.make_state()
    client.force_login(make_staff(role, "staff"))
    for model in OTHERS:
        for url in pages_of(model):
            assert client.get(url).status_code == 403, url


def test_strangers_are_sent_to_the_one_door(client):
    response = client.get("/admin/events/event/", follow=True)
    assert response.redirect_chain[-1][0] == "/accounts/login/?next=%2Fadmin%2Fevents%2Fevent%2F"


def test_advisers_have_no_admin(client):
    make_staff(EDITORS, "editor")
    adviser = make.make_user("adviser", is_demo=True)
    adviser.groups.add(Group.objects.get(name=ADVISERS))
    client.force_login(adviser)
    assert client.get("/admin/", follow=True).status_code == 403
