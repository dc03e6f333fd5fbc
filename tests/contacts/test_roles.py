"""The table of roles: complete, made by a migration, and out of everybody's reach where it must."""

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission

from contacts.roles import (
    ACCESS,
    ADMINISTRATORS,
    ADVISERS,
    EDITORS,
    MANAGERS,
    PARTS,
    RECORDS,
    ROLES,
    make_roles,
)
from osce_portal.kernel.models import Fact

pytestmark = pytest.mark.django_db

FACTS = [model for model in apps.get_models() if issubclass(model, Fact)]
HISTORY = ("act", "change", "revision", "version", "oldaddress", "referencerow", "installation")


def in_table(table):
    return {(app, name) for app, names in table.items() for name in names}


def names(models):
    return {(model._meta.app_label, model._meta.model_name) for model in models}


def test_the_table_knows_every_model():
    parts = [model for model in FACTS if model.part_of or model._meta.model_name == "contactdetail"]
    access = in_table(ACCESS)
    assert in_table(PARTS) == names(parts)
    assert in_table(RECORDS) == names(FACTS) - names(parts) - access


def test_the_migration_makes_the_roles():
    make_roles(apps)
    for name, rights in ROLES.items():
        group = Group.objects.get(name=name)
        rows = group.permissions.values_list("content_type__app_label", "codename")
        assert set(rows) == rights, name


def test_making_them_again_takes_nothing_away():
    make_roles(apps)
    group = Group.objects.get(name=EDITORS)
    group.permissions.add(Permission.objects.get(codename="publish"))
    count = group.permissions.count()
    make_roles(apps)
    assert (group.permissions.count(), Group.objects.count()) == (count, len(ROLES))


def test_editors_delete_parts_only_and_decide_nothing():
    codenames = {codename for _app, codename in ROLES[EDITORS]}
    assert not codenames & {"publish", "confirm", "delete_state", "view_adviseraccess"}
    assert "delete_standing" in codenames


def test_managers_decide():
    assert {("kernel", "publish"), ("kernel", "confirm")} <= ROLES[MANAGERS]
    assert ("contacts", "change_adviseraccess") in ROLES[MANAGERS]
    assert ("kernel", "view_user") not in ROLES[MANAGERS]


def test_advisers_have_no_rights():
    assert ROLES[ADVISERS] == set()


def test_nobody_writes_the_history():
    for rights in ROLES.values():
        for _app, codename in rights - {("kernel", "view_act")}:
            assert not codename.endswith(tuple(f"_{name}" for name in HISTORY)), codename
    assert ("kernel", "view_act") in ROLES[ADMINISTRATORS]
