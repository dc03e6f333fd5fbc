"""What the read-only JSON resources of all apps have in common."""

from osce_portal.kernel.api.fields import (
    AddressField,
    Link,
    PartialDate,
    RecordFields,
    SourceFields,
    links,
)
from osce_portal.kernel.api.views import RecordViewSet

__all__ = [
    "AddressField",
    "Link",
    "PartialDate",
    "RecordFields",
    "RecordViewSet",
    "SourceFields",
    "links",
]
