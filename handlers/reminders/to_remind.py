"""Those of the caller's units who are missing in a round, as they wait for a reminder."""

from __future__ import annotations

from domain.people.person import LEADING
from domain.rounds.round import Round, is_past
from domain.talk.messages import Choice, say
from handlers.people.waiting import HeadLine, ToDo, Waiting, Whose
from handlers.reminders.manual_reminder import REMIND, SortedMissing, names_button, sort_missing
from handlers.rounds.kinds import short_name
from handlers.talk.command import command_button
from handlers.talk.scene import Scene

MOST_NAMES = 5


async def _missing(scene: Scene) -> list[tuple[Round, SortedMissing]]:
    """By round, soonest deadline first; without those who can do nothing about it any more, and without the caller."""
    units = scene.caller.units(*LEADING)
    if not units:
        return []
    running = [
        round_
        for round_ in await scene.work.rounds.of_scope(units, scene.today)
        if round_.running(scene.now)
        and (not is_past(round_.deadline, scene.now) or round_.afterwards.accepts_late)
    ]
    running.sort(key=lambda round_: round_.deadline)
    missing = [(round_, await sort_missing(scene, round_, units)) for round_ in running]
    return [(round_, people) for round_, people in missing if people.counted]


async def _head(scene: Scene) -> list[HeadLine]:
    """The round that ends first: how many are missing, and the way to remind those whom a message reaches."""
    return [
        HeadLine(
            say("reminders-to-remind-head", kind=round_.kind, count=len(people.counted)),
            _button(round_, people) if people.reached else None,
        )
        for round_, people in (await _missing(scene))[:1]
    ]


def _button(round_: Round, people: SortedMissing, *, named: bool = False) -> Choice:
    """The way to remind those whom a message reaches, else to their names; `named` says of which round, where there
    are several."""
    count = len(people.reached)
    if not count:
        see = say("reminders-to-remind-button-see", round=short_name(round_))
        return command_button(REMIND.name, see, round_.id) if named else names_button()
    label = (
        say("reminders-to-remind-button-in", count=count, round=short_name(round_))
        if named
        else say("reminders-to-remind-button", count=count)
    )
    return command_button(REMIND.name, label, round_.id)


async def _tasks(scene: Scene) -> list[ToDo]:
    """A line for each round, with the first names."""
    lines = []
    missing = await _missing(scene)
    for round_, people in missing:
        names = [member.person.full_name for member, _ in people.counted]
        line = say(
            "reminders-to-remind-task",
            kind=round_.kind,
            name=short_name(round_),
            count=len(names),
            names=", ".join(names[:MOST_NAMES]),
            rest=max(0, len(names) - MOST_NAMES),
            reminded=len(people.reminded),
            unreached=len(people.left_out),
        )
        lines.append(ToDo(line, _button(round_, people, named=len(missing) > 1)))
    return lines


TO_REMIND = Waiting(Whose.OTHERS, tasks=_tasks, head=_head)
