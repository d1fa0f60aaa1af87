"""The first screens of somebody we know: greeting, menu, help, language. Knows no other command by its
doings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from domain.people.person import Caller
from domain.talk.messages import BLANK, Choice, Text, reply, say
from handlers.people.accounts.linking import LINK_COMMAND
from handlers.people.waiting import WAITING, HeadLine
from handlers.people.wording import committee, contact
from handlers.talk.command import Command, anybody, command_button, member
from handlers.talk.scene import Outcome, Scene, Slot

MENU_COMMAND = "menu"
HELP_COMMAND = "trogiup"
LANGUAGE_COMMAND = "ngonngu"


@dataclass(frozen=True, slots=True)
class HelpPage:
    """A page of the help about one feature: the `label` of the button that opens it, and its `name` there."""

    name: str
    label: Text
    lines: tuple[Text, ...]
    choices: tuple[Choice, ...] = ()


HELP: Slot[HelpPage] = Slot("help")
"""The pages that modules add to the help."""

Listed = Callable[[Caller], Sequence[Command]]


def menu_command(listed: Listed) -> Command:
    """The menu over these commands: a greeting, what waits, and a button to everything the caller may use."""

    async def menu(scene: Scene) -> Outcome:
        person = scene.caller.person
        if person is None:
            return Outcome(
                (
                    reply(
                        say("people-menu-stranger"),
                        choices=(command_button(LINK_COMMAND, say("people-menu-link")),),
                    ),
                )
            )
        if not scene.caller.consented:
            return Outcome(
                (
                    reply(
                        say("people-menu-no-consent"),
                        choices=(command_button(MENU_COMMAND, say("people-menu-consent")),),
                    ),
                )
            )
        waiting = await _what_waits(scene)
        first = [one.command for one in waiting]
        commands = [command for command in listed(scene.caller) if command.name != MENU_COMMAND]
        commands.sort(key=lambda command: first.index(command.name) if command.name in first else len(first))
        greeting = say("people-menu-greeting", name=person.full_name, unit=person.unit_name)
        return Outcome(
            (
                reply(
                    greeting,
                    *(one.line for one in waiting),
                    say("people-menu-choose"),
                    choices=tuple(command_button(command.name, command.label) for command in commands),
                ),
            )
        )

    return Command(
        MENU_COMMAND, menu, guard=member, aliases=("thuc don", "danh muc", "bat dau"), listed=False
    )


async def _what_waits(scene: Scene) -> list[HeadLine]:
    """The lines of every module, those first where others wait for the caller."""
    rows = sorted(scene.modules[WAITING], key=lambda row: -row.whose)
    return [line for row in rows if row.head is not None for line in await row.head(scene)]


# ---------------------------------------------------------------- start, help, language


async def start(scene: Scene) -> Outcome:
    """Typed, it may bring a code along; otherwise it opens the menu."""
    return Outcome((), then=f"{LINK_COMMAND}.{scene.argument}" if scene.argument else MENU_COMMAND)


async def show_help(scene: Scene) -> Outcome:
    """What this is, how to type, whom to ask; the modules' own pages behind buttons."""
    back = command_button(MENU_COMMAND, say("people-help-menu"))
    pages = scene.modules[HELP]
    for page in pages:
        if page.name == scene.argument:
            return Outcome((reply(*page.lines, choices=(*page.choices, back)),))
    lines = (
        say("people-help-what", committee=await committee(scene)),
        BLANK,
        say("people-help-how"),
        BLANK,
        contact(scene.policy),
        say("people-help-banner"),
    )
    further = (command_button(HELP_COMMAND, page.label, page.name) for page in pages)
    return Outcome((reply(*lines, choices=(*further, back)),))


async def choose_language(scene: Scene) -> Outcome:
    """The language in which the caller is answered from now on."""
    offered = scene.words.languages()
    if scene.argument in offered:
        await scene.work.accounts.speak(scene.person.id, scene.argument)
        return Outcome(
            (reply(say(f"people-language-kept-{scene.argument}")),), then=MENU_COMMAND, relinked=True
        )
    choices = tuple(
        command_button(LANGUAGE_COMMAND, say(f"people-language-{language}"), language) for language in offered
    )
    return Outcome((reply(say("people-language-question"), choices=choices),))


COMMANDS: tuple[Command, ...] = (
    Command("start", start, guard=member, listed=False),
    Command(
        HELP_COMMAND,
        show_help,
        guard=anybody,
        aliases=("help", "huong dan", "huong dan su dung", "giup", "giup do", "ho tro", "tro giup"),
        place=420,
    ),
    Command(
        LANGUAGE_COMMAND,
        choose_language,
        guard=member,
        aliases=("ngon ngu", "doi ngon ngu", "language", "tieng anh", "tieng viet", "english"),
        place=430,
    ),
)
