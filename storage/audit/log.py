"""Who did what, each entry sealed with the digest of the one before, so that no entry can be changed or taken out."""

from __future__ import annotations

import hashlib
import json
from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Integer, RowMapping, bindparam, func, insert, literal_column, select

from domain.audit.acts import ABOUT_A_PERSON, ABOUT_A_UNIT, ACTS, Act
from domain.audit.entry import AuditEntry, AuditLine, AuditRoot
from domain.people.linking import account_text
from domain.people.person import Scope
from domain.talk.messages import Address
from storage.audit.reading import HOLDS_ROOT, NEWEST_ENTRIES
from storage.engine.counters import LAST, next_number
from storage.engine.database import Repository
from storage.tables import audit, counters
from storage.types import Instant

_FIRST_DIGEST = bytes(32)
_NEWEST = (1 << 31) - 1
"""A number that no entry has."""
_AUDIT_DIGEST = select(audit.c.digest).where(audit.c.number == bindparam("number"))
_INSERT_AUDIT = insert(audit)
_NEXT_AUDIT = (
    select(audit)
    .where(audit.c.number > bindparam("after"))
    .order_by(audit.c.number)
    .limit(bindparam("most", type_=Integer()))
)
_AUDIT_THROUGH = (
    select(audit.c.at, audit.c.actor, audit.c.action, audit.c.subject)
    .where(
        audit.c.account == bindparam("account"),
        audit.c.account != literal_column("''"),  # the index leaves out what programs did
        audit.c.at >= bindparam("since", type_=Instant()),
    )
    .order_by(audit.c.number)
)
_LAST_ENTRY = select(audit.c.number, audit.c.digest).where(
    audit.c.number == select(func.max(audit.c.number)).scalar_subquery()
)
_TIMES_RECORDED = (
    select(func.count())
    .select_from(audit)
    .where(
        audit.c.actor == bindparam("by"),
        audit.c.at >= bindparam("since", type_=Instant()),
        audit.c.action == bindparam("act"),
        audit.c.subject == bindparam("subject"),
    )
)
_LAST_AUDIT = select(counters.c.value).where(counters.c.name == LAST)


class SqlAudit(Repository):
    """Who did what. Append-only, chained by digests; holds ids and numbers, never people's texts."""

    at_once = 2000
    """Entries that are read at once where all are."""
    _through: Address | None = None

    def through(self, address: Address) -> None:
        """What is recorded from now on in this transaction is done through this account."""
        self._through = address

    async def record(
        self,
        *,
        at: datetime,
        actor: str,
        action: Act,
        subject: str,
        detail: str = "",
        person: str = "",
        unit: str = "",
    ) -> None:
        # The counter's row is locked until the end of the transaction: nobody else chains to the same entry.
        number = await next_number(self._statements, LAST)
        previous = (
            _FIRST_DIGEST
            if number == 1
            else await self._statements.value(_AUDIT_DIGEST, {"number": number - 1})
        )
        if previous is None:
            raise ValueError(f"audit entry {number - 1} is missing")
        row = {
            "number": number,
            "at": at,
            "actor": actor,
            "action": action,
            "subject": subject,
            "detail": detail,
            "account": account_text(self._through) if self._through else "",
            "person_id": person or (subject if action in ABOUT_A_PERSON else ""),
            "unit_id": unit or (subject if action in ABOUT_A_UNIT else ""),
        }
        await self._statements.run(
            _INSERT_AUDIT, {**row, "previous": previous, "digest": _audit_digest(previous, row)}
        )

    async def times(self, act: Act, *, by: str, subject: str, since: datetime) -> int:
        asked = {"act": act, "by": by, "subject": subject, "since": since}
        return int(await self._statements.value(_TIMES_RECORDED, asked))

    async def done_through(self, address: Address, since: datetime) -> list[AuditEntry]:
        rows = await self._statements.rows(_AUDIT_THROUGH, {"account": account_text(address), "since": since})
        return [AuditEntry(row["at"], row["actor"], row["action"], row["subject"]) for row in rows]

    async def lines(
        self,
        scope: Scope,
        day: date,
        *,
        person: str = "",
        acts: Sequence[Act] = (),
        since: datetime | None = None,
        until: datetime | None = None,
        before: int = 0,
        most: int,
    ) -> list[AuditLine]:
        sees = {"scope": list(scope), "day": day}
        async with self._statements.beside() as statements:  # what is rare may lie far back
            whole = await statements.value(HOLDS_ROOT, sees) is not None
            wanted = {
                **({} if whole else sees),
                **({"person": person} if person else {}),
                **({"since": since, "until": until} if since and until else {}),
                "acts": list(acts or ACTS),
                "before": before or _NEWEST,
                "most": most,
            }
            statement = NEWEST_ENTRIES[whole, bool(person), since is not None and until is not None]
            return [_audit_line(row) for row in await statements.rows(statement, wanted)]

    async def verify(self) -> int | None:
        """The number of the first entry that is missing or not what was recorded; None if all are as they were."""
        number, previous = 0, _FIRST_DIGEST
        async for row in self._chain():
            number += 1
            if not _is_sound_audit(row, number, previous):
                return number
            previous = row["digest"]
        last = await self._statements.value(_LAST_AUDIT) or 0
        return None if number == last else min(number, last) + 1

    async def root(self) -> AuditRoot | None:
        row = await self._statements.row(_LAST_ENTRY)
        return None if row is None else AuditRoot(row["number"], row["digest"].hex())

    async def exported(self) -> AsyncIterator[str]:
        """Every entry as a line of canonical JSON, oldest first: what its digest is of, and the digest itself."""
        async for row in self._chain():
            yield _canonical({**_sealed(dict(row)), "digest": row["digest"].hex()})

    async def _chain(self) -> AsyncIterator[RowMapping]:
        """Every entry, oldest first, a few thousand at a time."""
        after = 0
        while rows := await self._statements.rows(_NEXT_AUDIT, {"after": after, "most": self.at_once}):
            for row in rows:
                yield row
            after = rows[-1]["number"]


def _audit_line(row: RowMapping) -> AuditLine:
    about_other = row["person_id"] != row["actor"]
    return AuditLine(
        number=row["number"],
        at=row["at"],
        actor=row["actor_name"] or row["actor"],
        by_person=row["actor_name"] is not None,
        action=row["action"],
        person=(row["person_name"] or "") if about_other else "",
        unit=row["unit_name"] or "",
        note=row["note"],
    )


def _is_sound_audit(row: RowMapping, number: int, previous: bytes) -> bool:
    expected = (number, previous, _audit_digest(previous, dict(row)))
    return (row["number"], row["previous"], row["digest"]) == expected


def _audit_digest(previous: bytes, row: Mapping[str, Any]) -> bytes:
    """SHA-256 of the digest before and the entry as canonical JSON."""
    return hashlib.sha256(previous + _canonical(_sealed(row)).encode()).digest()


def _canonical(entry: Mapping[str, Any]) -> str:
    """As RFC 8785 has it: sorted keys, no spaces. To be encoded in UTF-8."""
    return json.dumps(entry, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def _sealed(row: Mapping[str, Any]) -> dict[str, Any]:
    """What of an entry its digest is of."""
    entry = {
        "number": row["number"],
        "at": _milliseconds(row["at"]),
        "actor": row["actor"],
        "action": row["action"],
        "subject": row["subject"],
        "detail": row["detail"],
    }
    for name in ("account", "person_id", "unit_id"):
        if row[name]:  # entries from before these were kept have none, and their digests stay true
            entry[name] = row[name]
    return entry


def _milliseconds(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="milliseconds")
