"""A world on the live server, and a page that reports what it should not have done."""

from types import SimpleNamespace

import pytest
from django.conf import settings
from django.test import Client

from contacts.roles import MANAGERS
from tests import factories as make
from tests import world
from tests.staff import make_staff


@pytest.fixture
def built(transactional_db):
    """The world, with enough documents for a second page and one theme that was withdrawn."""
    built = world.build()
    make.make_theme("Gone", withdrawn_at=make.PUBLISHED, withdrawal_reason="Entered twice.")
    for number in range(30):
        make.make_document(f"Paper {number}")
    return built


@pytest.fixture
def visit(new_context, live_server):
    """Open a page in a context of its own; ``seen`` is filled with what came to its ears."""

    def open_page(**options):
        context = new_context(reduced_motion="reduce", **options)
        page = context.new_page()
        page.seen = SimpleNamespace(foreign=[], faults=[])
        page.on("request", lambda request: _note_foreign(page, request.url, live_server.url))
        page.on("console", lambda message: _note_fault(page, message.text))
        page.on("pageerror", lambda error: page.seen.faults.append(str(error)))
        return page

    return open_page


def _note_foreign(page, url, home):
    if not url.startswith((home, "data:")):
        page.seen.foreign.append(url)


def _note_fault(page, text):
    # A page answered with 404, or a field that keeps what is no date, is what some tests ask for.
    if not text.startswith(("Failed to load resource", "The specified value")):
        page.seen.faults.append(text)


@pytest.fixture
def sign_in(built, live_server):
    """Give a page the session of a manager, by cookie; the form has a test of its own."""

    def give_session(page):
        client = Client()
        client.force_login(make_staff(MANAGERS, "manager"))
        session = {"name": settings.SESSION_COOKIE_NAME, "url": live_server.url}
        page.context.add_cookies([session | {"value": client.session.session_key}])

    return give_session
