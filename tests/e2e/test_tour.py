"""The tour of the page: every step really happens at one press, is ticked, and the phones fit."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.phones import Phone

pytestmark = pytest.mark.browser

STEPS = ("open", "pledge", "confirm", "zalo", "remind", "week", "figures", "superior")
TURNING = 120_000
"""Milliseconds that a step may take in which the clock is turned by weeks."""


def test_the_tour_happens_step_by_step(page: Page) -> None:
    begin, caption = page.get_by_test_id("tour-begin"), page.get_by_test_id("tour-caption")
    expect(caption).to_contain_text("Trợ lý trên Zalo, Telegram")
    expect(page.get_by_test_id("clock")).to_contain_text("09:3")
    for step in STEPS:
        begin.click()
        expect(page.get_by_test_id(f"tour-{step}")).to_have_class("done", timeout=TURNING)
        expect(page.locator("[data-testid=tour-begin]:disabled")).to_have_count(0, timeout=TURNING)

    expect(begin).to_be_hidden()
    expect(caption).to_contain_text("Đã xem hết")
    expect(Phone(page, "secretary").with_words("Hệ thống sẽ thực hiện như sau")).to_have_count(1)
    Phone(page, "superior").saw("Đảng bộ Sở Khoa học mẫu")
    four_fit(page)


def four_fit(page: Page) -> None:
    """Beside each other in a window of 1024 pixels, and the superior's is found by its tab."""
    page.set_viewport_size({"width": 1024, "height": 768})
    page.get_by_role("tab", name="Đảng viên").click()
    for seat in ("member", "zalo", "secretary", "office"):
        box = Phone(page, seat).node.bounding_box()
        assert box is not None
        assert 0 <= box["x"] <= box["x"] + box["width"] <= 1024
        for part in (".who", ".where"):
            assert Phone(page, seat).node.locator(part).evaluate("of => of.scrollWidth <= of.clientWidth")
    page.get_by_role("tab", name="Cấp trên").click()
    expect(Phone(page, "superior").node).to_be_in_viewport(ratio=0.9)
