"""A resolution from its publishing to the office's figures, by two members, their secretary and the office."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e import steps, study_steps
from tests.e2e.running import chromium, demonstration, window
from tests.e2e.steps import Story

BROWSER = chromium()
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(BROWSER is None, reason="there is no chromium on this machine (apt install chromium)"),
]


def test_the_study_of_a_resolution(tmp_path: Path) -> None:
    assert BROWSER is not None
    with demonstration(tmp_path) as demo, window(demo.address, BROWSER) as browser:
        story = Story(browser.page)

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

        people = [[str(cell.value) for cell in row] for row in weekly["Học tập – cá nhân"].iter_rows()]
        assert weekly.sheetnames == steps.SHEETS
        assert sum(proof in row for row in people) == 1
        assert any(excused in row and any(study_steps.REASON in cell for cell in row) for row in people)
        assert browser.faults == []
    assert demo.ended == 0
    assert [line for line in demo.log.splitlines() if " ERROR " in line or line.startswith("Traceback")] == []
