"""A later deadline for one person of a round, with its reason: chosen by name, told to the person."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from domain.delivery.outgoing import MessageKind, Notice
from domain.rounds.round import Seat
from domain.talk.conversations import Answers
from domain.talk.messages import Text, reply, say
from handlers.people.finding import find_person
from handlers.rounds.deadlines import deadline_step, free_day_notes, later_days, moment_of, not_before
from handlers.rounds.kinds import called, kind_of
from handlers.rounds.opening_steps import office_scope
from handlers.rounds.our_round import LIST, OURS, ROUND, gone, our_round
from handlers.rounds.reasons import read_reason, reason_of, reason_options
from handlers.rounds.schedule import moment_text
from handlers.talk.command import command_button, office
from handlers.talk.flow import Asked, Flow, Heard, Reopened, Step, Stopped, Taken
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import lines_of, review, write


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
    again = command_button("giahan", say("extension-again"), str(answers["round"]))
    return Stopped(reply(say("extension-not-seated"), choices=(again, LIST)))


async def _as_given(_scene: Scene, _answers: Answers, given: str) -> Heard:
    return Taken(given)


async def _until_lines(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    seat = await _seat(scene, answers)
    if seat is None:
        return (say("extension-not-seated"),)
    return (say("extension-ask-until", moment=moment_text(seat.deadline, scene.calendar)),)


async def _until_days(scene: Scene, answers: Answers) -> Sequence[date]:
    seat = await _seat(scene, answers)
    return later_days(scene, seat.deadline if seat else None, (3, 5, 10))


async def _after_seat(scene: Scene, answers: Answers) -> tuple[datetime, Text]:
    seat = await _seat(scene, answers)
    return not_before(scene, seat.deadline if seat else scene.now, "extension-too-early")


async def _extension_lines(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    round_ = await our_round(scene, answers)
    person = await scene.work.people.person(str(answers["person"]), scene.today)
    if round_ is None or person is None:
        return (say("round-unknown"),)
    until = moment_of(answers["until"])
    return (
        say("extension-review", title=called(round_)),
        say("extension-review-person", name=person.full_name, unit=person.unit_name),
        say("extension-review-until", moment=moment_text(until, scene.calendar)),
        *free_day_notes(until, scene.calendar),
        say("extension-review-reason", reason=reason_of(scene, answers)),
        say("extension-review-told"),
    )


async def _extend(scene: Scene, answers: Answers) -> Outcome | Reopened:
    round_, seat = await our_round(scene, answers), await _seat(scene, answers)
    until = moment_of(answers["until"])
    if round_ is None:
        return gone()
    if seat is None:
        return Reopened(("name", "person", "seated", "review"), (say("extension-not-seated"),))
    if until <= max(scene.now, seat.deadline):
        _, why = not_before(scene, max(scene.now, seat.deadline), "extension-too-early")
        return Reopened(("until", "review"), (why,))
    reason = reason_of(scene, answers)
    if not await scene.work.rounds.extend(
        round_.id, seat.person_id, until=until, reason=reason, by=scene.person.id
    ):
        return gone()
    await scene.work.audit.record(
        at=scene.now,
        actor=scene.person.id,
        action="round.extend",
        subject=round_.id,
        detail=f"{seat.person_id} {until.isoformat()}",
    )
    moment = moment_text(until, scene.calendar)
    body = reply(
        say("extension-notice", title=called(round_), moment=moment),
        say("extension-notice-reason", kind=round_.kind.value, reason=reason),
        choices=(kind_of(scene, round_).doing_button(round_),),
    )
    await scene.work.outbox.post(
        [
            Notice(
                key=f"extension:{round_.id}:{seat.person_id}:{until:%Y%m%d%H%M}",
                kind=MessageKind.NOTICE,
                person_id=seat.person_id,
                due=scene.calendar.next_working_time(scene.now),
                body=body,
            )
        ],
        scene.now,
    )
    person = await scene.work.people.person(seat.person_id, scene.today)
    said = say("extension-given", name=person.full_name if person else "", moment=moment)
    more = command_button("giahan", say("extension-another"), round_.id)
    return Outcome((reply(said, choices=(more, kind_of(scene, round_).view_button(round_))),))


EXTEND = Flow(
    name="giahan",
    steps=(
        ROUND,
        OURS,
        *find_person(office_scope, question="extension-ask-name"),
        Step("seated", _ask_seated, _as_given),
        deadline_step("until", lines=_until_lines, days=_until_days, floor=_after_seat),
        write("reason", lines=lines_of("extension-ask-reason"), parse=read_reason, options=reason_options),
        review(
            "review",
            lines=_extension_lines,
            confirm=say("extension-confirm"),
            editable=(("until", say("extension-edit-until")), ("reason", say("extension-edit-reason"))),
        ),
    ),
    finish=_extend,
    guard=office,
    argument="round",
)
