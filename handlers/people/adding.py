"""The office adds one person: to which unit, by which name, of which kind."""

from __future__ import annotations

import re
from collections.abc import Sequence

from domain.language.vietnamese import title_case_name
from domain.people.person import Role, Scope, Unit
from domain.people.roster.rows import MemberKind
from domain.talk.conversations import Answer, Answers
from domain.talk.messages import Choice, Text, reply, say
from handlers.action import Refusal
from handlers.people.actions.adding import add_person
from handlers.people.card import card_button
from handlers.people.finding import PICKED_UNIT, hear_units, unit_choices
from handlers.people.one_word_names import one_word_step
from handlers.people.wording import kind_choices, kind_name
from handlers.talk.command import Command, command_button, office
from handlers.talk.flow import Asked, Flow, Heard, Invalid, Prompt, Step
from handlers.talk.reviewing import review
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import always, lines_of, pick, write

COMMAND = "themdangvien"


def _scope(scene: Scene) -> Scope:
    return scene.caller.units(Role.OFFICE)


async def _own_units(scene: Scene) -> dict[str, Unit]:
    return {unit.id: unit for unit in await scene.work.people.units(_scope(scene), scene.today)}


async def _ask_where(_scene: Scene, _answers: Answers) -> Asked:
    return Prompt((say("people-add-where"),), expects="text")


async def _hear_where(scene: Scene, _answers: Answers, given: str) -> Heard:
    return hear_units(given, await _own_units(scene))


async def _found_units(scene: Scene, answers: Answers) -> Sequence[Choice]:
    units, found = await _own_units(scene), answers.get("where")
    return unit_choices([units[id_] for id_ in found if id_ in units] if isinstance(found, list) else [])


def _read_name(given: str) -> Answer | Invalid:
    name = title_case_name(" ".join(given.split()))
    return name if re.fullmatch(r"[^\W\d_][^\d_]{0,99}", name) else Invalid(say("people-add-no-name"))


async def _kinds(_scene: Scene, _answers: Answers) -> Sequence[Choice]:
    return kind_choices()


def _unit_id(answers: Answers) -> str:
    return str(answers["unit"]).removeprefix(PICKED_UNIT)


async def _review_lines(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    unit = (await _own_units(scene)).get(_unit_id(answers))
    kind = kind_name(MemberKind(str(answers["kind"])))
    return (say("people-add-review", name=str(answers["name"]), unit=unit.name if unit else "", kind=kind),)


async def _finish(scene: Scene, answers: Answers) -> Outcome:
    added = await add_person(
        scene.work,
        str(answers["name"]),
        _unit_id(answers),
        MemberKind(str(answers["kind"])),
        by=scene.person.id,
        scope=_scope(scene),
        day=scene.today,
        now=scene.now,
    )
    if isinstance(added, Refusal):
        return Outcome((reply(added.why, choices=(adding_button(),)),))
    done = say("people-add-done", name=added.full_name, code=added.code, unit=added.unit_name)
    return Outcome((reply(done, choices=(card_button(added.id),)),))


ADDING = Flow(
    name=COMMAND,
    steps=(
        Step("where", _ask_where, _hear_where),
        pick("unit", lines=lines_of("people-roles-which-unit"), options=_found_units, skip_if_single=True),
        write("name", lines=lines_of("people-add-name"), parse=_read_name),
        one_word_step("name", when=always),
        pick("kind", lines=lines_of("people-edit-ask-kind"), options=_kinds),
        review("sure", lines=_review_lines, confirm=say("people-edit-confirm")),
    ),
    finish=_finish,
    guard=office,
)

COMMANDS: tuple[Command, ...] = (
    Command(COMMAND, ADDING, guard=office, aliases=("them dang vien", "them mot dang vien", "add member")),
)


def adding_button() -> Choice:
    """The way to it."""
    return command_button(COMMAND, say("people-add-button"))
