"""A conversation is its answers: which flow is open, what was answered, which choices are on the table."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from domain.talk.messages import Address, Choice, Expects, Reply

Answer = str | int | None | list[str] | dict[str, "Answer"]
"""One answer, as JSON keeps it; None is a question that was passed over."""

Answers = Mapping[str, Answer]
"""Answers by the name of their step, in the order in which they were given."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What is known so far in one flow. Every method returns another draft.

    `unasked` names the answers that the person did not give: arguments of commands, and choices of only one. `parts`
    holds, by step, what there is of an answer that comes in several messages. `reopened` holds answers that are being
    given again as they were before, for somebody who goes back. `leaving`: it is being asked whether to give it up.
    """

    answers: Answers = field(default_factory=dict)
    unasked: frozenset[str] = frozenset()
    parts: Answers = field(default_factory=dict)
    reopened: Answers = field(default_factory=dict)
    leaving: bool = False

    @property
    def begun(self) -> bool:
        """Whether there is any answer, or a part of one."""
        return bool(self.answers or self.parts)

    @property
    def given(self) -> bool:
        """Whether the person gave any of the answers, or a part of one."""
        return bool(self.parts) or any(name not in self.unasked for name in self.answers)

    def answered(self, name: str, answer: Answer) -> Draft:
        """The person's whole answer; of this name nothing is left in parts or reopened."""
        return Draft(
            {**self.answers, name: answer},
            self.unasked - {name},
            _answers_without(self.parts, (name,)),
            _answers_without(self.reopened, (name,)),
        )

    def answered_unasked(self, name: str, answer: Answer) -> Draft:
        """An answer for which nobody had to be asked."""
        return replace(self, answers={**self.answers, name: answer}, unasked=self.unasked | {name})

    def answered_in_part(self, name: str, so_far: Answer) -> Draft:
        """All that there is so far of this answer."""
        return replace(self, parts={**self.parts, name: so_far})

    def without(self, names: Collection[str]) -> Draft:
        """Without these answers."""
        return replace(self, answers=_answers_without(self.answers, names), unasked=self.unasked - {*names})

    def reopen(self, names: Collection[str], *, growing: Collection[str], leaving: str) -> Draft:
        """These answers are asked for again; until they are given, `back` restores them.

        Those in `growing` are not given up: they are what there is so far. What there is of the answer to `leaving`,
        the question that is left for them, is forgotten, so that it is begun anew.
        """
        held = {name: self.answers[name] for name in names if name in self.answers}
        grown = {name: held[name] for name in growing if name in held}
        left = self.without(names)
        parts = {**_answers_without(self.parts, (leaving,)), **grown} if names else self.parts
        return replace(left, parts=parts, reopened={**self.reopened, **held})

    def settled(self) -> Draft:
        """With what was reopened given again: `back` does not restore it any more."""
        return replace(self, reopened={}) if self.reopened else self

    def on_first_screen(self, reviews: Collection[str]) -> Draft:
        """With none of the screens open that are behind these reviews, nor the question whether to give it up."""
        return replace(self, parts=_answers_without(self.parts, reviews), leaving=False)

    def back(self) -> Draft:
        """Before the last thing that the person gave, and before what followed from it unasked.

        Where answers were reopened: with those as they were. Where it was being left: all is still there.
        """
        if self.leaving:
            return replace(self, leaving=False)
        if self.reopened:
            restored = {**self.answers, **self.reopened}
            return Draft(restored, self.unasked, _answers_without(self.parts, self.reopened))
        if self.parts:
            return replace(self, parts=dict(list(self.parts.items())[:-1]))
        names = list(self.answers)
        dropped = []
        while names:
            dropped.append(names.pop())
            if dropped[-1] not in self.unasked:
                break
        return self.without(dropped)


def _answers_without(answers: Answers, names: Collection[str]) -> Answers:
    return {name: answer for name, answer in answers.items() if name not in names}


_BLANK_DRAFT = Draft()


@dataclass(frozen=True, slots=True)
class Tap:
    """The last choice that was pressed and taken, of the question `turn`; `said`, where the flow ended with it."""

    turn: int
    token: str
    said: tuple[Reply, ...] = ()


@dataclass(frozen=True, slots=True)
class Latest:
    """Something that goes on in the next message: by which id it is known, and when it came."""

    key: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Conversation:
    """The state of one person's conversation over all channels (or of a stranger's address).

    `flow` is empty at rest. `drafts` holds, by flow, the draft of the open one and of those left half-way by another
    command. `turn` counts the questions ever asked and never starts anew, so a button always tells which question it
    was for. `offered`, `expects`, `listed` and `page` are those of the reply on the table
    (`domain.talk.messages.Reply`). `hushed`: when it was last said that a picture or a sticker is not needed.
    `shown`: the chat in which that reply stands.

    Of the last messages it is remembered which were `taken` as answers (ids, the newest last), the `tap` that a nervous
    thumb may repeat, the `album` that was answered, the text that the app may have `cut` (by the message's id), and the
    `topic` of the chat in which its person wrote.
    """

    key: str
    touched: datetime
    flow: str = ""
    drafts: Mapping[str, Draft] = field(default_factory=dict)
    turn: int = 0
    offered: tuple[Choice, ...] = ()
    expects: Expects = "choice"
    listed: int = 0
    page: int = 1
    hushed: datetime | None = None
    shown: Address | None = None
    taken: tuple[str, ...] = ()
    tap: Tap | None = None
    album: Latest | None = None
    cut: Latest | None = None
    topic: str = ""

    @property
    def draft(self) -> Draft:
        """The draft of the open flow."""
        return self.drafts.get(self.flow, _BLANK_DRAFT)

    def drafted(self, flow: str, draft: Draft) -> Conversation:
        """With this flow open, and this as its draft."""
        return replace(self, flow=flow, drafts={**self.drafts, flow: draft})

    def parked(self) -> Conversation:
        """At rest; the draft of the flow that was open is kept."""
        return replace(self, flow="", offered=(), expects="choice", listed=0, page=1)

    def dropped(self) -> Conversation:
        """At rest; the draft of the flow that was open is forgotten."""
        drafts = {flow: draft for flow, draft in self.drafts.items() if flow != self.flow}
        return replace(self.parked(), drafts=drafts)

    def offering(
        self,
        offered: tuple[Choice, ...],
        *,
        expects: Expects = "choice",
        listed: int = 0,
        page: int = 1,
    ) -> Conversation:
        """With a further message on the table that offers these choices, so that their numbers can be typed.

        `expects`, `listed` and `page` are the message's.
        """
        return replace(self, turn=self.turn + 1, offered=offered, expects=expects, listed=listed, page=page)
