"""The resource of events."""

from django.db.models import Prefetch
from django.utils.translation import gettext_lazy as _

from events.filters import EventFilterSet
from events.models import Event, EventDocument, Participation
from events.representations import EventFields
from osce_portal.kernel.readers import PUBLIC
from partners.api import WithStates


class EventViewSet(WithStates):
    """The slug of an event is the year and the name in the address of its page."""

    plural = "events"
    title = _("Events")
    queryset = Event.objects.none()
    serializer_class = EventFields
    filterset_class = EventFilterSet

    def records(self, day):
        named = Participation.objects.visible_to(PUBLIC).in_english_order()
        named = named.select_related("state", "organization")
        papers = EventDocument.objects.select_related("document").order_by("pk")
        events = Event.objects.upcoming_first().with_page_data(PUBLIC).with_visible("group", PUBLIC)
        events = events.with_visible("themes", PUBLIC)
        events = events.with_visible("event_documents", PUBLIC, papers)
        return events.prefetch_related(Prefetch("participations", named, "public_participations"))

    def lookup(self, slug):
        year, _hyphen, name = slug.partition("-")
        return {"year": int(year) if len(year) == 4 and year.isdigit() else 0, "slug": name}

    def page_path(self, slug):
        return "/events/{}/{}/".format(*slug.partition("-")[::2])

    def slug_of(self, event):
        return f"{event.year}-{event.slug}"


VIEWSETS = [EventViewSet]
