"""Pages of events and their series."""

from datetime import time

import pytest

from tests import factories as make
from tests.clock import stop_the_clock
from tests.reading import Page, visit

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    stop_the_clock(monkeypatch)


@pytest.fixture
def group():
    return make.make_group("Mediterranean")


@pytest.fixture
def series(group):
    return make.make_series(group=group)


# The list


@pytest.fixture
def events(group, series):
    theme = make.make_theme()
    common = {"group": group, "series": series}
    make.make_event("Conference", start="2019-10-24", end="2019-10-25", themes=[theme], **common)
    make.make_event("Seminar", kind="seminar", start="2019", place="Rabat", **common)
    make.make_event("Visit", kind="visit", start="2005-03-01", place="Cairo")
    make.make_event("Next month", start="2026-12-15", status="confirmed", mode="online")
    make.make_event("Next year", start="2027", status="planned", place="")
    make.make_event("Put off", start="2026-12-01", status="postponed", **common)
    make.make_event("Never held", start="2020-05-01", status="cancelled", place="Vienna")


def names(page):
    return page.texts("ol.results p.name a")


def test_the_next_event_comes_first_and_the_latest_past_one_after_it(client, events):
    page = visit(client, "/events/")

    assert page.texts("main h3") == [
        "Upcoming in 2026",
        "Upcoming in 2027",
        "2020",
        "2019",
        "2005",
    ]
    assert page.texts("ol.results li") == [
        "1 December 2026Put off Postponed Mediterranean Conference 2026, Tirana",
        "15 December 2026Next month Confirmed Online",
        "2027Next year Planned",
        "1 May 2020Never held Cancelled Vienna",
        "24–25 October 2019Conference Mediterranean Conference 2019, Tirana",
        "2019Seminar Mediterranean Conference 2019, Rabat",
        "1 March 2005Visit Cairo",
    ]
    assert page.links("ol.results")["Seminar"] == "/events/2019/seminar/"
    assert page.text("main .found") == "7 events"
    assert page.links()["Mediterranean Conference"] == "/events/series/mediterranean-conference/"


@pytest.mark.parametrize(
    ("query", "found", "words"),
    [
        ("q=conf", ["Conference"], "conf"),
        ("kind=visit", ["Visit"], "Visit"),
        ("year=2019", ["Conference", "Seminar"], "2019"),
        ("year=1950", [], "1950"),
        (
            "group=mediterranean",
            ["Put off", "Conference", "Seminar"],
            "Contact Group with the Mediterranean Partners for Co-operation",
        ),
        (
            "series=mediterranean-conference",
            ["Put off", "Conference", "Seminar"],
            "Mediterranean Conference",
        ),
        ("theme=early-warning", ["Conference"], "Early warning"),
        (
            "kind=seminar&year=2019&series=mediterranean-conference",
            ["Seminar"],
            "Seminar, Mediterranean Conference, 2019",
        ),
    ],
)
def test_events_are_filtered(client, events, query, found, words):
    page = Page(client.get(f"/events/?{query}"))

    assert names(page) == found
    assert page.text("main .found") == f"{len(found)} of 7 events {words} Clear all"


def test_events_are_filtered_by_the_partner_named(client, events):
    algeria = make.make_partner("Algeria")
    make.make_participation(make.make_event("With Algeria"), algeria, "co-host")
    hidden = make.make_event("With Algeria, not told")
    make.make_participation(hidden, algeria, audience="section")

    assert names(visit(client, "/events/", country="algeria")) == ["With Algeria"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("kind", "nonsense"),
        ("group", "osce"),
        ("series", "hidden"),
        ("country", "albania"),
        ("theme", "hidden"),
        ("year", "20x9"),
        ("q", "\x00"),
    ],
)
def test_a_bad_value_shows_its_sentence_and_no_event(client, events, name, value):
    make.make_osce()
    make.make_state("Albania")
    make.make_series("Hidden", published_at=None)
    make.make_theme("Hidden", published_at=None)
    page = visit(client, "/events/", **{name: value})

    assert page.status == 400
    assert len(page.texts("main .error")) == 1
    assert names(page) == []


def test_an_event_over_several_years_is_found_in_each(client):
    make.make_event("Long", start="2003-12-30", end="2005-01-02")

    assert [len(names(visit(client, "/events/", year=year))) for year in range(2002, 2007)] == [
        0, 1, 1, 1, 0,
    ]  # fmt: skip


def test_without_anything_to_come_the_list_says_so(client):
    make.make_event()

    assert "No event is announced at present." in visit(client, "/events/").text("main .standing")


def test_an_empty_list_of_events_says_so(client):
    page = visit(client, "/events/")

    assert page.status == 200
    assert names(page) == []
    assert page.all("main .empty")


def test_hidden_events_are_neither_listed_nor_counted(client, events):
    make.make_event("Draft", published_at=None)
    make.make_event("Closed", audience="chairmanship")
    page = visit(client, "/events/")

    assert page.text("main .found") == "7 events"
    assert {"Draft", "Closed"}.isdisjoint(names(page))


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_costs_the_same_with_more_events(
    client, group, series, count, django_assert_num_queries
):
    for number in range(count):
        state = make.make_partner(f"State {number}")
        event = make.make_event(f"Event {number}", group=group, series=series)
        make.make_participation(event, state)
        make.make_participation(event, organization=make.make_organization(f"Body {number}"))

    with django_assert_num_queries(12):
        assert len(names(visit(client, "/events/"))) == count


# A series


def test_a_series_lists_every_edition(client, group, series):
    make.make_event("2019 Conference", start="2019-10-24", series=series, place="Tirana")
    make.make_event("2007 Seminar", start="2007", kind="seminar", series=series, place="")
    event = make.make_event("2008 Conference", start="2008-10", series=series, place="Amman")
    make.make_participation(event, make.make_partner("Jordan"))
    page = visit(client, "/events/series/mediterranean-conference/")

    assert page.text("main .standing") == (
        "Held once a year with the States in the Contact Group with the Mediterranean Partners"
        " for Co-operation: as a seminar until 2007, as a conference since 2008."
        " The next edition is not announced yet."
    )
    assert _rows(page) == [
        ["24 October 2019", "2019 Conference", "Tirana", "No host State"],
        ["October 2008", "2008 Conference", "Amman", "Hosted by Jordan"],
        ["2007", "2007 Seminar", "Not recorded", "No host State"],
    ]
    assert page.links("tbody")["2008 Conference"] == "/events/2008/2008-conference/"
    assert page.links("main .standing") == {
        "Contact Group with the Mediterranean Partners for Co-operation": (
            "/contact-groups/mediterranean/"
        )
    }


def _rows(page):
    return [["".join(cell.itertext()).strip() for cell in row] for row in page.all("tbody tr")]


@pytest.mark.parametrize(
    ("edition", "is_announced"),
    [
        ({"start": "2027", "status": "planned"}, True),
        ({"start": "2027", "status": "cancelled"}, False),
        ({"start": "2020", "status": "cancelled"}, False),
        ({"start": "2020", "status": "planned"}, False),
        ({"start": "2020", "status": "held"}, False),
    ],
)
def test_a_series_says_whether_its_next_edition_is_announced(client, series, edition, is_announced):
    make.make_event("Edition", series=series, **edition)
    standing = visit(client, "/events/series/mediterranean-conference/").text("main .standing")

    assert ("The next edition is not announced yet." not in standing) == is_announced


def test_a_series_without_editions_says_so(client, series):
    page = visit(client, "/events/series/mediterranean-conference/")

    assert page.text("main .empty") == (
        "No edition is confirmed by a source yet."
        " The list of events has what is known of other meetings."
    )


def test_hidden_editions_and_a_hidden_group_are_not_told(client, series, group):
    make.make_event("Draft", series=series, published_at=None)
    with make.a_write():
        group.published_at = None
        group.save()
    page = visit(client, "/events/series/mediterranean-conference/")

    assert "Draft" not in page.text()
    assert page.text("main .standing").startswith("Held once a year.")


@pytest.mark.parametrize("count", [1, 3])
def test_a_series_costs_the_same_with_more_editions(
    client, series, count, django_assert_num_queries
):
    for number in range(count):
        event = make.make_event(f"Event {number}", series=series)
        make.make_participation(event, make.make_state(f"State {number}"))

    with django_assert_num_queries(5):
        assert len(_rows(visit(client, "/events/series/mediterranean-conference/"))) == count


# One event


def test_an_event_says_when_where_and_with_whom(client, group, series):
    albania, algeria = make.make_state("Albania"), make.make_partner("Algeria")
    organization = make.make_organization(slug="un")
    make.make_chairmanship(group, albania, 2019)
    event = make.make_event(
        slug="tirana",
        end="2019-10-25",
        group=group,
        series=series,
        state=albania,
        themes=[make.make_theme()],
        source_title="OSCE: the conference",
    )
    make.make_participation(event, albania)
    make.make_participation(event, algeria, "participant")
    make.make_participation(event, organization=organization, role="speaker")
    make.make_event_document(event, make.make_document("Agenda of Tirana"))
    page = visit(client, "/events/2019/tirana/")

    assert page.text("h1") == "2019 Mediterranean Conference"
    assert page.text("main .standing") == (
        "24–25 October 2019, Tirana. Hosted by Albania as Chair of the Group."
    )
    assert page.facts() == {
        "When": "24–25 October 2019",
        "Where": "Tirana",
        "Series": "Mediterranean Conference",
        "With": "Contact Group with the Mediterranean Partners for Co-operation",
        "Chair of the Group": "Albania",
        "OSCE Chair": "Not yet confirmed",
        "Host": "Albania",
        "Named": "Algeria",
        "Speaker": "United Nations",
        "Themes": "Early warning",
    }
    assert page.links("dl.facts") == {
        "Mediterranean Conference": "/events/series/mediterranean-conference/",
        "Contact Group with the Mediterranean Partners for Co-operation": (
            "/contact-groups/mediterranean/"
        ),
        "Algeria": "/partner-states/algeria/",
        "United Nations": "/organizations/un/",
        "Early warning": "/themes/early-warning/",
    }
    assert page.links()["Agenda of Tirana"] == "/documents/agenda-of-tirana/"
    assert page.texts("ol.sources li") == ["OSCE: the conference"]


def test_an_event_leads_to_the_editions_beside_it(client, series):
    for year in (2017, 2018, 2019):
        make.make_event(f"Of {year}", start=f"{year}-10-01", series=series)
    make.make_event("Draft", start="2018-11-01", series=series, published_at=None)
    page = visit(client, "/events/2018/of-2018/")

    assert page.texts("main section")[-1] == (
        "Other editions 1 October 2017Of 2017Previous edition 1 October 2019Of 2019Next edition"
    )


def test_times_are_told_with_their_zone(client):
    make.make_event(slug="call", start_time=time(9), end_time=time(17, 30), time_zone="Asia/Seoul")

    assert visit(client, "/events/2019/call/").facts()["When"] == (
        "24 October 2019, 09:00–17:30, Seoul time (Asia/Seoul, UTC+9)"
    )


def test_the_attendance_of_states_is_never_told(client):
    event = make.make_event(slug="tirana")
    fields = {"role": "participant", "audience": "chairmanship", "level": "minister"}
    make.make_participation(event, make.make_state("Egypt"), attendance="regrets", **fields)
    make.make_participation(
        event, make.make_state("Jordan"), attendance="took-part", level="expert"
    )
    page = visit(client, "/events/2019/tirana/")

    assert "Egypt" not in page.text()
    assert page.facts()["Host"] == "Jordan"
    for word in ("Regrets", "Took part", "Minister", "Expert"):
        assert word not in page.text()


def test_an_event_links_to_no_page_that_is_not_there(client):
    event = make.make_event(slug="tirana", group=make.make_osce())
    make.make_participation(event, make.make_state("Albania"))
    unit = make.make_organization("OSCE Secretariat", "osce-structure", area="")
    make.make_participation(event, organization=unit, role="organizer")
    page = visit(client, "/events/2019/tirana/")

    assert page.links() == {}
    assert {"Albania", "OSCE", "OSCE Secretariat"} <= set(page.facts().values())


def test_the_year_in_the_address_must_be_that_of_the_event(client):
    make.make_event(slug="tirana")

    assert visit(client, "/events/2018/tirana/").status == 404


@pytest.mark.parametrize("count", [1, 3])
def test_an_event_costs_the_same_with_more_of_everything(
    client, group, series, count, django_assert_num_queries
):
    themes = [make.make_theme(f"Theme {number}") for number in range(count)]
    event = make.make_event(slug="tirana", group=group, series=series, themes=themes)
    for number in range(count):
        make.make_participation(event, make.make_partner(f"State {number}"))
        body = make.make_organization(f"Body {number}")
        make.make_participation(event, organization=body, role="speaker")
        make.make_event_document(event, make.make_document(f"Paper {number}"))

    with django_assert_num_queries(10):
        page = visit(client, "/events/2019/tirana/")

    assert len(page.texts("dl.facts dt")) == 7 + 2 * count
