"""The main story from the opening of a round to the office's figures, by mouse and keyboard on the page alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.e2e import steps
from tests.e2e.running import PHONE, WIDE, Demo
from tests.e2e.steps import Story

pytestmark = pytest.mark.browser


def test_the_main_story(demo: Demo, page: Page) -> None:
    story = Story(page)

    steps.open_a_round(story)
    steps.notice_goes_out(story)
    steps.join_by_link(story)
    steps.pledge(story)
    hints = story.member.with_words("Gợi ý:").count()
    steps.decide_one_by_one(story)
    names = on_a_phone(story)
    steps.are_told(story, names)
    steps.find_somebody_missing(story)
    steps.reminders_come(story)
    what_happened(story)
    steps.deadline_passes(story)
    steps.week_is_remarked(story)
    weekly = steps.monday_comes(story)
    everything = steps.opened(steps.summary_now(story))
    too_fast = page.request.get(f"{demo.address}/api/happened").json()["too_fast"]

    deeds = [str(cell.value) for row in everything["Nội dung đăng ký"].iter_rows() for cell in row]
    assert hints == 1
    assert steps.sheets_of(weekly) == steps.SHEETS
    assert steps.sheets_of(everything) == steps.SHEETS
    assert deeds.count(steps.WEAK_DEED) == 1
    assert too_fast == {"overall": 0, "chat": 0, "group": 0}


def on_a_phone(story: Story) -> list[str]:
    """The secretary's line again on a narrow screen, where one phone is shown at a time and nothing sticks out."""
    page = story.page
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    page.get_by_role("tab", name="Bí thư").click()
    expect(story.member.node).to_be_hidden()
    names = steps.decide_by_a_line(story)
    widths = page.evaluate("() => [document.documentElement.scrollWidth, document.body.scrollWidth]")
    page.set_viewport_size({"width": WIDE[0], "height": WIDE[1]})
    assert widths == [PHONE[0], PHONE[0]]
    return names


def what_happened(story: Story) -> None:
    """The drawer names the rows that were written and the calls that were made."""
    page = story.page
    page.get_by_test_id("happened").click()
    drawer = page.get_by_test_id("happened-drawer")
    expect(drawer.locator(".table").first).to_be_visible()
    expect(drawer.locator(".call").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(drawer).to_be_hidden()
