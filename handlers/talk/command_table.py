"""All commands, found by their name and by what people type."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from domain.language.vietnamese import fold, fold_telex, fold_vni
from handlers.talk.command import Command

_MOST_WORDS = 6
"""Of a command's name or alias."""


class CommandTable:
    """Commands by name (`by_name`), and by all that people type for them."""

    def __init__(self, commands: Sequence[Command]) -> None:
        """Raises ValueError where one command hides another."""
        self.by_name: Mapping[str, Command] = {command.name: command for command in commands}
        self._spoken = _spoken(commands)

    def meant(self, phrase: str) -> Command | None:
        """The command of this name or alias in any spelling; at last as typed with the keyboard (Telex, VNI) off."""
        readings = (read(phrase) for read in (fold, fold_telex, fold_vni))
        return next(filter(None, (self._spoken.get(_spelled(folded)) for folded in readings)), None)

    def called(self, typed: str) -> tuple[Command, str] | None:
        """The command with whose name this begins, typed behind a slash, and what follows it.

        Names are words written together: with blanks between them they are found, too, the longest first.
        """
        word, _, argument = typed.partition(" ")
        if (command := self.meant(word)) is not None:
            return command, argument.strip()
        for count in range(_MOST_WORDS, 1, -1):
            words = typed.split(maxsplit=count)
            if len(words) >= count and (command := self.meant(" ".join(words[:count]))) is not None:
                return command, "".join(words[count:])
        return None


def _spoken(commands: Sequence[Command]) -> Mapping[str, Command]:
    """The commands by everything that may be typed for them."""
    spoken: dict[str, Command] = {}
    for command in commands:
        for phrase in (command.name, *command.aliases):
            other = spoken.setdefault(_spelled(fold(phrase)), command)
            if other is not command:
                raise ValueError(
                    f"the commands {other.name!r} and {command.name!r} both answer to {phrase!r}: "
                    "take it out of one of them, name or aliases"
                )
    return spoken


def _spelled(folded: str) -> str:
    """Letters and digits only: neither spaces nor punctuation of a command need be typed.

    Every y is an i: which of them is folded depends on the spaces, and a command's name has none.
    """
    return re.sub(r"[\W_]+", "", folded).replace("y", "i")
