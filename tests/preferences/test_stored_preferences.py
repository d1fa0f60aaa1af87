"""How preferences are kept, and what the database says of itself, on both databases."""

from __future__ import annotations

from datetime import timedelta

from domain.delivery.outgoing import MessageKind, Notice
from domain.preferences.repository import PreferenceChange
from domain.talk.messages import reply, say
from tests.committee import NOON, Committee


async def test_the_last_change_of_each_holds_and_all_stay(committee: Committee) -> None:
    kept = committee.work.preferences
    first = PreferenceChange("contact", 1, None, "Văn phòng\n0900", NOON, "a")
    second = PreferenceChange("contact", 2, first.after, None, NOON + timedelta(hours=1), "b")
    other = PreferenceChange("reminders-a-week", 1, None, "3", NOON + timedelta(minutes=1), "a")

    assert await kept.kept() == {}
    assert [await kept.change(one) for one in (first, first, other)] == [True, False, True]
    assert await kept.kept() == {"contact": "Văn phòng\n0900", "reminders-a-week": "3"}
    assert await kept.change(second)
    assert await kept.kept() == {"reminders-a-week": "3"}
    assert await kept.latest() == {"contact": second, "reminders-a-week": other}
    assert await kept.history(2) == [second, other]


async def test_the_database_says_how_large_it_is_and_what_waits(committee: Committee) -> None:
    await committee.link("A1")
    idle = await committee.work.health.look(NOON)
    notice = Notice("n", MessageKind.NOTICE, committee.people["A1"], NOON, body=reply(say("menu-title")))
    await committee.work.outbox.post([notice], NOON)

    later = await committee.work.health.look(NOON + timedelta(minutes=3))

    assert (idle.oldest_due, later.oldest_due) == (None, NOON)
    assert idle.size > 10_000
    assert idle.kind == later.kind
