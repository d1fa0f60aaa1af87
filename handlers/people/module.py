"""What people, their accounts and the first screens are to the rest of the house; see `start.menu_command`."""

from __future__ import annotations

from handlers.module import Module
from handlers.people import contacts, directory, start
from handlers.people.accounts import cards, closing, codes, disowning, linking, own, reach

MODULE = Module(
    name="people",
    commands=(
        *codes.COMMANDS,
        *reach.COMMANDS,
        *cards.COMMANDS,
        *directory.COMMANDS,
        *own.COMMANDS,
        *linking.COMMANDS,
        *disowning.COMMANDS,
        *closing.COMMANDS,
        *contacts.COMMANDS,
        *start.COMMANDS,
    ),
    waiting=(disowning.TO_REVIEW,),
    help=(contacts.CONTACT_HELP,),
)
