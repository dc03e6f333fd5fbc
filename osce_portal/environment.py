"""Typed readers of the environment: what cannot be read stops the start and is named."""

import re
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured
from environ import Env

ON, OFF = {"1", "true", "yes", "on"}, {"0", "false", "no", "off"}
HOST = re.compile(r"\*|\.?[a-z0-9]([a-z0-9._-]*[a-z0-9])?|\[[0-9a-f:.]+\]", re.IGNORECASE)
SQLITE, POSTGRESQL = {"sqlite"}, {"postgres", "postgresql", "pgsql", "psql"}
CACHES = {"locmemcache", "dbcache", "filecache", "dummycache", "redis", "rediss", "rediscache"}

SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; "
    "PRAGMA cache_size=-65536;",  # kilobytes at most, so that a search reads each page once
}
POOL = {"min_size": 1, "max_size": 8, "timeout": 10}

env = Env()


def unreadable(name, expected):
    """The sentence never repeats the value: it may hold a password."""
    return ImproperlyConfigured(f"{name} cannot be read: it must be {expected}.")


def text(name, default=""):
    """A variable that is set but empty counts as not set."""
    return env.str(name, default="").strip() or default


def flag(name, default=False):
    value = text(name, "on" if default else "off").lower()
    if value not in ON | OFF:
        raise unreadable(name, "on or off (also true or false, yes or no, 1 or 0)")
    return value in ON


def number(name, default, lowest, highest):
    value = text(name, str(default))
    if not (value.isascii() and value.isdigit() and lowest <= int(value) <= highest):
        raise unreadable(name, f"a whole number from {lowest} to {highest}")
    return int(value)


def folder(name, default):
    path = Path(text(name, str(default))).expanduser()
    if path.exists() and not path.is_dir():
        raise unreadable(name, "the path of a directory, and a file stands there")
    return path.absolute()


def site_url(name, default):
    """The address the public types: scheme, host and perhaps a port, without a path."""
    try:
        url = urlsplit(text(name, default))
        port = url.port
    except ValueError:
        raise unreadable(name, "an address such as https://example.org") from None
    host = f"[{url.hostname}]" if ":" in (url.hostname or "") else url.hostname or ""
    extra = url.username or url.query or url.fragment or url.path not in ("", "/")
    if url.scheme not in ("http", "https") or host == "*" or not HOST.fullmatch(host) or extra:
        raise unreadable(name, "an address such as https://example.org, without a path")
    return urlsplit(f"{url.scheme}://{host}" + (f":{port}" if port else ""))


def hosts(name, site):
    """Without a list: the host of the site, and on one's own machine its other names."""
    host = site.netloc.removesuffix(f":{site.port}")
    own = ["127.0.0.1", "localhost", "[::1]"]
    default = [host, *own] if site.scheme == "http" and host in own else [host]
    names = [part.strip() for part in text(name, ",".join(dict.fromkeys(default))).split(",")]
    if not all(HOST.fullmatch(part) for part in names):
        raise unreadable(name, "host names separated by commas, without scheme, port or path")
    return names


def database(name, default):
    """The database behind an address; PostgreSQL through psycopg's pool, SQLite in WAL."""
    address = text(name, default)
    scheme = address.partition(":")[0]
    expected = "an address such as postgres://user:password@host:5432/name or sqlite:////a/file"
    if scheme not in SQLITE | POSTGRESQL:
        raise unreadable(name, expected)
    try:
        config = Env.db_url_config(address)
    except (ValueError, TypeError):
        raise unreadable(name, expected) from None
    if not config.get("NAME"):
        raise unreadable(name, expected)
    if scheme in SQLITE:
        Path(config["NAME"]).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        return config | {"OPTIONS": SQLITE_OPTIONS}
    options = config.get("OPTIONS", {}) | {"pool": POOL}
    return config | {"OPTIONS": options, "CONN_HEALTH_CHECKS": True}


def cache(name, default):
    address = text(name, default)
    scheme, separator, _rest = address.partition("://")
    if scheme not in CACHES or not separator:
        raise unreadable(name, "an address that begins with one of " + ", ".join(sorted(CACHES)))
    if scheme.startswith("redis") and not find_spec("redis"):
        raise unreadable(name, "another kind of cache: the Python package redis is not installed")
    try:
        return Env.cache_url_config(address)
    except (ValueError, ImproperlyConfigured):
        raise unreadable(name, "the address of a cache such as dbcache://cache") from None


def secret_key(name, file, debug):
    """From the environment, else from the file that `make run` makes; only debug does without."""
    try:
        kept = file.read_text().strip() if file.exists() else ""
    except (OSError, UnicodeDecodeError):
        raise ImproperlyConfigured(f"{name} cannot be read from {file}.") from None
    value = text(name, kept)
    if value or debug:
        return value or "debug-only-" + "0" * 40
    raise ImproperlyConfigured(
        f"{name} is not set. Set it to 50 or more random characters, or start with `make run`, "
        f"which makes a key of its own in {file.parent.name}/{file.name}."
    )
