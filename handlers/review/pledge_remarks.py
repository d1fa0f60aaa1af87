"""What a secretary writes when a pledge goes back: ready sentences, or their own."""

from __future__ import annotations

from domain.talk.messages import Choice, say
from handlers.talk.flow import Invalid
from handlers.talk.scene import Scene
from handlers.talk.typed import in_words

_READY = {
    f"remark-{name}": say(f"approval-remark-{name}")
    for name in ("evidence", "figures", "concrete", "deadline", "alike")
}

LONGEST = 500
"""Characters of a remark: it has to fit into a message together with what it is about."""


def remark_choices() -> tuple[Choice, ...]:
    """The common remarks, ready to be chosen."""
    return tuple(Choice(token, label) for token, label in _READY.items())


def hear_remark(scene: Scene, given: str) -> str | Invalid:
    """A remark as its receiver will read it, from a choice or typed."""
    ready = _READY.get(given)
    return typed_remark(given) if ready is None else scene.words.say(ready, scene.caller.language)


def typed_remark(given: str) -> str | Invalid:
    """A remark in one's own words: short, with words in it, without marks of secrecy."""
    if len(given) > LONGEST:
        return Invalid(say("approval-remark-long", length=len(given), most=LONGEST))
    return in_words(given)
