"""The conversation engine: a conversation is the answers of a flow, its position is derived from them.

Knows nothing of pledges or rounds, and keeps nothing in memory between two updates.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from domain.language.cut_texts import joined
from domain.language.vietnamese import fold
from domain.talk.conversations import Conversation, Draft
from domain.talk.messages import (
    BLANK,
    LARGEST_FILE,
    Attachment,
    Choice,
    Content,
    Document,
    Fetched,
    Pressed,
    ReadAs,
    Reply,
    Said,
    Text,
    reply,
    say,
)
from handlers.talk.choices import BACK, CANCEL, CHOICES_ONLY, LEAVE
from handlers.talk.command import WAYS_ON, member
from handlers.talk.flow import Dropped, Flow, Heard, Invalid, More, Prompt, Reopened, Step, Stopped, Taken
from handlers.talk.scene import Outcome, Scene

LONGEST_TEXT = 2000
"""Characters of one answer typed in a conversation, where its step takes no longer one."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one update did to a conversation. `fetch`: the document that it brought is wanted, to be `read_as` that."""

    talk: Conversation
    replies: tuple[Reply, ...]
    outcome: Outcome | None = None
    fetch: Attachment | None = None
    read_as: ReadAs = "document"


async def begin(scene: Scene, talk: Conversation, flow: Flow, flows: Mapping[str, Flow]) -> Turn:
    """Open `flow`, going on with a kept draft where there is one; another open flow is parked or dropped."""
    talk, notes = park(talk, flows, opening=flow)
    draft = talk.drafts.get(flow.name, Draft()) if flow.keeps and not scene.given else Draft()
    draft = draft.on_first_screen([step.name for step in flow.steps if step.reviews])
    if not draft.given:
        draft = Draft(reopened=draft.reopened)
    step = next((step for step in flow.steps if step.name == flow.argument), None)
    if draft.begun:
        notes = (*notes, say("talk-flow-resumed"))
    elif step is not None and scene.argument:
        match too_long(step, scene.argument) or await step.hear(scene, {}, scene.argument):
            case Taken(answer, more):
                draft = draft.answered_unasked(step.name, answer)
                notes = (*notes, *more)
            case Invalid(why):
                notes = (*notes, why)
    draft, more_notes = await _given(scene, flow, draft)
    return await _go_on(scene, talk.drafted(flow.name, draft), flow, (*notes, *more_notes))


async def _given(scene: Scene, flow: Flow, draft: Draft) -> tuple[Draft, tuple[Text, ...]]:
    """With the answers that the command brought along: each text read by its step, and asked for where it is none."""
    notes: tuple[Text, ...] = ()
    steps = {step.name: step for step in flow.steps}
    for name, answer in scene.given.items():
        if name not in steps or not isinstance(answer, str):
            draft = draft.answered_unasked(name, answer)
            continue
        match too_long(steps[name], answer) or await steps[name].hear(scene, draft.answers, answer):
            case Taken(heard, more):
                draft = draft.answered(name, heard)
                notes = (*notes, *more)
            case Invalid(why):
                notes = (*notes, why)
    return draft, notes


async def hear(scene: Scene, talk: Conversation, flow: Flow, content: Content, chosen: Choice | None) -> Turn:
    """Take one update as the answer to the open question: a tidy text, or `chosen`, which the text means."""
    if isinstance(content, Pressed):
        known = content.token in {choice.token for choice in talk.offered}
        if content.turn != talk.turn or not known:
            return await _go_on(scene, talk, flow, (say("talk-flow-stale"),))
        return await _answer(scene, talk, flow, content.token, replaces=True)
    # A voice message or a sticker is no answer, so that the question whether to give up stays open behind it.
    talk = talk if isinstance(content, Attachment) else _going_on(talk, chosen)
    step = open_step(flow, talk.draft)
    if isinstance(content, Attachment | Fetched) and step is not None and _takes_files(scene, step):
        return await _document(scene, talk, flow, step, content)
    if isinstance(content, Attachment):
        return _came(talk, content, "talk-flow-came")
    if not isinstance(content, Said):
        return await _go_on(scene, talk, flow, (say("talk-flow-file-late"),))
    if chosen is not None:
        return await _answer(scene, talk, flow, chosen.token)
    if talk.expects in CHOICES_ONLY:
        if step is not None and step.hears_typed:
            return await _answer(scene, talk, flow, content.text)
        return await _go_on(scene, talk, flow, (say("talk-flow-choose"),))
    if (refused := too_long(step, content.text)) is not None:
        return await _go_on(scene, talk, flow, (refused.why,))
    return await _answer(scene, talk, flow, content.text)


def is_own_word(talk: Conversation, flow: Flow, typed: str) -> bool:
    """Whether the open question reads this word itself."""
    step = open_step(flow, talk.draft)
    return step is not None and fold(typed) in step.own_words


async def hear_rest(scene: Scene, talk: Conversation, flow: Flow, rest: str) -> Turn:
    """Take the rest of a text whose first part was an answer: both are one, to the question that it was for."""
    step = open_step(flow, talk.draft)
    if step is not None and step.name in talk.draft.parts and not step.reviews:  # what comes in parts goes on
        return await _answer(scene, talk, flow, rest)
    before = talk.drafted(flow.name, talk.draft.back())
    step = open_step(flow, before.draft)
    first = talk.draft.answers.get(step.name) if step else None
    if not isinstance(first, str):
        return await _go_on(scene, before, flow, (say("talk-flow-cut"),))
    whole = joined([first, rest])
    if (refused := too_long(step, whole)) is not None:
        return await _go_on(scene, before, flow, (refused.why,))
    return await _answer(scene, before, flow, whole)


async def repeat(
    scene: Scene, talk: Conversation, flow: Flow, *notes: Text, page: int = 1, replaces: bool = False
) -> Turn:
    """Ask the open question again, after these sentences, with this screen of its choices.

    `replaces`: in the place of the message in which a button was pressed.
    """
    return await _go_on(scene, talk, flow, notes, page=page, replaces=replaces)


def park(
    talk: Conversation, flows: Mapping[str, Flow], opening: Flow | None = None
) -> tuple[Conversation, tuple[Text, ...]]:
    """Leave the open flow for `opening`. Where it keeps drafts, its answers stay and the person is told so."""
    left = flows.get(talk.flow)
    if left is None or left is opening:
        return talk, ()
    if not left.keeps:
        return talk.dropped(), ()
    return talk.parked(), (say("talk-flow-parked"),) if talk.draft.begun else ()


async def _answer(
    scene: Scene, talk: Conversation, flow: Flow, given: str, *, replaces: bool = False
) -> Turn:
    """Take a choice's token or a typed text."""
    if given in (CANCEL, LEAVE):
        return await leave(scene, talk, flow, replaces=replaces)
    if given == BACK:
        return await _go_on(scene, talk.drafted(flow.name, talk.draft.back()), flow, replaces=replaces)
    step = open_step(flow, talk.draft)
    if step is None:
        return await _go_on(scene, talk, flow)
    heard = await step.hear(_at(scene, talk.draft, step), talk.draft.answers, given)
    return await _heard(scene, talk, flow, step, heard, replaces=replaces)


async def leave(
    scene: Scene, talk: Conversation, flow: Flow, *, asks: bool = False, replaces: bool = False
) -> Turn:
    """Out of the flow, and its draft is forgotten: at once, or after a question where something would be lost.

    `asks`: it is asked in any case, once.
    """
    if talk.draft.leaving or not (asks or flow.loses(talk.draft)):
        ways = WAYS_ON if member(scene.caller) else ()
        return Turn(talk.dropped(), (replace(reply(flow.left, choices=ways), replaces=replaces),))
    leaving = talk.drafted(flow.name, replace(talk.draft, leaving=True))
    return await _go_on(scene, leaving, flow, replaces=replaces)


def _going_on(talk: Conversation, chosen: Choice | None) -> Conversation:
    """Whoever is asked whether to give up and answers the open question instead does not give up."""
    if chosen is not None or not talk.draft.leaving:
        return talk
    return talk.drafted(talk.flow, replace(talk.draft, leaving=False))


def _ask_leaving(flow: Flow, talk: Conversation) -> Prompt:
    """Whether to give up; what the open question takes for an answer is still one."""
    how = "written" if flow.loses(talk.draft) else "plain"
    choices = (Choice(LEAVE, say(f"talk-leave-{how}-button")), Choice(BACK, say("talk-choice-back")))
    return Prompt((say(f"talk-leave-{how}"),), choices[:1], talk.expects, out=choices[1])


async def _document(
    scene: Scene, talk: Conversation, flow: Flow, step: Step, content: Attachment | Fetched
) -> Turn:
    """A document for a step that takes one: first it is sent for, then it is read."""
    if isinstance(content, Fetched) and step.read is not None:
        heard = await step.read(_at(scene, talk.draft, step), talk.draft.answers, content)
        return await _heard(scene, talk, flow, step, heard)
    if not isinstance(content, Attachment):
        return await _go_on(scene, talk, flow, (say("talk-flow-file-late"),))
    # A photograph may come as a file, too: what it is its content says.
    kinds = ("photo", "document") if step.read_as == "photo" else ("document",)
    if content.kind not in kinds or not content.file:
        return _came(
            talk,
            content,
            "talk-flow-came-for-photo" if step.read_as == "photo" else "talk-flow-came-for-document",
        )
    if content.size > LARGEST_FILE:
        why = say("talk-flow-file-too-large", most=LARGEST_FILE // 1_000_000)
        return await _go_on(scene, talk, flow, (why,))
    coming = say("talk-flow-photo-coming" if step.read_as == "photo" else "talk-flow-file-coming")
    return Turn(talk, (reply(coming),), fetch=content, read_as=step.read_as)


def _takes_files(scene: Scene, step: Step) -> bool:
    return step.read is not None and (step.read_as != "photo" or scene.policy.evidence_photos)


def _came(talk: Conversation, sent: Attachment, text_id: str) -> Turn:
    """What came is named, and what is taken; the question stays where it stands, with its buttons."""
    return Turn(talk, (reply(say(text_id, kind=sent.kind)),))


async def _heard(
    scene: Scene, talk: Conversation, flow: Flow, step: Step, heard: Heard, *, replaces: bool = False
) -> Turn:
    """Keep what the step made of the answer, and go on."""
    draft = talk.draft
    documents: tuple[Document, ...] = ()
    match heard:
        case Invalid(why, alone):
            return await _go_on(scene, talk, flow, (why,), alone=alone)
        case Dropped():
            return await leave(scene, talk, flow, replaces=replaces)
        case Reopened(names, notes):
            growing = [row.name for row in flow.steps if row.grows]
            draft = draft.reopen(names, growing=growing, leaving=step.name)
        case More(answer, notes, documents):
            draft = draft.answered_in_part(step.name, answer)
        case Taken(answer, notes, documents):
            draft = draft.answered(step.name, answer)
    talk = talk.drafted(flow.name, draft)
    return await _go_on(scene, talk, flow, notes, replaces=replaces, documents=documents)


async def _go_on(
    scene: Scene,
    talk: Conversation,
    flow: Flow,
    notes: tuple[Text, ...] = (),
    *,
    replaces: bool = False,
    documents: tuple[Document, ...] = (),
    page: int = 1,
    alone: bool = False,
) -> Turn:
    """Ask the first applicable question without an answer, or finish. `alone`: with the notes in place of its text."""
    draft = talk.draft
    if draft.leaving:
        sure = _ask_leaving(flow, talk)
        sure = replace(sure, lines=_joined(notes, sure.lines))
        return _ask(talk, flow, sure, replaces=replaces, documents=documents, page=page)
    while (step := open_step(flow, draft)) is not None:
        if step.reviews:
            draft = draft.settled()
        asked = await step.ask(_at(scene, draft, step), draft.answers)
        match asked:
            case Taken(answer, more):
                draft = draft.answered_unasked(step.name, answer)
                notes = (*notes, *more)
            case Stopped(said):
                said = replace(said, lines=_joined(notes, said.lines), replaces=replaces)
                return Turn(talk.dropped(), (said,))
            case Prompt():
                asked = replace(asked, lines=notes if alone else _joined(notes, asked.lines))
                talk = talk.drafted(flow.name, draft)
                return _ask(talk, flow, asked, replaces=replaces, documents=documents, page=page)
    finished = await flow.finish(scene, draft.answers)
    if isinstance(finished, Reopened):
        talk = talk.drafted(flow.name, draft.without(finished.names))
        return await _go_on(scene, talk, flow, finished.notes)
    replies = finished.replies
    if replies:
        first = replace(replies[0], lines=_joined(notes, replies[0].lines), replaces=replaces)
        replies = (first, *replies[1:])
    return Turn(talk.dropped(), replies, finished)


def _ask(
    talk: Conversation,
    flow: Flow,
    prompt: Prompt,
    *,
    replaces: bool,
    documents: tuple[Document, ...],
    page: int,
) -> Turn:
    behind = talk.draft.given or talk.draft.reopened
    way_out = Choice(BACK, say("talk-choice-back")) if behind else Choice(CANCEL, flow.leave)
    choices = (*prompt.choices, prompt.out or way_out)
    talk = talk.offering(choices, expects=prompt.expects, listed=prompt.listed, page=page)
    said = Reply(
        prompt.lines,
        choices,
        documents,
        replaces=replaces and not documents,
        turn=talk.turn,
        expects=prompt.expects,
        listed=prompt.listed,
        page=page,
    )
    return Turn(talk, (said,))


def open_step(flow: Flow, draft: Draft) -> Step | None:
    """The step whose question is open; None where there is nothing left to ask."""
    answers = draft.answers
    for step in flow.steps:
        if step.name not in answers and step.when(answers):
            return step
    return None


async def answer_at_once(scene: Scene, talk: Conversation, flow: Flow, text: str) -> Turn | Text:
    """Take a whole text, wherever it was written, as the answer to the open question of this flow's draft, or say why
    it is none. What was typed of the answer before makes way for it.

    Raises LookupError where another flow is open, or no question of this one takes what is typed.
    """
    draft = replace(talk.drafts.get(flow.name, Draft()), leaving=False)
    step = open_step(flow, draft)
    if talk.flow not in ("", flow.name) or step is None or not step.goes_out:
        raise LookupError(f"the flow {flow.name!r} has no question for a text")
    if (refused := too_long(step, text)) is not None:
        return refused.why
    if step.said_all:
        draft = replace(draft, parts={name: part for name, part in draft.parts.items() if name != step.name})
    heard = await step.hear(_at(scene, draft, step), draft.answers, text)
    if isinstance(heard, More) and step.said_all:
        heard = await step.hear(replace(scene, so_far=heard.so_far), draft.answers, step.said_all)
    if isinstance(heard, Invalid):
        return heard.why
    return await _heard(scene, talk.drafted(flow.name, draft), flow, step, heard)


def _at(scene: Scene, draft: Draft, step: Step) -> Scene:
    """The scene for this step, with what there is so far of its answer."""
    return replace(scene, so_far=draft.parts[step.name]) if step.name in draft.parts else scene


def too_long(step: Step | None, typed: str) -> Invalid | None:
    """Why a typed text is not read at all: it is longer than an answer may be."""
    most = max(LONGEST_TEXT, step.longest if step else 0)
    return Invalid(say("talk-flow-too-long", length=len(typed), most=most)) if len(typed) > most else None


def _joined(notes: tuple[Text, ...], lines: tuple[Text, ...]) -> tuple[Text, ...]:
    return (*notes, BLANK, *lines) if notes else lines
