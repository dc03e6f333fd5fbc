"""What `make` stands on: the lock files, the static files, the server's port and the log."""

import json
import logging
import os
import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command

from osce_portal.log import JsonLines

ROOT = Path(settings.BASE_DIR)
PIN = re.compile(r"^([a-z0-9][a-z0-9.-]*)==(\S+)", re.MULTILINE)


def pins(name):
    return dict(PIN.findall((ROOT / "requirements" / name).read_text()))


@pytest.mark.parametrize("name", ["run.in", "run.txt", "test.in", "test.txt"])
def test_requirements_name_no_address(name):
    assert "://" not in (ROOT / "requirements" / name).read_text()


@pytest.mark.parametrize("name", ["run.txt", "test.txt"])
def test_every_pin_has_a_hash(name):
    text = (ROOT / "requirements" / name).read_text()
    entries = re.split(r"\n(?=[a-z0-9])", text)
    assert len(entries) == len(pins(name)) > 20
    assert all("--hash=sha256:" in entry for entry in entries)


def test_tests_run_on_what_runs():
    assert pins("run.txt").items() <= pins("test.txt").items()


def test_static_files_refer_only_to_files_that_exist(settings, tmp_path):
    storage = "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"
    settings.STORAGES = settings.STORAGES | {"staticfiles": {"BACKEND": storage}}
    settings.STATIC_ROOT = tmp_path
    call_command("collectstatic", interactive=False, verbosity=0)
    assert (tmp_path / "staticfiles.json").exists()


def test_a_taken_port_is_named_in_a_sentence():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = subprocess.run(
            [sys.executable, "-m", "osce_portal.gunicorn"],
            cwd=ROOT,
            env=os.environ | {"DJANGO_SETTINGS_MODULE": "osce_portal.settings", "PORT": str(port)},
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.startswith(f"Port {port} cannot be used (address already in use).")


def test_a_log_line_is_one_json_object():
    try:
        raise ValueError("two\nlines")
    except ValueError:
        fault = sys.exc_info()
    record = logging.LogRecord("name", logging.ERROR, __file__, 1, "No %s", ("Größe",), fault)
    line = JsonLines().format(record)
    assert "\n" not in line
    said = json.loads(line)
    assert (said["level"], said["logger"], said["message"]) == ("error", "name", "No Größe")
    assert said["exception"].endswith("ValueError: two\nlines")
