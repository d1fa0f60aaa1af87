"""A broadcast before it goes out: the message as its receivers read it, whom it reaches, when, at what cost.

Above a number of people a code is typed back; it is the same for the same text and audience, however often it is asked.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from zlib import crc32

from domain.broadcasts.broadcast import CODE_ABOVE, UNDO_WITHIN, Gathering, minutes_for
from domain.talk.conversations import Answers
from domain.talk.messages import BLANK, Choice, Text, say
from handlers.broadcasts.actions import office_name
from handlers.broadcasts.drafting import audience_of
from handlers.broadcasts.lines import message_lines
from handlers.broadcasts.views import audience_text
from handlers.people.wording import channel_name
from handlers.rounds.preflight import quota_lines
from handlers.rounds.schedule import moment_text
from handlers.talk.flow import Asked, Heard, Invalid, Prompt, Reopened, Step, Taken
from handlers.talk.reviewing import SEND, ReviewPart, reviewing
from handlers.talk.scene import Scene
from handlers.talk.steps import as_given

ONE_MESSAGE = 1700
"""Characters of a text that, with the lines around it, fit one message on every channel."""

AUDIENCE_ANSWERS = ("find", "audience", "who", "gathering")
"""The answers that hang together with the audience."""

_BROADCAST_PARTS = (
    ReviewPart(("text",), say("broadcasts-edit", part="text")),
    ReviewPart(AUDIENCE_ANSWERS, say("broadcasts-edit", part="audience")),
)


# ---------------------------------------------------------------- the preview


async def _count_audience(scene: Scene, answers: Answers) -> Asked:
    """Not a question: whom the audience reaches, counted once, as looking again at the preview must cost nothing."""
    gathering = await scene.work.broadcasts.gathering(audience_of(answers), scene.today)
    return Taken(json.dumps(asdict(gathering)))


async def _ask_broadcast_preview(scene: Scene, answers: Answers) -> Asked:
    audience = audience_of(answers)
    office = await office_name(scene.work, scene.caller.grants, audience.unit_id, scene.today)
    if not office:
        return Prompt((say("rounds-unit-gone"),))
    unit = await scene.work.broadcasts.unit_name(audience.unit_id, scene.today)
    gathering = Gathering(**json.loads(str(answers["gathering"])))
    if not gathering.people:
        return Prompt((say("broadcasts-nobody", unit=unit),))
    text = str(answers["text"])
    lines = (
        say("broadcasts-preview"),
        BLANK,
        *message_lines(office, text),
        BLANK,
        audience_text(unit, leaders=bool(audience.roles)),
        *_audience_reach_lines(gathering),
        *_broadcast_time_lines(scene, gathering),
        *await quota_lines(
            scene,
            gathering.by_channel.items(),
            messages=1 if len(text) <= ONE_MESSAGE else 2,
            leaders=bool(audience.roles),
        ),
    )
    return Prompt(lines, (Choice(SEND, say("broadcasts-confirm")),))


async def _hear_broadcast_preview(scene: Scene, answers: Answers, _given: str) -> Heard:
    """What is confirmed is a head count: where it is not the one that was shown, the preview comes again."""
    people = await scene.work.broadcasts.head_count(audience_of(answers), scene.today)
    if people != json.loads(str(answers["gathering"]))["people"]:
        return Reopened(("gathering",), (say("broadcasts-changed"),))
    return Taken(people)


def _broadcast_parts(_answers: Answers) -> Sequence[ReviewPart]:
    return _BROADCAST_PARTS


def _audience_reach_lines(gathering: Gathering) -> tuple[Text, ...]:
    """How many they are, a few of them by name, and how many are reached by which channel first, and by none."""
    unreached = (say("broadcasts-unreached", people=gathering.unreached),) if gathering.unreached else ()
    return (
        say("broadcasts-people", people=gathering.people),
        say(
            "broadcasts-examples",
            names=", ".join(gathering.names),
            more=gathering.people - len(gathering.names),
        ),
        *(
            say("broadcasts-by-channel", channel=channel_name(channel), people=people)
            for channel, people in gathering.by_channel.items()
        ),
        *unreached,
        say("broadcasts-not-counted"),
    )


def _broadcast_time_lines(scene: Scene, gathering: Gathering) -> tuple[Text, ...]:
    earliest = scene.now + UNDO_WITHIN
    start = scene.calendar.next_working_time(earliest)
    when = (
        say("broadcasts-when-now", seconds=UNDO_WITHIN.seconds)
        if start == earliest
        else say("broadcasts-when-later", moment=moment_text(start, scene.calendar))
    )
    reached = gathering.people - gathering.unreached
    return (when, say("broadcasts-takes", minutes=minutes_for(reached)))


def _broadcast_code(answers: Answers) -> str:
    audience = audience_of(answers)
    said = f"{audience.unit_id} {answers['who']} {answers['text']}"
    return f"{crc32(said.encode()) % 10000:04}"


async def _ask_broadcast_code(_scene: Scene, answers: Answers) -> Asked:
    people = int(str(answers["preview"]))
    if people <= CODE_ABOVE:
        return Taken(None)
    return Prompt((say("broadcasts-code", people=people, code=_broadcast_code(answers)),), (), "text")


async def _hear_broadcast_code(_scene: Scene, answers: Answers, given: str) -> Heard:
    if given.replace(" ", "") != _broadcast_code(answers):
        return Invalid(say("broadcasts-code-wrong"))
    return Taken(given)


GATHERING = Step("gathering", _count_audience, as_given)
PREVIEW = reviewing(Step("preview", _ask_broadcast_preview, _hear_broadcast_preview), _broadcast_parts)
CODE = Step("code", _ask_broadcast_code, _hear_broadcast_code)
