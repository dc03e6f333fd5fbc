"""Filters of public lists: what each understands, and that nothing bad is silently ignored."""

import pytest
from django.http import QueryDict

from organizations.filters import InstitutionFilterSet, OrganizationFilterSet
from organizations.models import Organization
from partners.filters import DocumentFilterSet
from partners.models import Document
from tests import factories as make

pytestmark = pytest.mark.django_db
TOO_LONG = "That is too long to search for. Use up to 200 characters."
UNREADABLE = "Part of it cannot be read as text. Write it again."


def documents(query=""):
    return DocumentFilterSet(QueryDict(query), queryset=Document.objects.latest_first())


def organizations(query=""):
    return OrganizationFilterSet(QueryDict(query), queryset=Organization.objects.in_english_order())


def errors(filters):
    return {name: list(sentences) for name, sentences in filters.form.errors.items()}


def names(filters):
    return [str(row) for row in filters.qs]


@pytest.mark.parametrize(
    ("query", "field", "sentence"),
    [
        ("kind=nonsense", "kind", "“nonsense” is not known here. Choose one from the list."),
        ("kind=summit&kind=x", "kind", "“x” is not known here. Choose one from the list."),
        ("kind=%00", "kind", "“\x00” is not known here. Choose one from the list."),
        ("group=nonsense", "group", "“nonsense” is not known here. Choose one from the list."),
        ("group=a%20b", "group", "“a b” is not known here. Choose one from the list."),
        ("group=%00", "group", "“\x00” is not known here. Choose one from the list."),
        ("year=abc", "year", "That is no year. Write four digits, as in 2019."),
        ("year=2019-05", "year", "That is no year. Write four digits, as in 2019."),
        ("year=20%001", "year", "That is no year. Write four digits, as in 2019."),
        ("year=0", "year", "Write a year from 1900 on."),
        ("year=-5", "year", "Write a year from 1900 on."),
        ("year=999999999999999999999", "year", "Write a year up to 2999."),
        ("q=%00", "q", "Null characters are not allowed."),
        ("q=%ff", "q", UNREADABLE),
        ("q=" + "x" * 201, "q", TOO_LONG),
        ("q=" + "x" * 10_000, "q", TOO_LONG),
    ],
)
def test_a_bad_value_has_its_sentence_at_the_field(query, field, sentence):
    assert errors(documents(query)) == {field: [sentence]}


def test_ten_thousand_digits_are_no_year():
    assert list(errors(documents("year=" + "9" * 10_000))) == ["year"]


@pytest.mark.parametrize("query", ["", "q=&kind=&group=&year=", "q=%20%20", "unknown=1&page=x"])
def test_what_is_empty_or_unknown_filters_nothing(query):
    make.make_document("Charter")
    filters = documents(query)

    assert errors(filters) == {}
    assert names(filters) == ["Charter"]
    assert (filters.words(), filters.known()) == ("", [])


def test_a_hidden_record_is_as_unknown_as_none():
    make.make_theme("Water", published_at=None)

    assert errors(organizations("theme=water")) == {
        "theme": ["“water” is not known here. Choose one from the list."]
    }


@pytest.mark.parametrize("text", ["turkiye", "TÜRKİYE", "türk charter", "charter  Turk"])
def test_names_are_found_without_case_and_accents(text):
    make.make_document("Charter of Türkiye")
    make.make_document("Another")

    assert names(documents(f"q={text}")) == ["Charter of Türkiye"]


@pytest.mark.parametrize(("query", "found"), [("q=100%25", ["100% secure"]), ("q=_", [])])
def test_signs_of_the_database_are_plain_text(query, found):
    make.make_document("100% secure")
    make.make_document("100 things")

    assert names(documents(query)) == found


def test_filters_in_force_are_said_in_words_and_kept_for_links():
    make.make_group("Asian")
    filters = documents("year=2009&x=1&kind=decision&kind=summit&group=asian&q=Status")

    assert errors(filters) == {}
    assert filters.words() == (
        "Status, Decision, Summit document, Contact Group with the Asian Partners for Co-operation,"
        " 2009"
    )
    assert filters.known() == [
        ("q", "Status"),
        ("kind", "decision"),
        ("kind", "summit"),
        ("group", "asian"),
        ("year", "2009"),
    ]


def test_of_a_parameter_that_comes_twice_the_last_is_in_force():
    filters = documents("year=1999&year=2009")

    assert errors(filters) == {}
    assert (filters.words(), filters.known()) == ("2009", [("year", "2009")])


def test_options_say_how_many_records_they_would_leave():
    for title, kind in [("A", "summit"), ("B", "decision"), ("C", "decision")]:
        make.make_document(title, kind=kind)
    filters = documents("kind=summit")
    filters.count_options()

    tallies = {label: label.tally for _value, label in filters.form.fields["kind"].choices}
    assert {label: tally for label, tally in tallies.items() if tally} == {
        "Summit document": 1,
        "Decision": 2,
    }


def test_options_are_counted_in_one_query(django_assert_num_queries):
    make.make_document("A")
    make.make_document("B", kind="decision")

    with django_assert_num_queries(1):
        documents().count_options()


# The box to tick


def test_a_box_filters_where_it_is_ticked():
    make.make_organization("Council of Europe", is_key_partner=True)
    make.make_organization("GUAM", "sub-regional")

    assert names(organizations("key=on")) == ["Council of Europe"]
    assert names(organizations("key=")) == names(organizations()) == ["Council of Europe", "GUAM"]


@pytest.mark.parametrize("value", ["banana", "no", "0", "%00", "%ff"])
def test_a_box_is_not_ticked_by_any_other_word(value):
    assert list(errors(organizations(f"key={value}"))) == ["key"]


def test_a_ticked_box_is_said_by_its_label():
    filters = organizations("key=on")

    assert errors(filters) == {}
    assert (filters.words(), filters.known()) == (
        "Key partner organizations only",
        [("key", "on")],
    )


# Countries


def test_countries_are_those_of_the_institutions_on_record():
    make.make_institution("In Vienna", country="AT")
    make.make_institution("Nowhere", country="")
    make.make_institution("Hidden", country="CH", published_at=None)
    make.make_organization("Not an institution", country="FR")
    filters = InstitutionFilterSet(QueryDict(""), queryset=Organization.objects.institutions())

    assert filters.form.fields["country"].choices == [("", "Any"), ("at", "Austria")]
