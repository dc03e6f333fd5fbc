"""What is told of each kind of record: its rows, its fields, its titles, its page."""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from events.models import Event, EventDocument, EventSeries, Participation, SeriesName
from organizations.models import CooperationPattern, Organization, OrganizationName, Publication
from osce_portal.kernel.models import OtherName
from osce_portal.kernel.readers import PUBLIC
from partners.models import (
    Body,
    BodyName,
    Chairmanship,
    Document,
    Seat,
    Standing,
    State,
    StateName,
    Theme,
)
from partners.sentences import in_text

# Told only where a second field says that someone has confirmed it.
CONFIRMED_BY = {
    "symbol": "is_symbol_confirmed",
    "founded_year": "is_profile_confirmed",
    "member_count": "is_profile_confirmed",
    "frequency": "is_frequency_confirmed",
}


@dataclass(frozen=True)
class Noun:
    """How one model is told.

    ``quoted`` fields are told with their value before and after: choices and dates, which no
    slip of the pen can fill with what should not be read. Of ``named`` ones it is only said that
    they changed, so that a mistake that was mended is not repeated here for good.
    ``rows`` are those with a page to lead to; ``list_page`` is where many at once can be found.
    """

    rows: Callable
    added: Callable
    changed: Callable
    page: Callable
    quoted: tuple = ()
    named: tuple = ()
    list_page: str = ""


def _partners():
    return State.objects.ever_partners().visible_to(PUBLIC)


def _name_of(part_of):
    """Another name of a whole; everyday names are for the search and never shown."""

    def added(name):
        values = {"of": getattr(name, part_of), "name": name.name}
        return _("Name added to %(of)s: %(name)s") % values

    def changed(name):
        return _("Name changed at %(of)s: %(name)s") % {
            "of": getattr(name, part_of),
            "name": name.name,
        }

    return {
        "added": added,
        "changed": changed,
        "page": lambda name: getattr(name, part_of).get_absolute_url(),
        "quoted": ("kind", "start", "end"),
        "named": ("name", "language"),
    }


def _shown(names, part_of):
    everyday = OtherName.Kind.EVERYDAY
    return names.objects.visible_to(PUBLIC).exclude(kind=everyday).select_related(part_of)


def _added(sentence):
    return lambda row: sentence() % {"row": row}


def _own_page(row):
    return row.get_absolute_url()


def _at_state(row):
    return row.state.get_absolute_url()


def _seat(seat):
    values = {"state": capfirst(in_text(seat.state.name)), "group": seat.body.name}
    return _("%(state)s’s seat in the %(group)s") % values


def _standing(standing):
    return _("%(state)s’s standing") % {"state": capfirst(in_text(standing.state.name))}


def _chair(term):
    values = {"body": term.body.name, "state": term.state.name, "years": term.years}
    return _("Chair of the %(body)s, %(years)s: %(state)s") % values


def _body_page(term):
    """The OSCE has no page of its own; its chairs stand on that of the groups."""
    if term.body.kind == Body.Kind.CONTACT_GROUP:
        return term.body.get_absolute_url()
    return reverse("partners:group_list")


def _new_event(event):
    if event.series:
        values = {"series": event.series.name, "title": event.title}
        return _("New edition of the %(series)s: %(title)s") % values
    return _("Event added: %(row)s") % {"row": event}


def _part_at_event(row):
    who = in_text(row.state.name) if row.state else row.organization.name
    values = {"event": row.event.title, "who": who, "role": row.get_role_display()}
    return _("%(event)s: %(who)s, %(role)s") % values


def _paper(row):
    values = {"event": row.event.title, "document": row.document.title}
    return _("Document added to %(event)s: %(document)s") % values


def _paper_changed(row):
    values = {"event": row.event.title, "document": row.document.title}
    return _("Document changed at %(event)s: %(document)s") % values


def _with_pages():
    organizations = Organization.objects.visible_to(PUBLIC)
    return organizations.partner_organizations() | organizations.institutions()


def _pattern(pattern):
    values = {"organization": pattern.organization.name, "title": pattern.title}
    return _("Co-operation with %(organization)s: %(title)s") % values


NOUNS = {
    State: Noun(
        _partners, _added(lambda: _("State added: %(row)s")),
        _added(lambda: _("State changed: %(row)s")), _own_page,
        named=("name",), list_page="partners:state_list",
    ),
    StateName: Noun(
        lambda: _shown(StateName, "state").filter(state__in=_partners()), **_name_of("state")
    ),
    Standing: Noun(
        lambda: Standing.objects.visible_to(PUBLIC).filter(state__in=_partners())
        .select_related("state"),
        _standing, _standing, _at_state, ("status", "start", "end"), ("document",),
        "partners:state_list",
    ),
    Body: Noun(
        lambda: Body.objects.contact_groups().visible_to(PUBLIC),
        _added(lambda: _("Contact Group added: %(row)s")),
        _added(lambda: _("Contact Group changed: %(row)s")), _own_page,
        ("set_up",), ("name", "short_name", "founding_document"), "partners:group_list",
    ),
    BodyName: Noun(
        lambda: _shown(BodyName, "body").filter(body__in=Body.objects.contact_groups()),
        **_name_of("body"),
    ),
    Seat: Noun(
        lambda: Seat.objects.visible_to(PUBLIC).select_related("state", "body"),
        _seat, _seat, _at_state, ("kind", "start", "end"), ("body",), "partners:group_list",
    ),
    Chairmanship: Noun(
        lambda: Chairmanship.objects.visible_to(PUBLIC).select_related("state", "body"),
        _chair, _chair, _body_page, ("start", "end"), ("state",), "partners:group_list",
    ),
    Document: Noun(
        lambda: Document.objects.visible_to(PUBLIC),
        _added(lambda: _("Document added: %(row)s")),
        _added(lambda: _("Document changed: %(row)s")), _own_page, ("kind", "date"),
        ("title", "symbol", "place", "languages", "url", "file", "groups", "themes"),
        "partners:document_list",
    ),
    Theme: Noun(
        lambda: Theme.objects.visible_to(PUBLIC), _added(lambda: _("Theme added: %(row)s")),
        _added(lambda: _("Theme changed: %(row)s")), _own_page, ("dimension",), ("name",),
        "partners:theme_list",
    ),
    Organization: Noun(
        _with_pages, _added(lambda: _("Organization added: %(row)s")),
        _added(lambda: _("Organization changed: %(row)s")), _own_page, ("kind", "area"),
        ("name", "acronym", "parent", "successor", "city", "country", "website", "relation",
         "founded_year", "member_count", "themes"),
        "organizations:organization_list",
    ),
    OrganizationName: Noun(
        lambda: _shown(OrganizationName, "organization").filter(organization__in=_with_pages()),
        **_name_of("organization"),
    ),
    CooperationPattern: Noun(
        lambda: CooperationPattern.objects.visible_to(PUBLIC)
        .filter(organization__in=_with_pages()).select_related("organization"),
        _pattern, _pattern, lambda row: row.organization.get_absolute_url(),
        ("level", "mode", "frequency", "since"), ("title", "instrument", "document", "themes"),
        "organizations:organization_list",
    ),
    Publication: Noun(
        lambda: Publication.objects.visible_to(PUBLIC),
        _added(lambda: _("Publication added: %(row)s")),
        _added(lambda: _("Publication changed: %(row)s")), _own_page, ("kind", "year"),
        ("title", "publisher", "authors", "url", "note", "themes"),
        "organizations:publication_list",
    ),
    EventSeries: Noun(
        lambda: EventSeries.objects.visible_to(PUBLIC),
        _added(lambda: _("Series of events added: %(row)s")),
        _added(lambda: _("Series of events changed: %(row)s")), _own_page,
        named=("name", "group"), list_page="events:event_list",
    ),
    SeriesName: Noun(lambda: _shown(SeriesName, "series"), **_name_of("series")),
    Event: Noun(
        lambda: Event.objects.visible_to(PUBLIC).with_visible("series", PUBLIC),
        _new_event, _added(lambda: _("Event changed: %(row)s")), _own_page,
        ("status", "kind", "start", "end", "start_time", "end_time", "time_zone", "mode"),
        ("title", "place", "place_note", "state", "group", "series", "themes"),
        "events:event_list",
    ),
    Participation: Noun(
        lambda: Participation.objects.visible_to(PUBLIC).with_a_role()
        .select_related("event", "state", "organization"),
        _part_at_event, _part_at_event, lambda row: row.event.get_absolute_url(),
        ("role",), ("state", "organization"),
    ),
    EventDocument: Noun(
        lambda: EventDocument.objects.visible_to(PUBLIC).select_related("event", "document"),
        _paper, _paper_changed, lambda row: row.event.get_absolute_url(), ("part",), ("document",),
    ),
}  # fmt: skip
