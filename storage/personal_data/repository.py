"""Everything that is kept of one person, and what of it only they have seen.

A table that points at people is in `OWN_ROWS`, or in `LEFT_OUT` with the reason; a test goes through all of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, and_, bindparam, delete, or_, select

from domain.personal_data.repository import PersonalRecord
from storage.engine.database import Repository
from storage.tables import (
    ID,
    absences,
    account_links,
    accounts,
    assessments,
    audit,
    consents,
    conversations,
    decisions,
    extension_requests,
    fulfilment_decisions,
    grants,
    greetings,
    handovers,
    link_codes,
    memberships,
    people,
    pledge_photos,
    pledge_versions,
    pledges,
    progress_reports,
    reflection_drafts,
    reflection_versions,
    reflections,
    reminders,
    seats,
    study_answers,
    study_readings,
    study_tries,
    wrong_codes,
)

_OWNER = bindparam("person", type_=ID)

_BY_PERSON = (
    memberships,
    grants,
    accounts,
    consents,
    account_links,
    link_codes,
    seats,
    pledges,
    study_answers,
    reminders,
    greetings,
    absences,
)
"""Tables in which an index finds a person's rows."""

_BY_ROUND = (
    study_readings,
    study_tries,
    reflection_drafts,
    reflections,
    reflection_versions,
    assessments,
    extension_requests,
)
"""Tables in which it finds those of a person in a round."""

_OWN_ROUNDS = select(seats.c.round_id).where(seats.c.person_id == _OWNER)

_BY_PLEDGE = (pledge_versions, decisions, progress_reports, fulfilment_decisions, pledge_photos)

LEFT_OUT: Mapping[str, str] = {
    "outbox": "no index finds one person's rows among everybody's; the words are gone once a message has left",
}
"""Tables that point at people and are not gone through, and why."""

_SECRET = frozenset({"digest", "secret_digest"})
"""What could be used in the person's stead, were the file to go astray."""

_FOR_SEARCHING = frozenset({"folded_code", "folded_name", "name_key", "menu"})
"""What repeats another column, or the platform's list of commands."""


def _rows(table: Table, whose: ColumnElement[bool], *names: str) -> Select[Any]:
    hidden = _FOR_SEARCHING | (_SECRET if table in (link_codes, audit) else frozenset())
    columns = [
        column for column in table.c if column.name not in hidden and (not names or column.name in names)
    ]
    return select(*columns).where(whose).order_by(*table.primary_key)


OWN_ROWS: Mapping[str, Select[Any]] = {
    people.name: _rows(people, people.c.id == _OWNER),
    **{table.name: _rows(table, table.c.person_id == _OWNER) for table in _BY_PERSON},
    **{
        table.name: _rows(
            table, table.c.pledge_id.in_(select(pledges.c.id).where(pledges.c.person_id == _OWNER))
        )
        for table in _BY_PLEDGE
    },
    **{
        table.name: _rows(table, and_(table.c.round_id.in_(_OWN_ROUNDS), table.c.person_id == _OWNER))
        for table in _BY_ROUND
    },
    handovers.name: _rows(handovers, or_(handovers.c.person_id == _OWNER, handovers.c.deputy_id == _OWNER)),
    # The accounts first: there is no way from a wrong code to a person.
    wrong_codes.name: select(wrong_codes)
    .select_from(
        accounts.join(
            wrong_codes,
            and_(wrong_codes.c.channel == accounts.c.channel, wrong_codes.c.chat == accounts.c.chat),
        )
    )
    .where(accounts.c.person_id == _OWNER)
    .order_by(wrong_codes.c.at),
    conversations.name: _rows(conversations, conversations.c.key == _OWNER),
    # Who did it and through which account is somebody else's.
    audit.name: _rows(audit, audit.c.subject == _OWNER, "number", "at", "action"),
}

_FORGET_DRAFTS = delete(reflection_drafts).where(
    reflection_drafts.c.round_id.in_(_OWN_ROUNDS), reflection_drafts.c.person_id == _OWNER
)


class SqlPersonalData(Repository):
    """See `domain.personal_data.repository.PersonalData`."""

    async def of(self, person_id: str) -> dict[str, list[PersonalRecord]]:
        kept: dict[str, list[PersonalRecord]] = {}
        for name, own in OWN_ROWS.items():
            if rows := await self._statements.rows(own, {"person": person_id}):
                kept[name] = [{key: _plain(value) for key, value in row.items()} for row in rows]
        return kept

    async def forget_drafts(self, person_id: str) -> None:
        await self._statements.run(_FORGET_DRAFTS, {"person": person_id})


def _plain(value: object) -> object:
    """The value as JSON has it."""
    return value.isoformat() if isinstance(value, date) else value
