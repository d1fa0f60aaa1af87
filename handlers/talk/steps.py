"""The kinds of questions a flow is made of: pick one, write a text, give a number or a date.

And what every text has to be that is written in answer to one, and how it is shown again in a line.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Sequence
from datetime import date, timedelta

from domain.calendar.typed_date import is_plain, month_without, parse_date
from domain.language.secrecy import secret_mark
from domain.talk.conversations import Answer, Answers
from domain.talk.messages import Choice, Reply, Text, reply, say
from handlers.talk.choices import SKIP
from handlers.talk.flow import Asked, Heard, Invalid, Prompt, Step, Stopped, Taken
from handlers.talk.scene import Scene

Options = Callable[[Scene, Answers], Awaitable[Sequence[Choice]]]
Lines = Callable[[Scene, Answers], Awaitable[tuple[Text, ...]]]
When = Callable[[Answers], bool]
Parse = Callable[[str], Answer | Invalid]
Hint = Callable[[Scene, Answers, str], Awaitable[tuple[Text, ...]]]

_EXCERPT = 80


def always(_answers: Answers) -> bool:
    """A step that applies whatever was answered."""
    return True


def lines_of(text_id: str) -> Lines:
    """A question without arguments."""

    async def lines(_scene: Scene, _answers: Answers) -> tuple[Text, ...]:
        return (say(text_id),)

    return lines


async def as_given(_scene: Scene, _answers: Answers, given: str) -> Heard:
    """The answer as it is; what it is worth is seen where it is used."""
    return Taken(given)


def one_of(choices: Sequence[Choice], *lines: Text, none: Reply, listed: int = 0) -> Asked:
    """Which of these; the only one without asking. Without any the flow stops with `none`."""
    if not choices:
        return Stopped(none)
    return Taken(choices[0].token) if len(choices) == 1 else Prompt(lines, tuple(choices), listed=listed)


def pick(
    name: str,
    *,
    lines: Lines,
    options: Options,
    when: When = always,
    empty: Text | None = None,
    skip_if_single: bool = False,
) -> Step:
    """One of several options, which may come from a query. Without any the flow stops with `empty`."""

    async def ask(scene: Scene, answers: Answers) -> Asked:
        choices = tuple(await options(scene, answers))
        if not choices and empty is not None:
            return Stopped(reply(empty))
        if skip_if_single and len(choices) == 1:
            return Taken(choices[0].token)
        return Prompt(await lines(scene, answers), choices)

    return Step(name, ask, as_given, when)


def write(
    name: str,
    *,
    lines: Lines,
    parse: Parse,
    when: When = always,
    optional: bool = False,
    options: Options | None = None,
    hint: Hint | None = None,
    number: bool = False,
    goes_out: bool = False,
    least: int = 0,
) -> Step:
    """A typed text, read by `parse`. `options` are ready answers, `hint` may add a note, `number` asks for digits.

    `least`: letters that it has to have.
    `goes_out`: somebody else reads the text as it is, so the flow has to review it.
    """

    async def ask(scene: Scene, answers: Answers) -> Asked:
        ready = tuple(await options(scene, answers)) if options else ()
        skip = (Choice(SKIP, say("talk-choice-skip")),) if optional else ()
        return Prompt(await lines(scene, answers), (*ready, *skip), "number" if number else "text")

    async def hear(scene: Scene, answers: Answers, given: str) -> Heard:
        if optional and given == SKIP:
            return Taken(None)
        heard = parse(given)
        if isinstance(heard, Invalid):
            return heard
        if sum(letter.isalpha() for letter in given) < least:
            return Invalid(say("talk-typed-too-short", least=least))
        return Taken(heard, await hint(scene, answers, given) if hint else ())

    return Step(name, ask, hear, when, goes_out=goes_out)


def iso_date(text: str) -> date | None:
    """The day an option's token stands for, or None where the text is no ISO date."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def read_back(given: str, day: date) -> tuple[Text, ...]:
    """The day that was understood, where it was typed in words; nothing where it was chosen, or typed in figures."""
    return () if is_plain(given) else (say("talk-flow-date-read", day=day),)


def not_a_date(given: str, today: date) -> Invalid:
    """Why a typed text is no day."""
    missing = month_without(given, today)
    if missing is None:
        return Invalid(no_date(today))
    year, month, days = missing
    return Invalid(say("talk-flow-no-such-day", year=str(year), month=month, days=days))


def hear_later_day(given: str, *, today: date, latest: date, early: Text, late: Text) -> Heard:
    """A day after today and no later than `latest`, chosen or typed; `early` and `late` say why another one is not."""
    day = iso_date(given) or parse_date(given, today)
    if day is None:
        return not_a_date(given, today)
    if not today < day <= latest:
        return Invalid(early if day <= today else late)
    return Taken(day.isoformat(), read_back(given, day))


def no_date(today: date) -> Text:
    """That a typed text is no day, with one a month ahead as an example."""
    return say("talk-flow-not-a-date", example=f"{today + timedelta(days=30):%d/%m/%Y}")


def in_words(text: str) -> str | Invalid:
    """A text that people write, as it is, unless it has no letter in it, or carries a mark of secrecy.

    Then it is not kept, whatever it is about.
    """
    mark = secret_mark(text)
    if mark is not None:
        return Invalid(say("pledges-coach-secret-mark", mark=mark))
    if not any(character.isalpha() for character in text):
        return Invalid(say("talk-typed-no-words"))
    return text


def in_figures(text: str) -> str | Invalid:
    """A result that people write: in words, or in figures that say what they count ("20%", "9/9", "\u2265 80 %").

    A bare number may be one, or the sign of a choice that is not there: that is asked again.
    """
    counted = any(mark.isdecimal() for mark in text) and re.search(r"[^\d\s.,;:!?()]", text)
    return text if counted and secret_mark(text) is None else in_words(text)


def excerpt(text: str, length: int = _EXCERPT) -> str:
    """The beginning of a text in one line, cut between words."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    cut = line[: length - 1]
    return cut[: cut.rfind(" ")].rstrip(" ,.;:") + "\u2026" if " " in cut else cut + "\u2026"
