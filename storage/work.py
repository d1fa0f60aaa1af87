"""The unit of work: one transaction and the repositories that speak through it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import partial
from typing import Generic, TypeVar

from storage.absences.repository import SqlAbsences
from storage.audit.log import SqlAudit
from storage.broadcasts.repository import SqlBroadcasts
from storage.calendar.own_days import SqlDays
from storage.dashboard.people import PeoplePages, SqlDashboardPeople
from storage.dashboard.sessions import SqlDashboardSessions
from storage.delivery.buckets import SqlBuckets
from storage.delivery.gauges import SqlGauges
from storage.delivery.outbox import SqlOutbox
from storage.delivery.quotas import SqlQuotas
from storage.engine.database import Database, Statements
from storage.extensions.repository import SqlExtensions
from storage.figures.day_sums import SqlDaySums
from storage.figures.days import SqlDayFigures
from storage.figures.lines import MemberLines
from storage.figures.repository import SqlFigures
from storage.figures.templates import SqlReportTemplates
from storage.figures.weeks import SqlWeeks
from storage.health.repository import SqlDatabaseHealth
from storage.nominations.repository import SqlNominations
from storage.people.account_links import SqlAccountLinks
from storage.people.accounts import SqlAccounts
from storage.people.codes import SqlLinks
from storage.people.consent_additions import SqlConsentAdditions
from storage.people.contacts import SqlContacts
from storage.people.handovers import SqlHandovers
from storage.people.office_roster import SqlOfficeRosters
from storage.people.reach import SqlReach
from storage.people.repository import SqlPeople
from storage.people.roster import SqlRoster
from storage.personal_data.repository import SqlPersonalData
from storage.pledges.figures import PLEDGE_COUNTS
from storage.pledges.fulfilment import SqlFulfilments
from storage.pledges.inquiries import SqlInquiries, asked_authors
from storage.pledges.photos import SqlPledgePhotos
from storage.pledges.repository import SqlPledges
from storage.preferences.repository import SqlPreferences
from storage.processes.leases import SqlLeases
from storage.receiving.arrivals import SqlArrivals
from storage.receiving.inbox import SqlFetches, SqlInbox
from storage.receiving.probe import SqlProbe
from storage.reminders.greetings import SqlGreetings
from storage.reminders.rehearsal import SqlRehearsals
from storage.reminders.repository import SqlReminders
from storage.rounds.repository import SqlRounds
from storage.study.figures import STUDY_COUNTS
from storage.study.repository import SqlStudies
from storage.talk.conversations import SqlConversations
from storage.units.repository import SqlUnits

_Made = TypeVar("_Made")

ROUNDS = (PLEDGE_COUNTS, STUDY_COUNTS)
"""How every kind of rounds is counted."""

MEMBERS = MemberLines(ROUNDS)

PEOPLE_PAGES = PeoplePages(MEMBERS)

KEPT = tuple(kind.figures for kind in ROUNDS)
"""The figures that a week keeps."""

SIDE_BY_SIDE = 3
"""Transactions of one plan that may write to a server at the same time."""


class _OnFirstUse(Generic[_Made]):
    """A repository of a transaction, made when it is first asked for: most transactions need two or three of them."""

    def __init__(self, make: Callable[[Statements], _Made]) -> None:
        self._make = make

    def __set_name__(self, _owner: type, name: str) -> None:
        self._name = name

    def __get__(self, work: SqlWork, _owner: type) -> _Made:
        # From now on found in the object itself, without a call.
        made = work.__dict__[self._name] = self._make(work.statements)
        return made


class SqlWork:
    """Every repository over one open transaction."""

    absences = _OnFirstUse(SqlAbsences)
    account_links = _OnFirstUse(SqlAccountLinks)
    accounts = _OnFirstUse(SqlAccounts)
    arrivals = _OnFirstUse(SqlArrivals)
    audit = _OnFirstUse(SqlAudit)
    broadcasts = _OnFirstUse(SqlBroadcasts)
    buckets = _OnFirstUse(SqlBuckets)
    contacts = _OnFirstUse(SqlContacts)
    conversations = _OnFirstUse(SqlConversations)
    dashboard_people = _OnFirstUse(partial(SqlDashboardPeople, pages=PEOPLE_PAGES))
    dashboard_sessions = _OnFirstUse(SqlDashboardSessions)
    day_figures = _OnFirstUse(SqlDayFigures)
    day_sums = _OnFirstUse(partial(SqlDaySums, kinds=KEPT))
    days = _OnFirstUse(SqlDays)
    extensions = _OnFirstUse(SqlExtensions)
    fetches = _OnFirstUse(SqlFetches)
    figures = _OnFirstUse(partial(SqlFigures, kinds=ROUNDS, members=MEMBERS))
    fulfilments = _OnFirstUse(SqlFulfilments)
    gauges = _OnFirstUse(SqlGauges)
    greetings = _OnFirstUse(SqlGreetings)
    consent_additions = _OnFirstUse(SqlConsentAdditions)
    handovers = _OnFirstUse(SqlHandovers)
    health = _OnFirstUse(SqlDatabaseHealth)
    inbox = _OnFirstUse(SqlInbox)
    inquiries = _OnFirstUse(SqlInquiries)
    leases = _OnFirstUse(SqlLeases)
    links = _OnFirstUse(SqlLinks)
    nominations = _OnFirstUse(SqlNominations)
    office_rosters = _OnFirstUse(SqlOfficeRosters)
    outbox = _OnFirstUse(SqlOutbox)
    people = _OnFirstUse(SqlPeople)
    personal_data = _OnFirstUse(SqlPersonalData)
    pledge_photos = _OnFirstUse(SqlPledgePhotos)
    pledges = _OnFirstUse(SqlPledges)
    preferences = _OnFirstUse(SqlPreferences)
    quotas = _OnFirstUse(SqlQuotas)
    probe = _OnFirstUse(SqlProbe)
    reach = _OnFirstUse(SqlReach)
    rehearsals = _OnFirstUse(partial(SqlRehearsals, asked=asked_authors))
    reminders = _OnFirstUse(SqlReminders)
    roster = _OnFirstUse(SqlRoster)
    report_templates = _OnFirstUse(SqlReportTemplates)
    rounds = _OnFirstUse(SqlRounds)
    studies = _OnFirstUse(SqlStudies)
    units = _OnFirstUse(SqlUnits)
    weeks = _OnFirstUse(partial(SqlWeeks, kinds=KEPT))

    def __init__(self, statements: Statements) -> None:
        self.statements = statements

    @property
    def rights_changed(self) -> int:
        """How often this transaction changed who may do what: other than before, callers are asked for anew."""
        return self.accounts.changes + self.people.changes

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


@asynccontextmanager
async def writing(database: Database) -> AsyncIterator[SqlWork]:
    """A unit of work that is kept when the block ends, and gone when it raises."""
    async with database.write() as connection:
        # SQLite's statements that write run on the event loop (decision 6); what reads for a second must not.
        yield SqlWork(Statements(connection, database.read if database.single else None))


@asynccontextmanager
async def reading(database: Database) -> AsyncIterator[SqlWork]:
    """A unit of work that cannot write; for summaries and files."""
    async with database.read() as connection:
        yield SqlWork(Statements(connection))
