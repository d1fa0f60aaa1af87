"""The conversation engine: a flow is a table of steps, a conversation is its answers, the position is derived.

Knows nothing of pledges or rounds, and keeps nothing in memory between two updates.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace

from domain.language.vietnamese import tidy
from domain.people.person import Caller
from domain.talk.conversations import Answer, Answers, Conversation
from domain.talk.messages import (
    BLANK,
    Attachment,
    Choice,
    Content,
    Document,
    Expects,
    Fetched,
    Pressed,
    Reply,
    Said,
    Text,
    reply,
    say,
)
from handlers.talk.choices import BACK, CANCEL, CHOICES_ONLY, resolve
from handlers.talk.scene import Outcome, Scene

EDIT = "edit."
"""Prefix of a review's choices that open one answer again."""


_UNASKED = "?"
"""Where a draft remembers which of its answers nobody was asked for: arguments, and choices of only one."""


_PART = "+"
"""Suffix of an answer of which only a part is there."""


_REOPENED = "~"
"""Suffix of a draft that holds the answers being edited as they were."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """What a step asks. Ways back or out are added by the engine. `listed` as in `domain.talk.messages.Reply`."""

    lines: tuple[Text, ...]
    choices: tuple[Choice, ...] = ()
    expects: Expects = "choice"
    listed: int = 0


@dataclass(frozen=True, slots=True)
class Taken:
    """An answer that was understood. `notes` stand above the next question, once."""

    answer: Answer
    notes: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class More:
    """A part of an answer that comes in several messages: all of it so far is kept, and the question comes again.

    `notes` stand above the question and `documents` go with it, once.
    """

    so_far: Answer
    notes: tuple[Text, ...] = ()
    documents: tuple[Document, ...] = ()


@dataclass(frozen=True, slots=True)
class Invalid:
    """An answer that was not understood, and the sentence why; the question comes again."""

    why: Text


@dataclass(frozen=True, slots=True)
class Reopened:
    """These answers are dropped and asked again, after the sentences in `notes`."""

    names: tuple[str, ...]
    notes: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Stopped:
    """The flow ends here without its finish: there is nothing to choose from, or somebody else was first."""

    reply: Reply


Asked = Prompt | Taken | Stopped
Heard = Taken | More | Invalid | Reopened


@dataclass(frozen=True, slots=True)
class Step:
    """One row of a flow. `ask` may answer itself (`Taken`); `hear` reads a typed text or a choice's token.

    `longest`: characters of one typed text, where it may be longer than the policy's. With `read` the step takes a
    document too: it is fetched after the transaction, and handed to `read` in a later one. With `grows` an answer that
    is opened again is not given up: it is what there is so far.
    """

    name: str
    ask: Callable[[Scene, Answers], Awaitable[Asked]]
    hear: Callable[[Scene, Answers, str], Awaitable[Heard]]
    when: Callable[[Answers], bool] = lambda _answers: True
    longest: int = 0
    read: Callable[[Scene, Answers, Fetched], Awaitable[Heard]] | None = None
    grows: bool = False


Finish = Callable[[Scene, Answers], Awaitable[Outcome | Reopened]]


@dataclass(frozen=True, slots=True)
class Flow:
    """A conversation as a table. `keeps`: a draft left half-way is still there when its author comes back.

    `argument` names the step that what follows the command answers beforehand (`/dangky <round>`). `leave` is the way
    out before its end, and `left` is said to whoever took it.
    """

    name: str
    steps: tuple[Step, ...]
    finish: Finish
    guard: Callable[[Caller], bool]
    argument: str = ""
    keeps: bool = False
    leave: Text = field(default=say("choice-cancel"))
    left: Text = field(default=say("flow-cancelled"))


@dataclass(frozen=True, slots=True)
class Turn:
    """What one update did to a conversation. `fetch`: the document that it brought is wanted."""

    talk: Conversation
    replies: tuple[Reply, ...]
    outcome: Outcome | None = None
    fetch: Attachment | None = None


async def begin(scene: Scene, talk: Conversation, flow: Flow, flows: Mapping[str, Flow]) -> Turn:
    """Open `flow`, going on with a kept draft where there is one; another open flow is parked or dropped."""
    talk, notes = park(talk, flows, opening=flow)
    draft = dict(talk.drafts.get(flow.name, {})) if flow.keeps else {}
    if not _given(draft):
        draft = {}
    step = next((step for step in flow.steps if step.name == flow.argument), None)
    heard = await step.hear(scene, {}, scene.argument) if step and scene.argument else None
    match heard:
        case Taken(answer, more) if not draft:
            draft = {flow.argument: answer, _UNASKED: [flow.argument]}
            notes = (*notes, *more)
        case Invalid(why) if not draft:
            notes = (*notes, why)
        case _ if draft:
            notes = (*notes, say("flow-resumed"))
    return await _go_on(scene, _with(talk, flow.name, draft), flow, notes)


async def hear(scene: Scene, talk: Conversation, flow: Flow, content: Content) -> Turn:
    """Take one update as the answer to the open question."""
    if isinstance(content, Pressed):
        known = content.token in {choice.token for choice in talk.offered}
        if content.turn != talk.turn or not known:
            return await _go_on(scene, talk, flow, (say("flow-stale"),))
        return await _answer(scene, talk, flow, content.token, replaces=True)
    step = _position(flow, talk.answers)
    if isinstance(content, Attachment | Fetched) and step is not None and step.read is not None:
        return await _document(scene, talk, flow, step, content)
    if not isinstance(content, Said):
        why = "flow-file-late" if isinstance(content, Fetched) else "flow-text-only"
        return await _go_on(scene, talk, flow, (say(why),))
    typed = tidy(content.text)
    chosen = resolve(
        typed, talk.offered, expects=talk.expects, words=scene.words, language=scene.caller.language
    )
    if chosen is not None:
        return await _answer(scene, talk, flow, chosen.token)
    if talk.expects in CHOICES_ONLY:
        return await _go_on(scene, talk, flow, (say("flow-choose"),))
    most = max(scene.policy.longest_text, step.longest if step else 0)
    if len(typed) > most:
        return await _go_on(scene, talk, flow, (say("flow-too-long", length=len(typed), most=most),))
    return await _answer(scene, talk, flow, typed)


async def repeat(scene: Scene, talk: Conversation, flow: Flow, *notes: Text, page: int = 1) -> Turn:
    """Ask the open question again, after these sentences, with this screen of its choices."""
    return await _go_on(scene, talk, flow, notes, page=page)


def park(
    talk: Conversation, flows: Mapping[str, Flow], opening: Flow | None = None
) -> tuple[Conversation, tuple[Text, ...]]:
    """Leave the open flow for `opening`. Where it keeps drafts, its answers stay and the person is told so."""
    left = flows.get(talk.flow)
    if left is None or left is opening:
        return talk, ()
    if not left.keeps:
        return drop(talk), ()
    notes = (say("flow-parked"),) if talk.answers else ()
    return replace(talk, flow="", offered=(), expects="choice", listed=0, page=1), notes


def drop(talk: Conversation) -> Conversation:
    """Leave the open flow and forget its answers."""
    left = (talk.flow, talk.flow + _REOPENED)
    drafts = {name: draft for name, draft in talk.drafts.items() if name not in left}
    return replace(talk, flow="", drafts=drafts, offered=(), expects="choice", listed=0, page=1)


def rest(
    talk: Conversation,
    offered: tuple[Choice, ...],
    *,
    expects: Expects = "choice",
    listed: int = 0,
    page: int = 1,
) -> Conversation:
    """A conversation at rest whose last message offers these doors, so that their numbers can be typed.

    `expects`, `listed` and `page` are the message's.
    """
    return replace(talk, turn=talk.turn + 1, offered=offered, expects=expects, listed=listed, page=page)


async def _answer(
    scene: Scene, talk: Conversation, flow: Flow, given: str, *, replaces: bool = False
) -> Turn:
    if given == CANCEL:
        return Turn(drop(talk), (replace(reply(flow.left), replaces=replaces),))
    if given == BACK:
        return await _back(scene, talk, flow, replaces=replaces)
    if given.startswith(EDIT):
        return await _go_on(
            scene, _without(talk, flow, given.removeprefix(EDIT)), flow, (), replaces=replaces
        )
    answers = dict(talk.answers)
    step = _position(flow, answers)
    if step is None:
        return await _go_on(scene, talk, flow, ())
    heard = await step.hear(scene, answers, given)
    return await _heard(scene, talk, flow, step, heard, replaces=replaces)


async def _document(
    scene: Scene, talk: Conversation, flow: Flow, step: Step, content: Attachment | Fetched
) -> Turn:
    """A document for a step that takes one: first it is sent for, then it is read."""
    if isinstance(content, Fetched) and step.read is not None:
        return await _heard(scene, talk, flow, step, await step.read(scene, talk.answers, content))
    if not isinstance(content, Attachment) or content.kind != "document" or not content.file:
        return await _go_on(scene, talk, flow, (say("flow-document-only"),))
    if content.size > scene.policy.largest_file:
        why = say("flow-file-too-large", most=scene.policy.largest_file // 1_000_000)
        return await _go_on(scene, talk, flow, (why,))
    return Turn(talk, (reply(say("flow-file-coming")),), fetch=content)


async def _heard(
    scene: Scene, talk: Conversation, flow: Flow, step: Step, heard: Heard, *, replaces: bool = False
) -> Turn:
    match heard:
        case Invalid(why):
            return await _go_on(scene, talk, flow, (why,))
        case Reopened(names, notes):
            return await _go_on(scene, _reopened(talk, flow, *names), flow, notes, replaces=replaces)
        case More(answer, notes, documents):
            talk = _with(talk, flow.name, {**talk.answers, step.name + _PART: answer})
            return await _go_on(scene, talk, flow, notes, replaces=replaces, documents=documents)
        case Taken(answer, notes):
            answers = {**_whole(talk.answers, step.name), step.name: answer}
            talk = _with(_forgetting(talk, flow, step.name), flow.name, answers)
            return await _go_on(scene, talk, flow, notes, replaces=replaces)


def so_far(answers: Answers, name: str) -> Answer:
    """What `More` kept of this step's answer; None where there is nothing yet."""
    return answers.get(name + _PART)


def _whole(answers: Answers, name: str) -> dict[str, Answer]:
    return {known: answer for known, answer in answers.items() if known != name + _PART}


async def _back(scene: Scene, talk: Conversation, flow: Flow, *, replaces: bool) -> Turn:
    """Drop the last answer the person gave, and what the steps answered themselves because of it.

    In the midst of an edit: leave the answers as they were.
    """
    if reopened := talk.drafts.get(flow.name + _REOPENED):
        parts = {name + _PART for name in reopened}
        answers = {name: answer for name, answer in talk.answers.items() if name not in parts}
        restored = _with(talk, flow.name, {**answers, **reopened})
        return await _go_on(scene, _forgetting(restored, flow, *reopened), flow, (), replaces=replaces)
    unasked = _unasked(talk.answers)
    names = [name for name in talk.answers if name != _UNASKED]
    while names:
        dropped = names.pop()
        talk = _without(talk, flow, dropped)
        if dropped not in unasked:
            break
    return await _go_on(scene, talk, flow, (), replaces=replaces)


async def _go_on(
    scene: Scene,
    talk: Conversation,
    flow: Flow,
    notes: tuple[Text, ...],
    *,
    replaces: bool = False,
    documents: tuple[Document, ...] = (),
    page: int = 1,
) -> Turn:
    """Ask the first applicable question without an answer, or finish."""
    answers = dict(talk.answers)
    while (step := _position(flow, answers)) is not None:
        asked = await step.ask(scene, answers)
        match asked:
            case Taken(answer, more):
                answers[step.name] = answer
                answers[_UNASKED] = [*_unasked(answers), step.name]
                notes = (*notes, *more)
            case Stopped(said):
                return Turn(drop(talk), (replace(said, lines=_joined(notes, said.lines), replaces=replaces),))
            case Prompt():
                talk = _with(talk, flow.name, answers)
                return _ask(talk, flow, asked, notes, replaces=replaces, documents=documents, page=page)
    finished = await flow.finish(scene, answers)
    if isinstance(finished, Reopened):
        talk = _without(_with(talk, flow.name, answers), flow, *finished.names)
        return await _go_on(scene, talk, flow, finished.notes)
    replies = finished.replies
    if replies:
        first = replace(replies[0], lines=_joined(notes, replies[0].lines), replaces=replaces)
        replies = (first, *replies[1:])
    return Turn(drop(_with(talk, flow.name, answers)), replies, finished)


def _ask(
    talk: Conversation,
    flow: Flow,
    question: Prompt,
    notes: tuple[Text, ...],
    *,
    replaces: bool,
    documents: tuple[Document, ...],
    page: int,
) -> Turn:
    behind = _given(talk.answers) or talk.drafts.get(talk.flow + _REOPENED)
    way_out = Choice(BACK, say("choice-back")) if behind else Choice(CANCEL, flow.leave)
    choices = (*question.choices, way_out)
    turn = talk.turn + 1
    said = Reply(
        _joined(notes, question.lines),
        choices,
        documents,
        replaces=replaces and not documents,
        turn=turn,
        expects=question.expects,
        listed=question.listed,
        page=page,
    )
    talk = replace(
        talk, turn=turn, offered=choices, expects=question.expects, listed=question.listed, page=page
    )
    return Turn(talk, (said,))


def _position(flow: Flow, answers: Mapping[str, Answer]) -> Step | None:
    for step in flow.steps:
        if step.name not in answers and step.when(answers):
            return step
    return None


def _unasked(answers: Answers) -> list[str]:
    names = answers.get(_UNASKED)
    return names if isinstance(names, list) else []


def _given(answers: Answers) -> set[str]:
    """The names of the answers that the person gave."""
    return set(answers) - {_UNASKED} - set(_unasked(answers))


def _reopened(talk: Conversation, flow: Flow, *names: str) -> Conversation:
    """These answers are asked again; until they are given, the old ones are held for whoever goes back."""
    held = {name: talk.answers[name] for name in names if name in talk.answers}
    before = talk.drafts.get(flow.name + _REOPENED, {})
    grown = {step.name + _PART: held[step.name] for step in flow.steps if step.grows and step.name in held}
    talk = _without(talk, flow, *names)
    talk = _with(talk, flow.name, {**talk.answers, **grown})
    return _with_draft(talk, flow.name + _REOPENED, {**before, **held})


def _forgetting(talk: Conversation, flow: Flow, *names: str) -> Conversation:
    held = talk.drafts.get(flow.name + _REOPENED)
    if not held:
        return talk
    left = {name: value for name, value in held.items() if name not in names}
    return _with_draft(talk, flow.name + _REOPENED, left)


def _with_draft(talk: Conversation, name: str, draft: Answers) -> Conversation:
    drafts = {known: answers for known, answers in talk.drafts.items() if known != name}
    return replace(talk, drafts={**drafts, name: dict(draft)} if draft else drafts)


def _with(talk: Conversation, flow: str, answers: Answers) -> Conversation:
    return replace(talk, flow=flow, drafts={**talk.drafts, flow: dict(answers)})


def _without(talk: Conversation, flow: Flow, *names: str) -> Conversation:
    kept: dict[str, Answer] = {name: value for name, value in talk.answers.items() if name not in names}
    if _UNASKED in kept:
        kept[_UNASKED] = [name for name in _unasked(kept) if name not in names]
    return _with(talk, flow.name, kept)


def _joined(notes: tuple[Text, ...], lines: tuple[Text, ...]) -> tuple[Text, ...]:
    return (*notes, BLANK, *lines) if notes else lines
