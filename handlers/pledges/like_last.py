"""Opening a round like the last one: what is not asked again is taken from it, and shown in the review."""

from __future__ import annotations

from collections.abc import Callable

from domain.pledges.round import PledgeRound
from domain.talk.conversations import Answer, Answers
from domain.talk.messages import Choice, say
from handlers.rounds.choosing import is_ours
from handlers.rounds.opening_steps import EVERYBODY, LEADERS, asked, office_scope, preset
from handlers.talk.flow import Asked, Heard, Prompt, Step, Taken
from handlers.talk.scene import Scene

NEW = "new"
_LIKE = "like"


async def _last(scene: Scene) -> PledgeRound | None:
    """The registration round that opened last, of those for which the caller's office is responsible."""
    known = await scene.work.rounds.of_scope(office_scope(scene), scene.today)
    ours = [one for one in known if isinstance(one, PledgeRound) and await is_ours(scene, one)]
    return max(ours, key=lambda one: one.opens_at, default=None)


async def _ask(scene: Scene, _answers: Answers) -> Asked:
    last = await _last(scene)
    if last is None:
        return Taken({})
    choices = (
        Choice(last.id, say("pledges-opening-like-last")),
        Choice(NEW, say("pledges-opening-like-none")),
    )
    return Prompt((say("pledges-opening-ask-like", title=last.title),), choices)


async def _hear(scene: Scene, _answers: Answers, given: str) -> Heard:
    last = await _last(scene)
    return Taken(_answers_of(last) if last is not None and given == last.id else {})


def _answers_of(last: PledgeRound) -> dict[str, Answer]:
    """What the office answered when it opened this round, but for its name, its times and its guidance."""
    afterwards = last.afterwards
    late = "yes" if afterwards.accepts_late else "leaders" if afterwards.leaders_extend else "no"
    return {
        "groups": [group.title for group in last.groups],
        "min": last.owed,
        "max": last.max_pledges,
        "opening": "now",
        "find": last.audience_unit_id,
        "audience": last.audience_unit_id,
        "who": LEADERS if last.audience_roles else EVERYBODY,
        "approval": "yes" if last.approval else "no",
        "basis": last.basis or None,
        "late": late,
        "closes": "never" if afterwards.closes_after is None else str(afterwards.closes_after),
    }


LIKE_LAST = Step(_LIKE, _ask, _hear)
"""Whether the round is like the last one; its answer holds what that makes of the other questions."""


def like_last(step: Step, otherwise: Callable[[Answers], Answer] = asked) -> Step:
    """The step with the answer of the last round, where the new one is like it, or else with this one, if any."""

    def answer(answers: Answers) -> Answer:
        like = answers.get(_LIKE)
        return like[step.name] if isinstance(like, dict) and step.name in like else otherwise(answers)

    return preset(step, answer)
