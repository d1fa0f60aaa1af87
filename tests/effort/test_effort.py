"""No way becomes longer unnoticed; two are as short as was promised."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.effort.counting import Effort, played
from tests.effort.stories import STORIES, Play, Story, like_the_last, mondays_work

WAYS = [
    pytest.param(story, buttons, most, id=f"{story.name}-{'buttons' if buttons else 'typed'}")
    for story in STORIES
    for buttons, most in ((True, story.with_buttons), (False, story.typed))
    if most is not None
]

PROMISED: Mapping[Play, int] = {mondays_work: 6, like_the_last: 5}
"""Most taps: a secretary's Monday from opening the assistant to its end, a round like the last one."""


@pytest.mark.parametrize(("story", "buttons", "most"), WAYS)
async def test_a_way_asks_for_no_more_than_it_did(
    story: Story, buttons: bool, most: Effort, tmp_path: Path
) -> None:
    effort = await played(story.play, tmp_path, buttons=buttons)

    assert effort.taps <= min(most.taps, PROMISED.get(story.play, most.taps)), effort
    assert effort.typed <= most.typed, effort
    assert effort.screens <= most.screens, effort
