"""`/moihoctap`: a study round is prepared question by question, looked at as a whole, and opened."""

from __future__ import annotations

from datetime import datetime

from domain.talk.conversations import Answers
from domain.talk.messages import BLANK, Text, reply, say
from handlers.action import Refusal
from handlers.rounds.actions import DEADLINE_PASSED, UNIT_GONE
from handlers.rounds.afterwards import CLOSES, closing_unasked
from handlers.rounds.deadlines import deadline_step
from handlers.rounds.opening_steps import (
    AUDIENCE,
    BASIS,
    FIND,
    OPENING,
    REVIEWED,
    WHO,
    after_opening,
    deadline_days,
    nothing_unasked,
    office_scope,
    preset,
)
from handlers.rounds.schedule import moment_text
from handlers.study.publishing.actions import publish
from handlers.study.publishing.draft import edition_of
from handlers.study.publishing.openness import OPEN
from handlers.study.publishing.overview import REVIEW
from handlers.study.publishing.prepared import prepared_round
from handlers.study.publishing.questions import QUESTIONS
from handlers.study.publishing.steps import (
    ATTENDING,
    GUIDES,
    ISSUED,
    ISSUER,
    LINK,
    NUMBER,
    PACE,
    PASS_MARK,
    REFLECTION,
    TITLE,
    WAYS,
    attending_unasked,
)
from handlers.study.publishing.text import cards_step, text_step
from handlers.talk.command import Command, command_button, office
from handlers.talk.flow import Flow, Reopened
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import lines_of


async def _title(_scene: Scene, answers: Answers) -> str:
    return str(answers["title"])


async def _nothing_more(_scene: Scene, _answers: Answers) -> tuple[Text, ...]:
    return ()


async def _publish(scene: Scene, answers: Answers) -> Outcome | Reopened:
    """Open it with its text, unless something in it does not hold any more."""
    round_, edition = prepared_round(scene, answers), edition_of(answers)
    people = await publish(
        scene.work,
        round_,
        edition,
        by=scene.person.id,
        scope=office_scope(scene),
        day=scene.today,
        now=scene.now,
        open_because=str(answers.get("open") or ""),
    )
    if isinstance(people, Refusal):
        audience = ("find", "audience") if people == UNIT_GONE else ("who", "find", "audience")
        again = ("deadline",) if people == DEADLINE_PASSED else audience
        return Reopened((*again, "review"), (people.why,))
    choices = (
        command_button("nghiquyet", say("study-publish-button-view"), round_.id),
        command_button("nghiquyet", say("study-publish-button-list")),
    )
    said = reply(
        say("study-publish-opened", title=round_.title),
        say("study-publish-opened-people", people=people, cards=len(edition.cards)),
        *_coming(scene, round_.opens_at, round_.deadline),
        BLANK,
        say("study-publish-opened-digest", digest=edition.digest[:16]),
        choices=choices,
    )
    return Outcome((said,))


def _coming(scene: Scene, opens_at: datetime, deadline: datetime) -> tuple[Text, ...]:
    """When the round opens, where that is still ahead, and when its first message goes out."""
    steps = scene.policy.ladder.due_steps(deadline, opens_at, scene.calendar)
    ahead = (say("study-publish-opened-later", moment=moment_text(opens_at, scene.calendar)),)
    first = (
        (say("study-publish-opened-first", moment=moment_text(steps[0].at, scene.calendar)),) if steps else ()
    )
    return (*(ahead if opens_at > scene.now else ()), *first)


PUBLISH = Flow(
    name="moihoctap",
    steps=(
        TITLE,
        NUMBER,
        ISSUED,
        ISSUER,
        LINK,
        text_step("text", lines=lines_of("study-publish-ask-text")),
        OPEN,
        cards_step("cards", title=_title, about=_nothing_more),
        QUESTIONS,
        PASS_MARK,
        PACE,
        REFLECTION,
        GUIDES,
        WAYS,
        WHO,
        FIND,
        AUDIENCE,
        OPENING,
        deadline_step(
            "deadline", lines=lines_of("study-publish-ask-deadline"), days=deadline_days, floor=after_opening
        ),
        preset(BASIS, nothing_unasked),
        preset(CLOSES, closing_unasked),
        preset(ATTENDING, attending_unasked),
        REVIEWED,
        REVIEW,
    ),
    finish=_publish,
    guard=office,
    keeps=True,
    left=say("study-publish-publishing-left"),
)

COMMANDS: tuple[Command, ...] = (
    Command(
        "moihoctap",
        PUBLISH,
        guard=office,
        aliases=("mo dot hoc tap", "mo dot hoc tap moi", "open study round"),
    ),
)
