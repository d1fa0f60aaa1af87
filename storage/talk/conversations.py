"""Conversations by person, or by address as long as nobody is behind it; and what is said in them, as JSON.

So what will be said survives as what it means, not as a rendered string.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Executable, bindparam, select

from domain.talk.conversations import Conversation, Draft, Latest, Tap
from domain.talk.messages import Address, Argument, Choice, Document, Reply, Text
from storage.engine.database import Statements
from storage.engine.upsert import Insert, for_both, keep_first
from storage.tables import conversations

# Rows are locked in the order of their keys, so that two processes never wait for each other (SQLite has no need).
_LOAD_CONVERSATION = (
    select(conversations)
    .where(conversations.c.key.in_(bindparam("keys", expanding=True)))
    .order_by(conversations.c.key)
    .with_for_update()
)
_LOOK_AT_CONVERSATION = select(conversations.c.state).where(conversations.c.key == bindparam("key"))
_OPEN_FLOW = select(conversations.c.flow).where(conversations.c.key == bindparam("key"))


def _replace_conversation(insert: Insert) -> Executable:
    new = insert.excluded
    return insert.on_conflict_do_update(
        index_elements=[conversations.c.key],
        set_={"flow": new.flow, "turn": new.turn, "state": new.state, "touched": new.touched},
    )


_SAVE_CONVERSATION = for_both(conversations, _replace_conversation)
_BEGIN_CONVERSATION = for_both(conversations, keep_first)


class SqlConversations:
    """State of conversations, loaded and saved a batch at a time."""

    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    async def load(self, keys: Collection[str], now: datetime) -> dict[str, Conversation]:
        """Every conversation asked for; one that never was starts empty."""
        loaded = {key: Conversation(key, now) for key in keys}
        if self._statements.shared and keys:
            # What is not there cannot be locked: of two processes the second waits here for the first.
            begun = [_conversation_row(loaded[key]) for key in sorted(keys)]
            await self._statements.run(_BEGIN_CONVERSATION, begun)
        for row in await self._statements.rows(_LOAD_CONVERSATION, {"keys": sorted(keys)}):
            state = row["state"]
            hushed = state.get("hushed")
            loaded[row["key"]] = Conversation(
                key=row["key"],
                touched=row["touched"],
                flow=row["flow"],
                drafts=_load_drafts(state),
                turn=row["turn"],
                offered=load_choices(state.get("offered", ())),
                expects=state.get("expects", "choice"),
                listed=state.get("listed", 0),
                page=state.get("page", 1),
                hushed=datetime.fromisoformat(hushed) if hushed else None,
                shown=Address(*state["shown"]) if "shown" in state else None,
                **_recent_talk(state),
            )
        return loaded

    async def asking(self, person_id: str) -> bool:
        """See `domain.talk.repository.Drafts`."""
        return bool(await self.open_flow(person_id))

    async def open_flow(self, person_id: str) -> str:
        """See `domain.talk.repository.Drafts`."""
        return await self._statements.value(_OPEN_FLOW, {"key": person_id}) or ""

    async def drafts(self, person_id: str) -> Mapping[str, Draft]:
        """See `domain.talk.repository.Drafts`."""
        state = await self._statements.value(_LOOK_AT_CONVERSATION, {"key": person_id})
        return _load_drafts(state) if state else {}

    async def drop(self, person_id: str, flow: str, now: datetime) -> None:
        """See `domain.talk.repository.Drafts`."""
        talk = (await self.load({person_id}, now))[person_id]
        if talk.flow == flow:
            await self.save([talk.dropped()])
        elif flow in talk.drafts:
            drafts = {name: draft for name, draft in talk.drafts.items() if name != flow}
            await self.save([replace(talk, drafts=drafts)])

    async def save(self, talks: Sequence[Conversation]) -> None:
        """Keep them as they are now."""
        if not talks:
            return
        rows = [_conversation_row(talk) for talk in sorted(talks, key=lambda talk: talk.key)]
        await self._statements.run(_SAVE_CONVERSATION, rows)


def _conversation_row(talk: Conversation) -> dict[str, Any]:
    return {
        "key": talk.key,
        "flow": talk.flow,
        "turn": talk.turn,
        "state": _conversation_state(talk),
        "touched": talk.touched,
    }


def _conversation_state(talk: Conversation) -> dict[str, Any]:
    """What no statement asks for, without its empty parts."""
    state: dict[str, Any] = {
        "flows": {flow: _dump_draft(draft) for flow, draft in talk.drafts.items()},
        "offered": dump_choices(talk.offered),
        "expects": talk.expects,
    }
    if talk.listed:
        state["listed"] = talk.listed
    if talk.page != 1:
        state["page"] = talk.page
    if talk.hushed is not None:
        state["hushed"] = talk.hushed.isoformat()
    if talk.shown is not None:
        state["shown"] = [talk.shown.channel, talk.shown.chat]
    return state | _dump_recent(talk)


def _recent_talk(state: Mapping[str, Any]) -> dict[str, Any]:
    """What is remembered of the last messages."""
    recent: dict[str, Any] = {"taken": tuple(state.get("taken", ())), "topic": state.get("topic", "")}
    if "tap" in state:
        turn, token, said = state["tap"]
        recent["tap"] = Tap(turn, token, tuple(load_reply(reply) for reply in said))
    for name in ("cut", "album"):
        if name in state:
            key, at = state[name]
            recent[name] = Latest(key, datetime.fromisoformat(at))
    return recent


def _dump_recent(talk: Conversation) -> dict[str, Any]:
    recent: dict[str, Any] = {}
    if talk.taken:
        recent["taken"] = list(talk.taken)
    if talk.topic:
        recent["topic"] = talk.topic
    if talk.tap is not None:
        recent["tap"] = [talk.tap.turn, talk.tap.token, [dump_reply(reply) for reply in talk.tap.said]]
    for name, latest in (("cut", talk.cut), ("album", talk.album)):
        if latest is not None:
            recent[name] = [latest.key, latest.at.isoformat()]
    return recent


def _dump_draft(draft: Draft) -> dict[str, Any]:
    """A draft without its empty parts."""
    dumped: dict[str, Any] = {"answers": dict(draft.answers)}
    if draft.unasked:
        dumped["unasked"] = sorted(draft.unasked)
    if draft.parts:
        dumped["parts"] = dict(draft.parts)
    if draft.reopened:
        dumped["reopened"] = dict(draft.reopened)
    if draft.leaving:
        dumped["leaving"] = True
    return dumped


def _load_drafts(state: Mapping[str, Any]) -> dict[str, Draft]:
    if "flows" not in state:
        return _load_older_drafts(state.get("drafts", {}))
    return {
        flow: Draft(
            kept["answers"],
            frozenset(kept.get("unasked", ())),
            kept.get("parts", {}),
            kept.get("reopened", {}),
            kept.get("leaving", False),
        )
        for flow, kept in state["flows"].items()
    }


def _load_older_drafts(drafts: Mapping[str, Mapping[str, Any]]) -> dict[str, Draft]:
    """Drafts as older rows keep them: everything in one mapping, told apart by signs in the names.

    `?` lists the answers that nobody was asked for, a name with `+` has a part of an answer, and a flow with `~` the
    answers that were reopened.
    """
    return {
        flow: Draft(
            {
                name: answer
                for name, answer in drafts.get(flow, {}).items()
                if name != "?" and name[-1] != "+"
            },
            frozenset(drafts.get(flow, {}).get("?", ())),
            {name[:-1]: part for name, part in drafts.get(flow, {}).items() if name[-1] == "+"},
            drafts.get(flow + "~", {}),
        )
        for flow in dict.fromkeys(name.removesuffix("~") for name in drafts)
    }


def dump_text(text: Text) -> list[Any]:
    """Words as `[id]` or `[id, {argument: value}]`; values that JSON lacks are tagged."""
    return (
        [text.id, {name: _dump_argument(value) for name, value in text.args.items()}]
        if text.args
        else [text.id]
    )


def load_text(kept: Sequence[Any]) -> Text:
    """The words that `dump_text` kept."""
    return (
        Text(kept[0], {name: _load_argument(value) for name, value in kept[1].items()})
        if len(kept) > 1
        else Text(kept[0])
    )


def dump_choices(choices: Sequence[Choice]) -> list[list[Any]]:
    """Choices as `[token, words]`, with a third entry where they stand ahead of the numbered ones."""
    return [[choice.token, dump_text(choice.label), *([True] if choice.ahead else [])] for choice in choices]


def load_choices(kept: Sequence[Sequence[Any]]) -> tuple[Choice, ...]:
    """The choices that `dump_choices` kept."""
    return tuple(Choice(token, load_text(label), *ahead) for token, label, *ahead in kept)


def dump_reply(reply: Reply) -> dict[str, Any]:
    """A reply as an object without its empty parts."""
    kept: dict[str, Any] = {"lines": [dump_text(line) for line in reply.lines]}
    if reply.choices:
        kept["choices"] = dump_choices(reply.choices)
    if reply.documents:
        kept["documents"] = [
            [document.recipe, dict(document.args), *([True] if document.by_link else [])]
            for document in reply.documents
        ]
    if reply.replaces:
        kept["replaces"] = True
    if reply.turn:
        kept["turn"] = reply.turn
    if reply.expects != "choice":
        kept["expects"] = reply.expects
    if reply.listed:
        kept["listed"] = reply.listed
    if reply.page != 1:
        kept["page"] = reply.page
    if reply.topic:
        kept["topic"] = reply.topic
    return kept


def load_reply(kept: Mapping[str, Any]) -> Reply:
    """The reply that `dump_reply` kept."""
    return Reply(
        lines=tuple(load_text(line) for line in kept["lines"]),
        choices=load_choices(kept.get("choices", ())),
        documents=tuple(Document(*document) for document in kept.get("documents", ())),
        replaces=kept.get("replaces", False),
        turn=kept.get("turn", 0),
        expects=kept.get("expects", "choice"),
        listed=kept.get("listed", 0),
        page=kept.get("page", 1),
        topic=kept.get("topic", ""),
    )


def _dump_argument(value: Argument) -> Any:
    match value:
        case Text():
            return {"text": dump_text(value)}
        case datetime():
            return {"at": value.isoformat()}
        case date():
            return {"day": value.isoformat()}
        case Decimal():
            return {"number": str(value)}
        case _:
            return value


def _load_argument(value: Any) -> Argument:
    match value:
        case {"text": kept}:
            return load_text(kept)
        case {"at": kept}:
            return datetime.fromisoformat(kept)
        case {"day": kept}:
            return date.fromisoformat(kept)
        case {"number": kept}:
            return Decimal(kept)
        case _:
            plain: Argument = value
            return plain
