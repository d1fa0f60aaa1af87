"""What modules ask people in the day's one reminder, beside what rounds ask for."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import date

from domain.reminders.inquiry_days import InquiryDay
from domain.reminders.planning import Reminded
from domain.talk.messages import Choice, Text
from handlers.talk.scene import Scene, Slot


@dataclass(frozen=True, slots=True)
class Inquiry:
    """Something a person is asked.

    Asked alone, the message begins with `when` and says what it is `about`, and `choices` answer it; beside other
    things `line` says both, and `one_button` leads there. `request` is what to do about it, whether one or several.
    """

    when: Text
    about: Text
    line: Text
    request: Text
    choices: tuple[Choice, ...]
    one_button: Choice


@dataclass(frozen=True, slots=True)
class Inquiring:
    """A module that asks.

    `now` is what this day's message asks the person of the scene, `later` what further messages will come for if they
    do nothing. `ahead`: on which days anybody has something to answer for of which a message up to this day may ask.
    """

    now: Callable[[Scene], Awaitable[Sequence[Inquiry]]]
    later: Callable[[Scene], Awaitable[Sequence[Reminded]]]
    ahead: Callable[[Scene, date], Awaitable[Sequence[InquiryDay]]]


INQUIRING: Slot[Inquiring] = Slot("inquiring")
"""The modules that ask, in their order."""


async def inquiries(scene: Scene) -> list[Inquiry]:
    """What this day's message asks the person of the scene."""
    return [one for module in scene.modules[INQUIRING] for one in await module.now(scene)]


async def asked_later(scene: Scene) -> list[Reminded]:
    """What further messages will ask the person of the scene."""
    return [one for module in scene.modules[INQUIRING] for one in await module.later(scene)]


async def inquiries_ahead(scene: Scene, until: date) -> list[InquiryDay]:
    """The days on which anybody has something to answer for of which a message up to this day may ask."""
    return [one for module in scene.modules[INQUIRING] for one in await module.ahead(scene, until)]
