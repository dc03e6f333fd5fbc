"""Days, and dates known only to the year or the month: in Python, in the columns, in forms."""

from datetime import UTC, date, datetime

import pytest
from django import forms
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from osce_portal.kernel import dates
from partners.models import Body, Document, Standing
from tests import factories
from tests.factories import a_write

NO_DATES = [
    "",
    "abc",
    "12",
    "20125",
    "2012-",
    "2012x",
    "2012-1",
    "2012-13",
    "2012-00",
    "2024-02-30",
    "2023-02-29",
    "2012-11-21T00",
    "20121121",
    "2012-W01-1",
    "0000",
    "2012\x00",
    "２０１２",
    " 2012",
    "2012\n",
    "9" * 10_000,
]


@pytest.mark.parametrize("written", ["2012", "2012-11", "2012-11-21", "2024-02-29", "0001", "9999"])
def test_year_month_and_day_are_dates(written):
    dates.validate_partial_date(written)


@pytest.mark.parametrize("written", NO_DATES, ids=lambda written: repr(written)[:14])
def test_anything_else_is_refused_with_a_sentence(written):
    with pytest.raises(ValidationError) as error:
        dates.validate_partial_date(written)
    expected = f"“{written}” is no date. Write a year (2012), a month (2012-11) or a day"
    assert error.value.messages[0].startswith(expected)


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2012", date(2012, 1, 1), date(2012, 12, 31)),
        ("2012-11", date(2012, 11, 1), date(2012, 11, 30)),
        ("2012-02", date(2012, 2, 1), date(2012, 2, 29)),
        ("2012-11-21", date(2012, 11, 21), date(2012, 11, 21)),
    ],
)
def test_first_and_last_day(written, first, last):
    assert (dates.first_day(written), dates.last_day(written)) == (first, last)


@given(st.dates())
def test_as_last_lets_each_month_last_until_its_31st(day):
    text, month = day.isoformat(), day.isoformat()[:7]
    assert (f"{month}-31" <= dates.as_last(text)) == (day == dates.last_day(month))
    assert dates.as_last(text)[:7] == month


def test_today_is_the_day_in_vienna(monkeypatch):
    late = datetime(2026, 7, 31, 22, 30, tzinfo=UTC)
    monkeypatch.setattr("django.utils.timezone.now", lambda: late)
    assert dates.today() == date(2026, 8, 1)


# The columns that the database derives

COLUMNS = [
    ("2012", "2012-01-01", "2012-12-31"),
    ("2012-11", "2012-11-01", "2012-11-31"),
    ("2012-11-21", "2012-11-21", "2012-11-21"),
    (None, None, None),
]


@pytest.fixture
def standing(db):
    return factories.make_standing(factories.make_state(), start="1995")


def columns():
    return Standing.objects.values_list("start", "start_first", "start_last").get()


@pytest.mark.parametrize(("written", "first", "last"), COLUMNS)
def test_columns_are_right_after_save(standing, written, first, last):
    standing.start = written
    with a_write():
        standing.save()
    assert columns() == (written, first, last)


@pytest.mark.parametrize(("written", "first", "last"), COLUMNS)
def test_columns_are_right_after_update(standing, written, first, last):
    with a_write():
        Standing.objects.update(start=written)
    assert columns() == (written, first, last)


@pytest.mark.parametrize(("written", "first", "last"), COLUMNS)
def test_columns_are_right_after_bulk_update(standing, written, first, last):
    standing.start = written
    with a_write():
        Standing.objects.bulk_update([standing], ["start"])
    assert columns() == (written, first, last)


def test_columns_of_a_new_row_are_known_at_once(db):
    group = factories.make_group(set_up="2003")
    assert (group.set_up_first, group.set_up_last) == ("2003-01-01", "2003-12-31")


def test_empty_text_is_an_unknown_date(standing):
    standing.start = ""
    with a_write():
        standing.save()
    assert columns() == (None, None, None)


def test_every_partial_date_has_its_columns(db):
    factories.make_document(date="1999-11")
    assert Document.objects.filter(date_first__lte="1999-11-18", date_last__gte="1999-11-18")
    assert not Body.objects.filter(set_up_first__isnull=False)


# Forms


class StandingForm(forms.ModelForm):
    class Meta:
        model = Standing
        fields = ["start"]


def test_form_takes_a_date_as_it_is_known():
    form = StandingForm({"start": " 2012-11 "})
    assert (form.errors, form.instance.start) == ({}, "2012-11")
    assert StandingForm({"start": ""}).instance.start is None


@pytest.mark.parametrize("written", ["2024-02-30", "2012-13", "abc", "2012\x00", "9" * 10_000])
def test_form_refuses_what_is_no_date_at_the_field(written):
    assert list(StandingForm({"start": written}).errors) == ["start"]
