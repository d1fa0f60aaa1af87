"""Updates are confirmed when they are committed, and faults are waited out."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress

import pytest

from bot.channels.base import Fatal
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.errors import CONFLICT, UNKNOWN_BOT
from domain.talk.messages import Said, Update
from tests.channels.conftest import FixedClock, PlainWords
from tests.channels.scripted import TOKEN, Answer, ScriptedBotApi, ok, refusal

PERSON = {"id": 77, "is_bot": False, "first_name": "Lan"}


def spoken(number: int, text: str, kind: str = "private") -> dict[str, object]:
    message = {"message_id": 1, "from": PERSON, "chat": {"id": 77, "type": kind}, "date": 1, "text": text}
    return {"update_id": number, "message": message}


class Inbox:
    """Takes batches; `gate` holds the commit back until it is set."""

    def __init__(self) -> None:
        self.batches: list[tuple[list[str], str]] = []
        self.entered = asyncio.Event()
        self.gate = asyncio.Event()
        self.gate.set()
        self.broken = False

    async def receive(self, updates: list[Update], cursor: str) -> None:
        self.entered.set()
        await self.gate.wait()
        if self.broken:
            raise OSError("the disk is full")
        said = [update.content.text for update in updates if isinstance(update.content, Said)]
        self.batches.append((said, cursor))


def polls(api: ScriptedBotApi) -> list[object]:
    return [fields.get("offset") for fields in api.calls("getUpdates")]


async def stop(task: asyncio.Task[None]) -> None:
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


async def test_batch_is_confirmed_only_after_its_commit(
    channel: TelegramChannel, api: ScriptedBotApi
) -> None:
    api.script["getUpdates"].append(ok([spoken(10, "một"), spoken(11, "hai")]))
    inbox = Inbox()
    inbox.gate.clear()

    task = asyncio.create_task(channel.run(inbox.receive, "10"))
    await inbox.entered.wait()
    before = polls(api)
    inbox.gate.set()
    await api.until(lambda: len(polls(api)) == 2)

    assert (before, polls(api), inbox.batches) == ([10], [10, 12], [(["một", "hai"], "12")])
    await stop(task)


async def test_poll_asks_for_what_we_read(channel: TelegramChannel, api: ScriptedBotApi) -> None:
    task = asyncio.create_task(channel.run(Inbox().receive, ""))
    await api.until(lambda: len(polls(api)) == 1)

    assert [asked.method for asked in api.asked] == ["getMe", "deleteWebhook", "getUpdates"]
    assert api.calls("getUpdates") == [
        {
            "timeout": 1,
            "limit": 100,
            "allowed_updates": ["message", "edited_message", "callback_query", "my_chat_member"],
        }
    ]
    await stop(task)


async def test_ignored_updates_move_the_cursor(channel: TelegramChannel, api: ScriptedBotApi) -> None:
    api.script["getUpdates"].append(ok([spoken(10, "x", kind="group"), "rubbish", {"update_id": 3}]))
    inbox = Inbox()

    task = asyncio.create_task(channel.run(inbox.receive, ""))
    await api.until(lambda: len(polls(api)) == 2)

    assert (inbox.batches, polls(api)) == ([([], "4")], [None, 4])
    await stop(task)


async def test_empty_poll_is_told_without_a_cursor(channel: TelegramChannel, api: ScriptedBotApi) -> None:
    api.script["getUpdates"].append(ok([]))
    inbox = Inbox()

    task = asyncio.create_task(channel.run(inbox.receive, "5"))
    await api.until(lambda: len(polls(api)) == 2)

    assert (inbox.batches, polls(api)) == ([([], "")], [5, 5])
    await stop(task)


async def test_failed_commit_ends_the_loop_and_confirms_nothing(
    channel: TelegramChannel, api: ScriptedBotApi
) -> None:
    api.script["getUpdates"].append(ok([spoken(10, "một")]))
    inbox = Inbox()
    inbox.broken = True

    with pytest.raises(OSError, match="the disk is full"):
        await channel.run(inbox.receive, "")

    assert polls(api) == [None]


FAULTS = [
    Answer(502, html="<html>Bad Gateway</html>"),
    Answer(reset=True),
    Answer(200, html="<html>a captive portal</html>"),
    ok({"not": "a list"}),
    ok(["no", "numbers"]),
    refusal(429, "Too Many Requests: retry after 0", retry_after=0),
    refusal(409, "Conflict: can't use getUpdates method while webhook is active"),
]


@pytest.mark.parametrize("fault", FAULTS)
async def test_fault_is_waited_out_with_one_warning(
    channel: TelegramChannel, api: ScriptedBotApi, caplog: pytest.LogCaptureFixture, fault: Answer
) -> None:
    caplog.set_level(logging.INFO, logger="bot")
    api.script["getUpdates"].extend([fault, ok([spoken(10, "một")])])
    inbox = Inbox()

    task = asyncio.create_task(channel.run(inbox.receive, "10"))
    await api.until(lambda: len(polls(api)) == 3)

    assert (inbox.batches, polls(api)) == ([(["một"], "11")], [10, 10, 11])
    assert [record.levelname for record in caplog.records] == ["WARNING", "INFO"]
    await stop(task)


async def test_offset_telegram_does_not_know_is_forgotten(
    channel: TelegramChannel, api: ScriptedBotApi
) -> None:
    api.script["getUpdates"].append(refusal(400, "Bad Request: wrong offset"))

    task = asyncio.create_task(channel.run(Inbox().receive, "10"))
    await api.until(lambda: len(polls(api)) == 2)

    assert polls(api) == [10, None]
    await stop(task)


async def test_two_pollers_end_the_loop_with_one_line_for_the_operator(
    channel: TelegramChannel, api: ScriptedBotApi
) -> None:
    conflict = refusal(409, "Conflict: terminated by other getUpdates request")
    api.script["getUpdates"].extend([conflict] * 4)

    with pytest.raises(Fatal) as caught:
        await channel.run(Inbox().receive, "")

    assert (str(caught.value), len(polls(api))) == (CONFLICT, 4)


async def test_revoked_token_ends_the_loop(channel: TelegramChannel, api: ScriptedBotApi) -> None:
    api.script["getUpdates"].append(refusal(401, "Unauthorized"))

    with pytest.raises(Fatal) as caught:
        await channel.run(Inbox().receive, "")

    assert (str(caught.value), caught.value.__cause__) == (UNKNOWN_BOT, None)


async def test_revoked_token_is_told_at_opening(api: ScriptedBotApi) -> None:
    api.script["getMe"].append(refusal(401, "Unauthorized"))
    channel = TelegramChannel(token=TOKEN, words=PlainWords(), clock=FixedClock(), api_url=f"{api.url}/")

    with pytest.raises(Fatal) as caught:
        await channel.open()

    assert (str(caught.value), TOKEN in repr(caught.value)) == (UNKNOWN_BOT, False)


async def test_handle_is_learnt_when_telegram_comes_in_reach(
    api: ScriptedBotApi, caplog: pytest.LogCaptureFixture
) -> None:
    api.script["getMe"].append(Answer(503, html="<html>later</html>"))
    channel = TelegramChannel(token=TOKEN, words=PlainWords(), clock=FixedClock(), api_url=api.url)

    await channel.open()
    at_first = channel.handle
    task = asyncio.create_task(channel.run(Inbox().receive, ""))
    await api.until(lambda: len(polls(api)) == 1)

    assert (at_first, channel.handle) == ("", "neu_guong_bot")
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    await stop(task)
    await channel.close()
    await channel.close()
