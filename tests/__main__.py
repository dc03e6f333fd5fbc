"""`make test`: style, migrations, then the suite on each database and in the browser found here."""

import os
import subprocess
import sys
import time

from tests import machine

PYTHON = [sys.executable]
PYTEST = [*PYTHON, "-m", "pytest", "-q"]
# The browser's tests share one server; the others run side by side, each part on its own database.
SUITE = [*PYTEST, "-m", "not browser", "-n", "auto"]
BASE = {"DJANGO_SETTINGS_MODULE": "tests.settings", "PYTHONUNBUFFERED": "1"}


class Report:
    """One line per part, said at the end in plain words."""

    def __init__(self):
        self.lines = []
        self.is_good = True

    def run(self, part, command, **environment):
        print(f"\n== {part}", flush=True)
        started = time.monotonic()
        done = subprocess.run(command, env=os.environ | BASE | environment, check=False)
        seconds = round(time.monotonic() - started)
        self.lines.append(f"{part}: {'FAILED' if done.returncode else 'passed'}, {seconds} s.")
        self.is_good = self.is_good and not done.returncode

    def leave_out(self, part, reason):
        self.lines.append(f"{part}: not run, {reason}.")
        self.is_good = self.is_good and not os.environ.get("REQUIRE_ALL")

    def say(self):
        print("\n== Report", *self.lines, sep="\n", flush=True)
        return 0 if self.is_good else 1


def main():
    parts = [("PostgreSQL", machine.postgresql), ("Browser", machine.chromium)]
    found = {part: look_for(look) for part, look in parts}
    report = Report()
    report.run("Style", [*PYTHON, "-m", "ruff", "check"])
    report.run("Format", [*PYTHON, "-m", "ruff", "format", "--check"])
    report.run("Migrations", [*PYTHON, "manage.py", "makemigrations", "--check"])
    report.run("SQLite", SUITE)
    for part, (offer, reason) in found.items():
        if reason:
            report.leave_out(part, reason)
        elif part == "Browser":
            report.run(part, [*PYTEST, "-m", "browser"], CHROMIUM=offer)
        else:
            report.run(f"{part} ({machine.place(offer)})", SUITE, PORTAL_TEST_DATABASE=offer)
    return report.say()


def look_for(look):
    try:
        return look(), None
    except machine.Missing as reason:
        return None, reason


if __name__ == "__main__":
    sys.exit(main())
