"""One row of a file while it is read: its cells, its faults and the drafts it makes."""

import re

from django.core.exceptions import ValidationError

from osce_portal.kernel.dates import validate_partial_date
from osce_portal.kernel.models import Record
from osce_portal.kernel.readers import Audience
from osce_portal.kernel.reference.drafts import Draft, Ref
from osce_portal.kernel.reference.faults import Fault
from osce_portal.kernel.reference.publication import (
    BASES,
    CONFIDENCES,
    LINKS,
    READ_IN_FULL,
    may_be_published,
)
from osce_portal.kernel.reference.remarks import without_remarks


class Row:
    """A row of ``source``; every reader of a cell notes what is wrong there and goes on."""

    def __init__(self, source, line, cells, reading):
        self.table = source.table
        self.file = source.shown
        self.line = line
        self.cells = cells
        self.reading = reading
        self.faulty = set()
        self.staff_notes = [cells[self.table.note]] if cells.get(self.table.note) else []
        self._withhold()
        # A file without these columns only amends what others have brought.
        has_basis = "basis" in cells
        self.confidence = self.one_of("confidence", CONFIDENCES) if has_basis else None
        self.basis = self.one_of("basis", BASES) if has_basis else None
        self.is_confirmed = may_be_published(self.confidence, self.basis)

    def _withhold(self):
        """Where the note casts doubt on a cell, keep for staff what stands in it."""
        note = self.cells.get("note", "")
        for phrase, (column, pattern) in self.table.doubts.items():
            value = self.cells[column]
            if value and re.search(phrase, note, re.IGNORECASE):
                self.for_staff(f"Not confirmed, so not shown: {column} {value}.")
                certain = re.match(pattern, value) if pattern else None
                self.cells[column] = certain[0] if certain else ""

    # What is wrong, and what is left over

    @property
    def is_broken(self):
        return bool(self.faulty)

    def fault(self, column, sentence):
        """Note one fault per cell: what a model says of it after that would only repeat it."""
        if not column or column not in self.faulty:
            self.reading.faults.append(Fault(self.file, self.line, column, sentence))
        self.faulty.add(column)

    def for_staff(self, sentence):
        self.staff_notes.append(sentence)

    def leave_unread(self, column, sentence):
        self.reading.unread.append(Fault(self.file, self.line, column, sentence))

    # The cells

    def text(self, column):
        return self.cells[column]

    def required(self, column):
        if not self.cells[column]:
            self.fault(column, "The cell is empty. Fill it.")
        return self.cells[column]

    def public_text(self, column, *more):
        """A text for the public; what its compiler doubts stays in the note for staff."""
        text = self.cells[column]
        public = without_remarks(text, *more)
        if public != text:
            self.for_staff(text)
        return public

    def one_of(self, column, meanings):
        value = self.cells.get(column, "")
        if value in meanings:
            return meanings[value]
        known = ", ".join(name for name in meanings if name)
        said = f"“{value}” is not known here." if value else "The cell is empty."
        self.fault(column, f"{said} Write one of: {known}.")
        return None

    def kind(self, column):
        return self.one_of(column, self.table.kinds[column])

    def number(self, column):
        value = self.cells[column]
        if value and not (value.isascii() and value.isdigit()):
            self.fault(column, f"“{value}” is no whole number. Write digits only.")
            return None
        return int(value) if value else None

    def year(self, column):
        """A year as four digits, which may not be missing."""
        value = self.required(column)
        if value and not re.fullmatch(r"[0-9]{4}", value):
            self.fault(column, f"“{value}” is no year. Write four digits, as in 2012.")
        return value

    def date(self, column):
        """A date known to the year, the month or the day; None where the cell is empty."""
        value = self.cells[column]
        try:
            if value:
                validate_partial_date(value)
        except ValidationError as error:
            self.fault(column, error.messages[0])
            return None
        return value or None

    def ref(self, column, prefix, key=None):
        """The row of ``prefix`` that the cell names; None where it is empty."""
        value = key or self.cells[column]
        return Ref(f"{prefix}:{value}", column) if value else None

    def refs(self, column, prefix):
        """The rows that a list with semicolons names."""
        values = [value.strip() for value in self.cells[column].split(";")]
        return [Ref(f"{prefix}:{value}", column) for value in values if value]

    # What it makes

    def draft(self, model, key, /, **values):
        """A row of ``model`` with the source of this one, public as far as that allows."""
        return Draft(
            model=model,
            key=key,
            values=self._source() | values,
            is_published=self.is_confirmed and issubclass(model, Record),
            row=self,
        )

    @property
    def is_read_in_full(self):
        """Whether everything in the row stands in its source, not only its core."""
        return self.basis in READ_IN_FULL

    def _source(self):
        return {
            "audience": Audience.PUBLIC,
            "is_confirmed": self.is_confirmed,
            "source_title": self.cells.get("source_title", ""),
            "source_url": self.cells.get("source_url", ""),
            "is_source_public": self.one_of("source_link", LINKS),
            "confidence": self.confidence,
            "basis": self.basis,
            "handling_note": "\n".join(self.staff_notes),
        }
