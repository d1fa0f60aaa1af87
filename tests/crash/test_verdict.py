"""The siege's verdict can be bad: each thing that must not happen is seen where it is put before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from domain.delivery.outgoing import MessageKind
from tests.crash.committee import LUNCH
from tests.crash.siege.crowd import Person
from tests.crash.siege.ledger import Row
from tests.crash.siege.record import Message, Sort
from tests.crash.siege.verdict import Verdict

SENT = Row("row", "key", MessageKind.ANSWER, "", "7", "sent", 1, 0, "", "1", LUNCH)
DOUBTED = replace(SENT, attempts=2, doubts=1)
HELD = replace(DOUBTED, state="held", message="", fault="InDoubt")


def heard(words: str, id_: int, *, at: float = 0.0, taken: bool = True) -> Message:
    """A message in chat 7."""
    return Message(7, Sort.ANSWER, words, str(id_) if taken else "", at, LUNCH)


def person(*expected: str, done_at: float | None = None) -> Person:
    """Who is owed these answers; outside a loop, so without ears."""
    return Person("S001", 7, list(expected), done_at)


def answered(owed: Sequence[str], said: Sequence[str], rows: Sequence[Row]) -> Verdict:
    """The verdict on one chat; the rows name the platform's messages in their order."""
    verdict = Verdict()
    verdict.answers(person(*owed), [heard(words, place) for place, words in enumerate(said, start=1)], rows)
    return verdict


async def test_every_answer_once_and_in_order_is_well() -> None:
    rows = [SENT, replace(SENT, message="2")]

    verdict = answered(("a", "b"), ("a", "b"), rows)

    assert (verdict.violations, verdict.numbers["answers"], verdict.numbers["answers copied"]) == ([], 2, 0)


async def test_copy_of_what_was_in_doubt_is_counted() -> None:
    verdict = answered(("a", "b"), ("a", "a", "b"), [DOUBTED, replace(SENT, message="3")])

    assert (verdict.violations, verdict.numbers["answers copied"]) == ([], 1)


async def test_held_answer_may_be_missing() -> None:
    verdict = answered(("a", "b"), ("b",), [HELD, SENT])

    assert verdict.violations == []
    assert verdict.numbers["answers held and not there"] == 1


@pytest.mark.parametrize(
    ("owed", "said", "rows", "seen"),
    [
        (("a", "b"), ("a",), [SENT, SENT], "S001: lost, 0 are held: ['b']"),
        (("a",), ("a", "a"), [SENT], "1 copies of answers, 0 sends were in doubt"),
        (("a",), ("a", "a", "a"), [DOUBTED], "2 copies of answers, 1 sends were in doubt"),
        (("a",), ("a", "a"), [SENT, replace(SENT, message="2")], "1 answers were owed, 2 written"),
        (("a", "b"), ("b", "a"), [SENT, replace(SENT, message="2")], "1 answers out of order"),
        (("a",), ("a",), [replace(SENT, message="9")], "is not the platform's"),
        (("a",), ("a",), [replace(DOUBTED, attempts=6)], "more often than its kind allows"),
    ],
)
async def test_what_must_not_happen_to_answers_is_seen(
    owed: Sequence[str], said: Sequence[str], rows: Sequence[Row], seen: str
) -> None:
    verdict = answered(owed, said, rows)

    assert any(seen in violation for violation in verdict.violations)


@pytest.mark.parametrize(
    ("row", "copies", "seen"),
    [
        (SENT, 0, "the platform never took it"),
        (SENT, 2, "1 copies of notices, 0 sends were in doubt"),
        (replace(SENT, state="expired"), 1, "expired, says the row; the platform took it"),
        (replace(HELD, fault=""), 1, "held without a reason"),
        (replace(SENT, chat="8"), 1, "in somebody else's chat"),
    ],
)
async def test_what_must_not_happen_to_notices_is_seen(row: Row, copies: int, seen: str) -> None:
    verdict = Verdict()

    verdict.notice(row, [heard("1", number) for number in range(1, copies + 1)])

    assert any(seen in violation for violation in verdict.violations)


@pytest.mark.parametrize(
    ("attempts", "done_at", "late"),
    [
        ([(100.0, True)], 98.0, True),
        ([(100.0, True)], 101.0, False),
        ([(100.0, True)], None, False),
        # The same process tries again what it marked before the receipt was there.
        ([(97.0, False), (100.0, True)], 98.0, False),
        ([(80.0, False), (100.0, True)], 98.0, True),
    ],
)
async def test_reminder_after_the_receipt_is_seen(
    attempts: Sequence[tuple[float, bool]], done_at: float | None, late: bool
) -> None:
    verdict = Verdict()

    verdict.reminder(
        SENT,
        [heard("Kính", 1, at=at, taken=taken) for at, taken in attempts],
        person("a", done_at=done_at),
    )

    assert [violation.endswith("after the receipt was there") for violation in verdict.violations] == [
        True
    ] * late
