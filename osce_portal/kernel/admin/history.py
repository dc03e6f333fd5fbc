"""Acts as they are told: to the one who did them, and of the record they touched."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, OuterRef, Subquery
from reversion.models import Version

from osce_portal.kernel.models import Act


def told(acts):
    """The latest first, each with the number of its rows and the name of the first of them."""
    versions = Version.objects.filter(revision_id=OuterRef("pk")).order_by("pk")
    first_row = Subquery(versions.values("object_repr")[:1])
    rows = acts.select_related("user").annotate(row_count=Count("version"), first_row=first_row)
    return rows.order_by("-pk")


def recent_acts(user, count=10):
    return told(Act.objects.filter(user=user))[:count]


def acts_on(row):
    """The acts that touched ``row``, itself or one of its parts."""
    content_type = ContentType.objects.get_for_model(row)
    versions = Version.objects.filter(content_type=content_type, object_id=str(row.pk))
    return told(Act.objects.filter(pk__in=versions.values("revision_id")))
