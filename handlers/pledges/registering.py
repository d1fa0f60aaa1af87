"""Registering an exemplary pledge: /dangky. Read PLEDGE first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from domain.people.person import COUNTED
from domain.pledges.pledge import Pledge, PledgeState
from domain.rounds.round import is_past
from domain.talk.conversations import Answers
from domain.talk.messages import BLANK, Choice, Reply, Text, reply, say
from handlers.action import Refusal
from handlers.pledges.actions import register
from handlers.pledges.deed import DEED_STEPS, EDITABLE, deed_of, photo_of, reopened, round_of
from handlers.pledges.kind import DRAFT
from handlers.pledges.places import PledgePlace, place_in, pledge_places
from handlers.pledges.typed import FOLLOWING, one_after_another
from handlers.pledges.wording import OWN, deed_lines
from handlers.rounds.kinds import ask_extension_button, option_of
from handlers.rounds.schedule import left_text, moment_text
from handlers.talk.command import Command, MenuGroup, command_button, member
from handlers.talk.flow import Asked, Flow, Prompt, Reopened, Step, Stopped, Taken
from handlers.talk.reviewing import review
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import as_given


async def _no_place(scene: Scene, places: list[PledgePlace]) -> Text:
    """The reason why there is no round to choose: the most hopeful one first."""
    if scene.person.status not in COUNTED:
        return say("pledges-not-counted")
    faults = [fault for place in places if (fault := place.fault(scene.now)) is not None]
    late = [fault for fault in faults if fault.id == "pledges-late"]
    if late or faults:
        return (late or faults)[0]
    return say("pledges-not-listed" if await scene.work.rounds.open_rounds() else "pledges-no-round")


async def _ask_round(scene: Scene, _answers: Answers) -> Asked:
    places = await pledge_places(scene.work, scene.person, scene.now)
    free = [place for place in places if place.fault(scene.now) is None]
    if not free:
        return Stopped(_refused(scene, await _no_place(scene, places), late_ones(places, scene.now)))
    return which_round(scene, say("pledges-ask-round"), free)


def which_round(scene: Scene, question: Text, places: Sequence[PledgePlace]) -> Prompt | Taken:
    """The question in which of these rounds something is registered; the only one without asking."""
    if len(places) == 1:
        return Taken(places[0].round.id)
    lines = [
        say(
            "pledges-round-line",
            number=number,
            title=place.round.title,
            deadline=moment_text(place.seat.deadline, scene.calendar),
            used=place.used,
            least=place.round.owed,
        )
        for number, place in enumerate(places, start=1)
    ]
    choices = tuple(Choice(place.round.id, option_of(place.round)) for place in places)
    return Prompt((question, *lines), choices, listed=len(lines))


async def _ask_open(scene: Scene, answers: Answers) -> Asked:
    """Not a question: looks whether the round may be used at all, since its id may come from anywhere."""
    place = await place_in(scene.work, scene.person, str(answers["round"]), scene.now)
    if not isinstance(place, Text):
        return Taken(1, (_in_round(scene, place),))
    places = await pledge_places(scene.work, scene.person, scene.now)
    here = [one for one in places if one.round.id == str(answers["round"])]
    return Stopped(_refused(scene, place, late_ones(here, scene.now)))


def _in_round(scene: Scene, place: PledgePlace) -> Text:
    """Which round it is, until when, and how much is there already: said once, above the first question."""
    deadline = place.seat.deadline
    return say(
        "pledges-in-round",
        title=place.round.title,
        moment=moment_text(deadline, scene.calendar),
        left=left_text(deadline, scene.now, scene.calendar),
        used=place.used,
        least=place.round.owed,
    )


def late_ones(places: Sequence[PledgePlace], now: datetime) -> list[PledgePlace]:
    """Those of them in which only an extension helps: their deadline is over, and nothing is taken late."""
    return [place for place in places if not place.round.takes(place.seat, now)]


def _refused(scene: Scene, why: Text, late: Sequence[PledgePlace]) -> Reply:
    contact = (say("pledges-contact", contact=scene.policy.contact),) if scene.policy.contact else ()
    ask = tuple(ask_extension_button(place.round) for place in late[:1])
    return reply(why, *contact, choices=(*ask, OWN))


async def _review_lines(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    round_ = await round_of(scene, answers)
    title = round_.title if round_ else ""
    place = await place_in(scene.work, scene.person, str(answers["round"]), scene.now)
    late = late_lines(scene, place, "rounds-late-will") if isinstance(place, PledgePlace) else ()
    return (say("pledges-review", title=title), *late, BLANK, *deed_lines(round_, deed_of(answers)))


async def _register(scene: Scene, answers: Answers) -> Outcome | Reopened:
    place = await place_in(scene.work, scene.person, str(answers["round"]), scene.now)
    if isinstance(place, Text):
        # The draft stays open at its review, which shows every word of it.
        return Reopened(("review",), (place, say("pledges-kept")))
    done = await register(
        scene.work,
        scene.person,
        deed_of(answers),
        round_=place.round,
        at=scene.now,
        day=scene.today,
        photo=photo_of(answers),
    )
    if isinstance(done, Refusal):
        return reopened(done, say("pledges-kept"))
    said = _receipt(scene, place, done)
    match answers.get(FOLLOWING):
        case [str() as deed, *following]:
            onward = one_after_another(deed, [str(one) for one in following])
            return replace(onward, replies=(replace(said, choices=()),))
        case _:
            return Outcome((said,))


def _receipt(scene: Scene, place: PledgePlace, pledge: Pledge) -> Reply:
    lines = [received(scene, pledge), *late_lines(scene, place, "rounds-late-noted")]
    if place.seat.unit_id != scene.person.unit_id:
        lines.append(say("pledges-moved", unit=scene.person.unit_name))
    round_, used = place.round, place.used + 1
    choices = [OWN]
    if used < round_.owed:
        lines.append(say("pledges-more-needed", least=round_.owed, missing=round_.owed - used))
    if used < round_.max_pledges:
        choices.insert(0, command_button("dangky", say("pledges-one-more"), round_.id))
    return reply(*lines, choices=tuple(choices))


def late_lines(scene: Scene, place: PledgePlace, text_id: str) -> tuple[Text, ...]:
    """What this text says of the deadline of the place, once it is over."""
    if not is_past(place.seat.deadline, scene.now):
        return ()
    return (say(text_id, moment=moment_text(place.seat.deadline, scene.calendar)),)


def received(scene: Scene, pledge: Pledge) -> Text:
    """The receipt: the number, the time, and what comes next."""
    if pledge.state is not PledgeState.SUBMITTED:
        text_id = "pledges-receipt-final"
    else:
        text_id = "pledges-receipt" if pledge.version == 1 else "pledges-receipt-revised"
    time = f"{scene.calendar.local(scene.now):%H:%M}"
    return say(text_id, number=pledge.receipt, time=time, day=scene.today)


PLEDGE = Flow(
    name=DRAFT,
    steps=(
        Step("round", _ask_round, as_given),
        Step("open", _ask_open, as_given),
        *DEED_STEPS,
        review("review", lines=_review_lines, confirm=say("pledges-send"), editable=EDITABLE),
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
        said=True,
        group=MenuGroup.REGISTERING,
        place=110,
    ),
)
