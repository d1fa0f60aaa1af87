"""Versions of what the office adds to the consent text, and who agreed to which."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Integer, RowMapping, and_, bindparam, func, insert, select, update

from domain.people.consent import NOTHING_ADDED, ConsentAddition
from domain.people.person import CONSENT_VERSION
from storage.engine.database import Repository
from storage.people.placement import newest_account_answer
from storage.tables import accounts, consent_additions, consents

_CONSENT_ADDITIONS = select(consent_additions).order_by(consent_additions.c.number)
_CONSENT_ADDITION_NOW = select(consent_additions).order_by(consent_additions.c.number.desc()).limit(1)
_CONSENT_OUTGROWN = select(consent_additions.c.number).where(
    consent_additions.c.number == bindparam("numbered", type_=Integer), consent_additions.c.outgrown
)
_KEEP_CONSENT_ADDITION = insert(consent_additions)
_SET_CONSENT_OUTGROWN = (
    update(consent_additions)
    .where(consent_additions.c.number == bindparam("numbered", type_=Integer))
    .values(outgrown=bindparam("is_outgrown"))
)
_PEOPLE_WHO_AGREED = select(func.count(accounts.c.person_id.distinct()).label("people")).where(
    accounts.c.person_id.is_not(None),
    newest_account_answer(
        and_(
            consents.c.given,
            consents.c.version == CONSENT_VERSION,
            consents.c.addition.in_(bindparam("numbers", expanding=True)),
        )
    ),
)


class SqlConsentAdditions(Repository):
    """Every version that was ever in force."""

    async def now(self) -> ConsentAddition:
        row = await self._statements.row(_CONSENT_ADDITION_NOW)
        return NOTHING_ADDED if row is None else _addition(row)

    async def keep(self, purposes: Sequence[str], notice: str, at: datetime) -> ConsentAddition:
        before = [_addition(row) for row in await self._statements.rows(_CONSENT_ADDITIONS)]
        if not before:  # who agreed before anything was added has its row too
            before = [NOTHING_ADDED]
            await self._statements.run(_KEEP_CONSENT_ADDITION, _row(NOTHING_ADDED, at))
        added = ConsentAddition(before[-1].number + 1, tuple(purposes), notice)
        await self._statements.run(_KEEP_CONSENT_ADDITION, _row(added, at))
        await self._statements.run(
            _SET_CONSENT_OUTGROWN,
            [
                {"numbered": one.number, "is_outgrown": not set(added.purposes) <= set(one.purposes)}
                for one in before
            ],
        )
        return added

    async def outgrown(self, number: int) -> bool:
        return await self._statements.value(_CONSENT_OUTGROWN, {"numbered": number}) is not None

    async def asked_again(self, purposes: Sequence[str]) -> int:
        rows = await self._statements.rows(_CONSENT_ADDITIONS)
        known = [_addition(row) for row in rows if not row["outgrown"]] if rows else [NOTHING_ADDED]
        numbers = [one.number for one in known if not set(purposes) <= set(one.purposes)]
        if not numbers:
            return 0
        return int(await self._statements.value(_PEOPLE_WHO_AGREED, {"numbers": numbers}) or 0)


def _addition(row: RowMapping) -> ConsentAddition:
    return ConsentAddition(row["number"], tuple(row["purposes"].splitlines()), row["notice"])


def _row(added: ConsentAddition, at: datetime) -> dict[str, object]:
    return {
        "number": added.number,
        "purposes": "\n".join(added.purposes),
        "notice": added.notice,
        "at": at,
        "outgrown": False,
    }
