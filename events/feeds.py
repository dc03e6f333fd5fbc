"""Events as an Atom feed: what is new or has changed stands first."""

from django.utils.translation import gettext as _

from events.calendar import categories_of, description_of, summary_of
from osce_portal.kernel.atom import Feed


def feed_of(events, *, name, words, page, updated, paths):
    """One page of the feed of ``events`` (``for_subscription``)."""
    title = _("Events of the OSCE with its Partners for Co-operation")
    feed = Feed(
        name=name,
        title=f"{title}: {words}" if words else title,
        subtitle=_("New and changed events, the latest change first."),
        page=page,
        updated=updated,
        paths=paths,
    )
    for event in events:
        note = [_("Change: %(note)s") % {"note": event.change_note}] if event.change_note else []
        feed.add(
            number=event.uid,
            title=summary_of(event),
            link=event.get_absolute_url(),
            summary="\n".join([description_of(event), *note]),
            updated=event.changed_at,
            published=event.published_at,
            categories=categories_of(event),
        )
    return feed.body()
