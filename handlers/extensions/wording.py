"""How a round is called where somebody asks for more time in it, or gets it: with its kind, whatever its title."""

from __future__ import annotations

from domain.extensions.request import ExtensionRequest
from domain.rounds.round import Round
from domain.talk.messages import Text, say
from handlers.rounds.kinds import called


def extended_round(round_: Round) -> Text:
    """The round in a sentence."""
    return say("extensions-round", kind=round_.kind, title=called(round_))


def requested_round(one: ExtensionRequest) -> Text:
    """The round of a request in a sentence."""
    return say("extensions-round", kind=one.round_kind, title=one.round_title)
