"""What the wider circle asks of its records."""

from django.db.models import Exists, F, OuterRef, Subquery

from organizations.kinds import INSTITUTION_KINDS, ORGANIZATION_KINDS
from osce_portal.kernel.querysets import FactQuerySet, RecordQuerySet
from partners.models import State


class OrganizationQuerySet(RecordQuerySet):
    def partner_organizations(self):
        return self.filter(kind__in=ORGANIZATION_KINDS)

    def institutions(self):
        return self.filter(kind__in=INSTITUTION_KINDS)

    def key_partners(self):
        return self.filter(is_key_partner=True)

    def in_english_order(self):
        return self.order_by("name_folded", "pk")

    def with_row_data(self, reader):
        """What a row of the directory says: the country by our own name, and the patterns."""
        pattern = self.model._meta.get_field("patterns").related_model
        patterns = pattern.objects.visible_to(reader).filter(organization=OuterRef("pk"))
        state = State.objects.visible_to(reader).filter(iso2=OuterRef("country"))
        country_name = Subquery(state.exclude(iso2="").values("name")[:1])
        return self.annotate(country_name=country_name, has_pattern=Exists(patterns))

    def with_relatives(self, reader):
        """What a page links to: the whole it is part of, its parts, its heirs, themes and names."""
        children = self.model.objects.in_english_order()
        names = ("parent", "successor", "themes", "other_names")
        rows = self.with_visible("children", reader, children)
        for name in names:
            rows = rows.with_visible(name, reader)
        return rows.with_visible("predecessors", reader, children)


class CooperationPatternQuerySet(FactQuerySet):
    def with_links(self, reader):
        """What a row names besides its organization, as far as ``reader`` may see it."""
        return self.with_visible("kept_by", reader).with_visible("document", reader)

    def by_level(self):
        return self.order_by("-level", "mode", "title", "pk")


class PublicationQuerySet(RecordQuerySet):
    def latest_first(self):
        """By year, the undated last."""
        return self.order_by(F("year").desc(nulls_last=True), "title_folded", "pk")
