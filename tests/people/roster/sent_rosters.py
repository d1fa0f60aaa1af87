"""Rosters that an office sends, as workbooks; and what comes back."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from openpyxl import load_workbook

from domain.people.person import Role
from storage.work import writing
from tests.town import HEADER, ROSTER, Talk, Town
from tests.workshop.reading.workbooks import Value, book

XLSX = "danh-sach.xlsx"


def roster(*changed: Sequence[Value], without: Sequence[str] = ()) -> bytes:
    """The town's roster with these rows changed or added, by their codes, and without the rows of these codes."""
    rows = {str(row[0]): row for row in (*ROSTER, *changed) if row[0] not in without}
    return book(HEADER, *rows.values())


def sent_back(talk: Talk, sheet: int = 0) -> list[tuple[str, ...]]:
    """The lines of a sheet of the last file that came."""
    page = load_workbook(BytesIO(talk.files[-1].data)).worksheets[sheet]
    return [
        tuple("" if value is None else str(value) for value in row)
        for row in page.iter_rows(values_only=True)
    ]


async def appoint(town: Town, code: str, unit: str) -> None:
    """Give somebody the office of a unit."""
    async with writing(town.app.database) as work:
        person = await work.people.by_code(code, town.today)
        root = await work.people.root(town.today)
        assert person
        assert root
        units = {one.code: one.id for one in await work.people.units((root.id,), town.today)}
        await work.people.grant(person.id, Role.OFFICE, units[unit], town.today)


async def places(town: Town) -> dict[str, tuple[str, str, str]]:
    """Of everybody by their code: the unit, the name, the position."""
    async with writing(town.app.database) as work:
        known = await work.roster.known(town.today)
    return {one.code: (one.unit_code, one.full_name, one.position) for one in known.people}
