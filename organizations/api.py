"""The resources of organizations, institutions and publications."""

from django.utils.translation import gettext_lazy as _

from organizations.filters import (
    InstitutionFilterSet,
    OrganizationFilterSet,
    PublicationFilterSet,
)
from organizations.models import CooperationPattern, Organization, Publication
from organizations.representations import OrganizationFields, PublicationFields
from osce_portal.kernel.api.views import RecordViewSet
from osce_portal.kernel.readers import PUBLIC


def _with_page_data(organizations):
    patterns = CooperationPattern.objects.by_level().with_visible("kept_by", PUBLIC)
    patterns = patterns.with_visible("document", PUBLIC)
    rows = organizations.in_english_order().with_row_data(PUBLIC).with_relatives(PUBLIC)
    return rows.with_visible("patterns", PUBLIC, patterns)


class OrganizationViewSet(RecordViewSet):
    plural = "organizations"
    title = _("Partner organizations and initiatives")
    queryset = Organization.objects.none()
    serializer_class = OrganizationFields
    filterset_class = OrganizationFilterSet

    def records(self, day):
        return _with_page_data(Organization.objects.partner_organizations())


class InstitutionViewSet(RecordViewSet):
    plural = "institutions"
    title = _("NGOs and academic and research institutions")
    queryset = Organization.objects.none()
    serializer_class = OrganizationFields
    filterset_class = InstitutionFilterSet

    def records(self, day):
        return _with_page_data(Organization.objects.institutions())


class PublicationViewSet(RecordViewSet):
    plural = "publications"
    title = _("Publications on the OSCE")
    queryset = Publication.objects.none()
    serializer_class = PublicationFields
    filterset_class = PublicationFilterSet

    def records(self, day):
        publications = Publication.objects.latest_first().with_visible("publisher", PUBLIC)
        return publications.with_visible("themes", PUBLIC)


VIEWSETS = [OrganizationViewSet, InstitutionViewSet, PublicationViewSet]
