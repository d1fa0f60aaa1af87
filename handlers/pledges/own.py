"""The pledge of one's own that a conversation is about: whether there is one, and whether it may still be changed."""

from __future__ import annotations

from domain.pledges.pledge import Pledge, PledgeState
from domain.pledges.round import PledgeRound
from domain.talk.conversations import Answers
from domain.talk.messages import Choice, reply, say
from handlers.pledges.pledge_round import pledge_round
from handlers.pledges.registering import OWN
from handlers.talk.flow import Heard, Stopped, Taken
from handlers.talk.scene import Scene
from handlers.talk.typed import excerpt

SHOWN = 20
"""Pledges in one list; older ones are reached through the office's workbook."""


def changeable(scene: Scene, pledge: Pledge, round_: PledgeRound | None) -> bool:
    """Whether its author may still change or withdraw it: until the round's period ends; a returned one always."""
    if pledge.state is PledgeState.WITHDRAWN or round_ is None:
        return False
    return pledge.state is PledgeState.RETURNED or scene.today <= round_.period_to


async def changeable_ones(scene: Scene, _answers: Answers) -> list[Choice]:
    """The pledges that can still be changed or withdrawn, to choose from."""
    found = []
    for pledge in (await scene.work.pledges.of_person(scene.person.id))[:SHOWN]:
        if changeable(scene, pledge, await pledge_round(scene, pledge.round_id)):
            label = say("own-pick", receipt=pledge.receipt, text=excerpt(pledge.deed.deed, 40))
            found.append(Choice(pledge.id, label))
    return found


async def loaded(scene: Scene, answers: Answers) -> tuple[Pledge, PledgeRound] | Stopped:
    """The person's own pledge that the conversation is about, if it may still be changed."""
    pledge = await scene.work.pledges.own(str(answers["pledge"]), scene.person.id)
    if pledge is None or pledge.state is PledgeState.WITHDRAWN:
        return Stopped(reply(say("own-unknown"), choices=(OWN,)))
    round_ = await pledge_round(scene, pledge.round_id)
    if round_ is None or not changeable(scene, pledge, round_):
        return Stopped(reply(say("own-too-late", receipt=pledge.receipt), choices=(OWN,)))
    return pledge, round_


async def as_given(_scene: Scene, _answers: Answers, given: str) -> Heard:
    """Whatever was chosen."""
    return Taken(given)
