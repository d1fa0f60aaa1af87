"""A resolution's text: pasted in as many messages as it takes or sent as a document; and the cards it was cut into.

The cards are seen before anybody else sees them: as a list, or one by one as members will see them.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from domain.language.cut_texts import joined
from domain.study.edition import Card, digest_of
from domain.study.text.cards import MOST_CARDS, TooLong, cut
from domain.study.text.resolution import LONGEST_TEXT, normalised, text_fault
from domain.talk.conversations import Answers
from domain.talk.messages import BLANK, LARGEST_FILE, Choice, Fetched, Omission, Text, say
from handlers.study.publishing.draft import cards_of, omission_lines, text_answer
from handlers.study.reading.proofs import short_digest
from handlers.study.wording import card_lines
from handlers.talk.flow import Asked, Heard, Invalid, More, Prompt, Reopened, Step, Taken
from handlers.talk.scene import Scene
from handlers.talk.steps import Lines, excerpt
from handlers.talk.writing import also_on_page

SHORTEST_TEXT = 200
"""Characters below which it is no resolution but a slip."""
LONGEST_PART = 20_000
"""Characters of one message with questions; channels that allow less send a long text in several."""

DONE = "text.done"
ANEW = "text.anew"

RefuseText = Callable[[Scene, Answers, str], Awaitable[Text | None]]
"""Why a text that is sound in itself will not do here; None where it will."""


async def _anything(_scene: Scene, _answers: Answers, _text: str) -> Text | None:
    return None


def text_step(name: str, *, lines: Lines, refuse: RefuseText = _anything) -> Step:
    """The text, normalised, as the answer (`draft.text_answer`).

    What was pasted so far is kept until the author says it is all.
    """

    async def ask(scene: Scene, answers: Answers) -> Asked:
        parts = _parts(scene)
        if not parts:
            how = say("study-publish-text-how", megabytes=LARGEST_FILE // 1_000_000)
            return Prompt((*await lines(scene, answers), how), (), "text")
        got = say("study-publish-text-so-far", parts=len(parts), length=len(joined(parts)))
        choices = (Choice(DONE, say("study-publish-text-done")), Choice(ANEW, say("study-publish-text-anew")))
        return Prompt((got, say("study-publish-text-more")), choices, "text")

    async def hear(scene: Scene, answers: Answers, given: str) -> Heard:
        parts = _parts(scene)
        if given == ANEW:
            return More([])
        if given == DONE:
            return await whole(scene, answers, joined(parts))
        fault = _fault(normalised(joined([*parts, given])))
        return Invalid(fault) if fault is not None else More([*parts, given])

    async def read(scene: Scene, answers: Answers, fetched: Fetched) -> Heard:
        if (fault := file_fault(fetched, wanted="text")) is not None:
            return Invalid(fault)
        return await whole(scene, answers, fetched.text, fetched.omitted)

    async def whole(scene: Scene, answers: Answers, given: str, omitted: tuple[Omission, ...] = ()) -> Heard:
        text = normalised(given)
        fault = _fault(text) or _shape(text) or await refuse(scene, answers, text)
        if fault is not None:
            return Invalid(fault)
        answer = text_answer(text, omitted)
        taken = say("study-publish-text-taken", length=len(text), digest=short_digest(digest_of(text)))
        notes = (taken, *omission_lines({"text": answer}))
        return Taken(answer, notes)

    return also_on_page(
        Step(name, ask, hear, longest=2 * LONGEST_TEXT, read=read, goes_out=True, said_all=DONE)
    )


def file_fault(fetched: Fetched, *, wanted: str) -> Text | None:
    """Why a document cannot be used where a `text` or a `sheet` is wanted."""
    if fetched.fault is not None:
        return say("study-publish-file-fault", fault=fetched.fault, wanted=wanted, place=fetched.place)
    there = fetched.text if wanted == "text" else fetched.rows
    return None if there else say("study-publish-file-fault", fault="wrong-kind", wanted=wanted, place="")


def _fault(text: str) -> Text | None:
    """Why a text cannot be published at all. Of a line with a mark of secrecy only its place is said."""
    fault = text_fault(text)
    if fault is None:
        return None
    return say(
        "study-publish-text-fault",
        trouble=fault.trouble,
        length=fault.length,
        most=LONGEST_TEXT,
        mark=fault.mark,
        line=fault.number,
    )


def _shape(text: str) -> Text | None:
    """Why a text makes no cards that are worth studying."""
    if len(text) < SHORTEST_TEXT:
        return say("study-publish-text-short", length=len(text), least=SHORTEST_TEXT)
    try:
        cut(text)
    except TooLong as long:
        return say("study-publish-text-cards", count=long.cards, most=MOST_CARDS)
    return None


def _parts(scene: Scene) -> list[str]:
    parts = scene.so_far
    return parts if isinstance(parts, list) else []


# ---------------------------------------------------------------- its cards

LONGEST_NAME = 60
"""Characters by which a card is named in a list."""

LISTED = 20
"""Cards in one list; the rest is counted, and seen in the preview."""

SHOW = "show"
NEXT = "next"
PREVIOUS = "previous"
LIST = "list"
CHANGE = "change"
GO_ON = "go-on"


Title = Callable[[Scene, Answers], Awaitable[str]]


def cards_step(name: str, *, title: Title, about: Lines) -> Step:
    """The cards of the answer `text`: how many, how long, each on its own; another text, or on with this one.

    `title` is that of the round, which is on every card; `about` says more above the list.
    """

    async def ask(scene: Scene, answers: Answers) -> Asked:
        cards = cards_of(answers)
        page = scene.so_far
        if not isinstance(page, int) or not 1 <= page <= len(cards):
            lines = (*await about(scene, answers), *_list(cards))
            choices = (
                Choice(SHOW, say("study-publish-cards-show")),
                Choice(CHANGE, say("study-publish-cards-change")),
                Choice(GO_ON, say("study-publish-cards-go-on")),
            )
            return Prompt(lines, choices, "letter")
        shown = card_lines(await title(scene, answers), cards[page - 1], len(cards))
        further = (Choice(NEXT, say("study-publish-cards-next")),) if page < len(cards) else ()
        behind = (Choice(PREVIOUS, say("study-publish-cards-previous")),) if page > 1 else ()
        rest = (
            Choice(LIST, say("study-publish-cards-list")),
            Choice(GO_ON, say("study-publish-cards-go-on")),
        )
        return Prompt(shown, (*further, *behind, *rest))

    async def hear(scene: Scene, _answers: Answers, given: str) -> Heard:
        page = scene.so_far
        at = page if isinstance(page, int) else 0
        turns: dict[str, Heard] = {
            SHOW: More(1),
            NEXT: More(at + 1),
            PREVIOUS: More(at - 1),
            LIST: More(None),
            CHANGE: Reopened(("text", "open")),
        }
        return turns.get(given, Taken(1))

    return Step(name, ask, hear)


def _list(cards: tuple[Card, ...]) -> tuple[Text, ...]:
    lines = tuple(
        say("study-publish-cards-line", number=card.number, heading=heading_text(card), length=len(card.body))
        for card in cards[:LISTED]
    )
    more = (say("study-publish-cards-more", count=len(cards) - LISTED),) if len(cards) > LISTED else ()
    return (
        say("study-publish-cards", count=len(cards)),
        BLANK,
        *lines,
        *more,
        BLANK,
        say("study-publish-cards-fit"),
    )


def heading_text(card: Card) -> str:
    """What names a card in a list: its heading, or how it begins."""
    return excerpt(card.heading or card.body, LONGEST_NAME)
