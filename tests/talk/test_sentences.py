"""What people write instead of a command: three hundred sentences, and what the assistant makes of them in a talk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from domain.talk.messages import Attachment
from handlers.modules import commands
from handlers.people.menu import menu_command
from handlers.talk.command import Command
from handlers.talk.command_table import CommandTable
from handlers.talk.scene import Scene
from handlers.talk.understanding import Understanding, is_courteous, is_stopping
from storage.work import writing
from tests.pledges.pledging import DEED, IN_ROUND, open_round, pledged
from tests.town import Town

FILE = Path(__file__).with_name("sentences.txt")


@dataclass(frozen=True, slots=True)
class Sentence:
    """Something typed by the person with this code, and the names of the commands that it may mean.

    `meant` is empty where it means none; `courtesy` where it is one.
    """

    code: str
    text: str
    meant: frozenset[str]


def sentences() -> Iterator[Sentence]:
    wanted = code = ""
    for line in filter(None, FILE.read_text(encoding="utf-8").splitlines()):
        if line.startswith("["):
            wanted, code = line.strip("[]").split()
        elif not line.startswith("#"):
            text, _, two = line.partition(" ; ")
            meant = {"-": (), "doubt": two.split()}.get(wanted, [wanted])
            yield Sentence(code, text, frozenset(meant))


def understood(scene: Scene, text: str, rows: tuple[Command, ...]) -> frozenset[str]:
    """As the reception goes about it."""
    command = CommandTable(rows).meant(text)
    if command is not None and command.guard(scene.caller):
        return frozenset([command.name])
    meant = Understanding(rows).meant(scene, text)
    if meant:
        return frozenset(one.name for one in meant[:2])
    return frozenset(["courtesy"] if is_courteous(scene, text) or is_stopping(scene, text) else [])


async def test_sentences_mean_what_their_writers_want(button_town: Town) -> None:
    rows = (*commands(), menu_command(commands()))
    app = button_town.app
    async with writing(app.database) as work:
        callers = await work.accounts.callers(
            [button_town.talk(code).address for code in ("DV01", "BT01", "VP01")], button_town.today
        )
        scenes = {
            address.chat: app.scenes.scene(caller, work, button_town.clock.now())
            for address, caller in callers.items()
        }
        wrong = [
            (one.text, sorted(one.meant), sorted(found))
            for one in sentences()
            if (found := understood(scenes[one.code], one.text, rows)) != one.meant
        ]

    assert wrong == []


def test_there_are_three_hundred_sentences_and_enough_that_mean_nothing() -> None:
    found = list(sentences())

    assert len({one.text for one in found}) >= 300
    assert len([one for one in found if not one.meant]) >= 60


@pytest.mark.parametrize("typed", ["cảm ơn đồng chí", "ok ạ", "cam on"])
async def test_thanks_are_answered_in_a_line_and_the_numbers_stay(town: Town, typed: str) -> None:
    chat = town.talk("DV01")
    await chat.says("menu")

    said = await chat.says(typed)
    opened = await chat.says("3")

    assert said == ["Hệ thống trân trọng cảm ơn đồng chí."]
    assert opened == ["Việc của tôi"] or opened[0].startswith("Việc của tôi\n")


async def test_a_wish_in_a_sentence_opens_what_is_wished(town: Town) -> None:
    await open_round(town)

    said = await town.talk("DV01").says("Hệ thống ơi, cho tôi đăng ký với ạ")

    assert said[0].startswith(f"{IN_ROUND}Đồng chí chọn nhóm nội dung:")


async def test_whoever_has_registered_is_shown_it(town: Town) -> None:
    await open_round(town)
    await pledged(town, "DV01")

    said = await town.talk("DV01").says("tôi đăng ký rồi mà")

    assert "NG-2026-0001" in said[0]


async def test_the_secretary_is_named(town: Town) -> None:
    said = await town.talk("DV01").says("bí thư là ai")

    assert said[0].splitlines()[:3] == [
        "Chi bộ Văn phòng",
        "• Bí thư: đồng chí Trần Thị Bí Thư",
        "• Phó Bí thư: đồng chí Phạm Văn Phó",
    ]


async def test_in_doubt_it_asks(town: Town) -> None:
    await open_round(town)
    chat = town.talk("DV01")

    said = await chat.says("tôi muốn học và đăng ký")
    choices = chat.choices
    opened = await chat.presses("Đăng ký nêu gương")

    assert said == ["Đồng chí muốn làm việc nào dưới đây?"]
    assert sorted(choices) == ["Học tập nghị quyết", "Đăng ký nêu gương"]
    assert opened[0].startswith(f"{IN_ROUND}Đồng chí chọn nhóm nội dung:")


# ---------------------------------------------------------------- in the midst of a question


@pytest.fixture
async def asked(town: Town) -> Town:
    """The question for the deed is open."""
    await open_round(town)
    await town.talk("DV01").says("dk")
    await town.talk("DV01").presses("Chuyển đổi số")
    return town


@pytest.mark.parametrize("typed", ["ok", "Dạ vâng ạ", "xong", "tôi gửi rồi mà", "cảm ơn đồng chí"])
async def test_a_courtesy_is_no_answer(asked: Town, typed: str) -> None:
    chat = asked.talk("DV01")

    said = await chat.says(typed)
    onward = await chat.says(DEED)

    assert said == ["Vâng. Mời đồng chí trả lời câu Hệ thống vừa hỏi; nhắn 0 để quay lại hoặc thoát."]
    assert "Kết quả" in onward[0]


@pytest.mark.parametrize("typed", ["thôi", "dừng", "thôi để sau"])
async def test_a_wish_to_stop_is_asked_for(asked: Town, typed: str) -> None:
    chat = asked.talk("DV01")

    said = await chat.says(typed)
    stopped = await chat.presses("Dừng")

    assert said[0].startswith("Đồng chí muốn dừng?")
    assert stopped[0].startswith("Đã dừng.")


async def test_the_question_stays_after_the_offer_to_stop(asked: Town) -> None:
    chat = asked.talk("DV01")
    await chat.says("thôi")

    onward = await chat.says(DEED)

    assert "Kết quả" in onward[0]


@pytest.mark.parametrize("typed", ["làm tốt", "ghi sổ", "a b c"])
async def test_a_deed_of_a_few_letters_is_no_deed(asked: Town, typed: str) -> None:
    said = await asked.talk("DV01").says(typed)

    assert said[0].startswith("Nội dung quá ngắn.")


@pytest.mark.parametrize(
    ("sent", "named"),
    [
        (Attachment("photo"), "Hệ thống nhận được một ảnh."),
        (Attachment("voice"), "Hệ thống nhận được một tin thoại."),
        (Attachment("sticker"), "Hệ thống nhận được một nhãn dán."),
        (Attachment("document", name="a.pdf"), "Hệ thống nhận được một tệp."),
    ],
)
async def test_what_is_no_text_is_named_in_a_line(asked: Town, sent: Attachment, named: str) -> None:
    chat = asked.talk("DV01")

    said = await chat.does(sent)
    onward = await chat.says(DEED)

    assert said == [f"{named} Ở câu này Hệ thống chỉ nhận chữ."]
    assert "Kết quả" in onward[0]


async def test_an_album_is_answered_once(asked: Town) -> None:
    chat = asked.talk("DV01")

    said = [await chat.does(Attachment("photo", album="1")) for _ in range(3)]

    assert [len(one) for one in said] == [1, 0, 0]
