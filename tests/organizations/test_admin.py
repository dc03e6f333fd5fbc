"""The admin of the wider circle."""

import pytest

from contacts.roles import EDITORS, MANAGERS
from organizations.models import Organization
from tests import factories as make
from tests.staff import admin_url, change_url, filled_in, make_staff, save

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _manager(client, db):
    client.force_login(make_staff(MANAGERS, "manager"))


def test_view_on_site_leads_to_the_right_directory(client):
    rows = [
        make.make_organization("United Nations"),
        make.make_institution("Institute of Peace"),
        make.make_organization("Secretariat", "osce-structure", area=""),
    ]
    links = [client.get(change_url(row)).context["absolute_url"] for row in rows]
    assert links == ["/organizations/united-nations/", "/institutions/institute-of-peace/", None]


def test_a_pattern_is_added_on_the_form_of_its_organization(client):
    organization = make.make_organization()
    keeper = make.make_organization("Secretariat", "osce-structure", area="")
    row = {"title": "Talks", "level": "field", "mode": "co-operation", "kept_by": keeper.pk}
    data = {f"patterns-0-{name}": value for name, value in row.items()}
    response = save(client, organization, **data, **{"patterns-TOTAL_FORMS": "1"})
    assert response.status_code == 302
    assert organization.patterns.get().kept_by == keeper


def test_only_an_osce_structure_keeps_a_pattern(client):
    make.make_organization("United Nations")
    make.make_organization("Secretariat of the OSCE", "osce-structure", area="")
    query = "app_label=organizations&model_name=cooperationpattern&field_name=kept_by&term="
    results = client.get(f"/admin/autocomplete/?{query}").json()["results"]
    assert [row["text"] for row in results] == ["Secretariat of the OSCE"]


def test_an_organization_is_no_part_of_itself(client):
    parent = make.make_organization("Parent")
    child = make.make_organization("Child", parent=parent)
    page = save(client, parent, parent=child.pk).content.decode()
    assert "would be part of itself" in page
    assert "was changed successfully" not in page
    assert Organization.objects.get(pk=parent.pk).parent is None


def test_year_and_members_are_confirmed_by_managers_only(client):
    organization = make.make_organization(founded_year=1945, is_profile_confirmed=False)
    client.force_login(make_staff(EDITORS, "editor"))
    assert "is_profile_confirmed" not in filled_in(client.get(change_url(organization)))
    save(client, organization, founded_year="1946", is_profile_confirmed="on")
    organization.refresh_from_db()
    assert (organization.founded_year, organization.is_profile_confirmed) == (1946, False)


def test_search_finds_acronyms_and_other_names(client):
    organization = make.make_organization("Council of Europe", acronym="CoE")
    make.make_organization_name(organization, "Conseil de l’Europe")
    make.make_organization("United Nations")
    for query in ("coe", "conseil de l'europe", "COUNCIL europe"):
        changelist = client.get(admin_url(Organization), {"q": query}).context["cl"]
        assert [row.pk for row in changelist.result_list] == [organization.pk], query
