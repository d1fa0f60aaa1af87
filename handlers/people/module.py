"""What people, their accounts and the first screens are to the rest of the house; see `start.menu_command`."""

from __future__ import annotations

from handlers.module import Module
from handlers.people import accounts, codes, directory, link_cards, linking, reach, start

MODULE = Module(
    name="people",
    commands=(
        *codes.COMMANDS,
        *reach.COMMANDS,
        *link_cards.COMMANDS,
        *directory.COMMANDS,
        *accounts.COMMANDS,
        *linking.COMMANDS,
        *start.COMMANDS,
    ),
)
