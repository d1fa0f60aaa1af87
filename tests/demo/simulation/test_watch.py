"""The counters count: each thing that must not happen, done on purpose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime, timedelta

import pytest

from bot.demo.simulation.watch import Owing, Watch, kind_of
from domain.calendar.working_days import WorkCalendar
from domain.delivery.outgoing import MessageKind
from domain.talk.messages import Address, Reply, reply, say
from tests.town import ZONE

AT = datetime(2026, 12, 1, 9, tzinfo=ZONE)
LATER = timedelta(minutes=5)
REMINDER = reply(say("reminders-invitation", name="An"))
NOTICE = reply(say("people-accounts-back-next"))
LIST = reply(say("reminders-missing-dear", name="Bình"), say("reminders-missing-next", kind="pledge"))


def watch(done: Sequence[int] = ()) -> Watch:
    """Ten people who owe one round something until the end of the week, but for those who are done."""
    owing = Owing(10)
    owing.open("r", AT - timedelta(days=1), AT + timedelta(days=3))
    for number in done:
        owing.finish(number, 0)
    return Watch(owing, WorkCalendar(zone=ZONE))


def counted(watching: Watch) -> dict[str, int]:
    """What was complained of."""
    return {name: count for name, count in asdict(watching.complaints).items() if count}


def took(watching: Watch, number: int, what: Reply, at: datetime = AT, *, doubted: bool = False) -> None:
    """The platform takes this message to a person."""
    watching.took(Address("telegram", str(number)), what, at, doubted=doubted)


def test_a_reminder_to_whoever_owes_something_is_nobody_s_complaint() -> None:
    watching = watch()

    took(watching, 1, REMINDER)
    took(watching, 2, REMINDER)
    took(watching, 1, REMINDER, AT + timedelta(days=1))

    assert counted(watching) == {}
    assert dict(watching.sent) == {
        (AT.date(), MessageKind.REMINDER): 2,
        (AT.date() + timedelta(days=1), MessageKind.REMINDER): 1,
    }


def test_a_second_reminder_on_one_day_is_a_duplicate_through_whatever_channel() -> None:
    watching = watch()

    took(watching, 1, REMINDER)
    watching.took(Address("zalo", "1"), REMINDER, AT + LATER, doubted=False)

    assert counted(watching) == {"duplicates": 1}


def test_the_same_list_twice_is_a_duplicate_on_any_day() -> None:
    watching = watch()

    took(watching, 1, LIST)
    took(watching, 1, LIST, AT + timedelta(days=1))

    assert counted(watching) == {"duplicates": 1}


def test_one_repetition_after_a_doubt_is_told_apart_and_no_more_than_one() -> None:
    watching = watch()

    took(watching, 1, REMINDER, doubted=True)
    took(watching, 1, REMINDER, AT + LATER)
    took(watching, 1, REMINDER, AT + 2 * LATER)

    assert counted(watching) == {"repeated": 1, "duplicates": 1}


def test_a_reminder_to_whoever_is_done_is_counted() -> None:
    watching = watch(done=[1])

    took(watching, 1, REMINDER)

    assert counted(watching) == {"to_the_done": 1}


def test_a_reminder_after_the_deadline_has_nothing_to_say() -> None:
    watching = watch()

    took(watching, 1, REMINDER, AT + timedelta(days=3))

    assert counted(watching) == {"to_the_done": 1}


@pytest.mark.parametrize("hour", [7, 12, 17])
def test_what_is_to_wait_for_working_hours_is_counted_outside_of_them(hour: int) -> None:
    watching = watch()

    took(watching, 1, REMINDER, AT.replace(hour=hour))
    took(watching, 2, NOTICE, AT.replace(hour=hour))

    assert counted(watching) == {"out_of_hours": 1}


def test_the_thirty_first_message_of_a_second_is_one_too_many_and_answers_do_not_count() -> None:
    watching = watch()
    asked = Address("telegram", "asked")

    for place in range(31):
        watching.took(
            Address("telegram", f"1{place}"), NOTICE, AT + place * timedelta(milliseconds=33), doubted=False
        )
        watching.wrote(asked, AT)
        watching.took(asked, NOTICE, AT + place * timedelta(milliseconds=33), doubted=False)

    assert counted(watching) == {"overall": 1, "chat": 11}


def test_at_the_pace_nothing_is_counted() -> None:
    watching = watch()

    for place in range(300):
        watching.took(
            Address("telegram", f"1{place}"), NOTICE, AT + place * timedelta(milliseconds=34), doubted=False
        )

    assert counted(watching) == {}


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        (REMINDER, MessageKind.REMINDER),
        (LIST, MessageKind.MISSING),
        (
            reply(say("figures-week-result"), say("figures-week-question", until="")),
            MessageKind.WEEK_QUESTION,
        ),
        (
            reply(say("figures-week-head"), say("figures-week-remarks", received=1, units=2)),
            MessageKind.WEEK_OFFICE,
        ),
        (reply(say("figures-week-head"), say("figures-week-all-well")), MessageKind.WEEK_UNIT),
        (NOTICE, None),
    ],
)
def test_kinds_are_known_by_their_words(said: Reply, kind: MessageKind | None) -> None:
    assert kind_of(said) is kind
