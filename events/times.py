"""When an event is: its days, its instants in the venue's zone, and how both are said."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from osce_portal.kernel.dates import first_day, last_day


def zone_of(event):
    return ZoneInfo(event.time_zone)


def days_of(event):
    """The first and the last day it can mean; for an event known to the day, its days."""
    return first_day(event.start), last_day(event.end or event.start)


def day_after(day):
    """The next day; after the last that Python knows, that day again."""
    return day if day == date.max else day + timedelta(days=1)


def is_known_to_the_day(event):
    return len(event.start) == len(event.end or event.start) == 10


def begins_at(event):
    """The instant at which it begins, in the zone of its venue; None for whole days.

    A local time that the clocks skip counts on from before the change, and one that comes twice
    is the first of the two: RFC 5545 reads it so as well.
    """
    if event.start_time is None:
        return None
    return datetime.combine(first_day(event.start), event.start_time, zone_of(event))


def ends_at(event):
    """The instant at which it ends; None for whole days and where no end is known."""
    _first, last = days_of(event)
    if event.end_time is not None:
        return datetime.combine(last, event.end_time, zone_of(event))
    if event.start_time is None or last == first_day(event.start):
        return None
    # Several days from a time on, until an hour that nobody has set: until the last day is over.
    midnight = datetime.min.time()
    return datetime.combine(day_after(last), midnight, zone_of(event))


def in_utc(instant):
    """``2026-03-29T13:00:00Z``, for the attribute of a <time>."""
    return instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def say_zone(event):
    """*Vienna time (Europe/Vienna, UTC+1)*; both offsets where the clocks change in between."""
    begin, end = begins_at(event), ends_at(event)
    place = event.time_zone.rpartition("/")[2].replace("_", " ")
    values = {"place": place, "zone": event.time_zone, "offset": say_offset(begin)}
    if end and end.utcoffset() != begin.utcoffset():
        values["later"] = say_offset(end)
        return _("%(place)s time (%(zone)s, %(offset)s, at its end %(later)s)") % values
    return _("%(place)s time (%(zone)s, %(offset)s)") % values


def say_offset(instant):
    minutes = round(instant.utcoffset().total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    sign = "−" if minutes < 0 else "+"
    return f"UTC{sign}{hours}" + (f":{rest:02}" if rest else "")


def say_times(event):
    """*15:00–17:00, Vienna time (Europe/Vienna, UTC+1)*; nothing for whole days."""
    if event.start_time is None:
        return ""
    return f"{_say_hours(event)}, {say_zone(event)}"


def _say_hours(event):
    first, last = days_of(event)
    values = {"begin": f"{event.start_time:%H:%M}"}
    if event.end_time is None:
        return _("from %(begin)s") % values
    values["end"] = f"{event.end_time:%H:%M}"
    if first == last:
        return "{begin}–{end}".format(**values)
    return _("from %(begin)s on the first day to %(end)s on the last") % values
