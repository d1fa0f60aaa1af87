"""What preferences are to the rest of the house."""

from __future__ import annotations

from handlers.module import Module
from handlers.preferences.actions import HISTORY_COMMAND
from handlers.preferences.changing import CHANGE, COMMAND, UNDO_COMMAND
from handlers.preferences.history import show_history, undo
from handlers.talk.command import Command, office

MODULE = Module(
    name="preferences",
    commands=(
        Command(
            COMMAND, CHANGE, guard=office, aliases=("cai dat he thong", "cai dat chung", "system settings")
        ),
        Command(HISTORY_COMMAND, show_history, guard=office, aliases=("lich su cai dat", "thay doi cai dat")),
        Command(UNDO_COMMAND, undo, guard=office, aliases=("hoan tac cai dat",)),
    ),
)
