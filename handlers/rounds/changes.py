"""What the office does with an open round: another deadline for all, and closing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from zlib import crc32

from domain.rounds.round import Round, is_past
from domain.talk.conversations import Answers
from domain.talk.messages import BLANK, Text, reply, say
from handlers.action import Refusal
from handlers.rounds.actions import UNKNOWN, close_round, move_deadline
from handlers.rounds.choosing import ROUND_LIST, ROUNDS
from handlers.rounds.deadlines import deadline_step, free_day_notes, later_days, moment_of, not_before
from handlers.rounds.kinds import kind_of, named, share
from handlers.rounds.opening_steps import office_scope
from handlers.rounds.preflight import calendar_lines
from handlers.rounds.schedule import moment_text
from handlers.talk.command import office
from handlers.talk.flow import Asked, Flow, Heard, Invalid, Prompt, Reopened, Step, Stopped, Taken
from handlers.talk.reviewing import ReviewPart, review
from handlers.talk.scene import Outcome, Scene

# ---------------------------------------------------------------- another deadline for all


async def _deadline_lines(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    round_ = await ROUNDS.of(scene, answers)
    if round_ is None:
        return (say("rounds-unknown"),)
    return (
        say(
            "rounds-ask-new-deadline",
            round=named(round_),
            moment=moment_text(round_.deadline, scene.calendar),
        ),
    )


async def _deadline_days(scene: Scene, answers: Answers) -> Sequence[date]:
    round_ = await ROUNDS.of(scene, answers)
    return later_days(scene, round_.deadline if round_ else None, (1, 3, 5))


async def _after_now(scene: Scene, answers: Answers) -> tuple[datetime, Text]:
    round_ = await ROUNDS.of(scene, answers)
    return not_before(scene, round_.opens_at if round_ else scene.now, "rounds-deadline-before-opening")


async def _move_lines(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    round_ = await ROUNDS.of(scene, answers)
    deadline = moment_of(answers["deadline"])
    if round_ is None:
        return (say("rounds-unknown"),)
    return (
        say(
            "rounds-move-review",
            round=named(round_),
            old=moment_text(round_.deadline, scene.calendar),
            new=moment_text(deadline, scene.calendar),
        ),
        *free_day_notes(deadline, scene),
        BLANK,
        *calendar_lines(scene, opens_at=round_.opens_at, deadline=deadline, after=scene.now),
        BLANK,
        say("rounds-move-told"),
    )


async def _move(scene: Scene, answers: Answers) -> Outcome | Reopened:
    moved = await move_deadline(
        scene.work,
        str(answers["round"]),
        moment_of(answers["deadline"]),
        by=scene.person.id,
        scope=office_scope(scene),
        day=scene.today,
        now=scene.now,
    )
    if isinstance(moved, Refusal):
        return ROUNDS.gone() if moved == UNKNOWN else Reopened(("deadline", "review"), (moved.why,))
    said = say("rounds-moved", round=named(moved), moment=moment_text(moved.deadline, scene.calendar))
    return Outcome((reply(said, choices=(kind_of(scene, moved).view_button(moved),)),))


MOVE_DEADLINE = Flow(
    name="doihan",
    steps=(
        *ROUNDS.steps(),
        deadline_step("deadline", lines=_deadline_lines, days=_deadline_days, floor=_after_now),
        review(
            "review",
            lines=_move_lines,
            confirm=say("rounds-move-confirm"),
            editable=(ReviewPart(("deadline",), say("rounds-edit-deadline")),),
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
    round_ = await ROUNDS.of(scene, answers)
    if round_ is None:
        return Stopped(reply(say("rounds-unknown"), choices=(ROUND_LIST,)))
    figures = await scene.work.figures.total(office_scope(scene), [round_.id], scene.now, scene.today)
    kind = kind_of(scene, round_)
    early = (say("rounds-close-early", moment=moment_text(round_.deadline, scene.calendar)),)
    lines = (
        say("rounds-close", round=named(round_)),
        *(early if not is_past(round_.deadline, scene.now) else ()),
        say("rounds-done", kind=round_.kind, share=share(figures.tasks(round_.id))),
        *kind.counts(round_, figures),
        say("rounds-close-effect", kind=round_.kind),
        *((say("rounds-close-told"),) if scene.now >= round_.opens_at else ()),
        BLANK,
        say("rounds-close-code", code=_closing_code(round_)),
    )
    return Prompt(lines, (), "text")


async def _hear_code(scene: Scene, answers: Answers, given: str) -> Heard:
    round_ = await ROUNDS.of(scene, answers)
    if round_ is not None and given.replace(" ", "") != _closing_code(round_):
        return Invalid(say("rounds-close-wrong"))
    return Taken(given)


async def _close(scene: Scene, answers: Answers) -> Outcome | Reopened:
    closed = await close_round(
        scene.work,
        str(answers["round"]),
        by=scene.person.id,
        scope=office_scope(scene),
        calendar=scene.calendar,
        now=scene.now,
    )
    if isinstance(closed, Refusal):
        return ROUNDS.gone()
    return Outcome(
        (
            reply(
                say("rounds-closed", round=named(closed)),
                choices=(kind_of(scene, closed).view_button(closed), ROUND_LIST),
            ),
        )
    )


CLOSE_ROUND = Flow(
    name="dongdot",
    steps=(*ROUNDS.steps(), Step("code", _ask_code, _hear_code)),
    finish=_close,
    guard=office,
    argument="round",
)
