"""The reader's own time stands beside the venue's, and only where the two differ."""

from datetime import time

import pytest

from tests import factories as make

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def when(page):
    """What the page says of the days and hours, once the script has run."""
    hours = {"start_time": time(15), "end_time": time(17), "time_zone": "Asia/Seoul"}
    event = make.make_event("Timed", start="2026-03-02", **hours)
    page.goto(event.get_absolute_url())
    return page.locator("dl.facts dd").first.inner_text()


VENUE = "2 March 2026, 15:00–17:00, Seoul time (Asia/Seoul, UTC+9)"


@pytest.mark.browser_context_args(timezone_id="America/New_York", locale="en-GB")
def test_a_reader_elsewhere_sees_both_times(page):
    assert when(page) == (
        f"{VENUE} In your time zone: 2 March 2026 at 01:00 – 2 March 2026 at 03:00"
        " (America/New_York)"
    )


@pytest.mark.browser_context_args(timezone_id="Asia/Seoul", locale="en-GB")
def test_a_reader_at_the_venue_sees_one(page):
    assert when(page) == VENUE


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_without_script_the_venue_s_time_stands(page):
    assert when(page) == VENUE
