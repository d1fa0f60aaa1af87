"""Telling members what was entered for them, and how to say that it is not so."""

from __future__ import annotations

from collections.abc import Sequence

from domain.delivery.outgoing import MessageKind, Notice
from domain.people.person import Person
from domain.study.edition import OBJECTION
from domain.talk.messages import BLANK, Choice, Text, reply, say
from handlers.on_behalf.whom import is_linked
from handlers.talk.command import command_button
from handlers.talk.scene import Scene


async def tell(
    scene: Scene, person: Person, entry_id: str, lines: Sequence[Text], *, choices: Sequence[Choice] = ()
) -> Text:
    """Let a linked person know in working hours, with the way to object to this entry; returns who has to tell them.

    Without an id there is nothing to object to by a button, and the notice says whom to speak to.
    """
    if not await is_linked(scene, person):
        return say("paper-untold")
    if entry_id:
        how = say("paper-objection", until=scene.now + OBJECTION)
        doors = (*choices, command_button("phandoi", say("entered-door-object"), entry_id))
    else:
        how, doors = say("paper-objection-aloud"), tuple(choices)
    notice = Notice(
        key=f"entered:{entry_id or f'{person.id}:{scene.now.isoformat()}'}",
        kind=MessageKind.NOTICE,
        person_id=person.id,
        due=scene.calendar.next_working_time(scene.now),
        body=reply(*lines, BLANK, how, choices=doors),
    )
    await scene.work.outbox.post([notice], scene.now)
    return say("paper-told")
