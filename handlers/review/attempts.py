"""Asking by an id for a round, or for something that is reviewed, which lies outside what one may see.

Whoever asks reads the same as of what does not exist (`tests/security/test_a_foreign_round_says_nothing.py`); only the
audit log tells them apart. Ids come into the chat behind commands alone, so this is asked there, once for all of them.
"""

from __future__ import annotations

import re

from handlers.people.actions.looking import note_refused
from handlers.review.deciders import decider_of
from handlers.review.reviewable import REVIEWS
from handlers.talk.scene import Scene

_IDS = re.compile(r"(?<![\w-])(?:[0-9a-f]{32}|[0-9a-f]{12}-[0-9a-f]{12})(?![\w-])")
"""Ids as they are made, and what names a reflection. Behind a prefix, as people and units are picked, it is theirs."""


async def note_attempts(scene: Scene) -> None:
    """Note that the caller asks for what is foreign, where the command's argument names such a thing."""
    if scene.caller.person is None:
        return
    named = _IDS.search(scene.argument)
    if named and (await _is_foreign_round(scene, named[0]) or await _is_foreign_item(scene, named[0])):
        await note_refused(scene.work, scene.person, calendar=scene.calendar, day=scene.today, now=scene.now)


async def _is_foreign_round(scene: Scene, named: str) -> bool:
    """Whether it is a round that asks nothing of the caller, of their unit, or of those they look after."""
    if await scene.work.rounds.get(named) is None:
        return False
    if await scene.work.rounds.seat(named, scene.person.id) is not None:
        return False
    scope = tuple({scene.person.unit_id, *(grant.unit_id for grant in scene.caller.grants)})
    return named not in {one.id for one in await scene.work.rounds.of_scope(scope, scene.today)}


async def _is_foreign_item(scene: Scene, named: str) -> bool:
    """Whether it is something that is reviewed, neither the caller's own nor within their scope."""
    root, decider = await scene.work.people.root(scene.today), decider_of(scene)
    if root is None:
        return False
    for review in scene.modules[REVIEWS]:
        repository = review.repository(scene.work)
        found = await repository.within(named, (root.id,), scene.today)
        if found is not None:
            foreign = await repository.within(named, decider.above, scene.today) is None
            return foreign and not decider.owns(found)
    return False
