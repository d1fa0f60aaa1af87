"""People on the page: the table of people and rounds, found by name without marks, and the card of one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from domain.dashboard.repository import SoughtPeople
from domain.figures.lines import MemberLine
from domain.people.person import COUNTED, Person, Unit
from domain.rounds.round import Round
from domain.rounds.standing import RoundStanding
from domain.talk.messages import Text, say
from handlers.dashboard.figures import own_unit, running_rounds, scope_of
from handlers.figures.name_lists import later_notes
from handlers.people.directory import PersonCard, card_of
from handlers.people.finding import person_of
from handlers.rounds.kinds import short_name
from handlers.talk.scene import Scene

PEOPLE_SHOWN = 50
"""People on one page of the table."""
UNITS_SHOWN = 300
_PAGE = re.compile(r"[1-9][0-9]{0,3}")
STANDINGS = tuple(standing.value for standing in RoundStanding)


@dataclass(frozen=True, slots=True)
class Filters:
    """What the table is asked for: a unit with everything under it, or only its `own` people; words of a name, or a
    code; how somebody stands in any of the rounds; a page, from 1. Empty: whoever it is."""

    unit_id: str = ""
    own: bool = False
    name: str = ""
    standing: str = ""
    page: int = 1

    @classmethod
    def of(cls, asked: Mapping[str, str]) -> Filters:
        """As an address says it; what it says wrongly is not asked for."""
        page, standing = asked.get("page", ""), asked.get("standing", "")
        return cls(
            unit_id=asked.get("unit", ""),
            own=bool(asked.get("own")),
            name=" ".join(asked.get("name", "").split())[:100],
            standing=standing if standing in STANDINGS else "",
            page=int(page) if _PAGE.fullmatch(page) else 1,
        )


@dataclass(frozen=True, slots=True)
class Duty:
    """How somebody stands in a round, in a word; what else is to be known before writing to them."""

    standing: str
    said: Text
    notes: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody and their duties, by the rounds of the table; None where a round does not ask them."""

    person_id: str
    name: str
    unit_id: str
    unit_name: str
    reached: bool
    duties: tuple[Duty | None, ...]


@dataclass(frozen=True, slots=True)
class PeopleTable:
    """A page of it; `more`: there are further ones."""

    filters: Filters
    unit: Unit | None
    rounds: tuple[tuple[Round, str], ...]
    rows: tuple[PersonRow, ...]
    more: bool


def last_page(count: int, shown: int) -> int:
    """The last page, from 1, of so many things of which one page shows so many."""
    return max(1, -(-count // shown))


async def people_table(
    scene: Scene, filters: Filters, rounds: Sequence[Round] | None = None
) -> PeopleTable | None:
    """The people of the scope, or of a unit in it, who are asked for something in these rounds, or in those that are
    running; None where the unit is none of theirs."""
    unit = await own_unit(scene, filters.unit_id) if filters.unit_id else None
    if filters.unit_id and unit is None:
        return None
    scope = (filters.unit_id,) if filters.unit_id else scope_of(scene)
    rounds = await running_rounds(scene) if rounds is None else rounds
    sought = SoughtPeople(
        name=filters.name,
        standing=filters.standing,
        own_of=filters.unit_id if filters.own else "",
        first=(filters.page - 1) * PEOPLE_SHOWN,
        most=PEOPLE_SHOWN + 1,
    )
    ids, kept = [round_.id for round_ in rounds], scene.work.dashboard_people
    lines = await kept.find(scope, ids, scene.today, sought) if ids else []
    if ids and not lines and filters.page > 1:
        count = await kept.count(scope, ids, scene.today, sought)
        filters = replace(filters, page=last_page(count, PEOPLE_SHOWN))
        sought = replace(sought, first=(filters.page - 1) * PEOPLE_SHOWN)
        lines = await kept.find(scope, ids, scene.today, sought)
    of_person: dict[str, dict[str, MemberLine]] = {}
    for line in lines:
        of_person.setdefault(line.person_id, {})[line.round_id] = line
    found = list(of_person.values())
    return PeopleTable(
        filters=filters,
        unit=unit,
        rounds=tuple((round_, short_name(round_)) for round_ in rounds),
        rows=tuple(_row(scene, seats, ids) for seats in found[:PEOPLE_SHOWN]),
        more=len(found) > PEOPLE_SHOWN,
    )


def _row(scene: Scene, seats: Mapping[str, MemberLine], rounds: Sequence[str]) -> PersonRow:
    who = next(iter(seats.values()))
    return PersonRow(
        person_id=who.person_id,
        name=who.full_name,
        unit_id=who.unit_id,
        unit_name=who.unit_name,
        reached=who.linked and who.reachable,
        duties=tuple(_duty(scene, seats.get(round_id)) for round_id in rounds),
    )


def _duty(scene: Scene, line: MemberLine | None) -> Duty | None:
    if line is None or line.status not in COUNTED:
        return None
    standing = line.standing.value
    said = say("dashboard-standing", kind=line.kind, standing=standing, done=line.done, owed=line.owed)
    return Duty(standing, said, tuple(later_notes(line, scene.today)))


async def own_card(scene: Scene, person_id: str) -> tuple[Person, PersonCard] | None:
    """The card of somebody of the scope, with what the chat says on it; None for anybody else."""
    person = await person_of(scene, scope_of(scene), person_id)
    return None if person is None else (person, await card_of(scene, person))


async def units_to_choose(scene: Scene) -> tuple[Unit, ...]:
    """The units of the scope for a list to choose from; none where they are too many for one."""
    units = await scene.work.people.units(scope_of(scene), scene.today)
    return tuple(units) if len(units) <= UNITS_SHOWN else ()
