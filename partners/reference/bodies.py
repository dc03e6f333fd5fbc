"""The OSCE and the two Contact Groups: ``bodies.csv``, and other names: ``body_names.csv``."""

from osce_portal.kernel.models import OtherName
from osce_portal.kernel.reference.slugs import slug_of
from osce_portal.kernel.reference.tables import SOURCE_COLUMNS, Table
from partners.models import Body, BodyName

KINDS = {kind.value: kind for kind in Body.Kind}
MARKS = {"": "", **{mark.value: mark for mark in Body.Mark}}
NAME_KINDS = {kind.value: kind for kind in OtherName.Kind}


def read(row):
    slug = row.required("slug")
    yield row.draft(
        Body,
        f"bodies:{slug}",
        slug=slug,
        name=row.required("name"),
        short_name=row.required("short_name"),
        kind=row.kind("kind"),
        mark=row.kind("mark"),
        set_up=row.date("set_up"),
        founding_document=row.ref("founding_document", "documents"),
    )


def read_name(row):
    body, name = row.ref("body", "bodies"), row.required("name")
    yield row.draft(
        BodyName,
        f"body-names:{row.required('body')}:{slug_of(name)}",
        body=body,
        name=name,
        kind=row.kind("kind"),
        start=row.date("from"),
        end=row.date("until"),
    )


TABLE = Table(
    file="bodies.csv",
    makes="bodies",
    columns=(
        *("slug", "name", "short_name", "kind", "mark", "set_up", "founding_document"),
        *(*SOURCE_COLUMNS, "note"),
    ),
    read=read,
    kinds={"kind": KINDS, "mark": MARKS},
)
NAMES = Table(
    file="body_names.csv",
    makes="body-names",
    columns=("body", "name", "kind", "from", "until", *SOURCE_COLUMNS, "note"),
    read=read_name,
    kinds={"kind": NAME_KINDS},
    fields={"start": "from", "end": "until"},
)
