"""Hidden rows around public ones: tied to them by every relation through which they could leak."""

from datetime import date
from itertools import count
from types import SimpleNamespace

from contacts import models as contacts
from events import models as events
from organizations import models as organizations
from partners import models as partners
from tests import factories as make
from tests.canaries import FACTS, RECORDS, Canaries, change

YEARS = count(1951)  # no two terms in a chair at a time
# The reasons for which a public row is tied to one hidden row by a key of its own.
TIED = ("draft", "section", "unconfirmed", "withdrawn with a reason")
SOURCE = {"source_title": "A source"}


def open_rows():
    """One public row of each kind, and for some reasons to hide one, rows to tie it to."""
    open = SimpleNamespace(ties={})
    with make.a_write():
        open.group, open.osce = make.make_group(), make.make_osce()
        open.state = make.make_partner("Japan", open.group)
        open.theme = make.make_theme()
        themes = {"themes": [open.theme]}
        open.document = make.make_document(groups=[open.group], **themes, **SOURCE)
        open.organization = make.make_organization(**themes, **SOURCE)
        open.institution = make.make_institution(**themes, **SOURCE)
        open.series = make.make_series(group=open.group)
        tied = {"group": open.group, "series": open.series}
        open.event = make.make_event(**tied, **themes, **SOURCE)
        make.make_participation(open.event, open.state)
        make.make_event_document(open.event, open.document)
        make.make_pattern(open.organization, "Rare talks", frequency="triennial")
        delegation = {"role": "speaker", "level": "deputy-minister", "attendance": "regrets"}
        make.make_participation(open.event, open.state, **delegation)
        for why in TIED:
            open.ties[why] = _ties(open, why)
    return open


def _ties(open, why):
    """Public rows that will each be tied to a hidden one."""
    organization = make.make_organization(f"Organization: {why}", slug=f"o-{why.replace(' ', '-')}")
    return SimpleNamespace(
        standing=make.make_standing(
            make.make_state(f"State: {why}", slug=f"s-{why.replace(' ', '-')}")
        ),
        group=make.make_group(f"Group: {why}", slug=f"g-{why.replace(' ', '-')}"),
        organization=organization,
        pattern=make.make_pattern(organization, f"Talks: {why}", themes=[open.theme]),
        publication=make.make_publication(f"Work: {why}", themes=[open.theme]),
        event=make.make_event(f"Event: {why}", themes=[open.theme]),
        series=make.make_series(f"Series: {why}"),
    )


def hide_rows(open):
    """Hidden rows of every kind for every reason; returns the canaries in them and the records."""
    canaries, records = Canaries(), []
    with make.a_write():
        for why, fields in RECORDS.items():
            rows = _records(open, why, fields, canaries)
            if why in TIED:
                _tie(open.ties[why], rows)
            records += vars(rows).values()
        for why, fields in FACTS.items():
            _parts(open, why, fields, canaries)
        _staff_only(open, canaries)
        _liaison(open, canaries)
    return canaries, records


def _records(open, why, hidden, canaries):
    def texts(model):
        return canaries.texts(model, why) | hidden

    theme = make.make_theme(**texts(partners.Theme))
    group = make.make_group(**texts(partners.Body))
    document = make.make_document(
        **texts(partners.Document), groups=[open.group], themes=[open.theme]
    )
    organization = make.make_organization(
        **texts(organizations.Organization), parent=open.organization, themes=[open.theme]
    )
    unit = make.make_organization(
        kind="osce-structure", **texts(organizations.Organization) | {"area": ""}
    )
    institution = make.make_institution(
        **texts(organizations.Organization), successor=open.institution, themes=[open.theme]
    )
    publication = make.make_publication(
        **texts(organizations.Publication), publisher=open.institution, themes=[open.theme]
    )
    series = make.make_series(**texts(events.EventSeries), group=open.group)
    tied = {"group": open.group, "series": open.series, "themes": [open.theme]}
    event = make.make_event(**texts(events.Event), **tied)
    state = make.make_state(**texts(partners.State))

    for row in (open.document, open.organization, open.institution, open.event):
        row.themes.add(theme)
    open.document.groups.add(group)
    make.make_seat(open.state, group)
    make.make_event_document(open.event, document)
    make.make_participation(open.event, organization=organization, role="speaker")
    make.make_participation(open.event, organization=unit, role="organizer")
    _open_parts_of(event, state, organization, open, texts)
    return SimpleNamespace(
        theme=theme, group=group, document=document, organization=organization, unit=unit,
        institution=institution, publication=publication, series=series, event=event, state=state,
    )  # fmt: skip


def _tie(ties, hidden):
    """Tie each public row to a hidden one by a key of its own."""
    change(ties.standing, document=hidden.document)
    change(ties.group, founding_document=hidden.document)
    change(ties.pattern, document=hidden.document, kept_by=hidden.unit)
    ties.pattern.themes.add(hidden.theme)
    change(ties.organization, parent=hidden.organization, successor=hidden.organization)
    change(ties.publication, publisher=hidden.institution)
    change(ties.series, group=hidden.group)
    change(ties.event, series=hidden.series, group=hidden.group, state=hidden.state)


def _open_parts_of(event, state, organization, open, texts):
    """Parts that are public and confirmed themselves, of a whole that is hidden."""

    def open_texts(model):
        named = texts(model)
        return {name: named[name] for name in ("name", "title", "source_title") if name in named}

    make.make_participation(event, open.state)
    make.make_event_document(event, open.document, **open_texts(events.EventDocument))
    make.make_participation(open.event, state, "co-host")
    make.make_standing(state, **open_texts(partners.Standing))
    make.make_seat(state, open.group, **open_texts(partners.Seat))
    make.make_state_name(state, **open_texts(partners.StateName))
    for body in (open.group, open.osce):
        make.make_chairmanship(body, state, next(YEARS), **open_texts(partners.Chairmanship))
    make.make_organization_name(organization, **open_texts(organizations.OrganizationName))
    make.make_pattern(
        organization, **open_texts(organizations.CooperationPattern), themes=[open.theme]
    )


def _parts(open, why, hidden, canaries):
    """Parts that are hidden, of wholes that are public."""

    def texts(model):
        return canaries.texts(model, why) | hidden

    def a_state():
        named = canaries.texts(partners.State, f"{why} part", only=["name", "slug"])
        return make.make_state(**named)

    make.make_standing(a_state(), **texts(partners.Standing))
    make.make_seat(a_state(), open.group, **texts(partners.Seat))
    make.make_participation(open.event, a_state(), **texts(events.Participation))
    for body in (open.group, open.osce):
        make.make_chairmanship(body, a_state(), next(YEARS), **texts(partners.Chairmanship))
    make.make_state_name(open.state, **texts(partners.StateName))
    make.make(
        partners.BodyName, body=open.group, kind="official", **_name(texts, partners.BodyName)
    )
    make.make(
        events.SeriesName, series=open.series, kind="former", **_name(texts, events.SeriesName)
    )
    make.make_organization_name(open.organization, **texts(organizations.OrganizationName))
    pattern = texts(organizations.CooperationPattern)
    make.make_pattern(open.organization, **pattern, themes=[open.theme], document=open.document)
    part = {"section": "concept", "chairmanship": "summary", "sample": "other"}.get(why, "decision")
    make.make_event_document(open.event, open.document, part, **texts(events.EventDocument))


def _name(texts, model):
    return {"language": "en-gb", "is_confirmed": True} | texts(model)


def _staff_only(open, canaries):
    """Texts for staff on rows that are public."""
    staff = ("handling_note", "source_url")
    rows = [open.group, open.state, open.theme, open.document, open.organization, open.event]
    rows += [open.institution, open.series, open.state.standings.get(), *open.state.seats.all()]
    for row in rows:
        change(row, **canaries.texts(type(row), "staff", only=staff))
    change(open.document, symbol=canaries.word(partners.Document, "symbol", "staff"))
    change(open.state, name_fr=canaries.word(partners.State, "name_fr", "staff"))
    change(open.organization, founded_year=31337, member_count=27183)


def _liaison(open, canaries):
    """What is never public, whatever its row says."""

    def texts(model):
        return canaries.texts(model, "never")

    make.make_checklist_item(open.series, **texts(events.ChecklistItem))
    make.make_planning_task(open.event, **texts(events.PlanningTask))
    for owner in ({"state": open.state}, {"organization": open.organization}):
        post = make.make_post(**texts(contacts.Post), **owner)
        person = make.make_person(**texts(contacts.Person))
        make.make_incumbency(person, post, **texts(contacts.Incumbency))
        make.make_contact_detail(person=person, **texts(contacts.ContactDetail))
        make.make_contact_detail(post=post, **texts(contacts.ContactDetail))
        make.make_invitation(open.event, post, guest=person, **texts(contacts.Invitation))
        exchange = make.make_exchange(
            **texts(contacts.Exchange), **owner, event=open.event, group=open.group
        )
        make.make_follow_up(**texts(contacts.FollowUp) | {"paragraph": ""}, exchange=exchange)
    make.make_follow_up(
        **texts(contacts.FollowUp), document=open.document, due_date=date(2030, 1, 1)
    )
