"""Fills a fresh database with the invented committee: roster, phones, links, a round under way."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from random import Random

from bot.app import App
from bot.demo.committee.cast import Character, Seat
from bot.demo.committee.history import Cast, Moments
from bot.demo.committee.past import Past
from bot.demo.committee.roster import (
    PRESENT,
    STORY_BODY,
    STORY_CELL,
    RosterLine,
    before_the_move,
    committee,
    workbook,
)
from bot.demo.emulators.telegram import TelegramEmulator
from bot.demo.emulators.zalo import ZaloEmulator
from bot.workshop.reading.excel import read_workbook
from domain.people.codes import CARD_CODE_LIFE, format_code
from domain.people.linking import Issuer
from domain.people.person import Person, Role
from domain.talk.messages import Address
from handlers.action import Refusal
from handlers.people.actions.accounts import agree
from handlers.people.actions.codes import issue_code
from handlers.people.actions.roles import appoint_office, change_role
from handlers.people.roster_import import Imported, import_roster
from storage.work import SqlWork, reading, writing

FIRST_PHONE = 500_000
FIRST_ZALO_PHONE = 900_000
LINKED_SHARE = 0.55
"""How many of those without a position have linked their phone. A reminder reaches about fifty of them."""

BOTH_SHARE, ZALO_SHARE = 0.25, 0.25
"""How many of the linked ones have linked Telegram and Zalo, and Zalo only."""

FIRST_IMPORT, LAST_IMPORT = timedelta(days=60), timedelta(days=30)
"""How long ago the roster came, and came again with one person moved."""


@dataclass(slots=True)
class World:
    """The committee as the page needs it. Everybody with a phone has Telegram and Zalo on it, linked or not.

    `phones` and `zalo`: accounts by the person's code. `seats`: which phone of each person is shown where on the page.
    """

    app: App
    lines: Sequence[RosterLine]
    import_report: str
    phones: dict[str, int] = field(default_factory=dict)
    zalo: dict[str, str] = field(default_factory=dict)
    seats: dict[str, Seat] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)

    async def roster_file(self) -> bytes:
        """The sample roster as an Excel file."""
        return workbook(tuple(self.lines))

    async def cast(self) -> Sequence[Character]:
        """Every phone, whether linked by now, and a code for those who are not: first all with Telegram."""
        addresses = [Address("telegram", str(phone)) for phone in self.phones.values()]
        addresses += [Address("zalo", account) for account in self.zalo.values()]
        today = self.app.scenes.calendar_cache.current.day_of(self.app.clock.now())
        async with reading(self.app.database) as work:
            callers = await work.accounts.callers(addresses, today)
        linked = {address for address, caller in callers.items() if caller.person is not None}
        lines = [line for line in self.lines if line.code in self.phones]
        return [self._telegram(line, linked) for line in lines] + [self._zalo(line, linked) for line in lines]

    def _telegram(self, line: RosterLine, linked: Collection[Address]) -> Character:
        phone, seat = self.phones[line.code], self.seats.get(line.code, "")
        return Character(
            user_id=phone,
            name=line.full_name,
            unit=line.unit_name,
            role="Văn phòng Đảng ủy" if line.office else line.position or "Đảng viên",
            linked=Address("telegram", str(phone)) in linked,
            hint=self.codes.get(line.code, ""),
            seat="" if seat == "zalo" else seat,
        )

    def _zalo(self, line: RosterLine, linked: Collection[Address]) -> Character:
        telegram, account = self._telegram(line, ()), self.zalo[line.code]
        return replace(
            telegram,
            user_id=telegram.user_id - FIRST_PHONE + FIRST_ZALO_PHONE,
            linked=Address("zalo", account) in linked,
            seat="zalo" if self.seats.get(line.code) == "zalo" else "",
            zalo=account,
        )


async def build(app: App, telegram: TelegramEmulator, zalo: ZaloEmulator) -> World:
    """Everything, in one transaction; the database must be empty and migrated, the calendar read."""
    lines = committee()
    random = Random(7)  # noqa: S311 - an invented world, not a secret
    now = app.clock.now()
    calendar = app.scenes.calendar_cache.current
    today = calendar.day_of(now)
    async with writing(app.database) as work:
        began, since = today - FIRST_IMPORT, today - LAST_IMPORT
        await import_roster(
            work,
            read_workbook(workbook(before_the_move(lines))),
            day=began,
            at=now - FIRST_IMPORT,
            dry_run=False,
            by="demo",
        )
        imported = await import_roster(
            work, read_workbook(workbook(lines)), day=since, at=now - LAST_IMPORT, dry_run=False, by="demo"
        )
        world = World(app, lines, _words(app, imported))
        people = await _people(work, today)
        _hand_out_phones(world, telegram, zalo)
        _seat(world)
        office = next(code for code, seat in world.seats.items() if seat == "office")
        await appoint_office(work, people[office], by="demo", day=since, now=now - LAST_IMPORT)
        await _give_leaders_their_units(
            work, lines, people, by=people[office], day=since, now=now - LAST_IMPORT
        )
        accounts = await _link(work, world, people, now=now, random=random)
        await Past(work, Cast(lines, people, accounts), Moments(now, calendar, random)).live()
    _open_chats(world, accounts, telegram, zalo)
    return world


def _hand_out_phones(world: World, telegram: TelegramEmulator, zalo: ZaloEmulator) -> None:
    """A phone for everybody but one elderly comrade, who stays with paper."""
    without = next(line for line in reversed(world.lines) if not line.position)
    for place, line in enumerate(world.lines):
        if line is not without:
            phone = FIRST_PHONE + place
            *families, given = line.full_name.split(" ")
            telegram.person(phone, given, " ".join(families))
            world.phones[line.code] = phone
            world.zalo[line.code] = zalo.person(line.full_name)


def _seat(world: World) -> None:
    """Choose whose phones are shown when the page opens.

    Two members with a code, one with Telegram and one with Zalo, their secretary, the office, and the secretary of the
    body above.
    """
    cell = [line for line in world.lines if line.unit == STORY_CELL]
    secretary = next(line for line in cell if line.position == "Bí thư")
    member, other = [line for line in cell if not line.position and line.status == PRESENT][:2]
    office = next(line for line in world.lines if line.office)
    superior = next(line for line in world.lines if line.leads == STORY_BODY)
    world.seats = {
        member.code: "member",
        other.code: "zalo",
        secretary.code: "secretary",
        office.code: "office",
        superior.code: "superior",
    }


def _open_chats(
    world: World,
    accounts: Mapping[str, Sequence[Address]],
    telegram: TelegramEmulator,
    zalo: ZaloEmulator,
) -> None:
    """Those who are linked opened the bot long ago; the leaders on the page open it anew and see their menu."""
    for code, addresses in accounts.items():
        for address in addresses:
            if address.channel == "zalo":
                zalo.meet(address.chat)
            else:
                telegram.state.chats[world.phones[code]].started = True
        if code in world.seats:
            telegram.press_start(world.phones[code])


async def _give_leaders_their_units(
    work: SqlWork,
    lines: Sequence[RosterLine],
    people: Mapping[str, Person],
    *,
    by: Person,
    day: date,
    now: datetime,
) -> None:
    """The office gives those who lead a body or the whole committee their rights there."""
    root = await work.people.root(day)
    assert root is not None  # noqa: S101 - just imported
    scope = (root.id,)
    units = {unit.code: unit for unit in await work.people.units(scope, day)}
    for line in lines:
        if line.leads:
            role = Role.DEPUTY if line.position.startswith("Phó") else Role.SECRETARY
            person, unit = people[line.code], units[line.leads]
            given = await change_role(
                work, person.id, role, unit.id, giving=True, by=by.id, scope=scope, day=day, now=now
            )
            assert not isinstance(given, Refusal)  # noqa: S101 - the unit is theirs to give


async def _link(
    work: SqlWork, world: World, people: dict[str, Person], *, now: datetime, random: Random
) -> dict[str, list[Address]]:
    """Many have linked an account by now, all leaders among them; the others of one body hold a card with a code.

    Returns the accounts by the person's code.
    """
    waiting = [code for code, seat in world.seats.items() if seat in ("member", "zalo")]
    chances = Random(25)  # noqa: S311 - an invented world, not a secret
    linked: dict[str, list[Address]] = {}
    for line in world.lines:
        if line.code not in world.phones:
            continue
        if line.code not in waiting and (line.position or random.random() < LINKED_SHARE):
            linked[line.code] = _accounts(world, line, chances.random())
            at = now - LAST_IMPORT + timedelta(minutes=len(linked))
            for place, address in enumerate(linked[line.code]):
                since = at + timedelta(seconds=place)
                await work.accounts.link(people[line.code].id, address, since)
                await agree(work, people[line.code], address, now=since)
        elif line.parent == STORY_BODY:
            code = await _code(work, world.app, people[line.code], now)
            world.codes[line.code] = format_code(code)
    return linked


def _accounts(world: World, line: RosterLine, chance: float) -> list[Address]:
    """What this person has linked: the secretary on the page both, the office Telegram, the others by chance.

    In the story's cell nobody has Zalo only: there the story is read on the phone with Telegram.
    """
    telegram, zalo = Address("telegram", str(world.phones[line.code])), Address("zalo", world.zalo[line.code])
    seat = world.seats.get(line.code)
    if seat == "secretary" or (not seat and chance < BOTH_SHARE):
        return [telegram, zalo]
    elsewhere = line.unit != STORY_CELL
    return [zalo] if elsewhere and not seat and chance < BOTH_SHARE + ZALO_SHARE else [telegram]


async def _code(work: SqlWork, app: App, person: Person, now: datetime) -> str:
    code = await issue_code(
        work,
        person,
        life=CARD_CODE_LIFE,
        issuer=Issuer("demo", operator=True),
        day=app.scenes.calendar_cache.current.day_of(now),
        now=now,
        policy=app.scenes.policy,
        draw=secrets.randbelow,
    )
    assert not isinstance(code, Refusal)  # noqa: S101 - nobody is beyond the command line
    return code.code


async def _people(work: SqlWork, day: date) -> dict[str, Person]:
    """Everybody on the roster by their code."""
    root = await work.people.root(day)
    assert root is not None  # noqa: S101 - just imported
    return {member.person.code: member.person for member in await work.people.members((root.id,), day)}


def _words(app: App, imported: Imported) -> str:
    return "\n".join(app.words.say(line, "vi") for line in imported.lines)
