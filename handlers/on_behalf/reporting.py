"""How a member's approved pledge goes, said on paper or aloud: /nhaptiendo."""

from __future__ import annotations

from domain.people.person import Person
from domain.pledges.pledge import Pledge, PledgeState, Report
from domain.talk.conversations import Answers
from domain.talk.messages import Reply, Text, reply, say
from handlers.action import Refusal
from handlers.on_behalf.actions import enter_report
from handlers.on_behalf.whom import NOBODY, WHY, entering, onward, told_text, whom, why_of, why_text
from handlers.pledges.progress import (
    HOW,
    approved_ones,
    hear_how,
    is_going,
    is_stuck,
    note_lines,
    report_of,
    which_pledge,
)
from handlers.pledges.wording import progress_of, report_lines
from handlers.talk.command import command_button
from handlers.talk.flow import Asked, Prompt, Step, Stopped
from handlers.talk.reviewing import ReviewPart
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import as_given, excerpt, in_words, lines_of, write

COMMAND = "nhaptiendo"


async def _ask_entered_pledge(scene: Scene, answers: Answers) -> Asked:
    person = await whom(scene, answers["person"])
    if person is None:
        return NOBODY
    return which_pledge(
        say("on-behalf-ask-pledge"), await approved_ones(scene, person), _nothing_to_enter(person)
    )


def _nothing_to_enter(person: Person) -> Reply:
    return reply(say("on-behalf-progress-none", name=person.full_name), choices=onward(person))


async def _entered_for(scene: Scene, answers: Answers) -> tuple[Person, Pledge] | Stopped:
    person = await whom(scene, answers["person"])
    if person is None:
        return NOBODY
    pledge = await scene.work.pledges.own(str(answers["pledge"]), person.id)
    if pledge is None or pledge.state is not PledgeState.APPROVED:
        return Stopped(_nothing_to_enter(person))
    return person, pledge


async def _ask_entered_progress(scene: Scene, answers: Answers) -> Asked:
    entered_for = await _entered_for(scene, answers)
    if isinstance(entered_for, Stopped):
        return entered_for
    pledge = entered_for[1]
    about = say(
        "pledges-progress-about",
        receipt=pledge.receipt,
        text=excerpt(pledge.deed.deed),
        day=pledge.deed.until,
    )
    last = (
        (say("on-behalf-progress-last", progress=_entered_report_text(pledge.report)),)
        if pledge.report
        else ()
    )
    return Prompt((about, *last, say("pledges-progress-ask")), HOW, "text")


def _entered_report_text(report: Report) -> Text:
    return progress_of(report.progress, report.percent)


async def _entered_report_lines(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    entered_for = await _entered_for(scene, answers)
    if isinstance(entered_for, Stopped):
        return entered_for.reply.lines
    person, pledge = entered_for
    return (
        say("on-behalf-review"),
        say("on-behalf-field-person", name=person.full_name, unit=person.unit_name),
        say("on-behalf-field-pledge", receipt=pledge.receipt, text=excerpt(pledge.deed.deed)),
        *report_lines(report_of(answers, scene)),
        say("on-behalf-field-why", reason=why_text(answers)),
    )


async def _enter_report(scene: Scene, answers: Answers) -> Outcome:
    entered_for = await _entered_for(scene, answers)
    if isinstance(entered_for, Stopped):
        return Outcome((entered_for.reply,))
    person, pledge = entered_for
    report = report_of(answers, scene)
    told = await enter_report(
        scene.work,
        scene.person,
        report,
        author=person,
        reason=why_of(scene, answers),
        pledge=pledge,
        calendar=scene.calendar,
    )
    if isinstance(told, Refusal):
        return Outcome((reply(told.why, choices=onward(person)),))
    more = len(await approved_ones(scene, person)) > 1
    buttons = (command_button(COMMAND, say("pledges-progress-another"), person.id),) if more else ()
    done = say(
        "on-behalf-progress-done",
        number=pledge.receipt,
        name=person.full_name,
        progress=_entered_report_text(report),
    )
    return Outcome((reply(done, told_text(told=told), choices=(*buttons, *onward(person))),))


COMMANDS = (
    entering(
        COMMAND,
        Step("pledge", _ask_entered_pledge, as_given),
        Step("how", _ask_entered_progress, hear_how),
        write(
            "trouble", lines=lines_of("on-behalf-ask-trouble"), parse=in_words, when=is_stuck, goes_out=True
        ),
        write("note", lines=note_lines, parse=in_words, when=is_going, optional=True, goes_out=True),
        WHY,
        aliases=("nhap tien do", "nhap thay tien do"),
        lines=_entered_report_lines,
        editable=(
            ReviewPart(("trouble",), say("on-behalf-edit-note")),
            ReviewPart(("note",), say("on-behalf-edit-note")),
        ),
        finish=_enter_report,
    ),
)
