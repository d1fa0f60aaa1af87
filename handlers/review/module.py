"""What deciding about the work of others is to the rest of the house."""

from __future__ import annotations

from handlers.module import Module
from handlers.review import pledges, reflections

MODULE = Module(
    name="review",
    commands=(*pledges.COMMANDS, *reflections.COMMANDS),
)
