"""Every way of writing inside the door leaves one entry that says what became of each row."""

import json
from datetime import date

import pytest
from django.core import serializers
from django.db import transaction
from django.db.models import F, Value
from django.db.models.functions import Concat
from reversion.models import Version

from contacts.models import ContactDetail
from events.models import Event, Participation, PlanningTask
from osce_portal.kernel.models import Act
from partners.models import Document, State, Theme
from tests import factories
from tests.factories import a_write
from tests.kernel.history import changes, data, last_act, name


@pytest.fixture
def rows(db):
    theme, spare = factories.make_theme(), factories.make_theme("Migration")
    document = factories.make_document(themes=[theme])
    state = factories.make_state("Albania")
    event, other = factories.make_event(), factories.make_event("Retreat", kind="retreat")
    host = factories.make_participation(event, state)
    return {
        "theme": theme,
        "spare": spare,
        "document": document,
        "state": state,
        "event": event,
        "other": other,
        "host": host,
    }


def saved(row, **fields):
    for field, value in fields.items():
        setattr(row, field, value)
    row.save()


def bulk_updated(row, **fields):
    for field, value in fields.items():
        setattr(row, field, value)
    type(row).objects.bulk_update([row], fields)


CHANGES = {
    "save": lambda r: saved(r["document"], title="New"),
    "save some fields": lambda r: [
        setattr(r["document"], "title", "New"),
        r["document"].save(update_fields=["title"]),
    ],
    "update": lambda r: Document.objects.update(title="New"),
    "bulk_update": lambda r: bulk_updated(r["document"], title="New"),
    "update_or_create": lambda r: Document.objects.update_or_create(
        {"title": "New"}, slug="charter-for-european-security"
    ),
}
JOINS = {
    "add": lambda r: r["document"].themes.add(r["spare"]),
    "set": lambda r: r["document"].themes.set([r["theme"], r["spare"]]),
    "reverse add": lambda r: r["spare"].documents.add(r["document"]),
    "reverse set": lambda r: r["spare"].documents.set([r["document"]]),
    "create behind it": lambda r: r["document"].themes.add(r["spare"].pk),
}
LOSSES = {
    "remove": lambda r: r["document"].themes.remove(r["theme"]),
    "clear": lambda r: r["document"].themes.clear(),
    "set": lambda r: r["document"].themes.set([]),
    "reverse remove": lambda r: r["theme"].documents.remove(r["document"]),
    "reverse clear": lambda r: r["theme"].documents.clear(),
}
PART = {"role": "speaker", "is_confirmed": True}
CREATIONS = {
    "create": lambda r: Participation.objects.create(event=r["event"], state=r["state"], **PART),
    "through a relation": lambda r: r["event"].participations.create(state=r["state"], **PART),
    "get_or_create": lambda r: Participation.objects.get_or_create(
        event=r["event"], state=r["state"], **PART
    ),
    "bulk_create": lambda r: Participation.objects.bulk_create(
        [Participation(event=r["event"], state=r["state"], **PART)]
    ),
}
DELETIONS = {
    "delete": lambda r: r["host"].delete(),
    "delete many": lambda r: r["event"].participations.all().delete(),
}


def acted(way, rows):
    """Run ``way`` in a write of its own; the one entry it leaves."""
    count = Act.objects.count()
    with a_write():
        way(rows)
    assert Act.objects.count() == count + 1
    return last_act()


@pytest.mark.parametrize("way", CHANGES.values(), ids=CHANGES)
def test_change_is_recorded_with_the_form_before_and_after(rows, way):
    document, before = rows["document"], last_act()
    act = acted(way, rows)
    assert changes(act) == {name(document): "changed"}
    assert data(document, before)["title"] == "Charter for European Security"
    assert (data(document, act)["title"], data(document, act)["version"]) == ("New", 2)
    document.refresh_from_db()
    assert (document.title, document.title_folded, document.version) == ("New", "new", 2)


@pytest.mark.parametrize("way", JOINS.values(), ids=JOINS)
def test_joining_is_recorded_on_the_row_that_has_the_field(rows, way):
    act = acted(way, rows)
    assert changes(act) == {name(rows["document"]): "changed"}
    assert sorted(data(rows["document"], act)["themes"]) == [rows["theme"].pk, rows["spare"].pk]


@pytest.mark.parametrize("way", LOSSES.values(), ids=LOSSES)
def test_parting_is_recorded_on_the_row_that_has_the_field(rows, way):
    act = acted(way, rows)
    assert changes(act) == {name(rows["document"]): "changed"}
    assert data(rows["document"], act)["themes"] == []


@pytest.mark.parametrize("way", CREATIONS.values(), ids=CREATIONS)
def test_creation_of_a_part_is_recorded_with_its_whole(rows, way):
    act = acted(way, rows)
    part = Participation.objects.get(role="speaker")
    assert changes(act) == {name(part): "created", name(rows["event"]): "changed"}
    assert (part.version, Event.objects.get(pk=rows["event"].pk).version) == (1, 3)


@pytest.mark.parametrize("way", DELETIONS.values(), ids=DELETIONS)
def test_deletion_of_a_part_is_recorded_with_its_last_form_and_its_whole(rows, way):
    host = Participation.objects.get()
    act = acted(way, rows)
    assert changes(act) == {name(host): "deleted", name(rows["event"]): "changed"}
    assert data(host, act)["role"] == "host"
    version = Version.objects.get(revision_id=act.pk, change__kind="deleted")
    assert version.object_repr == "Host"


def test_deletion_of_a_whole_records_its_parts(rows):
    event, host = name(rows["event"]), name(rows["host"])
    rows["event"].refresh_from_db()
    act = acted(lambda r: r["event"].delete(), rows)
    assert changes(act) == {event: "deleted", host: "deleted"}


def test_deletion_records_who_loses_the_row(rows):
    theme = name(rows["theme"])
    act = acted(lambda r: r["theme"].delete(), rows)
    assert changes(act) == {theme: "deleted", name(rows["document"]): "changed"}
    assert data(rows["document"], act)["themes"] == []


def test_deletion_records_whose_link_it_empties(rows):
    series = factories.make_series()
    item = factories.make_checklist_item(series)
    event = factories.make_event("Edition", series=series)
    task = factories.make_planning_task(event, item=item)
    gone = name(item)
    act = acted(lambda r: item.delete(), rows)
    expected = {name(task): "changed", name(event): "changed"}
    assert changes(act) == {gone: "deleted", name(series): "changed"} | expected
    assert data(task, act)["item"] is None
    assert PlanningTask.objects.get().item is None


def test_part_that_moves_raises_both_wholes(rows):
    act = acted(lambda r: saved(r["host"], event=r["other"]), rows)
    expected = [name(rows["host"]), name(rows["event"]), name(rows["other"])]
    assert changes(act) == dict.fromkeys(expected, "changed")
    assert set(Event.objects.values_list("version", flat=True)) == {3, 2}


@pytest.mark.parametrize("value", ["row", "key", "column", "expression"])
def test_part_moved_by_update_raises_both_wholes(rows, value):
    other = rows["other"]
    values = {
        "row": {"event": other},
        "key": {"event": other.pk},
        "column": {"event_id": other.pk},
        "expression": {"event": F("event") + (other.pk - rows["event"].pk)},
    }
    act = acted(lambda r: Participation.objects.update(**values[value]), rows)
    expected = [name(rows["host"]), name(rows["event"]), name(other)]
    assert changes(act) == dict.fromkeys(expected, "changed")


def test_part_that_moves_after_its_first_save_raises_both_wholes(rows):
    def moved_late(r):
        saved(r["host"], level="expert")
        saved(r["host"], event=r["other"])

    assert name(rows["other"]) in changes(acted(moved_late, rows))


def test_row_made_and_deleted_in_one_write_leaves_nothing(rows):
    count = Act.objects.count()
    with a_write():
        Theme.objects.create(name="Brief", slug="brief", dimension="human").delete()
    assert Act.objects.count() == count


def test_row_deleted_and_made_again_in_one_write_is_changed(rows):
    [twin] = serializers.deserialize("json", serializers.serialize("json", [rows["state"]]))
    rows["host"].refresh_from_db()

    def replaced(r):
        r["host"].delete()
        r["state"].delete()
        twin.object.name = "Shqipëria"
        twin.save()

    key = name(rows["state"])
    assert changes(acted(replaced, rows))[key] == "changed"


def test_second_touch_in_a_write_raises_no_number(rows):
    def twice(r):
        saved(r["document"], title="First")
        saved(r["document"], title="Second")
        Document.objects.update(place="Istanbul")
        r["document"].themes.clear()

    act = acted(twice, rows)
    assert data(rows["document"], act)["title"] == "Second"
    assert Document.objects.get().version == 2


def test_rolled_back_deletion_is_not_recorded(rows):
    def thought_better(r):
        saved(r["document"], title="New")
        with transaction.atomic():
            r["spare"].delete()
            transaction.set_rollback(True)

    act = acted(thought_better, rows)
    assert Theme.objects.filter(slug="migration").exists()
    assert changes(act) == {name(rows["document"]): "changed"}


def test_every_stored_form_can_be_read_back(rows):
    person = factories.make_person()
    factories.make_contact_detail(person=person)
    exchange = factories.make_exchange(state=rows["state"])
    factories.make_follow_up(exchange=exchange, due_date=date(2020, 1, 1))
    for version in Version.objects.all():
        [twin] = serializers.deserialize("json", version.serialized_data)
        assert twin.object.pk == int(version.object_id)


def test_detail_of_a_post_has_no_whole_to_raise(db):
    post = factories.make_post(state=factories.make_state())
    factories.make_contact_detail(post=post)
    with a_write():
        ContactDetail.objects.update(value="office@example.org")
    assert list(changes(last_act()).values()) == ["changed"]


def test_folded_columns_follow_every_way_of_writing(db):
    document = factories.make_document(symbol="PC.DEC/1")
    with a_write():
        Document.objects.update(title=Concat(F("title"), Value(" – Türkiye")), symbol="ÉTÉ")
    folded = Document.objects.values_list("title_folded", "symbol_folded").get()
    assert folded == ("charter for european security - turkiye", "ete")
    document.refresh_from_db()
    stored = json.loads(Version.objects.order_by("-pk").first().serialized_data)[0]["fields"]
    assert stored["title_folded"] == document.title_folded


def test_bulk_create_takes_no_conflicts(rows):
    twin = State(name="Twin", slug="albania")
    with a_write(), pytest.raises(TypeError, match="no conflicts"):
        State.objects.bulk_create([twin], None, True)
    with a_write(), pytest.raises(TypeError, match="no conflicts"):
        State.objects.bulk_create([twin], ignore_conflicts=True)
