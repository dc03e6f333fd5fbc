"""The wider circle: constraints, and the line of parents."""

import pytest
from django.core.exceptions import ValidationError

from organizations.models import CooperationPattern, Organization, OrganizationName, Publication
from tests import factories
from tests.factories import a_write
from tests.violations import assert_broken, names_of

ROWS = {
    CooperationPattern: lambda: factories.make_pattern(factories.make_organization()),
    Organization: factories.make_organization,
    OrganizationName: lambda: factories.make_organization_name(factories.make_organization()),
    Publication: factories.make_publication,
}


def own_parent():
    organization = factories.make_organization()
    return organization, {"parent": organization}


CASES = {
    "organizations_organization_is_not_its_own_parent": own_parent,
    "organizations_organization_key_partner_is_no_institution": lambda: (
        factories.make_institution(),
        {"is_key_partner": True},
    ),
}


@pytest.mark.parametrize("name", names_of("organizations"))
def test_constraint_is_kept_and_told(db, name):
    assert_broken("organizations", name, ROWS, CASES)


def test_line_of_parents_ends_somewhere(db):
    un = factories.make_organization()
    office = factories.make_organization("Office", parent=un)
    branch = factories.make_organization("Branch", parent=office)
    un.parent = branch
    with (
        pytest.raises(ValidationError, match="“United Nations” would be part of itself"),
        a_write(),
    ):
        un.save()
    assert Organization.objects.get(pk=un.pk).parent is None


def test_line_of_parents_is_checked_after_an_update(db):
    un = factories.make_organization()
    office = factories.make_organization("Office", parent=un)
    with pytest.raises(ValidationError, match="would be part of itself"), a_write():
        Organization.objects.filter(pk=un.pk).update(parent=office)


def test_part_of_the_osce_is_no_key_partner(db):
    with pytest.raises(ValidationError, match="A part of the OSCE is not its partner"):
        factories.make_organization("Secretariat", "osce-structure", is_key_partner=True)


@pytest.mark.parametrize("country", ["Austria", "at", "A1", "ＡＴ"])
def test_country_is_two_capital_letters(db, country):
    with pytest.raises(ValidationError) as error:
        factories.make_institution(country=country)
    assert "country" in error.value.message_dict


def test_directories_hold_their_kinds_and_no_part_of_the_osce(db):
    un, institute = factories.make_organization(), factories.make_institution()
    factories.make_organization("Secretariat", "osce-structure")
    assert list(Organization.objects.partner_organizations()) == [un]
    assert list(Organization.objects.institutions()) == [institute]


def test_short_name_is_the_acronym_where_there_is_one(db):
    assert factories.make_organization(acronym="UN").short_name == "UN"
    assert factories.make_institution().short_name == "Institute of Peace"


def test_addresses_are_those_of_the_contract(db):
    rows = (
        factories.make_organization("UN"),
        factories.make_institution("IFSH"),
        factories.make_publication("Yearbook"),
    )
    assert [row.get_absolute_url() for row in rows] == [
        "/organizations/un/",
        "/institutions/ifsh/",
        "/publications/yearbook/",
    ]
