"""`/thongbao`: a broadcast is written, looked at as its receivers will read it, confirmed, and waits a minute."""

from __future__ import annotations

from domain.broadcasts.broadcast import UNDO_WITHIN
from domain.talk.conversations import Answers
from domain.talk.messages import reply, say
from handlers.action import Refusal
from handlers.broadcasts.actions import CHANGED, send
from handlers.broadcasts.drafting import AUDIENCE, FIND, START, TEXT, WHO, audience_of
from handlers.broadcasts.lines import NEW, undo_button, view_button
from handlers.broadcasts.preview import AUDIENCE_ANSWERS, CODE, GATHERING, PREVIEW
from handlers.rounds.schedule import moment_text
from handlers.talk.command import office
from handlers.talk.flow import Flow, Reopened
from handlers.talk.scene import Outcome, Scene


async def _send_broadcast(scene: Scene, answers: Answers) -> Outcome | Reopened:
    """Send it, unless something in it does not hold any more."""
    broadcast = await send(
        scene.work,
        str(answers["text"]),
        audience_of(answers),
        people=int(str(answers["preview"])),
        by=scene.person.id,
        grants=scene.caller.grants,
        calendar=scene.calendar,
        now=scene.now,
    )
    if isinstance(broadcast, Refusal):
        again = ("gathering",) if broadcast == CHANGED else AUDIENCE_ANSWERS
        return Reopened((*again, "preview", "code"), (broadcast.why,))
    when = (
        say("broadcasts-accepted-now", seconds=UNDO_WITHIN.seconds)
        if broadcast.due_at == scene.now + UNDO_WITHIN
        else say("broadcasts-accepted-later", moment=moment_text(broadcast.due_at, scene.calendar))
    )
    buttons = (undo_button(broadcast), view_button(broadcast))
    return Outcome((reply(say("broadcasts-accepted", people=broadcast.people), when, choices=buttons),))


BROADCAST = Flow(
    name=NEW,
    steps=(START, TEXT, FIND, AUDIENCE, WHO, GATHERING, PREVIEW, CODE),
    finish=_send_broadcast,
    guard=office,
    keeps=True,
)
