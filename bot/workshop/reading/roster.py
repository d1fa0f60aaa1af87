"""A roster that somebody sent: its people and units, read where nothing that it costs holds up the assistant."""

from __future__ import annotations

from bot.workshop.jobs import MOST_ROSTER_ROWS, ReadRoster
from bot.workshop.reading.document import office_kind, unread
from bot.workshop.reading.excel import read_workbook
from bot.workshop.reading.office_package import FileRefused
from domain.people.roster.kept import kept_of
from domain.people.roster.rows import RosterSheet
from domain.talk.messages import Fetched


def read_roster(job: ReadRoster) -> RosterSheet | Fetched:
    """What the first sheet that is not hidden says, or why the file was not read: never raises, for any bytes."""
    try:
        if office_kind(job.name, job.data, largest=job.largest) != "sheet":
            raise FileRefused("wrong-kind")
        return kept_of(read_workbook(job.data, most_rows=MOST_ROSTER_ROWS), job.known_units, job.today)
    except Exception as fault:  # noqa: BLE001 -- parsers raise anything on hostile bytes
        return unread(job.name, fault)
