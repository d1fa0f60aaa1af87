"""Registering an exemplary pledge: /dangky. Read PLEDGE first."""

from __future__ import annotations

from dataclasses import dataclass

from domain.people.person import COUNTED
from domain.pledges.pledge import Pledge, PledgeState
from domain.pledges.round import PledgeRound
from domain.rounds.round import Seat
from domain.talk.conversations import Answers
from domain.talk.messages import BLANK, Choice, Reply, Text, reply, say
from handlers.pledges.deed import DEED_STEPS, EDITABLE, deed_faults, deed_lines, deed_of, likeness, round_of
from handlers.pledges.leaders import tell_submitted
from handlers.pledges.pledge_round import pledge_round
from handlers.talk.command import Command, command_button, member
from handlers.talk.flow import Asked, Flow, Heard, Prompt, Reopened, Step, Stopped, Taken
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import review

OWN = command_button("camket", say("pledge-open-own"))


@dataclass(frozen=True, slots=True)
class _Place:
    """A person's place in an open round."""

    round: PledgeRound
    seat: Seat
    used: int


async def _places(scene: Scene) -> list[_Place]:
    return [
        _Place(task.round, task.seat, task.used)
        for task in await scene.work.rounds.tasks(scene.person.id)
        if isinstance(task.round, PledgeRound) and task.round.running(scene.now)
    ]


def _fault(scene: Scene, place: _Place) -> Text | None:
    """Why nothing can be registered at this place now, and what to do about it."""
    round_, seat = place.round, place.seat
    if place.used >= round_.max_pledges:
        return say("pledge-enough", title=round_.title, used=place.used, most=round_.max_pledges)
    if scene.now > seat.deadline:
        return say("pledge-late", title=round_.title, deadline=seat.deadline)
    return None


async def _place_in(scene: Scene, round_id: str) -> _Place | Text:
    """This person's place in the round, or why they cannot register there now, whatever they ask for."""
    if scene.person.status not in COUNTED:
        return say("pledge-not-counted")
    for place in await _places(scene):
        if place.round.id == round_id:
            return _fault(scene, place) or place
    round_ = await pledge_round(scene, round_id)
    seat = await scene.work.rounds.seat(round_id, scene.person.id)
    if round_ is None or seat is None:
        return say("pledge-not-listed")
    if round_.opens_at > scene.now:
        return say("pledge-not-yet", title=round_.title, opens=round_.opens_at)
    return say("pledge-closed", title=round_.title)


async def _no_place(scene: Scene, places: list[_Place]) -> Text:
    """The reason why there is no round to choose: the most hopeful one first."""
    if scene.person.status not in COUNTED:
        return say("pledge-not-counted")
    faults = [fault for place in places if (fault := _fault(scene, place)) is not None]
    late = [fault for fault in faults if fault.id == "pledge-late"]
    if late or faults:
        return (late or faults)[0]
    return say("pledge-not-listed" if await scene.work.rounds.open_rounds() else "pledge-no-round")


async def _ask_round(scene: Scene, _answers: Answers) -> Asked:
    places = await _places(scene)
    free = [place for place in places if _fault(scene, place) is None]
    if not free or scene.person.status not in COUNTED:
        return Stopped(_refused(scene, await _no_place(scene, places)))
    if len(free) == 1:
        return Taken(free[0].round.id)
    lines = [
        say(
            "pledge-round-line",
            number=number,
            title=place.round.title,
            deadline=place.seat.deadline,
            used=place.used,
            least=place.round.owed,
        )
        for number, place in enumerate(free, start=1)
    ]
    choices = tuple(Choice(place.round.id, say("pledge-option", title=place.round.title)) for place in free)
    return Prompt((say("pledge-ask-round"), *lines), choices, listed=len(lines))


async def _ask_open(scene: Scene, answers: Answers) -> Asked:
    """Not a question: looks whether the round may be used at all, since its id may come from anywhere."""
    place = await _place_in(scene, str(answers["round"]))
    return Stopped(_refused(scene, place)) if isinstance(place, Text) else Taken(1)


async def _as_given(_scene: Scene, _answers: Answers, given: str) -> Heard:
    return Taken(given)


def _refused(scene: Scene, why: Text) -> Reply:
    contact = (say("pledge-contact", contact=scene.policy.contact),) if scene.policy.contact else ()
    return reply(why, *contact, choices=(OWN,))


async def _review_lines(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    round_ = await round_of(scene, answers)
    title = round_.title if round_ else ""
    return (say("pledge-review", title=title), BLANK, *deed_lines(round_, deed_of(answers)))


async def _register(scene: Scene, answers: Answers) -> Outcome | Reopened:
    place = await _place_in(scene, str(answers["round"]))
    if isinstance(place, Text):
        # The draft stays open at its review, which shows every word of it.
        return Reopened(("review",), (place, say("pledge-kept")))
    round_, deed = place.round, deed_of(answers)
    again = deed_faults(round_, deed, scene.today)
    if again is not None:
        return again
    pledge = await scene.work.pledges.register(
        round_=round_,
        person=scene.person,
        deed=deed,
        likeness=await likeness(scene, round_.id, deed.deed),
        at=scene.now,
        day=scene.today,
    )
    if pledge is None:  # the same rules, asked again where nobody can come between
        return Reopened(("review",), (say("pledge-refused"), say("pledge-kept")))
    await scene.work.audit.record(
        at=scene.now, actor=scene.person.id, action="pledge.submit", subject=pledge.id, detail="v1"
    )
    await tell_submitted(scene, pledge)
    return Outcome((_receipt(scene, place, pledge),))


def _receipt(scene: Scene, place: _Place, pledge: Pledge) -> Reply:
    lines = [received(scene, pledge)]
    if place.seat.unit_id != scene.person.unit_id:
        lines.append(say("pledge-moved", unit=scene.person.unit_name))
    round_, used = place.round, place.used + 1
    choices = [OWN]
    if used < round_.owed:
        lines.append(say("pledge-more-needed", least=round_.owed, missing=round_.owed - used))
    if used < round_.max_pledges:
        choices.insert(0, command_button("dangky", say("pledge-one-more"), round_.id))
    return reply(*lines, choices=tuple(choices))


def received(scene: Scene, pledge: Pledge) -> Text:
    """The receipt: the number, the time, and what comes next."""
    if pledge.state is not PledgeState.SUBMITTED:
        text_id = "pledge-receipt-final"
    else:
        text_id = "pledge-receipt" if pledge.version == 1 else "pledge-receipt-revised"
    time = f"{scene.calendar.local(scene.now):%H:%M}"
    return say(text_id, number=pledge.receipt, time=time, day=scene.today)


PLEDGE = Flow(
    name="pledge",
    steps=(
        Step("round", _ask_round, _as_given),
        Step("open", _ask_open, _as_given),
        *DEED_STEPS,
        review("review", lines=_review_lines, confirm=say("pledge-send"), editable=EDITABLE),
    ),
    finish=_register,
    guard=member,
    argument="round",
    keeps=True,
)

COMMANDS: tuple[Command, ...] = (
    Command(
        "dangky",
        PLEDGE,
        guard=member,
        aliases=("dang ky", "dk", "pledge", "dang ky neu guong", "dang ky ngay", "neu guong"),
        place=110,
    ),
)
