"""The last check before a message is sent: is it still wanted, what does it say now, does it disturb the receiver?

And what its channel is given of it then: words and files.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.channels.base import File
from domain.delivery.outgoing import DELIVERY_POLICIES, MessageKind, Parcel
from domain.people.person import Caller
from domain.ports import Clock
from domain.talk.conversations import Conversation
from domain.talk.messages import Document, Reply, say
from handlers.module import Composer
from handlers.talk.scene import SceneFactory
from storage.engine.database import Database, is_passing
from storage.work import SqlWork, writing

log = logging.getLogger(__name__)

UNFINISHED_TALK = timedelta(minutes=20)
"""A conversation touched less than so long ago is going on; after that it rests, finished or not."""

PATIENCE = 20.0
"""Seconds that one message may take to be composed: everybody else waits for its transaction, or nearly."""

COMPOSE_AGAIN = timedelta(minutes=10)
"""When a message that waits for a conversation to rest is looked at again, in working hours."""

Documents = Mapping[str, Callable[[Document, str], Awaitable[File]]]
"""Makes a file by its recipe; given the document and the receiver's language. Raises NothingToShow."""


class NothingToShow(Exception):  # noqa: N818 - it is what is said instead of a file
    """A document shows nothing any more. `text_id`: the sentence for whoever asked for it."""

    def __init__(self, text_id: str) -> None:
        super().__init__(text_id)
        self.text_id = text_id


def _reply_unchanged(reply: Reply, _language: str) -> Reply:
    """Nothing takes the place of files."""
    return reply


class Composing:
    """Turns claimed parcels into parcels being sent, in one transaction for as many as wait for it.

    `instead` gives a reply, in a language, that speaks of its documents in their stead. `patience`:
    seconds that one message may take to be composed.
    """

    def __init__(
        self,
        *,
        database: Database,
        scenes: SceneFactory,
        composers: Mapping[MessageKind, Composer],
        documents: Documents,
        clock: Clock,
        instead: Callable[[Reply, str], Reply] = _reply_unchanged,
        patience: float = PATIENCE,
    ) -> None:
        self._database = database
        self.scenes = scenes
        self._composers = composers
        self._documents = documents
        self._clock = clock
        self._instead = instead
        self._patience = patience

    async def prepare(self, parcels: Sequence[Parcel]) -> list[Parcel | None]:
        """Each parcel with its body and marked as being sent; None where it was given back, dropped or lost."""
        now = self._clock.now()
        async with writing(self._database) as work:
            ours = await work.outbox.mark(parcels, now=now)
            today = self.scenes.calendar_cache.current.day_of(now)
            callers = await work.accounts.callers({parcel.address for parcel in parcels}, today)
            talks = await work.conversations.load({one.person_id for one in parcels if one.person_id}, now)
            before = dict(talks)
            ready = [
                await self._ready(work, parcel, callers[parcel.address], talks, now)
                if parcel.id in ours
                else None
                for parcel in parcels
            ]
            await work.conversations.save([talk for key, talk in talks.items() if talk is not before[key]])
        return ready

    async def content(self, parcel: Parcel, *, carries: bool) -> tuple[Reply, Sequence[File]]:
        """What a channel is given of a prepared parcel; files are made anew, where the channel `carries` them.

        Those that it does not carry, or shall not, are spoken of instead. So is one of several that shows nothing;
        where it is the only one, nothing else is said.
        """
        assert parcel.body is not None  # noqa: S101 - prepared parcels have one
        sent = tuple(one for one in parcel.body.documents if carries and not one.by_link)
        told = tuple(one for one in parcel.body.documents if one not in sent)
        body = self._instead(replace(parcel.body, documents=told), parcel.language) if told else parcel.body
        files = []
        for one in sent:
            try:
                files.append(await self._documents[one.recipe](one, parcel.language))
            except NothingToShow as nothing:
                instead = say(nothing.text_id)
                if len(sent) == 1:
                    return replace(body, lines=(instead,), documents=()), ()
                body = replace(body, lines=(*body.lines, instead))
        return body, files

    async def _ready(
        self,
        work: SqlWork,
        parcel: Parcel,
        caller: Caller,
        talks: dict[str, Conversation],
        now: datetime,
    ) -> Parcel | None:
        if parcel.expires_at <= now:
            await work.outbox.expire([parcel])
            return None
        if parcel.person_id and (caller.person is None or caller.person.id != parcel.person_id):
            # Since the claim the account went to somebody else: the next claim finds whose account is which.
            await work.outbox.later(parcel, due=now, why="another account")
            return None
        talk = talks.get(parcel.person_id)
        busy = talk is not None and bool(talk.flow) and now - talk.touched < UNFINISHED_TALK
        calendar = self.scenes.calendar_cache.current
        if DELIVERY_POLICIES[parcel.kind].patient and (busy or not calendar.is_working_time(now)):
            look = calendar.next_working_time(now + COMPOSE_AGAIN if busy else now)
            if parcel.expires_at <= look:
                await work.outbox.expire([parcel])
            else:
                why = "in a conversation" if busy else "out of hours"
                await work.outbox.later(parcel, due=look, why=why)
            return None
        body = parcel.body or await self._composed_body(work, parcel, caller, now)
        if body is None:
            return None
        if talk is not None and body.choices and not talk.flow:
            # What it offers can be answered by number, like the last question of a conversation.
            talk = talk.offering(body.choices, expects=body.expects, listed=body.listed)
            talks[parcel.person_id] = replace(talk, shown=parcel.address)
            body = replace(body, turn=talks[parcel.person_id].turn)
        return replace(parcel, body=body)

    async def _composed_body(
        self, work: SqlWork, parcel: Parcel, caller: Caller, now: datetime
    ) -> Reply | None:
        """What it says now. None where it is not needed any more or cannot be composed: then the row says why."""
        try:
            async with work.savepoint(), asyncio.timeout(self._patience):
                composer = self._composers[parcel.kind]
                body = await composer(self.scenes.scene(caller, work, now), parcel.about)
        except TimeoutError:
            log.warning("parcel %s of kind %s took long to compose; later", parcel.id, parcel.kind)
            await work.outbox.later(parcel, due=now + COMPOSE_AGAIN, why="took long to compose")
            return None
        except Exception as fault:  # one message that cannot be composed must not hold up the others
            if is_passing(fault):
                raise
            log.exception("parcel %s of kind %s could not be composed", parcel.id, parcel.kind)
            await work.outbox.fail(parcel, type(fault).__name__)
            return None
        if body is None:
            await work.outbox.drop([parcel])
        return body
