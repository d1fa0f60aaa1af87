"""The questions that prepare a round: title, period, groups, numbers, times, audience."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from domain.calendar.quarters import Period, Quarter, period_in, year_period
from domain.language.dates import parse_date
from domain.language.ranges import parse_ranges
from domain.language.vietnamese import fold
from domain.people.person import Role, Unit
from domain.pledges.coach import secret_mark
from domain.talk.conversations import Answers
from domain.talk.messages import Choice, Text, reply, say
from handlers.rounds.deadlines import START_OF_DAY, moment_of, not_before, read_moment
from handlers.rounds.schedule import moment_text
from handlers.talk.flow import Asked, Heard, Invalid, Prompt, Reopened, Step, Stopped, Taken
from handlers.talk.scene import Scene

DEFAULT_GROUPS = 8
MOST_GROUPS = 20
MOST_PLEDGES = 20
READY_COUNTS = (1, 2, 3)
LONGEST_TITLE = 200
SHOWN_UNITS = 8
SEARCH = "?"
"""First letter of the answer to `find` that is a search instead of a unit."""

_SPAN = re.compile(r"\s+(?:den|toi)\s+(?:ngay\s+)?|\s+-\s+|\s*[;,\u2013\u2014]\s*")
_RANGES_ONLY = re.compile(r"[0-9\s,;&+\u2013\u2014-]+")
_BULLET = re.compile(r"^(?:[0-9]{1,2}[.)]|[-*+\u2022])\s*")
_PICKED = "chon"


def office_scope(scene: Scene) -> tuple[str, ...]:
    """The units at which the caller is the office."""
    return scene.caller.units(Role.OFFICE)


def in_vietnamese(scene: Scene, text: Text) -> str:
    """Words that become data of the committee: said in its own language, whoever prepares them."""
    return scene.words.say(text, "vi")


# ---------------------------------------------------------------- title and period


async def _ask_title(scene: Scene, _answers: Answers) -> Asked:
    ready = _ready_titles(scene)
    choices = tuple(Choice(token, title) for token, title in ready.items())
    return Prompt((say("round-ask-title"),), choices, "text")


async def _hear_title(scene: Scene, _answers: Answers, given: str) -> Heard:
    ready = _ready_titles(scene).get(given)
    title = in_vietnamese(scene, ready) if ready else " ".join(given.split())
    if not 5 <= len(title) <= LONGEST_TITLE:
        return Invalid(say("round-title-length", least=5, most=LONGEST_TITLE))
    if (mark := secret_mark(title)) is not None:
        return Invalid(say("coach-secret-mark", mark=mark))
    return Taken(title)


def _ready_titles(scene: Scene) -> dict[str, Text]:
    now = Quarter.of(scene.today)
    coming = now.following
    titles = {
        f"q{quarter.year}-{quarter.number}": say(
            "round-title-quarter", quarter=quarter.roman, year=str(quarter.year)
        )
        for quarter in (coming, now)
    }
    return titles | {f"y{coming.year}": say("round-title-year", year=str(coming.year))}


async def _ask_period(scene: Scene, answers: Answers) -> Asked:
    """A title that names its period answers the question, except when the office comes back to change it."""
    named = period_in(str(answers["title"]))
    if named is not None and "groups" not in answers:
        return Taken(period_token(named))
    now = Quarter.of(scene.today)
    ready = dict.fromkeys(
        period
        for period in (named, now.period, now.following.period, year_period(now.following.year))
        if period is not None
    )
    choices = tuple(
        Choice(period_token(period), say("round-period", first=period[0], last=period[1])) for period in ready
    )
    return Prompt((say("round-ask-period"),), choices, "text")


async def _hear_period(scene: Scene, _answers: Answers, given: str) -> Heard:
    period = _typed_period(given, scene.today)
    if period is None:
        return Invalid(say("round-period-unreadable"))
    if period[1] < period[0]:
        return Invalid(say("round-period-backwards"))
    if period[1] < scene.today:
        return Invalid(say("round-period-over", last=period[1]))
    return Taken(period_token(period))


def period_token(period: Period) -> str:
    """A period as one answer."""
    return f"{period[0].isoformat()}_{period[1].isoformat()}"


def period_of(answers: Answers) -> Period:
    """The period that was answered."""
    first, _, last = str(answers["period"]).partition("_")
    return date.fromisoformat(first), date.fromisoformat(last)


def _typed_period(given: str, today: date) -> Period | None:
    first_text, mark, last_text = given.partition("_")
    if not mark:
        parts = _SPAN.split(fold(given).removeprefix("tu ").removeprefix("ngay "))
        if len(parts) != 2:
            return period_in(given)
        first_text, last_text = parts
    first = parse_date(first_text, today)
    last = parse_date(last_text, first or today)
    return (first, last) if first and last else None


# ---------------------------------------------------------------- content groups


async def _ask_groups(_scene: Scene, _answers: Answers) -> Asked:
    listed = tuple(
        say("round-group-line", number=number, title=say(f"round-group-{number}"))
        for number in range(1, DEFAULT_GROUPS + 1)
    )
    lines = (say("round-ask-groups"), *listed, say("round-ask-groups-how"))
    return Prompt(lines, (Choice("all", say("round-groups-all")),), "number")


async def _hear_groups(scene: Scene, _answers: Answers, given: str) -> Heard:
    ready = [in_vietnamese(scene, say(f"round-group-{n}")) for n in range(1, DEFAULT_GROUPS + 1)]
    if given == "all":
        return Taken(ready)
    if _RANGES_ONLY.fullmatch(given):
        chosen = parse_ranges(f"{' '.join(given.split())} {_PICKED}", count=DEFAULT_GROUPS, verbs=(_PICKED,))
        if not chosen.parts:
            return Invalid(say("round-groups-numbers", most=DEFAULT_GROUPS))
        numbers = sorted({number for part in chosen.parts for number in part.numbers})
        return Taken([ready[number - 1] for number in numbers])
    own = list(dict.fromkeys(_BULLET.sub("", line).strip() for line in given.split("\n") if line.strip()))
    if len(own) > MOST_GROUPS or any(not 3 <= len(title) <= LONGEST_TITLE for title in own):
        return Invalid(say("round-groups-own", most=MOST_GROUPS, longest=LONGEST_TITLE))
    if (mark := secret_mark(given)) is not None:
        return Invalid(say("coach-secret-mark", mark=mark))
    return Taken(own)


# ---------------------------------------------------------------- numbers


def _count(name: str, question: Text, least: str = "") -> Step:
    """How many pledges; digits are the answer itself. `least` names the answer that this one must reach."""

    def bottom(answers: Answers) -> int:
        return int(str(answers.get(least, 1))) if least else 1

    async def ask(_scene: Scene, answers: Answers) -> Asked:
        # The sign of a ready answer is its value, so that a typed digit means the same with and without buttons.
        ready = READY_COUNTS if bottom(answers) == 1 else ()
        choices = tuple(Choice(str(count), say("round-count", count=count)) for count in ready)
        return Prompt((question,), choices, "text")

    async def hear(_scene: Scene, answers: Answers, given: str) -> Heard:
        count = int(given) if re.fullmatch(r"[0-9]{1,2}", given) else 0
        if not bottom(answers) <= count <= MOST_PLEDGES:
            return Invalid(say("round-count-invalid", least=bottom(answers), most=MOST_PLEDGES))
        return Taken(count)

    return Step(name, ask, hear)


# ---------------------------------------------------------------- opening


async def _ask_opening(scene: Scene, _answers: Answers) -> Asked:
    tomorrow = scene.calendar.next_working_day_after(scene.today)
    later = scene.calendar.instant(tomorrow, START_OF_DAY)
    choices = (
        Choice("now", say("round-opening-now")),
        Choice(tomorrow.isoformat(), moment_text(later, scene.calendar)),
    )
    return Prompt((say("round-ask-opening"),), choices, "text")


async def _hear_opening(scene: Scene, _answers: Answers, given: str) -> Heard:
    if given == "now":
        return Taken("now")
    at = read_moment(scene, given, START_OF_DAY)
    if isinstance(at, Invalid):
        return at
    if at <= scene.now:
        return Invalid(say("round-opening-past", moment=moment_text(at, scene.calendar)))
    return Taken(at.isoformat())


def opening_of(scene: Scene, answers: Answers) -> datetime:
    """When the round opens: never before the present."""
    return scene.now if answers["opening"] == "now" else max(moment_of(answers["opening"]), scene.now)


async def deadline_days(scene: Scene, answers: Answers) -> Sequence[date]:
    """Working days about one, two and four weeks after the opening."""
    first = scene.calendar.day_of(opening_of(scene, answers))
    days = (
        scene.calendar.last_working_day_on_or_before(first + timedelta(days=ahead)) for ahead in (7, 14, 30)
    )
    return [day for day in days if day > first]


async def after_opening(scene: Scene, answers: Answers) -> tuple[datetime, Text]:
    """A deadline comes after the opening."""
    return not_before(scene, opening_of(scene, answers), "deadline-before-opening")


# ---------------------------------------------------------------- audience


async def _ask_find(scene: Scene, _answers: Answers) -> Asked:
    units = await scene.work.people.units(office_scope(scene), scene.today)
    if not units:
        return Stopped(reply(say("round-no-units")))
    if len(units) == 1:
        return Taken(units[0].id)
    shown = _nearest(units)
    lines: tuple[Text, ...] = (say("round-ask-audience"),)
    if len(shown) < len(units):
        lines = (*lines, say("round-ask-audience-search", count=len(units)))
    return Prompt(lines, tuple(_unit_choice(unit) for unit in shown), "text")


async def _hear_find(scene: Scene, _answers: Answers, given: str) -> Heard:
    units = await scene.work.people.units(office_scope(scene), scene.today)
    if given in {unit.id for unit in units}:
        return Taken(given)
    if not matching(units, given):
        return Invalid(say("round-unit-unknown"))
    return Taken(SEARCH + given)


async def _ask_audience(scene: Scene, answers: Answers) -> Asked:
    found = str(answers["find"])
    if not found.startswith(SEARCH):
        return Taken(found)
    units = await scene.work.people.units(office_scope(scene), scene.today)
    matches = matching(units, found.removeprefix(SEARCH))
    if len(matches) == 1:
        return Taken(matches[0].id)
    lines: tuple[Text, ...] = (say("round-ask-unit", count=len(matches)),)
    if len(matches) > SHOWN_UNITS:
        lines = (*lines, say("round-ask-unit-more", shown=SHOWN_UNITS))
    choices = tuple(_unit_choice(unit) for unit in matches[:SHOWN_UNITS])
    return Prompt(lines, (*choices, Choice("again", say("round-search-again"))))


async def _hear_audience(_scene: Scene, _answers: Answers, given: str) -> Heard:
    return Reopened(("find",)) if given == "again" else Taken(given)


def _nearest(units: Sequence[Unit]) -> list[Unit]:
    """The roots of the scope, then their children, then the rest, as many as fit on a phone."""
    known = {unit.id for unit in units}
    roots = [unit for unit in units if unit.parent_id not in known]
    tops = {unit.id for unit in roots}
    children = [unit for unit in units if unit.parent_id in tops]
    rest = [unit for unit in units if unit.id not in tops and unit.parent_id not in tops]
    return [*roots, *children, *rest][:SHOWN_UNITS]


def matching(units: Sequence[Unit], typed: str) -> list[Unit]:
    """Units with this code, or whose name holds all the words typed."""
    wanted = fold(typed)
    exact = [unit for unit in units if wanted in (fold(unit.code), fold(unit.name))]
    words = wanted.split()
    return exact or [unit for unit in units if words and all(word in fold(unit.name) for word in words)]


def _unit_choice(unit: Unit) -> Choice:
    return Choice(unit.id, say("round-unit", name=unit.name, code=unit.code))


TITLE = Step("title", _ask_title, _hear_title)
PERIOD = Step("period", _ask_period, _hear_period)
GROUPS = Step("groups", _ask_groups, _hear_groups)
LEAST = _count("min", say("round-ask-min"))
MOST = _count("max", say("round-ask-max"), least="min")
OPENING = Step("opening", _ask_opening, _hear_opening)
FIND = Step("find", _ask_find, _hear_find)
AUDIENCE = Step("audience", _ask_audience, _hear_audience)
