"""A command: what may be typed or pressed at any time, who may, and what it opens."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import Enum

from domain.people.person import Caller, Role
from domain.talk.messages import Choice, Text, say
from handlers.talk.flow import Flow
from handlers.talk.scene import Outcome, Scene, Slot

Guard = Callable[[Caller], bool]
"""Who may use a command. It looks at nothing of the caller but their `rights`: menus are kept by those."""

Rights = tuple[bool, bool, frozenset[Role]]
"""Whether there is a person, whether they agreed to the consent text, and the roles that they hold anywhere."""

CANCEL_COMMAND = "huy"
MENU_COMMAND = "menu"
HELP_COMMAND = "trogiup"
"""These three are meant in the midst of a question, too."""

COMMAND_PREFIX = "/"
"""First letter of a choice that opens a command instead of answering a question. It acts whenever it is pressed."""


class MenuGroup(Enum):
    """What commands are about that stand behind one entry of a menu; which entry that is depends on the reader."""

    REGISTERING = "registering"
    STUDYING = "studying"
    TASKS = "tasks"
    OWN = "own"
    BUSY = "busy"
    HELP = "help"
    SETTINGS = "settings"
    CALENDAR = "calendar"
    CELL = "cell"
    HANDING = "handing"
    ON_BEHALF = "on-behalf"
    CODES = "codes"
    FIGURES = "figures"
    DASHBOARD = "dashboard"
    PLEDGE_ROUNDS = "pledge-rounds"
    STUDY_ROUNDS = "study-rounds"
    ATTENDANCE = "attendance"
    PEOPLE = "people"
    NOTICES = "notices"
    REMINDING = "reminding"


@dataclass(frozen=True, slots=True)
class Command:
    """A row of the routes. `name` is typed as `/name`; `aliases` are folded phrases that mean it at rest.

    `argument` of a button (`/dangky.<id>`) or of typed words after the command reaches the scene. Its words are
    `command-<name>`, its name on a menu's screens, and `command-<name>-about`, the platform's description.

    `said`: it is also meant by sentences with a phrase of `command-<name>-said` in them. `reads` takes a whole text
    that is typed at rest and answers with the argument that it is for the command, or with nothing where it is none.

    `group`: behind which entry of the menus it is found; None where other messages lead to it. `place` orders those of
    one group, smaller first.
    """

    name: str
    runs: Flow | Callable[[Scene], Awaitable[Outcome]]
    guard: Guard
    aliases: tuple[str, ...] = ()
    said: bool = False
    reads: Callable[[str], str] | None = None
    group: MenuGroup | None = None
    place: int = 999
    answers: Callable[[Scene], Awaitable[bool]] | None = None
    """Whether its words answer something that was asked of the caller beside the open question."""
    finds: Callable[[Scene, str], Awaitable[bool]] | None = None
    """Whether words at rest that mean nothing else call something that it finds; they are its argument then."""
    files: tuple[str, ...] = ()
    """Endings of documents that come at rest and are meant for it: its flow begins with a step that takes one."""
    picture: bool = False
    """Whether it answers with one picture, which the office's page shows in its place."""

    @property
    def label(self) -> Text:
        """The command's name in the menu."""
        return Text(f"command-{self.name}")

    @property
    def phrases(self) -> Text:
        """The phrases by which sentences mean it, parted by `|`."""
        return Text(f"command-{self.name}-said")

    @property
    def about(self) -> Text:
        """The command in one line, for the platform's list."""
        return Text(f"command-{self.name}-about")


EVERY_COMMAND: Slot[Command] = Slot("commands")
"""The commands of all modules, for those who go on with a flow that was begun elsewhere."""


def command_button(command: str, label: Text, argument: str = "") -> Choice:
    """A choice that opens a command, perhaps at one thing."""
    return Choice(COMMAND_PREFIX + command + ("." + argument if argument else ""), label)


WAYS_ON = (
    command_button(MENU_COMMAND, say("talk-reception-menu")),
    command_button(HELP_COMMAND, say("talk-reception-help")),
)
"""The ways to the first screen and to the help, for somebody who stands nowhere."""


def rights(caller: Caller) -> Rights:
    """All that decides which commands somebody may use."""
    return caller.person is not None, caller.consented, frozenset([grant.role for grant in caller.grants])


def anybody(_caller: Caller) -> bool:
    """Open to strangers too."""
    return True


def stranger(caller: Caller) -> bool:
    """Accounts that belong to nobody yet."""
    return caller.person is None


def member(caller: Caller) -> bool:
    """Everybody on the roster who agreed to the consent text."""
    return caller.person is not None and caller.consented


def leader(caller: Caller) -> bool:
    """Secretaries and deputies of any unit."""
    return member(caller) and caller.holds(Role.SECRETARY, Role.DEPUTY)


def office(caller: Caller) -> bool:
    """The committee's office, at any node of the tree."""
    return member(caller) and caller.holds(Role.OFFICE)


def leader_or_office(caller: Caller) -> bool:
    """Those who look after others."""
    return leader(caller) or office(caller)
