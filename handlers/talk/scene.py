"""What a handler is given for one update: who calls, when, the open transaction, the words, what modules say.

A room that wants to know something of every module (what kind of round it is, what it counts) owns a `Slot`, typed by
the answer. The table of modules fills the slots once; whoever has a scene reads them, `scene.modules[KINDS]`, without
knowing the modules.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Generic, Protocol, TypeVar

from domain.calendar.working_days import WorkCalendar
from domain.health.report import ProcessReport
from domain.people.person import Caller, Person
from domain.policy import Policy
from domain.ports import Words, Work
from domain.talk.conversations import Answer, Answers
from domain.talk.messages import Reply

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Slot(Generic[T]):
    """Something that a module may say of itself; `name` is unique."""

    name: str


@dataclass(frozen=True, slots=True)
class FilledSlots:
    """What the modules of this assistant said, slot by slot, in the order of the modules."""

    filled: Mapping[Slot[Any], tuple[Any, ...]] = field(default_factory=dict)

    def __getitem__(self, slot: Slot[T]) -> tuple[T, ...]:
        """What every module said that has something to say here; empty where none has."""
        return self.filled.get(slot, ())


@dataclass(frozen=True, slots=True)
class Scene:
    """One update's surroundings.

    `argument` is what came with the command (`/dangky <round>`), `given` the answers that it brings along. `modules`:
    what the assistant's features say of themselves, for the rooms that know none of them. `process_report`: what the
    process that runs this knows of itself. `defaults`: the policy as the operator set it. `so_far` is what
    `handlers.talk.flow.More` kept of the answer to the open question; None where there is nothing yet.
    """

    caller: Caller
    now: datetime
    calendar: WorkCalendar
    work: Work
    words: Words
    policy: Policy
    modules: FilledSlots
    process_report: Callable[[], ProcessReport] = ProcessReport
    defaults: Policy = field(default_factory=Policy)
    argument: str = ""
    given: Answers = field(default_factory=dict)
    so_far: Answer = None

    @property
    def person(self) -> Person:
        """The person behind the address; routes let only linked people reach handlers that ask.

        Raises LookupError for a stranger.
        """
        if self.caller.person is None:
            raise LookupError("a stranger has no person")
        return self.caller.person

    @property
    def today(self) -> date:
        """The committee's date."""
        return self.calendar.day_of(self.now)


class CommitteeCalendar(Protocol):
    """Knows the committee's calendar as it is now."""

    @property
    def current(self) -> WorkCalendar:
        """The calendar until it is read anew."""
        ...


@dataclass(slots=True)
class SceneFactory:
    """What every scene shares: the same for updates, composers and ticks.

    The policy is replaced when the platform tells the bot's own link and when the office prefers another one,
    `process_report` once there is a process.
    """

    words: Words
    policy: Policy
    calendar_cache: CommitteeCalendar
    modules: FilledSlots
    process_report: Callable[[], ProcessReport] = ProcessReport
    defaults: Policy = field(init=False)
    """The policy as the operator set it, which holds where the office prefers nothing."""

    def __post_init__(self) -> None:
        self.defaults = self.policy

    def scene(self, caller: Caller, work: Work, now: datetime) -> Scene:
        """The surroundings of one update, or of one message composed for somebody."""
        return Scene(
            caller=caller,
            now=now,
            calendar=self.calendar_cache.current,
            work=work,
            words=self.words,
            policy=self.policy,
            modules=self.modules,
            process_report=self.process_report,
            defaults=self.defaults,
        )


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a finished flow or a command: messages, and perhaps the command to go on with.

    `given`: answers for that command's flow, by step, as if they had been typed; others are kept beside them.
    `relinked`: the account now belongs to somebody else than before, so the caller is looked up anew. `forgets`: what
    the caller left half-way anywhere is forgotten.
    """

    replies: tuple[Reply, ...]
    then: str = ""
    relinked: bool = False
    forgets: bool = False
    given: Answers = field(default_factory=dict)
