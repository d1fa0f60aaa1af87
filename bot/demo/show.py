"""The demonstration: the real assistant, two emulated platforms, an invented committee, a clock to turn, a page."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from errno import EADDRINUSE
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import SecretStr

from bot.app import App
from bot.calendar.cache import public_calendar
from bot.clock import MovableClock
from bot.commands.database import CommandRefused
from bot.demo.committee.world import build
from bot.demo.emulators.telegram import TelegramEmulator
from bot.demo.emulators.zalo import ZaloEmulator
from bot.demo.page.ledger import RowLedger
from bot.demo.page.server import DemoSite
from bot.settings import Settings
from bot.web.dashboard.routes import Dashboard
from bot.web.routes import HttpListener
from domain.calendar.spans import known_years
from domain.calendar.working_days import WorkCalendar
from storage.engine.schema import create
from storage.work import reading

TOKEN = "1234567890:demo-token-of-the-emulated-platform"  # noqa: S105 - known to the emulator only
ZALO_TOKEN = "1234567890:demo-zalo"  # noqa: S105 - known to the emulator only
ZALO_LINK = "https://bot.zaloplatforms.com/bots/trinh-dien"
CONTACT = "Văn phòng Đảng ủy Ví dụ, điện thoại 0238 000 000"
MORNING = time(9, 30)
STOPS = (time(0, 5), time(8, 0, 30), time(9, 0, 30), time(14, 0, 30), time(15, 0, 30), time(20, 0, 30))
"""Times of day at which something may be due: where a turned clock halts and lets the scheduler look."""


class DemoTurner:
    """Turns the clock from stop to stop, with the real planners and the real delivery at each."""

    def __init__(self, app: App, clock: MovableClock) -> None:
        self._app = app
        self._clock = clock

    def now(self) -> datetime:
        """The demonstration's time, aware, in UTC."""
        return self._clock.now()

    async def turn(self, to: datetime) -> None:
        """Move on; returns when everything that became due on the way was delivered."""
        await self._app.delivery.drain()
        for stop in stops_between(self._clock.now(), to, self._app.scenes.calendar_cache.current):
            with contextlib.suppress(ValueError):  # real time has passed the stop meanwhile
                self._clock.move_to(stop)
            await self._app.schedule.tick()
            await self._app.delivery.drain()

    async def next_deadline(self) -> datetime | None:
        """The deadline of the open round that ends next."""
        now = self._clock.now()
        async with reading(self._app.database) as work:
            deadlines = [round_.deadline for round_ in await work.rounds.open_rounds()]
        return min((deadline for deadline in deadlines if deadline > now), default=None)


def stops_between(start: datetime, end: datetime, calendar: WorkCalendar) -> Iterator[datetime]:
    """The stops after `start` and before `end`, and `end`."""
    day = calendar.day_of(start)
    while day <= calendar.day_of(end):
        for stop in STOPS:
            at = datetime.combine(day, stop, calendar.zone)
            if start < at < end:
                yield at
        day += timedelta(days=1)
    yield end


def first_moment(day: date, zone: ZoneInfo) -> datetime:
    """When the demonstration of a day begins: at half past nine, of the next working day where that is no working time.

    The hour of the visitor plays no part, so that noon, evenings and weekends show the same morning.
    """
    calendar = public_calendar(zone, known_years(day))
    if not calendar.is_working_day(day):
        day = calendar.next_working_day_after(day)
    return calendar.instant(day, MORNING)


async def demo(settings: Settings, tell: Callable[[str], None], *, day: date) -> None:
    """Show that day and what follows until stopped. Every start begins anew with a fresh committee.

    Raises CommandRefused where its folder cannot be written or its address cannot be listened on.
    """
    folder = _fresh_folder(settings.data_dir / "demo")
    clock = MovableClock(first_moment(day, settings.timezone))
    async with AsyncExitStack() as closing:
        telegram = TelegramEmulator(token=TOKEN, clock=clock)
        closing.push_async_callback(telegram.stop)
        await telegram.start()
        zalo = ZaloEmulator(token=ZALO_TOKEN, clock=clock, quota=settings.zalo_monthly_quota)
        closing.push_async_callback(zalo.stop)
        await zalo.start()
        app = App(_shown(settings, folder, telegram, zalo), clock=clock, dashboard=Dashboard)
        closing.push_async_callback(app.close)
        await create(app.database)
        await app.housekeeping.refresh()
        ledger = RowLedger(app.database)
        world = await build(app, telegram, zalo)
        site = DemoSite(
            telegram=telegram,
            zalo=zalo,
            people=world,
            turner=DemoTurner(app, clock),
            ledger=ledger,
            zone=settings.timezone,
            hosts={settings.http_host, urlsplit(settings.public_url).hostname or settings.http_host},
        )
        listener = HttpListener([*site.routes(), *app.routes])
        closing.push_async_callback(listener.close)
        closing.push_async_callback(site.close)
        port = await _listen(listener, settings.http_host, settings.http_port)
        app.links.public_url = f"http://{settings.http_host}:{port}"
        app.scenes.policy = replace(app.scenes.policy, public_url=app.links.public_url)
        tell(world.import_report)
        if settings.http_port not in (0, port):
            tell(f"Cổng {settings.http_port} đang có chương trình khác dùng, nên trang mở ở cổng {port}.")
        tell(f"http://{settings.http_host}:{port}/demo")
        await app.run()


def _fresh_folder(folder: Path) -> Path:
    """An empty folder in the place of the last show's."""
    try:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    except OSError as fault:
        raise CommandRefused(
            f"cannot write the folder {folder}: {fault.strerror}; set DATA_DIR to another"
        ) from fault
    return folder


def _shown(settings: Settings, folder: Path, telegram: TelegramEmulator, zalo: ZaloEmulator) -> Settings:
    """The operator's settings, but never their database, tokens, platforms or address."""
    return settings.model_copy(
        update={
            "telegram_token": SecretStr(TOKEN),
            "telegram_api_url": telegram.url,
            "zalo_bot_token": SecretStr(ZALO_TOKEN),
            "zalo_api_url": zalo.url,
            "zalo_bot_link": ZALO_LINK,
            "public_url": "",
            "webhook_secret": SecretStr(""),
            "database_url": "",
            "data_dir": folder,
            "contact": settings.contact or CONTACT,
        }
    )


async def _listen(listener: HttpListener, host: str, port: int) -> int:
    """Listen on this port, or on any free one where it is taken. Returns the port."""
    try:
        return await listener.open(host, port)
    except OSError as fault:
        if fault.errno == EADDRINUSE and port != 0:
            return await listener.open(host, 0)
        raise CommandRefused(f"cannot listen on {host}, port {port}: set HTTP_HOST and HTTP_PORT") from fault
