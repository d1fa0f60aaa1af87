"""A ready remark goes to its receiver in the committee's language, whatever language the reviewer reads."""

from __future__ import annotations

from domain.talk.messages import Pressed
from tests.review import test_pledges, test_reflections
from tests.town import Town


async def test_a_ready_remark_on_a_pledge_is_kept_in_vietnamese(town: Town) -> None:
    an, _, _ = await test_pledges.three_wait(town)
    secretary = town.talk("BT01")
    await secretary.does(Pressed(0, "/ngonngu.en"))

    await secretary.does(Pressed(0, f"/duyet.{an.id}"))
    await secretary.presses("Return")
    await secretary.presses("Evidence is missing")

    assert "Ý kiến: Thiếu minh chứng" in town.talk("DV01").unread()[0].splitlines()
    assert (await test_pledges.last_decision(town, an)).remark == "Thiếu minh chứng"


async def test_a_ready_remark_on_a_reflection_is_kept_in_vietnamese(town: Town) -> None:
    an, _, _ = await test_reflections.three_wait(town)
    secretary = town.talk("BT01")
    await secretary.does(Pressed(0, "/ngonngu.en"))

    await secretary.does(Pressed(0, f"/docbai.{an.key}"))
    await secretary.presses("To be completed")
    await secretary.presses("Relate it more clearly to yourself")

    assert "Ý kiến: Nêu rõ hơn phần liên hệ bản thân" in town.talk("DV01").unread()[0].splitlines()
