"""Lines about a study round that several views share: the resolution, the ways of studying, the guiding questions."""

from __future__ import annotations

from collections.abc import Sequence

from domain.study.edition import Resolution
from domain.talk.messages import Text, say
from handlers.talk.scene import Scene


def resolution_lines(resolution: Resolution) -> tuple[Text, ...]:
    """The number, the date and the issuing body, and where the public text stands."""
    link = (say("publish-link", link=resolution.link),) if resolution.link else ()
    named = say(
        "publish-resolution",
        number=resolution.number,
        issued=resolution.issued_on,
        issuer=resolution.issuer,
    )
    return (named, *link)


def ways_text(scene: Scene, ways: Sequence[str]) -> str:
    """Ways of studying in one line, in the caller's language."""
    return ", ".join(scene.words.say(say("publish-way", way=way), scene.caller.language) for way in ways)


def guide_lines(guides: Sequence[str]) -> tuple[Text, ...]:
    """The questions that guide a reflection, numbered."""
    return tuple(
        say("publish-guide-line", number=number, guide=guide) for number, guide in enumerate(guides, start=1)
    )
