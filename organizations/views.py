"""Pages of organizations, institutions and publications."""

from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from organizations.filters import (
    InstitutionFilterSet,
    OrganizationFilterSet,
    PublicationFilterSet,
)
from organizations.jsonld import organization_data, publication_data
from organizations.models import CooperationPattern, Organization, Publication
from organizations.pattern_grid import MODES, grid_of, levels_of
from organizations.templatetags.directory import seat
from osce_portal.kernel.listing import Listing
from osce_portal.kernel.pages import answer, find, trail
from osce_portal.kernel.readers import PUBLIC
from osce_portal.kernel.sources import sources_of

ORGANIZATIONS = (_("Organizations"), "organizations:organization_list")
INSTITUTIONS = (_("Institutions"), "organizations:institution_list")
PUBLICATIONS = (_("Publications"), "organizations:publication_list")


@require_safe
def organization_list(request):
    rows = Organization.objects.partner_organizations().visible_to(PUBLIC).in_english_order()
    listing = Listing(request, OrganizationFilterSet, rows.with_row_data(PUBLIC))
    key_partners = list(rows.key_partners().with_visible("patterns", PUBLIC))
    context = {
        "crumbs": trail(),
        "total": rows.count(),
        "key_partners": key_partners,
        "grid": grid_of(key_partners),
        "modes": MODES,
    }
    return listing.answer("organizations/organization_list.html", **context)


@require_safe
def organization_detail(request, slug):
    rows = Organization.objects.partner_organizations().with_row_data(PUBLIC)
    organization = find(rows.with_relatives(PUBLIC), slug=slug)
    return _organization_page(request, organization, ORGANIZATIONS)


@require_safe
def institution_list(request):
    rows = Organization.objects.institutions().visible_to(PUBLIC).in_english_order()
    listing = Listing(request, InstitutionFilterSet, rows.with_row_data(PUBLIC))
    context = {"crumbs": trail(), "total": rows.count()}
    return listing.answer("organizations/institution_list.html", **context)


@require_safe
def institution_detail(request, slug):
    rows = Organization.objects.institutions().with_row_data(PUBLIC)
    organization = find(rows.with_relatives(PUBLIC), slug=slug)
    return _organization_page(request, organization, INSTITUTIONS)


def _organization_page(request, organization, parent):
    """An organization and an institution are told alike; what one has not is left out."""
    patterns = organization.patterns.visible_to(PUBLIC).by_level()
    patterns = list(patterns.with_links(PUBLIC))
    participations = organization.participations.visible_to(PUBLIC).latest_first()
    context = {
        "crumbs": trail(parent),
        "json_ld": organization_data(organization, seat(organization)),
        "organization": organization,
        "patterns": [
            (level, label, [pattern for pattern in patterns if pattern.level == level])
            for level, label in CooperationPattern.Level.choices
        ],
        "grid": [(None, levels_of(patterns))] if patterns else [],
        "modes": MODES,
        "publications": organization.publications.visible_to(PUBLIC).latest_first(),
        "participations": participations,
        "sources": sources_of(organization, *patterns),
    }
    return answer(request, "organizations/organization_detail.html", context)


@require_safe
def publication_list(request):
    rows = Publication.objects.visible_to(PUBLIC).latest_first()
    listing = Listing(request, PublicationFilterSet, rows.with_visible("publisher", PUBLIC))
    context = {"crumbs": trail(), "total": rows.count()}
    return listing.answer("organizations/publication_list.html", **context)


@require_safe
def publication_detail(request, slug):
    rows = Publication.objects.with_visible("publisher", PUBLIC).with_visible("themes", PUBLIC)
    publication = find(rows, slug=slug)
    context = {
        "crumbs": trail(PUBLICATIONS),
        "json_ld": publication_data(publication),
        "publication": publication,
        "sources": sources_of(publication),
    }
    return answer(request, "organizations/publication_detail.html", context)
