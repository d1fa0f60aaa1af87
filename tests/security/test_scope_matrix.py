"""Every command × role × foreign id: nothing foreign is shown, nothing is written. `make fuzz` has the whole matrix."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from tests.security.matrix import leaks, sampled
from tests.security.outsiders import CALLERS, Beyond, settle_beyond, shows
from tests.security.overheard import Overheard
from tests.town import Town


@pytest_asyncio.fixture
async def divided(settled: Path, tmp_path: Path) -> AsyncIterator[tuple[Town, Beyond]]:
    """The committee with a part that is foreign to all callers."""
    shutil.copytree(settled, tmp_path, dirs_exist_ok=True)
    town = Town(tmp_path)
    await town.move_in()
    yield town, await settle_beyond(town)
    await town.close()


async def test_foreign_ids_show_and_write_nothing(divided: tuple[Town, Beyond]) -> None:
    town, beyond = divided
    await town.app.delivery.drain()

    assert await leaks(town, sampled(beyond, a_command=1, seed=12)) == []


async def test_what_is_foreign_is_there_for_those_it_concerns(divided: tuple[Town, Beyond]) -> None:
    """The matrix would be silent about an empty part, too."""
    town, beyond = divided
    overheard = Overheard(town)
    asked = {
        "BT90": (
            "/chibo",
            "/dot",
            f"/nghiquyet {beyond.known['study']}",
            "/xemthongbao",
            f"/danhsach {beyond.known['code DV91']}",
        ),
        "BT91": ("/duyet", "/docbai", "/chibo"),
        "DV91": ("/dangky", "/camket", "/hoctap"),
    }
    for code, texts in asked.items():
        for text in texts:
            talk = town.talk(code)
            await talk.says(text)
            assert any(map(shows, overheard.new(talk.address))), (code, text)
            await talk.says("/huy")
    assert not set(asked) & set(CALLERS)
