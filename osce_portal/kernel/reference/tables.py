"""Tables: what each app says of its files, found without naming an app."""

from collections.abc import Callable
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.utils.module_loading import module_has_submodule

SOURCE_COLUMNS = ("source_url", "source_link", "source_title", "confidence", "basis")


@dataclass(frozen=True)
class Table:
    """One file: its columns and how a row of it becomes drafts.

    ``kinds`` maps the words of a column to ours, ``fields`` names the column behind a field of
    ours where the two differ, ``doubts`` gives phrases of the note that cast doubt on a column:
    what stands there is then kept for staff. ``note`` is the column of remarks for staff.
    """

    file: str
    makes: str
    columns: tuple
    read: Callable
    kinds: dict = field(default_factory=dict)
    fields: dict = field(default_factory=dict)
    doubts: dict = field(default_factory=dict)
    note: str = "note"

    def column_of(self, name):
        column = {"is_source_public": "source_link", **self.fields}.get(name, name)
        return column if column in self.columns else ""


@dataclass(frozen=True)
class Source:
    """A table and the file it is read from."""

    table: Table
    path: Path
    name: str

    @property
    def shown(self):
        """The path as a maintainer would type it."""
        root = Path(settings.BASE_DIR)
        return str(self.path.relative_to(root) if self.path.is_relative_to(root) else self.path)


def sources(folder=None):
    """The files of all installed apps in loading order.

    A file that stands in ``folder`` under the same name (``<app>/<file>``) takes the place of ours.
    """
    found = []
    for config in apps.get_app_configs():
        if not module_has_submodule(config.module, "reference"):
            continue
        package = import_module(f"{config.name}.reference")
        files = Path(package.__file__).parent / "files"
        for table in getattr(package, "TABLES", ()):
            name = f"{config.label}/{table.file}"
            other = Path(folder) / name if folder else None
            path = other if other and other.exists() else files / table.file
            found.append(Source(table, path, name))
    return found


def strangers(folder, known):
    """CSV files in ``folder`` that no table asks for, such as a misspelt name."""
    names = {source.name for source in known}
    paths = sorted(Path(folder).rglob("*.csv"))
    return [path for path in paths if path.relative_to(folder).as_posix() not in names]
