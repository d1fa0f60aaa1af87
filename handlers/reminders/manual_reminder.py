"""`/nhac`: those who look after a unit remind the missing ones there, once a day at most, in working hours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.rounds.round import Round, is_past, is_resting
from domain.talk.conversations import Answers
from domain.talk.messages import BLANK, Choice, Text, reply, say
from handlers.people.card import CARING, people_button
from handlers.reminders.actions import remind, reminder_key
from handlers.reminders.missing_list import NAMES_SHOWN, Missing, missing_line
from handlers.rounds.kinds import kind_of, named, option_of
from handlers.rounds.schedule import moment_text
from handlers.talk.command import command_button, leader_or_office
from handlers.talk.flow import Asked, Flow, Prompt, Reopened, Step, Stopped, Taken
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import as_given

ALL = "all"
UNDER = "under:"
"""Before the id of a unit: with all that lie under it."""
SHOWN_UNITS = 15


@dataclass(frozen=True, slots=True)
class SortedMissing:
    """Those missing: whom a reminder goes to now, who had one on that day, whom none may reach and why, and who has a
    later deadline."""

    reached: tuple[Missing, ...]
    reminded: tuple[Missing, ...]
    left_out: tuple[Missing, ...]
    extended: tuple[Missing, ...]

    @property
    def counted(self) -> tuple[Missing, ...]:
        """All whom the deadline binds."""
        return (*self.reached, *self.reminded, *self.left_out)


def _scope(scene: Scene) -> tuple[str, ...]:
    return scene.caller.units(*CARING)


async def _round(scene: Scene, answers: Answers) -> Round | None:
    """The round this is about, as long as it is under way and concerns the caller's units."""
    known = await scene.work.rounds.of_scope(_scope(scene), scene.today)
    return next((round_ for round_ in _under_way(scene, known) if round_.id == answers["round"]), None)


def _under_way(scene: Scene, known: Sequence[Round]) -> list[Round]:
    return [one for one in known if one.running(scene.now)]


async def _missing_units(scene: Scene, round_id: str) -> dict[str, tuple[str, int]]:
    """Names and numbers of the caller's units where somebody is missing, most first."""
    units = {unit.id: unit.name for unit in await scene.work.people.units(_scope(scene), scene.today)}
    counted = await scene.work.figures.missing_units(round_id, scene.today)
    return {unit_id: (units[unit_id], count) for unit_id, count in counted if unit_id in units}


async def _ask_round(scene: Scene, _answers: Answers) -> Asked:
    known = _under_way(scene, await scene.work.rounds.of_scope(_scope(scene), scene.today))
    if not known:
        return Stopped(reply(say("reminders-nudge-no-round")))
    if len(known) == 1:
        return Taken(known[0].id)
    choices = tuple(Choice(round_.id, option_of(round_)) for round_ in known)
    return Prompt((say("reminders-nudge-ask-round"),), choices)


async def _ask_unit(scene: Scene, answers: Answers) -> Asked:
    round_ = await _round(scene, answers)
    if round_ is None:
        return Stopped(reply(say("reminders-nudge-no-round")))
    units = await _missing_units(scene, round_.id)
    if not units:
        return Stopped(reply(say("reminders-nudge-nobody", round=named(round_, first=True))))
    if len(units) == 1:
        return Taken(next(iter(units)))
    everybody = sum(count for _, count in units.values())
    choices = tuple(
        Choice(unit_id, say("reminders-nudge-unit", name=name, count=count))
        for unit_id, (name, count) in list(units.items())[:SHOWN_UNITS]
    )
    every = Choice(ALL, say("reminders-nudge-all", units=len(units), count=everybody))
    return Prompt((say("reminders-nudge-ask-unit", round=named(round_, first=True)),), (*choices, every))


async def _sorted(scene: Scene, round_: Round, chosen: str) -> SortedMissing:
    """Those missing at the chosen unit of the caller's, or at all of them."""
    units = await _missing_units(scene, round_.id)
    wanted = set(units) if chosen == ALL else {chosen}
    if chosen.startswith(UNDER):
        below = await scene.work.people.units((chosen.removeprefix(UNDER),), scene.today)
        wanted = {unit.id for unit in below}
    return await sort_missing(scene, round_, [unit_id for unit_id in units if unit_id in wanted])


async def sort_missing(scene: Scene, round_: Round, units: Sequence[str]) -> SortedMissing:
    """Those missing in the round at these units, by what the caller can do about them."""
    missing = await scene.work.figures.missing_seats(round_.id, units, scene.today) if units else []
    extended: list[Missing] = []
    written_to: list[Missing] = []
    left_out: list[Missing] = []
    for one in missing:
        member, seat = one
        if seat.extension_reason and not is_past(seat.deadline, scene.now):
            extended.append(one)
        elif member.person.id == scene.person.id:
            continue  # the machine does not tell people what they tell the others
        elif member.reachable and not is_resting(seat.snoozed_until, scene.today):
            written_to.append(one)
        else:
            left_out.append(one)
    day = scene.calendar.day_of(_due(scene))
    keys = {one[0].person.id: reminder_key(one[0].person.id, day) for one in written_to}
    had = await scene.work.outbox.known(keys.values())
    return SortedMissing(
        tuple(one for one in written_to if keys[one[0].person.id] not in had),
        tuple(one for one in written_to if keys[one[0].person.id] in had),
        tuple(left_out),
        tuple(extended),
    )


def _due(scene: Scene) -> datetime:
    return scene.calendar.next_working_time(scene.now)


async def _ask_review(scene: Scene, answers: Answers) -> Asked:
    round_ = await _round(scene, answers)
    if round_ is None:
        return Stopped(reply(say("reminders-nudge-no-round")))
    people = await _sorted(scene, round_, str(answers["unit"]))
    shown = (*people.reached[:NAMES_SHOWN], *people.left_out[:NAMES_SHOWN])
    said = await kind_of(scene, round_).said(scene, round_, shown)
    lines = [say("reminders-nudge-title", round=named(round_, first=True))]
    if people.reached:
        reached = say("reminders-nudge-reached", kind=round_.kind, count=len(people.reached))
        lines += [reached, *_names(scene, people.reached, said)]
    if people.reminded:
        lines.append(say("reminders-nudge-reminded", count=len(people.reminded)))
    if people.left_out:
        left_out = say("reminders-nudge-left-out", count=len(people.left_out))
        lines += [BLANK, left_out, *_names(scene, people.left_out, said)]
    if people.extended:
        lines += [BLANK, say("reminders-nudge-extended", count=len(people.extended))]
    if not people.reached:
        return Stopped(reply(*lines, BLANK, say("reminders-nudge-nobody-reached")))
    when = _due(scene)
    later = say("reminders-nudge-later", moment=moment_text(when, scene.calendar))
    lines += [BLANK, later if when > scene.now else say("reminders-nudge-now"), say("reminders-nudge-once")]
    confirm = Choice("yes", say("reminders-nudge-confirm"))
    unit_id = str(answers["unit"])
    return Prompt(
        tuple(lines),
        (confirm, *(() if unit_id == ALL or unit_id.startswith(UNDER) else (people_button(unit_id),))),
        "letter",
    )


def _names(scene: Scene, people: Sequence[Missing], said: Mapping[str, Text]) -> list[Text]:
    lines = [
        missing_line(scene, number, one, said) for number, one in enumerate(people[:NAMES_SHOWN], start=1)
    ]
    return (
        [*lines, say("reminders-missing-more", count=len(people) - NAMES_SHOWN)]
        if len(people) > NAMES_SHOWN
        else lines
    )


async def _remind(scene: Scene, answers: Answers) -> Outcome | Reopened:
    round_ = await _round(scene, answers)
    if round_ is None:
        return Outcome((reply(say("reminders-nudge-no-round")),))
    people = await _sorted(scene, round_, str(answers["unit"]))
    due = _due(scene)
    reached = [member.person.id for member, _ in people.reached]
    new = await remind(
        scene.work,
        round_.id,
        reached,
        by=scene.person.id,
        due=due,
        day=scene.calendar.day_of(due),
        now=scene.now,
    )
    # Those known before were named in the review; where nobody is left, the answer is about them.
    before = len(reached) - new if new else len(people.reminded) + len(reached)
    had = (say("reminders-nudge-had", count=before),) if before else ()
    if not new:
        return Outcome((reply(*had, choices=(names_button(),)),))
    sent = (
        say("reminders-nudge-queued", count=new, moment=moment_text(due, scene.calendar))
        if due > scene.now
        else say("reminders-nudge-sent", count=new)
    )
    return Outcome((reply(sent, *had, choices=(names_button(),)),))


def names_button() -> Choice:
    """The way to the unit and its names."""
    return command_button("chibo", say("reminders-nudge-names"))


REMIND = Flow(
    name="nhac",
    steps=(
        Step("round", _ask_round, as_given),
        Step("unit", _ask_unit, as_given),
        Step("review", _ask_review, as_given),
    ),
    finish=_remind,
    guard=leader_or_office,
    argument="round",
)
