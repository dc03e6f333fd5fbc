"""Pages in the hands of a reader: narrow, without script, with the keyboard alone, on paper."""

import pytest

from contacts.roles import MANAGERS
from tests.browser.addresses import PUBLIC, admin_pages
from tests.staff import make_staff

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PHONE = {"width": 390, "height": 844}
FOCUS = """() => {
    const style = getComputedStyle(document.activeElement);
    return [style.outlineStyle, parseFloat(style.outlineWidth)];
}"""


def test_nothing_is_wider_than_320_pixels(visit, built):
    page = visit(viewport={"width": 320, "height": 640})
    widths = {}
    for address in PUBLIC:
        page.goto(address)
        widths[address] = page.evaluate("document.documentElement.scrollWidth")

    assert {address: width for address, width in widths.items() if width > 320} == {}
    assert (page.seen.foreign, page.seen.faults) == ([], [])


def test_the_admin_asks_no_other_host_and_keeps_to_the_policy(visit, built, sign_in):
    page = visit()
    sign_in(page)
    for address in admin_pages(built):
        page.goto(address)
        page.wait_for_load_state("networkidle")

    assert (page.seen.foreign, page.seen.faults) == ([], [])


def test_the_menu_opens_without_script(visit, built):
    page = visit(java_script_enabled=False, viewport=PHONE)
    page.goto("/")
    link = page.get_by_role("navigation", name="Sections").get_by_role("link", name="Documents")
    assert not link.is_visible()

    page.get_by_text("Menu", exact=True).click()
    link.click()

    assert page.title() == "Documents – External Co-operation"


def test_filters_and_pages_work_without_script(visit, built):
    page = visit(java_script_enabled=False, viewport=PHONE)
    page.goto("/documents/")
    page.get_by_text("Filter the list").click()
    page.get_by_label("Title or symbol").fill("paper")
    page.get_by_role("button", name="Show results").click()

    assert page.locator(".found .name").inner_text() == "30 of 32 documents"
    page.get_by_role("link", name="Next page").click()
    assert page.locator("nav.pager p").first.inner_text() == "Page 2 of 2"
    assert "q=paper" in page.url
    page.get_by_role("link", name="Clear all").click()
    assert page.url.endswith("/documents/")


def test_a_mistake_is_shown_in_the_open_form_without_script(visit, built):
    page = visit(java_script_enabled=False, viewport=PHONE)
    page.goto("/documents/?year=99")

    field = page.get_by_label("Year")
    assert field.is_visible()
    assert field.input_value() == "99"
    assert page.get_by_text("Write a year from 1900 on.").is_visible()


def test_another_day_is_chosen_without_script(visit, built):
    page = visit(java_script_enabled=False)
    page.goto("/contact-groups/asian/")
    page.get_by_label("Show another day").fill("2008-01-01")
    page.get_by_role("button", name="Show", exact=True).click()

    assert page.url.endswith("/contact-groups/asian/?as_of=2008-01-01")
    assert page.get_by_text("As it stood on 1 January 2008, as known today.").is_visible()
    assert "Mongolia" in page.locator("main .standing").inner_text()
    page.get_by_role("link", name="Back to today").click()
    assert page.url.endswith("/contact-groups/asian/")


def test_the_keyboard_reaches_the_content_first(visit, built):
    page = visit()
    page.goto("/partner-states/")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the content")
    assert skip.evaluate("node => node === document.activeElement")
    box = skip.bounding_box()
    assert box["width"] > 20
    assert box["y"] >= 0

    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_focus_is_seen_on_everything_the_keyboard_reaches(visit, built, scheme):
    page = visit(color_scheme=scheme)
    page.goto("/organizations/")
    unseen, reached = [], 0
    for _press in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break
        reached += 1
        style, width = page.evaluate(FOCUS)
        if style == "none" or width < 2:
            unseen.append(page.evaluate("document.activeElement.outerHTML"))

    assert unseen == []
    assert reached > 30


def test_a_form_is_filled_in_with_the_keyboard_alone(visit, built):
    page = visit()
    page.goto("/documents/")
    page.get_by_label("Title or symbol").focus()
    page.keyboard.type("budapest")
    page.keyboard.press("Enter")
    page.wait_for_url("**/documents/?q=budapest*")

    assert page.locator(".found .name").inner_text() == "1 of 32 documents"


def test_staff_sign_in_at_the_one_door(visit, built):
    make_staff(MANAGERS, "manager")
    page = visit()
    page.goto("/admin/")
    assert "/accounts/login/" in page.url

    page.get_by_label("User name or e-mail address").fill("manager")
    page.get_by_label("Password").fill("a long enough phrase")
    page.keyboard.press("Enter")
    page.wait_for_url("**/admin/")

    assert page.locator("h1").count() == 1
    assert (page.seen.foreign, page.seen.faults) == ([], [])


def test_on_paper_the_page_is_whole(visit, built):
    page = visit()
    page.goto("/contact-groups/asian/")
    page.emulate_media(media="print")

    assert page.locator("main .standing").is_visible()
    assert page.locator("ol.chairs li").last.is_visible()
    assert not page.locator("nav.nav").is_visible()
