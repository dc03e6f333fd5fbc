"""What is saved in the admin: one act for one save, none for no change, nothing over others."""

from datetime import UTC, datetime

import pytest
from django.contrib import admin
from django.db.models import F, QuerySet

from contacts.roles import EDITORS, MANAGERS
from events.models import Event, Participation
from organizations.models import CooperationPattern
from osce_portal.kernel.admin import FactAdmin
from osce_portal.kernel.errors import OutsideWrite
from osce_portal.kernel.models import Act, Fact
from partners.admin import StateAdmin
from partners.models import Standing, State
from tests import factories as make
from tests.growing import Growing
from tests.kernel.history import changes, last_act, name
from tests.staff import admin_url, change_url, filled_in, make_staff, save

pytestmark = pytest.mark.django_db

STALE = "Someone else has changed this since you opened it."


@pytest.fixture
def editor(client):
    user = make_staff(EDITORS, "editor")
    client.force_login(user)
    return user


@pytest.fixture
def manager(client):
    user = make_staff(MANAGERS, "manager")
    client.force_login(user)
    return user


def change(row, **fields):
    """What someone else does meanwhile."""
    with make.a_write():
        type(row).objects.filter(pk=row.pk).update(**fields)


def test_a_save_is_one_act_with_all_its_rows(client, editor):
    event = make.make_event()
    host = make.make_participation(event, make.make_state())
    prefix = "participations-0-level"
    response = save(client, event, title="Renamed", why="As printed", **{prefix: "minister"})
    assert response.status_code == 302
    act = last_act()
    assert (act.user, act.comment, act.how) == (editor, "As printed", "form")
    assert changes(act) == {name(event): "changed", name(host): "changed"}


def test_an_unchanged_form_leaves_no_act(client, manager):
    Growing()
    before = Act.objects.count()
    for model in admin.site._registry:
        if issubclass(model, Fact):
            for row in model.objects.order_by("pk")[:2]:
                response = save(client, row)
                assert response.status_code == 302, (model, response.context["errors"])
    assert Act.objects.count() == before


def test_an_instant_that_nobody_touched_keeps_its_seconds(client, manager):
    instant = datetime(2020, 1, 1, 12, 34, 56, 789, tzinfo=UTC)
    state = make.make_state(published_at=instant)
    before = Act.objects.count()
    assert save(client, state).status_code == 302
    assert Act.objects.count() == before
    assert save(client, state, name="El Djazaïr").status_code == 302
    assert State.objects.get().published_at == instant
    assert save(client, state, published_at_1="13:00").status_code == 302
    assert State.objects.get().published_at != instant


def test_an_unchanged_list_leaves_no_act(client, manager):
    Growing()
    before = Act.objects.count()
    assert save(client, admin_url(Participation), _save="Save").status_code == 302
    assert Act.objects.count() == before


def test_a_stale_form_shows_both_and_saves_the_second_time(client, editor):
    state = make.make_state("Algeria")
    data = filled_in(client.get(change_url(state))) | {"name": "El Djazaïr"}
    change(state, name="Argelia")
    response = client.post(change_url(state), data)
    page = response.content.decode()
    assert STALE in page
    assert "Stored now: Argelia" in page
    assert 'value="El Djazaïr"' in page
    assert State.objects.get().name == "Argelia"
    assert client.post(change_url(state), filled_in(response)).status_code == 302
    assert State.objects.get().name == "El Djazaïr"


@pytest.mark.parametrize("seen", [None, "", "x", "9" * 5000, "\x00"])
def test_a_form_without_its_version_is_refused(client, editor, seen):
    state = make.make_state()
    data = filled_in(client.get(change_url(state))) | {"name": "Other", "seen": seen}
    if seen is None:
        del data["seen"]
    assert STALE in client.post(change_url(state), data).content.decode()
    assert State.objects.get().name == "Algeria"


def test_a_stale_row_of_an_inline_is_refused(client, editor):
    event = make.make_event()
    host = make.make_participation(event, make.make_state())
    data = filled_in(client.get(change_url(event))) | {"participations-0-level": "expert"}
    change(host, level="minister")
    page = client.post(change_url(event), data).content.decode()
    assert STALE in page
    assert "Stored now: Minister" in page
    assert '<option value="expert" selected>' in page


def test_two_who_add_different_parts_do_not_meet(client, editor):
    event = make.make_event()
    data = filled_in(client.get(change_url(event)))
    make.make_participation(event, make.make_state())
    number = "participations-TOTAL_FORMS"
    other = make.make_state("Egypt")
    row = {"state": other.pk, "role": "co-host", "attendance": "not-recorded"}
    data |= {f"participations-0-{field}": value for field, value in row.items()} | {number: "1"}
    assert client.post(change_url(event), data).status_code == 302
    assert Participation.objects.count() == 2


def test_a_stale_row_is_not_deleted(client, editor):
    state = make.make_state()
    standing = make.make_standing(state)
    data = filled_in(client.get(change_url(state))) | {"standings-0-DELETE": "on"}
    change(standing, start="1994")
    response = client.post(change_url(state), data)
    assert "changed a row that you ticked to delete" in response.content.decode()
    assert Standing.objects.exists()


def test_a_row_that_is_gone_is_said_to_be(client, editor):
    state = make.make_state()
    gone = make.make_standing(state, start="1994", end="1999")
    kept = make.make_standing(state, start="2001")
    data = filled_in(client.get(change_url(state))) | {"standings-1-start": "2002"}
    with make.a_write():
        gone.delete()
    response = client.post(change_url(state), data)
    assert "Someone else has deleted this row" in response.content.decode()
    data |= {"standings-0-DELETE": "on"}
    assert client.post(change_url(state), data).status_code == 302
    kept.refresh_from_db()
    assert kept.start == "2002"


def test_a_stale_list_is_refused(client, editor):
    event = make.make_event()
    host = make.make_participation(event, make.make_state(), audience="section")
    url = admin_url(Participation)
    data = filled_in(client.get(url)) | {"form-0-attendance": "took-part", "_save": "Save"}
    change(host, attendance="regrets")
    response = client.post(url, data)
    page = response.content.decode()
    assert STALE in page
    assert "Stored now: Regrets" in page
    assert '<option value="took-part" selected>' in page
    assert client.post(url, filled_in(response) | {"_save": "Save"}).status_code == 302
    host.refresh_from_db()
    assert host.attendance == "took-part"


def test_a_row_that_left_the_list_does_not_move_the_others(client, editor):
    event = make.make_event()
    first = make.make_participation(event, make.make_state("Algeria"), audience="section")
    second = make.make_participation(event, make.make_state("Egypt"), audience="section")
    url = admin_url(Participation)
    data = filled_in(client.get(url)) | {"form-1-attendance": "took-part", "_save": "Save"}
    with make.a_write():
        first.delete()
    assert "Someone else has deleted this row" in client.post(url, data).content.decode()
    second.refresh_from_db()
    assert second.attendance == "not-recorded"


def test_a_change_between_the_check_and_the_save_is_refused(client, editor, monkeypatch):
    state = make.make_state()
    save_model = StateAdmin.save_model

    def slowly(self, request, obj, form, changed):
        QuerySet(State).update(version=F("version") + 1)
        save_model(self, request, obj, form, changed)

    monkeypatch.setattr(StateAdmin, "save_model", slowly)
    page = save(client, state, name="El Djazaïr").content.decode()
    assert "has been changed by someone else since it was opened" in page
    assert 'value="El Djazaïr"' in page
    assert "was changed successfully" not in page


def test_a_rule_on_all_rows_together_is_a_sentence(client, editor):
    state = make.make_state()
    row = {"status": "partner", "start": "1994", "end": ""}
    data = {f"standings-{n}-{field}": value for n in (0, 1) for field, value in row.items()}
    response = save(client, state, **data, **{"standings-TOTAL_FORMS": "2"})
    assert response.status_code == 200
    assert "The State has another standing at that time." in response.content.decode()
    assert not Standing.objects.exists()


def test_what_others_need_is_not_deleted(client, manager):
    organization = make.make_organization()
    pattern = make.make_pattern(organization)
    make.make_event(pattern=pattern)
    response = save(client, organization, **{"patterns-0-DELETE": "on"})
    assert response.status_code == 200
    assert "2019 Mediterranean Conference" in response.content.decode()
    delete_url = admin_url(pattern, "delete", pattern.pk)
    assert client.post(delete_url, {"post": "yes"}).status_code == 200
    assert CooperationPattern.objects.exists()


def test_what_comes_to_need_it_meanwhile_stops_a_deletion(client, manager, monkeypatch):
    pattern = make.make_pattern(make.make_organization())
    make.make_event(pattern=pattern)
    nothing = lambda self, objs, request: ([], {}, set(), [])  # noqa: E731
    monkeypatch.setattr(FactAdmin, "get_deleted_objects", nothing)
    url = admin_url(pattern, "delete", pattern.pk)
    page = client.post(url, {"post": "yes"}, follow=True).content.decode()
    assert "because other records need it: “2019 Mediterranean Conference”" in page


def test_a_write_outside_the_door_stays_an_error(client, editor, monkeypatch):
    state = make.make_state()
    write = lambda *args: QuerySet(State).update(name="X")  # noqa: E731
    monkeypatch.setattr(StateAdmin, "get_object", write)
    with pytest.raises(OutsideWrite):
        client.get(change_url(state))


def test_the_history_of_a_record_tells_who_and_why(client, editor):
    event = make.make_event()
    save(client, event, title="Renamed", why="As printed")
    page = client.get(admin_url(Event, "history", event.pk)).content.decode()
    assert "As printed" in page
    assert "made for a test" in page
    assert "2 entries" in page
