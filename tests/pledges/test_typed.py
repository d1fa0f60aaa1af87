"""A whole pledge typed at rest, and dates in words where its day is asked for."""

from __future__ import annotations

import pytest

from handlers.pledges.typed import items_of, pledge_in
from tests.pledges.pledging import DEED, OTHER_DEED, open_round, pledges_of
from tests.town import Talk, Town

ASKED = "Đồng chí muốn đăng ký nội dung này?"


@pytest.mark.parametrize(
    ("typed", "pledged"),
    [
        (f"Tôi đăng ký: {DEED}", DEED),
        (f"toi dang ky {DEED}", DEED),
        (f"Tôi xin đăng ký nội dung: {DEED}", DEED),
        (f"ĐĂNG KÝ - {DEED}", DEED),
        (f"Đăng kí: {DEED}", DEED),
        ("Tôi đăng ký: làm việc tốt hơn", ""),
        (DEED, ""),
        ("Tôi muốn đăng ký", ""),
    ],
)
def test_a_pledge_is_told_from_a_wish_to_register(typed: str, pledged: str) -> None:
    assert pledge_in(typed) == pledged


@pytest.mark.parametrize(
    ("pledged", "items"),
    [
        (f"1. {DEED} 2. {OTHER_DEED}", [DEED, OTHER_DEED]),
        (f"1) {DEED}\n2) {OTHER_DEED}\n3) Có 01 sáng kiến.", [DEED, OTHER_DEED, "Có 01 sáng kiến."]),
        (DEED, [DEED]),
        (f"2. {DEED} 5. {OTHER_DEED}", [f"2. {DEED} 5. {OTHER_DEED}"]),
    ],
)
def test_numbered_pledges_are_parted(pledged: str, items: list[str]) -> None:
    assert items_of(pledged) == items


async def fill_in(talk: Talk) -> list[str]:
    """Everything but the deed."""
    for answer in ("2", "Bỏ qua", "31/3/2027", "Danh sách có ký xác nhận"):
        await talk.says(answer)
    return await talk.says("1")


async def test_a_typed_pledge_is_asked_for_and_becomes_a_draft(town: Town) -> None:
    await open_round(town)
    an = town.talk("DV01")

    asked = await an.says(f"Tôi đăng ký: {DEED}")
    offered = an.choices
    group = await an.presses("Đăng ký")
    receipt = await fill_in(an)

    assert asked[0].splitlines()[0] == ASKED
    assert offered == ["Đăng ký", "Không", "⬅ Quay lại"] or offered == ["Đăng ký", "Không", "Thoát"]
    assert group[-1].endswith("Đồng chí chọn nhóm nội dung:")
    assert "NG-2026-0001" in receipt[0]
    assert [pledge.deed.deed for pledge in await pledges_of(town, "DV01")] == [DEED]


async def test_a_typed_pledge_that_is_not_meant_is_not_kept(town: Town) -> None:
    await open_round(town)
    an = town.talk("DV01")
    await an.says(f"Tôi đăng ký: {DEED}")

    said = await an.presses("Không")

    assert said == ["Hệ thống không ghi lại nội dung vừa rồi."]
    assert await pledges_of(town, "DV01") == []


async def test_numbered_pledges_become_drafts_one_after_the_other(town: Town) -> None:
    await open_round(town)
    an = town.talk("DV01")

    asked = await an.says(f"Tôi đăng ký: 1. {DEED} 2. {OTHER_DEED}")
    await an.presses("Đăng ký")
    first = await fill_in(an)
    second = await fill_in(an)

    assert asked[0].startswith("Đồng chí muốn đăng ký 2 nội dung này?")
    assert first[-1].endswith("Đồng chí chọn nhóm nội dung:")
    assert "NG-2026-0002" in second[0]
    assert [pledge.deed.deed for pledge in await pledges_of(town, "DV01")] == [OTHER_DEED, DEED]


async def test_a_mark_of_secrecy_is_not_kept_here_either(town: Town) -> None:
    await open_round(town)

    said = await town.talk("DV01").says(
        "Tôi đăng ký: chép tài liệu TUYỆT MẬT của phòng thành hai bản, mỗi tháng một lần, gửi các đồng chí trong chi bộ"
    )

    assert said[0].startswith("Nội dung có từ chỉ mức độ mật (“TUYỆT MẬT”)")


# ---------------------------------------------------------------- the day


async def at_the_day(town: Town) -> Talk:
    await open_round(town)
    an = town.talk("DV01")
    await an.says("dk")
    for answer in ("2", DEED, "Bỏ qua"):
        await an.says(answer)
    return an


@pytest.mark.parametrize(
    ("typed", "read"),
    [("cuối quý", "31/03/2027"), ("giữa tháng 2", "15/02/2027"), ("cuối tháng 1", "31/01/2027")],
)
async def test_a_day_in_words_is_read_back(town: Town, typed: str, read: str) -> None:
    an = await at_the_day(town)

    said = await an.says(typed)

    assert said[0].splitlines()[0] == f"Hệ thống ghi ngày {read}."


async def test_a_day_in_figures_is_not_read_back(town: Town) -> None:
    an = await at_the_day(town)

    said = await an.says("15/2/2027")

    assert "Hệ thống ghi ngày" not in said[0]


async def test_a_day_that_is_none_is_explained(town: Town) -> None:
    an = await at_the_day(town)

    said = await an.says("31/2")

    assert said[0].splitlines()[0] == "Tháng 2 năm 2027 có 28 ngày. Đề nghị đồng chí nhắn lại ngày."
