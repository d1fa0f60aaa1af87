"""/kenh: which accounts somebody has, which goes first, one more, one less."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from domain.delivery.outgoing import MessageKind, Notice
from domain.people.person import Caller
from domain.talk.messages import Address, reply, say
from handlers.people.actions.untying import prefer_channel
from storage.work import writing
from tests.reminders.test_reminders import open_round
from tests.rounds.test_rounds import prepare
from tests.town import Town

HELLO = reply(say("talk-reception-fault"))


async def notify(town: Town, code: str) -> None:
    """Put a notice for that person on its way."""
    person = await town.person_id(code)
    async with writing(town.app.database) as work:
        key = f"hello:{town.clock.at}"
        await work.outbox.post([Notice(key, MessageKind.NOTICE, person, town.clock.at, HELLO)], town.clock.at)
    await town.app.delivery.drain()


async def came(town: Town, code: str) -> dict[str, int]:
    """How many messages a fresh notice makes, by channel."""
    talks = {name: town.talk(code, name) for name in town.channels}
    for talk in talks.values():
        talk.unread()
    town.clock.at += timedelta(minutes=1)
    await notify(town, code)
    return {name: len(talk.unread()) for name, talk in talks.items()}


def code_in(said: list[str]) -> str:
    """The code that stands in these messages."""
    found = re.search(r"\d{4} \d{4}", "\n".join(said))
    assert found is not None
    return found[0]


async def test_one_account_can_be_joined_by_another_with_a_code_of_ones_own(two_channels: Town) -> None:
    telegram, zalo = two_channels.talk("DV01"), two_channels.talk("DV01", "zalo")

    (shown,) = await telegram.says("kênh")
    offered = telegram.choices
    given = await telegram.presses("Thêm Zalo")
    await zalo.says(code_in(given))
    linked = await zalo.says("1")
    (both,) = await zalo.says("kenh")

    assert shown == (
        "Nhận tin qua Zalo, Telegram\n"
        "• Telegram, liên kết ngày 23/11/2026: đang nhận tin\n"
        "\n"
        "Đồng chí làm dở trên Zalo có thể làm tiếp trên Telegram và ngược lại.\n"
        "Đồng chí muốn làm gì?"
    )
    assert offered == ["Thêm Zalo", "Gỡ Telegram", "Xong"]
    assert given[0].splitlines()[1:4] == [
        "Mở Zalo theo liên kết sau, rồi nhắn mã trên vào đó:",
        "https://zalo.me/neuguong",
        "",
    ]
    assert linked[0].startswith("✅ Đã liên kết tài khoản này với đồng chí Nguyễn Văn An")
    assert both.splitlines()[1:3] == [
        "• Telegram, liên kết ngày 23/11/2026: đang nhận tin, ưu tiên",
        "• Zalo, liên kết ngày 23/11/2026: đang nhận tin",
    ]
    assert both.splitlines()[-4:] == ["1. Ưu tiên Zalo", "2. Gỡ Telegram", "3. Gỡ Zalo", "0. Xong"]


async def test_the_link_to_telegram_carries_a_secret(two_channels: Town) -> None:
    await two_channels.link("DV01", "zalo")
    zalo = two_channels.talk("DV01", "zalo")
    await zalo.says("kenh")
    await zalo.presses("Gỡ Telegram")
    await zalo.presses("Gỡ Telegram")

    await zalo.says("kenh")
    given = await zalo.presses("Thêm Telegram")

    [link] = [line for line in given[0].splitlines() if line.startswith("https://t.me/")]
    assert re.fullmatch(r"https://t\.me/neu_guong_bot\?start=[A-Za-z0-9_-]{22}", link)
    assert code_in(given).replace(" ", "") not in link


async def test_what_goes_first_is_chosen(two_channels: Town) -> None:
    await two_channels.link("DV01", "zalo")
    telegram = two_channels.talk("DV01")
    before = await came(two_channels, "DV01")

    await telegram.says("/kenh")
    said = await telegram.presses("Ưu tiên Zalo")
    after = await came(two_channels, "DV01")

    assert (before, after) == ({"telegram": 1, "zalo": 0}, {"telegram": 0, "zalo": 1})
    assert said[0].startswith("✅ Từ nay tin được gửi qua Zalo trước.")
    assert said[1].splitlines()[1] == "• Zalo, liên kết ngày 23/11/2026: đang nhận tin, ưu tiên"


async def test_the_others_are_told_which_goes_first(two_channels: Town) -> None:
    """A new account that puts itself first takes the notices away from the older one: not without a word."""
    await two_channels.link("DV01", "zalo")
    telegram, zalo = two_channels.talk("DV01"), two_channels.talk("DV01", "zalo")
    telegram.unread()
    await zalo.says("/kenh")
    await zalo.presses("Ưu tiên Zalo")

    told = telegram.unread()
    own = zalo.unread()

    assert told == [
        "Từ nay tin được gửi qua Zalo trước, theo lựa chọn của đồng chí trên Zalo.\n"
        "Nếu không phải đồng chí chọn, đề nghị xem lại ở mục dưới đây và báo ngay Văn phòng Đảng ủy."
    ]
    assert own == []
    assert telegram.choices == ["Zalo, Telegram"]


async def test_what_goes_first_already_is_not_told_again(two_channels: Town) -> None:
    town = two_channels
    await town.link("DV01", "zalo")
    town.talk("DV01", "zalo").unread()
    async with writing(town.app.database) as work:
        person = await work.people.by_code("DV01", town.today)
        assert person is not None
        caller = Caller(Address("telegram", "DV01"), person)
        refused = await prefer_channel(work, caller, person, "telegram", now=town.clock.now())
    await town.app.delivery.drain()

    assert refused is None
    assert town.talk("DV01", "zalo").unread() == []


async def test_an_account_that_is_closed_is_shown_so(two_channels: Town) -> None:
    await two_channels.link("DV01", "zalo")
    two_channels.channel.closed.add(Address("telegram", "DV01"))

    arrived = await came(two_channels, "DV01")
    (shown,) = await two_channels.talk("DV01", "zalo").says("kenh")

    assert arrived == {"telegram": 0, "zalo": 1}
    assert shown.splitlines()[1:3] == [
        "• Telegram, liên kết ngày 23/11/2026: không gửi tin đến được. "
        "Đồng chí bỏ chặn rồi nhắn một tin bất kỳ ở kênh đó.",
        "• Zalo, liên kết ngày 23/11/2026: đang nhận tin, ưu tiên",
    ]


async def test_an_account_is_removed_and_its_chat_is_told(two_channels: Town) -> None:
    await two_channels.link("DV01", "zalo")
    telegram, zalo = two_channels.talk("DV01"), two_channels.talk("DV01", "zalo")
    await telegram.says("/kenh")
    (sure,) = await telegram.presses("Gỡ Zalo")

    said = await telegram.presses("Gỡ Zalo")
    told = zalo.unread()
    stranger = await zalo.says("menu")

    assert sure.splitlines()[-1] == "Sau đó tin được gửi qua Telegram."
    assert said[0] == "✅ Đã gỡ tài khoản Zalo."
    assert told[0].splitlines()[:2] == [
        "Tài khoản Zalo này đã được gỡ khỏi Hệ thống theo yêu cầu của đồng chí. "
        "Từ nay Hệ thống không gửi tin đến đây nữa.",
        "Muốn dùng lại, đồng chí nhắn kenh ở Telegram để lấy mã mới rồi nhắn mã vào đây.",
    ]
    assert stranger[0].startswith("Kính chào đồng chí. Đây là hệ thống trả lời tự động")


async def test_the_last_account_may_be_removed_too(two_channels: Town) -> None:
    telegram = two_channels.talk("DV01")
    await telegram.says("/kenh")
    (sure,) = await telegram.presses("Gỡ Telegram")

    said = await telegram.presses("Gỡ Telegram")
    again = await telegram.says("/kenh")
    arrived = await came(two_channels, "DV01")

    assert sure.splitlines()[1].startswith("Đây là kênh cuối cùng của đồng chí.")
    assert [text.splitlines()[0] for text in said] == [
        "Tài khoản Telegram này đã được gỡ khỏi Hệ thống theo yêu cầu của đồng chí. "
        "Từ nay Hệ thống không gửi tin đến đây nữa."
    ]
    assert again[0].startswith("Kính chào đồng chí. Đây là hệ thống trả lời tự động")
    assert arrived == {"telegram": 0, "zalo": 0}


async def test_looking_changes_nothing(two_channels: Town) -> None:
    telegram = two_channels.talk("DV01")
    await telegram.says("/kenh")

    said = await telegram.presses("Xong")

    assert said == ["Không có gì thay đổi."]


async def test_strangers_are_asked_for_a_code(two_channels: Town) -> None:
    said = await two_channels.talk("nobody", "zalo").says("kenh")

    assert said[0].startswith("Kính chào đồng chí. Đây là hệ thống trả lời tự động")


async def test_a_reminder_that_one_channel_refuses_is_composed_for_the_other(two_channels: Town) -> None:
    await two_channels.link("DV01", "zalo")
    await open_round(two_channels)
    two_channels.channel.closed.add(Address("telegram", "DV01"))

    await two_channels.after(minutes=1)
    (reminder,) = two_channels.talk("DV01", "zalo").unread()
    opened = await two_channels.talk("DV01", "zalo").says("1")

    assert reminder.startswith("Kính mời đồng chí Nguyễn Văn An (Chi bộ Văn phòng) tham gia đợt ")
    assert "; trả lời 1 để làm ngay." in reminder
    assert "1. " in reminder
    assert opened[0].splitlines()[2] == "Đồng chí chọn nhóm nội dung:"
    assert two_channels.talk("DV01").unread() == []


@pytest.mark.parametrize(
    ("limit", "lines"),
    [
        (0, []),
        (
            100,
            [
                "Zalo: gửi đến 1 đồng chí, nhiều nhất 4 tin mỗi người, tổng cộng 4 tin. "
                "Tháng này còn 95/100 tin."
            ],
        ),
        (
            3,
            [
                "⚠️ Zalo: gửi đến 1 đồng chí, nhiều nhất 4 tin mỗi người, tổng cộng 4 tin, "
                "nhiều hơn hạn mức còn lại (3/3 tin). "
                "Đề nghị hướng dẫn đảng viên thêm kênh khác ở mục “Zalo, Telegram”."
            ],
        ),
    ],
)
async def test_the_review_of_a_round_says_what_it_takes_of_a_quota(
    two_channels: Town, limit: int, lines: list[str]
) -> None:
    scenes = two_channels.app.scenes
    scenes.policy = replace(scenes.policy, monthly_quotas={"zalo": limit})
    await two_channels.link("DV01", "zalo")
    await two_channels.link("DV02", "zalo")
    person = await two_channels.person_id("DV01")
    async with writing(two_channels.app.database) as work:
        assert await work.accounts.prefer(person, "zalo")

    review = await prepare(two_channels.talk("VP01"))

    assert [line for line in review.splitlines() if "Zalo" in line] == lines
