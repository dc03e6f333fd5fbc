"""Who sees what, and when: the one rule, asked row by row."""

from datetime import UTC, datetime, timedelta

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.models import Event, EventDocument, Participation
from osce_portal.kernel.models import Fact, InternalFact
from osce_portal.kernel.readers import PUBLIC, SECTION, Audience, Reader
from partners.models import Document, Seat, Standing, State
from tests import factories

NOW = datetime(2024, 6, 1, 12, tzinfo=UTC)
LATER, EARLIER = NOW + timedelta(days=1), NOW - timedelta(days=1)
INSTANT = timedelta(microseconds=1)
FACTS = [model for model in apps.get_models() if issubclass(model, Fact)]


def adviser(*chairmanships):
    """A reader for whom the papers of these terms, and of their bodies, are open."""
    return Reader(
        audiences=frozenset({Audience.PUBLIC, Audience.CHAIRMANSHIP}),
        groups=frozenset(term.body_id for term in chairmanships),
        terms=frozenset(term.pk for term in chairmanships),
    )


def seen(model, reader, at=NOW):
    return sorted(str(row) for row in model.objects.visible_to(reader, at))


# Records, published on their own

STATES = {
    "Published": {},
    "Draft": {"published_at": None},
    "Unconfirmed draft": {"published_at": None, "is_confirmed": False},
    "Scheduled": {"published_at": LATER},
    "Withdrawn": {"withdrawn_at": EARLIER},
    "Withdrawn later": {"withdrawn_at": LATER},
    "Section": {"audience": "section"},
    "Section, unconfirmed": {"audience": "section", "is_confirmed": False},
    "Section, draft": {"audience": "section", "published_at": None},
    "Section, sample": {"audience": "section", "is_sample": True},
    "Chairmanship": {"audience": "chairmanship"},
    "Chairmanship, unconfirmed": {"audience": "chairmanship", "is_confirmed": False},
    "Chairmanship, sample": {"audience": "chairmanship", "is_sample": True},
    "Chairmanship, withdrawn": {"audience": "chairmanship", "withdrawn_at": EARLIER},
}
PUBLIC_SEES = ["Published", "Withdrawn later"]
CHAIRMANSHIP_SEES = ["Chairmanship", "Chairmanship, sample", "Chairmanship, unconfirmed"]
SECTION_SEES = ["Section", "Section, sample", "Section, unconfirmed"]


@pytest.fixture
def states(db):
    return {name: factories.make_state(name, **fields) for name, fields in STATES.items()}


def test_public_sees_what_is_public_confirmed_and_published(states):
    assert seen(State, PUBLIC) == PUBLIC_SEES


def test_adviser_sees_what_is_for_a_chairmanship_as_well(states):
    assert seen(State, adviser()) == sorted(PUBLIC_SEES + CHAIRMANSHIP_SEES)


def test_section_sees_all_that_is_published(states):
    assert seen(State, SECTION) == sorted(PUBLIC_SEES + CHAIRMANSHIP_SEES + SECTION_SEES)


@pytest.mark.parametrize("reader", [PUBLIC, SECTION], ids=["public", "section"])
def test_scheduled_record_appears_at_its_moment(db, reader):
    factories.make_state(published_at=NOW)
    assert seen(State, reader, NOW - INSTANT) == []
    assert seen(State, reader, NOW) == ["Algeria"]


@pytest.mark.parametrize("reader", [PUBLIC, SECTION], ids=["public", "section"])
def test_record_disappears_at_the_moment_of_its_withdrawal(db, reader):
    factories.make_state(withdrawn_at=NOW)
    assert seen(State, reader, NOW - INSTANT) == ["Algeria"]
    assert seen(State, reader, NOW) == []


def test_without_an_instant_it_is_now(db, monkeypatch):
    factories.make_state(published_at=LATER)
    assert State.objects.visible_to(PUBLIC).count() == 1
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)
    assert State.objects.visible_to(PUBLIC).count() == 0


@pytest.mark.parametrize("at", [EARLIER - INSTANT, EARLIER, NOW, LATER - INSTANT, LATER])
def test_state_of_publication_agrees_with_the_querysets(states, monkeypatch, at):
    monkeypatch.setattr("django.utils.timezone.now", lambda: at)
    words = {
        "published": State.objects.published(),
        "withdrawn": State.objects.withdrawn(),
        "draft": State.objects.drafts(),
        "scheduled": State.objects.scheduled(),
    }
    found = {row.name: word for word, rows in words.items() for row in rows}
    assert found == {name: row.state_of_publication for name, row in states.items()}
    assert sum(rows.count() for rows in words.values()) == len(states)


# Parts, published with their wholes

FACT_KINDS = {
    "1991": {},
    "1992": {"is_confirmed": False},
    "1993": {"audience": "section"},
    "1994": {"audience": "section", "is_sample": True},
    "1995": {"audience": "chairmanship"},
}


@pytest.fixture
def standings(db):
    state = factories.make_state()
    for year, fields in FACT_KINDS.items():
        factories.make_standing(state, start=f"{year}-01-01", end=f"{year}-12-31", **fields)
    return state


def years(rows):
    return sorted(row.start[:4] for row in rows)


def test_part_is_seen_if_it_is_for_the_reader(standings):
    assert years(Standing.objects.visible_to(PUBLIC)) == ["1991"]
    assert years(Standing.objects.visible_to(adviser())) == ["1991", "1995"]
    assert years(Standing.objects.visible_to(SECTION)) == sorted(FACT_KINDS)
    assert years(standings.standings.visible_to(PUBLIC)) == ["1991"]


HIDDEN = {name: fields for name, fields in STATES.items() if name not in PUBLIC_SEES}


@pytest.mark.parametrize("fields", HIDDEN.values(), ids=HIDDEN)
def test_part_is_hidden_with_its_whole(db, fields):
    group, state = factories.make_group(), factories.make_state("Whole", **fields)
    factories.make_standing(state)
    factories.make_seat(state, group)
    event = factories.make_event()
    factories.make_participation(event, state)
    for model in (Standing, Seat, Participation):
        assert not model.objects.visible_to(PUBLIC, NOW).exists(), model


def test_part_is_hidden_with_any_row_it_is_shown_with(db):
    """A seat stands on the page of the State and on that of the group."""
    state = factories.make_state()
    factories.make_seat(state, factories.make_group(published_at=None))
    shown = factories.make_seat(state, factories.make_group("Mediterranean"))
    assert list(Seat.objects.visible_to(PUBLIC)) == [shown]


def test_part_of_a_scheduled_whole_appears_with_it(db):
    factories.make_standing(factories.make_state(published_at=NOW))
    assert not Standing.objects.visible_to(PUBLIC, NOW - INSTANT).exists()
    assert Standing.objects.visible_to(PUBLIC, NOW).count() == 1


def test_link_that_is_empty_hides_nothing(db):
    event, hidden = factories.make_event(), {"audience": "section"}
    state = factories.make_participation(event, factories.make_state())
    organization = factories.make_organization()
    both = [state, factories.make_participation(event, organization=organization)]
    factories.make_participation(event, factories.make_state("Hidden", **hidden))
    secret = factories.make_organization("Secret", **hidden)
    factories.make_participation(event, organization=secret)
    assert list(Participation.objects.visible_to(PUBLIC).order_by("pk")) == both
    assert Participation.objects.visible_to(SECTION).count() == 4


# Papers of a Chairmanship


@pytest.fixture
def terms(db):
    """Two years of the Asian group and one of the other: ``ours`` is the second of the Asian."""
    asian, mediterranean = factories.make_group(), factories.make_group("Mediterranean")
    chair = factories.make_state("Malta")
    return {
        "before": factories.make_chairmanship(asian, chair, 2024),
        "ours": factories.make_chairmanship(asian, chair, 2025),
        "theirs": factories.make_chairmanship(mediterranean, chair, 2025),
    }


@pytest.fixture
def events(terms):
    asian, other = terms["ours"].body, terms["theirs"].body
    kinds = {
        "Ours": {"group": asian, "term": terms["ours"]},
        "Ours, draft": {"group": asian, "term": terms["ours"], "published_at": None},
        "Ours, for the Section": {
            "group": asian,
            "term": terms["ours"],
            "is_handed_over": True,
            "audience": "section",
        },
        "Before": {"group": asian, "term": terms["before"]},
        "Handed over": {"group": asian, "term": terms["before"], "is_handed_over": True},
        "Theirs": {"group": other, "term": terms["theirs"]},
        "Theirs, handed over": {"group": other, "is_handed_over": True},
        "Our term, their group": {"group": other, "term": terms["ours"]},
        "Without a term": {"group": asian},
        "Without a group": {"term": terms["ours"], "is_handed_over": True},
    }
    rows = {
        title: factories.make_event(title, **{"audience": "chairmanship", **fields})
        for title, fields in kinds.items()
    }
    return rows | {"Public": factories.make_event("Public")}


def test_adviser_sees_papers_of_the_own_group_and_term_and_what_was_handed_over(events, terms):
    assert seen(Event, adviser(terms["ours"])) == ["Handed over", "Ours", "Public"]


def test_adviser_to_two_groups_sees_both(events, terms):
    expected = ["Handed over", "Our term, their group", "Ours", "Public", "Theirs"]
    both = adviser(terms["ours"], terms["theirs"])
    assert seen(Event, both) == sorted([*expected, "Theirs, handed over"])


def test_adviser_without_a_term_sees_what_the_public_sees(events):
    assert seen(Event, adviser()) == seen(Event, PUBLIC) == ["Public"]


def test_groups_and_terms_open_nothing_to_the_public(events, terms):
    ours = terms["ours"]
    reader = Reader(groups=frozenset({ours.body_id}), terms=frozenset({ours.pk}))
    assert seen(Event, reader) == ["Public"]


def test_parts_of_a_paper_are_seen_with_it(events, terms):
    state, document = factories.make_state(), factories.make_document()
    for event in events.values():
        factories.make_participation(event, state, "chair", audience="chairmanship")
        factories.make_event_document(event, document)
    papers = ["Handed over", "Ours"]
    read = {
        model: sorted(row.event.title for row in model.objects.visible_to(adviser(terms["ours"])))
        for model in (Participation, EventDocument)
    }
    assert read == {Participation: papers, EventDocument: [*papers, "Public"]}


def test_exchange_for_a_chairmanship_belongs_to_a_group_and_a_term(terms):
    state, ours = factories.make_state(), terms["ours"]
    shared = {"state": state, "audience": "chairmanship", "group": ours.body}
    factories.make_exchange("Ours", term=ours, **shared)
    factories.make_exchange("Before", term=terms["before"], **shared)
    exchange = factories.make_exchange("For the Section", state=state)
    assert seen(type(exchange), adviser(ours)) == ["Ours"]
    assert seen(type(exchange), PUBLIC) == []
    assert len(seen(type(exchange), SECTION)) == 3


# A document may belong to several groups


@pytest.fixture
def paper(terms):
    groups = [terms["ours"].body, terms["theirs"].body]
    values = {"audience": "chairmanship", "groups": groups, "is_handed_over": True}
    return factories.make_document("Paper", **values)


def test_document_of_two_groups_comes_once(paper, terms):
    event = factories.make_event()
    link = factories.make_event_document(event, paper)
    reader = adviser(terms["ours"], terms["theirs"])
    assert list(Document.objects.visible_to(reader)) == [paper]
    assert list(EventDocument.objects.visible_to(reader)) == [link]
    assert list(terms["ours"].body.documents.visible_to(reader)) == [paper]


def test_document_of_another_group_is_hidden(paper, terms):
    values = {"audience": "chairmanship", "is_handed_over": True}
    factories.make_document("Theirs", groups=[terms["theirs"].body], **values)
    factories.make_document("Of no group", **values)
    assert seen(Document, adviser(terms["ours"])) == ["Paper"]
    assert seen(Document, PUBLIC) == []


def test_document_of_an_earlier_term_is_hidden_until_handed_over(terms):
    values = {"audience": "chairmanship", "groups": [terms["ours"].body]}
    factories.make_document("Ours", term=terms["ours"], **values)
    factories.make_document("Of no term", **values)
    assert seen(Document, adviser(terms["ours"])) == ["Ours"]
    assert seen(Document, adviser(terms["theirs"])) == []


# Every model


@pytest.mark.parametrize("model", FACTS, ids=lambda model: model._meta.label)
def test_every_model_can_be_asked(db, model):
    one = Reader(frozenset(Audience) - {Audience.SECTION}, frozenset({1}), frozenset({1}))
    for reader in (PUBLIC, one, SECTION):
        assert list(model.objects.visible_to(reader)) == []


def test_nothing_internal_is_public(db):
    state, event = factories.make_state(), factories.make_event()
    person, post = factories.make_person(), factories.make_post(state=state)
    term = factories.make_chairmanship(factories.make_group(), state)
    exchange = factories.make_exchange(state=state)
    factories.make_incumbency(person, post)
    factories.make_contact_detail(person=person)
    factories.make_invitation(event, post)
    factories.make_follow_up(exchange=exchange)
    factories.make_access(factories.make_user(), term)
    factories.make_checklist_item(factories.make_series())
    factories.make_planning_task(event)
    for model in FACTS:
        if issubclass(model, InternalFact):
            assert model.objects.count() == model.objects.visible_to(SECTION).count() == 1, model
            assert not model.objects.visible_to(PUBLIC).exists(), model


# What is brought along


def test_rows_brought_along_are_those_the_reader_may_see(standings):
    with CaptureQueriesContext(connection) as queries:
        [state] = State.objects.with_visible("standings", PUBLIC)
        assert years(state.standings.all()) == ["1991"]
    assert len(queries) == 2


def test_link_to_what_is_hidden_reads_as_none(db):
    hidden = factories.make_document(published_at=None)
    factories.make_standing(factories.make_state(), document=hidden)
    assert Standing.objects.with_visible("document", PUBLIC).get().document is None
    assert Standing.objects.with_visible("document", SECTION).get().document is None
