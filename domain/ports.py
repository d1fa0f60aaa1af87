"""What the inside needs from the outside: the time, the words, and one transaction with its repositories."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Literal, Protocol

from domain.absences.repository import Absences
from domain.audit.repository import Audit
from domain.broadcasts.repository import Broadcasts
from domain.calendar.repository import OwnDays
from domain.dashboard.repository import DashboardPeople, DashboardSessions
from domain.delivery.repository import Outbox, Quotas
from domain.extensions.repository import Extensions
from domain.figures.repository import DaySums, KeptDays, ReportTemplates, Sums, Weeks
from domain.health.report import DatabaseHealth
from domain.nominations.repository import Nominations
from domain.people.consent import ConsentAdditions
from domain.people.handover import Handovers
from domain.people.repository import (
    AccountLinks,
    Accounts,
    Contacts,
    Links,
    OfficeRosters,
    People,
    ReachMap,
    Roster,
)
from domain.personal_data.repository import PersonalData
from domain.pledges.repository import Fulfilments, Inquiries, PledgePhotos, Pledges
from domain.preferences.repository import Preferences
from domain.reminders.repository import Greetings, Rehearsals, Reminders
from domain.rounds.repository import Rounds
from domain.study.repository import Studies
from domain.talk.messages import Text
from domain.talk.repository import Drafts
from domain.units.repository import Units

Markup = Literal["plain", "html"]


class Clock(Protocol):
    """The only source of the present."""

    def now(self) -> datetime:
        """This instant, aware, in UTC."""
        ...


class Words(Protocol):
    """Turns words' ids into sentences."""

    def say(self, text: Text, language: str, markup: Markup = "plain") -> str:
        """The sentence in this language. In `html`, arguments are escaped and our own emphasis stays as tags."""
        ...

    def languages(self) -> tuple[str, ...]:
        """The languages on offer, the first being the fallback."""
        ...


class Work(Protocol):
    """One open transaction. Nothing is kept unless whoever opened it commits."""

    @property
    def accounts(self) -> Accounts: ...
    @property
    def account_links(self) -> AccountLinks: ...
    @property
    def links(self) -> Links: ...
    @property
    def people(self) -> People: ...
    @property
    def contacts(self) -> Contacts: ...
    @property
    def consent_additions(self) -> ConsentAdditions: ...
    @property
    def handovers(self) -> Handovers: ...
    @property
    def reach(self) -> ReachMap: ...
    @property
    def roster(self) -> Roster: ...
    @property
    def report_templates(self) -> ReportTemplates: ...
    @property
    def office_rosters(self) -> OfficeRosters: ...
    @property
    def rounds(self) -> Rounds: ...
    @property
    def pledges(self) -> Pledges: ...
    @property
    def fulfilments(self) -> Fulfilments: ...
    @property
    def inquiries(self) -> Inquiries: ...
    @property
    def pledge_photos(self) -> PledgePhotos: ...
    @property
    def studies(self) -> Studies: ...
    @property
    def absences(self) -> Absences: ...
    @property
    def nominations(self) -> Nominations: ...
    @property
    def extensions(self) -> Extensions: ...
    @property
    def figures(self) -> Sums: ...
    @property
    def health(self) -> DatabaseHealth: ...
    @property
    def rehearsals(self) -> Rehearsals: ...
    @property
    def greetings(self) -> Greetings: ...
    @property
    def reminders(self) -> Reminders: ...
    @property
    def conversations(self) -> Drafts: ...
    @property
    def units(self) -> Units: ...
    @property
    def weeks(self) -> Weeks: ...
    @property
    def day_figures(self) -> KeptDays: ...
    @property
    def day_sums(self) -> DaySums: ...
    @property
    def days(self) -> OwnDays: ...
    @property
    def preferences(self) -> Preferences: ...
    @property
    def outbox(self) -> Outbox: ...
    @property
    def quotas(self) -> Quotas: ...
    @property
    def broadcasts(self) -> Broadcasts: ...
    @property
    def audit(self) -> Audit: ...
    @property
    def dashboard_people(self) -> DashboardPeople: ...
    @property
    def dashboard_sessions(self) -> DashboardSessions: ...
    @property
    def personal_data(self) -> PersonalData: ...

    def savepoint(self) -> AbstractAsyncContextManager[None]:
        """Undo what is written inside if it raises; the transaction stays usable."""
        ...


class Storage(Protocol):
    """Where transactions come from, for what takes more than one: long plans read much and write a little at a time."""

    @property
    def writers(self) -> int:
        """How many transactions of one plan may write side by side."""
        ...

    def reading(self) -> AbstractAsyncContextManager[Work]:
        """A transaction that sees one state of everything, cannot write, and stands in nobody's way."""
        ...

    def writing(self) -> AbstractAsyncContextManager[Work]:
        """A transaction that is kept when the block ends, and gone when it raises."""
        ...
