"""Finding one person of a scope: by name, by the roster's code, or by a button that carries the id; or a unit."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date

from domain.language.vietnamese import fold
from domain.people.person import GONE, Member, Person, Scope, Unit
from domain.ports import Work
from domain.talk.conversations import Answers
from domain.talk.messages import Choice, reply, say
from handlers.people.actions.looking import note_refused
from handlers.talk.flow import Asked, Heard, Invalid, More, Prompt, Step, Stopped, Taken
from handlers.talk.scene import Scene

PICKED = "w-"
"""Before the id of a person in a token or in the argument of a button: short, or a button of the command with the
longest name would not fit into what Telegram takes back."""

MOST = 6
"""People offered at once; whoever is not among them is typed more fully."""

PICKED_UNIT = "unit-"
"""Before the id of a unit in a token."""

MOST_UNITS = 8
"""Units offered at once."""

Scopes = Callable[[Scene], Scope]


async def person_within(work: Work, person_id: str, scope: Scope, day: date) -> Person | None:
    """The person, if they belong to the scope on that day and are not gone."""
    if not await work.people.within(person_id, scope, day):
        return None
    person = await work.people.person(person_id, day)
    return None if person is None or person.status in GONE else person


async def member_within(work: Work, person: Person, scope: Scope, day: date) -> Member | None:
    """The person with what is known of their accounts."""
    found = await work.people.search(person.code, scope, day, limit=MOST)
    return next((member for member in found if member.person.id == person.id), None)


async def covers_committee(work: Work, scope: Scope, day: date) -> bool:
    """Whether the scope is the whole committee: the office there sets what is common to all."""
    root = await work.people.root(day) if scope else None
    return root is not None and root.id in scope


async def person_of(scene: Scene, scope: Scope, person_id: str) -> Person | None:
    """The person, if they belong to the scope today and are not gone."""
    return await person_within(scene.work, person_id, scope, scene.today)


async def member_of(scene: Scene, scope: Scope, person: Person) -> Member | None:
    """The person with what is known of their accounts."""
    return await member_within(scene.work, person, scope, scene.today)


def units_called(typed: str, units: Collection[Unit]) -> list[Unit]:
    """The unit with this code or this very name, else those whose name holds all the typed words."""
    wanted = fold(typed)
    exact = [unit for unit in units if wanted in (fold(unit.code), fold(unit.name))]
    words = set(wanted.split())
    return exact or [unit for unit in units if words and words <= set(fold(unit.name).split())]


def unit_choices(units: Iterable[Unit]) -> tuple[Choice, ...]:
    """A button each, by name and code."""
    return tuple(
        Choice(PICKED_UNIT + unit.id, say("people-roles-unit", name=unit.name, code=unit.code))
        for unit in units
    )


def hear_units(given: str, units: Mapping[str, Unit]) -> Taken | Invalid:
    """The ids of those of these units, by their ids, that a button names, or a typed name or code."""
    if given.startswith(PICKED_UNIT):
        unit_id = given.removeprefix(PICKED_UNIT)
        return Taken([unit_id]) if unit_id in units else Invalid(say("people-roles-no-unit"))
    found = units_called(given, units.values())
    if not found:
        return Invalid(say("people-roles-no-unit"))
    if len(found) > MOST_UNITS:
        return Invalid(say("people-roles-many-units", count=len(found)))
    return Taken([unit.id for unit in found])


async def _people_called(scene: Scene, scope: Scope, given: str) -> Heard:
    """The ids of those with this name or code, or of the one whom a button names."""
    if given.startswith(PICKED):
        person = await person_of(scene, scope, given.removeprefix(PICKED))
        if person is None:
            await note_refused(
                scene.work, scene.person, calendar=scene.calendar, day=scene.today, now=scene.now
            )
            return Invalid(say("people-find-nobody"))
        return Taken([person.id])
    found = await scene.work.people.search(given, scope, scene.today, limit=MOST + 1)
    ids: list[str] = [member.person.id for member in found]
    if not ids:
        return Invalid(say("people-find-nobody"))
    return Taken(ids[:MOST], (say("people-find-many", most=MOST),) if len(ids) > MOST else ())


def find_person(scope: Scopes, *, question: str) -> tuple[Step, Step]:
    """The steps `name` (typed, or a button's `who-<id>`) and `person`: the answer of the latter is the id."""

    async def ask_name(_scene: Scene, _answers: Answers) -> Asked:
        return Prompt((say(question),), expects="text")

    async def hear_name(scene: Scene, _answers: Answers, given: str) -> Heard:
        return await _people_called(scene, scope(scene), given)

    async def ask_person(scene: Scene, answers: Answers) -> Asked:
        found = scene.so_far or answers["name"]
        ids = found if isinstance(found, list) else []
        people = [person for id_ in ids if (person := await person_of(scene, scope(scene), id_))]
        if not people:
            return Stopped(reply(say("people-find-nobody")))
        if len(people) == 1:
            return Taken(people[0].id)
        choices = tuple(
            Choice(
                PICKED + person.id,
                say("people-find-person", name=person.full_name, unit=person.unit_name, code=person.code),
            )
            for person in people
        )
        return Prompt((say("people-find-which"),), choices)

    async def hear_person(scene: Scene, _answers: Answers, given: str) -> Heard:
        """One of the list, or a name by which to search on."""
        if given.startswith(PICKED):
            return Taken(given.removeprefix(PICKED))
        heard = await _people_called(scene, scope(scene), given)
        if not isinstance(heard, Taken) or not isinstance(heard.answer, list):
            return heard
        return Taken(heard.answer[0]) if len(heard.answer) == 1 else More(heard.answer, heard.notes)

    return Step("name", ask_name, hear_name), Step("person", ask_person, hear_person, hears_typed=True)
