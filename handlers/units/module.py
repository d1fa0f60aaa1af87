"""What units are to the rest of the house."""

from __future__ import annotations

from handlers.module import Module
from handlers.units import changing, transfer

MODULE = Module(name="units", commands=(*changing.COMMANDS, *transfer.COMMANDS), card=transfer.TRANSFER_ROW)
