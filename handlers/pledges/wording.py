"""A pledge in words: its deed, its state, how it goes, and the mark on what somebody else entered for its author."""

from __future__ import annotations

from domain.pledges.pledge import Deed, Pledge, PledgeState, Progress, Report
from domain.pledges.round import PledgeRound
from domain.talk.messages import Text, say


def deed_lines(round_: PledgeRound | None, deed: Deed) -> tuple[Text, ...]:
    """Every field of a deed, one after the other."""
    return (
        say("pledge-field-group", title=group_title(round_, deed.group)),
        say("pledge-field-deed", text=deed.deed),
        say("pledge-field-result", text=deed.result or say("pledge-field-empty")),
        say("pledge-field-until", day=deed.until),
        say("pledge-field-evidence", text=deed.evidence or say("pledge-field-empty")),
    )


def group_title(round_: PledgeRound | None, number: int) -> str | int:
    """The title of a content group, or its number where the round no longer has it."""
    titles = {group.number: group.title for group in round_.groups} if round_ else {}
    return titles.get(number, number)


def state_of(pledge: Pledge) -> Text:
    """How a pledge stands, in a few words."""
    if pledge.state is PledgeState.RETURNED:
        return say("own-state-returned", remark=pledge.remark)
    if pledge.state is PledgeState.APPROVED and pledge.report is not None:
        return say("own-state-reported", progress=progress_of(pledge.report.progress, pledge.report.percent))
    return say(f"own-state-{pledge.state.value}")


def progress_of(progress: Progress, percent: int | None) -> Text:
    """How an approved pledge goes."""
    if percent is None:
        return say(f"progress-{progress.value}")
    return say("progress-percent", progress=say(f"progress-{progress.value}"), percent=percent)


def report_lines(report: Report) -> tuple[Text, ...]:
    """What somebody else enters about the way a pledge goes."""
    note = (say("paper-field-note", note=report.note),) if report.note else ()
    return (say("paper-field-progress", progress=progress_of(report.progress, report.percent)), *note)


def entered_lines(pledge: Pledge) -> tuple[Text, ...]:
    """Who entered the pledge and why; nothing where its author did it."""
    if not pledge.entered_by:
        return ()
    return (say("entered-mark", by=pledge.entered_by, reason=pledge.entered_reason),)


def reported_lines(pledge: Pledge) -> tuple[Text, ...]:
    """Who entered the last report; nothing where the author said it."""
    if pledge.report is None or not pledge.report.entered_by:
        return ()
    return (say("entered-mark-report", by=pledge.report.entered_by),)


def with_mark(pledge: Pledge, said: Text) -> Text:
    """A few words about a pledge, with the mark behind them where it was entered."""
    return say("entered-mark-short", said=said) if pledge.entered_by else said
