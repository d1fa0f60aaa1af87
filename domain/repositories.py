"""What is kept, as protocols in the domain's words. `storage/` keeps it; every query that serves a person is scoped.

A scope is a tuple of unit ids: the caller sees these units and everything under them on that day, nothing else.
A boolean result means "I did it"; False that somebody else was first, or that it is outside the scope.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

from domain.broadcasts import Audience, Broadcast, Gathering, Tally
from domain.calendar import OwnDay
from domain.figures import Figures, Share
from domain.messages import Address, Reply
from domain.outgoing import Notice, Quota
from domain.people import Caller, Door, Grant, LinkCode, Member, Person, Role, Unit
from domain.planning import DueStep, Told
from domain.pledges import Decision, Deed, Entry, Pledge, Report
from domain.reach import ReachCounts, ReachLine
from domain.rehearsal import Alike
from domain.roster import KnownRoster
from domain.roster_change import RosterChange
from domain.rounds import PledgeRound, Preflight, Round, Seat, Task
from domain.study import (
    Edition,
    Proof,
    QuestionFigures,
    Reading,
    Reflection,
    StudyAnswer,
    Try,
    Way,
)
from domain.summaries import MemberLine, PledgeLine, UnitLine

Scope = tuple[str, ...]


class Accounts(Protocol):
    """Accounts on platforms, and the consents given through them."""

    async def callers(self, addresses: Collection[Address], today: date) -> dict[Address, Caller]:
        """Who stands behind each address; strangers included. A few statements whatever the number."""
        ...

    async def link(self, person_id: str, address: Address, at: datetime) -> Address | None:
        """Tie the account to the person. Returns the person's former account on this channel, now detached."""
        ...

    async def consent(
        self, address: Address, *, person_id: str | None, version: str, given: bool, at: datetime
    ) -> None:
        """Keep the answer to the consent text. A refusal may come from a stranger."""
        ...

    async def reach(self, address: Address, *, open_: bool, at: datetime) -> None:
        """Note that this account can (not) be written to."""
        ...

    async def shown(self, address: Address, menu: str) -> None:
        """Remember which list of commands the platform shows in this chat."""
        ...

    async def speak(self, person_id: str, language: str) -> None:
        """Keep the person's language."""
        ...

    async def doors(self, person_id: str) -> list[Door]:
        """The person's accounts, the one to be used first at the head."""
        ...

    async def prefer(self, person_id: str, channel: str) -> bool:
        """Use the person's door on this channel before the others; False where they have none there."""
        ...

    async def detach(self, address: Address, person_id: str) -> bool:
        """Untie the account from the person; False where it is not theirs."""
        ...


class Links(Protocol):
    """One-time codes, kept as digests only."""

    async def issue(self, code: LinkCode, at: datetime) -> None:
        """Keep a new code; older unused ones of this person stop working.

        A used or expired code with the same digest gives way: eight digits come around again in a few years.
        """
        ...

    async def find(self, digest: str, now: datetime) -> LinkCode | None:
        """The code if it is still good."""
        ...

    async def issued(self, by: str, at: datetime, now: datetime) -> list[LinkCode]:
        """The codes this person asked for at that very instant and that are still good; one statement."""
        ...

    async def use(self, digest: str, now: datetime) -> bool:
        """Spend the code."""
        ...

    async def wrong(self, address: Address, at: datetime) -> None:
        """Note a wrong code from this account."""
        ...

    async def wrong_since(self, address: Address, since: datetime) -> list[datetime]:
        """When wrong codes came from this account since then, oldest first."""
        ...


class People(Protocol):
    """Units, people and roles on a given day."""

    async def person(self, person_id: str, day: date) -> Person | None: ...

    async def by_code(self, code: str, day: date) -> Person | None:
        """The person with this code of the roster, typed in any case."""
        ...

    async def within(self, person_id: str, scope: Scope, day: date) -> bool:
        """Whether the person belongs to the scope on that day."""
        ...

    async def members(self, scope: Scope, day: date) -> list[Member]:
        """Everybody of the scope who is not gone, in Vietnamese order of names."""
        ...

    async def search(self, name: str, scope: Scope, day: date, limit: int = 8) -> list[Member]:
        """People of the scope whose name, folded, holds all the words of `name`, or whose code is `name`."""
        ...

    async def units(self, scope: Scope, day: date) -> list[Unit]:
        """The units of the scope, parents before children, siblings by code."""
        ...

    async def root(self, day: date) -> Unit | None:
        """The whole committee."""
        ...

    async def holders(self, unit_id: str, roles: Sequence[Role], day: date) -> list[Person]:
        """Who holds one of these roles at exactly this unit."""
        ...

    async def leaders(self, units: Collection[str], roles: Sequence[Role], day: date) -> dict[str, list[str]]:
        """Who holds one of these roles at exactly these units: person ids by unit id; units without anybody are absent.

        One statement whatever the number of units.
        """
        ...

    async def holdings(self, roles: Sequence[Role], day: date) -> list[tuple[str, Grant]]:
        """Who holds one of these roles anywhere: person id and grant, by unit and person id; one statement."""
        ...

    async def grant(self, person_id: str, role: Role, unit_id: str, day: date) -> bool:
        """Give a role from that day on; False where it is held already."""
        ...

    async def revoke(self, person_id: str, role: Role, unit_id: str, day: date) -> bool:
        """End a role on that day."""
        ...

    async def grants(self, person_id: str, day: date) -> list[Grant]:
        """The roles this person holds on that day, wherever they are held."""
        ...


class Reach(Protocol):
    """Which doors reach whom, as of now."""

    async def units(self, scope: Scope, day: date, *, silent_before: datetime) -> dict[str, ReachCounts]:
        """The counts of each unit's own people, by unit id; units without people are absent. One statement.

        Whoever was last heard before `silent_before` counts as silent.
        """
        ...

    async def people(
        self,
        scope: Scope,
        day: date,
        *,
        now: datetime,
        silent_before: datetime,
        unit_id: str | None = None,
    ) -> list[ReachLine]:
        """Everybody of the scope who is not gone, in Vietnamese order of names; with `unit_id` those of just this unit,
        if it lies in the scope. One statement."""
        ...


class Roster(Protocol):
    """The roster as a whole, for the importer."""

    async def known(self, day: date) -> KnownRoster:
        """What the committee looks like on that day."""
        ...

    async def apply(self, change: RosterChange, day: date, at: datetime) -> None:
        """Carry out the change from that day on. History stays; nobody is deleted; missing people are left alone.

        Grants follow positions: a new secretary or deputy gets the role of the unit, a former one loses it.
        """
        ...


class Rounds(Protocol):
    """Rounds and their frozen rosters."""

    async def preflight(self, audience_unit_id: str, day: date, roles: Sequence[Role] = ()) -> Preflight:
        """What opening a round for this subtree, or for the holders of these roles in it, would mean."""
        ...

    async def open(self, round_: Round, *, by: str, at: datetime, day: date) -> int:
        """Keep the round and freeze its roster: everybody counted in the audience that day. Returns how many.

        The first edition of a study round's text is published with `Studies.publish`.
        """
        ...

    async def get(self, round_id: str) -> Round | None: ...

    async def of_scope(self, scope: Scope, day: date) -> list[Round]:
        """Rounds whose audience lies in the scope or above it, open ones first, then the newest."""
        ...

    async def open_rounds(self) -> list[Round]:
        """Every open round, for the planner."""
        ...

    async def tasks(self, person_id: str) -> list[Task]:
        """What the open rounds this person sits in ask of them, soonest deadline first, done or not."""
        ...

    async def seat(self, round_id: str, person_id: str) -> Seat | None: ...

    async def move_deadline(self, round_id: str, deadline: datetime) -> bool:
        """A new deadline for an open round; personal extensions beyond it stay."""
        ...

    async def close(self, round_id: str) -> bool: ...

    async def extend(self, round_id: str, person_id: str, *, until: datetime, reason: str, by: str) -> bool:
        """A personal deadline for somebody on the roster."""
        ...

    async def snooze(self, round_id: str, person_id: str, *, until: date, reason: str) -> bool:
        """Busy until that day, once per round; False where it was used already."""
        ...


class Pledges(Protocol):
    """Pledges with all their versions and decisions."""

    async def register(
        self,
        *,
        round_: PledgeRound,
        person: Person,
        deed: Deed,
        likeness: int | None,
        at: datetime,
        day: date,
        entered_by: str = "",
        reason: str = "",
    ) -> Pledge | None:
        """A new pledge with its receipt number (NG-<year>-<number>); approved at once where the round asks nobody.

        None where the round is closed, the person has no seat in it, their deadline has passed, or they have as many
        pledges as the round allows. `entered_by` is the id of whoever enters it for the person, and `reason` why: only
        a secretary, deputy or office of their unit or one above may; all other rules stay the same.
        """
        ...

    async def revise(
        self, pledge_id: str, *, person_id: str, version: int, deed: Deed, likeness: int | None, at: datetime
    ) -> Pledge | None:
        """A further version of the person's own pledge, submitted anew; None where it changed meanwhile."""
        ...

    async def withdraw(self, pledge_id: str, *, person_id: str, at: datetime) -> bool: ...

    async def report(self, pledge_id: str, *, person_id: str, report: Report, entered_by: str = "") -> bool:
        """What the author says about an approved pledge, or what `entered_by` enters for them (see `register`)."""
        ...

    async def entries(self, person_id: str, since: datetime) -> list[Entry]:
        """What others entered about the person's pledges since then, and the person may object to.

        Not once the person changed the pledge or reported anew, nor once anybody but whoever entered it decided on it.
        """
        ...

    async def object_to(
        self, entry_id: str, person_id: str, *, since: datetime, at: datetime, note: str
    ) -> bool:
        """The person says that such an entry is not so; False where `entries` does not have it.

        An entered pledge is withdrawn, with the note as its remark; an entered report gives way to the one before.
        """
        ...

    async def of_person(self, person_id: str) -> list[Pledge]:
        """Own pledges, newest first, without withdrawn ones."""
        ...

    async def own(self, pledge_id: str, person_id: str) -> Pledge | None: ...

    async def deeds(self, round_id: str, unit_id: str, *, but: str) -> list[str]:
        """The deeds of the unit in the round, except those of the person `but`."""
        ...

    async def waiting(
        self,
        *,
        person_id: str,
        leads: Scope,
        above: Scope,
        before: datetime,
        day: date,
        only: Collection[str] | None = None,
        limit: int = 30,
    ) -> list[Pledge]:
        """What waits for this person's decision, oldest first.

        Pledges of exactly the units in `leads`, and those of the children of `above` submitted before `before`
        (or whose unit has on that day no secretary or deputy but the author); never their own. `only` narrows
        it to these pledge ids.
        """
        ...

    async def within(self, pledge_id: str, scope: Scope, day: date) -> Pledge | None:
        """The pledge in whatever state, if its unit belongs to the scope on that day."""
        ...

    async def decisions(self, pledge_id: str) -> list[Decision]:
        """Every decision on the pledge, newest first. Only for a pledge loaded for this caller before."""
        ...

    async def decide(self, decision: Decision) -> bool:
        """Approve or return the version; False where it was decided, changed or withdrawn meanwhile."""
        ...


class Studies(Protocol):
    """Study rounds: the editions of their text, how far people have read, what stands about their study."""

    async def publish(self, round_id: str, edition: Edition, *, by: str, at: datetime) -> bool:
        """Put an edition in force: the first one, or the one after that in force. False where another was first.

        `StudyRound.edition`, `cards` and `questions` follow. Proofs stay as they are; see `ask_again`.
        """
        ...

    async def edition(self, round_id: str, number: int | None = None) -> Edition | None:
        """This edition, or the one in force."""
        ...

    async def editions(self, round_id: str) -> list[Edition]:
        """Every edition, oldest first."""
        ...

    async def ask_again(self, round_id: str, units: Collection[str] | None, at: datetime) -> list[str]:
        """End the standing answers of these units' people (None: of everybody), since a new edition came.

        Returns the ids of those who are asked again. What they proved stays in the history.
        """
        ...

    async def reading(self, round_id: str, person_id: str) -> Reading | None:
        """How far the person has read; None before the first card."""
        ...

    async def read(self, reading: Reading) -> None:
        """Keep how far somebody has read."""
        ...

    async def tries(self, round_id: str, person_id: str, edition: int) -> list[Try]:
        """The person's answers to the questions of this edition, in the order in which they were given."""
        ...

    async def tried(self, round_id: str, person_id: str, edition: int, attempt: Try, at: datetime) -> None:
        """Keep an answer to a question."""
        ...

    async def answer(
        self,
        *,
        round_id: str,
        person_id: str,
        way: Way,
        reason: str,
        at: datetime,
        entered_by: str = "",
    ) -> StudyAnswer | None:
        """What the person says about their study, with a proof's code (HT-<year>-<number>) where they have studied.

        It is about the edition in force. Who has studied already gets the answer that stands, nothing new; another
        answer takes the place of one without study. None where the round is closed or not open yet, or the person
        has no seat in it. The deadline may be over: make-up study is study.
        """
        ...

    async def standing(self, round_id: str, person_id: str) -> StudyAnswer | None:
        """What stands about the person's study now."""
        ...

    async def proofs(self, person_id: str) -> list[Proof]:
        """Every standing answer of the person that proves study, newest first, closed rounds included."""
        ...

    async def proof(self, code: str) -> Proof | None:
        """The proof with this code, whether it still stands or not."""
        ...

    async def objectionable(self, answer_id: str, person_id: str, since: datetime) -> StudyAnswer | None:
        """The standing answer with this id that somebody entered for this person since then."""
        ...

    async def object_to(
        self, answer_id: str, person_id: str, *, since: datetime, at: datetime, note: str = ""
    ) -> bool:
        """End that answer: the person says it is not so. False where `objectionable` finds nothing.

        A reflection that was entered together with it, and nobody assessed, goes back with the note as its remark.
        """
        ...

    async def jotted(self, round_id: str, person_id: str) -> str:
        """What the person has written of a reflection so far."""
        ...

    async def jot(self, round_id: str, person_id: str, text: str, at: datetime) -> None:
        """Keep what is written of a reflection; an empty text forgets it."""
        ...

    async def submit_reflection(
        self, round_id: str, person_id: str, text: str, at: datetime
    ) -> Reflection | None:
        """Hand a reflection in, or in anew, and forget the draft.

        None where the round is closed, asks for none, the person has no seat in it, or it was accepted already.
        """
        ...

    async def reflection(self, round_id: str, person_id: str) -> Reflection | None:
        """The person's reflection as it stands."""
        ...

    async def reflections(
        self,
        scope: Scope,
        day: date,
        *,
        round_id: str | None = None,
        waiting: bool = True,
        but: str = "",
        only: Collection[str] | None = None,
        units: Collection[str] | None = None,
        limit: int = 30,
    ) -> list[Reflection]:
        """Reflections of people whose seat lies in the scope, oldest first.

        `waiting`: only those that wait to be assessed. Without those of the person `but`. `only` narrows it to these
        `Reflection.key`s, `units` to people whose seat lies at exactly these units.
        """
        ...

    async def assess(
        self,
        reflection: Reflection,
        *,
        accepted: bool,
        remark: str,
        by: str,
        at: datetime,
        scope: Scope,
        day: date,
    ) -> bool:
        """Accept this version or return it with a remark. False where it was assessed or rewritten meanwhile,
        lies outside the scope, or is the assessor's own."""
        ...

    async def missed(self, scope: Scope, rounds: Sequence[str], day: date) -> list[QuestionFigures]:
        """How often each question of the edition in force was answered, and missed at the first try, by people whose
        seat lies in the scope; the most missed first. Questions nobody was asked count 0."""
        ...

    async def faults(self) -> list[str]:
        """Codes of proofs (or, as `<round id>/<edition>`, editions) whose digest is not that of the stored text."""
        ...


class Sums(Protocol):
    """Aggregates over frozen rosters: a statement or a few, however many rows they count."""

    async def units(self, scope: Scope, rounds: Sequence[str], at: datetime, day: date) -> list[UnitLine]:
        """A line a unit with seats, each unit's own figures without those of the units under it, by code."""
        ...

    async def reached(self, scope: Scope, rounds: Sequence[str], at: datetime, day: date) -> dict[str, Share]:
        """How many of each unit's own people in these rounds a door reaches, by unit id; everybody counts once."""
        ...

    async def total(self, scope: Scope, rounds: Sequence[str], at: datetime, day: date) -> Figures: ...

    async def members(self, scope: Scope, rounds: Sequence[str], day: date) -> list[MemberLine]:
        """A line a seat: what that person owes and did."""
        ...

    async def pledges(self, scope: Scope, rounds: Sequence[str], day: date) -> list[PledgeLine]:
        """Every pledge of these rounds within the scope."""
        ...

    async def missing(self, unit_id: str, round_id: str) -> list[Member]:
        """Who sits in the round at exactly this unit, is still counted, and has registered too little."""
        ...

    async def missing_units(
        self, round_id: str, day: date, *, before: datetime | None = None
    ) -> list[tuple[str, int]]:
        """The units in which somebody is missing (see `missing`) and how many, most first; one query.

        With `before` only those count whose binding deadline lies before that instant.
        """
        ...

    async def missing_seats(
        self, round_id: str, units: Collection[str], day: date
    ) -> list[tuple[Member, Seat]]:
        """Who is missing at exactly these units, each with their seat; by unit code, then in order of names."""
        ...

    async def by_round(
        self, scope: Scope, rounds: Sequence[str], at: datetime, day: date
    ) -> dict[str, Figures]:
        """The scope's total of each of these rounds, by round id; one query. Rounds without seats are absent."""
        ...


class Rehearsals(Protocol):
    """What a forecast of reminders starts from."""

    async def alike(
        self,
        scope: Scope,
        day: date,
        newest: Mapping[tuple[str, datetime], str],
        *,
        rounds_: Sequence[Round],
        since: date,
        monday: date,
        beginning: Round | None = None,
    ) -> list[Alike]:
        """Everybody counted in the scope who owes something to these open rounds, in groups; one statement.

        It may read beside the open transaction: what that has written is not seen.

        `newest` names, by round and binding deadline, the ledger's entry of the newest step due now. The ledger is
        looked at from `since` on, the days of the week from `monday` on. `beginning`: a round that is not there yet,
        and would ask its audience by its own deadline.
        """
        ...


class Reminders(Protocol):
    """Who is reminded of what, each step once."""

    async def deadlines(self, round_id: str) -> list[datetime]:
        """The round's deadline and the later ones of its extensions, soonest first."""
        ...

    async def concerned(
        self,
        due: DueStep,
        *,
        day: date,
        step_day: date,
        opened_today: bool,
        a_week: int,
        after: str,
        most: int,
    ) -> tuple[list[str], str]:
        """Whom this step concerns on this day of the next `most` seats behind the id `after`, in the order of their
        ids; and behind whom to go on, empty where there are no more.

        That is everybody whom its deadline binds, who is still counted, has a door, has done too little, is not busy
        until a later day, and has not had this step, nor any message since it was due that spoke of the round. Before
        the last two steps: nor `a_week` messages in this week. `step_day` is the day on which it was due.
        """
        ...

    async def plan(self, people: Sequence[str], due: DueStep, *, day: date, at: datetime) -> int:
        """Put this step on its way to these people, in the order of their ids. Returns to how many it is new.

        One message a person and day whatever the number of rounds: it is composed when it is claimed.
        """
        ...

    async def told(self, person_id: str, since: date) -> list[Told]:
        """What the ledger says of this person from that day on."""
        ...

    async def carry(self, person_id: str, *, planned_for: date, to: date, at: datetime) -> None:
        """What was planned for a day on which its message did not leave is a part of another day's message."""
        ...

    async def sent(self, keys: Collection[str]) -> dict[str, datetime]:
        """When the notices with these keys left; those that did not are absent."""
        ...


class Weeks(Protocol):
    """Weekly snapshots, which never change, and what secretaries said on the week."""

    async def keep(self, week: str, lines: Mapping[str, Figures], at: datetime) -> bool:
        """Store the figures of the week by unit id; False where they are stored already."""
        ...

    async def is_kept(self, week: str) -> bool:
        """Whether there are figures of the week (`2026-W47`)."""
        ...

    async def kept(self, week: str) -> dict[str, Figures]:
        """The stored figures of the whole committee's week by unit id; empty where there are none."""
        ...

    async def kept_within(self, week: str, scope: Scope, day: date) -> dict[str, Figures]:
        """Those of the units that were in the scope on that day."""
        ...

    async def remark(self, week: str, unit_id: str, *, text: str, by: str, at: datetime) -> None:
        """The secretary's line on the week; a later one replaces it."""
        ...

    async def remarks(self, week: str, scope: Scope, day: date) -> dict[str, str]:
        """Remarks by unit id."""
        ...


class Days(Protocol):
    """The office's own days: free ones and swapped working ones."""

    async def all(self) -> Mapping[date, OwnDay]:
        """Every own day by its date, in order."""
        ...

    async def put(self, day: date, *, worked: bool, note: str = "") -> None:
        """Make this a working day or a free one, whatever the public calendar says, with this note."""
        ...

    async def take_back(self, day: date) -> bool:
        """Let the public calendar decide on this day again; False where the office had not decided."""
        ...


class Outbox(Protocol):
    """Messages to people who did not just write."""

    async def post(self, notices: Sequence[Notice], at: datetime) -> int:
        """Keep them for delivery; known keys are left as they are. Returns how many were new."""
        ...

    async def tell(self, address: Address, body: Reply, *, key: str, language: str, at: datetime) -> bool:
        """A message to an account whoever is behind it, such as one that was just detached."""
        ...

    async def posted(self, key: str) -> bool:
        """Whether a notice with this key was posted, whatever became of it."""
        ...


class Quotas(Protocol):
    """What the channels carried, by months of the committee's zone (`2026-11`)."""

    async def of(self, month: str) -> dict[str, Quota]:
        """The month's count by channel; channels that carried nothing are absent."""
        ...


class Broadcasts(Protocol):
    """What offices say to many at once, and how far it has gone out."""

    async def gathering(self, audience: Audience, day: date) -> Gathering:
        """Whom the audience holds on that day, by the doors that reach them, with a few names. Two statements."""
        ...

    async def head_count(self, audience: Audience, day: date) -> int:
        """How many people the audience holds on that day."""
        ...

    async def page(self, audience: Audience, day: date, *, after: str | None, most: int) -> list[str]:
        """The next people of the audience by their ids: at most so many, behind the person `after`."""
        ...

    async def under(self, units: Collection[str], tops: Collection[str], day: date) -> bool:
        """Whether one of these units is one of `tops` or lies under it on that day. Costs the height of the tree."""
        ...

    async def unit_name(self, unit_id: str, day: date) -> str:
        """What the unit is called on that day; empty where there is none then."""
        ...

    async def keep(self, broadcast: Broadcast) -> None:
        """A new broadcast, waiting for its time."""
        ...

    async def get(self, broadcast_id: str) -> Broadcast | None: ...

    async def within(self, broadcast_id: str, scope: Scope, day: date) -> Broadcast | None:
        """The broadcast, if its audience's unit lies in the scope."""
        ...

    async def of_scope(self, scope: Scope, day: date, *, limit: int) -> list[Broadcast]:
        """Broadcasts to units of the scope, newest first."""
        ...

    async def unended(self) -> list[Broadcast]:
        """Everything that still waits, goes out, or was stopped and is not concluded, oldest first."""
        ...

    async def withdraw(self, broadcast_id: str, at: datetime) -> bool:
        """Take it back before its time has come; False where it has, or somebody was first."""
        ...

    async def begin(self, broadcast_id: str, at: datetime) -> bool:
        """Start posting, once its time has come; False where it was withdrawn or begun already."""
        ...

    async def advance(self, broadcast_id: str, *, after: str | None, to: str | None, whole: bool) -> bool:
        """Move the cursor of posting from `after` to `to`; `whole`: that was the last page.

        False, and nothing may be posted, where it was stopped or another process is ahead.
        """
        ...

    async def stop(self, broadcast_id: str) -> bool:
        """Send nothing more of it; False where it ended, or was stopped before."""
        ...

    async def drop(self, broadcast_id: str, *, after: str, most: int) -> str:
        """Drop waiting messages of a stopped broadcast: at most so many, with keys behind `after`, in order.

        Returns the key of the last one, for the next page; empty where there was none.
        """
        ...

    async def tally(self, broadcast_id: str) -> Tally:
        """What has become of its messages; looks at all of them."""
        ...

    async def counted(self, broadcast_id: str, tally: Tally, at: datetime) -> None:
        """Keep that count for whoever looks."""
        ...

    async def conclude(self, broadcast_id: str, tally: Tally, at: datetime) -> bool:
        """End it with this last count; False where it is not posted as a whole, or was concluded."""
        ...


class Audit(Protocol):
    """Who did what. Append-only, chained by digests; holds ids and numbers, never people's texts."""

    async def record(
        self, *, at: datetime, actor: str, action: str, subject: str, detail: str = ""
    ) -> None: ...
