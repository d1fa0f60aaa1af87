"""A new feature works end to end, and no file of the product knows it."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from io import BytesIO
from pathlib import Path

import pytest
import pytest_asyncio
from openpyxl import load_workbook

from bot.reports.workbook import workbook
from bot.words.texts import OURS, FluentWords
from bot.workshop.printing.report_sheets import printed
from domain.calendar.working_days import WorkCalendar
from handlers.modules import MODULES, slots
from storage.work import writing
from tests.module.asking import QuestionBook, asking
from tests.pledges.pledging import ROUND, open_round
from tests.town import ZONE, Town

ASKED = "Khi nào nộp báo cáo?"
TEXTS = Path(__file__).parent / "texts"


@pytest.fixture
def book() -> QuestionBook:
    return QuestionBook()


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> FluentWords:
    """The product's words and the feature's beside them, read once: reading takes longer than any of these tests."""
    texts = tmp_path_factory.mktemp("words") / "texts"
    shutil.copytree(OURS, texts)
    shutil.copytree(TEXTS, texts, dirs_exist_ok=True)
    return FluentWords(zone=ZONE, strict=True, folder=texts)


@pytest_asyncio.fixture
async def town(tmp_path: Path, settled: Path, book: QuestionBook, words: FluentWords) -> AsyncIterator[Town]:
    """The committee with one feature more."""
    shutil.copytree(settled, tmp_path, dirs_exist_ok=True)
    built = Town(tmp_path, screens=False, words=words, modules=(*MODULES, asking(book)))
    await built.move_in()
    yield built
    await built.close()


async def asked(town: Town) -> list[str]:
    member = town.talk("DV01")
    await member.says("hỏi văn phòng")
    await member.says(ASKED)
    return await member.presses("Gửi")


async def test_its_command_stands_behind_the_entry_of_its_group(town: Town) -> None:
    member = town.talk("DV01")

    await member.says("/menu")
    await member.presses("Hỏi, trợ giúp")

    assert member.choices == ["Hướng dẫn", "Hỏi văn phòng", "Trang chính"]


async def test_its_message_goes_out_to_the_office(town: Town) -> None:
    said = await asked(town)

    assert said == ["Văn phòng đã nhận câu hỏi của đồng chí."]
    assert town.talk("VP01").unread() == ["Đồng chí Nguyễn Văn An hỏi: Khi nào nộp báo cáo?"]


async def test_what_waits_heads_the_menu_and_stands_among_the_tasks(town: Town) -> None:
    await asked(town)
    office = town.talk("VP01")

    (menu,) = await office.says("/menu")
    first = office.choices[0]
    (tasks,) = await office.says("/viec")

    assert "Chờ đồng chí: 1 câu hỏi." in menu
    assert first == "Xem 1 câu hỏi"
    assert "1. Đồng chí Nguyễn Văn An hỏi văn phòng." in tasks
    assert office.choices == ["Đã trả lời đồng chí Nguyễn Văn An"]
    assert await office.presses("Đã trả lời") == ["Đã ghi nhận."]
    assert "câu hỏi" not in (await office.says("/menu"))[0]


async def test_its_chore_reminds_the_office_once_a_day(town: Town) -> None:
    await asked(town)
    office = town.talk("VP01")
    office.unread()

    await town.after(days=2)  # the day between is free: the Day of Vietnamese Culture
    reminded = office.unread()
    await town.after(hours=1)

    assert reminded == ["Đồng chí Nguyễn Văn An hỏi: Khi nào nộp báo cáo?"]
    assert office.unread() == []


async def test_what_was_answered_is_not_reminded_of(town: Town, book: QuestionBook) -> None:
    await asked(town)
    office = town.talk("VP01")
    office.unread()
    book.questions[0].answered = True

    await town.after(days=2)

    assert office.unread() == []


async def test_its_figures_stand_in_the_summary_and_in_the_workbook(town: Town, book: QuestionBook) -> None:
    await open_round(town)
    await asked(town)

    (said,) = await town.talk("VP01").says("/tonghop")
    async with writing(town.app.database) as work:
        root = await work.people.root(town.today)
        assert root is not None
        written = await workbook(
            work,
            slots((*MODULES, asking(book))),
            scope=(root.id,),
            rounds=(ROUND.id,),
            at=town.clock.now(),
            calendar=WorkCalendar(zone=ZONE),
            words=town.words,
            language="vi",
        )
    sheet = load_workbook(BytesIO(printed(written)))["Câu hỏi"]

    assert "Câu hỏi: 1, đang chờ: 1." in said
    cells = [cell.value for row in sheet.iter_rows() for cell in row]
    assert "Nguyễn Văn An" in cells
    assert ASKED in cells
