"""What crawlers and researchers of security look for: sitemap, robots.txt, security.txt."""

from datetime import timedelta

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import sitemap
from django.http import HttpResponse
from django.urls import path, reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from events.models import Event, EventSeries
from organizations.kinds import Kind
from organizations.models import Organization, Publication
from osce_portal.kernel.freshness import last_changes
from osce_portal.kernel.readers import PUBLIC
from partners.models import Body, Document, State, Theme

FIXED = (
    "home",
    "about",
    "accessibility",
    "privacy",
    "data",
    "api:page",
    "partners:state_list",
    "partners:group_list",
    "partners:document_list",
    "partners:theme_list",
    "organizations:organization_list",
    "organizations:institution_list",
    "organizations:publication_list",
    "events:event_list",
)
RECORDS = {
    "states": State.objects.ever_partners,
    "groups": Body.objects.contact_groups,
    "organizations": lambda: Organization.objects.exclude(kind=Kind.OSCE),
    "themes": Theme.objects.all,
    "series": EventSeries.objects.all,
    "events": Event.objects.all,
    "documents": Document.objects.all,
    "publications": Publication.objects.all,
}
KEPT_OUT = ("/accounts/", "/admin/", "/briefings/", "/search/")
VALID_FOR = timedelta(days=180)


class Pages(Sitemap):
    protocol = settings.SITE.scheme

    def get_domain(self, site=None):
        return settings.SITE.netloc


class FixedPages(Pages):
    """Lists and statements; when a list last changed is not kept, so nothing is claimed."""

    def items(self):
        return FIXED

    def location(self, name):
        return reverse(name)


class RecordPages(Pages):
    """The pages of one noun, with the instant at which each record last changed."""

    def __init__(self, rows):
        self.rows = rows

    def items(self):
        rows = self.rows().visible_to(PUBLIC).order_by("pk")
        self.changes = last_changes(rows.model)
        return rows

    def lastmod(self, record):
        return self.changes.get(record.pk)


@require_safe
def site_map(request):
    sections = {"pages": FixedPages()}
    sections |= {name: RecordPages(rows) for name, rows in RECORDS.items()}
    return sitemap(request, sections)


@require_safe
def robots(request):
    lines = ["User-agent: *", *(f"Disallow: {place}" for place in KEPT_OUT), ""]
    return _plain([*lines, f"Sitemap: {settings.SITE_URL}/sitemap.xml"])


@require_safe
def security(request):
    """Whom to tell of a weakness (RFC 9116)."""
    tomorrow = timezone.now().replace(hour=0, minute=0, second=0) + timedelta(days=1)
    lines = [
        f"Contact: {settings.SECURITY_CONTACT}",
        f"Expires: {tomorrow + VALID_FOR:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: en, fr",
        f"Canonical: {settings.SITE_URL}/.well-known/security.txt",
    ]
    return _plain(lines)


def _plain(lines):
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


urlpatterns = [
    path("sitemap.xml", site_map, name="sitemap"),
    path("robots.txt", robots, name="robots"),
    path(".well-known/security.txt", security, name="security"),
]
