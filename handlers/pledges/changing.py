"""Changing a pledge of one's own: /sua. The form is answered by the pledge itself; only what is changed is asked."""

from __future__ import annotations

from dataclasses import replace

from domain.pledges.pledge import Pledge, PledgeState
from domain.talk.conversations import Answer, Answers
from domain.talk.messages import BLANK, Text, reply, say
from handlers.pledges.deed import DEED_STEPS, EDITABLE, deed_faults, deed_lines, deed_of, likeness, round_of
from handlers.pledges.leaders import tell_submitted
from handlers.pledges.own import as_given, changeable_ones, loaded
from handlers.pledges.registering import OWN, received
from handlers.talk.command import Command, member
from handlers.talk.flow import Asked, Flow, Reopened, Step, Stopped, Taken
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import lines_of, pick, review


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
        return (say("own-unknown"),)
    remark = (say("own-edit-remark", remark=pledge.remark),) if pledge.state is PledgeState.RETURNED else ()
    warning = (say("own-edit-approved"),) if pledge.state is PledgeState.APPROVED else ()
    return (
        say("own-edit-title", receipt=pledge.receipt),
        *remark,
        *warning,
        BLANK,
        *deed_lines(round_, deed_of(answers)),
        BLANK,
        say("own-edit-next"),
    )


async def _revise(scene: Scene, answers: Answers) -> Outcome | Reopened:
    found = await loaded(scene, answers)
    if isinstance(found, Stopped):
        return Reopened(("version", "review"))
    pledge, round_ = found
    deed = deed_of(answers)
    if deed == pledge.deed:
        return Reopened(("review",), (say("own-edit-same"),))
    if (deed.until, deed.group) != (pledge.deed.until, pledge.deed.group):  # old days may be past by now
        again = deed_faults(round_, deed, scene.today)
        if again is not None:
            return again
    revised = None
    if pledge.version == answers["version"]:
        revised = await scene.work.pledges.revise(
            pledge.id,
            person_id=scene.person.id,
            version=pledge.version,
            deed=deed,
            likeness=await likeness(scene, round_.id, deed.deed),
            at=scene.now,
        )
    if revised is None:
        return Reopened(("version", "review"), (say("own-edit-meanwhile"),))
    await scene.work.audit.record(
        at=scene.now,
        actor=scene.person.id,
        action="pledge.revise",
        subject=pledge.id,
        detail=f"v{revised.version}",
    )
    await tell_submitted(scene, revised)
    return Outcome((reply(received(scene, revised), choices=(OWN,)),))


EDIT_PLEDGE = Flow(
    name="edit-pledge",
    steps=(
        pick(
            "pledge", lines=lines_of("own-ask-edit"), options=changeable_ones, empty=say("own-none-to-edit")
        ),
        Step("version", _ask_version, as_given),
        Step("round", _ask_round, as_given),
        *[_prefilled(step) for step in DEED_STEPS],
        Step("loaded", _ask_loaded, as_given),
        review("review", lines=_edit_lines, confirm=say("own-edit-send"), editable=EDITABLE),
    ),
    finish=_revise,
    guard=member,
    argument="pledge",
    keeps=True,
)

COMMANDS: tuple[Command, ...] = (
    Command("sua", EDIT_PLEDGE, guard=member, aliases=("sua noi dung", "edit"), listed=False),
)
