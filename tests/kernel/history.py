"""What the history says, for tests that write and then read it."""

import json

from reversion.models import Version

from osce_portal.kernel.models import Act


def last_act():
    return Act.objects.order_by("-pk").first()


def changes(act):
    """What became of each row: ``{("document", 1): "changed"}``."""
    versions = Version.objects.filter(revision_id=act.pk).select_related("change", "content_type")
    return {
        (version.content_type.model, int(version.object_id)): version.change.kind
        for version in versions
    }


def data(row, act):
    """The fields of ``row`` as ``act`` stored them, or None."""
    version = (
        Version.objects.filter(
            revision_id__lte=act.pk, object_id=row.pk, content_type__model=row._meta.model_name
        )
        .order_by("-pk")
        .first()
    )
    return version and json.loads(version.serialized_data)[0]["fields"]


def name(row):
    return row._meta.model_name, row.pk
