"""The office's page: opened from a chat, read on a desktop and on a phone, used to decide; and fit for everybody."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.e2e.phones import Phone
from tests.e2e.running import PHONE, WIDE, Demo

pytestmark = pytest.mark.browser

SHARE = re.compile(r"\d+/\d+ \(\d+,\d\d%\)")


def test_the_page_is_opened_read_and_used(demo: Demo, page: Page) -> None:
    faults: list[str] = []
    office, secretary = Phone(page, "office"), Phone(page, "secretary")

    board = opens(office, faults, wrong_code=True)
    figures_agree(board, office)
    curve_ends_with_the_figure(board, faults)
    units_lead_to_people(board, faults)
    looks_well(board, faults)
    board.close()
    own = opens(secretary, faults)
    pledge_is_confirmed(own, secretary, faults)
    leaves(own)

    assert faults == []
    assert page.request.get(f"{demo.address}/api/happened").json()["lost"] == 0


def opens(phone: Phone, faults: list[str], *, wrong_code: bool = False) -> Page:
    """Ask in the chat, follow the link into a new tab, type the code."""
    phone.say("/bang")
    phone.sees("Bảng theo dõi.", "nhập mã")
    code = re.search(r"nhập mã (\d{4})", phone.newest.inner_text())
    assert code is not None
    with phone.page.context.expect_page() as opening:
        phone.newest.locator("a").first.click()
    board = opening.value
    board.on("pageerror", lambda error: faults.append(str(error)))
    board.on("console", lambda said: faults.append(said.text) if said.type in ("error", "warning") else None)
    asked = board.get_by_label("Mã 4 chữ số")
    fits(board, faults, "sign in")
    if wrong_code:
        asked.fill("0000" if code[1] != "0000" else "1111")
        board.get_by_role("button", name="Vào").click()
        expect(board.get_by_role("alert")).to_contain_text("Còn 2 lần nhập")
    asked.fill(code[1])
    board.keyboard.press("Enter")
    expect(board.get_by_role("heading", level=1)).to_contain_text("số liệu lúc")
    return board


def figures_agree(board: Page, office: Phone) -> None:
    """The same shares as in the chat."""
    office.say("/tonghop")
    office.sees("Các đơn vị, tỷ lệ thấp xếp trước")
    said = SHARE.findall(office.newest.inner_text())
    shown = SHARE.findall(board.locator("main").inner_text())
    assert len(said) > 8
    assert set(said) <= set(shown)


def curve_ends_with_the_figure(board: Page, faults: list[str]) -> None:
    """A round day by day: its picture opens beside its figures, its table begins with them; on a phone in the dark,
    too."""
    home, panel = board.url, board.locator(".panel", has=board.locator("details")).first
    shown = SHARE.search(panel.inner_text())
    assert shown is not None
    panel.locator("summary").click()
    picture = panel.locator("img")
    expect(picture).to_have_attribute("alt", re.compile(re.escape(shown[0])))
    expect(picture).to_have_js_property("complete", True)
    assert picture.evaluate("image => image.naturalWidth") > PHONE[0] / 2
    fits(board, faults, "curve")
    panel.get_by_role("link", name="Bảng số liệu từng ngày").click()
    expect(board.locator("tbody tr").first).to_contain_text(shown[0])
    board.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    board.emulate_media(color_scheme="dark")
    fits(board, faults, "days of a curve")
    assert board.evaluate("document.documentElement.scrollWidth") == PHONE[0]
    board.set_viewport_size({"width": WIDE[0], "height": WIDE[1]})
    board.emulate_media(color_scheme="light")
    board.goto(home)
    board.emulate_media(media="print")
    expect(board.locator("#units")).to_be_visible()
    expect(board.get_by_text("Số liệu của một ngày đã qua")).to_be_hidden()
    expect(board.get_by_text("Cài đặt chung")).to_be_hidden()
    board.emulate_media(media="screen")


def units_lead_to_people(board: Page, faults: list[str]) -> None:
    """From the worst unit to its worst cell, to somebody's card; the filter takes names without marks."""
    fits(board, faults, "overview")
    board.locator("tbody a").first.click()
    board.locator("tbody a").first.click()
    person = board.locator(".people a").first
    name = person.inner_text()
    fits(board, faults, "cell")
    person.click()
    expect(board.get_by_role("heading", level=1)).to_have_text(name)
    fits(board, faults, "card")
    board.get_by_role("navigation").get_by_role("link", name="Đảng viên").click()
    board.get_by_role("searchbox").press_sequentially("dinh")
    rows = board.locator("[data-row]:visible")
    expect(rows.first).to_contain_text("Đinh")
    assert 0 < rows.count() < board.locator("[data-row]").count()
    board.keyboard.press("Enter")
    expect(board.locator("[data-row]").first).to_contain_text("Đinh")
    assert "name=dinh" in board.url


def looks_well(board: Page, faults: list[str]) -> None:
    """Each page on a phone and in the dark: nothing sticks out, and everything can be read."""
    board.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    board.emulate_media(color_scheme="dark")
    for entry in ("Tổng quan", "Việc chờ", "Đảng viên", "Kết nối", "Nhận xét tuần", "Soạn thảo", "Lịch"):
        board.get_by_role("navigation").get_by_role("link", name=entry).click()
        expect(board.get_by_role("link", name=entry).first).to_have_attribute("aria-current", "page")
        fits(board, faults, entry)
        width = board.evaluate("document.documentElement.scrollWidth")
        assert width == PHONE[0], f"{entry} is {width} wide"
    board.set_viewport_size({"width": WIDE[0], "height": WIDE[1]})
    board.emulate_media(color_scheme="light")


def pledge_is_confirmed(board: Page, secretary: Phone, faults: list[str]) -> None:
    """Read the first that waits, send it back without a remark in vain, confirm it; the chat knows."""
    board.get_by_role("navigation").get_by_role("link", name="Việc chờ").click()
    first = board.locator(".queue a").first
    receipt = re.search(r"NG-\d{4}-\d{4}", first.inner_text())
    assert receipt is not None
    first.click()
    fits(board, faults, "item")
    board.get_by_role("button", name="Đề nghị bổ sung").click()
    expect(board.get_by_role("alert")).to_be_visible()
    board.get_by_role("button", name="Xác nhận").click()
    expect(board.get_by_role("status")).to_contain_text(f"Đã xác nhận nội dung số {receipt[0]}")
    secretary.say("/duyet")
    secretary.sees("chờ đồng chí xem xét")
    expect(secretary.newest).not_to_contain_text(receipt[0])


def leaves(board: Page) -> None:
    """Sign out, and the page is not shown any more."""
    address = board.get_by_role("link", name="Tổng quan").get_attribute("href")
    assert address is not None
    board.get_by_role("button", name="Thoát").click()
    expect(board.get_by_role("status")).to_contain_text("Đồng chí đã thoát")
    assert board.request.get(re.sub(r"(?<=\d)/.*", address, board.url)).status == 401


def fits(board: Page, faults: list[str], place: str) -> None:
    """The rules of axe-core (https://github.com/dequelabs/axe-core) find nothing."""
    found = Axe().run(board).response["violations"]
    faults += [f"{place}: {one['id']} {[node['target'] for node in one['nodes']][:3]}" for one in found]
