"""The reference data under test: all of it, read once, or a folder with a few rows of one's own."""

import csv
from functools import cache
from io import StringIO

from django.core.management import call_command

from osce_portal.kernel.reference.reading import Reading
from osce_portal.kernel.reference.tables import sources

KNOWN = {"confidence": "high", "basis": "source", "source_link": ""}


@cache
def whole():
    """What all files say. Nobody changes it."""
    return Reading.of()


def drafts(model):
    return whole().drafts_of(model)


def draft(key):
    return whole().drafts[key]


def values(key, *names):
    """Some values of a draft; a reference to another row by its key."""
    found = [draft(key).values[name] for name in names]
    return tuple(getattr(value, "key", value) for value in found)


def write_file(folder, name, *rows):
    """A file of the reference data: its header and the rows given, as mappings."""
    table = next(source.table for source in sources() if source.name == name)
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    with path.open("w", newline="") as file:
        lines = csv.DictWriter(file, table.columns, restval="")
        lines.writeheader()
        lines.writerows(
            {column: value for column, value in KNOWN.items() if column in table.columns} | row
            for row in rows
        )
    return path


def empty_folder(folder):
    """All files with their headers only, so that a load takes what a test puts in."""
    for source in sources():
        write_file(folder, source.name)
    return folder


def load(folder=None, **options):
    """Run the command and return what it says."""
    said = StringIO()
    call_command("load_reference_data", folder=folder, stdout=said, **options)
    return said.getvalue()
