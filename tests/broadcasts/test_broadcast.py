"""`/thongbao`: an office writes, looks, confirms; everybody hears it once; it can be taken back, stopped, followed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import pytest

from domain.broadcasts.broadcast import Broadcast, BroadcastState, Tally
from domain.people.person import Role
from domain.people.roster.change import compare
from domain.people.roster.sheet import read_rows
from domain.talk.messages import Pressed
from storage.tables import audit
from storage.work import writing
from tests.pledges.pledging import open_round, roster_says
from tests.town import CELL, HEADER, ROSTER, ZONE, Talk, Town

TEXT = "Mời các đồng chí họp\nlúc <b>14:00</b> thứ Tư."
"""What the office types: on two lines, with signs that a platform would take for markup."""
EXCERPT = "“Mời các đồng chí họp lúc <b>14:00</b>…”"
MESSAGE = f"""Thông báo của Văn phòng Đảng ủy Ví dụ

{TEXT}

Hệ thống gửi tin này tự động; tin trả lời ở đây không đến Văn phòng."""

PREVIEW = f"""Xem trước. Người nhận sẽ đọc:

{MESSAGE}

Gửi đến: đảng viên của Đảng bộ Sở Mẫu và các đơn vị trực thuộc
Thuộc diện nhận: 8 đồng chí
• Ví dụ: Nguyễn Văn An, Đặng Thị Ánh, Đinh Văn Dũng… và 5 đồng chí nữa
• Gửi được qua Telegram: 7
• Chưa gửi được (bí thư báo trực tiếp): 1
Đồng chí được miễn sinh hoạt, bị đình chỉ sinh hoạt, đi xa hoặc đã chuyển đi không thuộc diện nhận.
Bắt đầu gửi: sau khi xác nhận 60 giây
Thời gian gửi: khoảng 1 phút"""

ASK_TEXT = (
    "Đồng chí nhắn nội dung thông báo, nhiều nhất 2.000 ký tự, một hoặc nhiều tin."
    " Người nhận đọc đúng như đồng chí viết."
)
ACCEPTED = "Tin bắt đầu gửi sau 60 giây. Trước lúc đó đồng chí còn thu hồi được."


async def to_preview(town: Town, *, unit: str = "DB1", who: str = "Tất cả", text: str = TEXT) -> list[str]:
    """Everything up to the preview."""
    office = town.talk("VP01")
    await office.says("/thongbao")
    if "Thông báo mới" in office.choices:
        await office.presses("Thông báo mới")
    await office.says(text)
    await office.presses("Xong nội dung")
    await office.says(unit)
    return await office.presses(who)


async def send(town: Town, *, unit: str = "DB1", who: str = "Tất cả", text: str = TEXT) -> Broadcast:
    """Write and confirm a broadcast; it waits for its minute to pass."""
    await to_preview(town, unit=unit, who=who, text=text)
    await town.talk("VP01").presses("Gửi thông báo")
    return (await broadcasts(town))[0]


async def broadcasts(town: Town) -> list[Broadcast]:
    """Those of the whole committee, newest first."""
    async with writing(town.app.database) as work:
        root = await work.people.root(town.today)
        assert root is not None
        return await work.broadcasts.of_scope((root.id,), town.today, limit=99)


async def heard(town: Town, codes: Sequence[str]) -> dict[str, list[str]]:
    """What these people were told since the last look; only those who were told anything."""
    said = {code: town.talk(code).unread() for code in codes}
    return {code: texts for code, texts in said.items() if texts}


async def entries(town: Town) -> list[tuple[str, str, str]]:
    """What the audit says of broadcasts: action, subject, detail."""
    async with writing(town.app.database) as work:
        rows = await work.statements.rows(audit.select().order_by(audit.c.number))
    return [
        (row["action"], row["subject"], row["detail"])
        for row in rows
        if row["action"].startswith("broadcast.")
    ]


EVERYBODY = tuple(code for code, *_ in ROSTER)


def local(hour: int, minute: int = 0, day: int = 23) -> datetime:
    """A moment of that week of November on the committee's wall clock."""
    return datetime(2026, 11, day, hour, minute, tzinfo=ZONE)


# ---------------------------------------------------------------- the whole way


async def test_it_is_written_looked_at_confirmed_and_heard_once(town: Town) -> None:
    office = town.talk("VP01")

    asked = await office.says("thong bao")
    preview = await to_preview(town)
    accepted = await office.presses("Gửi thông báo")
    await town.after(seconds=59)
    early = await heard(town, EVERYBODY)
    await town.after(seconds=1)
    told = await heard(town, EVERYBODY)
    await town.after(seconds=10)
    result = office.unread()
    await town.after(seconds=60)

    assert asked == [ASK_TEXT]
    assert preview == [PREVIEW]
    assert accepted == [f"Đã ghi nhận thông báo đến 8 đồng chí.\n{ACCEPTED}"]
    assert early == {}
    assert told == {code: [MESSAGE] for code in ("BT00", "BT01", "PB01", "DV01", "DV02", "BT02", "DV11")}
    assert result == [
        f"Đã gửi xong thông báo {EXCERPT}\n"
        "Đã gửi: 7/8\n"
        "• Qua Telegram: 7\n"
        "Không gửi được: 1\n"
        "• Chưa có kênh nhận tin: 1\n"
        "\n"
        "Ai chưa nhận được tin và cần làm gì: xem ở mục “Kết nối, nhận tin”."
    ]
    assert await heard(town, EVERYBODY) == {}
    assert (await office.presses("Kết nối, nhận tin"))[0].startswith("Đảng bộ Sở Mẫu – kết nối, nhận tin")
    (kept,) = await broadcasts(town)
    assert (kept.state, kept.text, kept.people) == (BroadcastState.DONE, TEXT, 8)
    assert kept.tally == Tally(sent={"telegram": 7}, failed={"no-account": 1})


async def test_the_sender_hears_it_too_and_the_exempt_do_not(town: Town) -> None:
    await send(town, unit="DU")

    await town.after(seconds=60)

    told = await heard(town, EVERYBODY)
    assert told["VP01"] == [MESSAGE]
    assert sorted(told) == sorted(set(EVERYBODY) - {"DV03", "DV12"})


async def test_only_leaders_hear_what_is_for_leaders(town: Town) -> None:
    preview = await to_preview(town, who="Chỉ bí thư")

    await town.talk("VP01").presses("Gửi thông báo")
    await town.after(seconds=60)

    assert "Gửi đến: bí thư, phó bí thư của Đảng bộ Sở Mẫu và các đơn vị trực thuộc" in preview[0]
    assert "Thuộc diện nhận: 4 đồng chí" in preview[0]
    assert sorted(await heard(town, EVERYBODY)) == ["BT00", "BT01", "BT02", "PB01"]


async def test_progress_is_followed(town: Town) -> None:
    office = town.talk("VP01")
    await open_round(town)
    await town.after(seconds=1)
    await town.talk("DV01").says("/dangky")
    sent_at = town.clock.at
    await send(town, unit="CB1")

    before = await office.presses("Xem tiến độ")
    await town.at(sent_at.replace(second=0) + (local(9, 32) - local(9, 30)))
    await town.after(seconds=10)
    during = await office.presses("Cập nhật tiến độ")
    listed = await office.says("xem thong bao")

    head = (
        f"Thông báo {EXCERPT}\n"
        "Tình trạng: {}\n"
        "Xác nhận gửi: 09:30, thứ Hai 23/11/2026\n"
        "Gửi đến: đảng viên của Chi bộ Văn phòng và các đơn vị trực thuộc\n\n"
    )
    assert before == [
        head.format("chưa gửi") + "Đã gửi: 0/5\n"
        "Còn chờ gửi: 5\n"
        "Gửi từ 09:31, thứ Hai 23/11/2026, chỉ trong giờ làm việc.\n"
        "Còn khoảng 1 phút."
    ]
    # One is in the middle of a conversation, one has no door.
    assert during == [
        head.format("đang gửi") + "Đã gửi: 3/5\n"
        "• Qua Telegram: 3\n"
        "Còn chờ gửi: 1\n"
        "Không gửi được: 1\n"
        "• Chưa có kênh nhận tin: 1\n"
        "Còn khoảng 1 phút.\n"
        "Số liệu lúc 09:32, 23/11/2026, cập nhật mỗi 10 giây."
    ]
    assert listed == [f"Các thông báo gần đây\n1. 09:30, thứ Hai 23/11/2026 – {EXCERPT}: đang gửi"]
    assert office.choices == ["“Mời các đồng chí…”", "Thông báo mới"]


async def test_the_result_names_every_reason(town: Town) -> None:
    office = town.talk("VP01")
    town.channel.closed.add(town.talk("DV01").address)
    await send(town, unit="CB1")

    await town.after(seconds=60)
    await town.after(seconds=10)

    assert office.unread() == [
        f"Đã gửi xong thông báo {EXCERPT}\n"
        "Đã gửi: 3/5\n"
        "• Qua Telegram: 3\n"
        "Không gửi được: 2\n"
        "• Đã chặn tin của Hệ thống: 1\n"
        "• Chưa có kênh nhận tin: 1\n"
        "\n"
        "Ai chưa nhận được tin và cần làm gì: xem ở mục “Kết nối, nhận tin”."
    ]


# ---------------------------------------------------------------- writing


async def test_the_text_grows_and_only_fit_parts_are_kept(town: Town) -> None:
    office = town.talk("VP01")
    await office.says("/thongbao")

    secret = await office.says("Gửi kèm tài liệu MẬT")
    first = await office.says("Dòng một")
    split = await office.says("có chữ mật")
    long = await office.says("x" * 1995)
    second = await office.says("Dòng hai")
    await office.presses("Viết lại từ đầu")
    digits = await office.says("14 - 16")
    bare = await office.presses("Xong nội dung")
    picture = await office.says("x" * 2001)

    assert secret[0].startswith("Nội dung có từ chỉ mức độ mật (“MẬT”)")
    assert secret[0].endswith(ASK_TEXT)
    assert first == [
        "Nội dung đã nhận (8/2.000 ký tự):\n\nDòng một\n\n"
        "Đồng chí nhắn tiếp nếu còn, hoặc chọn “Xong nội dung”."
    ]
    assert split[0].startswith("Nội dung có từ chỉ mức độ mật (“MẬT”)")
    assert split[0].endswith(first[0])
    assert long == [
        "Cả nội dung dài 2.004 ký tự, quá 2.000. Tin vừa nhắn chưa được ghi, các tin trước vẫn còn."
        f" Đề nghị đồng chí rút gọn và nhắn lại.\n\n{first[0]}"
    ]
    assert "\n\nDòng một\nDòng hai\n\n" in second[0]
    assert digits[0].startswith("Nội dung đã nhận (7/2.000 ký tự):")
    assert bare[0].endswith(digits[0])
    assert picture[0].endswith(digits[0])
    assert await broadcasts(town) == []


async def test_text_and_audience_are_changed_from_the_preview(town: Town) -> None:
    office = town.talk("VP01")
    await to_preview(town)

    again = await office.mends("Nội dung")
    await office.says("Mang theo sổ tay.")
    longer = await office.presses("Xong nội dung")
    await office.mends("Người nhận")
    await office.says("khong co don vi nay")
    await office.says("ke hoach")
    other = await office.presses("Tất cả")

    assert TEXT in again[0]
    assert longer == [PREVIEW.replace(TEXT, f"{TEXT}\nMang theo sổ tay.")]
    assert "Gửi đến: đảng viên của Chi bộ Kế hoạch" in other[0]
    assert "• Gồm: Đinh Văn Dũng, Bùi Văn Út" in other[0]


async def test_a_draft_waits_for_its_author(town: Town) -> None:
    office = town.talk("VP01")
    await office.says("/thongbao")
    await office.says("Dòng một")

    await office.says("/viec")
    back = await office.says("/thongbao")

    assert back == [
        "Hệ thống còn giữ bản đồng chí viết dở, xin mời tiếp tục. Nhắn huy nếu muốn bỏ bản này.\n\n"
        "Nội dung đã nhận (8/2.000 ký tự):\n\nDòng một\n\n"
        "Đồng chí nhắn tiếp nếu còn, hoặc chọn “Xong nội dung”."
    ]


async def test_nobody_to_tell(town: Town) -> None:
    office = town.talk("VP01")
    unit, person = (await unit_ids(town))["CB2"], await town.person_id("BT02")
    async with writing(town.app.database) as work:
        await work.people.revoke(person, Role.SECRETARY, unit, town.today)

    said = await to_preview(town, unit="CB2", who="Chỉ bí thư")

    assert said == [
        "Ở Chi bộ Kế hoạch không có đồng chí nào thuộc diện nhận. Đề nghị đồng chí sửa người nhận."
    ]
    assert office.choices == ["Sửa một phần ▸", "Bỏ"]


async def unit_ids(town: Town) -> dict[str, str]:
    """The units' ids by their codes."""
    async with writing(town.app.database) as work:
        root = await work.people.root(town.today)
        assert root is not None
        return {unit.code: unit.id for unit in await work.people.units((root.id,), town.today)}


async def give_office(town: Town, code: str, unit: str) -> None:
    """Make this person the office of that unit."""
    unit_id, person_id = (await unit_ids(town))[unit], await town.person_id(code)
    async with writing(town.app.database) as work:
        await work.people.grant(person_id, Role.OFFICE, unit_id, town.today)


# ---------------------------------------------------------------- confirming


async def enlarge(town: Town, people: int) -> None:
    """So many more people without a phone in the first cell."""
    rows = [(f"N{n}", "Nguyễn Văn Nam", *CELL, "", "Đang sinh hoạt") for n in range(people)]
    async with writing(town.app.database) as work:
        known = await work.roster.known(town.today)
        change = compare(read_rows((HEADER, *ROSTER, *rows)), known)
        await work.roster.apply(change, town.today, town.clock.now())


@pytest.mark.parametrize(("more", "coded"), [(42, False), (43, True)])
async def test_above_fifty_people_a_code_is_typed_back(town: Town, more: int, coded: bool) -> None:
    office = town.talk("VP01")
    await enlarge(town, more)
    await to_preview(town)

    asked = await office.presses("Gửi thông báo")
    none_yet = await broadcasts(town)
    if coded:
        code = asked[0].rpartition("mã ")[2].rstrip(".")
        wrong = await office.says(f"{int(code) + 1:04}")
        typed = await office.says(f"{code[:2]} {code[2:]}")

        assert asked == [f"Thông báo sẽ gửi đến 51 đồng chí.\nĐể xác nhận, đồng chí nhắn mã {code}."]
        assert none_yet == []
        assert wrong[0].startswith("Mã chưa đúng, thông báo chưa được gửi.")
        assert typed == [f"Đã ghi nhận thông báo đến 51 đồng chí.\n{ACCEPTED}"]
    else:
        assert asked == [f"Đã ghi nhận thông báo đến 50 đồng chí.\n{ACCEPTED}"]
    assert [one.people for one in await broadcasts(town)] == [8 + more]


async def test_a_double_press_sends_once(button_town: Town) -> None:
    town, office = button_town, button_town.talk("VP01")
    await to_preview(town)
    press = Pressed(office.last.turn, "yes", "1")

    await town.hear((office.address, press), (office.address, press))
    first, second = office.unread()[-2:]
    third = await office.does(press)

    assert first.startswith("Đã ghi nhận thông báo đến 8 đồng chí.")
    assert [second, *third] == [first, first]
    assert len(await broadcasts(town)) == 1
    (kept,) = await broadcasts(town)
    unit = kept.audience.unit_id
    assert await entries(town) == [
        ("broadcast.send", kept.id, f"8 people, {len(TEXT)} characters, unit {unit}")
    ]


async def test_what_changed_meanwhile_is_looked_at_again(town: Town) -> None:
    office = town.talk("VP01")
    await to_preview(town)
    await enlarge(town, 60)

    again = await office.presses("Gửi thông báo")
    asked = await office.presses("Gửi thông báo")

    assert again[0].startswith("Danh sách người nhận vừa thay đổi. Đề nghị đồng chí xem lại.\n\nXem trước.")
    assert "Thuộc diện nhận: 68 đồng chí\n" in again[0]
    assert asked[0].startswith("Thông báo sẽ gửi đến 68 đồng chí.")


async def test_out_of_hours_it_waits_for_them_and_can_be_taken_back_until_then(town: Town) -> None:
    office = town.talk("VP01")
    await town.at(local(10, 59).replace(second=30))

    preview = await to_preview(town)
    accepted = await office.presses("Gửi thông báo")
    await town.at(local(13, 59))
    quiet = await heard(town, EVERYBODY)
    undone = await office.presses("Thu hồi")
    await town.at(local(14, 5))

    assert "\nBắt đầu gửi: 14:00, thứ Hai 23/11/2026, vì chỉ gửi trong giờ làm việc\n" in preview[0]
    assert accepted == [
        "Đã ghi nhận thông báo đến 8 đồng chí.\n"
        "Tin bắt đầu gửi lúc 14:00, thứ Hai 23/11/2026."
        " Trước lúc đó đồng chí còn thu hồi được."
    ]
    assert quiet == {}
    assert undone == ["Đã thu hồi thông báo, chưa tin nào được gửi."]
    assert await heard(town, EVERYBODY) == {}


async def test_what_it_takes_of_a_quota_is_said(two_channels: Town) -> None:
    town = two_channels
    for code in ("DV01", "DV02"):
        await town.link(code, "zalo")
        person_id = await town.person_id(code)
        async with writing(town.app.database) as work:
            assert await work.accounts.prefer(person_id, "zalo")
    scenes = town.app.scenes
    scenes.policy = replace(scenes.policy, monthly_quotas={"zalo": 3})

    short = await to_preview(town)
    await town.talk("VP01").mends("Nội dung")
    await town.talk("VP01").says("x" * 1800)
    twice = await town.talk("VP01").presses("Xong nội dung")

    assert "• Gửi được qua Telegram: 5\n• Gửi được qua Zalo: 2\n" in short[0]
    assert (
        "Zalo: gửi đến 2 đồng chí, nhiều nhất 1 tin mỗi người, tổng cộng 2 tin. Tháng này còn 3/3 tin."
        in short[0]
    )
    assert "tổng cộng 4 tin, nhiều hơn hạn mức còn lại (3/3 tin)" in twice[0]


@pytest.mark.parametrize(
    ("used", "exhausted", "said"),
    [
        (92, False, "tổng cộng 2 tin. Tháng này còn 3/100 tin."),
        (
            94,
            False,
            "nhiều hơn hạn mức còn lại (1/100 tin). Đề nghị hướng dẫn đảng viên thêm kênh khác"
            " ở mục “Zalo, Telegram”.\n"
            "Từ 95% hạn mức, kênh này chỉ còn gửi cho bí thư, phó bí thư và văn phòng.",
        ),
        (10, True, "⚠️ Zalo: 2 đồng chí nhận qua kênh này, nhưng kênh đã hết hạn mức của tháng."),
    ],
    ids=["enough", "the rest is kept for leaders", "the platform refuses"],
)
async def test_d_the_preview_says_what_the_quota_does(
    two_channels: Town, used: int, exhausted: bool, said: str
) -> None:
    town = two_channels
    for code in ("DV01", "DV02"):
        await town.link(code, "zalo")
        person_id = await town.person_id(code)
        async with writing(town.app.database) as work:
            assert await work.accounts.prefer(person_id, "zalo")
    town.app.scenes.policy = replace(town.app.scenes.policy, monthly_quotas={"zalo": 100})
    async with writing(town.app.database) as work:
        await work.quotas.count("2026-11", sent={"zalo": used})
        if exhausted:
            await work.quotas.exhaust("zalo", "2026-11", town.clock.at)

    preview = await to_preview(town)

    assert said in preview[0]


# ---------------------------------------------------------------- taking back, stopping


async def test_it_is_taken_back_within_the_minute(town: Town) -> None:
    office = town.talk("VP01")
    kept = await send(town)
    await town.after(seconds=59)

    undone = await office.presses("Thu hồi")
    again = await office.says("/thuhoi")
    await town.after(minutes=5)

    assert undone == ["Đã thu hồi thông báo, chưa tin nào được gửi."]
    assert again == ["Thông báo này đã thu hồi, chưa tin nào được gửi."]
    assert await heard(town, EVERYBODY) == {}
    assert [entry[:2] for entry in await entries(town)] == [
        ("broadcast.send", kept.id),
        ("broadcast.withdraw", kept.id),
    ]


async def test_after_the_minute_only_what_is_left_can_be_stopped(town: Town) -> None:
    office, member = town.talk("VP01"), town.talk("DV01")
    await open_round(town)
    await member.says("/dangky")
    kept = await send(town, unit="CB1")
    await town.after(seconds=60)
    await heard(town, EVERYBODY)

    late = await office.presses("Thu hồi")
    asked = await office.presses("Dừng gửi")
    stopped = await office.presses("Dừng gửi")
    await office.presses("Xem tiến độ")
    before = office.choices
    await town.after(seconds=10)
    result = office.unread()
    seen = await office.presses("Xem thông báo")
    after = office.choices
    again = await office.does(Pressed(0, f"/dungthongbao.{kept.id}"))
    await town.after(minutes=45)

    assert late == [
        "Đã quá thời gian thu hồi, thông báo đang được gửi. Đồng chí có thể dừng những tin còn lại."
    ]
    assert asked == [
        f"Dừng gửi thông báo {EXCERPT}? Tin đã đến thì không lấy lại được; những tin còn lại sẽ không gửi nữa."
    ]
    assert stopped == [
        "Đã dừng. Những tin chưa gửi sẽ không gửi nữa; kết quả sẽ báo cho người đã gửi thông báo."
    ]
    assert result == [
        f"Đã dừng thông báo {EXCERPT}\n"
        "Đã gửi: 3/5\n"
        "• Qua Telegram: 3\n"
        "Không gửi được: 1\n"
        "• Chưa có kênh nhận tin: 1\n"
        "Không gửi nữa, do đã dừng hoặc người nhận không còn thuộc diện nhận: 1\n"
        "\n"
        "Ai chưa nhận được tin và cần làm gì: xem ở mục “Kết nối, nhận tin”."
    ]
    assert seen[0].startswith(f"Thông báo {EXCERPT}\nTình trạng: đã dừng\n")
    assert seen[0].endswith("Số liệu lúc 09:31, 23/11/2026.")
    assert before == ["Cập nhật tiến độ", "Các thông báo"]
    assert after == ["Kết nối, nhận tin", "Các thông báo"]
    assert again == ["Thông báo này đã dừng."]
    assert [text for text in member.unread() if text == MESSAGE] == []
    assert [entry[0] for entry in await entries(town)] == ["broadcast.send", "broadcast.stop"]


async def test_whoever_leaves_while_it_waits_for_them_is_not_told(town: Town) -> None:
    await open_round(town)
    await town.talk("DV01").says("/dangky")
    await send(town, unit="CB1")
    await town.after(seconds=60)
    await roster_says(town, "DV01", status="Miễn sinh hoạt")

    await town.after(minutes=30)
    await town.after(seconds=10)

    (kept,) = await broadcasts(town)
    assert kept.state is BroadcastState.DONE
    assert kept.tally == Tally(sent={"telegram": 3}, failed={"no-account": 1}, dropped=1)


async def test_without_a_name_the_newest_is_meant(town: Town) -> None:
    office = town.talk("VP01")

    nothing = [await office.says("/thuhoi"), await office.says("dung gui thong bao")]
    await send(town)
    await office.says("dung gui thong bao")
    stopped = await office.presses("Dừng gửi")

    assert nothing == [
        [
            "Không tìm thấy thông báo này trong phạm vi của đồng chí."
            " Đề nghị đồng chí chọn lại trong danh sách."
        ],
        ["Hiện không có thông báo nào đang chờ gửi hoặc đang gửi."],
    ]
    # Its time had not come, so it is taken back whole.
    assert stopped == ["Đã thu hồi thông báo, chưa tin nào được gửi."]


# ---------------------------------------------------------------- whose it is


@pytest.mark.parametrize("command", ["xemthongbao", "thuhoi", "dungthongbao"])
async def test_another_office_and_no_office_do_nothing_with_it(town: Town, command: str) -> None:
    kept = await send(town, unit="DU")
    other, secretary = town.talk("BT00"), town.talk("BT01")
    await give_office(town, "BT00", "DB1")

    refused = await other.does(Pressed(0, f"/{command}.{kept.id}"))
    declined = await secretary.does(Pressed(0, f"/{command}.{kept.id}"))

    assert refused == [
        "Không tìm thấy thông báo này trong phạm vi của đồng chí. Đề nghị đồng chí chọn lại trong danh sách."
    ]
    assert declined[0].startswith("Mục này không thuộc phần việc của đồng chí.")
    (after,) = await broadcasts(town)
    assert after == kept


async def test_a_bodys_office_speaks_in_its_own_name(town: Town) -> None:
    body: Talk = town.talk("BT00")
    await give_office(town, "BT00", "DB1")
    await body.says("/thongbao")
    await body.says(TEXT)
    await body.presses("Xong nội dung")

    beyond = await body.says("DU")
    await body.says("CB2")
    preview = await body.presses("Tất cả")

    assert beyond[0].startswith("Không tìm thấy đơn vị này trong phạm vi của đồng chí.")
    assert "Thông báo của Văn phòng Đảng ủy Sở Mẫu" in preview[0]
