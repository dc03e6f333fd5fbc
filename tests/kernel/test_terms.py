"""What holds for a while: the rule of ``as_of``, beside the same rule in plain Python."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from osce_portal.kernel.recording import unlocked
from partners.models import Body, Chairmanship, Seat, Standing, State
from tests import factories

TERMS = 6
QUICK = settings(
    max_examples=60,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.differing_executors],
)


# The rule in plain Python, on sets of days a written date can mean


def first(written):
    return date.fromisoformat(f"{written}-01-01"[:10] if len(written) < 10 else written)


def last(written):
    """The day before the year, month or day that follows."""
    year, month, day = (int(part) for part in f"{written}-00-00"[:10].split("-"))
    if day:
        return date(year, month, day)
    following = date(year + 1, 1, 1) if month in (0, 12) else date(year, month + 1, 1)
    return following - timedelta(days=1)


def holds(start, end, day):
    """From the first day its start can mean to the last day its end can mean."""
    return (start is None or first(start) <= day) and (end is None or day <= last(end))


def holds_certainly(start, end, day):
    return (start is None or last(start) <= day) and (end is None or day <= first(end))


def days_near(written):
    """The days at which something may change: those around both ends of a written date."""
    ends = (first(written), last(written))
    return [end + timedelta(days=shift) for end in ends for shift in (-1, 0, 1)]


days = st.dates(date(2008, 1, 1), date(2013, 12, 31))
written = st.builds(lambda day, length: day.isoformat()[:length], days, st.sampled_from([4, 7, 10]))
terms = st.tuples(st.none() | written, st.none() | written).filter(
    lambda term: None in term or first(term[0]) <= last(term[1])
)


def test_the_rule_in_python_reads_dates_rightly():
    assert (first("2012"), last("2012")) == (date(2012, 1, 1), date(2012, 12, 31))
    assert (first("2012-02"), last("2012-02")) == (date(2012, 2, 1), date(2012, 2, 29))
    assert (first("2012-02-03"), last("2012-02-03")) == (date(2012, 2, 3), date(2012, 2, 3))


# The rule in the database


@pytest.fixture
def build(db):
    """Makes one row of a model for each term, unchecked: what is asked here is only the reading."""
    group = factories.make_group()
    states = [factories.make_state(f"State {number}") for number in range(TERMS)]

    def build(model, drawn):
        more = {Standing: {}, Seat: {"body": group}, Chairmanship: {"body": group}}[model]
        with unlocked():
            return model.objects.bulk_create(
                model(state=state, start=start, end=end, **more)
                for state, (start, end) in zip(states, drawn, strict=False)
            )

    return build


@pytest.mark.parametrize("model", [Seat, Standing, Chairmanship])
@given(drawn=st.lists(terms, min_size=1, max_size=TERMS), more=st.lists(days, max_size=3))
@QUICK
def test_as_of_agrees_with_the_rule(build, model, drawn, more):
    if model is Chairmanship:  # a term in the chair says when it begins
        drawn = [(start or "2008", end) for start, end in drawn]
    near = [day for term in drawn for written in term if written for day in days_near(written)]
    with transaction.atomic():
        rows = build(model, drawn)
        for day in {*near[:12], *more}:
            read = dict(model.objects.as_of(day).values_list("pk", "is_certain"))
            assert read == {
                row.pk: holds_certainly(row.start, row.end, day)
                for row in rows
                if holds(row.start, row.end, day)
            }, day
        transaction.set_rollback(True)


@given(one=terms, two=terms)
@QUICK
def test_overlap_agrees_with_the_rule(build, one, two):
    def surely_meet(a, b):
        """Every reading of the two has a day in common, or they say the very same."""
        begun = a[0] is None or b[1] is None or last(a[0]) <= first(b[1])
        return begun and (b[0] is None or a[1] is None or last(b[0]) <= first(a[1]))

    with transaction.atomic():
        rows = build(Standing, [one, two])
        for row, other in (rows, rows[::-1]):
            found = Standing.objects.surely_overlapping(row)
            assert found.exists() == (surely_meet(one, two) or one == two)
            assert set(found) <= {other}
        transaction.set_rollback(True)


@pytest.mark.parametrize(
    ("start", "end", "day", "is_certain"),
    [
        ("2012", None, date(2012, 6, 1), False),
        ("2012", None, date(2012, 12, 31), True),
        ("2012-11", None, date(2012, 11, 29), False),
        ("2012-11", None, date(2012, 11, 30), True),
        ("2012-02", None, date(2012, 2, 29), True),
        (None, "2012", date(2012, 1, 1), True),
        (None, "2012", date(2012, 1, 2), False),
        ("2012", "2012", date(2012, 6, 1), False),
        (None, None, date(1, 1, 1), True),
    ],
)
def test_day_inside_an_uncertain_boundary_says_so(build, start, end, day, is_certain):
    build(Standing, [(start, end)])
    assert Standing.objects.as_of(day).get().is_certain is is_certain


def test_as_of_no_day_is_as_of_today(build, monkeypatch):
    monkeypatch.setattr("osce_portal.kernel.querysets.today", lambda: date(2012, 6, 1))
    build(Standing, [(None, "2011"), ("2012-06-01", None), ("2012-06-02", None)])
    assert [row.start for row in Standing.objects.as_of()] == ["2012-06-01"]


def test_what_ended_by_a_day_was_over_before_it(build):
    build(Standing, [(None, "2011"), (None, "2012-06"), (None, None)])
    assert [row.end for row in Standing.objects.ended_by(date(2012, 6, 30))] == ["2011"]
    assert Standing.objects.ended_by(date(2012, 7, 1)).count() == 2


def test_as_of_serves_a_relation_and_a_subquery(db):
    """Mongolia was a Partner until some day of 2012, and takes part since some day of it."""
    group = factories.make_group()
    mongolia = factories.make_partner("Mongolia", group, "2004", "2012")
    factories.make_standing(mongolia, "participating", start="2012")
    factories.make_partner("Australia", group, "2009", seat="invited")
    partners = {
        year: [str(state) for state in State.objects.partners_on(date(year, 6, 1)).order_by("name")]
        for year in (2003, 2008, 2011, 2012, 2013)
    }
    assert partners == {
        2003: [],
        2008: ["Mongolia"],
        2011: ["Australia", "Mongolia"],
        2012: ["Australia", "Mongolia"],
        2013: ["Australia"],
    }
    then = mongolia.standings.as_of(date(2012, 6, 1)).order_by("pk")
    assert [(row.status, row.is_certain) for row in then] == [
        ("partner", False),
        ("participating", False),
    ]
    assert Body.objects.get().seats.as_of(date(2013, 1, 1)).get().kind == "invited"


# Sentences


def complaints(start, end):
    standing = Standing(state=factories.make_state(), status="partner", start=start, end=end)
    with pytest.raises(ValidationError) as error:
        standing.full_clean()
    return error.value.message_dict


def test_term_ends_after_it_begins(db):
    expected = {"end": ["It ends before it begins. Mend one of the two dates."]}
    assert complaints("2013", "2012-12") == expected


@pytest.mark.parametrize("start", ["2012x", "2012\x00", "2012-W01-", "2012-13", "abc"])
def test_date_that_cannot_be_read_has_one_sentence(db, start):
    found = complaints(start, "2013")
    assert list(found) == ["start"]
    assert found["start"] == [
        f"“{start}” is no date. Write a year (2012), a month (2012-11) or a day (2012-11-21)."
    ]


def test_term_may_end_in_the_year_it_begins(db):
    standing = factories.make_standing(factories.make_state(), start="2012", end="2012")
    assert str(standing) == "Partner for Co-operation, 2012 – 2012"
