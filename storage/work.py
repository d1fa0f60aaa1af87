"""The unit of work: one transaction and the repositories that speak through it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from functools import partial

from storage.broadcasts.repository import SqlBroadcasts
from storage.calendar.own_days import SqlDays
from storage.delivery.buckets import SqlBuckets
from storage.delivery.gauges import SqlGauges
from storage.delivery.outbox import SqlOutbox
from storage.delivery.quotas import SqlQuotas
from storage.engine.database import Database
from storage.engine.statements import Statements
from storage.figures.lines import MemberLines
from storage.figures.repository import SqlFigures
from storage.figures.weeks import SqlWeeks
from storage.people.accounts import SqlAccounts
from storage.people.audit import SqlAudit
from storage.people.links import SqlLinks
from storage.people.reach import SqlReach
from storage.people.repository import SqlPeople
from storage.people.roster import SqlRoster
from storage.pledges.repository import SqlPledges
from storage.pledges.sums import PLEDGE_SUMS
from storage.processes.leases import SqlLeases
from storage.receiving.arrivals import SqlArrivals
from storage.receiving.fetches import SqlFetches
from storage.receiving.inbox import SqlInbox
from storage.reminders.rehearsal import SqlRehearsals
from storage.reminders.repository import SqlReminders
from storage.rounds.repository import SqlRounds
from storage.study.repository import SqlStudies
from storage.study.sums import STUDY_SUMS
from storage.talk.conversations import SqlConversations

Beside = Callable[[], AbstractAsyncContextManager[Statements]]
"""Opens statements that only read, in a transaction of their own."""


ROUNDS = (PLEDGE_SUMS, STUDY_SUMS)
"""How every kind of rounds is summed up."""

MEMBERS = MemberLines(ROUNDS)

KEPT = tuple(kind.figures for kind in ROUNDS)
"""The figures that a week keeps."""

SIDE_BY_SIDE = 3
"""Transactions of one plan that may write to a server at the same time."""


class SqlWork:
    """Every repository over one open transaction."""

    def __init__(self, statements: Statements, beside: Beside | None = None) -> None:
        """`beside` opens statements for what takes long and only reads, where those of the transaction are in the way.

        They see what was committed before. Without it, the transaction's own serve.
        """
        self.statements = statements
        self.accounts = SqlAccounts(statements)
        self.arrivals = SqlArrivals(statements)
        self.audit = SqlAudit(statements)
        self.broadcasts = SqlBroadcasts(statements)
        self.buckets = SqlBuckets(statements)
        self.conversations = SqlConversations(statements)
        self.days = SqlDays(statements)
        self.fetches = SqlFetches(statements)
        self.figures = SqlFigures(statements, ROUNDS, MEMBERS)
        self.gauges = SqlGauges(statements)
        self.inbox = SqlInbox(statements)
        self.leases = SqlLeases(statements)
        self.links = SqlLinks(statements)
        self.outbox = SqlOutbox(statements)
        self.people = SqlPeople(statements)
        self.pledges = SqlPledges(statements)
        self.quotas = SqlQuotas(statements)
        self.reach = SqlReach(statements)
        self.rehearsals = SqlRehearsals(beside or (lambda: nullcontext(statements)))
        self.reminders = SqlReminders(statements)
        self.roster = SqlRoster(statements)
        self.rounds = SqlRounds(statements)
        self.studies = SqlStudies(statements)
        self.weeks = SqlWeeks(statements, KEPT)

    def savepoint(self) -> AbstractAsyncContextManager[None]:
        """Undo what is written inside if it raises; the transaction stays usable."""
        return self.statements.savepoint()


class SqlStorage:
    """`domain.ports.Storage` over a database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @property
    def writers(self) -> int:
        """One on SQLite; a few on a server, which has more than one processor and other work."""
        return 1 if self._database.single else SIDE_BY_SIDE

    def reading(self) -> AbstractAsyncContextManager[SqlWork]:
        """See `Storage.reading`."""
        return reading(self._database)

    def writing(self) -> AbstractAsyncContextManager[SqlWork]:
        """See `Storage.writing`."""
        return writing(self._database)


class Within:
    """`domain.ports.Storage` that hands out one open transaction again and again; whoever opened it keeps it or not."""

    def __init__(self, work: SqlWork) -> None:
        self._work = work

    @property
    def writers(self) -> int:
        """There is one transaction."""
        return 1

    def reading(self) -> AbstractAsyncContextManager[SqlWork]:
        """The transaction, which sees what it wrote."""
        return nullcontext(self._work)

    def writing(self) -> AbstractAsyncContextManager[SqlWork]:
        """The same one."""
        return nullcontext(self._work)


@asynccontextmanager
async def writing(database: Database) -> AsyncIterator[SqlWork]:
    """A unit of work that is kept when the block ends, and gone when it raises."""
    async with database.write() as connection:
        # SQLite's statements that write run on the event loop (decision 6); what reads for a second must not.
        yield SqlWork(Statements(connection), partial(_beside, database) if database.single else None)


@asynccontextmanager
async def _beside(database: Database) -> AsyncIterator[Statements]:
    async with database.read() as connection:
        yield Statements(connection)


@asynccontextmanager
async def reading(database: Database) -> AsyncIterator[SqlWork]:
    """A unit of work that cannot write; for summaries and files."""
    async with database.read() as connection:
        yield SqlWork(Statements(connection))
