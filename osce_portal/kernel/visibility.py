"""The one rule of who sees what, and the four states of publication read from two instants."""

from django.db.models import Q
from django.db.models.constants import LOOKUP_SEP
from django.utils import timezone

from osce_portal.kernel.readers import Audience


def published_q(at, prefix=""):
    begun = Q(**{f"{prefix}published_at__lte": at})
    return begun & ~withdrawn_q(at, prefix)


def withdrawn_q(at, prefix=""):
    name = f"{prefix}withdrawn_at"
    return Q(**{f"{name}__isnull": False, f"{name}__lte": at})


def visible_q(model, reader, at=None, prefix=""):
    """What ``reader`` may see of ``model`` at the instant ``at``; ``prefix`` is the way to it.

    A row that is part of another is visible only if that one is, hence the recursion.
    """
    at = at or timezone.now()
    q = _audience_q(model, reader, prefix)
    if hasattr(model, "withdrawal_reason"):
        q &= published_q(at, prefix)
    for path in model.visible_through:
        way = f"{prefix}{path}"
        field = model._meta.get_field(path)
        through = visible_q(field.related_model, reader, at, way + LOOKUP_SEP)
        if through and field.null:  # an empty rule lets all pass; joined by "or" it would vanish
            through |= Q(**{f"{way}__isnull": True})
        q &= through
    return q


def _audience_q(model, reader, prefix):
    if Audience.SECTION in reader.audiences:
        return Q()
    public = {"audience": Audience.PUBLIC, "is_confirmed": True, "is_sample": False}
    q = Q(**{f"{prefix}{name}": value for name, value in public.items()})
    if Audience.CHAIRMANSHIP in reader.audiences:
        q |= Q(**{f"{prefix}audience": Audience.CHAIRMANSHIP}) & _circle_q(model, reader, prefix)
    return q


def _circle_q(model, reader, prefix):
    """Chairmanship papers belong to a group and a term; the next chair sees what is handed over."""
    q = Q()
    if model.circle_group:
        # By subquery, because a document may belong to several groups and must not come twice.
        ours = model._base_manager.filter(**{f"{model.circle_group}__in": reader.groups})
        q &= Q(**{f"{prefix}pk__in": ours.values("pk")})
    if model.circle_term:
        beside = model.circle_term.removesuffix("term")
        handed_over = Q(**{f"{prefix}{beside}is_handed_over": True})
        q &= handed_over | Q(**{f"{prefix}{model.circle_term}__in": reader.terms})
    return q


def publication_state(record, at=None):
    """``draft``, ``scheduled``, ``published`` or ``withdrawn``, at the instant ``at``."""
    at = at or timezone.now()
    if record.withdrawn_at and record.withdrawn_at <= at:
        return "withdrawn"
    if record.published_at is None:
        return "draft"
    return "published" if record.published_at <= at else "scheduled"
