"""The nouns of meetings: constraints, the year in the address, attendance and planning."""

from datetime import date, time

import pytest
from django.core.exceptions import ValidationError
from django.forms import modelform_factory

from events.models import (
    ChecklistItem,
    Event,
    EventDocument,
    EventSeries,
    Participation,
    PlanningTask,
    SeriesName,
)
from tests import factories
from tests.factories import a_write
from tests.violations import assert_broken, names_of


def a_participation(**fields):
    state = factories.make_state()
    return factories.make_participation(factories.make_event(), state, **fields)


ROWS = {
    ChecklistItem: lambda: factories.make_checklist_item(factories.make_series()),
    Event: factories.make_event,
    EventDocument: lambda: factories.make_event_document(
        factories.make_event(), factories.make_document()
    ),
    EventSeries: factories.make_series,
    Participation: a_participation,
    PlanningTask: lambda: factories.make_planning_task(factories.make_event()),
    SeriesName: lambda: factories.make(
        SeriesName, series=factories.make_series(), name="Seminar", kind="former", language="en-gb"
    ),
}


def same_address():
    factories.make_event("One", slug="one", start="2019")
    return factories.make_event("Two", slug="two", start="2019"), {"slug": "one"}


def same_document():
    row = ROWS[EventDocument]()
    other = factories.make_event_document(row.event, row.document, "summary")
    return other, {"part": "agenda"}


def same_state():
    host = a_participation()
    other = factories.make_participation(host.event, host.state, "chair")
    return other, {"role": "host"}


def same_organization():
    event, organization = factories.make_event(), factories.make_organization()
    factories.make_participation(event, organization=organization)
    other = factories.make_participation(event, role="speaker", organization=organization)
    return other, {"role": "host"}


NOT_OFFERED = "Value 'public' is not a valid choice."
CASES = {
    "events_checklistitem_is_never_public": lambda: (
        ROWS[ChecklistItem](),
        {"audience": "public"},
        NOT_OFFERED,
    ),
    "events_planningtask_is_never_public": lambda: (
        ROWS[PlanningTask](),
        {"audience": "public"},
        NOT_OFFERED,
    ),
    "events_event_address_is_unique": same_address,
    "events_event_ends_after_it_starts": lambda: (
        factories.make_event(),
        {"end": "2019-10-23"},
        "It ends before it starts. Mend one of the two dates.",
    ),
    "events_event_times_are_in_order": lambda: (
        factories.make_event(),
        {"start_time": time(10), "end_time": time(10)},
    ),
    "events_event_a_time_needs_a_day": lambda: (
        factories.make_event(),
        {"start": "2019-10", "start_time": time(10)},
    ),
    "events_eventdocument_is_unique": same_document,
    "events_participation_is_of_a_state_or_an_organization": lambda: (
        a_participation(),
        {"state": None},
    ),
    "events_participation_attendance_is_never_public": lambda: (
        a_participation(role="participant"),
        {"attendance": "took-part"},
    ),
    "events_participation_of_a_state_is_unique": same_state,
    "events_participation_of_an_organization_is_unique": same_organization,
}


@pytest.mark.parametrize("name", names_of("events"))
def test_constraint_is_kept_and_told(db, name):
    assert_broken("events", name, ROWS, CASES)


def test_participation_is_of_one_not_of_both(db):
    with pytest.raises(ValidationError, match="Choose either a State or an organization"):
        a_participation(organization=factories.make_organization())


# Days and times


@pytest.mark.parametrize(
    "times",
    [
        {"start_time": time(10)},
        {"start_time": time(10), "end_time": time(18)},
        {"start_time": time(15), "end_time": time(13), "end": "2019-10-25"},
        {"start_time": time(15), "end": "2019-10"},
    ],
)
def test_event_begins_at_a_time_of_its_first_day(db, times):
    assert factories.make_event(start="2019-10-24", **times).pk


@pytest.mark.parametrize(
    "times", [{"end_time": time(18)}, {"start": "2019", "start_time": time(9)}]
)
def test_time_needs_a_day_and_a_beginning(db, times):
    with pytest.raises(ValidationError, match="A time needs a first day"):
        factories.make_event(**times)


@pytest.mark.parametrize("zone", ["Europe/Atlantis", "", "../etc/passwd", "x" * 41])
def test_time_zone_is_a_known_one(db, zone):
    with pytest.raises(ValidationError) as error:
        factories.make_event(time_zone=zone)
    assert list(error.value.message_dict) == ["time_zone"]


@pytest.mark.parametrize(
    ("start", "is_possible"),
    [("2026-11-23", True), ("2026-11", True), ("2026", True), ("2026-11-24", False)],
)
def test_event_in_the_future_has_not_been_held(db, monkeypatch, start, is_possible):
    monkeypatch.setattr("events.models.event.today", lambda: date(2026, 11, 23))
    event = factories.make_event(start=start, status="planned")
    event.status = "held"
    if is_possible:
        event.full_clean()
    else:
        with pytest.raises(ValidationError, match="It lies in the future"):
            event.full_clean()


# The year in the address


def test_year_is_that_of_the_first_day_and_is_kept(db):
    event = factories.make_event("Retreat", start="2019-11")
    event.start = "2020-01"
    with a_write():
        event.save()
    assert (event.year, event.get_absolute_url()) == (2019, "/events/2019/retreat/")


@pytest.mark.parametrize("start", ["", None, "abc", "²⁰¹⁹", "\x00"])
def test_event_without_a_readable_day_is_told_so_at_the_field(db, start):
    with pytest.raises(ValidationError) as error:
        factories.make_event(start=start)
    assert "start" in error.value.message_dict


def test_form_says_that_the_address_is_taken(db):
    factories.make_event("One", slug="one", start="2019")
    fields = ["title", "slug", "year", "start", "end", "kind", "status", "mode", "time_zone"]
    values = {"title": "Two", "slug": "one", "start": "2019-05", "kind": "visit", "status": "held"}
    form = modelform_factory(Event, fields=fields)(
        values | {"mode": "in-person", "time_zone": "Europe/Vienna"}
    )
    assert form.errors == {"__all__": ["Another event of that year has this slug."]}


def test_series_has_its_address(db):
    series = factories.make_series()
    assert series.get_absolute_url() == "/events/series/mediterranean-conference/"


# Attendance


def test_recorded_attendance_is_never_public(db):
    row = a_participation(role="participant", attendance="took-part")
    assert row.audience == "chairmanship"


@pytest.mark.parametrize("audience", ["section", "chairmanship"])
def test_recorded_attendance_keeps_a_narrower_audience(db, audience):
    row = a_participation(role="participant", attendance="regrets", audience=audience)
    assert row.audience == audience


def test_host_is_named_though_attendance_is_recorded(db):
    assert a_participation(role="host", attendance="took-part").audience == "public"


def test_attendance_recorded_by_update_is_not_let_out(db):
    a_participation(role="participant")
    with pytest.raises(Exception, match="attendance_is_never_public"), a_write():
        Participation.objects.update(attendance="took-part")
    assert Participation.objects.get().attendance == "not-recorded"


# Planning


def test_task_comes_from_the_checklist_of_its_series(db):
    item = factories.make_checklist_item(factories.make_series())
    event = factories.make_event(series=factories.make_series("Asian Conference"))
    with pytest.raises(ValidationError) as error:
        factories.make_planning_task(event, item=item)
    assert error.value.message_dict == {"item": ["That item is of another series."]}


# Querysets


@pytest.fixture
def calendar(db):
    days = {
        "Over": {"start": "2024-05-01"},
        "Ends today": {"start": "2024-05-30", "end": "2024-06-01"},
        "Ended yesterday": {"start": "2024-05-30", "end": "2024-05-31"},
        "This year": {"start": "2024"},
        "This month": {"start": "2024-06"},
        "Last month": {"start": "2024-05"},
        "Tomorrow": {"start": "2024-06-02"},
        "Held this year": {"start": "2024", "status": "held"},
    }
    for title, fields in days.items():
        factories.make_event(title, **{"status": "planned", **fields})


def test_each_event_is_either_upcoming_or_past(calendar):
    day = date(2024, 6, 1)
    upcoming = set(Event.objects.upcoming(day).values_list("title", flat=True))
    past = set(Event.objects.past(day).values_list("title", flat=True))
    assert upcoming == {"Ends today", "This year", "This month", "Tomorrow"}
    assert past == {"Over", "Ended yesterday", "Last month", "Held this year"}


def test_year_holds_what_may_fall_in_it(db):
    for title, start, end in (
        ("Before", "2022", None),
        ("Across", "2022-12-30", "2023-01-02"),
        ("In", "2023-05", None),
        ("After", "2024-01-01", None),
    ):
        factories.make_event(title, start=start, end=end)
    assert set(Event.objects.in_year(2023).values_list("title", flat=True)) == {"Across", "In"}
