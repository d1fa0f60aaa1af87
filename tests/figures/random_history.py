"""Days in the life of a small committee, drawn at random: what people do in rounds, who comes, goes and moves, what is
entered for others and disowned, what is closed."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from domain.people.person import Status
from domain.people.roster.rows import KnownUnit, RosterRow
from domain.pledges.pledge import Pledge, Progress
from domain.pledges.round import PledgeRound
from domain.review.deciding import Decision
from domain.rounds.round import OBJECTION, Round
from domain.study.completion import STUDIED, Way
from domain.study.reflections import ReflectionTerms
from domain.units.change import TO_ANOTHER, UnitAct, UnitPlan
from handlers.action import Refusal
from handlers.units.actions import UnitChanged, change_unit, state_mark, transfer_person, unit_state
from tests.committee import ROSTER, UNITS, Committee, deed, import_roster, noon, report

Act = Callable[["History", str, Round], Awaitable[bool]]

ACTS_A_DAY = 18
LEADERS = {"VP1", "DB1", "A1", "A2", "B1"}


@dataclass(slots=True)
class Story:
    """What somebody is still going to do in a round, or have done to them, one after another."""

    code: str
    round: Round
    acts: list[Act]


@dataclass(slots=True)
class History:
    """A committee that goes on: `roster` is its last file, `rounds` those opened so far, `done` what was of effect."""

    committee: Committee
    chance: Random
    roster: tuple[RosterRow, ...] = ROSTER
    units: tuple[KnownUnit, ...] = UNITS
    rounds: list[Round] = field(default_factory=list)
    begun: list[Story] = field(default_factory=list)
    done: list[str] = field(default_factory=list)
    day: date = date.min
    minute: int = 0

    @property
    def at(self) -> datetime:
        """A minute later each time, from noon on."""
        return noon(self.day) + timedelta(minutes=self.minute)

    async def live(self, day: date) -> None:
        """A day of it."""
        self.day, self.minute = day, 0
        if len(self.rounds) < 3:
            await self._open()
        for _ in range(ACTS_A_DAY):
            self.minute += 1
            if not self.begun or self.chance.random() < 0.4:
                self._begin()
            story = self.chance.choice(self.begun)
            act = story.acts.pop(0)
            if not story.acts:
                self.begun.remove(story)
            if await act(self, story.code, story.round):
                self.done.append(act.__name__)

    def _begin(self) -> None:
        """Something that goes on in the days to come, for somebody in a round."""
        code, round_ = self.chance.choice(list(self.committee.people)), self.chance.choice(self.rounds)
        stories = PLEDGE_STORIES if isinstance(round_, PledgeRound) else STUDY_STORIES
        self.begun.append(Story(code, round_, list(self.chance.choice((*stories, *COMMON_STORIES)))))

    async def _open(self) -> None:
        terms = {"opened": self.day, "days": self.chance.randint(1, 9), "title": f"Đợt {len(self.rounds)}"}
        audience = self.chance.choice(("GOC", "GOC", "DB1"))
        if self.chance.random() < 0.5:
            reflection = self.chance.choice((None, ReflectionTerms(5), ReflectionTerms(5)))
            self.rounds.append(
                await self.committee.open_study(audience=audience, reflection=reflection, **terms)  # type: ignore[arg-type]
            )
            return
        owed, approval = self.chance.randint(1, 2), self.chance.random() < 0.8
        self.rounds.append(
            await self.committee.open_round(audience=audience, least=owed, approval=approval, **terms)  # type: ignore[arg-type]
        )

    def some_place(self) -> dict[str, Any]:
        """Where somebody may belong: not at the top."""
        unit = self.chance.choice([one for one in self.units if one.parent_code])
        return {"unit_code": unit.code, "unit_name": unit.name, "parent_code": unit.parent_code}

    async def bring_in(self, rows: tuple[RosterRow, ...]) -> None:
        """A roster file of today."""
        await import_roster(self.committee.work, rows, self.day, units=self.units)
        await self.look_again()

    async def look_again(self) -> None:
        """The roster and the units as they are now."""
        known = await self.committee.work.roster.known(self.day)
        self.units = known.units
        names = {unit.code: unit for unit in known.units}
        self.roster = tuple(
            RosterRow(
                line=0,
                code=one.code,
                full_name=one.full_name,
                unit_code=one.unit_code,
                unit_name=names[one.unit_code].name,
                parent_code=names[one.unit_code].parent_code,
                position=one.position,
                status=one.status,
            )
            for one in known.people
        )
        root = await self.committee.work.people.root(self.day)
        assert root is not None
        self.committee.units.update(
            {one.code: one.id for one in await self.committee.work.people.units((root.id,), self.day)}
        )

    def leader_but(self, code: str) -> str:
        """The id of somebody over everybody who is not this one."""
        return self.committee.people["DB1" if code == "VP1" else "VP1"]

    async def pledge_of(self, code: str, round_: Round) -> Pledge | None:
        """One of somebody's pledges in the round."""
        own = await self.committee.work.pledges.of_person(self.committee.people[code])
        own = [one for one in own if one.round_id == round_.id]
        return self.chance.choice(own) if own else None


async def register(history: History, code: str, round_: Round) -> bool:
    return await _register(history, code, round_, "")


async def enter(history: History, code: str, round_: Round) -> bool:
    return await _register(history, code, round_, history.leader_but(code))


async def _register(history: History, code: str, round_: Round, by: str) -> bool:
    assert isinstance(round_, PledgeRound)
    person = await history.committee.person(code, history.day)
    text = deed(f"{history.day} {history.minute}")
    made = await history.committee.work.pledges.register(
        round_=round_, person=person, deed=text, likeness=None, at=history.at, day=history.day, entered_by=by
    )
    return made is not None


async def decide(history: History, code: str, round_: Round) -> bool:
    return await _decide(history, code, round_, approved=history.chance.random() < 0.6)


async def approve(history: History, code: str, round_: Round) -> bool:
    return await _decide(history, code, round_, approved=True)


async def send_back(history: History, code: str, round_: Round) -> bool:
    return await _decide(history, code, round_, approved=False)


async def _decide(history: History, code: str, round_: Round, *, approved: bool) -> bool:
    pledge = await history.pledge_of(code, round_)
    if pledge is None:
        return False
    ruling = Decision(pledge.version, approved, "", history.leader_but(code), "", history.at)
    return await history.committee.work.pledges.decide(pledge, ruling)


async def revise(history: History, code: str, round_: Round) -> bool:
    pledge = await history.pledge_of(code, round_)
    if pledge is None:
        return False
    revised = await history.committee.work.pledges.revise(
        pledge.id,
        person_id=pledge.person_id,
        version=pledge.version,
        deed=deed(f"sửa {history.day} {history.minute}"),
        likeness=None,
        at=history.at,
    )
    return revised is not None


async def withdraw(history: History, code: str, round_: Round) -> bool:
    pledge = await history.pledge_of(code, round_)
    if pledge is None:
        return False
    return await history.committee.work.pledges.withdraw(pledge.id, person_id=pledge.person_id, at=history.at)


async def tell_result(history: History, code: str, round_: Round) -> bool:
    return await _report(history, code, round_, "")


async def enter_result(history: History, code: str, round_: Round) -> bool:
    return await _report(history, code, round_, history.leader_but(code))


async def _report(history: History, code: str, round_: Round, by: str) -> bool:
    pledge = await history.pledge_of(code, round_)
    if pledge is None:
        return False
    progress = history.chance.choice((Progress.DONE, Progress.DONE, *Progress))
    told = replace(report(progress, history.at, note=""), photo=history.chance.random() < 0.5)
    if history.chance.random() < 0.3:
        told = replace(told, note="9/9 đồng chí")
    return await history.committee.work.pledges.report(
        pledge.id, person_id=pledge.person_id, report=told, entered_by=by
    )


async def settle_result(history: History, code: str, round_: Round) -> bool:
    pledge = await history.pledge_of(code, round_)
    work = history.committee.work
    root = history.committee.scope("GOC")
    result = await work.fulfilments.within(pledge.id, root, history.day) if pledge else None
    if result is None:
        return False
    met = history.chance.random() < 0.6
    ruling = Decision(result.version, met, "", history.leader_but(code), "", history.at, not met)
    return await work.fulfilments.decide(result, ruling)


async def disown(history: History, code: str, round_: Round) -> bool:
    del round_
    work, person, since = history.committee.work, history.committee.people[code], history.at - OBJECTION
    for entry in await work.pledges.entries(person, since):
        return await work.pledges.object_to(entry.id, person, since=since, at=history.at, note="không phải")
    return False


async def study(history: History, code: str, round_: Round) -> bool:
    return await _answer(history, code, round_, history.chance.choice(list(STUDIED)), "", "")


async def absent(history: History, code: str, round_: Round) -> bool:
    return await _answer(history, code, round_, Way.NONE, history.chance.choice(("", "bận")), "")


async def enter_study(history: History, code: str, round_: Round) -> bool:
    entered = await _answer(history, code, round_, Way.DIRECT, "", history.leader_but(code))
    if entered and history.chance.random() < 0.7:
        await reflect(history, code, round_)
    return entered


async def _answer(history: History, code: str, round_: Round, way: Way, reason: str, by: str) -> bool:
    answer = await history.committee.work.studies.answer(
        round_id=round_.id,
        person_id=history.committee.people[code],
        way=way,
        reason=reason,
        at=history.at,
        entered_by=by,
    )
    return answer is not None


async def disown_study(history: History, code: str, round_: Round) -> bool:
    work, person = history.committee.work, history.committee.people[code]
    answer = await work.studies.current_answer(round_.id, person)
    if answer is None:
        return False
    since = history.at - OBJECTION
    return await work.studies.object_to(answer.id, person, since=since, at=history.at, note="không phải")


async def ask_again(history: History, code: str, round_: Round) -> bool:
    del code
    return bool(await history.committee.work.studies.ask_again(round_.id, None, history.at))


async def reflect(history: History, code: str, round_: Round) -> bool:
    person = history.committee.people[code]
    handed_in = await history.committee.work.studies.submit_reflection(
        round_.id, person, "Thu hoạch", history.at
    )
    return handed_in is not None


async def assess(history: History, code: str, round_: Round) -> bool:
    return await _assess(history, code, round_, accepted=history.chance.random() < 0.4)


async def return_reflection(history: History, code: str, round_: Round) -> bool:
    return await _assess(history, code, round_, accepted=False)


async def _assess(history: History, code: str, round_: Round, *, accepted: bool) -> bool:
    work = history.committee.work
    written = await work.studies.reflection(round_.id, history.committee.people[code])
    if written is None:
        return False
    return await work.studies.decide(
        written, Decision(written.version, accepted, "", history.leader_but(code), "", history.at)
    )


async def move(history: History, code: str, round_: Round) -> bool:
    """Somebody belongs elsewhere from today on, or is exempt, or counts again."""
    del round_
    if code in LEADERS:
        return False
    status = history.chance.choice((Status.ACTIVE, Status.EXEMPT))
    await history.bring_in(
        tuple(
            replace(row, status=status, **history.some_place()) if row.code == code else row
            for row in history.roster
        )
    )
    return True


async def join(history: History, code: str, round_: Round) -> bool:
    """Somebody new, added to a round that is open."""
    del code
    new = f"N{len(history.roster)}"
    row = RosterRow(line=0, code=new, full_name=f"Vũ Văn {new}", **history.some_place())
    await history.bring_in((*history.roster, row))
    person = await history.committee.person(new, history.day)
    history.committee.people[new] = person.id
    return await history.committee.work.rounds.add(round_.id, person.id, day=history.day, at=history.at)


async def reorganise(history: History, code: str, round_: Round) -> bool:
    """The office renames, splits, merges, moves or dissolves a unit, or transfers somebody, by a decision of late."""
    del round_
    work, chance = history.committee.work, history.chance
    ids = [history.committee.units[unit.code] for unit in history.units]
    unit, target, scope = chance.choice(ids), chance.choice(ids), history.committee.scope("GOC")
    effective = history.day - timedelta(days=chance.randint(0, 3))
    acting = {"by": history.committee.people["VP1"], "scope": scope, "day": history.day, "now": history.at}
    act = chance.choice(list(UnitAct))
    if act is UnitAct.TRANSFER:
        person = history.committee.people[code]
        moved = await transfer_person(work, person, target, effective=effective, **acting)  # type: ignore[arg-type]
        await history.look_again()
        return not isinstance(moved, Refusal)
    plan = UnitPlan(act, unit, effective, name=f"Đơn vị {history.day} {history.minute}")
    if act in TO_ANOTHER:
        plan = replace(plan, target=target)
    state = await unit_state(work, plan, scope=scope, day=history.day)
    if act is UnitAct.SPLIT:
        plan = replace(plan, people=tuple(one.id for one in state.roster.people[:1]))
    plan = replace(plan, secretary=next(iter(state.secretaries(plan)), ""))
    done = await change_unit(work, plan, as_seen=state_mark(state), **acting)  # type: ignore[arg-type]
    await history.look_again()
    return isinstance(done, UnitChanged)


async def close(history: History, code: str, round_: Round) -> bool:
    del code
    return history.chance.random() < 0.3 and await history.committee.work.rounds.close(round_.id, history.at)


PLEDGE_STORIES: tuple[tuple[Act, ...], ...] = (
    (register, decide),
    (register, approve, tell_result, settle_result),
    (register, approve, enter_result, disown, tell_result),
    (register, approve, enter_result, settle_result, disown, tell_result, settle_result),
    (register, send_back, revise, decide),
    (register, withdraw),
    (enter, disown, register),
    (enter, approve, revise),
)
STUDY_STORIES: tuple[tuple[Act, ...], ...] = (
    (study, reflect, assess, reflect, assess),
    (study, reflect, return_reflection, reflect),
    (enter_study, disown_study, reflect),
    (enter_study, disown_study, study),
    (absent, study, ask_again, study),
)
COMMON_STORIES: tuple[tuple[Act, ...], ...] = (
    (move,), (join,), (close,), (reorganise,), (reorganise,),
)  # fmt: skip
