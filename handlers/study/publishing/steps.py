"""The questions that prepare a study round: the resolution, what counts as having studied it, for whom."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from domain.calendar.typed_date import parse_date
from domain.study.completion import STUDIED
from domain.talk.conversations import Answer, Answers
from domain.talk.messages import Choice, Text, say
from handlers.rounds.opening_steps import in_vietnamese, listed_lines, picked, unmarked
from handlers.study.publishing.draft import question_count
from handlers.talk.flow import Asked, Heard, Invalid, Prompt, Step, Taken
from handlers.talk.scene import Scene
from handlers.talk.steps import iso_date, lines_of, not_a_date, pick, write
from handlers.talk.writing import also_on_page

LONGEST_TITLE = 200
LONGEST_NUMBER = 100
LONGEST_ISSUER = 300
LONGEST_LINK = 500
LONGEST_PACE = 120
"""Seconds a card may be held at most."""
LONGEST_LEAST = 5_000
"""Characters that a reflection may be asked to have at least."""
LONGEST_GUIDE = 300
MOST_GUIDES = 3
USUAL_PACE = 8
"""Seconds for which a card stays before the next one comes, as most rounds have it."""
READY_PACES = (5, USUAL_PACE, 10, 20)
READY_LENGTHS = (300, 500, 800)
READY_ISSUERS = (
    "central",
    "politburo",
    "secretariat",
    "province",
    "province-congress",
    "province-standing",
    "standing",
)
OWN_ISSUER = "own"


def _line(given: str, *, least: int, most: int) -> str | Invalid:
    """One line of this length, without a mark of secrecy."""
    line = " ".join(given.split())
    if not least <= len(line) <= most:
        return Invalid(say("study-publish-line-length", least=least, most=most))
    return unmarked(line, line)


def _title(given: str) -> Answer | Invalid:
    return _line(given, least=5, most=LONGEST_TITLE)


def _number(given: str) -> Answer | Invalid:
    return _line(given, least=1, most=LONGEST_NUMBER)


# ---------------------------------------------------------------- the resolution


async def _ask_issued(_scene: Scene, _answers: Answers) -> Asked:
    return Prompt((say("study-publish-ask-issued"),), (), "text")


async def _hear_issued(scene: Scene, _answers: Answers, given: str) -> Heard:
    day = iso_date(given) or parse_date(given, scene.today)
    if day is None:
        return not_a_date(given, scene.today)
    if day > scene.today:
        return Invalid(say("study-publish-issued-ahead", day=day))
    return Taken(day.isoformat())


async def _ask_issuer(scene: Scene, _answers: Answers) -> Asked:
    ready = await _issuers(scene)
    return Prompt(
        (say("study-publish-ask-issuer"),),
        tuple(Choice(token, label) for token, label in ready.items()),
        "text",
    )


async def _hear_issuer(scene: Scene, _answers: Answers, given: str) -> Heard:
    ready = (await _issuers(scene)).get(given)
    line = in_vietnamese(scene, ready) if ready else _line(given, least=3, most=LONGEST_ISSUER)
    return line if isinstance(line, Invalid) else Taken(line)


async def _issuers(scene: Scene) -> dict[str, Text]:
    ready = {f"issuer.{name}": say(f"study-publish-issuer-{name}") for name in READY_ISSUERS}
    root = await scene.work.people.root(scene.today)
    return ready | (
        {f"issuer.{OWN_ISSUER}": say("study-publish-issuer-own", name=root.committee)} if root else {}
    )


def _link(given: str) -> Answer | Invalid:
    """A web address, kept as text and never fetched."""
    fault = Invalid(say("study-publish-link-unreadable", most=LONGEST_LINK))
    if len(given) > LONGEST_LINK or any(character.isspace() for character in given):
        return fault
    try:
        parts = urlsplit(given)
        host = parts.hostname or ""
    except ValueError:
        return fault
    if parts.scheme not in ("http", "https") or "." not in host.strip(".") or parts.username is not None:
        return fault
    return given


# ---------------------------------------------------------------- what counts as study


def _has_questions(answers: Answers) -> bool:
    return question_count(answers) > 0


async def _ask_pass(_scene: Scene, answers: Answers) -> Asked:
    count = question_count(answers)
    most = -(-count * 4 // 5)
    ready = dict.fromkeys((count, most, 0))
    choices = tuple(
        Choice(f"pass.{mark}", say("study-publish-pass", mark=mark, count=count)) for mark in ready
    )
    return Prompt((say("study-publish-ask-pass", count=count),), choices, "number")


async def _hear_pass(_scene: Scene, answers: Answers, given: str) -> Heard:
    count = question_count(answers)
    mark = _whole(given.removeprefix("pass."), least=0, most=count)
    return Invalid(say("study-publish-number-between", least=1, most=count)) if mark is None else Taken(mark)


async def _ask_pace(_scene: Scene, _answers: Answers) -> Asked:
    choices = tuple(
        Choice(
            f"pace.{seconds}", say("study-publish-pace", seconds=seconds, usual=int(seconds == USUAL_PACE))
        )
        for seconds in READY_PACES
    )
    return Prompt((say("study-publish-ask-pace"),), choices, "number")


async def _hear_pace(_scene: Scene, _answers: Answers, given: str) -> Heard:
    seconds = _whole(given.removeprefix("pace."), least=1, most=LONGEST_PACE)
    if seconds is None:
        return Invalid(say("study-publish-number-between", least=1, most=LONGEST_PACE))
    return Taken(seconds)


async def _ask_reflection(_scene: Scene, _answers: Answers) -> Asked:
    ready = tuple(
        Choice(f"least.{length}", say("study-publish-reflection", least=length)) for length in READY_LENGTHS
    )
    none = Choice("least.0", say("study-publish-reflection", least=0))
    return Prompt((say("study-publish-ask-reflection", most=LONGEST_LEAST),), (none, *ready), "number")


async def _hear_reflection(_scene: Scene, _answers: Answers, given: str) -> Heard:
    least = _whole(given.removeprefix("least."), least=0, most=LONGEST_LEAST)
    if least is None:
        return Invalid(say("study-publish-number-between", least=1, most=LONGEST_LEAST))
    return Taken(least)


def _asks_reflection(answers: Answers) -> bool:
    return bool(answers.get("reflection"))


READY_GUIDES = "guides.ready"
NO_GUIDES = "guides.none"


async def _ask_guides(_scene: Scene, _answers: Answers) -> Asked:
    lines = (
        say("study-publish-ask-guides", most=MOST_GUIDES),
        *(
            say("study-publish-guide-line", number=number, guide=guide)
            for number, guide in enumerate(_guides(), 1)
        ),
    )
    choices = (
        Choice(READY_GUIDES, say("study-publish-guides-ready")),
        Choice(NO_GUIDES, say("study-publish-guides-none")),
    )
    return Prompt(lines, choices, "number")  # the lines are numbered, so the choices go by letters


async def _hear_guides(scene: Scene, _answers: Answers, given: str) -> Heard:
    if given == READY_GUIDES:
        return Taken([in_vietnamese(scene, guide) for guide in _guides()])
    if given == NO_GUIDES:
        return Taken([])
    guides = listed_lines(given)
    if len(guides) > MOST_GUIDES or any(not 5 <= len(guide) <= LONGEST_GUIDE for guide in guides):
        return Invalid(say("study-publish-guides-shape", most=MOST_GUIDES, longest=LONGEST_GUIDE))
    return unmarked(given, Taken(list(dict.fromkeys(guides))))


def _guides() -> tuple[Text, ...]:
    return (say("study-publish-guide-1"), say("study-publish-guide-2"))


async def _ask_ways(_scene: Scene, _answers: Answers) -> Asked:
    listed = tuple(
        say("study-publish-way-line", number=number, way=say("study-publish-way", way=way.value))
        for number, way in enumerate(STUDIED, start=1)
    )
    lines = (say("study-publish-ask-ways"), *listed, say("study-publish-ask-ways-how"))
    return Prompt(lines, (Choice("all", say("study-publish-ways-all")),), "number")


async def _hear_ways(_scene: Scene, _answers: Answers, given: str) -> Heard:
    if given == "all":
        return Taken([way.value for way in STUDIED])
    chosen = [STUDIED[number - 1].value for number in picked(given, len(STUDIED))]
    return Taken(chosen) if chosen else Invalid(say("study-publish-ways-numbers", most=len(STUDIED)))


ATTENDANCE_SUFFICES = "attends"
ATTENDED_READ = "reads"
"""The answers to `attending`: whoever was at the conference is done with the roll call, or reads the text, too."""


async def _attending(_scene: Scene, _answers: Answers) -> tuple[Choice, ...]:
    return tuple(
        Choice(answer, say("study-publish-attending", answer=answer))
        for answer in (ATTENDANCE_SUFFICES, ATTENDED_READ)
    )


def attending_unasked(_answers: Answers) -> Answer:
    """What holds for those who were at the conference where nobody says otherwise."""
    return ATTENDANCE_SUFFICES


def attendance_suffices(answers: Answers) -> bool:
    """Whether the roll call of the conference is enough."""
    return answers.get("attending", ATTENDANCE_SUFFICES) == ATTENDANCE_SUFFICES


def _whole(given: str, *, least: int, most: int) -> int | None:
    number = int(given) if re.fullmatch(r"[0-9]{1,5}", given) else -1
    return number if least <= number <= most else None


TITLE = write("title", lines=lines_of("study-publish-ask-title"), parse=_title, goes_out=True)
NUMBER = write("number", lines=lines_of("study-publish-ask-number"), parse=_number, goes_out=True)
ISSUED = Step("issued", _ask_issued, _hear_issued)
ISSUER = Step("issuer", _ask_issuer, _hear_issuer, goes_out=True)
LINK = write("link", lines=lines_of("study-publish-ask-link"), parse=_link, optional=True, goes_out=True)
PASS_MARK = Step("pass", _ask_pass, _hear_pass, when=_has_questions)
PACE = Step("pace", _ask_pace, _hear_pace)
REFLECTION = Step("reflection", _ask_reflection, _hear_reflection)
GUIDES = also_on_page(Step("guides", _ask_guides, _hear_guides, when=_asks_reflection, goes_out=True))
WAYS = Step("ways", _ask_ways, _hear_ways)
ATTENDING = pick("attending", lines=lines_of("study-publish-ask-attending"), options=_attending)
