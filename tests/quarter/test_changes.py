"""A quarter in which the committee changes: its figures by hand, the same by every way they are told, and told once."""

from __future__ import annotations

import asyncio
from collections import Counter
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace
from datetime import time
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from tests.dashboard.browser import browser_at
from tests.dashboard.conftest import served_town
from tests.dashboard.test_pages import units_of
from tests.dashboard.test_same_figures import (
    Told,
    paper,
    told_in,
    told_in_the_workbook,
    told_in_word,
    told_on_the_command_line,
)
from tests.quarter.cast import OFFICE
from tests.quarter.changes import CHANGES, NEWCOMER
from tests.quarter.deeds import DEADLINE, PLEDGES, Quarter
from tests.quarter.phones import Phones
from tests.quarter.story import at, play

_TENTH = {
    "DU": ("5/12 (41,67%)", "3/12 (25,00%)", "2", "0", "7", "2/12 (16,67%)"),
    "CB1": ("4/6 (66,67%)", "3/6 (50,00%)", "1", "0", "2", "1/6 (16,67%)"),
    "CB2": ("0/2 (0,00%)", "0/2 (0,00%)", "0", "0", "2", "0/2 (0,00%)"),
    "CB3": ("1/2 (50,00%)", "0/2 (0,00%)", "1", "0", "1", "1/2 (50,00%)"),
}
_MINUTE = {
    "DU": ("6/12 (50,00%)", "4/12 (33,33%)", "2", "0", "6", "2/12 (16,67%)"),
    "CB1": ("3/5 (60,00%)", "3/5 (60,00%)", "0", "0", "2", "1/5 (20,00%)"),
    "CB2": ("3/5 (60,00%)", "1/5 (20,00%)", "2", "0", "2", "1/5 (20,00%)"),
}
_LAST = {
    "DU": ("7/12 (58,33%)", "5/12 (41,67%)", "2", "0", "5", "2/12 (16,67%)"),
    "CB2": ("4/5 (80,00%)", "2/5 (40,00%)", "2", "0", "1", "1/5 (20,00%)"),
}

BY_HAND = {"10/1 before": _TENTH, "10/1 after": _TENTH, "minute": _MINUTE, "26/1": _LAST}
"""By moment and unit: registered, confirmed, waiting, returned, not registered; studied.

- The evening of 10/1, asked before the transfer and the merger, and again when the quarter is over: confirmed are SOM,
  CHUYEN and BT01; KIEM's pledge waits, and the one that was entered for GIAY.
- The minute of the deadline: GIAY has disowned the entry, DI has left; the newcomer and BT02 wait, KIEM is confirmed.
  CHUYEN still sits in the first cell, the two of the third cell in the second.
- The last evening before the round closed: MUON came late, and was confirmed.
"""

PATHS = {
    "DU": (),
    "CB1": ("Đảng bộ Sở Mẫu", "Chi bộ Văn phòng"),
    "CB2": ("Đảng bộ Sở Mẫu", "Chi bộ Kế hoạch"),
    "CB3": ("Đảng bộ Sở Mẫu", "Chi bộ Thanh tra"),
}


@dataclass
class Looks:
    """What the office read in the quarter: figures by moment, unit and way; the last screens; and all phones."""

    told: dict[tuple[str, str, str], Told] = field(default_factory=dict)
    port: int = 0
    round: str = ""
    page: str = ""
    paper: list[str] = field(default_factory=list)
    report: list[str] = field(default_factory=list)
    phones: Phones | None = None

    async def at_the_past(self, quarter: Quarter) -> None:
        await self._chat(quarter, "10/1 before", "10/1")

    async def at_the_deadline(self, quarter: Quarter) -> None:
        await self._chat(quarter, "minute", "")
        async with AsyncExitStack() as opened:
            served = await served_town(quarter.town, opened)
            self.port, browser = served.port, await served.browser()
            await browser.signs_in(OFFICE)
            units = await units_of(quarter.town)
            for code in ("DU", "CB2"):
                page = await browser.get(f"/bang/don-vi/{units[code]}")
                word, workbook = [await paper(browser, units[code], name) for name in ("month", "workbook")]
                self.told["minute", code, "page"] = told_in(page.text)
                self.told["minute", code, "Word"] = told_in_word(word)
                self.told["minute", code, "workbook"] = told_in_the_workbook(workbook, code)
                self.told["minute", code, "command"] = await told_on_the_command_line(
                    quarter.town, code, None
                )

    async def at_the_end(self, quarter: Quarter) -> None:
        await self._chat(quarter, "10/1 after", "10/1")
        await self._chat(quarter, "26/1", "26/1")
        office = quarter.town.talk(OFFICE)
        (self.round,) = await office.says(f"/dot {PLEDGES.id}")
        await office.says("/xuat")
        await office.presses("Báo cáo quý (Word)")
        async with AsyncExitStack() as opened:
            browser = await opened.enter_async_context(browser_at(quarter.town, self.port))
            self.page = (await browser.signs_in(OFFICE)).text
            word = await paper(browser, (await units_of(quarter.town))["DU"], "quarter")
        self.paper = [one.text for one in Document(BytesIO(word)).paragraphs]
        self.report = [one.text for one in Document(BytesIO(office.files[-1].data)).paragraphs]

    async def _chat(self, quarter: Quarter, moment: str, day: str) -> None:
        office = quarter.town.talk(OFFICE)
        for code in BY_HAND[moment]:
            (said, *_) = await office.says(f"/tonghop {day}".strip())
            for name in PATHS[code]:
                (said, *_) = await office.presses(name)
            self.told[moment, code, "chat"] = told_in(said)


@pytest.fixture(scope="module")
def looks(tmp_path_factory: pytest.TempPathFactory) -> Looks:
    """The quarter, played once for all of these tests."""
    return asyncio.run(_played(tmp_path_factory.mktemp("changes")))


async def _played(folder: Path) -> Looks:
    looks = Looks()
    acts = {
        **CHANGES.acts,
        at(1, 12, 9, 30): looks.at_the_past,
        DEADLINE: looks.at_the_deadline,
        at(3, 31, 16): looks.at_the_end,
    }
    story = replace(CHANGES, acts=acts)
    quarter = await play(folder, story, looks=(time(9),), quiet_looks=(), languages=("vi",))
    looks.phones = quarter.phones
    await quarter.town.close()
    return looks


def test_the_figures_are_those_by_hand_by_every_way(looks: Looks) -> None:
    """Those of a past day asked before somebody was transferred and two cells became one equal those asked after."""
    told = {
        (moment, code, way): (*figures["pledge"], *figures["study"])
        for (moment, code, way), figures in looks.told.items()
    }

    assert len(told) == 21
    assert told == {(moment, code, way): BY_HAND[moment][code] for moment, code, way in told}


def test_when_the_quarter_ends_late_ones_and_the_newcomer_are_told_apart(looks: Looks) -> None:
    lines = looks.round.splitlines()

    assert "Đã đăng ký: 7/12 (58,33%)" in lines
    assert "Trong hạn: 6 · Nộp muộn: 1" in lines
    assert "Đã xác nhận: 5 · Chờ xác nhận: 2 · Chờ bổ sung: 0 · Chưa đăng ký: 5" in lines
    assert "Thêm vào sau khi chốt danh sách: +1" in lines


def test_the_quarters_report_has_what_became_of_it(looks: Looks) -> None:
    """The merged cell stands in it once, with the people of both."""
    report = "\n".join(looks.report)

    assert "chi bộ đã xác nhận 1 nội dung đạt, 1 nội dung chưa đạt; đảng viên tự báo hoàn thành 2" in report
    assert "- Đảng viên đã đăng ký: 7/12 (58,33%) (Biểu 2)." in looks.report
    assert "- Chi bộ hoàn thành 100%: 0/2 (Biểu 1)." in looks.report
    assert "Chi bộ Kế hoạch (Đảng bộ Sở Mẫu) 4/5 (80,00%)" in report
    assert "Chi bộ Thanh tra" not in report


def test_the_page_hands_out_the_quarters_report_when_no_round_is_open_any_more(looks: Looks) -> None:
    assert "Hiện không có đợt nào đang mở." in looks.page
    assert "Tải báo cáo quý (Word)" in looks.page
    assert looks.paper == looks.report


CELLS = {
    "CB1": ("BT01", "PB01", "SOM", "CHUYEN", "GIAY", "DI"),
    "CB2": ("BT02", "MUON", NEWCOMER, "BT03", "KIEM"),
}
"""Who belongs together at some time."""


def test_nobody_reads_of_another_cell_and_nothing_comes_twice(looks: Looks) -> None:
    assert looks.phones is not None
    names = CHANGES.names
    foreign = [
        (code, names[other])
        for cell, people in CELLS.items()
        for code in people
        if code != "CHUYEN"
        for strangers in (one for name, one in CELLS.items() if name != cell)
        for other in strangers
        if other != "CHUYEN"
        for one in looks.phones.came(code)
        if names[other] in one.texts["vi"]
    ]
    twice = Counter((code, one.texts["vi"]) for code in names for one in looks.phones.came(code))

    assert foreign == []
    assert [text for text, count in twice.items() if count > 1] == []


def test_once_the_deputy_was_appointed_the_former_secretary_hears_of_nobody(looks: Looks) -> None:
    assert looks.phones is not None
    names = CHANGES.names
    appointed = at(1, 25, 10)
    others = [names[code] for code in CELLS["CB1"] if code not in ("BT01", "PB01")]
    former = [one.texts["vi"] for one in looks.phones.came("BT01") if one.at > appointed]
    new = "\n".join(one.texts["vi"] for one in looks.phones.came("PB01") if one.at > appointed)

    assert [text for text in former if any(name in text for name in others)] == []
    assert "Đồng chí Nguyễn Văn Sớm (Chi bộ Văn phòng) vừa báo hoàn thành" in new
