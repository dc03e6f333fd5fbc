"""Every kind of page is sound HTML: landmarks, labels, nothing inline, nothing foreign."""

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

import html5lib
import pytest
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.test import Client

from tests import factories as make
from tests import world
from tests.reading import Page, text_of
from tests.test_look import SHEETS, classes_of

KILOBYTE = 1000
VARIANTS = [
    "/partner-states/?as_of=2012-06-01",
    "/partner-states/?as_of=2024-02-30",
    "/partner-states/mongolia/?as_of=2012-06-01",
    "/contact-groups/asian/?as_of=2008-01-01",
    "/contact-groups/asian/?as_of=1900-01-01",
    "/organizations/?key=on&kind=international&q=un",
    "/organizations/?kind=nonsense&theme=nonsense&key=nonsense",
    "/institutions/?country=zz",
    "/events/?year=abc&kind=nonsense",
    "/events/?year=1901",
    "/documents/?page=2",
    "/documents/?page=999999999",
    "/search/?q=conf",
    "/search/?q=quetzal",
    "/search/?q=conf&kind=nonsense",
    "/no/such/page/",
    "/themes/gone/",
]
KINDS = [*world.PAGES, *VARIANTS, "/accounts/login/"]
CONTROLS = ("input", "select", "textarea")


@pytest.fixture(scope="module", autouse=True)
def _world(django_db_setup, django_db_blocker):
    with world.kept(django_db_blocker, world.build):
        gone = {"withdrawn_at": make.PUBLISHED, "withdrawal_reason": "Entered twice."}
        make.make_theme("Gone", **gone)
        for number in range(30):
            make.make_document(f"Paper {number}")
        yield


@pytest.fixture(scope="module", params=KINDS)
def seen(request, django_db_blocker):
    """One page for all tests of it."""
    with django_db_blocker.unblock():
        return Page(Client().get(request.param))


def controls(seen):
    return [
        node for tag in CONTROLS for node in seen.root.iter(tag) if node.get("type") != "hidden"
    ]


def test_it_parses_without_an_error(seen):
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    parser.parse(seen.html)

    assert [(place, code) for place, code, _data in parser.errors] == []


def test_every_tag_that_needs_an_end_has_one(seen):
    ended = Counter(re.findall(r"</([a-z][a-z0-9]*)>", seen.html))
    begun = Counter(re.findall(r"<([a-z][a-z0-9]*)\b(?![^<>]*/>)", seen.html))
    void = ("meta", "link", "input", "br", "img", "hr")

    assert {tag: n for tag, n in begun.items() if n != ended[tag] and tag not in void} == {}


def test_it_says_its_language_and_its_title(seen):
    html = seen.root if seen.root.tag == "html" else seen.root.find("html")

    assert (html.get("lang"), html.get("dir")) == ("en-gb", "ltr")
    assert re.fullmatch(r"\S.* – External Co-operation", seen.text("title"))
    assert "  " not in seen.text("title")


def test_it_has_one_heading_and_none_is_skipped(seen):
    levels = [
        int(node.tag[1]) for node in seen.root.iter() if re.fullmatch(r"h[1-6]", str(node.tag))
    ]

    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_headings_are_not_empty(seen):
    assert "" not in [
        text_of(node) for node in seen.root.iter() if str(node.tag) in ("h1", "h2", "h3")
    ]


def test_it_has_its_landmarks(seen):
    for landmark in ("header.masthead", "main", "footer"):
        assert len(seen.all(landmark)) == 1
    labels = [node.get("aria-label") for node in seen.root.iter("nav")]
    assert all(labels)
    assert len(labels) == len(set(labels))


def test_the_first_link_skips_to_the_content(seen):
    first = next(seen.root.iter("a"))

    assert (first.get("href"), text_of(first)) == ("#main", "Skip to the content")
    assert seen.all("main")[0].get("id") == "main"


def test_nothing_is_inline(seen):
    attributes = {name for node in seen.root.iter() for name in node.attrib}

    assert list(seen.root.iter("style")) == []
    inline = [node for node in seen.root.iter("script") if not node.get("src")]
    # What a machine reads of the page is data, which no browser runs.
    assert {node.get("type") for node in inline} <= {"application/ld+json"}
    assert {name for name in attributes if name == "style" or name.startswith("on")} == set()


def test_every_control_has_its_label(seen):
    labels = {node.get("for"): text_of(node) for node in seen.root.iter("label")}
    wrapped = {id(node) for label in seen.root.iter("label") for node in label.iter()}
    nameless = [
        node.get("name")
        for node in controls(seen)
        if not labels.get(node.get("id")) and id(node) not in wrapped
    ]

    assert nameless == []


def test_ids_are_unique_and_what_refers_to_them_finds_them(seen):
    ids = Counter(node.get("id") for node in seen.root.iter() if node.get("id"))
    references = [
        name
        for node in seen.root.iter()
        for attribute in ("for", "aria-labelledby", "aria-describedby", "aria-controls")
        for name in (node.get(attribute) or "").split()
    ]
    inside = [href[1:] for href in seen.addresses("body") if href.startswith("#")]

    assert [name for name, times in ids.items() if times > 1] == []
    assert [name for name in [*references, *inside] if name not in ids] == []


def test_it_asks_no_other_host(seen):
    asked = [
        node.get(attribute)
        for tag, attribute in [
            ("link", "href"),
            ("script", "src"),
            ("img", "src"),
            ("form", "action"),
        ]
        for node in seen.root.iter(tag)
        if node.get("rel") != "canonical" and node.get(attribute)
    ]

    assert [address for address in asked if urlsplit(address).netloc] == []
    assert list(seen.root.iter("iframe")) == []


def test_its_own_sheets_weigh_at_most_twenty_kilobytes(seen):
    sheets = [node for node in seen.root.iter("link") if node.get("rel") == "stylesheet"]
    paths = [finders.find(node.get("href").removeprefix("/static/")) for node in sheets]

    assert sum(Path(path).stat().st_size for path in paths) <= 20 * KILOBYTE


def test_it_loads_the_sheets_that_dress_it(seen):
    """A class that only one sheet dresses needs that sheet."""
    loaded = {Path(node.get("href")).stem for node in seen.root.iter("link")}
    worn = {name for node in seen.root.iter() for name in (node.get("class") or "").split()}
    dressed = {name: classes_of(name) for name in SHEETS.keys() - {"tokens", "admin"}}
    times = Counter(name for names in dressed.values() for name in names)
    needed = {
        sheet for sheet, names in dressed.items() if any(times[name] == 1 for name in names & worn)
    }

    assert needed <= loaded


def test_lists_are_not_empty(seen):
    empty = [node for tag in ("ul", "ol", "dl") for node in seen.root.iter(tag) if not len(node)]

    assert [node.get("class") for node in empty] == []


@pytest.fixture(scope="module")
def titles(django_db_blocker):
    with django_db_blocker.unblock():
        return Counter(Page(Client().get(address)).text("title") for address in world.PAGES)


def test_titles_are_unique(titles):
    assert [title for title, times in titles.items() if times > 1] == []


@pytest.mark.parametrize("template", ["403.html", "403_csrf.html", "500.html"])
def test_rare_pages_parse_too(template):
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    parser.parse(render_to_string(template))

    assert parser.errors == []
