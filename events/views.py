"""Pages of events and their series."""

from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from events.editions import years_of
from events.filters import EventFilterSet, public_partners
from events.jsonld import event_data, series_data
from events.models import Event, EventSeries
from events.month import Month
from events.per_year import PerYear
from osce_portal.kernel.dates import today
from osce_portal.kernel.listing import Listing
from osce_portal.kernel.pages import answer, find, trail
from osce_portal.kernel.readers import PUBLIC
from osce_portal.kernel.sources import sources_of

EVENTS = (_("Events"), "events:event_list")


@require_safe
def event_list(request):
    events = Event.objects.visible_to(PUBLIC)
    listing = Listing(request, EventFilterSet, events.upcoming_first().with_page_data(PUBLIC))
    series = EventSeries.objects.visible_to(PUBLIC).order_by("-name_folded", "pk")
    context = {
        **_around(listing),
        "crumbs": trail(),
        "total": events.count(),
        "has_upcoming": events.upcoming().exists(),
        "per_year": PerYear(listing.rows.count_by_year() if listing.is_valid else ()),
        "series": series,
    }
    return listing.answer("events/event_list.html", **context)


def _around(listing):
    """What goes with the list under the same filters: its calendar, its feed, one of its months."""
    known = listing.filters.known() if listing.is_valid else []
    query = f"?{urlencode(known)}" if known else ""
    others = urlencode([(name, value) for name, value in known if name != "month"])
    asked = dict(known).get("month")
    return {
        "calendar": reverse("events:event_calendar") + query,
        "feed": reverse("events:event_feed") + query,
        "month": Month(asked, listing.filters.qs.prefetch_related(None)) if asked else None,
        "month_query": f"{others}&" if others else "",
        "month_now": None if asked else f"{today():%Y-%m}",
    }


@require_safe
def series_detail(request, slug):
    series = find(EventSeries.objects.with_visible("group", PUBLIC), slug=slug)
    rows = series.editions.visible_to(PUBLIC)
    editions = list(rows.latest_first().with_page_data(PUBLIC))
    context = {
        "crumbs": trail(EVENTS),
        "json_ld": series_data(series, editions),
        "series": series,
        "editions": editions,
        "years": years_of(editions),
        "not_held": [edition for edition in editions if edition.status != "held"],
        "seminars": [edition for edition in editions if edition.kind == "seminar"],
        "conferences": [edition for edition in editions if edition.kind == "conference"],
        "is_announced": rows.upcoming().exclude(status="cancelled").exists(),
        "sources": sources_of(series, *editions),
    }
    return answer(request, "events/series_detail.html", context)


@require_safe
def event_detail(request, year, slug):
    rows = Event.objects.with_page_data(PUBLIC).with_visible("group", PUBLIC)
    event = find(rows.with_chair_names(PUBLIC).with_visible("themes", PUBLIC), year=year, slug=slug)
    named = event.participations.visible_to(PUBLIC).in_english_order()
    named = named.select_related("state", "organization")
    papers = event.event_documents.visible_to(PUBLIC).select_related("document").order_by("pk")
    context = {
        "crumbs": trail(EVENTS),
        "json_ld": event_data(event, named),
        "event": event,
        "participations": named,
        "partner_slugs": set(public_partners().values_list("slug", flat=True)),
        "papers": papers,
        "neighbours": event.neighbours(PUBLIC) if event.series else {},
        "sources": sources_of(event, *named, *(paper.document for paper in papers)),
    }
    return answer(request, "events/event_detail.html", context)
