"""Pages of the partner States, the Contact Groups, documents and themes."""

from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from osce_portal.kernel.as_of import AsOf
from osce_portal.kernel.listing import Listing
from osce_portal.kernel.pages import answer, find, trail
from osce_portal.kernel.readers import PUBLIC
from osce_portal.kernel.sources import sources_of
from partners.files import facts_of, hand_out
from partners.filters import DocumentFilterSet
from partners.jsonld import document_data, group_data, state_data, theme_data
from partners.map import marks_of
from partners.models import Body, Document, State, Theme
from partners.roster import Chairs, Roster
from partners.seat_timeline import SeatTimeline
from partners.sentences import chair_sentence, roster_sentence, standing_sentence
from partners.timeline import timeline_of

STATES = (_("Partner States"), "partners:state_list")
GROUPS = (_("Contact Groups"), "partners:group_list")
DOCUMENTS = (_("Documents"), "partners:document_list")
THEMES = (_("Themes"), "partners:theme_list")


@require_safe
def state_list(request):
    as_of = AsOf(request)
    groups = Body.objects.contact_groups().visible_to(PUBLIC).oldest_first()
    rosters = [(group, Roster.of(group, as_of.day, PUBLIC)) for group in groups]
    partners = State.objects.visible_to(PUBLIC).partners_on(as_of.day)
    seats = [seat for _group, roster in rosters for seat in roster.seats]
    context = {
        "crumbs": trail(),
        "rosters": rosters,
        "count": partners.count(),
        "sources": sources_of(*(row for seat in seats for row in seat.state.standings.all())),
    }
    return as_of.answer("partners/state_list.html", context)


@require_safe
def state_detail(request, slug):
    as_of = AsOf(request)
    states = State.objects.ever_partners().with_standing(as_of.day)
    state = find(states.with_visible("other_names", PUBLIC), slug=slug)
    standings, seats = list(state.standings.all()), list(state.seats.all())
    participations = list(state.participations.visible_to(PUBLIC).latest_first())
    chairmanships = state.chairmanships.visible_to(PUBLIC)
    granted_by = [row.document_id for row in standings if row.document_id]
    sentence = standing_sentence(state, as_of.day)
    official = [name for name in state.other_names.all() if name.kind == "official"]
    context = {
        "crumbs": trail(STATES),
        "json_ld": state_data(state, sentence, official),
        "state": state,
        "sentence": sentence,
        "official": official,
        "standings": standings,
        "seats": seats,
        "seats_now": [seat for seat in seats if seat.holds] or seats,
        "hosted": [row for row in participations if row.is_host],
        "timeline": timeline_of(standings, participations),
        "participations": participations,
        "chairmanships": chairmanships.select_related("body").latest_first(),
        "documents": Document.objects.visible_to(PUBLIC).filter(pk__in=granted_by).latest_first(),
        "sources": sources_of(*standings, *seats, *(row.event for row in participations)),
    }
    return as_of.answer("partners/state_detail.html", context)


@require_safe
def group_list(request):
    as_of = AsOf(request)
    groups = Body.objects.contact_groups().visible_to(PUBLIC).oldest_first().with_pages(PUBLIC)
    groups = [_group_on(group, as_of.day) for group in groups]
    context = {"crumbs": trail(), "groups": groups, "marks": marks_of(groups)}
    return as_of.answer("partners/group_list.html", context)


@require_safe
def group_detail(request, slug):
    as_of = AsOf(request)
    group = find(Body.objects.contact_groups().with_pages(PUBLIC), slug=slug)
    meetings = group.events.visible_to(PUBLIC)
    facts = _group_on(group, as_of.day)
    documents = group.documents.visible_to(PUBLIC).latest_first()
    sentence = roster_sentence(facts["roster"], as_of.day)
    context = {
        **facts,
        "crumbs": trail(GROUPS),
        "json_ld": group_data(group, sentence),
        "sentence": sentence,
        "chair": chair_sentence(facts["chairs"], as_of.day),
        "groups": [facts],
        "marks": marks_of([facts]),
        "seats": SeatTimeline(facts["roster"].ever, as_of.day),
        "upcoming": meetings.upcoming().earliest_first().with_page_data(PUBLIC),
        "meetings": meetings.past().latest_first().with_page_data(PUBLIC)[:5],
        "meeting_count": meetings.count(),
        "documents": documents[:5],
        "document_count": documents.count(),
        "sources": sources_of(
            group,
            *(row for seat in facts["roster"].seats for row in seat.state.standings.all()),
            *facts["chairs"].terms,
        ),
    }
    return as_of.answer("partners/group_detail.html", context)


def _group_on(group, day):
    """A Contact Group with its roster and chairs on ``day``."""
    return {
        "group": group,
        "roster": Roster.of(group, day, PUBLIC),
        "chairs": Chairs.of(group, day, PUBLIC),
    }


@require_safe
def document_list(request):
    documents = Document.objects.visible_to(PUBLIC).latest_first()
    listing = Listing(request, DocumentFilterSet, documents)
    context = {"crumbs": trail(), "total": documents.count()}
    return listing.answer("partners/document_list.html", **context)


@require_safe
def document_detail(request, slug):
    documents = Document.objects.with_visible("groups", PUBLIC).with_visible("themes", PUBLIC)
    document = find(documents, slug=slug)
    partners = State.objects.ever_partners().visible_to(PUBLIC)
    standings = document.standings.visible_to(PUBLIC).select_related("state")
    events = document.event_documents.visible_to(PUBLIC).select_related("event")
    context = {
        "crumbs": trail(DOCUMENTS),
        "json_ld": document_data(document),
        "document": document,
        "file": facts_of(document),
        "standings": standings.order_by("start_first", "pk"),
        "partner_ids": set(partners.values_list("pk", flat=True)),
        "events": events.order_by("-event__start_first", "pk"),
        "patterns": document.patterns.visible_to(PUBLIC).select_related("organization").by_level(),
        "founded": document.founded_bodies.visible_to(PUBLIC).oldest_first(),
        "sources": sources_of(document),
    }
    return answer(request, "partners/document_detail.html", context)


@require_safe
def theme_list(request):
    themes = Theme.objects.visible_to(PUBLIC).order_by("dimension", "name_folded", "pk")
    return answer(request, "partners/theme_list.html", {"crumbs": trail(), "themes": themes})


@require_safe
def theme_detail(request, slug):
    theme = find(Theme.objects.all(), slug=slug)
    organizations = theme.organizations.visible_to(PUBLIC).with_row_data(PUBLIC).in_english_order()
    patterns = theme.patterns.visible_to(PUBLIC).select_related("organization")
    publications = theme.publications.visible_to(PUBLIC).with_visible("publisher", PUBLIC)
    context = {
        "crumbs": trail(THEMES),
        "json_ld": theme_data(theme),
        "theme": theme,
        "organizations": organizations.partner_organizations(),
        "institutions": organizations.institutions(),
        "patterns": patterns.with_links(PUBLIC).by_level(),
        "events": theme.events.visible_to(PUBLIC).latest_first().with_page_data(PUBLIC),
        "documents": theme.documents.visible_to(PUBLIC).latest_first(),
        "publications": publications.latest_first(),
        "sources": [],
    }
    return answer(request, "partners/theme_detail.html", context)


@require_safe
def document_file(request, uid, name):
    return hand_out(request, find(Document.objects.all(), uid=uid), name)
