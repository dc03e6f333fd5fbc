"""`set_up`: a new database is filled for a demo, one in use is only brought up to date."""

import os
import sqlite3
import subprocess
import sys
from io import StringIO

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection

from osce_portal.kernel.management.commands import set_up
from osce_portal.kernel.models import Installation, ReferenceRow, User


def run():
    said = StringIO()
    call_command("set_up", stdout=said)
    return said.getvalue()


def in_its_own_process(database):
    done = subprocess.run(
        [sys.executable, "manage.py", "set_up"],
        cwd=settings.BASE_DIR,
        env=os.environ
        | {"DJANGO_SETTINGS_MODULE": "tests.settings", "PORTAL_TEST_DATABASE": database},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def counts(path):
    tables = ("partners_state", "events_event", "reversion_version", "kernel_user")
    with sqlite3.connect(path) as database:
        rows = [database.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in tables]
    return dict(zip(tables, rows, strict=True))


@pytest.mark.skipif(
    not settings.DATABASES["default"]["ENGINE"].endswith("sqlite3"), reason="the same on each"
)
def test_a_new_database_is_filled_once_and_stays_as_it_is(tmp_path):
    path = tmp_path / "portal.sqlite3"
    first = in_its_own_process(f"sqlite:///{path}")
    assert first.startswith("Making a new database\nLoading the reference data\n")
    assert first.count("Demo account: ") == 5
    filled = counts(path)
    assert (filled["partners_state"], filled["kernel_user"]) == (69, 5)
    second = in_its_own_process(f"sqlite:///{path}")
    assert [line.split(" / ")[0] for line in second.splitlines()] == [
        line.split(" / ")[0] for line in first.splitlines()[-5:]
    ]
    assert counts(path) == filled


@pytest.mark.django_db
def test_a_database_in_use_is_only_brought_up_to_date():
    said = run()
    assert said.startswith("The tables are up to date. This database is not marked as demo")
    assert not Installation.is_demo()
    assert not ReferenceRow.objects.exists()
    assert not User.objects.exists()


@pytest.mark.django_db
def test_a_first_run_that_was_cut_short_is_made_good(monkeypatch):
    filled = []
    monkeypatch.setattr(set_up.Command, "_fill", lambda self, verbosity: filled.append(verbosity))
    Installation.mark_as_demo()
    run()
    assert filled == [1]
    ReferenceRow.objects.create(key="themes:water", model="partners.Theme", written={})
    run()
    assert filled == [1]


@pytest.mark.django_db
def test_the_sample_data_follow_where_there_is_such_a_command(monkeypatch):
    called = []
    monkeypatch.setattr(set_up, "get_commands", lambda: {"load_sample_data": "events"})
    monkeypatch.setattr(set_up, "call_command", lambda name, **options: called.append(name))
    Installation.mark_as_demo()
    run()
    assert called == [
        *("migrate", "load_reference_data", "load_sample_data", "create_demo_accounts"),
    ]


def test_only_an_sqlite_file_that_is_not_there_is_new(tmp_path, monkeypatch):
    if connection.vendor != "sqlite":
        assert not set_up.Command._is_new()
        return
    path = tmp_path / "portal.sqlite3"
    monkeypatch.setitem(connection.settings_dict, "NAME", str(path))
    assert set_up.Command._is_new()
    path.write_bytes(b"")
    assert set_up.Command._is_new()
    path.write_bytes(b"SQLite format 3\0")
    assert not set_up.Command._is_new()
