"""What the assistant's health is to the rest of the house."""

from __future__ import annotations

from handlers.health.screen import show_system
from handlers.module import Module
from handlers.talk.command import Command, MenuGroup, office

MODULE = Module(
    name="health",
    commands=(
        Command(
            "hethong",
            show_system,
            guard=office,
            aliases=("he thong", "tinh trang he thong", "system"),
            group=MenuGroup.SETTINGS,
            place=356,
        ),
    ),
)
