"""Names folded once, so that both databases find them and order them alike."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from organizations.models import Organization
from osce_portal.kernel.folding import fold
from osce_portal.kernel.readers import PUBLIC, SECTION
from partners.models import Document, State
from tests import factories
from tests.factories import a_write


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Müller", "muller"),
        ("Türkiye", "turkiye"),
        ("TÜRKİYE", "turkiye"),
        ("Diyarbakır", "diyarbakir"),
        ("Łódź", "lodz"),
        ("Ærøskøbing", "aeroskobing"),
        ("Œuvre", "oeuvre"),
        ("Þingvellir", "thingvellir"),
        ("Straße", "strasse"),
        ("Đà Nẵng", "da nang"),
        ("Côte d’Ivoire", "cote d'ivoire"),
        ("“Helsinki” – 1975", '"helsinki" - 1975'),
        ("Co\N{NON-BREAKING HYPHEN}operation", "co-operation"),
        ("№ 5", "no 5"),
        ("  Contact \t Group\n", "contact group"),
        ("Republic\N{NO-BREAK SPACE}of Korea", "republic of korea"),
        ("КАЗАХСТАН", "казахстан"),
        ("المغرب", "المغرب"),
        ("日本", "日本"),
        ("NUL\x00NUL", "nulnul"),
        ("", ""),
        (None, ""),
    ],
)
def test_fold(text, folded):
    assert fold(text) == folded


def test_every_letter_folds_once_and_for_all():
    letters = [chr(code) for code in (*range(0x3000), *range(0xF900, 0x10000))]
    assert [letter for letter in letters if fold(fold(letter)) != fold(letter)] == []


@given(st.text())
def test_case_makes_no_difference(text):
    assert fold(text.upper()) == fold(text.upper().lower())


NAMES = [
    "Zürich",
    "Zug",
    "Łódź",
    "Lodz, old town",
    "Österreich",
    "Oman",
    "Ø",
    "'s-Hertogenbosch",
    "’s Gravenhage",
    "(none)",
    "2nd Committee",
    "Казахстан",
    "المغرب",
    "Ελλάδα",
    "Türkiye",
    "Turkmenistan",
    "TUNISIA",
    "tuna",
    "Co-operation",
    "Co operation",
    "Cooperation",
]


def test_list_has_one_order_on_every_database(db):
    mixed = random.Random(1975).sample(NAMES, len(NAMES))
    with a_write():
        State.objects.bulk_create(
            State(name=name, slug=f"state-{number}") for number, name in enumerate(mixed)
        )
    listed = list(State.objects.in_english_order().values_list("name", flat=True))
    assert listed == sorted(NAMES, key=fold)


@pytest.mark.parametrize("is_new", [True, False])
def test_save_keeps_the_folded_columns(db, is_new):
    state = factories.make_state("Türkiye" if is_new else "Turkey", slug="turkiye")
    if not is_new:
        state.name = "Türkiye"
        with a_write():
            state.save()
    assert State.objects.get(name_folded="turkiye") == state


def test_update_keeps_the_folded_columns(db):
    factories.make_document(symbol="pc.dec/1")
    with a_write():
        Document.objects.update(title="Décision", symbol="PC.DEC/571")
    found = Document.objects.values_list("title_folded", "symbol_folded").get()
    assert found == ("decision", "pc.dec/571")


def test_update_of_other_columns_leaves_the_folded_ones(db):
    factories.make_state("Türkiye")
    with a_write():
        State.objects.update(iso2="TR")
    assert State.objects.get().name_folded == "turkiye"


# Search by name


def found(text, reader=PUBLIC, queryset=None):
    rows = (queryset or State.objects).matching(text, reader=reader)
    return sorted(str(row) for row in rows)


@pytest.fixture
def states(db):
    korea = factories.make_state("Republic of Korea")
    turkiye = factories.make_state("Türkiye")
    factories.make_state_name(turkiye, "Republic of Turkey", kind="former")
    factories.make_state_name(korea, "Codename", audience="section")


@pytest.mark.parametrize("text", ["türkiye", "TURKIYE", "Türkİye", "turk", "  türkiye "])
def test_search_asks_neither_case_nor_accents(states, text):
    assert found(text) == ["Türkiye"]


def test_search_finds_each_word_in_any_of_the_names(states):
    assert found("republic") == ["Republic of Korea", "Türkiye"]
    assert found("turkey türkiye republic") == ["Türkiye"]
    assert found("korea turkey") == []


def test_search_keeps_to_the_names_the_reader_may_see(states):
    assert found("codename") == []
    assert found("codename", SECTION) == ["Republic of Korea"]


@pytest.mark.parametrize("text", ["%", "_", "\\", "'", '"', "\x00x", "x" * 10_000])
def test_search_takes_signs_for_themselves(states, text):
    assert found(text) == []


def test_search_of_organizations_reads_acronyms_too(db):
    factories.make_organization("League of Arab States", acronym="LAS")
    rows = Organization.objects.matching(
        "las", reader=PUBLIC, folded=("name_folded", "acronym_folded")
    )
    assert rows.get().acronym == "LAS"
