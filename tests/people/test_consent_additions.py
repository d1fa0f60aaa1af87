"""Versions of what the office adds to the consent text, and who is asked again, on both databases."""

from __future__ import annotations

from datetime import timedelta

from domain.people.consent import NOTHING_ADDED
from domain.people.person import CONSENT_VERSION
from tests.committee import DAY_ONE, NOON, Committee

MINUTE = timedelta(minutes=1)


async def test_who_did_not_agree_to_a_purpose_in_force_is_asked_again(committee: Committee) -> None:
    work = committee.work
    added = work.consent_additions
    before = await committee.link("A1")
    served: list[list[bool]] = []

    async def note(*accounts: str) -> None:
        callers = await work.accounts.callers(held, DAY_ONE)
        served.append([callers[one].consented for one in held if one.chat in accounts])

    assert await added.now() == NOTHING_ADDED
    assert (await added.asked_again(["Xếp loại"]), await added.asked_again([])) == (1, 0)
    first = await added.keep(["Xếp loại"], "", NOON)
    held = [before]
    await note(before.chat)
    after = await committee.link("A2", consented=False)
    await work.accounts.consent(
        after,
        person_id=committee.people["A2"],
        version=CONSENT_VERSION,
        addition=first.number,
        given=True,
        at=NOON,
    )
    held = [before, after]
    noticed = await added.keep(["Xếp loại"], "Theo quy chế 01.\nHỏi Văn phòng.", NOON + MINUTE)
    await note(before.chat, after.chat)
    asked = [await added.asked_again(purposes) for purposes in (["Xếp loại"], ["Khác"], [])]
    other = await added.keep(["Xếp loại", "Khác"], "", NOON + MINUTE)
    await note(before.chat, after.chat)
    await added.keep([], "", NOON + MINUTE)
    await note(before.chat, after.chat)
    back = await added.keep(["Xếp loại"], "", NOON + MINUTE)
    await note(before.chat, after.chat)

    assert [one.number for one in (first, noticed, other, back)] == [1, 2, 3, 5]
    assert noticed.version == f"{CONSENT_VERSION}.2"
    assert asked == [0, 1, 0]
    assert served == [[False], [False, True], [False, False], [True, True], [False, True]]
    assert [await added.outgrown(one) for one in (0, 1, 2, 3, 4, 5)] == [
        True,
        False,
        False,
        False,
        True,
        False,
    ]
    assert await added.now() == back
