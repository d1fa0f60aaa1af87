"""Who still owes what, kept beside the database: against this the platform judges whether a reminder was due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Course:
    """One round as its members live it: open from `opens_at` to `deadline`; `done`: 1 for each number that is."""

    round_id: str
    opens_at: datetime
    deadline: datetime
    done: bytearray

    def running(self, at: datetime) -> bool:
        """Whether somebody may still be reminded of it."""
        return self.opens_at <= at < self.deadline


class Owing:
    """The courses of all rounds. People are numbers from 0, as on the roster."""

    def __init__(self, people: int) -> None:
        self.people = people
        self.courses: list[Course] = []

    def open(self, round_id: str, opens_at: datetime, deadline: datetime) -> None:
        """A round that asks everybody."""
        self.courses.append(Course(round_id, opens_at, deadline, bytearray(self.people)))

    def finish(self, number: int, course: int) -> None:
        """To be called behind the commit, and at its instant: this person owes this round nothing any more."""
        self.courses[course].done[number] = 1

    def owes(self, number: int, at: datetime) -> bool:
        """Whether a reminder to this person has anything to say at this instant."""
        return any(course.running(at) and not course.done[number] for course in self.courses)

    @property
    def finished(self) -> int:
        """How many tasks are done, over all rounds."""
        return sum(sum(course.done) for course in self.courses)
