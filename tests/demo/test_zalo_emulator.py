"""The local Zalo answers as the real one was documented and measured to, over HTTP."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import aiohttp
import pytest
from aiohttp import web

from bot.demo.emulators.zalo import ZaloBehaviour, ZaloEmulator, ZaloFaultKind
from bot.demo.emulators.zalo.methods import TRIES_A_DAY
from bot.demo.emulators.zalo.state import ZaloMessageKind
from bot.demo.emulators.zalo.view import phone_view
from bot.demo.page.acts import sample_picture

TOKEN = "123456789:local-zalo"  # noqa: S105  opens nothing but the emulator
SECRET = "bi-mat-12"  # noqa: S105  guards nothing
AN = "6ede9afa66b88fe6d6a9"
BINH = "00000000000000000042"
HOOK = "https://bot.example.vn/hook"
MONDAY = datetime(2026, 11, 23, 2, 30, tzinfo=UTC)
MILLISECONDS = 1_795_401_000_000
EMPTY = {"ok": False, "description": "Request timeout", "error_code": 408}


class HandClock:
    """A wall clock and a stop watch that stand still until they are moved."""

    def __init__(self) -> None:
        self.time = MONDAY
        self.seconds = 1000.0

    def now(self) -> datetime:
        return self.time

    def monotonic(self) -> float:
        return self.seconds


class Client:
    """Calls the Bot API with plain HTTP and gives back the decoded answer; every one comes with HTTP 200."""

    def __init__(self, session: aiohttp.ClientSession, url: str) -> None:
        self.session = session
        self.url = f"{url}/bot{TOKEN}/"

    async def __call__(self, method: str, **parameters: object) -> dict[str, object]:
        async with self.session.post(self.url + method, json=parameters) as response:
            assert (response.status, response.content_type) == (200, "application/json")
            answer: dict[str, object] = await response.json()
            return answer

    async def result(self, method: str, **parameters: object) -> dict[str, object]:
        answer = await self(method, **parameters)
        assert (answer["ok"], answer["error_code"]) == (True, 0)
        result = answer["result"]
        assert isinstance(result, dict)
        return result

    async def refusal(self, method: str, **parameters: object) -> str:
        answer = await self(method, **parameters)
        assert answer["ok"] is False
        return f"{answer['error_code']} {answer['description']}"


class Server:
    """A server on this machine: a picture, and a webhook that answers `statuses` in turn, then 200."""

    def __init__(self) -> None:
        self.statuses: list[int] = []
        self.posts: list[bytes] = []
        self.headers: list[tuple[str | None, str | None]] = []
        self.fetched = 0
        self.shows = 100

    async def hook(self, request: web.Request) -> web.Response:
        self.posts.append(await request.read())
        heard = request.headers
        self.headers.append((heard.get("X-Bot-Api-Secret-Token"), heard.get("User-Agent")))
        return web.Response(status=self.statuses.pop(0) if self.statuses else 200)

    async def picture(self, _request: web.Request) -> web.Response:
        self.fetched += 1
        if self.fetched > self.shows:
            return web.Response(status=404)
        return web.Response(body=sample_picture(), content_type="image/png")

    async def text(self, _request: web.Request) -> web.Response:
        return web.Response(text="no picture")


@pytest.fixture
def hand_clock() -> HandClock:
    return HandClock()


@asynccontextmanager
async def running(
    hand_clock: HandClock, *, style: ZaloBehaviour | None = None, quota: int = 3000
) -> AsyncIterator[ZaloEmulator]:
    emulator = ZaloEmulator(
        token=TOKEN,
        clock=hand_clock,
        style=style,
        quota=quota,
        monotonic=hand_clock.monotonic,
        first_retry=0.0,
    )
    await emulator.start()
    emulator.person("Nguyễn Văn An", AN)
    emulator.person("Trần Thị Bình", BINH)
    emulator.meet(AN)
    try:
        yield emulator
    finally:
        await emulator.stop()


@pytest.fixture
async def emulator(hand_clock: HandClock) -> AsyncIterator[ZaloEmulator]:
    async with running(hand_clock) as emulator:
        yield emulator


@pytest.fixture
async def call(emulator: ZaloEmulator) -> AsyncIterator[Client]:
    async with aiohttp.ClientSession() as session:
        yield Client(session, emulator.url)


@pytest.fixture
async def server(emulator: ZaloEmulator) -> AsyncIterator[Server]:
    server = Server()
    app = web.Application()
    app.router.add_post("/hook", server.hook)
    app.router.add_get("/picture.png", server.picture)
    app.router.add_get("/text.png", server.text)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    emulator.hosts["bot.example.vn"] = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield server
    await runner.cleanup()


# Routes, parameters, refusals


@pytest.mark.parametrize(
    ("path", "code", "description"),
    [
        ("/bot1:other/getMe", 401, "Unauthorized"),
        ("/bot/getMe", 401, "Unauthorized"),
        (f"/bot{TOKEN}/getme", 404, "Not Found"),
        (f"/bot{TOKEN}/sendDocument", 404, "Not Found"),
        (f"/bot{TOKEN}", 404, "Not Found"),
        ("/", 404, "Not Found"),
    ],
)
async def test_wrong_address_is_refused_with_http_200(
    emulator: ZaloEmulator, call: Client, path: str, code: int, description: str
) -> None:
    async with call.session.get(emulator.url + path) as response:
        answer = await response.json()

    assert (response.status, answer) == (200, {"ok": False, "description": description, "error_code": code})


async def test_bot_describes_itself(call: Client) -> None:
    assert await call.result("getMe") == {
        "id": "1459232241454765289",
        "account_name": "bot.VDKyGxQvc",
        "account_type": "BASIC",
        "can_join_groups": False,
    }


@pytest.mark.parametrize(
    ("method", "fields", "refusal"),
    [
        ("sendMessage", {"text": "x"}, "400 Bad request: The chat_id must not be empty"),
        ("sendMessage", {"chat_id": "", "text": "x"}, "400 Bad request: The chat_id must not be empty"),
        ("sendMessage", {"chat_id": AN}, "400 Bad request: The text must not be empty"),
        ("sendMessage", {"chat_id": AN, "text": " \n"}, "400 Bad request: The text must not be empty"),
        ("sendMessage", {"chat_id": "khong-co", "text": "x"}, "400 Bad request: chat not found"),
        ("sendMessage", {"chat_id": BINH, "text": "x"}, "400 Bad request: chat not found"),
        (
            "sendMessage",
            {"chat_id": AN, "text": "đ" * 2001},
            "400 Bad request: The text must not exceed 2000 characters",
        ),
        (
            "sendMessage",
            {"chat_id": AN, "text": "🌾" * 1001},
            "400 Bad request: The text must not exceed 2000 characters",
        ),
        ("setWebhook", {"secret_token": SECRET}, "400 Bad request: The url must not be empty"),
        ("setWebhook", {"url": HOOK}, "400 Bad request: The secret_token must not be empty"),
        (
            "setWebhook",
            {"url": HOOK, "secret_token": "1234567"},
            "400 Bad request: The secret_token must be 8 to 256 characters",
        ),
        ("testWebhook", {}, "400 Bad request: The webhook is not set"),
        ("deleteWebhook", {}, "400 Bad request: The webhook is not set"),
    ],
)
async def test_bad_input_is_refused(
    call: Client, method: str, fields: dict[str, object], refusal: str
) -> None:
    assert await call.refusal(method, **fields) == refusal


@pytest.mark.parametrize(
    "url",
    [
        "http://bot.example.vn/hook",
        "https://localhost/hook",
        "https://127.0.0.1/hook",
        "https://10.1.2.3/hook",
        "https://192.168.1.2/hook",
        "https://intern/hook",
        "https://[bad",
    ],
)
async def test_webhook_must_be_public(call: Client, url: str) -> None:
    assert (
        await call.refusal("setWebhook", url=url, secret_token=SECRET)
        == "400 Bad request: The url is invalid"
    )


async def test_longest_text_is_taken(emulator: ZaloEmulator, call: Client) -> None:
    await call.result("sendMessage", chat_id=AN, text="🌾" * 1000)

    assert [message.text for message in emulator.outbox(AN)] == ["🌾" * 1000]


@pytest.mark.parametrize("way", ["query", "json", "form"])
async def test_parameters_are_read_from(emulator: ZaloEmulator, call: Client, way: str) -> None:
    fields = {"chat_id": AN, "text": "Chào & hỏi"}
    url = call.url + "sendMessage"

    match way:
        case "query":
            request = call.session.get(url, params=fields)
        case "json":
            request = call.session.post(url, json=fields)
        case _:
            request = call.session.post(url, data=fields)
    async with request as response:
        answer = await response.json()

    assert answer["ok"] is True
    assert [message.text for message in emulator.outbox(AN)] == ["Chào & hỏi"]


async def test_multipart_is_not_parsed(call: Client) -> None:
    form = aiohttp.FormData({"text": "x"}, default_to_multipart=True)
    form.add_field("chat_id", AN)

    async with call.session.post(call.url + "sendMessage", data=form) as response:
        answer = await response.json()

    assert answer["description"] == "Bad request: The chat_id must not be empty"


@pytest.mark.parametrize("body", [b"{", b"[1]", b"\xff\xfe"])
async def test_broken_body_brings_nothing(call: Client, body: bytes) -> None:
    async with call.session.post(call.url + "sendMessage", data=body) as response:
        answer = await response.json()

    assert answer["description"] == "Bad request: The chat_id must not be empty"


async def test_unknown_parameters_are_swallowed_and_recorded(emulator: ZaloEmulator, call: Client) -> None:
    await call.result("sendMessage", chat_id=AN, text="x", reply_markup={"inline_keyboard": []})

    assert emulator.unknown_parameters() == {("sendMessage", "reply_markup")}
    assert [one.unknown for one in emulator.calls_of("sendMessage", chat=AN)] == [("reply_markup",)]


async def test_journal_holds_no_token(emulator: ZaloEmulator, call: Client) -> None:
    await call.result("sendMessage", chat_id=AN, text="x")

    assert TOKEN not in repr(emulator.calls)


# Sending


async def test_message_is_answered_with_its_id_and_milliseconds(emulator: ZaloEmulator, call: Client) -> None:
    result = await call.result("sendMessage", chat_id=AN, text="x")

    assert result == {"message_id": emulator.outbox()[0].message_id, "date": MILLISECONDS}
    assert len(str(result["message_id"])) == 20


async def test_quota_is_refused_until_the_month_turns(
    emulator: ZaloEmulator, call: Client, hand_clock: HandClock
) -> None:
    emulator.used = 2999

    await call.result("sendMessage", chat_id=AN, text="x")
    refused = await call("sendMessage", chat_id=AN, text="y")
    hand_clock.time += timedelta(days=8)
    await call.result("sendMessage", chat_id=AN, text="z")

    assert refused == {"ok": False, "description": "Quota exceeded", "error_code": 429}
    assert ([message.text for message in emulator.outbox(AN)], emulator.used) == (["x", "z"], 1)


# Polls


async def poll(call: Client, seconds: object = 5) -> dict[str, object]:
    return await call("getUpdates", timeout=seconds)


@pytest.mark.parametrize("seconds", [1, "1"])
async def test_poll_without_events_is_empty_after_its_seconds(call: Client, seconds: object) -> None:
    began = asyncio.get_running_loop().time()

    answer = await poll(call, seconds)

    assert answer == EMPTY
    assert 0.9 < asyncio.get_running_loop().time() - began < 3


@pytest.mark.parametrize(
    ("kind", "text", "event_name", "body"),
    [
        ("text", "Xin chào", "message.text.received", {"text": "Xin chào"}),
        (
            "image",
            "Ảnh",
            "message.image.received",
            {"message_type": "CHAT_PHOTO", "photo_url": "/media/$.png", "caption": "Ảnh"},
        ),
        ("voice", "", "message.voice.received", {"message_type": "CHAT_VOICE", "voice_url": "/media/*.aac"}),
        ("sticker", "", "message.sticker.received", {"sticker": "*", "url": "/media/*.webp"}),
        ("unsupported", "", "message.unsupported.received", {}),
    ],
)
async def test_event_that_comes_during_a_poll_is_its_one_answer(
    emulator: ZaloEmulator,
    call: Client,
    kind: ZaloMessageKind,
    text: str,
    event_name: str,
    body: dict[str, str],
) -> None:
    waiting = asyncio.create_task(poll(call))
    await emulator.waiter()

    message_id = emulator.inject(kind, chat=AN, from_=AN, text=text, content=sample_picture())

    picture = emulator.chat(AN)[-1].picture
    name = picture.name.removesuffix(".png") if picture else ""
    shown = {
        field: (emulator.url + value if value.startswith("/media") else value)
        .replace("*", message_id)
        .replace("$", name)
        for field, value in body.items()
    }
    assert await waiting == {
        "ok": True,
        "result": {
            "event_name": event_name,
            "message": {
                "message_id": message_id,
                "date": MILLISECONDS,
                "from": {"id": AN, "display_name": "Nguyễn Văn An", "is_bot": False},
                "chat": {"id": AN, "chat_type": "PRIVATE"},
                **shown,
            },
        },
        "error_code": 0,
    }


async def test_picture_of_an_event_can_be_fetched(emulator: ZaloEmulator, call: Client) -> None:
    emulator.style.image_field = "photo"
    waiting = asyncio.create_task(poll(call))
    await emulator.waiter()
    emulator.send_photo(AN, sample_picture())

    result = (await waiting)["result"]
    assert isinstance(result, dict)
    async with call.session.get(result["message"]["photo"]) as response:
        content = await response.read()

    assert (response.status, response.content_type, content) == (200, "image/png", sample_picture())


async def test_event_of_a_group_names_both(emulator: ZaloEmulator, call: Client) -> None:
    group = emulator.group()
    waiting = asyncio.create_task(poll(call))
    await emulator.waiter()

    emulator.say(BINH, "@Bot chào", chat_id=group)

    result = (await waiting)["result"]
    assert isinstance(result, dict)
    message = result["message"]
    assert (message["from"]["id"], message["chat"]) == (BINH, {"id": group, "chat_type": "GROUP"})
    assert (group[:4], len(group)) == ("zgr-", 24)


async def test_event_without_a_waiter_is_lost(emulator: ZaloEmulator, call: Client) -> None:
    emulator.say(AN, "không ai nghe")

    assert await poll(call, 1) == EMPTY
    assert (emulator.counters.lost_updates, emulator.counters.delivered) == (1, 0)


async def test_second_event_needs_a_second_poll(emulator: ZaloEmulator, call: Client) -> None:
    waiting = asyncio.create_task(poll(call))
    await emulator.waiter()

    emulator.say(AN, "một")
    emulator.say(AN, "hai")

    assert (await waiting)["ok"] is True
    assert (emulator.counters.lost_updates, emulator.counters.delivered) == (1, 1)


async def test_event_goes_to_one_of_two_waiters(emulator: ZaloEmulator, call: Client) -> None:
    polls = [asyncio.create_task(poll(call, 1)) for _ in range(2)]
    await emulator.wait_for(lambda: emulator.deliveries.waiting == 2)

    emulator.say(AN, "một")

    assert sorted(str(answer["ok"]) for answer in await asyncio.gather(*polls)) == ["False", "True"]
    assert emulator.counters.lost_updates == 0


async def test_poll_that_was_given_up_waits_no_more(emulator: ZaloEmulator, call: Client) -> None:
    waiting = asyncio.create_task(poll(call))
    await emulator.waiter()

    waiting.cancel()
    await emulator.wait_for(lambda: emulator.deliveries.waiting == 0)
    emulator.say(AN, "không ai nghe")

    assert emulator.counters.lost_updates == 1


async def test_events_may_be_kept(hand_clock: HandClock) -> None:
    async with (
        running(hand_clock, style=ZaloBehaviour(retain_offline=True)) as emulator,
        aiohttp.ClientSession() as session,
    ):
        call = Client(session, emulator.url)
        emulator.say(AN, "một")
        emulator.say(AN, "hai")

        answers = [await poll(call, 1) for _ in range(3)]

    assert [answer["ok"] for answer in answers] == [True, True, False]
    assert emulator.counters.lost_updates == 0


async def test_more_than_twenty_polls_a_second_meet_a_page(
    emulator: ZaloEmulator, call: Client, hand_clock: HandClock
) -> None:
    emulator.style.retain_offline = True
    emulator.say(AN, "\n".join(["x" * 1999] * 22))

    statuses = []
    for _ in range(21):
        async with call.session.post(call.url + "getUpdates", json={"timeout": 1}) as response:
            statuses.append(response.status)
    hand_clock.seconds += 1.0
    answer = await poll(call, 1)

    assert statuses == [200] * 20 + [429]
    assert (answer["ok"], emulator.counters.throttled) == (True, 1)


# Webhook


async def set_webhook(call: Client, url: str = HOOK) -> dict[str, object]:
    return await call.result("setWebhook", url=url, secret_token=SECRET)


async def test_webhook_is_probed_stored_and_taken_away(
    emulator: ZaloEmulator, call: Client, server: Server
) -> None:
    stored = await set_webhook(call)
    shown = await call.result("getWebhookInfo")
    polled = await call.refusal("getUpdates", timeout=1)
    removed = await call.result("deleteWebhook")

    assert stored == {
        "url": HOOK,
        "updated_at": MILLISECONDS,
        "verification": {
            "ok": True,
            "url": HOOK,
            "outcome": "webhook.ok",
            "status_code": 200,
            "latency_ms": 0,
            "hint": "Webhook reachable.",
        },
    }
    assert shown == {"url": HOOK, "updated_at": MILLISECONDS}
    assert polled == "400 Bad request: can't use getUpdates while webhook is set"
    assert removed == {"url": "", "updated_at": MILLISECONDS}
    assert (server.posts, server.headers) == ([b"{}"], [(SECRET, "Java/1.8.0_192")])
    assert emulator.deliveries.webhook is None


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (204, "webhook.ok"),
        (403, "webhook.http.403"),
        (404, "webhook.http.404"),
        (302, "webhook.http.other"),
        (500, "webhook.http.5xx"),
    ],
)
async def test_webhook_is_stored_whatever_the_probe_says(
    call: Client, server: Server, status: int, outcome: str
) -> None:
    server.statuses = [status, status]

    stored = await set_webhook(call)
    tested = await call.result("testWebhook")

    assert stored["verification"] == tested
    assert tested["outcome"] == outcome
    assert (await call.result("getWebhookInfo"))["url"] == HOOK


async def test_webhook_nobody_resolves_is_stored_too(call: Client) -> None:
    stored = await set_webhook(call, "https://no.example/hook")

    assert stored["verification"] == {
        "ok": False,
        "url": "https://no.example/hook",
        "outcome": "webhook.err.dns",
        "hint": "The host name cannot be resolved.",
    }


@pytest.mark.parametrize(("missing", "code"), [(False, 0), (True, 404)])
async def test_info_without_a_webhook(emulator: ZaloEmulator, call: Client, missing: bool, code: int) -> None:
    emulator.style.info_missing = missing

    answer = await call("getWebhookInfo")

    assert (answer["ok"], answer["error_code"]) == (not missing, code)


async def test_webhook_tries_end_for_the_day(call: Client, server: Server, hand_clock: HandClock) -> None:
    await set_webhook(call)
    for _ in range(TRIES_A_DAY - 1):
        await call.result("testWebhook")

    refused = [await call("testWebhook"), await call("setWebhook", url=HOOK, secret_token=SECRET)]
    hand_clock.time += timedelta(days=1)

    assert refused == [{"ok": False, "errorCode": 426}] * 2
    assert (await call("testWebhook"))["ok"] is True


@pytest.mark.parametrize(
    ("style", "statuses", "posts", "lost"),
    [
        (ZaloBehaviour(), [], 1, 0),
        (ZaloBehaviour(duplicate=True), [], 2, 0),
        (ZaloBehaviour(), [500], 1, 1),
        (ZaloBehaviour(retry=True), [500, 404], 3, 0),
        (ZaloBehaviour(retry=True), [500] * 5, 5, 1),
    ],
)
async def test_event_is_posted(
    emulator: ZaloEmulator,
    call: Client,
    server: Server,
    *,
    style: ZaloBehaviour,
    statuses: list[int],
    posts: int,
    lost: int,
) -> None:
    await set_webhook(call)
    emulator.style.duplicate, emulator.style.retry = style.duplicate, style.retry
    server.posts.clear()
    server.statuses = statuses

    emulator.say(AN, "Chào")
    await emulator.wait_for(lambda: len(server.posts) == posts and emulator.counters.webhook_posts == posts)
    counters = emulator.counters
    await emulator.wait_for(lambda: counters.delivered + counters.lost_updates + counters.webhook_failures)

    assert {json.loads(post)["event_name"] for post in server.posts} == {"message.text.received"}
    assert len(server.posts) == posts
    assert await emulator.wait_for(lambda: counters.lost_updates == lost)


@pytest.mark.parametrize("wrapped", [False, True])
async def test_posted_body_is_bare_or_wrapped(
    emulator: ZaloEmulator, call: Client, server: Server, wrapped: bool
) -> None:
    await set_webhook(call)
    emulator.style.wrapped = wrapped
    server.posts.clear()

    emulator.say(AN, "Chào")
    await emulator.wait_for(lambda: emulator.counters.delivered)

    body = json.loads(server.posts[0])
    event = body["result"] if wrapped else body
    assert (event["message"]["text"], "ok" in body) == ("Chào", wrapped)


async def test_probe_may_be_empty(emulator: ZaloEmulator, call: Client, server: Server) -> None:
    emulator.style.empty_probe = True

    await set_webhook(call)

    assert server.posts == [b""]


# Faults


@pytest.mark.parametrize(("kind", "status"), [("html429", 429), ("html502", 502), ("html504", 504)])
async def test_server_in_between_answers_with_a_page(
    emulator: ZaloEmulator, call: Client, kind: ZaloFaultKind, status: int
) -> None:
    emulator.fault("sendMessage", kind=kind)

    async with call.session.post(call.url + "sendMessage", json={"chat_id": AN, "text": "x"}) as response:
        page = await response.text()
    await call.result("sendMessage", chat_id=AN, text="y")

    assert (response.status, response.content_type, "nginx" in page) == (status, "text/html", True)
    assert [message.text for message in emulator.outbox()] == ["y"]


@pytest.mark.parametrize(("kind", "sent"), [("reset", []), ("hang", []), ("drop", ["x"])])
async def test_no_answer_comes(
    emulator: ZaloEmulator, call: Client, kind: ZaloFaultKind, sent: list[str]
) -> None:
    emulator.fault("*", kind=kind, chat=AN)
    brief = aiohttp.ClientTimeout(total=0.3)

    with pytest.raises((aiohttp.ClientError, TimeoutError)):
        await call.session.post(call.url + "sendMessage", json={"chat_id": AN, "text": "x"}, timeout=brief)

    assert [message.text for message in emulator.outbox()] == sent
    assert (emulator.faults, emulator.counters.faults, emulator.calls[-1].status) == ([], 1, 0)


async def test_event_dropped_on_its_way_is_lost(emulator: ZaloEmulator, call: Client) -> None:
    emulator.fault("getUpdates", kind="drop")
    waiting = asyncio.create_task(poll(call))
    await emulator.waiter()

    emulator.say(AN, "x")

    with pytest.raises(aiohttp.ClientError):
        await waiting
    assert emulator.counters.lost_updates == 1


async def test_faults_strike_whom_they_are_for_until_healed(emulator: ZaloEmulator, call: Client) -> None:
    emulator.fault("sendMessage", kind="html502", chat=BINH, times=None)
    emulator.meet(BINH)

    await call.result("sendMessage", chat_id=AN, text="x")
    async with call.session.post(call.url + "sendMessage", json={"chat_id": BINH, "text": "x"}) as response:
        assert response.status == 502
    left = len(emulator.faults)
    emulator.heal()
    await call.result("sendMessage", chat_id=BINH, text="y")

    assert (left, emulator.faults) == (1, [])


# Looking


async def test_next_call_is_waited_for(emulator: ZaloEmulator, call: Client) -> None:
    await call.result("getMe")
    waiting = asyncio.create_task(emulator.next_call("sendMessage"))
    await asyncio.sleep(0)

    await call.result("getMe")
    await call.result("sendMessage", chat_id=AN, text="x")

    seen = await waiting
    assert (seen.method, seen.chat_id, seen.ok, seen.clock) == ("sendMessage", AN, True, MONDAY)


async def test_phone_shows_plain_bubbles(emulator: ZaloEmulator, call: Client) -> None:
    emulator.send_photo(AN, sample_picture(), "Ảnh")
    await call.result("sendMessage", chat_id=AN, text="Chào")

    view = phone_view(emulator, AN)

    bubbles = view["messages"]
    assert isinstance(bubbles, list)
    assert [(one["who"], one["media"], one["text"]) for one in bubbles] == [
        ("person", "photo", "Ảnh"),
        ("bot", "", "Chào"),
    ]
    assert (view["started"], phone_view(emulator, BINH)["started"]) == (True, False)


async def test_ids_are_the_same_in_every_run(hand_clock: HandClock) -> None:
    first, second = (ZaloEmulator(token=TOKEN, clock=hand_clock) for _ in range(2))

    assert first.person("An") == second.person("An")
    with pytest.raises(ValueError, match="20 hexadecimal digits"):
        first.person("An", "123")


async def test_addresses_on_the_phone_can_be_clicked(emulator: ZaloEmulator, call: Client) -> None:
    text = "🌾 Tệp: http://127.0.0.1:8080/files/a-b_c.\nHết"
    await call.result("sendMessage", chat_id=AN, text=text)

    bubbles = phone_view(emulator, AN)["messages"]

    assert isinstance(bubbles, list)
    assert bubbles[0]["entities"] == [{"type": "url", "offset": 8, "length": 33}]


@pytest.mark.parametrize(("text", "parts"), [("x", [1]), ("x" * 2001, [2000, 1])])
async def test_long_text_leaves_as_several(emulator: ZaloEmulator, text: str, parts: list[int]) -> None:
    emulator.say(AN, text)

    assert [len(message.text) for message in emulator.chat(AN)] == parts
    with pytest.raises(ValueError, match="empty"):
        emulator.say(AN, "  ")
