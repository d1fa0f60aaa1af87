"""Whoever is not in a round does not learn what it is about, nor that there is one."""

from __future__ import annotations

from domain.talk.messages import Pressed
from storage.work import writing
from tests.study.studying import STUDY, open_study
from tests.town import Town


async def test_a_foreign_round_reads_like_one_that_does_not_exist(town: Town) -> None:
    async with writing(town.app.database) as work:
        member = await work.people.by_code("DV01", town.today)
    assert member is not None
    await open_study(town, audience_unit_id=member.unit_id)
    outsider = town.talk("DV11")

    foreign = [
        await outsider.says(f"/hoctap {STUDY.id}"),
        await outsider.does(Pressed(0, f"/hoctap.{STUDY.id}")),
    ]
    nowhere = [await outsider.says("/hoctap 0123"), await outsider.does(Pressed(0, "/hoctap.0123"))]

    assert foreign == nowhere
    assert STUDY.title not in "\n".join(text for said in foreign for text in said)
