"""A flow as a table: its steps, what a step asks, and what it makes of an answer. `handlers.talk.engine` runs it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from domain.people.person import Caller
from domain.talk.conversations import Answer, Answers, Draft
from domain.talk.messages import Choice, Document, Expects, Fetched, ReadAs, Reply, Text, say
from handlers.talk.scene import Outcome, Scene


@dataclass(frozen=True, slots=True)
class Prompt:
    """What a step asks. The way back or out is added by the engine, unless `out` is one.

    `listed` as in `domain.talk.messages.Reply`.
    """

    lines: tuple[Text, ...]
    choices: tuple[Choice, ...] = ()
    expects: Expects = "choice"
    listed: int = 0
    out: Choice | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """An answer that was understood. `notes` stand above the next question and `documents` go with it, once."""

    answer: Answer
    notes: tuple[Text, ...] = ()
    documents: tuple[Document, ...] = ()


@dataclass(frozen=True, slots=True)
class More:
    """A part of an answer that comes in several messages: all of it so far is kept, and the question comes again.

    `notes` stand above the question and `documents` go with it, once.
    """

    so_far: Answer
    notes: tuple[Text, ...] = ()
    documents: tuple[Document, ...] = ()


@dataclass(frozen=True, slots=True)
class Invalid:
    """An answer that was not understood, and the sentence why; the question comes again.

    `alone`: of the question only its choices, where its text is long and still right above.
    """

    why: Text
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Reopened:
    """These answers are dropped and asked again, after the sentences in `notes`."""

    names: tuple[str, ...]
    notes: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Stopped:
    """The flow ends here without its finish: there is nothing to choose from, or somebody else was first."""

    reply: Reply


@dataclass(frozen=True, slots=True)
class Dropped:
    """The flow is left as by its way out, once that was asked for where it loses something (`Flow.loses`)."""


Asked = Prompt | Taken | Stopped
Heard = Taken | More | Invalid | Reopened | Dropped


@dataclass(frozen=True, slots=True)
class Step:
    """One row of a flow. `ask` may answer itself (`Taken`); `hear` reads a typed text or a choice's token.

    `longest`: characters of one typed text, where it may be longer than others'. With `read` the step takes a
    document too: it is fetched after the transaction, and handed to `read` in a later one; `read_as` says
    as what (a photograph, where the committee takes photographs). With `grows` an answer that is opened again is not
    given up: it is what there is so far.

    `goes_out`: what is typed here is read by somebody else as it is. `reviews`: shows the answers once more before the
    flow finishes, and sends nothing that its author did not confirm.

    `hears_typed`: where only a choice is an answer, `hear` is given what else is typed, too.

    `own_words` (folded) mean something here although elsewhere they would be a courtesy, such as "done".

    `said_all`: the choice by which an answer that was typed in parts is all; what comes at once needs none.

    `stored`: what is typed here is kept beside the draft as it comes, so that whoever leaves loses nothing of it.
    """

    name: str
    ask: Callable[[Scene, Answers], Awaitable[Asked]]
    hear: Callable[[Scene, Answers, str], Awaitable[Heard]]
    when: Callable[[Answers], bool] = lambda _answers: True
    longest: int = 0
    read: Callable[[Scene, Answers, Fetched], Awaitable[Heard]] | None = None
    read_as: ReadAs = "document"
    grows: bool = False
    goes_out: bool = False
    reviews: bool = False
    hears_typed: bool = False
    own_words: frozenset[str] = frozenset()
    stored: bool = False
    said_all: str = ""


Finish = Callable[[Scene, Answers], Awaitable[Outcome | Reopened]]


@dataclass(frozen=True, slots=True)
class Flow:
    """A conversation as a table. `keeps`: a draft left half-way is still there when its author comes back.

    `argument` names the step that what follows the command answers beforehand (`/dangky <round>`). `leave` is the way
    out before its end, and `left` is said to whoever took it.
    """

    name: str
    steps: tuple[Step, ...]
    finish: Finish
    guard: Callable[[Caller], bool]
    argument: str = ""
    keeps: bool = False
    leave: Text = field(default=say("talk-choice-cancel"))
    left: Text = field(default=say("talk-flow-cancelled"))

    def __post_init__(self) -> None:
        """Raises ValueError for a table that would send a word typed by mistake, or knows no step for its argument."""
        for place, step in enumerate(self.steps):
            if step.goes_out and not any(later.reviews for later in self.steps[place + 1 :]):
                raise ValueError(
                    f"the flow {self.name!r} would send what is typed at {step.name!r} unseen, and an open question "
                    "takes the name of a command for its answer: put a step that reviews after it "
                    "(handlers.talk.reviewing)"
                )
        if self.argument and self.argument not in [step.name for step in self.steps]:
            raise ValueError(
                f"the flow {self.name!r} has no step {self.argument!r} for its argument: name one it has"
            )

    def loses(self, draft: Draft) -> bool:
        """Whether somebody who gives this draft up loses what they wrote or sent; what was only chosen is no loss."""
        kept = {**draft.answers, **draft.parts, **draft.reopened}
        return any(
            (step.goes_out or step.read is not None)
            and not step.stored
            and step.name not in draft.unasked
            and _is_written(kept.get(step.name))
            for step in self.steps
        )


def _is_written(answer: Answer) -> bool:
    """Whether an answer is words or a file: what is chosen is a token, which has no blanks."""
    return len(answer.split()) > 1 if isinstance(answer, str) else bool(answer)
