"""The HTTP listener, over real sockets: updates from platforms, files by link, health and metrics."""

from __future__ import annotations

import asyncio
import json
import logging
import shutil
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio
from hypothesis import given
from hypothesis import strategies as st
from pydantic import SecretStr
from sqlalchemy import text

from bot.app import App
from bot.channels.base import File
from bot.channels.hooks import secret_ok
from bot.delivery.limits import RateLimiter
from bot.demo.committee.one_transaction import claim_due
from bot.demo.emulators.zalo import ZaloEmulator
from bot.settings import Settings
from bot.web.file_links import LINK_LIFE, LONGEST_LINK, FileLinks, FileRequest, ForgedLink
from bot.web.health import Pulse
from domain.delivery.outgoing import MessageKind, Notice
from domain.people.person import Role
from domain.talk.messages import BLANK, Address, Document, Reply, Said, Update, say
from storage.work import writing
from tests.screens import TYPED
from tests.town import BUTTONS, MONDAY, Memory, StillClock, Stopwatch, strict_words
from tests.workshop.same_process import SameProcess

SECRET = "a-secret-of-this-test"  # noqa: S105 - of no platform
TELEGRAM = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
ZALO = {"X-Bot-Api-Secret-Token": SECRET}
PUBLIC = "https://bot.example.vn"
WORKBOOK = "workbook"
ZALO_TOKEN = "123:made-up-for-a-test"  # noqa: S105 - of no platform


@dataclass
class Site:
    """An assistant whose platforms bring their updates, and somebody who asks it over HTTP."""

    app: App
    clock: StillClock
    telegram: Memory
    zalo: Memory
    session: aiohttp.ClientSession

    async def get(self, path: str) -> tuple[int, str]:
        """The status and the text of what is there."""
        async with self.session.get(path) as answer:
            return answer.status, await answer.text(errors="replace")

    async def post(self, path: str, body: bytes, headers: Mapping[str, str] | None = None) -> int:
        """The status of the answer."""
        async with self.session.post(path, data=body, headers=headers) as answer:
            return answer.status

    async def health(self) -> tuple[int, dict[str, object]]:
        """The status and what is known."""
        async with self.session.get("/healthz") as answer:
            return answer.status, await answer.json()

    async def heard(self, address: Address) -> list[Reply]:
        """What this chat was answered."""
        await self.app.arrivals.drain()
        await self.app.delivery.drain()
        channel = self.zalo if address.channel == "zalo" else self.telegram
        return channel.box(address).replies

    async def workbook(self) -> Document:
        """The office's wish for its workbook."""
        async with writing(self.app.database) as work:
            office = await work.people.by_code("VP01", MONDAY.date())
            root = await work.people.root(MONDAY.date())
        assert office is not None
        assert root is not None
        return Document(WORKBOOK, {"unit": root.id, "rounds": "", "by": office.id})


def settings_of(folder: Path, **more: object) -> Settings:
    told = {"data_dir": folder, "public_url": PUBLIC, "webhook_secret": SecretStr(SECRET), **more}
    return Settings(_env_file=None, **told)  # type: ignore[arg-type]  # a test's own names


@pytest_asyncio.fixture
async def site(settled: Path, tmp_path: Path) -> AsyncIterator[Site]:
    shutil.copytree(settled, tmp_path, dirs_exist_ok=True)
    clock, watch = StillClock(MONDAY), Stopwatch()
    telegram = Memory(BUTTONS)
    zalo = Memory(TYPED, name="zalo", invitation="https://zalo.me/neuguong")
    app = App(
        settings_of(tmp_path),
        clock=clock,
        channels=[telegram, zalo],
        limiter=lambda: RateLimiter(now=watch.now, sleep=watch.sleep),
        words=strict_words(),
        workshop=SameProcess(strict_words()),
    )
    await app.open()
    port = await app.listener.open("127.0.0.1", 0)
    async with aiohttp.ClientSession(f"http://127.0.0.1:{port}") as session:
        yield Site(app, clock, telegram, zalo, session)
    await app.close()


def telegram_said(event: int, text: str, chat: int = 77) -> bytes:
    person = {"id": chat, "is_bot": False, "first_name": "Lan"}
    message = {
        "message_id": 1,
        "from": person,
        "chat": {"id": chat, "type": "private"},
        "date": 1,
        "text": text,
    }
    return json.dumps({"update_id": event, "message": message}).encode()


def zalo_said(event: str, text: str) -> dict[str, object]:
    message = {
        "message_id": event,
        "date": 1,
        "text": text,
        "from": {"id": "6ede9afa66b88fe6d6a9", "display_name": "Lan", "is_bot": False},
        "chat": {"id": "6ede9afa66b88fe6d6a9", "chat_type": "PRIVATE"},
    }
    return {"event_name": "message.text.received", "message": message}


# ---------------------------------------------------------------- what platforms bring


async def test_telegram_brings_an_update_twice_and_it_is_answered_once(site: Site) -> None:
    statuses = [await site.post("/webhook/telegram", telegram_said(5, "/start"), TELEGRAM) for _ in range(2)]

    assert (statuses, len(await site.heard(Address("telegram", "77")))) == ([200, 200], 1)


@pytest.mark.parametrize("wrapped", [False, True])
async def test_zalo_brings_events_bare_and_wrapped(site: Site, wrapped: bool) -> None:
    event = zalo_said("2d758cb5e222177a4e35", "menu")
    body = json.dumps({"ok": True, "result": event} if wrapped else event).encode()

    status = await site.post("/webhook/zalo", body, ZALO)

    assert (status, len(await site.heard(Address("zalo", "6ede9afa66b88fe6d6a9")))) == (200, 1)


async def test_a_crowd_is_answered_one_by_one(site: Site) -> None:
    bodies = [telegram_said(number, "/start", chat=number) for number in range(100, 160)]

    statuses = await asyncio.gather(*[site.post("/webhook/telegram", body, TELEGRAM) for body in bodies])

    answered = [len(await site.heard(Address("telegram", str(number)))) for number in range(100, 160)]
    assert (set(statuses), answered) == ({200}, [1] * 60)


@pytest.mark.parametrize("path", ["/webhook/telegram", "/webhook/zalo"])
@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"X-Telegram-Bot-Api-Secret-Token": "x", "X-Bot-Api-Secret-Token": SECRET + "x"},
        {"Cookie": SECRET},
    ],
)
async def test_without_the_secret_nothing_is_taken_and_the_log_says_so(
    site: Site, path: str, headers: Mapping[str, str], caplog: pytest.LogCaptureFixture
) -> None:
    status = await site.post(path, telegram_said(6, "/start"), headers)

    assert (status, await site.heard(Address("telegram", "77"))) == (403, [])
    assert caplog.messages == [f"a webhook of {path.rpartition('/')[2]} came without its secret"]


async def test_each_platform_has_its_own_header(site: Site) -> None:
    assert await site.post("/webhook/telegram", telegram_said(6, "/start"), ZALO) == 403
    assert await site.post("/webhook/zalo", b"", TELEGRAM) == 403


@pytest.mark.parametrize("body", [b"", b"  \n", b"{", b"\xff\xfe", b"[]", b"[" * 100_000, b'{"update_id":1}'])
async def test_probes_and_rubbish_are_taken_for_nothing(site: Site, body: bytes) -> None:
    statuses = [
        await site.post("/webhook/telegram", body, TELEGRAM),
        await site.post("/webhook/zalo", body, ZALO),
    ]

    assert (statuses, site.telegram.boxes, site.zalo.boxes) == ([200, 200], {}, {})


async def test_a_body_is_read_only_so_far(site: Site) -> None:
    assert await site.post("/webhook/telegram", b" " * 300_000, TELEGRAM) == 413


async def test_what_was_not_kept_is_asked_for_again(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    async with writing(site.app.database) as work:
        await work.statements.run(text("ALTER TABLE inbox RENAME TO inbox_gone"))

    status = await site.post("/webhook/telegram", telegram_said(7, "mật khẩu của tôi"), TELEGRAM)

    assert status == 503
    assert "a webhook of telegram was not taken and comes again: OperationalError" in caplog.messages
    assert "mật khẩu" not in caplog.text


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/", 404),
        ("GET", "/files/", 404),
        ("GET", "/files/../healthz/x", 404),
        ("POST", "/webhook/viber", 404),
        ("GET", "/webhook/telegram", 405),
        ("POST", "/healthz", 405),
        ("DELETE", "/files/w", 405),
    ],
)
async def test_nothing_else_is_served(site: Site, method: str, path: str, status: int) -> None:
    async with site.session.request(method, path) as answer:
        assert answer.status == status


async def test_a_platform_that_is_polled_brings_nothing(settled: Path, tmp_path: Path) -> None:
    shutil.copytree(settled, tmp_path, dirs_exist_ok=True)
    app = App(
        settings_of(tmp_path, webhook_secret=SecretStr("")),
        clock=StillClock(MONDAY),
        channels=[Memory(BUTTONS)],
        words=strict_words(),
    )
    port = await app.listener.open("127.0.0.1", 0)

    async with (
        aiohttp.ClientSession(f"http://127.0.0.1:{port}") as session,
        session.post("/webhook/telegram", headers=TELEGRAM) as answer,
    ):
        status = answer.status

    await app.close()
    assert status == 404


@pytest.mark.parametrize(
    ("header", "expected", "ours"),
    [
        ("s3cret", "s3cret", True),
        ("other", "s3cret", False),
        (None, "s3cret", False),
        ("", "", False),
        (None, "", False),
        ("s3cret\udcff", "s3cret", False),
    ],
)
def test_secret_must_be_there_and_be_ours(header: str | None, expected: str, ours: bool) -> None:
    assert secret_ok(header, expected) is ours


# ---------------------------------------------------------------- files


async def test_a_file_is_there_as_often_as_it_is_asked_for(site: Site) -> None:
    path = site.app.links.link(await site.workbook(), "vi").removeprefix(PUBLIC)

    got = []
    for method in ("HEAD", "GET", "GET"):
        async with site.session.request(method, path) as answer:
            got.append(
                (method, answer.status, len(await answer.read()) == int(answer.headers["Content-Length"]))
            )
            headers = dict(answer.headers)

    assert got == [("HEAD", 200, False), ("GET", 200, True), ("GET", 200, True)]
    assert {name: headers[name] for name in ("Content-Type", "Content-Disposition", "Cache-Control")} == {
        "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "Content-Disposition": "attachment; filename*=UTF-8''neu-guong_2026-11-23.xlsx",
        "Cache-Control": "no-store, private",
    }


@pytest.mark.parametrize("path", ["/healthz", "/metrics", "/files/forged", "/nowhere"])
async def test_every_answer_guards_its_content_and_its_address(site: Site, path: str) -> None:
    async with site.session.get(path) as answer:
        headers = dict(answer.headers)

    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert "Server" not in headers  # it would say which version of what to attack


async def test_who_lost_the_right_gets_nothing(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    wish = await site.workbook()
    path = site.app.links.link(wish, "vi").removeprefix(PUBLIC)
    async with writing(site.app.database) as work:
        await work.people.revoke(wish.args["by"], Role.OFFICE, wish.args["unit"], MONDAY.date())

    status, page = await site.get(path)

    assert status == 403
    assert caplog.messages == [f"a link to a file of the recipe {wish.recipe} was followed without the right"]
    assert said_on(page) == (
        "Đồng chí hiện không có quyền xem tệp này. Nếu có nhầm lẫn, đề nghị đồng chí liên hệ Văn phòng Đảng ủy."
    )


async def test_a_link_ends_after_a_day(site: Site) -> None:
    path = site.app.links.link(await site.workbook(), "vi").removeprefix(PUBLIC)

    site.clock.at = MONDAY + LINK_LIFE - timedelta(seconds=1)
    last, _ = await site.get(path)
    site.clock.at = MONDAY + LINK_LIFE
    status, page = await site.get(path)

    assert (last, status) == (200, 410)
    assert said_on(page) == (
        "Đường dẫn này đã hết hạn. Đề nghị đồng chí nhắn lại cho Hệ thống để nhận đường dẫn mới."
    )


async def test_a_forged_link_leads_nowhere(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    token = site.app.links.token(await site.workbook(), "vi")
    others = FileLinks(public_url=PUBLIC, secret=b"another", folder=Path(), clock=site.clock)

    answers = [
        await site.get(f"/files/{wrong}")
        for wrong in (
            token[:-1],
            token + "A",
            token[:9] + ("A" if token[9] != "A" else "B") + token[10:],
            "k" + token[1:],
            others.token(await site.workbook(), "vi"),
            "w",
            "%00",
            "%ff%fe",
            "w" + "A" * 5000,
        )
    ]

    assert {status for status, _ in answers} == {404}
    assert set(caplog.messages) == {"a link to a file was followed that is none of ours"}
    assert {said_on(page) for _, page in answers} == {
        "Đường dẫn này không đúng. Đề nghị đồng chí mở lại đường dẫn trong tin nhắn của Hệ thống."
    }


async def test_a_wish_nobody_knows_leads_nowhere(site: Site) -> None:
    token = site.app.links.token(Document("crown-jewels"), "en")

    status, page = await site.get(f"/files/{token}")

    assert (status, said_on(page)) == (
        404,
        "This link is not right. Please open the link in the System's message again.",
    )


async def test_a_file_that_cannot_be_made_is_told_and_logged_without_its_link(
    site: Site, caplog: pytest.LogCaptureFixture
) -> None:
    token = site.app.links.token(Document(WORKBOOK, {"by": "nobody"}), "vi")

    status, page = await site.get(f"/files/{token}")

    assert (status, said_on(page)) == (
        500,
        "Hệ thống chưa tạo được tệp. Đề nghị đồng chí mở lại đường dẫn sau ít phút.",
    )
    assert [record.message for record in caplog.records if record.levelno >= logging.WARNING] == [
        "a file of the recipe workbook could not be made"
    ]
    assert token not in caplog.text


def links_in(folder: Path, *, public_url: str = PUBLIC) -> FileLinks:
    return FileLinks(public_url=public_url, secret=b"s" * 32, folder=folder, clock=StillClock(MONDAY))


def test_a_short_wish_stands_in_its_link(tmp_path: Path) -> None:
    links = links_in(tmp_path / "links")
    wish = Document(WORKBOOK, {"unit": "u" * 32, "rounds": "a b", "by": "p" * 32})

    link = links.link(wish, "vi")

    assert (len(link) < 600, (tmp_path / "links").exists()) == (True, False)
    assert links.read(link.rpartition("/")[2]) == FileRequest(wish, "vi", MONDAY + LINK_LIFE)


def test_a_long_wish_is_kept_until_its_link_ends(tmp_path: Path) -> None:
    links = links_in(tmp_path / "links")
    headings = "\n".join(f"{number}. Mục số {number * 7919} của nghị quyết" for number in range(200))
    wish = Document("question-sheet", {"headings": headings})
    token = links.token(wish, "vi")
    before = (len(token) <= LONGEST_LINK, links.read(token), links.forget())

    clock = StillClock(MONDAY + LINK_LIFE)
    later = FileLinks(public_url=PUBLIC, secret=b"s" * 32, folder=tmp_path / "links", clock=clock)
    still = later.read(token)
    forgotten = later.forget()

    assert before == (True, FileRequest(wish, "vi", MONDAY + LINK_LIFE), 0)
    assert (still.document, forgotten, list((tmp_path / "links").iterdir())) == (wish, 1, [])
    with pytest.raises(ForgedLink):
        later.read(token)


def test_a_kept_wish_that_was_changed_is_not_ours(tmp_path: Path) -> None:
    links = links_in(tmp_path)
    token = links.token(
        Document("question-sheet", {"headings": "".join(map(chr, range(0x4E00, 0x5200)))}), "vi"
    )
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(b"else")

    with pytest.raises(ForgedLink):
        links.read(token)


GENUINE = links_in(Path()).token(Document(WORKBOOK, {"unit": "1"}), "vi")


@given(st.one_of(st.text(max_size=80), st.from_regex(r"[wk][A-Za-z0-9_-]{0,200}", fullmatch=True)))
def test_what_we_did_not_sign_is_not_ours(token: str) -> None:
    with pytest.raises(ForgedLink):
        links_in(Path("nowhere")).read(token)


@given(
    place=st.integers(0, len(GENUINE) - 1),
    letter=st.characters(codec="ascii"),
    cut=st.booleans(),
)
def test_one_letter_makes_it_another(place: int, letter: str, cut: bool) -> None:
    forged = GENUINE[:place] + ("" if cut else letter) + GENUINE[place + 1 :]
    if forged == GENUINE:
        return

    with pytest.raises(ForgedLink):
        links_in(Path("nowhere")).read(forged)


@given(
    recipe=st.text(max_size=20),
    args=st.dictionaries(st.text(max_size=10), st.text(max_size=30), max_size=3),
    language=st.sampled_from(["vi", "en"]),
)
def test_what_a_link_asks_for_is_what_was_wished(recipe: str, args: dict[str, str], language: str) -> None:
    links = links_in(Path("nowhere"))
    wish = Document(recipe, args)

    assert links.read(links.token(wish, language)) == FileRequest(wish, language, MONDAY + LINK_LIFE)


def test_a_reply_says_where_its_files_are(tmp_path: Path) -> None:
    wish = Document("question-sheet", {"headings": "Mục 1"})
    meant = Reply((say("menu-title"), BLANK), documents=(wish,))
    links = links_in(tmp_path)

    linked, nowhere = links.instead(meant, "vi"), links_in(tmp_path, public_url="").instead(meant, "vi")

    words = strict_words()
    assert (linked.documents, words.say(linked.lines[-1], "vi")) == (
        (),
        f"Mẫu câu hỏi (Excel), tải trong 24 giờ tại:\n{links.link(wish, 'vi')}",
    )
    assert (nowhere.documents, words.say(nowhere.lines[-1], "vi")) == (
        (),
        "Mẫu câu hỏi (Excel): kênh này không gửi được tệp. Đề nghị đồng chí nhận qua Telegram, "
        "hoặc từ bí thư chi bộ hay Văn phòng Đảng ủy.",
    )
    assert links.instead(linked, "vi") is linked


async def test_every_kind_of_file_has_a_name(site: Site) -> None:
    words = strict_words()

    for recipe in site.app.web._documents:
        assert [words.say(say(f"web-file-{recipe}"), language) != "" for language in ("vi", "en")] == [
            True,
            True,
        ]


async def test_zalo_gets_a_link_where_telegram_gets_the_file(site: Site) -> None:
    body = Reply((say("menu-title"),), documents=(await site.workbook(),))
    for channel in ("telegram", "zalo"):
        async with writing(site.app.database) as work:
            await work.outbox.tell(Address(channel, "1"), body, key=channel, language="vi", at=MONDAY)
    await site.app.delivery.drain()

    boxes = [box for memory in (site.telegram, site.zalo) for box in memory.boxes.values()]
    link = strict_words().say(boxes[1].replies[0].lines[-1], "vi").rpartition("\n")[2]

    assert [[type(file) for file in box.files] for box in boxes] == [[File], []]
    assert (await site.session.get(link.removeprefix(PUBLIC))).status == 200


# ---------------------------------------------------------------- the whole way


@pytest.mark.parametrize("hooked", [True, False])
async def test_zalo_whole(settled: Path, tmp_path: Path, hooked: bool) -> None:
    shutil.copytree(settled, tmp_path, dirs_exist_ok=True)
    clock = StillClock(MONDAY)
    emulator = ZaloEmulator(token=ZALO_TOKEN, clock=clock)
    await emulator.start()
    settings = settings_of(
        tmp_path,
        zalo_bot_token=SecretStr(ZALO_TOKEN),
        zalo_api_url=emulator.url,
        webhook_secret=SecretStr(SECRET if hooked else ""),
    )
    app = App(settings, clock=clock, words=strict_words())
    emulator.hosts["bot.example.vn"] = f"http://127.0.0.1:{await app.listener.open('127.0.0.1', 0)}"
    running = asyncio.create_task(app.run())

    await (emulator.next_call("setWebhook") if hooked else emulator.waiter())
    lan = emulator.person("Lan")
    emulator.say(lan, "menu")
    answer = await emulator.wait_for(lambda: emulator.last(lan))

    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    await emulator.stop()
    assert answer is not None
    assert answer.text.startswith("Kính chào đồng chí.")
    assert (emulator.counters.webhook_posts, emulator.counters.polls > 0) == (
        (1, False) if hooked else (0, True)
    )


# ---------------------------------------------------------------- how the assistant is


async def test_health_of_an_idle_assistant(site: Site) -> None:
    await site.post("/webhook/zalo", b"", ZALO)
    site.clock.at = MONDAY + timedelta(minutes=10)

    assert await site.health() == (
        200,
        {
            "ok": True,
            "reasons": [],
            "database": True,
            "channels": {
                "telegram": {"by": "webhook", "deaf": False, "heard_seconds": None},
                "zalo": {"by": "webhook", "deaf": False, "heard_seconds": 600.0},
            },
            "oldest_waiting_seconds": None,
            "oldest_arrival_seconds": None,
        },
    )


async def test_what_nobody_takes_in_is_a_fault(site: Site) -> None:
    said = Update(Address("zalo", "6ede"), "1", MONDAY, Said("menu"))
    await site.app.arrivals.keep([said])
    site.clock.at = MONDAY + timedelta(seconds=120)
    waits = await site.health()
    site.clock.at = MONDAY + timedelta(seconds=121)
    stuck = await site.health()

    assert (waits[0], waits[1]["oldest_arrival_seconds"]) == (200, 120.0)
    assert (stuck[0], stuck[1]["oldest_arrival_seconds"], stuck[1]["ok"]) == (503, 121.0, False)
    assert stuck[1]["reasons"] == ["arrivals-stuck"]


async def test_a_database_that_does_not_answer_is_a_fault(site: Site) -> None:
    async with writing(site.app.database) as work:
        await work.statements.run(text("DROP TABLE arrivals"))

    status, known = await site.health()

    assert (status, known["ok"], known["database"]) == (503, False, False)
    assert known["reasons"] == ["unanswered"]
    assert (await site.get("/metrics"))[0] == 503


def test_a_polled_platform_must_answer() -> None:
    clock = StillClock(MONDAY)
    pulse = Pulse(clock, {"telegram": "polling", "zalo": "webhook"})

    deaf = []
    for seconds in (60, 120, 121, 240):
        if seconds == 240:
            pulse.heard("telegram")
        now = MONDAY + timedelta(seconds=seconds)
        deaf.append([name for name in pulse.ways if pulse.deaf(name, now)])
        clock.at = now

    assert deaf == [[], [], ["telegram"], []]


async def test_metrics_tell_what_waits_and_what_was_used(site: Site) -> None:
    wish = await site.workbook()
    async with writing(site.app.database) as work:
        notice = Notice("n", MessageKind.NOTICE, wish.args["by"], MONDAY, body=Reply((say("menu-title"),)))
        await work.outbox.post([notice], MONDAY)
        await work.quotas.count("2026-11", sent={"zalo": 7}, received={"zalo": 5})
    site.clock.at = MONDAY + timedelta(seconds=30)

    status, metrics = await site.get("/metrics")

    told = [line for line in metrics.splitlines() if not line.startswith("#")]
    assert (status, told) == (
        200,
        [
            'neuguong_outbox_messages{state="pending",kind="notice"} 1',
            "neuguong_outbox_in_doubt 0",
            "neuguong_outbox_oldest_waiting_seconds 30.0",
            "neuguong_arrivals_waiting 0",
            "neuguong_arrivals_oldest_seconds 0",
            'neuguong_channel_heard_seconds{channel="telegram"} 30.0',
            'neuguong_channel_heard_seconds{channel="zalo"} 30.0',
            'neuguong_quota_sent{channel="zalo"} 7',
            'neuguong_quota_received{channel="zalo"} 5',
            'neuguong_quota_limit{channel="zalo"} 3000',
            'neuguong_quota_exhausted{channel="zalo"} 0',
        ],
    )
    assert metrics.count("# TYPE") == metrics.count("# HELP") == 11


async def test_metrics_tell_what_was_in_doubt_and_count_the_history_once_a_minute(site: Site) -> None:
    async with writing(site.app.database) as work:
        for chat in ("1", "2", "3", "4"):
            await work.outbox.tell(
                Address("telegram", chat), Reply((say("menu-title"),)), key=chat, language="vi", at=MONDAY
            )
        parcels = await claim_due(work.outbox, me="me", now=MONDAY, most=9)
        await work.outbox.mark(parcels, now=MONDAY)
        for parcel in parcels[:2]:
            await work.outbox.at_once(parcel, now=MONDAY, why="InDoubt")
        await work.outbox.doubt(replace(parcels[0], attempts=2), now=MONDAY, why="InDoubt")
        await work.outbox.sent([(one, "1") for one in parcels[1:3]], at=MONDAY)

    looks: list[list[str]] = []
    for seconds in (0, 59, 60):
        site.clock.at = MONDAY + timedelta(seconds=seconds)
        _, metrics = await site.get("/metrics")
        looks.append(
            [
                line
                for line in metrics.splitlines()
                if line.startswith(("neuguong_outbox_m", "neuguong_outbox_d"))
            ]
        )
        async with writing(site.app.database) as work:
            await work.outbox.sent([(parcels[3], "1")], at=MONDAY)

    held = 'neuguong_outbox_messages{state="held",kind="notice"} 1'
    doubts = [
        'neuguong_outbox_doubts{kind="notice",became="held"} 1',
        'neuguong_outbox_doubts{kind="notice",became="repeated"} 1',
    ]
    assert looks == [
        [
            held,
            'neuguong_outbox_messages{state="sending",kind="notice"} 1',
            'neuguong_outbox_messages{state="sent",kind="notice"} 2',
            *doubts,
        ],
        [held, 'neuguong_outbox_messages{state="sent",kind="notice"} 2', *doubts],
        [held, 'neuguong_outbox_messages{state="sent",kind="notice"} 3', *doubts],
    ]


def said_on(page: str) -> str:
    """The sentence of a page."""
    return page.partition("<p>")[2].partition("</p>")[0]
