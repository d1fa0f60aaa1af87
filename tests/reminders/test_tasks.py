"""`/viec`: what waits for whom, and its buttons."""

from __future__ import annotations

from datetime import timedelta

from storage.work import writing
from tests.reminders.test_reminders import DEADLINE, OTHER, QUARTER, give_back, local, open_round, register
from tests.town import Town

NOTHING = ["Hiện không có việc nào chờ đồng chí. Khi có việc mới, Hệ thống sẽ nhắn."]

UNREACHED = " Đang bận hoặc chưa nhận được tin: 1 đồng chí."


async def test_nothing_to_do_is_one_quiet_line(town: Town) -> None:
    member = town.talk("DV01")

    before = await member.says("/viec")
    await open_round(town)
    exempt = await town.talk("DV12").says("/tasks")

    assert (before, exempt) == (NOTHING, NOTHING)


async def test_a_member_sees_rounds_and_returned_pledges_each_with_its_button(town: Town) -> None:
    await open_round(town)
    sooner = await open_round(town, OTHER, deadline=DEADLINE - timedelta(days=3), least=2)
    pledge = await register(town, "DV01", sooner)
    await give_back(town, pledge)
    member = town.talk("DV01")

    said = await member.says("việc của tôi")
    offered = member.choices
    opened = await member.says("3")

    assert said == [
        "Việc đang chờ đồng chí: 3\n"
        f"1. {OTHER}: hạn 17:00, thứ Sáu 04/12/2026 (còn 11 ngày)."
        " Đồng chí đã đăng ký 1/2 nội dung.\n"
        f"2. {QUARTER}: hạn 17:00, thứ Hai 07/12/2026 (còn 14 ngày). Đồng chí chưa đăng ký.\n"
        f"3. Nội dung số {pledge.receipt} ({OTHER}) được đề nghị bổ sung.\n"
        "\n"
        "Đồng chí chọn việc, hoặc nhắn số thứ tự để làm ngay."
    ]
    assert offered == ["Đăng ký Việc làm…", "Đăng ký Q.I/2027", f"Sửa {pledge.receipt}"]
    assert "Thêm minh chứng" in opened[0]


async def test_in_a_round_that_is_over_and_takes_nothing_late_more_time_is_asked_for(town: Town) -> None:
    await open_round(town, accepts_late=False)
    await town.at(local(2026, 12, 8, 9))
    member = town.talk("DV01")

    said = await member.says("/viec")

    assert said[0].splitlines()[:2] == [
        "Việc đang chờ đồng chí: 1",
        f"1. {QUARTER}: hạn 17:00, thứ Hai 07/12/2026 (đã hết hạn). Đồng chí chưa đăng ký.",
    ]
    assert member.choices == ["Xin gia hạn"]


async def test_a_secretary_sees_what_waits_for_a_decision(town: Town) -> None:
    round_ = await open_round(town)
    for code in ("BT01", "DV01", "DV02"):
        await register(town, code, round_)
    secretary = town.talk("BT01")

    said = await secretary.says("/viec")

    assert said == [
        "Việc đang chờ đồng chí: 2\n"
        "1. Xác nhận 2 nội dung: Nguyễn Văn An, Đặng Thị Ánh.\n"
        f"2. Còn 2 đồng chí chưa đăng ký xong Q.I/2027: Phạm Văn Phó, Võ Văn Ước.{UNREACHED}\n"
        "\n"
        "Đồng chí chọn việc, hoặc nhắn số thứ tự để làm ngay."
    ]
    assert secretary.choices == ["Xác nhận cả 2", "Nhắc 1 người", "Chọn đồng chí"]


async def test_everything_is_approved_by_one_button_after_it_was_read(town: Town) -> None:
    round_ = await open_round(town)
    for code in ("BT01", "DV01", "DV02"):
        await register(town, code, round_)
    secretary = town.talk("BT01")
    await secretary.says("/viec")

    plan = await secretary.presses("Xác nhận cả 2")
    done = await secretary.presses("Thực hiện")
    again = await secretary.says("/duyet all")

    assert plan[0].splitlines()[0] == "Đồng chí xác nhận tất cả những mục dưới đây?"
    assert "Nguyễn Văn An" in plan[0]
    assert "Đặng Thị Ánh" in plan[0]
    assert done[0].startswith("Đã xác nhận 2 nội dung")
    assert again == ["Không có nội dung nào đang chờ đồng chí xác nhận."]


async def test_the_units_things_and_ones_own_are_parted(town: Town) -> None:
    round_ = await open_round(town)
    await register(town, "DV01", round_)

    said = await town.talk("BT01").says("/viec")

    assert said[0].splitlines()[:6] == [
        "Việc đang chờ đồng chí: 3",
        "Việc của đơn vị",
        "1. Xác nhận 1 nội dung: Nguyễn Văn An.",
        f"2. Còn 3 đồng chí chưa đăng ký xong Q.I/2027: Đặng Thị Ánh, Phạm Văn Phó, Võ Văn Ước.{UNREACHED}",
        "Phần của đồng chí",
        f"3. {QUARTER}: hạn 17:00, thứ Hai 07/12/2026 (còn 14 ngày). Đồng chí chưa đăng ký.",
    ]


async def test_the_question_on_the_week_waits_until_it_is_answered(town: Town) -> None:
    round_ = await open_round(town)
    await register(town, "BT01", round_)
    await town.at(local(2026, 11, 27, 15))
    secretary = town.talk("BT01")
    async with writing(town.app.database) as work:
        (cell,) = [
            unit
            for unit in await work.people.units((round_.audience_unit_id,), town.today)
            if unit.code == "CB1"
        ]

    asked = await secretary.says("/viec")
    async with writing(town.app.database) as work:
        await work.weeks.remark("2026-W48", cell.id, text="Tốt.", by=cell.id, at=town.clock.now())
    answered = await secretary.says("/viec")

    assert asked == [
        "Việc đang chờ đồng chí: 2\n"
        "1. Còn 4 đồng chí chưa đăng ký xong Q.I/2027: "
        "Nguyễn Văn An, Đặng Thị Ánh, Phạm Văn Phó, Võ Văn Ước."
        f" Đã nhắc trong ngày: 3 đồng chí.{UNREACHED}\n"
        "2. Tuần 48 (23/11–29/11/2026): đồng chí chưa ghi nhận xét về đơn vị.\n"
        "\n"
        "Đồng chí chọn việc, hoặc nhắn số thứ tự để làm ngay."
    ]
    assert answered[0].splitlines()[:2] == asked[0].replace("chí: 2", "chí: 1").splitlines()[:2]
    assert "nhận xét" not in answered[0]
