"""What nobody may meet in a whole quarter, whatever they do in it."""

from __future__ import annotations

import asyncio
import re
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest

from domain.delivery.outgoing import MessageKind
from tests.quarter.cast import NAMES, OFFICE
from tests.quarter.counting import asked_for, is_invitation, is_of_own_time, reminders
from tests.quarter.deeds import CLOSING, DEADLINE, PLEDGES, STUDIES, Quarter
from tests.quarter.phones import SAID, Spoken
from tests.quarter.play import ACTS, ROUNDS
from tests.quarter.story import FEW_LOOKS, QUIET_LOOKS, at, play

MOST = 5
"""Reminders that one person is to bear."""

SENT_BACK = {"SUA": (at(1, 7, 10), at(1, 14, 10)), "TRA": (at(1, 7, 16), at(4, 23))}
"""From when until when something of theirs waits for them to mend it."""

EXTENDED = {"XIN": at(1, 26, 17)}
"""Who gets more time where nothing is taken late, and until when."""

FIGURES = {
    PLEDGES.id: r"Trong hạn: (\d+) · Nộp muộn: (\d+) · Chưa đăng ký đủ: (\d+)",
    STUDIES.id: r"Hoàn thành trong hạn: (\d+) · Sau hạn: (\d+) · Chưa hoàn thành: (\d+)",
}
"""How the office hears what a round came to."""


@pytest.fixture(scope="module", params=[True, False], ids=["late ones are taken", "none are"])
def quarter(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Quarter:
    """The quarter, played once for all of these tests."""
    return asyncio.run(_played(tmp_path_factory.mktemp("quarter"), accepts_late=request.param))


async def _played(folder: Path, *, accepts_late: bool) -> Quarter:
    quarter = await play(
        folder, ROUNDS, accepts_late=accepts_late, looks=FEW_LOOKS, quiet_looks=QUIET_LOOKS, languages=("vi",)
    )
    await quarter.town.close()
    return quarter


def came(quarter: Quarter) -> list[Spoken]:
    """Everything that came by itself, on all phones."""
    return [one for code in NAMES for one in quarter.phones.came(code)]


# ---------------------------------------------------------------- how often, and when


def test_nobody_gets_more_than_five_reminders(quarter: Quarter) -> None:
    """In a month of those that come by themselves; in the rounds of all but the invitation."""
    got = {
        code: [one for one in reminders(quarter.phones, code) if not is_of_own_time(one)] for code in NAMES
    }
    months = Counter(
        (code, f"{one.at:%Y-%m}") for code, these in got.items() for one in these if not asked_for(one)
    )
    rounds = Counter(
        code for code, these in got.items() for one in these if one.at < CLOSING and not is_invitation(one)
    )

    assert {who: count for who, count in months.items() if count > MOST} == {}
    assert {who: count for who, count in rounds.items() if count > MOST} == {}
    # Those who do nothing are reminded nevertheless; T-3 is a Sunday, and the Friday before too near T-7.
    assert (months["CHUA", "2027-01"], rounds["CHUA"]) == (4, 4)


def test_no_two_reminders_begin_alike(quarter: Quarter) -> None:
    for code in NAMES:
        lines = Counter(one.first_line() for one in reminders(quarter.phones, code))

        assert {line: count for line, count in lines.items() if count > 1} == {}, code


def test_nothing_comes_at_night_or_on_days_off(quarter: Quarter) -> None:
    calendar = quarter.town.app.scenes.calendar_cache.current

    assert [
        (one.code, one.at, one.kind) for one in came(quarter) if not calendar.is_working_time(one.at)
    ] == []


def test_who_has_finished_is_not_reminded(quarter: Quarter) -> None:
    finished = {
        code: max(quarter.handed_in[code, PLEDGES.id], quarter.handed_in[code, STUDIES.id])
        for code in NAMES
        if {(code, PLEDGES.id), (code, STUDIES.id)} <= quarter.handed_in.keys()
    }

    assert len(finished) >= 8
    assert [
        (code, one.at, one.first_line())
        for code, at_ in finished.items()
        for one in reminders(quarter.phones, code)
        if at_ < one.at < CLOSING
    ] == []


def test_after_the_last_word_only_results_are_spoken_of_and_then_nothing(quarter: Quarter) -> None:
    last_words = [one for one in came(quarter) if one.kind == MessageKind.CLOSING]
    told = max(one.at for one in last_words)
    afterwards = [one for one in came(quarter) if one.at > told]

    assert Counter(one.code for one in last_words) == Counter(NAMES.keys())
    weeks = {MessageKind.WEEK_UNIT, MessageKind.WEEK_OFFICE}
    assert {one.kind for one in afterwards} == {MessageKind.REMINDER, MessageKind.NOTICE, *weeks}
    assert [
        one.first_line() for one in afterwards if one.kind in weeks and "; còn việc" not in one.first_line()
    ] == []
    assert [
        one.texts["vi"]
        for one in afterwards
        if one.kind == MessageKind.REMINDER and "ngày hoàn thành" not in one.first_line()
    ] == []
    assert max(one.at for one in afterwards if one.kind not in weeks) <= max(ACTS)
    # What waits for a decision is told on two Mondays, then on two to those above.
    assert max(one.at for one in afterwards) < max(ACTS) + timedelta(weeks=3)


def test_reminders_have_four_lines_and_one_for_each_further_task(quarter: Quarter) -> None:
    for code in NAMES:
        for one in reminders(quarter.phones, code):
            lines = [line for line in one.texts["vi"].splitlines() if not re.match(r"\[|\d\. ", line)]
            tasks = sum(
                bool(re.search(r"Học tập |Đăng ký nêu gương|ội dung số", line)) for line in lines[1:-2]
            )

            assert len(lines) <= 4 + max(0, tasks - 1), one.texts["vi"]


# ---------------------------------------------------------------- what is true


def test_what_was_sent_back_is_never_called_not_registered(quarter: Quarter) -> None:
    for code, (since, until) in SENT_BACK.items():
        heard = [one.texts["vi"] for one in quarter.phones.came(code) if since < one.at < until]

        assert [text for text in heard if "cần bổ sung" in text or "chờ bổ sung" in text] != []
        assert [text for text in heard if "chưa đăng ký" in text] == []


def test_the_last_word_says_what_a_recount_says(quarter: Quarter) -> None:
    for round_id, pattern in FIGURES.items():
        counted = Counter(_standing(quarter, code, round_id) for code in NAMES)
        (said,) = (
            found.groups()
            for one in quarter.phones.came(OFFICE)
            if (found := re.search(pattern, one.texts["vi"])) and "đã tự đóng" in one.texts["vi"]
        )

        assert tuple(map(int, said)) == (counted["in time"], counted["late"], counted["missing"])


def test_everybody_hears_how_it_ended_for_them(quarter: Quarter) -> None:
    words = {"in time": "đúng hạn", "late": "được ghi là nộp muộn", "missing": "chưa|còn chờ"}
    for code in NAMES:
        for round_id, title in ((PLEDGES.id, f"“{PLEDGES.title}”"), (STUDIES.id, STUDIES.title)):
            (said,) = (
                line
                for one in quarter.phones.came(code)
                if one.kind == MessageKind.CLOSING
                for line in one.texts["vi"].splitlines()
                if title in line
            )

            assert re.search(words[_standing(quarter, code, round_id)], said), said


def _standing(quarter: Quarter, code: str, round_id: str) -> str:
    """How somebody did in a round, from what they were seen to do."""
    done = quarter.handed_in.get((code, round_id))
    if done is None:
        return "missing"
    own = round_id == PLEDGES.id and not quarter.accepts_late
    return "in time" if done <= (EXTENDED.get(code, DEADLINE) if own else DEADLINE) else "late"


def test_results_are_asked_for_a_week_before_and_on_the_day_until_they_are_told(quarter: Quarter) -> None:
    asked = {
        code: [one.at for one in reminders(quarter.phones, code) if one.at > CLOSING + timedelta(days=1)]
        for code in ("SOM", "PB01", "SUA", "VANG", "DI", "KH01")
    }

    assert asked == {
        # The week before falls into Tết.
        "SOM": [at(2, 3, 9), at(2, 15, 9)],
        "PB01": [at(3, 8, 9), at(3, 15, 9), at(3, 22, 9)],
        "SUA": [at(3, 24, 9)],
        "VANG": [at(3, 24, 9), at(3, 31, 9)],
        # Has left.
        "DI": [],
        # Was never confirmed.
        "KH01": [],
    }


def test_whoever_is_away_is_left_in_peace(quarter: Quarter) -> None:
    away = [
        one for one in quarter.phones.of("VANG") if at(1, 6, 10) < one.at < at(1, 18, 7) and one.kind != SAID
    ]

    assert away == []
