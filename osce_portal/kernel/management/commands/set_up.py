"""Brings the database up to date; a new one on one's own machine is filled for a demo."""

from pathlib import Path

from django.core.management import call_command, get_commands
from django.core.management.base import BaseCommand
from django.db import connection

from osce_portal.kernel.models import Installation, ReferenceRow

SAMPLE_DATA = "load_sample_data"


class Command(BaseCommand):
    help = (
        "Brings the tables up to date. Where there is no database yet, makes an SQLite one, marks "
        "it as demo and fills it; a demo database gets its accounts with new passwords each time."
    )

    def handle(self, *, verbosity, **options):
        is_new = self._is_new()
        if is_new:
            self.stdout.write("Making a new database")
        call_command("migrate", verbosity=0, interactive=False)
        if is_new:
            Installation.mark_as_demo()
        if not Installation.is_demo():
            self.stdout.write(
                "The tables are up to date. This database is not marked as demo: nothing is loaded "
                "and no account is made. load_reference_data and createsuperuser do either."
            )
            return
        # Asked of the rows, so that a first run that was cut short is made good by the next.
        if not ReferenceRow.objects.exists():
            self._fill(verbosity)
        call_command("create_demo_accounts", stdout=self.stdout)

    @staticmethod
    def _is_new():
        """Whether the database is an SQLite file that this run is about to make."""
        if connection.vendor != "sqlite" or connection.is_in_memory_db():
            return False
        path = Path(connection.settings_dict["NAME"])
        return not path.exists() or not path.stat().st_size

    def _fill(self, verbosity):
        self.stdout.write("Loading the reference data")
        call_command("load_reference_data", verbosity=max(verbosity - 1, 0), stdout=self.stdout)
        if SAMPLE_DATA in get_commands():
            self.stdout.write("Loading the sample data")
            call_command(SAMPLE_DATA, verbosity=max(verbosity - 1, 0), stdout=self.stdout)
