"""What editors cannot do and managers can: publish, withdraw, confirm, choose the audience."""

import pytest
from django.contrib import admin
from django.utils import timezone

from contacts.roles import EDITORS, MANAGERS
from osce_portal.kernel.models import Fact
from partners.models import Chairmanship, Document, Standing, State
from tests import factories as make
from tests.growing import Growing
from tests.kernel.history import changes, last_act
from tests.staff import admin_url, change_url, filled_in, make_staff, save

pytestmark = pytest.mark.django_db

DRAFT = {"published_at": None, "is_confirmed": False}
BY_HAND = {
    "audience": "section",
    "published_at_0": "2020-01-01",
    "published_at_1": "00:00",
    "withdrawn_at_0": "2020-01-02",
    "withdrawn_at_1": "00:00",
    "withdrawal_reason": "By hand",
    "is_confirmed": "on",
    "is_name_fr_confirmed": "on",
}


def sign_in(client, role):
    client.force_login(make_staff(role, "staff"))


def act_on(client, model, action, *rows):
    data = {"action": action, "_selected_action": [row.pk for row in rows], "index": "0"}
    return client.post(admin_url(model), data, follow=True)


def test_editors_see_who_reads_it_and_cannot_choose(client):
    Growing()
    sign_in(client, EDITORS)
    for model in admin.site._registry:
        if not issubclass(model, Fact) or model._meta.model_name == "adviseraccess":
            continue
        data = filled_in(client.get(change_url(model.objects.first())))
        fields = {key.rpartition("-")[2] for key in data}
        assert not {field for field in fields if field.startswith(tuple(BY_HAND))}, model


def test_what_editors_send_by_hand_changes_nothing(client):
    state = make.make_state(**DRAFT)
    standing = make.make_standing(state, is_confirmed=False)
    sign_in(client, EDITORS)
    parts = {"standings-0-is_confirmed": "on", "standings-0-audience": "section"}
    response = save(client, state, name="El Djazaïr", **BY_HAND, **parts)
    assert response.status_code == 302
    state = State.objects.get()
    standing.refresh_from_db()
    assert state.name == "El Djazaïr"
    assert (state.audience, state.published_at, state.withdrawn_at) == ("public", None, None)
    assert (state.is_confirmed, state.is_name_fr_confirmed) == (False, False)
    assert (standing.is_confirmed, standing.audience) == (False, "public")


@pytest.mark.parametrize("action", ["publish", "withdraw", "confirm", "delete_selected"])
def test_editors_have_no_actions(client, action):
    state = make.make_state(published_at=None)
    sign_in(client, EDITORS)
    page = client.get(admin_url(State)).content.decode()
    assert f'value="{action}"' not in page
    act_on(client, State, action, state)
    assert list(State.objects.values_list("published_at", "withdrawn_at")) == [(None, None)]


def test_an_edit_of_a_published_fact_keeps_it_public(client):
    state = make.make_state()
    sign_in(client, EDITORS)
    save(client, state, name="El Djazaïr")
    state.refresh_from_db()
    assert (state.state_of_publication, state.is_confirmed) == ("published", True)


def test_managers_publish_drafts(client):
    ready = make.make_state("Algeria", published_at=None)
    unconfirmed = make.make_state("Egypt", **DRAFT)
    sign_in(client, MANAGERS)
    page = act_on(client, State, "publish", ready, unconfirmed).content.decode()
    assert "1 draft was published." in page
    assert "Not confirmed, so not published: “Egypt”." in page
    ready.refresh_from_db()
    unconfirmed.refresh_from_db()
    assert ready.published_at <= timezone.now()
    assert unconfirmed.published_at is None
    act = last_act()
    assert (act.how, act.user.username) == ("action", "staff")
    assert changes(act) == {("state", ready.pk): "changed"}


def test_managers_withdraw(client):
    published, draft = make.make_state("Algeria"), make.make_state("Egypt", published_at=None)
    sign_in(client, MANAGERS)
    page = act_on(client, State, "withdraw", published, draft).content.decode()
    assert "1 record was withdrawn." in page
    assert [row.state_of_publication for row in State.objects.order_by("pk")] == [
        "withdrawn",
        "draft",
    ]
    assert "Nothing was withdrawn" in act_on(client, State, "withdraw", draft).content.decode()


def test_managers_confirm(client):
    state = make.make_state()
    rows = [make.make_standing(state, start=f"{y}", end=f"{y}", **DRAFT_PART) for y in (1994, 1996)]
    sign_in(client, MANAGERS)
    page = act_on(client, Standing, "confirm", *rows).content.decode()
    assert "2 rows were confirmed." in page
    assert "confirmed already" in act_on(client, Standing, "confirm", *rows).content.decode()


DRAFT_PART = {"is_confirmed": False}


def test_two_chairs_at_once_are_not_confirmed(client):
    group, state = make.make_group(), make.make_state()
    first = make.make_chairmanship(group, state, **DRAFT_PART)
    second = make.make_chairmanship(group, make.make_state("Egypt"), **DRAFT_PART)
    sign_in(client, MANAGERS)
    page = act_on(client, Chairmanship, "confirm", first, second).content.decode()
    assert "has the confirmed chair at that time." in page
    assert "confirmed." not in page
    assert not Chairmanship.objects.filter(is_confirmed=True).exists()


def test_a_chair_at_the_same_time_is_a_sentence_at_the_form(client):
    group, state = make.make_group(), make.make_state()
    make.make_chairmanship(group, state)
    second = make.make_chairmanship(group, make.make_state("Egypt"), **DRAFT_PART)
    sign_in(client, MANAGERS)
    page = save(client, second, is_confirmed="on").content.decode()
    assert "Algeria has the confirmed chair at that time." in page


def test_unconfirmed_facts_have_a_list(client):
    state = make.make_state()
    make.make_standing(state, **DRAFT_PART)
    make.make_document(**DRAFT)
    sign_in(client, EDITORS)
    page = client.get("/admin/unconfirmed/").content.decode()
    assert "2 rows are unconfirmed" in page
    for model in (Standing, Document):
        link = f"{admin_url(model)}?is_confirmed__exact=0"
        assert f'href="{link}"' in page
        assert client.get(link).context["cl"].result_count == 1
    assert admin_url(State) + "?" not in page
    assert 'href="/admin/unconfirmed/"' in client.get("/admin/").content.decode()


@pytest.mark.parametrize(
    ("word", "fields"),
    [
        ("draft", {"published_at": None}),
        ("scheduled", {"published_at": "2099-01-01T00:00Z"}),
        ("published", {}),
        ("withdrawn", {"withdrawn_at": "2021-01-01T00:00Z"}),
    ],
)
def test_lists_are_filtered_by_publication(client, word, fields):
    make.make_state("Algeria", **fields)
    others = {"draft": {}, "published": {"published_at": None}}
    make.make_state("Egypt", **others.get(word, {}))
    sign_in(client, EDITORS)
    changelist = client.get(f"{admin_url(State)}?publication={word}").context["cl"]
    assert [row.name for row in changelist.result_list] == ["Algeria"]
