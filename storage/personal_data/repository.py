"""Everything that is kept of one person, and what of it only they have seen.

A table that points at people is in `OWN_ROWS`, or in `LEFT_OUT` with the reason; a test goes through all of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, and_, bindparam, delete, literal_column, or_, select

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
    dashboard_sessions,
    decisions,
    extension_requests,
    fulfilment_decisions,
    grants,
    greetings,
    handovers,
    link_codes,
    memberships,
    nominations,
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
    unit_changes,
    wrong_codes,
)

_DATA_OWNER = bindparam("person", type_=ID)

_DATA_BY_PERSON = (
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
    dashboard_sessions,
    unit_changes,
)
"""Tables in which an index finds a person's rows."""

_DATA_BY_ROUND = (
    study_readings,
    study_tries,
    reflection_drafts,
    reflections,
    reflection_versions,
    assessments,
    extension_requests,
)
"""Tables in which it finds those of a person in a round."""

_OWN_ROUNDS = select(seats.c.round_id).where(seats.c.person_id == _DATA_OWNER)

_DATA_BY_PLEDGE = (pledge_versions, decisions, progress_reports, fulfilment_decisions, pledge_photos)

LEFT_OUT: Mapping[str, str] = {
    "roster_sheets": "names of others, for a day, as the person sent them",
    "outbox": "no index finds one person's rows among everybody's; the words are gone once a message has left",
}
"""Tables that point at people and are not gone through, and why."""

_SECRET_COLUMNS = frozenset(
    {"digest", "secret_digest", "link_digest", "code_digest", "browser_digest", "session_digest"}
)
"""What could be used in the person's stead, were the file to go astray."""

_SEARCH_COLUMNS = frozenset({"folded_code", "folded_name", "name_key", "menu"})
"""What repeats another column, or the platform's list of commands."""


def _personal_rows(table: Table, whose: ColumnElement[bool], *names: str) -> Select[Any]:
    hidden = _SEARCH_COLUMNS | (
        _SECRET_COLUMNS if table in (link_codes, dashboard_sessions, audit) else frozenset()
    )
    columns = [
        column for column in table.c if column.name not in hidden and (not names or column.name in names)
    ]
    return select(*columns).where(whose).order_by(*table.primary_key)


OWN_ROWS: Mapping[str, Select[Any]] = {
    people.name: _personal_rows(people, people.c.id == _DATA_OWNER),
    **{table.name: _personal_rows(table, table.c.person_id == _DATA_OWNER) for table in _DATA_BY_PERSON},
    **{
        table.name: _personal_rows(
            table, table.c.pledge_id.in_(select(pledges.c.id).where(pledges.c.person_id == _DATA_OWNER))
        )
        for table in _DATA_BY_PLEDGE
    },
    **{
        table.name: _personal_rows(
            table, and_(table.c.round_id.in_(_OWN_ROUNDS), table.c.person_id == _DATA_OWNER)
        )
        for table in _DATA_BY_ROUND
    },
    handovers.name: _personal_rows(
        handovers, or_(handovers.c.person_id == _DATA_OWNER, handovers.c.deputy_id == _DATA_OWNER)
    ),
    nominations.name: _personal_rows(
        nominations, or_(nominations.c.person_id == _DATA_OWNER, nominations.c.proposed_by == _DATA_OWNER)
    ),
    # The accounts first: there is no way from a wrong code to a person.
    wrong_codes.name: select(wrong_codes)
    .select_from(
        accounts.join(
            wrong_codes,
            and_(wrong_codes.c.channel == accounts.c.channel, wrong_codes.c.chat == accounts.c.chat),
        )
    )
    .where(accounts.c.person_id == _DATA_OWNER)
    .order_by(wrong_codes.c.at),
    conversations.name: _personal_rows(conversations, conversations.c.key == _DATA_OWNER),
    # Who did it and through which account is somebody else's.
    audit.name: _personal_rows(
        audit,
        or_(
            audit.c.subject == _DATA_OWNER,
            and_(audit.c.person_id == _DATA_OWNER, audit.c.person_id != literal_column("''")),
        ),
        "number",
        "at",
        "action",
    ),
}

_FORGET_DRAFTS = delete(reflection_drafts).where(
    reflection_drafts.c.round_id.in_(_OWN_ROUNDS), reflection_drafts.c.person_id == _DATA_OWNER
)

_FORGET_NOMINATIONS = delete(nominations).where(nominations.c.person_id == _DATA_OWNER)


class SqlPersonalData(Repository):
    """See `domain.personal_data.repository.PersonalData`."""

    async def of(self, person_id: str) -> dict[str, list[PersonalRecord]]:
        kept: dict[str, list[PersonalRecord]] = {}
        for name, own in OWN_ROWS.items():
            if rows := await self._statements.rows(own, {"person": person_id}):
                kept[name] = [{key: _plain_data(value) for key, value in row.items()} for row in rows]
        return kept

    async def forget_drafts(self, person_id: str) -> None:
        await self._statements.run(_FORGET_DRAFTS, {"person": person_id})
        await self._statements.run(_FORGET_NOMINATIONS, {"person": person_id})


def _plain_data(value: object) -> object:
    """The value as JSON has it."""
    return value.isoformat() if isinstance(value, date) else value
