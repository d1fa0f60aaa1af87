"""The demo page's server: what it tells the browser and what it lets the browser do."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime, timedelta
from io import BytesIO
from zoneinfo import ZoneInfo

import aiohttp
import pytest
from aiohttp import web

from bot.demo.committee.cast import Character
from bot.demo.emulators.telegram import TelegramEmulator
from bot.demo.emulators.telegram.message_json import picture_size
from bot.demo.emulators.zalo import ZaloEmulator
from bot.demo.page.acts import sample_picture
from bot.demo.page.happenings import Happenings, Row
from bot.demo.page.server import LARGEST_UPLOAD, DemoSite
from bot.demo.page.turning import next_monday

AN = 1001
EM = 9001
EM_ACCOUNT = "6ede9afa66b88fe6d6a9"
HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
START = datetime(2026, 11, 23, 2, 30, tzinfo=UTC)
CAST = (
    Character(AN, "Nguyễn Thị Ánh", "Chi bộ 1", "Đảng viên", linked=False, hint="4829 1375", seat="member"),
    Character(1002, "Trần Văn Bình", "Chi bộ 1", "Bí thư", linked=True, seat="secretary"),
    Character(1003, "Lê Thị Đào", "Chi bộ 2", "Đảng viên", linked=True),
    Character(EM, "Vũ Văn Em", "Chi bộ 2", "Đảng viên", linked=False, seat="zalo", zalo=EM_ACCOUNT),
)


class World:
    """A world that remembers what it was asked to do."""

    import_report = "Đã đọc 3 dòng."

    def __init__(self) -> None:
        self.time = START
        self.deadline: datetime | None = None
        self.gate = asyncio.Event()
        self.gate.set()
        self.asked: list[str | None] = []

    def now(self) -> datetime:
        return self.time

    async def cast(self) -> Sequence[Character]:
        return CAST

    async def turn(self, to: datetime) -> None:
        await self.gate.wait()
        self.time = to

    async def next_deadline(self) -> datetime | None:
        return self.deadline

    async def since(self, mark: str | None) -> Happenings:
        self.asked.append(mark)
        return Happenings("9", (Row("inbox", "telegram:1", (("kind", "message"),)),) if mark else ())

    async def roster_file(self) -> bytes:
        return b"PK"


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def telegram(world: World) -> TelegramEmulator:
    return TelegramEmulator(token="1:x", clock=world)  # noqa: S106  opens nothing


@pytest.fixture
def zalo(world: World) -> ZaloEmulator:
    return ZaloEmulator(token="1:x", clock=world)  # noqa: S106  opens nothing


@pytest.fixture
async def page(
    world: World, telegram: TelegramEmulator, zalo: ZaloEmulator
) -> AsyncIterator[aiohttp.ClientSession]:
    site = DemoSite(
        telegram=telegram,
        zalo=zalo,
        people=world,
        turner=world,
        ledger=world,
        zone=HANOI,
        hosts={"demo.example"},
    )
    app = web.Application()
    app.add_routes(site.routes())
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    async with aiohttp.ClientSession(f"http://127.0.0.1:{runner.addresses[0][1]}") as session:
        yield session
    await site.close()
    await runner.cleanup()


async def names(page: aiohttp.ClientSession, query: str, channel: str) -> list[str]:
    async with page.get("/demo/api/cast", params={"q": query, "channel": channel}) as response:
        return [person["name"] for person in (await response.json())["people"]]


async def event(stream: aiohttp.ClientResponse) -> tuple[str, dict[str, object]]:
    async with asyncio.timeout(5):
        kind = (await stream.content.readline()).decode().removeprefix("event: ").strip()
        data = json.loads((await stream.content.readline()).decode().removeprefix("data: "))
        await stream.content.readline()
    return kind, data


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/demo", "text/html"),
        ("/demo/", "text/html"),
        ("/demo/page/main.js", "text/javascript"),
        ("/demo/page/style.css", "text/css"),
        ("/demo/page/icons.svg", "image/svg+xml"),
    ],
)
async def test_page_is_served_under_a_strict_policy(
    page: aiohttp.ClientSession, path: str, kind: str
) -> None:
    async with page.get(path) as response:
        policy = response.headers["Content-Security-Policy"]

        assert (response.status, response.content_type) == (200, kind)
        assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self';")


@pytest.mark.parametrize(
    "path", ["/demo/page/..%2Fsite.py", "/demo/page/none.js", "/demo/api/files/x", "/demo/api/nothing"]
)
async def test_nothing_else_is_served(page: aiohttp.ClientSession, path: str) -> None:
    async with page.get(path) as response:
        assert response.status == 404


@pytest.mark.parametrize(
    ("query", "channel", "found"),
    [
        ("", "", ["Nguyễn Thị Ánh", "Trần Văn Bình", "Vũ Văn Em", "Lê Thị Đào"]),
        ("", "zalo", ["Vũ Văn Em"]),
        ("dao", "", ["Lê Thị Đào"]),
        ("chi bo 2", "telegram", ["Lê Thị Đào"]),
        ("bi thu", "", ["Trần Văn Bình"]),
        ("chi bo 1 anh", "", ["Nguyễn Thị Ánh"]),
        ("không ai", "", []),
    ],
)
async def test_people_are_found_without_marks(
    page: aiohttp.ClientSession, query: str, channel: str, found: list[str]
) -> None:
    assert await names(page, query, channel) == found


async def test_acts_reach_the_phone_and_the_stream(
    page: aiohttp.ClientSession, telegram: TelegramEmulator
) -> None:
    async with page.get(f"/demo/api/events?phones={AN},77") as stream:
        clock = await event(stream)
        before = await event(stream)
        async with page.post(f"/demo/api/phones/{AN}/start", json={"payload": "4829 1375"}) as response:
            started = response.status
        _, after = await event(stream)

    messages = after["messages"]
    assert isinstance(messages, list)
    assert clock == ("clock", {"now": int(START.timestamp() * 1000), "zone": "Asia/Ho_Chi_Minh"})
    assert (before[0], before[1]["started"], started, after["started"]) == ("phone", False, 200, True)
    assert [message["text"] for message in messages] == ["/start 48291375"]
    assert [message.text for message in telegram.chat(AN)] == ["/start 48291375"]


@pytest.mark.parametrize(
    ("act", "body", "media"),
    [
        ("say", {"text": "chào"}, ""),
        ("sticker", {}, "sticker"),
        ("photo", {}, "photo"),
        ("voice", {}, "voice"),
        ("contact", {}, "contact"),
    ],
)
async def test_anything_can_be_sent(
    page: aiohttp.ClientSession, telegram: TelegramEmulator, act: str, body: dict[str, str], media: str
) -> None:
    async with page.post(f"/demo/api/phones/{AN}/{act}", json=body) as response:
        assert response.status == 200

    assert [message.media for message in telegram.chat(AN)] == [media]


@pytest.mark.parametrize(
    ("act", "body", "kind"),
    [
        ("say", {"text": "1"}, "text"),
        ("sticker", {}, "sticker"),
        ("photo", {}, "image"),
        ("voice", {}, "voice"),
    ],
)
async def test_zalo_phone_sends_and_streams(
    page: aiohttp.ClientSession, zalo: ZaloEmulator, act: str, body: dict[str, str], kind: str
) -> None:
    async with page.get(f"/demo/api/events?phones={EM}") as stream:
        await event(stream)
        _, before = await event(stream)
        async with page.post(f"/demo/api/phones/{EM}/{act}", json=body) as response:
            assert response.status == 200
        _, after = await event(stream)

    messages = after["messages"]
    person = after["person"]
    assert isinstance(messages, list)
    assert isinstance(person, dict)
    assert (before["messages"], len(messages), person["channel"]) == ([], 1, "zalo")
    assert [message.kind for message in zalo.chat(EM_ACCOUNT)] == [kind]


@pytest.mark.parametrize(
    ("kind", "content", "status", "sent"),
    [
        ("image/png", sample_picture(), 200, ["image"]),
        ("image/png", b"%PDF", 409, []),
        ("application/pdf", b"%PDF", 200, ["unsupported"]),
    ],
)
async def test_zalo_carries_pictures_and_hides_files(
    page: aiohttp.ClientSession, zalo: ZaloEmulator, kind: str, content: bytes, status: int, sent: list[str]
) -> None:
    headers = {"Content-Type": kind, "X-File-Name": "a"}

    async with page.post(f"/demo/api/phones/{EM}/upload", data=content, headers=headers) as response:
        assert response.status == status

    shown = zalo.chat(EM_ACCOUNT)
    assert [message.kind for message in shown] == sent
    for picture in [message.picture for message in shown if message.picture]:
        async with page.get(f"/demo/api/files/{picture.name}") as response:
            assert (response.content_type, await response.read()) == ("image/png", content)


async def test_file_goes_up_and_comes_down(page: aiohttp.ClientSession, telegram: TelegramEmulator) -> None:
    headers = {"Content-Type": "application/pdf", "X-File-Name": "b%C3%A1o%20c%C3%A1o.pdf"}
    async with page.post(f"/demo/api/phones/{AN}/upload", data=b"%PDF", headers=headers) as response:
        status = response.status
    document = telegram.chat(AN)[0].document
    assert document is not None

    async with page.get(f"/demo/api/files/{document.file_id}") as response:
        content, disposition = await response.read(), response.headers["Content-Disposition"]

    assert (status, document.name, content) == (200, "báo cáo.pdf", b"%PDF")
    assert disposition == "attachment; filename*=UTF-8''b%C3%A1o%20c%C3%A1o.pdf"


@pytest.mark.parametrize(("size", "status", "sent"), [(LARGEST_UPLOAD, 200, 1), (LARGEST_UPLOAD + 1, 413, 0)])
async def test_files_of_up_to_6_mb_go_up(
    page: aiohttp.ClientSession, telegram: TelegramEmulator, size: int, status: int, sent: int
) -> None:
    headers = {"Content-Type": "application/octet-stream", "X-File-Name": "a.docx"}

    async with page.post(
        f"/demo/api/phones/{AN}/upload", data=BytesIO(bytes(size)), headers=headers
    ) as response:
        answer = await response.json()

    assert (response.status, len(telegram.chat(AN))) == (status, sent)
    assert answer == ({"ok": True} if sent else {"error": "too-large"})


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        (f"phones/{AN}/dance", {}, 404),
        ("phones/77/say", {"text": "x"}, 404),
        ("phones/x/say", {"text": "x"}, 404),
        (f"phones/{AN}/say", {"text": " "}, 409),
        (f"phones/{AN}/say", [], 400),
        (f"phones/{EM}/say", {"text": " "}, 409),
        (f"phones/{EM}/press", {"data": "x"}, 404),
        (f"phones/{EM}/block", {}, 404),
        (f"phones/{AN}/start", {"payload": "mã có dấu"}, 409),
        ("clock/year", {}, 404),
        ("clock/deadline", {}, 409),
    ],
)
async def test_impossible_acts_are_refused(
    page: aiohttp.ClientSession, path: str, body: object, status: int
) -> None:
    async with page.post(f"/demo/api/{path}", json=body) as response:
        assert response.status == status


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])
async def test_other_sites_cannot_act(page: aiohttp.ClientSession, kind: str) -> None:
    headers = {"Content-Type": kind}

    async with page.post(f"/demo/api/phones/{AN}/sticker", data=b"{}", headers=headers) as response:
        assert response.status == 415


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Origin": "http://{here}"}, 200),
        ({"Origin": "https://{here}"}, 200),
        ({"Origin": "https://other.example"}, 403),
        ({"Origin": "http://127.0.0.1:1"}, 403),
        ({"Origin": "http://{here}.other.example"}, 403),
        ({"Origin": "http://other.example@{here}"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": ""}, 403),
        ({"Host": "localhost:8080"}, 200),
        ({"Host": "page.localhost"}, 200),
        ({"Host": "[::1]:8080"}, 200),
        ({"Host": "192.0.2.7:8080"}, 200),
        ({"Host": "demo.example"}, 200),
        ({"Host": "demo.example:8080", "Origin": "https://demo.example:8080"}, 200),
        ({"Host": "demo.example:8080", "Origin": "https://demo.example"}, 403),
        ({"Host": "other.example"}, 403),
        ({"Host": "127.0.0.1.other.example"}, 403),
        ({"Host": "localhost.other.example"}, 403),
        ({"Host": "other.example", "Origin": "http://other.example"}, 403),
    ],
)
async def test_acts_need_our_own_origin_and_host(
    page: aiohttp.ClientSession, telegram: TelegramEmulator, headers: dict[str, str], status: int
) -> None:
    async with page.get("/demo/") as response:
        here = response.url.authority
    sent = {name: value.replace("{here}", here) for name, value in headers.items()}

    async with page.post(f"/demo/api/phones/{AN}/sticker", json={}, headers=sent) as response:
        acted = response.status

    assert acted == status
    assert len(telegram.chat(AN) if AN in telegram.state.chats else ()) == (1 if status == 200 else 0)


@pytest.mark.parametrize("path", ["", "api/cast", "api/events", "api/happened", "page/main.js"])
async def test_nothing_is_told_under_another_name(page: aiohttp.ClientSession, path: str) -> None:
    async with page.get(f"/demo/{path}", headers={"Host": "other.example"}) as response:
        assert response.status == 403


@pytest.mark.parametrize(
    ("act", "kind", "status"),
    [
        ("sticker", None, 415),
        ("sticker", "application/octet-stream", 415),
        ("sticker", "application/json; charset=utf-8", 200),
        ("sticker", "application/jsonp", 415),
        ("upload", None, 415),
        ("upload", "text/plain; a=application/json", 415),
        ("upload", "application/pdf", 200),
    ],
)
async def test_acts_need_their_type_of_content(
    page: aiohttp.ClientSession, act: str, kind: str | None, status: int
) -> None:
    headers = {} if kind is None else {"Content-Type": kind}

    async with page.post(
        f"/demo/api/phones/{AN}/{act}",
        data=b"{}",
        headers=headers,
        skip_auto_headers=["Content-Type"],
    ) as response:
        assert response.status == status


async def test_blocked_phone_cannot_write(page: aiohttp.ClientSession, telegram: TelegramEmulator) -> None:
    statuses = []
    for act in ("start", "block", "sticker", "unblock", "sticker"):
        async with page.post(f"/demo/api/phones/{AN}/{act}", json={}) as response:
            statuses.append(response.status)

    assert statuses == [200, 200, 409, 200, 200]


@pytest.mark.parametrize(
    ("step", "to"),
    [
        ("hour", START + timedelta(hours=1)),
        ("day", START + timedelta(days=1)),
        ("deadline", START + timedelta(days=3)),
        ("monday", datetime(2026, 11, 30, 1, 5, tzinfo=UTC)),
    ],
)
async def test_clock_turns_to(page: aiohttp.ClientSession, world: World, step: str, to: datetime) -> None:
    world.deadline = START + timedelta(days=3)

    async with page.post(f"/demo/api/clock/{step}", json={}) as response:
        answer = await response.json()

    assert (world.time, answer) == (to, {"now": int(to.timestamp() * 1000)})


async def test_clock_turns_once_at_a_time(page: aiohttp.ClientSession, world: World) -> None:
    world.gate.clear()
    async with page.get(f"/demo/api/events?phones={AN}") as stream:
        await event(stream)
        await event(stream)
        first = asyncio.create_task(page.post("/demo/api/clock/hour", json={}).__aenter__())
        _, turning = await event(stream)
        async with page.post("/demo/api/clock/day", json={}) as response:
            second = response.status
        world.gate.set()
        (await first).release()

    assert (turning["progress"], second, world.time) == (0.0, 409, START + timedelta(hours=1))


@pytest.mark.parametrize(
    ("now", "monday"),
    [
        (datetime(2026, 11, 23, 8, 4, tzinfo=HANOI), datetime(2026, 11, 23, 8, 5, tzinfo=HANOI)),
        (datetime(2026, 11, 23, 8, 5, tzinfo=HANOI), datetime(2026, 11, 30, 8, 5, tzinfo=HANOI)),
        (datetime(2026, 11, 29, 23, 59, tzinfo=HANOI), datetime(2026, 11, 30, 8, 5, tzinfo=HANOI)),
    ],
)
def test_next_monday_is_in_the_committees_zone(now: datetime, monday: datetime) -> None:
    assert next_monday(now.astimezone(UTC), HANOI) == monday


async def test_what_happened_since_the_last_act(
    page: aiohttp.ClientSession, telegram: TelegramEmulator, world: World
) -> None:
    await telegram.start()
    async with page.post(f"/demo/api/phones/{AN}/start", json={}):
        pass
    for parameters in ({"chat_id": AN, "text": "<b>x</b>"}, {"chat_id": 5, "text": "y"}):
        async with page.post(f"{telegram.url}/bot1:x/sendMessage", json=parameters):
            pass
    async with page.post(f"{telegram.url}/bot1:x/getUpdates", json={"offset": 999_999_999}):
        pass

    async with page.get("/demo/api/happened") as response:
        happened = await response.json()
    await telegram.stop()

    at = int(START.timestamp() * 1000)
    assert world.asked == [None, "9"]
    assert happened == {
        "rows": [{"table": "inbox", "key": "telegram:1", "values": [["kind", "message"]]}],
        "calls": [
            {
                "number": 1,
                "method": "sendMessage",
                "to": "Nguyễn Thị Ánh",
                "text": "<b>x</b>",
                "status": 200,
                "at": at,
            },
            {"number": 2, "method": "sendMessage", "to": "", "text": "y", "status": 400, "at": at},
        ],
        "hidden": 0,
        "zalo": [],
        "zalo_hidden": 0,
        "lost": 0,
        "too_fast": {"overall": 0, "chat": 0, "group": 0},
    }


async def test_what_happened_on_zalo(page: aiohttp.ClientSession, zalo: ZaloEmulator) -> None:
    await zalo.start()
    async with page.post(f"/demo/api/phones/{EM}/say", json={"text": "1"}):
        pass
    for method, parameters in (
        ("sendMessage", {"chat_id": EM_ACCOUNT, "text": "Chào"}),
        ("sendMessage", {"chat_id": "x", "text": "Chào"}),
        ("getUpdates", {"timeout": "1"}),
    ):
        async with page.post(f"{zalo.url}/bot1:x/{method}", json=parameters):
            pass

    async with page.get("/demo/api/happened") as response:
        happened = await response.json()
    await zalo.stop()

    at = int(START.timestamp() * 1000)
    said = {"method": "sendMessage", "text": "Chào", "at": at}
    assert (happened["lost"], happened["zalo_hidden"], happened["calls"]) == (1, 0, [])
    assert happened["zalo"] == [
        {**said, "number": 1, "to": "Vũ Văn Em", "status": 200},
        {**said, "number": 2, "to": "", "status": 400},
    ]


async def test_story_and_roster(page: aiohttp.ClientSession) -> None:
    async with page.get("/demo/api/story") as story, page.get("/demo/api/roster") as roster:
        told, file = await story.json(), await roster.read()

    assert (told, file) == ({"import_report": "Đã đọc 3 dòng."}, b"PK")


def test_sample_picture_is_a_png() -> None:
    assert picture_size(sample_picture(32, 20)) == (32, 20)
