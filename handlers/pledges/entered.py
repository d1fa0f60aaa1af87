"""The mark on what somebody else entered for a member."""

from __future__ import annotations

from domain.pledges.pledge import Pledge
from domain.talk.messages import Text, say


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
