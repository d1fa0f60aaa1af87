"""Every table that points at people is gone through, or left out for a reason."""

from __future__ import annotations

import json

from storage import tables
from storage.personal_data.repository import LEFT_OUT, OWN_ROWS
from storage.work import SqlWork
from tests.engine.full_house import fill


def test_no_table_about_people_is_forgotten() -> None:
    about = {
        table.name
        for table in tables.metadata.sorted_tables
        if any(key.column.table is tables.people for column in table.c for key in column.foreign_keys)
    }

    assert about - set(OWN_ROWS) == set(LEFT_OUT)


async def test_every_row_of_ones_own_is_fit_for_a_file(work: SqlWork) -> None:
    committee = await fill(work)
    person = committee.people["A3"]

    kept = await work.personal_data.of(person)

    assert {"people", "memberships", "pledges", "pledge_versions", "study_answers", "link_codes"} <= set(kept)
    assert json.loads(json.dumps(kept)) == kept
    assert {row["id"] for row in kept["people"]} == {person}
    assert {row["person_id"] for row in kept["pledges"]} == {person}


async def test_no_digest_of_a_code_leaves_the_house(work: SqlWork) -> None:
    committee = await fill(work)

    [code] = (await work.personal_data.of(committee.people["A3"]))["link_codes"]

    assert set(code) & {"digest", "secret_digest"} == set()
