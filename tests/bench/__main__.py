"""Runs the benchmarks on a database of their own and prints them as ratios.

Absolute times say more about the machine than about the portal; the ratio to a yardstick
measured in the same run says what a change did.
"""

import os
import sys
from contextlib import contextmanager
from io import StringIO

os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"

import django

django.setup()

from django.core.management import call_command
from django.db import connection
from django.test.utils import setup_databases, setup_test_environment, teardown_databases

from tests.bench import loading, pages, search


@contextmanager
def own_database():
    setup_test_environment()
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        yield
    finally:
        teardown_databases(databases, verbosity=0)


def main():
    with own_database():
        call_command("load_reference_data", stdout=StringIO())
        print(f"Database: {connection.vendor}. Medians of repeated runs, in this process.")
        for bench in (pages, loading, search):
            bench.run()
    return 0


if __name__ == "__main__":
    sys.exit(main())
