"""Loads the reference data that comes with the portal, or a newer form of it."""

from pathlib import Path

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from osce_portal.kernel.reference.faults import CannotLoad
from osce_portal.kernel.reference.loading import load
from osce_portal.kernel.reference.outcome import Fate
from osce_portal.kernel.reference.reading import Reading


class Command(BaseCommand):
    help = (
        "Loads the reference data, in one write. What has been edited or deleted since is left "
        "alone and named; a file with a fault changes nothing. Loading twice changes nothing."
    )

    def add_arguments(self, parser):
        parser.add_argument("--dry-run", action="store_true", help="Say what would change, only.")
        parser.add_argument(
            "--from",
            dest="folder",
            type=Path,
            metavar="DIR",
            help="Read <app>/<file>.csv in DIR in place of the files of the same name here.",
        )

    def handle(self, *, dry_run, folder, verbosity, **options):
        if folder and not folder.is_dir():
            raise CommandError(f"{folder} is no directory. Name one that holds <app>/<file>.csv.")
        try:
            reading = Reading.of(folder)
            outcome = load(reading, is_dry_run=dry_run, progress=self._progress(verbosity))
        except CannotLoad as faults:
            raise CommandError(str(faults)) from faults
        except ValidationError as error:
            sentence = "The rows together break a rule, so nothing was loaded: "
            raise CommandError(sentence + " ".join(error.messages)) from error
        except DatabaseError as error:
            raise CommandError(f"The database refuses the data: {error}".strip()) from error
        if verbosity:
            self._report(reading, outcome, dry_run)

    def _progress(self, verbosity):
        """What is being loaded, on a terminal only."""
        if not verbosity or not self.stdout.isatty():
            return lambda name: None
        return lambda name: self.stdout.write(f"\r\033[KLoading {name}", ending="")

    def _report(self, reading, outcome, dry_run):
        if self.stdout.isatty():
            self.stdout.write("\r\033[K", ending="")
        for name, (rows, drafts) in reading.by_file.items():
            said = outcome.line(drafts) or "completes other files"
            self.stdout.write(f"{name}: {rows} rows; {said}")
        self._list("Left alone", [self._left(*entry) for entry in outcome.left_alone])
        self._list("No longer in the files, left alone", outcome.gone)
        self._list("Not read, for staff to look at", reading.unread)
        self.stdout.write(self._summary(outcome, dry_run))

    def _list(self, head, entries):
        if entries:
            self.stdout.write(f"{head}:")
        for entry in entries:
            self.stdout.write(f"  {entry}")

    @staticmethod
    def _left(key, name, fate):
        return f"{key}{f' ({name})' if name else ''}: {fate}"

    @staticmethod
    def _summary(outcome, dry_run):
        created, updated = outcome.counts[Fate.CREATED], outcome.counts[Fate.UPDATED]
        if not outcome.has_changed:
            return f"Nothing has changed: {outcome.counts[Fate.SAME]} records are as the files say."
        would = "would be " if dry_run else ""
        end = " This was a dry run: nothing was written." if dry_run else ""
        return f"{created} records {would}created, {updated} {would}updated.{end}"
