"""A receipt's number is proved to whom it concerns; others learn that it stands, and nobody tries many."""

from __future__ import annotations

import pytest

from handlers.action import Refusal
from handlers.audit.receipts import receipt_number
from handlers.pledges.actions import withdraw
from storage.work import writing
from tests.pledges.pledging import open_round, pledged
from tests.study.studying import open_study, studied
from tests.town import Town


async def test_a_pledge_is_proved_to_its_owner_and_leaders_to_others_it_only_stands(plain_town: Town) -> None:
    await open_round(plain_town)
    await pledged(plain_town, "DV01")
    number = "NG-2026-0001"
    stands = f"Số {number} đang có hiệu lực.\nCấp cho đồng chí: Nguyễn Văn An (Chi bộ Văn phòng)\n"

    told = {
        code: (await plain_town.talk(code).says(f"/xacminh {number.lower()}"))[0]
        for code in ("DV01", "BT01", "VP01", "DV02", "BT02")
    }

    for code in ("DV01", "BT01", "VP01"):
        assert told[code].startswith(
            stands
            + "Nội dung đăng ký nêu gương, đợt Quý I/2027\nGửi lúc: 09:30, 23/11/2026\nBản thứ 1: chờ xác nhận"
        )
    for code in ("DV02", "BT02"):
        assert told[code].startswith(f"Số {number} có trên Hệ thống và đang có hiệu lực. Nội dung chỉ")
        assert "An" not in told[code]


async def test_a_proof_of_study_says_its_text(plain_town: Town) -> None:
    await open_study(plain_town)
    await studied(plain_town, "DV01")
    number = "HT-2026-0001"

    (told,) = await plain_town.talk("BT01").says(f"xác minh {number}")

    assert told.startswith(f"Số {number} đang có hiệu lực.\nCấp cho đồng chí: Nguyễn Văn An")
    assert "Văn bản bản 1, mã kiểm tra văn bản:" in told
    assert "Văn bản đang lưu khớp với mã kiểm tra trên." in told


async def test_numbers_that_are_not_there_make_the_account_wait(plain_town: Town) -> None:
    talk = plain_town.talk("DV02")
    await talk.says("/xacminh")

    tried = [(await talk.says(f"NG-2026-{number}"))[0] for number in range(7000, 7006)]

    assert [one.startswith("Số NG-2026-70") for one in tried] == [True] * 5 + [False]
    assert tried[5].startswith("Tài khoản này đã nhắn 5 số không có trên Hệ thống")


async def test_a_number_that_stands_no_more_reads_to_others_like_one_that_is_not_there(
    plain_town: Town,
) -> None:
    await open_round(plain_town)
    pledge = await pledged(plain_town, "DV01")
    async with writing(plain_town.app.database) as work:
        author = await work.people.person(pledge.person_id, plain_town.today)
        assert author is not None
        now, today = plain_town.clock.now(), plain_town.today
        assert not isinstance(await withdraw(work, author, pledge, at=now, day=today), Refusal)
    outsider, leader = plain_town.talk("BT02"), plain_town.talk("BT01")

    gone = await outsider.says(f"/xacminh {pledge.receipt}")
    nowhere = await outsider.says("/xacminh NG-2026-7777")
    (told,) = await leader.says(f"/xacminh {pledge.receipt}")

    assert [one.replace(pledge.receipt, "NG-2026-7777") for one in gone] == nowhere
    assert "Nguyễn Văn An" in told


@pytest.mark.parametrize(
    ("typed", "number"),
    [("ng 2026 153", "NG-2026-0153"), ("HT-2026-12345", "HT-2026-12345"), ("48291375", ""), ("NG-26-1", "")],
)
def test_a_number_is_read_as_people_type_it(typed: str, number: str) -> None:
    assert receipt_number(typed) == number
