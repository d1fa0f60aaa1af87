"""`/hethong`: what the office of the whole committee reads, and nobody else."""

from __future__ import annotations

import re
import tomllib
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from bot import __version__
from bot.processes.housekeeping import Look, Schedule, process_report
from domain.people.person import Role
from domain.talk.messages import say
from storage.work import writing
from tests.town import Town


async def test_the_office_sees_what_runs_what_waits_and_what_failed(button_town: Town) -> None:
    town = button_town
    town.app.pulse.heard("telegram")
    town.clock.at += timedelta(minutes=4)
    await town.app.schedule.tick()
    async with writing(town.app.database) as work:
        await work.quotas.count("2026-11", sent={"zalo": 7}, received={"zalo": 5})

    (screen,) = await town.talk("VP01").says("/hethong")

    lines = screen.splitlines()
    assert lines[:2] == [
        "Tình trạng Hệ thống",
        f"Phiên bản {__version__}, chạy liên tục từ 09:30, thứ Hai 23/11/2026.",
    ]
    assert re.fullmatch("Cơ sở dữ liệu: SQLite, [1-9][0-9]* MB[.]", lines[2])
    assert lines[3:6] == [
        "Telegram: trả lời lần gần nhất 09:30, thứ Hai 23/11/2026.",
        "Tin chờ gửi: không có tin nào đến hạn mà chưa gửi.",
        "Zalo tháng 11/2026: 12/3.000 tin đến và đi.",
    ]
    assert "• Lập lời nhắc: 09:34" in lines
    assert [line for line in lines if "lỗi" in line or "chưa chạy" in line] == []


async def test_a_chore_that_failed_is_named_without_the_words_of_its_fault(button_town: Town) -> None:
    async def fails() -> int:
        raise OSError("a person's own words")

    town = button_town
    broken = Schedule([Look("photos", 60, fails)], town.clock)
    await broken.tick()
    town.clock.at += timedelta(days=1)
    town.app.scenes.process_report = partial(process_report, town.app.pulse, broken)

    (screen,) = await town.talk("VP01").says("he thong")

    assert screen.splitlines()[-1] == (
        "• Xóa ảnh hết hạn: chưa chạy trên máy chủ này; lỗi 09:30 23/11/2026 (OSError)"
    )


@pytest.mark.parametrize("code", ["DV01", "BT01"])
async def test_nobody_else_may_look(button_town: Town, code: str) -> None:
    said = await button_town.talk(code).says("/hethong")

    assert "Phiên bản" not in "".join(said)


async def test_an_office_further_down_hears_that_it_may_not(button_town: Town) -> None:
    town = button_town
    async with writing(town.app.database) as work:
        person = await work.people.by_code("BT01", town.today)
        assert person is not None
        await work.people.grant(person.id, Role.OFFICE, person.unit_id, town.today)

    (said,) = await town.talk("BT01").says("/hethong")

    assert said.startswith("Mục này do Văn phòng Đảng ủy phụ trách")


def test_the_version_is_that_of_the_package() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text())

    assert project["project"]["version"] == __version__


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_chore_has_its_name(button_town: Town, language: str) -> None:
    chores = [look.name for look in button_town.app.housekeeping.looks()]

    assert [
        one for one in chores if button_town.words.say(say("health-chore-name", chore=one), language) == one
    ] == []
