"""Drafts: rows of ours as the files would have them, before the database is asked."""

import dataclasses
from dataclasses import dataclass

from django.core.exceptions import ValidationError

from osce_portal.kernel.models import Record


@dataclass(frozen=True)
class Ref:
    """A foreign key as the files know it: the reference key of the other row."""

    key: str
    column: str = ""

    @property
    def prefix(self):
        return self.key.partition(":")[0]


@dataclass
class Draft:
    """A row of ``model`` to be: plain values, and a ``Ref`` or a list of them for relations.

    ``is_published`` counts for records only; parts are published with their whole.
    """

    model: type
    key: str
    values: dict
    is_published: bool
    row: object = dataclasses.field(repr=False)

    @property
    def is_record(self):
        return issubclass(self.model, Record)

    def field(self, name):
        return self.model._meta.get_field(name)

    @property
    def lists(self):
        """The many-to-many values, by field name."""
        return {name: refs for name, refs in self.values.items() if isinstance(refs, list)}

    @property
    def foreign_keys(self):
        return [(name, ref) for name, ref in self.values.items() if isinstance(ref, Ref)]

    @property
    def refs(self):
        """Every reference to another row."""
        lists = [ref for refs in self.lists.values() for ref in refs]
        return [ref for _name, ref in self.foreign_keys] + lists

    def amend(self, **values):
        """Change values that another file knows better."""
        self.values |= values

    def clean(self):
        """Bring the plain values into the form their fields give them; tell the row of faults."""
        for name, value in self.values.items():
            field = self.field(name)
            if isinstance(value, (Ref, list)) or (field.is_relation and value is None):
                continue
            try:
                self.values[name] = field.clean(value, None)
            except ValidationError as error:
                self.complain(ValidationError({name: error}))

    def complain(self, error):
        """Pass on what a model finds wrong, at the column each value came from."""
        by_field = error.error_dict if hasattr(error, "error_dict") else {"": error.error_list}
        for name, errors in by_field.items():
            for message in ValidationError(errors).messages:
                self.row.fault(self.row.table.column_of(name), message)
