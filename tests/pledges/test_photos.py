"""Photographs as evidence: sent in the chat, kept without a word about themselves, seen by those in scope alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from bot.reports.recipes import recipes
from bot.reports.rights import NoRight
from domain.pledges.pledge import Pledge
from domain.talk.messages import Attachment, Document, Pressed
from tests.pledges.pledging import DEED, decided, open_round, pledged, pledges_of
from tests.town import Talk, Town
from tests.workshop.reading.test_photos import picture

COMING = "Hệ thống đang nhận ảnh của đồng chí, xin chờ trong giây lát."
ASKED = (
    "Đồng chí gửi một ảnh minh chứng (tối đa 5 MB), hoặc chọn “Bỏ qua”. "
    "Chỉ chi bộ và cấp ủy, văn phòng cấp trên được xem ảnh."
)


async def photographs(town: Town, talk: Talk, data: bytes, caption: str = "", album: str = "") -> list[str]:
    """Send a photo; returns what is answered until it was looked at."""
    file = town.channels[talk.address.channel].keep(data)
    told = await talk.does(Attachment("photo", caption=caption, file=file, album=album))
    await town.app.fetching.drain()
    await town.app.delivery.drain()
    return [*told, *talk.unread()]


async def reported(town: Town, code: str = "DV01", data: bytes | None = None) -> Pledge:
    """A pledge that was approved and reported as done, with a photo."""
    await open_round(town)
    pledge = await pledged(town, code)
    await decided(town, "BT01", pledge)
    talk = town.talk(code)
    await talk.does(Pressed(0, f"/hoanthanh.{pledge.id}"))
    await talk.says("Đủ 9/9 đồng chí")
    await photographs(town, talk, data or picture())
    return pledge


def kept(town: Town) -> list[Path]:
    """The files in the folder of photos."""
    return sorted(town.app.settings.data_dir.glob("photos/*.jpg"))


async def test_result_is_shown_by_a_photo_which_the_secretary_sees_while_deciding(button_town: Town) -> None:
    town = button_town
    await open_round(town)
    pledge = await pledged(town, "DV01")
    await decided(town, "BT01", pledge)
    an, bt = town.talk("DV01"), town.talk("BT01")

    await an.does(Pressed(0, f"/hoanthanh.{pledge.id}"))
    asked = await an.says("Đủ 9/9 đồng chí")
    answered = await photographs(town, an, picture())
    await bt.does(Pressed(0, f"/xacnhanketqua.{pledge.id}"))
    offered = bt.choices
    shown = await bt.presses("Xem ảnh kết quả")
    (file,) = bt.files
    done = await bt.presses("Đạt")

    assert asked == [ASKED]
    assert answered[0] == COMING
    assert answered[1].splitlines()[-1] == "Kết quả đang chờ chi bộ xác nhận."
    assert "Xem ảnh kết quả" in offered
    assert shown[0] == (
        "Ảnh minh chứng nội dung số NG-2026-0001 của đồng chí Nguyễn Văn An. Đề nghị đồng chí không chuyển tiếp."
    )
    assert (file.name, file.media_type) == ("minh-chung.jpg", "image/jpeg")
    assert Image.open(BytesIO(file.data)).size == (80, 40)
    assert b"Dien thoai" not in file.data
    assert done[0].startswith("Đã xác nhận kết quả nội dung số NG-2026-0001")


async def test_evidence_may_be_a_photo_with_or_without_words(button_town: Town) -> None:
    town = button_town
    await open_round(town)
    an = town.talk("DV01")
    await an.says("đăng ký")
    for answer in ("2", DEED, "Bỏ qua", "31/3/2027"):
        asked = await an.says(answer)

    answered = await photographs(town, an, picture("PNG"), "Danh sách có ký")
    await an.presses("Gửi đăng ký")

    assert asked[-1].splitlines()[-1].endswith("viết bằng chữ hoặc gửi một ảnh, hoặc chọn “Bỏ qua”.")
    assert answered[0] == COMING
    assert "Minh chứng: Danh sách có ký" in answered[1]
    (pledge,) = await pledges_of(town, "DV01")
    assert pledge.deed.evidence == "Danh sách có ký"
    await an.does(Pressed(0, f"/camket.{pledge.id}"))
    await an.presses("Xem ảnh minh chứng")
    assert len(an.files) == 1
    assert len(kept(town)) == 1


async def test_one_of_an_album_is_enough_and_what_is_no_photo_is_asked_for_again(town: Town) -> None:
    await open_round(town)
    pledge = await pledged(town, "DV01")
    await decided(town, "BT01", pledge)
    an = town.talk("DV01")
    await an.does(Pressed(0, f"/hoanthanh.{pledge.id}"))
    await an.says("Đủ 9/9 đồng chí")

    typed = await an.says("ảnh đây")
    broken = await photographs(town, an, b"GIF89a")
    town.clock.at += timedelta(minutes=1)
    first = await photographs(town, an, picture(), album="A")
    second = await photographs(town, an, picture(), album="A")

    assert typed == [
        f"Ở bước này Hệ thống chỉ nhận một ảnh. Đề nghị đồng chí gửi ảnh, hoặc chọn “Bỏ qua”.\n\n{ASKED}"
    ]
    assert broken == [
        COMING,
        "Hệ thống chỉ nhận ảnh JPEG, PNG hoặc WebP. Đề nghị đồng chí gửi ảnh khác, hoặc chọn “Bỏ qua”."
        f"\n\n{ASKED}",
    ]
    assert first[0] == COMING
    assert second == []
    assert len(kept(town)) == 1


async def test_photo_goes_out_as_a_link_where_the_channel_carries_no_files(two_channels: Town) -> None:
    town = two_channels
    await town.link("DV01", "zalo")
    await open_round(town)
    pledge = await pledged(town, "DV01")
    await decided(town, "BT01", pledge)
    an = town.talk("DV01", "zalo")

    await an.says("/hoanthanh")
    await an.says("Đủ 9/9 đồng chí")
    answered = await photographs(town, an, picture("WEBP"))
    await an.presses("Nội dung của tôi")
    await an.presses("NG-2026-0001")
    (shown,) = await an.presses("Xem ảnh kết quả")

    assert answered[0] == COMING
    assert "Ảnh minh chứng" in shown.splitlines()[-1]
    assert an.files == []
    assert len(kept(town)) == 1


async def test_only_those_in_scope_see_it(button_town: Town) -> None:
    town = button_town
    pledge = await reported(town)
    make = recipes(town.app.database, town.app.scenes, town.clock, town.app.workshop, town.app.photos)

    async def sees(code: str) -> bool:
        answered = await town.talk(code).does(Pressed(0, f"/xemanh.{pledge.id}.result"))
        asked = Document(
            "pledge-photo", {"pledge": pledge.id, "part": "result", "by": await town.person_id(code)}
        )
        try:
            made = bool((await make["pledge-photo"](asked, "vi")).data)
        except NoRight:
            made = False
        assert made == bool(town.talk(code).files)
        assert made or answered[0].startswith("Không tìm thấy ảnh này")
        return made

    seen = [
        code for code in ("DV01", "BT01", "PB01", "BT00", "VP01", "DV02", "BT02", "DV11") if await sees(code)
    ]

    assert seen == ["DV01", "BT01", "PB01", "BT00", "VP01"]


async def test_photo_is_deleted_once_it_was_kept_long_enough(button_town: Town) -> None:
    town = button_town
    pledge = await reported(town)
    life = timedelta(days=town.app.settings.evidence_photo_days)
    looks = {look.name: look.run for look in town.app.housekeeping.looks()}

    await looks["photos"]()
    early = len(kept(town))
    town.clock.at += life + timedelta(days=1)
    await looks["photos"]()
    gone = await town.talk("DV01").does(Pressed(0, f"/xemanh.{pledge.id}.result"))

    assert (early, len(kept(town))) == (1, 0)
    assert gone[0].startswith("Không tìm thấy ảnh này")


@pytest.fixture
async def words_only(button_town: Town) -> Town:
    """A committee that takes no photos."""
    scenes = button_town.app.scenes
    scenes.policy = replace(scenes.policy, evidence_photos=False)
    return button_town


async def test_where_photos_are_switched_off_words_alone_are_asked_for(words_only: Town) -> None:
    town = words_only
    await open_round(town)
    an = town.talk("DV01")
    await an.says("đăng ký")
    for answer in ("2", DEED, "Bỏ qua", "31/3/2027"):
        asked = await an.says(answer)
    refused = await photographs(town, an, picture())
    await an.says("Danh sách có ký xác nhận")
    await an.presses("Gửi đăng ký")
    (pledge,) = await pledges_of(town, "DV01")
    await decided(town, "BT01", pledge)
    await an.does(Pressed(0, f"/hoanthanh.{pledge.id}"))
    answered = await an.says("Đủ 9/9 đồng chí")

    assert "Hệ thống chỉ nhận chữ" in asked[-1]
    assert refused[0].startswith("Hệ thống nhận được một ảnh. Ở câu này Hệ thống chỉ nhận chữ.")
    assert answered[0].splitlines()[-1] == "Kết quả đang chờ chi bộ xác nhận."
    assert kept(town) == []
