"""The automatic tool axe finds nothing on any kind of page, in light and dark, wide and narrow."""

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from tests.browser.addresses import PUBLIC, admin_pages

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"],
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
WIDTHS = {"desk": {"width": 1280, "height": 900}, "phone": {"width": 390, "height": 844}}
SCHEMES = ("light", "dark")
# The admin fades from one scheme to the other; a colour half-way is nobody's.
SETTLED = """() => new Promise(requestAnimationFrame)
    .then(() => Promise.all(document.getAnimations().map(one => one.finished)))
    .then(() => null)"""


def violations(page, address):
    """What axe finds at ``address``, by width and scheme: the rule, and where."""
    page.goto(address)
    page.evaluate(AXE_SCRIPT)
    found = {}
    for width, size in WIDTHS.items():
        page.set_viewport_size(size)
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            page.evaluate(SETTLED)
            for rule in page.evaluate("rules => axe.run(rules)", RULES)["violations"]:
                targets = [node["target"] for node in rule["nodes"]]
                found[address, width, scheme, rule["id"]] = targets
    return found


def all_violations(page, addresses):
    found = {}
    for address in addresses:
        found |= violations(page, address)
    return found


def test_public_pages_and_the_login(visit, built):
    page = visit()

    assert all_violations(page, PUBLIC) == {}


def test_the_admin(visit, built, sign_in):
    page = visit()
    sign_in(page)

    assert all_violations(page, admin_pages(built)) == {}
