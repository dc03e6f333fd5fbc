"""Atom feeds: RFC 4287, in pages (RFC 5005), dated by the records and never by the hour."""

from datetime import UTC, datetime
from urllib.parse import urlencode

from django.conf import settings
from django.utils import feedgenerator
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from osce_portal.kernel.subscribing import fit, permanent_number

CONTENT_TYPE = "application/atom+xml; charset=utf-8"
# Before anything was recorded; a feed without entries has to bear some date.
BEGINNING = datetime(1973, 7, 3, tzinfo=UTC)


class Feed(feedgenerator.Atom1Feed):
    """One page of a feed. ``paths`` are the addresses of its other pages, by relation."""

    def __init__(self, *, name, title, subtitle, page, updated, paths):
        self.updated, self.paths = updated or BEGINNING, paths
        super().__init__(
            title=fit(title),
            link=settings.SITE_URL + page,
            description="",
            subtitle=fit(subtitle),
            language=get_language(),
            author_name=_("Section for External Co-operation, OSCE Secretariat"),
            author_link=settings.SITE_URL + "/",
            feed_url=settings.SITE_URL + paths["self"],
            feed_guid=permanent_number(name).urn,
        )

    def add(self, *, number, title, link, summary, updated, published, categories=()):
        self.add_item(
            title=fit(title),
            link=settings.SITE_URL + link,
            description=None,
            summary=fit(summary),
            unique_id=number.urn,
            pubdate=published,
            updateddate=updated,
            categories=[fit(category) for category in categories],
        )

    def latest_post_date(self):
        return self.updated

    def add_root_elements(self, handler):
        super().add_root_elements(handler)
        for relation, path in self.paths.items():
            if relation != "self":
                link = {"rel": relation, "href": settings.SITE_URL + path}
                handler.addQuickElement("link", "", link)

    def add_item_elements(self, handler, item):
        super().add_item_elements(handler, item)
        if item["summary"]:
            handler.addQuickElement("summary", item["summary"], {"type": "text"})

    def body(self):
        return self.writeString("utf-8").encode()


def paths_of(address, known, page):
    """The addresses of this page of a feed and of those around it, by relation."""
    numbers = {"self": page.number, "first": 1, "last": page.paginator.num_pages}
    if page.has_previous():
        numbers["previous"] = page.previous_page_number()
    if page.has_next():
        numbers["next"] = page.next_page_number()
    return {relation: _path(address, known, number) for relation, number in numbers.items()}


def _path(address, known, number):
    query = urlencode([*known, *([("page", number)] if number > 1 else [])])
    return f"{address}?{query}" if query else address
