"""What is left of a unit that is no more: its figures, its roles, its code."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from domain.calendar.working_days import Week
from domain.figures.tree import grow, walk
from domain.people.person import Role
from handlers.figures.week.figures import week_lines
from handlers.figures.week.planners import close_week
from storage.tables import audit
from storage.work import writing
from tests.pledges.pledging import ROUND, open_round, pledged
from tests.town import Town
from tests.units.test_changing import ask, secretaries, units_now


async def test_the_week_of_a_merger_counts_its_people_in_the_unit_that_took_them_in(
    button_town: Town,
) -> None:
    town = button_town
    await open_round(town)
    await pledged(town, "DV11")
    office = await ask(town, "CB2", "Sáp nhập", "CB1", "Trần Thị Bí Thư", "Hôm nay")
    await office.presses("Thực hiện")

    async with writing(town.app.database) as work:
        calendar = town.app.scenes.calendar_cache.current
        await close_week(work, town.clock.now() + timedelta(days=7), calendar)
        lines, (round_,) = await week_lines(work, Week(2026, 48), "CB1", at=town.clock.now(), day=town.today)

    assert [(one.unit_name, one.figures.tasks(round_.id).due) for one in lines] == [("Chi bộ Văn phòng", 7)]


async def test_a_unit_that_is_split_off_never_gets_the_code_of_one_that_is_no_more(button_town: Town) -> None:
    town = button_town
    for unit, act, *answers in (
        ("CB1", "Tách đơn vị", "Chi bộ Ba", "1"),
        ("CB1-2", "Sáp nhập", "CB2"),
        ("CB1", "Tách đơn vị", "Chi bộ Tư", "1"),
    ):
        office = await ask(town, unit, act, *answers, "Hôm nay")
        await office.presses("Thực hiện")
        await town.after(days=1)

    now = await units_now(town)
    assert {code: name for code, name in now.items() if code.startswith("CB1-")} == {"CB1-3": "Chi bộ Tư"}


async def test_every_right_that_ends_with_a_unit_is_shown_noted_and_told(button_town: Town) -> None:
    town = button_town
    holder, elsewhere, leads = [await town.person_id(code) for code in ("DV11", "DV01", "BT02")]
    async with writing(town.app.database) as work:
        root = await work.people.root(town.today)
        assert root is not None
        units = {one.code: one.id for one in await work.people.units((root.id,), town.today)}
        await work.people.grant(holder, Role.OFFICE, units["CB2"], town.today)
        await work.people.grant(elsewhere, Role.DEPUTY, units["CB2"], town.today)
    town.talk("DV11").unread()

    office = await ask(town, "CB2", "Sáp nhập", "CB1", "Trần Thị Bí Thư")
    preview = await office.presses("Hôm nay")
    await office.presses("Thực hiện")

    shown = next(line for line in preview[0].splitlines() if "kết thúc" in line)
    assert shown.startswith("• Quyền trên Hệ thống đối với Chi bộ Kế hoạch kết thúc: ")
    assert set(shown.split(": ")[1].split(", ")) == {"Đinh Văn Dũng", "Bùi Văn Út", "Nguyễn Văn An"}
    async with writing(town.app.database) as work:
        noted = await work.statements.rows(
            select(audit.c.subject, audit.c.detail).where(audit.c.action == "role.revoke")
        )
    assert {(row["subject"], row["detail"]) for row in noted} == {
        (holder, "office CB2"),
        (elsewhere, "deputy CB2"),
        (leads, "secretary CB2"),
    }
    told = town.talk("DV11").unread()
    assert [text for text in told if "đối với Chi bộ Kế hoạch đã kết thúc" in text] == told != []


async def test_who_stays_secretary_is_asked_again_where_they_no_longer_are(button_town: Town) -> None:
    town = button_town
    chosen = await town.person_id("BT02")
    office = await ask(town, "CB2", "Sáp nhập", "CB1", "Đinh Văn Dũng", "Hôm nay")
    async with writing(town.app.database) as work:
        root = await work.people.root(town.today)
        assert root is not None
        units = {one.code: one.id for one in await work.people.units((root.id,), town.today)}
        await work.people.revoke(chosen, Role.SECRETARY, units["CB2"], town.today)

    again = await office.presses("Thực hiện")
    done = await office.presses("Thực hiện")

    assert again[0].startswith("Đơn vị vừa có thay đổi trong khi đồng chí xem.")
    assert "• Bí thư Chi bộ Văn phòng: Trần Thị Bí Thư" in again[0].splitlines()
    assert done[0].startswith("Đã sáp nhập Chi bộ Kế hoạch.")
    assert await secretaries(town, "CB1") == ["BT01"]


async def test_who_sat_for_a_unit_is_counted_where_a_chain_of_mergers_ends(button_town: Town) -> None:
    """Even past a unit for which nobody sat, since it was split off when the roster was frozen."""
    town = button_town
    await open_round(town)
    for unit, act, *answers in (
        ("CB1", "Tách đơn vị", "Chi bộ Ba", "1"),
        ("CB2", "Sáp nhập", "CB1-2", "Trần Thị Bí Thư"),
        ("CB1-2", "Sáp nhập", "CB1", "Trần Thị Bí Thư"),
    ):
        office = await ask(town, unit, act, *answers, "Hôm nay")
        await office.presses("Thực hiện")
        await town.after(days=1)

    async with writing(town.app.database) as work:
        root = await work.people.root(town.today)
        assert root is not None
        units = await work.people.units((root.id,), town.today)
        lines = await work.figures.units((root.id,), [ROUND.id], town.clock.now(), town.today)
    told = [(one.line.unit_code, one.line.figures.tasks(ROUND.id).due) for one in walk(grow(units, lines))]

    assert told[0] == ("DU", 9)
    assert told[-1] == ("CB1", 7)
    assert "CB2" not in dict(told)
