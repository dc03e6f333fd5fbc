"""What every public page needs: its record or a miss, its trail, its one true address."""

from datetime import timedelta

import pytest
from django.http import Http404
from django.utils import timezone

from osce_portal.kernel.pages import Gone, find, trail
from osce_portal.kernel.readers import SECTION
from partners.models import Theme
from tests import factories as make
from tests.reading import Page, visit

pytestmark = pytest.mark.django_db
REASON = "Entered twice; see the other record."
LATER = timezone.now() + timedelta(days=9)
HIDDEN = {
    "draft": {"published_at": None},
    "scheduled": {"published_at": LATER},
    "withdrawn": {"withdrawn_at": make.PUBLISHED},
    "section": {"audience": "section"},
    "chairmanship": {"audience": "chairmanship"},
    "sample": {"audience": "section", "is_sample": True},
    "unconfirmed": {"is_confirmed": False, "published_at": None},
}


def change(record, **values):
    with make.a_write():
        for name, value in values.items():
            setattr(record, name, value)
        record.save()


def test_what_is_public_is_found():
    theme = make.make_theme("Water")

    assert find(Theme.objects.all(), slug="water") == theme


@pytest.mark.parametrize("why", HIDDEN)
def test_what_is_hidden_is_a_miss(why):
    make.make_theme("Water", **HIDDEN[why])

    with pytest.raises(Http404):
        find(Theme.objects.all(), slug="water")


def test_who_may_read_more_finds_more():
    theme = make.make_theme("Water", **HIDDEN["section"])

    assert find(Theme.objects.all(), reader=SECTION, slug="water") == theme


def test_what_was_withdrawn_with_a_reason_is_gone():
    make.make_theme("Water", withdrawn_at=make.PUBLISHED, withdrawal_reason=REASON)

    with pytest.raises(Gone) as gone:
        find(Theme.objects.all(), slug="water")

    assert gone.value.reason == REASON


@pytest.mark.parametrize("why", ["section", "chairmanship", "sample"])
def test_the_reason_for_withdrawing_what_was_never_public_is_not_told(why):
    withdrawn = {"withdrawn_at": make.PUBLISHED, "withdrawal_reason": REASON}
    make.make_theme("Water", **HIDDEN[why] | withdrawn)

    with pytest.raises(Http404):
        find(Theme.objects.all(), slug="water")


def test_a_withdrawal_to_come_changes_nothing_yet():
    theme = make.make_theme("Water", withdrawn_at=LATER, withdrawal_reason=REASON)

    assert find(Theme.objects.all(), slug="water") == theme


def test_a_withdrawn_record_answers_410_with_the_reason(client):
    make.make_theme("Water", withdrawn_at=make.PUBLISHED, withdrawal_reason=REASON)

    page = visit(client, "/themes/water/")

    assert page.status == 410
    assert page.text("main .standing") == REASON
    assert page.headings == ["Ways on"]
    assert "Water" not in page.html


def test_a_miss_answers_404_with_ways_on(client):
    page = visit(client, "/themes/no-such-theme/")

    assert page.status == 404
    assert page.text("h1") == "There is nothing at this address"
    assert page.links()["Events"] == "/events/"


def test_the_trail_leads_home_through_the_parents():
    label = "Themes"

    assert trail((label, "partners:theme_list")) == [("Home", "/"), (label, "/themes/")]


# Old addresses


@pytest.fixture
def moved():
    theme = make.make_theme("Water")
    change(theme, slug="fresh-water")
    return theme


def test_an_old_address_leads_to_the_new_one(client, moved):
    response = client.get("/themes/water/")

    assert (response.status_code, response.url) == (301, "/themes/fresh-water/")


def test_the_redirect_keeps_the_question(client, moved):
    response = client.get("/themes/water/?as_of=2012-06-01&x=%C3%A9")

    assert response.url == "/themes/fresh-water/?as_of=2012-06-01&x=%C3%A9"


def test_an_address_that_moved_twice_leads_to_the_last(client, moved):
    change(moved, slug="rivers")

    assert client.get("/themes/water/").url == "/themes/rivers/"
    assert client.get("/themes/fresh-water/").url == "/themes/rivers/"


def test_a_record_that_moves_back_stands_at_its_address(client, moved):
    change(moved, slug="water")

    assert client.get("/themes/water/").status_code == 200
    assert client.get("/themes/fresh-water/").url == "/themes/water/"


def test_an_event_that_moves_keeps_its_year_and_a_new_slug_redirects(client):
    event = make.make_event("Seminar", slug="seminar", start="2019-10-24")
    change(event, start="2020-02-01", slug="conference")

    assert client.get("/events/2019/seminar/").url == "/events/2019/conference/"


@pytest.mark.parametrize("why", HIDDEN)
def test_an_old_address_never_leads_to_what_is_hidden(client, moved, why):
    change(moved, **HIDDEN[why])

    response = client.get("/themes/water/")

    assert response.status_code == 404
    assert b"fresh-water" not in response.content
    assert b"fresh-water" not in response.serialize_headers()


def test_a_new_record_at_an_old_address_stands_there(client, moved):
    make.make_theme("Water")

    assert client.get("/themes/water/").status_code == 200


def test_head_is_redirected_and_post_is_not(client, moved):
    assert client.head("/themes/water/").status_code == 301
    assert client.post("/themes/water/").status_code == 405


def test_another_miss_asks_for_no_more_than_the_old_address(client, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert client.get("/no/such/page/").status_code == 404


# The canonical address


@pytest.mark.parametrize(
    ("asked", "canonical"),
    [
        ("/themes/", "/themes/"),
        ("/themes/?utm_source=mail&fbclid=1", "/themes/"),
        ("/partner-states/?as_of=2012-06-01&from=mail", "/partner-states/?as_of=2012-06-01"),
        ("/partner-states/?as_of=", "/partner-states/"),
        ("/documents/?x=1&year=2019&kind=summit", "/documents/?kind=summit&year=2019"),
        ("/documents/?q=Charter%20%26%20more", "/documents/?q=Charter+%26+more"),
        ("/documents/?page=1", "/documents/"),
        ("/documents/?year=abc", "/documents/"),
    ],
)
def test_the_canonical_address_holds_what_is_known_and_no_more(client, asked, canonical):
    assert Page(client.get(asked)).canonical == f"http://testserver{canonical}"


def test_today_is_no_part_of_the_canonical_address(client):
    today = timezone.localdate().isoformat()

    assert visit(client, "/partner-states/", as_of=today).canonical.endswith("/partner-states/")


def test_error_pages_have_no_canonical_address(client):
    assert visit(client, "/no/such/page/").canonical is None
