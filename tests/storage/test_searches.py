"""SQLite finds what it is asked for by an index: what a statement costs must not grow with the history."""

from __future__ import annotations

import re

from sqlalchemy import create_engine, text
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql.compiler import SQLCompiler

from storage.tables import metadata
from tests.storage.written import Statement, written

GROWING = (
    "accounts|audit|consents|conversations|decisions|fetches|grants|inbox|memberships|outbox|people|pledge_versions"
    "|pledges|progress_reports|reflections|reminders|seats|study_answers|study_tries|unit_spans|units"
)
"""Tables with rows for every person or unit, or for everything that ever happened."""

ABOUT_EVERYTHING = {
    "gauges._BY_STATE_AND_KIND": "the beginning of other statements",
    "gauges._ENDED": "looked at once a minute at most, beside those who serve",
    "outbox._COUNT": "for those who operate",
    "people._HELD": "the beginning of other statements",
    "people._HOLDINGS": "everybody who leads, once a week",
    "pledge_entries._REPORTS": "the beginning of other statements",
    "reflections._LISTED": "the beginning of other statements",
    "reflections._REFLECTIONS": "the beginning of other statements",
    "roster._CODES": "the roster is compared as a whole",
    "roster._KNOWN_PEOPLE": "the roster is compared as a whole",
    "roster._KNOWN_UNITS": "the roster is compared as a whole",
    "roster._UNIT_IDS": "the roster is compared as a whole",
    "study_answers._PROOFS": "the beginning of other statements",
}
_PAIRS = re.compile(r"(\([\w.]+, [\w.]+\)) (NOT IN|IN) \(__\[POSTCOMPILE_\w+\]\)")
_LIST = re.compile(r"\(__\[POSTCOMPILE_\w+\]\)")
# A small index that holds a few rows only may be gone through.
_WHOLE = re.compile(rf"SCAN ({GROWING})\b(?! USING (COVERING )?INDEX ix_outbox_)")


def as_sqlite_reads_it(statement: Statement) -> str:
    """Its text with values for parameters, two in every list."""
    compiled = statement.compile(dialect=sqlite.dialect())
    assert isinstance(compiled, SQLCompiler)
    pairs = _PAIRS.sub(r"\1 \2 (VALUES (1, 2), (3, 4))", compiled.string)
    return _LIST.sub("(1, 2)", pairs).replace("?", "1")


def test_nothing_that_grows_is_gone_through() -> None:
    engine = create_engine("sqlite://")
    metadata.create_all(engine)
    seen: dict[str, list[str]] = {}
    with engine.connect() as connection:
        for name, statement in written():
            sql = as_sqlite_reads_it(statement)
            if "pg_stat_activity" in sql:
                continue
            plan = [row.detail for row in connection.execute(text(f"EXPLAIN QUERY PLAN {sql}"))]
            seen.setdefault(name, []).extend(step for step in plan if _WHOLE.match(step))

    assert len(seen) > 100
    assert {name: steps for name, steps in seen.items() if steps and name not in ABOUT_EVERYTHING} == {}
    assert {name for name in ABOUT_EVERYTHING if not seen[name]} == set()
