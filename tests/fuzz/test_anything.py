"""A few hundred updates of each platform, drawn anew from one seed; `make fuzz` brings a hundred thousand."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fuzz import telegram, zalo
from tests.fuzz.session import Platform, play


@pytest.mark.parametrize("platform", [telegram, zalo], ids=["telegram", "zalo"])
async def test_anything_is_answered_and_nothing_foreign_or_secret_is_said(
    platform: Platform, settled: Path, tmp_path: Path
) -> None:
    seen = await play(platform, settled, tmp_path / "town", updates=300, seed="7:0")

    assert seen.wrong == []
    assert seen.taken > 200
    assert seen.answered > 200
