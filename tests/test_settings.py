"""The environment: what is read from it, and what stops the start."""

import os
import runpy
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings as current
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from osce_portal import environment

KEY = "k7Qm2vXw9Rz4Tn6Yb8Lc1Jd3Hf5Gs0Pa" * 2
HERE = Path(current.BASE_DIR)
UNREADABLE = [
    ("PORT", "abc"),
    ("PORT", "0"),
    ("PORT", "65536"),
    ("PORT", "²"),
    ("DEBUG", "perhaps"),
    ("SITE_URL", "example.org"),
    ("SITE_URL", "ftp://example.org"),
    ("SITE_URL", "https://example.org/portal"),
    ("SITE_URL", "https://example.org:https"),
    ("SITE_URL", "https://user@example.org"),
    ("SITE_URL", "https://"),
    ("ALLOWED_HOSTS", "https://example.org"),
    ("ALLOWED_HOSTS", "example.org,,example.com"),
    ("DATABASE_URL", "portal"),
    ("DATABASE_URL", "mysql://user:hidden@host/portal"),
    ("DATABASE_URL", "postgres://user:hidden@host:port/portal"),
    ("DATABASE_URL", "postgres://user:hidden@host/"),
    ("CACHE_URL", "memory"),
    ("CACHE_URL", "memcached://host"),
    ("MEDIA_ROOT", __file__),
    ("TRUSTED_PROXY_COUNT", "-1"),
]


@pytest.fixture
def settings_of(monkeypatch, tmp_path):
    """The settings as an environment of exactly these variables would make them."""

    def read(**variables):
        for name in {name for name, _value in UNREADABLE}:
            monkeypatch.delenv(name, raising=False)
        base = {"SECRET_KEY": KEY, "DATABASE_URL": f"sqlite:///{tmp_path}/portal.sqlite3"}
        for name, value in (base | variables).items():
            monkeypatch.setenv(name, value)
        return runpy.run_path(str(HERE / "osce_portal" / "settings.py"))

    return read


@pytest.mark.parametrize(("name", "value"), UNREADABLE)
def test_unreadable_value_stops_the_start_and_is_named(settings_of, name, value):
    with pytest.raises(ImproperlyConfigured, match=f"^{name} cannot be read: it must be") as stop:
        settings_of(**{name: value})
    assert "hidden" not in str(stop.value)


def test_redis_without_its_package_says_so(settings_of, monkeypatch):
    monkeypatch.setattr(environment, "find_spec", lambda name: None)
    with pytest.raises(ImproperlyConfigured, match=r"^CACHE_URL .* package redis is not installed"):
        settings_of(CACHE_URL="redis://127.0.0.1:6379/0")


def test_missing_secret_key_stops_the_start(tmp_path, monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "")
    with pytest.raises(ImproperlyConfigured, match=r"^SECRET_KEY is not set"):
        environment.secret_key("SECRET_KEY", tmp_path / "secret-key", debug=False)


def test_secret_key_is_read_from_its_file(tmp_path, monkeypatch):
    monkeypatch.delenv("SECRET_KEY")
    (tmp_path / "secret-key").write_text(f"{KEY}\n")
    assert environment.secret_key("SECRET_KEY", tmp_path / "secret-key", debug=False) == KEY


def test_defaults(settings_of):
    settings = settings_of()
    assert (settings["PORT"], settings["DEBUG"]) == (8000, False)
    assert settings["SITE_URL"] == "http://127.0.0.1:8000"
    assert settings["ALLOWED_HOSTS"] == ["127.0.0.1", "localhost", "[::1]"]
    assert settings["CACHES"]["default"]["BACKEND"].endswith("LocMemCache")
    assert settings["MEDIA_ROOT"] == HERE / "var" / "media"
    assert settings_of(DATABASE_URL="")["DATABASES"]["default"]["NAME"].endswith(
        "/var/portal.sqlite3"
    )
    assert not settings["SECURE_SSL_REDIRECT"]
    assert not settings["SESSION_COOKIE_SECURE"]


def test_port_moves_the_site(settings_of):
    assert settings_of(PORT="8011")["SITE_URL"] == "http://127.0.0.1:8011"


def test_hosts_follow_the_site(settings_of):
    assert settings_of(SITE_URL="https://example.org:8443")["ALLOWED_HOSTS"] == ["example.org"]
    assert settings_of(SITE_URL="http://[::1]:8000")["ALLOWED_HOSTS"][0] == "[::1]"
    assert settings_of(ALLOWED_HOSTS="a.org, .b.org")["ALLOWED_HOSTS"] == ["a.org", ".b.org"]


def test_postgresql_comes_with_the_pool(settings_of):
    database = settings_of(DATABASE_URL="postgres://u:p@h:5433/portal?sslmode=require")
    database = database["DATABASES"]["default"]
    assert database["ENGINE"] == "django.db.backends.postgresql"
    assert (database["HOST"], database["PORT"], database["NAME"]) == ("h", 5433, "portal")
    assert database["OPTIONS"] == {"sslmode": "require", "pool": environment.POOL}


def test_https_brings_secure_settings(settings_of):
    settings = settings_of(SITE_URL="https://example.org")
    assert settings["SECURE_SSL_REDIRECT"]
    assert settings["SECURE_HSTS_SECONDS"] == 31_536_000
    assert settings["SECURE_HSTS_INCLUDE_SUBDOMAINS"]
    assert settings["SECURE_HSTS_PRELOAD"]
    assert settings["SESSION_COOKIE_SECURE"]
    assert settings["CSRF_COOKIE_SECURE"]
    assert settings["SECURE_PROXY_SSL_HEADER"] is None


def test_proxies_are_trusted_only_when_counted(settings_of):
    settings = settings_of(SITE_URL="https://example.org", TRUSTED_PROXY_COUNT="1")
    assert settings["SECURE_PROXY_SSL_HEADER"] == ("HTTP_X_FORWARDED_PROTO", "https")
    assert settings["ALLAUTH_TRUSTED_PROXY_COUNT"] == 1


def manage(*arguments, **variables):
    environ = {key: value for key, value in os.environ.items() if not key.startswith("DJANGO_")}
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=HERE,
        env=environ | variables,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_command_says_what_is_wrong_in_one_sentence():
    done = manage("check", PORT="abc")
    assert done.returncode == 1
    assert done.stderr == (
        "The portal cannot start. PORT cannot be read: it must be a whole number from 1 to 65535.\n"
    )


def test_check_deploy_is_clean_for_https():
    done = manage(
        *("check", "--deploy", "--fail-level", "WARNING"),
        SECRET_KEY=KEY,
        SITE_URL="https://example.org",
        ALLOWED_HOSTS="",
    )
    assert done.stdout == "System check identified no issues (0 silenced).\n", done.stderr


@pytest.mark.django_db
def test_the_database_runs_as_it_should():
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            assert connection.pool.get_stats()["pool_size"] >= 1
            return
        pragmas = {}
        for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout"):
            pragmas[name] = cursor.execute(f"PRAGMA {name}").fetchone()[0]
    assert pragmas == {
        "journal_mode": "wal",
        "synchronous": 1,
        "foreign_keys": 1,
        "busy_timeout": 20_000,
    }


def test_headers_are_strict(client, db):
    headers = client.get("/accounts/login/").headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "data:" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "geolocation=()" in headers["Permissions-Policy"]
