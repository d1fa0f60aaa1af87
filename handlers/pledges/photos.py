"""Photographs as evidence: taking one in a conversation, and showing it to those who may see it: /xemanh."""

from __future__ import annotations

from collections.abc import Callable

from domain.people.person import LEADING, Role
from domain.ports import Work
from domain.talk.conversations import Answers
from domain.talk.messages import Choice, Document, Fetched, Text, reply, say
from handlers.review.deciders import decider_of
from handlers.talk.choices import SKIP
from handlers.talk.command import Command, command_button, member
from handlers.talk.flow import Asked, Heard, Invalid, Prompt, Step, Taken
from handlers.talk.scene import Outcome, Scene

RECIPE = "pledge-photo"
"""The name by which a photograph is sent: its file is looked up, and who may see it, when it leaves."""

VIEWERS = (*LEADING, Role.OFFICE)
"""Who sees photographs of the pledges of their units and of those below, beside their own."""

_REVIEWED_BY = {"pledge": "duyet", "result": "xacnhanketqua"}
"""The queue in which a pledge is decided on that a photograph belongs to."""


def photo_step(name: str, when: Callable[[Answers], bool]) -> Step:
    """One photograph, or none; passed over where the committee takes none."""

    async def ask(scene: Scene, _answers: Answers) -> Asked:
        if not scene.policy.evidence_photos:
            return Taken(None)
        return Prompt((say("pledges-photo-ask"),), (Choice(SKIP, say("talk-choice-skip")),), "text")

    async def hear(_scene: Scene, _answers: Answers, given: str) -> Heard:
        return Taken(None) if given == SKIP else Invalid(say("pledges-photo-only"))

    async def read(_scene: Scene, _answers: Answers, fetched: Fetched) -> Heard:
        return Taken(fetched.photo) if fetched.photo else Invalid(photo_fault(fetched))

    return Step(name, ask, hear, when, read=read, read_as="photo")


def photo_fault(fetched: Fetched) -> Text:
    """Why the photograph was not taken."""
    if fetched.fault in ("too-large", "unfetched"):
        return say(f"pledges-photo-{fetched.fault}")
    return say("pledges-photo-none")


# ------------------------------------------------------------------ showing one


async def photo_buttons(work: Work, pledge_id: str) -> tuple[Choice, ...]:
    """Buttons that show the photographs of a pledge which was loaded for this caller."""
    parts = await work.pledge_photos.parts(pledge_id)
    return tuple(
        command_button("xemanh", say(f"pledges-photo-show-{part}"), f"{pledge_id}.{part}") for part in parts
    )


async def _show(scene: Scene) -> Outcome:
    pledge_id, _, part = scene.argument.partition(".")
    decider = decider_of(scene)
    work, person_id, day = scene.work, scene.person.id, scene.today
    seen = decider.above
    found = await work.pledge_photos.own(pledge_id, part, person_id) or await work.pledge_photos.within(
        pledge_id, part, seen, day
    )
    pledge = await work.pledges.own(pledge_id, person_id) or await work.pledges.within(pledge_id, seen, day)
    if found is None or pledge is None:
        return Outcome((reply(say("pledges-photo-unknown")),))
    await work.audit.record(
        at=scene.now,
        actor=person_id,
        action="photo.show",
        subject=pledge_id,
        detail=part,
        person=pledge.person_id,
    )
    said = reply(
        say("pledges-photo-of", receipt=pledge.receipt, name=pledge.person_name),
        documents=(Document(RECIPE, {"pledge": pledge_id, "part": part, "by": person_id}),),
    )
    waits = (
        await work.fulfilments.waiting(decider.authority, only=(pledge_id,), limit=1)
        if part == "result"
        else await work.pledges.waiting(decider.authority, only=(pledge_id,), limit=1)
    )
    # Whoever looked at it while deciding goes on deciding.
    return Outcome((said,), then=f"{_REVIEWED_BY[part]}.{pledge_id}" if waits else "")


COMMANDS: tuple[Command, ...] = (
    Command("xemanh", _show, guard=member, aliases=("xem anh minh chung",), picture=True),
)
