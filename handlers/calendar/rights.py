"""Whose calendar it is: the committee's, so only the office of the whole committee changes it."""

from __future__ import annotations

from domain.people.person import Role
from domain.talk.conversations import Answers
from domain.talk.messages import reply, say
from handlers.talk.command import command_button
from handlers.talk.flow import Asked, Heard, Step, Stopped, Taken
from handlers.talk.scene import Outcome, Scene

VIEW = command_button("lich", say("calendar-door-view"))


async def keeps_calendar(scene: Scene) -> bool:
    """Whether the caller is the office of the root."""
    units = scene.caller.units(Role.OFFICE)
    root = await scene.work.people.root(scene.today) if units else None
    return root is not None and root.id in units


def not_yours() -> Outcome:
    """What an office further down is told."""
    return Outcome((reply(say("calendar-not-yours"), choices=(VIEW,)),))


async def _ask_office(scene: Scene, _answers: Answers) -> Asked:
    """Not a question: an office further down hears at once that it may only read."""
    return Taken(1) if await keeps_calendar(scene) else Stopped(not_yours().replies[0])


async def _as_given(_scene: Scene, _answers: Answers, given: str) -> Heard:
    return Taken(given)


OFFICE = Step("office", _ask_office, _as_given)
"""The first step of every flow that changes the calendar."""
