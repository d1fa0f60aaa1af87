"""How an account comes to belong to somebody: codes, consent, moving, waiting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from bot.channels.base import Capabilities
from bot.channels.render import fit
from bot.words.texts import LANGUAGES
from domain.people.linking import Issuer
from domain.people.person import CONSENT_VERSION
from domain.talk.messages import BLANK, Address, Argument, Choice, Pressed, reply, say
from handlers.action import Refusal
from handlers.people.accounts.consent import six_lines
from handlers.people.actions.codes import issue_code
from storage import tables
from storage.engine.database import Database
from storage.work import writing
from tests.town import Town

HELLO = "Kính chào đồng chí. Đây là hệ thống trả lời tự động của Đảng ủy Ví dụ, không phải người trả lời trực tiếp."
QUESTION = f"""{HELLO}

Để bắt đầu, đề nghị đồng chí nhắn mã 8 số do chi bộ cấp, ví dụ: 4829 1375
Chưa có mã, đồng chí hỏi bí thư chi bộ của mình.
Cần hỗ trợ, đồng chí liên hệ cấp ủy hoặc Văn phòng Đảng ủy.

Không gửi tài liệu, thông tin bí mật nhà nước, bí mật của Đảng qua kênh này."""
DEAD = (
    "Mã này đã được cấp nhưng không còn dùng được: đã dùng, đã hết hạn, đã có mã mới thay, hoặc người cấp không còn"
    " phụ trách. Đề nghị đồng chí xin bí thư chi bộ một mã mới."
)
WRONG = "Mã này không dùng được. Đề nghị đồng chí xem lại từng số rồi nhắn lại, hoặc xin bí thư chi bộ một mã mới."
DONE = "✅ Đã liên kết tài khoản này với đồng chí Võ Văn Ước (Chi bộ Văn phòng)."
FOR = "Mã này được cấp cho đồng chí Võ Văn Ước (Chi bộ Văn phòng)."
GREETING = "Kính chào đồng chí Võ Văn Ước (Chi bộ Văn phòng)."
STAYS = (
    "Hệ thống đã ghi nhận đồng chí không đồng ý và dừng tại đây."
    " Đồng chí vẫn đăng ký, xác nhận học tập bằng văn bản tại chi bộ, quyền lợi không bị ảnh hưởng;"
    " chi bộ có thể nhập bản giấy vào Hệ thống để tổng hợp."
)


async def code_for(town: Town, person: str, number: int = 48_291_375) -> str:
    """A card code for the person with this code of the roster."""
    async with writing(town.app.database) as work:
        found = await work.people.by_code(person, town.today)
        assert found is not None
        issued = await issue_code(
            work,
            found,
            life=timedelta(days=7),
            issuer=Issuer("test", operator=True),
            day=town.today,
            now=town.clock.now(),
            policy=town.app.scenes.policy,
            draw=lambda _limit: number,
        )
    assert not isinstance(issued, Refusal)
    return issued.code


async def rows(database: Database, *columns: object) -> Sequence[tuple[object, ...]]:
    """What these columns hold, in the order of the rows' making."""
    async with database.read() as connection:
        result = await connection.execute(select(*columns))  # type: ignore[call-overload]  # any columns
        return [tuple(row) for row in result]


async def owner(town: Town, chat: str, channel: str = "telegram") -> str | None:
    """The roster's code of the person behind an account."""
    address = Address(channel, chat)
    async with writing(town.app.database) as work:
        person = (await work.accounts.callers([address], town.today))[address].person
    return person.code if person else None


async def test_a_stranger_is_asked_for_the_code_and_nothing_is_kept(town: Town) -> None:
    chat = town.talk("la")

    said = await chat.says("xin chào")

    assert said == [QUESTION]
    assert chat.choices == ["Thoát"]
    assert await owner(town, "la") is None


async def test_a_typed_code_links_after_consent(town: Town) -> None:
    chat = town.talk("la")
    await code_for(town, "DV03")
    await chat.says("xin chào")

    consent = await chat.says("4829 1375")
    linked = await chat.presses("Đồng ý")

    assert consent[0].splitlines()[0] == FOR
    assert linked[0] == DONE
    assert linked[1].splitlines()[0] == GREETING
    assert await owner(town, "la") == "DV03"


async def test_everything_goes_by_typed_numbers_too(plain_town: Town) -> None:
    town = plain_town
    chat = town.talk("la")
    await code_for(town, "DV03")
    await chat.says("alo")

    consent = await chat.says("mã: 4829.1375")
    linked = await chat.says("1")

    assert consent[0].splitlines()[-4:] == ["1. Đồng ý", "2. Không", "3. Đọc toàn văn", "0. ⬅ Quay lại"]
    assert linked[0] == DONE
    assert await owner(town, "la") == "DV03"


async def test_a_link_with_the_code_leads_straight_to_the_consent(town: Town) -> None:
    chat = town.talk("la")
    await code_for(town, "DV03")

    consent = await chat.starts("48291375")
    linked = await chat.says("dong y")

    assert consent[0].splitlines()[0] == FOR
    assert linked[0] == DONE


async def test_the_conversation_never_holds_the_code(town: Town) -> None:
    chat = town.talk("la")
    await code_for(town, "DV03")

    await chat.starts("48291375")

    columns = (
        tables.conversations.c.state,
        tables.link_codes.c.digest,
        tables.audit.c.detail,
        tables.outbox.c.body,
    )
    kept = [str(await rows(town.app.database, column)) for column in columns]
    assert [text.count("48291375") + text.count("4829 1375") for text in kept] == [0, 0, 0, 0]


async def test_consent_is_kept_with_its_version(town: Town) -> None:
    chat = town.talk("la")
    await code_for(town, "DV03")
    await chat.starts("48291375")
    await chat.presses("Đồng ý")

    consents = tables.consents
    kept = await rows(
        town.app.database, consents.c.chat, consents.c.person_id, consents.c.version, consents.c.given
    )

    person = await town.person_id("DV03")
    assert [row for row in kept if row[0] == "la"] == [("la", person, CONSENT_VERSION, True)]


@pytest.mark.parametrize("answer", ["2", "Không đồng ý", "khong dong y"])
async def test_a_refusal_keeps_the_paper_way_open(town: Town, answer: str) -> None:
    chat = town.talk("la")
    await code_for(town, "DV03")
    await chat.starts("48291375")

    said = await chat.says(answer)

    assert said[0].splitlines()[0] == STAYS
    assert chat.choices == ["Nhập mã"]
    assert await owner(town, "la") is None
    kept = await rows(
        town.app.database, tables.consents.c.chat, tables.consents.c.person_id, tables.consents.c.given
    )
    assert [row for row in kept if row[0] == "la"] == [("la", None, False)]


async def test_after_a_refusal_the_same_code_still_works(town: Town) -> None:
    chat = town.talk("la")
    await code_for(town, "DV03")
    await chat.starts("48291375")
    await chat.presses("Không")

    asked = await chat.presses("Nhập mã")
    await chat.says("48291375")
    linked = await chat.presses("Đồng ý")

    assert asked == [QUESTION]
    assert linked[0] == DONE


async def test_a_used_and_an_expired_code_are_told_from_an_unknown_one_and_alike(town: Town) -> None:
    await code_for(town, "DV03", 1)
    await town.talk("first").starts("00000001")
    await town.talk("first").presses("Đồng ý")
    await code_for(town, "DV02", 2)
    town.clock.at += timedelta(days=8)

    said = [
        await town.talk("unknown").starts("99999999"),
        await town.talk("used").starts("00000001"),
        await town.talk("expired").starts("00000002"),
    ]

    assert said == [[f"{one}\n\n{QUESTION}"] for one in (WRONG, DEAD, DEAD)]


async def test_what_is_no_code_is_explained_and_not_counted(town: Town) -> None:
    chat = town.talk("la")
    await chat.says("xin chào")

    said = [await chat.says(text) for text in ("12345", "tôi là An", "12/10/2026", "1234", "0912", "ừ")]

    explained = f"Hệ thống chưa đọc được mã. Mã gồm đúng 8 chữ số. Đề nghị đồng chí nhắn lại.\n\n{QUESTION}"
    assert said == [[explained]] * 6
    assert await rows(town.app.database, func.count(tables.wrong_codes.c.id)) == [(0,)]


async def test_five_wrong_codes_make_the_account_wait(town: Town) -> None:
    await code_for(town, "DV03")
    chat = town.talk("la")
    await chat.says("xin chào")
    wait = (
        "Tài khoản này đã nhắn 5 mã không dùng được nên cần chờ đến 09:45, 23/11/2026.\n"
        "Trong lúc chờ, đồng chí có thể xin bí thư chi bộ một mã mới; sau thời điểm trên, nhắn mã vào đây."
    )

    tried = [await chat.says(f"1111 000{number}") for number in range(5)]
    right = await chat.says("4829 1375")
    elsewhere = await town.talk("other").says("4829 1375")
    town.clock.at += timedelta(minutes=15, seconds=1)
    later = await chat.says("4829 1375")

    assert tried == [[f"{WRONG}\n\n{QUESTION}"]] * 4 + [[f"{WRONG}\n\n{wait}"]]
    assert right == [wait]
    assert elsewhere[0].splitlines()[0] == FOR
    assert later[0].splitlines()[0] == FOR


async def test_a_code_that_somebody_else_used_meanwhile_asks_for_a_new_one(town: Town) -> None:
    slow, quick = town.talk("slow"), town.talk("quick")
    await code_for(town, "DV03")
    await slow.starts("48291375")
    await quick.starts("48291375")
    await quick.presses("Đồng ý")

    said = await slow.presses("Đồng ý")

    gone = "Mã vừa rồi không còn dùng được. Đề nghị đồng chí xin bí thư chi bộ một mã mới rồi nhắn vào đây."
    assert said == [f"{gone}\n\n{QUESTION}"]
    assert (await owner(town, "slow"), await owner(town, "quick")) == (None, "DV03")


async def test_a_new_account_detaches_the_old_one_and_tells_it(town: Town) -> None:
    old, new = town.talk("DV01"), town.talk("new")
    await code_for(town, "DV01")
    await new.starts("48291375")

    await new.presses("Đồng ý")

    assert old.unread() == [
        "Tài khoản Telegram này đã được gỡ khỏi Hệ thống vì đồng chí vừa liên kết một tài khoản khác."
        " Từ nay Hệ thống không gửi tin đến đây nữa.\n"
        "Nếu không phải đồng chí, chọn Không phải tôi: văn phòng được báo ngay và kiểm tra."
    ]
    assert (await owner(town, "DV01"), await owner(town, "new")) == (None, "DV01")


async def test_somebody_elses_code_is_confirmed_first(town: Town) -> None:
    chat = town.talk("DV01")
    await code_for(town, "DV03")

    asked = await chat.starts("48291375")
    consent = await chat.presses("Chuyển")
    linked = await chat.presses("Đồng ý")

    assert asked == [
        "Tài khoản này đang liên kết với đồng chí Nguyễn Văn An (Chi bộ Văn phòng).\n"
        "Mã vừa nhận được cấp cho đồng chí Võ Văn Ước (Chi bộ Văn phòng).\n"
        "Nếu chuyển, tài khoản này không còn nhận tin của đồng chí đang liên kết. Đồng chí có chuyển không?"
    ]
    assert consent[0].splitlines()[0] == FOR
    assert linked[0] == DONE
    assert await owner(town, "DV01") == "DV03"
    before, after = await town.person_id("DV01"), await town.person_id("DV03")
    entries = tables.audit.c
    kept = await rows(town.app.database, entries.action, entries.actor, entries.subject, entries.detail)
    assert [entry for entry in kept if str(entry[0]).startswith("account.")] == [
        ("account.link", after, after, "telegram:DV01 code by test operator"),
        ("account.unlink", after, before, "telegram:DV01"),
    ]


async def test_leaving_the_confirmation_changes_nothing(town: Town) -> None:
    chat = town.talk("DV01")
    await code_for(town, "DV03")
    await chat.starts("48291375")

    await chat.presses("Thoát")

    assert await owner(town, "DV01") == "DV01"


async def test_refusing_for_somebody_else_leaves_the_own_consent_alone(town: Town) -> None:
    chat = town.talk("DV01")
    await code_for(town, "DV03")
    await chat.starts("48291375")
    await chat.presses("Chuyển")

    said = await chat.presses("Không")
    menu = await chat.says("menu")

    assert said == [
        "Tài khoản này đang liên kết với đồng chí Nguyễn Văn An (Chi bộ Văn phòng)."
        " Đồng chí chọn mục dưới đây để tiếp tục."
    ]
    assert menu[0].splitlines()[0] == "Kính chào đồng chí Nguyễn Văn An (Chi bộ Văn phòng)."


async def test_the_own_code_again_is_answered_and_not_spent(town: Town) -> None:
    await code_for(town, "DV01")

    said = await town.talk("DV01").says("/start 4829 1375")
    other = await town.talk("new").starts("48291375")

    assert said == [
        "Tài khoản này đang liên kết với đồng chí Nguyễn Văn An (Chi bộ Văn phòng)."
        " Đồng chí chọn mục dưới đây để tiếp tục."
    ]
    assert other[0].splitlines()[0] == "Mã này được cấp cho đồng chí Nguyễn Văn An (Chi bộ Văn phòng)."


async def test_a_linked_person_types_a_new_code_after_a_word(town: Town) -> None:
    await code_for(town, "DV03")

    said = await town.talk("DV01").says("liên kết 4829 1375")

    assert (
        said[0].splitlines()[0]
        == "Tài khoản này đang liên kết với đồng chí Nguyễn Văn An (Chi bộ Văn phòng)."
    )


async def outdated(town: Town, chat: str, person: str) -> None:
    """This person agreed, but to an older text."""
    address, person_id = Address("telegram", chat), await town.person_id(person)
    async with writing(town.app.database) as work:
        await work.accounts.consent(
            address,
            person_id=person_id,
            version="2020-01",
            given=True,
            at=town.clock.now() + timedelta(seconds=1),
        )
    town.clock.at += timedelta(seconds=2)


async def test_an_older_consent_is_asked_for_anew(town: Town) -> None:
    chat = town.talk("DV01")
    await outdated(town, "DV01", "DV01")

    asked = await chat.says("đăng ký")
    agreed = await chat.presses("Đồng ý")

    first = (
        "Nội dung xin ý kiến đồng ý đã thay đổi sau khi đồng chí trả lời, nên Hệ thống xin ý kiến đồng chí lần nữa.\n\n"
        "Kính gửi đồng chí. Đây là hệ thống tự động của Đảng ủy Ví dụ, bên kiểm soát dữ liệu, để đăng ký nêu gương,"
        " học tập nghị quyết và nhắc hạn."
    )
    assert asked[0].startswith(first)
    assert agreed[0] == "Hệ thống đã ghi nhận sự đồng ý của đồng chí. Trân trọng cảm ơn đồng chí."
    assert agreed[1].splitlines()[0] == "Kính chào đồng chí Nguyễn Văn An (Chi bộ Văn phòng)."


async def test_who_refuses_the_new_text_can_come_back(town: Town) -> None:
    chat = town.talk("DV01")
    await outdated(town, "DV01", "DV01")
    await chat.says("menu")

    refused = await chat.presses("Không")
    again = await chat.presses("Đọc lại nội dung")

    assert refused[0].splitlines()[0] == STAYS
    assert chat.choices == ["Đồng ý", "Không", "Đọc toàn văn", "Thoát"]
    assert len(again) == 1


async def test_an_old_consent_button_never_answers_a_later_question(town: Town) -> None:
    chat = town.talk("la")
    await code_for(town, "DV03")
    await chat.starts("48291375")
    old = chat.last
    await chat.says("/huy")

    await chat.does(Pressed(old.turn, old.choices[0].token, "1"))

    assert await owner(town, "la") is None


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("channel", ["telegram", "zalo", "demo"])
def test_the_consent_fits_into_one_short_message(town: Town, language: str, channel: str) -> None:
    long_name = "Đảng ủy các cơ quan Đảng tỉnh và Ủy ban nhân dân tỉnh Ví dụ"
    args: dict[str, Argument] = {
        "committee": say("people-link-committee", name=long_name),
        "channel": say("people-link-channel", channel=channel),
        "platform": channel,
        "contact": say("people-link-contact", contact="Văn phòng Đảng ủy, số 01 đường Ví dụ, 0238 000 000"),
        "photo-days": 400,
        "where": say("people-consent-where", place="máy chủ của Ủy ban nhân dân tỉnh, đặt tại Việt Nam"),
    }
    mine = say(
        "people-link-for", name="Nguyễn Hoàng Thị Phương Thảo", unit="Chi bộ Văn phòng Đoàn đại biểu Quốc hội"
    )
    limits = Capabilities(max_text=2000, buttons=0, edit=False, files_out=False)
    answers = [
        Choice(str(place), say(f"people-consent-{one}")) for place, one in enumerate(("yes", "no", "read"))
    ]
    whole = say("people-consent-full", version=CONSENT_VERSION, further=BLANK, **args)
    last = say("people-consent-no-secrets")

    asked = [
        fit(reply(*lines, choices=tuple(answers)), limits, words=town.words, language=language)
        for lines in ((mine, BLANK, *six_lines(args)), (whole, BLANK, last))
    ]

    assert [len(pieces) for pieces in asked] == [1, 1]


async def test_the_whole_text_is_read_before_the_answer(town: Town) -> None:
    await code_for(town, "DV03")
    chat = town.talk("stranger")
    await chat.says("4829 1375")

    read = await chat.presses("Đọc toàn văn")
    choices = chat.choices
    linked = await chat.says("vâng")

    assert read[0].splitlines()[0] == f"Nội dung đồng ý xử lý dữ liệu cá nhân (bản {CONSENT_VERSION})"
    assert choices == ["Đồng ý", "Không", "⬅ Quay lại"]
    assert linked[0] == DONE


async def test_no_after_the_whole_text_means_no(town: Town) -> None:
    await code_for(town, "DV03")
    chat = town.talk("stranger")
    await chat.says("4829 1375")
    await chat.says("đọc toàn văn")

    refused = await chat.says("không")

    assert refused[0].splitlines()[0] == STAYS
    assert await owner(town, "stranger") is None


@pytest.mark.parametrize(
    ("place", "said"), [("", False), ("máy chủ đặt tại Việt Nam", True)], ids=["left out", "told"]
)
async def test_where_the_data_are_kept_is_said_only_by_who_runs_it(
    town: Town, place: str, said: bool
) -> None:
    town.app.scenes.policy = replace(town.app.scenes.policy, data_location=place)
    await code_for(town, "DV03")
    chat = town.talk("stranger")

    six = await chat.says("4829 1375")
    whole = await chat.says("3")

    kept = "Lưu: theo quy chế của Đảng ủy Ví dụ."
    where = " Nơi lưu: máy chủ đặt tại Việt Nam." if said else ""
    assert f"{kept}{where} Tin nhắn đi qua máy chủ của Telegram đặt ở nước ngoài." in six[0]
    assert ("Nơi lưu" in whole[0]) is said


@pytest.mark.parametrize("word", ["có", "Vâng", "ok", "OK.", "đồng ý", "dạ vâng ạ", "Đồng ý nhé", "ừ", "yes"])
async def test_a_word_for_yes_agrees(town: Town, word: str) -> None:
    await code_for(town, "DV03")
    chat = town.talk("stranger")
    await chat.says("4829 1375")

    said = await chat.says(word)

    assert said[0] == DONE
    assert await owner(town, "stranger") == "DV03"


@pytest.mark.parametrize("word", ["không", "Ko", "k", "không đồng ý", "dạ không ạ", "thôi", "no"])
async def test_a_word_for_no_declines(town: Town, word: str) -> None:
    await code_for(town, "DV03")
    chat = town.talk("stranger")
    await chat.says("4829 1375")

    assert (await chat.says(word))[0].splitlines()[0] == STAYS
    assert await owner(town, "stranger") is None
