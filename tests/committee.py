"""A small committee to keep: a root with an office, a body with two cells, and words to change it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from domain.people.person import CONSENT_VERSION, Person, Role, Status
from domain.people.roster.change import compare
from domain.people.roster.rows import KnownUnit, RosterFile, RosterRow
from domain.pledges.pledge import Deed, Pledge, Progress, Report
from domain.pledges.round import Group, PledgeRound
from domain.review.deciding import Decision
from domain.rounds.round import AfterDeadline
from domain.study.completion import StudyAnswer, Way
from domain.study.edition import Card, Edition, Question, Resolution, digest_of
from domain.study.reflections import Reflection, ReflectionTerms
from domain.study.round import StudyRound
from domain.talk.messages import Address
from storage.types import new_id
from storage.work import SqlWork

AFTERWARDS = AfterDeadline()
"""What rounds do after their deadline where nobody says otherwise."""
ON_TIME_ONLY = AfterDeadline(accepts_late=False)
"""Of a round that takes nothing late."""
DAY_ONE = date(2026, 11, 2)
NOON = datetime(2026, 11, 2, 5, 0, tzinfo=UTC)
"""Noon of the first day in the committee's zone."""

UNITS = (
    KnownUnit("GOC", "Đảng bộ tỉnh", None),
    KnownUnit("DB1", "Đảng bộ Một", "GOC"),
    KnownUnit("CB1", "Chi bộ Một", "DB1"),
    KnownUnit("CB2", "Chi bộ Hai", "DB1"),
    KnownUnit("CB3", "Chi bộ Ba", "GOC"),
)


def member(code: str, name: str, unit: str, position: str = "", status: Status = Status.ACTIVE) -> RosterRow:
    """A line of the roster."""
    names = {one.code: one for one in UNITS}
    return RosterRow(
        line=0,
        code=code,
        full_name=name,
        unit_code=unit,
        unit_name=names[unit].name,
        parent_code=names[unit].parent_code,
        position=position,
        status=status,
    )


ROSTER = (
    member("VP1", "Lê Thị Văn Phòng", "GOC"),
    member("DB1", "Trần Bí Thư", "DB1", "Bí thư Đảng ủy"),
    member("A1", "Nguyễn Văn Ân", "CB1", "Bí thư"),
    member("A2", "Trần Thị Bình", "CB1", "Phó Bí thư"),
    member("A3", "Đỗ Văn Cường", "CB1"),
    member("A4", "Phạm Thị Dung", "CB1", status=Status.EXEMPT),
    member("B1", "Hoàng Văn Em", "CB2", "Bí thư"),
    member("B2", "Vũ Thị Giang", "CB2"),
    member("C1", "Bùi Văn Hải", "CB3"),
)


async def import_roster(
    work: SqlWork,
    rows: Sequence[RosterRow],
    day: date,
    *,
    units: Sequence[KnownUnit] = UNITS,
) -> None:
    """Do what the importer does with such a file on that day."""
    change = compare(file_of(rows, units), await work.roster.known(day))
    await work.roster.apply(change, day, noon(day))


def file_of(rows: Sequence[RosterRow], units: Sequence[KnownUnit] = UNITS) -> RosterFile:
    """The file with these rows and units."""
    numbered = tuple(replace(row, line=line, code=row.code or None) for line, row in enumerate(rows, start=2))
    return RosterFile(rows=numbered, units=tuple(units))


def noon(day: date) -> datetime:
    """Noon of the day in the committee's zone."""
    return datetime(day.year, day.month, day.day, 5, 0, tzinfo=UTC)


def changed(
    code: str,
    rows: Sequence[RosterRow] = ROSTER,
    *,
    name: str | None = None,
    unit: str | None = None,
    position: str | None = None,
    status: Status | None = None,
) -> tuple[RosterRow, ...]:
    """The roster with one person's line changed."""
    before = next(row for row in rows if row.code == code)
    after = member(
        code,
        name or before.full_name,
        unit or before.unit_code,
        before.position if position is None else position,
        status or before.status,
    )
    return tuple(after if row is before else row for row in rows)


@dataclass(frozen=True, slots=True)
class Committee:
    """The committee as kept: ids by code, and shortcuts for what tests do all the time."""

    work: SqlWork
    units: dict[str, str]
    people: dict[str, str]

    async def person(self, code: str, day: date = DAY_ONE) -> Person:
        """The person with this code."""
        found = await self.work.people.by_code(code, day)
        assert found is not None
        return found

    async def open_round(
        self,
        *,
        audience: str = "GOC",
        opened: date = DAY_ONE,
        days: int = 10,
        least: int = 1,
        most: int = 3,
        approval: bool = True,
        title: str = "Quý IV",
        afterwards: AfterDeadline = AFTERWARDS,
    ) -> PledgeRound:
        """A round, opened at noon of a day, with so many days to go."""
        at = noon(opened)
        made = PledgeRound(
            id=new_id(at),
            title=title,
            period_from=opened,
            period_to=opened + timedelta(days=90),
            opens_at=at,
            deadline=at + timedelta(days=days),
            owed=least,
            max_pledges=most,
            approval=approval,
            guidance="Ngắn gọn, có số liệu.",
            audience_unit_id=self.units[audience],
            groups=(Group(1, "Đạo đức"), Group(2, "Nhiệm vụ")),
            afterwards=afterwards,
        )
        await self.work.rounds.open(made, by=self.people["VP1"], at=at, day=opened)
        return made

    async def open_study(
        self,
        *,
        audience: str = "GOC",
        opened: date = DAY_ONE,
        days: int = 10,
        reflection: ReflectionTerms | None = None,
        roles: tuple[Role, ...] = (),
        title: str = "Nghị quyết 57",
    ) -> StudyRound:
        """A study round of `EDITION`, opened at noon of a day, with so many days to go."""
        at = noon(opened)
        made = StudyRound(
            id=new_id(at),
            title=title,
            opens_at=at,
            deadline=at + timedelta(days=days),
            audience_unit_id=self.units[audience],
            audience_roles=roles,
            resolution=RESOLUTION,
            edition=1,
            cards=len(EDITION.cards),
            questions=EDITION.questions,
            pass_mark=1,
            pace=timedelta(seconds=5),
            ways=(Way.ONLINE, Way.SELF, Way.MAKEUP),
            reflection=reflection,
        )
        office = self.people["VP1"]
        await self.work.rounds.open(made, by=office, at=at, day=opened)
        assert await self.work.studies.publish(made.id, EDITION, by=office, at=at)
        return made

    async def study(
        self,
        code: str,
        round_: StudyRound,
        way: Way = Way.SELF,
        *,
        reason: str = "",
        at: datetime = NOON,
        by: str = "",
    ) -> StudyAnswer:
        """What that person says about their study, or what the person `by` enters for them."""
        answer = await self.work.studies.answer(
            round_id=round_.id,
            person_id=self.people[code],
            way=way,
            reason=reason,
            at=at,
            entered_by=self.people[by] if by else "",
        )
        assert answer is not None
        return answer

    async def reflect(
        self, code: str, round_: StudyRound, text: str = "Thu hoạch", at: datetime = NOON
    ) -> Reflection:
        """The reflection of that person, handed in."""
        handed_in = await self.work.studies.submit_reflection(round_.id, self.people[code], text, at)
        assert handed_in is not None
        return handed_in

    async def assess(
        self, reflection: Reflection, by: str = "A1", *, accepted: bool, at: datetime = NOON
    ) -> bool:
        """What that person says about the reflection."""
        remark = "" if accepted else "Bổ sung"
        return await self.work.studies.decide(
            reflection, Decision(reflection.version, accepted, remark, self.people[by], "", at)
        )

    async def pledge(
        self,
        code: str,
        round_: PledgeRound,
        text: str = "Trả 30% hồ sơ trước hạn",
        at: datetime = NOON,
        day: date = DAY_ONE,
    ) -> Pledge:
        """A pledge of that person."""
        made = await self.work.pledges.register(
            round_=round_, person=await self.person(code, day), deed=deed(text), likeness=None, at=at, day=day
        )
        assert made is not None
        return made

    async def decide(
        self, pledge: Pledge, by: str, *, approved: bool = True, remark: str = "", at: datetime = NOON
    ) -> bool:
        """That person's decision on the present version."""
        return await self.work.pledges.decide(
            pledge, Decision(pledge.version, approved, remark, self.people[by], "", at)
        )

    async def link(
        self,
        code: str,
        *,
        channel: str = "telegram",
        chat: str = "",
        consented: bool = True,
        at: datetime = NOON,
    ) -> Address:
        """An account for that person."""
        address = Address(channel, chat or f"chat-{code}")
        await self.work.accounts.link(self.people[code], address, at)
        if consented:
            await self.work.accounts.consent(
                address, person_id=self.people[code], version=CONSENT_VERSION, given=True, at=at
            )
        return address

    def scope(self, *codes: str) -> tuple[str, ...]:
        """The scope of these units."""
        return tuple(self.units[code] for code in codes)


RESOLUTION = Resolution("57-NQ/TW", date(2024, 12, 22), "Bộ Chính trị", "https://example.org/57")


def edition(number: int, text: str = "Một\n\nHai\n\nBa", *, minor: bool = False, note: str = "") -> Edition:
    """An edition of a card a paragraph; the first two cards have a question, whose first option is right."""
    cards = tuple(
        Card(
            place,
            f"Mục {place}",
            body,
            Question(f"Câu {place}?", ("Đúng", "Sai"), 0, "Vì vậy.") if place < 3 else None,
        )
        for place, body in enumerate(text.split("\n\n"), start=1)
    )
    return Edition(number, text, digest_of(text), cards, minor, note)


EDITION = edition(1)


def deed(text: str = "Trả 30% hồ sơ trước hạn") -> Deed:
    """What somebody promises."""
    return Deed(group=1, deed=text, result="30%", until=date(2026, 12, 15), evidence="Một cửa")


def report(
    progress: Progress = Progress.DOING,
    at: datetime = NOON,
    percent: int | None = None,
    note: str = "Đúng tiến độ",
) -> Report:
    """What somebody says of it."""
    return Report(progress, percent, note, at)


async def settle(work: SqlWork, day: date) -> Committee:
    """Bring the committee in, and give VP1 the office."""
    await import_roster(work, ROSTER, day)
    known = await work.roster.known(day)
    people = {person.code: person.id for person in known.people}
    root = await work.people.root(day)
    assert root is not None
    units = {unit.code: unit.id for unit in await work.people.units((root.id,), day)}
    await work.people.grant(people["VP1"], Role.OFFICE, root.id, day)
    return Committee(work, units, people)
