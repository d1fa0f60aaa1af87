"""Every figure counted anew from the raw rows: slowly, and so that one can see that it is right."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select

from storage.tables import (
    accounts,
    consents,
    grants,
    memberships,
    people,
    pledge_rounds,
    pledges,
    reflections,
    rounds,
    seats,
    study_answers,
    study_rounds,
    unit_spans,
)
from storage.work import SqlWork

Row = Mapping[str, Any]
COUNTS = ("active", "temporary-in")
BELONG = (*COUNTS, "temporary-out", "exempt", "suspended", "away")
STUDIED = {"direct": "Trực tiếp", "online": "Trực tuyến", "self": "Tự nghiên cứu", "makeup": "Học bù"}


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of the tables as they are, on a day."""

    day: date
    tables: Mapping[str, list[Row]]

    # ------------------------------------------------------------ the tree

    def units(self) -> dict[str, Row]:
        """The units by id."""
        return {row["unit_id"]: row for row in self.tables["unit_spans"]}

    def above(self, unit_id: str) -> list[str]:
        """The unit itself and what lies above it."""
        chain, here = [], self.units().get(unit_id)
        while here is not None:
            chain.append(here["unit_id"])
            here = self.units().get(here["parent_id"] or "")
        return chain

    def under(self, unit_id: str) -> set[str]:
        """The unit itself and what lies under it."""
        return {one for one in self.units() if unit_id in self.above(one)}

    def is_body(self, unit_id: str) -> bool:
        """Whether units lie under it."""
        return len(self.under(unit_id)) > 1

    def cells(self, unit_id: str) -> list[str]:
        """The units here and under it that have none under them."""
        return [one for one in self.under(unit_id) if not self.is_body(one)]

    # ------------------------------------------------------------ people

    def membership(self, person_id: str) -> Row | None:
        """Where somebody belongs on the day."""
        for row in self.tables["memberships"]:
            if row["person_id"] == person_id and row["valid_from"] <= self.day < row["valid_to"]:
                return row
        return None

    def belong(self, units: Collection[str]) -> int:
        """How many people belong to these units."""
        return sum(
            row["unit_id"] in units
            and row["valid_from"] <= self.day < row["valid_to"]
            and row["status"] in BELONG
            for row in self.tables["memberships"]
        )

    def counts(self, person_id: str) -> bool:
        """Whether somebody is inside denominators."""
        row = self.membership(person_id)
        return row is not None and row["status"] in COUNTS

    def name(self, person_id: str) -> str:
        """What somebody is called."""
        return next(str(row["full_name"]) for row in self.tables["people"] if row["id"] == person_id)

    def reached(self, person_id: str) -> bool:
        """Whether an account reaches somebody. Nobody here takes a consent back."""
        mine = [row for row in self.tables["accounts"] if row["person_id"] == person_id and row["open"]]
        given = {row["chat"] for row in self.tables["consents"] if row["given"]}
        return any(row["chat"] in given for row in mine)

    def leads(self, unit_id: str) -> bool:
        """Whether a unit has a secretary or a deputy."""
        return any(
            row["unit_id"] == unit_id
            and row["role"] in ("secretary", "deputy")
            and row["valid_from"] <= self.day < row["valid_to"]
            for row in self.tables["grants"]
        )

    # ------------------------------------------------------------ rounds

    def round(self, round_id: str) -> Row:
        """The row of a round."""
        return next(row for row in self.tables["rounds"] if row["id"] == round_id)

    def terms(self, round_id: str) -> Row:
        """What its kind adds to it."""
        kind = f"{self.round(round_id)['kind']}_rounds"
        return next(row for row in self.tables[kind] if row["round_id"] == round_id)

    def seated(self, round_id: str, units: Collection[str]) -> list[str]:
        """Who is on the frozen roster at these units."""
        return [
            row["person_id"]
            for row in self.tables["seats"]
            if row["round_id"] == round_id and row["unit_id"] in units
        ]

    def due(self, round_id: str, units: Collection[str]) -> list[str]:
        """Those of them who count."""
        return [one for one in self.seated(round_id, units) if self.counts(one)]

    def deadline(self, round_id: str, person_id: str) -> datetime:
        """Somebody's own deadline."""
        seat = next(
            row
            for row in self.tables["seats"]
            if row["round_id"] == round_id and row["person_id"] == person_id
        )
        common: datetime = self.round(round_id)["deadline"]
        return max(seat["extended_to"] or common, common)

    # ------------------------------------------------------------ pledges

    def pledges(self, round_id: str, person_id: str) -> list[Row]:
        """Somebody's pledges in a round."""
        return [
            row
            for row in self.tables["pledges"]
            if row["round_id"] == round_id and row["person_id"] == person_id
        ]

    def state(self, round_id: str, person_id: str) -> str:
        """Confirmed, waiting, returned, part or missing: one of them."""
        states = [row["state"] for row in self.pledges(round_id, person_id)]
        approved = states.count("approved")
        sent = approved + states.count("submitted")
        asked = self.round(round_id)["owed"]
        if approved >= asked:
            return "confirmed"
        if sent >= asked:
            return "waiting"
        if "returned" in states:
            return "returned"
        return "part" if sent else "missing"

    def under_way(self, round_id: str, due: Iterable[str]) -> list[Row]:
        """The confirmed pledges of these people."""
        return [row for one in due for row in self.pledges(round_id, one) if row["state"] == "approved"]

    def results_said(self, round_id: str, due: Iterable[str]) -> list[str]:
        """What became of their pledges, where anything is known of it."""
        rows = self.under_way(round_id, due)
        met, unmet = (sum(row["fulfilment"] == state for row in rows) for state in ("confirmed", "not-met"))
        done = sum(row["progress"] == "done" for row in rows)
        if not (met or unmet or done):
            return []
        shown = evidenced(rows)
        return [
            f"Kết quả chi bộ xác nhận: đạt {met} · chưa đạt {unmet}; tự báo hoàn thành: {done}, "
            f"trong đó có minh chứng: {shown}"
        ]

    # ------------------------------------------------------------ study

    def answer(self, round_id: str, person_id: str) -> Row | None:
        """What somebody says of their study now."""
        for row in self.tables["study_answers"]:
            if (row["round_id"], row["person_id"]) == (round_id, person_id) and row["ended_at"] is None:
                return row
        return None

    def way(self, round_id: str, person_id: str) -> str:
        """How somebody studied; `excused` who said why not, empty for everybody else."""
        answer = self.answer(round_id, person_id)
        if answer is None or (answer["way"] == "none" and not answer["reason"]):
            return ""
        return "excused" if answer["way"] == "none" else str(answer["way"])

    def late(self, round_id: str, person_id: str) -> bool:
        """Whether somebody studied after their deadline."""
        answer = self.answer(round_id, person_id)
        studied = answer is not None and answer["way"] in STUDIED
        return studied and answer is not None and answer["at"] > self.deadline(round_id, person_id)

    def reflection(self, round_id: str, person_id: str) -> str:
        """The state of somebody's reflection; empty without one."""
        for row in self.tables["reflections"]:
            if (row["round_id"], row["person_id"]) == (round_id, person_id):
                return str(row["state"])
        return ""

    def asks_reflection(self, round_id: str) -> bool:
        """Whether a study round asks for one."""
        return self.terms(round_id)["reflection_least"] is not None

    # ------------------------------------------------------------ either kind

    def done(self, round_id: str, person_id: str) -> bool:
        """Whether somebody has done what a list counts first: registered, or studied."""
        if self.round(round_id)["kind"] == "pledge":
            return self.state(round_id, person_id) in ("confirmed", "waiting")
        return self.way(round_id, person_id) in STUDIED

    def unfinished(self, round_id: str, person_id: str) -> bool:
        """Whether somebody still owes the round something, a reflection too."""
        if not self.done(round_id, person_id):
            return True
        return (
            self.round(round_id)["kind"] == "study"
            and self.asks_reflection(round_id)
            and self.reflection(round_id, person_id) not in ("submitted", "accepted")
        )

    def share(self, round_id: str, units: Collection[str]) -> tuple[int, int]:
        """Done of due."""
        due = self.due(round_id, units)
        return sum(self.done(round_id, one) for one in due), len(due)

    def complete_cells(self, round_id: str, unit_id: str) -> tuple[int, int]:
        """In how many cells all who are due are done, of those with somebody due."""
        shares = [self.share(round_id, {cell}) for cell in self.cells(unit_id)]
        return sum(0 < due == done for done, due in shares), sum(due > 0 for _, due in shares)


async def rows_of(work: SqlWork, day: date) -> Rows:
    """The rows of the database."""
    return Rows(
        day,
        {
            table.name: [dict(row) for row in await work.statements.rows(select(table))]
            for table in (
                accounts, consents, grants, memberships, people, pledge_rounds, pledges, reflections, rounds,
                seats, study_answers, study_rounds, unit_spans,
            )
        },
    )  # fmt: skip


def evidenced(pledges: Iterable[Row]) -> int:
    """Those that are said to be done, and by what that is seen; nobody here sends a photograph."""
    return sum(row["progress"] == "done" and bool(row["progress_note"]) for row in pledges)


def percent(done: int, due: int) -> str:
    """`1/3 (33,33%)`, or a dash."""
    if not due:
        return "–"
    hundredths = (done * 10_000 * 2 + due) // (due * 2)
    if done < due:
        hundredths = min(hundredths, 9_999)
    return f"{done}/{due} ({hundredths // 100},{hundredths % 100:02}%)"


def states_said(rows: Rows, round_id: str, unit_id: str, *, over: bool, ways_too: bool = True) -> list[str]:
    """What a block of a unit with all that lies under it says behind its share."""
    units = rows.under(unit_id)
    due = rows.due(round_id, units)
    if rows.round(round_id)["kind"] == "pledge":
        states = [rows.state(round_id, one) for one in due]
        lines = []
        if rows.terms(round_id)["approval"]:
            confirmed = percent(states.count("confirmed"), len(due))
            lines.append(f"Trong đó đã xác nhận: {confirmed} · chờ xác nhận: {states.count('waiting')}")
        not_begun = states.count("part") + states.count("missing")
        lines = [*rows.results_said(round_id, due), *lines]
        return [*lines, f"Chờ bổ sung: {states.count('returned')} · Chưa đăng ký: {not_begun}"]
    ways = [rows.way(round_id, one) for one in due]
    lines = []
    went = [f"{name}: {ways.count(way)}" for way, name in STUDIED.items() if way in ways]
    if went and ways_too:
        lines.append(" · ".join(went))
    lacking = [way for way in ways if way not in STUDIED]
    if lacking:
        excused, silent = lacking.count("excused"), lacking.count("")
        words = (
            f"có lý do {excused}, không lý do {silent}"
            if over
            else f"đã báo lý do {excused}, chưa báo {silent}"
        )
        lines.append(f"Chưa học: {len(lacking)} ({words})")
    if due and rows.asks_reflection(round_id):
        written = [rows.reflection(round_id, one) for one in due]
        read, unread = written.count("accepted"), written.count("submitted")
        lines += [
            f"Bài thu hoạch đã nộp: {percent(read + unread, len(due))}",
            f"Trong đó đạt: {percent(read, len(due))} · chờ đọc: {unread}",
            f"Bài chờ bổ sung: {written.count('returned')} · Chưa nộp bài: {written.count('')}",
        ]
    return lines


def cells_said(rows: Rows, round_id: str, unit_id: str) -> list[str]:
    """In how many cells everybody has studied, where there are several."""
    done, of = rows.complete_cells(round_id, unit_id)
    study = rows.round(round_id)["kind"] == "study"
    return [f"Số chi bộ hoàn thành 100%: {done}/{of}"] if study and of > 1 else []
