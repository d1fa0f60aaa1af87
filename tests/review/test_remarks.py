"""A ready remark goes to its receiver in the committee's language, whatever language the reviewer reads."""

from __future__ import annotations

from domain.talk.messages import Pressed
from tests.review import test_pledges, test_reflections
from tests.town import Town


# The town shows its buttons in Vietnamese to everybody.
async def test_a_ready_remark_on_a_pledge_is_kept_in_vietnamese(town: Town) -> None:
    an, _, _ = await test_pledges.three_wait(town)
    secretary = town.talk("BT01")
    await secretary.says("/ngonngu")
    await secretary.presses("English")

    await secretary.does(Pressed(0, f"/duyet.{an.id}"))
    await secretary.presses("Trả lại")
    await secretary.presses("Thiếu minh chứng")

    assert "Ý kiến: Thiếu minh chứng" in town.talk("DV01").unread()[0].splitlines()
    assert (await test_pledges.last_decision(town, an)).remark == "Thiếu minh chứng"


async def test_a_ready_remark_on_a_reflection_is_kept_in_vietnamese(town: Town) -> None:
    an, _, _ = await test_reflections.three_wait(town)
    secretary = town.talk("BT01")
    await secretary.says("/ngonngu")
    await secretary.presses("English")

    await secretary.does(Pressed(0, f"/docbai.{an.key}"))
    await secretary.presses("Đề nghị bổ sung")
    await secretary.presses("Nêu rõ hơn phần liên hệ bản thân")

    assert "Ý kiến: Nêu rõ hơn phần liên hệ bản thân" in town.talk("DV01").unread()[0].splitlines()
