"""A study round before it is opened: everything that was answered, whom it reaches, what will be sent when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from domain.people.person import Unit
from domain.study.round import StudyRound
from domain.talk.conversations import Answers
from domain.talk.messages import BLANK, Choice, Text, say
from handlers.reminders.rehearsal import REHEARSE, rehearse_choice, rehearsed
from handlers.rounds.afterwards import afterwards_lines, afterwards_of
from handlers.rounds.deadlines import free_day_notes, moment_of
from handlers.rounds.kinds import basis_lines
from handlers.rounds.opening_steps import opening_of, roles_of
from handlers.rounds.preflight import (
    audience_unit,
    calendar_lines,
    cost_lines,
    preflight,
    preflight_lines,
    twin_lines,
)
from handlers.rounds.schedule import moment_text
from handlers.study.publishing.draft import cards_of, omission_lines, placed, question_count, text_of
from handlers.study.publishing.openness import open_lines
from handlers.study.publishing.prepared import prepared_round
from handlers.study.publishing.steps import attendance_suffices
from handlers.study.wording import attending_line, guide_lines, is_numbered, ways_text
from handlers.talk.flow import Asked, Heard, Prompt, Step, Taken
from handlers.talk.reviewing import SEND, ReviewPart, reviewing
from handlers.talk.scene import Scene


def _parts(answers: Answers) -> Sequence[ReviewPart]:
    """What may be opened again. Where there is no question, none has to be placed anew."""
    text = ("text", "open", "cards", *(("questions", "pass") if question_count(answers) else ()))
    mark = (_part("mark", "pass"),) if "pass" in answers else ()
    return (
        _part("title", "title"),
        _part("resolution", "number", "issued", "issuer", "link"),
        _part("text", *text),
        _part("times", "opening", "deadline"),
        _part("audience", "who", "find", "audience"),
        _part("questions", "questions", "pass"),
        *mark,
        _part("basis", "basis"),
        _part("ways", "ways"),
        _part("attending", "attending"),
        _part("reflection", "reflection", "guides"),
        _part("pace", "pace"),
        _part("closes", "closes"),
    )


def _part(part: str, *names: str) -> ReviewPart:
    return ReviewPart(names, say("study-publish-edit", part=part))


async def _ask(scene: Scene, answers: Answers) -> Asked:
    unit = await audience_unit(scene, answers)
    flight = await preflight(scene, unit, roles_of(answers))
    opens_at, deadline = opening_of(scene, answers), moment_of(answers["deadline"])
    calendar = calendar_lines(scene, opens_at=opens_at, deadline=deadline)
    lines = (
        *_content(scene, answers),
        *_round(scene, answers, unit),
        *await twin_lines(scene, str(answers["title"])),
        BLANK,
        *preflight_lines(flight, StudyRound.kind),
        *await cost_lines(scene, flight, opens_at=opens_at, deadline=deadline),
        BLANK,
        *calendar,
    )
    return Prompt(lines, (Choice(SEND, say("study-publish-confirm")), rehearse_choice()))


async def _hear(scene: Scene, answers: Answers, given: str) -> Heard:
    if given == REHEARSE:
        unit = await audience_unit(scene, answers)
        prepared = replace(
            prepared_round(scene, answers), cards=len(cards_of(answers)), questions=question_count(answers)
        )
        flight = await preflight(scene, unit, prepared.audience_roles)
        return await rehearsed(scene, prepared, flight, unit=unit)
    return Taken(given)


def _content(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    cards = cards_of(answers)
    count = question_count(answers)
    lost = len(placed(answers.get("questions"), cards).lost)
    link = answers.get("link")
    least = int(str(answers["reflection"]))
    guides = answers.get("guides") if least else None
    return (
        say("study-publish-review", title=str(answers["title"])),
        say(
            "study-publish-resolution",
            numbered=is_numbered(str(answers["number"])),
            number=str(answers["number"]),
            issued=date.fromisoformat(str(answers["issued"])),
            issuer=str(answers["issuer"]),
        ),
        *((say("study-publish-link", link=str(link)),) if link else ()),
        say("study-publish-review-cards", cards=len(cards), length=len(text_of(answers))),
        *omission_lines(answers),
        *open_lines(answers),
        say("study-publish-review-questions", count=count, mark=int(str(answers.get("pass") or 0))),
        *((say("study-publish-questions-lost", count=lost),) if lost else ()),
        say("study-publish-review-pace", seconds=int(str(answers["pace"]))),
        say("study-publish-review-reflection", least=least),
        *guide_lines(guides if isinstance(guides, list) else []),
        say("study-publish-review-ways", ways=ways_text(scene, _ways(answers))),
        attending_line(suffices=attendance_suffices(answers)),
    )


def _round(scene: Scene, answers: Answers, unit: Unit | None) -> tuple[Text, ...]:
    deadline = moment_of(answers["deadline"])
    opening = (
        say("rounds-opening-now")
        if answers["opening"] == "now"
        else moment_text(opening_of(scene, answers), scene.calendar)
    )
    return (
        *basis_lines(str(answers.get("basis") or "")),
        say("rounds-review-audience", unit=unit.name if unit else "", who=str(answers["who"])),
        say("study-publish-review-opening", moment=opening),
        say("study-publish-review-deadline", moment=moment_text(deadline, scene.calendar)),
        *free_day_notes(deadline, scene),
        *afterwards_lines(StudyRound.kind, afterwards_of(answers), deadline, scene.calendar),
    )


def _ways(answers: Answers) -> Sequence[str]:
    ways = answers["ways"]
    return ways if isinstance(ways, list) else []


REVIEW = reviewing(Step("review", _ask, _hear), _parts)
