"""What the wider circle asks of its records."""

from django.db.models import F

from organizations.kinds import INSTITUTION_KINDS, ORGANIZATION_KINDS
from osce_portal.kernel.querysets import FactQuerySet, RecordQuerySet


class OrganizationQuerySet(RecordQuerySet):
    def partner_organizations(self):
        return self.filter(kind__in=ORGANIZATION_KINDS)

    def institutions(self):
        return self.filter(kind__in=INSTITUTION_KINDS)

    def key_partners(self):
        return self.filter(is_key_partner=True)

    def in_english_order(self):
        return self.order_by("name_folded", "pk")


class CooperationPatternQuerySet(FactQuerySet):
    def by_level_and_mode(self):
        return self.order_by("-level", "mode", "title", "pk")


class PublicationQuerySet(RecordQuerySet):
    def latest_first(self):
        """By year, the undated last."""
        return self.order_by(F("year").desc(nulls_last=True), "title_folded", "pk")
