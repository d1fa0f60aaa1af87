"""Every act that the audit log records, by the name it is kept under, and the kinds in which people look for them.

A name is never given another meaning: entries carry it for years.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

Act = Literal[
    "absence.end",
    "absence.note",
    "account.ask",
    "account.close",
    "account.close-all",
    "account.confirm",
    "account.disown",
    "account.dispute",
    "account.link",
    "account.prefer",
    "account.review",
    "account.unlink",
    "broadcast.send",
    "broadcast.stop",
    "broadcast.withdraw",
    "calendar.back",
    "calendar.free",
    "calendar.import",
    "calendar.worked",
    "code.cards",
    "code.doubted",
    "code.issue",
    "code.paused",
    "consent.give",
    "consent.refuse",
    "consent.withdraw",
    "contact.forget",
    "contact.name",
    "dashboard.close",
    "dashboard.link",
    "dashboard.open",
    "dashboard.other-browser",
    "dashboard.sign-in",
    "dashboard.write",
    "dashboard.wrong-code",
    "export.audit",
    "export.charts",
    "export.month",
    "export.own-data",
    "export.quarter",
    "export.week",
    "export.workbook",
    "export.year-sheet",
    "extension.agree",
    "extension.ask",
    "extension.decline",
    "fulfilment.confirm",
    "fulfilment.refuse",
    "fulfilment.return",
    "handover.begin",
    "handover.end",
    "look.refused",
    "look.unit",
    "nomination.propose",
    "nomination.withdraw",
    "paper.pledge",
    "paper.progress",
    "paper.reflection",
    "paper.study",
    "person.edit",
    "person.transfer",
    "photo.show",
    "pledge.approve",
    "pledge.object",
    "pledge.postpone",
    "pledge.report",
    "pledge.return",
    "pledge.revise",
    "pledge.submit",
    "pledge.withdraw",
    "preference.change",
    "progress.object",
    "reflection.accept",
    "reflection.return",
    "reminder.nudge",
    "reminder.snooze",
    "report-template.leave",
    "report-template.send",
    "report-template.take",
    "report-template.take-former",
    "role.grant",
    "role.revoke",
    "roster.add",
    "roster.import",
    "round.add",
    "round.afterwards",
    "round.close",
    "round.deadline",
    "round.extend",
    "round.open",
    "study.answer",
    "study.correct",
    "study.edition",
    "study.enter",
    "study.object",
    "study.open",
    "study.open-text",
    "study.reflection",
    "unit.dissolve",
    "unit.merge",
    "unit.move",
    "unit.rename",
    "unit.split",
    "week.remark",
]
ACTS: tuple[Act, ...] = get_args(Act)

ActKind = Literal["pledges", "study", "rounds", "people", "accounts", "data"]
KINDS_OF_ACTS: tuple[ActKind, ...] = get_args(ActKind)

_OF_KIND: Mapping[ActKind, tuple[str, ...]] = {
    "pledges": ("pledge.", "fulfilment.", "nomination.", "paper.pledge", "paper.progress", "progress."),
    "study": ("study.", "reflection.", "paper.reflection", "paper.study"),
    "rounds": ("round.", "extension.", "reminder.", "absence.", "broadcast.", "calendar.", "week."),
    "people": ("role.", "handover.", "roster.", "person.", "unit.", "contact.", "preference."),
    "accounts": ("account.", "code.", "consent.", "dashboard."),
    "data": ("export.", "report-template.", "look.", "photo."),
}
ABOUT_A_PERSON: frozenset[Act] = frozenset(
    act
    for act in ACTS
    if act.startswith(
        ("account.", "absence.", "code.issue", "code.doubted", "consent.", "role.", "person.", "look.refused")
    )
)
"""Acts whose subject is the id of whom they are about."""
ABOUT_A_UNIT: frozenset[Act] = frozenset(
    act
    for act in ACTS
    if act.startswith(
        (
            "code.cards",
            "contact.",
            "handover.",
            "nomination.",
            "unit.",
            "week.",
            "export.",
            "look.unit",
            "roster.add",
        )
    )
    and act != "export.own-data"
)
"""Acts whose subject is the id of the unit that they are about."""


def acts_of(kind: ActKind) -> tuple[Act, ...]:
    """The acts of a kind; every act is of one."""
    return tuple(act for act in ACTS if act.startswith(_OF_KIND[kind]))
