"""When what the public sees last changed: the one rule behind every lastmod and Last-Modified."""

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import Max
from django.utils import timezone
from reversion.models import Revision, Version

from osce_portal.kernel.dates import today
from osce_portal.kernel.models import Record


def last_changes(model, at=None):
    """``{pk: instant}`` for the records of ``model``: the last act on each, or its publication.

    An act on a part is one on its whole, so the record's own history is enough. Two queries.
    """
    at = at or timezone.now()
    versions = Version.objects.filter(content_type=ContentType.objects.get_for_model(model))
    acts = versions.values_list("object_id").annotate(Max("revision__date_created")).order_by()
    last = {int(pk): instant for pk, instant in acts}
    published = model.objects.filter(published_at__lte=at).values_list("pk", "published_at")
    for pk, instant in published:
        last[pk] = max(last.get(pk, instant), instant)
    return last


def last_change(at=None):
    """The last instant at which anything that the public sees can have changed."""
    at = at or timezone.now()
    instants = [Revision.objects.aggregate(last=Max("date_created"))["last"]]
    for model in record_models():
        for name in ("published_at", "withdrawn_at"):
            rows = model.objects.filter(**{f"{name}__lte": at})
            instants.append(rows.aggregate(last=Max(name))["last"])
    return max((instant for instant in instants if instant), default=None)


def stamp():
    """Another text as soon as anything that the public sees can have changed."""
    newest = Revision.objects.aggregate(last=Max("pk"))["last"]
    return f"{newest}-{last_change()}-{today()}"


def record_models():
    return [model for model in apps.get_models() if issubclass(model, Record)]
