"""A pledge handed in on paper: /nhapdangky. The secretary answers the member's own questions for them.

The enterer of a pledge may also decide on it: the secretary decides for the unit, as on paper, the entry stays marked
with who and why, the member is told, and a decision by the enterer does not end the member's right to object.
The rule that nobody decides on their own pledge is about its author, and nobody enters anything for themselves here.

No draft is kept when another command is opened: it would come back under another person's name.
"""

from __future__ import annotations

from domain.people.person import Person
from domain.pledges.pledge import Pledge, PledgeState
from domain.talk.conversations import Answers
from domain.talk.messages import Reply, Text, reply, say
from handlers.action import Refusal
from handlers.on_behalf.actions import enter_pledge
from handlers.on_behalf.whom import NOBODY, WHY, entering, onward, told_text, whom, why_of, why_text
from handlers.pledges.deed import DEED_STEPS, EDITABLE, deed_of, photo_of, reopened, round_of
from handlers.pledges.places import PledgePlace, pledge_places
from handlers.pledges.registering import late_lines, which_round
from handlers.pledges.reviewing import one_waiting
from handlers.pledges.wording import decide_button, deed_lines
from handlers.talk.command import command_button
from handlers.talk.flow import Asked, Reopened, Step, Stopped
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import as_given

COMMAND = "nhapdangky"


async def _ask_entered_round(scene: Scene, answers: Answers) -> Asked:
    person = await whom(scene, answers["person"])
    if person is None:
        return NOBODY
    places = [
        pledge_place
        for pledge_place in await pledge_places(scene.work, person, scene.now)
        if pledge_place.fault(scene.now) is None
    ]
    if not places:
        return Stopped(reply(await _no_place_to_enter(scene, person), choices=onward(person)))
    return which_round(scene, say("on-behalf-ask-round"), places)


async def _no_place_to_enter(scene: Scene, person: Person) -> Text:
    faults = [
        pledge_place.fault(scene.now, on_behalf=True)
        for pledge_place in await pledge_places(scene.work, person, scene.now)
    ]
    return next((fault for fault in faults if fault), say("on-behalf-pledge-none", name=person.full_name))


async def _entered_place(scene: Scene, person: Person, round_id: str) -> PledgePlace | Text:
    for pledge_place in await pledge_places(scene.work, person, scene.now):
        if pledge_place.round.id == round_id:
            return pledge_place.fault(scene.now, on_behalf=True) or pledge_place
    return say("on-behalf-pledge-none", name=person.full_name)


async def _entered_pledge_lines(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    round_ = await round_of(scene, answers)
    person = await whom(scene, answers["person"])
    pledge_place = await _entered_place(scene, person, str(answers["round"])) if person else None
    return (
        say("on-behalf-review"),
        *(
            late_lines(scene, pledge_place, "rounds-late-will")
            if isinstance(pledge_place, PledgePlace)
            else ()
        ),
        say("on-behalf-field-person", name=person.full_name if person else "", unit=_entered_unit(person)),
        say("on-behalf-field-round", title=round_.title if round_ else ""),
        *deed_lines(round_, deed_of(answers)),
        say("on-behalf-field-why", reason=why_text(answers)),
    )


def _entered_unit(person: Person | None) -> str:
    return person.unit_name if person else ""


async def _enter_pledge(scene: Scene, answers: Answers) -> Outcome | Reopened:
    person = await whom(scene, answers["person"])
    if person is None:
        return Outcome((NOBODY.reply,))
    pledge_place = await _entered_place(scene, person, str(answers["round"]))
    if isinstance(pledge_place, Text):
        return Reopened(("review",), (pledge_place, say("on-behalf-not-kept")))
    done = await enter_pledge(
        scene.work,
        scene.person,
        deed_of(answers),
        author=person,
        reason=why_of(scene, answers),
        round_=pledge_place.round,
        at=scene.now,
        calendar=scene.calendar,
        photo=photo_of(answers),
    )
    if isinstance(done, Refusal):
        return reopened(done, say("on-behalf-not-kept"))
    more = pledge_place.used + 1 < pledge_place.round.max_pledges
    late = late_lines(scene, pledge_place, "rounds-late-noted")
    return Outcome((await _entered_receipt(scene, person, *done, late=late, more=more),))


async def _entered_receipt(
    scene: Scene, person: Person, pledge: Pledge, told: bool, *, late: tuple[Text, ...], more: bool
) -> Reply:
    final = pledge.state is not PledgeState.SUBMITTED
    choices = [*onward(person)]
    if more:
        choices.insert(0, command_button(COMMAND, say("on-behalf-pledge-more"), person.id))
    if await one_waiting(scene, pledge.id) is not None:
        choices.insert(0, decide_button(pledge.id))
    return reply(
        say(
            "on-behalf-pledge-final" if final else "on-behalf-pledge-done",
            number=pledge.receipt,
            name=person.full_name,
        ),
        *late,
        told_text(told=told),
        choices=tuple(choices),
    )


COMMANDS = (
    entering(
        COMMAND,
        Step("round", _ask_entered_round, as_given),
        WHY,
        *DEED_STEPS,
        aliases=("nhap dang ky", "nhap thay dang ky"),
        lines=_entered_pledge_lines,
        editable=EDITABLE,
        finish=_enter_pledge,
    ),
)
