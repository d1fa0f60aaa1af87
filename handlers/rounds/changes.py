"""What the office does with an open round: another deadline for all or for one person, and closing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from zlib import crc32

from domain.rounds.round import Round, Seat
from domain.talk.conversations import Answers
from domain.talk.messages import BLANK, Text, reply, say
from handlers.action import Refusal
from handlers.people.finding import find_person
from handlers.rounds.actions import NOT_SEATED, UNKNOWN, close_round, extend, move_deadline
from handlers.rounds.choosing import ROUND_LIST, ROUNDS
from handlers.rounds.deadlines import deadline_step, free_day_notes, later_days, moment_of, not_before
from handlers.rounds.kinds import called, kind_of, share
from handlers.rounds.opening_steps import office_scope
from handlers.rounds.preflight import calendar_lines
from handlers.rounds.reasons import read_reason, reason_of, reason_options
from handlers.rounds.schedule import moment_text
from handlers.talk.command import command_button, office
from handlers.talk.flow import Asked, Flow, Heard, Invalid, Prompt, Reopened, Step, Stopped, Taken
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import as_given, lines_of, review, write

# ---------------------------------------------------------------- another deadline for all


async def _deadline_lines(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    round_ = await ROUNDS.of(scene, answers)
    if round_ is None:
        return (say("rounds-unknown"),)
    return (
        say(
            "rounds-ask-new-deadline",
            title=called(round_),
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
            title=called(round_),
            old=moment_text(round_.deadline, scene.calendar),
            new=moment_text(deadline, scene.calendar),
        ),
        *free_day_notes(deadline, scene.calendar),
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
    said = say("rounds-moved", title=called(moved), moment=moment_text(moved.deadline, scene.calendar))
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
            editable=(("deadline", say("rounds-edit-deadline")),),
        ),
    ),
    finish=_move,
    guard=office,
    argument="round",
)


# ---------------------------------------------------------------- another deadline for one person


async def _seat(scene: Scene, answers: Answers) -> Seat | None:
    """The seat of the chosen person, if that person belongs to the scope."""
    person_id = str(answers["person"])
    if not await scene.work.people.within(person_id, office_scope(scene), scene.today):
        return None
    return await scene.work.rounds.seat(str(answers["round"]), person_id)


async def _ask_seated(scene: Scene, answers: Answers) -> Asked:
    """Not a question: whether this person is on the frozen roster of the round at all."""
    if await _seat(scene, answers) is not None:
        return Taken(1)
    again = command_button("giahan", say("rounds-extension-again"), str(answers["round"]))
    return Stopped(reply(say("rounds-extension-not-seated"), choices=(again, ROUND_LIST)))


async def _until_lines(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    seat = await _seat(scene, answers)
    if seat is None:
        return (say("rounds-extension-not-seated"),)
    return (say("rounds-extension-ask-until", moment=moment_text(seat.deadline, scene.calendar)),)


async def _until_days(scene: Scene, answers: Answers) -> Sequence[date]:
    seat = await _seat(scene, answers)
    return later_days(scene, seat.deadline if seat else None, (3, 5, 10))


async def _after_seat(scene: Scene, answers: Answers) -> tuple[datetime, Text]:
    seat = await _seat(scene, answers)
    return not_before(scene, seat.deadline if seat else scene.now, "rounds-extension-too-early")


async def _extension_lines(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    round_ = await ROUNDS.of(scene, answers)
    person = await scene.work.people.person(str(answers["person"]), scene.today)
    if round_ is None or person is None:
        return (say("rounds-unknown"),)
    until = moment_of(answers["until"])
    return (
        say("rounds-extension-review", title=called(round_)),
        say("rounds-extension-review-person", name=person.full_name, unit=person.unit_name),
        say("rounds-extension-review-until", moment=moment_text(until, scene.calendar)),
        *free_day_notes(until, scene.calendar),
        say("rounds-extension-review-reason", reason=reason_of(scene, answers)),
        say("rounds-extension-review-told"),
    )


async def _extend(scene: Scene, answers: Answers) -> Outcome | Reopened:
    person_id, until = str(answers["person"]), moment_of(answers["until"])
    extended = await extend(
        scene.work,
        str(answers["round"]),
        person_id,
        until=until,
        reason=reason_of(scene, answers),
        task=lambda round_: kind_of(scene, round_).doing_button(round_),
        by=scene.person.id,
        scope=office_scope(scene),
        calendar=scene.calendar,
        now=scene.now,
    )
    if extended == UNKNOWN:
        return ROUNDS.gone()
    if isinstance(extended, Refusal):
        again = ("name", "person", "seated") if extended == NOT_SEATED else ("until",)
        return Reopened((*again, "review"), (extended.why,))
    person = await scene.work.people.person(person_id, scene.today)
    moment = moment_text(until, scene.calendar)
    said = say("rounds-extension-given", name=person.full_name if person else "", moment=moment)
    more = command_button("giahan", say("rounds-extension-another"), extended.id)
    return Outcome((reply(said, choices=(more, kind_of(scene, extended).view_button(extended))),))


EXTEND = Flow(
    name="giahan",
    steps=(
        *ROUNDS.steps(),
        *find_person(office_scope, question="rounds-extension-ask-name"),
        Step("seated", _ask_seated, as_given),
        deadline_step("until", lines=_until_lines, days=_until_days, floor=_after_seat),
        write(
            "reason",
            lines=lines_of("rounds-extension-ask-reason"),
            parse=read_reason,
            options=reason_options,
            goes_out=True,
        ),
        review(
            "review",
            lines=_extension_lines,
            confirm=say("rounds-extension-confirm"),
            editable=(
                ("until", say("rounds-extension-edit-until")),
                ("reason", say("rounds-extension-edit-reason")),
            ),
        ),
    ),
    finish=_extend,
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
        say("rounds-close", title=called(round_)),
        *(early if scene.now < round_.deadline else ()),
        say("rounds-done", kind=round_.kind, share=share(figures.tasks(round_.id))),
        *kind.counts(round_, figures),
        say("rounds-close-effect", kind=round_.kind),
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
        day=scene.today,
        now=scene.now,
    )
    if isinstance(closed, Refusal):
        return ROUNDS.gone()
    return Outcome(
        (
            reply(
                say("rounds-closed", title=called(closed)),
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
