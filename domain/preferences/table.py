"""Every preference: what it is called, which values it takes, and what of the policy it is.

A row here is all there is of it: the chat asks for it, the history names it and every process obeys it by the policy.
Where nothing is set the operator's value holds.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import time
from enum import Enum
from typing import Any, Generic

from domain.policy import Policy
from domain.preferences.kinds import (
    DaysBefore,
    Line,
    Number,
    Paragraphs,
    PreferenceFault,
    PreferenceKind,
    Switch,
    TimeOfDay,
    Titles,
    V,
    WorkingHours,
)


class PreferenceGroup(Enum):
    """What preferences are about that stand on one screen."""

    REMINDING = "reminding"
    WEEK = "week"
    PLEDGING = "pledging"
    COMMITTEE = "committee"


@dataclass(frozen=True, slots=True)
class Preference(Generic[V]):
    """One thing that the office may set.

    `name` is kept and never changes. `of` reads it from a policy and `put` lays a value over one; where it is used is
    where that field of the policy is.
    """

    name: str
    group: PreferenceGroup
    kind: PreferenceKind[V]
    of: Callable[[Policy], V]
    put: Callable[[Policy, V], Policy]

    def kept(self, policy: Policy) -> str:
        """Its value under the policy, as it is kept."""
        return self.kind.write(self.of(policy))

    def laid(self, policy: Policy, kept: str) -> Policy | PreferenceFault:
        """The policy with this value, which was typed or kept; or what is wrong with it."""
        value = self.kind.read(kept)
        return value if isinstance(value, PreferenceFault) else self.put(policy, value)

    def back(self, policy: Policy, defaults: Policy) -> Policy:
        """The policy with the operator's value of it."""
        return self.put(policy, self.of(defaults))


def _ladder(**changed: Any) -> Callable[[Policy], Policy]:
    return lambda policy: replace(policy, ladder=replace(policy.ladder, **changed))


def _week(**changed: Any) -> Callable[[Policy], Policy]:
    return lambda policy: replace(policy, week_hours=replace(policy.week_hours, **changed))


_REMINDING, _WEEK = PreferenceGroup.REMINDING, PreferenceGroup.WEEK
_PLEDGING, _COMMITTEE = PreferenceGroup.PLEDGING, PreferenceGroup.COMMITTEE

REMINDERS_A_WEEK: Preference[int] = Preference(
    "reminders-a-week",
    _REMINDING,
    Number(1, 7),
    lambda policy: policy.reminders_a_week,
    lambda policy, value: replace(policy, reminders_a_week=value),
)
REMINDER_DAYS: Preference[tuple[int, ...]] = Preference(
    "reminder-days",
    _REMINDING,
    DaysBefore(farthest=60, most=4),
    lambda policy: policy.ladder.steps,
    lambda policy, value: _ladder(steps=value)(policy),
)
REMINDER_TIME: Preference[time] = Preference(
    "reminder-time",
    _REMINDING,
    TimeOfDay(),
    lambda policy: policy.ladder.at,
    lambda policy, value: _ladder(at=value)(policy),
)
WORKING_HOURS = Preference(
    "working-hours",
    _REMINDING,
    WorkingHours(),
    lambda policy: policy.hours,
    lambda policy, value: replace(policy, hours=value),
)
MISSING_AFTER: Preference[int] = Preference(
    "missing-after",
    _REMINDING,
    Number(1, 10),
    lambda policy: policy.ladder.after,
    lambda policy, value: _ladder(after=value)(policy),
)
SUPERIOR_AFTER: Preference[int] = Preference(
    "superior-after",
    _REMINDING,
    Number(1, 20),
    lambda policy: policy.ladder.superior_after,
    lambda policy, value: _ladder(superior_after=value)(policy),
)
WEEK_QUESTION: Preference[time] = Preference(
    "week-question",
    _WEEK,
    TimeOfDay(),
    lambda policy: policy.week_hours.asked_at,
    lambda policy, value: _week(asked_at=value)(policy),
)
WEEK_REPORT: Preference[time] = Preference(
    "week-report",
    _WEEK,
    TimeOfDay(),
    lambda policy: policy.week_hours.sent_at,
    lambda policy, value: _week(sent_at=value)(policy),
)
CONTENT_GROUPS: Preference[tuple[str, ...]] = Preference(
    "content-groups",
    _PLEDGING,
    Titles(most=20, longest=200),
    lambda policy: policy.content_groups,
    lambda policy, value: replace(policy, content_groups=value),
)
GUIDANCE: Preference[str] = Preference(
    "guidance",
    _PLEDGING,
    Paragraphs(longest=1000),
    lambda policy: policy.guidance,
    lambda policy, value: replace(policy, guidance=value),
)
EVIDENCE_PHOTOS: Preference[bool] = Preference(
    "evidence-photos",
    _PLEDGING,
    Switch(),
    lambda policy: policy.evidence_photos,
    lambda policy, value: replace(policy, evidence_photos=value),
)
EVIDENCE_PHOTO_DAYS: Preference[int] = Preference(
    "evidence-photo-days",
    _PLEDGING,
    Number(30, 400),
    lambda policy: policy.evidence_photo_days,
    lambda policy, value: replace(policy, evidence_photo_days=value),
)
CONTACT: Preference[str] = Preference(
    "contact",
    _COMMITTEE,
    Line(longest=200),
    lambda policy: policy.contact,
    lambda policy, value: replace(policy, contact=value),
)
DATA_LOCATION: Preference[str] = Preference(
    "data-location",
    _COMMITTEE,
    Line(longest=200),
    lambda policy: policy.data_location,
    lambda policy, value: replace(policy, data_location=value),
)

PREFERENCES: Mapping[str, Preference[Any]] = {
    one.name: one
    for one in (
        REMINDERS_A_WEEK,
        REMINDER_DAYS,
        REMINDER_TIME,
        WORKING_HOURS,
        MISSING_AFTER,
        SUPERIOR_AFTER,
        WEEK_QUESTION,
        WEEK_REPORT,
        CONTENT_GROUPS,
        GUIDANCE,
        EVIDENCE_PHOTOS,
        EVIDENCE_PHOTO_DAYS,
        CONTACT,
        DATA_LOCATION,
    )
}
"""By their names, in the order in which they are shown."""


def preferred(policy: Policy, defaults: Policy, kept: Mapping[str, str]) -> Policy:
    """The policy with these kept values, and the operator's of everything that is not among them.

    A value that is none any more, as after a change of bounds, counts as not kept. `defaults`: the operator's policy.
    """
    for preference in PREFERENCES.values():
        laid = preference.laid(policy, kept[preference.name]) if preference.name in kept else None
        policy = laid if isinstance(laid, Policy) else preference.back(policy, defaults)
    return policy


def misfit(policy: Policy, defaults: Policy) -> PreferenceFault | None:
    """Why these values do not go together: what leaves by itself has to leave in working hours, and photographs are not
    kept for longer than people agreed to."""
    timed = (REMINDER_TIME, WEEK_QUESTION, WEEK_REPORT)
    for preference in timed:
        if not any(start <= preference.of(policy) < end for start, end in policy.hours):
            args = {
                "name": preference.name,
                "time": preference.kept(policy),
                "hours": WORKING_HOURS.kept(policy),
            }
            return PreferenceFault("outside-hours", {**args})
    if policy.evidence_photo_days > defaults.evidence_photo_days:
        return PreferenceFault("photo-days", {"most": defaults.evidence_photo_days})
    return None
