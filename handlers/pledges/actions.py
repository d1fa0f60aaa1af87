"""What is done with a pledge: registering it, changing it, withdrawing it, saying how it goes.

`actor` is who acts; `author`, where it is somebody else, the member for whom they enter it: the rules stay the same,
the repository sees to who may, and the entry stays marked. `at` is the instant of the act, `day` the
committee's date then. Those who decide on the unit's pledges are told, except the actor.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Literal

from domain.delivery.outgoing import MessageKind, Notice
from domain.people.person import Person
from domain.pledges.coach import ALIKE, alike
from domain.pledges.pledge import Deed, Pledge, PledgeState, Progress, Report
from domain.pledges.round import PledgeRound
from domain.ports import Work
from domain.talk.messages import Reply, Text, reply, say
from handlers.action import Refusal
from handlers.pledges.places import place_in
from handlers.pledges.wording import confirm_button, decide_button, entered_lines
from handlers.review.deciders import leaders_of
from handlers.talk.steps import excerpt

FULL = 100
"""The percent at which a pledge is done."""

MOST_POSTPONED = timedelta(days=90)
"""By how much the day of completion may be put off at once."""


@dataclass(frozen=True, slots=True)
class Misfit(Refusal):
    """A field of the deed no longer fits its round: days went by, or the round changed, since it was written."""

    field: Literal["group", "until"]


# ---------------------------------------------------------------- rules


def span_of(round_: PledgeRound, today: date) -> tuple[date, date]:
    """The days on which a deed of this round may be done: what is left of its period, or all of it when over."""
    first = max(today, round_.period_from)
    return (first if first <= round_.period_to else round_.period_from), round_.period_to


def day_fault(round_: PledgeRound | None, day: date, today: date) -> Text | None:
    """Why a deed of this round cannot be done by that day, or None."""
    if round_ is None:
        return say("pledges-unknown-round")
    first, last = span_of(round_, today)
    return None if first <= day <= last else say("pledges-day-outside", day=day, first=first, last=last)


def _misfit(round_: PledgeRound, deed: Deed, day: date) -> Misfit | None:
    if deed.group not in {group.number for group in round_.groups}:
        return Misfit(say("pledges-group-gone"), "group")
    fault = day_fault(round_, deed.until, day)
    return Misfit(fault, "until") if fault else None


def changeable(pledge: Pledge, round_: PledgeRound | None, day: date) -> bool:
    """Whether its author may still change or withdraw it: until the round's period ends; a returned one always.

    Not once the cell has said what became of it.
    """
    if pledge.state is PledgeState.WITHDRAWN or pledge.settled or round_ is None:
        return False
    return pledge.state is PledgeState.RETURNED or day <= round_.period_to


def latest_postponement(pledge: Pledge, today: date) -> date:
    """The last day to which its completion may be put off."""
    return max(pledge.deed.until, today) + MOST_POSTPONED


def postponement_fault(pledge: Pledge, day: date, today: date) -> Text | None:
    """Why its completion cannot be put off to that day, or None."""
    first, last = max(pledge.deed.until, today) + timedelta(days=1), latest_postponement(pledge, today)
    return None if first <= day <= last else say("pledges-postpone-outside", first=first, last=last)


def unchangeable(pledge: Pledge) -> Text:
    """Why a pledge that is not `changeable` is not."""
    return say("pledges-own-settled" if pledge.settled else "pledges-own-too-late", receipt=pledge.receipt)


async def _likeness(work: Work, round_id: str, deed: str, author: Person) -> int | None:
    """How like the deed is to the nearest one of the unit in the round, where that is worth the secretary's eyes."""
    nearest = alike(deed, await work.pledges.deeds(round_id, author.unit_id, but=author.id))
    return int(nearest.ratio) if nearest is not None and nearest.ratio >= ALIKE else None


# ---------------------------------------------------------------- actions


async def register(
    work: Work,
    actor: Person,
    deed: Deed,
    *,
    round_: PledgeRound,
    at: datetime,
    day: date,
    author: Person | None = None,
    reason: str = "",
    photo: str = "",
) -> Pledge | Refusal:
    """A new pledge of the author's; `reason` says why somebody else enters it, `photo` is its evidence's handle."""
    owner = author or actor
    misfit = _misfit(round_, deed, day)
    if misfit is not None:
        return misfit
    pledge = await work.pledges.register(
        round_=round_,
        person=owner,
        deed=deed,
        likeness=await _likeness(work, round_.id, deed.deed, owner),
        at=at,
        day=day,
        entered_by=actor.id if author else "",
        reason=reason,
    )
    if pledge is None and author:
        return Refusal(say("on-behalf-refused"))
    if pledge is None:
        why = await place_in(work, owner, round_.id, at)
        return Refusal(why if isinstance(why, Text) else say("pledges-refused"))
    await work.audit.record(
        at=at,
        actor=actor.id,
        action="paper.pledge" if author else "pledge.submit",
        subject=pledge.id,
        detail=f"{round_.id} {author.id}" if author else "v1",
        person=author.id if author else "",
    )
    if photo:
        await work.pledge_photos.keep(pledge.id, "pledge", photo, at)
    await _tell_submitted(work, actor, pledge, at, day)
    return pledge


async def revise(
    work: Work,
    actor: Person,
    deed: Deed,
    *,
    pledge: Pledge,
    version: int,
    round_: PledgeRound,
    at: datetime,
    day: date,
    photo: str = "",
) -> Pledge | Refusal:
    """A further version of the actor's own pledge, submitted anew; `version` is the one that they have seen.

    `photo` is the handle of its evidence, where that was sent anew.
    """
    if not changeable(pledge, round_, day):
        return Refusal(unchangeable(pledge))
    if deed == pledge.deed and not photo:
        return Refusal(say("pledges-own-edit-same"))
    if (deed.until, deed.group) != (pledge.deed.until, pledge.deed.group):  # old days may be past by now
        misfit = _misfit(round_, deed, day)
        if misfit is not None:
            return misfit
    revised = None
    if pledge.version == version:
        revised = await work.pledges.revise(
            pledge.id,
            person_id=actor.id,
            version=version,
            deed=deed,
            likeness=await _likeness(work, round_.id, deed.deed, actor),
            at=at,
        )
    if revised is None:
        return Refusal(say("pledges-own-edit-meanwhile"))
    await work.audit.record(
        at=at, actor=actor.id, action="pledge.revise", subject=pledge.id, detail=f"v{revised.version}"
    )
    if photo:
        await work.pledge_photos.keep(pledge.id, "pledge", photo, at)
    await _tell_submitted(work, actor, revised, at, day)
    return revised


async def withdraw(work: Work, actor: Person, pledge: Pledge, *, at: datetime, day: date) -> Pledge | Refusal:
    """Take the actor's own pledge back, unless the cell has said what became of it."""
    if pledge.settled:
        return Refusal(unchangeable(pledge))
    if not await work.pledges.withdraw(pledge.id, person_id=actor.id, at=at):
        return Refusal(say("pledges-own-unknown"))
    await work.audit.record(at=at, actor=actor.id, action="pledge.withdraw", subject=pledge.id)
    if pledge.state is PledgeState.APPROVED:
        told = say("pledges-review-notice-withdrawn", name=pledge.person_name, number=pledge.receipt)
        await _tell(work, actor, pledge, f"withdrawn:{pledge.id}", reply(told), at, day)
    return pledge


async def postpone(
    work: Work, actor: Person, pledge: Pledge, until: date, *, reason: str, at: datetime, day: date
) -> Pledge | Refusal:
    """Another day of completion for the actor's own approved pledge, as a further version for the cell to decide on.

    It may lie behind the round's period. The reason stays as the report on how it goes.
    """
    fault = postponement_fault(pledge, until, day)
    if fault is not None:
        return Refusal(fault)
    percent = pledge.report.percent if pledge.report and pledge.report.percent != FULL else None
    said = await report(
        work, actor, Report(Progress.DOING, percent, reason, at), pledge_id=pledge.id, day=day
    )
    if isinstance(said, Refusal):
        return said
    postponed = await work.pledges.revise(
        pledge.id,
        person_id=actor.id,
        version=pledge.version,
        deed=replace(pledge.deed, until=until),
        likeness=pledge.likeness,
        at=at,
    )
    if postponed is None:
        return Refusal(say("pledges-own-edit-meanwhile"))
    await work.audit.record(
        at=at,
        actor=actor.id,
        action="pledge.postpone",
        subject=pledge.id,
        detail=f"v{postponed.version} {until}",
    )
    if postponed.state is PledgeState.SUBMITTED:
        told = say(
            "pledges-postpone-notice",
            name=pledge.person_name,
            unit=pledge.unit_name,
            number=pledge.receipt,
            before=pledge.deed.until,
            after=until,
            reason=reason,
        )
        body = reply(told, choices=(decide_button(pledge.id),))
        await _tell(work, actor, postponed, f"submitted:{pledge.id}:{postponed.version}", body, at, day)
    return postponed


async def report(
    work: Work,
    actor: Person,
    said: Report,
    *,
    pledge_id: str,
    day: date,
    author: Person | None = None,
    photo: str = "",
) -> Pledge | Refusal:
    """How an approved pledge goes, as of the report's own instant; `photo` is the handle of what shows its result.

    Those who decide hear that it is done, which they confirm, and that it does not go on.
    """
    owner = author or actor
    said = replace(said, photo=bool(photo))
    refusal = Refusal(
        say("on-behalf-progress-none", name=author.full_name)
        if author
        else say("pledges-progress-not-approved")
    )
    pledge = await work.pledges.own(pledge_id, owner.id)
    entered_by = actor.id if author else ""
    if pledge is None or not await work.pledges.report(
        pledge_id, person_id=owner.id, report=said, entered_by=entered_by
    ):
        return refusal
    how = said.progress.value
    if author:
        detail = f"{await entered_report(work, author, pledge_id, said.at)} {author.id} {how}"
    else:
        detail = how if said.percent is None else f"{how} {said.percent}"
    await work.audit.record(
        at=said.at,
        actor=actor.id,
        action="paper.progress" if author else "pledge.report",
        subject=pledge_id,
        detail=detail,
        person=author.id if author else "",
    )
    if photo:
        await work.pledge_photos.keep(pledge_id, "result", photo, said.at)
    await _tell_reported(work, actor, pledge, said, day)
    return pledge


async def entered_report(work: Work, author: Person, pledge_id: str, at: datetime) -> str:
    """The id under which the author may object to the report that was entered at that instant; empty without one."""
    entries = await work.pledges.entries(author.id, at)
    return next((entry.id for entry in entries if entry.report and entry.pledge.id == pledge_id), "")


# ---------------------------------------------------------------- whom it is told


async def _tell_submitted(work: Work, actor: Person, pledge: Pledge, at: datetime, day: date) -> None:
    """Tell those who decide that this version waits for them; nobody, where the round asks nobody."""
    if pledge.state is not PledgeState.SUBMITTED:
        return
    told = say(
        "pledges-review-notice-submitted" if pledge.version == 1 else "pledges-review-notice-revised",
        name=pledge.person_name,
        unit=pledge.unit_name,
        number=pledge.receipt,
    )
    opens = decide_button(pledge.id)
    body = reply(told, *entered_lines(pledge), choices=(opens,))
    await _tell(work, actor, pledge, f"submitted:{pledge.id}:{pledge.version}", body, at, day)


async def _tell_reported(work: Work, actor: Person, pledge: Pledge, said: Report, day: date) -> None:
    """Tell those who decide what needs an act of theirs: a result to confirm, a difficulty to help with."""
    if said.progress is Progress.DOING:
        return
    done = said.progress is Progress.DONE
    told = say(
        "pledges-fulfilment-notice-reported" if done else "pledges-fulfilment-notice-stuck",
        name=pledge.person_name,
        unit=pledge.unit_name,
        number=pledge.receipt,
        text=excerpt(pledge.deed.deed),
    )
    note = (
        (say("pledges-fulfilment-notice-note", how="done" if done else "stuck", note=said.note),)
        if said.note
        else ()
    )
    opens = (confirm_button(pledge.id),) if done else ()
    key = f"reported:{pledge.id}:{said.at:%Y%m%d%H%M%S}"
    await _tell(work, actor, pledge, key, reply(told, *note, choices=opens), said.at, day)


async def _tell(
    work: Work, actor: Person, pledge: Pledge, key: str, body: Reply, at: datetime, day: date
) -> None:
    leaders = await leaders_of(work, pledge.unit_id, day, but=pledge.person_id)
    notices = [
        Notice(key=f"{key}:{leader.id}", kind=MessageKind.NOTICE, person_id=leader.id, due=at, body=body)
        for leader in leaders
        if leader.id != actor.id
    ]
    await work.outbox.post(notices, at)
