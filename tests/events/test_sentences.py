"""What an event's hosts, chairs and place come to, in sentences."""

import pytest

from events.models import Event
from events.sentences import event_line, roles_sentence
from osce_portal.kernel.readers import PUBLIC
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def group():
    return make.make_group("Mediterranean")


@pytest.fixture
def event(group):
    return make.make_event(group=group, start="2019-10-24", end="2019-10-25")


def read():
    return Event.objects.with_page_data(PUBLIC).get()


def take_part(event, *roles, **fields):
    for name, role in roles:
        make.make_participation(event, make.make_state(name), role, **fields)


@pytest.mark.parametrize(
    ("roles", "sentence"),
    [
        ([], ""),
        ([("Malta", "host")], "Hosted by Malta"),
        ([("Republic of Korea", "host")], "Hosted by the Republic of Korea"),
        (
            [("Malta", "co-host"), ("Egypt", "co-host")],
            "Co-hosted by Egypt and by Malta",
        ),
        (
            [("Malta", "co-host"), ("Egypt", "co-host"), ("Italy", "co-host")],
            "Co-hosted by Egypt, Italy and Malta",
        ),
        (
            [("Malta", "host"), ("Italy", "chair"), ("Egypt", "organizer")],
            "Hosted by Malta. Organized by Egypt. Chaired by Italy",
        ),
        ([("Malta", "co-chair"), ("Egypt", "co-chair")], "Co-chaired by Egypt and Malta"),
        ([("Malta", "participant"), ("Egypt", "speaker")], ""),
    ],
)
def test_roles_are_told_each_in_its_words(event, roles, sentence):
    take_part(event, *roles)

    assert roles_sentence(read()) == sentence


def test_organizations_are_told_by_name(event):
    make.make_participation(event, organization=make.make_organization(), role="organizer")

    assert roles_sentence(read()) == "Organized by United Nations"


def test_hidden_roles_are_not_told(event):
    take_part(event, ("Malta", "host"), is_confirmed=False)
    take_part(event, ("Egypt", "host"), audience="section")
    make.make_participation(event, make.make_state("Italy", published_at=None))

    assert roles_sentence(read()) == ""


def test_the_chair_of_that_day_is_derived_from_the_terms(event, group):
    malta = make.make_state("Malta")
    make.make_participation(event, malta)
    make.make_chairmanship(group, malta, 2018)

    assert roles_sentence(read()) == "Hosted by Malta"

    make.make_chairmanship(group, malta, 2019)

    assert roles_sentence(read()) == "Hosted by Malta as Chair of the Group"


def test_the_chair_of_the_osce_is_told_as_such(event):
    malta = make.make_state("Malta")
    make.make_participation(event, malta)
    make.make_chairmanship(make.make_osce(), malta, 2019, start="2019", end=None)

    assert roles_sentence(read()) == "Hosted by Malta as OSCE Chair"


def test_whoever_held_a_chair_is_named_first(event, group):
    take_part(event, ("Algeria", "co-host"))
    malta = make.make_state("Malta")
    make.make_participation(event, malta, "co-host")
    make.make_chairmanship(group, malta, 2019)

    assert roles_sentence(read()) == ("Co-hosted by Malta as Chair of the Group and by Algeria")


def test_an_unconfirmed_chair_is_not_told(event, group):
    malta = make.make_state("Malta")
    make.make_participation(event, malta)
    make.make_chairmanship(group, malta, 2019, is_confirmed=False)

    assert roles_sentence(read()) == "Hosted by Malta"


def test_the_line_says_edition_place_and_hosts(event):
    with make.a_write():
        event.series = make.make_series("Mediterranean Conference")
        event.title = "Security in the Mediterranean"
        event.save()
    take_part(event, ("Albania", "host"))

    assert event_line(read()) == "Mediterranean Conference 2019, Tirana. Hosted by Albania"


def test_the_line_does_not_repeat_the_series(event):
    with make.a_write():
        event.series = make.make_series("Mediterranean Conference")
        event.save()

    assert event_line(read()) == "Tirana"


def test_the_line_names_no_hidden_series(event):
    with make.a_write():
        event.series = make.make_series("Secret", published_at=None)
        event.save()

    assert event_line(read()) == "Tirana"


@pytest.mark.parametrize(
    ("fields", "where"),
    [
        ({"place": "Tirana"}, "Tirana"),
        ({"place": "Tirana", "place_note": "a note"}, "Tirana (a note)"),
        ({"place": "Tirana", "mode": "hybrid"}, "Tirana and online"),
        ({"place": "", "mode": "hybrid"}, "Online"),
        ({"place": "Tirana", "mode": "online"}, "Online"),
        ({"place": ""}, ""),
    ],
)
def test_the_place_is_said_with_its_note(fields, where):
    assert make.make_event(**fields).where() == where


def test_rows_do_not_add_queries(group, django_assert_num_queries):
    osce = make.make_osce()
    series = make.make_series(group=group)
    for number in range(3):
        state = make.make_state(f"State {number}")
        make.make_chairmanship(osce, state, 2000 + number)
        event = make.make_event(f"Event {number}", group=group, series=series)
        make.make_participation(event, state)
        make.make_participation(event, organization=make.make_organization(f"Body {number}"))

    with django_assert_num_queries(3):
        lines = [event_line(event) for event in Event.objects.with_page_data(PUBLIC)]

    assert len(lines) == 3
