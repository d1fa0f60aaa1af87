"""Every figure of the chat, the week, the workbook and the command line is what slow, obvious code counts from the raw
rows, whatever committee it is and whatever happened in it."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import time, timedelta
from decimal import Decimal
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.commands.summary import summary_tables
from bot.words.texts import FluentWords
from domain.calendar.periods import Period
from domain.calendar.working_days import Week, WorkCalendar
from domain.figures.counts import Figures, RoundFigures
from domain.figures.sheet import Cell, ReportSheet
from domain.people.person import Caller, Grant, Role
from domain.pledges.figures import PledgeFigures
from domain.policy import Policy
from domain.rounds.round import Round, RoundState
from domain.study.figures import StudyFigures
from domain.talk.messages import Address, Reply
from handlers.figures import summary
from handlers.figures.draft import read_draft
from handlers.figures.sheet_context import teller
from handlers.figures.week.figures import week_lines
from handlers.figures.week.messages import compose_question, compose_week_of_office
from handlers.figures.week.planners import close_week
from handlers.figures.week.unit_message import compose_week_of_unit
from handlers.figures.workbook import Workbook, read_workbook
from handlers.modules import slots
from handlers.talk.scene import Scene
from storage.engine.database import Database
from storage.work import SqlWork, writing
from tests.committee import DAY_ONE, NOON, Committee
from tests.figures.random_committee import OFFICE, ROOT, RandomCommittee, live, random_committee
from tests.figures.recount import STUDIED, Rows, cells_said, evidenced, percent, rows_of, states_said
from tests.town import ZONE

CALENDAR = WorkCalendar(zone=ZONE)
WORDS = FluentWords(zone=ZONE, strict=True)
WEEK = CALENDAR.week_of(DAY_ONE)
FRIDAY = NOON + timedelta(days=4, hours=4)
MONDAY = NOON + timedelta(days=7)
OWN = "Đảng viên trực thuộc"
SHEETS = {"pledge": ("Tổng hợp", "Đơn vị"), "study": ("Học tập – tổng hợp", "Học tập – đơn vị")}
STANDINGS = {
    "confirmed": "Đã xác nhận",
    "waiting": "Chờ xác nhận",
    "returned": "Chờ bổ sung",
    "part": "Đăng ký chưa đủ",
    "missing": "Chưa đăng ký",
}


@settings(max_examples=20)
@given(seed=st.integers(0, 2**32))
def test_every_figure_is_what_the_rows_say(next_url: Callable[[], str], seed: int) -> None:
    asyncio.run(_recount(next_url(), random_committee(seed)))


async def _recount(url: str, drawn: RandomCommittee) -> None:
    database = Database(url)
    try:
        async with writing(database) as work:
            committee, rounds = await live(work, drawn)
            rows = await rows_of(work, CALENDAR.day_of(FRIDAY))
            told = Told(committee, rows, sorted(rounds, key=_urgency), await _caller(committee))
            await told.chat()
            await told.names()
            await told.missing_lists()
            await told.workbook()
            await told.command_line()
            await told.draft()
            await told.week(drawn.remarks)
    finally:
        await database.close()


def _urgency(round_: Round) -> tuple[bool, timedelta, str]:
    closed = round_.state is RoundState.CLOSED
    left = round_.deadline - NOON
    return closed, -left if closed else left, round_.title


async def _caller(committee: Committee) -> Caller:
    """The office, which also leads every unit: it may look at and be written to about anything."""
    units = await committee.work.people.units(committee.scope(ROOT), DAY_ONE)
    grants = [Grant(Role.SECRETARY, unit.id, unit.name) for unit in units]
    office = Grant(Role.OFFICE, committee.units[ROOT], "Đảng ủy Thử")
    return Caller(Address("telegram", "1"), await committee.person(OFFICE), (office, *grants), consented=True)


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of a committee, beside its rows. `rounds`: the most urgent first."""

    committee: Committee
    rows: Rows
    rounds: Sequence[Round]
    caller: Caller

    @property
    def work(self) -> SqlWork:
        return self.committee.work

    @property
    def open(self) -> list[Round]:
        return [round_ for round_ in self.rounds if round_.state is RoundState.OPEN]

    def unit_name(self, unit_id: str) -> str:
        return str(self.rows.units()[unit_id]["name"])

    def scene(self, argument: str = "", *, at: timedelta = FRIDAY - NOON) -> Scene:
        return Scene(
            caller=self.caller,
            now=NOON + at,
            calendar=CALENDAR,
            work=self.work,
            words=WORDS,
            policy=Policy(),
            modules=slots(),
            argument=argument,
        )

    def over(self, round_: Round, now: timedelta) -> bool:
        return round_.deadline < NOON + now

    # ------------------------------------------------------------ /tonghop

    async def chat(self) -> None:
        """Each unit over all open rounds, and over each round alone, closed ones too."""
        for code, unit_id in self.committee.units.items():
            if self.open:
                said = _said((await summary.committee(self.scene(code))).replies[0])
                self._is_told(said, unit_id, self.open)
            for round_ in self.rounds:
                view = summary.View(unit=unit_id, rounds=round_.id).argument
                said = _said((await summary.committee(self.scene(view))).replies[0])
                self._is_told(said, unit_id, [round_])

    def _is_told(self, said: list[str], unit_id: str, rounds: Sequence[Round]) -> None:
        here = self.rows.under(unit_id)
        told = [one for one in rounds if self.rows.due(one.id, here)] or rounds
        expected: list[str] = []
        for round_ in told[:3]:
            study = round_.kind == "study"
            state = "đã đóng, " if round_.state is RoundState.CLOSED else ""
            done, due = self.rows.share(round_.id, here)
            share = percent(done, due)
            states = states_said(self.rows, round_.id, unit_id, over=self.over(round_, FRIDAY - NOON))
            results = [line for line in states if line.startswith("Kết quả chi bộ xác nhận")]
            expected += [
                "",
                f"Đợt {'học tập' if study else 'đăng ký'}: {round_.title} ({state}hạn)",
                *results,
                f"Học tập nghị quyết: {share}" if study else f"Đã đăng ký: {share}",
                *(line for line in states if line not in results),
                *cells_said(self.rows, round_.id, unit_id),
            ]
        if more := len(told) - 3 if len(told) > 3 else 0:
            expected += ["", f"Còn {more} đợt khác, mời đồng chí chọn “Chọn đợt khác”."]
        lines = [re.sub(r"hạn [^)]*\)$", "hạn)", line) for line in said[1:]]
        assert lines[: len(expected)] == expected
        self._parts_are_told(lines[len(expected) :], unit_id, rounds, told[:3])

    def _parts_are_told(
        self, lines: list[str], unit_id: str, chosen: Sequence[Round], told: Sequence[Round]
    ) -> None:
        """The units directly under this one and its own people, where anybody sits in one of the `chosen` rounds."""
        below = [one for one, row in self.rows.units().items() if row["parent_id"] == unit_id]
        parts = {self.unit_name(one): self.rows.under(one) for one in below} | {OWN: {unit_id}}
        expected = {}
        for name, there in parts.items():
            if any(self._counted_or_listed(round_, there) for round_ in chosen):
                expected[name] = self._shares(there, told)
        found = [re.fullmatch(r"\d+\. ([^:]+): (.*)", line) for line in lines]
        shown = {one[1]: _shares_in(one[2]) for one in found if one}
        assert shown == ({} if set(expected) <= {OWN} else expected)

    def _counted_or_listed(self, round_: Round, units: set[str]) -> bool:
        if round_.kind == "study":
            return bool(self.rows.seated(round_.id, units))
        return bool(self.rows.due(round_.id, units))

    def _shares(self, units: set[str], rounds: Sequence[Round]) -> list[str]:
        """The shares of these units in those of the rounds that ask somebody there."""
        shares = [self.rows.share(round_.id, units) for round_ in rounds]
        return [percent(done, due) for done, due in shares if due] or ["–"]

    # ------------------------------------------------------------ /chibo, and who is missing

    async def names(self) -> None:
        """Who stands under which heading, of each unit."""
        for unit_id in self.committee.units.values():
            said = _said(
                (await summary.unit(self.scene(summary.View(unit=unit_id, mode="n").argument))).replies[0]
            )
            blocks = _split(said[1:])
            for round_ in self.open:
                due = self.rows.due(round_.id, {unit_id})
                block = blocks.get(round_.title)
                assert (block is not None) == bool(due)
                if block is None:
                    continue
                share = percent(*self.rows.share(round_.id, {unit_id}))
                if round_.kind == "study":
                    assert block[0] == f"Đã học tập: {share}"
                    continue
                assert block[0].partition(". Tất cả")[0] == f"Đã đăng ký {share}"
                states = {one: self.rows.state(round_.id, one) for one in due}
                lacking = "Chưa đăng ký" if self.rows.round(round_.id)["owed"] <= 1 else "Chưa đăng ký đủ"
                headings = {"part": lacking, "missing": lacking, "returned": "Chờ bổ sung"}
                headings["waiting"] = "Chờ xác nhận"
                expected: dict[str, set[str]] = {}
                for one, state in states.items():
                    if state in headings:
                        expected.setdefault(headings[state], set()).add(self.rows.name(one))
                assert _names_under_headings(block[1:]) == expected

    async def missing_lists(self) -> None:
        """Who is missing is who has not done what the round asks for, those included to whom it was returned."""
        units = list(self.committee.units.values())
        for round_ in self.rounds:
            missing = await self.work.figures.missing_seats(round_.id, units, self.rows.day)
            due = self.rows.due(round_.id, units)
            assert {one.person.id for one, _ in missing} == {
                one for one in due if self.rows.unfinished(round_.id, one)
            }
            counted = await self.work.figures.missing_units(round_.id, self.rows.day)
            assert sum(people for _, people in counted) == len(missing)

    # ------------------------------------------------------------ the workbook

    async def workbook(self) -> None:
        """Every count of the sheets of rounds and units, and how each person stands."""
        scope = self.committee.scope(ROOT)
        ids = [round_.id for round_ in self.rounds]
        written = await read_workbook(
            self.work, slots(), scope=scope, rounds=ids, at=FRIDAY, calendar=CALENDAR
        )
        book = written(teller(WORDS, "vi"))
        root = self.committee.units[ROOT]
        for kind, sheets in {
            "pledge": ("Tổng hợp", "Đơn vị"),
            "study": ("Học tập – tổng hợp", "Học tập – đơn vị"),
        }.items():
            rounds = [round_ for round_ in self.rounds if round_.kind == kind]
            if not rounds:
                continue
            title = "Đợt đăng ký" if kind == "pledge" else "Đợt học tập"
            whole = _table(book, sheets[0])
            assert [row[title] for row in whole] == [round_.title for round_ in rounds]
            for row, round_ in zip(whole, rounds, strict=True):
                self._is_counted(row, round_, self.rows.under(root), cells_of=root)
            expected = self._rows_by_unit(root)
            for number, round_ in enumerate(rounds, 1):
                name = sheets[1] if len(rounds) == 1 else f"{sheets[1]} {number}"
                by_unit = _table(book, name)
                assert [(row["Mã đơn vị"], row["Đơn vị"]) for row in by_unit] == [
                    (code, called) for code, called, _, _ in expected
                ]
                for row, (_, _, units, cells_of) in zip(by_unit, expected, strict=True):
                    self._is_counted(row, round_, units, cells_of=cells_of)
            self._people_are_told(book, kind, rounds)

    def _rows_by_unit(self, unit_id: str) -> list[tuple[str, str, set[str], str]]:
        """The rows of a unit and what lies under it: code, name, whose figures, under which unit cells are counted."""
        code = next(code for code, one in self.committee.units.items() if one == unit_id)
        found = [(code, self.unit_name(unit_id), self.rows.under(unit_id), unit_id)]
        if self.rows.is_body(unit_id) and any(self.rows.due(round_.id, {unit_id}) for round_ in self.rounds):
            found.append((code, OWN, {unit_id}, ""))
        below = [one for one, row in self.rows.units().items() if row["parent_id"] == unit_id]
        by_code = {one: code for code, one in self.committee.units.items()}
        for one in sorted(below, key=by_code.__getitem__):
            found += self._rows_by_unit(one)
        return found

    def _is_counted(self, row: Mapping[str, Cell], round_: Round, units: set[str], *, cells_of: str) -> None:
        rows, due = self.rows, self.rows.due(round_.id, units)
        assert row["Tổng số đảng viên"] == rows.belong(units)
        if round_.kind == "pledge":
            states = [rows.state(round_.id, one) for one in due]
            registered = states.count("confirmed") + states.count("waiting")
            expected: dict[str, object] = {
                "Phải đăng ký": len(due),
                "Đã đăng ký": registered,
                "Tỷ lệ đăng ký": percent(registered, len(due)),
                "Đã xác nhận": states.count("confirmed"),
                "Tỷ lệ xác nhận": percent(states.count("confirmed"), len(due)),
                "Chờ xác nhận": states.count("waiting"),
                "Chờ bổ sung": states.count("returned"),
                "Chưa đăng ký": states.count("part") + states.count("missing"),
            }
            assert len(due) == registered + states.count("returned") + expected["Chưa đăng ký"]  # type: ignore[operator]
            under_way = rows.under_way(round_.id, due)
            progress = [pledge["progress"] for pledge in under_way]
            results = [pledge["fulfilment"] for pledge in under_way]
            if "Đang thực hiện" in row:
                expected |= {
                    "Kết quả đạt (chi bộ xác nhận)": results.count("confirmed"),
                    "Kết quả chưa đạt (chi bộ xác nhận)": results.count("not-met"),
                    "Hoàn thành có minh chứng": evidenced(under_way),
                    "Nội dung hoàn thành (tự báo)": progress.count("done"),
                    "Đang thực hiện": progress.count("doing"),
                    "Gặp khó khăn": progress.count("stuck"),
                    "Chưa báo kết quả": progress.count(None),
                }
            if "Đã liên kết tài khoản" in row:
                expected["Đã liên kết tài khoản"] = sum(rows.reached(one) for one in due)
        else:
            ways = [rows.way(round_.id, one) for one in due]
            studied = sum(way in STUDIED for way in ways)
            asks = rows.asks_reflection(round_.id)
            written = [rows.reflection(round_.id, one) for one in due] if asks else []
            read, unread = written.count("accepted"), written.count("submitted")
            done, of = rows.complete_cells(round_.id, cells_of) if cells_of else (0, 0)
            expected = {
                "Danh sách chốt": len(rows.seated(round_.id, units)),
                "Phải học": len(due),
                "Đã học": studied,
                "Tỷ lệ học tập": percent(studied, len(due)),
                **{name: ways.count(way) for way, name in STUDIED.items()},
                "Chưa học, đã báo lý do": ways.count("excused"),
                "Chưa học, chưa báo lý do": ways.count(""),
                "Học sau hạn": sum(rows.late(round_.id, one) for one in due),
                "Thu hoạch phải nộp": len(written),
                "Thu hoạch đã nộp": read + unread,
                "Tỷ lệ nộp": percent(read + unread, len(written)),
                "Thu hoạch đạt": read,
                "Tỷ lệ đạt": percent(read, len(written)),
                "Thu hoạch chờ đọc": unread,
                "Thu hoạch chờ bổ sung": written.count("returned"),
                "Thu hoạch chưa nộp": written.count(""),
                "Số chi bộ phải học": of,
                "Số chi bộ đạt 100%": done,
            }
        assert {name: _as_said(row[name], said) for name, said in expected.items()} == expected

    def _people_are_told(self, book: Workbook, kind: str, rounds: Sequence[Round]) -> None:
        """A row a person; their standing in the column of each round."""
        people = _table(book, "Theo đảng viên" if kind == "pledge" else "Học tập – cá nhân")
        everywhere = set(self.committee.units.values())
        seated = {one for round_ in rounds for one in self.rows.seated(round_.id, everywhere)}
        assert sorted(str(row["Họ và tên"]) for row in people) == sorted(map(self.rows.name, seated))
        for row in people:
            person = next(one for one in seated if self.rows.name(one) == row["Họ và tên"])
            for round_ in rounds:
                heading = "Kết quả" if len(rounds) == 1 else f"{round_.title}: Kết quả"
                assert row[heading] == self._standing(round_, person, everywhere)

    def _standing(self, round_: Round, person: str, everywhere: set[str]) -> str | None:
        rows = self.rows
        if person not in rows.seated(round_.id, everywhere):
            return None
        if not rows.counts(person):
            return "Không còn tính"
        if round_.kind == "pledge":
            return STANDINGS[rows.state(round_.id, person)]
        way = rows.way(round_.id, person)
        if way not in STUDIED:
            return "Chưa học, có lý do" if way else "Chưa học"
        if not rows.asks_reflection(round_.id):
            return "Hoàn thành"
        return {
            "accepted": "Hoàn thành",
            "submitted": "Chờ chi bộ đọc",
            "returned": "Thu hoạch chờ bổ sung",
            "": "Thiếu thu hoạch",
        }[rows.reflection(round_.id, person)]

    # ------------------------------------------------------------ the command line

    async def command_line(self) -> None:
        """The table of each open round that asks anybody."""
        await self._tables_are_told(None, self.open)

    async def _tables_are_told(self, week: Week | None, rounds: Sequence[Round]) -> None:
        lines, told = await week_lines(self.work, week, None, at=FRIDAY, day=self.rows.day)
        root = self.committee.units[ROOT]
        asking = [round_ for round_ in rounds if self.rows.due(round_.id, self.rows.under(root))]
        assert [round_.id for round_ in told] == [round_.id for round_ in asking]
        tables = summary_tables(lines, told, slots(), words=WORDS, language="vi").split("\n\n\n")
        for round_, table in zip(asking, tables, strict=False):
            title, _, _, _, *body = table.splitlines()
            assert title == round_.title
            expected = [
                [f"{code} {name}", *self._cells(round_, units)]
                for code, name, units, _ in self._rows_by_unit(root)
                if name != OWN
            ]
            assert [re.split(r"\s{2,}", line.strip()) for line in body] == expected

    def _cells(self, round_: Round, units: set[str]) -> list[str]:
        rows, due = self.rows, self.rows.due(round_.id, units)
        share = percent(*rows.share(round_.id, units))
        if round_.kind == "pledge":
            states = [rows.state(round_.id, one) for one in due]
            not_begun = states.count("part") + states.count("missing")
            counts = (states.count("waiting"), states.count("returned"), not_begun)
            cells = [share, percent(states.count("confirmed"), len(due)), *map(str, counts)]
            whole = rows.due(round_.id, rows.under(self.committee.units[ROOT]))
            if not rows.results_said(round_.id, whole):
                return cells
            under_way = rows.under_way(round_.id, due)
            met = sum(pledge["fulfilment"] == "confirmed" for pledge in under_way)
            return [*cells, str(met), str(evidenced(under_way))]
        ways = [rows.way(round_.id, one) for one in due]
        cells = [share, str(ways.count("excused")), str(ways.count(""))]
        if not rows.asks_reflection(round_.id):
            return cells
        written = [rows.reflection(round_.id, one) for one in due]
        read, unread = written.count("accepted"), written.count("submitted")
        returned = str(written.count("returned"))
        return [*cells, percent(read + unread, len(due)), percent(read, len(due)), returned]

    # ------------------------------------------------------------ the Word draft

    async def draft(self) -> None:
        """The tables of this month's report: the units directly under the committee, its own people, their sum."""
        root, at = self.committee.units[ROOT], FRIDAY
        month = Period.of("month", CALENDAR.day_of(at))
        written = await read_draft(self.work, slots(), unit_id=root, period=month, at=at, calendar=CALENDAR)
        begins = CALENDAR.instant(month.begins, time())
        asking = [
            round_
            for round_ in self.rounds
            if self.rows.due(round_.id, self.rows.under(root))
            and (round_.state is RoundState.OPEN or round_.deadline >= begins)
        ]
        told = written(teller(WORDS, "vi")).rounds if written else ()
        assert [one.table.name for one in told] == [
            f"Biểu {number}. {round_.title}" for number, round_ in enumerate(asking, 1)
        ]
        below = [one for one, row in self.rows.units().items() if row["parent_id"] == root]
        parts = {OWN: {root}} | {self.unit_name(one): self.rows.under(one) for one in below}
        for round_, one in zip(asking, told, strict=True):
            expected = {
                name: self._cells(round_, units)
                for name, units in parts.items()
                if self.rows.due(round_.id, units)
            }
            assert {row[1]: list(row[2:]) for row in one.table.rows} == expected
            assert list(one.table.total[2:]) == self._cells(round_, self.rows.under(root))

    # ------------------------------------------------------------ the week

    async def week(self, remarks: Sequence[bool]) -> None:
        """Friday's question, the kept week, Monday's messages to each unit and to the office."""
        units, root = self.committee.units, self.committee.units[ROOT]
        about = [{"week": WEEK.label, "unit": unit_id} for unit_id in units.values()]
        for one in about:
            said = await compose_question(self.scene(), one)
            expected = self._blocks(one["unit"], self.open, FRIDAY - NOON, cells=False)
            assert (_said(said)[: len(expected)] if said else []) == expected
        for unit_id, remarked in zip(units.values(), remarks, strict=True):
            if remarked:
                await self.work.weeks.remark(
                    WEEK.label, unit_id, text="Tốt", by=self.committee.people[OFFICE], at=FRIDAY
                )
        await self.work.weeks.keep(WEEK.previous.label, self._week_before(), NOON)
        await close_week(self.work, MONDAY, CALENDAR)
        ended = CALENDAR.span_of(WEEK)[1]
        rounds = [one for one in self.rounds if one.state is RoundState.OPEN or one.deadline < ended]
        await self._tables_are_told(WEEK, rounds)
        for one in about:
            said = await compose_week_of_unit(self.scene(at=MONDAY - NOON), one)
            expected = self._blocks(one["unit"], rounds, None, cells=False, changes=True)
            assert (_said(said)[: len(expected)] if said else []) == expected
        said = await compose_week_of_office(self.scene(at=MONDAY - NOON), about[0])
        expected = self._blocks(root, rounds, MONDAY - NOON, cells=True, changes=True)
        assert (said is not None) == bool(expected)
        if said is None:
            return
        lines = _said(said)
        assert lines[: len(expected)] == expected
        asking = [one for one in rounds if self.rows.due(one.id, self.rows.under(root))]
        spoken_for = {unit for unit, given in zip(units.values(), remarks, strict=True) if given}
        asked = {
            unit
            for unit in units.values()
            if self.rows.leads(unit) and any(self.rows.due(one.id, {unit}) for one in asking)
        }
        count = f"Nhận xét tuần: {len(asked & spoken_for)}/{len(asked)} đơn vị được hỏi đã gửi"
        assert [line for line in lines if line.startswith("Nhận xét tuần")] == [count]
        self._worst_are_told(lines, asking)

    def _earlier(self, round_: Round, unit_id: str) -> tuple[int, int]:
        """How many of a unit's own people had done it the week before, of how many: by chance, but always the same.

        In some rounds somebody was asked then who is not any more.
        """
        drawn = Random(f"{round_.title} {self.unit_name(unit_id)}")  # noqa: S311 - to draw, not to hide
        due = len(self.rows.due(round_.id, {unit_id}))
        others = Random(round_.title).random() < 0.3  # noqa: S311 - to draw, not to hide
        return drawn.randint(0, due), due + int(others and due > 0)

    def _week_before(self) -> dict[str, Figures]:
        found = {}
        for unit_id in self.committee.units.values():
            of: dict[str, RoundFigures] = {}
            for round_ in self.rounds:
                done, due = self._earlier(round_, unit_id)
                of[round_.id] = (
                    PledgeFigures(due=due, registered=done)
                    if round_.kind == "pledge"
                    else StudyFigures(due=due, online=done)
                )
            found[unit_id] = Figures(of)
        return found

    def _change(self, round_: Round, here: set[str]) -> str:
        """What the week says of these units against the week before; nothing where other people are asked."""
        earlier = [self._earlier(round_, unit_id) for unit_id in here]
        if sum(due for _, due in earlier) != len(self.rows.due(round_.id, here)):
            return ""
        more = self.rows.share(round_.id, here)[0] - sum(done for done, _ in earlier)
        if more == 0:
            return ", bằng tuần trước"
        return f", {'tăng' if more > 0 else 'giảm'} {abs(more)} đồng chí so với tuần trước"

    def _blocks(
        self,
        unit_id: str,
        rounds: Sequence[Round],
        now: timedelta | None,
        *,
        cells: bool,
        changes: bool = False,
    ) -> list[str]:
        """The unit's blocks of the rounds that ask somebody there; without `now` nothing behind the shares."""
        here = self.rows.under(unit_id)
        asking = [round_ for round_ in rounds if self.rows.due(round_.id, here)]
        if not asking:
            return []
        head = f"{self.unit_name(unit_id)}, Tuần 45 (02/11–08/11/2026):"
        lines: list[str] = []
        for round_ in asking:
            single = sum(one.kind == round_.kind for one in asking) == 1
            numbers = [one.number for one in asking]
            name = round_.number if numbers.count(round_.number) == 1 else round_.title
            called = {"pledge": "Đăng ký nêu gương", "study": "Học tập nghị quyết"}[round_.kind]
            share = percent(*self.rows.share(round_.id, here))
            change = self._change(round_, here) if changes else ""
            sentence = f"{called if single else name or round_.title} {share}{change}."
            rest: list[str] = []
            if now is not None:
                over = self.over(round_, now)
                # The question leaves the ways out, the office is told of cells too.
                rest = states_said(self.rows, round_.id, unit_id, over=over, ways_too=cells)
            if cells:
                rest += cells_said(self.rows, round_.id, unit_id)
            if len(asking) == 1:
                return [f"{head} {sentence}", *rest]
            lines += [*([] if now is None else [""]), sentence, *rest]
        return [head, *lines]

    def _worst_are_told(self, lines: list[str], rounds: Sequence[Round]) -> None:
        """Up to three units whose own people are not done, each with its shares, and how many there are."""
        expected = {}
        root = self.committee.units[ROOT]
        for unit_id, row in self.rows.units().items():
            own = [(round_, one) for round_ in rounds for one in self.rows.due(round_.id, {unit_id})]
            if any(self.rows.unfinished(round_.id, one) for round_, one in own):
                name = self.unit_name(unit_id)
                if self.rows.is_body(unit_id):
                    name += " (đảng viên trực thuộc)"
                elif row["parent_id"] and row["parent_id"] != root:
                    name += f" ({self.unit_name(row['parent_id'])})"
                expected[name] = self._shares({unit_id}, rounds)
        found = [re.fullmatch(r"\d+\. ([^:]+): (.*)", line) for line in lines]
        shown = {one[1]: _shares_in(one[2]) for one in found if one}
        counted = re.findall(r"Đơn vị cần đôn đốc: (\d+),", "\n".join(lines))
        assert counted == ([str(len(expected))] if expected else [])
        assert len(shown) == min(3, len(expected))
        assert shown == {name: expected[name] for name in shown}


def _said(reply: Reply) -> list[str]:
    """The lines of a message without markup."""
    text = "\n".join(WORDS.say(line, "vi") for line in reply.lines)
    return re.sub(r"</?b>", "", text).split("\n")


def _shares_in(text: str) -> list[str]:
    return re.findall(r"\d+/\d+ \([^)]*\)|–", text)


def _split(lines: Sequence[str]) -> dict[str, list[str]]:
    """The blocks of a list of names by the title of their round."""
    blocks: dict[str, list[str]] = {}
    here: list[str] = []
    for line in lines:
        titled = re.fullmatch(r"(.+) \(hạn [^)]*\)", line)
        if titled:
            here = blocks.setdefault(titled[1], [])
        elif not line:
            here = []
        else:
            here.append(line)
    return blocks


def _names_under_headings(lines: Sequence[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    here: set[str] = set()
    for line in lines:
        if heading := re.fullmatch(r"(.+) \((\d+)\):", line):
            here = found.setdefault(heading[1], set())
        elif name := re.match(r"• ([^–]+?)(?: –|$)", line):
            here.add(name[1])
    return found


def _table(book: Workbook, name: str) -> list[dict[str, Cell]]:
    """The rows of a sheet by the headings of their columns."""
    sheet: ReportSheet = next(one for one in book.sheets if one.name == name)
    headings = [column.heading for column in sheet.columns]
    return [dict(zip(headings, row.cells, strict=True)) for row in sheet.rows]


def _as_said(cell: Cell, said: object) -> object:
    """A cell as the recount says it: a percentage with what it is of."""
    if not isinstance(said, str) or said == "–":
        return cell
    done, due = said.split(" ")[0].split("/")
    exact = f"{cell * 100:.2f}".replace(".", ",") if isinstance(cell, Decimal) else cell
    return f"{done}/{due} ({exact}%)"
