"""Monthly quotas of platforms: counts what goes in and out, warns the office, and says which channels still carry."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime, time, timedelta

from domain.delivery.outgoing import KEPT_FROM, MessageKind, Notice, Openings, Quota
from domain.people.person import Role
from domain.talk.messages import Address, Text, reply, say
from handlers.people.wording import channel_name
from handlers.talk.scene import SceneFactory
from storage.work import SqlWork

WARNED_AT = 80
"""Percent of a quota at which the office is warned."""

STRANGERS_A_DAY = 1
"""Percent of a quota that answers to strangers may take in a day, all of them together: 30 messages of 3,000. Who goes
on for a whole month takes less than a third, and the office hears of it long before the rest is gone; that is room
enough for those who say hello before they type their code, and a good code is answered whatever was spent."""

_STRANGERS = "strangers"
"""The bucket of a channel's strangers; no chat of a platform has such a name."""


class QuotaMeter:
    """One committee's quotas, by the policy and the calendar of `scenes`. `channels` are those that are on."""

    def __init__(self, scenes: SceneFactory, channels: Collection[str]) -> None:
        self._scenes = scenes
        self._channels = frozenset(channels)
        self._warned: set[tuple[str, str]] = set()

    async def openings(self, work: SqlWork, now: datetime) -> Openings:
        """Through which channels notices may go now."""
        today, quotas = self._quota_day(now), self._scenes.policy.monthly_quotas
        counted = (await work.quotas.of(month_of(today))).values()
        return Openings(
            on=self._channels,
            day=today,
            turns=self._quota_turns(today),
            scarce=frozenset(
                one.channel for one in counted if one.reaches(KEPT_FROM, quotas.get(one.channel, 0))
            ),
            spent=frozenset(one.channel for one in counted if one.exhausted_at is not None),
        )

    async def count(
        self,
        work: SqlWork,
        at: datetime,
        *,
        sent: Mapping[str, int] | None = None,
        received: Mapping[str, int] | None = None,
    ) -> None:
        """Add these messages; the office hears once a month that a channel nears its quota.

        To be called last in a transaction: until its end everybody who counts the same channel waits.
        """
        month = month_of(self._quota_day(at))
        for quota in await work.quotas.count(month, sent=sent, received=received):
            limit = self._scenes.policy.monthly_quotas.get(quota.channel, 0)
            if not quota.reaches(WARNED_AT, limit):
                continue
            added = (sent or {}).get(quota.channel, 0) + (received or {}).get(quota.channel, 0)
            before = Quota(quota.channel, month, sent=quota.used - added)
            # The one that crosses it says so; and the first that finds it crossed, as the limit may have been lowered.
            if (quota.channel, month) not in self._warned or not before.reaches(WARNED_AT, limit):
                self._warned.add((quota.channel, month))
                await self._tell_office(
                    work, at, f"quota-near:{quota.channel}:{month}", self._near_quota(quota)
                )

    async def spares(self, work: SqlWork, channel: str, messages: int, at: datetime) -> bool:
        """Whether so many messages may go to strangers; counted if so. Always where the channel has no quota.

        Counted in the database, so that a restart spends nothing twice.
        """
        limit = self._scenes.policy.monthly_quotas.get(channel, 0)
        if limit <= 0:
            return True
        day = timedelta(days=1)
        cost = messages * day / max(1, limit * STRANGERS_A_DAY // 100)
        _, granted = await work.buckets.charge(
            Address(channel, _STRANGERS), now=at, cost=cost, ahead=max(timedelta(), day - cost)
        )
        return granted

    async def exhausted(self, work: SqlWork, channel: str, at: datetime) -> None:
        """The platform takes nothing more this month; the office hears of it once, through other channels."""
        today = self._quota_day(at)
        if await work.quotas.exhaust(channel, month_of(today), at):
            said = say(
                "delivery-quota-exhausted", channel=channel_name(channel), turns=self._quota_turns(today)
            )
            await self._tell_office(work, at, f"quota-exhausted:{channel}:{month_of(today)}", said)

    async def owner(self, work: SqlWork, address: Address, at: datetime) -> str:
        """Whose account this is; empty where it is nobody's."""
        caller = (await work.accounts.callers([address], self._quota_day(at)))[address]
        return caller.person.id if caller.person else ""

    def _near_quota(self, quota: Quota) -> Text:
        policy = self._scenes.policy
        limit = policy.monthly_quotas[quota.channel]
        return say(
            "delivery-quota-near",
            channel=channel_name(quota.channel),
            percent=quota.used * 100 // limit,
            used=quota.used,
            limit=limit,
            kept=KEPT_FROM,
        )

    async def _tell_office(self, work: SqlWork, at: datetime, key: str, said: Text) -> None:
        holders = await work.people.holdings((Role.OFFICE,), self._quota_day(at))
        notices = [
            Notice(
                key=f"{key}:{person_id}",
                kind=MessageKind.NOTICE,
                person_id=person_id,
                due=at,
                body=reply(said, say("delivery-quota-advice")),
            )
            for person_id in dict.fromkeys(person_id for person_id, _ in holders)
        ]
        await work.outbox.post(notices, at)

    def _quota_day(self, at: datetime) -> date:
        return self._scenes.calendar_cache.current.day_of(at)

    def _quota_turns(self, today: date) -> datetime:
        following = (today.replace(day=1) + timedelta(days=31)).replace(day=1)
        return self._scenes.calendar_cache.current.instant(following, time.min)


def month_of(day: date) -> str:
    """The month by which quotas are counted, `2026-11`."""
    return f"{day:%Y-%m}"
