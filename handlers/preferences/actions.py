"""What the office of the whole committee does with preferences: it changes them, and so takes changes back.

`scope`: the units at which whoever acts holds the office.
"""

from __future__ import annotations

from datetime import date, datetime

from domain.people.person import Role, Scope
from domain.policy import Policy
from domain.ports import Work
from domain.preferences.repository import PreferenceChange
from domain.preferences.table import PREFERENCES, misfit, preferred
from domain.talk.messages import say
from handlers.action import Refusal
from handlers.people.actions.telling import issuer_name, tell_people
from handlers.people.finding import covers_committee
from handlers.preferences.wording import change_text, consequence, fault_text
from handlers.talk.command import command_button

HISTORY_COMMAND = "lichsucaidat"

NOT_YOURS = Refusal(say("preferences-not-yours"))
"""They hold for the whole committee: offices further down do not set them."""


async def change_preference(
    work: Work,
    name: str,
    after: str | None,
    *,
    as_seen: int,
    policy: Policy,
    defaults: Policy,
    by: str,
    scope: Scope,
    day: date,
    now: datetime,
) -> PreferenceChange | Refusal | None:
    """Set this value, as it is kept, or the operator's (None). The others who hold the office are told.

    `as_seen`: how many changes of it there were when the value was chosen; None where there has been another since.
    `defaults`: the policy as the operator set it.
    """
    if not await covers_committee(work, scope, day):
        return NOT_YOURS
    latest = await work.preferences.latest()
    changed = latest[name].number if name in latest else 0
    if changed != as_seen:
        return None
    preference, kept = PREFERENCES[name], dict(await work.preferences.kept())
    before = kept.pop(name, None)
    if before == after:
        return Refusal(say("preferences-same"))
    now_kept = kept if after is None else {**kept, name: after}
    laid = preferred(policy, defaults, now_kept)
    fault = misfit(laid, defaults)
    if fault is not None:
        return Refusal(fault_text(fault))
    change = PreferenceChange(name, changed + 1, before, after, now, by)
    if not await work.preferences.change(change):
        return None
    await work.audit.record(
        at=now, actor=by, action="preference.change", subject=name, detail=f"change {change.number}"
    )
    if preference.is_of_consent:  # the entry before it makes two at once come one after the other
        await work.consent_additions.keep(laid.consent_purposes, laid.consent_notice, now)
    root = await work.people.root(day)
    holders = await work.people.holders(root.id, (Role.OFFICE,), day) if root is not None else ()
    await tell_people(
        work,
        [one.id for one in holders if one.id != by],
        say("preferences-told", by=await issuer_name(work, by, day), change=change_text(change, defaults)),
        consequence(preference, after, defaults),
        about=f"{name}:{change.number}",
        now=now,
        choices=(command_button(HISTORY_COMMAND, say("preferences-history")),),
    )
    return change
