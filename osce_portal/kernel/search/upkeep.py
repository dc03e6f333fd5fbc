"""Keeps the entries true: what a write touched, and what bears the names it touched."""

from osce_portal.kernel.models import SearchEntry
from osce_portal.kernel.search.declaration import declarations
from osce_portal.kernel.search.entries import CHUNK, Outcome, rewrite


def follow(kinds):
    """Rewrite the entries of all records that a write has to do with: ``{model: {pk: kind}}``.

    Called by the door at the end of a write, within its transaction. A part needs no look here,
    for its whole is touched with it.
    """
    for model, declaration in declarations().items():
        pks = set(kinds.get(model, ()))
        for mentioned, lookup, column in _ties(model, declaration):
            if touched := kinds.get(mentioned):
                keys = mentioned._base_manager.filter(pk__in=list(touched)).values(column)
                bearing = model._base_manager.filter(**{lookup: keys})
                pks.update(bearing.values_list("pk", flat=True))
        if pks:
            rewrite(model, pks)


def _ties(model, declaration):
    """The other models whose names an entry bears, and how its rows are tied to them."""
    for way in declaration.mentions:
        yield _end_of(model, way), f"{way}__in", "pk"
    for column, (mentioned, code) in declaration.codes.items():
        yield mentioned, f"{column}__in", code


def _end_of(model, way):
    for step in way.split("__"):
        model = model._meta.get_field(step).related_model
    return model


def rebuild(*, is_dry_run, progress):
    """Make all entries anew; ``progress(model, done, of)`` hears how far it is. Yields outcomes."""
    for model in declarations():
        pks = list(model._base_manager.order_by("pk").values_list("pk", flat=True))
        outcome = Outcome(0, 0, _remove_strays(model, is_dry_run), 0)
        for first in range(0, len(pks), CHUNK):
            done = rewrite(model, pks[first : first + CHUNK], is_dry_run=is_dry_run)
            outcome = Outcome(*map(sum, zip(outcome, done, strict=True)))
            progress(model, min(first + CHUNK, len(pks)), len(pks))
        yield model, outcome


def _remove_strays(model, is_dry_run):
    """Entries of rows that went without the door, as in a table restored by hand."""
    label = {"content_type__app_label": model._meta.app_label}
    entries = SearchEntry.objects.filter(**label, content_type__model=model._meta.model_name)
    strays = entries.exclude(object_id__in=model._base_manager.values("pk"))
    return strays.count() if is_dry_run else strays.delete()[0]
