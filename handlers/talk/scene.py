"""What a handler is given for one update: who calls, when, the open transaction, the words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from domain.calendar.working_days import WorkCalendar
from domain.people.person import Caller, Person
from domain.policy import Policy
from domain.ports import Words, Work
from domain.talk.conversations import Answer
from domain.talk.messages import Reply
from handlers.talk.slots import FilledSlots


@dataclass(frozen=True, slots=True)
class Scene:
    """One update's surroundings.

    `argument` is what came with the command (`/dangky <round>`). `so_far` is what `handlers.talk.flow.More` kept of
    the answer to the open question; None where there is nothing yet.
    `modules`: what the assistant's features say of themselves, for the rooms that know none of them.
    """

    caller: Caller
    now: datetime
    calendar: WorkCalendar
    work: Work
    words: Words
    policy: Policy
    modules: FilledSlots
    argument: str = ""
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


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a finished flow or a command: messages, and perhaps the command to go on with.

    `relinked`: the account now belongs to somebody else than before, so the caller is looked up anew.
    """

    replies: tuple[Reply, ...]
    then: str = ""
    relinked: bool = False
