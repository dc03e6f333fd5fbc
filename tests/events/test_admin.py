"""The admin of meetings."""

import pytest

from contacts.roles import EDITORS
from events.models import ChecklistItem, Event, Participation, PlanningTask
from tests import factories as make
from tests.staff import admin_url, change_url, filled_in, make_staff, save

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _editor(client, db):
    client.force_login(make_staff(EDITORS, "editor"))


def test_a_new_event_is_a_draft_with_its_year(client):
    data = filled_in(client.get(admin_url(Event, "add")))
    data |= {"title": "Talks", "slug": "talks", "kind": "visit", "start": "2024-05"}
    response = client.post(admin_url(Event, "add"), data)
    assert response.status_code == 302, response.context["errors"]
    event = Event.objects.get()
    assert (event.year, event.state_of_publication, event.is_confirmed) == (2024, "draft", False)


def test_an_event_that_moves_keeps_its_address(client):
    event = make.make_event(status="planned")
    assert save(client, event, start="2021-05-01").status_code == 302
    event.refresh_from_db()
    assert (event.start, event.year) == ("2021-05-01", 2019)


def test_it_does_not_end_before_it_starts(client):
    page = save(client, make.make_event(), end="2018").content.decode()
    assert "It ends before it starts. Mend one of the two dates." in page


def test_a_participant_is_a_state_or_an_organization(client):
    event, state = make.make_event(), make.make_state()
    row = {"state": state.pk, "organization": make.make_organization().pk, "role": "host"}
    row |= {"attendance": "not-recorded"}
    data = {f"participations-0-{name}": value for name, value in row.items()}
    page = save(client, event, **data, **{"participations-TOTAL_FORMS": "1"}).content.decode()
    assert "Choose either a State or an organization." in page


def test_attendance_is_recorded_on_the_list_and_leaves_the_public(client):
    event = make.make_event()
    row = make.make_participation(event, make.make_state(), role="participant")
    assert row.audience == "public"
    url = admin_url(Participation)
    response = save(client, url, **{"form-0-attendance": "took-part"}, _save="Save")
    assert response.status_code == 302
    row.refresh_from_db()
    assert (row.attendance, row.audience) == ("took-part", "chairmanship")


def test_planning_is_for_the_section(client):
    series = make.make_series()
    event = make.make_event(series=series)
    task = {"planning_tasks-0-task": "Book the hall", "planning_tasks-0-due_date": "2019-07-01"}
    assert save(client, event, **task, **{"planning_tasks-TOTAL_FORMS": "1"}).status_code == 302
    item = {"checklist-0-task": "Book the hall", "checklist-0-lead_days": "90"}
    assert save(client, series, **item, **{"checklist-TOTAL_FORMS": "1"}).status_code == 302
    assert PlanningTask.objects.get().audience == "section"
    assert ChecklistItem.objects.get().audience == "section"


def test_events_are_listed_by_year_with_dates_in_short(client):
    make.make_event("Known to the day", start="2019-10-24")
    make.make_event("Known to the month", start="2019-11")
    make.make_event("Known to the year", start="2018")
    page = client.get(admin_url(Event)).content.decode()
    for date in ("24\u00a0Oct\u00a02019", "Nov\u00a02019", "2018"):
        assert f'<td class="field-first_day">{date}</td>' in page
    changelist = client.get(f"{admin_url(Event)}?year=2019").context["cl"]
    assert [row.start for row in changelist.result_list] == ["2019-11", "2019-10-24"]
    assert '<a href="?year=2018">2018</a>' in page


def test_an_event_of_a_draft_has_no_page_yet(client):
    event, draft = make.make_event(), make.make_event("Draft", published_at=None)
    links = [client.get(change_url(row)).context["absolute_url"] for row in (event, draft)]
    assert links == [event.get_absolute_url(), None]
