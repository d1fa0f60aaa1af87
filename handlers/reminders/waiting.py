"""What waits for the caller, counted: the menu's first lines, and other people's work in the list of tasks."""

from __future__ import annotations

from collections.abc import Sequence

from domain.people.person import COUNTED
from domain.pledges.pledge import PledgeState
from domain.rounds.round import RoundKind, Task
from domain.talk.messages import say
from handlers.people.start import Waiting
from handlers.pledges import reviewing as pledge_reviewing
from handlers.rounds.kinds import can_be_done, doing_command
from handlers.study import reviewing as study_reviewing
from handlers.talk.command import leader_or_office
from handlers.talk.scene import Scene

MOST = 30
"""How far what waits is counted; beyond it is simply many."""


async def what_waits(scene: Scene) -> list[Waiting]:
    """Other people's work first, then what came back, then the caller's own rounds, those that can be done first."""
    found = []
    if decide := await to_decide(scene):
        found.append(Waiting(say("menu-to-decide", count=decide, most=MOST), "duyet"))
    if read := await to_read(scene):
        found.append(Waiting(say("menu-to-read", count=read, most=MOST), "docbai"))
    if scene.person.status not in COUNTED:
        return found
    pledges = await scene.work.pledges.of_person(scene.person.id)
    if returned := sum(pledge.state is PledgeState.RETURNED for pledge in pledges):
        found.append(Waiting(say("menu-returned", count=returned), "camket"))
    return [*found, *(_due(scene, kind, tasks) for kind, tasks in (await _open_tasks(scene)).items())]


async def to_decide(scene: Scene) -> int:
    """How many pledges wait for the caller's decision, counted up to `MOST`."""
    return len(await pledge_reviewing.waiting(scene, limit=MOST)) if leader_or_office(scene.caller) else 0


async def to_read(scene: Scene) -> int:
    """How many reflections wait for the caller to read them, counted up to `MOST`."""
    return len(await study_reviewing.waiting(scene, limit=MOST)) if leader_or_office(scene.caller) else 0


async def _open_tasks(scene: Scene) -> dict[RoundKind, list[Task]]:
    """What the caller's rounds still ask for, by kind, the most urgent first."""
    tasks = [
        task
        for task in await scene.work.rounds.tasks(scene.person.id)
        if task.round.opens_at <= scene.now and task.is_open
    ]
    tasks.sort(key=lambda task: (not can_be_done(task, scene.now), task.seat.deadline))
    kinds: dict[RoundKind, list[Task]] = {}
    for task in tasks:
        kinds.setdefault(task.round.kind, []).append(task)
    return kinds


def _due(scene: Scene, kind: RoundKind, tasks: Sequence[Task]) -> Waiting:
    first = min(task.seat.deadline for task in tasks)
    until = scene.calendar.day_of(first)
    line = (
        say("menu-due", kind=kind.value, count=len(tasks), until=until)
        if first > scene.now
        else say("menu-overdue", kind=kind.value, count=len(tasks), until=until)
    )
    return Waiting(line, doing_command(kind))
