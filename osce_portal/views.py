"""The home page, what the Section says of itself, the statements, and the operator's questions."""

from django.db import DatabaseError, connection
from django.http import JsonResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from events.models import Event, EventSeries
from organizations.models import Organization, Publication
from osce_portal.kernel.dates import today
from osce_portal.kernel.pages import answer, trail
from osce_portal.kernel.readers import PUBLIC
from partners.map import marks_of
from partners.models import Body, Document, State, Theme
from partners.roster import Chairs, Roster


@require_safe
def home(request):
    events = Event.objects.visible_to(PUBLIC)
    groups = [_group_today(group) for group in _groups()]
    context = {
        "count": State.objects.visible_to(PUBLIC).partners_on(today()).count(),
        "groups": groups,
        "marks": marks_of(groups),
        "upcoming": events.upcoming().earliest_first().with_page_data(PUBLIC)[:3],
        "latest": events.past().latest_first().with_page_data(PUBLIC)[:4],
        "ways": _ways_in(),
    }
    return answer(request, "pages/home.html", context)


def _groups():
    groups = Body.objects.contact_groups().visible_to(PUBLIC).with_pages(PUBLIC)
    return groups.oldest_first()


def _group_today(group):
    conferences = group.events.visible_to(PUBLIC).filter(series__isnull=False)
    return {
        "group": group,
        "roster": Roster.of(group, today(), PUBLIC),
        "chairs": Chairs.of(group, today(), PUBLIC),
        "conference": conferences.past().latest_first().first(),
    }


def _ways_in():
    """What there is to browse: name, address, a line, how many."""
    organizations = Organization.objects.visible_to(PUBLIC)
    return [
        (
            _("Partner organizations"),
            reverse("organizations:organization_list"),
            _("From the United Nations to sub-regional initiatives: with whom, how, how often"),
            organizations.partner_organizations().count(),
        ),
        (
            _("Documents"),
            reverse("partners:document_list"),
            _("Decisions, declarations and papers behind each partnership"),
            Document.objects.visible_to(PUBLIC).count(),
        ),
        (
            _("NGOs and institutions"),
            reverse("organizations:institution_list"),
            _("Academic, research and civil society bodies in contact with the Section"),
            organizations.institutions().count(),
        ),
        (
            _("Publications"),
            reverse("organizations:publication_list"),
            _("Yearbooks, papers and books on the OSCE"),
            Publication.objects.visible_to(PUBLIC).count(),
        ),
        (
            _("Themes"),
            reverse("partners:theme_list"),
            _("Everything on one subject, from early warning to democratic elections"),
            Theme.objects.visible_to(PUBLIC).count(),
        ),
        (
            _("Annual conferences"),
            reverse("events:event_list"),
            _("Every edition with place and host, and all other events"),
            EventSeries.objects.visible_to(PUBLIC).count(),
        ),
    ]


@require_safe
def about(request):
    key_partners = Organization.objects.visible_to(PUBLIC).key_partners().in_english_order()
    context = {"crumbs": trail(), "groups": _groups(), "key_partners": key_partners}
    return answer(request, "pages/about.html", context)


@require_safe
def accessibility(request):
    return answer(request, "pages/accessibility.html", {"crumbs": trail()})


@require_safe
def privacy(request):
    return answer(request, "pages/privacy.html", {"crumbs": trail()})


@require_safe
@never_cache
def live(request):
    """Whether the process answers."""
    return JsonResponse({"status": "live"})


@require_safe
@never_cache
def ready(request):
    """Whether the database answers too; 503 while it does not."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return JsonResponse({"status": "database does not answer"}, status=503)
    return JsonResponse({"status": "ready"})
