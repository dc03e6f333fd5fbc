"""What is told of each kind of record: its rows, its fields, its titles, its page."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from events.models import Event, EventDocument, EventSeries, Participation, SeriesName
from organizations.models import CooperationPattern, Organization, OrganizationName, Publication
from osce_portal.changes import titles
from osce_portal.changes.titles import said
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


def _shown(names, part_of):
    everyday = OtherName.Kind.EVERYDAY
    return names.objects.visible_to(PUBLIC).exclude(kind=everyday).select_related(part_of)


def _with_pages():
    organizations = Organization.objects.visible_to(PUBLIC)
    return organizations.partner_organizations() | organizations.institutions()


NOUNS = {
    State: Noun(
        _partners, said(_("State added: %(row)s")),
        said(_("State changed: %(row)s")), titles.own_page,
        named=("name",), list_page="partners:state_list",
    ),
    StateName: Noun(
        lambda: _shown(StateName, "state").filter(state__in=_partners()), **titles.name_of("state")
    ),
    Standing: Noun(
        lambda: Standing.objects.visible_to(PUBLIC).filter(state__in=_partners())
        .select_related("state"),
        titles.standing, titles.standing, titles.at_state,
        ("status", "start", "end"), ("document",), "partners:state_list",
    ),
    Body: Noun(
        lambda: Body.objects.contact_groups().visible_to(PUBLIC),
        said(_("Contact Group added: %(row)s")),
        said(_("Contact Group changed: %(row)s")), titles.own_page,
        ("set_up",), ("name", "short_name", "founding_document"),
    ),
    BodyName: Noun(
        lambda: _shown(BodyName, "body").filter(body__in=Body.objects.contact_groups()),
        **titles.name_of("body"),
    ),
    Seat: Noun(
        lambda: Seat.objects.visible_to(PUBLIC).filter(state__in=_partners())
        .select_related("state", "body"),
        titles.seat, titles.seat, titles.at_state,
        ("kind", "start", "end"), ("body",), "partners:group_list",
    ),
    Chairmanship: Noun(
        lambda: Chairmanship.objects.visible_to(PUBLIC).select_related("state", "body"),
        titles.chair, titles.chair, titles.body_page,
        ("start", "end"), ("state",), "partners:group_list",
    ),
    Document: Noun(
        lambda: Document.objects.visible_to(PUBLIC),
        said(_("Document added: %(row)s")),
        said(_("Document changed: %(row)s")), titles.own_page, ("kind", "date"),
        ("title", "symbol", "place", "languages", "url", "file", "groups", "themes"),
        "partners:document_list",
    ),
    Theme: Noun(
        lambda: Theme.objects.visible_to(PUBLIC), said(_("Theme added: %(row)s")),
        said(_("Theme changed: %(row)s")), titles.own_page, ("dimension",), ("name",),
        "partners:theme_list",
    ),
    Organization: Noun(
        _with_pages, said(_("Organization added: %(row)s")),
        said(_("Organization changed: %(row)s")), titles.own_page, ("kind", "area"),
        ("name", "acronym", "parent", "successor", "city", "country", "website", "relation",
         "founded_year", "member_count", "themes"),
        "organizations:organization_list",
    ),
    OrganizationName: Noun(
        lambda: _shown(OrganizationName, "organization").filter(organization__in=_with_pages()),
        **titles.name_of("organization"),
    ),
    CooperationPattern: Noun(
        lambda: CooperationPattern.objects.visible_to(PUBLIC)
        .filter(organization__in=_with_pages()).select_related("organization"),
        titles.pattern, titles.pattern, lambda row: row.organization.get_absolute_url(),
        ("level", "mode", "frequency", "since"), ("title", "instrument", "document", "themes"),
        "organizations:organization_list",
    ),
    Publication: Noun(
        lambda: Publication.objects.visible_to(PUBLIC),
        said(_("Publication added: %(row)s")),
        said(_("Publication changed: %(row)s")), titles.own_page, ("kind", "year"),
        ("title", "publisher", "authors", "url", "note", "themes"),
        "organizations:publication_list",
    ),
    EventSeries: Noun(
        lambda: EventSeries.objects.visible_to(PUBLIC),
        said(_("Series of events added: %(row)s")),
        said(_("Series of events changed: %(row)s")), titles.own_page,
        named=("name", "group"), list_page="events:event_list",
    ),
    SeriesName: Noun(lambda: _shown(SeriesName, "series"), **titles.name_of("series")),
    Event: Noun(
        lambda: Event.objects.visible_to(PUBLIC).with_visible("series", PUBLIC),
        titles.new_event, said(_("Event changed: %(row)s")), titles.own_page,
        ("status", "kind", "start", "end", "start_time", "end_time", "time_zone", "mode"),
        ("title", "place", "place_note", "state", "group", "series", "themes"),
        "events:event_list",
    ),
    Participation: Noun(
        lambda: Participation.objects.visible_to(PUBLIC).with_a_role()
        .select_related("event", "state", "organization"),
        titles.part_at_event, titles.part_at_event, titles.at_event,
        ("role",), ("state", "organization"),
    ),
    EventDocument: Noun(
        lambda: EventDocument.objects.visible_to(PUBLIC).select_related("event", "document"),
        titles.paper, titles.paper_changed, titles.at_event, ("part",), ("document",),
    ),
}  # fmt: skip
