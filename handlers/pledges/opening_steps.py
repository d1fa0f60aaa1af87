"""The questions that prepare a registration round: title, period, groups, numbers."""

from __future__ import annotations

import re
from datetime import date

from domain.calendar.quarters import Period, Quarter, period_in, year_period
from domain.calendar.typed_date import parse_date
from domain.language.signs import DASHES, HYPHENS
from domain.language.vietnamese import fold
from domain.talk.conversations import Answers
from domain.talk.messages import Choice, Text, say
from handlers.rounds.opening_steps import SETTLED, in_vietnamese, listed_lines, picked, unmarked
from handlers.talk.flow import Asked, Heard, Invalid, Prompt, Step, Taken
from handlers.talk.scene import Scene
from handlers.talk.writing import also_on_page

DEFAULT_GROUPS = 8
MOST_GROUPS = 20
MOST_PLEDGES = 20
READY_COUNTS = (1, 2, 3)
LONGEST_TITLE = 200

_SPAN = re.compile(rf"\s+(?:den|toi)\s+(?:ngay\s+)?|\s+-\s+|\s*[;,{DASHES}]\s*")
_RANGES_ONLY = re.compile(rf"[0-9\s.,;&+{DASHES}{HYPHENS}-]+")


# ---------------------------------------------------------------- title and period


async def _ask_title(scene: Scene, _answers: Answers) -> Asked:
    ready = _ready_titles(scene)
    choices = tuple(Choice(token, title) for token, title in ready.items())
    return Prompt((say("pledges-opening-ask-title"),), choices, "text")


async def _hear_title(scene: Scene, _answers: Answers, given: str) -> Heard:
    ready = _ready_titles(scene).get(given)
    title = in_vietnamese(scene, ready) if ready else " ".join(given.split())
    if not 5 <= len(title) <= LONGEST_TITLE:
        return Invalid(say("pledges-opening-title-length", least=5, most=LONGEST_TITLE))
    return unmarked(title, Taken(title))


def _ready_titles(scene: Scene) -> dict[str, Text]:
    now = Quarter.of(scene.today)
    coming = now.following
    titles = {
        f"q{quarter.year}-{quarter.number}": say(
            "pledges-opening-title-quarter", quarter=quarter.roman, year=str(quarter.year)
        )
        for quarter in (coming, now)
    }
    return titles | {f"y{coming.year}": say("pledges-opening-title-year", year=str(coming.year))}


def _period_label(period: Period) -> Text:
    first, last = period
    return say("pledges-opening-period-label", first=f"{first:%d/%m}", last=f"{last:%d/%m/%Y}")


async def _ask_period(scene: Scene, answers: Answers) -> Asked:
    """A title that names its period answers the question, except when the office comes back to change it."""
    named = period_in(str(answers["title"]))
    if named is not None and SETTLED not in answers:
        return Taken(period_token(named))
    now = Quarter.of(scene.today)
    ready = dict.fromkeys(
        period
        for period in (named, now.period, now.following.period, year_period(now.following.year))
        if period is not None
    )
    choices = tuple(Choice(period_token(period), _period_label(period)) for period in ready)
    return Prompt((say("pledges-opening-ask-period", **_period_example(now)),), choices, "text")


def _period_example(now: Quarter) -> dict[str, str]:
    first, last = now.following.period
    return {"first": f"{first:%d/%m/%Y}", "last": f"{last:%d/%m/%Y}"}


async def _hear_period(scene: Scene, _answers: Answers, given: str) -> Heard:
    period = _typed_period(given, scene.today)
    if period is None:
        return Invalid(say("pledges-opening-period-unreadable", **_period_example(Quarter.of(scene.today))))
    if period[1] < period[0]:
        return Invalid(say("pledges-opening-period-backwards"))
    if period[1] < scene.today:
        return Invalid(say("pledges-opening-period-over", last=period[1]))
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


def _ready_groups(scene: Scene) -> list[Text]:
    """The content groups that the office prefers, or else the program's own."""
    if scene.policy.content_groups:
        return [say("pledges-opening-group-own", title=title) for title in scene.policy.content_groups]
    return [say(f"pledges-opening-group-{number}") for number in range(1, DEFAULT_GROUPS + 1)]


async def _ask_groups(scene: Scene, _answers: Answers) -> Asked:
    listed = tuple(
        say("pledges-opening-group-line", number=number, title=title)
        for number, title in enumerate(_ready_groups(scene), start=1)
    )
    how = say("pledges-opening-ask-groups-how", count=len(listed), example=_groups_example(len(listed)))
    lines = (say("pledges-opening-ask-groups"), *listed, how)
    return Prompt(lines, (Choice("all", say("pledges-opening-groups-all", count=len(listed))),), "number")


def _groups_example(count: int) -> str:
    """How some of so many groups are typed."""
    return "1-5, 8" if count >= DEFAULT_GROUPS else f"1-{count}"


async def _hear_groups(scene: Scene, _answers: Answers, given: str) -> Heard:
    ready = [in_vietnamese(scene, title) for title in _ready_groups(scene)]
    most = len(ready)
    if given == "all":
        return Taken(ready)
    if _RANGES_ONLY.fullmatch(given):
        chosen = [ready[number - 1] for number in picked(given, most)]
        return (
            Taken(chosen)
            if chosen
            else Invalid(
                say("pledges-opening-groups-numbers", most=len(ready), example=_groups_example(len(ready)))
            )
        )
    own = list(dict.fromkeys(listed_lines(given)))
    if len(own) > MOST_GROUPS or any(not 3 <= len(title) <= LONGEST_TITLE for title in own):
        return Invalid(say("pledges-opening-groups-own", most=MOST_GROUPS, longest=LONGEST_TITLE))
    return unmarked(given, Taken(own))


# ---------------------------------------------------------------- numbers


def _count(name: str, question: Text, least: str = "") -> Step:
    """How many pledges; digits are the answer itself. `least` names the answer that this one must reach."""

    def bottom(answers: Answers) -> int:
        return int(str(answers.get(least, 1))) if least else 1

    async def ask(_scene: Scene, answers: Answers) -> Asked:
        # The sign of a ready answer is its value, so that a typed digit means the same with and without buttons.
        ready = READY_COUNTS if bottom(answers) == 1 else ()
        choices = tuple(Choice(str(count), say("pledges-opening-count", count=count)) for count in ready)
        return Prompt((question,), choices, "text")

    async def hear(_scene: Scene, answers: Answers, given: str) -> Heard:
        count = int(given) if re.fullmatch(r"[0-9]{1,2}", given) else 0
        if not bottom(answers) <= count <= MOST_PLEDGES:
            return Invalid(say("pledges-opening-count-invalid", least=bottom(answers), most=MOST_PLEDGES))
        return Taken(count)

    return Step(name, ask, hear)


TITLE = Step("title", _ask_title, _hear_title, goes_out=True)
PERIOD = Step("period", _ask_period, _hear_period)
GROUPS = also_on_page(Step("groups", _ask_groups, _hear_groups, goes_out=True))
LEAST = _count("min", say("pledges-opening-ask-min"))
MOST = _count("max", say("pledges-opening-ask-max"), least="min")
