"""One-time codes by their digests, and the wrong ones that were tried."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import RowMapping, bindparam, case, delete, func, insert, or_, select, update

from domain.people.linking import VOUCHED, CodeAuthority, LinkCode, ended_by
from domain.talk.messages import Address
from storage.engine.database import Repository
from storage.engine.upsert import Insert, for_both
from storage.tables import link_codes, wrong_codes
from storage.types import Instant, new_id

_NOW = bindparam("now", type_=Instant())
_UNUSED_CODE = (link_codes.c.used_at.is_(None), link_codes.c.expires_at > _NOW)
_GOOD_CODE = (link_codes.c.digest == bindparam("of_digest"), *_UNUSED_CODE)
_RETIRE_CODE = (
    update(link_codes)
    .where(
        link_codes.c.person_id == bindparam("person"),
        link_codes.c.issued_at <= bindparam("until", type_=Instant()),
        link_codes.c.authority.in_(bindparam("authorities", expanding=True)),
        *_UNUSED_CODE,
    )
    .values(expires_at=_NOW)
)
_VOUCHED_UNTIL = select(func.max(link_codes.c.expires_at)).where(
    link_codes.c.person_id == bindparam("person"),
    link_codes.c.authority.in_([authority.value for authority in VOUCHED]),
    *_UNUSED_CODE,
)
_RETIRE_ISSUED_CODES = (
    update(link_codes)
    .where(
        link_codes.c.issued_by == bindparam("issuer"),
        link_codes.c.issued_at >= bindparam("since", type_=Instant()),
        *_UNUSED_CODE,
    )
    .values(expires_at=_NOW)
)


def _issue_code(insert: Insert) -> Insert:
    new = insert.excluded
    return insert.on_conflict_do_update(
        index_elements=[link_codes.c.digest],
        set_={
            "person_id": new.person_id,
            "issued_by": new.issued_by,
            "issued_at": new.issued_at,
            "expires_at": new.expires_at,
            "used_at": new.used_at,
            "secret_digest": new.secret_digest,
            "authority": new.authority,
            "guarded": new.guarded,
            "wrong_facts": 0,
        },
        # There are only so many codes of eight digits: one comes back, but never while somebody else's is good.
        where=or_(link_codes.c.used_at.is_not(None), link_codes.c.expires_at <= new.issued_at),
    )


_ISSUE_CODE = for_both(link_codes, _issue_code)
_THIS_CODE = or_(
    link_codes.c.digest == bindparam("of_digest"), link_codes.c.secret_digest == bindparam("of_digest")
)
_FIND_CODE = select(link_codes).where(_THIS_CODE, *_UNUSED_CODE)
_WAS_ISSUED = select(link_codes.c.digest).where(_THIS_CODE).limit(1)
_ISSUED_CODE = select(link_codes).where(
    link_codes.c.issued_at == bindparam("at", type_=Instant()),
    link_codes.c.issued_by == bindparam("by"),
    *_GOOD_CODE[1:],
)
_USE_CODE = update(link_codes).where(*_GOOD_CODE).values(used_at=_NOW).returning(link_codes)
_DOUBT_CODE = (
    update(link_codes)
    .where(*_GOOD_CODE)
    .values(
        wrong_facts=link_codes.c.wrong_facts + 1,
        expires_at=case(
            (link_codes.c.wrong_facts + 1 >= bindparam("most"), _NOW), else_=link_codes.c.expires_at
        ),
    )
    .returning(link_codes.c.expires_at)
)
_WRONG_CODE = insert(wrong_codes)
_WRONG_CODES_SINCE = (
    select(wrong_codes.c.at)
    .where(
        wrong_codes.c.channel == bindparam("channel"),
        wrong_codes.c.chat == bindparam("chat"),
        wrong_codes.c.at >= bindparam("since"),
    )
    .order_by(wrong_codes.c.at)
)
_CODES_TYPED_WRONG_SINCE = (
    select(wrong_codes.c.at)
    .where(wrong_codes.c.at >= bindparam("since"), wrong_codes.c.typed)
    .order_by(wrong_codes.c.at)
)
_BEFORE = bindparam("before", type_=Instant())
_FORGET_WRONG_CODES = delete(wrong_codes).where(wrong_codes.c.at < _BEFORE)
_FORGET_DEAD_CODES = delete(link_codes).where(
    or_(link_codes.c.used_at < _BEFORE, link_codes.c.expires_at < _BEFORE)
)


class SqlLinks(Repository):
    """One-time codes, kept as digests only."""

    async def issue(self, code: LinkCode, at: datetime, *, beside: timedelta = timedelta(0)) -> None:
        await self._retire(code.person_id, at, until=at - beside, by=code.authority)
        kept = await self._statements.changed(
            _ISSUE_CODE,
            {
                "digest": code.digest,
                "person_id": code.person_id,
                "issued_by": code.issued_by,
                "issued_at": at,
                "expires_at": code.expires_at,
                "used_at": None,
                "secret_digest": code.secret_digest,
                "authority": code.authority.value,
                "guarded": code.guarded,
                "wrong_facts": 0,
            },
        )
        if not kept:
            raise ValueError("this code is good already")

    async def find(self, digest: str, now: datetime) -> LinkCode | None:
        row = await self._statements.row(_FIND_CODE, {"of_digest": digest, "now": now})
        if row is None:
            return None
        return _link_code(row)

    async def was_issued(self, digest: str) -> bool:
        return await self._statements.value(_WAS_ISSUED, {"of_digest": digest}) is not None

    async def issued(self, by: str, at: datetime, now: datetime) -> list[LinkCode]:
        rows = await self._statements.rows(_ISSUED_CODE, {"by": by, "at": at, "now": now})
        return [_link_code(row) for row in rows]

    async def use(self, digest: str, now: datetime) -> bool:
        used = await self._statements.row(_USE_CODE, {"of_digest": digest, "now": now})
        if used is None:
            return False
        await self.retire(used["person_id"], now, by=CodeAuthority(used["authority"]))
        return True

    async def doubt(self, digest: str, now: datetime, *, most: int) -> bool:
        until = await self._statements.value(_DOUBT_CODE, {"of_digest": digest, "now": now, "most": most})
        return until is not None and until <= now

    async def retire(self, person_id: str, now: datetime, *, by: CodeAuthority) -> None:
        await self._retire(person_id, now, until=now, by=by)

    async def vouched_until(self, person_id: str, now: datetime) -> datetime | None:
        until: datetime | None = await self._statements.value(
            _VOUCHED_UNTIL, {"person": person_id, "now": now}
        )
        return until

    async def retire_issued(self, issuer_id: str, since: datetime, now: datetime) -> None:
        await self._statements.run(_RETIRE_ISSUED_CODES, {"issuer": issuer_id, "since": since, "now": now})

    async def wrong(self, address: Address, at: datetime, *, typed: bool = True) -> None:
        await self._statements.run(
            _WRONG_CODE,
            {"id": new_id(at), "channel": address.channel, "chat": address.chat, "at": at, "typed": typed},
        )

    async def wrong_since(self, address: Address, since: datetime) -> list[datetime]:
        rows = await self._statements.values(
            _WRONG_CODES_SINCE, {"channel": address.channel, "chat": address.chat, "since": since}
        )
        return list(rows)

    async def typed_wrong_since(self, since: datetime) -> list[datetime]:
        return list(await self._statements.values(_CODES_TYPED_WRONG_SINCE, {"since": since}))

    async def _retire(self, person_id: str, now: datetime, *, until: datetime, by: CodeAuthority) -> None:
        """End those that were issued until then."""
        ended = [authority.value for authority in ended_by(by)]
        await self._statements.run(
            _RETIRE_CODE, {"person": person_id, "now": now, "until": until, "authorities": ended}
        )

    async def forget(self, before: datetime) -> int:
        """Drop wrong codes of before, and codes used or expired before. Returns how many."""
        wrong = await self._statements.run(_FORGET_WRONG_CODES, {"before": before})
        dead = await self._statements.run(_FORGET_DEAD_CODES, {"before": before})
        return wrong.rowcount + dead.rowcount


def _link_code(row: RowMapping) -> LinkCode:
    return LinkCode(
        digest=row["digest"],
        person_id=row["person_id"],
        expires_at=row["expires_at"],
        issued_by=row["issued_by"],
        secret_digest=row["secret_digest"],
        authority=CodeAuthority(row["authority"]),
        guarded=row["guarded"],
    )
