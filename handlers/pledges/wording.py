"""A pledge in words: its deed, its state, how it goes, the mark on what somebody else entered, and its buttons."""

from __future__ import annotations

from domain.pledges.pledge import Deed, Pledge, PledgeState, Progress, Report
from domain.pledges.round import PledgeRound
from domain.talk.messages import Choice, Text, say
from handlers.talk.command import command_button

OWN = command_button("camket", say("pledges-open-own"))
"""Opens the list of one's own pledges."""


def deed_lines(round_: PledgeRound | None, deed: Deed) -> tuple[Text, ...]:
    """Every field of a deed, one after the other."""
    return (
        say("pledges-field-group", title=group_title(round_, deed.group)),
        say("pledges-field-deed", text=deed.deed),
        say("pledges-field-result", text=deed.result or say("pledges-field-empty")),
        say("pledges-field-until", day=deed.until),
        say("pledges-field-evidence", text=deed.evidence or say("pledges-field-empty")),
    )


def group_title(round_: PledgeRound | None, number: int) -> str | int:
    """The title of a content group, or its number where the round no longer has it."""
    titles = {group.number: group.title for group in round_.groups} if round_ else {}
    return titles.get(number, number)


def state_of(pledge: Pledge) -> Text:
    """What became of a pledge, in a few words."""
    if pledge.state is PledgeState.RETURNED:
        return say("pledges-own-state-returned", remark=pledge.remark)
    if pledge.state is PledgeState.APPROVED and pledge.fulfilment is not None:
        return say(f"pledges-own-state-{pledge.fulfilment.value}-result", remark=pledge.fulfilment_remark)
    if pledge.state is PledgeState.APPROVED and pledge.report is not None:
        return say(
            "pledges-own-state-reported", progress=progress_of(pledge.report.progress, pledge.report.percent)
        )
    return say(f"pledges-own-state-{pledge.state.value}")


def progress_of(progress: Progress, percent: int | None) -> Text:
    """How an approved pledge goes."""
    if percent is None:
        return say(f"pledges-progress-{progress.value}")
    return say(
        "pledges-progress-percent", progress=say(f"pledges-progress-{progress.value}"), percent=percent
    )


def report_lines(report: Report) -> tuple[Text, ...]:
    """What somebody else enters about the way a pledge goes."""
    note = (say("on-behalf-field-note", note=report.note),) if report.note else ()
    return (say("on-behalf-field-progress", progress=progress_of(report.progress, report.percent)), *note)


def entered_lines(pledge: Pledge) -> tuple[Text, ...]:
    """Who entered the pledge and why; nothing where its author did it."""
    if not pledge.entered_by:
        return ()
    return (say("on-behalf-entered-mark", by=pledge.entered_by, reason=pledge.entered_reason),)


def reported_lines(pledge: Pledge) -> tuple[Text, ...]:
    """Who entered the last report; nothing where the author said it."""
    if pledge.report is None or not pledge.report.entered_by:
        return ()
    return (say("on-behalf-entered-mark-report", by=pledge.report.entered_by),)


def with_mark(pledge: Pledge, said: Text) -> Text:
    """A few words about a pledge, with the mark behind them where it was entered."""
    return say("on-behalf-entered-mark-short", said=said) if pledge.entered_by else said


def open_button(pledge_id: str) -> Choice:
    """Opens this own pledge, where the message is about it."""
    return command_button("camket", say("pledges-open-own"), pledge_id)


def receipt_button(pledge: Pledge) -> Choice:
    """Opens this own pledge, one of several."""
    return command_button("camket", say("pledges-own-option", receipt=pledge.receipt), pledge.id)


def register_button(round_id: str = "") -> Choice:
    """Registers a pledge, in this round where one is named."""
    return command_button("dangky", say("pledges-own-register"), round_id)


def report_button(pledge: Pledge) -> Choice:
    """Says how this own pledge goes."""
    return command_button("tiendo", say("pledges-own-report-progress"), pledge.id)


def report_button_of(pledge: Pledge) -> Choice:
    """Says how this own pledge goes, one of several."""
    return command_button("tiendo", say("pledges-inquiry-report", receipt=pledge.receipt), pledge.id)


def decide_button(pledge_id: str) -> Choice:
    """Opens this pledge for those who decide on it."""
    return command_button("duyet", say("pledges-review-open"), pledge_id)


def confirm_button(pledge_id: str) -> Choice:
    """Opens what became of this pledge for those who confirm it."""
    return command_button("xacnhanketqua", say("pledges-fulfilment-open"), pledge_id)
