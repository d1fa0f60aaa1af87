"""The office looks somebody up: where they stand, whether an account reaches them, what they may do."""

from __future__ import annotations

from domain.people.person import Person, Role
from domain.talk.conversations import Answers
from domain.talk.messages import Choice, Text, reply, say
from handlers.people import roles
from handlers.people.accounts import codes
from handlers.people.actions.closing import CLOSE_COMMAND, may_close
from handlers.people.finding import PICKED, find_person, member_of, person_of
from handlers.people.wording import role_name
from handlers.talk.command import Command, MenuGroup, command_button, office
from handlers.talk.flow import Flow, Reopened
from handlers.talk.scene import Outcome, Scene

COMMAND = "danhsach"


def _scope(scene: Scene) -> tuple[str, ...]:
    return scene.caller.units(Role.OFFICE)


async def _show(scene: Scene, answers: Answers) -> Outcome | Reopened:
    person = await person_of(scene, _scope(scene), str(answers["person"]))
    if person is None:
        return Reopened(("name", "person"), (say("people-find-nobody"),))
    lines = [
        say("people-directory-person", name=person.full_name, code=person.code),
        await _place(scene, person),
        *([say("people-directory-position", position=person.position)] if person.position else []),
        say("people-directory-status", status=person.status.value),
        await _reached(scene, person),
    ]
    held = await scene.work.people.grants(person.id, scene.today)
    lines += [
        say("people-directory-role", role=role_name(grant.role), unit=grant.unit_name) for grant in held
    ]
    choices = (
        command_button(codes.COMMAND, say("people-directory-code"), PICKED + person.id),
        command_button(roles.COMMAND, say("people-directory-roles"), PICKED + person.id),
        *await _closing(scene, person),
        command_button(COMMAND, say("people-directory-another")),
    )
    return Outcome((reply(*lines, choices=choices),))


async def _closing(scene: Scene, person: Person) -> tuple[Choice, ...]:
    """Where there are accounts that the caller may close."""
    held = await scene.work.accounts.of_person(person.id)
    if not held or not await may_close(scene.work, person, closer=codes.issuer_of(scene), day=scene.today):
        return ()
    return (command_button(CLOSE_COMMAND, say("people-close-button"), PICKED + person.id),)


async def _place(scene: Scene, person: Person) -> Text:
    """The unit, and the one above where the office sees it."""
    units = {unit.id: unit for unit in await scene.work.people.units(_scope(scene), scene.today)}
    unit = units.get(person.unit_id)
    above = units.get(unit.parent_id) if unit and unit.parent_id else None
    if above is None:
        return say("people-directory-place", unit=person.unit_name)
    return say("people-directory-place-under", unit=person.unit_name, above=above.name)


async def _reached(scene: Scene, person: Person) -> Text:
    member = await member_of(scene, _scope(scene), person)
    if member is None or not member.linked:
        return say("people-directory-unlinked")
    return say("people-directory-linked") if member.reachable else say("people-directory-unreachable")


DIRECTORY = Flow(
    name="directory",
    steps=find_person(_scope, question="people-directory-question"),
    finish=_show,
    guard=office,
    argument="name",
)

COMMANDS: tuple[Command, ...] = (
    Command(
        COMMAND,
        DIRECTORY,
        guard=office,
        aliases=("danh sach", "danh sach dang vien", "tim dang vien", "tra cuu", "roster"),
        group=MenuGroup.PEOPLE,
        place=350,
    ),
    *roles.COMMANDS,
)
