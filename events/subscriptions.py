"""What can be subscribed to: the same events as on the page beside it, and the same filters."""

from urllib.parse import urlencode

from django.core.exceptions import BadRequest
from django.db.models import Max
from django.http import Http404, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from events.calendar import calendar_of
from events.feeds import feed_of
from events.filters import EventFilterSet
from events.models import Event, EventSeries
from osce_portal.kernel.atom import CONTENT_TYPE as ATOM
from osce_portal.kernel.atom import paths_of
from osce_portal.kernel.models import OldAddress
from osce_portal.kernel.pages import find
from osce_portal.kernel.readers import PUBLIC
from osce_portal.kernel.subscribing import answer_if_new, page_of, permanent_number
from partners.models import Body

CALENDAR = "text/calendar; charset=utf-8"
FILE = "calendar.ics"
PER_PAGE = 100


class Chosen:
    """The events that the filters in the address leave; a bad value raises with its sentence."""

    def __init__(self, request):
        events = Event.objects.visible_to(PUBLIC)
        filters = EventFilterSet(request.GET, queryset=events, request=request)
        if not filters.form.is_valid():
            raise BadRequest(_sentences(filters.form))
        self.known = filters.known()
        self.query = f"?{urlencode(self.known)}" if self.known else ""
        self.words = filters.words()
        self.rows = filters.qs.for_subscription(PUBLIC)
        self.page = reverse("events:event_list") + self.query


def _sentences(form):
    errors = form.errors.items()
    return "\n".join(
        f"{form.fields[name].label}: {text}" for name, texts in errors for text in texts
    )


@require_safe
def event_calendar(request):
    try:
        chosen = Chosen(request)
    except BadRequest as error:
        return _refusal(error)
    title = _("OSCE Partners for Co-operation: events")
    return _calendar(
        request,
        chosen.rows,
        uid=permanent_number(f"events{chosen.query}"),
        name=f"{title} ({chosen.words})" if chosen.words else title,
        page=chosen.page,
        address=request.path + chosen.query,
    )


@require_safe
def group_calendar(request, slug):
    return _calendar_beside(request, Body.objects.contact_groups(), slug, "events")


@require_safe
def series_calendar(request, slug):
    return _calendar_beside(request, EventSeries.objects.all(), slug, "editions")


def _calendar_beside(request, records, slug, relation):
    """The calendar of all events of one record; where the record has moved, so has it."""
    try:
        record = find(records, slug=slug)
    except Http404:
        target = OldAddress.lead(request.path.removesuffix(FILE))
        if target is None:
            raise
        return HttpResponsePermanentRedirect(target + FILE)
    rows = getattr(record, relation).visible_to(PUBLIC).for_subscription(PUBLIC)
    page = record.get_absolute_url()
    return _calendar(
        request, rows, uid=record.uid, name=record.name, page=page, address=request.path
    )


def _calendar(request, rows, **properties):
    body = calendar_of(rows.earliest_first(), **properties)
    return answer_if_new(request, body, CALENDAR, records=[Event])


@require_safe
def event_feed(request):
    try:
        chosen = Chosen(request)
    except BadRequest as error:
        return _refusal(error)
    rows = chosen.rows.latest_change_first()
    page = page_of(request, rows, PER_PAGE)
    body = feed_of(
        page,
        name=f"events.atom{chosen.query}",
        words=chosen.words,
        page=chosen.page,
        updated=rows.aggregate(at=Max("changed_at"))["at"],
        paths=paths_of(request.path, chosen.known, page),
    )
    return answer_if_new(request, body, ATOM, records=[Event])


def _refusal(error):
    return HttpResponse(f"{error}\n", content_type="text/plain; charset=utf-8", status=400)
