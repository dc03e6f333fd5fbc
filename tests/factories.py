"""Boring rows with fixed values, written through the door: public, confirmed, long published."""

from datetime import UTC, date, datetime

from django.contrib.auth import get_user_model
from django.utils.text import slugify

from contacts import models as contacts
from events import models as events
from organizations import models as organizations
from osce_portal.kernel.door import write
from partners import models as partners

PUBLISHED = datetime(2020, 1, 1, tzinfo=UTC)
CONFIRMED = {"is_confirmed": True}
IN_THE_OPEN = CONFIRMED | {"published_at": PUBLISHED}


def a_write(why="made for a test"):
    """An open door, for tests that write on their own."""
    return write(by=None, why=why, how="command")


def make(model, **fields):
    """Create one row in one write; fields that hold many rows are set after it."""
    many = {field.name for field in model._meta.many_to_many} & fields.keys()
    sets = {name: fields.pop(name) for name in many}
    with a_write():
        row = model.objects.create(**fields)
        for name, rows in sets.items():
            getattr(row, name).set(rows)
    return row


def make_user(username="editor", **fields):
    email, password = f"{username}@example.org", "a long enough phrase"
    return get_user_model().objects.create_user(username, email, password, **fields)


# The partnership


def make_state(name="Algeria", **fields):
    return make(partners.State, **{"name": name, "slug": slugify(name), **IN_THE_OPEN, **fields})


def make_state_name(state, name="People’s Democratic Republic of Algeria", **fields):
    values = {"kind": "official", "language": "en-gb", **CONFIRMED, **fields}
    return make(partners.StateName, state=state, name=name, **values)


def make_theme(name="Early warning", **fields):
    values = {"slug": slugify(name), "dimension": "politico-military", **IN_THE_OPEN, **fields}
    return make(partners.Theme, name=name, **values)


def make_document(title="Charter for European Security", **fields):
    values = {"slug": slugify(title), "kind": "summit", "date": "1999-11-19"}
    return make(partners.Document, title=title, **values | IN_THE_OPEN | fields)


def make_group(name="Asian", **fields):
    """A Contact Group; ``mediterranean`` and ``asian`` are the slugs of the two."""
    values = {
        "name": f"Contact Group with the {name} Partners for Co-operation",
        "short_name": name,
        "slug": slugify(name),
        "kind": "contact-group",
        "mark": "round",
    }
    return make(partners.Body, **values | IN_THE_OPEN | fields)


def make_osce(**fields):
    values = {"name": "OSCE", "short_name": "OSCE", "slug": "osce", "kind": "osce"}
    return make(partners.Body, **values | IN_THE_OPEN | fields)


def make_standing(state, status="partner", **fields):
    values = {"status": status, "start": "1995", **CONFIRMED, **fields}
    return make(partners.Standing, state=state, **values)


def make_seat(state, body, kind="partner", **fields):
    values = {"kind": kind, "start": "1995", **CONFIRMED, **fields}
    return make(partners.Seat, state=state, body=body, **values)


def make_partner(name="Algeria", group=None, since="1995", until=None, seat="partner", **fields):
    """A State with the standing of a Partner for Co-operation and, where given, a seat."""
    state = make_state(name, **fields)
    make_standing(state, start=since, end=until)
    if group:
        make_seat(state, group, seat, start=since, end=until)
    return state


def make_chairmanship(body, state, year=2025, **fields):
    values = {"start": f"{year}-01-01", "end": f"{year}-12-31", **CONFIRMED, **fields}
    return make(partners.Chairmanship, body=body, state=state, **values)


# The wider circle


def make_organization(name="United Nations", kind="international", **fields):
    values = {"slug": slugify(name), "area": "global", **IN_THE_OPEN, **fields}
    return make(organizations.Organization, name=name, kind=kind, **values)


def make_institution(name="Institute of Peace", kind="think-tank", **fields):
    return make_organization(name, kind, **{"area": "", "country": "AT", **fields})


def make_organization_name(organization, name="UNO", **fields):
    values = {"kind": "acronym", "language": "en-gb", **CONFIRMED, **fields}
    return make(organizations.OrganizationName, organization=organization, name=name, **values)


def make_pattern(organization, title="Annual staff talks", **fields):
    values = {"level": "headquarters", "mode": "political-dialogue", **CONFIRMED, **fields}
    return make(organizations.CooperationPattern, organization=organization, title=title, **values)


def make_publication(title="OSCE Yearbook 2019", **fields):
    values = {"slug": slugify(title), "kind": "yearbook", "year": 2019, **IN_THE_OPEN, **fields}
    return make(organizations.Publication, title=title, **values)


# Meetings


def make_series(name="Mediterranean Conference", **fields):
    return make(events.EventSeries, **{"name": name, "slug": slugify(name)} | IN_THE_OPEN | fields)


def make_event(title="2019 Mediterranean Conference", **fields):
    values = {
        "slug": slugify(title),
        "kind": "conference",
        "status": "held",
        "start": "2019-10-24",
        "place": "Tirana",
    }
    return make(events.Event, title=title, **values | IN_THE_OPEN | fields)


def make_participation(event, state=None, role="host", **fields):
    values = {"event": event, "state": state, "role": role}
    return make(events.Participation, **values | CONFIRMED | fields)


def make_event_document(event, document, part="agenda", **fields):
    values = {"event": event, "document": document, "part": part}
    return make(events.EventDocument, **values | CONFIRMED | fields)


def make_checklist_item(series, task="Book the hall", **fields):
    values = {"lead_days": 90, "audience": "section", **CONFIRMED, **fields}
    return make(events.ChecklistItem, series=series, task=task, **values)


def make_planning_task(event, task="Book the hall", **fields):
    values = {"due_date": date(2019, 7, 1), "audience": "section", **CONFIRMED, **fields}
    return make(events.PlanningTask, event=event, task=task, **values)


# Liaison: never public


def make_person(name="Jane Roe", **fields):
    return make(contacts.Person, name=name, **CONFIRMED | fields)


def make_post(title="Liaison officer", **fields):
    """A post of the State or the organization given."""
    return make(contacts.Post, title=title, **CONFIRMED | fields)


def make_incumbency(person, post, **fields):
    return make(contacts.Incumbency, person=person, post=post, **CONFIRMED | fields)


def make_contact_detail(value="jane.roe@example.org", **fields):
    """A way to reach the person or the post given."""
    return make(contacts.ContactDetail, value=value, **{"kind": "email"} | CONFIRMED | fields)


def make_exchange(subject="Preparing the conference", **fields):
    """An act of liaison with the State or the organization given."""
    values = {"date": date(2019, 5, 2), "kind": "call", **CONFIRMED, **fields}
    return make(contacts.Exchange, subject=subject, **values)


def make_follow_up(what="Send the concept note", **fields):
    """A thing to do, from the exchange, event or document given."""
    return make(contacts.FollowUp, what=what, **{"who": "The Section"} | CONFIRMED | fields)


def make_invitation(event, post, **fields):
    return make(contacts.Invitation, event=event, post=post, **CONFIRMED | fields)


def make_access(user, chairmanship, body=None, **fields):
    """What an adviser may read: papers of ``body``, which is that of the term unless given."""
    values = {"user": user, "chairmanship": chairmanship, "body": body or chairmanship.body}
    return make(contacts.AdviserAccess, **values | CONFIRMED | fields)
