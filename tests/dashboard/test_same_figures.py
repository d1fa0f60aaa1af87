"""Chat, page, workbook, Word draft and command line say the same of the same minute, to the digit.

Of a day that is over those that tell of one: chat, Word draft and command line.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from typing import Any

from docx import Document
from openpyxl import load_workbook

from bot.commands.summary import summary_tables
from domain.study.completion import Way
from domain.talk.messages import Pressed
from handlers.figures.past_day import past_day_lines
from handlers.figures.week.figures import week_lines
from handlers.modules import slots
from storage.work import reading
from tests.dashboard.browser import Browser
from tests.dashboard.conftest import Served
from tests.dashboard.test_pages import units_of
from tests.figures.recount import percent
from tests.pledges.pledging import OTHER_DEED, ROUND, decided, open_round, pledged
from tests.study.study_said import said as study_said
from tests.study.studying import STUDY, open_study
from tests.town import ZONE, Town

THIRD_DEED = "Đọc 12 cuốn sách về cải cách hành chính, mỗi tháng 01 cuốn, ghi nhật ký đọc sách hằng tuần."
Told = Mapping[str, tuple[str, ...]]
"""By kind of round: the share and what makes it up, and for pledges what came of them."""

NO_RESULTS = ("0", "0", "0", "0")
"""What is told of results, where nothing is said of them: nobody has told of any yet."""

_SHARE = r"(\d+/\d+ \(\d+,\d\d%\))"
_PLEDGE = re.compile(
    r"(?:Kết quả chi bộ xác nhận: đạt (\d+) · chưa đạt (\d+);"
    r" tự báo hoàn thành: (\d+), trong đó có minh chứng: (\d+) )?"
    rf"Đã đăng ký: {_SHARE} Trong đó đã xác nhận: {_SHARE} · chờ xác nhận: (\d+) "
    r"Chờ bổ sung: (\d+) · Chưa đăng ký: (\d+)"
)
_STUDY = re.compile(rf"Học tập nghị quyết: {_SHARE}")
_LEADER_RESULTS = re.compile(
    r"đạt (\d+) · chưa đạt (\d+); tự báo hoàn thành: (\d+), trong đó có minh chứng: (\d+)\."
)
_RESULTS = re.compile(
    r"đã xác nhận (\d+) nội dung đạt, (\d+) nội dung chưa đạt; .* hoàn thành (\d+) nội dung"
    r".*, trong đó (\d+) nội dung có minh chứng"
)


def told_in(text: str) -> Told:
    """What a summary says in words, in the chat or on the page: what came of pledges stands first."""
    line = " ".join(text.split())
    pledge, study = _PLEDGE.search(line), _STUDY.search(line)
    assert pledge is not None, line
    assert study is not None, line
    return {"results": pledge.groups("0")[:4], "pledge": pledge.groups()[4:], "study": study.groups()}


async def told_on_the_command_line(town: Town, code: str, day: date | None) -> Told:
    async with reading(town.app.database) as work:
        if day is None:
            found = await week_lines(work, None, code, at=town.clock.now(), day=town.today)
        else:
            found = await past_day_lines(work, code, day, town.app.scenes.calendar_cache.current)
    tables = {}
    for round_, table in zip(
        found[1],
        summary_tables(*found, slots(), words=town.words, language="vi").split("\n\n\n"),
        strict=True,
    ):
        first = table.splitlines()[4]
        tables[round_.kind] = tuple(re.split(r"\s{2,}", first.strip())[1:])
    pledge, results = tables["pledge"][:5], tables["pledge"][5:]
    return {
        "columns": results or columns_of(NO_RESULTS),
        "pledge": pledge,
        "study": tables["study"][:1],
    }


def on_the_command_line(told: Told) -> Told:
    """The same as its tables have it."""
    return {
        "columns": columns_of(told["results"]),
        "pledge": told["pledge"],
        "study": told["study"],
    }


def told_in_word(file: bytes) -> Told:
    document = Document(BytesIO(file))
    words = next(filter(None, (_RESULTS.search(one.text) for one in document.paragraphs)), None)
    totals = {}
    for table in document.tables[1:-1]:
        kind = "pledge" if table.rows[0].cells[2].text == "Đã đăng ký" else "study"
        totals[kind] = tuple(cell.text for cell in table.rows[-1].cells[2:])
    pledge, columns = totals["pledge"][:5], totals["pledge"][5:]
    results = words.groups() if words else NO_RESULTS
    assert columns == (columns_of(results) if words else ())
    return {"results": results, "pledge": pledge, "study": totals["study"][:1]}


def columns_of(results: Sequence[str]) -> tuple[str, str]:
    """What tables have of the results: those that a cell confirmed, and those with evidence."""
    met, _, _, evidenced = results
    return met, evidenced


def share_of(row: Mapping[Any, object], done: str, due: str) -> str:
    return percent(int(str(row[done])), int(str(row[due])))


def told_in_the_workbook(file: bytes, unit: str) -> Told:
    """The unit's row of each round's own sheet, and the row of the sum on the leader's page."""
    first, *sheets = load_workbook(BytesIO(file)).worksheets
    total = next(row for row in first.iter_rows(values_only=True) if row[0] == "Tổng cộng")
    told: dict[str, tuple[str, ...]] = {}
    for sheet in sheets:
        rows = list(sheet.iter_rows(values_only=True))
        head = next((row for row in rows if row[:2] == ("Mã đơn vị", "Đơn vị")), None)
        if head is None:
            continue
        found = dict(zip(head, next(row for row in rows if row[0] == unit), strict=True))

        if "Phải đăng ký" in found:
            states = ("Chờ xác nhận", "Chờ bổ sung", "Chưa đăng ký")
            shares = (
                share_of(found, "Đã đăng ký", "Phải đăng ký"),
                share_of(found, "Đã xác nhận", "Phải đăng ký"),
            )
            told["pledge"] = (*shares, *(str(found[name]) for name in states))
        else:
            told["study"] = (share_of(found, "Đã học", "Phải học"),)
    on_page = [percent(int(str(total[at + 1])), int(str(total[at]))) for at in (1, 4)]
    assert sorted(on_page) == sorted((told["pledge"][0], told["study"][0]))
    sentences = " ".join(str(row[0]) for row in first.iter_rows(values_only=True))
    results = _LEADER_RESULTS.search(sentences)
    if results is not None:
        assert results.start() < sentences.index(f"đăng ký {told['pledge'][0]}")
    told["results"] = results.groups() if results else NO_RESULTS
    return told


async def paper(browser: Browser, unit_id: str, name: str) -> bytes:
    link = await browser.post("/bang/tai", unit=unit_id, paper=name)
    async with browser.session.get(link.headers["Location"]) as answer:
        assert answer.status == 200
        return await answer.read()


async def told_in_chat(town: Town, day: str, unit: str) -> Told:
    office = town.talk("VP01")
    (whole,) = await office.says(f"/tonghop {day}")
    return told_in(whole if unit == "DU" else (await office.presses("Đảng bộ Sở Mẫu"))[0])


async def some_figures(town: Town) -> None:
    """A result with evidence that a cell confirmed, one without, a pledge that waits, a member who studied."""
    await open_round(town, replace(ROUND, deadline=datetime(2026, 12, 15, 17, tzinfo=ZONE)))
    await open_study(town, replace(STUDY, deadline=datetime(2026, 12, 15, 17, tzinfo=ZONE)))
    pledge = await pledged(town, "DV01")
    await decided(town, "BT01", pledge)
    member = town.talk("DV01")
    await member.does(Pressed(0, f"/hoanthanh.{pledge.id}"))
    await member.says("Đủ 9/9 đồng chí")
    await member.presses("Bỏ qua")
    secretary = town.talk("BT01")
    await secretary.does(Pressed(0, f"/xacnhanketqua.{pledge.id}"))
    await secretary.presses("Đạt")
    more = await pledged(town, "DV01", THIRD_DEED)
    await decided(town, "BT01", more)
    await member.does(Pressed(0, f"/hoanthanh.{more.id}"))
    await member.presses("Bỏ qua")
    await member.presses("Bỏ qua")
    await pledged(town, "BT02", OTHER_DEED)
    await study_said(town, "DV02", Way.DIRECT)


async def test_five_ways_to_the_same_figures(served: Served) -> None:
    town, browser = served.town, await served.browser()
    await some_figures(town)
    await browser.signs_in("VP01")
    units = await units_of(town)

    for unit, due in (("DU", 9), ("DB1", 8)):
        chat = await told_in_chat(town, "", unit)
        assert chat == {
            "results": ("1", "0", "2", "1"),
            "pledge": (percent(2, due), percent(1, due), "1", "0", str(due - 2)),
            "study": (percent(1, due),),
        }
        page = await browser.get(f"/bang/don-vi/{units[unit]}")
        assert told_in(page.text) == chat
        assert told_in_word(await paper(browser, units[unit], "month")) == chat
        assert told_in_the_workbook(await paper(browser, units[unit], "workbook"), unit) == chat
        command = await told_on_the_command_line(town, unit, None)
        assert command == on_the_command_line(chat)


async def test_a_past_day_is_told_alike_and_does_not_move(served: Served) -> None:
    town, browser = served.town, await served.browser()
    await some_figures(town)
    before = {unit: await told_in_chat(town, "", unit) for unit in ("DU", "DB1")}
    await town.at(datetime(2026, 12, 1, 9, tzinfo=ZONE))
    await pledged(town, "DV02", "Đọc 12 cuốn sách về chuyển đổi số, chia sẻ tại 12 buổi sinh hoạt chi bộ")
    await browser.signs_in("VP01")
    units = await units_of(town)

    for unit, then in before.items():
        assert (await told_in_chat(town, "", unit))["pledge"] != then["pledge"]
        assert await told_in_chat(town, "30/11/2026", unit) == then
        past = await browser.get(f"/bang/don-vi/{units[unit]}?ngay=2026-11-30")
        assert told_in(past.text) == then
        assert told_in_word(await paper(browser, units[unit], "month-before")) == then
        command = await told_on_the_command_line(town, unit, date(2026, 11, 30))
        assert command == on_the_command_line(then)
