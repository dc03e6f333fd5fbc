"""The addresses that are opened in the browser: every kind of page."""

from tests import world
from tests.staff import admin_url, change_url

PUBLIC = [
    *world.PAGES,
    "/partner-states/mongolia/?as_of=2012-06-01",
    "/contact-groups/asian/?as_of=2024-02-30",
    "/documents/?page=2",
    "/events/?year=abc&kind=nonsense",
    "/institutions/?country=zz",
    "/documents/?q=nothing",
    "/no/such/page/",
    "/themes/gone/",
    "/accounts/login/",
]


def admin_pages(built):
    """The admin's index, a list, an empty form and forms with inlines."""
    return [
        "/admin/",
        admin_url(built.conference),
        admin_url(built.australia) + "?q=a",
        admin_url(built.budapest, "add"),
        change_url(built.conference),
        change_url(built.australia),
    ]
