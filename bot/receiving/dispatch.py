"""A batch of updates in: one transaction, everything that was said, changed and will be answered, or nothing."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count

from bot.delivery.deliver import Delivery
from bot.receiving.inbound import MOST_WAITING, InboundBatch, InboundLimits
from bot.receiving.menus import Menus
from domain.delivery.outgoing import OutgoingAnswer
from domain.people.person import Caller
from domain.ports import Clock
from domain.talk.conversations import Conversation, Latest
from domain.talk.messages import Address, Fetched, Pressed, ReachChange, Reply, Said, Update, reply, say
from handlers.people.actions.returning import welcome_back
from handlers.talk.engine import Turn
from handlers.talk.reception import Reception
from handlers.talk.scene import SceneFactory
from storage.engine.database import Database, is_passing
from storage.work import SqlWork, writing

log = logging.getLogger(__name__)

ATTEMPTS = 5
PAUSE = 0.05
"""How often a batch is tried where the database says that another try may do, and the seconds between the first two."""

SOON = 0.1
"""Seconds after which an answer that waits behind another process's is looked at again: mostly that one has left."""


REST_OF_MESSAGE = timedelta(seconds=3)
"""Within that time nobody writes another message behind a long one: it is the app that sends the parts of one text."""


def nobody_fetches() -> None:
    """Whoever fetches documents finds by itself what is wanted."""


class Dispatcher:
    """Takes batches from channels. Keeps nothing in memory between two of them but how much each account has sent."""

    def __init__(
        self,
        *,
        database: Database,
        reception: Reception,
        scenes: SceneFactory,
        delivery: Delivery,
        menus: Menus,
        clock: Clock,
        fetch: Callable[[], None] = nobody_fetches,
        inbound: InboundLimits | None = None,
    ) -> None:
        """`fetch` is called after a commit that keeps a wish for a document; `inbound`: other limits than usual."""
        self._database = database
        self._reception = reception
        self._scenes = scenes
        self._delivery = delivery
        self._menus = menus
        self._clock = clock
        self._fetch = fetch
        self._inbound = inbound or InboundLimits()

    async def receive(self, channel: str, updates: list[Update], cursor: str) -> None:
        """Take a batch of one channel; returns after its commit, so the platform may be told of the new cursor.

        A batch that cannot be committed is taken one by one, and what cannot be taken even then is set aside: one
        update must not keep all the others coming back for ever. Raises where the database takes nothing at all.
        """
        self._delivery.acknowledge(updates)
        try:
            await self._persist_batch(channel, updates, cursor)
        except Exception:
            log.exception("a batch of %s is taken one by one", channel)
            for update in updates:
                await self._take_alone(channel, update)
            await self._take_batch(channel, [], cursor)

    async def _persist_batch(self, channel: str, updates: list[Update], cursor: str) -> None:
        """Take it, again where another process was in the way: that is nobody's fault, and passes."""
        for attempt in count(1):
            try:
                await self._take_batch(channel, updates, cursor)
            except Exception as fault:
                if attempt == ATTEMPTS or not is_passing(fault):
                    raise
                log.info("a batch of %s is tried again: %s", channel, type(fault).__name__)
                await asyncio.sleep(PAUSE * attempt)
            else:
                return

    async def _take_batch(self, channel: str, updates: list[Update], cursor: str) -> None:
        async with writing(self._database) as work:
            now = self._clock.now()
            new_updates = await self._unseen(work, updates, now)
            messages = sum(not isinstance(update.content, Fetched | ReachChange) for update in new_updates)
            inbound = self._inbound.batch(now)
            answers, callers, fetch_wanted = await self._answers(work, new_updates, inbound)
            parcels = await work.outbox.answer(answers, me=self._delivery.owner, at=now)
            if cursor:
                await work.inbox.move_cursor(channel, cursor)
            if messages:
                await self._delivery.meter.count(work, now, received={channel: messages})
        self._inbound.keep(inbound)
        self._delivery.now(parcels)
        self._delivery.wake()
        if len(parcels) < len(answers):
            self._delivery.wake(after=SOON)
        if fetch_wanted:
            self._fetch()
        if stale_menus := [caller for caller in callers if self._menus.stale(caller)]:
            self._delivery.aside(self._menus.show(stale_menus))

    async def _take_alone(self, channel: str, update: Update) -> None:
        try:
            await self._persist_batch(channel, [update], "")
        except Exception as fault:
            log.exception("update %s of %s is set aside", update.event_id, channel)
            apology = OutgoingAnswer(
                update.address,
                Caller(update.address).language,
                replace(reply(say("talk-reception-fault")), topic=update.topic),
            )
            async with writing(self._database) as work:
                now = self._clock.now()
                await self._unseen(work, [update], now)
                await work.inbox.fault(channel, update.event_id, type(fault).__name__)
                parcels = await work.outbox.answer([apology], me=self._delivery.owner, at=now)
            self._delivery.now(parcels)

    async def _answers(
        self, work: SqlWork, new_updates: list[Update], inbound: InboundBatch
    ) -> tuple[list[OutgoingAnswer], Collection[Caller], bool]:
        """What is answered, who was there, and whether any document is wanted."""
        if not new_updates:
            return [], (), False
        now = inbound.now
        await self._note_senders(work, new_updates, now)
        callers, before = await self._lock_callers(work, {update.address for update in new_updates}, now)
        talks = dict(before)
        answers: list[OutgoingAnswer] = []
        fetch_wanted, rights = False, work.rights_changed
        for place, update in enumerate(new_updates):
            if work.rights_changed != rights:
                rights = work.rights_changed
                await self._reload_callers(
                    work, {later.address for later in new_updates[place:]}, callers, talks, now
                )
            caller = callers[update.address]
            if self._is_flood(update, caller, answers, inbound):
                answers += self._flood_refusal(update, caller, inbound)
                continue
            turn = await self._turn_of_update(work, update, caller, talks[key_of(caller)], now)
            talks[turn.talk.key] = turn.talk
            if turn.fetch is not None:
                await work.fetches.want(update, turn.fetch, now, read_as=turn.read_as)
                fetch_wanted = True
            if turn.outcome is not None and turn.outcome.relinked:
                caller = await self._relink_caller(work, update.address, turn, talks, callers, now)
            if await self._quota_spares(work, update, caller, turn, now):
                answers += [_outgoing_answer(update, caller, said_reply) for said_reply in turn.replies]
        await work.conversations.save([talk for key, talk in talks.items() if talk is not before.get(key)])
        return answers, callers.values(), fetch_wanted

    async def _reload_callers(
        self,
        work: SqlWork,
        addresses: set[Address],
        callers: dict[Address, Caller],
        talks: dict[str, Conversation],
        now: datetime,
    ) -> None:
        """An earlier update of the batch gave or ended rights: the later ones come from whom it left there."""
        callers |= await work.accounts.callers(addresses, self._scenes.calendar_cache.current.day_of(now))
        talk_keys = {key_of(callers[address]) for address in addresses} - talks.keys()
        if talk_keys:
            talks |= await work.conversations.load(talk_keys, now)

    def _is_flood(
        self, update: Update, caller: Caller, answers: Sequence[OutgoingAnswer], inbound: InboundBatch
    ) -> bool:
        """Whether this is more than its account may send. It was accepted, so it never comes again."""
        if isinstance(update.content, Fetched | ReachChange):
            return False
        waiting_answers = self._delivery.waiting(update.address)
        waiting_answers += sum(answer.address == update.address for answer in answers)
        return waiting_answers >= MOST_WAITING or not inbound.admits(
            update.address, stranger=caller.person is None
        )

    def _flood_refusal(self, update: Update, caller: Caller, inbound: InboundBatch) -> list[OutgoingAnswer]:
        """Once a minute that something was not taken; to a stranger never where each message costs."""
        channel = update.address.channel
        if not inbound.tells(update.address):
            return []
        log.warning("update %s of %s is more than its account may send", update.event_id, channel)
        if caller.person is None and self._scenes.policy.monthly_quotas.get(channel, 0) > 0:
            return []
        return [_outgoing_answer(update, caller, reply(say("receiving-too-fast")))]

    async def _quota_spares(
        self, work: SqlWork, update: Update, caller: Caller, turn: Turn, now: datetime
    ) -> bool:
        """Whether a channel's quota is spent on this. Whoever has named a good code is answered in any case."""
        if caller.person is not None or turn.talk.draft.begun or not turn.replies:
            return True
        return await self._delivery.meter.spares(work, update.address.channel, len(turn.replies), now)

    async def _lock_callers(
        self, work: SqlWork, addresses: set[Address], now: datetime
    ) -> tuple[dict[Address, Caller], dict[str, Conversation]]:
        """Who is there, and their conversations, in nobody else's hands until the end of the transaction."""
        today = self._scenes.calendar_cache.current.day_of(now)
        callers = await work.accounts.callers(addresses, today)
        while True:
            talk_keys = {key_of(caller) for caller in callers.values()}
            talks = await work.conversations.load(talk_keys, now)
            if self._database.single:
                return callers, talks
            # While we waited for the lock, another process may have linked one of them, or changed their roles.
            callers = await work.accounts.callers(addresses, today)
            if {key_of(caller) for caller in callers.values()} <= talk_keys:
                return callers, talks

    async def _note_senders(self, work: SqlWork, new_updates: list[Update], now: datetime) -> None:
        """Note who wrote. Whose account had been closed is told once that it works again, through that account."""
        gone = ReachChange(open=False)
        senders = {update.address for update in new_updates if update.content != gone}
        for returned in await work.accounts.heard(senders, now):
            await welcome_back(
                work,
                returned.address,
                returned.person_id,
                language=returned.language,
                closed_at=returned.closed_at,
                day=self._scenes.calendar_cache.current.day_of(now),
                now=now,
            )

    async def _unseen(self, work: SqlWork, updates: list[Update], now: datetime) -> list[Update]:
        """Those that were not taken before. A document is taken only while its wish is there, and with it goes."""
        new_updates = await work.inbox.accept(updates, now)
        return [
            update
            for update in new_updates
            if not isinstance(update.content, Fetched)
            or await work.fetches.done(update.address.channel, update.event_id)
        ]

    async def _turn_of_update(
        self, work: SqlWork, update: Update, caller: Caller, talk: Conversation, now: datetime
    ) -> Turn:
        scene = self._scenes.scene(caller, work, now)
        work.audit.through(update.address)
        content = update.content
        if not isinstance(content, Fetched):  # a document is answered where it was sent
            talk = replace(talk, topic=update.topic)
        if isinstance(content, Said) and _goes_on(update, talk):
            content = replace(content, rest=True)
        try:
            async with work.savepoint():
                turn = await self._reception.answer(scene, talk, content)
        except Exception as fault:  # one poisoned update must not block the others of its batch
            if is_passing(fault):
                raise
            log.exception("update %s of %s failed", update.event_id, update.address.channel)
            await work.inbox.fault(update.address.channel, update.event_id, type(fault).__name__)
            return Turn(talk, (replace(reply(say("talk-reception-fault")), topic=talk.topic),))
        shown = update.address if turn.replies else turn.talk.shown
        cut = Latest(content.message, update.at) if isinstance(content, Said) and content.full else None
        replies = turn.replies
        if talk.topic:
            replies = tuple(replace(said_reply, topic=talk.topic) for said_reply in replies)
        return replace(turn, replies=replies, talk=replace(turn.talk, touched=now, shown=shown, cut=cut))

    async def _relink_caller(
        self,
        work: SqlWork,
        address: Address,
        turn: Turn,
        talks: dict[str, Conversation],
        callers: dict[Address, Caller],
        now: datetime,
    ) -> Caller:
        """The account belongs to somebody else than before: what is on the table moves to their conversation."""
        callers |= await work.accounts.callers({address}, self._scenes.calendar_cache.current.day_of(now))
        talk_key = key_of(callers[address])
        theirs = talks.get(talk_key) or (await work.conversations.load({talk_key}, now))[talk_key]
        talks[talk_key] = replace(
            theirs,
            flow=turn.talk.flow,
            offered=turn.talk.offered,
            expects=turn.talk.expects,
            listed=turn.talk.listed,
            page=turn.talk.page,
            turn=max(theirs.turn, turn.talk.turn),
            touched=now,
            shown=address,
            tap=turn.talk.tap,
            topic=turn.talk.topic,
        )
        return callers[address]


def key_of(caller: Caller) -> str:
    """Whose conversation it is: the person's over all accounts, or the address's as long as nobody is behind it."""
    return caller.person.id if caller.person else f"{caller.address.channel}:{caller.address.chat}"


def _goes_on(update: Update, talk: Conversation) -> bool:
    """Whether it came so soon behind a message that the app may have cut, in the same chat, that it is the rest."""
    if talk.cut is None or talk.shown != update.address:
        return False
    return timedelta(0) <= update.at - talk.cut.at <= REST_OF_MESSAGE


def _outgoing_answer(update: Update, caller: Caller, said_reply: Reply) -> OutgoingAnswer:
    edits = update.content.message if isinstance(update.content, Pressed) and said_reply.replaces else ""
    return OutgoingAnswer(update.address, caller.language, said_reply, edits)
