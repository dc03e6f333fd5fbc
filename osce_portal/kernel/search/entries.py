"""The entries of records: made in bulk, and written only where they differ from what stands."""

from collections import namedtuple
from datetime import UTC, datetime

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Prefetch
from django.utils import translation

from osce_portal.kernel.models import OtherName, SearchEntry
from osce_portal.kernel.readers import PUBLIC, Audience
from osce_portal.kernel.search.declaration import declarations
from osce_portal.kernel.search.words import indexed

CHUNK = 500
_END_OF_TIME = datetime(9999, 12, 31, tzinfo=UTC)
_FIELDS = [
    field.name
    for field in SearchEntry._meta.concrete_fields
    if field.name not in {"id", "content_type", "object_id"}
]
# Names that lead to a record though no source confirms them; they are never shown unless one does.
_LEADING = (OtherName.Kind.EVERYDAY, OtherName.Kind.FORMER, OtherName.Kind.TRANSLATED)

Outcome = namedtuple("Outcome", "created changed removed same")


def _lasting(model):
    """Other records whose names may stand in an entry: no moment to come takes them away."""
    rows = model.objects.visible_to(PUBLIC).order_by("pk")
    return _named(model, rows.visible_to(PUBLIC, at=_END_OF_TIME))


def _named(model, rows):
    """Bring along the other names of a record, those that only lead to it included."""
    if not hasattr(model, "other_names"):
        return rows
    names = model._meta.get_field("other_names").related_model.objects
    leading = names.filter(kind__in=_LEADING, audience=Audience.PUBLIC, is_sample=False)
    known = (names.publishable() | leading).order_by("pk")
    return rows.prefetch_related(Prefetch("other_names", known))


def _rows(model, declaration, kind, pks):
    narrow = declaration.kinds[kind]
    rows = model.objects.all()
    rows = getattr(rows, narrow)() if narrow else rows
    rows = rows.publishable().filter(pk__in=pks).order_by("pk")
    for part in declaration.parts:
        part_model = model._meta.get_field(part).related_model
        rows = rows.prefetch_related(
            Prefetch(part, part_model.objects.publishable().order_by("pk"))
        )
    ways = {
        prefetch.prefetch_to: prefetch
        for way in declaration.mentions
        for prefetch in _prefetches(model, declaration, way)
    }
    return _named(model, rows.prefetch_related(*ways.values()))


def _prefetches(model, declaration, way):
    *parts, last = way.split("__")
    done = []
    for part in parts:
        model = model._meta.get_field(part).related_model
        rows = model.objects.publishable().order_by("pk")
        narrow = declaration.narrowed.get(part)
        done.append(part)
        yield Prefetch("__".join(done), getattr(rows, narrow)() if narrow else rows)
    related = model._meta.get_field(last).related_model
    yield Prefetch("__".join([*done, last]), _lasting(related))


def _reached(row, way):
    """The records at the end of ``way``, as they were brought along."""
    step, _sep, rest = way.partition("__")
    if row._meta.get_field(step).one_to_many or row._meta.get_field(step).many_to_many:
        found = list(getattr(row, step).all())
    else:
        found = [value for value in [getattr(row, step)] if value is not None]
    return [one for row in found for one in _reached(row, rest)] if rest else found


def _names(row, declaration):
    """Names that may be shown, and names that only lead here."""
    shown = [(kind, name) for kind, name in declaration.names(row) if name]
    hidden = []
    for other in row.other_names.all() if hasattr(row, "other_names") else ():
        may_be_shown = other.is_confirmed and other.kind != OtherName.Kind.EVERYDAY
        (shown if may_be_shown else hidden).append((other.kind, other.name))
    return shown, hidden


def _coded(declaration, rows):
    """``{column: {code: record}}`` of the records that the rows name by a code."""
    found = {}
    for column, (model, code) in declaration.codes.items():
        written = {getattr(row, column) for row in rows} - {"", None}
        records = _lasting(model).filter(**{f"{code}__in": written})
        found[column] = {getattr(record, code): record for record in records}
    return found


def _mentioned(row, declaration, coded):
    """The names of other records by which the row is found as well."""
    others = [other for way in declaration.mentions for other in _reached(row, way)]
    others += [records.get(getattr(row, column)) for column, records in coded.items()]
    known = declarations()
    return [name for other in others if other for name in _all_names(other, known[type(other)])]


def _entry(model, row, declaration, kind, coded):
    title = getattr(row, declaration.title)
    shown, hidden = _names(row, declaration)
    body = " · ".join(str(piece) for piece in declaration.body(row) if piece)
    mentioned = _mentioned(row, declaration, coded)
    names_words = [indexed(name) for _kind, name in [*shown, *hidden]]
    terms = [str(term) for term in declaration.terms(row) if term]
    return SearchEntry(
        content_type=ContentType.objects.get_for_model(model),
        object_id=row.pk,
        kind=kind,
        path=row.get_absolute_url(),
        title=title,
        names=[list(pair) for pair in shown],
        body=body,
        title_words=indexed(title),
        names_words="\n".join(["", *names_words, ""]),
        body_words=indexed(body, *terms, *mentioned),
        audience=row.audience,
        is_confirmed=row.is_confirmed,
        is_sample=row.is_sample,
        published_at=row.published_at,
        withdrawn_at=row.withdrawn_at,
    )


def _all_names(row, declaration):
    shown, hidden = _names(row, declaration)
    return [getattr(row, declaration.title), *(name for _kind, name in [*shown, *hidden])]


def entries_of(model, pks):
    """The entries that the rows ``pks`` ought to have, unsaved, by primary key of the row."""
    declaration, entries = declarations()[model], {}
    with translation.override(settings.LANGUAGE_CODE):
        for kind in declaration.kinds:
            rows = list(_rows(model, declaration, kind, pks))
            coded = _coded(declaration, rows)
            entries |= {row.pk: _entry(model, row, declaration, kind, coded) for row in rows}
    return entries


def rewrite(model, pks, *, is_dry_run=False):
    """Make the entries of the rows ``pks`` say what the rows say now."""
    outcome = Outcome(0, 0, 0, 0)
    pks = sorted(pks)
    for first in range(0, len(pks), CHUNK):
        done = _rewrite(model, pks[first : first + CHUNK], is_dry_run)
        outcome = Outcome(*map(sum, zip(outcome, done, strict=True)))
    return outcome


def _rewrite(model, pks, is_dry_run):
    content_type = ContentType.objects.get_for_model(model)
    standing = SearchEntry.objects.filter(content_type=content_type)
    before = {entry.object_id: entry for entry in standing.filter(object_id__in=pks)}
    after = entries_of(model, pks)
    created = after.keys() - before.keys()
    changed = {pk for pk in after.keys() & before.keys() if _differ(after[pk], before[pk])}
    removed = before.keys() - after.keys()
    if not is_dry_run:
        if removed:
            standing.filter(object_id__in=removed).delete()
        SearchEntry.objects.bulk_create(
            [after[pk] for pk in sorted(created | changed)],
            update_conflicts=True,
            unique_fields=["content_type", "object_id"],
            update_fields=_FIELDS,
        )
    same = len(after) - len(created) - len(changed)
    return Outcome(len(created), len(changed), len(removed), same)


def _differ(one, other):
    return any(getattr(one, name) != getattr(other, name) for name in _FIELDS)
