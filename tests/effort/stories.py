"""The ways that everybody goes, each as short as the assistant lets them be. They are played with buttons and without.

What makes a way possible (a round that is open, somebody who is linked) is not counted; opening the assistant is.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from domain.people.roster.change import compare
from domain.people.roster.sheet import read_rows
from domain.pledges.pledge import PledgeState
from storage.work import writing
from tests.effort.counting import CountingTown, Effort
from tests.people.test_linking import code_for, owner
from tests.pledges.pledging import DEED, ROUND, decided, open_round, pledged, pledges_of
from tests.study.studying import EDITION, PACE, open_study, standing
from tests.town import CELL, HEADER, ROSTER, ZONE

DEED_THAT_PASSES = "Mỗi tháng dự sinh hoạt chi bộ đúng giờ 01 lần."
_GIVEN_NAMES = ("Bình", "Chi", "Dung", "Giang", "Hà", "Khanh", "Lan", "Mai", "Nga", "Oanh")
TEN = {f"DV{number}": f"Đoàn Thị {name}" for number, name in enumerate(_GIVEN_NAMES, start=21)}
"""Ten more members of the cell, invented."""
LINE = "1-9 dong y, 10 bo sung: neu con so"
CLOSED = datetime(2026, 12, 15, 9, 30, tzinfo=ZONE)
"""When the round has closed by itself, and nothing of that is in the way of a question any more."""
LAST_DAY = datetime(2027, 3, 31, 9, 30, tzinfo=ZONE)
"""On which the pledges of the round are to be fulfilled."""
NEXT_MONDAY = datetime(2026, 11, 30, 9, 30, tzinfo=ZONE)


async def linking_by_link(town: CountingTown) -> Effort:
    """Open the link on the printed card, and agree."""
    code = await code_for(town, "DV03")
    chat = town.talk("phone")
    with town.counting("phone") as effort:
        await chat.starts(code)
        await chat.presses("Đồng ý")
    assert await owner(town, "phone") == "DV03"
    return effort


async def linking_by_code(town: CountingTown) -> Effort:
    """Open the assistant, type the code of the printed card, and agree."""
    code = await code_for(town, "DV03")
    chat = town.talk("phone")
    with town.counting("phone") as effort:
        await chat.starts()
        await chat.says(code)
        await chat.presses("Đồng ý")
    assert await owner(town, "phone") == "DV03"
    return effort


async def shortest_pledge(town: CountingTown) -> Effort:
    """From the first screen: a group, the deed, no result, a ready day, no evidence, sent."""
    await open_round(town)
    an = town.talk("DV01")
    with town.counting("DV01") as effort:
        await an.says("menu")
        await an.presses("Đăng ký nêu gương")
        await an.presses("Chuyển đổi số")
        await an.says(DEED_THAT_PASSES)
        await an.presses("Bỏ qua")
        await an.presses("Hết quý")
        await an.presses("Bỏ qua")
        await an.presses("Gửi đăng ký")
    assert len(await pledges_of(town, "DV01")) == 1
    return effort


async def studying(town: CountingTown) -> Effort:
    """Three parts with two questions, each answered right, the way, and the confirmation."""
    await open_study(town)
    an = town.talk("DV01")
    with town.counting("DV01") as effort:
        await an.says("menu")
        await an.presses("Học tập nghị quyết")
        await an.presses("Bắt đầu")
        for card in EDITION.cards:
            town.clock.at += PACE
            await an.presses("Đã đọc")
            if card.question is not None:
                await an.presses(card.question.options[card.question.right])
        await an.presses("Tự nghiên cứu")
        await an.presses("Xác nhận đã học")
    answer = await standing(town, "DV01")
    assert answer is not None
    assert answer.studied
    return effort


async def reporting(town: CountingTown) -> Effort:
    """Answer the question for the result of a pledge whose date came: done, a line, no photo."""
    await open_round(town)
    pledge = await pledged(town, "DV01")
    await decided(town, "BT01", pledge)
    an = town.talk("DV01")
    await town.at(CLOSED)
    await town.at(LAST_DAY)
    with town.counting("DV01") as effort:
        await an.presses("Hoàn thành")
        await an.says("Đã xong 9/9.")
        await an.presses("Bỏ qua")
    (kept,) = await pledges_of(town, "DV01")
    assert kept.report is not None
    assert kept.report.percent == 100
    return effort


async def _ten_wait(town: CountingTown) -> None:
    """Ten members of the cell have registered, three have not."""
    new = [(code, name, *CELL, "", "Đang sinh hoạt") for code, name in TEN.items()]
    async with writing(town.app.database) as work:
        change = compare(read_rows((HEADER, *ROSTER, *new)), await work.roster.known(town.today))
        await work.roster.apply(change, town.today, town.clock.now())
    await open_round(town, replace(ROUND, title="Quý I/2027"))
    for code in TEN:
        await town.link(code, "telegram")
        await pledged(town, code, f"{DEED} ({code})")


async def _assert_decided(town: CountingTown) -> None:
    states = [(await pledges_of(town, code))[0].state for code in TEN]
    assert states == [PledgeState.APPROVED] * 9 + [PledgeState.RETURNED]


async def approving_ten(town: CountingTown) -> Effort:
    """Nine are confirmed and one goes back, in one line."""
    await _ten_wait(town)
    secretary = town.talk("BT01")
    with town.counting("BT01") as effort:
        await secretary.says("menu")
        await secretary.presses("Xác nhận 10")
        await secretary.says(LINE)
        await secretary.presses("Thực hiện")
    await _assert_decided(town)
    return effort


async def mondays_work(town: CountingTown) -> Effort:
    """The same, and whoever is missing is reminded."""
    await _ten_wait(town)
    secretary = town.talk("BT01")
    await town.at(NEXT_MONDAY)
    with town.counting("BT01") as effort:
        await secretary.says("menu")
        await secretary.presses("Xác nhận 10")
        await secretary.says(LINE)
        await secretary.presses("Thực hiện")
        await secretary.presses("Nhắc")
        (said,) = await secretary.presses("Gửi tin nhắc")
    await _assert_decided(town)
    assert said.startswith("Đã gửi tin nhắc")
    return effort


async def like_the_last(town: CountingTown) -> Effort:
    """The answers from the first question on: like the last round, its name, its deadline, no guidance, opened."""
    await open_round(town)
    office = town.talk("VP01")
    await office.says("mo dot moi")
    with town.counting("VP01") as effort:
        await office.presses("Giống đợt trước")
        await office.says("2")
        await office.presses("17:00")
        await office.presses("Bỏ qua")
        await office.presses("Xác nhận mở đợt")
    async with writing(town.app.database) as work:
        assert len(await work.rounds.open_rounds()) == 2
    return effort


Play = Callable[[CountingTown], Coroutine[Any, Any, Effort]]
"""Goes a way; returns what that took."""


@dataclass(frozen=True, slots=True)
class Story:
    """A way, and the most that it may ask for: with buttons, and where everything is typed (None: not possible)."""

    name: str
    play: Play
    with_buttons: Effort
    typed: Effort | None


STORIES = (
    Story("linking by link", linking_by_link, Effort(2, 0, 3), None),
    Story("linking by code", linking_by_code, Effort(3, 8, 4), Effort(3, 9, 4)),
    Story("shortest pledge", shortest_pledge, Effort(8, 50, 8), Effort(8, 56, 8)),
    Story("study of three parts", studying, Effort(10, 4, 10), Effort(10, 13, 10)),
    Story("result of a pledge", reporting, Effort(3, 12, 3), Effort(3, 14, 3)),
    Story("approving 9, returning 1", approving_ten, Effort(4, 38, 4), Effort(4, 40, 4)),
    Story("secretary's Monday", mondays_work, Effort(6, 38, 6), Effort(6, 42, 6)),
    Story("round like the last one", like_the_last, Effort(5, 1, 5), Effort(5, 5, 5)),
)
