"""What the dialogues about pledges begin with: a round that is open, and a pledge that was sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from domain.people.roster.change import compare
from domain.people.roster.sheet import read_rows
from domain.pledges.pledge import Pledge
from domain.pledges.round import Group, PledgeRound
from domain.rounds.round import AfterDeadline, Round
from domain.talk.messages import Pressed
from storage.work import writing
from tests.town import HEADER, ROSTER, ZONE, Town

Place = tuple[str, str, str | None]

DEED = "Hướng dẫn 9/9 đồng chí trong chi bộ sử dụng thành thạo chữ ký số, mỗi tháng 02 buổi chiều thứ Sáu."
"""A deed that needs no hint."""
OTHER_DEED = "Giải quyết trước hạn ít nhất 30% hồ sơ thủ tục hành chính được phân công trong quý."

ROUND = PledgeRound(
    id="quy1",
    title="Quý I/2027",
    period_from=date(2027, 1, 1),
    period_to=date(2027, 3, 31),
    opens_at=datetime(2026, 11, 23, 8, tzinfo=ZONE).astimezone(UTC),
    deadline=datetime(2026, 11, 30, 17, tzinfo=ZONE).astimezone(UTC),
    owed=1,
    max_pledges=3,
    approval=True,
    guidance="",
    audience_unit_id="",
    groups=(Group(1, "Đạo đức, lối sống"), Group(2, "Chuyển đổi số"), Group(3, "Nội dung khác")),
)

ON_TIME_ONLY = replace(ROUND, afterwards=AfterDeadline(accepts_late=False))
"""The same round, which takes nothing that comes late."""

IN_ROUND = "Đợt: Quý I/2027, hạn 17:00, thứ Hai 30/11/2026 (còn 7 ngày); đã đăng ký 0/1.\n\n"
"""What stands above the first question of a registration in that round, once."""


async def open_round(town: Town, round_: Round = ROUND) -> None:
    """Open the round for the whole committee."""
    async with writing(town.app.database) as work:
        root = await work.people.root(town.today)
        assert root is not None
        await work.rounds.open(
            replace(round_, audience_unit_id=root.id),
            by=root.id,
            at=town.clock.now(),
            day=town.today,
        )


async def to_review(town: Town, code: str, deed: str = DEED) -> list[str]:
    """Answer every question of a registration by typed numbers and texts; returns the review."""
    talk = town.talk(code)
    await talk.says("đăng ký")
    for answer in ("2", deed, "Bỏ qua", "31/3/2027"):
        await talk.says(answer)
    return await talk.says("Danh sách có ký xác nhận")


async def pledged(town: Town, code: str, deed: str = DEED) -> Pledge:
    """Register a pledge; returns it, as it stands."""
    await to_review(town, code, deed)
    await town.talk(code).presses("Gửi đăng ký")
    return (await pledges_of(town, code))[0]


async def pledges_of(town: Town, code: str) -> list[Pledge]:
    """The person's pledges, newest first."""
    person_id = await town.person_id(code)
    async with writing(town.app.database) as work:
        return await work.pledges.of_person(person_id)


async def roster_says(town: Town, code: str, *, unit: Place | None = None, status: str = "") -> None:
    """Import the roster of today with another unit or status for this person."""
    rows = [
        (who, name, *(unit or place), position, status or was)
        if who == code
        else (who, name, *place, position, was)
        for who, name, *place, position, was in ROSTER
    ]
    async with writing(town.app.database) as work:
        known = await work.roster.known(town.today)
        await work.roster.apply(compare(read_rows((HEADER, *rows)), known), town.today, town.clock.now())


async def decided(town: Town, code: str, pledge: Pledge, remark: str = "") -> None:
    """Let this leader approve the pledge, or return it with a remark, through the button of the notice."""
    talk = town.talk(code)
    await talk.does(Pressed(0, f"/duyet.{pledge.id}"))
    if remark:
        await talk.presses("Đề nghị bổ sung")
        await talk.says(remark)
    else:
        await talk.presses("Xác nhận")
    await talk.says("/huy")
