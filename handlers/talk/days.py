"""Days in words, with their weekday."""

from __future__ import annotations

from datetime import date

from domain.talk.messages import Text, say


def day_text(day: date) -> Text:
    """A day with its weekday."""
    return say("talk-day", weekday=day.isoweekday(), date=day)


def day_label(day: date) -> Text:
    """The same as short as a button has it."""
    return say("talk-day-label", weekday=day.isoweekday(), date=day)
