"""What extensions are to the rest of the house."""

from __future__ import annotations

from handlers.extensions import asking, granting, reviewing
from handlers.module import Module

MODULE = Module(
    name="extensions",
    commands=(*asking.COMMANDS, *reviewing.COMMANDS, *granting.COMMANDS),
    waiting=(reviewing.WAITING,),
    card=granting.GRANTING,
    reviews=(reviewing.REQUESTS,),
)
