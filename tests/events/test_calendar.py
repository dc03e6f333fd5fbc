"""Golden cases of the calendar, read back with vobject: right to the minute in every zone."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
import vobject
from dateutil.tz import resolve_imaginary, tzutc
from icalendar import Calendar

from events.calendar import calendar_of
from events.models import Event
from osce_portal.kernel.readers import PUBLIC
from tests import factories as make
from tests.clock import stop_the_clock

pytestmark = pytest.mark.django_db
ZONES = ["Europe/Vienna", "Asia/Seoul", "Australia/Canberra"]
# A day in either season, and days on which the clocks of one of the zones change.
SUMMER, WINTER = "2026-07-14", "2026-01-14"
CHANGES = ["2026-03-29", "2026-10-25", "2026-04-05", "2026-10-04"]


@pytest.fixture(autouse=True)
def _strangers_to_all_zones(monkeypatch):
    """The reader has to go by the file: what it learnt from another one is forgotten."""
    monkeypatch.setattr(vobject.icalendar, "__tzidMap", {"UTC": tzutc()})


def to_come(**fields):
    return make.make_event(**{"status": "confirmed", "start": SUMMER, **fields})


def at(hour, minute=0):
    return time(hour, minute)


def written():
    events = Event.objects.visible_to(PUBLIC).for_subscription(PUBLIC).earliest_first()
    return calendar_of(events, uid="a-number", name="Events", page="/events/", address="/e.ics")


def read_back():
    """The entries by title, as another library than the one that wrote them reads them."""
    calendar = vobject.readOne(written().decode())
    return {entry.summary.value: entry for entry in calendar.contents.get("vevent", [])}


def the_entry():
    (entry,) = read_back().values()
    return entry


def is_same_instant(found, day, hours, zone):
    """``found`` goes by the VTIMEZONE of the file; what it should be, by the zone database."""
    wanted = datetime.combine(date.fromisoformat(day), hours, ZoneInfo(zone)).astimezone(UTC)
    return resolve_imaginary(found).astimezone(UTC) == wanted


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("day", [SUMMER, WINTER, *CHANGES, "1996-10-27", "2000-08-27"])
def test_a_meeting_is_right_to_the_minute(zone, day):
    hours = {
        "night": (at(0, 15), at(1, 45)),
        "morning": (at(4), at(5)),
        "day": (at(15), at(17, 30)),
    }
    for title, (begin, end) in hours.items():
        to_come(title=title, start=day, start_time=begin, end_time=end, time_zone=zone)

    for title, entry in read_back().items():
        begin, end = hours[title]
        assert is_same_instant(entry.dtstart.value, day, begin, zone)
        assert is_same_instant(entry.dtend.value, day, end, zone)
        assert entry.dtstart.params["X-VOBJ-ORIGINAL-TZID"] == [zone]


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("day", [SUMMER, WINTER])
def test_utc_offsets_of_the_file_are_those_of_the_zone(zone, day):
    to_come(start=day, start_time=at(15), time_zone=zone)

    found = the_entry().dtstart.value
    assert (
        found.utcoffset()
        == datetime.fromisoformat(day).replace(hour=15, tzinfo=ZoneInfo(zone)).utcoffset()
    )


@pytest.mark.parametrize("zone", ["Europe/Vienna", "Australia/Canberra"])
def test_clocks_change_at_the_instant_they_change(zone):
    """An onset is told by the clock that it ends (RFC 5545, 3.6.5)."""
    to_come(start=SUMMER, start_time=at(15), time_zone=zone)

    for onset in Calendar.from_ical(written()).timezones[0].subcomponents:
        later = [entry.dt for line in onset.get("rdate", []) for entry in line.dts]
        for day in [onset["dtstart"].dt, *later] if later else []:
            instant = (day - onset["tzoffsetfrom"].td).replace(tzinfo=UTC)
            before, after = instant - timedelta(seconds=1), instant
            local = [moment.astimezone(ZoneInfo(zone)).utcoffset() for moment in (before, after)]
            assert local == [onset["tzoffsetfrom"].td, onset["tzoffsetto"].td]


def test_a_meeting_over_the_night_of_the_change_is_an_hour_shorter():
    to_come(start="2026-03-28", end="2026-03-29", start_time=at(22), end_time=at(6))

    entry = the_entry()
    length = entry.dtend.value.astimezone(UTC) - entry.dtstart.value.astimezone(UTC)
    assert length == timedelta(hours=7)


def test_a_conference_of_three_days_ends_before_the_fourth():
    to_come(start="2026-10-24", end="2026-10-26")

    entry = the_entry()
    assert entry.dtstart.value == date(2026, 10, 24)
    assert entry.dtend.value == date(2026, 10, 27)
    assert entry.transp.value == "TRANSPARENT"
    assert b"DTSTART;VALUE=DATE:20261024" in written()
    assert b"VTIMEZONE" not in written()


def test_whole_day_of_a_clock_change_is_one_day():
    to_come(start="2026-03-29")

    entry = the_entry()
    assert (entry.dtstart.value, entry.dtend.value) == (date(2026, 3, 29), date(2026, 3, 30))


@pytest.mark.parametrize(
    ("start", "first", "beyond"),
    [
        ("2027-10", date(2027, 10, 1), date(2027, 11, 1)),
        ("2027", date(2027, 1, 1), date(2028, 1, 1)),
    ],
)
def test_what_is_not_known_to_the_day_stands_on_every_day_it_can_mean(start, first, beyond):
    to_come(title="Asian Conference", start=start)

    entry = the_entry()
    assert (entry.dtstart.value, entry.dtend.value) == (first, beyond)
    assert entry.summary.value.endswith("day not yet known)")
    assert entry.transp.value == "TRANSPARENT"


def test_an_end_that_nobody_has_set_is_left_out():
    to_come(start_time=at(15))

    assert "dtend" not in the_entry().contents


def rewrite(event, **values):
    with make.a_write():
        for name, value in values.items():
            setattr(event, name, value)
        event.save()


def test_a_meeting_that_moves_keeps_its_uid_and_raises_its_sequence(monkeypatch):
    stop_the_clock(monkeypatch, "2026-05-01T12:00")
    event = to_come(start_time=at(15))
    before = the_entry()
    stop_the_clock(monkeypatch, "2026-05-02T12:00")
    rewrite(event, start="2026-09-01", start_time=at(10), time_zone="Asia/Seoul")
    after = the_entry()

    assert before.uid.value == after.uid.value == str(event.uid)
    assert int(after.sequence.value) > int(before.sequence.value)
    assert after.dtstamp.value - before.dtstamp.value == timedelta(days=1)
    assert is_same_instant(after.dtstart.value, "2026-09-01", at(10), "Asia/Seoul")


def test_a_cancelled_meeting_stays_and_comes_back_with_a_higher_sequence():
    event = to_come(title="Asian Conference", start_time=at(15), end_time=at(17))
    sequences, stands = [], []
    for status in ("confirmed", "cancelled", "confirmed"):
        if event.status != status:
            rewrite(event, status=status)
        entry = the_entry()
        sequences.append(int(entry.sequence.value))
        stands.append((entry.status.value, entry.summary.value, entry.transp.value))

    assert sequences == sorted(set(sequences))
    assert stands == [
        ("CONFIRMED", "Asian Conference", "OPAQUE"),
        ("CANCELLED", "Cancelled: Asian Conference", "TRANSPARENT"),
        ("CONFIRMED", "Asian Conference", "OPAQUE"),
    ]


def test_postponed_and_planned_are_tentative_and_say_so():
    to_come(title="One", status="postponed")
    to_come(title="Two", status="planned")

    entries = read_back()
    assert entries["Postponed: One"].status.value == "TENTATIVE"
    assert "No new date is set" in entries["Postponed: One"].description.value
    assert entries["Two"].status.value == "TENTATIVE"
    assert "may still change" in entries["Two"].description.value


def test_the_sequence_grows_with_a_part_of_the_event():
    event = to_come()
    before = int(the_entry().sequence.value)
    make.make_participation(event, make.make_state("Thailand"))

    assert int(the_entry().sequence.value) == before + 1
    assert "Hosted by Thailand" in the_entry().description.value


def test_an_entry_says_what_the_page_says():
    group = make.make_group("Asian")
    event = to_come(
        title="Asian Conference, 2026", kind="conference", group=group, start_time=at(15),
        end_time=at(17), place="Vienna", place_note="Hofburg; Neuer Saal", mode="hybrid",
        themes=[make.make_theme("Water, and energy")],
    )  # fmt: skip

    entry = the_entry()
    assert entry.location.value == "Vienna and online (Hofburg; Neuer Saal)"
    assert entry.categories.value == ["Conference", group.name, "Water, and energy"]
    assert entry.url.value == f"http://testserver{event.get_absolute_url()}"
    assert entry.description.value.splitlines() == [
        "14 July 2026, 15:00–17:00, Vienna time (Europe/Vienna, UTC+2).",
        "Vienna and online (Hofburg; Neuer Saal).",
    ]


def test_a_calendar_names_itself_and_when_to_ask_again():
    to_come()
    text = written().decode()
    calendar = vobject.readOne(text)

    assert calendar.validate(raiseException=True)
    assert calendar.contents["name"][0].value == "Events"
    assert "REFRESH-INTERVAL;VALUE=DURATION:PT12H" in text
    assert "SOURCE;VALUE=URI:http://testserver/e.ics" in text
    assert "METHOD" not in text
    assert "COLOR" not in text
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75


def test_stamps_are_those_of_the_last_change():
    event = to_come()
    stamp = Event.objects.for_subscription(PUBLIC).get(pk=event.pk).changed_at

    assert the_entry().dtstamp.value == stamp.replace(microsecond=0)
    assert written() == written()


def test_an_event_shown_later_than_it_was_written_changed_when_it_appeared():
    long_past = datetime(2020, 1, 1, tzinfo=UTC)
    event = to_come(published_at=long_past)
    assert Event.objects.for_subscription(PUBLIC).get(pk=event.pk).changed_at > long_past
    rewrite(event, published_at=datetime(2099, 1, 1, tzinfo=UTC))

    stamp = Event.objects.for_subscription(PUBLIC).get(pk=event.pk).changed_at
    assert stamp == datetime(2099, 1, 1, tzinfo=UTC)
