"""SQLite finds what it is asked for by an index: what a statement costs must not grow with the history."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql.compiler import SQLCompiler

from storage.tables import metadata
from tests.engine.written import Statement, written

GROWING = (
    "accounts|audit|consents|conversations|decisions|fetches|grants|inbox|memberships|outbox|people|pledge_versions"
    "|pledges|progress_reports|reflections|reminders|seats|study_answers|study_tries|unit_spans|units"
)
"""Tables with rows for every person or unit, or for everything that ever happened."""

ABOUT_EVERYTHING = {
    "delivery.gauges._BY_STATE_AND_KIND": "the beginning of other statements",
    "delivery.gauges._ENDED": "looked at once a minute at most, beside those who serve",
    "delivery.outbox._COUNT_PARCELS": "for those who operate",
    "people.consent_additions._PEOPLE_WHO_AGREED": "how many are asked again, when the office adds a purpose",
    "people.repository._ROLES_HELD": "the beginning of other statements",
    "people.repository._ROLE_HOLDINGS": "everybody who leads, once a week",
    "pledges.entries._REPORTS_ENTERED": "the beginning of other statements",
    "study.reflections._REFLECTION_WITHIN": "one by its short key, when somebody opens it; no index holds that",
    "study.reflections._REFLECTIONS": "the beginning of other statements",
    "people.roster._PERSON_CODES": "the roster is compared as a whole",
    "people.roster._KNOWN_LEADERS": "the roster is compared as a whole",
    "people.roster.KNOWN_PEOPLE": "the roster is compared as a whole",
    "people.roster.KNOWN_UNITS": "the roster is compared as a whole",
    "people.roster._UNIT_IDS": "the roster is compared as a whole",
    "people.office_roster._EVERY_PERSON_CODE": "no code is given twice, when an office sends its roster",
    "people.office_roster._UNITS_BY_CODE": "the beginning of other statements",
    "people.office_roster._EVERY_UNIT_CODE": "the same for codes of units",
    "study.answers._STUDY_PROOFS": "the beginning of other statements",
    "units.repository._UNIT_CODES": "the codes of all units, when the office changes one",
}
ABOUT_A_WHOLE_ROUND = {
    "_ADDED_SEATS": "how many came later, when the office looks at the round",
    "MISSING_UNITS": "all units in which somebody is missing, once a round",
    "MISSING_UNITS_BOUND": "the same, for extensions",
    "_ASK_STUDY_AGAIN": "a new edition asks everybody anew",
    "_FIRST_TRIES": "which question is missed most often",
    "_FROZEN_ROUND": "the roster of a round, when it opens",
}
_PAIRS = re.compile(r"(\([\w.]+, [\w.]+\)) (NOT IN|IN) \(__\[POSTCOMPILE_\w+\]\)")
_LIST = re.compile(r"\(__\[POSTCOMPILE_\w+\]\)")
# A small index that holds a few rows only may be gone through.
_WHOLE = re.compile(rf"SCAN ({GROWING})\b(?! USING (COVERING )?INDEX ix_outbox_)")


_ROUND = re.compile(rf"SEARCH ({GROWING}) USING .*\(round_id=\?\)$")


def as_sqlite_reads_it(statement: Statement) -> str:
    """Its text with values for parameters, two in every list."""
    compiled = statement.compile(dialect=sqlite.dialect())
    assert isinstance(compiled, SQLCompiler)
    pairs = _PAIRS.sub(r"\1 \2 (VALUES (1, 2), (3, 4))", compiled.string)
    return _LIST.sub("(1, 2)", pairs).replace("?", "1")


@pytest.fixture(scope="module")
def plans() -> Mapping[str, Sequence[str]]:
    """What SQLite does for each statement."""
    engine = create_engine("sqlite://")
    metadata.create_all(engine)
    found: defaultdict[str, list[str]] = defaultdict(list)
    with engine.connect() as connection:
        for name, statement in written():
            sql = as_sqlite_reads_it(statement)
            if "pg_stat_activity" not in sql:
                found[name] += [row.detail for row in connection.execute(text(f"EXPLAIN QUERY PLAN {sql}"))]
    return found


def test_nothing_that_grows_is_gone_through(plans: Mapping[str, Sequence[str]]) -> None:
    whole = {name for name, steps in plans.items() if any(map(_WHOLE.match, steps))}

    assert len(plans) > 100
    assert whole == ABOUT_EVERYTHING.keys()


def test_what_is_about_a_unit_or_a_person_does_not_go_through_a_round(
    plans: Mapping[str, Sequence[str]],
) -> None:
    whole = {name.rpartition(".")[2] for name, steps in plans.items() if any(map(_ROUND.match, steps))}

    assert whole == ABOUT_A_WHOLE_ROUND.keys()
