"""Demo accounts: in a demo database only, with fresh passwords, one line each."""

import re
from io import StringIO

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.core.management.base import CommandError

from osce_portal.kernel.models import Installation
from tests.factories import make_user

pytestmark = pytest.mark.django_db

LINE = re.compile(r"Demo account: (\S+) / (\S+) \(([^()]+)\)")
ROLES = {
    "admin": "Administrators",
    "manager": "Section managers",
    "editor": "Section editors",
    "adviser-mediterranean": "Chairmanship advisers",
    "adviser-asian": "Chairmanship advisers",
}


def run():
    said = StringIO()
    call_command("create_demo_accounts", stdout=said)
    return said.getvalue()


def accounts(said):
    """Passwords and roles by username; every line is one of the agreed form."""
    found = [LINE.fullmatch(line) for line in said.splitlines()]
    return {match[1]: (match[2], match[3]) for match in found}


@pytest.fixture
def demo():
    Installation.mark_as_demo()


def test_five_accounts_with_their_roles_can_sign_in(demo, rf):
    printed = accounts(run())
    assert {username: role for username, (_password, role) in printed.items()} == ROLES
    for username, (password, role) in printed.items():
        user = authenticate(rf.post("/"), username=username, password=password)
        assert user.is_demo
        assert [group.name for group in user.groups.all()] == [role]
        assert user.is_staff is not username.startswith("adviser")
        assert user.is_superuser is (username == "admin")


def test_each_run_sets_new_passwords_and_makes_no_more_accounts(demo, rf):
    before, after = accounts(run()), accounts(run())
    assert all(before[username][0] != after[username][0] for username in ROLES)
    assert get_user_model().objects.count() == 5
    password = before["editor"][0]
    assert authenticate(rf.post("/"), username="editor", password=password) is None


def test_a_database_that_is_no_demo_is_refused():
    with pytest.raises(CommandError, match="not marked as demo"):
        run()
    assert not get_user_model().objects.exists()


def test_the_account_of_a_person_is_not_taken_over(demo):
    person = make_user("editor")
    with pytest.raises(CommandError, match="“editor” belongs to a person"):
        run()
    assert get_user_model().objects.get() == person


def test_a_missing_role_is_named(demo):
    Group.objects.filter(name="Section editors").delete()
    with pytest.raises(CommandError, match="“Section editors” is missing"):
        run()
    assert not get_user_model().objects.exists()
