"""Opening the bot, the help, the language. The first screen itself is `handlers.people.menu`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from domain.talk.messages import BLANK, Choice, Text, reply, say
from handlers.people.accounts.linking import LINK_COMMAND
from handlers.people.wording import committee, contact_of
from handlers.talk.command import (
    HELP_COMMAND,
    MENU_COMMAND,
    Command,
    MenuGroup,
    anybody,
    command_button,
    member,
)
from handlers.talk.scene import Outcome, Scene, Slot

LANGUAGE_COMMAND = "ngonngu"


@dataclass(frozen=True, slots=True)
class HelpPage:
    """A page of the help about one feature: the `label` of the button that opens it, its `name` there, its lines."""

    name: str
    label: Text
    lines: Callable[[Scene], Awaitable[tuple[Text, ...]]]
    choices: tuple[Choice, ...] = ()


HELP: Slot[HelpPage] = Slot("help")
"""The pages that modules add to the help."""

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
            return Outcome((reply(*await page.lines(scene), choices=(*page.choices, back)),))
    lines = (
        say("people-help-what", committee=await committee(scene)),
        BLANK,
        say("people-help-how"),
        BLANK,
        await contact_of(scene, scene.caller.person),
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
    Command("start", start, guard=member),
    Command(
        HELP_COMMAND,
        show_help,
        guard=anybody,
        aliases=("help", "huong dan", "huong dan su dung", "giup", "giup do", "ho tro", "tro giup"),
        said=True,
        group=MenuGroup.HELP,
        place=420,
    ),
    Command(
        LANGUAGE_COMMAND,
        choose_language,
        guard=member,
        aliases=("ngon ngu", "doi ngon ngu", "language", "tieng anh", "tieng viet", "english"),
        said=True,
        group=MenuGroup.SETTINGS,
        place=430,
    ),
)
