"""Events as a calendar to subscribe to: RFC 5545, with the calendar's properties of RFC 7986."""

from datetime import date, timedelta

from django.conf import settings
from django.utils.translation import gettext as _
from icalendar import Calendar, vDuration, vText, vUri
from icalendar import Event as Entry

from events.kinds import Status
from events.sentences import event_line
from events.times import begins_at, day_after, days_of, ends_at, is_known_to_the_day, say_times
from osce_portal.kernel.subscribing import fit, in_one_line
from osce_portal.kernel.wording import say_span

ZONES_FROM, ZONES_UNTIL = date(1973, 1, 1), 2038
REFRESH = timedelta(hours=12)
STANDS = {
    Status.PLANNED: "TENTATIVE",
    Status.POSTPONED: "TENTATIVE",
    Status.CANCELLED: "CANCELLED",
}
CALLED_OFF = (Status.CANCELLED, Status.POSTPONED)


def calendar_of(events, *, uid, name, page, address):
    """The calendar of ``events`` (``for_subscription``), which stand on ``page`` too, as bytes."""
    events = list(events)
    calendar = _head(uid, name, settings.SITE_URL + page, settings.SITE_URL + address)
    if events:
        calendar.add("last-modified", max(event.changed_at for event in events))
    for event in events:
        calendar.add_component(_entry(event))
    _add_time_zones(calendar, events)
    return calendar.to_ical()


def _head(uid, name, page, address):
    described = _(
        "Public events with the Partners for Co-operation. One known only to the month or the"
        " year stands on every day it can mean, and says so."
    )
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//OSCE Secretariat//External Co-operation//EN")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("uid", str(uid))
    calendar.add("name", vText(in_one_line(name)))
    calendar.add("x-wr-calname", vText(in_one_line(name)))
    calendar.add("description", vText(described))
    calendar.add("x-wr-caldesc", vText(described))
    calendar.add("url", vUri(page))
    calendar.add("source", vUri(address), parameters={"VALUE": "URI"})
    refresh = vDuration(REFRESH)
    calendar.add("refresh-interval", refresh, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", refresh)
    return calendar


def _entry(event):
    entry = Entry()
    entry.add("uid", str(event.uid))
    entry.add("sequence", event.version - 1)
    # Without a METHOD, DTSTAMP is the instant of the last change (RFC 5545, 3.8.7.2).
    entry.add("dtstamp", event.changed_at)
    entry.add("last-modified", event.changed_at)
    entry.add("created", event.published_at)
    _add_times(entry, event)
    entry.add("summary", in_one_line(summary_of(event)))
    entry.add("description", fit(description_of(event)))
    if event.where():
        entry.add("location", in_one_line(event.where()))
    entry.add("status", STANDS.get(event.status, "CONFIRMED"))
    entry.add("categories", [in_one_line(name) for name in categories_of(event)])
    entry.add("url", vUri(settings.SITE_URL + event.get_absolute_url()))
    return entry


def _add_times(entry, event):
    """Whole days end on the day after the last; they leave whoever subscribes free."""
    begin, end = begins_at(event), ends_at(event)
    if begin is None:
        first, last = days_of(event)
        entry.add("dtstart", first)
        entry.add("dtend", day_after(last))
    else:
        entry.add("dtstart", begin)
        if end is not None:
            entry.add("dtend", end)
    is_free = begin is None or event.status in CALLED_OFF
    entry.add("transp", "TRANSPARENT" if is_free else "OPAQUE")


def summary_of(event):
    """The title; what is called off says so first, for not every calendar shows its status."""
    if event.status in CALLED_OFF:
        return f"{event.get_status_display()}: {event.title}"
    if not is_known_to_the_day(event):
        days = say_span(event.start, event.end)
        values = {"title": event.title, "days": days}
        if event.status == Status.HELD:
            return _("%(title)s (%(days)s, day not recorded)") % values
        return _("%(title)s (%(days)s, day not yet known)") % values
    return event.title


def description_of(event):
    """How it stands, when it is and what its row on the page says."""
    notes = {
        Status.PLANNED: _("Planned: the date may still change."),
        Status.POSTPONED: _("Postponed: it is not held on this date. No new date is set."),
        Status.CANCELLED: _("Cancelled."),
    }
    line = event_line(event)
    days = ", ".join(filter(None, [say_span(event.start, event.end), say_times(event)]))
    said = [notes.get(event.status), f"{days}.", f"{line}." if line else ""]
    return "\n".join(filter(None, said))


def categories_of(event):
    """Its kind, its Contact Group and its themes."""
    groups = [event.group.name] if event.group else []
    return [str(event.get_kind_display()), *groups, *(theme.name for theme in event.themes.all())]


def _add_time_zones(calendar, events):
    """A VTIMEZONE for each zone in use, which holds beyond the events of this calendar.

    Programs keep the first definition of a zone that they meet, whichever calendar it came with.
    """
    if not calendar.get_missing_tzids():
        return
    latest = max(days_of(event)[1].year for event in events)
    last = min(max(ZONES_UNTIL, latest + 2), 2100)
    calendar.add_missing_timezones(first_date=ZONES_FROM, last_date=date(last, 1, 1))
    for zone in calendar.timezones:
        for onset in zone.subcomponents:
            _set_clock_before(onset)


def _set_clock_before(onset):
    """Tell the onsets by the clock they end, each in a line of its own.

    The library tells those of summer by the new clock, which is an hour late, and all of them in
    one line, of which not every program reads more than the first.
    """
    gain = max(onset["tzoffsetto"].td - onset["tzoffsetfrom"].td, timedelta())
    later = onset.pop("rdate").dts if "rdate" in onset else []
    start = onset.pop("dtstart").dt
    onset.add("dtstart", start - gain)
    for day in later:
        onset.add("rdate", [day.dt - gain])
