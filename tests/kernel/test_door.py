"""One write: one transaction, validated, one entry in the history, never over another's work."""

import time

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from events.models import Event, Participation
from osce_portal.kernel.door import write
from osce_portal.kernel.errors import Stale
from osce_portal.kernel.models import Act
from partners.models import Document, Seat, State, Theme
from tests import factories
from tests.factories import a_write
from tests.kernel.history import changes, last_act, name
from tests.race import overtake, race


@pytest.fixture
def state(db):
    return factories.make_state()


def renamed(state, name):
    state.name = name
    state.save()


class Interruption(Exception):
    """Stands for whatever may go wrong inside a write."""


# One entry


def test_entry_says_who_how_and_why(state):
    editor = factories.make_user()
    with write(by=editor, why="As on the list of 2020", how=Act.How.FORM):
        renamed(state, "Algérie")
    act = last_act()
    assert (act.user, act.comment, act.how) == (editor, "As on the list of 2020", "form")


def test_rows_of_several_models_make_one_entry(state):
    count = Act.objects.count()
    with a_write():
        renamed(state, "Algérie")
        theme = Theme.objects.create(name="Migration", slug="migration", dimension="human")
    assert Act.objects.count() == count + 1
    assert changes(last_act()) == {name(state): "changed", name(theme): "created"}


def test_write_inside_a_write_joins_it(state):
    count = Act.objects.count()
    with a_write("outer"):
        renamed(state, "First")
        with a_write("inner"):
            renamed(state, "Second")
    assert Act.objects.count() == count + 1
    assert last_act().comment == "outer"
    assert State.objects.get().version == 2


def test_write_that_writes_nothing_leaves_no_entry(state):
    count = Act.objects.count()
    with a_write():
        State.objects.filter(slug="unknown").update(name="Nobody")
        State.objects.get_or_create(slug="algeria")
    assert Act.objects.count() == count


def test_preview_that_is_rolled_back_leaves_no_entry(state):
    count = Act.objects.count()
    with a_write(), transaction.atomic():
        renamed(state, "Algérie")
        Theme.objects.create(name="Migration", slug="migration", dimension="human")
        transaction.set_rollback(True)
    assert Act.objects.count() == count
    assert State.objects.get().version == 1


# All or nothing


@pytest.mark.parametrize("is_nested", [False, True])
def test_exception_undoes_all_of_it(state, is_nested):
    count = Act.objects.count()

    def interrupted(depth):
        with a_write():
            renamed(state, f"Name {depth}")
            if depth:
                interrupted(depth - 1)
            raise Interruption

    with pytest.raises(Interruption):
        interrupted(depth=is_nested)
    assert (State.objects.get().name, State.objects.get().version) == ("Algeria", 1)
    assert Act.objects.count() == count


def test_failure_swallowed_between_two_writes_undoes_both(state):
    count = Act.objects.count()

    def outer():
        with a_write():
            renamed(state, "Algérie")
            with pytest.raises(Interruption), a_write():
                raise Interruption

    with pytest.raises(transaction.TransactionManagementError), transaction.atomic():
        outer()
    assert State.objects.get().name == "Algeria"
    assert Act.objects.count() == count


def test_door_is_shut_after_a_failure(state):
    with pytest.raises(Interruption), a_write():
        raise Interruption
    with pytest.raises(RuntimeError, match="outside"), transaction.atomic():
        state.save()


# Validation


def test_save_validates(state):
    with pytest.raises(ValidationError) as error, a_write():
        renamed(state, "")
    assert set(error.value.message_dict) == {"name"}
    assert State.objects.get().name == "Algeria"


@pytest.mark.parametrize("way", ["update", "bulk_update", "bulk_create"])
def test_ways_past_save_are_validated_at_the_end(state, way):
    ways = {
        "update": lambda: State.objects.update(iso2="D", source_url="no address"),
        "bulk_update": lambda: State.objects.bulk_update([state], ["source_url"]),
        "bulk_create": lambda: State.objects.bulk_create(
            [State(name="Egypt", slug="egypt", source_url="no address")]
        ),
    }
    state.source_url = "no address"
    with pytest.raises(ValidationError) as error, a_write():
        ways[way]()
    assert set(error.value.message_dict) == {"source_url"}
    assert State.objects.get().source_url == ""


def test_rules_are_checked_on_the_rows_taken_together(state):
    group = factories.make_group()
    first = factories.make_seat(state, group, start="2000", end="2010")
    second = factories.make_seat(state, group, start="2011", end="2020")
    with a_write():
        Seat.objects.filter(pk=second.pk).update(start="2006")  # overlaps for a moment
        Seat.objects.filter(pk=first.pk).update(end="2005")
    assert set(Seat.objects.values_list("start", "end")) == {("2000", "2005"), ("2006", "2020")}
    with pytest.raises(ValidationError, match="another seat"), a_write():
        Seat.objects.update(start="2001", end="2020")


# Numbers


def test_each_write_raises_the_number_once(state):
    for number in (2, 3, 4):
        with a_write():
            renamed(state, f"Name {number}")
            renamed(state, f"Name {number}, again")
        assert (state.version, State.objects.get().version) == (number, number)


PARTS = {
    "create": lambda event, state: event.participations.create(
        state=state, role="chair", is_confirmed=True
    ),
    "bulk_create": lambda event, state: Participation.objects.bulk_create(
        Participation(event=event, state=state, role=role, is_confirmed=True)
        for role in ("chair", "speaker")
    ),
    "save": lambda event, state: event.participations.get().save(),
    "delete": lambda event, state: event.participations.get().delete(),
}


@pytest.mark.parametrize("way", PARTS.values(), ids=PARTS)
def test_whole_in_memory_keeps_a_true_number(state, way):
    event = factories.make_event()
    factories.make_participation(event, state)
    before = event.version
    with a_write():
        way(event, state)
    assert event.version == before + 1 == Event.objects.get().version
    with a_write():
        event.save()
    assert event.version == before + 2 == Event.objects.get().version


def test_theme_of_a_part_raises_its_whole_in_memory(db):
    organization, theme = factories.make_organization(), factories.make_theme()
    pattern = factories.make_pattern(organization)
    with a_write():
        pattern.themes.add(theme)
        pattern.save()
        organization.save()
    with a_write():
        pattern.save()
        organization.save()
    assert (pattern.version, organization.version) == (3, 4)


def test_row_changed_by_update_may_be_saved_in_the_same_write(state):
    with a_write():
        State.objects.update(iso2="DZ")
        state.refresh_from_db()
        renamed(state, "Algérie")
    with a_write():
        renamed(state, "Algeria")
    assert (state.version, State.objects.get().iso2) == (3, "DZ")


# Stale saves


def test_old_instance_is_refused(state):
    old = State.objects.get()
    with a_write():
        renamed(state, "Algérie")
    with pytest.raises(Stale, match="“Old” has been changed by someone else"), a_write():
        renamed(old, "Old")
    assert State.objects.get().name == "Algérie"


def test_instance_is_old_once_a_part_was_written(state):
    event = factories.make_event()
    old = Event.objects.get()
    factories.make_participation(event, state)
    with pytest.raises(Stale), a_write():
        old.save()


def test_part_may_be_added_to_an_old_whole(state):
    event = factories.make_event()
    old = Event.objects.get()
    factories.make_participation(event, state)
    factories.make_participation(old, state, role="chair")
    assert Event.objects.get().version == 3


def test_deleted_row_is_refused(state):
    twin = State.objects.get()
    with a_write():
        state.delete()
    with pytest.raises(Stale), a_write():
        renamed(twin, "Ghost")
    assert not State.objects.exists()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("attempt", range(3))
def test_of_two_who_save_at_once_one_is_refused(attempt):
    factories.make_state()
    one, two = State.objects.get(), State.objects.get()

    def save(row, name):
        with a_write():
            renamed(row, name)
        return name

    outcomes = race(lambda: save(one, "One"), lambda: save(two, "Two"))
    [refused] = [outcome for outcome in outcomes if outcome not in ("One", "Two")]
    assert isinstance(refused, Stale)
    stored = State.objects.get()
    assert (stored.name in outcomes, stored.version) == (True, 2)
    assert Act.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_two_who_add_parts_at_once_both_succeed():
    event = factories.make_event()
    states = [factories.make_state(name) for name in ("Albania", "Austria")]

    def add(state, begun=None):
        with a_write():
            Participation.objects.create(
                event_id=event.pk, state=state, role="chair", is_confirmed=True
            )
            if begun:
                begun()
                time.sleep(0.3)

    outcomes = overtake(lambda begun: add(states[0], begun), lambda: add(states[1]))
    assert outcomes == [None, None]
    assert (Participation.objects.count(), Event.objects.get().version) == (2, 3)


# Cost


def test_saving_a_part_asks_a_constant_number_of_queries(state):
    event = factories.make_event()
    host = factories.make_participation(event, state)
    counts = []
    for _round in range(2):
        with CaptureQueriesContext(connection) as queries, a_write():
            host.save()
        counts.append(len(queries))
        for number in range(5):
            factories.make_document(f"Paper {number} of {len(counts)}")
    assert counts[0] == counts[1]


def test_refused_row_leaves_the_others_of_its_write_unwritten(state):
    def both():
        with a_write():
            Document.objects.create(title="Kept", slug="kept", kind="other")
            State.objects.create(name="Twin", slug="algeria")

    with pytest.raises(ValidationError, match="Slug already exists"):
        both()
    assert not Document.objects.exists()
