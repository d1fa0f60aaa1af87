"""Entering something for somebody of the scope, on the page: the chat's flows for it, filled in by a form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from domain.people.person import Person
from domain.talk.messages import Text, say
from handlers.dashboard.figures import scope_of
from handlers.dashboard.filling import FilledFlow, GivenAnswer, fill
from handlers.people.finding import person_of
from handlers.talk.command import COMMAND_PREFIX, EVERY_COMMAND
from handlers.talk.flow import Flow
from handlers.talk.scene import Outcome, Scene

ENTER_COMMAND = "nhapthay"
"""The command that says what may be entered for somebody."""

_PERSON = "person"
"""The answer of these flows that says for whom."""


@dataclass(frozen=True, slots=True)
class EntryOffers:
    """What may be entered for a person: in words, and by the commands of it, each with its label."""

    person: Person
    lines: tuple[Text, ...]
    commands: Mapping[str, Text]


@dataclass(frozen=True, slots=True)
class EntryForm:
    """A form for one of these; `seen` tells what is read on it from anything else."""

    entries: EntryOffers
    form: FilledFlow
    seen: str


async def entries_for(scene: Scene, person_id: str) -> EntryOffers | None:
    """What may be entered; None for somebody who is none of the reader's."""
    person, flow = await person_of(scene, scope_of(scene), person_id), _flow(scene, ENTER_COMMAND)
    if person is None or flow is None:
        return None
    done = await flow.finish(scene, {_PERSON: person.id})
    replies = done.replies if isinstance(done, Outcome) else ()
    commands = {}
    for choice in (choice for said in replies for choice in said.choices):
        command, _, argument = choice.token.removeprefix(COMMAND_PREFIX).partition(".")
        if argument == person.id and _enters(scene, command):
            commands[command] = choice.label
    return EntryOffers(person, tuple(line for said in replies for line in said.lines), commands)


async def entry_for(
    scene: Scene, person_id: str, command: str, given: Mapping[str, GivenAnswer]
) -> EntryForm | None:
    """The form of this command, as far as it is filled in; None for another person or command."""
    flow = _flow(scene, command) if _enters(scene, command) else None
    entries = await entries_for(scene, person_id) if flow is not None else None
    if flow is None or entries is None:
        return None
    form = await fill(
        scene,
        flow,
        {_PERSON: entries.person.id},
        given,
        said=(say("on-behalf-for", name=entries.person.full_name),),
    )
    return EntryForm(entries, form, form.seen(scene, *entries.lines))


async def enter(scene: Scene, entry: EntryForm) -> tuple[tuple[Text, ...], bool]:
    """Do what the form says; in words, and whether it was done."""
    done = await entry.form.flow.finish(scene, entry.form.answers)
    if not isinstance(done, Outcome):
        return done.notes, False
    return tuple(line for said in done.replies for line in said.lines), True


def _enters(scene: Scene, command: str) -> bool:
    """Whether this command enters something for the person that its argument names."""
    flow = _flow(scene, command)
    return flow is not None and flow.argument == _PERSON


def _flow(scene: Scene, command: str) -> Flow | None:
    """The flow of this command, for those who may use it."""
    for one in scene.modules[EVERY_COMMAND]:
        if one.name == command and isinstance(one.runs, Flow) and one.guard(scene.caller):
            return one.runs
    return None
