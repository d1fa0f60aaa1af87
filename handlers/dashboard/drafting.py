"""Long texts of those who look after others, written on the page in answer to a question that is open in the chat.

The page hands the chat's flow a whole text; what the flow makes of it, its preview and its refusals are the chat's.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace

from domain.language.cut_texts import joined
from domain.talk.conversations import Draft
from domain.talk.messages import Text, say
from handlers.dashboard.actions import tell_written
from handlers.talk.command import EVERY_COMMAND
from handlers.talk.engine import Turn, answer_at_once, open_step
from handlers.talk.flow import Flow, Prompt, Step
from handlers.talk.scene import Scene

_VERSION = 16
_TAKES_WORDS = ("text", "number")


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question of the chat that a text answers: of which flow, what it is called, what it says, what was typed of the
    answer so far; `version` tells this state of the draft from others."""

    flow: str
    title: Text
    lines: tuple[Text, ...]
    written: str
    version: str


@dataclass(frozen=True, slots=True)
class AnsweredQuestion:
    """What came of a text: why it was not taken; or what the chat says next. `done`: it said so."""

    fault: Text | None = None
    lines: tuple[Text, ...] = ()
    done: bool = False


async def open_questions(scene: Scene) -> list[OpenQuestion]:
    """What the chat is waiting to be told in words: the question on the table, or those of drafts left half-way."""
    kept = scene.work.conversations
    drafts = await kept.drafts(scene.person.id)
    flows = _flows(scene, await kept.open_flow(scene.person.id), drafts)
    return [asked for flow in flows if (asked := await _question(scene, drafts, flow)) is not None]


async def answer_question(
    scene: Scene, flow_name: str, text: str, *, version: str, confirmed: bool
) -> AnsweredQuestion | None:
    """Answer the open question of this flow, in the state of its draft that was read; nothing is kept before it was
    `confirmed`. None where there is no such question."""
    talk = (await scene.work.conversations.load({scene.person.id}, scene.now))[scene.person.id]
    flow = next((one for one in _flows(scene, talk.flow, talk.drafts) if one.name == flow_name), None)
    asked = None if flow is None else await _question(scene, talk.drafts, flow)
    if flow is None or asked is None:
        return None
    if asked.version != version:
        return AnsweredQuestion(say("dashboard-drafts-changed"))
    turn = await answer_at_once(scene, talk, flow, text)
    if not isinstance(turn, Turn):
        return AnsweredQuestion(turn)
    lines = tuple(line for said in turn.replies for line in said.lines)
    if confirmed:
        await scene.work.conversations.save([replace(turn.talk, touched=scene.now)])
        await tell_written(scene.work, scene.person, flow.name, turn.replies, now=scene.now)
    return AnsweredQuestion(lines=lines, done=confirmed)


def _flows(scene: Scene, open_flow: str, drafts: Mapping[str, Draft]) -> list[Flow]:
    """The flows that may go on: the open one alone, or at rest all that were left half-way."""
    flows = {
        command.runs.name: command.runs
        for command in scene.modules[EVERY_COMMAND]
        if isinstance(command.runs, Flow) and command.runs.guard(scene.caller)
    }
    wanted = [open_flow] if open_flow else list(drafts)
    return [flows[name] for name in wanted if name in flows]


async def _question(scene: Scene, drafts: Mapping[str, Draft], flow: Flow) -> OpenQuestion | None:
    draft = drafts.get(flow.name, Draft())
    step = open_step(flow, draft)
    # What is kept as it comes cannot be looked at beforehand.
    if step is None or not step.goes_out or step.stored or step.read_as == "photo":
        return None
    asked = await step.ask(scene, draft.answers)
    if not isinstance(asked, Prompt) or asked.expects not in _TAKES_WORDS:
        return None
    command = next(one for one in scene.modules[EVERY_COMMAND] if one.runs is flow)
    return OpenQuestion(
        flow.name, command.label, asked.lines, _typed(step, draft), _version_of(flow, step, draft)
    )


def _typed(step: Step, draft: Draft) -> str:
    """What a text that comes at once takes the place of."""
    parts = draft.parts.get(step.name) if step.said_all else None
    return joined(parts) if isinstance(parts, list) else str(parts or "")


def _version_of(flow: Flow, step: Step, draft: Draft) -> str:
    state = json.dumps([flow.name, step.name, dict(draft.answers), dict(draft.parts)], ensure_ascii=False)
    return hashlib.sha256(state.encode()).hexdigest()[:_VERSION]
