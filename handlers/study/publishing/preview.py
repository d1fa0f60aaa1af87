"""The cards a text was cut into, before anybody else sees them: as a list, or one by one as members will see them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from domain.study.edition import Card
from domain.talk.conversations import Answers
from domain.talk.messages import BLANK, Choice, Text, say
from handlers.study.publishing.draft import cards_of
from handlers.study.wording import card_lines
from handlers.talk.flow import Asked, Heard, More, Prompt, Reopened, Step, Taken, so_far
from handlers.talk.scene import Scene
from handlers.talk.steps import Lines
from handlers.talk.typed import excerpt

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

    `title` is that of the round, which stands on every card; `about` says more above the list.
    """

    async def ask(scene: Scene, answers: Answers) -> Asked:
        cards = cards_of(answers)
        page = so_far(answers, name)
        if not isinstance(page, int) or not 1 <= page <= len(cards):
            lines = (*await about(scene, answers), *_list(cards))
            choices = (
                Choice(SHOW, say("publish-cards-show")),
                Choice(CHANGE, say("publish-cards-change")),
                Choice(GO_ON, say("publish-cards-go-on")),
            )
            return Prompt(lines, choices, "letter")
        shown = card_lines(await title(scene, answers), cards[page - 1], len(cards))
        further = (Choice(NEXT, say("publish-cards-next")),) if page < len(cards) else ()
        behind = (Choice(PREVIOUS, say("publish-cards-previous")),) if page > 1 else ()
        rest = (Choice(LIST, say("publish-cards-list")), Choice(GO_ON, say("publish-cards-go-on")))
        return Prompt(shown, (*further, *behind, *rest))

    async def hear(_scene: Scene, answers: Answers, given: str) -> Heard:
        page = so_far(answers, name)
        at = page if isinstance(page, int) else 0
        match given:
            case "show":
                return More(1)
            case "next":
                return More(at + 1)
            case "previous":
                return More(at - 1)
            case "list":
                return More(None)
            case "change":
                return Reopened(("text",))
            case _:
                return Taken(1)

    return Step(name, ask, hear)


def _list(cards: tuple[Card, ...]) -> tuple[Text, ...]:
    lines = tuple(
        say("publish-cards-line", number=card.number, heading=heading_text(card), length=len(card.body))
        for card in cards[:LISTED]
    )
    more = (say("publish-cards-more", count=len(cards) - LISTED),) if len(cards) > LISTED else ()
    return (say("publish-cards", count=len(cards)), BLANK, *lines, *more, BLANK, say("publish-cards-fit"))


def heading_text(card: Card) -> str:
    """What names a card in a list: its heading, or how it begins."""
    return excerpt(card.heading or card.body, LONGEST_NAME)
