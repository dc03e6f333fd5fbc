"""Makes the search index anew from the records."""

from django.core.management.base import BaseCommand
from django.db import connection, transaction

from osce_portal.kernel.search.backends import backend
from osce_portal.kernel.search.upkeep import rebuild


class Command(BaseCommand):
    help = (
        "Makes the search index anew from the records. Each write keeps it already; this is for a "
        "table that was restored or changed by hand, and after an upgrade that indexes more."
    )

    def add_arguments(self, parser):
        parser.add_argument("--dry-run", action="store_true", help="Say what would change, only.")

    def handle(self, *, dry_run, verbosity, **options):
        progress = self._progress if verbosity and self.stdout.isatty() else lambda *how_far: None
        with transaction.atomic():
            for model, outcome in rebuild(is_dry_run=dry_run, progress=progress):
                if verbosity:
                    self._say(model, outcome)
            if not dry_run:
                backend().refresh(connection)
        if verbosity:
            end = "This was a dry run: nothing was written." if dry_run else "The index is rebuilt."
            self.stdout.write(end)

    def _progress(self, model, done, of):
        name = model._meta.verbose_name_plural
        self.stdout.write(f"\r\033[K{name}: {done} of {of}", ending="")

    def _say(self, model, outcome):
        clear = "\r\033[K" if self.stdout.isatty() else ""
        said = ", ".join(f"{count} {fate}" for fate, count in outcome._asdict().items())
        self.stdout.write(f"{clear}{model._meta.verbose_name_plural}: {said}")
