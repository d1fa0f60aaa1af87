"""Changes that no test has to notice, each with its reason: they take part in no share."""

from __future__ import annotations

from dataclasses import dataclass

from tests.mutants.operators import Mutant


@dataclass(frozen=True, slots=True)
class Accepted:
    """`line`: the words of the line that is changed, so that it is found again wherever it moves. `becomes`: what it
    is changed into, where its other changes have to be noticed."""

    path: str
    line: str
    reason: str
    becomes: str = ""

    def covers(self, path: str, line: str, changed: str) -> bool:
        """Whether this says so of that line of that file, changed like this."""
        return (self.path, self.line) == (path, line) and self.becomes in ("", changed)


ACCEPTED: tuple[Accepted, ...] = (
    Accepted(
        "domain/figures/counts.py",
        'return f"Figures({self._of!r})"',
        "What a failing test prints; no message is made of it.",
    ),
    Accepted(
        "domain/people/roster/cells.py",
        "_EARLIEST, _LATEST = 1900, 2100",
        "Years of nobody's life; which is the last that is taken for one is promised to nobody.",
    ),
    Accepted(
        "bot/delivery/limits.py",
        "if len(self._put_off) > 1024:",
        "At what size memory is swept.",
    ),
    Accepted(
        "bot/delivery/gates.py",
        "return self._mean + 2 * self._deviation",
        "How far from the mean is called uneven; three deviations are as good a choice as two.",
    ),
    Accepted(
        "bot/delivery/shared_pace.py",
        "for _, place, address, lane in sorted(chats, key=lambda one: one[:2]):",
        "No two are at one place, so that a third key is never looked at.",
        becomes="for _, place, address, lane in sorted(chats, key=lambda one: one[:(3)]):",
    ),
    Accepted(
        "domain/figures/past_day.py",
        "_ANY_DAY = date(2000, 1, 1)",
        "Any day does: it is only asked whether words are one.",
    ),
    Accepted(
        "handlers/people/actions/editing.py",
        "return sha256(repr((self.before, self.after, self.leaders)).encode()).hexdigest()[:12]",
        "Eleven letters of it tell two edits apart as well as twelve.",
        becomes="return sha256(repr((self.before, self.after, self.leaders)).encode()).hexdigest()[:(11)]",
    ),
    Accepted(
        "storage/delivery/gauges.py",
        "row = (await self._statements.rows(_ARRIVALS))[0]",
        "There is one row, so the first is the last.",
    ),
    Accepted(
        "storage/people/names.py",
        "LONGEST_KEY = 400",
        "Longer than any name; at which letter a key is cut is promised to nobody.",
    ),
    Accepted(
        "bot/delivery/quota.py",
        "following = (today.replace(day=1) + timedelta(days=31)).replace(day=1)",
        "The 33rd day, counted from the first, lies in the next month as the 32nd does.",
        "following = (today.replace(day=(2)) + timedelta(days=31)).replace(day=1)",
    ),
    Accepted(
        "bot/delivery/settlements.py",
        "place = (2 if isinstance(fault, Exhausted) else 1, parcel.address.channel, parcel.address.chat)",
        "Ids are hexadecimal and come before every channel's name, so accounts still follow single rows.",
        "place = (2 if isinstance(fault, Exhausted) else (0), parcel.address.channel, parcel.address.chat)",
    ),
    Accepted(
        "domain/calendar/periods.py",
        'if not 1 <= self.number <= {"week": 53, "month": 12, "quarter": 4}[self.kind]:',
        "The first day of a fifth quarter would be in a 13th month, which is refused as well.",
        'if not 1 <= self.number <= {"week": 53, "month": 12, "quarter": (5)}[self.kind]:',
    ),
    Accepted(
        "domain/language/sentences.py",
        "for one, other in zip(part, phrase, strict=True)",
        "The part is cut to the phrase's length.",
    ),
    Accepted(
        "handlers/people/accounts/own.py",
        "return _again(code.why)",
        "Nobody is refused a code of their own; the type alone says that one might be.",
    ),
)


def reason_of(mutant: Mutant, source: str) -> str | None:
    """Why this change need not be noticed; None: it has to be."""
    line, changed = (text.splitlines()[mutant.line - 1].strip() for text in (source, mutant.applied(source)))
    return next((one.reason for one in ACCEPTED if one.covers(mutant.path, line, changed)), None)
