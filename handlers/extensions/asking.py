"""`/xingiahan`: a member asks for more time where a round takes nothing late."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from domain.people.person import COUNTED
from domain.rounds.round import Task
from domain.talk.conversations import Answers
from domain.talk.messages import Choice, Reply, Text, reply, say
from handlers.action import Refusal
from handlers.extensions.actions import ask, named_in
from handlers.rounds.deadlines import deadline_step, free_day_notes, later_days, moment_of, not_before
from handlers.rounds.kinds import ASK_EXTENSION_COMMAND, named, option_of
from handlers.rounds.reasons import reason_of, reason_step
from handlers.rounds.schedule import moment_text
from handlers.talk.command import Command, MenuGroup, command_button, member
from handlers.talk.flow import Asked, Flow, Reopened, Step, Stopped, Taken
from handlers.talk.reviewing import ReviewPart, review
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import as_given, lines_of, one_of


async def _owed(scene: Scene) -> list[Task]:
    """What the caller still owes in rounds under way."""
    if scene.person.status not in COUNTED:
        return []
    tasks = await scene.work.rounds.tasks(scene.person.id)
    return [task for task in tasks if task.is_open and task.round.running(scene.now)]


async def _tasks(scene: Scene) -> list[Task]:
    """The same in rounds that take nothing late."""
    return [task for task in await _owed(scene) if not task.round.afterwards.accepts_late]


async def _nothing_to_ask(scene: Scene) -> Reply:
    """Why nothing is to be asked for; who still owes something may put off its reminders."""
    if await _owed(scene):
        return reply(
            say("extensions-nothing-to-ask", owing=1),
            choices=(command_button("hoan", say("command-hoan")),),
        )
    return reply(say("extensions-nothing-to-ask", owing=0))


async def _task(scene: Scene, answers: Answers) -> Task | None:
    return next((task for task in await _tasks(scene) if task.round.id == str(answers["round"])), None)


async def _ask_round(scene: Scene, _answers: Answers) -> Asked:
    choices = [Choice(task.round.id, option_of(task.round)) for task in await _tasks(scene)]
    return one_of(choices, say("rounds-ask-which"), none=await _nothing_to_ask(scene))


async def _ask_open(scene: Scene, answers: Answers) -> Asked:
    """Not a question: whether there is anything to ask for, since an id may come from anywhere."""
    task = await _task(scene, answers)
    if task is None:
        return Stopped(await _nothing_to_ask(scene))
    pending = await scene.work.extensions.pending(task.round.id, scene.person.id)
    if pending is not None:
        asked = say("extensions-pending", round=named(task.round), state=pending.state.value)
        return Stopped(reply(asked))
    return Taken(1)


async def _days(scene: Scene, answers: Answers) -> Sequence[date]:
    task = await _task(scene, answers)
    return later_days(scene, task.seat.deadline if task else None, (3, 5, 10))


async def _after_seat(scene: Scene, answers: Answers) -> tuple[datetime, Text]:
    task = await _task(scene, answers)
    return not_before(scene, task.seat.deadline if task else scene.now, "extensions-too-early")


async def _review_lines(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    task = await _task(scene, answers)
    if task is None:
        return (await _nothing_to_ask(scene)).lines
    until = moment_of(answers["until"])
    return (
        say("extensions-ask-review", round=named(task.round)),
        say("extensions-review-reason", reason=reason_of(scene, answers)),
        say("extensions-review-until", moment=moment_text(until, scene.calendar)),
        *free_day_notes(until, scene),
        say("extensions-ask-whom"),
    )


async def _send(scene: Scene, answers: Answers) -> Outcome | Reopened:
    until = moment_of(answers["until"])
    if until <= scene.now:
        return Reopened(
            ("until", "review"), (say("rounds-deadline-past", moment=moment_text(until, scene.calendar)),)
        )
    asked = await ask(
        scene.work,
        scene.person,
        str(answers["round"]),
        until=until,
        reason=reason_of(scene, answers),
        now=scene.now,
        day=scene.today,
    )
    if isinstance(asked, Refusal):
        return Outcome((reply(asked.why),))
    return Outcome((reply(say("extensions-asked", round=named_in(asked))),))


ASK = Flow(
    name=ASK_EXTENSION_COMMAND,
    steps=(
        Step("round", _ask_round, as_given),
        Step("open", _ask_open, as_given),
        reason_step("extensions-ask-reason"),
        deadline_step("until", lines=lines_of("extensions-ask-until"), days=_days, floor=_after_seat),
        review(
            "review",
            lines=_review_lines,
            confirm=say("extensions-ask-send"),
            editable=(
                ReviewPart(("reason",), say("extensions-edit-reason")),
                ReviewPart(("until",), say("extensions-edit-until")),
            ),
        ),
    ),
    finish=_send,
    guard=member,
    argument="round",
)

COMMANDS: tuple[Command, ...] = (
    Command(
        ASK_EXTENSION_COMMAND,
        ASK,
        guard=member,
        aliases=("xin gia han", "de nghi gia han", "ask for an extension"),
        group=MenuGroup.BUSY,
        place=165,
    ),
)
