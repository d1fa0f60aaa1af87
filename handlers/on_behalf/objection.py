"""Objecting to what somebody else entered for oneself: /phandoi, within seven days, from a notice or a proof."""

from __future__ import annotations

from domain.pledges.pledge import PledgeState
from domain.rounds.round import OBJECTION
from domain.talk.conversations import Answers
from domain.talk.messages import BLANK, Choice, Reply, reply, say
from handlers.action import Refusal
from handlers.on_behalf.actions import object_to
from handlers.on_behalf.contested import contested, contested_ones
from handlers.pledges.wording import OWN, receipt_button
from handlers.rounds.schedule import moment_text
from handlers.study.reading.proofs import STUDY_LIST
from handlers.talk.command import Command, member
from handlers.talk.flow import Asked, Flow, Prompt, Step, Stopped
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import as_given, one_of


async def _objection_refused(scene: Scene, entry_id: str) -> Reply:
    """Why this cannot be objected to; of what is not the caller's nothing is told."""
    pledge = await scene.work.pledges.own(entry_id, scene.person.id)
    if pledge is not None and pledge.entered_by and pledge.state is not PledgeState.WITHDRAWN:
        decided = await scene.work.pledges.decisions(pledge.id)
        why = say(
            "on-behalf-objection-decided" if decided else "on-behalf-objection-late", receipt=pledge.receipt
        )
        return reply(
            why,
            choices=(
                receipt_button(pledge),
                OWN,
            ),
        )
    return reply(say("study-objection-not-possible", days=OBJECTION.days), choices=(STUDY_LIST, OWN))


async def _ask_entry_to_object(scene: Scene, _answers: Answers) -> Asked:
    choices = [Choice(entry.id, entry.option) for entry in await contested_ones(scene)]
    none = reply(say("study-objection-nothing", days=OBJECTION.days), choices=(STUDY_LIST, OWN))
    return one_of(choices, say("study-objection-ask-which"), none=none)


async def _ask_objection_sure(scene: Scene, answers: Answers) -> Asked:
    entry = await contested(scene, str(answers["entry"]))
    if entry is None:
        return Stopped(await _objection_refused(scene, str(answers["entry"])))
    person = await scene.work.people.person(entry.by, scene.today)
    lines = [
        say(
            "study-objection-entered",
            name=person.full_name if person else say("study-learn-somebody"),
            moment=moment_text(entry.at, scene.calendar),
            round=entry.round,
        ),
        *entry.lines,
        BLANK,
        say("study-objection-sure"),
        *((entry.closed,) if entry.closed else ()),
    ]
    return Prompt(
        tuple(lines), (Choice("yes", say("study-objection-yes")), Choice("no", say("study-objection-no")))
    )


async def _object_to_entry(scene: Scene, answers: Answers) -> Outcome:
    entry = await contested(scene, str(answers["entry"]))
    if entry is None:
        return Outcome((await _objection_refused(scene, str(answers["entry"])),))
    if answers["sure"] != "yes":
        return Outcome((reply(say("study-objection-kept"), choices=(entry.buttons[-1],)),))
    note = scene.words.say(say("on-behalf-objected-note"), "vi")
    done = await object_to(scene.work, scene.person, entry, note=note, at=scene.now)
    if isinstance(done, Refusal):
        return Outcome((await _objection_refused(scene, entry.id),))
    return Outcome((reply(entry.done, entry.next_step, choices=entry.buttons),))


OBJECT = Flow(
    name="object",
    steps=(Step("entry", _ask_entry_to_object, as_given), Step("sure", _ask_objection_sure, as_given)),
    finish=_object_to_entry,
    guard=member,
    argument="entry",
)

COMMANDS = (Command("phandoi", OBJECT, guard=member, aliases=("phan doi", "object")),)
"""What members may say against what was entered for them."""
