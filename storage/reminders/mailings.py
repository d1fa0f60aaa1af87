"""Rows that are alike but for whom they concern, in one statement: the people go in as one list.

A row at a time costs several times as much in the driver as in the database, and on SQLite the driver's share is the
event loop's.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Executable,
    String,
    Table,
    bindparam,
    cast,
    func,
    literal,
    select,
)

from domain.delivery.outgoing import DELIVERY_POLICIES, MessageKind
from storage.engine.database import Statements
from storage.engine.upsert import EachDialect, Insert, dialect_library
from storage.people.placement import ACCOUNT_ORDER
from storage.tables import accounts, outbox, reminders
from storage.types import new_id

_LISTED_MAILING = bindparam("listed", type_=String)


class _MailingEntry:
    """An entry of the list, a list of texts itself, as one of the databases takes it apart."""

    def __init__(self, dialect: str) -> None:
        self._sqlite = dialect == "sqlite"
        opened = (
            func.json_each(_LISTED_MAILING)
            if self._sqlite
            else func.jsonb_array_elements(cast(_LISTED_MAILING, dialect_library(dialect).JSONB))
        )
        self.value: ColumnElement[Any] = opened.table_valued("value", name="entry").c.value

    def text(self, place: int) -> ColumnElement[str]:
        """The text at this place."""
        entry_text = (
            func.json_extract(self.value, f"$[{place}]") if self._sqlite else self.value.op("->>")(place)
        )
        return cast(entry_text, String)


def _alike_in_mailing(column: Column[Any]) -> ColumnElement[Any]:
    """What all rows have in this column: a parameter of its name."""
    return bindparam(f"all_{column.name}", type_=column.type)


def _reminder_columns(entry: _MailingEntry) -> Mapping[Column[Any], ColumnElement[Any]]:
    ledger = reminders.c
    alike = {column: _alike_in_mailing(column) for column in (ledger.task, ledger.step, ledger.day)}
    return {ledger.person_id: entry.text(0), **alike, ledger.at: _put_on_its_way(entry.text(0))}


def _put_on_its_way(person_id: ColumnElement[str]) -> ColumnElement[datetime]:
    """When the day's message to this person was: what joins it later has no message of its own. Were it as late as its
    step, steps of other rounds that came due after the message would be taken for told."""
    before = reminders.alias("before")
    first = (
        select(func.min(before.c.at))
        .where(before.c.person_id == person_id, before.c.day == _alike_in_mailing(reminders.c.day))
        .scalar_subquery()
    )
    return func.coalesce(first, _alike_in_mailing(reminders.c.at), type_=reminders.c.at.type)


def _mailing_queue(person_id: ColumnElement[str]) -> ColumnElement[str]:
    """The channel by which this person is probably reached; that is asked again when something leaves."""
    first = (
        select(accounts.c.channel)
        .where(accounts.c.person_id == person_id, accounts.c.open)
        .order_by(*ACCOUNT_ORDER)
        .limit(1)
        .scalar_subquery()
    )
    return func.coalesce(first, "")


def _outbox_columns(entry: _MailingEntry) -> Mapping[Column[Any], ColumnElement[Any]]:
    row = outbox.c
    columns = (row.kind, row.lane, row.about, row.due_at, row.expires_at, row.created_at)
    key = literal("") + bindparam("before", type_=String) + entry.text(0) + bindparam("behind", type_=String)
    return {
        row.id: entry.text(1),
        row.key: key,
        row.person_id: entry.text(0),
        row.channel: _mailing_queue(entry.text(0)),
        row.state: literal("pending"),
        **{column: _alike_in_mailing(column) for column in columns},
    }


def _insert_entries(
    table: Table, columns: Callable[[_MailingEntry], Mapping[Column[Any], ColumnElement[Any]]]
) -> EachDialect:
    def build(dialect: str) -> Executable:
        entry = _MailingEntry(dialect)
        filled = columns(entry)
        # Without a WHERE, SQLite takes ON CONFLICT for a part of a join.
        entries = select(*filled.values()).where(entry.value.is_not(None))
        insert: Insert = dialect_library(dialect).insert(table)
        return (
            insert.from_select(list(filled), entries, include_defaults=False)
            .on_conflict_do_nothing()
            .returning(table.c.person_id)
        )

    return EachDialect(build)


_ENTER_REMINDERS = _insert_entries(reminders, _reminder_columns)
_POST_REMINDERS = _insert_entries(outbox, _outbox_columns)


async def plan_reminders(
    statements: Statements, people: Sequence[str], *, task: str, step: str, day: date, at: datetime
) -> int:
    """Write this step into the ledger for these people, and post a reminder of that day to each for whom it is new.

    `at`: when their messages of the day are put on their way, where they are not yet. Returns how many are new.
    """
    if not people:
        return 0
    listed = json.dumps([(person,) for person in people])
    ledger = {"all_task": task, "all_step": step, "all_day": day, "all_at": at}
    entered = set(await statements.values(_ENTER_REMINDERS, {"listed": listed, **ledger}))
    reminded = [person for person in people if person in entered]
    # Made in one instant, ids would come in any order; in that of the people, they are side by side.
    ids = sorted(new_id(at) for _ in reminded)
    policy = DELIVERY_POLICIES[MessageKind.REMINDER]
    # What another process wrote meanwhile has its message there, too: known keys are left as they are.
    await statements.values(
        _POST_REMINDERS,
        {
            "listed": json.dumps(list(zip(reminded, ids, strict=True))),
            "before": "reminder:",
            "behind": f":{day.isoformat()}",
            "all_kind": MessageKind.REMINDER.value,
            "all_lane": policy.lane,
            "all_about": {"day": day.isoformat()},
            "all_due_at": at,
            "all_expires_at": at + policy.life,
            "all_created_at": at,
        },
    )
    return len(entered)
