"""Whatever a reader presses, types or leaves, and whenever the text changes: no fault, no proof of an unread text."""

from __future__ import annotations

import asyncio
import tempfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.talk.messages import Attachment, Content, Pressed, Said
from tests.study.studying import (
    EDITION,
    REFLECTION,
    STUDY,
    THOUGHTS,
    open_study,
    reading_of,
    republish,
    standing,
)
from tests.town import Talk, Town

MINOR, NEW = "minor", "new"
TEXTS = ("/hoctap", "/huy", "1", "2", "3", "0", "a", "xong", "đi công tác", "tài liệu MẬT", THOUGHTS)
BUTTONS = (
    f"/hoctap.{STUDY.id}",
    f"/hoctap.{STUDY.id}/none",
    f"/hoctap.{STUDY.id}/again",
    "/hoctap.all",
    "/phandoi",
)
ACTS = st.one_of(
    st.integers(min_value=0, max_value=3),  # the button at this place under the last message
    st.integers(min_value=0, max_value=3),
    st.sampled_from(TEXTS).map(Said),
    st.sampled_from(BUTTONS).map(lambda token: Pressed(0, token, "1")),
    st.sampled_from((MINOR, NEW)),
    st.just(Attachment("photo")),
)


@settings(max_examples=12, suppress_health_check=list(HealthCheck))
@given(st.lists(ACTS, min_size=20, max_size=60), st.integers(min_value=0, max_value=2))
def test_reader_is_always_answered_and_proves_only_what_was_read(
    acts: list[int | str | Content], pass_mark: int
) -> None:
    """Every press is answered without a fault, and a proof is of an edition that was read to its end."""
    asyncio.run(_play(acts, pass_mark))


async def _play(acts: list[int | str | Content], pass_mark: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        town = Town(Path(folder))
        await town.settle()
        try:
            await open_study(town, pass_mark=pass_mark, reflection=REFLECTION)
            talk = town.talk("DV01")
            edition = EDITION
            await talk.says("/hoctap")
            for act in acts:
                town.clock.at += timedelta(seconds=9)
                if isinstance(act, str):
                    edition = replace(edition, number=edition.number + 1, minor=act == MINOR, note="Sửa.")
                    await republish(town, edition)
                    continue
                had = await standing(town, "DV01")
                content = _content(talk, act)
                said = await talk.does(content)
                assert said or isinstance(content, Attachment), act  # pictures are declined once an hour
                assert "trục trặc" not in " ".join(said), act
                has = await standing(town, "DV01")
                if has is not None and has.studied and has != had:
                    reading = await reading_of(town, "DV01")
                    assert reading is not None
                    assert (reading.edition, reading.furthest) == (has.edition, len(edition.cards) + 1)
        finally:
            await town.close()


def _content(talk: Talk, act: int | Content) -> Content:
    if not isinstance(act, int):
        return act
    choices = talk.last.choices
    if not choices:
        return Said(str(act))
    return Pressed(talk.last.turn, choices[act % len(choices)].token, "1")
