"""A batch is one transaction; what is poisoned in it is set aside, apologised for, and blocks nobody."""

from __future__ import annotations

from contextlib import nullcontext
from datetime import datetime

import pytest
from sqlalchemy import event, select
from sqlalchemy.exc import OperationalError

from bot.receiving.dispatch import Dispatcher
from domain.talk.messages import Address, Reply, Said, Text, Update, reply, say
from handlers.modules import commands
from handlers.people.accounts.consent import CONSENT
from handlers.people.accounts.linking import LINK
from handlers.people.menu import menu_command
from handlers.talk.command import Command, anybody
from handlers.talk.reception import Reception
from handlers.talk.scene import Outcome, Scene
from storage.tables import audit, inbox
from storage.work import writing
from tests.town import ROSTER, Town

FINE = reply(say("talk-reception-not-yours"))
SORRY = reply(say("talk-reception-fault"))
CODES = [code for code, *_ in ROSTER if code != "DV03"]


async def fine(_scene: Scene) -> Outcome:
    """Answers, and asks the database nothing."""
    return Outcome((FINE,))


async def writes_and_breaks(scene: Scene) -> Outcome:
    """Leaves something behind that must not stay."""
    await scene.work.audit.record(at=scene.now, actor="test", action="pledge.withdraw", subject="")
    raise LookupError("broken")


async def cannot_be_kept(_scene: Scene) -> Outcome:
    """Answers with what no database can keep: it fails outside of its own savepoint."""
    return Outcome((Reply(lines=(Text("talk-reception-fault", {"what": object()}),)),))  # type: ignore[dict-item]  # poison


def dispatcher(town: Town) -> Dispatcher:
    """The product's dispatcher at a front desk with three commands more."""
    added = (
        Command("tot", fine, guard=anybody),
        Command("hong", writes_and_breaks, guard=anybody),
        Command("doc", cannot_be_kept, guard=anybody),
    )
    desk = Reception((*commands(), menu_command(()), *added), link=LINK, consent=CONSENT, shown=lambda _: ())
    app = town.app
    return Dispatcher(
        database=app.database,
        reception=desk,
        scenes=app.scenes,
        delivery=app.delivery,
        menus=app.menus,
        clock=town.clock,
    )


def batch(at: datetime, *said: tuple[str, str]) -> list[Update]:
    """What these people say, all at once."""
    return [
        Update(Address("telegram", code), f"e{number}", at, Said(text))
        for number, (code, text) in enumerate(said)
    ]


def answers(town: Town, code: str) -> list[Reply]:
    """What somebody was sent, without the numbers of questions."""
    return [Reply(lines=said.lines) for said in town.channel.box(Address("telegram", code)).replies]


async def faults(town: Town) -> dict[str, str]:
    """Every update that was taken, and what went wrong with it."""
    async with writing(town.app.database) as work:
        rows = await work.statements.rows(select(inbox.c.event_id, inbox.c.fault))
    return {row["event_id"]: row["fault"] for row in rows}


@pytest.mark.parametrize(
    ("command", "error"),
    [("/hong", "LookupError"), ("/doc", "StatementError")],
    ids=["raises", "cannot be kept"],
)
async def test_poisoned_update_is_set_aside_and_the_others_are_answered(
    town: Town, command: str, error: str
) -> None:
    updates = batch(town.clock.at, ("DV01", "/tot"), ("DV02", command), ("DV11", "/tot"), ("DV01", "/tot"))

    for _ in range(2):
        await dispatcher(town).receive("telegram", updates, "8")
        await town.app.delivery.drain()

    assert await faults(town) == {"e0": "", "e1": error, "e2": "", "e3": ""}
    assert {code: answers(town, code) for code in ("DV01", "DV02", "DV11")} == {
        "DV01": [FINE, FINE],
        "DV02": [SORRY],
        "DV11": [FINE],
    }
    async with writing(town.app.database) as work:
        assert await work.inbox.cursor("telegram") == "8"
        kept = await work.statements.rows(select(audit.c.action).where(audit.c.action == "pledge.withdraw"))
    assert kept == []


async def test_redelivered_updates_are_answered_once(town: Town) -> None:
    updates = batch(town.clock.at, ("DV01", "/tot"), ("DV02", "/tot"))

    await dispatcher(town).receive("telegram", [*updates, updates[0]], "2")
    await dispatcher(town).receive("telegram", updates[1:], "2")
    await town.app.delivery.drain()

    assert [answers(town, code) for code in ("DV01", "DV02")] == [[FINE], [FINE]]


async def test_batch_that_the_database_refuses_is_refused_whole(town: Town) -> None:
    updates = batch(town.clock.at, ("DV01", "/tot"))
    await town.app.delivery.drain()

    @event.listens_for(town.app.database.engine.sync_engine, "begin", insert=True)
    def refuse(_connection: object) -> None:
        raise OSError("the disk is gone")

    with pytest.raises(OSError, match="the disk is gone"):
        await dispatcher(town).receive("telegram", updates, "1")
    event.remove(town.app.database.engine.sync_engine, "begin", refuse)
    taken = await faults(town)
    await dispatcher(town).receive("telegram", updates, "1")
    await town.app.delivery.drain()

    assert (taken, answers(town, "DV01")) == ({}, [FINE])


@pytest.mark.parametrize(("failing", "taken", "tries"), [(4, True, 5), (99, False, 5)])
async def test_passing_faults_are_tried_again_and_then_given_up(
    town: Town, monkeypatch: pytest.MonkeyPatch, failing: int, taken: bool, tries: int
) -> None:
    """What another process is in the way of is tried five times, longer apart each time; then it is a fault."""
    pauses: list[float] = []

    async def pause(seconds: float) -> None:
        pauses.append(seconds)

    began = 0

    def busy(_connection: object) -> None:
        nonlocal began
        began += 1
        if began <= failing:
            raise OperationalError("BEGIN", {}, Exception("database is locked"))

    desk = dispatcher(town)
    monkeypatch.setattr("bot.receiving.dispatch.asyncio.sleep", pause)
    engine = town.app.database.engine.sync_engine
    event.listen(engine, "begin", busy, insert=True)
    try:
        with nullcontext() if taken else pytest.raises(OperationalError, match="database is locked"):
            await desk._persist_batch("telegram", batch(town.clock.at, ("DV01", "/tot")), "1")
    finally:
        event.remove(engine, "begin", busy)
        monkeypatch.undo()
    await town.app.delivery.drain()

    assert (began, pauses) == (tries, [0.05, 0.1, 0.15000000000000002, 0.2][: tries - 1])
    assert answers(town, "DV01") == ([FINE] if taken else [])


async def test_statements_of_a_batch_do_not_grow_with_it(town: Town) -> None:
    counted: list[int] = []
    for size in (1, 100):
        said = batch(town.clock.at, *((CODES[number % len(CODES)], "/tot") for number in range(size)))
        updates = [Update(one.address, f"{size}-{one.event_id}", one.at, one.content) for one in said]
        counted.append(await statements(town, updates))

    assert counted[0] == counted[1] <= 12


async def statements(town: Town, updates: list[Update]) -> int:
    """How many statements taking this batch needs, apart from what follows it."""
    seen: list[str] = []
    engine = town.app.database.engine.sync_engine

    def count(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        seen.append(statement)

    event.listen(engine, "before_cursor_execute", count)
    await dispatcher(town).receive("telegram", updates, "1")
    event.remove(engine, "before_cursor_execute", count)
    await town.app.delivery.drain()
    return len(seen)
