"""The page's phones and clock as a person uses them: reading, pressing, typing. Waits for words, never for time."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

TURNING = 60_000
"""Milliseconds a turn of the clock may take."""

NOTICED = 25_000
"""Milliseconds a notice may take: behind many quick answers the chat's pace of one a second holds it back."""

ARRIVING = 700
"""Milliseconds within which what was sent during a turn stands on the page."""

MOST_TABS = 150

BEFORE_FOCUS = (
    "node => Boolean(document.activeElement.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING)"
)
"""Whether it stands before what has the focus."""


class Phone:
    """One of the phones side by side. `seat` is member, secretary or office."""

    def __init__(self, page: Page, seat: str) -> None:
        self.page = page
        self.node = page.get_by_test_id(f"phone-{seat}")
        self.input = self.node.get_by_test_id("input")
        self.heard = self.node.locator(".message.bot")

    # Reading

    @property
    def newest(self) -> Locator:
        """The newest message of the assistant."""
        return self.heard.last

    def sees(self, *texts: str) -> None:
        """The newest message says all of this, or will in a moment."""
        for text in texts:
            expect(self.newest).to_contain_text(text)

    def saw(self, *texts: str) -> Locator:
        """A message of the assistant says all of this, or will in a moment."""
        found = self.with_words(*texts)
        expect(found.last).to_be_attached(timeout=NOTICED)
        return found.last

    def with_words(self, *texts: str) -> Locator:
        """The messages of the assistant that say all of this now."""
        found = self.heard
        for text in texts:
            found = found.filter(has_text=text)
        return found

    # Acting with the mouse

    def press(self, label: str) -> None:
        """Click the newest button whose label begins so."""
        self._choice(label).click()

    def say(self, text: str) -> None:
        """Write and click on the arrow."""
        self.input.click()
        self.input.fill(text)
        self.node.get_by_test_id("send").click()

    def send_file(self, file: Path) -> None:
        """Click on the paperclip and choose this file of the visitor's computer."""
        self.node.get_by_test_id("attach").click()
        with self.page.expect_file_chooser() as choosing:
            self.node.get_by_role("menuitem", name="Tệp hoặc ảnh từ máy").click()
        choosing.value.set_files(file)

    def hand_to(self, name: str) -> None:
        """Put somebody else's phone here, found by name."""
        self.node.get_by_test_id("picker").click()
        self.node.get_by_test_id("picker-search").fill(name)
        self.node.get_by_test_id("picker-option").filter(has_text=name).first.click()
        expect(self.node.locator(".who")).to_have_text(name)

    # Acting with the keyboard alone

    def type(self, text: str) -> None:
        """Write and press Enter; the field is reached by Tab."""
        self._tab_to(self.input)
        self.page.keyboard.type(text)
        self.page.keyboard.press("Enter")

    def enter(self, label: str) -> None:
        """Reach the newest button whose label begins so by Tab, and press Enter."""
        self._tab_to(self._choice(label))
        self.page.keyboard.press("Enter")

    def _choice(self, label: str) -> Locator:
        return self.node.get_by_test_id("choice").filter(has_text=re.compile(f"^{re.escape(label)}")).last

    def _tab_to(self, wanted: Locator) -> None:
        expect(wanted).to_be_visible()
        key = "Shift+Tab" if wanted.evaluate(BEFORE_FOCUS) else "Tab"
        for _ in range(MOST_TABS):
            if wanted.evaluate("node => node === document.activeElement"):
                return
            self.page.keyboard.press(key)
        raise AssertionError("the keyboard does not reach it")


class Clock:
    """The clock at the head of the page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.face = page.get_by_test_id("clock")

    def turn(self, step: str) -> None:
        """Click on a step (hour, day, deadline, monday) and wait until the clock rests again."""
        button = self.page.get_by_test_id(f"turn-{step}")
        with self.page.expect_response(lambda answer: f"clock/{step}" in answer.url, timeout=TURNING):
            button.click()
        expect(button).to_be_enabled()

    def turn_days_until(self, there: Locator, *, more_than: int = 0, most: int = 9) -> None:
        """Turn day by day until there are other than this many messages."""
        for _ in range(most):
            self.turn("day")
            try:
                expect(there).not_to_have_count(more_than, timeout=ARRIVING)
            except AssertionError:
                continue
            return
        raise AssertionError(f"nothing came within {most} days")
