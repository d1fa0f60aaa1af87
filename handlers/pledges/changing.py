"""Changing a pledge of one's own: /sua. The form is answered by the pledge itself; only what is changed is asked."""

from __future__ import annotations

from dataclasses import replace

from domain.pledges.pledge import Pledge, PledgeState
from domain.pledges.round import PledgeRound
from domain.talk.conversations import Answer, Answers
from domain.talk.messages import BLANK, Choice, Text, reply, say
from handlers.action import Refusal
from handlers.pledges.actions import Misfit, changeable, revise, unchangeable
from handlers.pledges.deed import DEED_STEPS, EDITABLE, deed_of, photo_of, pledge_round, reopened, round_of
from handlers.pledges.registering import received
from handlers.pledges.wording import OWN, deed_lines
from handlers.talk.command import Command, member
from handlers.talk.flow import Asked, Flow, Reopened, Step, Stopped, Taken
from handlers.talk.reviewing import review
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import as_given, excerpt, lines_of, pick

SHOWN = 20
"""Pledges in one list; older ones are reached through the office's workbook."""


async def changeable_ones(scene: Scene, _answers: Answers) -> list[Choice]:
    """The pledges that can still be changed or withdrawn, to choose from."""
    found = []
    for pledge in (await scene.work.pledges.of_person(scene.person.id))[:SHOWN]:
        if changeable(pledge, await pledge_round(scene, pledge.round_id), scene.today):
            label = say("pledges-own-pick", receipt=pledge.receipt, text=excerpt(pledge.deed.deed, 40))
            found.append(Choice(pledge.id, label))
    return found


async def loaded(scene: Scene, answers: Answers) -> tuple[Pledge, PledgeRound] | Stopped:
    """The person's own pledge that the conversation is about, if it may still be changed."""
    pledge = await scene.work.pledges.own(str(answers["pledge"]), scene.person.id)
    if pledge is None or pledge.state is PledgeState.WITHDRAWN:
        return Stopped(reply(say("pledges-own-unknown"), choices=(OWN,)))
    round_ = await pledge_round(scene, pledge.round_id)
    if round_ is None or not changeable(pledge, round_, scene.today):
        return Stopped(reply(unchangeable(pledge), choices=(OWN,)))
    return pledge, round_


def _present(pledge: Pledge, field: str) -> Answer:
    """The answer that the pledge gives to a question of the form."""
    match field:
        case "group":
            return str(pledge.deed.group)
        case "deed":
            return pledge.deed.deed
        case "until":
            return pledge.deed.until.isoformat()
        case "result":
            return pledge.deed.result or None
        case _:
            return pledge.deed.evidence or None


def _prefilled(step: Step) -> Step:
    """The question, answered by the pledge itself until the whole pledge is loaded; from then on really asked."""

    async def ask(scene: Scene, answers: Answers) -> Asked:
        if "loaded" in answers:
            return await step.ask(scene, answers)
        found = await loaded(scene, answers)
        return found if isinstance(found, Stopped) else Taken(_present(found[0], step.name))

    return replace(step, ask=ask)


async def _ask_version(scene: Scene, answers: Answers) -> Asked:
    found = await loaded(scene, answers)
    return found if isinstance(found, Stopped) else Taken(found[0].version)


async def _ask_round(scene: Scene, answers: Answers) -> Asked:
    found = await loaded(scene, answers)
    return found if isinstance(found, Stopped) else Taken(found[0].round_id)


async def _ask_loaded(_scene: Scene, _answers: Answers) -> Asked:
    return Taken(1)


async def _edit_lines(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    pledge = await scene.work.pledges.own(str(answers["pledge"]), scene.person.id)
    round_ = await round_of(scene, answers)
    if pledge is None:
        return (say("pledges-own-unknown"),)
    remark = (
        (say("pledges-own-edit-remark", remark=pledge.remark),)
        if pledge.state is PledgeState.RETURNED
        else ()
    )
    warning = (say("pledges-own-edit-approved"),) if pledge.state is PledgeState.APPROVED else ()
    return (
        say("pledges-own-edit-title", receipt=pledge.receipt),
        *remark,
        *warning,
        BLANK,
        *deed_lines(round_, deed_of(answers)),
        BLANK,
        say("pledges-own-edit-next"),
    )


async def _revise(scene: Scene, answers: Answers) -> Outcome | Reopened:
    found = await loaded(scene, answers)
    if isinstance(found, Stopped):
        return Reopened(("version", "review"))
    pledge, round_ = found
    done = await revise(
        scene.work,
        scene.person,
        deed_of(answers),
        pledge=pledge,
        version=int(str(answers["version"])),
        round_=round_,
        at=scene.now,
        day=scene.today,
        photo=photo_of(answers),
    )
    if isinstance(done, Misfit):
        return reopened(done)
    if isinstance(done, Refusal):
        return Reopened(("version", "review"), (done.why,))
    return Outcome((reply(received(scene, done), choices=(OWN,)),))


EDIT_PLEDGE = Flow(
    name="edit-pledge",
    steps=(
        pick(
            "pledge",
            lines=lines_of("pledges-own-ask-edit"),
            options=changeable_ones,
            empty=say("pledges-own-none-to-edit"),
        ),
        Step("version", _ask_version, as_given),
        Step("round", _ask_round, as_given),
        *[_prefilled(step) for step in DEED_STEPS],
        Step("loaded", _ask_loaded, as_given),
        review("review", lines=_edit_lines, confirm=say("pledges-own-edit-send"), editable=EDITABLE),
    ),
    finish=_revise,
    guard=member,
    argument="pledge",
    keeps=True,
)

COMMANDS: tuple[Command, ...] = (Command("sua", EDIT_PLEDGE, guard=member, aliases=("sua noi dung", "edit")),)
