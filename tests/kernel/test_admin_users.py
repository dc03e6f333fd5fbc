"""Accounts, roles and the history in the admin."""

import pytest
from django.contrib.auth.models import Group
from reversion.models import Version

from contacts.roles import ADMINISTRATORS, ADVISERS, EDITORS, MANAGERS
from osce_portal.kernel.models import Act, User
from partners.models import State
from tests import factories as make
from tests.kernel.history import last_act
from tests.staff import admin_url, change_url, filled_in, make_staff, save

pytestmark = pytest.mark.django_db


@pytest.fixture
def boss(client):
    user = make_staff(ADMINISTRATORS, "boss")
    client.force_login(user)
    return user


def test_an_administrator_gives_a_role(client, boss):
    user = make.make_user("anna")
    role = Group.objects.get(name=EDITORS)
    assert save(client, user, is_staff="on", groups=[role.pk]).status_code == 302
    user.refresh_from_db()
    assert user.is_staff
    assert list(user.groups.all()) == [role]


def test_an_administrator_makes_an_account(client, boss):
    url = admin_url(User, "add")
    data = filled_in(client.get(url), "user_form")
    password = "a long enough phrase"
    data |= {"username": "anna", "password1": password, "password2": password}
    assert client.post(url, data | {"usable_password": "true"}).status_code == 302
    assert User.objects.filter(username="anna", is_staff=False, is_superuser=False).exists()


def test_nobody_changes_their_own_rights(client, boss):
    fields = set(filled_in(client.get(change_url(boss))))
    assert not fields & {"is_staff", "is_active", "groups", "is_superuser", "user_permissions"}
    role = Group.objects.get(name=ADVISERS)
    save(client, boss, groups=[role.pk], is_superuser="on", is_staff="")
    boss.refresh_from_db()
    assert (boss.is_staff, boss.is_superuser) == (True, False)
    assert [group.name for group in boss.groups.all()] == [ADMINISTRATORS]
    own_role = Group.objects.get(name=ADMINISTRATORS)
    assert client.post(change_url(own_role), {"name": "Other"}).status_code == 403


@pytest.mark.parametrize("field", ["is_superuser", "is_demo", "user_permissions"])
def test_no_form_makes_a_superuser_or_a_demo_account(client, boss, field):
    user = make.make_user("anna")
    assert field not in filled_in(client.get(change_url(user)))
    save(client, user, **{field: "on"})
    user.refresh_from_db()
    assert (user.is_superuser, user.is_demo) == (False, False)


def test_a_superuser_is_out_of_reach(client, boss):
    root = make.make_user("root", is_superuser=True, is_staff=True)
    password = f"{change_url(root).removesuffix('change/')}password/"
    for url in (change_url(root), password, admin_url(root, "delete", root.pk)):
        assert client.post(url, {"username": "mine", "post": "yes"}).status_code == 403


def test_who_stands_in_the_history_is_not_deleted(client, boss):
    editor = make_staff(EDITORS, "editor")
    unknown = make.make_user("anna")
    client.force_login(editor)
    save(client, make.make_state(), name="El Djazaïr")
    client.force_login(boss)
    for user, status in ((editor, 403), (boss, 403), (unknown, 302)):
        url = admin_url(User, "delete", user.pk)
        assert client.post(url, {"post": "yes"}).status_code == status, user
    data = {"action": "delete_selected", "_selected_action": [editor.pk], "post": "yes"}
    client.post(admin_url(User), data)
    assert User.objects.filter(pk=editor.pk).exists()


def test_the_history_tells_each_change(client, boss):
    state = make.make_state()
    save(client, state, name="El Djazaïr", why="As printed")
    act = last_act()
    page = client.get(change_url(act)).content.decode()
    assert "As printed" in page
    assert "Name: Algeria → El Djazaïr" in page
    assert change_url(state) in page
    assert "As printed" in client.get(admin_url(Act)).content.decode()


def test_the_history_of_many_rows_stays_short(client, boss):
    with make.a_write():
        for number in range(105):
            State.objects.create(name=f"Land {number}", slug=f"land-{number}")
    page = client.get(change_url(last_act())).content.decode()
    assert "5 more" in page
    assert page.count("Land 104") == 0
    assert page.count("created") == 100


@pytest.mark.parametrize("role", [EDITORS, MANAGERS, ADMINISTRATORS])
def test_nobody_changes_the_history(client, role):
    make.make_state()
    client.force_login(make_staff(role, "staff"))
    act = last_act()
    for page in ("change", "delete"):
        response = client.post(admin_url(Act, page, act.pk), {"comment": "x", "post": "yes"})
        assert response.status_code == 403
    data = {"action": "delete_selected", "_selected_action": [act.pk], "post": "yes"}
    client.post(admin_url(Act), data)
    assert Version.objects.filter(revision_id=act.pk).exists()
    last_act().refresh_from_db()
    assert last_act().comment == "made for a test"
