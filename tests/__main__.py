"""`make test`: style, migrations, then the suite on each database and in the browser found here."""

import os
import subprocess
import sys
import time

from tests import machine

PYTEST = [sys.executable, "-m", "pytest", "-q"]
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
    report = Report()
    report.run("Style", [sys.executable, "-m", "ruff", "check"])
    report.run("Format", [sys.executable, "-m", "ruff", "format", "--check"])
    report.run("Migrations", [sys.executable, "manage.py", "makemigrations", "--check"])
    suite = [*PYTEST, "-m", "not browser"]
    report.run("SQLite", suite)
    try:
        url = machine.postgresql()
        report.run(f"PostgreSQL ({machine.place(url)})", suite, PORTAL_TEST_DATABASE=url)
    except machine.Missing as reason:
        report.leave_out("PostgreSQL", reason)
    try:
        chromium = machine.chromium()
        report.run("Browser", [*PYTEST, "-m", "browser", "tests/browser"], CHROMIUM=chromium)
    except machine.Missing as reason:
        report.leave_out("Browser", reason)
    return report.say()


if __name__ == "__main__":
    sys.exit(main())
