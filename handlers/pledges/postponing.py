"""Asking for more days to keep a pledge: /themngay. The cell decides on the new day as on any change."""

from __future__ import annotations

from datetime import date, timedelta

from domain.calendar.typed_date import parse_date
from domain.pledges.pledge import Pledge, PledgeState, Progress, Report
from domain.talk.conversations import Answers
from domain.talk.messages import Choice, reply, say
from handlers.action import Refusal
from handlers.pledges.actions import FULL, latest_postponement, postpone, postponement_fault, report
from handlers.pledges.progress import NOT_APPROVED, ask_pledge, own_approved
from handlers.pledges.wording import OWN
from handlers.talk.command import Command, member
from handlers.talk.flow import Asked, Flow, Heard, Invalid, Prompt, Step, Taken
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import as_given, excerpt, in_words, iso_date, lines_of, no_date, write

_OFFERED = (7, 14, 30)
"""Days more that are offered."""


async def _ask_version(scene: Scene, answers: Answers) -> Asked:
    """Not a question: which version is put off."""
    pledge = await own_approved(scene, answers)
    return NOT_APPROVED if pledge is None else Taken(pledge.version)


async def _ask_until(scene: Scene, answers: Answers) -> Asked:
    pledge = await own_approved(scene, answers)
    if pledge is None:
        return NOT_APPROVED
    return Prompt(
        (
            say(
                "pledges-progress-about",
                receipt=pledge.receipt,
                text=excerpt(pledge.deed.deed),
                day=pledge.deed.until,
            ),
            say("pledges-postpone-ask", last=latest_postponement(pledge, scene.today)),
        ),
        tuple(_days(pledge, scene.today)),
        "text",
    )


def _days(pledge: Pledge, today: date) -> list[Choice]:
    """The day as it stands, while it lies ahead, and some later ones."""
    until = pledge.deed.until
    later = [max(until, today) + timedelta(days=days) for days in _OFFERED]
    choices = [Choice(day.isoformat(), say("pledges-postpone-day", day=day)) for day in later]
    if until > today:
        choices.insert(0, Choice(until.isoformat(), say("pledges-postpone-keep", day=until)))
    return choices


async def _hear_until(scene: Scene, answers: Answers, given: str) -> Heard:
    pledge = await own_approved(scene, answers)
    day = iso_date(given) or parse_date(given, scene.today)
    if day is None or pledge is None:
        return Invalid(no_date(scene.today))
    if day == pledge.deed.until and day > scene.today:
        return Taken(day.isoformat())
    fault = postponement_fault(pledge, day, scene.today)
    return Invalid(fault) if fault else Taken(day.isoformat())


async def _finish(scene: Scene, answers: Answers) -> Outcome:
    pledge = await own_approved(scene, answers)
    if pledge is None or pledge.version != answers["version"]:
        return Outcome((NOT_APPROVED.reply,))
    until, note = date.fromisoformat(str(answers["until"])), str(answers["note"])
    done: Pledge | Refusal
    if until == pledge.deed.until:
        percent = pledge.report.percent if pledge.report else None
        going = Report(Progress.DOING, None if percent == FULL else percent, note, scene.now)
        done = await report(scene.work, scene.person, going, pledge_id=pledge.id, day=scene.today)
        kept = say("pledges-postpone-kept", receipt=pledge.receipt, day=until)
    else:
        done = await postpone(
            scene.work, scene.person, pledge, until, reason=note, at=scene.now, day=scene.today
        )
        waits = isinstance(done, Pledge) and done.state is PledgeState.SUBMITTED
        kept = say(
            "pledges-postpone-waits" if waits else "pledges-postpone-done", receipt=pledge.receipt, day=until
        )
    return Outcome((reply(done.why if isinstance(done, Refusal) else kept, choices=(OWN,)),))


POSTPONE = Flow(
    name="postpone-pledge",
    steps=(
        Step("pledge", ask_pledge, as_given),
        Step("version", _ask_version, as_given),
        Step("until", _ask_until, _hear_until),
        write("note", lines=lines_of("pledges-postpone-ask-note"), parse=in_words),
    ),
    finish=_finish,
    guard=member,
    argument="pledge",
)

COMMANDS: tuple[Command, ...] = (
    Command("themngay", POSTPONE, guard=member, aliases=("xin them ngay", "lui ngay")),
)
