"""Every preference: what it is called, which values it takes, and what of the policy it is.

A row here is all there is of it: the chat asks for it, the history names it and every process obeys it by the policy.
Where nothing is set the operator's value holds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from operator import attrgetter
from typing import Any

from domain.policy import Policy
from domain.preferences.kinds import (
    DaysBefore,
    Line,
    Number,
    OneOf,
    Paragraphs,
    PreferenceFault,
    PreferenceKind,
    Switch,
    TimeOfDay,
    Titles,
    WorkingHours,
)
from domain.rounds.round import LateRule


class PreferenceGroup(Enum):
    """What preferences are about that stand on one screen."""

    REMINDING = "reminding"
    WEEK = "week"
    PLEDGING = "pledging"
    COMMITTEE = "committee"
    CONSENT = "consent"


@dataclass(frozen=True, slots=True)
class Preference:
    """One thing that the office may set.

    `name` is kept and never changes. `field`: what of the policy it is, with a point where it lies in a part of it;
    where it is used is where that field is.
    """

    name: str
    group: PreferenceGroup
    kind: PreferenceKind[Any]
    field: str

    @property
    def is_of_consent(self) -> bool:
        """Whether it is what the office adds to the consent text, of which each version is kept."""
        return self.group is PreferenceGroup.CONSENT

    def of(self, policy: Policy) -> Any:
        """Its value under the policy."""
        return attrgetter(self.field)(policy)

    def kept(self, policy: Policy) -> str:
        """Its value under the policy, as it is kept."""
        return self.kind.write(self.of(policy))

    def laid(self, policy: Policy, kept: str) -> Policy | PreferenceFault:
        """The policy with this value, which was typed or kept; or what is wrong with it."""
        value = self.kind.read(kept)
        return value if isinstance(value, PreferenceFault) else self._put(policy, value)

    def back(self, policy: Policy, defaults: Policy) -> Policy:
        """The policy with the operator's value of it."""
        return self._put(policy, self.of(defaults))

    def _put(self, policy: Policy, value: Any) -> Policy:
        part, _, inner = self.field.partition(".")
        if not inner:
            return replace(policy, **{part: value})
        return replace(policy, **{part: replace(getattr(policy, part), **{inner: value})})


_REMINDING, _WEEK = PreferenceGroup.REMINDING, PreferenceGroup.WEEK
_PLEDGING, _COMMITTEE = PreferenceGroup.PLEDGING, PreferenceGroup.COMMITTEE
_CONSENT = PreferenceGroup.CONSENT
REMINDER_DAYS, REMINDER_TIME, WORKING_HOURS = "reminder-days", "reminder-time", "working-hours"
WEEK_QUESTION, WEEK_REPORT = "week-question", "week-report"

PREFERENCES: Mapping[str, Preference] = {
    name: Preference(name, group, kind, field)
    for name, group, kind, field in (
        ("reminders-a-week", _REMINDING, Number(1, 7), "reminders_a_week"),
        (REMINDER_DAYS, _REMINDING, DaysBefore(farthest=60, most=4), "ladder.steps"),
        (REMINDER_TIME, _REMINDING, TimeOfDay(), "ladder.at"),
        (WORKING_HOURS, _REMINDING, WorkingHours(), "hours"),
        ("missing-after", _REMINDING, Number(1, 10), "ladder.after"),
        ("superior-after", _REMINDING, Number(1, 20), "ladder.superior_after"),
        (WEEK_QUESTION, _WEEK, TimeOfDay(), "week_hours.asked_at"),
        (WEEK_REPORT, _WEEK, TimeOfDay(), "week_hours.sent_at"),
        ("content-groups", _PLEDGING, Titles(most=20, longest=200), "content_groups"),
        ("guidance", _PLEDGING, Paragraphs(longest=1000), "guidance"),
        ("late-pledges", _PLEDGING, OneOf(LateRule), "late_pledges"),
        ("evidence-photos", _PLEDGING, Switch(), "evidence_photos"),
        ("evidence-photo-days", _PLEDGING, Number(30, 400), "evidence_photo_days"),
        ("contact", _COMMITTEE, Line(longest=200), "contact"),
        ("data-location", _COMMITTEE, Line(longest=200), "data_location"),
        ("consent-purposes", _CONSENT, Titles(most=3, longest=120), "consent_purposes"),
        ("consent-notice", _CONSENT, Paragraphs(longest=500), "consent_notice"),
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
    for name in (REMINDER_TIME, WEEK_QUESTION, WEEK_REPORT):
        preference = PREFERENCES[name]
        if not any(start <= preference.of(policy) < end for start, end in policy.hours):
            args = {
                "name": name,
                "time": preference.kept(policy),
                "hours": PREFERENCES[WORKING_HOURS].kept(policy),
            }
            return PreferenceFault("outside-hours", {**args})
    if policy.evidence_photo_days > defaults.evidence_photo_days:
        return PreferenceFault("photo-days", {"most": defaults.evidence_photo_days})
    return None
