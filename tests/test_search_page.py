"""The search page, the names offered while one types, and the description for browsers."""

from datetime import UTC, datetime
from xml.etree import ElementTree

import pytest

from osce_portal.kernel.search.declaration import declarations
from osce_portal.search import KINDS, ONE_OF
from tests import factories as make

pytestmark = pytest.mark.django_db
MASTHEAD = 'name="q" id="masthead-q" maxlength="200"'


def page(client, status=200, **asked):
    answer = client.get("/search/", asked)
    assert answer.status_code == status
    return answer


def html(client, **asked):
    return page(client, **asked).content.decode()


def titles(answer):
    return [shown.entry.title for shown, _kind in answer.context["results"]]


def test_every_kind_that_is_declared_has_a_filter():
    declared = {kind for declaration in declarations().values() for kind in declaration.kinds}

    assert declared == set(KINDS) == set(ONE_OF)


def test_an_empty_search_says_what_can_be_asked(client):
    text = html(client)

    assert "Nothing is searched for yet." in text
    assert "Ways on" in text
    assert "noindex" not in text


def test_what_is_found_is_one_list_with_counts_and_marks(client):
    make.make_organization("Peace League", relation="It keeps the peace <b>.")
    make.make_institution("Institute of Peace")
    text = html(client, q="peace")

    assert "2 records found" in text
    assert "<bdi><mark>Peace</mark> League</bdi>" in text
    assert "keeps the <mark>peace</mark> &lt;b&gt;." in text
    assert '<span>Institutions</span> <span class="tally">1</span>' in text
    assert MASTHEAD + ' value="peace"' in text


def test_the_kind_narrows_and_the_counts_stay(client):
    make.make_organization("Peace League")
    make.make_publication("Peace Yearbook")
    answer = page(client, q="peace", kind="publications")

    assert titles(answer) == ["Peace Yearbook"]
    assert "1 of 2 records found" in answer.content.decode()
    assert '<span class="tally">1</span>' in answer.content.decode()
    assert answer.context["canonical"].endswith("/search/?q=peace&kind=publications")


def test_the_page_says_which_name_matched(client):
    organization = make.make_organization("Council of Europe")
    make.make_organization_name(organization, "Conseil de l’Europe", kind="translated")

    assert "name in another language: <bdi><mark>Conseil</mark>" in html(client, q="conseil")


def test_an_unconfirmed_name_is_not_on_the_page(client):
    state = make.make_partner("Republic of Korea")
    make.make_state_name(state, "South Quetzal", kind="everyday", is_confirmed=False)
    text = html(client, q="south")

    assert "Republic of Korea" in text
    assert "found by another name" in text
    assert "Quetzal" not in text
    assert "Quetzal" not in client.get("/search/suggest/", {"q": "south"}).content.decode()


def test_nothing_found_offers_what_was_perhaps_meant_and_ways_on(client):
    make.make_partner("Japan")
    text = html(client, q="Jappan")

    assert "No public record holds all the words of “Jappan”." in text
    assert '<a href="?q=japan">japan</a>' in text
    assert "Ways on" in text
    assert "noindex" in text


def test_nothing_of_this_kind_leads_to_the_other_kinds(client):
    make.make_partner("Japan")
    text = html(client, q="japan", kind="events")

    assert "but 1 other record does" in text
    assert '<a href="/search/?q=japan">Show all kinds</a>' in text


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({"q": "japan", "kind": "nonsense"}, "“nonsense” is not known here."),
        ({"q": "x" * 10_000}, "Use up to 200 characters."),
    ],
)
def test_a_bad_value_has_its_sentence_and_the_form_is_kept(client, asked, sentence):
    text = page(client, 400, **asked).content.decode()

    assert sentence in text
    assert f'value="{asked["q"]}"' in text
    assert "Nothing was searched for" in text


@pytest.mark.parametrize(
    "q", ["\x00", '"', "'", "a\x00b", "🕊️", "%", "\\", "NEAR(", "<script>", "　"]
)
def test_no_query_is_an_error(client, q):
    page(client, q=q)
    assert client.get("/search/suggest/", {"q": q}).status_code == 200


def test_the_pages_of_a_list_go_on_and_end(client):
    for number in range(21):
        make.make_theme(f"Peace {number:02}")
    first, second = page(client, q="peace"), page(client, q="peace", page=2)

    assert len(titles(first) + titles(second)) == len({*titles(first), *titles(second)}) == 21
    assert "Page 1 of 2" in first.content.decode()
    for number in ("3", "0", "x", "9" * 30):
        page(client, 404, q="peace", page=number)


def test_a_draft_a_section_paper_and_sample_data_are_on_no_answer(client):
    make.make_organization("Quetzal draft", published_at=None)
    make.make_organization("Quetzal section", audience="section")
    make.make_organization("Quetzal gone", withdrawn_at=datetime(2021, 1, 1, tzinfo=UTC))
    make.make_organization("Quetzal sample", audience="section", is_sample=True)

    assert "Quetzal</mark>" not in html(client, q="quetzal")
    assert client.get("/search/suggest/?q=quet").json()[1] == []


def test_staff_who_are_signed_in_get_the_public_answer(admin_client):
    make.make_organization("Quetzal section", audience="section")

    assert titles(page(admin_client, q="quetzal")) == []


def test_the_page_sets_no_cookie_and_its_cost_is_constant(client, django_assert_num_queries):
    make.make_organization("Peace 1", acronym="P1")
    client.get("/search/")  # what is read once per process
    with django_assert_num_queries(3):
        assert not page(client, q="peace").cookies
    for number in (2, 3):
        make.make_organization_name(make.make_organization(f"Peace {number}"), f"Paix {number}")
    with django_assert_num_queries(3):
        assert len(titles(page(client, q="peace"))) == 3


def test_names_are_offered_while_one_types(client):
    organization = make.make_organization("United Nations", acronym="UN")
    for number in range(9):
        make.make_organization(f"University {number}", relation="With the United Nations.")
    answer = client.get("/search/suggest/?q=un")
    typed, names, kinds, addresses = answer.json()

    assert (typed, names[0], kinds[0], len(names)) == ("un", "United Nations", "Organization", 8)
    assert addresses[0] == f"http://testserver{organization.get_absolute_url()}"
    assert client.get("/search/suggest/?q=united").json()[1] == ["United Nations"]
    assert client.get("/search/suggest/").json() == ["", [], [], []]
    assert client.get("/search/suggest/", {"q": "x" * 201}).status_code == 400
    assert not answer.cookies


def test_browsers_can_add_the_search(client):
    assert 'href="/opensearch.xml"' in client.get("/about/").content.decode()
    answer = client.get("/opensearch.xml")
    root = ElementTree.fromstring(answer.content)
    spaced = "{http://a9.com/-/spec/opensearch/1.1/}"
    templates = {url.get("type"): url.get("template") for url in root.iter(f"{spaced}Url")}

    assert answer["Content-Type"].startswith("application/opensearchdescription+xml")
    assert len(root.find(f"{spaced}ShortName").text) <= 16
    assert templates["text/html"] == "http://testserver/search/?q={searchTerms}"
    assert templates["application/x-suggestions+json"].endswith("/suggest/?q={searchTerms}")
    assert root.find(f"{spaced}Image").text == "http://testserver/static/icon.svg"


def test_the_masthead_of_every_page_searches(client):
    assert f"{MASTHEAD} data-suggest" in client.get("/about/").content.decode()


def test_only_reading_is_answered(client):
    for address in ("/search/", "/search/suggest/", "/opensearch.xml"):
        assert client.post(address).status_code in (403, 405)
