"""All commands in order: found by their name, by what people type, and by who may use them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from domain.language.vietnamese import fold, fold_telex, fold_vni
from domain.people.person import Caller, Person, Status
from domain.talk.messages import SCREEN, Address
from handlers.talk.command import Command

HELP_COMMAND = "trogiup"

_MEMBER = Caller(Address("", ""), person=Person("", "", "", "", "", "", Status.ACTIVE), consented=True)
"""Somebody on the roster who holds no role."""


class CommandTable:
    """Commands by name (`by_name`), in the order in which menus list them."""

    def __init__(self, commands: Sequence[Command]) -> None:
        """Raises ValueError where one command hides another, or the help."""
        self.by_name: Mapping[str, Command] = {command.name: command for command in commands}
        self._spoken = _spoken(commands)
        _check_help(self.menu(_MEMBER))

    def meant(self, phrase: str) -> Command | None:
        """The command of this name or alias in any spelling; at last as typed with the keyboard (Telex, VNI) off."""
        readings = (read(phrase) for read in (fold, fold_telex, fold_vni))
        return next(filter(None, (self._spoken.get(_spelled(folded)) for folded in readings)), None)

    def menu(self, caller: Caller) -> tuple[Command, ...]:
        """The commands that the caller's menu lists."""
        return tuple(command for command in self.by_name.values() if command.listed and command.guard(caller))


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


def _check_help(menu: Sequence[Command]) -> None:
    """A member without a role finds the help on the first screen; with more commands than that, roles do not."""
    names = [command.name for command in menu]
    if HELP_COMMAND in names[SCREEN:]:
        raise ValueError(
            f"where choices are typed, a menu shows {SCREEN} commands at once, and for a member the help is not among "
            f"them any more: give one of {', '.join(names[: names.index(HELP_COMMAND)])} "
            f"a place behind that of {HELP_COMMAND!r}"
        )


def _spelled(folded: str) -> str:
    """Letters and digits only: neither spaces nor punctuation of a command need be typed.

    Every y is an i: which of them is folded depends on the spaces, and a command's name has none.
    """
    return re.sub(r"[\W_]+", "", folded).replace("y", "i")
