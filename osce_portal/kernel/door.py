"""The door for writes: one transaction, validation, one entry in the history."""

from contextlib import contextmanager

from django.contrib.contenttypes.models import ContentType
from django.core import serializers
from django.db import DEFAULT_DB_ALIAS, transaction
from django.db.models import Max
from django.utils import timezone
from reversion.models import Version

from osce_portal.kernel import recording
from osce_portal.kernel.models import Act, Change
from osce_portal.kernel.recording import CHANGED, DELETED


@contextmanager
def write(*, by, why="", how=Act.How.FORM):
    """Open the door for one act of ``by`` (a user, or None for a command).

    Everything written inside is one transaction and one entry in the history; an exception
    undoes all of it. A write inside a write joins it. Raises ``ValidationError`` at the end where
    the rows, taken together, break a rule.
    """
    if recording.is_open():
        with transaction.atomic(savepoint=False):
            yield
        return
    with transaction.atomic(), recording.opened(recording.Touched()) as touched:
        yield
        _check(touched)
        _store(touched, by, why, how)


def _check(touched):
    for model, kinds in list(touched.kinds.items()):
        alive = [pk for pk, kind in kinds.items() if kind != DELETED]
        for row in recording.rows_of(model, alive).order_by("pk"):
            if (model, row.pk) in touched.unchecked:
                row.full_clean()
            row.check_written()


def _store(touched, by, why, how):
    """Write one Act with a Version for every row it touched, and the kind of each change."""
    pairs = [
        (version, kind)
        for model, kinds in touched.kinds.items()
        for version, kind in _versions(model, kinds, touched.images)
    ]
    if not pairs:
        return
    act = Act.objects.create(date_created=timezone.now(), user=by, comment=why, how=how)
    for version, _kind in pairs:
        version.revision_id = act.pk
    Version.objects.bulk_create([version for version, _kind in pairs])
    Change.objects.bulk_create([Change(version=version, kind=kind) for version, kind in pairs])


def _versions(model, kinds, images):
    content_type = ContentType.objects.get_for_model(model)
    latest = _latest_data(content_type, kinds)
    joins = [field.name for field in model._meta.many_to_many]
    rows = {row.pk: row for row in recording.rows_of(model, kinds).prefetch_related(*joins)}
    for pk, kind in kinds.items():
        if row := rows.get(pk):
            data, title = serializers.serialize("json", [row]), str(row)
            kind = CHANGED if kind == DELETED else kind  # its deletion was rolled back
        else:
            data, title = images.get((model, pk), (None, ""))
        # A write that ended where it began, such as the preview of an import, leaves no entry.
        if data is None or (row and data == latest.get(str(pk))):
            continue
        version = Version(
            content_type=content_type,
            object_id=str(pk),
            db=DEFAULT_DB_ALIAS,
            format="json",
            serialized_data=data,
            object_repr=title[:500],
        )
        yield version, kind


def _latest_data(content_type, pks):
    """The latest stored form of each row, by its key as text."""
    versions = Version.objects.filter(
        content_type=content_type, object_id__in=[str(pk) for pk in pks]
    )
    # One row for each, however long its history is.
    latest = versions.order_by().values("object_id").annotate(latest=Max("pk")).values("latest")
    rows = Version.objects.filter(pk__in=latest).order_by("pk")
    return dict(rows.values_list("object_id", "serialized_data"))
