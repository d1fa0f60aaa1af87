"""Makes the picture in the README: the page in the middle of the story.

    python -m tests.e2e.screenshot [FILE]

Writes docs/demo.png (1440 by 900 pixels, a palette of 256 colours) unless told another file. Needs Debian's
package `chromium`.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import expect

from tests.e2e import steps
from tests.e2e.palette import with_palette
from tests.e2e.phones import Phone
from tests.e2e.running import chromium, demonstration, window
from tests.e2e.steps import Story

TARGET = Path(__file__).parents[2] / "docs" / "demo.png"


def main(target: Path) -> None:
    """Play the story up to the secretary's line and the office's figures, and keep what the page looks like then."""
    browser = chromium()
    if browser is None:
        sys.exit("chromium is needed: apt install chromium")
    with (
        tempfile.TemporaryDirectory() as folder,
        demonstration(Path(folder)) as demo,
        window(demo.address, browser) as opened,
    ):
        _play(Story(opened.page))
        opened.page.mouse.move(0, 0)
        opened.page.evaluate("document.activeElement.blur()")
        picture = opened.page.screenshot(animations="disabled")
    target.write_bytes(with_palette(picture))
    print(f"{target}: {target.stat().st_size // 1024} KB")  # noqa: T201  a script says what it made


def _play(story: Story) -> None:
    steps.join_by_link(story)
    story.member.say("/dangky")
    steps.write_pledge(story, steps.GOOD_DEED)
    story.secretary.saw(story.member_name, story.receipt)
    story.secretary.press("Xem và xác nhận")
    story.secretary.sees(story.receipt, steps.GOOD_DEED)
    story.secretary.press("Xác nhận")
    story.member.saw("đã xác nhận nội dung số", story.receipt)
    story.secretary.say("/duyet")
    story.secretary.sees("nội dung chờ đồng chí xem xét")
    story.secretary.say("1-3 duyệt, 4 trả: thiếu minh chứng")
    story.secretary.sees("Hệ thống sẽ thực hiện như sau:")
    zalo = Phone(story.page, "zalo")
    zalo.node.get_by_test_id("send-code").click()
    for typed, shown in (("1", "Kính chào đồng chí"), ("hoc tap", "Bắt đầu học"), ("1", "Phần 1/7")):
        zalo.sees("1. ")
        zalo.say(typed)
        zalo.saw(shown)
    story.office.say("/tonghop")
    story.office.sees("số liệu lúc")
    for phone in (story.member, zalo, story.secretary, story.office):
        # The picture waits until every phone has come to rest at its newest message.
        expect(phone.node.locator(".to-end")).to_be_hidden()
        story.page.wait_for_function(
            "list => list.scrollHeight - list.scrollTop - list.clientHeight < 2",
            arg=phone.node.get_by_test_id("messages").element_handle(),
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET)
