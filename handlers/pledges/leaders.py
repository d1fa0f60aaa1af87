"""Who decides on a unit's pledges, and telling them that something waits."""

from __future__ import annotations

from domain.delivery.outgoing import MessageKind, Notice
from domain.people.person import LEADING, Person, Role
from domain.pledges.pledge import Pledge, PledgeState
from domain.talk.messages import Reply, reply, say
from handlers.pledges.entered import entered_lines
from handlers.talk.command import command_button
from handlers.talk.scene import Scene


async def leaders_of(scene: Scene, unit_id: str, *, but: str) -> list[Person]:
    """Secretaries and deputies of the unit except that person; where there are none, those of the unit above."""
    own = await _holders(scene, unit_id, but)
    if own:
        return own
    (unit, *_) = await scene.work.people.units((unit_id,), scene.today) or (None,)
    if unit is None or unit.parent_id is None:
        return []
    above = await _holders(scene, unit.parent_id, but)
    if above:
        return above
    desk = await scene.work.people.holders(unit.parent_id, (Role.OFFICE,), scene.today)
    return [person for person in desk if person.id != but]


async def _holders(scene: Scene, unit_id: str, but: str) -> list[Person]:
    holders = await scene.work.people.holders(unit_id, LEADING, scene.today)
    return [person for person in holders if person.id != but]


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
    leaders = await leaders_of(scene, pledge.unit_id, but=pledge.person_id)
    notices = [
        Notice(
            key=f"{key}:{leader.id}", kind=MessageKind.NOTICE, person_id=leader.id, due=scene.now, body=body
        )
        for leader in leaders
        if leader.id != scene.person.id
    ]
    await scene.work.outbox.post(notices, scene.now)
