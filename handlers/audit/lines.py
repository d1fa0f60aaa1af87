"""Entries of the audit log in words."""

from __future__ import annotations

from collections.abc import Mapping

from domain.audit.entry import AuditFilter, AuditLine
from domain.talk.messages import Text, say
from handlers.people.wording import act_text

_PROGRAMS: Mapping[str, str] = {"cli": "operator"}
"""Actors that are no people; whatever is not named here the assistant did by itself."""


def actor_name(line: AuditLine) -> Text:
    """Who did it."""
    if line.by_person:
        return say("audit-by", name=line.actor)
    return say("audit-by-program", program=_PROGRAMS.get(line.actor, "assistant"))


def audit_line(line: AuditLine) -> Text:
    """One entry in a sentence."""
    return say(
        "audit-line",
        at=line.at,
        who=actor_name(line),
        act=act_text(line.action),
        person=line.person,
        unit=line.unit,
        about="person" if line.person else "unit" if line.unit else "none",
        note=line.note,
        noted=int(bool(line.note)),
    )


def days_text(wanted: AuditFilter) -> Text | None:
    """The days that are looked at; None for all."""
    if wanted.first is None or wanted.last is None:
        return None
    single = wanted.first == wanted.last
    return say("audit-days", first=wanted.first, last=wanted.last, single=int(single))


def filter_lines(wanted: AuditFilter, person: str) -> list[Text]:
    """What is looked for, a line each; `person` is the name of whom."""
    days = days_text(wanted)
    return [
        *([say("audit-filter-person", name=person)] if wanted.person else []),
        *([say("audit-filter-kind", kind=kind_text(wanted.kind))] if wanted.kind else []),
        *([say("audit-filter-days", days=days)] if days else []),
    ]


def kind_text(kind: str) -> Text:
    """A kind of acts as people call it."""
    return say("audit-kind", kind=kind)
