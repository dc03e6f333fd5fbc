"""Names folded once, in Python, so that both databases order and find them alike."""

import unicodedata

from django.db import models

# Letters that Unicode does not decompose into a base letter and a mark.
_LETTERS = str.maketrans("łıøđð", "liodd", "\x00") | str.maketrans(
    {"þ": "th", "æ": "ae", "œ": "oe"}
)
_SIGNS = str.maketrans("’‘“”–—‐", "''\"\"---")


def fold(text):
    """Return ``text`` without case, accents and typographic signs: ``Türkiye`` -> ``turkiye``."""
    decomposed = unicodedata.normalize("NFKD", text or "")
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return " ".join(bare.casefold().translate(_LETTERS | _SIGNS).split())


class FoldedField(models.TextField):
    """The folded form of another field of the same row, kept with each write.

    Ordered by code point on both databases, so that a list reads the same on either.
    """

    def __init__(self, source, **kwargs):
        self.source = source
        super().__init__(**kwargs | {"editable": False, "blank": True, "default": ""})

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        return name, path, [self.source, *args], kwargs

    def pre_save(self, instance, add):
        setattr(instance, self.attname, fold(getattr(instance, self.source)))
        return getattr(instance, self.attname)

    def db_parameters(self, connection):
        collation = "C" if connection.vendor == "postgresql" else "BINARY"
        return super().db_parameters(connection) | {"collation": collation}


def folded_values(model, values):
    """The folded columns that go with ``values``, a mapping of field names to be updated."""
    return {
        field.attname: fold(values[field.source])
        for field in _folded_fields(model)
        if isinstance(values.get(field.source), str)
    }


def refold(rows, values):
    """Fold what an expression among ``values`` wrote, once it stands in ``rows``."""
    for field in _folded_fields(rows.model):
        if field.source in values and not isinstance(values[field.source], str):
            for pk, text in list(rows.values_list("pk", field.source)):
                rows.filter(pk=pk).update(**{field.attname: fold(text)})


def _folded_fields(model):
    return [field for field in model._meta.concrete_fields if isinstance(field, FoldedField)]
