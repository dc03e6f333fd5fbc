"""The day a page speaks of."""

from datetime import date

import pytest

from osce_portal.kernel.as_of import AsOf
from tests.clock import stop_the_clock
from tests.reading import visit

SENTENCE = "That is no day. Write it as year, month and day, as in 2012-06-01."
NO_DAYS = {
    "a day that is not in the month": "2024-02-30",
    "a month that is not in the year": "2024-13-01",
    "zeros": "0000-00-00",
    "a year alone": "2012",
    "words": "yesterday",
    "a moment": "2012-06-01T10:00",
    "a NUL byte": "2012-06-01\x00",
    "a year of five digits": "12012-06-01",
    "a negative year": "-2012-06-01",
    "ten thousand characters": "2" * 10_000,
    "invalid UTF-8": "2012-06-0\udcff",
    "markup": "<script>alert(1)</script>",
}


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    stop_the_clock(monkeypatch)


def as_of(rf, **parameters):
    return AsOf(rf.get("/partner-states/", parameters))


@pytest.mark.parametrize("parameters", [{}, {"as_of": ""}, {"as_of": "2026-11-23"}])
def test_without_another_day_it_is_today(rf, parameters):
    asked = as_of(rf, **parameters)

    assert (asked.day, asked.is_today, asked.is_future) == (date(2026, 11, 23), True, False)
    assert (asked.error, asked.suffix) == (None, "")


def test_today_is_the_day_in_vienna(rf, monkeypatch):
    stop_the_clock(monkeypatch, "2026-11-24T00:30")

    assert as_of(rf).day == date(2026, 11, 24)


@pytest.mark.parametrize(
    ("asked", "is_future"),
    [("2012-06-01", False), ("2026-11-24", True), ("0001-01-01", False), ("9999-12-31", True)],
)
def test_any_valid_day_can_be_asked_for(rf, asked, is_future):
    day = as_of(rf, as_of=asked)

    assert (day.day.isoformat(), day.is_today, day.is_future) == (asked, False, is_future)
    assert day.suffix == f"?as_of={asked}"


@pytest.mark.parametrize("what", NO_DAYS)
def test_what_is_no_day_has_a_sentence(rf, what):
    asked = as_of(rf, as_of=NO_DAYS[what].encode(errors="surrogateescape"))

    assert (asked.error, asked.day) == (SENTENCE, date(2026, 11, 23))


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/partner-states/", "/contact-groups/"])
@pytest.mark.parametrize("what", NO_DAYS)
def test_a_page_answers_400_with_the_sentence_at_the_field(client, address, what):
    page = visit(client, address, as_of=NO_DAYS[what].encode(errors="surrogateescape"))
    field = next(node for node in page.all("main input") if node.get("name") == "as_of")

    assert page.status == 400
    assert page.texts("main .error") == [SENTENCE]
    assert field.get("aria-describedby") == page.all("main .error")[0].get("id")
    assert page.all("main section") == []
    assert page.canonical == f"http://testserver{address}"


@pytest.mark.django_db
def test_the_bar_says_which_day_is_shown(client):
    sentences = {
        day: visit(client, "/contact-groups/", as_of=day).text("main form.as-of p")
        for day in ("", "2012-06-01", "2030-01-01")
    }

    assert sentences == {
        "": "As it stands today, 23 November 2026",
        "2012-06-01": "As it stood on 1 June 2012, as known today. Back to today",
        "2030-01-01": "As it is to stand on 1 January 2030, as known today. Back to today",
    }


@pytest.mark.django_db
def test_the_field_keeps_the_day_that_is_shown(client):
    page = visit(client, "/contact-groups/", as_of="2012-06-01")
    field = next(node for node in page.all("main input") if node.get("name") == "as_of")

    assert (field.get("type"), field.get("value")) == ("date", "2012-06-01")
    assert page.links("main form.as-of") == {"Back to today": "/contact-groups/"}
