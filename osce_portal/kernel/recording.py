"""What an open write has touched: noted by signals and by the querysets, stored by the door."""

from contextlib import contextmanager
from contextvars import ContextVar

from django.apps import apps
from django.core import serializers
from django.db.models import F, QuerySet, signals

from osce_portal.kernel.errors import Stale
from osce_portal.kernel.folding import folded_values

CREATED, CHANGED, DELETED = "created", "changed", "deleted"
_open = ContextVar("open_write", default=None)


class Touched:
    """The rows one write has touched so far: ``{model: {pk: kind}}``, and how the deleted were."""

    def __init__(self):
        self.kinds = {}
        self.images = {}
        self.unchecked = set()

    def kind(self, model, pk):
        return self.kinds.get(model, {}).get(pk)

    def note(self, model, pk, kind):
        rows = self.kinds.setdefault(model, {})
        before = rows.get(pk)
        if (before, kind) == (CREATED, DELETED):
            del rows[pk]
        elif (before, kind) == (DELETED, CREATED):
            rows[pk] = CHANGED
        elif before is None or kind != CHANGED:
            rows[pk] = kind


def is_open():
    return _open.get() is not None


@contextmanager
def opened(touched):
    token = _open.set(touched)
    try:
        yield touched
    finally:
        _open.reset(token)


@contextmanager
def unlocked():
    """Let migrations and the flushing of test databases write without history."""
    with opened(_Unrecorded()):
        yield


class _Unrecorded(Touched):
    """Stands for a write that leaves no history."""


def rows_of(model, pks):
    """The rows as they stand, past every filter and override of the model's own manager."""
    return QuerySet(model).filter(pk__in=pks)


def _recorded():
    touched = _open.get()
    return None if isinstance(touched, _Unrecorded) else touched


def _touch(model, pks, touched, held=()):
    """Raise the version of rows not yet touched by this write, and of the wholes they belong to.

    ``held`` are rows in memory, whose numbers stay true.
    """
    fresh = sorted(pk for pk in pks if pk is not None and touched.kind(model, pk) is None)
    if not fresh:
        return
    QuerySet.update(rows_of(model, fresh), version=F("version") + 1)
    for pk in fresh:
        touched.note(model, pk, CHANGED)
    for row in held:
        row.version += row.pk in fresh
    _touch_wholes(model, fresh, touched, held)


def _touch_wholes(model, pks, touched, held=()):
    """Touch the wholes that the rows ``pks`` have in the database, and those ``held`` in memory."""
    if model.part_of:
        field = model._meta.get_field(model.part_of)
        ids = set(rows_of(model, pks).values_list(field.attname, flat=True))
        ids |= {getattr(row, field.attname) for row in held}
        wholes = [row._state.fields_cache.get(field.name) for row in held]
        each = {id(whole): whole for whole in wholes if whole is not None}
        _touch(field.related_model, ids, touched, each.values())


def touch_before_update(queryset):
    """Note the rows that ``queryset.update(values)`` will change; returns their primary keys."""
    pks = list(queryset.order_by().values_list("pk", flat=True))
    if (touched := _recorded()) is not None:
        _touch(queryset.model, pks, touched)
        touched.unchecked.update((queryset.model, pk) for pk in pks)
    return pks


def touch_after_update(model, pks):
    """Touch the wholes that parts have moved to: known only once the parts stand there."""
    if (touched := _recorded()) is not None:
        _touch_wholes(model, pks, touched)


def touch_created(rows):
    if rows and (touched := _recorded()) is not None:
        model = type(rows[0])
        for row in rows:
            touched.note(model, row.pk, CREATED)
            touched.unchecked.add((model, row.pk))
        _touch_wholes(model, (), touched, rows)


def _before_save(sender, instance, raw, **kwargs):
    if (touched := _recorded()) is None:
        return
    exists = instance.pk is not None and (
        not instance._state.adding or rows_of(sender, [instance.pk]).exists()
    )
    if exists:
        _raise_version(instance, touched, check=not raw)
    if not raw:
        instance.before_written()
        instance.full_clean()


def _raise_version(row, touched, *, check):
    model = type(row)
    this_row = rows_of(model, [row.pk])
    if touched.kind(model, row.pk) is not None:
        row.version = this_row.values_list("version", flat=True).get()
        _touch_wholes(model, (), touched, [row])
        return
    expected = {"version": row.version} if check else {}
    # The update is also the lock on the row, which makes the comparison exact.
    if not QuerySet.update(this_row.filter(**expected), version=F("version") + 1):
        raise Stale(row)
    if check:
        row.version += 1
    touched.note(model, row.pk, CHANGED)
    _touch_wholes(model, [row.pk], touched, [row])


def _after_save(sender, instance, created, update_fields, **kwargs):
    if created and (touched := _recorded()) is not None:
        touched.note(sender, instance.pk, CREATED)
        _touch_wholes(sender, (), touched, [instance])
    # Django saves no folded column that ``update_fields`` does not name.
    written = {name: instance.__dict__.get(name) for name in update_fields or ()}
    if folded := folded_values(sender, written):
        instance.__dict__.update(folded)
        QuerySet.update(rows_of(sender, [instance.pk]), **folded)


def _before_delete(sender, instance, **kwargs):
    if (touched := _recorded()) is None:
        return
    form = serializers.serialize("json", [instance])
    touched.images[sender, instance.pk] = form, str(instance)
    for relation in sender._meta.related_objects:
        # Deleting a row empties its join rows without a signal; note who loses it.
        if relation.many_to_many and hasattr(relation.related_model, "part_of"):
            losers = getattr(instance, relation.get_accessor_name())
            _touch(relation.related_model, set(losers.values_list("pk", flat=True)), touched)
    _touch_wholes(sender, [instance.pk], touched, [instance])
    touched.note(sender, instance.pk, DELETED)


def _on_m2m(sender, instance, action, reverse, model, pk_set, **kwargs):
    touched = _recorded()
    if touched is None or action not in {"pre_add", "pre_remove", "pre_clear"} or pk_set == set():
        return
    if reverse:
        name = next(f.name for f in model._meta.many_to_many if f.remote_field.through is sender)
        losers = QuerySet(model).filter(**{name: instance}).values_list("pk", flat=True)
        _touch(model, pk_set or set(losers), touched)
    else:
        _touch(type(instance), {instance.pk}, touched, [instance])


def connect():
    """Watch the models of records; called once, when all of them are loaded."""
    from osce_portal.kernel.models import Fact  # noqa: PLC0415

    for model in apps.get_models():
        if not issubclass(model, Fact):
            continue
        signals.pre_save.connect(_before_save, model)
        signals.post_save.connect(_after_save, model)
        signals.pre_delete.connect(_before_delete, model)
        for field in model._meta.many_to_many:
            signals.m2m_changed.connect(_on_m2m, field.remote_field.through)
