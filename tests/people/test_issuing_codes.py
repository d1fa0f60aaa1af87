"""Secretaries and the office give link codes to others."""

from __future__ import annotations

import re

import pytest

from storage import tables
from tests.people.test_linking import owner, rows
from tests.town import Town

LIST = """Cấp mã liên kết – chưa liên kết: 1/5 đồng chí (trang 1/1)
1. Võ Văn Ước – chưa liên kết
2. Nguyễn Văn An – đã liên kết
3. Đặng Thị Ánh – đã liên kết
4. Phạm Văn Phó – đã liên kết
5. Trần Thị Bí Thư – đã liên kết

Đồng chí chọn một tên, nhắn nhiều số cùng lúc (ví dụ: 1-5), hoặc nhắn một phần họ tên để tìm."""

LINK = "hoặc mở: https://t.me/neu_guong_bot?start=<secret>"


def hidden(said: list[str]) -> tuple[list[str], list[str]]:
    """What was said with the codes and secrets struck out, and the codes."""
    codes = [code for text in said for code in re.findall(r"\b\d{4} \d{4}\b", text)]
    bare = [re.sub(r"\b\d{4} \d{4}\b", "#### ####", text) for text in said]
    return [re.sub(r"(?<=start=)[A-Za-z0-9_-]{22}(?!\S)", "<secret>", text) for text in bare], codes


async def test_a_secretary_gives_a_card_code_that_links(town: Town) -> None:
    secretary = town.talk("BT01")

    listed = await secretary.says("mã")
    life = await secretary.presses("Võ Văn Ước")
    said, codes = hidden(await secretary.presses("Ghi phiếu"))
    await town.talk("new").says(codes[0])
    await town.talk("new").presses("Đồng ý")

    assert listed == [LIST]
    assert life == ["Cấp mã cho:\n• Võ Văn Ước (Chi bộ Văn phòng)\n\nMã được dùng như thế nào?"]
    assert said == [
        f"Võ Văn Ước:\n#### ####\n{LINK}\n\n"
        "Mỗi mã dùng một lần, đến 09:30, 30/11/2026. Mã cấp trước đó không còn hiệu lực.\n"
        "Đề nghị gửi riêng cho đồng chí có tên trên, không gửi vào nhóm chung."
    ]
    assert await owner(town, "new") == "DV03"


async def test_numbers_make_several_codes_at_once(plain_town: Town) -> None:
    secretary = plain_town.talk("BT01")
    await secretary.says("ma")

    chosen = await secretary.says("1-2, 4")
    said, codes = hidden(await secretary.says("1"))

    assert chosen[0].splitlines()[:4] == [
        "Cấp mã cho 3 đồng chí:",
        "• Võ Văn Ước (Chi bộ Văn phòng)",
        "• Nguyễn Văn An (Chi bộ Văn phòng)",
        "• Phạm Văn Phó (Chi bộ Văn phòng)",
    ]
    assert said[0].splitlines() == [
        *["Võ Văn Ước:", "#### ####", LINK],
        *["Nguyễn Văn An:", "#### ####", LINK],
        "",
        "Không cấp được mã cho đồng chí Phạm Văn Phó: đồng chí đó có quyền trên Hệ thống ngoài phạm vi của"
        " đồng chí cấp mã. Văn phòng Đảng ủy quản lý quyền đó cấp mã.",
        "",
        "Mỗi mã dùng một lần, đến 09:45, 23/11/2026. Mã cấp trước đó không còn hiệu lực.",
        "Đề nghị gửi riêng từng mã cho từng đồng chí, không gửi vào nhóm chung.",
        "1. Cấp mã khác",
    ]
    assert len(set(codes)) == 2


@pytest.mark.parametrize("typed", ["tất cả", "tat ca", "1-5", "1, 2, 3, 4, 5"])
async def test_the_whole_list_is_chosen(town: Town, typed: str) -> None:
    secretary = town.talk("BT01")
    await secretary.says("/ma")

    chosen = await secretary.says(typed)

    assert chosen[0].splitlines()[0] == "Cấp mã cho 5 đồng chí:"


async def test_numbers_may_follow_the_command(town: Town) -> None:
    chosen = await town.talk("BT01").says("mã 1-2")

    assert chosen[0].splitlines()[0] == "Cấp mã cho 2 đồng chí:"


@pytest.mark.parametrize("typed", ["7", "1-9", "0-2", "5-1"])
async def test_numbers_outside_the_list_are_refused(town: Town, typed: str) -> None:
    secretary = town.talk("BT01")
    await secretary.says("/ma")

    said = await secretary.says(typed)

    assert said == [f"Đề nghị đồng chí nhắn số từ 1 đến 5, ví dụ: 1-5\n\n{LIST}"]


async def test_a_name_is_found_without_marks(town: Town) -> None:
    secretary = town.talk("BT01")
    await secretary.says("/ma")

    said = await secretary.says("uoc")

    assert said[0].splitlines()[:2] == ["Cấp mã cho:", "• Võ Văn Ước (Chi bộ Văn phòng)"]


async def test_a_name_of_several_people_asks_which(town: Town) -> None:
    secretary = town.talk("BT01")
    await secretary.says("/ma")

    which = await secretary.says("van")
    choices = secretary.choices
    said = await secretary.presses("Phạm Văn Phó")

    assert which == ["Có nhiều đồng chí cùng tên. Đồng chí chọn một:"]
    assert choices == [
        "Nguyễn Văn An (Chi bộ Văn phòng)",
        "Phạm Văn Phó (Chi bộ Văn phòng)",
        "Võ Văn Ước (Chi bộ Văn phòng)",
        "⬅ Quay lại",
    ]
    assert said[0].splitlines()[:2] == ["Cấp mã cho:", "• Phạm Văn Phó (Chi bộ Văn phòng)"]


@pytest.mark.parametrize("code", ["DV11", "BT02", "VP01"])
async def test_nobody_outside_the_own_unit_is_found(town: Town, code: str) -> None:
    secretary = town.talk("BT01")
    await secretary.says("/ma")
    nobody = (
        "Không tìm thấy đồng chí nào như vậy trong đơn vị. Đề nghị đồng chí xem lại họ tên hoặc mã đảng viên."
    )

    typed = await secretary.says(code)
    forged = await secretary.says(f"/ma w-{await town.person_id(code)}")

    assert (typed, forged) == ([f"{nobody}\n\n{LIST}"], [f"{nobody}\n\n{LIST}"])


@pytest.mark.parametrize("buttons", [True, False])
async def test_the_office_turns_pages(town: Town, plain_town: Town, buttons: bool) -> None:
    office = (town if buttons else plain_town).talk("VP01")

    first = await office.says("/ma")
    second = await (office.presses("Trang sau") if buttons else office.says("6"))
    named = [second[0].splitlines()[0], *second[0].splitlines()[3:6]]
    chosen = await office.says("3-4")

    assert first[0].splitlines()[0] == "Cấp mã liên kết – chưa liên kết: 1/10 đồng chí (trang 1/2)"
    assert named == [
        "Cấp mã liên kết – chưa liên kết: 1/10 đồng chí (trang 2/2)",
        "3. Hồ Sỹ Trên (Đảng bộ Sở Mẫu) – đã liên kết",
        "4. Bùi Văn Út (Chi bộ Kế hoạch) – đã liên kết",
        "5. Trần Yến (Chi bộ Kế hoạch) – đã liên kết",
    ]
    assert chosen[0].splitlines()[:3] == [
        "Cấp mã cho 2 đồng chí:",
        "• Hồ Sỹ Trên (Đảng bộ Sở Mẫu)",
        "• Bùi Văn Út (Chi bộ Kế hoạch)",
    ]


async def test_a_new_code_ends_the_one_before(town: Town) -> None:
    secretary = town.talk("BT01")
    codes = []
    for _ in range(2):
        await secretary.says("/ma")
        await secretary.presses("Võ Văn Ước")
        codes += hidden(await secretary.presses("Nhắn ngay"))[1]

    first = await town.talk("first").starts(codes[0])
    second = await town.talk("second").starts(codes[1])

    assert first[0].splitlines()[0][:26] == "Mã này đã được cấp nhưng k"
    assert second[0].splitlines()[0] == "Mã này được cấp cho đồng chí Võ Văn Ước (Chi bộ Văn phòng)."


async def test_the_audit_names_the_person_and_never_the_code(town: Town) -> None:
    secretary = town.talk("BT01")
    await secretary.says("/ma")
    await secretary.presses("Võ Văn Ước")
    await secretary.presses("Ghi phiếu")

    audit = tables.audit
    kept = await rows(town.app.database, audit.c.actor, audit.c.action, audit.c.subject, audit.c.detail)

    issued = [row for row in kept if row[1] == "code.issue"]
    assert issued == [
        (await town.person_id("BT01"), "code.issue", await town.person_id("DV03"), "10080 min leader")
    ]


async def test_a_member_has_no_such_entry(town: Town) -> None:
    said = await town.talk("DV01").says("/ma")

    assert said[0].splitlines()[0] == "Mục này không thuộc phần việc của đồng chí."
