"""`/dongtaikhoan`: the office ends every account and code of a person, where it is not clear who uses them."""

from __future__ import annotations

from collections.abc import Sequence

from domain.people.person import Person, Role
from domain.talk.conversations import Answers
from domain.talk.messages import Choice, Text, reply, say
from handlers.action import Refusal
from handlers.people.accounts.codes import COMMAND as CODES_COMMAND
from handlers.people.accounts.codes import issuer_of
from handlers.people.actions.closing import CLOSE_COMMAND, close_accounts, may_close
from handlers.people.finding import PICKED, find_person, person_of
from handlers.people.wording import account_name
from handlers.talk.command import Command, command_button, office
from handlers.talk.flow import Flow, Reopened
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import pick


def _scope(scene: Scene) -> tuple[str, ...]:
    return scene.caller.units(Role.OFFICE)


async def _person(scene: Scene, answers: Answers) -> Person | None:
    return await person_of(scene, _scope(scene), str(answers["person"]))


async def _ask_sure(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    person = await _person(scene, answers)
    if person is None:
        return (say("people-find-nobody"),)
    if not await _may(scene, person):
        return (say("people-close-not-yours", name=person.full_name),)
    held = await scene.work.accounts.of_person(person.id)
    lines = [
        say(
            "people-close-account",
            channel=account_name(one.address),
            since=scene.calendar.day_of(one.linked_at),
        )
        for one in held
    ]
    title = say("people-close-question", name=person.full_name, unit=person.unit_name, count=len(held))
    return (title, *lines, say("people-close-after"))


async def _sure(scene: Scene, answers: Answers) -> Sequence[Choice]:
    person = await _person(scene, answers)
    if person is None or not await _may(scene, person):
        return ()
    return (Choice("yes", say("people-close-button")),)


async def _may(scene: Scene, person: Person) -> bool:
    return await may_close(scene.work, person, closer=issuer_of(scene), day=scene.today)


async def _close(scene: Scene, answers: Answers) -> Outcome | Reopened:
    person = await _person(scene, answers)
    if person is None:
        return Reopened(("name", "person", "sure"), (say("people-find-nobody"),))
    closed = await close_accounts(scene.work, person, closer=issuer_of(scene), day=scene.today, now=scene.now)
    if isinstance(closed, Refusal):
        return Outcome((reply(closed.why),), then="menu")
    said = reply(
        say("people-close-done", name=person.full_name, count=len(closed.accounts)),
        choices=(
            command_button(CODES_COMMAND, say("people-directory-code"), PICKED + person.id),
            command_button("menu", say("people-link-menu")),
        ),
    )
    return Outcome((said,))


CLOSE_ACCOUNTS = Flow(
    name="close-accounts",
    steps=(
        *find_person(_scope, question="people-close-whose"),
        pick("sure", lines=_ask_sure, options=_sure),
    ),
    finish=_close,
    guard=office,
    argument="name",
)

COMMANDS: tuple[Command, ...] = (
    Command(
        CLOSE_COMMAND,
        CLOSE_ACCOUNTS,
        guard=office,
        aliases=("dong tai khoan", "dong moi tai khoan", "close accounts"),
    ),
)
