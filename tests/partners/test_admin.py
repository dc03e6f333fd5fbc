"""The admin of the partnership: what its forms and lists say of standings, seats and chairs."""

import pytest

from contacts.roles import MANAGERS
from partners.models import Body, Chairmanship, Seat, Standing, State
from tests import factories as make
from tests.staff import admin_url, change_url, filled_in, make_staff, save

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _manager(client, db):
    client.force_login(make_staff(MANAGERS, "manager"))


@pytest.fixture
def mongolia():
    state = make.make_partner("Mongolia", make.make_group(), since="2004", until="2012")
    make.make_standing(state, "participating", start="2012")
    return state


def test_the_form_of_a_state_says_what_the_public_reads(client, mongolia):
    page = client.get(change_url(mongolia)).content.decode()
    assert "Participating State since 2012; Partner for Co-operation 2004–2012." in page


def test_a_former_partner_has_its_page_and_a_host_has_none(client, mongolia):
    host = make.make_state("Malta")
    draft = make.make_partner("Nowhere", published_at=None)
    pages = [client.get(change_url(state)) for state in (mongolia, host, draft)]
    links = [page.context["absolute_url"] for page in pages]
    assert links == ["/partner-states/mongolia/", None, None]


def test_only_groups_have_a_page(client):
    group, osce = make.make_group(), make.make_osce()
    links = [client.get(change_url(body)).context["absolute_url"] for body in (group, osce)]
    assert links == ["/contact-groups/asian/", None]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2008-01-01", [("partner", "yes")]),
        ("2012-06-01", [("partner", "not certain"), ("participating", "not certain")]),
        ("2013-01-01", [("participating", "yes")]),
        ("2003-12-31", []),
    ],
)
def test_standings_are_listed_as_of_a_day(client, mongolia, day, expected):
    changelist = client.get(f"{admin_url(Standing)}?held_on={day}").context["cl"]
    certainty = changelist.model_admin.certainty
    rows = [(row.status, str(certainty(row))) for row in changelist.result_list]
    assert sorted(rows) == sorted(expected)


@pytest.mark.parametrize("day", ["2012-02-30", "yesterday", "2012", ""])
def test_a_day_that_is_none_is_said(client, mongolia, day):
    page = client.get(f"{admin_url(Seat)}?held_on={day}", follow=True).content.decode()
    assert "a filter that cannot be read" in page


def test_a_state_is_saved_with_its_standings_and_seats(client):
    group = make.make_group()
    data = filled_in(client.get(admin_url(State, "add"))) | {
        "name": "Algeria",
        "slug": "algeria",
        "standings-TOTAL_FORMS": "1",
        "standings-0-status": "partner",
        "standings-0-start": "1995",
        "standings-0-is_confirmed": "on",
        "seats-TOTAL_FORMS": "1",
        "seats-0-body": group.pk,
        "seats-0-kind": "partner",
    }
    response = client.post(admin_url(State, "add"), data)
    assert response.status_code == 302, response.context["errors"]
    state = State.objects.get()
    assert (state.standings.get().is_confirmed, state.seats.get().body) == (True, group)


def test_chairs_are_told_apart_where_they_are_chosen(client):
    chair = make.make_chairmanship(make.make_group(), make.make_state("Türkiye"), 2025)
    query = "app_label=events&model_name=event&field_name=term&term=turkiye"
    results = client.get(f"/admin/autocomplete/?{query}").json()["results"]
    assert results == [{"id": str(chair.pk), "text": "Türkiye, Asian, 2025"}]


def test_a_moved_page_leads_on(client):
    group = make.make_group()
    assert save(client, group, slug="asia").status_code == 302
    assert Body.objects.get().slug == "asia"
    assert client.get("/contact-groups/asian/").url == "/contact-groups/asia/"


def test_a_second_chair_at_the_same_time_is_a_sentence(client):
    group = make.make_group()
    make.make_chairmanship(group, make.make_state("Malta"), 2025)
    other = make.make_state("Poland")
    data = {
        "chairmanships-TOTAL_FORMS": "2",
        "chairmanships-1-state": other.pk,
        "chairmanships-1-start": "2025-03",
        "chairmanships-1-is_confirmed": "on",
    }
    response = save(client, group, **data)
    assert "Malta has the confirmed chair at that time." in response.content.decode()
    assert Chairmanship.objects.count() == 1
