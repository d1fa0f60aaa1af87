"""The words of a round's reminders, step by step, as a member who does nothing will read them."""

from __future__ import annotations

from dataclasses import replace

from domain.people.person import Role
from domain.reminders.ladder import LadderStep
from domain.rounds.round import Round, Seat, Task
from domain.talk.messages import BLANK, Text, say
from handlers.people.wording import contact_of
from handlers.reminders.wording import AUTOMATIC, LISTED, ReminderSetting, last_line, reminder_lines
from handlers.rounds.kinds import Owed, kind_of
from handlers.rounds.schedule import moment_text
from handlers.talk.scene import Scene

BEGINNING = "beginning"
"""The id of a round that is not there yet."""


async def foreseen_words(scene: Scene, round_: Round) -> tuple[Text, ...]:
    """Each step with its moment and its lines, addressed to whoever looks; empty where no step is left.

    `round_` may not be there yet. Nothing that the reader has done in it counts.
    """
    steps = scene.policy.ladder.due_steps(round_.deadline, round_.opens_at, scene.calendar)
    if not steps:
        return ()
    # Under this id nobody has done anything.
    untouched = replace(round_, id=BEGINNING)
    seat = Seat(BEGINNING, scene.person.id, scene.person.unit_id, round_.deadline)
    (owed,) = await kind_of(scene, round_).owed(scene, [Task(untouched, seat, done=0)])
    opener = await _opener(scene, round_)
    contact = await contact_of(scene, scene.person)
    lines: list[Text] = [say("reminders-rehearsal-words")]
    for place, step in enumerate(steps):
        following = steps[place + 1] if place + 1 < len(steps) else None
        new = {} if place or step.pressing else {BEGINNING: opener}
        lines += [BLANK, say("reminders-rehearsal-words-step", moment=moment_text(step.at, scene.calendar))]
        lines += _step_lines(scene, owed, step, new=new)
        lines.append(
            last_line(
                contact,
                LISTED if new else AUTOMATIC,
                scene.calendar.day_of(following.at) if following is not None else None,
                final=True,
            )
        )
    return tuple(lines)


def _step_lines(scene: Scene, owed: Owed, step: LadderStep, *, new: dict[str, str]) -> list[Text]:
    setting = ReminderSetting(scene.person, scene.caller.address.channel, step.at, scene.calendar)
    return reminder_lines(setting, [owed], new=new, choices=owed.buttons(step.at, named=False))


async def _opener(scene: Scene, round_: Round) -> str:
    """Who opened the round; of one that is not there yet, the caller's office."""
    if round_.id != BEGINNING:
        return await scene.work.reminders.opened_by(round_, scene.today)
    return next((grant.unit_name for grant in scene.caller.grants if grant.role is Role.OFFICE), "")
