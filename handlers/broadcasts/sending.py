"""`/thongbao`: a broadcast is written, looked at as its receivers will read it, confirmed, and waits a minute."""

from __future__ import annotations

from uuid import uuid4

from domain.broadcasts.broadcast import UNDO_WITHIN, Broadcast
from domain.delivery.outgoing import MessageKind
from domain.talk.conversations import Answers
from domain.talk.messages import reply, say
from handlers.broadcasts.changes import STOP_BROADCAST, undo
from handlers.broadcasts.drafting import AUDIENCE, FIND, START, TEXT, WHO, audience_of
from handlers.broadcasts.lines import NEW, STOP, UNDO, VIEW, undo_door, view_door
from handlers.broadcasts.message import compose_broadcast
from handlers.broadcasts.preview import AUDIENCE_ANSWERS, CODE, GATHERING, PREVIEW, office_name
from handlers.broadcasts.views import show
from handlers.rounds.schedule import moment_text
from handlers.talk.command import Command, office
from handlers.talk.flow import Flow, Reopened
from handlers.talk.scene import Outcome, Scene


async def _send(scene: Scene, answers: Answers) -> Outcome | Reopened:
    """Keep it, to be posted once it cannot be taken back any more, unless something in it does not hold any more."""
    audience = audience_of(answers)
    office_of_unit = await office_name(scene, audience.unit_id)
    if not office_of_unit:
        return Reopened((*AUDIENCE_ANSWERS, "preview", "code"), (say("round-unit-gone"),))
    people = await scene.work.broadcasts.head_count(audience, scene.today)
    if people != answers["preview"]:
        return Reopened(("gathering", "preview", "code"), (say("broadcast-changed"),))
    earliest = scene.now + UNDO_WITHIN
    broadcast = Broadcast(
        id=uuid4().hex,
        text=str(answers["text"]),
        office=office_of_unit,
        audience=audience,
        by=scene.person.id,
        at=scene.now,
        due_at=scene.calendar.next_working_time(earliest),
        people=people,
    )
    await scene.work.broadcasts.keep(broadcast)
    await scene.work.audit.record(
        at=scene.now,
        actor=scene.person.id,
        action="broadcast.send",
        subject=broadcast.id,
        detail=f"{people} people, {len(broadcast.text)} characters, unit {audience.unit_id}",
    )
    until = moment_text(broadcast.due_at, scene.calendar)
    when = (
        say("broadcast-accepted-now", seconds=UNDO_WITHIN.seconds)
        if broadcast.due_at == earliest
        else say("broadcast-accepted-later", moment=until)
    )
    return Outcome(
        (
            reply(
                say("broadcast-accepted", people=people),
                when,
                choices=(undo_door(broadcast), view_door(broadcast)),
            ),
        )
    )


BROADCAST = Flow(
    name=NEW,
    steps=(START, TEXT, FIND, AUDIENCE, WHO, GATHERING, PREVIEW, CODE),
    finish=_send,
    guard=office,
    keeps=True,
)

COMMANDS: tuple[Command, ...] = (
    Command(
        NEW,
        BROADCAST,
        guard=office,
        aliases=("thong bao", "gui thong bao", "broadcast", "announce"),
        place=330,
    ),
    Command(VIEW, show, guard=office, aliases=("xem thong bao", "cac thong bao", "broadcasts"), listed=False),
    Command(UNDO, undo, guard=office, aliases=("thu hoi thong bao",), listed=False),
    Command(STOP, STOP_BROADCAST, guard=office, aliases=("dung gui", "dung gui thong bao"), listed=False),
)

COMPOSERS = {MessageKind.BROADCAST: compose_broadcast}
