"""What a State's standing, a Group's roster and its chair come to, in sentences."""

from datetime import date

import pytest

from osce_portal.kernel.readers import PUBLIC
from partners.models import State
from partners.roster import Chairs, Roster
from partners.sentences import (
    chair_sentence,
    in_text,
    roster_note,
    roster_sentence,
    standing_sentence,
)
from tests import factories as make
from tests.clock import stop_the_clock

pytestmark = pytest.mark.django_db
GROUP = (
    '<a href="/contact-groups/asian/">Contact Group with the Asian Partners for Co-operation</a>'
)


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    stop_the_clock(monkeypatch)


@pytest.fixture
def asian():
    return make.make_group("Asian")


@pytest.fixture
def world(asian):
    """Japan and Thailand in the Group, Mongolia until some day of 2012, Australia invited."""
    make.make_partner("Japan", asian, "1992")
    make.make_partner("Thailand", asian, "2000-11-09")
    mongolia = make.make_partner("Mongolia", asian, "2004-12-02", "2012")
    make.make_standing(mongolia, "participating", start="2012")
    make.make_partner("Australia", asian, "2009-12-02", seat="invited")


def read(name, day):
    return State.objects.with_standing(date.fromisoformat(day)).get(name=name)


def standing_on(day, name):
    return standing_sentence(read(name, day), date.fromisoformat(day))


def note_on(day, name):
    return roster_note(read(name, day))


def roster_on(day, body):
    return roster_sentence(
        Roster.of(body, date.fromisoformat(day), PUBLIC), date.fromisoformat(day)
    )


def chair_on(day, body):
    return chair_sentence(Chairs.of(body, date.fromisoformat(day), PUBLIC), date.fromisoformat(day))


# Standing


@pytest.mark.parametrize(
    ("name", "day", "sentence"),
    [
        ("Japan", "2026-11-23", f"Partner for Co-operation since 1992, Partner in the {GROUP}."),
        (
            "Australia",
            "2026-11-23",
            "Partner for Co-operation since 2 December 2009,"
            f" invited to participate in the meetings of the {GROUP}.",
        ),
        (
            "Thailand",
            "2010-05-01",
            "On 1 May 2010 a Partner for Co-operation, since 9 November 2000,"
            f" Partner in the {GROUP}.",
        ),
        (
            "Thailand",
            "2000-11-08",
            "On 8 November 2000 Thailand was not a Partner for Co-operation."
            " Partner for Co-operation since 9 November 2000.",
        ),
        (
            "Mongolia",
            "2000-01-01",
            "On 1 January 2000 Mongolia was not a Partner for Co-operation."
            " Partner for Co-operation 2 December 2004 – 2012.",
        ),
        (
            "Mongolia",
            "2012-06-01",
            "The status of Mongolia changed in the course of 2012:"
            " from Partner for Co-operation to participating State.",
        ),
        (
            "Mongolia",
            "2026-11-23",
            "Participating State since 2012; Partner for Co-operation 2 December 2004 – 2012.",
        ),
        (
            "Mongolia",
            "2015-01-01",
            "On 1 January 2015 a participating State, since 2012;"
            " Partner for Co-operation 2 December 2004 – 2012.",
        ),
        ("Japan", "1992-06-01", "Japan became a Partner for Co-operation in the course of 1992."),
    ],
)
def test_standing_is_that_of_the_day(world, name, day, sentence):
    assert standing_on(day, name) == sentence


def test_a_status_that_ended_on_some_day_of_a_year():
    make.make_partner("Mongolia", since="2004-12-02", until="2012")

    assert standing_on("2012-06-01", "Mongolia") == (
        "Mongolia ceased to be a Partner for Co-operation in the course of 2012."
    )
    assert standing_on("2013-01-01", "Mongolia") == (
        "On 1 January 2013 Mongolia was not a Partner for Co-operation."
    )


@pytest.mark.parametrize(
    ("status", "day", "sentence"),
    [
        ("partner", "2026-11-23", "Partner for Co-operation."),
        ("partner", "2001-01-01", "On 1 January 2001 a Partner for Co-operation."),
        ("participating", "2026-11-23", "Participating State."),
        ("participating", "2001-01-01", "On 1 January 2001 a participating State."),
    ],
)
def test_a_status_of_which_the_beginning_is_not_known(status, day, sentence):
    make.make_standing(make.make_state("Utopia"), status, start=None)

    assert standing_on(day, "Utopia") == sentence


def test_a_seat_that_is_over_is_not_part_of_the_standing(asian):
    state = make.make_partner("Japan", since="1992")
    make.make_seat(state, asian, start="1995", end="2000")

    assert standing_on("2026-11-23", "Japan") == "Partner for Co-operation since 1992."


def test_names_are_escaped_where_they_are_said(asian):
    make.make_partner("A & <b>", asian, until="2000")
    with make.a_write():
        asian.name = "Group <i>"
        asian.save()
    make.make_partner("Japan", asian)

    assert standing_on("2026-11-23", "A & <b>") == (
        "On 23 November 2026 A &amp; &lt;b&gt; was not a Partner for Co-operation."
    )
    assert "<i>" not in standing_on("2026-11-23", "Japan")


def test_a_state_is_named_as_it_was_called_that_day(asian):
    state = make.make_partner("Türkiye", asian, "1995", "2000")
    make.make_state_name(state, "Turkey", kind="former", end="2022-06-01")

    assert standing_on("2010-01-01", "Türkiye") == (
        "On 1 January 2010 Turkey was not a Partner for Co-operation."
    )


# The roster


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        (
            "2026-11-23",
            "Japan and Thailand are Partners in the Group;"
            " Australia is invited to participate in its meetings.",
        ),
        (
            "2011-06-01",
            "On 1 June 2011 the Partners in the Group were Japan, Mongolia and Thailand;"
            " Australia was invited to participate in its meetings.",
        ),
        (
            "2008-01-01",
            "On 1 January 2008 the Partners in the Group were Japan, Mongolia and Thailand.",
        ),
        (
            "2012-06-01",
            "On 1 June 2012 the Partners in the Group were Japan and Thailand;"
            " Australia was invited to participate in its meetings;"
            " the status of Mongolia changed in the course of 2012.",
        ),
        ("1999-01-01", "On 1 January 1999 Japan was Partner in the Group."),
        ("1992-06-01", "The status of Japan changed in the course of 1992."),
        ("1990-01-01", "On 1 January 1990 no State is recorded as Partner in the Group."),
    ],
)
def test_a_roster_is_told_by_name(asian, world, day, sentence):
    assert roster_on(day, asian) == sentence


def test_one_partner_alone_is_told_in_the_singular(asian):
    make.make_partner("Republic of Korea", asian)

    assert roster_on("2026-11-23", asian) == "The Republic of Korea is Partner in the Group."


@pytest.mark.parametrize(
    ("name", "day", "note"),
    [
        ("Japan", "2026-11-23", "Partner since 1992"),
        ("Australia", "2026-11-23", "Partner since 2 December 2009"),
        ("Mongolia", "2008-01-01", "Partner since 2 December 2004"),
        ("Mongolia", "2012-06-01", "Partner; its status changed in the course of 2012"),
        (
            "Mongolia",
            "2026-11-23",
            "Partner 2 December 2004 – 2012, then a participating State",
        ),
        ("Japan", "1992-06-01", "Partner; its status changed in the course of 1992"),
    ],
)
def test_a_seat_comes_with_a_note_on_the_standing(world, name, day, note):
    assert note_on(day, name) == note


def test_a_note_leaves_out_a_beginning_that_is_not_known():
    make.make_standing(make.make_state("Utopia"), start=None)

    assert note_on("2026-11-23", "Utopia") == "Partner"


def test_a_state_without_the_status_has_no_note():
    make.make_standing(make.make_state("Albania"), "participating")

    assert note_on("2026-11-23", "Albania") == ""


# The chair


def test_this_years_chair_is_named(asian):
    make.make_chairmanship(asian, make.make_state("Netherlands"), 2026)

    assert chair_on("2026-11-23", asian) == "The Netherlands chairs it."


def test_the_chair_of_another_day_is_named(asian):
    make.make_chairmanship(asian, make.make_state("Albania"), 2021)

    assert chair_on("2021-06-01", asian) == "Albania was in the chair."


def test_an_unconfirmed_chair_is_said_to_be_so_with_the_latest_confirmed(asian):
    make.make_chairmanship(asian, make.make_state("Albania"), 2021)
    make.make_chairmanship(asian, make.make_state("Finland"), 2026, is_confirmed=False)

    assert chair_on("2026-11-23", asian) == (
        "Who chairs it in 2026 is not yet confirmed."
        " Albania chaired it in 2021, the latest term confirmed."
    )
    assert chair_on("2022-06-01", asian) == "Who chaired it in 2022 is not yet confirmed."


def test_without_any_confirmed_chair_nothing_is_named(asian):
    assert chair_on("2026-11-23", asian) == "Who chairs it in 2026 is not yet confirmed."


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Japan", "Japan"),
        ("Republic of Korea", "the Republic of Korea"),
        ("United Kingdom", "the United Kingdom"),
        ("Russian Federation", "the Russian Federation"),
        ("Holy See", "the Holy See"),
        ("Netherlands", "the Netherlands"),
        ("Ukraine", "Ukraine"),
    ],
)
def test_a_name_has_its_article_inside_a_sentence(name, said):
    assert in_text(name) == said
