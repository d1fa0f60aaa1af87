"""The names of a unit, round by round: who has, who has not and why, what waits, and the buttons to act."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from domain.figures.lines import MemberLine
from domain.people.person import Status
from domain.pledges.round import PledgeRound
from domain.study.completion import Way
from domain.study.lines import StudyLine
from domain.study.readings import Reading
from domain.study.reflections import ReflectionState
from domain.study.round import StudyRound
from handlers.figures.summary import View
from handlers.figures.unit_names import is_out_of_reach
from storage.work import writing
from tests.pledges.pledging import open_round, pledged
from tests.study.studying import REFLECTION, STUDY, THOUGHTS, assessed, handed_in, open_study
from tests.study.test_attendance import answered
from tests.town import Town

LINE = MemberLine(
    person_id="p",
    code="DV01",
    full_name="Nguyễn Văn An",
    unit_id="u",
    unit_name="Chi bộ",
    status=Status.ACTIVE,
    round_id="r",
    round_title="Đợt",
    deadline=datetime(2026, 11, 30, 10, tzinfo=UTC),
    kind=PledgeRound.kind,
    owed=1,
    done=0,
    accepted=0,
    returned=0,
    linked=True,
)
STUDY_LINE = replace(LINE, kind=StudyRound.kind, detail=StudyLine(reflection_owed=True))


def study(line: MemberLine = STUDY_LINE, **changes: object) -> MemberLine:
    assert isinstance(line.detail, StudyLine)
    return replace(line, detail=replace(line.detail, **changes))  # type: ignore[arg-type]  # fields by name


@pytest.mark.parametrize(
    ("line", "missing", "waits"),
    [
        (LINE, True, False),
        (replace(LINE, done=1), False, True),
        (replace(LINE, done=1, accepted=1), False, False),
        (replace(LINE, returned=1), False, False),
        (replace(LINE, owed=2, done=1), True, True),
        (replace(LINE, owed=0), False, False),
        (STUDY_LINE, True, False),
        (study(way=Way.NONE, reason="ốm"), True, False),
        (study(way=Way.SELF), True, False),
        (replace(study(way=Way.SELF, reflection=ReflectionState.SUBMITTED), done=1), False, True),
        (replace(study(way=Way.SELF, reflection=ReflectionState.RETURNED), returned=1), False, False),
        (study(reflection=ReflectionState.RETURNED), True, False),
        (study(reflection=ReflectionState.SUBMITTED), True, True),
        (
            replace(study(way=Way.SELF, reflection=ReflectionState.ACCEPTED), done=1, accepted=1),
            False,
            False,
        ),
    ],
)
def test_who_is_missing_and_whose_work_waits(line: MemberLine, missing: bool, waits: bool) -> None:
    assert (line.missing, line.waiting) == (missing, waits)


def test_out_of_reach_is_without_an_open_account() -> None:
    lines = [LINE, replace(LINE, linked=False), replace(LINE, reachable=False)]

    assert [is_out_of_reach(line) for line in lines] == [False, True, True]


async def test_a_study_with_everything_that_can_stand(town: Town) -> None:
    await open_study(town, reflection=REFLECTION)
    await answered(town, "DV01", Way.DIRECT)
    await answered(town, "DV02", Way.NONE, "nằm viện")
    await handed_in(town, "PB01")
    person_id = await town.person_id("BT01")
    busy_id = await town.person_id("DV03")
    edition = await edition_of(town)
    async with writing(town.app.database) as work:
        await work.studies.read(
            Reading(
                round_id=STUDY.id,
                person_id=person_id,
                edition=edition,
                card=2,
                furthest=2,
                run=1,
                asking=False,
                shown_at=town.clock.now(),
            )
        )
        await work.rounds.snooze(STUDY.id, busy_id, until=date(2026, 11, 26), reason="đi công tác")
    secretary = town.talk("BT01")

    said = await secretary.says("/chibo")

    assert said == [
        "Chi bộ Văn phòng – số liệu lúc 09:31, 23/11/2026\n\n"
        "Nghị quyết mẫu về chuyển đổi số (hạn 17:00, thứ Hai 30/11/2026)\n"
        "Đã học tập: 2/5 (40,00%)\n"
        "Trực tiếp 1 · Trực tuyến 0 · Tự nghiên cứu 1 · Học bù 0\n"
        "Bài thu hoạch đã nộp: 1/5 (20,00%), đạt 0\n"
        "Chưa xác nhận học tập (2):\n"
        "• Trần Thị Bí Thư – đang đọc phần 2/3\n"
        "• Võ Văn Ước – bận, nhắc lại từ 26/11/2026: đi công tác\n"
        "Chưa học, có lý do (1):\n"
        "• Đặng Thị Ánh – nằm viện\n"
        "Đã học, chưa nộp bài thu hoạch (1):\n"
        "• Nguyễn Văn An\n"
        "Bài thu hoạch chờ đọc (1):\n"
        "• Phạm Văn Phó\n\n"
        "Chưa nhận được tin của Hệ thống (1):\n"
        "• Võ Văn Ước – chưa liên kết tài khoản"
    ]
    assert secretary.choices == [
        "Đọc bài thu hoạch",
        "Nhắc 57-NQ/VD",
        "Nhập thay 57-NQ/VD",
        "Cấp mã liên kết",
        "Chọn đồng chí",
    ]


async def edition_of(town: Town) -> int:
    async with writing(town.app.database) as work:
        edition = await work.studies.edition(STUDY.id)
    assert edition is not None
    return edition.number


async def test_absences_returned_reflections_and_late_study_are_named(town: Town) -> None:
    await open_study(town, reflection=REFLECTION)
    secretary = town.talk("BT01")
    await secretary.says("/diemdanh")
    await secretary.says("5 vắng; 1 học bù")
    await secretary.presses("Nhập thay")
    reflection = await handed_in(town, "DV02")
    await assessed(town, "BT01", reflection, "Nêu việc làm cụ thể")
    town.clock.at = STUDY.deadline + timedelta(hours=1)
    await handed_in(town, "PB01", THOUGHTS)

    (said,) = await secretary.says("/chibo")

    assert said.splitlines()[3:17] == [
        "Đã học tập: 3/5 (60,00%)",
        "Trực tiếp 0 · Trực tuyến 0 · Tự nghiên cứu 2 · Học bù 1",
        "Bài thu hoạch đã nộp: 1/5 (20,00%), đạt 0",
        "Chưa xác nhận học tập (1):",
        "• Trần Thị Bí Thư",
        "Vắng, chưa có lý do (1):",
        "• Võ Văn Ước – Trần Thị Bí Thư nhập thay",
        "Đã học, chưa nộp bài thu hoạch (1):",
        "• Nguyễn Văn An",
        "Bài thu hoạch chờ đọc (1):",
        "• Phạm Văn Phó",
        "Bài thu hoạch chờ bổ sung (1):",
        "• Đặng Thị Ánh",
        "Học sau thời hạn (1):",
    ]


async def test_pledges_and_study_stand_side_by_side(plain_town: Town) -> None:
    await open_round(plain_town)
    await open_study(plain_town)
    await pledged(plain_town, "DV01")
    await answered(plain_town, "DV01", Way.ONLINE)
    secretary = plain_town.talk("BT01")

    (said,) = await secretary.says("/chibo")

    lines = said.splitlines()
    assert [line for line in lines if line.startswith(("Quý I", "Nghị quyết", "Đã "))] == [
        "Nghị quyết mẫu về chuyển đổi số (hạn 17:00, thứ Hai 30/11/2026)",
        "Đã học tập: 1/5 (20,00%)",
        "Quý I/2027 (hạn 17:00, thứ Hai 30/11/2026)",
        "Đã đăng ký 1/5 (20,00%)",
    ]
    assert lines[-6:] == [
        "1. Chờ xác nhận",
        "2. Nhắc 57-NQ/VD",
        "3. Nhập thay 57-NQ/VD",
        "4. Nhắc Q.I/2027",
        "5. Cấp mã liên kết",
        "6. Chọn đồng chí",
    ]


async def test_whoever_does_not_lead_the_unit_decides_nothing_there(town: Town) -> None:
    await open_round(town)
    await pledged(town, "DV01")
    office, secretary = town.talk("VP01"), town.talk("BT01")
    async with writing(town.app.database) as work:
        person = await work.people.by_code("DV01", town.today)
    assert person is not None
    await office.says(f"/chibo {View(unit=person.unit_id).argument}")
    await secretary.says("/chibo")

    assert secretary.choices[0] == "Chờ xác nhận"
    assert office.choices == secretary.choices[1:]


async def test_a_study_that_everybody_finished_asks_for_nothing(town: Town) -> None:
    await open_study(town)
    for code in ("DV01", "DV02", "DV03", "BT01", "PB01"):
        await answered(town, code, Way.DIRECT)
    secretary = town.talk("BT01")

    (said,) = await secretary.says("/chibo")

    assert said.splitlines()[3:5] == [
        "Đã học tập: 5/5 (100,00%)",
        "Trực tiếp 5 · Trực tuyến 0 · Tự nghiên cứu 0 · Học bù 0",
    ]
    assert secretary.choices == ["Cấp mã liên kết", "Chọn đồng chí"]
