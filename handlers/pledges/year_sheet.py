"""What became of a year's pledges, on a sheet for the yearly assessment: `/ketquanam`, one's own or a cell's."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from domain.language.organisations import superior_body
from domain.language.vietnamese import name_key
from domain.people.person import LEADING, Person
from domain.pledges.pledge import SETTLED, FulfilmentState, Pledge, PledgeState
from domain.pledges.year_sheet import YearSheet
from domain.ports import Work
from domain.talk.messages import Document, Text, reply, say
from handlers.figures.sheet_context import SayText
from handlers.pledges.wording import OWN, progress_of
from handlers.talk.command import Command, command_button, member
from handlers.talk.scene import Outcome, Scene

YEAR_SHEET = "year-sheet"
"""The recipe."""

LAST_YEAR_UNTIL = 2
"""The month until which the year that is over is meant: it is assessed around its end."""

WriteYearSheets = Callable[[SayText], tuple[YearSheet, ...]]


async def read_year_sheets(work: Work, people: Sequence[Person], year: int, day: date) -> WriteYearSheets:
    """What writes the sheets of these people, by name. Nobody's rights are asked for here. Three statements."""
    pledges: dict[str, list[Pledge]] = {person.id: [] for person in people}
    for pledge in await work.pledges.of_people(list(pledges)):
        if pledge.deed.until.year == year:
            pledges[pledge.person_id].append(pledge)
    root = await work.people.root(day)
    units = {unit.id: unit for unit in await work.people.units((root.id,), day)} if root else {}
    in_order = sorted(people, key=lambda person: (name_key(person.full_name), person.code))

    def above(person: Person) -> str:
        unit = units.get(person.unit_id)
        parent = units.get(unit.parent_id) if unit and unit.parent_id else None
        return superior_body(parent.name).upper() if parent else "\N{HORIZONTAL ELLIPSIS}" * 3

    return lambda tell: tuple(
        _sheet(person, above(person), pledges[person.id], year, day, tell) for person in in_order
    )


def _sheet(
    person: Person, above: str, pledges: Sequence[Pledge], year: int, day: date, tell: SayText
) -> YearSheet:
    met = sum(pledge.fulfilment is FulfilmentState.CONFIRMED for pledge in pledges)
    unmet = sum(pledge.fulfilment is FulfilmentState.NOT_MET for pledge in pledges)
    return YearSheet(
        above=above,
        unit=person.unit_name.upper(),
        place=tell("figures-draft-place", month=day.month, year=str(day.year)),
        title=tell("pledges-year-title", year=str(year)),
        person=tell("pledges-year-person", name=person.full_name, unit=person.unit_name, code=person.code),
        summary=tell(
            "pledges-year-summary", count=len(pledges), met=met, unmet=unmet, rest=len(pledges) - met - unmet
        ),
        rows=tuple(_row(number, pledge, tell) for number, pledge in enumerate(pledges, 1)),
    )


def _row(number: int, pledge: Pledge, tell: SayText) -> tuple[str, str, str, str, str]:
    what = tell(
        "pledges-year-pledge", deed=pledge.deed.deed, round=pledge.round_title, receipt=pledge.receipt
    )
    report = pledge.report
    own = ""
    if report is not None:
        progress = progress_of(report.progress, report.percent)
        own = tell("pledges-year-report", progress=progress, note=report.note, noted=int(bool(report.note)))
    return (
        str(number),
        what,
        tell("pledges-year-day", day=pledge.deed.until),
        own,
        _cells_word(pledge, tell),
    )


def _cells_word(pledge: Pledge, tell: SayText) -> str:
    """What the cell said last: of the result, else of the pledge."""
    if pledge.fulfilment in SETTLED:
        remark = pledge.fulfilment_remark
        state = pledge.fulfilment.value if pledge.fulfilment else ""
        return tell("pledges-year-result", state=state, remark=remark, noted=int(bool(remark)))
    approved = pledge.state is PledgeState.APPROVED
    return tell("pledges-year-no-result", approved=int(approved))


# ---------------------------------------------------------------- /ketquanam


async def _year_sheet(scene: Scene) -> Outcome:
    """One's own sheet; with the id of a unit that one leads, those of its people; with anything else, a question."""
    year = scene.today.year - (scene.today.month <= LAST_YEAR_UNTIL)
    led = scene.caller.units(*LEADING)
    unit_id = scene.argument
    cells = tuple(command_button("ketquanam", say("pledges-year-button-cell"), one) for one in led[:1])
    if unit_id and unit_id not in led:
        own = command_button("ketquanam", say("pledges-year-button"))
        return Outcome((reply(say("pledges-year-whose"), choices=(own, *cells)),))
    if unit_id:
        await scene.work.audit.record(
            at=scene.now,
            actor=scene.person.id,
            action="export.year-sheet",
            subject=unit_id,
            detail=str(year),
        )
    args = {"by": scene.person.id, "unit": unit_id, "year": str(year)}
    said: Text = say("pledges-year-caption", year=str(year), whole=int(bool(unit_id)))
    choices = (*(() if unit_id else cells), OWN)
    return Outcome((replace(reply(said, choices=choices), documents=(Document(YEAR_SHEET, args),)),))


COMMANDS = (
    Command(
        "ketquanam",
        _year_sheet,
        guard=member,
        aliases=("ket qua nam", "phieu ket qua nam", "phieu nam", "year sheet"),
    ),
)
