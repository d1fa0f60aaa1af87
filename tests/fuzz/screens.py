"""What somebody has before them: the choices of the messages that came, to be pressed or typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from domain.talk.messages import Reply
from handlers.modules import commands

_NAMES = tuple(command.name for command in commands())


@dataclass(frozen=True, slots=True)
class Screen:
    """The replies of one chat, oldest first."""

    replies: Sequence[Reply]

    def pressed(self, draw: Random, ids: Sequence[str]) -> str:
        """The data of a button: mostly one of the last message, else an old one, or one that never was."""
        shown = [reply for reply in self.replies[-9:] if reply.choices]
        match draw.randrange(10):
            case 0:
                return f"0:/{draw.choice(_NAMES)}.{draw.choice(ids)}"
            case 1:
                turn = shown[-1].turn if shown else 1
                return f"{turn}:{draw.choice(ids)}"
            case 2:
                return draw.choice(("", ":", "1:", "x:y", f"{10**15}:1", f"1:{'a' * 49}", "-1:1", "0:/menu"))
            case 3 if shown:
                reply = draw.choice(shown)
            case _ if shown:
                reply = shown[-1]
            case _:
                return "0:/menu"
        return f"{reply.turn}:{draw.choice(reply.choices).token}"

    def typed(self, draw: Random) -> str:
        """What is typed for one of the last choices: its number or letter, or what comes after the last of them."""
        shown = [reply for reply in self.replies[-3:] if reply.choices]
        number = draw.randrange(len(shown[-1].choices) + 2) if shown else 0
        return chr(ord("A") + number) if draw.randrange(4) == 0 else str(number)


def damaged(draw: Random, raw: object) -> object:
    """The same with one value lost, of another kind, or far too large."""
    parts = list(_parts(raw))
    if not parts:
        return raw
    part = draw.choice(parts)
    name = draw.choice(sorted(part))
    if draw.randrange(3) == 0:
        del part[name]
    else:
        part[name] = draw.choice((None, True, -1, 10**70, 1.5, "", "x" * 5000, [], {}, [{}], {"id": []}))
    return raw


def _parts(raw: object) -> list[dict[str, object]]:
    if not isinstance(raw, dict):
        return []
    inner = [found for value in raw.values() for found in _parts(value)]
    return [raw, *inner] if raw else inner
