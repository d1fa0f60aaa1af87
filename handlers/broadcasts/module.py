"""What the office's messages are to the rest of the house."""

from __future__ import annotations

from domain.delivery.outgoing import MessageKind
from domain.policy import Policy
from handlers.broadcasts.changes import STOP_BROADCAST, undo
from handlers.broadcasts.lines import NEW, STOP, UNDO, VIEW
from handlers.broadcasts.posting import compose_broadcast, go_on_with_broadcasts
from handlers.broadcasts.sending import BROADCAST
from handlers.broadcasts.views import show
from handlers.module import Chore, Module
from handlers.talk.command import Command, MenuGroup, office


def chores(_policy: Policy) -> tuple[Chore, ...]:
    """A broadcast to many goes out in portions."""
    return (Chore("broadcasts", 5, go_on_with_broadcasts),)


MODULE = Module(
    name="broadcasts",
    commands=(
        Command(
            NEW,
            BROADCAST,
            guard=office,
            aliases=("thong bao", "gui thong bao", "broadcast", "announce"),
            group=MenuGroup.NOTICES,
            place=330,
        ),
        Command(
            VIEW,
            show,
            guard=office,
            aliases=("xem thong bao", "cac thong bao", "broadcasts"),
            group=MenuGroup.NOTICES,
            place=335,
        ),
        Command(UNDO, undo, guard=office, aliases=("thu hoi thong bao",)),
        Command(STOP, STOP_BROADCAST, guard=office, aliases=("dung gui", "dung gui thong bao")),
    ),
    composers={MessageKind.BROADCAST: compose_broadcast},
    chores=chores,
)
