"""When rows last changed, read from the history in the query that reads the rows."""

from django.contrib.contenttypes.models import ContentType
from django.db import DEFAULT_DB_ALIAS
from django.db.models import CharField, DateTimeField, Max, OuterRef, Subquery
from django.db.models.functions import Cast, Coalesce, Greatest
from reversion.models import Version

from osce_portal.kernel.models import Act


def last_change(model):
    """An expression for the instant of a record's last change that the public could see.

    A record that appeared later than it was written has changed when it appeared.
    """
    versions = Version.objects.filter(
        db=DEFAULT_DB_ALIAS,
        content_type=ContentType.objects.get_for_model(model),
        object_id=Cast(OuterRef("pk"), CharField()),
    )
    acts = versions.order_by("-revision_id").values("revision__date_created")[:1]
    written = Subquery(acts, output_field=DateTimeField())
    return Greatest(Coalesce(written, "published_at"), "published_at")


def latest_act():
    """The instant of the latest act on any record, or None before the first."""
    return Act.objects.aggregate(at=Max("date_created"))["at"]
