"""The Atom feed of public changes."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from events.models import Event
from organizations.models import Organization, Publication
from osce_portal.changes.reading import acts, entries_of
from osce_portal.kernel.atom import CONTENT_TYPE, Feed, paths_of
from osce_portal.kernel.subscribing import answer_if_new, page_of
from partners.models import Document, State

ACTS_PER_PAGE = 100


@require_safe
def feed(request):
    page = page_of(request, acts(), ACTS_PER_PAGE)
    entries = entries_of(page)
    atom = Feed(
        name="changes.atom",
        title=_("External Co-operation: public changes"),
        subtitle=_("What was added and changed in the public records, the latest first."),
        page=reverse("home"),
        updated=max((entry.updated for entry in entries), default=None),
        paths=paths_of(request.path, [], page),
    )
    for entry in entries:
        atom.add(**vars(entry))
    records = [Document, Event, Organization, Publication, State]
    return answer_if_new(request, atom.body(), CONTENT_TYPE, records=records)
