"""Telling whoever decides on a unit's pledges that one waits, or is gone."""

from __future__ import annotations

from domain.delivery.outgoing import MessageKind, Notice
from domain.pledges.pledge import Pledge, PledgeState
from domain.talk.messages import Reply, reply, say
from handlers.pledges.entered import entered_lines
from handlers.review.deciders import leaders_of
from handlers.talk.command import command_button
from handlers.talk.scene import Scene


async def tell_submitted(scene: Scene, pledge: Pledge) -> None:
    """Tell whoever decides that this version waits for them; nobody, where the round asks nobody.

    Whoever entered it for the member knows already.
    """
    if pledge.state is not PledgeState.SUBMITTED:
        return
    told = say(
        "approval-notice-submitted" if pledge.version == 1 else "approval-notice-revised",
        name=pledge.person_name,
        unit=pledge.unit_name,
        number=pledge.receipt,
    )
    opens = command_button("duyet", say("approval-open"), pledge.id)
    body = reply(told, *entered_lines(pledge), choices=(opens,))
    await _tell(scene, pledge, f"submitted:{pledge.id}:{pledge.version}", body)


async def tell_withdrawn(scene: Scene, pledge: Pledge) -> None:
    """Tell them that an approved pledge is gone, so that the unit's list is right."""
    told = say("approval-notice-withdrawn", name=pledge.person_name, number=pledge.receipt)
    await _tell(scene, pledge, f"withdrawn:{pledge.id}", reply(told))


async def _tell(scene: Scene, pledge: Pledge, key: str, body: Reply) -> None:
    leaders = await leaders_of(scene.work, pledge.unit_id, scene.today, but=pledge.person_id)
    notices = [
        Notice(
            key=f"{key}:{leader.id}", kind=MessageKind.NOTICE, person_id=leader.id, due=scene.now, body=body
        )
        for leader in leaders
        if leader.id != scene.person.id
    ]
    await scene.work.outbox.post(notices, scene.now)
