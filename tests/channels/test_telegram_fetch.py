"""Files that people sent: what is asked for, what is read, and when reading stops."""

from __future__ import annotations

import logging
import zlib

import pytest

from bot.channels.base import ChannelError, Fatal, InDoubt, NotSent, Oversized, Rejected
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.request import AiohttpRequest
from tests.channels.conftest import FixedClock, PlainWords
from tests.channels.scripted import TOKEN, Answer, Download, ScriptedBotApi, ok, refusal

PATH = "documents/file_7.docx"
DATA = bytes(range(256)) * 40


def known(api: ScriptedBotApi, download: Download | None = None, *, path: object = PATH) -> None:
    """Telegram knows the file under this path, and answers its download like this."""
    api.script["getFile"].append(
        ok({"file_id": "D", "file_unique_id": "d", "file_size": 5, "file_path": path})
    )
    if download is not None:
        api.downloads[str(path)] = download


async def test_file_is_found_by_its_id_and_read(channel: TelegramChannel, api: ScriptedBotApi) -> None:
    known(api, Download(DATA))

    assert await channel.fetch("D", largest=len(DATA)) == DATA
    assert api.calls("getFile") == [{"file_id": "D"}]


@pytest.mark.parametrize("path", ["documents/báo cáo 1?#.docx", "a%2Fb/c&d.x"])
async def test_path_is_asked_for_as_it_is_told(
    channel: TelegramChannel, api: ScriptedBotApi, path: str
) -> None:
    known(api, Download(b"x"), path=path)

    assert await channel.fetch("D", largest=9) == b"x"


@pytest.mark.parametrize(
    ("answer", "meaning"),
    [
        (refusal(400, "Bad Request: file is too big"), Oversized),
        (refusal(400, "Bad Request: wrong file_id or the file is temporarily unavailable"), Rejected),
        (refusal(400, "Bad Request: invalid file_id"), Rejected),
        (refusal(401, "Unauthorized"), Fatal),
        (refusal(429, "Too Many Requests: retry after 3", retry_after=3), NotSent),
        (refusal(500, "Internal Server Error"), InDoubt),
        (Answer(502, html="<html>502 Bad Gateway</html>"), InDoubt),
        (Answer(reset=True), InDoubt),
        (Answer(hang=True), InDoubt),
        (ok({"file_id": "D"}), InDoubt),
        (ok({"file_id": "D", "file_path": 7}), InDoubt),
        (ok([]), InDoubt),
        (ok({"file_path": "/var/lib/telegram-bot-api/1/file_7.docx"}), Rejected),
        (ok({"file_path": "documents/../../getMe"}), Rejected),
    ],
)
async def test_getting_the_path_has_closed_outcomes(
    channel: TelegramChannel, api: ScriptedBotApi, answer: Answer, meaning: type[ChannelError]
) -> None:
    api.script["getFile"].append(answer)

    with pytest.raises(ChannelError) as raised:
        await channel.fetch("D", largest=100)

    assert type(raised.value) is meaning


@pytest.mark.parametrize(
    ("download", "meaning"),
    [
        (None, Rejected),
        (Download(status=401), Rejected),
        (Download(status=429), NotSent),
        (Download(status=500), InDoubt),
        (Download(status=302, headers={"Location": "http://127.0.0.1:1/"}), InDoubt),
        (Download(DATA, hang=True), InDoubt),
        (Download(DATA, drips=True, hang=True), InDoubt),
    ],
)
async def test_download_has_closed_outcomes(
    channel: TelegramChannel, api: ScriptedBotApi, download: Download | None, meaning: type[ChannelError]
) -> None:
    known(api, download)

    with pytest.raises(ChannelError) as raised:
        await channel.fetch("D", largest=100_000)

    assert type(raised.value) is meaning


@pytest.mark.parametrize("drips", [False, True], ids=["says its length", "does not say its length"])
async def test_no_more_is_read_than_wanted(
    channel: TelegramChannel, api: ScriptedBotApi, drips: bool
) -> None:
    """The size that Telegram told was 5 bytes; what comes is what counts."""
    known(api, Download(bytes(50_000_000), drips=drips))

    with pytest.raises(Oversized):
        await channel.fetch("D", largest=100_000)

    assert api.handed_out < 10_000_000


async def test_what_says_it_is_packed_stays_packed(channel: TelegramChannel, api: ScriptedBotApi) -> None:
    packed = zlib.compress(bytes(10_000_000))
    known(api, Download(packed, headers={"Content-Encoding": "deflate"}))

    assert await channel.fetch("D", largest=100_000) == packed


async def test_no_server_is_certainly_nothing(api: ScriptedBotApi) -> None:
    channel = TelegramChannel(
        token=TOKEN,
        words=PlainWords(),
        clock=FixedClock(),
        request=AiohttpRequest(),
        api_url="http://127.0.0.1:9",
    )

    with pytest.raises(NotSent):
        await channel.fetch("D", largest=9)


async def test_addresses_and_tokens_are_never_told(
    channel: TelegramChannel, api: ScriptedBotApi, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)  # below it, bot/logs.py lets nothing of the library through
    told = []
    for download in (None, Download(DATA), Download(status=500), Download(DATA, hang=True)):
        known(api, download)
        try:
            await channel.fetch("D", largest=100)
        except ChannelError as error:
            told.append(f"{error!r} {error.__cause__!r} {error.__suppress_context__}")

    assert len(told) == 4
    assert [words for words in (*told, *caplog.messages) if TOKEN in words or PATH in words] == []
