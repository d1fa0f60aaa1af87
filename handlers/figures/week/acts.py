"""What a unit's leader can do on Monday: decide, read, remind, reach. A person stands there once, with everything."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from domain.figures.lines import MemberLine
from domain.rounds.round import Round, RoundKind
from domain.study.edition import reflection_key
from domain.study.round import StudyRound
from domain.talk.messages import Choice, Text, say
from handlers.figures.unit_names import is_missing, is_out_of_reach, is_waiting, member_lines
from handlers.study.names import has_studied
from handlers.talk.command import command_button
from handlers.talk.scene import Scene

_PLAIN_CODE = re.compile("[A-Za-z0-9_-]{1,32}")


@dataclass(frozen=True, slots=True)
class UnitAct:
    """A person who needs an act of the reader: the line with the name, and the buttons for it."""

    line: Text
    doors: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class _Need:
    person_id: str
    name: str
    what: Text
    door: Choice | None


async def acts_of_unit(scene: Scene, unit_id: str, rounds: Sequence[Round]) -> list[UnitAct]:
    """What the reader can do now, in this order: decide pledges, read reflections, remind those who are missing,
    reach those whom no message reaches. Two statements."""
    waiting = await scene.work.pledges.waiting(
        person_id=scene.person.id, leads=(unit_id,), above=(), before=scene.now, day=scene.today
    )
    lines = [
        line
        for line in await member_lines(scene, unit_id, rounds, day=scene.today)
        if line.person_id != scene.person.id
    ]
    known = {round_.id: round_ for round_ in rounds}
    missing = [line for line in lines if is_missing(line)]
    decide = (
        _Need(
            pledge.person_id,
            pledge.person_name,
            say("week-need-decision"),
            command_button("duyet", say("week-door-decide", name=pledge.person_name), pledge.id),
        )
        for pledge in waiting
    )
    needs = [
        *decide,
        *_to_read(lines),
        *_to_remind((line for line in missing if not _is_busy(scene, line)), known),
        *_to_reach(missing, known),
    ]
    return _by_person(needs)


def _to_read(lines: Iterable[MemberLine]) -> Iterator[_Need]:
    for line in lines:
        if line.study is not None and is_waiting(line):
            label = say("week-door-read", name=line.full_name)
            opens = command_button("docbai", label, reflection_key(line.round_id, line.person_id))
            yield _Need(line.person_id, line.full_name, say("week-need-reading"), opens)


def _to_remind(missing: Iterable[MemberLine], known: Mapping[str, Round]) -> Iterator[_Need]:
    for line in missing:
        if not is_out_of_reach(line):
            opens = command_button(
                "nhac", say("week-door-remind", title=known[line.round_id].title), line.round_id
            )
            yield _Need(line.person_id, line.full_name, _owed(line, known), opens)


def _to_reach(missing: Sequence[MemberLine], known: Mapping[str, Round]) -> Iterator[_Need]:
    unreached = [line for line in missing if is_out_of_reach(line)]
    for line in unreached:
        yield _Need(line.person_id, line.full_name, _owed(line, known), None)
    for line in unreached:
        opens = command_button("ma", say("week-door-code", name=line.full_name), _code(line))
        yield _Need(line.person_id, line.full_name, say("week-need-reach"), opens)


def _owed(line: MemberLine, known: Mapping[str, Round]) -> Text:
    """What somebody owes a round; its name stands with it where several rounds are open."""
    if line.kind is RoundKind.PLEDGE:
        what = say("week-owes-more-pledges" if line.done else "week-owes-pledge")
    elif has_studied(line):
        what = say("week-owes-reflection")
    else:
        what = say("week-owes-study-said" if line.study and line.study.reason else "week-owes-study")
    if len(known) == 1:
        return what
    return say("week-owes-in", what=what, round=_short_name(known[line.round_id]))


def _short_name(round_: Round) -> str:
    return round_.resolution.number if isinstance(round_, StudyRound) else round_.title


def _by_person(needs: Iterable[_Need]) -> list[UnitAct]:
    """One act a person, in the order in which people first appear."""
    of_person: dict[str, list[_Need]] = {}
    for need in needs:
        theirs = of_person.setdefault(need.person_id, [])
        if all(need.what != other.what for other in theirs):
            theirs.append(need)
    return [_act(theirs) for theirs in of_person.values()]


def _act(needs: Sequence[_Need]) -> UnitAct:
    what = needs[0].what
    for need in needs[1:]:
        what = say("week-needs", first=what, second=need.what)
    line = say("week-act", name=needs[0].name, needs=what)
    return UnitAct(line, tuple(need.door for need in needs if need.door is not None))


def _is_busy(scene: Scene, line: MemberLine) -> bool:
    return line.snoozed_until is not None and line.snoozed_until > scene.today


def _code(line: MemberLine) -> str:
    """The person's code as a button can carry it; without it the list of people opens."""
    return line.code if _PLAIN_CODE.fullmatch(line.code) else ""
