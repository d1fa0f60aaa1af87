"""Objecting to what somebody else entered about one's study."""

from __future__ import annotations

from domain.study.completion import Way
from domain.talk.messages import Pressed
from storage.tables import audit
from storage.work import writing
from tests.people.test_linking import rows
from tests.study.studying import STUDY, entered, open_study, standing, studied
from tests.town import Town

NO_LONGER = (
    "Nội dung này không báo lại được nữa: đã quá 7 ngày, đã được thay đổi, hoặc không phải nội dung nhập thay "
    "cho đồng chí. Nếu cần, đề nghị đồng chí trao đổi với người phụ trách (nhắn lien he)."
)
SHOWN = (
    "Đồng chí Trần Thị Bí Thư đã nhập thay cho đồng chí lúc 09:30, thứ Hai 23/11/2026, "
    "đợt học tập Nghị quyết mẫu về chuyển đổi số:\n"
)
SURE = (
    "\n\nNếu nội dung này chưa đúng, đồng chí chọn “Chưa đúng”: nội dung sẽ không còn được tính "
    "và người nhập được báo để xem lại."
)


async def test_entry_is_objected_to_and_whoever_entered_it_is_told(plain_town: Town) -> None:
    await open_study(plain_town)
    answer = await entered(plain_town, "DV01", Way.DIRECT)
    an = plain_town.talk("DV01")

    shown = await an.does(Pressed(0, f"/phandoi.{answer.id}"))
    said = await an.says("1")

    assert shown == [f"{SHOWN}Hình thức: trực tiếp{SURE}\n1. Chưa đúng\n2. Đúng, giữ nguyên\n0. Thoát"]
    assert said == [
        "Hệ thống đã ghi nhận ý kiến của đồng chí. Nội dung nhập thay của đợt học tập Nghị quyết mẫu về chuyển đổi số "
        "không còn được tính; người nhập đã được báo.\n"
        "Đồng chí có thể tự học và xác nhận ngay.\n1. Học ngay\n2. Các đợt học tập"
    ]
    assert plain_town.talk("BT01").unread() == [
        "Đồng chí Nguyễn Văn An (Chi bộ Văn phòng) báo nội dung đồng chí nhập thay chưa đúng, "
        "đợt học tập Nghị quyết mẫu về chuyển đổi số:\nHình thức: trực tiếp\n"
        "Nội dung này không còn được tính. Đề nghị đồng chí trao đổi lại với đảng viên và ghi lại nếu cần.\n"
        "1. Ghi lại kết quả"
    ]
    assert await standing(plain_town, "DV01") is None
    kept = await rows(plain_town.app.database, audit.c.action, audit.c.subject, audit.c.detail)
    assert kept == [("study.object", answer.id, "direct")]


async def test_absence_can_be_objected_to_without_its_id(town: Town) -> None:
    await open_study(town)
    await entered(town, "DV01", Way.NONE)
    an = town.talk("DV01")

    shown = await an.says("/phandoi")
    await an.presses("Chưa đúng")

    assert shown == [f"{SHOWN}Vắng{SURE}"]
    assert await standing(town, "DV01") is None


async def test_one_of_several_entries_is_chosen(town: Town) -> None:
    await open_study(town)
    await open_study(town, id="nq68", title="Nghị quyết mẫu thứ hai")
    await entered(town, "DV01", Way.NONE, reason="nghỉ phép")
    kept = await entered(town, "DV01", Way.ONLINE, round_id="nq68")
    an = town.talk("DV01")

    asked = await an.says("/phandoi")
    shown = await an.presses("Học tập 57-NQ/VD")
    await an.presses("Chưa đúng")

    assert asked == ["Nội dung nhập thay nào chưa đúng?"]
    assert shown == [f"{SHOWN}Chưa học, lý do: nghỉ phép{SURE}"]
    assert await standing(town, "DV01") is None
    assert await standing(town, "DV01", "nq68") == kept


async def test_entry_is_kept_where_it_is_right(town: Town) -> None:
    await open_study(town)
    answer = await entered(town, "DV01", Way.DIRECT)
    an = town.talk("DV01")
    await an.does(Pressed(0, f"/phandoi.{answer.id}"))

    said = await an.presses("Đúng")

    assert said == ["Nội dung nhập thay được giữ nguyên. Trân trọng cảm ơn đồng chí."]
    assert await standing(town, "DV01") == answer


async def test_objection_after_the_seventh_day_is_refused(town: Town) -> None:
    await open_study(town)
    answer = await entered(town, "DV01", Way.DIRECT)
    an = town.talk("DV01")

    await town.after(days=7)
    in_time = await an.does(Pressed(0, f"/phandoi.{answer.id}"))
    await town.after(seconds=1)
    late = await an.presses("Chưa đúng")

    assert in_time == [f"{SHOWN}Hình thức: trực tiếp{SURE}"]
    assert late == [NO_LONGER]
    assert await standing(town, "DV01") == answer


async def test_only_ones_own_entries_can_be_objected_to(town: Town) -> None:
    await open_study(town)
    entry = await entered(town, "DV01", Way.DIRECT)
    own = await studied(town, "DV02")

    others = await town.talk("DV02").does(Pressed(0, f"/phandoi.{entry.id}"))
    by_oneself = await town.talk("DV02").does(Pressed(0, f"/phandoi.{own.id}"))
    nothing = await town.talk("DV02").says("/phandoi")

    assert (others, by_oneself) == ([NO_LONGER], [NO_LONGER])
    assert nothing == ["Không có nội dung nhập thay nào trong 7 ngày qua mà đồng chí có thể báo chưa đúng."]
    assert await standing(town, "DV01") == entry


async def test_objection_in_a_closed_round_says_who_sees_to_it(town: Town) -> None:
    await open_study(town)
    answer = await entered(town, "DV01", Way.DIRECT)
    async with writing(town.app.database) as work:
        await work.rounds.close(STUDY.id, town.clock.now())
    an = town.talk("DV01")

    shown = await an.says("/phandoi")
    said = await an.presses("Chưa đúng")

    closed = "Đợt này đã đóng, nên việc ghi lại do bí thư chi bộ hoặc Văn phòng Đảng ủy xem xét."
    assert shown[0].splitlines()[-1] == closed
    assert said[0].splitlines()[-1] == closed
    assert an.choices == ["Các đợt học tập"]
    assert answer.studied
