"""What the committee's calendar is to the rest of the house."""

from __future__ import annotations

from handlers.calendar import commands
from handlers.module import Module

MODULE = Module(
    name="calendar",
    commands=commands.COMMANDS,
)
