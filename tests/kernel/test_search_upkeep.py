"""The index is kept by the door, whatever wrote, and can be made anew."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.models import Event
from organizations.models import Organization, OrganizationName
from osce_portal.kernel.models import SearchEntry
from osce_portal.kernel.search.entries import rewrite
from osce_portal.kernel.search.finding import Search
from partners.models import State
from tests import factories as make

pytestmark = pytest.mark.django_db


def found(text):
    return {entry.title for entry in Search(text).best()}


def test_renaming_a_record_renames_its_entry_and_its_address():
    organization = make.make_organization("Old League")

    with make.a_write():
        organization.name, organization.slug = "New League", "new-league"
        organization.save()

    assert found("old") == set()
    assert SearchEntry.objects.get().path == "/organizations/new-league/"


def test_renaming_a_state_reaches_all_that_bears_its_name():
    state = make.make_state("Norway", iso2="NO")
    make.make_participation(make.make_event("Forum"), state)
    make.make_event("Seminar", state=state)
    make.make_institution("Institute", country="NO")

    with make.a_write():
        state.name = "Kingdom of Quetzal"
        state.save()

    assert found("quetzal") == {"Forum", "Seminar", "Institute"}


def test_a_name_that_is_added_changed_and_deleted_is_followed():
    organization = make.make_organization("League")
    name = make.make_organization_name(organization, "Alpha")
    assert found("alpha") == {"League"}

    with make.a_write():
        OrganizationName.objects.filter(pk=name.pk).update(name="Beta")
    assert (found("alpha"), found("beta")) == (set(), {"League"})

    with make.a_write():
        name.delete()
    assert found("beta") == set()


def test_updates_in_bulk_and_deletions_are_followed():
    for name in ("Red League", "Blue League"):
        make.make_organization(name)

    with make.a_write():
        Organization.objects.update(audience="section")
    assert found("league") == set()

    with make.a_write():
        Organization.objects.update(audience="public")
    assert found("league") == {"Red League", "Blue League"}

    with make.a_write():
        Organization.objects.filter(name="Red League").delete()
    assert found("league") == {"Blue League"}


def test_a_theme_that_is_given_and_taken_is_followed():
    organization, theme = make.make_organization("League"), make.make_theme("Quetzal")

    with make.a_write():
        organization.themes.add(theme)
    assert found("quetzal") == {"League", "Quetzal"}

    with make.a_write():
        theme.organizations.clear()
    assert found("quetzal") == {"Quetzal"}


def test_a_write_that_fails_leaves_the_index_as_it_was():
    def fail():
        with make.a_write():
            Organization.objects.update(name="Quetzal")
            raise RuntimeError

    make.make_organization("League")
    with pytest.raises(RuntimeError):
        fail()

    assert (found("quetzal"), found("league")) == (set(), {"League"})


def test_a_state_is_found_once_it_has_the_standing_of_a_partner():
    state = make.make_state("Ruritania")
    assert found("ruritania") == set()

    standing = make.make_standing(state)
    assert found("ruritania") == {"Ruritania"}

    with make.a_write():
        standing.delete()
    assert found("ruritania") == set()


def test_a_write_that_concerns_no_entry_asks_little(django_assert_max_num_queries):
    """The door looks at what it touched only: the cost does not grow with the records."""
    state = make.make_state("Norway")
    make.make_organization("League")

    with django_assert_max_num_queries(40), make.a_write():
        State.objects.filter(pk=state.pk).update(handling_note="x")


def queries_to_index(count):
    SearchEntry.objects.all().delete()
    pks = Event.objects.order_by("pk").values_list("pk", flat=True)[:count]
    with CaptureQueriesContext(connection) as queries:
        rewrite(Event, list(pks))
    assert SearchEntry.objects.count() == count
    return len(queries)


def test_three_entries_cost_as_many_queries_as_one():
    state, theme = make.make_partner("Japan"), make.make_theme()
    for number in range(3):
        event = make.make_event(f"Forum {number}", state=state, themes=[theme])
        make.make_participation(event, state)
        make.make_participation(event, organization=make.make_organization(f"Host {number}"))

    assert queries_to_index(1) == queries_to_index(3)


def rebuild(capsys, *options):
    call_command("rebuild_search", *options)
    return capsys.readouterr().out


def test_rebuilding_mends_what_was_done_past_the_door(capsys):
    make.make_organization("Red League")
    make.make_organization("Blue League")
    SearchEntry.objects.filter(title="Red League").delete()
    SearchEntry.objects.update(title_words="spoilt", names_words="", path="/")

    assert "1 created, 1 changed, 0 removed, 0 same" in rebuild(capsys, "--dry-run")
    assert found("league") == set()

    said = rebuild(capsys)

    assert "organizations and institutions: 1 created, 1 changed" in said
    assert "The index is rebuilt." in said
    assert found("league") == {"Red League", "Blue League"}


def test_rebuilding_removes_what_has_no_record_any_more(capsys):
    make.make_organization("League")
    SearchEntry.objects.update(object_id=999_999)

    assert "1 created, 0 changed, 1 removed" in rebuild(capsys)
    assert found("league") == {"League"}
