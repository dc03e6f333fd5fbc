"""The look holds: contrast of every pair of tokens, sizes, nothing inline, no dead rule."""

import re
from itertools import product

import pytest
from django.conf import settings
from django.template.loader import render_to_string

from osce_portal.components import components

STATIC = settings.BASE_DIR / "osce_portal" / "static"
SHEETS = {path.stem: path.read_text() for path in (STATIC / "css").glob("*.css")}
COMPONENTS = SHEETS.keys() - {"tokens", "site", "admin"}
TEMPLATES = sorted((settings.BASE_DIR / "templates").rglob("*.html"))
KILOBYTE = 1000

GROUNDS = ("paper", "surface", "warn-bg")
TEXTS = ("ink", "ink-2", "accent", "accent-2", "warn", "err")
TEXT_PAIRS = [
    *product(TEXTS, GROUNDS),
    ("ink", "tint"),
    ("accent", "tint"),
    ("on-accent", "accent"),
    ("on-accent", "accent-2"),
]
LINE_PAIRS = [*product(("edge", "focus"), GROUNDS), ("accent", "land")]


def sheet(name):
    return (STATIC / "css" / name).read_text()


def tokens(scheme):
    """The colours of one scheme; dark keeps what it does not replace."""
    light, dark = re.findall(r":root\s*\{(.*?)\}", sheet("tokens.css"), re.S)[:2]
    declared = light if scheme == "light" else light + dark
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", declared))


def luminance(colour):
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_text_can_be_read(scheme, text, ground):
    colours = tokens(scheme)

    assert contrast(colours[text], colours[ground]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("line", "ground"), LINE_PAIRS)
def test_lines_and_marks_can_be_seen(scheme, line, ground):
    colours = tokens(scheme)

    assert contrast(colours[line], colours[ground]) >= 3


def test_no_text_is_set_in_the_colour_of_a_line():
    rules = re.findall(r"([^{}]+)\{([^{}]*)\}", "".join(SHEETS.values()))
    lines = [
        selector.strip()
        for selector, body in rules
        if re.search(r"(?<![\w-])color: var\(--(?:edge|rule|land)\)", body)
    ]

    assert [selector for selector in lines if not selector.endswith("::before")] == []


def test_colours_are_only_named_in_the_tokens():
    """But for the ground of a QR code, which a camera must find white."""
    for name in SHEETS.keys() - {"tokens"}:
        assert set(re.findall(r"#[0-9a-f]{3,8}\b(?=[;\s}])", SHEETS[name])) <= {"#fff"}, name


def test_the_admin_loads_no_more_than_its_sheets_may_weigh():
    assert sum(len(SHEETS[name].encode()) for name in ("tokens", "admin")) <= 12 * KILOBYTE


def named_sheets(path):
    """The sheets that a template names, with those of the page it extends."""
    text = path.read_text()
    named = re.findall(r"{% sheets ([^%]*) %}", text)
    sheets = set(re.findall(r'"(\w+)"', " ".join(named)))
    if "{% block styles %}{{ block.super }}" in text:
        parent = re.search(r'{% extends "([^"]+)" %}', text).group(1)
        sheets |= named_sheets(settings.BASE_DIR / "templates" / parent)
    return sheets


@pytest.mark.parametrize(
    "path",
    [path for path in TEMPLATES if "{% sheets" in path.read_text() and path.stem != "components"],
    ids=lambda path: path.stem,
)
def test_no_page_loads_more_than_its_sheets_may_weigh(path):
    """Of sheets as they are written; only the gallery for developers loads them all."""
    names = {"tokens", "site"} | named_sheets(path)

    assert sum(len(SHEETS[name].encode()) for name in names) <= 20 * KILOBYTE


def test_every_sheet_is_loaded_by_a_page():
    gallery = settings.BASE_DIR / "templates" / "components.html"

    assert named_sheets(gallery) == COMPONENTS
    assert set().union(*map(named_sheets, set(TEMPLATES) - {gallery})) == COMPONENTS


def test_sheets_ask_no_other_host():
    for path in (STATIC / "css").glob("*.css"):
        assert not re.search(r"@import|https?:|//", path.read_text()), path.name


INLINE = {
    "a style attribute": r"<[^>]*\sstyle\s*=",
    "a style element": r"<style\b",
    "an event attribute": r"<[^>]*\son[a-z]+\s*=",
    "an inline script": r"<script(?![^>]*\ssrc=)(?![^>]*application/json)",
}


@pytest.mark.parametrize("what", INLINE)
def test_templates_hold_nothing_inline(what):
    guilty = [path.name for path in TEMPLATES if re.search(INLINE[what], path.read_text(), re.I)]

    assert guilty == []


# Put together in a template from a word and a value.
BUILT = {"mark-round", "is-warn", "point-round", "point-square"}


def classes_of(name):
    """The classes that a sheet dresses."""
    selectors = re.sub(r"/\*.*?\*/|\{[^{}]*\}", " ", SHEETS[name], flags=re.S)
    return set(re.findall(r"\.([a-z][\w-]*)", selectors))


def test_every_class_of_the_sheets_is_used_by_a_template():
    written = set(re.findall(r"[\w-]+", " ".join(path.read_text() for path in TEMPLATES)))
    classes = set().union(*(classes_of(name) for name in SHEETS.keys() - {"admin"}))

    assert {name for name in classes if name not in written} - BUILT == set()


@pytest.fixture
def gallery(rf):
    return components(rf.get("/components/")).content.decode()


def test_the_gallery_shows_every_include(gallery):
    shown = {"masthead", "nav_link", "footer", "crumbs"}  # by the base page itself
    elsewhere = {"ways_on", "listed"}  # the error pages; made of others that are shown
    samples = " ".join(p.read_text() for p in TEMPLATES if "components" in str(p))
    includes = {path.stem for path in TEMPLATES if path.parent.name == "includes"}

    assert {
        name for name in includes if f"includes/{name}.html" not in samples
    } <= shown | elsewhere
    assert gallery.count("<h1>") == 1


def test_the_gallery_ties_an_error_to_its_field(gallery):
    assert 'aria-describedby="id_bad-year_helptext id_bad-year_error"' in gallery
    assert '<div class="error" id="id_bad-year_error"><p>Enter a whole number.</p></div>' in gallery
    assert '<span class="tally">32</span>' in gallery


def test_a_page_names_the_section_it_is_in(rf):
    at_list = render_to_string("404.html", request=rf.get("/events/"))
    below_it = render_to_string("404.html", request=rf.get("/events/2013/adelaide/"))

    assert '<a href="/events/" aria-current="page">Events</a>' in at_list
    assert '<a href="/events/" aria-current="true">Events</a>' in below_it


@pytest.mark.parametrize("name", ["400.html", "404.html", "500.html"])
def test_error_pages_come_out_without_a_request(name):
    assert 'class="masthead"' in render_to_string(name)
