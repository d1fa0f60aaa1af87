"""Opening a round: the questions in order, what would go out to whom as the review, and the opening itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from domain.calendar.quarters import period_in
from domain.people.person import Unit
from domain.pledges.round import Group, PledgeRound
from domain.talk.conversations import Answer, Answers
from domain.talk.messages import BLANK, Choice, Text, reply, say
from handlers.action import Refusal
from handlers.pledges.like_last import LIKE_LAST, like_last
from handlers.pledges.opening_steps import GROUPS, LEAST, MOST, PERIOD, TITLE, period_of
from handlers.reminders.rehearsal import REHEARSE, rehearse_choice, rehearsed
from handlers.rounds.actions import DEADLINE_PASSED, open_round
from handlers.rounds.afterwards import (
    CLOSES,
    LATE,
    afterwards_lines,
    afterwards_of,
    closing_unasked,
)
from handlers.rounds.deadlines import deadline_step, free_day_notes, moment_of
from handlers.rounds.kinds import basis_lines
from handlers.rounds.opening_steps import (
    AUDIENCE,
    BASIS,
    EVERYBODY,
    FIND,
    OPENING,
    REVIEWED,
    WHO,
    after_opening,
    deadline_days,
    nothing_unasked,
    office_scope,
    opening_of,
    roles_of,
    unmarked,
)
from handlers.rounds.preflight import (
    audience_unit,
    calendar_lines,
    cost_lines,
    preflight,
    preflight_lines,
    twin_lines,
)
from handlers.rounds.schedule import moment_text
from handlers.talk.command import command_button, office
from handlers.talk.flow import Asked, Flow, Heard, Invalid, Prompt, Reopened, Step, Taken
from handlers.talk.reviewing import SEND, ReviewPart, reviewing
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import lines_of, pick, write
from handlers.talk.writing import also_on_page

LONGEST_GUIDANCE = 1000
_READY = "ready-guidance"


_PARTS = (
    ReviewPart(("title", "period"), say("pledges-opening-edit-title")),
    ReviewPart(("groups",), say("pledges-opening-edit-groups")),
    ReviewPart(("min", "max"), say("pledges-opening-edit-counts")),
    ReviewPart(("opening", "deadline"), say("pledges-opening-edit-times")),
    ReviewPart(("find", "audience", "who"), say("pledges-opening-edit-audience")),
    ReviewPart(("basis",), say("pledges-opening-edit-basis")),
    ReviewPart(("guidance",), say("pledges-opening-edit-guidance")),
    ReviewPart(("period",), say("pledges-opening-edit-period")),
    ReviewPart(("approval",), say("pledges-opening-edit-approval")),
    ReviewPart(("late",), say("pledges-opening-edit-late")),
    ReviewPart(("closes",), say("pledges-opening-edit-closes")),
)


def _parts(_answers: Answers) -> Sequence[ReviewPart]:
    return _PARTS


async def _approval_options(_scene: Scene, _answers: Answers) -> Sequence[Choice]:
    return (
        Choice("yes", say("pledges-opening-approval-yes")),
        Choice("no", say("pledges-opening-approval-no")),
    )


def _everybody(_answers: Answers) -> Answer:
    return EVERYBODY


def _guidance(given: str) -> Answer | Invalid:
    if len(given) > LONGEST_GUIDANCE:
        return Invalid(say("pledges-opening-guidance-long", most=LONGEST_GUIDANCE))
    return unmarked(given, given)


async def _ready_guidance(scene: Scene, _answers: Answers) -> tuple[Choice, ...]:
    """What the office proposes for every round."""
    return (Choice(_READY, say("pledges-opening-guidance-ready")),) if scene.policy.guidance else ()


async def _guidance_lines(scene: Scene, _answers: Answers) -> tuple[Text, ...]:
    ready = (
        (say("pledges-opening-guidance-proposed", text=scene.policy.guidance),)
        if scene.policy.guidance
        else ()
    )
    return (say("pledges-opening-ask-guidance"), *ready)


def _guidance_step() -> Step:
    step = write(
        "guidance",
        lines=_guidance_lines,
        parse=_guidance,
        optional=True,
        options=_ready_guidance,
        goes_out=True,
    )

    async def hear(scene: Scene, answers: Answers, given: str) -> Heard:
        ready = given == _READY and scene.policy.guidance
        return Taken(scene.policy.guidance) if ready else await step.hear(scene, answers, given)

    return replace(step, hear=hear)


# ---------------------------------------------------------------- the review


async def _ask_review(scene: Scene, answers: Answers) -> Asked:
    unit = await audience_unit(scene, answers)
    flight = await preflight(scene, unit, roles_of(answers))
    opens_at, deadline = opening_of(scene, answers), moment_of(answers["deadline"])
    counts = preflight_lines(flight, PledgeRound.kind)
    cost = await cost_lines(scene, flight, opens_at=opens_at, deadline=deadline)
    calendar = calendar_lines(scene, opens_at=opens_at, deadline=deadline)
    twins = await twin_lines(scene, str(answers["title"]))
    lines = (*_content(scene, answers, unit), *twins, BLANK, *counts, *cost, BLANK, *calendar)
    return Prompt(lines, (Choice(SEND, say("pledges-opening-confirm")), rehearse_choice()))


async def _hear_review(scene: Scene, answers: Answers, given: str) -> Heard:
    if given == REHEARSE:
        unit = await audience_unit(scene, answers)
        return await rehearsed(
            scene, _round(scene, answers), await preflight(scene, unit, roles_of(answers)), unit=unit
        )
    return Taken(given)


def _content(scene: Scene, answers: Answers, unit: Unit | None) -> tuple[Text, ...]:
    first, last = period_of(answers)
    title = str(answers["title"])
    least, most = _number(answers, "min"), _number(answers, "max")
    named = period_in(title)
    opening = (
        say("rounds-opening-now")
        if answers["opening"] == "now"
        else _moment(scene, opening_of(scene, answers))
    )
    return (
        say("pledges-opening-review", title=title),
        *basis_lines(str(answers.get("basis") or "")),
        say("rounds-review-period", period=say("rounds-period", first=first, last=last)),
        *((say("pledges-opening-review-period-differs"),) if named not in (None, (first, last)) else ()),
        say("pledges-opening-review-groups", count=len(_groups(answers))),
        *(
            say("pledges-opening-group-line", number=number, title=group)
            for number, group in enumerate(_groups(answers), start=1)
        ),
        say("pledges-opening-review-counts", least=least, most=most, same=int(least == most)),
        say("pledges-opening-review-opening", moment=opening),
        say("pledges-opening-review-deadline", moment=_moment(scene, moment_of(answers["deadline"]))),
        *free_day_notes(moment_of(answers["deadline"]), scene),
        *afterwards_lines(
            PledgeRound.kind, afterwards_of(answers), moment_of(answers["deadline"]), scene.calendar
        ),
        say(
            "rounds-review-audience",
            unit=unit.name if unit else "",
            who=str(answers.get("who", EVERYBODY)),
        ),
        say("pledges-opening-review-approval", approval=str(answers["approval"])),
        *(
            (say("pledges-opening-review-guidance", text=str(answers["guidance"])),)
            if answers["guidance"]
            else ()
        ),
    )


# ---------------------------------------------------------------- the opening


def _round(scene: Scene, answers: Answers) -> PledgeRound:
    """The round as it was prepared."""
    first, last = period_of(answers)
    return PledgeRound(
        id=uuid4().hex,
        title=str(answers["title"]),
        period_from=first,
        period_to=last,
        opens_at=opening_of(scene, answers),
        deadline=moment_of(answers["deadline"]),
        owed=_number(answers, "min"),
        max_pledges=_number(answers, "max"),
        approval=answers["approval"] == "yes",
        guidance=str(answers["guidance"] or ""),
        audience_unit_id=str(answers["audience"]),
        audience_roles=roles_of(answers),
        afterwards=afterwards_of(answers),
        basis=str(answers.get("basis") or ""),
        groups=tuple(Group(number, title) for number, title in enumerate(_groups(answers), start=1)),
    )


async def _open_round(scene: Scene, answers: Answers) -> Outcome | Reopened:
    """Open it, unless something in it does not hold any more."""
    round_ = _round(scene, answers)
    people = await open_round(
        scene.work, round_, by=scene.person.id, scope=office_scope(scene), day=scene.today, now=scene.now
    )
    if isinstance(people, Refusal):
        again = ("deadline",) if people == DEADLINE_PASSED else ("find", "audience")
        return Reopened((*again, "review"), (people.why,))
    when = (
        say("pledges-opening-opened-later", moment=_moment(scene, round_.opens_at))
        if round_.opens_at > scene.now
        else say("pledges-opening-opened-notice")
    )
    said = reply(
        say("pledges-opening-opened", title=round_.title),
        say("pledges-opening-opened-frozen", people=people, moment=_moment(scene, scene.now)),
        when,
        choices=(
            command_button("dot", say("rounds-button-view"), round_.id),
            command_button("dot", say("rounds-button-list")),
        ),
    )
    return Outcome((said,))


def _moment(scene: Scene, at: datetime) -> Text:
    return moment_text(at, scene.calendar)


def _number(answers: Answers, name: str) -> int:
    return int(str(answers[name]))


def _groups(answers: Answers) -> list[str]:
    titles = answers["groups"]
    return titles if isinstance(titles, list) else []


OPEN_ROUND = Flow(
    name="modot",
    steps=(
        LIKE_LAST,
        TITLE,
        PERIOD,
        like_last(GROUPS),
        like_last(LEAST),
        like_last(MOST),
        like_last(OPENING),
        deadline_step(
            "deadline",
            lines=lines_of("pledges-opening-ask-deadline"),
            days=deadline_days,
            floor=after_opening,
        ),
        like_last(FIND),
        like_last(AUDIENCE),
        like_last(WHO, _everybody),
        like_last(
            pick("approval", lines=lines_of("pledges-opening-ask-approval"), options=_approval_options)
        ),
        like_last(BASIS, nothing_unasked),
        also_on_page(_guidance_step()),
        like_last(LATE),
        like_last(CLOSES, closing_unasked),
        REVIEWED,
        reviewing(Step("review", _ask_review, _hear_review), _parts),
    ),
    finish=_open_round,
    guard=office,
    keeps=True,
)
