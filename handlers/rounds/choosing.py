"""Which of the office's own a change is about: the first two steps of every such flow, and the open rounds for them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from domain.rounds.round import Round, RoundState
from domain.talk.conversations import Answers
from domain.talk.messages import Choice, Reply, Text, reply, say
from handlers.rounds.actions import managed
from handlers.rounds.kinds import ROUND_COMMAND, option_of
from handlers.rounds.opening_steps import office_scope
from handlers.talk.command import command_button
from handlers.talk.flow import Asked, Step, Stopped, Taken
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import as_given, one_of

R = TypeVar("R", bound=Round)


def choose_ours(
    name: str,
    *,
    offered: Callable[[Scene], Awaitable[Sequence[Choice]]],
    none: Reply,
    fault: Callable[[Scene, str], Awaitable[Reply | None]],
) -> tuple[Step, Step]:
    """The step `name`, which asks only where several are offered, and the step `ours`.

    The latter is not a question: an id may come from anywhere, so `fault` looks at it before anything is asked of it.
    """

    async def ask(scene: Scene, _answers: Answers) -> Asked:
        return one_of(await offered(scene), say("rounds-ask-which"), none=none)

    async def look(scene: Scene, answers: Answers) -> Asked:
        why = await fault(scene, str(answers[name]))
        return Taken(1) if why is None else Stopped(why)

    return Step(name, ask, as_given), Step("ours", look, as_given)


@dataclass(frozen=True, slots=True)
class OurRounds(Generic[R]):
    """The open rounds of a kind that the caller's office may change.

    `unknown` says that there is none of this id or it is not theirs, `list_` shows them all.
    """

    kind: type[R]
    unknown: Text
    list_: Choice

    async def of(self, scene: Scene, answers: Answers) -> R | None:
        """The round that the answers are about, as long as it is open and the caller's to change."""
        return await self._get(scene, str(answers["round"]))

    def steps(self) -> tuple[Step, Step]:
        """The steps `round` and `ours`."""
        none = reply(say("rounds-none-open"), choices=(self.list_,))
        return choose_ours("round", offered=self._offered, none=none, fault=self._fault)

    def gone(self) -> Outcome:
        """What is said when the round was closed, or taken from the caller, in the meantime."""
        return Outcome((self._unknown(),))

    async def _get(self, scene: Scene, round_id: str) -> R | None:
        round_ = await managed(scene.work, round_id, scope=office_scope(scene), day=scene.today)
        return round_ if isinstance(round_, self.kind) else None

    async def _offered(self, scene: Scene) -> Sequence[Choice]:
        known = await scene.work.rounds.of_scope(office_scope(scene), scene.today)
        return [
            Choice(round_.id, option_of(round_))
            for round_ in known
            if isinstance(round_, self.kind)
            and round_.state is RoundState.OPEN
            and await is_ours(scene, round_)
        ]

    async def _fault(self, scene: Scene, round_id: str) -> Reply | None:
        return None if await self._get(scene, round_id) else self._unknown()

    def _unknown(self) -> Reply:
        return reply(self.unknown, choices=(self.list_,))


async def is_ours(scene: Scene, round_: Round) -> bool:
    """Whether the whole audience of the round lies in the caller's office."""
    units = await scene.work.people.units(office_scope(scene), scene.today)
    return round_.audience_unit_id in {unit.id for unit in units}


ROUND_LIST = command_button(ROUND_COMMAND, say("rounds-button-list"))
ROUNDS = OurRounds(Round, say("rounds-unknown"), ROUND_LIST)
