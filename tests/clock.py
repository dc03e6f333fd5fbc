"""A clock that stands still, so that "this year" is the same year whenever the tests run."""

from datetime import datetime

from django.utils import timezone

TODAY = "2026-11-23"


def stop_the_clock(monkeypatch, day=TODAY):
    """Let it be noon in Vienna on ``day`` (or the minute given), for terms and publication."""
    moment = datetime.fromisoformat(day if "T" in day else f"{day}T12:00")
    now = timezone.make_aware(moment)
    monkeypatch.setattr(timezone, "now", lambda: now)
