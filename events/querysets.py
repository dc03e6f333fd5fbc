"""What meetings ask of their records."""

from django.db.models import Q

from osce_portal.kernel.dates import today
from osce_portal.kernel.querysets import FactQuerySet, RecordQuerySet


class EventQuerySet(RecordQuerySet):
    def upcoming(self, day=None):
        """Events that are not over on ``day``; one known only to the year counts to its end."""
        return self.exclude(self._over(day)).exclude(status="held")

    def past(self, day=None):
        return self.filter(self._over(day) | Q(status="held"))

    @staticmethod
    def _over(day):
        day = (day or today()).isoformat()
        return Q(end__isnull=True, start_last__lt=day) | Q(end__isnull=False, end_last__lt=day)

    def in_year(self, year):
        return self.filter(start_first__lte=f"{year:04}-12-31").filter(
            Q(end__isnull=True, start_last__gte=f"{year:04}-01-01")
            | Q(end_last__gte=f"{year:04}-01-01")
        )

    def earliest_first(self):
        return self.order_by("start_first", "pk")

    def latest_first(self):
        return self.order_by("-start_first", "-pk")


class ParticipationQuerySet(FactQuerySet):
    def with_a_role(self):
        """Hosts, chairs, organizers and speakers: those whom the public may read."""
        return self.exclude(role="participant")

    def hosts(self):
        return self.filter(role__in=["host", "co-host"])

    def in_protocol_order(self):
        return self.order_by("state__name_fr_folded", "organization__name_folded", "pk")
