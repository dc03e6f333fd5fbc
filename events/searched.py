"""By what search finds events and their series."""

from events.models import Event, EventSeries
from osce_portal.kernel.search.declaration import searched
from osce_portal.kernel.wording import say_span

# A State goes by the name of the day on the page of an event, so here it only leads there.
searched(
    Event,
    kinds={"events": None},
    title="title",
    body=lambda event: [event.get_kind_display(), say_span(event.start, event.end), event.where()],
    mentions=(
        "series",
        "group",
        "state",
        "themes",
        "participations__state",
        "participations__organization",
    ),
    narrowed={"participations": "with_a_role"},
)
searched(EventSeries, kinds={"series": None}, mentions=("group",))
