"""The registration round that a pledge belongs to."""

from __future__ import annotations

from domain.pledges.round import PledgeRound
from handlers.talk.scene import Scene


async def pledge_round(scene: Scene, round_id: str) -> PledgeRound | None:
    """The registration round with this id; None for a round of another kind too, since ids come from anywhere."""
    round_ = await scene.work.rounds.get(round_id)
    return round_ if isinstance(round_, PledgeRound) else None
