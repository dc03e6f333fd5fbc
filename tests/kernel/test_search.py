"""Search finds records by every name and spelling, on both databases alike."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from osce_portal.kernel.models import OtherName, Record, SearchEntry
from osce_portal.kernel.search.declaration import declarations
from osce_portal.kernel.search.excerpts import result
from osce_portal.kernel.search.finding import Search
from tests import factories as make

pytestmark = pytest.mark.django_db


def found(text, **how):
    return {entry.title for entry in Search(text, **how).best()}


def first(text):
    return Search(text).best()[0].title


def shown(text):
    """The first result as a page shows it."""
    finding = Search(text)
    return result(finding.best()[0], finding.words)


def plain(pieces):
    return "".join(f"[{piece.text}]" if piece.is_found else piece.text for piece in pieces)


def test_every_record_with_a_page_is_declared():
    with_a_page = {model for model in Record.__subclasses__() if hasattr(model, "get_absolute_url")}

    assert set(declarations()) == with_a_page


def test_every_way_that_is_declared_leads_to_a_searched_model():
    for model, declaration in declarations().items():
        for way in declaration.mentions:
            end = model
            for step in way.split("__"):
                end = end._meta.get_field(step).related_model
            assert end in declarations(), (model, way)


@pytest.mark.parametrize(
    ("kind", "name", "query"),
    [
        ("official", "People’s Democratic Republic of Algeria", "democratic republic"),
        ("former", "French Algeria Canary", "canary"),
        ("acronym", "PDRA", "pdra"),
        ("everyday", "El Djazair", "djazair"),
        ("translated", "Алжир", "алжир"),
        ("translated", "الجزائر", "الجزائر"),
        ("translated", "Algérie", "algerie"),
        ("translated", "Algérie", "ALGÉRIE"),
    ],
)
def test_a_state_is_found_by_any_name(kind, name, query):
    state = make.make_partner()
    make.make_state_name(state, name, kind=kind)

    assert found(query) == {"Algeria"}
    # A long name is found by its start as well.
    assert found(query[:3]) == {"Algeria"}


@pytest.mark.parametrize("query", ["Türkiye", "turkiye", "TURKIYE", "Turkey", "turk"])
def test_what_concerns_a_state_without_a_page_is_found_by_its_names(query):
    state = make.make_state("Türkiye", iso2="TR")
    make.make_state_name(state, "Turkey", kind="former", is_confirmed=False)
    event = make.make_event("Seminar on water", state=state)
    make.make_participation(event, state)
    make.make_institution("Centre for Strategic Studies", country="TR")

    assert found(query) == {"Seminar on water", "Centre for Strategic Studies"}


@pytest.mark.parametrize(
    ("title", "query"),
    [
        ("Müller Foundation", "muller"),
        ("Muller Foundation", "Müller"),
        ("Forum for Co-operation", "cooperation"),
        ("Forum for Cooperation", "co-operation"),
        ("Organization of Ports", "organisation"),
        ("Organisation of Ports", "organization"),
        ("Организация портов", "организация"),
        ("منظمة الموانئ", "منظمة"),
        ("Centre for Defence", "center defense"),
    ],
)
def test_an_organization_is_found_in_any_spelling(title, query):
    make.make_organization(title, slug="it")
    make.make_organization("Another body")

    assert found(query) == {title}


@pytest.mark.parametrize(
    "query",
    [
        "PC.DEC/571",
        "pc dec 571",
        "pc.dec 571",
        "PCDEC571",
        "Decision No. 571",
        "decision 571",
        "571",
    ],
)
def test_a_document_is_found_by_its_symbol_however_typed(query):
    make.make_document("Further dialogue", symbol="PC.DEC/571", is_symbol_confirmed=True)
    make.make_document("Other dialogue", symbol="PC.DEC/572", is_symbol_confirmed=True)

    assert found(query) == {"Further dialogue"}


def test_a_word_of_the_title_counts_more_than_one_of_the_text():
    make.make_organization("League of Rivers", relation="It deals with dams.")
    make.make_organization("Board of Dams", relation="It deals with rivers and dams.")

    assert found("dams") == {"League of Rivers", "Board of Dams"}
    assert first("dams") == "Board of Dams"
    assert first("rivers") == "League of Rivers"


def test_the_record_of_that_very_name_comes_first():
    make.make_organization("United Nations", acronym="UN")
    make.make_organization("University of the United Uplands", "regional")
    make.make_organization("UN Environment", "regional")

    assert first("UN") == "United Nations"
    assert first("united nations") == "United Nations"


def test_the_pages_of_a_list_hold_each_record_once_whether_by_name_or_by_text():
    for number in range(5):
        make.make_theme(f"Peace {number}")
        make.make_organization(f"League {number}", relation="For peace.")
    finding = Search("peace")
    pages = [finding.best(start, start + 3) for start in range(0, 12, 3)]
    titles = [entry.title for page in pages for entry in page]

    assert len(titles) == len(set(titles)) == 10
    assert all(title.startswith("Peace") for title in titles[:5])
    assert titles == [entry.title for entry in finding.best(stop=20)]


def test_all_words_are_needed_and_the_last_may_be_cut_short():
    make.make_event("2019 Asian Conference")
    make.make_event("2019 Asian Seminar", kind="seminar")

    assert found("asian conf") == {"2019 Asian Conference"}
    assert found("conf asian") == set()


def test_counts_are_by_kind_and_the_filter_narrows():
    make.make_organization("Peace League")
    make.make_institution("Peace Institute")
    make.make_publication("Peace Yearbook")
    finding = Search("peace")

    assert finding.counts() == {"organizations": 1, "institutions": 1, "publications": 1}
    assert [entry.title for entry in finding.best(kinds=["publications"])] == ["Peace Yearbook"]


def test_the_parts_of_the_osce_and_other_states_have_no_page_and_are_not_found():
    make.make_state("Norway")
    make.make_osce()
    make.make_organization("Conflict Prevention Centre", "osce-structure", area="")

    assert SearchEntry.objects.count() == 0


def test_a_result_says_which_name_matched():
    organization = make.make_organization("Council of Europe", acronym="CoE")
    make.make_organization_name(organization, "Conseil de l’Europe", kind="translated")

    by_name, by_acronym = shown("conseil europe"), shown("coe")

    assert str(by_name.name_kind) == "name in another language"
    assert plain(by_name.name) == "[Conseil] de l’[Europe]"
    assert (str(by_acronym.name_kind), plain(by_acronym.name)) == ("acronym", "[CoE]")
    assert shown("council of europe").name == []


@pytest.mark.parametrize("kind", ["everyday", "former", "translated"])
def test_an_unconfirmed_name_leads_to_its_record_and_is_not_shown(kind):
    state = make.make_partner("Republic of Korea")
    make.make_state_name(state, "South Korea", kind=kind, is_confirmed=False)

    one = shown("south korea")

    assert plain(one.title) == "Republic of [Korea]"
    assert (one.name, one.by_other_name) == ([], True)
    assert "South" not in repr(one.entry.names) + one.entry.title + one.entry.body


def test_an_everyday_name_is_never_shown_even_when_it_is_confirmed():
    state = make.make_partner("Republic of Korea")
    make.make_state_name(state, "South Korea", kind="everyday")

    assert shown("south").name == []
    assert OtherName.Kind.EVERYDAY not in dict(SearchEntry.objects.get().names)


def test_marks_stand_on_the_words_as_they_are_written():
    make.make_organization("Müller Forum for Co-operation", relation="Founded in Zürich.")

    one = shown("muller cooperation zur")

    assert plain(one.title) == "[Müller] Forum for [Co-operation]"
    assert plain(one.excerpt).startswith("Founded in [Zürich].")


def test_an_excerpt_is_around_what_was_found():
    text = "Word " * 100 + "needle " + "word " * 100
    make.make_organization("League", relation=text)

    one = plain(shown("needle").excerpt)

    assert "[needle]" in one
    assert one.startswith("… ")
    assert len(one) < 300


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("mediteranean", "mediterranean"),
        ("Mediteranean confrence", "mediterranean conference"),
        ("konference", None),
        ("zzzzzz", None),
    ],
)
def test_what_was_perhaps_meant(typed, meant):
    make.make_event("2019 Mediterranean Conference")

    assert Search(typed).suggested() == meant


HOSTILE = [
    *(
        '"',
        "'",
        '"""',
        "\\",
        "*",
        "a*",
        "a OR",
        "NEAR(a b)",
        "title_words:x",
        "-x",
        "^x",
        "(",
        "&|!",
    ),
    *("x" * 10_000, "a " * 5000, "\x00", "a\x00b", "🕊️ dove", "%s %(x)s", "'; DROP TABLE x;--"),
    *("<b>", "\u202e", "\ud800", "ﷺ", "1e5abc", "١٢٣", "𞤀𞤁", "²½", "ा", "AND", "x:*"),
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_no_query_is_an_error(text):
    make.make_organization("A body")
    run_all(text)


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(max_size=250))
def test_no_text_is_an_error(text):
    run_all(text)


def run_all(text):
    finding = Search(text)
    assert sum(finding.counts().values()) == len(finding.best(stop=100))
    finding.offered(8)
    finding.suggested()
