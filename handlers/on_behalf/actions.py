"""Entering something for a member who has no phone, and a member's objection to what was entered.

The rules and the writing are the modules' own actions, with the secretary as the actor and the member as the author;
here the member is told, in working hours, and how to say that it is not so. `at` is the instant of the act.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from domain.audit.acts import Act
from domain.calendar.working_days import WorkCalendar
from domain.delivery.outgoing import MessageKind, Notice
from domain.people.person import Person
from domain.pledges.pledge import Deed, Pledge, Report
from domain.pledges.round import PledgeRound
from domain.ports import Work
from domain.rounds.round import OBJECTION
from domain.study.completion import StudyAnswer, Way
from domain.study.reflections import Reflection
from domain.study.round import StudyRound
from domain.talk.messages import BLANK, Choice, Text, reply, say
from handlers.action import Refusal
from handlers.on_behalf.contested import Contested
from handlers.pledges import actions as pledges
from handlers.pledges.wording import deed_lines, open_button, report_lines
from handlers.study import actions as study
from handlers.study.wording import study_button
from handlers.talk.command import command_button

_OBJECTED: Mapping[str, Act] = {
    "study": "study.object",
    "pledge": "pledge.object",
    "progress": "progress.object",
}
"""What the audit log calls an objection, by `Contested.kind`."""


async def enter_pledge(
    work: Work,
    actor: Person,
    deed: Deed,
    *,
    author: Person,
    reason: str,
    round_: PledgeRound,
    at: datetime,
    calendar: WorkCalendar,
    photo: str = "",
) -> tuple[Pledge, bool] | Refusal:
    """A pledge handed in on paper, perhaps with a photo of its evidence, and whether its author is told."""
    pledge = await pledges.register(
        work,
        actor,
        deed,
        round_=round_,
        at=at,
        day=calendar.day_of(at),
        author=author,
        reason=reason,
        photo=photo,
    )
    if isinstance(pledge, Refusal):
        return pledge
    lines = (
        say("on-behalf-notice-pledge", by=actor.full_name, number=pledge.receipt, title=round_.title),
        say("on-behalf-field-why", reason=pledge.entered_reason),
        BLANK,
        *deed_lines(round_, deed),
    )
    opens = open_button(pledge.id)
    return pledge, await _tell_entered(work, author, pledge.id, lines, opens, at=at, calendar=calendar)


async def enter_report(
    work: Work,
    actor: Person,
    report: Report,
    *,
    author: Person,
    reason: str,
    pledge: Pledge,
    calendar: WorkCalendar,
) -> bool | Refusal:
    """How the author's pledge goes, said on paper or aloud; returns whether they are told."""
    day = calendar.day_of(report.at)
    kept = await pledges.report(work, actor, report, pledge_id=pledge.id, day=day, author=author)
    if isinstance(kept, Refusal):
        return kept
    lines = (
        say("on-behalf-notice-progress", by=actor.full_name, number=pledge.receipt),
        *report_lines(report),
        say("on-behalf-field-why", reason=reason),
    )
    opens = open_button(pledge.id)
    entry_id = await pledges.entered_report(work, author, pledge.id, report.at)
    return await _tell_entered(work, author, entry_id, lines, opens, at=report.at, calendar=calendar)


async def enter_study(
    work: Work,
    actor: Person,
    *,
    author: Person,
    way: Way | None,
    reflection: str,
    what: Sequence[Text],
    reason: str,
    round_: StudyRound,
    at: datetime,
    calendar: WorkCalendar,
) -> tuple[StudyAnswer | None, Reflection | None, bool] | Refusal:
    """Study confirmed on paper: what was kept of it, and whether the author is told.

    `way` is None where there is a proof already, `reflection` empty where none is handed in; `what` says both to the
    author.
    """
    answer = handed_in = None
    if way is not None:
        confirmed = await study.confirm(work, actor, way, round_=round_, at=at, author=author, reason=reason)
        if isinstance(confirmed, Refusal):
            return confirmed
        answer = confirmed
    if reflection:
        reflected = await study.reflect(work, actor, reflection, round_=round_, at=at, author=author)
        handed_in = None if isinstance(reflected, Refusal) else reflected
    lines = (
        say("on-behalf-notice-study", by=actor.full_name, title=round_.title),
        *what,
        *((say("on-behalf-field-proof", code=answer.code),) if answer else ()),
        say("on-behalf-field-why", reason=reason),
    )
    opens = study_button(say("study-entered-button-study"), round_.id)
    told = await _tell_entered(
        work, author, answer.id if answer else "", lines, opens, at=at, calendar=calendar
    )
    return answer, handed_in, told


async def _tell_entered(
    work: Work,
    author: Person,
    entry_id: str,
    lines: Sequence[Text],
    opens: Choice,
    *,
    at: datetime,
    calendar: WorkCalendar,
) -> bool:
    """Let the author know in working hours, with the way to object to this entry; False where they have no account.

    Without an id there is nothing to object to by a button, and the notice says whom to speak to.
    """
    if not await work.accounts.of_person(author.id):
        return False
    how, choices = say("on-behalf-objection-aloud"), [opens]
    if entry_id:
        how = say("on-behalf-objection", until=at + OBJECTION)
        choices.append(command_button("phandoi", say("study-entered-button-object"), entry_id))
    notice = Notice(
        key=f"entered:{entry_id or f'{author.id}:{at.isoformat()}'}",
        kind=MessageKind.NOTICE,
        person_id=author.id,
        due=calendar.next_working_time(at),
        body=reply(*lines, BLANK, how, choices=tuple(choices)),
    )
    await work.outbox.post([notice], at)
    return True


async def object_to(
    work: Work, actor: Person, contested: Contested, *, note: str, at: datetime
) -> Contested | Refusal:
    """The actor says that what was entered for them is not so: it ends, and its enterer is told how to mend it.

    `note` is kept as the remark of what goes back with it, in the committee's language.
    """
    kept = work.studies if contested.kind == "study" else work.pledges
    if not await kept.object_to(contested.id, actor.id, since=at - OBJECTION, at=at, note=note):
        return Refusal(say("study-objection-not-possible", days=OBJECTION.days))
    await work.audit.record(
        at=at,
        actor=actor.id,
        action=_OBJECTED[contested.kind],
        subject=contested.id,
        detail=contested.detail,
    )
    body = reply(
        say("study-objection-notice", name=actor.full_name, unit=actor.unit_name, round=contested.round),
        *contested.lines,
        say("study-objection-notice-next"),
        choices=(contested.mend,),
    )
    notice = Notice(
        key=f"objected:{contested.id}", kind=MessageKind.NOTICE, person_id=contested.by, due=at, body=body
    )
    await work.outbox.post([notice], at)
    return contested
