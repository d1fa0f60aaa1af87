"""After the deadline of a round: what comes late is taken or not, as the office says, and counted apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from domain.rounds.round import AfterDeadline, Punctuality
from domain.study.reflections import ReflectionTerms
from handlers.action import Refusal
from handlers.rounds.actions import UNKNOWN, set_afterwards
from storage.work import writing
from tests.committee import DAY_ONE, NOON, Committee, deed
from tests.pledges.pledging import DEED, ON_TIME_ONLY, ROUND, open_round, pledges_of, to_review
from tests.town import ZONE, Town

HOUR = timedelta(hours=1)
LATE = "17:00, thứ Hai 30/11/2026"
TUESDAY = datetime(2026, 12, 1, 9, tzinfo=ZONE)


async def _punctuality(committee: Committee, round_id: str, *scope: str) -> Punctuality:
    counted = await committee.work.rounds.punctuality(committee.scope(*scope), [round_id], DAY_ONE)
    return counted.get(round_id, Punctuality())


# ---------------------------------------------------------------- in time and late


async def test_whoever_reaches_what_is_owed_after_the_deadline_is_late(committee: Committee) -> None:
    made = await committee.open_round(least=2)
    over = made.deadline + HOUR
    for code, times in {"A1": (NOON, NOON), "A2": (NOON, over), "A3": (over, over), "B1": (NOON,)}.items():
        for number, at in enumerate(times):
            await committee.pledge(code, made, f"Việc {number}", at=at)

    assert await _punctuality(committee, made.id, "GOC") == Punctuality(in_time=1, late=2, due=8)
    assert await _punctuality(committee, made.id, "CB2") == Punctuality(due=2)


async def test_an_extension_makes_in_time_what_came_before_its_end(committee: Committee) -> None:
    made = await committee.open_round()
    await committee.pledge("A3", made, at=made.deadline + HOUR)
    before = await _punctuality(committee, made.id, "GOC")

    until = made.deadline + 2 * HOUR
    await committee.work.rounds.extend(
        made.id, committee.people["A3"], until=until, reason="ốm", by=committee.people["VP1"]
    )

    assert before == Punctuality(late=1, due=8)
    assert await _punctuality(committee, made.id, "GOC") == Punctuality(in_time=1, due=8)


async def test_what_is_mended_after_the_deadline_was_in_time(committee: Committee) -> None:
    made = await committee.open_round()
    pledge = await committee.pledge("A3", made)
    await committee.decide(pledge, "A1", approved=False, remark="Bổ sung")

    returned = await _punctuality(committee, made.id, "GOC")
    await committee.work.pledges.revise(
        pledge.id,
        person_id=pledge.person_id,
        version=1,
        deed=deed("Trả 40% hồ sơ trước hạn"),
        likeness=None,
        at=made.deadline + HOUR,
    )

    assert returned == Punctuality(due=8)
    assert await _punctuality(committee, made.id, "GOC") == Punctuality(in_time=1, due=8)


async def test_a_study_is_late_by_its_answer_or_its_first_reflection(committee: Committee) -> None:
    made = await committee.open_study(reflection=ReflectionTerms(1, ()))
    over = made.deadline + HOUR
    for code, (answered, reflected) in {"A1": (NOON, NOON), "A2": (NOON, over), "A3": (over, over)}.items():
        await committee.study(code, made, at=answered)
        await committee.reflect(code, made, at=reflected)
    await committee.study("B1", made)

    assert await _punctuality(committee, made.id, "GOC") == Punctuality(in_time=1, late=2, due=8)


# ---------------------------------------------------------------- the office's word


async def test_only_the_office_of_the_whole_audience_says_what_happens_late(committee: Committee) -> None:
    made = await committee.open_round(audience="GOC")

    async def change(office: str) -> object:
        return await set_afterwards(
            committee.work,
            made.id,
            AfterDeadline(accepts_late=False),
            by=committee.people["VP1"],
            scope=committee.scope(office),
            day=DAY_ONE,
            now=NOON,
        )

    refused, changed = await change("DB1"), await change("GOC")

    assert refused == UNKNOWN
    assert not isinstance(changed, Refusal)
    assert changed == replace(made, afterwards=AfterDeadline(accepts_late=False))
    assert await committee.work.rounds.get(made.id) == changed


async def test_the_office_changes_it_while_the_round_is_open(town: Town) -> None:
    await open_round(town)
    office = town.talk("VP01")

    await office.says(f"/dot {ROUND.id}")
    shown = await office.presses("Sau thời hạn")
    refused = await office.presses("Không nhận nộp muộn")
    again = await office.presses("Nhận nộp muộn")

    head = "Sau thời hạn – Quý I/2027\nSau thời hạn: "
    leaders = "\nGia hạn: bí thư chuyển đề nghị, văn phòng quyết định"
    closing = "\nTự đóng 7 ngày sau thời hạn: 17:00, thứ Hai 07/12/2026; mỗi đồng chí nhận một tin về kết quả"
    assert shown == [f"{head}vẫn nhận, ghi là nộp muộn{closing}"]
    assert refused == [f"Đã đổi.\n\n{head}không nhận{leaders}{closing}"]
    assert again == [f"Đã đổi.\n\n{head}vẫn nhận, ghi là nộp muộn{closing}"]


async def test_a_stranger_to_the_round_changes_nothing(town: Town) -> None:
    await open_round(town, ON_TIME_ONLY)

    said = await town.talk("VP01").says("/sauhan khong-co.late")
    barred = await town.talk("DV01").says(f"/sauhan {ROUND.id}.late")

    assert said == ["Không tìm thấy đợt này, hoặc đợt đã đóng. Đề nghị đồng chí chọn lại trong danh sách."]
    assert barred == ["Mục này không thuộc phần việc của đồng chí."]
    async with writing(town.app.database) as work:
        kept = await work.rounds.get(ROUND.id)
    assert kept is not None
    assert kept.afterwards == AfterDeadline(accepts_late=False)


# ---------------------------------------------------------------- as members and secretaries meet it


async def test_a_late_pledge_is_taken_and_marked(town: Town) -> None:
    await open_round(town)
    town.clock.at = TUESDAY

    (tasks,) = await town.talk("DV01").says("/viec")
    (review,) = await to_review(town, "DV01")
    (receipt,) = await town.talk("DV01").presses("Gửi đăng ký")
    (listed,) = await town.talk("VP01").says("/dot")
    (seen,) = await town.talk("VP01").says(f"/dot {ROUND.id}")

    assert "Đồng chí chưa đăng ký." in tasks
    assert f"Thời hạn {LATE} đã qua. Nội dung vẫn được nhận và ghi là nộp muộn." in review
    assert receipt.splitlines()[1] == f"Nội dung nộp sau thời hạn {LATE}, được ghi là nộp muộn."
    assert listed.splitlines()[1] == "1. Quý I/2027: 1/9 (11,11%) (nộp muộn: 1), đã hết hạn, chưa đóng"
    assert "Trong hạn: 0 · Nộp muộn: 1" in seen.splitlines()


async def test_late_paper_is_entered_and_marked(town: Town) -> None:
    await open_round(town)
    town.clock.at = TUESDAY
    secretary = town.talk("BT01")

    await secretary.says("/nhapthay DV03")
    await secretary.presses("Nhập đăng ký")
    await secretary.presses("Nộp bản giấy")
    said: list[str] = []
    for answer in ("2", DEED, "Bỏ qua", "31/3/2027", "Danh sách có ký xác nhận"):
        said = await secretary.says(answer)
    (receipt,) = await secretary.presses("Nhập thay")

    assert f"Thời hạn {LATE} đã qua." in said[0]
    assert f"Nội dung nộp sau thời hạn {LATE}, được ghi là nộp muộn." in receipt
    assert len(await pledges_of(town, "DV03")) == 1


async def test_the_office_may_open_a_round_that_takes_nothing_late(town: Town) -> None:
    office = town.talk("VP01")
    for answer in ("mo dot moi", "1", "A", "1", "3", "1", "2", "1", "1", "bo qua"):
        await office.says(answer)

    asked = await office.mends("Nộp muộn")
    (review,) = await office.says("2")
    await office.presses("Xác nhận mở đợt")

    assert asked == ["Đồng chí đăng ký sau thời hạn thì thế nào?"]
    assert "Sau thời hạn: không nhận" in review.splitlines()
    async with writing(town.app.database) as work:
        (made,) = await work.rounds.open_rounds()
    assert made.afterwards == AfterDeadline(accepts_late=False)
