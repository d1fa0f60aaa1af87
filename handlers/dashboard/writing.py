"""One long text of a member on a page of its own: the way there, the draft, the last look, and the sending.

The draft is the chat's, so whatever is kept here is there, too; what is sent goes through the chat's own flow.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import timedelta

from domain.dashboard.session import IDLE, LINK_LIFE
from domain.talk.messages import BLANK, Text, say
from handlers.dashboard.acting import LastLook, flow_look
from handlers.dashboard.actions import issue_link, tell_written
from handlers.dashboard.command import DASHBOARD_PATH, SIGN_IN_PATH
from handlers.talk.scene import Outcome, Scene
from handlers.talk.writing import LONG_TEXTS, LongText, WrittenSoFar

WRITING_PATH = f"{DASHBOARD_PATH}/viet"
"""Where a text is written."""
WRITING_ENTRY_PATH = f"{WRITING_PATH}/vao/"
"""Before the secret of a link that leads to one."""
TO_DRAFTS = "soan"
"""Behind the secret of a link by which one comes to the questions that a text answers."""

_SHOWN = 16
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class WritingView:
    """A text as it is kept; `shown` tells this state of it from others."""

    text: WrittenSoFar
    shown: str


@dataclass(frozen=True, slots=True)
class KeptText:
    """What came of keeping a text: how it is kept now, and why it is not what was written."""

    view: WritingView
    fault: Text | None = None
    changed: bool = False
    """Somebody changed it meanwhile, in the chat or in another window."""


@dataclass(frozen=True, slots=True)
class SentText:
    """What the chat's flow said; `done`: the text is handed in."""

    lines: tuple[Text, ...]
    done: bool


async def link_to_writing(scene: Scene, name: str) -> tuple[Text, ...]:
    """A link by which the caller may write this text and do nothing else, with its code; without a name to the whole
    page, for those who may see it."""
    issued = await issue_link(
        scene.work,
        scene.person.id,
        scene.caller.address,
        pepper=scene.policy.pepper,
        now=scene.now,
        writes=name,
    )
    path = WRITING_ENTRY_PATH + issued.secret if name else f"{SIGN_IN_PATH}{issued.secret}?{TO_DRAFTS}"
    return (
        say("dashboard-writing-link", code=issued.code),
        say("dashboard-link-address", link=scene.policy.public_url + path),
        BLANK,
        say(
            "dashboard-writing-terms" if name else "dashboard-link-terms",
            minutes=LINK_LIFE // _MINUTE,
            idle=IDLE // _MINUTE,
        ),
    )


async def open_text(scene: Scene, name: str) -> WritingView | Text:
    """The text of this name, or why it is not to be written any more."""
    found = _long_text(scene, name)
    if found is None:
        return say("dashboard-writing-unknown")
    kind, subject = found
    text = await kind.so_far(scene, subject)
    return text if isinstance(text, Text) else WritingView(text, _state_of(text.text))


async def keep_text(scene: Scene, name: str, written: str, shown: str) -> KeptText | Text:
    """Keep what was written in place of what was `shown`; where that is not what is kept any more, nothing is."""
    # What is written in the chat at this moment comes before or after, and is not lost between.
    await scene.work.conversations.load({scene.person.id}, scene.now)
    view, found = await open_text(scene, name), _long_text(scene, name)
    if isinstance(view, Text) or found is None:
        return view if isinstance(view, Text) else say("dashboard-writing-unknown")
    if written != view.text.text and shown != view.shown:
        return KeptText(view, say("dashboard-writing-changed"), changed=True)
    kind, subject = found
    fault = await kind.keep(scene, subject, written)
    after = view if fault is not None else await open_text(scene, name)
    return after if isinstance(after, Text) else KeptText(after, fault)


async def last_look(scene: Scene, name: str) -> LastLook:
    """The chat's review of what is kept."""
    found = _long_text(scene, name)
    if found is None:
        return LastLook((say("dashboard-writing-unknown"),), ready=False)
    kind, subject = found
    answers = await kind.answers(scene, subject)
    if isinstance(answers, Text):
        return LastLook((answers,), ready=False)
    return await flow_look(kind.flow, scene, answers)


async def send_text(scene: Scene, name: str, shown: str) -> SentText:
    """Send what was shown as the chat would; its author reads so there. Where it changed meanwhile, nothing is sent."""
    found = _long_text(scene, name)
    if found is None:
        return SentText((say("dashboard-writing-unknown"),), done=False)
    kind, subject = found
    talks = await scene.work.conversations.load({scene.person.id}, scene.now)
    view = await open_text(scene, name)
    if isinstance(view, Text):
        return SentText((view,), done=False)
    if view.shown != shown:
        return SentText((say("dashboard-writing-changed"),), done=False)
    answers = await kind.answers(scene, subject)
    if isinstance(answers, Text):
        return SentText((answers,), done=False)
    outcome = await kind.flow.finish(scene, answers)
    if not isinstance(outcome, Outcome):
        return SentText(outcome.notes, done=False)
    lines = tuple(line for said in outcome.replies for line in said.lines)
    if not isinstance(await kind.so_far(scene, subject), Text):  # still to be written: it was not taken
        return SentText(lines, done=False)
    draft = talks[scene.person.id].drafts.get(kind.flow.name)
    if draft is not None and kind.is_about(draft.answers, subject):
        await scene.work.conversations.drop(scene.person.id, kind.flow.name, scene.now)
    await tell_written(scene.work, scene.person, name, outcome.replies, now=scene.now)
    return SentText(lines, done=True)


def _long_text(scene: Scene, name: str) -> tuple[LongText, str] | None:
    """The kind of the text of this name, and its subject."""
    kind, _, subject = name.partition(":")
    return next(((one, subject) for one in scene.modules[LONG_TEXTS] if one.kind == kind), None)


def _state_of(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:_SHOWN]
