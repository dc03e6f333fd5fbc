"""What the files say of series, conferences and other events."""

import pytest

from events.models import Event, EventDocument, Participation
from tests.reference import draft, drafts, values, whole


def editions():
    return [row for row in drafts(Event) if row.values.get("series")]


def others():
    return [row for row in drafts(Event) if not row.values.get("series")]


def roles_at(event):
    """Who had which role at an event, by code."""
    return [
        (row.values["role"], row.values["state"].key.removeprefix("states:"))
        for row in drafts(Participation)
        if row.values["event"].key == f"events:{event}"
    ]


def event_on(start, word=""):
    [row] = [row for row in others() if row.values["start"] == start and word in row.key]
    return row


def group_of(row):
    return row.values["group"] and row.values["group"].key.removeprefix("bodies:")


def test_the_counts_of_the_data():
    assert (len(editions()), len(others())) == (53, 59)
    assert sum(row.is_published for row in editions()) == 45
    assert all(row.is_published for row in others())


def test_an_edition_has_the_address_of_its_series_and_year():
    key = "events:asian-conference:2023"
    assert values(key, "year", "slug", "series", "group", "start", "end") == (
        *(2023, "asian-conference", "series:asian-conference", "bodies:asian"),
        *("2023-07-17", "2023-07-18"),
    )


@pytest.mark.parametrize(
    ("edition", "title"),
    [
        ("mediterranean-conference:2000", "Mediterranean Seminar 2000"),
        ("mediterranean-conference:2011", "Mediterranean Conference 2011"),
        ("asian-conference:2025", "Asian Conference 2025"),
    ],
)
def test_an_edition_without_a_title_goes_by_its_series(edition, title):
    assert values(f"events:{edition}", "title") == (title,)


def test_an_end_on_the_first_day_is_none():
    assert values("events:asian-conference:2022", "start", "end") == ("2022-06-15", None)


@pytest.mark.parametrize(
    ("edition", "place", "mode", "state"),
    [
        ("asian-conference:2021", "Vienna", "hybrid", "states:AT"),
        ("asian-conference:2020", "", "online", None),
        ("asian-conference:2013", "Adelaide", "in-person", "states:AU"),
    ],
)
def test_place_and_mode(edition, place, mode, state):
    assert values(f"events:{edition}", "place", "mode", "state") == (place, mode, state)


def test_a_city_from_general_knowledge_is_kept_back():
    row = draft("events:asian-conference:2018")
    assert (row.values["place"], row.values["state"].key) == ("", "states:AU")
    assert "Not confirmed, so not shown: city Canberra." in row.values["handling_note"]
    assert event_on("2009-07").values["place"] == ""


@pytest.mark.parametrize(
    ("edition", "roles"),
    [
        ("asian-conference:2013", [("host", "AU")]),
        ("asian-conference:2017", [("host", "DE")]),
        ("asian-conference:2021", [("co-host", "TH"), ("co-host", "AL")]),
        ("asian-conference:2022", [("host", "SE")]),
        ("asian-conference:2023", [("co-host", "PL"), ("co-host", "AU")]),
        ("asian-conference:2025", [("co-host", "MT"), ("co-host", "KR")]),
        ("asian-conference:2004", [("host", "JP"), ("co-chair", "JP")]),
        ("mediterranean-conference:2020", [("organizer", "SE")]),
        ("mediterranean-conference:2022", [("host", "JO"), ("organizer", "MK")]),
        ("mediterranean-conference:2015", [("host", "JO")]),
    ],
)
def test_hosts_and_chairs_are_read_from_the_remarks(edition, roles):
    assert roles_at(edition) == roles


def test_what_cannot_be_read_is_reported():
    said = [fault.sentence.partition(" names ")[0] for fault in whole().unread]
    assert said == [
        "“Romanian OSCE Chairmanship represented”",
        "“Slovenian Chairman-in-Office spoke”",
        "“the OSCE Secretary General” in “Co-chaired by the OSCE Secretary General and Japan” is no"
        " State.",
        "“Slovenian Chairman-in-Office attended”",
        "“Republic of Korea opened the event”",
    ]


def test_the_papers_of_an_edition_have_their_part():
    parts = {row.key.removeprefix("event-documents:") for row in drafts(EventDocument)}
    assert parts == {
        "mediterranean-conference:1995:decision",
        "mediterranean-conference:2007:summary",
        "mediterranean-conference:2015:agenda",
    }


@pytest.mark.parametrize(
    ("start", "group"),
    [
        ("1995-07-13", "mediterranean"),
        ("2009", "mediterranean"),
        ("2010-12-01", "asian"),
        ("2020-09-03", "asian"),
        ("2021-03", "mediterranean"),
        ("2022-05-30", "mediterranean"),
    ],
)
def test_a_list_of_a_whole_group_means_the_group(start, group):
    row = event_on(start)
    assert group_of(row) == group
    assert roles_at(row.key.removeprefix("events:")) == []


@pytest.mark.parametrize(
    ("start", "word", "codes"),
    [
        ("2004-12-07", "", ["JP", "MN"]),
        ("2007-12-17", "", ["IL"]),
        ("2013-12-05", "", ["TH"]),
        ("2023-12-01", "", ["AU"]),
    ],
)
def test_a_partner_that_is_named_is_a_participant(start, word, codes):
    row = event_on(start, word)
    assert group_of(row) is None
    assert roles_at(row.key.removeprefix("events:")) == [("participant", code) for code in codes]


def test_attendance_is_never_written():
    assert not any("attendance" in row.values for row in drafts(Participation))


@pytest.mark.parametrize(("start", "codes"), [("2019-04-05", ["JP", "AU"]), ("2022-11-21", ["KR"])])
def test_a_meeting_of_a_group_has_its_group_and_those_named(start, codes):
    row = event_on(start)
    assert (row.values["kind"], group_of(row)) == ("contact-group", "asian")
    assert roles_at(row.key.removeprefix("events:")) == [("participant", code) for code in codes]


def test_a_date_is_as_precise_as_it_is_known():
    assert event_on("2003-09").values["start"] == "2003-09"
    assert event_on("2013").values["year"] == 2013


def test_addresses_are_unlike():
    addresses = [(row.values["year"], row.values["slug"]) for row in drafts(Event)]
    assert len(addresses) == len(set(addresses))
    assert max(len(slug) for _year, slug in addresses) <= 80
