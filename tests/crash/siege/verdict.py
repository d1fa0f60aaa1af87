"""What the platform took against what was said, owed and kept: nothing lost, nothing twice but what was in doubt."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from domain.delivery.outgoing import DELIVERY_POLICIES, MessageKind
from tests.crash.siege.crowd import Person
from tests.crash.siege.ledger import Row
from tests.crash.siege.record import Message

SLACK = 1.0
"""Real seconds that may lie between the mark of a send and the platform's hearing of it."""
ONE_HAND = 6.0
"""Real seconds between two attempts of the same process: an answer not come in time, and the pause after it."""
QUIET = ("dropped", "expired")


@dataclass
class Verdict:
    """Numbers to be shown, and what must not be: `violations`, one line each."""

    numbers: Counter[str] = field(default_factory=Counter)
    violations: list[str] = field(default_factory=list)

    def answers(self, person: Person, heard: Sequence[Message], rows: Sequence[Row]) -> None:
        """Everything one chat was answered in a day, in its order; copies only of what was in doubt."""
        script = person.expected
        said = [message.words for message in heard]
        missing = len(script) - _in_order(script, said)
        held = sum(row.state == "held" for row in rows)
        lost = Counter(script) - Counter(said)
        # A copy of something else may hide that it is not there: by its words alone nobody could tell.
        gone = max(lost.total(), min(missing, held))
        self.numbers["answers"] += len(script) - gone
        self.numbers["answers held and not there"] += gone
        self._copies("answer", person.code, len(said) - len(script) + gone, rows)
        if len(rows) != len(script):
            self.violations.append(f"{person.code}: {len(script)} answers were owed, {len(rows)} written")
        if gone > held:
            odd = sorted((Counter(said) - Counter(script)).elements())
            self.violations.append(
                f"{person.code}: lost, {held} are held: {sorted(lost.elements())}, unasked for: {odd}"
            )
        elif missing > held:
            self.numbers["answers overtaken"] += missing - held
            self.violations.append(f"{person.code}: {missing - held} answers out of order")
        self._proofs(person.code, rows, heard)

    def notice(self, row: Row, heard: Sequence[Message]) -> None:
        """A notice is in its chat, or held, failed with its reason; a copy only where it was in doubt."""
        self._parcel("notice", row, [message for message in heard if str(message.chat) == row.chat])
        if any(str(message.chat) != row.chat for message in heard):
            self.violations.append(f"{row.key}: in somebody else's chat")

    def reminder(self, row: Row, attempts: Sequence[Message], person: Person) -> None:
        """As a notice; and nobody who was done by then is reminded."""
        self._parcel("reminder", row, [message for message in attempts if message.id])
        for first in _first_of_each_hand(attempts):
            if person.done_at is not None and first.at > person.done_at + SLACK:
                late = first.at - person.done_at
                self.violations.append(f"{row.key}: reminded {late:.1f} s after the receipt was there")

    def _parcel(self, name: str, row: Row, taken: Sequence[Message]) -> None:
        self.numbers[f"{name}s"] += bool(taken)
        if row.state != "sent":
            self.numbers[f"{name}s {row.state}"] += 1
        if row.state == "sent" and not taken:
            self.violations.append(f"{row.key}: sent, says the row; the platform never took it")
        if row.state in QUIET and taken and not row.doubtful:
            self.violations.append(f"{row.key}: {row.state}, says the row; the platform took it")
        if row.state in ("failed", "held") and not row.fault:
            self.violations.append(f"{row.key}: {row.state} without a reason")
        self._copies(name, row.key, len(taken) - 1, [row])
        if row.state == "sent":
            self._proofs(row.key, [row], taken)

    def _copies(self, name: str, whose: str, copies: int, rows: Iterable[Row]) -> None:
        doubtful = [row for row in rows if row.doubtful]
        self.numbers[f"{name}s in doubt"] += len(doubtful)
        self.numbers[f"{name}s copied"] += max(copies, 0)
        doubts = sum(row.doubtful for row in doubtful)
        if copies > doubts:
            self.violations.append(f"{whose}: {copies} copies of {name}s, {doubts} sends were in doubt")
        if any(row.doubtful > len(DELIVERY_POLICIES[row.kind].again) for row in doubtful):
            self.violations.append(f"{whose}: {name} sent more often than its kind allows")

    def _proofs(self, whose: str, rows: Iterable[Row], heard: Iterable[Message]) -> None:
        ids = {message.id for message in heard}
        for row in rows:
            if row.state == "sent" and row.message not in ids:
                self.violations.append(
                    f"{whose}: message {row.message} of row {row.id} is not the platform's"
                )


def by_chat(rows: Iterable[Row], kind: MessageKind) -> Mapping[str, list[Row]]:
    """The rows of this kind, for each chat in their order."""
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row.kind is kind:
            found[row.chat].append(row)
    return found


def _in_order(script: Sequence[str], said: Sequence[str]) -> int:
    """How much of the script was said in its order, whatever was said between (the longest common subsequence)."""
    before = [0] * (len(said) + 1)
    for line in script:
        now = [0]
        for place, words in enumerate(said):
            now.append(before[place] + 1 if words == line else max(now[place], before[place + 1]))
        before = now
    return before[-1]


def _first_of_each_hand(attempts: Sequence[Message]) -> Iterable[Message]:
    """The attempts that began a series: right before each of them the send was marked."""
    last = float("-inf")
    for attempt in attempts:
        if attempt.at - last > ONE_HAND:
            yield attempt
        last = attempt.at
