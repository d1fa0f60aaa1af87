"""What entering for somebody without a phone is to the rest of the house."""

from __future__ import annotations

from handlers.module import Module
from handlers.on_behalf import choosing

MODULE = Module(
    name="on_behalf",
    commands=choosing.COMMANDS,
    card=choosing.ENTERING,
)
