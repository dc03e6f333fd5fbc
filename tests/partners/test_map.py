"""The world map: the marks of the day, the same names in words, and no position on anything."""

import re
from math import log, pi, radians, tan

import pytest

from partners.map import POINTS
from tests import factories as make
from tests import world
from tests.clock import stop_the_clock
from tests.reading import tag_of, visit

pytestmark = pytest.mark.django_db
PARTNERS = {*world.MEDITERRANEAN, *world.ASIAN, "Australia"}
CAPITALS = {  # longitude, latitude
    "afghanistan": (69.2, 34.5),
    "algeria": (3.1, 36.8),
    "australia": (149.1, -35.3),
    "egypt": (31.2, 30.0),
    "japan": (139.7, 35.7),
    "jordan": (35.9, 32.0),
    "mongolia": (106.9, 47.9),
    "morocco": (-6.8, 34.0),
    "republic-of-korea": (127.0, 37.6),
    "thailand": (100.5, 13.8),
    "tunisia": (10.2, 36.8),
}


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    stop_the_clock(monkeypatch)


def labels(page):
    return page.texts("figure.map text")


def shapes(page):
    """Each mark by its label: its shape, and whether it is open."""
    marks = [
        (node.get("class"), any(path.get("class") == "hole" for path in node))
        for node in page.all("figure.map g")
    ]
    return dict(zip(labels(page), marks, strict=True))


def listed(page):
    return page.texts("main ul.marks li")


@pytest.mark.parametrize("address", ["/", "/contact-groups/"])
def test_the_map_has_a_mark_for_each_name_beside_it(client, address):
    world.build()
    page = visit(client, address)

    assert set(labels(page)) == set(listed(page)) == PARTNERS
    assert all(name in page.text("figure.map desc") for name in PARTNERS)


def test_marks_follow_the_one_grammar(client):
    world.build()
    marks = shapes(visit(client, "/"))

    assert {name: marks[name] for name in ("Algeria", "Japan", "Australia")} == {
        "Algeria": ("point-round", False),
        "Japan": ("point-square", False),
        "Australia": ("point-square", True),
    }


def test_the_words_of_the_map_tell_seats_apart(client):
    world.build()

    assert visit(client, "/contact-groups/asian/").text("figure.map desc") == (
        "Contact Group with the Asian Partners for Co-operation."
        " Partners in the Group: Afghanistan, Japan, Republic of Korea, Thailand."
        " Invited to its meetings: Australia."
    )


@pytest.mark.parametrize(
    ("day", "states"),
    [
        ("1991-01-01", set()),
        ("1995-06-01", {"Japan", "Republic of Korea"}),
        ("2010-06-01", {*world.ASIAN, "Mongolia", "Australia"}),
        ("2026-11-23", {*world.ASIAN, "Australia"}),
    ],
)
def test_the_map_of_a_group_follows_the_day(client, day, states):
    world.build()
    page = visit(client, "/contact-groups/asian/", as_of=day)

    assert set(labels(page)) == set(listed(page)) == states
    assert bool(page.all("figure.map")) == bool(states)


def test_names_beside_the_map_keep_the_day(client):
    world.build()
    page = visit(client, "/contact-groups/asian/", as_of="2010-06-01")

    assert page.links("ul.marks")["Mongolia"] == "/partner-states/mongolia/?as_of=2010-06-01"


@pytest.mark.parametrize(
    "hidden",
    [{"is_confirmed": False}, {"audience": "section"}, {"audience": "section", "is_sample": True}],
)
def test_what_is_hidden_has_no_mark(client, hidden):
    group = make.make_group("Asian")
    make.make_partner("Japan", group)
    make.make_seat(make.make_state("Thailand"), group, **hidden)
    page = visit(client, "/contact-groups/asian/")

    assert labels(page) == listed(page) == ["Japan"]
    assert "Thailand" not in page.html


def test_a_state_without_a_point_is_named_all_the_same(client):
    group = make.make_group("Asian")
    make.make_partner("Japan", group)
    make.make_partner("Atlantis", group)
    page = visit(client, "/contact-groups/asian/")

    assert labels(page) == ["Japan"]
    assert listed(page) == ["Atlantis", "Japan"]


def test_the_map_shows_land_and_nothing_else(client):
    """One path of land; no boundary, capital, flag or sea name: the only words are of States."""
    world.build()
    page = visit(client, "/")
    svg = page.all("figure.map svg")[0]
    tags = {tag_of(node) for node in svg.iter()}

    assert tags == {"svg", "title", "desc", "path", "g", "text"}
    assert len(page.all("figure.map path.land")) == 1
    assert set(labels(page)) == PARTNERS
    assert "Markers show no position on status or boundaries." in page.text("figcaption")


def test_the_map_is_an_image_with_a_name_and_words(client):
    world.build()
    page = visit(client, "/")
    svg = page.all("figure.map svg")[0]
    named = [node.get("id") for node in svg if tag_of(node) in ("title", "desc")]

    assert svg.get("role") == "img"
    assert svg.get("aria-labelledby").split() == named
    assert page.text("figure.map title") == "World map of the States in the Contact Groups"


def test_points_are_on_the_map_apart_and_no_capitals():
    places = {slug: place[:2] for slug, place in POINTS.items()}
    pairs = [(one, two) for one in places for two in places if one < two]

    assert all(0 < x < 856 and 0 < y < 558 for x, y in places.values())
    assert all(distance(places[one], places[two]) >= 13 for one, two in pairs)
    assert [s for s, there in CAPITALS.items() if distance(places[s], projected(*there)) < 7] == []


def projected(longitude, latitude):
    """A place in the units of the map: Miller's projection, from 22° W and 62° N."""

    def miller(degrees):
        return 1.25 * log(tan(pi / 4 + 0.4 * radians(degrees)))

    scale = 856 / radians(184)
    return radians(longitude + 22) * scale, (miller(62) - miller(latitude)) * scale


def distance(one, two):
    return ((one[0] - two[0]) ** 2 + (one[1] - two[1]) ** 2) ** 0.5


def test_the_land_is_one_path_of_whole_numbers(settings):
    land = (settings.BASE_DIR / "templates/partners/_land.html").read_text()

    assert re.fullmatch(r"{#[^#]+#}\n<path class=\"land\" [^<>]+ d=\"[Mlz\d\s-]+\"/>\n", land)
    assert len(land) < 20_000
