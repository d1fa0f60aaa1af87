"""The office's own days for a whole year: as a sheet after the template, or pasted. All of it, or nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from domain.calendar.lists import DaysChange, DaysRead, compare_days
from domain.calendar.sheet import read_day_lines, read_day_rows
from domain.calendar.spans import with_own
from domain.calendar.working_days import OwnDay
from domain.talk.conversations import Answer, Answers
from domain.talk.messages import BLANK, Choice, Document, Fetched, Text, reply, say
from handlers.action import Refusal
from handlers.calendar.actions import import_year
from handlers.calendar.lines import change_lines, fault_lines, move_lines
from handlers.calendar.view import OFFICE, VIEW, fresh, refused
from handlers.rounds.opening_steps import office_scope
from handlers.talk.command import office
from handlers.talk.flow import Asked, Flow, Heard, Invalid, More, Prompt, Step, Stopped, Taken
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import as_given

SHEET = "calendar-sheet"
"""The recipe of the template; its year is an argument."""

TEMPLATE = "sheet."
LONGEST_LIST = 20_000
"""Characters of a pasted list."""


async def _ask_year(scene: Scene, _answers: Answers) -> Asked:
    years = (scene.today.year, scene.today.year + 1)
    templates = (Choice(f"{TEMPLATE}{year}", say("calendar-template", year=f"{year}")) for year in years)
    lines = (say("calendar-import-ask"), BLANK, say("calendar-import-lines"), say("calendar-import-example"))
    return Prompt(lines, tuple(templates), "text")


async def _hear_year(scene: Scene, _answers: Answers, given: str) -> Heard:
    if given.startswith(TEMPLATE):
        year = given.removeprefix(TEMPLATE)
        sheet = Document(SHEET, {"year": year})
        return More(None, (say("calendar-template-given", year=year),), (sheet,))
    return _read_days(read_day_lines(given, scene.today, await fresh(scene)), sheet=False)


async def _hear_year_sheet(scene: Scene, _answers: Answers, fetched: Fetched) -> Heard:
    if fetched.fault is not None or not (fetched.rows or fetched.text):
        fault = fetched.fault or "empty"
        return Invalid(say("study-publish-file-fault", fault=fault, wanted="sheet", place=fetched.place))
    calendar = await fresh(scene)
    if fetched.rows:
        heard = _read_days(read_day_rows(fetched.rows, scene.today, calendar), sheet=True)
        read = (say("study-publish-sheet-read", sheet=fetched.sheet),)
        return replace(heard, notes=read) if isinstance(heard, Taken) and fetched.sheet else heard
    return _read_days(read_day_lines(fetched.text, scene.today, calendar), sheet=False)


def _read_days(read: DaysRead, *, sheet: bool) -> Heard:
    if not read.faults:
        return Taken([_day_kept(day) for day in read.days])
    before, *others = fault_lines(read.faults, sheet=sheet)
    for line in others:
        before = say("calendar-lines", before=before, line=line)
    return Invalid(before)


def _day_kept(day: OwnDay) -> str:
    """A day as an answer keeps it."""
    return f"{day.day.isoformat()} {int(day.worked)} {day.note}"


def _days_of_year(answer: Answer) -> list[OwnDay]:
    kept = answer if isinstance(answer, list) else []
    parts = (day_kept.split(" ", 2) for day_kept in kept)
    return [OwnDay(date.fromisoformat(day), worked == "1", note) for day, worked, note in parts]


async def _days_change(scene: Scene, answers: Answers) -> DaysChange:
    return compare_days(_days_of_year(answers["days"]), await scene.work.days.all())


async def _ask_year_review(scene: Scene, answers: Answers) -> Asked:
    change = await _days_change(scene, answers)
    lines: tuple[Text, ...] = change_lines(change)
    if not change.to_put:
        return Stopped(reply(*lines, say("calendar-import-nothing"), choices=(VIEW,)))
    old = await fresh(scene)
    moves = await move_lines(scene, old, with_own(old, change.to_put))
    return Prompt(
        (say("calendar-import-review"), *lines, *moves), (Choice("yes", say("calendar-import-confirm")),)
    )


async def _import_year(scene: Scene, answers: Answers) -> Outcome:
    change = await import_year(
        scene.work,
        _days_of_year(answers["days"]),
        by=scene.person.id,
        scope=office_scope(scene),
        day=scene.today,
        now=scene.now,
    )
    if isinstance(change, Refusal):
        return refused(change)
    said = say("calendar-imported", count=len(change.to_put))
    return Outcome((reply(said, say("calendar-soon"), choices=(VIEW,)),))


IMPORT = Flow(
    name="nhaplich",
    steps=(
        OFFICE,
        Step("days", _ask_year, _hear_year, longest=LONGEST_LIST, read=_hear_year_sheet),
        Step("review", _ask_year_review, as_given),
    ),
    finish=_import_year,
    guard=office,
)
