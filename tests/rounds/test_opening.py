"""Opening a round: like the last one in five answers, for leaders alone, on a basis, and not twice unawares."""

from __future__ import annotations

from sqlalchemy import delete

from domain.people.person import Role
from domain.pledges.round import PledgeRound
from storage.tables import seats
from storage.work import writing
from tests.committee import DAY_ONE, NOON, Committee
from tests.rounds.opening import say_all
from tests.town import Talk, Town

QUESTIONS = ("mo dot moi", "1", "1-3", "2", "4", "1", "2", "1", "2", "Mỗi đồng chí một việc mới.")
"""Ready title, three groups, two to four pledges, now, until 7 December, for all, no approval, with guidance."""
BASIS = "Kế hoạch số 15-KH/ĐU, ngày 05/11/2026"


async def rounds_of(town: Town) -> list[PledgeRound]:
    """The open rounds, the newest first."""
    async with writing(town.app.database) as work:
        found = await work.rounds.open_rounds()
    return [round_ for round_ in found if isinstance(round_, PledgeRound)]


async def prepared(office: Talk, *edits: str) -> str:
    """Everything up to the review, and these changes in it."""
    return await say_all(office, *QUESTIONS, *edits)


async def test_like_the_last_round_takes_five_answers(town: Town) -> None:
    office = town.talk("VP01")
    await prepared(office)
    await office.mends("Căn cứ")
    await office.says(BASIS)
    await office.mends("Nộp muộn")
    await office.says("2")
    await office.presses("Xác nhận mở đợt")
    await town.after(minutes=1)

    (asked,) = await office.says("mo dot moi")
    answers = 0
    said = [asked]
    for text in ("1", "Đăng ký nêu gương Quý II/2027", "17:00 14/12", "bo qua", "1"):
        said = await office.says(text)
        answers += 1
    new, last = sorted(await rounds_of(town), key=lambda one: one.deadline, reverse=True)

    assert asked == "Lần trước là đợt “Đăng ký nêu gương Quý I/2027”. Đồng chí mở đợt mới thế nào?"
    assert said[0].startswith("Đã lập đợt “Đăng ký nêu gương Quý II/2027”.")
    assert answers == 5
    assert new.title == "Đăng ký nêu gương Quý II/2027"
    assert (new.groups, new.owed, new.max_pledges) == (last.groups, 2, 4)
    assert (new.approval, new.basis, new.afterwards) == (False, BASIS, last.afterwards)
    assert not new.afterwards.accepts_late
    assert new.guidance == ""


async def test_from_the_beginning_everything_is_asked(town: Town) -> None:
    office = town.talk("VP01")
    await prepared(office)
    await office.presses("Xác nhận mở đợt")
    await town.after(minutes=1)

    await office.says("mo dot moi")
    (title,) = await office.presses("Soạn từ đầu")
    (groups,) = await office.says("1")

    assert title.startswith("Tên đợt đăng ký là gì?")
    assert groups.startswith("Đợt này gồm những nhóm nội dung nào?")


async def test_a_round_of_the_same_name_is_warned_of(town: Town) -> None:
    office = town.talk("VP01")
    first = await prepared(office)
    await office.presses("Xác nhận mở đợt")
    await town.after(minutes=1)

    again = await say_all(office, "mo dot moi", "1", "1", "17:00 14/12", "bo qua")

    note = "Lưu ý: đang có một đợt cùng tên, hạn 17:00, thứ Hai 07/12/2026. Đồng chí xem lại trước khi mở."
    assert note not in first
    assert note in again.splitlines()


async def test_a_registration_may_be_for_leaders_alone(town: Town) -> None:
    office = town.talk("VP01")
    everybody = await prepared(office)

    await office.mends("Đối tượng")
    review = await say_all(office, "1", "2")
    await office.presses("Xác nhận mở đợt")
    (made,) = await rounds_of(town)

    assert "Phải đăng ký: 9 đồng chí" in everybody
    assert "Đối tượng: bí thư, phó bí thư của Đảng ủy Ví dụ và các đơn vị trực thuộc" in review.splitlines()
    assert "Phải đăng ký: 9 đồng chí" not in review
    assert made.audience_roles == (Role.SECRETARY, Role.DEPUTY)


async def test_the_basis_stands_in_the_invitation_and_the_office_sees_it(town: Town) -> None:
    office, member = town.talk("VP01"), town.talk("DV01")
    await prepared(office)
    await office.mends("Căn cứ")
    (review,) = await office.says(BASIS)
    await office.presses("Xác nhận mở đợt")
    await town.after(minutes=1)
    invitation = member.unread()
    (made,) = await rounds_of(town)
    (seen,) = await office.says(f"/dot {made.id}")

    assert f"Căn cứ: {BASIS}" in review.splitlines()
    assert f"Đảng ủy Ví dụ mở đợt. Căn cứ: {BASIS}. Thời hạn: " in invitation[0]
    assert f"Căn cứ: {BASIS}" in seen.splitlines()


# ---------------------------------------------------------------- who comes later


async def test_somebody_who_came_later_is_added_and_invited(town: Town) -> None:
    await town.talk("DV01").says("/menu")
    office = town.talk("VP01")
    await say_all(office, "mo dot moi", "1", "1-3", "2", "4", "1", "2", "CB1", "2", "bo qua")
    await office.presses("Xác nhận mở đợt")
    (made,) = await rounds_of(town)
    async with writing(town.app.database) as work:
        seated = await work.rounds.counted(made.id, town.today, after="", most=1)
        await work.statements.run(delete(seats).where(seats.c.person_id == seated[0]))
        person = await work.people.person(seated[0], town.today)
    assert person is not None

    await office.says(f"/themvao {made.id}")
    (review,) = await office.says(person.code)
    added = await office.presses("Xác nhận thêm")
    await office.says(f"/themvao {made.id}")
    await office.says(person.code)
    again = await office.presses("Xác nhận thêm")
    (seen,) = await office.says(f"/dot {made.id}")

    assert f"Đồng chí: {person.full_name}" in review
    assert added[0].startswith(f"Đã thêm đồng chí {person.full_name} vào đợt")
    assert again[0].startswith("Không thêm được: đồng chí này đã có trong danh sách")
    assert "Thêm vào sau khi chốt danh sách: +1" in seen.splitlines()


async def test_nobody_from_outside_the_audience_is_added(committee: Committee) -> None:
    made = await committee.open_round(audience="DB1")

    async def add(code: str) -> bool:
        return await committee.work.rounds.add(made.id, committee.people[code], day=DAY_ONE, at=NOON)

    assert [await add(code) for code in ("C1", "A4", "A1")] == [False, False, False]
    await committee.work.rounds.close(made.id, NOON)
    assert not await add("A3")
    assert await committee.work.rounds.added(made.id) == 0


# ---------------------------------------------------------------- words


async def test_what_is_the_same_is_said_once_and_one_group_is_named(town: Town) -> None:
    office = town.talk("VP01")

    review = await say_all(office, "mo dot moi", "1", "1", "1", "1", "1", "2", "1", "2", "bo qua")

    lines = review.splitlines()
    assert "Mỗi đồng chí: 1 nội dung" in lines
    at = lines.index("Nhóm nội dung (1):")
    assert lines[at + 1].startswith("1. Chính trị, tư tưởng; ")


async def test_the_preview_without_a_round_asks_which(town: Town) -> None:
    office = town.talk("VP01")
    for title in ("1", "2"):
        await office.says("mo dot moi")
        if title == "2":
            await office.presses("Soạn từ đầu")
        await say_all(office, title, "1", "1", "1", "1", "2", "1", "2", "bo qua", "1")
        await town.after(minutes=1)

    (asked,) = await office.says("/xemtruoc")

    assert asked.startswith("Đồng chí chọn đợt nào?")
    assert len([one for one in office.choices if one.startswith("Đăng ký Q.")]) == 2


async def test_the_preview_names_the_basis(town: Town) -> None:
    office = town.talk("VP01")
    await prepared(office)
    await office.mends("Căn cứ")
    await office.says(BASIS)
    await office.presses("Xác nhận mở đợt")

    (seen,) = await office.says("/xemtruoc")

    assert seen.splitlines()[1] == f"Căn cứ: {BASIS}"
