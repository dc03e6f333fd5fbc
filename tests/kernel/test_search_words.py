"""Text for search: one spelling for all ways to write a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osce_portal.kernel.search.words import Words, indexed, words_of
from partners.symbols import ways_to_write


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("co-operation", "cooperation"),
        ("Co‐operation", "COOPERATION"),
        ("co-ordinate", "coordinate"),
        ("organisation", "organization"),
        ("analyse", "analyze"),
        ("sub-regional", "subregional"),
        ("programme", "program"),
        ("Türkiye", "turkiye"),
        ("Müller", "MULLER"),
        ("Straße", "strasse"),
        ("Ёлка", "елка"),
        ("الأمن", "الامن"),
    ],
)
def test_two_ways_to_write_a_word_are_one(one, other):
    assert words_of(one) == words_of(other) != []


@pytest.mark.parametrize("start", ["organis", "organiz", "programm", "cooper", "co-op", "centr"])
def test_the_start_of_a_word_is_the_start_of_its_indexed_form(start):
    whole = {"organis": "organization", "organiz": "organisation", "programm": "program"}
    whole |= {"cooper": "co-operation", "co-op": "cooperation", "centr": "centre"}

    assert words_of(whole[start])[0].startswith(words_of(start)[0])


@pytest.mark.parametrize("text", ["", " ", '"', "''", "- ? !", "\x00", "🕊️", "_"])
def test_text_without_a_word_has_none(text):
    assert words_of(text) == []
    assert not Words(text)


def test_a_word_beyond_all_languages_is_cut_alike_on_both_sides():
    assert words_of("x" * 5000) == ["x" * 60]


def test_the_last_word_may_be_the_start_of_one_and_a_single_letter_may_not():
    assert Words("asian conf").found_in("asian conference") == {"asian", "conf"}
    assert Words("conf asian").found_in("conference asian") == {"asian"}
    assert Words("a").prefix is None


@given(st.text())
def test_any_text_is_read_alike_twice(text):
    """What is indexed reads as itself, so that a query and a record meet."""
    assert words_of(indexed(text)) == words_of(text)


def test_a_symbol_is_found_by_its_parts_and_by_what_they_mean():
    forms = indexed(*ways_to_write("PC.DEC/571/Corr.1")).split()

    assert {"pc", "dec", "571", "pcdec571", "decision", "no"} <= set(forms)
    assert "permanent" in forms


def test_a_symbol_without_a_number_stays_as_it_is():
    assert ways_to_write("Helsinki Final Act") == ["Helsinki Final Act"]
    assert ways_to_write("") == [""]
