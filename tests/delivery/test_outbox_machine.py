"""The outbox against a plain dict: two owners post, claim, mark, send, fail and die, while time passes.

Whatever happens, nothing is lost, nobody holds what another holds, lanes go in order, and what is in doubt is repeated
once or held, as its kind has it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import func, insert, select

from bot.demo.committee.one_transaction import claim_due
from domain.delivery.outgoing import DELIVERY_POLICIES, MessageKind, Notice, OutgoingAnswer, Parcel
from domain.talk.messages import Address, Reply, Text
from storage.delivery.claims import LEASE
from storage.engine.database import Database
from storage.tables import accounts, outbox, people
from storage.work import writing

T = TypeVar("T")
OWNERS = ("one", "two")
START = datetime(2026, 11, 23, 2, 30, tzinfo=UTC)
SAID = Reply(lines=(Text("talk-reception-fault"),))
PERSON = "a" * 32
NAME = func.coalesce(outbox.c.key, outbox.c.chat)
KINDS = (MessageKind.NOTICE, MessageKind.REMINDER, MessageKind.WEEK_OFFICE)


@dataclass(frozen=True, slots=True)
class Row:
    """What the model knows of a message."""

    kind: MessageKind
    due: datetime
    expires: datetime
    state: str = "pending"
    owner: str = ""
    until: datetime = START
    attempts: int = 0
    token: int = 0


def name_of(parcel: Parcel) -> str:
    """What the model calls it."""
    return parcel.about.get("name") or parcel.address.chat


async def _settle_somebody(database: Database) -> None:
    """One person with one open account, who agreed to be written to; all notices go there."""
    person = {"id": PERSON, "code": "A1", "folded_code": "a1"}
    names = {"full_name": "An", "folded_name": "an", "name_key": "an"}
    account = {"channel": "telegram", "chat": "an", "person_id": PERSON, "open": True, "linked_at": START}
    async with writing(database) as work:
        await work.statements.run(insert(people), person | names)
        await work.statements.run(insert(accounts), account)
        await work.accounts.consent(
            Address("telegram", "an"), person_id=PERSON, version="any", given=True, at=START
        )


class Outbox(RuleBasedStateMachine):
    """The model is keyed by a name: a notice's key, or the chat of an answer, each of which goes to its own."""

    next_url: staticmethod[[], str]

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.database = Database(self.next_url())
        self.run(_settle_somebody(self.database))
        self.now = START
        self.rows: dict[str, Row] = {}
        self.in_flight: dict[str, dict[str, Parcel]] = {owner: {} for owner in OWNERS}
        self.marked: dict[str, dict[str, Parcel]] = {owner: {} for owner in OWNERS}

    def teardown(self) -> None:
        """Let everything go."""
        self.run(self.database.close())
        self.runner.close()

    def run(self, doing: Coroutine[object, object, T]) -> T:
        """One thing at a time."""
        return self.runner.run(doing)

    # ------------------------------------------------------------------ rules

    @rule(kind=st.sampled_from(KINDS), wait=st.integers(0, 90))
    def post(self, kind: MessageKind, wait: int) -> None:
        """A message to an account; posted twice, it is there once."""
        name = f"{len(self.rows):03}"
        due = self.now + timedelta(seconds=wait)

        async def whole() -> tuple[int, int]:
            async with writing(self.database) as work:
                notice = Notice(name, kind, PERSON, due, SAID, {"name": name})
                return await work.outbox.post([notice], self.now), await work.outbox.post([notice], self.now)

        assert self.run(whole()) == (1, 0)
        self.rows[name] = Row(kind, due, due + DELIVERY_POLICIES[kind].life)

    @rule(owner=st.sampled_from(OWNERS))
    def answer(self, owner: str) -> None:
        """An answer is born while being sent."""
        name = f"{len(self.rows):03}"

        async def whole() -> list[Parcel]:
            async with writing(self.database) as work:
                said = OutgoingAnswer(Address("telegram", name), "vi", SAID)
                return await work.outbox.answer([said], me=owner, at=self.now)

        (parcel,) = self.run(whole())
        expires = self.now + DELIVERY_POLICIES[MessageKind.ANSWER].life
        self.rows[name] = Row(MessageKind.ANSWER, self.now, expires, "sending", owner, self.now + LEASE, 1, 1)
        self.marked[owner][name] = parcel

    @rule(owner=st.sampled_from(OWNERS), most=st.integers(1, 4))
    def claim(self, owner: str, most: int) -> None:
        """The most urgent lane first, then what is due longest; what outlived its worth ends."""

        async def whole() -> list[Parcel]:
            async with writing(self.database) as work:
                return await claim_due(work.outbox, me=owner, now=self.now, most=most)

        parcels = self.run(whole())
        due = [name for name, row in self.rows.items() if row.state == "pending" and row.due <= self.now]
        urgency = {name: (DELIVERY_POLICIES[self.rows[name].kind].lane, self.rows[name].due) for name in due}
        expected = sorted(urgency[name] for name in due)[:most]
        taken = [name_of(parcel) for parcel in parcels]
        ended = [name for name in due if self.rows[name].expires <= self.now]
        if not ended:
            assert [urgency[name] for name in taken] == expected
        assert not set(taken) & set(ended)
        for parcel in parcels:
            name = name_of(parcel)
            row = self.rows[name]
            assert (parcel.kind, parcel.attempts) == (row.kind, row.attempts + 1)
            assert parcel.token == row.token + 1
            self.rows[name] = replace(
                row, state="leased", owner=owner, until=self.now + LEASE, token=parcel.token
            )
            self.in_flight[owner][name] = parcel
        stored = self.stored()
        for name in ended:
            if stored[name] == "expired":
                self.rows[name] = replace(self.rows[name], state="expired", token=self.rows[name].token + 1)

    @rule(owner=st.sampled_from(OWNERS))
    def mark(self, owner: str) -> None:
        """Only what is still held may be sent, however long ago it was claimed."""
        held = self.in_flight[owner]

        async def whole() -> set[str]:
            async with writing(self.database) as work:
                return await work.outbox.mark(list(held.values()), now=self.now)

        ours = self.run(whole())
        expected = {name for name in held if self.holds(owner, name, held[name], "leased")}
        assert {name for name, parcel in held.items() if parcel.id in ours} == expected
        for name in expected:
            row = self.rows[name]
            self.rows[name] = replace(row, state="sending", until=self.now + LEASE, attempts=row.attempts + 1)
            self.marked[owner][name] = held[name]
        self.in_flight[owner] = {}

    @rule(
        owner=st.sampled_from(OWNERS), outcome=st.sampled_from(("sent", "doubt", "later", "fail", "at once"))
    )
    @precondition(lambda self: any(self.marked.values()))
    def settle(self, owner: str, outcome: str) -> None:
        """Everything this owner is sending ends alike."""
        for name, parcel in list(self.marked[owner].items()):
            if outcome == "at once" and not parcel.may_repeat:
                continue
            self.run(self._settle(parcel, outcome))
            held = self.holds(owner, name, parcel, "sending")
            row = self.rows[name]
            if outcome == "at once":
                self.marked[owner][name] = replace(parcel, attempts=parcel.attempts + 1)
                if held:
                    self.rows[name] = replace(row, attempts=row.attempts + 1, until=self.now + LEASE)
                continue
            del self.marked[owner][name]
            if outcome == "sent":
                self.rows[name] = replace(row, state="sent") if row.token == parcel.token else row
            elif held and outcome == "doubt":
                self.rows[name] = self.doubted(row)
            elif held and outcome == "later":
                due = self.now + timedelta(seconds=5)
                self.rows[name] = replace(row, state="pending", due=due, attempts=row.attempts - 1)
            elif held:
                self.rows[name] = replace(row, state="failed")

    @rule(owner=st.sampled_from(OWNERS))
    def hold(self, owner: str) -> None:
        """Who lives keeps what it has."""
        both = [*self.in_flight[owner].items(), *self.marked[owner].items()]

        async def whole() -> None:
            async with writing(self.database) as work:
                held = [(parcel.id, parcel.token) for _, parcel in both]
                await work.outbox.hold(held, now=self.now)

        self.run(whole())
        for name, parcel in both:
            if self.holds(owner, name, parcel):
                self.rows[name] = replace(self.rows[name], until=self.now + LEASE)

    @rule(owner=st.sampled_from(OWNERS), known=st.booleans())
    def die(self, owner: str, known: bool) -> None:
        """A process forgets all. Whoever starts alone knows that it is dead, others wait for the leases."""
        self.in_flight[owner], self.marked[owner] = {}, {}
        if known:
            living = [other for other in OWNERS if other != owner]
            self._reap(living)

    @rule(seconds=st.sampled_from((1, 30, 61, 130, 130)))
    def pass_time(self, seconds: int) -> None:
        """Leases run out, retries come due, days go by."""
        self.now += timedelta(seconds=seconds)

    @rule()
    @precondition(lambda self: len(self.rows) > 3)
    def pass_a_day(self) -> None:
        """Reminders and answers outlive their worth."""
        self.now += timedelta(hours=25)

    @rule()
    def reap(self) -> None:
        """What is past its lease is taken back."""
        self._reap(None)

    # ------------------------------------------------------------------ what must hold

    @invariant()
    def is_as_the_model_says(self) -> None:
        """Nothing is lost, and every state is the expected one."""
        assert self.stored() == {name: row.state for name, row in self.rows.items()}

    @invariant()
    def nobody_shares(self) -> None:
        """What one validly holds, the other does not."""
        valid = [
            {
                name
                for held in (self.in_flight[owner], self.marked[owner])
                for name, parcel in held.items()
                if self.holds(owner, name, parcel)
            }
            for owner in OWNERS
        ]
        assert not valid[0] & valid[1]

    @invariant()
    def copies_are_bounded(self) -> None:
        """A message is repeated as often as its kind has pauses; most often an answer, for which somebody waits."""
        assert all(row.attempts <= 1 + len(DELIVERY_POLICIES[row.kind].again) for row in self.rows.values())

    # ------------------------------------------------------------------ inside

    def holds(self, owner: str, name: str, parcel: Parcel, *states: str) -> bool:
        """Whether the model has this row with this owner since it took this parcel."""
        row = self.rows[name]
        return (
            row.state in (states or ("leased", "sending"))
            and row.owner == owner
            and row.token == parcel.token
        )

    def stored(self) -> dict[str, str]:
        """The states as they are in the database."""

        async def whole() -> dict[str, str]:
            async with self.database.read() as connection:
                rows = await connection.execute(select(NAME, outbox.c.state))
                return {str(name): str(state) for name, state in rows}

        return self.run(whole())

    def doubted(self, row: Row) -> Row:
        """Once more after a while, or held."""
        pauses = DELIVERY_POLICIES[row.kind].again
        if row.attempts > len(pauses):
            return replace(row, state="held")
        return replace(row, state="pending", due=self.now + pauses[row.attempts - 1])

    def _reap(self, living: list[str] | None) -> None:
        async def whole() -> int:
            async with writing(self.database) as work:
                return await work.outbox.reap(now=self.now, living=living)

        dead = {
            name: row
            for name, row in self.rows.items()
            if row.state in ("leased", "sending")
            and (row.until < self.now or (living is not None and row.owner not in living))
        }
        assert self.run(whole()) == len(dead)
        for name, row in dead.items():
            released = replace(row, state="pending", due=self.now)
            self.rows[name] = released if row.state == "leased" else self.doubted(row)

    async def _settle(self, parcel: Parcel, outcome: str) -> None:
        async with writing(self.database) as work:
            match outcome:
                case "sent":
                    await work.outbox.sent([(parcel, "1")], at=self.now)
                case "doubt":
                    await work.outbox.doubt(parcel, now=self.now, why="InDoubt")
                case "later":
                    await work.outbox.later(parcel, due=self.now + timedelta(seconds=5), why="NotSent")
                case "fail":
                    await work.outbox.fail(parcel, "Rejected")
                case _:
                    await work.outbox.at_once(parcel, now=self.now, why="InDoubt")


def test_outbox_keeps_its_promises(next_url: Callable[[], str]) -> None:
    class OnThisDatabase(Outbox):
        pass

    OnThisDatabase.next_url = staticmethod(next_url)
    run_state_machine_as_test(
        OnThisDatabase,
        settings=settings(
            max_examples=30,
            stateful_step_count=40,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow],
        ),
    )
