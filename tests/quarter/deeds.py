"""What people do in a quarter: opening rounds, registering, deciding, studying, reporting."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from domain.pledges.pledge import Pledge
from domain.rounds.round import AfterDeadline
from storage.work import writing
from tests.pledges.pledging import ROUND
from tests.quarter.cast import OFFICE, channel_of
from tests.quarter.phones import Phones
from tests.study.studying import EDITION, PACE, STUDY
from tests.town import ZONE, Town

OPENING = datetime(2027, 1, 4, 9, 30, tzinfo=ZONE)
"""A Monday, half past nine."""
DEADLINE = datetime(2027, 1, 20, 17, tzinfo=ZONE)
CLOSING = DEADLINE + timedelta(days=7)
PLEDGES = replace(
    ROUND,
    title="Đăng ký nêu gương Quý I/2027",
    opens_at=OPENING.astimezone(UTC),
    deadline=DEADLINE.astimezone(UTC),
    basis="Kế hoạch số 15-KH/ĐU, ngày 28/12/2026",
    afterwards=AfterDeadline(accepts_late=True),
)
STUDIES = replace(STUDY, opens_at=PLEDGES.opens_at, deadline=PLEDGES.deadline)


@dataclass
class Quarter:
    """A quarter that is played: its town and its phones.

    `accepts_late`: what comes after the deadline is taken; else time has to be asked for.
    """

    town: Town
    phones: Phones
    accepts_late: bool
    handed_in: dict[tuple[str, str], datetime] = field(default_factory=dict)
    """Since when a person (by code) has done what a round (by id) asks for; without those whom it came back to."""

    # ------------------------------------------------------------ what people do

    async def opens_rounds(self) -> None:
        """The office opens both rounds for everybody."""
        afterwards = AfterDeadline(accepts_late=self.accepts_late)
        async with writing(self.town.app.database) as work:
            root = await work.people.root(self.town.today)
            office = await work.people.by_code(OFFICE, self.town.today)
            assert root is not None
            assert office is not None
            for round_ in (replace(PLEDGES, afterwards=afterwards), STUDIES):
                await work.rounds.open(
                    replace(round_, audience_unit_id=root.id),
                    by=office.id,
                    at=self.town.clock.now(),
                    day=self.town.today,
                )
            await work.studies.publish(STUDIES.id, EDITION, by=office.id, at=self.town.clock.now())

    async def pledges(self, code: str, deed: str, until: str) -> None:
        """Register a pledge, question by question."""
        await self.phones.says(code, "đăng ký")
        await self.phones.says(code, "2", deed, "bỏ qua", until, "Danh sách có ký xác nhận của chi bộ")
        await self.phones.presses(code, "Gửi đăng ký")
        self._done(code, PLEDGES.id)

    async def mends(self, code: str, deed: str) -> None:
        """Rewrite the deed of what was returned, and send it again."""
        pledge = await self.pledge(code)
        await self.phones.opens(code, "sua", pledge.id)
        await self.phones.presses(code, "Sửa một phần", "Việc làm")
        await self.phones.says(code, deed)
        await self.phones.presses(code, "Gửi bản sửa")
        self._done(code, PLEDGES.id)

    async def studies(self, code: str) -> None:
        """Read everything, answer the questions, confirm."""
        await self.phones.opens(code, "hoctap", STUDIES.id)
        if any("Bắt đầu" in choice for choice in self.choices(code)):
            await self.phones.presses(code, "Bắt đầu")
        for card in EDITION.cards:
            self.town.clock.at += PACE
            await self.phones.presses(code, "Đã đọc")
            if card.question is not None:
                await self.phones.presses(code, card.question.options[card.question.right])
        await self.phones.presses(code, "Tự nghiên cứu", "Xác nhận")
        self._done(code, STUDIES.id)

    async def decides(self, leader: str, code: str, remark: str = "", *, newest: int = 0) -> None:
        """Confirm the pledge of this member, or return it with a remark."""
        pledge = await self.pledge(code, newest)
        await self.phones.opens(leader, "duyet", pledge.id)
        if remark:
            await self.phones.presses(leader, "Đề nghị bổ sung")
            await self.phones.says(leader, remark)
            del self.handed_in[code, PLEDGES.id]
        else:
            await self.phones.presses(leader, "Xác nhận")

    async def reports(self, code: str, note: str, *, how: str = "Hoàn thành", newest: int = 0) -> None:
        """Answer the question about the result."""
        pledge = await self.pledge(code, newest)
        command = {"Hoàn thành": "hoanthanh", "Gặp khó khăn": "khokhan"}[how]
        await self.phones.opens(code, command, pledge.id)
        await self.phones.says(code, note)
        if any(choice.startswith("Bỏ qua") for choice in self.choices(code)):
            await self.phones.presses(code, "Bỏ qua")

    async def confirms(
        self, leader: str, code: str, answer: str, remark: str = "", *, newest: int = 0
    ) -> None:
        """Decide on the result of this member's pledge."""
        pledge = await self.pledge(code, newest)
        await self.phones.opens(leader, "xacnhanketqua", pledge.id)
        await self.phones.presses(leader, answer)
        if remark:
            await self.phones.says(leader, remark)

    def _done(self, code: str, round_id: str) -> None:
        self.handed_in.setdefault((code, round_id), self.town.clock.now())

    # ------------------------------------------------------------ what there is

    def choices(self, code: str) -> list[str]:
        """The labels under this person's last message."""
        return self.town.talk(code, channel_of(code)).choices

    async def pledge(self, code: str, newest: int = 0) -> Pledge:
        """A pledge of this person, counted from the newest."""
        person_id = await self.town.person_id(code)
        async with writing(self.town.app.database) as work:
            return (await work.pledges.of_person(person_id))[newest]
