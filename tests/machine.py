"""What this machine offers to the tests beside SQLite: a PostgreSQL server and a Chromium."""

import os
import shutil
from urllib.parse import urlsplit

import psycopg

NEARBY = "postgres://postgres@127.0.0.1:5432/postgres"
CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


class Missing(Exception):
    """A part that cannot run here, and why."""


def postgresql():
    """The address of a server that answers: the one named, else one on this machine."""
    named = os.environ.get("TEST_DATABASE_URL", "")
    url = named or NEARBY
    try:
        psycopg.connect(url, connect_timeout=3).close()
    except psycopg.Error as problem:
        if named:
            reason = str(problem).strip().splitlines()[0]
            raise SystemExit(f"TEST_DATABASE_URL cannot be used: {reason}") from None
        raise Missing("no server answers on 127.0.0.1:5432; set TEST_DATABASE_URL") from None
    return url


def place(url):
    """Host and port, without user and password."""
    return urlsplit(url).netloc.rpartition("@")[2]


def chromium():
    named = os.environ.get("CHROMIUM", "")
    if named and not shutil.which(named):
        raise SystemExit("CHROMIUM cannot be used: it must be the path of a Chromium program.")
    path = named or next(filter(None, map(shutil.which, CHROMIUMS)), None)
    if not path:
        raise Missing("no Chromium was found; set CHROMIUM to the path of one")
    return shutil.which(path)
