"""What the office does with an open round as a whole: another deadline for all, and closing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from zlib import crc32

from domain.rounds.round import Round
from domain.talk.conversations import Answers
from domain.talk.messages import BLANK, Text, reply, say
from handlers.figures.summary import share
from handlers.rounds.deadlines import deadline_step, free_day_notes, later_days, moment_of, not_before
from handlers.rounds.kinds import called, kind_of
from handlers.rounds.opening_steps import office_scope
from handlers.rounds.our_round import LIST, OURS, ROUND, gone, our_round
from handlers.rounds.preflight import calendar_lines
from handlers.rounds.schedule import moment_text
from handlers.talk.command import office
from handlers.talk.flow import Asked, Flow, Heard, Invalid, Prompt, Reopened, Step, Stopped, Taken
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import review

# ---------------------------------------------------------------- another deadline for all


async def _deadline_lines(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    round_ = await our_round(scene, answers)
    if round_ is None:
        return (say("round-unknown"),)
    return (
        say(
            "round-ask-new-deadline",
            title=called(round_),
            moment=moment_text(round_.deadline, scene.calendar),
        ),
    )


async def _deadline_days(scene: Scene, answers: Answers) -> Sequence[date]:
    round_ = await our_round(scene, answers)
    return later_days(scene, round_.deadline if round_ else None, (1, 3, 5))


async def _after_now(scene: Scene, answers: Answers) -> tuple[datetime, Text]:
    round_ = await our_round(scene, answers)
    return not_before(scene, round_.opens_at if round_ else scene.now, "deadline-before-opening")


async def _move_lines(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    round_ = await our_round(scene, answers)
    deadline = moment_of(answers["deadline"])
    if round_ is None:
        return (say("round-unknown"),)
    return (
        say(
            "round-move-review",
            title=called(round_),
            old=moment_text(round_.deadline, scene.calendar),
            new=moment_text(deadline, scene.calendar),
        ),
        *free_day_notes(deadline, scene.calendar),
        BLANK,
        *calendar_lines(scene, opens_at=round_.opens_at, deadline=deadline, after=scene.now),
        BLANK,
        say("round-move-told"),
    )


async def _move(scene: Scene, answers: Answers) -> Outcome | Reopened:
    round_ = await our_round(scene, answers)
    deadline = moment_of(answers["deadline"])
    if round_ is None:
        return gone()
    if deadline <= scene.now:
        return Reopened(("deadline", "review"), (say("round-deadline-passed"),))
    if not await scene.work.rounds.move_deadline(round_.id, deadline):
        return gone()
    await scene.work.audit.record(
        at=scene.now,
        actor=scene.person.id,
        action="round.deadline",
        subject=round_.id,
        detail=f"{round_.deadline.isoformat()} -> {deadline.isoformat()}",
    )
    said = say("round-moved", title=called(round_), moment=moment_text(deadline, scene.calendar))
    return Outcome((reply(said, choices=(kind_of(scene, round_).view_button(round_),)),))


MOVE_DEADLINE = Flow(
    name="doihan",
    steps=(
        ROUND,
        OURS,
        deadline_step("deadline", lines=_deadline_lines, days=_deadline_days, floor=_after_now),
        review(
            "review",
            lines=_move_lines,
            confirm=say("round-move-confirm"),
            editable=(("deadline", say("round-edit-deadline")),),
        ),
    ),
    finish=_move,
    guard=office,
    argument="round",
)


# ---------------------------------------------------------------- closing


def _closing_code(round_: Round) -> str:
    """Four digits to type before something that cannot be undone; the same for a round whenever it is asked."""
    return f"{crc32(round_.id.encode()) % 10000:04}"


async def _ask_code(scene: Scene, answers: Answers) -> Asked:
    round_ = await our_round(scene, answers)
    if round_ is None:
        return Stopped(reply(say("round-unknown"), choices=(LIST,)))
    figures = await scene.work.figures.total(office_scope(scene), [round_.id], scene.now, scene.today)
    kind = kind_of(scene, round_)
    early = (say("round-close-early", moment=moment_text(round_.deadline, scene.calendar)),)
    lines = (
        say("round-close", title=called(round_)),
        *(early if scene.now < round_.deadline else ()),
        say("round-done", kind=round_.kind.value, share=share(kind.share(figures))),
        *kind.counts(figures),
        say("round-close-effect", kind=round_.kind.value),
        BLANK,
        say("round-close-code", code=_closing_code(round_)),
    )
    return Prompt(lines, (), "text")


async def _hear_code(scene: Scene, answers: Answers, given: str) -> Heard:
    round_ = await our_round(scene, answers)
    if round_ is not None and given.replace(" ", "") != _closing_code(round_):
        return Invalid(say("round-close-wrong"))
    return Taken(given)


async def _close(scene: Scene, answers: Answers) -> Outcome | Reopened:
    round_ = await our_round(scene, answers)
    if round_ is None or not await scene.work.rounds.close(round_.id):
        return gone()
    await scene.work.audit.record(
        at=scene.now, actor=scene.person.id, action="round.close", subject=round_.id
    )
    return Outcome(
        (
            reply(
                say("round-closed", title=called(round_)),
                choices=(kind_of(scene, round_).view_button(round_), LIST),
            ),
        )
    )


CLOSE_ROUND = Flow(
    name="dongdot",
    steps=(ROUND, OURS, Step("code", _ask_code, _hear_code)),
    finish=_close,
    guard=office,
    argument="round",
)
