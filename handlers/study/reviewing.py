"""Assessing a reflection: who may read it and who may assess it, keeping the assessment, telling the author."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from domain.delivery.outgoing import MessageKind, Notice
from domain.people.person import LEADING, Role, Scope
from domain.study.edition import Reflection, ReflectionState
from domain.talk.messages import BLANK, Text, reply, say
from handlers.talk.command import command_button
from handlers.talk.scene import Scene

MOST_READ = 200
"""Reflections of the units below that are looked through for those that waited too long, oldest first."""


def _leads(scene: Scene) -> Scope:
    return scene.caller.units(*LEADING)


def _readable(scene: Scene) -> Scope:
    return scene.caller.units(*LEADING, Role.OFFICE)


def _patience(scene: Scene) -> datetime:
    """What was handed in before this instant has waited so long that the unit above may act."""
    day = scene.calendar.add_working_days(scene.today, -scene.policy.deputy_waits_days)
    return scene.calendar.instant(day, scene.calendar.local(scene.now).time())


async def waiting(scene: Scene, *, only: Collection[str] | None = None, limit: int = 30) -> list[Reflection]:
    """What waits for the caller now, oldest first; never their own.

    Reflections of exactly the units that the caller leads, and those of the units directly under the caller's that
    have waited too long, or have nobody else who leads them.
    """
    own = set(_leads(scene))
    mine = await _of_units(scene, own, only=only, limit=limit) if own else []
    below = await _directly_below(scene) - own
    theirs = await _of_units(scene, below, only=only, limit=MOST_READ) if below else []
    leaders = await scene.work.people.leaders(below, LEADING, scene.today) if theirs else {}
    before = _patience(scene)
    left = [
        one
        for one in theirs
        if one.submitted_at < before
        or all(leader == one.person_id for leader in leaders.get(one.unit_id, ()))
    ]
    return sorted((*mine, *left), key=lambda one: (one.submitted_at, one.key))[:limit]


async def _of_units(
    scene: Scene, units: Collection[str], *, only: Collection[str] | None, limit: int
) -> list[Reflection]:
    return await scene.work.studies.reflections(
        _readable(scene), scene.today, but=scene.person.id, only=only, units=units, limit=limit
    )


async def _directly_below(scene: Scene) -> set[str]:
    """The units whose parent is one of the caller's."""
    above = set(_readable(scene))
    units = await scene.work.people.units(_readable(scene), scene.today)
    return {unit.id for unit in units if unit.parent_id in above}


async def readable(scene: Scene, key: str) -> Reflection | None:
    """The reflection in whatever state, if the caller may read it: as a leader or the office above its author."""
    found = await scene.work.studies.reflections(
        _readable(scene), scene.today, waiting=False, only=(key,), limit=1
    )
    return found[0] if found else None


async def assessable(scene: Scene, key: str) -> Reflection | None:
    """The reflection, if it waits and the caller may assess it.

    Leaders of the author's unit and of those above may, whenever they open it; the office only what `waiting` has.
    """
    found = await scene.work.studies.reflections(
        _leads(scene), scene.today, but=scene.person.id, only=(key,), limit=1
    )
    found = found or await waiting(scene, only=(key,), limit=1)
    return found[0] if found else None


def why_not(scene: Scene, reflection: Reflection | None) -> Text:
    """Why there is nothing to assess. Tells nothing about reflections outside the caller's scope."""
    if reflection is None:
        return say("assessing-unknown")
    if reflection.person_id == scene.person.id:
        return say("assessing-own")
    match reflection.state:
        case ReflectionState.ACCEPTED:
            return say("assessing-accepted", name=reflection.person_name)
        case ReflectionState.RETURNED:
            return say("assessing-returned", name=reflection.person_name, remark=reflection.remark)
        case ReflectionState.SUBMITTED:
            return say("assessing-not-yet", days=scene.policy.deputy_waits_days)


async def assess(scene: Scene, reflection: Reflection, *, accepted: bool, remark: str) -> bool:
    """Assess this version of a reflection from `assessable`, and tell its author; False where somebody was first."""
    done = await scene.work.studies.assess(
        reflection,
        accepted=accepted,
        remark=remark,
        by=scene.person.id,
        at=scene.now,
        scope=_readable(scene),
        day=scene.today,
    )
    if not done:
        return False
    await scene.work.audit.record(
        at=scene.now,
        actor=scene.person.id,
        action="reflection.accept" if accepted else "reflection.return",
        subject=reflection.key,
        detail=f"v{reflection.version}",
    )
    await scene.work.outbox.post([_notice(scene, reflection, accepted=accepted, remark=remark)], scene.now)
    return True


def _notice(scene: Scene, reflection: Reflection, *, accepted: bool, remark: str) -> Notice:
    by, title = scene.person.full_name, reflection.round_title
    if accepted:
        said = (say("assessing-notice-remark", remark=remark),) if remark else ()
        body = reply(say("assessing-notice-accepted", by=by, title=title), *said)
    else:
        body = reply(
            say("assessing-notice-returned", by=by, title=title),
            say("assessing-notice-remark", remark=remark),
            BLANK,
            say("assessing-notice-fix"),
            choices=(command_button("hoctap", say("assessing-fix"), reflection.round_id),),
        )
    return Notice(
        key=f"assessed:{reflection.round_id}:{reflection.person_id}:{reflection.version}",
        kind=MessageKind.NOTICE,
        person_id=reflection.person_id,
        due=scene.now,
        body=body,
    )
