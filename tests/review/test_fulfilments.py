"""Confirming what became of a pledge: met, not met, or more is wanted."""

from __future__ import annotations

from datetime import datetime

import pytest
from sqlalchemy import select

from domain.pledges.pledge import FulfilmentState, Pledge
from domain.talk.messages import Pressed
from storage.tables import audit
from storage.work import writing
from tests.pledges.pledging import DEED, OTHER_DEED, decided, open_round, pledged, pledges_of
from tests.town import Town

AUTHORS = ("DV01", "DV02", "PB01")
EXCERPT = "Hướng dẫn 9/9 đồng chí trong chi bộ sử dụng thành thạo chữ ký số, mỗi tháng 02…"
WAITS = "Kết quả đang chờ chi bộ xác nhận."


async def done(town: Town, code: str, pledge: Pledge, note: str = "Đủ 9/9 đồng chí") -> list[str]:
    """Report an approved pledge as done; returns what is answered."""
    talk = town.talk(code)
    await talk.does(Pressed(0, f"/tiendo.{pledge.id}"))
    await talk.presses("Hoàn thành")
    await talk.says(note)
    return await talk.presses("Bỏ qua")


async def reported(town: Town, code: str, deed: str = DEED, *, by: str = "BT01") -> Pledge:
    """A pledge that the cell approved and its author reported as done."""
    pledge = await pledged(town, code, deed)
    await decided(town, by, pledge)
    await done(town, code, pledge)
    return pledge


async def three(town: Town) -> tuple[Pledge, Pledge, Pledge]:
    """Results of An, Ánh and the deputy, which wait."""
    await open_round(town)
    found = (
        await reported(town, "DV01"),
        await reported(town, "DV02", OTHER_DEED),
        await reported(
            town, "PB01", "Có 01 sáng kiến rút ngắn thời gian tổng hợp báo cáo tháng còn 01 ngày."
        ),
    )
    for code in (*AUTHORS, "BT01"):
        town.talk(code).unread()
    return found


async def stand(town: Town, *codes: str) -> list[FulfilmentState | None]:
    """What became of the newest pledge of each of them."""
    return [(await pledges_of(town, code))[0].fulfilment for code in codes]


async def test_report_that_it_is_done_waits_for_the_cell_which_is_told(town: Town) -> None:
    await open_round(town)
    pledge = await pledged(town, "DV01")
    await decided(town, "BT01", pledge)
    town.talk("BT01").unread()

    answered = await done(town, "DV01", pledge)

    assert answered[0].splitlines()[-1] == WAITS
    assert town.talk("BT01").unread() == [
        "Đồng chí Nguyễn Văn An (Chi bộ Văn phòng) vừa báo hoàn thành nội dung số NG-2026-0001. "
        f"Đề nghị đồng chí xem và xác nhận kết quả.\nNội dung: {EXCERPT}\n"
        "Ý kiến của đồng chí đó: Đủ 9/9 đồng chí"
    ]
    assert town.talk("BT01").choices == ["Xem kết quả"]
    assert await stand(town, "DV01") == [FulfilmentState.REPORTED]


async def test_line_decides_on_many_and_each_author_is_told(plain_town: Town) -> None:
    await three(plain_town)
    bt = plain_town.talk("BT01")

    (shown,) = await bt.says("xác nhận kết quả")
    (planned,) = await bt.says("1 đạt, 2 chưa đạt: mới đạt 20%, 3 bổ sung: gửi quyết định công nhận")
    (finished,) = await bt.says("1")

    assert shown.splitlines()[0] == "Có 3 kết quả chờ đồng chí xác nhận:"
    assert planned.splitlines()[2:5] == [
        "1. Nguyễn Văn An, số NG-2026-0001: đạt",
        "2. Đặng Thị Ánh, số NG-2026-0002: chưa đạt, mới đạt 20%",
        "3. Phạm Văn Phó, số NG-2026-0003: đề nghị bổ sung, gửi quyết định công nhận",
    ]
    assert finished.splitlines()[:2] == [
        "Đạt: 1; chưa đạt: 1; đề nghị bổ sung: 1. Hệ thống đã báo các đồng chí có liên quan.",
        "Không còn kết quả nào chờ xác nhận. Trân trọng cảm ơn đồng chí.",
    ]
    assert await stand(plain_town, *AUTHORS) == [
        FulfilmentState.CONFIRMED,
        FulfilmentState.NOT_MET,
        FulfilmentState.RETURNED,
    ]
    heard = [plain_town.talk(code).unread() for code in AUTHORS]
    assert [text.splitlines()[0] for (text,) in heard] == [
        "Đồng chí Trần Thị Bí Thư (Bí thư) đã xác nhận kết quả nội dung số NG-2026-0001 của đồng chí: đạt.",
        "Đồng chí Trần Thị Bí Thư (Bí thư) đã ghi kết quả nội dung số NG-2026-0002 của đồng chí: chưa đạt.",
        "Đồng chí Trần Thị Bí Thư (Bí thư) đề nghị bổ sung kết quả nội dung số NG-2026-0003.",
    ]
    assert heard[1][0].splitlines()[2] == "Ý kiến: mới đạt 20%"


@pytest.mark.parametrize(
    ("button", "remark", "state", "action"),
    [
        ("Đạt", "", FulfilmentState.CONFIRMED, "fulfilment.confirm"),
        ("Chưa đạt", "Mới đạt một phần", FulfilmentState.NOT_MET, "fulfilment.refuse"),
        ("Đề nghị bổ sung", "Gửi số liệu quý", FulfilmentState.RETURNED, "fulfilment.return"),
    ],
)
async def test_one_result_is_read_whole_and_decided(
    town: Town, button: str, remark: str, state: FulfilmentState, action: str
) -> None:
    await open_round(town)
    pledge = await reported(town, "DV01")
    bt = town.talk("BT01")

    (whole,) = await bt.does(Pressed(0, f"/xacnhanketqua.{pledge.id}"))
    choices = bt.choices
    await bt.presses(button)
    if remark:
        await bt.says(remark)

    assert whole.splitlines()[:3] == [
        "Nguyễn Văn An, Chi bộ Văn phòng",
        "Kết quả nội dung số NG-2026-0001, Quý I/2027",
        "Báo hoàn thành ngày 23/11/2026",
    ]
    assert whole.splitlines()[-2:] == ["", "Kết quả đảng viên báo: Đủ 9/9 đồng chí"]
    assert choices[:4] == ["Đạt", "Chưa đạt", "Đề nghị bổ sung", "Để sau"]
    assert await stand(town, "DV01") == [state]
    async with writing(town.app.database) as work:
        entries = await work.statements.rows(
            select(audit.c.action, audit.c.subject).order_by(audit.c.number.desc()).limit(1)
        )
    assert [(row["action"], row["subject"]) for row in entries] == [(action, pledge.id)]


async def test_what_is_returned_waits_for_its_author_and_then_again_for_the_cell(town: Town) -> None:
    await open_round(town)
    pledge = await reported(town, "DV01")
    bt, an = town.talk("BT01"), town.talk("DV01")
    await bt.does(Pressed(0, f"/xacnhanketqua.{pledge.id}"))
    await bt.presses("Đề nghị bổ sung")
    await bt.presses("Thiếu số liệu")
    an.unread()

    (menu,) = await an.says("/menu")
    (tasks,) = await an.says("/viec")
    await an.presses("Bổ sung NG-2026-0001")
    await an.presses("Hoàn thành")
    await an.says("Danh sách 9 đồng chí có ký nhận")
    await an.presses("Bỏ qua")
    (again,) = await bt.does(Pressed(0, f"/xacnhanketqua.{pledge.id}"))

    assert "1 kết quả của đồng chí cần bổ sung." in menu
    assert "Kết quả nội dung số NG-2026-0001 cần bổ sung: Thiếu số liệu" in tasks
    assert again.splitlines()[-1] == "Kết quả đảng viên báo: Danh sách 9 đồng chí có ký nhận"
    await bt.presses("Đạt")
    assert await stand(town, "DV01") == [FulfilmentState.CONFIRMED]


async def test_settled_result_leaves_nothing_to_report_change_or_withdraw(town: Town) -> None:
    await open_round(town)
    pledge = await reported(town, "DV01")
    bt, an = town.talk("BT01"), town.talk("DV01")
    await bt.does(Pressed(0, f"/xacnhanketqua.{pledge.id}"))
    await bt.presses("Đạt")

    (shown,) = await an.does(Pressed(0, f"/camket.{pledge.id}"))
    choices = an.choices
    refused = [
        (await an.does(Pressed(0, f"/{command}.{pledge.id}")))[0].splitlines()[0]
        for command in ("tiendo", "sua", "rut")
    ]

    assert "Trạng thái: kết quả: đạt" in shown
    assert shown.splitlines()[-1] == "09:30, 23/11/2026: Trần Thị Bí Thư (Bí thư) xác nhận kết quả: đạt."
    assert choices == ["Nội dung của tôi"]
    assert [text.startswith(("Nội dung này hiện không báo", "Kết quả nội dung số")) for text in refused] == [
        True
    ] * 3
    async with writing(town.app.database) as work:
        kept = await work.pledges.withdraw(pledge.id, person_id=pledge.person_id, at=town.clock.now())
    assert not kept


async def test_nobody_confirms_their_own_and_others_are_not_shown(town: Town) -> None:
    await open_round(town)
    own = await reported(town, "BT01", by="PB01")

    answered = await town.talk("BT01").does(Pressed(0, f"/xacnhanketqua.{own.id}"))
    stranger = await town.talk("BT02").does(Pressed(0, f"/xacnhanketqua.{own.id}"))

    assert answered == [
        "Nội dung số NG-2026-0001 là của chính đồng chí, nên kết quả do đồng chí khác xác nhận."
    ]
    assert stranger == ["Không tìm thấy kết quả này trong phạm vi của đồng chí."]


async def test_unit_above_confirms_after_three_working_days(town: Town) -> None:
    await open_round(town)
    pledge = await reported(town, "DV01")
    above = town.talk("BT00")

    early = await above.does(Pressed(0, f"/xacnhanketqua.{pledge.id}"))
    town.clock.at = datetime.fromisoformat("2026-11-27T09:31:00+07:00")
    await above.does(Pressed(0, f"/xacnhanketqua.{pledge.id}"))
    await above.presses("Đạt")

    assert early == [
        "Kết quả nội dung số NG-2026-0001 đang chờ bí thư chi bộ xác nhận. Sau 3 ngày làm việc chưa có "
        "quyết định, cấp ủy cấp trên có thể xác nhận thay."
    ]
    assert await stand(town, "DV01") == [FulfilmentState.CONFIRMED]


async def test_report_taken_back_meanwhile_is_not_confirmed(town: Town) -> None:
    await open_round(town)
    pledge = await reported(town, "DV01")
    bt, an = town.talk("BT01"), town.talk("DV01")
    await bt.does(Pressed(0, f"/xacnhanketqua.{pledge.id}"))
    await an.does(Pressed(0, f"/tiendo.{pledge.id}"))
    await an.says("80%")
    await an.presses("Bỏ qua")

    await bt.presses("Đạt")

    assert await stand(town, "DV01") == [None]


async def test_difficulty_is_told_to_the_secretary(town: Town) -> None:
    await open_round(town)
    pledge = await pledged(town, "DV01")
    await decided(town, "BT01", pledge)
    town.talk("BT01").unread()
    an = town.talk("DV01")
    await an.does(Pressed(0, f"/tiendo.{pledge.id}"))
    await an.presses("Gặp khó khăn")
    await an.says("Thiếu máy tính, đề nghị hỗ trợ 02 máy")

    assert town.talk("BT01").unread() == [
        "Đồng chí Nguyễn Văn An (Chi bộ Văn phòng) báo gặp khó khăn với nội dung số NG-2026-0001. "
        f"Đề nghị đồng chí trao đổi, giúp đỡ.\nNội dung: {EXCERPT}\n"
        "Ý kiến của đồng chí đó: Thiếu máy tính, đề nghị hỗ trợ 02 máy"
    ]
