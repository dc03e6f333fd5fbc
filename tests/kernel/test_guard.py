"""No way of writing to a record passes outside the door."""

from threading import Thread

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.core import serializers
from django.db import connection, transaction
from model_bakery import baker

from events.models import Event, Participation
from osce_portal.kernel.errors import OutsideWrite
from osce_portal.kernel.models import Act, Fact
from osce_portal.kernel.recording import is_open, unlocked
from partners.models import Document, State, Theme
from tests import factories

FACTS = [model for model in apps.get_models() if issubclass(model, Fact)]
THEMES = Document.themes.through


@pytest.fixture
def rows(db):
    """One row of each kind that the ways below write to."""
    theme, spare = factories.make_theme(), factories.make_theme("Migration")
    document = factories.make_document(themes=[theme])
    state = factories.make_state("Albania")
    event = factories.make_event()
    factories.make_participation(event, state)
    return {"theme": theme, "spare": spare, "document": document, "state": state, "event": event}


def raw(sql):
    with connection.cursor() as cursor:
        cursor.execute(sql)


def loaded(row):
    """Save as `loaddata` does."""
    [twin] = serializers.deserialize("json", serializers.serialize("json", [row]))
    twin.object.name = "Loaded"
    twin.save()


def bulk_updated(row):
    row.title = "Bulk"
    Document.objects.bulk_update([row], ["title"])


WAYS_IN = {
    "save": lambda r: r["state"].save(),
    "save some fields": lambda r: r["state"].save(update_fields=["name"]),
    "create": lambda r: Theme.objects.create(name="New", slug="new", dimension="human"),
    "delete": lambda r: r["spare"].delete(),
    "delete many": lambda r: Participation.objects.all().delete(),
    "delete without signals": lambda r: Participation.objects.all()._raw_delete("default"),
    "update": lambda r: Document.objects.update(title="Updated"),
    "update through a relation": lambda r: r["event"].participations.update(level="minister"),
    "bulk_create": lambda r: Theme.objects.bulk_create([Theme(name="New", slug="new")]),
    "bulk_update": lambda r: bulk_updated(r["document"]),
    "get_or_create": lambda r: Theme.objects.get_or_create(slug="new", dimension="human"),
    "update_or_create": lambda r: Theme.objects.update_or_create(slug="migration"),
    "m2m add": lambda r: r["document"].themes.add(r["spare"]),
    "m2m set": lambda r: r["document"].themes.set([r["spare"]]),
    "m2m remove": lambda r: r["document"].themes.remove(r["theme"]),
    "m2m clear": lambda r: r["document"].themes.clear(),
    "reverse m2m add": lambda r: r["spare"].documents.add(r["document"]),
    "reverse m2m clear": lambda r: r["theme"].documents.clear(),
    "join table": lambda r: THEMES.objects.create(document=r["document"], theme=r["spare"]),
    "join table, emptied": lambda r: THEMES.objects.all().delete(),
    "loaddata": lambda r: loaded(r["state"]),
    "raw update": lambda r: raw("UPDATE partners_state SET name = 'Raw'"),
    "raw delete": lambda r: raw('  delete from "events_participation"'),
    "raw insert": lambda r: raw("INSERT INTO partners_document_themes VALUES (9, 9, 9)"),
    "baker": lambda r: baker.make(Theme),
}


def everything():
    """All that the ways in could have written, as text."""
    models = (Document, Event, Participation, State, Theme)
    return [serializers.serialize("json", model.objects.order_by("pk")) for model in models]


@pytest.mark.parametrize("way", WAYS_IN.values(), ids=WAYS_IN)
def test_way_in_is_refused_outside(rows, way):
    before = everything()
    with pytest.raises(OutsideWrite, match="is written outside"), transaction.atomic():
        way(rows)
    assert everything() == before


@pytest.mark.parametrize("model", FACTS, ids=lambda model: model._meta.label)
def test_table_of_every_record_is_closed(db, model):
    joins = [field.remote_field.through for field in model._meta.many_to_many]
    for table in [model, *joins]:
        with pytest.raises(OutsideWrite, match=table._meta.db_table), transaction.atomic():
            table.objects.all()._raw_delete("default")


def test_reading_needs_no_door(rows):
    assert State.objects.select_for_update().get().name == "Albania"


def test_other_tables_stay_open(db):
    account = factories.make_user()
    get_user_model().objects.update(first_name="Jane")
    account.delete()
    assert not get_user_model().objects.exists()


def test_unlocked_leaves_no_history(rows):
    count = Act.objects.count()
    with unlocked():
        State.objects.update(name="Unlocked")
        rows["document"].themes.clear()
    assert State.objects.get().name == "Unlocked"
    assert Act.objects.count() == count


def test_door_is_open_in_its_own_thread_only(db):
    seen = []
    with factories.a_write():
        thread = Thread(target=lambda: seen.append(is_open()))
        thread.start()
        thread.join()
        assert is_open()
    assert seen == [False]
    assert not is_open()
