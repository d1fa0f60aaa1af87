"""The first screen: what waits, with its buttons, and below it six entries whose numbers never change.

Which entries they are is said here, by role; which commands stand behind them, by the commands' groups. An entry with
one command opens it, one with several a second screen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from domain.people.person import Caller, Grant, Person, Role, Status
from domain.talk.messages import BLANK, Address, Choice, Reply, Text, reply, say
from handlers.people.accounts.linking import LINK_COMMAND
from handlers.people.handing import relieved_line
from handlers.people.waiting import WAITING, HeadLine, Whose
from handlers.talk.command import (
    HELP_COMMAND,
    MENU_COMMAND,
    Command,
    MenuGroup,
    command_button,
    leader,
    member,
    office,
)
from handlers.talk.scene import Outcome, Scene

MOST_CHOICES = 8
"""Choices of one screen."""

MOST_AHEAD = 3
"""Buttons of the head; the line names the rest."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A number of a menu, by the name of its text. It holds groups of commands, and perhaps further entries."""

    name: str
    holds: tuple[MenuGroup | Entry, ...]

    @property
    def label(self) -> Text:
        """What stands behind the number."""
        return say(f"people-menu-entry-{self.name}")


_SETTINGS = Entry("settings", (MenuGroup.SETTINGS, MenuGroup.CALENDAR))
_OFFICE_SETTINGS = Entry("settings", (MenuGroup.SETTINGS,))
"""The calendar stands with the office's notices."""
_MINE = Entry("mine", (MenuGroup.REGISTERING, MenuGroup.STUDYING, MenuGroup.OWN, MenuGroup.BUSY))

OF_MEMBER = (
    Entry("registering", (MenuGroup.REGISTERING,)),
    Entry("studying", (MenuGroup.STUDYING,)),
    Entry("own", (MenuGroup.TASKS, MenuGroup.OWN)),
    Entry("busy", (MenuGroup.BUSY,)),
    Entry("help", (MenuGroup.HELP,)),
    _SETTINGS,
)
OF_LEADER = (
    Entry("tasks", (MenuGroup.TASKS,)),
    Entry(
        "cell",
        (
            MenuGroup.FIGURES,
            MenuGroup.PEOPLE,
            MenuGroup.ATTENDANCE,
            MenuGroup.REMINDING,
            Entry("cell-seldom", (MenuGroup.CELL, MenuGroup.HANDING)),
        ),
    ),
    Entry("on-behalf", (MenuGroup.ON_BEHALF,)),
    Entry("codes", (MenuGroup.CODES,)),
    _MINE,
    Entry(
        "settings-help",
        (MenuGroup.SETTINGS, MenuGroup.CALENDAR, MenuGroup.HELP, MenuGroup.DASHBOARD),
    ),
)
OF_OFFICE = (
    Entry("figures", (MenuGroup.FIGURES, MenuGroup.DASHBOARD)),
    Entry("pledge-rounds", (MenuGroup.PLEDGE_ROUNDS,)),
    Entry("study-rounds", (MenuGroup.STUDY_ROUNDS, MenuGroup.ATTENDANCE)),
    Entry(
        "people",
        (
            MenuGroup.PEOPLE,
            MenuGroup.CODES,
            MenuGroup.ON_BEHALF,
            Entry("people-seldom", (MenuGroup.CELL,)),
        ),
    ),
    Entry("notices", (MenuGroup.NOTICES, MenuGroup.REMINDING, MenuGroup.CALENDAR)),
    Entry("mine-settings", (MenuGroup.TASKS, _MINE, MenuGroup.HANDING, _OFFICE_SETTINGS, MenuGroup.HELP)),
)


def entries_of(caller: Caller) -> tuple[Entry, ...]:
    """The six entries of this caller: the office's before a leader's, a leader's before a member's."""
    if office(caller):
        return OF_OFFICE
    return OF_LEADER if leader(caller) else OF_MEMBER


@dataclass(frozen=True, slots=True)
class MenuScreens:
    """The screens over these `commands`, each in its group, in the order in which they come."""

    commands: Sequence[Command]

    def check(self) -> None:
        """Raises ValueError, with the mend, where somebody would not find a command, or too many on a screen."""
        for caller in _KINDS_OF_CALLERS:
            entries = entries_of(caller)
            reached = {command.name for entry in entries for command in self._below(entry, caller)}
            for command in self.commands:
                if command.group and command.guard(caller) and command.name not in reached:
                    raise ValueError(
                        f"the command {command.name!r} is in the group {command.group.value!r}, which no entry of "
                        f"the menu {[entry.name for entry in entries]} holds: give it another group"
                    )
            for entry in _all(entries):
                if (count := len(self.screen(entry, caller))) >= MOST_CHOICES:
                    raise ValueError(
                        f"the screen behind {entry.name!r} would have {count} choices and the way back, more than "
                        f"{MOST_CHOICES}: open one of its commands from the screen of another, or part the entry"
                    )

    def first_behind(self, caller: Caller) -> tuple[Command, ...]:
        """The commands that stand first behind each entry."""
        firsts = (next(self._below(entry, caller), None) for entry in entries_of(caller))
        return tuple({one.name: one for one in firsts if one is not None}.values())

    def tasks(self, caller: Caller, label: Text) -> Choice | None:
        """The button to all that waits for the caller."""
        return next((command_button(one.name, label) for one in self._of(MenuGroup.TASKS, caller)), None)

    def entries(self, caller: Caller) -> tuple[Choice, ...]:
        """The numbered choices of the first screen."""
        return tuple(self._choice(entry, caller) for entry in entries_of(caller))

    def screen(self, entry: Entry, caller: Caller) -> list[Choice]:
        """The choices behind an entry, without the way back."""
        choices: list[Choice] = []
        for held in entry.holds:
            if isinstance(held, Entry):
                # Of one command its own name says more than what it stands for.
                behind = self.screen(held, caller)
                choices += behind if len(behind) == 1 else [self._choice(held, caller)]
            else:
                choices += [command_button(one.name, one.label) for one in self._of(held, caller)]
        return choices

    def _choice(self, entry: Entry, caller: Caller) -> Choice:
        """Opens the entry's only command, or its screen."""
        behind = self.screen(entry, caller)
        if len(behind) == 1:
            return Choice(behind[0].token, entry.label)
        return command_button(MENU_COMMAND, entry.label, entry.name)

    def _of(self, group: MenuGroup, caller: Caller) -> list[Command]:
        return [one for one in self.commands if one.group is group and one.guard(caller)]

    def _below(self, entry: Entry, caller: Caller) -> Iterator[Command]:
        for held in entry.holds:
            yield from self._below(held, caller) if isinstance(held, Entry) else self._of(held, caller)


def _all(entries: Sequence[Entry]) -> Iterator[Entry]:
    for entry in entries:
        yield entry
        yield from _all([held for held in entry.holds if isinstance(held, Entry)])


_PERSON = Person("", "", "", "", "", "", Status.ACTIVE)
_KINDS_OF_CALLERS = tuple(
    Caller(
        Address("", ""),
        person=_PERSON,
        grants=tuple(Grant(role, "", "") for role in roles),
        consented=True,
    )
    for roles in (
        (),
        (Role.SECRETARY,),
        (Role.DEPUTY,),
        (Role.OFFICE,),
        (Role.SECRETARY, Role.OFFICE, Role.ADMIN),
    )
)
"""Somebody without a role, a leader, the office, and who holds every role."""


def menu_command(commands: Sequence[Command]) -> Command:
    """The first screen over these commands, and with the name of an entry the screen behind it.

    Raises ValueError as `MenuScreens.check` does.
    """
    screens = MenuScreens(commands)
    screens.check()

    async def menu(scene: Scene) -> Outcome:
        person = scene.caller.person
        if person is None:
            link = command_button(LINK_COMMAND, say("people-menu-link"))
            return Outcome((reply(say("people-menu-stranger"), choices=(link,)),))
        if not scene.caller.consented:
            consent = command_button(MENU_COMMAND, say("people-menu-consent"))
            return Outcome((reply(say("people-menu-no-consent"), choices=(consent,)),))
        for entry in _all(entries_of(scene.caller)):
            if entry.name == scene.argument and (behind := screens.screen(entry, scene.caller)):
                back = command_button(MENU_COMMAND, say("people-menu-back"))
                return Outcome(
                    (reply(say("people-menu-behind", entry=entry.label), choices=(*behind, back)),)
                )
        greeting = say("people-menu-greeting", name=person.full_name, unit=person.unit_name)
        head = await _head(scene, screens)
        return Outcome(
            (
                replace(
                    head,
                    lines=(greeting, *head.lines),
                    choices=(*head.choices, *screens.entries(scene.caller)),
                ),
            )
        )

    return Command(
        MENU_COMMAND,
        menu,
        guard=member,
        aliases=("trang chinh", "thuc don", "danh muc", "bat dau"),
        said=True,
    )


def shown_by_platform(commands: Sequence[Command]) -> Callable[[Caller], Sequence[Command]]:
    """What the platform's own list of commands shows: the first screen, what is first behind each entry, the help."""
    screens = MenuScreens(commands)
    fixed = {one.name: one for one in commands if one.name in (MENU_COMMAND, HELP_COMMAND)}

    def shown(caller: Caller) -> tuple[Command, ...]:
        wanted = (fixed[MENU_COMMAND], *screens.first_behind(caller), fixed[HELP_COMMAND])
        return tuple({one.name: one for one in wanted if one.guard(caller)}.values())

    return shown


async def _head(scene: Scene, screens: MenuScreens) -> Reply:
    """What waits, in one line, and its buttons: what others wait for, or else what comes first for the caller.

    As many parts as there are buttons ahead; the rest is counted, so that the first screen stays half a phone high.

    Whoever handed over all that they look after reads that instead of what others wait for.
    """
    lines = [
        (row.whose, line)
        for row in sorted(scene.modules[WAITING], key=lambda row: -row.whose)
        if row.head is not None
        for line in await row.head(scene)
    ]
    others = [line for whose, line in lines if whose is Whose.OTHERS]
    own = [line for whose, line in lines if whose is not Whose.OTHERS]
    if others and (relieved := await relieved_line(scene)) is not None:
        # Somebody else is told of it; it stays in the list of tasks.
        own.insert(0, relieved)
    elif others:
        parts = [line.line for line in others[:MOST_AHEAD]]
        if rest := len(others) - len(parts):
            parts.append(say("people-menu-further", count=rest))
        elif own and len(parts) < MOST_AHEAD:
            parts.append(say("people-menu-own-too", count=len(own)))
        return reply(say("people-menu-waits", what=_joined(parts)), choices=_ahead(others))
    if not own:
        return reply()
    rest = len(own) - 1
    further = screens.tasks(scene.caller, say("people-menu-further", count=rest)) if rest else None
    return reply(own[0].line, choices=_ahead((*own[:1], *((HeadLine(BLANK, further),) if further else ()))))


def _ahead(lines: Sequence[HeadLine]) -> tuple[Choice, ...]:
    buttons = [replace(line.button, ahead=True) for line in lines if line.button is not None]
    return tuple(buttons[:MOST_AHEAD])


def _joined(parts: Sequence[Text]) -> Text:
    whole = parts[0]
    for part in parts[1:]:
        whole = say("people-menu-and", first=whole, second=part)
    return whole
