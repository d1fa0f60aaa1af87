"""A round closes by itself some days after its deadline, once, and everybody in it hears how it ended for them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from bot.demo.committee.one_transaction import OneTransaction
from domain.calendar.working_days import WorkCalendar
from domain.delivery.outgoing import MessageKind, Notice
from domain.people.person import Status
from domain.rounds.round import AfterDeadline, Ending, RoundState
from handlers.rounds.actions import close_over, close_round
from handlers.rounds.closing import close_rounds
from storage.delivery.outbox import SqlOutbox
from storage.tables import audit, outbox
from storage.work import SqlStorage, writing
from tests.committee import DAY_ONE, NOON, ROSTER, Committee, changed, import_roster
from tests.pledges.pledging import OTHER_DEED, ROUND, decided, open_round, pledged
from tests.security.people import unit_ids
from tests.study.studying import open_study
from tests.town import ZONE, Town

CALENDAR = WorkCalendar()
DAY = timedelta(days=1)
CLOSES = ROUND.deadline + 7 * DAY
MORNING_AFTER = datetime(2026, 12, 8, 8, 5, tzinfo=ZONE)


async def _posted(committee: Committee) -> list[str]:
    """Who has a last word on its way."""
    found = await committee.work.statements.values(
        select(outbox.c.person_id).where(outbox.c.kind == MessageKind.CLOSING.value)
    )
    return sorted(found)


async def _closes(committee: Committee, round_id: str, at: datetime) -> bool:
    round_ = await committee.work.rounds.get(round_id)
    assert round_ is not None
    return await close_over(committee.work, round_, calendar=CALENDAR, now=at)


# ---------------------------------------------------------------- when


async def test_it_closes_when_its_time_has_come_and_only_once(committee: Committee) -> None:
    made = await committee.open_round()
    closes_at = made.deadline + 7 * DAY

    closed = [await _closes(committee, made.id, closes_at - timedelta(seconds=1))]
    closed += [await _closes(committee, made.id, closes_at), await _closes(committee, made.id, closes_at)]

    kept = await committee.work.rounds.get(made.id)
    assert closed == [False, True, False]
    assert kept is not None
    assert kept.state is RoundState.CLOSING
    await close_rounds(OneTransaction(committee.work), closes_at, CALENDAR)
    assert len(await _posted(committee)) == 8
    entries = await committee.work.statements.run(
        select(audit.c.actor, audit.c.action).where(audit.c.action == "round.close")
    )
    assert [tuple(row) for row in entries] == [("assistant", "round.close")]


async def test_a_round_that_the_office_closes_stays_open(committee: Committee) -> None:
    made = await committee.open_round(afterwards=AfterDeadline(closes_after=None))

    assert not await _closes(committee, made.id, made.deadline + 300 * DAY)


async def test_nobody_loses_the_time_that_they_were_given(committee: Committee) -> None:
    made = await committee.open_round()
    until = made.deadline + 10 * DAY
    await committee.work.rounds.extend(
        made.id, committee.people["A3"], until=until, reason="ốm", by=committee.people["VP1"]
    )

    early = await _closes(committee, made.id, made.deadline + 8 * DAY)
    at_its_end = await _closes(committee, made.id, until)

    assert (early, at_its_end) == (False, True)


async def test_a_deadline_that_was_moved_meanwhile_is_not_overlooked(committee: Committee) -> None:
    made = await committee.open_round()
    closes_at = made.deadline + 7 * DAY
    await committee.work.rounds.move_deadline(made.id, closes_at)

    assert not await close_over(committee.work, made, calendar=CALENDAR, now=closes_at)


@pytest.mark.parametrize("closes_after", [None, 14])
async def test_a_closing_that_was_put_off_meanwhile_is_not_overlooked(
    committee: Committee, closes_after: int | None
) -> None:
    made = await committee.open_round()
    await committee.work.rounds.set_afterwards(made.id, AfterDeadline(closes_after=closes_after))

    assert not await close_over(committee.work, made, calendar=CALENDAR, now=made.deadline + 7 * DAY)


# ---------------------------------------------------------------- how it ended for whom


async def test_everybody_who_counts_has_an_ending(committee: Committee) -> None:
    made = await committee.open_round(least=2)
    over = made.deadline + DAY
    for code, times in {"A1": (NOON, NOON), "A2": (NOON, over), "B1": (over,)}.items():
        for number, at in enumerate(times):
            await committee.pledge(code, made, f"Việc {number}", at=at)

    endings = {
        code: await committee.work.rounds.ending(made.id, committee.people[code])
        for code in ("A1", "A2", "B1", "A3", "A4")
    }

    assert {code: one.how for code, one in endings.items() if one} == {
        "A1": "in-time",
        "A2": "late",
        "B1": "part",
        "A3": "nothing",
    }
    assert endings["B1"] == Ending(done=1, owed=2, late=False)
    assert endings["A4"] is None


async def test_who_is_counted_no_more_hears_nothing(committee: Committee) -> None:
    made = await committee.open_round()
    await import_roster(committee.work, changed("C1", ROSTER, status=Status.SUSPENDED), DAY_ONE + DAY)

    await close_rounds(OneTransaction(committee.work), made.deadline + 7 * DAY, CALENDAR)

    assert len(await _posted(committee)) > 0
    assert committee.people["C1"] not in await _posted(committee)


# ---------------------------------------------------------------- as people meet it


async def test_the_last_word_says_to_each_how_it_ended(town: Town) -> None:
    await open_round(town)
    await decided(town, "BT01", await pledged(town, "DV01"))
    await decided(town, "BT01", await pledged(town, "PB01", OTHER_DEED), remark="Thiếu thời hạn")
    await town.at(datetime(2026, 12, 3, 9, tzinfo=ZONE))
    await pledged(town, "DV02")
    talks = {code: town.talk(code) for code in ("DV01", "DV02", "PB01", "BT01", "VP01")}

    await town.at(CLOSES - timedelta(minutes=1))
    for talk in talks.values():
        talk.unread()
    await town.at(MORNING_AFTER)
    await town.after(minutes=10)
    words = {code: [text for text in talk.unread() if "đóng" in text] for code, talk in talks.items()}
    await town.at(MORNING_AFTER + DAY)
    more = [text for talk in talks.values() for text in talk.unread() if "đóng" in text]

    head = "Đợt “Quý I/2027” đã đóng. "
    ask = "Nếu cần, đề nghị đồng chí trao đổi với bí thư chi bộ."
    ask_above = ask.replace("bí thư chi bộ", "cấp ủy cấp trên")
    assert words["DV01"] == [f"{head}Đồng chí đã đăng ký 1 nội dung, đúng hạn. Trân trọng cảm ơn đồng chí."]
    assert words["DV02"] == [
        f"{head}Đồng chí đã đăng ký 1 nội dung, được ghi là nộp muộn; đang chờ chi bộ xác nhận. "
        "Trân trọng cảm ơn đồng chí."
    ]
    assert words["PB01"] == [f"{head}Nội dung đồng chí đã gửi còn chờ bổ sung. {ask_above}"]
    assert words["BT01"] == [f"{head}Đồng chí chưa đăng ký nội dung nào. {ask_above}"]
    assert sorted(words["VP01"]) == sorted(
        [
            f"{head}Đồng chí chưa đăng ký nội dung nào. {ask}",
            "Đợt “Quý I/2027” đã tự đóng. Trong hạn: 1 · Nộp muộn: 1 · Chưa đăng ký đủ: 7",
        ]
    )
    assert more == []


async def test_the_office_hears_of_rounds_that_close_together_in_one_message(town: Town) -> None:
    await open_round(town)
    await open_study(town)
    await pledged(town, "DV01")
    office = town.talk("VP01")
    await town.at(CLOSES - timedelta(minutes=1))
    office.unread()

    await town.at(MORNING_AFTER)
    await town.after(minutes=10)
    told = [text for text in office.unread() if "đã tự đóng" in text]
    closed = [one for one in office._box.replies if one.lines[0].id.startswith("rounds-ended-o")]
    await town.after(minutes=10)

    assert told == [
        "Đợt học tập Nghị quyết mẫu về chuyển đổi số (57-NQ/VD) đã tự đóng. "
        "Hoàn thành trong hạn: 0 · Sau hạn: 0 · Chưa hoàn thành: 9\n\n"
        "Đợt “Quý I/2027” đã tự đóng. Trong hạn: 1 · Nộp muộn: 0 · Chưa đăng ký đủ: 8"
    ]
    assert [[town.words.say(one.label, "vi") for one in reply.choices] for reply in closed] == [
        ["Xem 57-NQ/VD", "Xem Q.I/2027"]
    ]
    assert not [text for text in office.unread() if "đã tự đóng" in text]


async def test_rounds_of_one_name_are_told_apart_by_their_units(button_town: Town) -> None:
    town = button_town
    await open_round(town)
    units = await unit_ids(town)
    async with writing(town.app.database) as work:
        of_cell = replace(ROUND, id="of-the-cell", audience_unit_id=units["CB1"])
        await work.rounds.open(of_cell, by=units["DU"], at=town.clock.now(), day=town.today)
    office = town.talk("VP01")
    await town.at(CLOSES - timedelta(minutes=1))
    office.unread()

    await town.at(MORNING_AFTER)
    await town.after(minutes=10)
    (told,) = [text for text in office.unread() if "đã tự đóng" in text]

    assert sorted(line.partition(" đã tự đóng")[0] for line in told.split("\n\n")) == [
        "Chi bộ Văn phòng: Đợt “Quý I/2027”",
        "Đảng ủy Ví dụ: Đợt “Quý I/2027”",
    ]
    closed = [one for one in office._box.replies if one.lines[0].id.startswith("rounds-ended-o")]
    assert [[town.words.say(one.label, "vi") for one in reply.choices] for reply in closed] == [
        ["Xem các đợt"]
    ]


async def test_what_is_killed_before_its_commit_happens_whole_later(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    await open_round(town)
    storage = SqlStorage(town.app.database)

    async def killed(*_args: object, **_named: object) -> int:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("storage.delivery.outbox.SqlOutbox.post", killed)
        with pytest.raises(KeyboardInterrupt):
            await close_rounds(storage, CLOSES, CALENDAR)
    async with writing(town.app.database) as work:
        half = await work.rounds.get(ROUND.id)
    again = [await close_rounds(storage, CLOSES, CALENDAR) for _ in range(2)]

    assert half is not None
    assert half.state is RoundState.OPEN
    assert again == [1, 0]


async def test_last_words_go_out_in_portions_and_a_kill_between_them_costs_nobody_theirs(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    await open_round(town)
    storage = SqlStorage(town.app.database)
    post, portions = SqlOutbox.post, list[int]()

    async def killed_at_the_third(outbox_: SqlOutbox, notices: list[Notice], now: datetime) -> int:
        words = [one for one in notices if one.kind is MessageKind.CLOSING]
        if words and len(portions) == 2:
            raise KeyboardInterrupt
        portions.extend([len(words)] if words else [])
        return await post(outbox_, notices, now)

    monkeypatch.setattr("handlers.rounds.closing.PAGE", 2)
    monkeypatch.setattr("handlers.rounds.closing.READ_AT_ONCE", 4)
    with monkeypatch.context() as patched:
        patched.setattr(SqlOutbox, "post", killed_at_the_third)
        with pytest.raises(KeyboardInterrupt):
            await close_rounds(storage, CLOSES, CALENDAR)
    half, state = await _words(town), await _state(town)
    again = await close_rounds(storage, CLOSES + timedelta(minutes=1), CALENDAR)
    whole, ended = await _words(town), await _state(town)
    await close_rounds(storage, CLOSES + timedelta(minutes=2), CALENDAR)

    assert (portions, len(half), state) == ([2, 2], 4, RoundState.CLOSING)
    assert (again, ended) == (0, RoundState.CLOSED)
    assert half == whole[:4]
    assert len(whole) == len(set(whole)) == 9
    assert await _words(town) == whole


async def _words(town: Town) -> list[str]:
    """The keys of the last words that are posted, in order."""
    async with writing(town.app.database) as work:
        found = await work.statements.run(
            select(outbox.c.key).where(outbox.c.kind == MessageKind.CLOSING.value).order_by(outbox.c.key)
        )
        return [str(key) for key in found.scalars().all()]


async def _state(town: Town) -> RoundState:
    async with writing(town.app.database) as work:
        round_ = await work.rounds.get(ROUND.id)
    assert round_ is not None
    return round_.state


async def test_a_round_that_never_began_has_no_last_word(committee: Committee) -> None:
    made = await committee.open_round()
    scope = (made.audience_unit_id,)

    await close_round(
        committee.work,
        made.id,
        by=committee.people["VP1"],
        scope=scope,
        calendar=CALENDAR,
        now=made.opens_at - timedelta(hours=1),
    )
    await close_rounds(OneTransaction(committee.work), made.opens_at, CALENDAR)

    kept = await committee.work.rounds.get(made.id)
    assert kept is not None
    assert kept.state is RoundState.CLOSED
    assert await _posted(committee) == []


async def test_the_office_says_when_it_closes(town: Town) -> None:
    office = town.talk("VP01")
    for answer in ("mo dot moi", "1", "A", "1", "3", "1", "2", "1", "1", "bo qua"):
        await office.says(answer)
    (asked,) = await office.mends("Tự đóng")
    (review,) = await office.says("1")
    await office.presses("Xác nhận mở đợt")
    async with writing(town.app.database) as work:
        (made,) = await work.rounds.open_rounds()
    await office.says(f"/sauhan {made.id}")
    (changed_,) = await office.presses("Không tự đóng")

    assert asked == "Đợt tự đóng bao lâu sau thời hạn?"
    assert "Tự đóng 3 ngày sau thời hạn: 17:00, thứ Năm 10/12/2026" in review
    assert made.afterwards == AfterDeadline(closes_after=3)
    assert changed_.splitlines()[-1] == "Không tự đóng: văn phòng đóng đợt"


async def test_a_change_that_would_close_it_at_once_is_not_offered(town: Town) -> None:
    await open_round(town, replace(ROUND, afterwards=AfterDeadline(closes_after=None)))
    town.clock.at = ROUND.deadline + 5 * DAY
    office = town.talk("VP01")

    await office.says(f"/sauhan {ROUND.id}")

    assert "Tự đóng sau 3 ngày" not in office.choices
    assert "Tự đóng sau 7 ngày" in office.choices
