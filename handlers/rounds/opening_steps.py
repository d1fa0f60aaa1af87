"""The questions that prepare a round of any kind: when it opens and ends, whom it asks."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TypeVar

from domain.language.ranges import parse_ranges
from domain.language.secrecy import secret_mark
from domain.language.vietnamese import fold
from domain.people.person import LEADING, Role, Unit
from domain.talk.conversations import Answer, Answers
from domain.talk.messages import Choice, Text, reply, say
from handlers.rounds.deadlines import START_OF_DAY, moment_of, not_before, read_moment
from handlers.rounds.schedule import moment_label, moment_text
from handlers.talk.flow import Asked, Heard, Invalid, Prompt, Reopened, Step, Stopped, Taken
from handlers.talk.scene import Scene
from handlers.talk.steps import as_given, in_words, lines_of, pick, write

SHOWN_UNITS = 8
SEARCH = "?"
"""First letter of the answer to `find` that is a search instead of a unit."""

_PICKED = "chon"
_BULLET = re.compile(r"^(?:[0-9]{1,2}[.)]|[-*+\u2022])\s*")


def office_scope(scene: Scene) -> tuple[str, ...]:
    """The units at which the caller is the office."""
    return scene.caller.units(Role.OFFICE)


def in_vietnamese(scene: Scene, text: Text) -> str:
    """Words that become data of the committee: said in its own language, not in that of the caller."""
    return scene.words.say(text, "vi")


A = TypeVar("A")


def unmarked(text: str, answer: A) -> A | Invalid:
    """The answer that this text makes, unless it carries a mark of secrecy: then it is not kept."""
    mark = secret_mark(text)
    return answer if mark is None else Invalid(say("pledges-coach-secret-mark", mark=mark))


def picked(given: str, count: int) -> tuple[int, ...]:
    """The numbers that are named, of 1 to `count`, in order; none where something else is said."""
    read = parse_ranges(f"{' '.join(given.split())} {_PICKED}", count=count, verbs=(_PICKED,))
    return read.parts[0].numbers if len(read.parts) == 1 else ()


def listed_lines(given: str) -> list[str]:
    """The lines of a list that was typed, without its numbers or bullets."""
    return [_BULLET.sub("", line).strip() for line in given.split("\n") if line.strip()]


# ---------------------------------------------------------------- answers that need no question

SETTLED = "settled"
"""The answer that is there once everything was reviewed: what is asked from then on, somebody wants to change."""


ASKED = "asked"
"""What `preset` is told where the question is asked all the same; nobody answers with it."""


def preset(step: Step, answer: Callable[[Answers], Answer]) -> Step:
    """The step with an answer that is taken without asking, until its author comes back from the review to it.

    `answer` says which, or `ASKED`. The flow has the step `REVIEWED` before its review.
    """

    async def ask(scene: Scene, answers: Answers) -> Asked:
        ready = ASKED if SETTLED in answers else answer(answers)
        return await step.ask(scene, answers) if ready == ASKED else Taken(ready)

    return replace(step, ask=ask)


def nothing_unasked(_answers: Answers) -> Answer:
    """The question is passed over."""
    return None


def asked(_answers: Answers) -> Answer:
    """The question is asked."""
    return ASKED


async def _settle(_scene: Scene, _answers: Answers) -> Asked:
    return Taken(1)


REVIEWED = Step(SETTLED, _settle, as_given)
"""Not a question: comes right before the review, so that `preset` knows whether there was one."""


# ---------------------------------------------------------------- opening


async def _ask_opening(scene: Scene, _answers: Answers) -> Asked:
    tomorrow = scene.calendar.next_working_day_after(scene.today)
    later = scene.calendar.instant(tomorrow, START_OF_DAY)
    choices = (
        Choice("now", say("rounds-opening-now")),
        Choice(tomorrow.isoformat(), moment_label(later, scene.calendar)),
    )
    example = f"{START_OF_DAY:%H:%M} {tomorrow:%d/%m/%Y}"
    return Prompt((say("rounds-ask-opening", example=example),), choices, "text")


async def _hear_opening(scene: Scene, _answers: Answers, given: str) -> Heard:
    if given == "now":
        return Taken("now")
    at = read_moment(scene, given, START_OF_DAY)
    if isinstance(at, Invalid):
        return at
    if at <= scene.now:
        return Invalid(say("rounds-opening-past", moment=moment_text(at, scene.calendar)))
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
    return not_before(scene, opening_of(scene, answers), "rounds-deadline-before-opening")


# ---------------------------------------------------------------- audience


async def _ask_find(scene: Scene, _answers: Answers) -> Asked:
    units = await scene.work.people.units(office_scope(scene), scene.today)
    if not units:
        return Stopped(reply(say("rounds-no-units")))
    if len(units) == 1:
        return Taken(units[0].id)
    shown = _nearest(units)
    lines: tuple[Text, ...] = (say("rounds-ask-audience"),)
    if len(shown) < len(units):
        lines = (*lines, say("rounds-ask-audience-search", count=len(units)))
    return Prompt(lines, tuple(_unit_choice(unit) for unit in shown), "text")


async def _hear_find(scene: Scene, _answers: Answers, given: str) -> Heard:
    units = await scene.work.people.units(office_scope(scene), scene.today)
    if given in {unit.id for unit in units}:
        return Taken(given)
    if not matching(units, given):
        return Invalid(say("rounds-unit-unknown"))
    return Taken(SEARCH + given)


async def _ask_audience(scene: Scene, answers: Answers) -> Asked:
    found = str(answers["find"])
    if not found.startswith(SEARCH):
        return Taken(found)
    units = await scene.work.people.units(office_scope(scene), scene.today)
    matches = matching(units, found.removeprefix(SEARCH))
    if len(matches) == 1:
        return Taken(matches[0].id)
    lines: tuple[Text, ...] = (say("rounds-ask-unit", count=len(matches)),)
    if len(matches) > SHOWN_UNITS:
        lines = (*lines, say("rounds-ask-unit-more", shown=SHOWN_UNITS))
    choices = tuple(_unit_choice(unit) for unit in matches[:SHOWN_UNITS])
    return Prompt(lines, (*choices, Choice("again", say("rounds-search-again"))))


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
    return Choice(unit.id, say("rounds-unit", name=unit.name, code=unit.code))


EVERYBODY = "all"
LEADERS = "leaders"
"""The answers to `who`: the whole audience, or its secretaries and deputies."""


async def _who(_scene: Scene, _answers: Answers) -> Sequence[Choice]:
    return tuple(Choice(who, say("rounds-who", who=who)) for who in (EVERYBODY, LEADERS))


def roles_of(answers: Answers) -> tuple[Role, ...]:
    """The roles to which the audience is narrowed; none for everybody."""
    return LEADING if answers.get("who") == LEADERS else ()


async def _ask_basis(_scene: Scene, _answers: Answers) -> tuple[Text, ...]:
    return (say("rounds-ask-basis"),)


def _basis(given: str) -> Answer | Invalid:
    basis = " ".join(given.split())
    if len(basis) > LONGEST_BASIS:
        return Invalid(say("rounds-basis-long", most=LONGEST_BASIS))
    return in_words(basis)


LONGEST_BASIS = 200
WHO = pick("who", lines=lines_of("rounds-ask-who"), options=_who)
BASIS = write("basis", lines=_ask_basis, parse=_basis, optional=True, goes_out=True)
"""The document on which the round rests: number and date of the plan."""
OPENING = Step("opening", _ask_opening, _hear_opening)
FIND = Step("find", _ask_find, _hear_find)
AUDIENCE = Step("audience", _ask_audience, _hear_audience)
