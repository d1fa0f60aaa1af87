"""What a reviewer writes when something goes back: ready sentences, or their own."""

from __future__ import annotations

from collections.abc import Sequence

from domain.talk.messages import Choice, Text, say
from handlers.talk.flow import Heard, Invalid, Taken
from handlers.talk.scene import Scene
from handlers.talk.steps import in_words

LONGEST = 500
"""Characters of a remark: it has to fit into a message together with what it is about."""

_READY_REMARK = "remark-"


def remark_choices(ready: Sequence[Text]) -> tuple[Choice, ...]:
    """The common remarks, ready to be chosen; a label is the remark's short form where it has one (`$short`)."""
    return tuple(
        Choice(f"{_READY_REMARK}{number}", say(remark.id, short=1)) for number, remark in enumerate(ready)
    )


def hear_remark(scene: Scene, ready: Sequence[Text], given: str) -> Heard:
    """A remark as its receiver will read it: a ready one in Vietnamese, since the committee keeps it, or typed."""
    chosen = {choice.token: choice.label.id for choice in remark_choices(ready)}.get(given)
    remark = typed_remark(given) if chosen is None else scene.words.say(say(chosen, short=0), "vi")
    return remark if isinstance(remark, Invalid) else Taken(remark)


def typed_remark(given: str) -> str | Invalid:
    """A remark in one's own words: short, with words in it, without marks of secrecy."""
    if len(given) > LONGEST:
        return Invalid(say("review-remark-long", length=len(given), most=LONGEST))
    return in_words(given)
