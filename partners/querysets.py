"""What the partnership asks of its records."""

from django.db.models import CharField, Exists, F, OuterRef, Prefetch, Q, Subquery, Value
from django.db.models.functions import Coalesce, Concat, Substr

from osce_portal.kernel.folding import fold
from osce_portal.kernel.querysets import RecordQuerySet, TermQuerySet
from osce_portal.kernel.readers import PUBLIC


class StateQuerySet(RecordQuerySet):
    def ever_partners(self, reader=PUBLIC):
        """States that are or were Partners for Co-operation, as far as ``reader`` may know."""
        return self.filter(Exists(self._standings(reader, "partner")))

    def that_were_partners(self):
        """As ``ever_partners``, without asking whether the States themselves are published yet."""
        standing = self.model._meta.get_field("standings").related_model
        partner = standing.objects.publishable().filter(status="partner")
        return self.filter(Exists(partner.filter(state=OuterRef("pk"))))

    def partners_on(self, day, reader=PUBLIC):
        return self.filter(Exists(self._standings(reader, "partner").as_of(day)))

    def on_register(self, day, reader=PUBLIC):
        """States that have or had a seat in a Contact Group by ``day``: those its list shows."""
        seats = self.model._meta.get_field("seats").related_model.objects.visible_to(reader)
        begun = Q(start__isnull=True) | Q(start_first__lte=day.isoformat())
        seats = seats.filter(begun, body__kind="contact-group", state=OuterRef("pk"))
        return self.filter(Exists(seats))

    def named_on(self, day, reader=PUBLIC):
        """Each State with ``name_then``: the name it went by on ``day``."""
        names = self.model._meta.get_field("other_names").related_model.objects
        former = names.visible_to(reader).filter(kind="former", state=OuterRef("pk")).as_of(day)
        then = Subquery(former.order_by("pk").values("name")[:1])
        return self.annotate(name_then=Coalesce(then, F("name")))

    def with_standing(self, day, reader=PUBLIC):
        """Each State with all its standings and seats, and its name on ``day``."""
        terms = {
            name: self.model._meta.get_field(name).related_model.objects.marked_on(day)
            for name in ("standings", "seats")
        }
        terms = {name: rows.order_by("start_first", "pk") for name, rows in terms.items()}
        standings = terms["standings"].with_visible("document", reader)
        rows = self.named_on(day, reader).with_visible("standings", reader, standings)
        return rows.with_visible("seats", reader, terms["seats"].select_related("body"))

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

    def oldest_first(self):
        return self.order_by(F("set_up_first").asc(nulls_last=True), "pk")

    def with_rosters(self, day, reader):
        """Bring along all seats and chairs as they stood on ``day``, with the States then."""
        seats, terms = (
            self.model._meta.get_field(name).related_model.objects.marked_on(day)
            for name in ("seats", "chairmanships")
        )
        seats = seats.in_english_order().with_states(day, reader)
        terms = terms.latest_first().with_names(day, reader)
        rows = self.with_visible("seats", reader, seats)
        return rows.with_visible("chairmanships", reader, terms)

    def with_pages(self, reader):
        """Bring along what a group's page links to: its founding document and its series."""
        return self.with_visible("founding_document", reader).with_visible("series", reader)


class SeatQuerySet(TermQuerySet):
    def in_english_order(self):
        return self.order_by("state__name_folded", "pk")

    def with_states(self, day, reader=PUBLIC):
        """Bring each seat's State along, with its standing and the name it had on ``day``."""
        states = self.model._meta.get_field("state").related_model.objects
        return self.prefetch_related(Prefetch("state", states.with_standing(day, reader)))


class ChairmanshipQuerySet(TermQuerySet):
    def latest_first(self):
        return self.order_by("-start_first", "-pk")

    def in_year(self, year):
        """Terms of which a part lies in ``year``."""
        not_over = Q(end__isnull=True) | Q(end_last__gte=f"{year:04}-01-01")
        return self.filter(not_over, start_first__lte=f"{year:04}-12-31")

    def with_slug(self):
        """Each term under its own name in addresses: ``asian-2025-malta``."""
        parts = (F("body__slug"), Value("-"), Substr("start_first", 1, 4), Value("-"))
        slug = Concat(*parts, F("state__slug"), output_field=CharField())
        return self.annotate(slug=slug)

    def with_names(self, day, reader=PUBLIC):
        """Bring each chair's State along, under the name it had on ``day``."""
        states = self.model._meta.get_field("state").related_model.objects
        return self.prefetch_related(Prefetch("state", states.named_on(day, reader)))


class DocumentQuerySet(RecordQuerySet):
    def matching(self, text, *, reader, folded=("title_folded",)):
        """Documents by title, or by a symbol that is confirmed."""
        by_symbol = Q(is_symbol_confirmed=True, symbol_folded__contains=fold(text))
        by_title = super().matching(text, reader=reader, folded=folded)
        return self.filter(by_symbol | Q(pk__in=by_title.values("pk")))

    def in_year(self, year):
        return self.filter(date__startswith=f"{year:04}")

    def latest_first(self):
        """By date, the undated last."""
        return self.order_by(F("date_first").desc(nulls_last=True), "title_folded", "pk")
