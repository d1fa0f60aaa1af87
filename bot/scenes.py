"""Sets the scene for handlers: the same words, policy and calendar for updates, composers and ticks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.calendar.cache import CalendarCache
from domain.people.person import Caller
from domain.policy import Policy
from domain.ports import Words, Work
from handlers.talk.scene import FilledSlots, Scene


@dataclass(slots=True)
class SceneFactory:
    """What every scene shares. The policy is replaced when the platform tells the bot's own link."""

    words: Words
    policy: Policy
    calendar_cache: CalendarCache
    modules: FilledSlots

    def scene(self, caller: Caller, work: Work, now: datetime) -> Scene:
        """The surroundings of one update, or of one message composed for somebody."""
        return Scene(
            caller=caller,
            now=now,
            calendar=self.calendar_cache.current,
            work=work,
            words=self.words,
            policy=self.policy,
            modules=self.modules,
        )
