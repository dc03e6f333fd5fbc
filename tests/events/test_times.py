"""Instants and words: venue time with its zone, right across clock changes."""

from datetime import UTC, date, datetime, time
from types import SimpleNamespace

import pytest

from events import times


def an_event(start="2026-06-15", begins=None, ends=None, zone="Europe/Vienna", end=None):
    begins, ends = (value and time.fromisoformat(value) for value in (begins, ends))
    return SimpleNamespace(
        start=start, end=end, start_time=begins, end_time=ends, time_zone=zone, status="held"
    )


@pytest.mark.parametrize(
    ("zone", "day", "instant"),
    [
        ("Europe/Vienna", "2026-01-15", datetime(2026, 1, 15, 14, 0)),
        ("Europe/Vienna", "2026-06-15", datetime(2026, 6, 15, 13, 0)),
        ("Asia/Seoul", "2026-06-15", datetime(2026, 6, 15, 6, 0)),
        ("Australia/Canberra", "2026-01-15", datetime(2026, 1, 15, 4, 0)),
        ("Australia/Canberra", "2026-06-15", datetime(2026, 6, 15, 5, 0)),
    ],
)
def test_a_time_is_that_of_the_venue(zone, day, instant):
    event = an_event(day, "15:00", "17:00", zone)

    assert times.begins_at(event) == instant.replace(tzinfo=UTC)
    assert times.in_utc(times.begins_at(event)) == f"{instant.isoformat()}Z"


def test_an_hour_that_the_clocks_skip_counts_on_from_before():
    event = an_event("2026-03-29", "02:30", "04:00")

    assert times.in_utc(times.begins_at(event)) == "2026-03-29T01:30:00Z"
    assert times.in_utc(times.ends_at(event)) == "2026-03-29T02:00:00Z"


def test_an_hour_that_comes_twice_is_the_first():
    assert times.in_utc(times.begins_at(an_event("2026-10-25", "02:30"))) == "2026-10-25T00:30:00Z"


def test_whole_days_have_no_instants():
    event = an_event("2026-06-15", end="2026-06-17")

    assert (times.begins_at(event), times.ends_at(event)) == (None, None)
    assert times.days_of(event) == (date(2026, 6, 15), date(2026, 6, 17))
    assert times.say_times(event) == ""


@pytest.mark.parametrize(
    ("start", "days"),
    [
        ("2026", (date(2026, 1, 1), date(2026, 12, 31))),
        ("2026-02", (date(2026, 2, 1), date(2026, 2, 28))),
    ],
)
def test_a_date_known_in_part_has_every_day_it_can_mean(start, days):
    assert times.days_of(an_event(start)) == days
    assert not times.is_known_to_the_day(an_event(start))


def test_an_end_that_nobody_has_set_is_not_invented():
    assert times.ends_at(an_event("2026-06-15", "15:00")) is None


def test_several_days_without_a_closing_hour_last_until_the_last_is_over():
    event = an_event("2026-06-15", "15:00", end="2026-06-17")

    assert times.in_utc(times.ends_at(event)) == "2026-06-17T22:00:00Z"


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (
            an_event("2026-01-15", "15:00", "17:00"),
            "15:00–17:00, Vienna time (Europe/Vienna, UTC+1)",
        ),
        (an_event("2026-06-15", "09:30"), "from 09:30, Vienna time (Europe/Vienna, UTC+2)"),
        (
            an_event("2026-06-15", "10:00", "12:00", "Asia/Kolkata"),
            "10:00–12:00, Kolkata time (Asia/Kolkata, UTC+5:30)",
        ),
        (
            an_event("2026-06-15", "10:00", "12:00", "America/New_York"),
            "10:00–12:00, New York time (America/New_York, UTC−4)",
        ),
        (
            an_event("2026-03-28", "15:00", "12:00", end="2026-03-29"),
            "from 15:00 on the first day to 12:00 on the last,"
            " Vienna time (Europe/Vienna, UTC+1, at its end UTC+2)",
        ),
    ],
)
def test_times_are_said_with_the_zone_by_name(event, words):
    assert times.say_times(event) == words
