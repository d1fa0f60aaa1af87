"""A study round before it is opened: everything that was answered, whom it reaches, what will be sent when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.people.person import Role, Unit
from domain.rounds.round import RoundKind
from domain.talk.conversations import Answers
from domain.talk.messages import BLANK, Choice, Text, say
from handlers.reminders.rehearsal import REHEARSE, rehearse_choice, rehearsed
from handlers.rounds.deadlines import free_day_notes, moment_of
from handlers.rounds.opening_steps import opening_of
from handlers.rounds.preflight import audience_unit, calendar_lines, cost_lines, preflight, preflight_lines
from handlers.rounds.schedule import moment_text
from handlers.study.publishing.draft import cards_of, omission_lines, placed, question_count, text_of
from handlers.study.publishing.openness import open_lines
from handlers.study.publishing.steps import LEADERS
from handlers.study.wording import guide_lines, ways_text
from handlers.talk.flow import Asked, Heard, Prompt, Reopened, Step, Taken
from handlers.talk.scene import Scene

CONFIRM = "yes"


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of the review that may be opened again: the answers that hang together, and what it is called."""

    token: str
    answers: tuple[str, ...]

    @property
    def without_questions(self) -> tuple[str, ...]:
        """The answers to open where there is no question to be placed anew."""
        return ("text", "open", "cards") if "text" in self.answers else self.answers


_PARTS = (
    _Part("title", ("title",)),
    _Part("resolution", ("number", "issued", "issuer", "link")),
    _Part("text", ("text", "open", "cards", "questions", "pass")),
    _Part("questions", ("questions", "pass")),
    _Part("mark", ("pass",)),
    _Part("pace", ("pace",)),
    _Part("reflection", ("reflection", "guides")),
    _Part("ways", ("ways",)),
    _Part("audience", ("who", "find", "audience")),
    _Part("times", ("opening", "deadline")),
)


async def _ask(scene: Scene, answers: Answers) -> Asked:
    unit = await audience_unit(scene, answers)
    flight = await preflight(scene, unit, roles_of(answers))
    opens_at, deadline = opening_of(scene, answers), moment_of(answers["deadline"])
    calendar = calendar_lines(scene, opens_at=opens_at, deadline=deadline)
    lines = (
        *_content(scene, answers),
        *_round(scene, answers, unit),
        BLANK,
        *preflight_lines(flight, RoundKind.STUDY),
        *await cost_lines(scene, flight, opens_at=opens_at, deadline=deadline),
        BLANK,
        *calendar,
    )
    edits = tuple(
        Choice(f"again.{part.token}", say("study-publish-edit", part=part.token))
        for part in _PARTS
        if part.answers != ("pass",) or "pass" in answers
    )
    return Prompt(lines, (Choice(CONFIRM, say("study-publish-confirm")), rehearse_choice(), *edits))


async def _hear(scene: Scene, answers: Answers, given: str) -> Heard:
    if given == REHEARSE:
        unit, roles = await audience_unit(scene, answers), roles_of(answers)
        return await rehearsed(
            scene,
            await preflight(scene, unit, roles),
            unit=unit,
            opens_at=opening_of(scene, answers),
            deadline=moment_of(answers["deadline"]),
            roles=roles,
        )
    for part in _PARTS:
        if given == f"again.{part.token}":
            return Reopened(part.answers if question_count(answers) else part.without_questions)
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
    )


def _round(scene: Scene, answers: Answers, unit: Unit | None) -> tuple[Text, ...]:
    deadline = moment_of(answers["deadline"])
    opening = (
        say("rounds-opening-now")
        if answers["opening"] == "now"
        else moment_text(opening_of(scene, answers), scene.calendar)
    )
    return (
        say("study-publish-review-audience", unit=unit.name if unit else "", who=str(answers["who"])),
        say("study-publish-review-opening", moment=opening),
        say("study-publish-review-deadline", moment=moment_text(deadline, scene.calendar)),
        *free_day_notes(deadline, scene.calendar),
    )


def _ways(answers: Answers) -> Sequence[str]:
    ways = answers["ways"]
    return ways if isinstance(ways, list) else []


def roles_of(answers: Answers) -> tuple[Role, ...]:
    """The roles to which the audience is narrowed; none for everybody."""
    return (Role.SECRETARY, Role.DEPUTY) if answers["who"] == LEADERS else ()


REVIEW = Step("review", _ask, _hear)
