"""Dates, terms and lists as they are said."""

import pytest

from osce_portal.kernel.wording import say_date, say_list, say_number, say_span, say_term


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2012", "2012"),
        ("2012-11", "November 2012"),
        ("2012-11-21", "21 November 2012"),
        ("0001-01-01", "1 January 0001"),
        ("", ""),
        (None, ""),
    ],
)
def test_a_date_is_said_as_far_as_it_is_known(written, said):
    assert say_date(written) == said


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2013-03-18", None, "18 March 2013"),
        ("2013-03-18", "2013-03-18", "18 March 2013"),
        ("2013-03-18", "2013-03-19", "18–19 March 2013"),
        ("2013-03-30", "2013-04-02", "30 March – 2 April 2013"),
        ("2013-12-30", "2014-01-02", "30 December 2013 – 2 January 2014"),
        ("2013", "2014", "2013–2014"),
        ("2013-03", "2013-04", "March 2013 – April 2013"),
        ("2013", "2013-04", "2013 – April 2013"),
    ],
)
def test_a_span_is_said_as_short_as_it_can_be(start, end, said):
    assert say_span(start, end) == said


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2003", None, "since 2003"),
        ("2003-04-03", None, "since 3 April 2003"),
        (None, "2012", "until 2012"),
        ("2004", "2012", "2004–2012"),
        ("2004-12-02", "2012", "2 December 2004 – 2012"),
        ("2021-01-01", "2021-12-31", "2021"),
        ("2021-01-01", "2022-12-31", "2021–2022"),
        (None, None, ""),
    ],
)
def test_a_term_is_said_with_what_is_open(start, end, said):
    assert say_term(start, end) == said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], ""),
        (["Egypt"], "Egypt"),
        (["Egypt", "Israel"], "Egypt and Israel"),
        (["Algeria", "Egypt", "Israel"], "Algeria, Egypt and Israel"),
    ],
)
def test_a_list_ends_with_and(words, said):
    assert say_list(words) == said


@pytest.mark.parametrize(
    ("number", "said"), [(0, "No"), (1, "One"), (11, "Eleven"), (12, "Twelve"), (13, "13")]
)
def test_numbers_up_to_twelve_are_words(number, said):
    assert say_number(number) == said
