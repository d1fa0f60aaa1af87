"""The table of people and rounds: whom a page of it shows, then their lines, as the figures have them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import product
from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, and_, bindparam, exists, literal, or_, select

from domain.dashboard.repository import SoughtPeople
from domain.figures.lines import MemberLine
from domain.language.vietnamese import fold
from storage.engine.database import Repository, Statements
from storage.figures.counts import ROUNDS
from storage.figures.lines import MemberLines
from storage.people.names import folded_code
from storage.people.placement import COUNTED_VALUES, PLACE
from storage.people.tree import WITHIN
from storage.rounds.completion import ACCEPTED, DONE, RETURNED
from storage.rounds.standing import standing_of
from storage.tables import ID, memberships, people, rounds, seats, units

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
    .where(memberships.c.unit_id.in_(WITHIN), memberships.c.status.in_(COUNTED_VALUES))
    .order_by(units.c.code, people.c.name_key, people.c.code)
    .limit(bindparam("most", type_=Integer()))
    .offset(bindparam("first", type_=Integer()))
)
_OF_UNIT_ITSELF = memberships.c.unit_id == bindparam("own_of", type_=ID)


def _named(words: int) -> ColumnElement[bool]:
    return or_(
        people.c.folded_code == bindparam("code"),
        and_(*(_WHOLE_NAME.contains(bindparam(f"word{n}"), autoescape=False) for n in range(words))),
    )


class PeoplePages:
    """The statements, a few for each way of asking, written once for the whole process."""

    def __init__(self, members: MemberLines) -> None:
        self.members = members
        self.lines = members.within.where(
            seats.c.person_id.in_(bindparam("people", type_=ID, expanding=True))
        )
        self._shown = {
            (words, standing, own): self._page(words, standing=standing, own=own)
            for words, standing, own in product(range(_MOST_WORDS + 1), (False, True), (False, True))
        }

    def page(self, words: int, *, standing: bool, own: bool) -> Select[Any]:
        """Whom a page shows that was asked for by so many words of a name, a standing, a unit's own people."""
        return self._shown[words, standing, own]

    def _page(self, words: int, *, standing: bool, own: bool) -> Select[Any]:
        page = _SHOWN_PEOPLE.where(_STANDS_SO if standing else _IS_ASKED)
        page = page.where(_named(words)) if words else page
        return page.where(_OF_UNIT_ITSELF) if own else page


class SqlDashboardPeople(Repository):
    """See `domain.dashboard.repository.DashboardPeople`."""

    def __init__(self, statements: Statements, pages: PeoplePages) -> None:
        super().__init__(statements)
        self._pages = pages

    async def find(
        self, scope: tuple[str, ...], rounds: Sequence[str], day: date, sought: SoughtPeople
    ) -> list[MemberLine]:
        asked: dict[str, object] = {"scope": list(scope), "rounds": list(rounds), "day": day}
        words = fold(sought.name).translate(_NO_WILDCARDS).split()[:_MOST_WORDS]
        more = {f"word{n}": f" {word} " for n, word in enumerate(words)}
        more |= {"code": folded_code(sought.name)} if words else {}
        more |= {"standing": sought.standing} if sought.standing else {}
        more |= {"own_of": sought.own_of} if sought.own_of else {}
        page = self._pages.page(len(words), standing=bool(sought.standing), own=bool(sought.own_of))
        limits = {"first": sought.first, "most": sought.most}
        shown = list(await self._statements.values(page, {**asked, **more, **limits}))
        if not shown:
            return []
        rows = await self._statements.rows(self._pages.lines, {**asked, "people": shown})
        place = {person_id: number for number, person_id in enumerate(shown)}
        return [self._pages.members.line(row) for row in sorted(rows, key=lambda row: place[row["id"]])]


_NO_WILDCARDS = str.maketrans("%_\\", "   ")
"""In LIKE these mean anything; in a typed name nothing."""
