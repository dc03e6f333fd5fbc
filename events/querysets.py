"""What meetings ask of their records."""

from django.db.models import Case, Exists, F, OuterRef, Prefetch, Q, Subquery, Value, When

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

    def naming(self, state, reader):
        """Events at which ``state`` is named in a role that ``reader`` may see."""
        participation = self.model._meta.get_field("participations").related_model
        rows = participation.objects.visible_to(reader).filter(state=state)
        return self.filter(Exists(rows.filter(event=OuterRef("pk"))))

    def upcoming_first(self, day=None):
        """The next event first; then, from the latest on, those that are over (``is_over``)."""
        over = Case(When(self._over(day) | Q(status="held"), then=Value(True)), default=False)
        rows = self.annotate(is_over=over)
        next_first = Case(When(is_over=False, then="start_first"))
        return rows.order_by("is_over", next_first.asc(), "-start_first", "-pk")

    def with_page_data(self, reader):
        """Bring along what a row says: its series, its hosts, who held the chairs that day."""
        participation = self.model._meta.get_field("participations").related_model
        named = participation.objects.visible_to(reader).with_a_role().in_english_order()
        named = Prefetch("participations", named.select_related("state", "organization"), "named")
        return self.with_chairs(reader).with_visible("series", reader).prefetch_related(named)

    def with_chairs(self, reader):
        """Each event with the States that chaired its group and the OSCE on its first day."""
        return self.annotate(
            group_chair=self._chair(reader, "state", body=OuterRef("group")),
            osce_chair=self._chair(reader, "state", body__kind="osce"),
        )

    def with_chair_names(self, reader):
        """The same two States by name, for the page of one event."""
        return self.annotate(
            group_chair_name=self._chair(reader, "state__name", body=OuterRef("group")),
            osce_chair_name=self._chair(reader, "state__name", body__kind="osce"),
        )

    def _chair(self, reader, value, **body):
        term = self.model._meta.get_field("term").related_model
        terms = term.objects.visible_to(reader).as_of(OuterRef("start_first")).filter(**body)
        return Subquery(terms.latest_first().values(value)[:1])

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

    def latest_first(self):
        """With their events, the latest first."""
        return self.select_related("event").order_by("-event__start_first", "-pk")

    def in_english_order(self):
        """States first, then organizations."""
        state = F("state__name_folded").asc(nulls_last=True)
        return self.order_by(state, "organization__name_folded", "pk")
