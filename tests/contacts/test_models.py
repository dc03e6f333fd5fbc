"""The nouns of liaison: constraints, and what an adviser's access may point at."""

import pytest
from django.core.exceptions import ValidationError

from contacts.models import (
    AdviserAccess,
    ContactDetail,
    Exchange,
    FollowUp,
    Incumbency,
    Invitation,
    Person,
    Post,
)
from tests import factories
from tests.violations import assert_broken, names_of

NO_CHOICE = "Value 'public' is not a valid choice."


def a_post():
    return factories.make_post(state=factories.make_state())


def an_exchange():
    return factories.make_exchange(state=factories.make_state())


def an_access():
    term = factories.make_chairmanship(factories.make_group(), factories.make_state())
    return factories.make_access(factories.make_user(), term)


ROWS = {
    AdviserAccess: an_access,
    ContactDetail: lambda: factories.make_contact_detail(person=factories.make_person()),
    Exchange: an_exchange,
    FollowUp: lambda: factories.make_follow_up(exchange=an_exchange()),
    Incumbency: lambda: factories.make_incumbency(factories.make_person(), a_post()),
    Invitation: lambda: factories.make_invitation(factories.make_event(), a_post()),
    Person: factories.make_person,
    Post: a_post,
}


def same_invitation():
    row = ROWS[Invitation]()
    other = factories.make_post("Ambassador", state=row.post.state)
    return factories.make_invitation(row.event, other), {"post": row.post}


CASES = {
    f"contacts_{model._meta.model_name}_is_never_public": (
        lambda model=model: (ROWS[model](), {"audience": "public"}, NO_CHOICE)
    )
    for model in ROWS
}
CASES |= {
    "contacts_contactdetail_is_of_a_person_or_a_post": lambda: (
        ROWS[ContactDetail](),
        {"person": None},
    ),
    "contacts_contactdetail_is_for_the_section": lambda: (
        ROWS[ContactDetail](),
        {"audience": "chairmanship"},
    ),
    "contacts_exchange_has_one_counterpart": lambda: (an_exchange(), {"state": None}),
    "contacts_followup_has_one_origin": lambda: (ROWS[FollowUp](), {"exchange": None}),
    "contacts_followup_paragraph_is_of_a_document": lambda: (
        ROWS[FollowUp](),
        {"paragraph": "para. 12"},
    ),
    "contacts_invitation_is_unique": same_invitation,
    "contacts_post_is_of_a_state_or_an_organization": lambda: (a_post(), {"state": None}),
}


@pytest.mark.parametrize("name", names_of("contacts"))
def test_constraint_is_kept_and_told(db, name):
    assert_broken("contacts", name, ROWS, CASES)


@pytest.mark.parametrize(
    ("make", "links"),
    [
        (factories.make_post, {"state", "organization"}),
        (factories.make_exchange, {"state", "organization"}),
        (factories.make_contact_detail, {"person", "post"}),
        (factories.make_follow_up, {"exchange", "event"}),
        (factories.make_follow_up, {"event", "document"}),
    ],
)
def test_one_link_excludes_the_other(db, make, links):
    rows = {
        "state": factories.make_state,
        "organization": factories.make_organization,
        "person": factories.make_person,
        "post": lambda: factories.make_post(organization=factories.make_organization("NATO")),
        "exchange": lambda: factories.make_exchange(state=factories.make_state("Egypt")),
        "event": factories.make_event,
        "document": factories.make_document,
    }
    with pytest.raises(ValidationError, match="Choose"):
        make(**{link: rows[link]() for link in links})


def test_access_is_to_a_term_of_its_own_group(db):
    asian, other = factories.make_group(), factories.make_group("Mediterranean")
    term = factories.make_chairmanship(asian, factories.make_state())
    with pytest.raises(ValidationError) as error:
        factories.make_access(factories.make_user(), term, body=other)
    assert error.value.message_dict == {"chairmanship": ["That term is of another group."]}


def test_access_of_the_osce_chair_reaches_a_group(db):
    term = factories.make_chairmanship(factories.make_osce(), factories.make_state())
    access = factories.make_access(factories.make_user(), term, body=factories.make_group())
    assert access.body.short_name == "Asian"


def test_account_takes_its_access_along(db):
    access = an_access()
    with factories.a_write():
        access.user.delete()
    assert not AdviserAccess.objects.exists()
