"""What every test stands on: no network but the loopback, and the system's own Chromium."""

import os
import socket

import pytest
from django.core.cache import cache
from django.db.backends.base.operations import BaseDatabaseOperations

from osce_portal.kernel.recording import unlocked
from tests import machine

LOOPBACK = ("127.0.0.1", "::1", "localhost")
CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
]


@pytest.fixture(autouse=True, scope="session")
def _no_network():
    """A test that asks another host fails here, at the line that asked."""
    connect = socket.socket.connect

    def connect_nearby(self, address):
        if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in LOOPBACK:
            raise OSError(f"Tests reach no other host, and this one asked for {address[0]}.")
        return connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", connect_nearby)
        yield


@pytest.fixture(autouse=True, scope="session")
def _flush_unlocked():
    """The emptying of the tables between two transactional tests is no write to a record."""
    with pytest.MonkeyPatch.context() as patch:
        flush = unlocked()(BaseDatabaseOperations.execute_sql_flush)
        patch.setattr(BaseDatabaseOperations, "execute_sql_flush", flush)
        yield


@pytest.fixture(autouse=True)
def _empty_cache():
    """Counted log-ins and kept pages of one test are unknown to the next."""
    cache.clear()


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """Playwright keeps an event loop in this thread, which Django would take for an async view."""
    try:
        chromium = machine.chromium()
    except machine.Missing as reason:
        pytest.skip(str(reason))
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    return browser_type_launch_args | {"executable_path": chromium, "args": CHROMIUM_FLAGS}


@pytest.fixture(scope="session")
def base_url(live_server):
    """`page.goto("/about/")` asks the server under test."""
    return live_server.url
