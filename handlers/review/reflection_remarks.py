"""What a secretary writes when a reflection is to be completed: ready sentences, or their own."""

from __future__ import annotations

from domain.talk.messages import Choice, say
from handlers.review.pledge_remarks import typed_remark
from handlers.talk.flow import Invalid
from handlers.talk.scene import Scene

_READY = {
    f"remark-{name}": say(f"assessing-remark-{name}") for name in ("self", "news", "deeds", "guides", "alike")
}


def remark_choices() -> tuple[Choice, ...]:
    """The common remarks on reflections, ready to be chosen."""
    return tuple(Choice(token, label) for token, label in _READY.items())


def hear_remark(scene: Scene, given: str) -> str | Invalid:
    """A remark as the author will read it: a ready one in Vietnamese, since the committee keeps it, or typed."""
    ready = _READY.get(given)
    return typed_remark(given) if ready is None else scene.words.say(ready, "vi")
