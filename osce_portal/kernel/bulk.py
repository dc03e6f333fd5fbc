"""All rows of a noun as files: the same that the resource and the page list."""

import csv
import io
import json
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from django.core.cache import cache
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from drf_spectacular.generators import SchemaGenerator
from rest_framework.utils.encoders import JSONEncoder

from osce_portal.kernel.dates import today
from osce_portal.kernel.freshness import stamp

FORMATS = {"csv": "text/csv; charset=utf-8; header=present", "json": "application/json"}
PARTED = "; "
# A cell that begins so would be a formula to a spreadsheet; an apostrophe makes it text.
RISKY = ("=", "+", "-", "@", "\t", "\r")
HALF_A_DAY = 12 * 60 * 60


def publisher():
    return _("Section for External Co-operation, OSCE Secretariat")


def licence():
    return _(
        "The data may be used and passed on free of charge, if its source (the Section for"
        " External Co-operation, OSCE Secretariat) and its date are named. A listing records a"
        " contact; it is not accreditation or endorsement. Texts behind the addresses belong to"
        " their publishers."
    )


@dataclass(frozen=True)
class Column:
    """One column of the file: its name, what it means, its type, whether it holds a list."""

    name: str
    meaning: str
    datatype: str
    is_list: bool
    values: tuple

    @classmethod
    def of(cls, name, schema):
        items = schema.get("items", schema)
        types = items.get("type", "string")
        kind = types if isinstance(types, str) else next(t for t in types if t != "null")
        datatype = kind if kind in ("integer", "boolean") else "string"
        if items.get("format") == "uri":
            datatype = "anyURI"
        values = tuple(value for value in items.get("enum", ()) if value)
        is_list = schema.get("type") == "array"
        return cls(name, schema.get("description", ""), datatype, is_list, values)

    def described(self):
        column = {"name": self.name, "titles": self.name, "dc:description": self.meaning}
        column |= {"datatype": self.datatype, "required": self.name == "uid"}
        return column | ({"separator": PARTED} if self.is_list else {})


@dataclass(frozen=True)
class File:
    content: bytes
    sha256: str

    @classmethod
    def of(cls, text):
        content = text.encode()
        return cls(content, sha256(content).hexdigest())

    @property
    def size(self):
        return len(self.content)


@dataclass(frozen=True)
class Bulk:
    """The files of one noun, as they are at this moment."""

    plural: str
    title: str
    count: int
    columns: list
    files: dict

    @classmethod
    def of(cls, viewset):
        """Kept until anything public can have changed."""
        key, now = f"bulk:{viewset.plural}:{get_language()}", stamp()
        kept = cache.get(key)
        if kept and kept[0] == now:
            return kept[1]
        made = cls._make(viewset)
        cache.set(key, (now, made), HALF_A_DAY)
        return made

    @classmethod
    def _make(cls, viewset):
        rows = json.loads(json.dumps(viewset.everything(), cls=JSONEncoder))
        columns = _columns(viewset.serializer_class.__name__, get_language())
        whole = {
            "title": str(viewset.title),
            "publisher": publisher(),
            "licence": licence(),
            "date": today().isoformat(),
            "count": len(rows),
            "records": rows,
        }
        text = json.dumps(whole, ensure_ascii=False, indent=1) + "\n"
        files = {"csv": File.of(as_csv(columns, rows)), "json": File.of(text)}
        return cls(viewset.plural, str(viewset.title), len(rows), columns, files)


@lru_cache
def _columns(representation, _language):
    """The columns of a representation, read from its description."""
    schemas = SchemaGenerator().get_schema()["components"]["schemas"]
    return [Column.of(*item) for item in schemas[representation]["properties"].items()]


def as_csv(columns, rows):
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([column.name for column in columns])
    writer.writerows([safe(cell(row[column.name])) for column in columns] for row in rows)
    return out.getvalue()


def safe(text):
    return f"'{text}" if text.startswith(RISKY) else text


def cell(value):
    """A value on one line: a linked record by its slug, other wholes by their words."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return PARTED.join(cell(item).replace(PARTED, ", ") for item in value)
    if isinstance(value, dict):
        return value.get("slug") or value.get("text") or value["title"]
    return str(value)
