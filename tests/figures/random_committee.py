"""Small random committees to count: attached members, bodies between, and everything that people may do in rounds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from random import Random
from typing import Literal

from domain.people.person import Role, Status
from domain.people.roster.rows import KnownUnit, RosterRow
from domain.pledges.pledge import Progress
from domain.pledges.round import PledgeRound
from domain.review.deciding import Decision
from domain.rounds.round import Round
from domain.study.completion import Way
from domain.study.reflections import ReflectionTerms
from storage.work import SqlWork
from tests.committee import DAY_ONE, NOON, Committee, deed, import_roster, report

TOMORROW = DAY_ONE + timedelta(days=1)
ROOT, OFFICE = "U0", "U0M0"
NOTES = ("", "9/9 đồng chí")
"""What a report says beside how it goes."""

Act = Literal[
    "register", "approve", "return", "revise", "withdraw", "report", "met", "not met", "enter", "extend",
    "study", "absent", "excuse", "reflect", "accept", "send back", "ask again", "link",
]  # fmt: skip
ACTS: tuple[Act, ...] = Act.__args__  # type: ignore[attr-defined]

STORIES: tuple[tuple[Act, ...], ...] = (
    ("register",),
    ("register", "return"),
    ("register", "approve"),
    ("register", "approve", "report"),
    ("register", "approve", "report", "met"),
    ("register", "approve", "report", "not met"),
    ("register", "return", "revise"),
    ("study", "reflect", "accept"),
    ("study", "reflect", "send back"),
    ("study",),
)
"""What people do one after another: by single acts alone little would ever be returned, confirmed or done."""


@dataclass(frozen=True, slots=True)
class RandomRound:
    """A round to open; `place` of the unit whose subtree it is for."""

    study: bool
    place: int
    days: int
    owed: int
    approval: bool
    reflection: bool
    closed: bool


@dataclass(frozen=True, slots=True)
class RandomCommittee:
    """`parents`: for each unit but the root the place of the one above it. `members`: of each unit how each stands when
    the rounds are opened and a day later, and whether they move to the next unit. `stories`: who (a place among all),
    in which round, what."""

    parents: tuple[int, ...]
    members: tuple[tuple[tuple[Status, Status, bool], ...], ...]
    rounds: tuple[RandomRound, ...]
    stories: tuple[tuple[int, int, tuple[Act, ...]], ...]
    remarks: tuple[bool, ...]


_STATUSES = (*[Status.ACTIVE] * 6, Status.TEMPORARY_IN, Status.EXEMPT, Status.AWAY)


def random_committee(seed: int) -> RandomCommittee:
    """A root with up to five units somewhere under it, up to four rounds, a story for each seat.

    From a seed: what hypothesis draws by itself is mostly small, and in a small committee nothing is returned.
    """
    chance = Random(seed)  # noqa: S311  for tests alone
    size = chance.randint(1, 5)
    members = [tuple(_member(chance) for _ in range(chance.randint(0, 3))) for _ in range(size + 1)]
    # The root has its office.
    members[0] = ((Status.ACTIVE, Status.ACTIVE, False), *members[0])
    rounds = tuple(_round(chance) for _ in range(chance.randint(1, 4)))
    people = sum(map(len, members))
    return RandomCommittee(
        parents=tuple(chance.randint(0, number) for number in range(size)),
        members=tuple(members),
        rounds=rounds,
        stories=tuple(_story(chance, people, len(rounds)) for _ in range(people * len(rounds))),
        remarks=tuple(chance.random() < 0.5 for _ in range(size + 1)),
    )


def _member(chance: Random) -> tuple[Status, Status, bool]:
    return chance.choice(_STATUSES), chance.choice(_STATUSES), chance.random() < 0.1


def _round(chance: Random) -> RandomRound:
    return RandomRound(
        study=chance.random() < 0.5,
        place=chance.choice((0, 0, 0, 1, 2)),
        days=chance.randint(2, 12),
        owed=chance.randint(1, 2),
        approval=chance.random() < 0.8,
        reflection=chance.random() < 0.7,
        closed=chance.random() < 0.2,
    )


def _story(chance: Random, people: int, rounds: int) -> tuple[int, int, tuple[Act, ...]]:
    acts = chance.choice(STORIES) if chance.random() < 0.7 else (chance.choice(ACTS),)
    return chance.randrange(people), chance.randrange(rounds), acts


async def live(work: SqlWork, drawn: RandomCommittee) -> tuple[Committee, list[Round]]:
    """Let all of it happen on the first day and the second; the rounds as they are then."""
    units = [KnownUnit(ROOT, "Đảng ủy Thử", None)]
    units += [
        KnownUnit(f"U{place}", f"Đơn vị {place}", f"U{parent}")
        for place, parent in enumerate(drawn.parents, 1)
    ]
    rows = [_row(drawn, units, place, number) for place, number in _people(drawn)]
    await import_roster(work, rows, DAY_ONE, units=units)
    known = await work.roster.known(DAY_ONE)
    people = {person.code: person.id for person in known.people}
    root = await work.people.root(DAY_ONE)
    assert root is not None
    ids = {unit.code: unit.id for unit in await work.people.units((root.id,), DAY_ONE)}
    for role in (Role.OFFICE, Role.SECRETARY):
        await work.people.grant(people[OFFICE], role, root.id, DAY_ONE)
    committee = Committee(work, ids, {**people, "VP1": people[OFFICE]})
    rounds = [await _opened(committee, one, number) for number, one in enumerate(drawn.rounds)]
    codes = [row.code or "" for row in rows]
    acts = [(who, which, act) for who, which, story in drawn.stories for act in story]
    for minute, (who, which, act) in enumerate(acts, 1):
        await _do(committee, codes[who], rounds[which], act, minute)
    later = [_row(drawn, units, place, number, later=True) for place, number in _people(drawn)]
    await import_roster(work, later, TOMORROW, units=units)
    for one, round_ in zip(drawn.rounds, rounds, strict=True):
        if one.closed:
            await work.rounds.close(round_.id, NOON)
    return committee, [found for round_ in rounds if (found := await work.rounds.get(round_.id))]


def _people(drawn: RandomCommittee) -> list[tuple[int, int]]:
    return [(place, number) for place, of_unit in enumerate(drawn.members) for number in range(len(of_unit))]


def _row(
    drawn: RandomCommittee, units: list[KnownUnit], place: int, number: int, *, later: bool = False
) -> RosterRow:
    before, after, moves = drawn.members[place][number]
    unit = units[(place + 1) % len(units)] if later and moves else units[place]
    return RosterRow(
        line=0,
        code=f"U{place}M{number}",
        full_name=f"Trần Văn U{place}M{number}",
        unit_code=unit.code,
        unit_name=unit.name,
        parent_code=unit.parent_code,
        # The first of every other unit leads it.
        position="Bí thư" if number == 0 and place % 2 and not moves else "",
        status=after if later else before,
    )


async def _opened(committee: Committee, one: RandomRound, number: int) -> Round:
    audience = f"U{min(one.place, len(committee.units) - 1)}"
    title = f"Đợt số {number}"
    if one.study:
        terms = ReflectionTerms(10) if one.reflection else None
        return await committee.open_study(audience=audience, days=one.days, reflection=terms, title=title)
    return await committee.open_round(
        audience=audience, days=one.days, least=one.owed, most=3, approval=one.approval, title=title
    )


async def _do(committee: Committee, code: str, round_: Round, act: Act, minute: int) -> None:
    """The act, where it is possible; else nothing."""
    work, at = committee.work, NOON + timedelta(minutes=minute)
    if act == "link":
        await committee.link(code, at=at)
    elif await work.rounds.seat(round_.id, committee.people[code]) is None:
        return
    elif act == "extend":
        until, by = round_.deadline + timedelta(days=1), committee.people[OFFICE]
        await work.rounds.extend(round_.id, committee.people[code], until=until, reason="bận", by=by)
    elif isinstance(round_, PledgeRound):
        await _pledge(committee, code, round_, act, minute)
    else:
        await _study(committee, code, round_, act, minute)


async def _pledge(committee: Committee, code: str, round_: PledgeRound, act: Act, minute: int) -> None:
    pledges, person, at = committee.work.pledges, committee.people[code], NOON + timedelta(minutes=minute)
    if act in ("register", "enter"):
        # May be one too many: then it is not kept.
        await pledges.register(
            round_=round_,
            person=await committee.person(code),
            deed=deed(str(minute)),
            likeness=None,
            at=at,
            day=DAY_ONE,
            entered_by=committee.people[OFFICE] if act == "enter" and code != OFFICE else "",
        )
        return
    own = [one for one in await pledges.of_person(person) if one.round_id == round_.id]
    if not own:
        return
    one = own[minute % len(own)]
    match act:
        case "approve" | "return":
            await committee.decide(one, OFFICE, approved=act == "approve", at=at)
        case "revise":
            await pledges.revise(
                one.id, person_id=person, version=one.version, deed=deed(str(minute)), likeness=None, at=at
            )
        case "withdraw":
            await pledges.withdraw(one.id, person_id=person, at=at)
        case "report":
            progress = list(Progress)[minute % 3]
            await pledges.report(
                one.id, person_id=person, report=report(progress, at, note=NOTES[minute % 2])
            )
        case "met" | "not met":
            fulfilments = committee.work.fulfilments
            result = await fulfilments.within(one.id, (committee.units[ROOT],), DAY_ONE)
            if result is not None:
                office = committee.people[OFFICE]
                met = act == "met"
                await fulfilments.decide(result, Decision(result.version, met, "", office, "", at, not met))
        case _:
            pass


async def _study(committee: Committee, code: str, round_: Round, act: Act, minute: int) -> None:
    studies, person, at = committee.work.studies, committee.people[code], NOON + timedelta(minutes=minute)
    said = {
        "study": ((Way.ONLINE, Way.SELF, Way.MAKEUP, Way.DIRECT)[minute % 4], ""),
        "absent": (Way.NONE, ""),
        "excuse": (Way.NONE, "bận"),
        "enter": (Way.DIRECT, ""),
    }
    if act in said:
        way, reason = said[act]
        late = minute % 5 == 0 and round_.deadline <= NOON + timedelta(days=2)
        await studies.answer(
            round_id=round_.id,
            person_id=person,
            way=way,
            reason=reason,
            at=at + (round_.deadline - NOON if late else timedelta()),
            entered_by=committee.people[OFFICE] if act in ("absent", "enter") and code != OFFICE else "",
        )
    elif act == "reflect":
        await studies.submit_reflection(round_.id, person, "Thu hoạch", at)
    elif act in ("accept", "send back"):
        written = await studies.reflection(round_.id, person)
        if written is not None:
            await committee.assess(written, OFFICE, accepted=act == "accept", at=at)
    elif act == "ask again":
        await studies.ask_again(round_.id, None, at)
