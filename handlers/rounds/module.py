"""What the office's rounds are to the rest of the house."""

from __future__ import annotations

from handlers.module import Module
from handlers.rounds import listing

MODULE = Module(
    name="rounds",
    commands=listing.COMMANDS,
)
