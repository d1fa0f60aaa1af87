"""A resolution from its publishing to the office's figures, by two members, their secretary and the office."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.e2e import steps, study_steps
from tests.e2e.steps import Story

pytestmark = pytest.mark.browser


def test_the_study_of_a_resolution(page: Page, tmp_path: Path) -> None:
    story = Story(page)

    steps.join_by_link(story)
    study_steps.begin(story)
    study_steps.stop_and_go_on(story)
    study_steps.read_on(story)
    proof = study_steps.confirm(story)
    excused = study_steps.somebody_says_why_not(story)
    entered = study_steps.secretary_follows_up(story, excused)
    study_steps.are_told(story, entered)
    study_steps.publish(story, tmp_path)
    study_steps.reminder_merges(story, excused)
    weekly = study_steps.monday_speaks_of_study(story)
    everything = steps.opened(steps.summary_now(story))

    people = [[str(cell.value) for cell in row] for row in everything["Học tập – cá nhân"].iter_rows()]
    assert steps.sheets_of(weekly) == steps.SHEETS
    assert sum(proof in row for row in people) == 1
    assert any(excused in row and any(study_steps.REASON in cell for cell in row) for row in people)
