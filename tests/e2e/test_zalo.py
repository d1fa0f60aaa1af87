"""A member with Zalo only, and a secretary whose Telegram is blocked: all of it by typing alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.e2e import steps, study_steps
from tests.e2e.phones import Phone
from tests.e2e.running import PHONE, Demo

pytestmark = pytest.mark.browser


def test_pledge_study_and_approval_by_typing_on_zalo(demo: Demo, page: Page) -> None:
    zalo, secretary = Phone(page, "zalo"), Phone(page, "secretary")

    join_by_code(zalo)
    block_telegram(secretary)
    receipt = pledge_by_numbers(zalo)
    proof = study_steps.study_by_typing(zalo)
    zalo.hand_to(secretary.node.locator(".who").inner_text())
    approve_by_numbers(zalo, receipt)
    on_a_narrow_screen(zalo)
    happened = page.request.get(f"{demo.address}/api/happened").json()

    assert proof.startswith("HT-")
    assert happened["lost"] == 0
    assert zalo.node.get_by_test_id("choice").count() == 0


def join_by_code(zalo: Phone) -> None:
    """Type the code that is printed on the card, and agree."""
    offered = zalo.node.get_by_test_id("send-code")
    expect(offered).to_contain_text("Gửi mã")
    zalo.type(offered.inner_text().removeprefix("Gửi mã "))
    zalo.sees("Mã này được cấp cho đồng chí", "1. Đồng ý")
    zalo.type("1")
    zalo.saw("Kính chào đồng chí", "chưa đăng ký")
    expect(offered).to_be_hidden()


def pledge_by_numbers(zalo: Phone) -> str:
    """The whole pledge. Returns the number on the receipt."""
    zalo.type("/dangky")
    zalo.sees("Đồng chí chọn nhóm nội dung:", "5. ")
    zalo.type("5")
    zalo.sees("viết việc làm nêu gương")
    zalo.type(steps.GOOD_DEED)
    zalo.sees("Kết quả dự kiến là gì?")
    zalo.type(steps.RESULT)
    zalo.sees("Đồng chí hoàn thành vào ngày nào?")
    zalo.type("cuối quý")
    zalo.sees("Minh chứng (và người xác nhận) là gì")
    zalo.type(steps.EVIDENCE)
    zalo.sees("Đề nghị đồng chí xem lại trước khi gửi", steps.GOOD_DEED)
    zalo.type("1")
    receipt = zalo.saw("Hệ thống đã ghi nhận nội dung số", "đang chờ chi bộ xác nhận")
    found = steps.RECEIPT.search(receipt.inner_text())
    assert found is not None
    return found.group()


def approve_by_numbers(zalo: Phone, receipt: str) -> None:
    """The notice came to the other door of the secretary; what it asks for is done there."""
    zalo.sees("vừa đăng ký nội dung số", receipt, "1. Xem và xác nhận")
    zalo.type("1")
    zalo.sees(receipt, steps.GOOD_DEED, "1. Xác nhận")
    zalo.type("1")
    zalo.saw("Đã xác nhận nội dung số", receipt)


def block_telegram(phone: Phone) -> None:
    """The switch at the head of a phone with Telegram."""
    phone.node.get_by_test_id("more").click()
    phone.node.get_by_role("menuitem", name="Chặn Telegram").click()
    expect(phone.node.get_by_test_id("unblock")).to_be_visible()


def on_a_narrow_screen(zalo: Phone) -> None:
    """One phone at a time, and nothing sticks out."""
    page = zalo.page
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    page.get_by_role("tab", name="Zalo").click()
    expect(zalo.node).to_be_visible()
    widths = page.evaluate("() => [document.documentElement.scrollWidth, document.body.scrollWidth]")
    assert widths == [PHONE[0], PHONE[0]]
