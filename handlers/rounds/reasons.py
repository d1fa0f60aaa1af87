"""Why somebody could not be there: ready reasons and typed ones. The secretary and the office see them."""

from __future__ import annotations

from collections.abc import Sequence

from domain.talk.conversations import Answers
from domain.talk.messages import Choice, say
from handlers.talk.flow import Invalid, Step
from handlers.talk.scene import Scene
from handlers.talk.steps import in_words, lines_of, write

LONGEST_REASON = 300
REASONS = ("work", "personal", "leave")
"""Ready reasons; their words are `reason-<name>`."""


async def reason_options(_scene: Scene, _answers: Answers) -> Sequence[Choice]:
    """The usual reasons for not being there; others are typed."""
    return tuple(Choice(name, say(f"rounds-reason-{name}")) for name in REASONS)


def read_reason(given: str) -> str | Invalid:
    """A reason as it may be kept."""
    if len(given) > LONGEST_REASON:
        return Invalid(say("rounds-reason-long", most=LONGEST_REASON))
    return in_words(" ".join(given.split()))


def reason_step(question: str, *, goes_out: bool = True) -> Step:
    """The step `reason` with this question: a ready one or a typed one. `goes_out`: somebody reads it as it is."""
    return write(
        "reason", lines=lines_of(question), parse=read_reason, options=reason_options, goes_out=goes_out
    )


def reason_of(scene: Scene, answers: Answers) -> str:
    """The reason as a text: a ready one is said in Vietnamese, since the committee keeps it."""
    reason = str(answers["reason"])
    return scene.words.say(say(f"rounds-reason-{reason}"), "vi") if reason in REASONS else reason
