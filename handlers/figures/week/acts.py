"""What a unit's leader can do on Monday: decide, remind, reach. A person stands there once, with everything."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from domain.figures.lines import MemberLine
from domain.figures.tree import Branch
from domain.people.person import COUNTED
from domain.review.deciding import DAYS_TO_DECIDE
from domain.rounds.round import Round, is_past, is_resting
from domain.talk.messages import Choice, Text, say
from handlers.figures.block import CountedRounds, block_of
from handlers.figures.unit_names import is_out_of_reach
from handlers.people.card import at_card
from handlers.people.waiting import WAITING, UnitNeed
from handlers.rounds.kinds import EXTEND_COMMAND, short_name
from handlers.talk.command import command_button
from handlers.talk.scene import Scene

MOST_NAMES = 5
"""People who are named of one unit."""

_PLAIN_CODE = re.compile("[A-Za-z0-9_-]{1,32}")


@dataclass(frozen=True, slots=True)
class PersonNeedingAct:
    """A person who needs an act of the reader: the line with the name, and the buttons for it; `waiting`: since when
    things of theirs wait for a decision, the oldest first."""

    line: Text
    buttons: tuple[Choice, ...]
    waiting: tuple[datetime, ...] = ()


async def acts_of_unit(scene: Scene, unit_id: str, rounds: Sequence[Round]) -> list[PersonNeedingAct]:
    """What the reader can do now, in this order: decide what waits, remind those who are missing, reach those whom no
    message reaches. It is about those who belong to the unit today, wherever the rounds count them."""
    ids = [round_.id for round_ in rounds]
    lines = [
        line
        for line in (await scene.work.figures.belonging(unit_id, ids, scene.today) if ids else ())
        if line.person_id != scene.person.id and line.status in COUNTED
    ]
    known_rounds = {round_.id: round_ for round_ in rounds}
    missing = [line for line in lines if line.missing]
    decisions = [
        need
        for waiting in scene.modules[WAITING]
        if waiting.of_unit is not None
        for need in await waiting.of_unit(scene, unit_id, lines)
    ]
    needs = [
        *decisions,
        *_acts_to_remind(
            scene,
            (line for line in missing if not is_resting(line.snoozed_until, scene.today)),
            known_rounds,
            unit_id,
        ),
        *_acts_to_reach(scene, missing, known_rounds),
    ]
    return _acts_by_person(needs)


def act_buttons(acts: Iterable[PersonNeedingAct]) -> list[Choice]:
    """The buttons of these acts, each once."""
    return list({one.token: one for act in acts for one in act.buttons}.values())


def _acts_to_remind(
    scene: Scene, missing: Iterable[MemberLine], known_rounds: Mapping[str, Round], unit_id: str
) -> Iterator[UnitNeed]:
    for line in missing:
        if not is_out_of_reach(line):
            round_ = known_rounds[line.round_id]
            # Whoever came from another unit is in its list of the round, and is reminded alone.
            opens = (
                _remind_or_extend(line, round_, scene.now)
                if line.unit_id == unit_id
                else command_button(
                    "nhacrieng",
                    say("figures-week-button-remind-one", name=line.full_name),
                    at_card(line.person_id),
                )
            )
            yield UnitNeed(line.person_id, line.full_name, _owed_text(scene, line, known_rounds), opens)


def _remind_or_extend(line: MemberLine, round_: Round, now: datetime) -> Choice:
    """A reminder; more time, where nothing late is taken and the reader may give it."""
    late = is_past(line.deadline, now) and not round_.afterwards.accepts_late
    if late and round_.afterwards.leaders_extend:
        label = say("figures-week-button-extend", round=short_name(round_))
        return command_button(EXTEND_COMMAND, label, round_.id)
    return command_button("nhac", say("figures-week-button-remind", round=short_name(round_)), round_.id)


def _acts_to_reach(
    scene: Scene, missing: Sequence[MemberLine], known_rounds: Mapping[str, Round]
) -> Iterator[UnitNeed]:
    unreached = [line for line in missing if is_out_of_reach(line)]
    for line in unreached:
        yield UnitNeed(line.person_id, line.full_name, _owed_text(scene, line, known_rounds), None)
    for line in unreached:
        opens = command_button("ma", say("figures-week-button-code", name=line.full_name), _plain_code(line))
        yield UnitNeed(line.person_id, line.full_name, say("figures-week-need-reach"), opens)


def _owed_text(scene: Scene, line: MemberLine, known_rounds: Mapping[str, Round]) -> Text:
    """What somebody owes a round; its name stands with it where several rounds of its kind are open."""
    what = block_of(scene.modules, line.kind).owes(line)
    round_ = known_rounds[line.round_id]
    if sum(other.kind == round_.kind for other in known_rounds.values()) == 1:
        return what
    return say("figures-week-owes-in", what=what, round=round_.number or round_.title)


def _acts_by_person(needs: Iterable[UnitNeed]) -> list[PersonNeedingAct]:
    """One act a person, in the order in which people first appear."""
    of_person: dict[str, list[UnitNeed]] = {}
    for need in needs:
        of_person.setdefault(need.person_id, []).append(need)
    return [_unit_act(theirs) for theirs in of_person.values()]


def _unit_act(needs: Sequence[UnitNeed]) -> PersonNeedingAct:
    """What is needed is said once, with the button of the first that needs it."""
    said = [
        need for number, need in enumerate(needs) if need.what not in [one.what for one in needs[:number]]
    ]
    what = said[0].what
    for need in said[1:]:
        what = say("figures-week-needs", first=what, second=need.what)
    line = say("figures-week-act", name=needs[0].name, needs=what)
    buttons = tuple(need.button for need in said if need.button is not None)
    waiting = tuple(sorted(need.since for need in needs if need.since is not None))
    return PersonNeedingAct(line, buttons, waiting)


def overdue_lines(scene: Scene, acts: Sequence[PersonNeedingAct]) -> list[Text]:
    """A line on what has waited for the reader's decision longer than it should, if anything has."""
    waited = [
        days
        for act in acts
        for since in act.waiting[:1]
        if (days := scene.calendar.working_days_between(scene.calendar.day_of(since), scene.today))
        > DAYS_TO_DECIDE
    ]
    if not waited:
        return []
    return [say("figures-week-overdue", days=DAYS_TO_DECIDE, count=len(waited), longest=max(waited))]


def _plain_code(line: MemberLine) -> str:
    """The person's code as a button can carry it; without it the list of people opens."""
    return line.code if _PLAIN_CODE.fullmatch(line.code) else ""


def chasing_button(scene: Scene, units: Sequence[Branch], rounds: CountedRounds) -> tuple[Choice, ...]:
    """A reminder to all who are missing in the most urgent running round in which these units are behind."""
    behind = (
        one.round
        for one in rounds
        if one.round.running(scene.now) and any(unit.line.figures.unfinished(one.id) for unit in units)
    )
    return tuple(
        command_button("nhac", say("figures-week-button-remind", round=short_name(round_)), round_.id)
        for round_ in islice(behind, 1)
    )
