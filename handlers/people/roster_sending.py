"""An office sends its roster in the chat: what it would change is shown, chosen, and only then written."""

from __future__ import annotations

from domain.people.person import Role
from domain.people.roster.rows import RosterSheet
from domain.talk.conversations import Answers
from domain.talk.messages import BLANK, Choice, Document, Fetched, reply, say
from handlers.people.actions.roster import apply_roster
from handlers.people.card import CARD_COMMAND
from handlers.people.roster_preview import (
    RosterPreview,
    change_lines,
    column_lines,
    fault_lines,
    refusals,
    roster_preview,
    secretaries_replaced,
)
from handlers.talk.choices import CANCEL
from handlers.talk.command import Command, command_button, office
from handlers.talk.flow import Asked, Flow, Heard, Invalid, More, Prompt, Reopened, Step, Stopped, Taken
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import as_given

COMMAND = "nhapdanhsach"

NOTES = "roster-notes"
"""The recipe of the roster that goes back with a sentence a line; its arguments say whose it is and which."""

_ALL, _NEW, _YES = "all", "new", "yes"
_PEOPLE = command_button(CARD_COMMAND, say("people-roster-people"))


async def _ask_sheet(_scene: Scene, _answers: Answers) -> Asked:
    return Prompt((say("people-roster-ask"), say("people-roster-ask-columns")), expects="text")


async def _hear_typed(_scene: Scene, _answers: Answers, _given: str) -> Heard:
    return Invalid(say("people-roster-ask-file"))


async def _hear_sheet(scene: Scene, _answers: Answers, fetched: Fetched) -> Heard:
    if not fetched.roster:
        return Invalid(say("people-roster-file-fault", fault=fetched.fault or "unreadable"))
    preview = await _preview(scene, fetched.roster)
    if preview is None:
        return Invalid(say("people-roster-file-fault", fault="unfetched"))
    documents = _notes(scene, fetched.roster, preview.sheet)
    wrong = fault_lines(preview)
    if not wrong:
        return Taken(fetched.roster, (), documents if _says_something(preview) else ())
    attached = (say("people-roster-notes-attached"),) if documents else ()
    return More(None, (*column_lines(preview.sheet), *wrong, *attached), documents)


def _says_something(preview: RosterPreview) -> bool:
    return not preview.change.empty or bool(preview.change.missing or preview.sheet.file.doubts)


def _notes(scene: Scene, key: str, sheet: RosterSheet) -> tuple[Document, ...]:
    return (Document(NOTES, {"key": key, "by": scene.person.id}),) if sheet.heading else ()


async def _preview(scene: Scene, key: str) -> RosterPreview | None:
    """The roster as it would change things now; None where it is there no longer."""
    sheet = await scene.work.office_rosters.sheet(scene.person.id, key)
    if sheet is None:
        return None
    return await roster_preview(scene.work, sheet, scope=scene.caller.units(Role.OFFICE), day=scene.today)


async def _fit_preview(scene: Scene, answers: Answers) -> RosterPreview | Stopped:
    """The roster, where it still can be taken."""
    preview = await _preview(scene, str(answers["sheet"]))
    if preview is None:
        return Stopped(reply(say("people-roster-gone"), choices=(_again(),)))
    wrong = fault_lines(preview)
    return Stopped(reply(*wrong, choices=(_again(),))) if wrong else preview


def _again() -> Choice:
    return command_button(COMMAND, say("people-roster-again"))


async def _ask_how(scene: Scene, answers: Answers) -> Asked:
    preview = await _fit_preview(scene, answers)
    if isinstance(preview, Stopped):
        return preview
    lines = (*column_lines(preview.sheet), *change_lines(preview))
    change = preview.change
    if change.empty:
        return Stopped(reply(*lines, BLANK, say("people-roster-nothing"), choices=(_again(), _PEOPLE)))
    beside = change.changed or change.units_renamed or change.units_moved
    new_alone = (Choice(f"{_NEW}.{preview.mark}", say("people-roster-only-new")),)
    return Prompt(
        (*lines, BLANK, say("people-roster-how")),
        (
            Choice(f"{_ALL}.{preview.mark}", say("people-roster-update")),
            *(new_alone if change.new and beside else ()),
        ),
        out=Choice(CANCEL, say("people-roster-skip")),
    )


def _how(answers: Answers) -> tuple[str, str]:
    """What was chosen, and the mark of what was seen then."""
    how, _, mark = str(answers["how"]).partition(".")
    return how, mark


async def _ask_secretaries(scene: Scene, answers: Answers) -> Asked:
    """A further yes, where a unit's secretary will be another one or nobody."""
    preview = await _fit_preview(scene, answers)
    if isinstance(preview, Stopped):
        return preview
    how, _ = _how(answers)
    if wrong := refusals(preview, how):
        return Stopped(reply(*wrong, choices=(_again(),)))
    replaced = secretaries_replaced(preview, how)
    if not replaced:
        return Taken(_YES)
    lines = (say("people-roster-secretaries", count=len(replaced)), *replaced)
    return Prompt(lines, (Choice(_YES, say("people-roster-secretaries-yes")),))


async def _finish(scene: Scene, answers: Answers) -> Outcome | Reopened:
    preview = await _fit_preview(scene, answers)
    if isinstance(preview, Stopped):
        return Outcome((preview.reply,))
    how, mark = _how(answers)
    if preview.mark != mark:
        return Reopened(("how", "secretaries"), (say("people-roster-changed-meanwhile"),))
    change = preview.chosen(how)
    look = await apply_roster(
        scene.work, change, preview.known, by=scene.person.id, day=scene.today, now=scene.now
    )
    done = say("people-roster-done", new=len(change.new), changed=len(change.changed))
    return Outcome((reply(done, *look, choices=(_PEOPLE,)),))


SENDING = Flow(
    name=COMMAND,
    steps=(
        Step("sheet", _ask_sheet, _hear_typed, read=_hear_sheet, read_as="roster"),
        Step("how", _ask_how, as_given),
        Step("secretaries", _ask_secretaries, as_given),
    ),
    finish=_finish,
    guard=office,
    left=say("people-roster-skipped"),
)

COMMANDS: tuple[Command, ...] = (
    Command(
        COMMAND,
        SENDING,
        guard=office,
        aliases=("nap danh sach", "nhap danh sach", "import roster"),
        files=(".xlsx", ".xls", ".xlsm", ".xlsb"),
    ),
)


def sending_button() -> Choice:
    """The way to it."""
    return command_button(COMMAND, say("people-roster-button"))
