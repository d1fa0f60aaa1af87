"""Own pledges: /camket lists and shows them, /rut withdraws one."""

from __future__ import annotations

from collections.abc import Sequence

from domain.pledges.pledge import Pledge, PledgeState
from domain.pledges.round import PledgeRound
from domain.rounds.round import OBJECTION
from domain.talk.conversations import Answers
from domain.talk.messages import BLANK, Choice, Reply, Text, reply, say
from handlers.action import Refusal
from handlers.pledges import changing
from handlers.pledges.actions import changeable, withdraw
from handlers.pledges.changing import SHOWN, changeable_ones, loaded
from handlers.pledges.deed import pledge_round
from handlers.pledges.fulfilments import result_line
from handlers.pledges.photos import photo_buttons
from handlers.pledges.reviewing import verdict_line
from handlers.pledges.wording import (
    OWN,
    deed_lines,
    entered_lines,
    receipt_button,
    register_button,
    report_button,
    reported_lines,
    state_of,
    with_mark,
)
from handlers.talk.command import Command, MenuGroup, command_button, member
from handlers.talk.flow import Asked, Flow, Prompt, Step, Stopped
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import as_given, excerpt, lines_of, pick

# ---------------------------------------------------------------- /camket


async def _camket(scene: Scene) -> Outcome:
    pledges = (await scene.work.pledges.of_person(scene.person.id))[:SHOWN]
    if scene.argument:
        pledge = await scene.work.pledges.own(scene.argument, scene.person.id)
        if pledge is not None and pledge.state is not PledgeState.WITHDRAWN:
            return Outcome((await _shown(scene, pledge),))
        return Outcome((_listed(pledges, say("pledges-own-unknown")),))
    return Outcome((_listed(pledges),))


def _listed(pledges: Sequence[Pledge], *notes: Text) -> Reply:
    if not pledges:
        return reply(*notes, say("pledges-own-none"), choices=(register_button(),))
    lines = [
        say(
            "pledges-own-line",
            number=number,
            receipt=pledge.receipt,
            state=with_mark(pledge, state_of(pledge)),
            text=excerpt(pledge.deed.deed),
        )
        for number, pledge in enumerate(pledges, start=1)
    ]
    buttons = tuple(receipt_button(pledge) for pledge in pledges)
    year = command_button("ketquanam", say("pledges-year-button"))
    return reply(
        *notes,
        say("pledges-own-list", count=len(pledges)),
        *lines,
        say("pledges-own-list-next"),
        choices=(*buttons, year),
        listed=len(lines),
    )


async def _shown(scene: Scene, pledge: Pledge) -> Reply:
    round_ = await pledge_round(scene, pledge.round_id)
    decisions = await scene.work.pledges.decisions(pledge.id)
    results = await scene.work.fulfilments.decisions(pledge.id)
    return reply(
        say("pledges-own-title", receipt=pledge.receipt, version=pledge.version, title=pledge.round_title),
        say("pledges-own-stands", state=state_of(pledge)),
        *entered_lines(pledge),
        BLANK,
        *deed_lines(round_, pledge.deed),
        *(
            (say("pledges-own-report", note=pledge.report.note),)
            if pledge.report and pledge.report.note
            else ()
        ),
        *reported_lines(pledge),
        *((BLANK, say("pledges-own-decisions")) if decisions else ()),
        *[await verdict_line(scene.work, decision, scene.today) for decision in reversed(decisions)],
        *[await result_line(scene.work, decision, scene.today) for decision in reversed(results)],
        choices=(
            *_buttons(scene, pledge, round_),
            *await photo_buttons(scene.work, pledge.id),
            *await _objections(scene, pledge),
            OWN,
        ),
    )


def _buttons(scene: Scene, pledge: Pledge, round_: PledgeRound | None) -> list[Choice]:
    buttons = []
    if pledge.state is PledgeState.APPROVED and not pledge.settled:
        buttons.append(report_button(pledge))
    if changeable(pledge, round_, scene.today):
        buttons += [
            command_button("sua", say("pledges-own-edit"), pledge.id),
            command_button("rut", say("pledges-own-withdraw"), pledge.id),
        ]
    return buttons


async def _objections(scene: Scene, pledge: Pledge) -> list[Choice]:
    """Buttons to say that what somebody else entered is not so, as long as that can be said."""
    if not pledge.entered_by and (pledge.report is None or not pledge.report.entered_by):
        return []
    entries = await scene.work.pledges.entries(scene.person.id, scene.now - OBJECTION)
    return [
        command_button(
            "phandoi",
            say(
                "on-behalf-entered-button-object-progress" if entry.report else "study-entered-button-object"
            ),
            entry.id,
        )
        for entry in entries
        if entry.pledge.id == pledge.id
    ]


# ---------------------------------------------------------------- /rut


async def _ask_sure(scene: Scene, answers: Answers) -> Asked:
    found = await loaded(scene, answers)
    if isinstance(found, Stopped):
        return found
    pledge, _ = found
    return Prompt(
        (
            say("pledges-own-withdraw-title", receipt=pledge.receipt, text=excerpt(pledge.deed.deed)),
            say("pledges-own-withdraw-sure"),
        ),
        (Choice("yes", say("pledges-own-withdraw-yes")), Choice("no", say("pledges-own-withdraw-no"))),
    )


async def _withdraw(scene: Scene, answers: Answers) -> Outcome:
    pledge = await scene.work.pledges.own(str(answers["pledge"]), scene.person.id)
    if pledge is None or answers["sure"] != "yes":
        return Outcome((reply(say("pledges-own-withdraw-kept"), choices=(OWN,)),))
    done = await withdraw(scene.work, scene.person, pledge, at=scene.now, day=scene.today)
    if isinstance(done, Refusal):
        return Outcome((reply(done.why, choices=(OWN,)),))
    again = register_button(pledge.round_id)
    return Outcome((reply(say("pledges-own-withdrawn", receipt=pledge.receipt), choices=(again, OWN)),))


WITHDRAW_PLEDGE = Flow(
    name="withdraw-pledge",
    steps=(
        pick(
            "pledge",
            lines=lines_of("pledges-own-ask-withdraw"),
            options=changeable_ones,
            empty=say("pledges-own-none-to-edit"),
        ),
        Step("sure", _ask_sure, as_given),
    ),
    finish=_withdraw,
    guard=member,
    argument="pledge",
)

COMMANDS: tuple[Command, ...] = (
    Command(
        "camket",
        _camket,
        guard=member,
        aliases=("cam ket", "pledges", "noi dung cua toi", "cam ket cua toi", "da dang ky"),
        said=True,
        group=MenuGroup.OWN,
        place=120,
    ),
    *changing.COMMANDS,
    Command("rut", WITHDRAW_PLEDGE, guard=member, aliases=("rut noi dung", "withdraw")),
)
