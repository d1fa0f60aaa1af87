"""A front desk with one flow more: a paper that is typed in parts or sent as a document, and its title."""

from __future__ import annotations

from bot.receiving.dispatch import Dispatcher
from domain.talk.conversations import Answers
from domain.talk.messages import Fetched, Text, reply, say
from handlers.modules import commands
from handlers.people.accounts.consent import CONSENT
from handlers.people.accounts.linking import LINK
from handlers.people.menu import menu_command
from handlers.talk.command import CANCEL_COMMAND, Command, anybody
from handlers.talk.flow import Asked, Flow, Heard, Invalid, More, Prompt, Step, Taken
from handlers.talk.reception import Reception
from handlers.talk.scene import Outcome, Scene
from tests.town import Town

LONGEST = 3000
"""Characters of one message of the paper; more than an ordinary answer may have."""


def words(text: str) -> Text:
    """Exactly this: what a paper says needs no words of its own."""
    return say("people-codes-name", name=text)


async def _ask(_scene: Scene, _answers: Answers) -> Asked:
    return Prompt((words("Bản văn?"),), expects="text")


async def _hear(scene: Scene, _answers: Answers, given: str) -> Heard:
    before = scene.so_far
    if given != "xong":
        parts = f"{before} {given}" if before else given
        return More(parts, (words(f"Đã nhận {len(parts)} ký tự."),))
    return Taken(before) if before else Invalid(words("Chưa có gì."))


async def _read(_scene: Scene, _answers: Answers, fetched: Fetched) -> Heard:
    if fetched.fault:
        return Invalid(words(f"{fetched.name}: {fetched.fault}"))
    return Taken(fetched.text or " ".join(fetched.rows[0]), (words(f"Đã đọc {fetched.name}."),))


async def _finish(_scene: Scene, answers: Answers) -> Outcome:
    return Outcome((reply(words(f"{answers['title']}: {answers['paper']}")),))


async def _ask_title(_scene: Scene, _answers: Answers) -> Asked:
    return Prompt((words("Tên bản văn?"),), expects="text")


async def _hear_title(_scene: Scene, _answers: Answers, given: str) -> Heard:
    return Taken(given)


PAPER = Flow(
    name="test-paper",
    steps=(
        Step("paper", _ask, _hear, longest=LONGEST, read=_read, own_words=frozenset({"xong"})),
        Step("title", _ask_title, _hear_title),
    ),
    finish=_finish,
    guard=anybody,
    argument="paper",
    left=words("Bản văn không được giữ."),
)


def receive_papers(town: Town) -> None:
    """Let this town's front desk open the flow with /giay."""
    app = town.app
    paper = Command("giay", PAPER, guard=anybody)
    menu = menu_command(())
    cancel = Command(CANCEL_COMMAND, menu.runs, guard=anybody)
    desk = Reception((*commands(), menu, cancel, paper), link=LINK, consent=CONSENT, shown=lambda _: ())
    app.dispatcher = Dispatcher(
        database=app.database,
        reception=desk,
        scenes=app.scenes,
        delivery=app.delivery,
        menus=app.menus,
        clock=town.clock,
        fetch=app.fetching.wake,
    )
