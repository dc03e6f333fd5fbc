"""What the partnership asks of its records."""

from django.db.models import Exists, OuterRef

from osce_portal.kernel.querysets import RecordQuerySet, TermQuerySet
from osce_portal.kernel.readers import PUBLIC


class StateQuerySet(RecordQuerySet):
    def ever_partners(self, reader=PUBLIC):
        """States that are or were Partners for Co-operation, as far as ``reader`` may know."""
        return self.filter(Exists(self._standings(reader, "partner")))

    def partners_on(self, day, reader=PUBLIC):
        return self.filter(Exists(self._standings(reader, "partner").as_of(day)))

    def _standings(self, reader, status):
        standing = self.model._meta.get_field("standings").related_model
        rows = standing.objects.visible_to(reader).filter(status=status)
        return rows.filter(state=OuterRef("pk"))

    def in_english_order(self):
        return self.order_by("name_folded", "pk")

    def in_protocol_order(self):
        """French alphabetical order, as on the lists of protocol."""
        return self.order_by("name_fr_folded", "pk")


class BodyQuerySet(RecordQuerySet):
    def contact_groups(self):
        return self.filter(kind="contact-group")

    def the_osce(self):
        return self.filter(kind="osce")


class SeatQuerySet(TermQuerySet):
    def in_english_order(self):
        return self.order_by("state__name_folded", "pk")


class ChairmanshipQuerySet(TermQuerySet):
    def latest_first(self):
        return self.order_by("-start_first", "-pk")
