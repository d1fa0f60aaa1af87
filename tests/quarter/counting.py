"""What each person got in a quarter: messages by kind, reminders by month, and the first lines of reminders."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from domain.delivery.outgoing import MessageKind
from tests.quarter.phones import Phones, Spoken


def reminders(phones: Phones, code: str) -> Sequence[Spoken]:
    """The reminders that somebody got, the questions about results with them."""
    return [one for one in phones.came(code) if one.kind == MessageKind.REMINDER]


def asked_for(one: Spoken) -> bool:
    """Whether a leader asked for this reminder; all others come by themselves."""
    return "Theo đề nghị của đồng chí" in one.texts["vi"]


def is_of_own_time(one: Spoken) -> bool:
    """Whether a reminder is about time that its receiver asked for and was given."""
    return "thời hạn riêng của đồng chí" in one.texts["vi"]


def is_invitation(one: Spoken) -> bool:
    """Whether a reminder is the first word of its rounds."""
    return one.first_line().startswith("Kính mời")


def by_kind(phones: Phones, code: str) -> Counter[str]:
    """How many messages of each kind came by themselves."""
    return Counter(one.kind for one in phones.came(code))


def by_month(phones: Phones, code: str) -> Counter[str]:
    """How many reminders came in each month, `2027-01`."""
    return Counter(f"{one.at:%Y-%m}" for one in reminders(phones, code))


def table(phones: Phones) -> Iterator[str]:
    """A paragraph a person."""
    for code, name in phones.names.items():
        kinds = ", ".join(f"{kind} {count}" for kind, count in sorted(by_kind(phones, code).items()))
        months = ", ".join(f"{month} {count}" for month, count in by_month(phones, code).items())
        yield f"\n{name} ({code}): {kinds}"
        yield f"  reminders a month: {months or 'none'}"
        yield from (f"  {one.at:%d/%m} {one.first_line()}" for one in reminders(phones, code))
