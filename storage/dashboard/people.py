"""The table of people and rounds: whom a page of it shows, then their lines, as the figures have them.

Units are looked through a few at a time in their order, so that the first page of a province reads a few cells alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import product
from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, and_, bindparam, exists, literal, or_, select

from domain.dashboard.repository import SoughtPeople
from domain.figures.lines import MemberLine
from domain.language.vietnamese import fold
from domain.people.person import Unit
from storage.engine.database import Repository, Statements
from storage.figures.counts import ROUNDS
from storage.figures.lines import MemberLines
from storage.people.names import folded_code
from storage.people.placement import COUNTED_VALUES, PLACE
from storage.people.tree import ABOVE, WITHIN, on_day
from storage.rounds.completion import ACCEPTED, DONE, RETURNED
from storage.rounds.standing import standing_of
from storage.tables import ID, memberships, people, rounds, seats, unit_spans, units

_MOST_WORDS = 4
_WHOLE_NAME = literal(" ") + people.c.folded_name + literal(" ")
_SEAT_OF = (seats.c.person_id == people.c.id, seats.c.round_id.in_(ROUNDS))
_STANDS = standing_of(owed=rounds.c.owed, done=DONE, accepted=ACCEPTED, returned=RETURNED)
_IS_ASKED = exists().where(*_SEAT_OF)
_STANDS_SO = (
    exists()
    .select_from(seats.join(rounds, rounds.c.id == seats.c.round_id))
    .where(*_SEAT_OF, bindparam("standing") == _STANDS)
)
_SHOWN_PEOPLE = (
    select(people.c.id, people.c.name_key, people.c.code, units.c.code.label("unit_code"))
    .select_from(PLACE.join(units, units.c.id == memberships.c.unit_id))
    .where(
        memberships.c.unit_id.in_(bindparam("units", type_=ID, expanding=True)),
        memberships.c.status.in_(COUNTED_VALUES),
    )
    .order_by(units.c.code, people.c.name_key, people.c.code)
    .limit(bindparam("most", type_=Integer()))
)
_UNITS_WITHIN = select(units.c.id).where(units.c.id.in_(WITHIN)).order_by(units.c.code, units.c.id)
# From the unit upwards, which is a few steps, instead of from the scope down.
_UNIT_WITHIN = (
    select(units.c.id, units.c.code, unit_spans.c.name, unit_spans.c.parent_id)
    .join(unit_spans, and_(unit_spans.c.unit_id == units.c.id, on_day(unit_spans)))
    .where(
        units.c.id == bindparam("unit", type_=ID),
        exists(
            select(ABOVE.c.unit_id).where(ABOVE.c.unit_id.in_(bindparam("tops", type_=ID, expanding=True)))
        ),
    )
)
AT_ONCE = 40
"""Units that are looked through together at first; with each step four times as many."""


def _named(words: int) -> ColumnElement[bool]:
    return or_(
        people.c.folded_code == bindparam("code"),
        and_(*(_WHOLE_NAME.contains(bindparam(f"word{n}"), autoescape=False) for n in range(words))),
    )


class PeoplePages:
    """The statements, a few for each way of asking, written once for the whole process."""

    def __init__(self, members: MemberLines) -> None:
        self.members = members
        self._shown = {
            (words, standing): _page(words, standing=standing)
            for words, standing in product(range(_MOST_WORDS + 1), (False, True))
        }

    def page(self, words: int, *, standing: bool) -> Select[Any]:
        """Whom a page shows that was asked for by so many words of a name, and by a standing or not."""
        return self._shown[words, standing]


def _page(words: int, *, standing: bool) -> Select[Any]:
    page = _SHOWN_PEOPLE.where(_STANDS_SO if standing else _IS_ASKED)
    return page.where(_named(words)) if words else page


class SqlDashboardPeople(Repository):
    """See `domain.dashboard.repository.DashboardPeople`."""

    def __init__(self, statements: Statements, pages: PeoplePages) -> None:
        super().__init__(statements)
        self._pages = pages

    async def unit(self, unit_id: str, scope: tuple[str, ...], day: date) -> Unit | None:
        asked = {"unit": unit_id, "scope": [unit_id], "tops": list(scope), "day": day}
        row = await self._statements.row(_UNIT_WITHIN, asked)
        return None if row is None else Unit(**row)

    async def find(
        self, scope: tuple[str, ...], rounds: Sequence[str], day: date, sought: SoughtPeople
    ) -> list[MemberLine]:
        asked: dict[str, object] = {"scope": list(scope), "rounds": list(rounds), "day": day}
        shown = (await self._found(asked, sought))[sought.first :]
        if not shown:
            return []
        rows = await self._statements.rows(self._pages.members.of_people, {**asked, "people": shown})
        place = {person_id: number for number, person_id in enumerate(shown)}
        return [self._pages.members.line(row) for row in sorted(rows, key=lambda row: place[row["id"]])]

    async def count(
        self, scope: tuple[str, ...], rounds: Sequence[str], day: date, sought: SoughtPeople
    ) -> int:
        return len(await self._found({"scope": list(scope), "rounds": list(rounds), "day": day}, sought))

    async def _found(self, asked: dict[str, object], sought: SoughtPeople) -> list[str]:
        """The ids of those whom the page shows, in their order, behind those of the pages before it."""
        words = fold(sought.name).translate(_NO_WILDCARDS).split()[:_MOST_WORDS]
        more = {f"word{n}": f" {word} " for n, word in enumerate(words)}
        more |= {"code": folded_code(sought.name)} if words else {}
        more |= {"standing": sought.standing} if sought.standing else {}
        page = self._pages.page(len(words), standing=bool(sought.standing))
        left = [str(unit_id) for unit_id in await self._statements.values(_UNITS_WITHIN, asked)]
        if sought.own_of:
            left = [unit_id for unit_id in left if unit_id == sought.own_of]
        found: list[str] = []
        wanted, at_once = sought.first + sought.most, AT_ONCE
        while left and len(found) < wanted:
            part, left = left[:at_once], left[at_once:]
            limits = {"units": part, "most": wanted - len(found)}
            found += await self._statements.values(page, {**asked, **more, **limits})
            at_once *= 4
        return found


_NO_WILDCARDS = str.maketrans("%_\\", "   ")
"""In LIKE these mean anything; in a typed name nothing."""
