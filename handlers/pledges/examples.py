"""Examples of pledges, with a day on which one could be done: the last of the round that is asked for now."""

from __future__ import annotations

from datetime import date

from domain.calendar.quarters import Quarter
from domain.talk.messages import BLANK, Text, say
from handlers.pledges.actions import span_of
from handlers.pledges.places import pledge_places
from handlers.talk.scene import Scene


async def example_lines(scene: Scene) -> tuple[Text, ...]:
    """Good ones and ones that say too little, and what makes the difference."""
    return (
        say("people-help-examples-good", last=await _last(scene)),
        BLANK,
        say("people-help-examples-bad"),
        BLANK,
        say("people-help-examples-rule"),
    )


async def _last(scene: Scene) -> date:
    """The last day of the caller's nearest round; of the next quarter where nothing is asked of them."""
    person = scene.caller.person
    places = await pledge_places(scene.work, person, scene.now) if person else []
    if places:
        return span_of(places[0].round, scene.today)[1]
    return Quarter.of(scene.today).following.period[1]
