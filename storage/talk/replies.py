"""Replies and choices as JSON, so that what will be said survives as what it means, not as a rendered string."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from domain.talk.messages import Argument, Choice, Document, Reply, Text


def dump_text(text: Text) -> list[Any]:
    """Words as `[id]` or `[id, {argument: value}]`; values that JSON lacks are tagged."""
    return [text.id, {name: _dump(value) for name, value in text.args.items()}] if text.args else [text.id]


def load_text(kept: Sequence[Any]) -> Text:
    """The words that `dump_text` kept."""
    return (
        Text(kept[0], {name: _load(value) for name, value in kept[1].items()})
        if len(kept) > 1
        else Text(kept[0])
    )


def dump_choices(choices: Sequence[Choice]) -> list[list[Any]]:
    """Choices as `[token, words]`."""
    return [[choice.token, dump_text(choice.label)] for choice in choices]


def load_choices(kept: Sequence[Sequence[Any]]) -> tuple[Choice, ...]:
    """The choices that `dump_choices` kept."""
    return tuple(Choice(token, load_text(label)) for token, label in kept)


def dump_reply(reply: Reply) -> dict[str, Any]:
    """A reply as an object without its empty parts."""
    kept: dict[str, Any] = {"lines": [dump_text(line) for line in reply.lines]}
    if reply.choices:
        kept["choices"] = dump_choices(reply.choices)
    if reply.documents:
        kept["documents"] = [[document.recipe, dict(document.args)] for document in reply.documents]
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
    return kept


def load_reply(kept: Mapping[str, Any]) -> Reply:
    """The reply that `dump_reply` kept."""
    return Reply(
        lines=tuple(load_text(line) for line in kept["lines"]),
        choices=load_choices(kept.get("choices", ())),
        documents=tuple(Document(recipe, args) for recipe, args in kept.get("documents", ())),
        replaces=kept.get("replaces", False),
        turn=kept.get("turn", 0),
        expects=kept.get("expects", "choice"),
        listed=kept.get("listed", 0),
        page=kept.get("page", 1),
    )


def _dump(value: Argument) -> Any:
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


def _load(value: Any) -> Argument:
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
