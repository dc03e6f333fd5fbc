"""Events and their series in the words of schema.org."""

from datetime import datetime
from zoneinfo import ZoneInfo

from events.kinds import Mode, Status
from osce_portal.kernel.dates import last_day
from osce_portal.kernel.jsonld import page_url, thing
from partners.jsonld import theme_data

STATUS = {Status.CANCELLED: "EventCancelled", Status.POSTPONED: "EventPostponed"}
MODES = {
    Mode.ONLINE: "OnlineEventAttendanceMode",
    Mode.HYBRID: "MixedEventAttendanceMode",
}
ORGANIZERS = ("host", "co-host", "organizer")


def event_data(event, participations):
    """The event as its page has it; ``participations`` are those it names."""
    organizers = [row for row in participations if row.role in ORGANIZERS]
    series = event.series
    return thing(
        "Event",
        event.get_absolute_url(),
        name=event.title,
        startDate=_moment(event.start, event.start_time, event.time_zone),
        endDate=_moment(event.end or event.start, event.end_time, event.time_zone),
        eventStatus=_term(STATUS.get(event.status, "EventScheduled")),
        eventAttendanceMode=_term(MODES.get(event.mode)),
        location=_place(event),
        organizer=[_organizer(row) for row in organizers],
        superEvent=thing("EventSeries", series.get_absolute_url(), name=series.name)
        if series
        else None,
        about=[theme_data(theme) for theme in event.themes.all()],
    )


def series_data(series, editions):
    return thing(
        "EventSeries",
        series.get_absolute_url(),
        name=series.name,
        subEvent=[
            thing("Event", event.get_absolute_url(), name=event.title, startDate=event.start)
            for event in editions
        ],
    )


def _moment(written, time, zone):
    """A day as far as it is known, or an instant with the offset of the venue."""
    if not (time and len(written) == 10):
        return written
    return datetime.combine(last_day(written), time, ZoneInfo(zone)).isoformat()


def _place(event):
    if event.mode == Mode.ONLINE:
        return thing("VirtualLocation", name=event.where(), url=page_url(event.get_absolute_url()))
    return thing("Place", name=event.where()) if event.where() else None


def _organizer(row):
    kind = "GovernmentOrganization" if row.state else "Organization"
    return thing(kind, name=(row.state or row.organization).name)


def _term(name):
    return f"https://schema.org/{name}" if name else None
