"""Own pledges: looking at them, changing one, withdrawing one."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from domain.pledges.pledge import PledgeState
from domain.talk.messages import Pressed
from storage.work import writing
from tests.pledges.pledging import DEED, OTHER_DEED, decided, open_round, pledged, pledges_of
from tests.town import Town

NOT_MINE = "Không tìm thấy nội dung này trong các nội dung của đồng chí; có thể đã được rút."
FORM = (
    f"Nhóm nội dung: Chuyển đổi số\nViệc làm: {DEED}\nKết quả dự kiến: (chưa ghi)\n"
    "Hoàn thành: 31/03/2027\nMinh chứng: Danh sách có ký xác nhận"
)


async def test_who_has_none_is_shown_the_way_to_register(town: Town) -> None:
    an = town.talk("DV01")

    assert await an.says("cam kết") == ["Đồng chí chưa đăng ký nội dung nào."]
    assert an.choices == ["Đăng ký ngay"]


async def test_list_shows_states_and_opens_one_in_full(plain_town: Town) -> None:
    await open_round(plain_town)
    first = await pledged(plain_town, "DV01")
    await decided(plain_town, "BT01", first)
    second = await pledged(plain_town, "DV01", OTHER_DEED)
    await decided(plain_town, "PB01", second, "Cần rõ số liệu gốc")
    an = plain_town.talk("DV01")

    assert await an.says("/camket") == [
        "Đồng chí có 2 nội dung:\n"
        "1. NG-2026-0002: cần bổ sung: Cần rõ số liệu gốc\n"
        "Giải quyết trước hạn ít nhất 30% hồ sơ thủ tục hành chính được phân công trong…\n"
        "2. NG-2026-0001: đã xác nhận\n"
        "Hướng dẫn 9/9 đồng chí trong chi bộ sử dụng thành thạo chữ ký số, mỗi tháng 02…\n"
        "Đồng chí chọn số để xem toàn văn, sửa, rút hoặc báo tiến độ.\n"
        "3. Phiếu kết quả năm"
    ]
    assert await an.says("2") == [
        "Nội dung số NG-2026-0001 (bản 1)\nĐợt: Quý I/2027\nTrạng thái: đã xác nhận\n\n"
        f"{FORM}\n\n"
        "Ý kiến của chi bộ:\n09:30, 23/11/2026: Trần Thị Bí Thư (Bí thư) xác nhận bản 1.\n"
        "1. Báo tiến độ\n2. Sửa\n3. Rút\n4. Nội dung của tôi"
    ]


async def test_returned_pledge_is_changed_by_answering_1_to_the_notice(plain_town: Town) -> None:
    await open_round(plain_town)
    pledge = await pledged(plain_town, "DV01")
    an = plain_town.talk("DV01")
    an.unread()
    await decided(plain_town, "BT01", pledge, "thiếu minh chứng")

    told = an.unread()
    opened = await an.says("1")
    await an.says("2")
    await an.says("5")
    await an.says("Biên bản của chi bộ")
    sent = await an.says("Gửi bản sửa")

    assert told == [
        "Đồng chí Trần Thị Bí Thư (Bí thư) đề nghị bổ sung nội dung số NG-2026-0001: "
        "Hướng dẫn 9/9 đồng chí trong chi bộ sử dụng thành thạo chữ ký số, mỗi tháng 02…\n"
        "Ý kiến: Thiếu minh chứng\n\nĐồng chí trả lời 1 để sửa.\n1. Sửa nội dung"
    ]
    assert opened == [
        f"Sửa nội dung số NG-2026-0001\nChi bộ đề nghị: Thiếu minh chứng\n\n{FORM}\n\n"
        "Đồng chí chọn “Sửa một phần”. Sửa xong, chọn “Gửi bản sửa”.\n"
        "1. Gửi bản sửa\n2. Sửa một phần ▸\n0. Bỏ"
    ]
    assert sent == [
        "Hệ thống đã ghi nhận bản sửa của nội dung số NG-2026-0001 lúc 09:30, ngày 23/11/2026. "
        "Nội dung đang chờ chi bộ xác nhận.\n1. Nội dung của tôi"
    ]
    (kept,) = await pledges_of(plain_town, "DV01")
    assert (kept.state, kept.version, kept.deed.evidence) == (
        PledgeState.SUBMITTED,
        2,
        "Biên bản của chi bộ",
    )


async def test_change_after_approval_goes_back_to_the_secretary(town: Town) -> None:
    await open_round(town)
    pledge = await pledged(town, "DV01")
    await decided(town, "BT01", pledge)
    town.talk("BT01").unread()
    an = town.talk("DV01")

    await an.does(Pressed(0, f"/sua.{pledge.id}"))
    await an.mends("Ngày xong")
    await an.says("28/2/2027")
    await an.presses("Gửi bản sửa")

    (kept,) = await pledges_of(town, "DV01")
    assert (kept.state, kept.approved) == (PledgeState.SUBMITTED, pledge.deed)
    assert town.talk("BT01").unread() == [
        "Đồng chí Nguyễn Văn An (Chi bộ Văn phòng) vừa gửi bản sửa của nội dung số NG-2026-0001. "
        "Đề nghị đồng chí xem và quyết định."
    ]


async def test_nothing_changed_is_not_sent(town: Town) -> None:
    await open_round(town)
    pledge = await pledged(town, "DV01")
    an = town.talk("DV01")
    (shown,) = await an.does(Pressed(0, f"/sua.{pledge.id}"))

    again = await an.presses("Gửi bản sửa")

    assert again == [
        "Nội dung chưa có gì thay đổi. Đồng chí chọn “Sửa một phần”, hoặc chọn “Bỏ” để giữ như cũ.\n\n"
        + shown
    ]


async def test_decision_during_a_change_does_not_lose_the_change(town: Town) -> None:
    await open_round(town)
    pledge = await pledged(town, "DV01")
    an = town.talk("DV01")
    await an.does(Pressed(0, f"/sua.{pledge.id}"))
    await an.mends("Việc làm")
    await an.says(OTHER_DEED)
    await decided(town, "PB01", pledge, "Cần cụ thể hơn")

    sent = await an.presses("Gửi bản sửa")

    (kept,) = await pledges_of(town, "DV01")
    assert [text.splitlines()[0] for text in sent] == [
        "Hệ thống đã ghi nhận bản sửa của nội dung số NG-2026-0001 lúc 09:30, ngày 23/11/2026. "
        "Nội dung đang chờ chi bộ xác nhận."
    ]
    assert (kept.version, kept.deed.deed) == (2, OTHER_DEED)


async def test_version_sent_from_elsewhere_is_not_overwritten_unseen(town: Town) -> None:
    await open_round(town)
    pledge = await pledged(town, "DV01")
    an = town.talk("DV01")
    await an.does(Pressed(0, f"/sua.{pledge.id}"))
    await an.mends("Việc làm")
    (shown,) = await an.says(OTHER_DEED)
    async with writing(town.app.database) as work:
        await work.pledges.revise(
            pledge.id,
            person_id=pledge.person_id,
            version=1,
            deed=replace(pledge.deed, evidence="Biên bản"),
            likeness=None,
            at=town.clock.now(),
        )

    again = await an.presses("Gửi bản sửa")
    await an.presses("Gửi bản sửa")

    assert again == [
        "Nội dung này vừa thay đổi (chi bộ đã xử lý, hoặc đồng chí sửa trên máy khác). "
        f"Phần đồng chí viết vẫn còn dưới đây. Đề nghị đồng chí xem lại rồi gửi.\n\n{shown}"
    ]
    (kept,) = await pledges_of(town, "DV01")
    assert (kept.version, kept.deed.deed) == (3, OTHER_DEED)


async def test_other_people_s_pledges_cannot_be_opened_changed_or_withdrawn(town: Town) -> None:
    await open_round(town)
    theirs = await pledged(town, "DV01")
    anh = town.talk("DV02")

    answers = [await anh.does(Pressed(0, f"/{command}.{theirs.id}")) for command in ("sua", "rut", "tiendo")]
    (listed,) = await anh.does(Pressed(0, f"/camket.{theirs.id}"))

    assert answers == [
        [NOT_MINE],
        [NOT_MINE],
        [
            "Nội dung này hiện không báo tiến độ được: chưa được xác nhận, đang chờ xác nhận lại, hoặc đã rút. "
            "Đồng chí xem trạng thái trong mục “Nội dung của tôi”."
        ],
    ]
    assert listed == f"{NOT_MINE}\nĐồng chí chưa đăng ký nội dung nào."
    assert [pledge.state for pledge in await pledges_of(town, "DV01")] == [PledgeState.SUBMITTED]


async def test_yes_or_no_may_be_a_word(town: Town) -> None:
    await open_round(town)
    pledge = await pledged(town, "DV01")
    an = town.talk("DV01")

    await an.does(Pressed(0, f"/rut.{pledge.id}"))
    kept = await an.says("không ạ")
    await an.does(Pressed(0, f"/rut.{pledge.id}"))
    gone = await an.says("có")

    assert kept[0].startswith("Nội dung được giữ nguyên.")
    assert gone[0].startswith("Đã rút nội dung số NG-2026-0001.")


async def test_withdrawing_asks_first(town: Town) -> None:
    await open_round(town)
    pledge = await pledged(town, "DV01")
    an = town.talk("DV01")

    asked = await an.does(Pressed(0, f"/rut.{pledge.id}"))
    kept = await an.presses("Giữ lại")
    await an.does(Pressed(0, f"/rut.{pledge.id}"))
    gone = await an.presses("Rút nội dung này")
    again = await an.does(Pressed(0, f"/rut.{pledge.id}"))

    assert asked == [
        "Nội dung số NG-2026-0001:\n"
        "Hướng dẫn 9/9 đồng chí trong chi bộ sử dụng thành thạo chữ ký số, mỗi tháng 02…\n"
        "Sau khi rút, nội dung không còn được tính là đã đăng ký. Đồng chí có chắc chắn muốn rút?"
    ]
    assert kept == ["Nội dung được giữ nguyên."]
    assert gone == ["Đã rút nội dung số NG-2026-0001. Đồng chí có thể đăng ký nội dung khác khi đợt còn mở."]
    assert again == [NOT_MINE]
    assert await pledges_of(town, "DV01") == []


async def test_withdrawing_an_approved_pledge_tells_the_leaders(town: Town) -> None:
    await open_round(town)
    pledge = await pledged(town, "DV01")
    await decided(town, "BT01", pledge)
    town.talk("BT01").unread()

    await town.talk("DV01").does(Pressed(0, f"/rut.{pledge.id}"))
    await town.talk("DV01").presses("Rút nội dung này")

    assert town.talk("BT01").unread() == [
        "Đồng chí Nguyễn Văn An đã rút nội dung số NG-2026-0001 (trước đó đã được xác nhận)."
    ]


async def test_after_the_period_only_a_returned_pledge_can_be_changed(town: Town) -> None:
    await open_round(town)
    approved = await pledged(town, "DV01")
    await decided(town, "BT01", approved)
    returned = await pledged(town, "DV01", OTHER_DEED)
    await decided(town, "BT01", returned, "Thiếu số liệu")
    an = town.talk("DV01")
    town.clock.at = datetime.fromisoformat("2027-04-05T09:00:00+07:00")

    late = await an.does(Pressed(0, f"/sua.{approved.id}"))
    (open_still,) = await an.does(Pressed(0, f"/sua.{returned.id}"))

    assert late == [
        "Thời gian thực hiện đã hết, nội dung số NG-2026-0001 không sửa hoặc rút được nữa. "
        "Nếu cần, đề nghị đồng chí trao đổi với người phụ trách (nhắn lien he)."
    ]
    assert open_still.splitlines()[:2] == [
        "Sửa nội dung số NG-2026-0002",
        "Chi bộ đề nghị: Thiếu số liệu",
    ]
