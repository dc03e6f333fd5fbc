"""Acts of the history as entries of the feed: one for each record, one for many at once."""

import uuid
from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from django.contrib.contenttypes.models import ContentType
from django.db import DEFAULT_DB_ALIAS
from django.db.models import Exists, OuterRef, Subquery
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from reversion.models import Version

from osce_portal.changes.nouns import NOUNS
from osce_portal.changes.telling import (
    appeared_at,
    fields_of,
    tell_as_new,
    tell_difference,
    was_public,
)
from osce_portal.kernel.models import Act, Change
from osce_portal.kernel.subscribing import permanent_number

# An act on more records of one kind is told in one entry, as is every load of reference data.
MANY = 20
TOLD = (Change.Kind.CREATED, Change.Kind.CHANGED)


@dataclass(frozen=True)
class Entry:
    number: uuid.UUID
    title: str
    link: str
    summary: str
    updated: datetime
    published: datetime
    categories: tuple


def acts():
    """The acts that touched a record of which something may be told, the latest first."""
    touched = _versions().filter(revision=OuterRef("pk"))
    return Act.objects.filter(Exists(touched)).order_by("-revision_ptr_id")


def entries_of(page):
    """What the acts of ``page`` did to records that the public may see now, the latest first."""
    by_act = {act.pk: act for act in page}
    groups = _touched(by_act)
    few, entries = {}, []
    for (act_id, model), found in groups.items():
        act = by_act[act_id]
        if act.how == Act.How.REFERENCE or len(found) > MANY:
            entries += _many(act, model, found)
        else:
            few |= {version: (act, model, row, kind) for version, row, kind in found}
    entries += _each(few)
    return sorted(entries, key=lambda entry: (entry.updated, str(entry.number)), reverse=True)


def _types():
    found = ContentType.objects.get_for_models(*NOUNS)
    return {content_type.pk: model for model, content_type in found.items()}


def _versions():
    return Version.objects.filter(
        db=DEFAULT_DB_ALIAS, content_type__in=_types(), change__kind__in=TOLD
    )


def _touched(by_act):
    """``{(act, model): [(version, row, kind)]}``, of the rows that can be seen now."""
    types = _types()
    columns = ("pk", "revision_id", "content_type_id", "object_id", "change__kind")
    found = list(_versions().filter(revision__in=by_act).order_by("pk").values_list(*columns))
    pks = defaultdict(set)
    for _version, _act, content_type, pk, _kind in found:
        pks[types[content_type]].add(int(pk))
    rows = {model: NOUNS[model].rows().in_bulk(list(wanted)) for model, wanted in pks.items()}
    groups = defaultdict(list)
    for version, act, content_type, pk, kind in found:
        model = types[content_type]
        if row := rows[model].get(int(pk)):
            groups[act, model].append((version, row, kind))
    return groups


def _many(act, model, found):
    """One entry for the created and one for the changed; parts are told with their wholes."""
    noun = NOUNS[model]
    if not noun.list_page:
        return
    for kind in TOLD:
        count = sum(1 for _version, _row, done in found if done == kind)
        if count:
            yield Entry(
                number=permanent_number(f"{act.pk} {model._meta.label_lower} {kind}"),
                title=_many_title(act, model, kind, count),
                link=reverse(noun.list_page),
                summary="",
                updated=act.date_created,
                published=act.date_created,
                categories=(str(model._meta.verbose_name_plural),),
            )


def _many_title(act, model, kind, count):
    options = model._meta
    what = options.verbose_name if count == 1 else options.verbose_name_plural
    values = {"count": count, "what": what}
    if kind == Change.Kind.CREATED:
        title = _("%(count)s %(what)s added") % values
    else:
        title = _("%(count)s %(what)s changed") % values
    if act.how == Act.How.REFERENCE:
        return _("Reference data: %(title)s") % {"title": title}
    return title


def _each(few):
    """An entry for each version that shows the public something new; one query."""
    earlier = Version.objects.filter(
        db=OuterRef("db"),
        content_type=OuterRef("content_type"),
        object_id=OuterRef("object_id"),
        revision_id__lt=OuterRef("revision_id"),
    )
    before = Subquery(earlier.order_by("-revision_id").values("serialized_data")[:1])
    versions = Version.objects.filter(pk__in=few).annotate(before=before)
    for version in versions:
        act, model, row, kind = few[version.pk]
        before = None if kind == Change.Kind.CREATED else fields_of(version.before)
        entry = _entry(act, model, row, before, fields_of(version.serialized_data))
        # An earlier moment of publication may have been set for a day that is still to come.
        if entry and entry.updated <= timezone.now():
            yield entry


def _entry(act, model, row, before, after):
    noun, at = NOUNS[model], act.date_created
    if not was_public(after, at):
        return None
    if was_public(before, at):
        title, summary = noun.changed(row), tell_difference(model, noun, before, after)
        if not summary:
            return None
    else:
        title, summary = noun.added(row), tell_as_new(model, noun, after)
        at = appeared_at(after, at)
    return Entry(
        number=permanent_number(f"act {act.pk}", within=row.uid),
        title=title,
        link=noun.page(row),
        summary=summary,
        updated=at,
        published=at,
        categories=(str(model._meta.verbose_name),),
    )
