"""A document that is on its way when the process is killed: the next one fetches it, and it is taken in once."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from domain.people.person import Role
from storage.tables import fetches, inbox
from storage.work import writing
from tests.crash.checkpoints import Checkpoint
from tests.crash.committee import DAY, PHONES, opened
from tests.crash.scene import Scene, without_copies

pytestmark = pytest.mark.crash

OFFICE = "C01"
TEXT = "# Nhiệm vụ\n" + "Mỗi chi bộ có một việc làm cụ thể, có người phụ trách, có ngày hoàn thành. " * 5
COMING, TAKEN = "Hệ thống đang nhận", "Đã nhận nội dung:"
STORY = (
    ("/moihoctap", "Tên đợt học tập"),
    ("Nghị quyết số 29-NQ/TW", "Số, ký hiệu của"),
    ("29-NQ/TW", "Văn bản ban hành"),
    ("01/10/2026", "Cơ quan nào ban"),
    ("Bộ Chính trị", "Đường dẫn đến toàn"),
    ("Bỏ qua", "Nội dung học tập."),
)
"""What the office types until it is asked for the text, and the first four words of each answer."""


@pytest.mark.parametrize("method", ["", "getFile", "download"], ids=["after the commit", "asking", "reading"])
async def test_document_survives_a_kill(scene: Scene, method: str) -> None:
    await give_office(scene.url)
    if method:
        scene.telegram.fault(method, kind="hang")

    first = await scene.life(None if method else Checkpoint.KEPT, len(STORY) + 1)
    for said, answer in STORY:
        scene.telegram.say(PHONES[OFFICE], said)
        await scene.shows(OFFICE, answer)
    scene.telegram.send_document(PHONES[OFFICE], "nghi-quyet.txt", TEXT.encode())
    if method:
        await scene.shows(OFFICE, COMING)
        await scene.telegram.wait_for(lambda: scene.telegram.counters.faults == 1)
        await first.is_killed()
    else:
        await first.dies()
    left = await wishes(scene.url)
    second = await scene.life()
    await scene.shows(OFFICE, TAKEN)
    await second.leave()
    await scene.rest()

    assert left == 1
    assert await wishes(scene.url) == 0
    assert without_copies(scene.heard(OFFICE))[len(STORY) :] == [COMING, TAKEN]
    assert scene.heard(OFFICE).count(TAKEN) == 1
    assert await taken_in(scene.url) == 1


async def give_office(url: str) -> None:
    """Somebody with a phone belongs to the committee's office."""
    async with opened(url) as database, writing(database) as work:
        person, root = await work.people.by_code(OFFICE, DAY), await work.people.root(DAY)
        assert person is not None
        assert root is not None
        await work.people.grant(person.id, Role.OFFICE, root.id, DAY)


async def wishes(url: str) -> int:
    """How many documents are waited for."""
    async with opened(url) as database, database.read() as connection:
        return len((await connection.execute(select(fetches.c.event_id))).all())


async def taken_in(url: str) -> int:
    """How many documents were handed over."""
    async with opened(url) as database, database.read() as connection:
        wanted = select(inbox.c.event_id).where(inbox.c.event_id.startswith("file:"))
        return len((await connection.execute(wanted)).all())
