"""Who a forecast is made of: people in groups that owe and were told the same, and only of the scope."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from domain.calendar.working_days import WorkCalendar
from domain.people.person import Role, Status
from domain.reminders.ladder import LADDER, LadderStep
from domain.reminders.planning import DueStep, entry_of, said_from
from domain.reminders.rehearsal import Alike, Owes
from domain.reminders.steps_around import StepsAround
from domain.rounds.round import Round
from tests.committee import DAY_ONE, Committee, changed, import_roster, noon

CALENDAR = WorkCalendar()


async def groups(
    committee: Committee, rounds: list[Round], *units: str, beginning: Round | None = None
) -> list[Alike]:
    """What is found on the first day, in the order of sizes."""
    around = {
        (one.id, one.deadline): StepsAround(
            entry_of(first := LADDER.due_steps(one.deadline, one.opens_at, CALENDAR)[0], one.deadline),
            (said_from(first, CALENDAR),),
        )
        for one in rounds
    }
    found = await committee.work.rehearsals.alike(
        committee.scope(*units),
        DAY_ONE,
        around,
        rounds_=rounds,
        since=DAY_ONE,
        monday=DAY_ONE,
        first=DAY_ONE,
        beginning=beginning,
    )
    return sorted(found, key=lambda group: (-group.people, len(group.owes), group.channel))


async def test_people_who_owe_the_same_are_one_group_and_who_is_done_is_in_none(committee: Committee) -> None:
    round_ = await committee.open_round(audience="DB1")
    await committee.link("A1")
    await committee.pledge("A2", round_)
    owes = (Owes(round_, round_.deadline),)

    assert await groups(committee, [round_], "CB1") == [Alike(1, "", owes), Alike(1, "telegram", owes)]
    assert await groups(committee, [round_], "DB1") == [Alike(4, "", owes), Alike(1, "telegram", owes)]
    assert await groups(committee, [round_], "CB3") == []
    assert await groups(committee, [round_]) == []


async def test_who_rests_has_more_time_or_was_told_is_told_apart(committee: Committee) -> None:
    work, people = committee.work, committee.people
    round_ = await committee.open_round(audience="CB1")
    later, until = round_.deadline + timedelta(days=5), DAY_ONE + timedelta(days=4)
    await work.rounds.extend(round_.id, people["A2"], until=later, reason="ốm", by=people["VP1"])
    await work.rounds.snooze(round_.id, people["A3"], until=until, reason="bận")
    step = LADDER.due_steps(round_.deadline, round_.opens_at, CALENDAR)[0]
    await work.reminders.plan(
        [people["A1"]], DueStep(round_, round_.deadline, step), day=DAY_ONE, at=round_.opens_at
    )

    found = await groups(committee, [round_], "CB1")

    assert sorted(found, key=lambda group: (group.owes[0].deadline, group.told_today_at is None)) == [
        Alike(
            1,
            "",
            (Owes(round_, round_.deadline, told_newest=True, told_today=True),),
            told_today_at=round_.opens_at,
            month_days=1,
        ),
        Alike(1, "", (Owes(round_, round_.deadline, rests_until=until),)),
        Alike(1, "", (Owes(round_, later),)),
    ]


async def test_a_greeting_counts_where_it_named_the_round_and_the_round_did_not_rest(
    committee: Committee,
) -> None:
    work, people = committee.work, committee.people
    round_ = await committee.open_round(audience="CB1")
    until = DAY_ONE + timedelta(days=4)
    await work.rounds.snooze(round_.id, people["A3"], until=until, reason="bận")
    for code in ("A1", "A3", "B1"):
        await work.greetings.keep(people[code], day=DAY_ONE, at=round_.opens_at)
    await work.greetings.keep(people["A2"], day=DAY_ONE, at=round_.opens_at - timedelta(seconds=1))
    said = said_from(LADDER.due_steps(round_.deadline, round_.opens_at, CALENDAR)[0], CALENDAR)

    found = await groups(committee, [round_], "CB1")

    assert sorted(found, key=lambda group: str(group.owes[0])) == sorted(
        (
            Alike(1, "", (Owes(round_, round_.deadline, greeted_at=said),)),
            Alike(1, "", (Owes(round_, round_.deadline),)),
            Alike(1, "", (Owes(round_, round_.deadline, rests_until=until),)),
        ),
        key=lambda group: str(group.owes[0]),
    )
    assert await work.greetings.of_person(people["A1"]) == {round_.id: round_.opens_at}
    assert await work.greetings.of_person(people["B1"]) == {}


async def test_a_round_that_begins_asks_its_audience_and_those_roles_only(committee: Committee) -> None:
    round_ = await committee.open_round(audience="CB1")
    beginning = Round(
        id="beginning",
        title="",
        opens_at=round_.opens_at,
        deadline=round_.deadline + timedelta(days=1),
        audience_unit_id=committee.units["DB1"],
    )
    leaders = replace(beginning, audience_roles=(Role.SECRETARY, Role.DEPUTY))
    now, ahead = Owes(round_, round_.deadline), Owes(beginning, beginning.deadline)

    assert await groups(committee, [round_], "GOC", beginning=beginning) == [
        Alike(3, "", (ahead,)),
        Alike(3, "", (now, ahead)),
    ]
    assert await groups(committee, [], "GOC", beginning=beginning) == [Alike(6, "", (ahead,))]
    assert await groups(committee, [], "GOC", beginning=leaders) == [
        Alike(4, "", (Owes(leaders, leaders.deadline),))
    ]


async def test_a_round_has_its_deadline_once_and_the_later_ones_of_people_in_order(
    committee: Committee,
) -> None:
    """An extension to the very day that the round itself was moved to later is none any more."""
    made, work = await committee.open_round(), committee.work
    for code, days in (("A3", 2), ("A2", 0), ("B2", 1), ("A1", 2), ("B1", -1)):
        await work.rounds.extend(
            made.id,
            committee.people[code],
            until=made.deadline + timedelta(days=days),
            reason="ốm",
            by=committee.people["VP1"],
        )

    deadlines = await work.reminders.deadlines(made.id)

    assert deadlines == [made.deadline + timedelta(days=days) for days in (0, 1, 2)]
    assert await work.reminders.deadlines("none") == []


async def test_whoever_has_left_since_the_round_began_is_not_reminded(committee: Committee) -> None:
    made, day = await committee.open_round(audience="CB1"), DAY_ONE + timedelta(days=1)
    for code in ("A1", "A2", "A3"):
        await committee.link(code)

    async def concerned() -> list[str]:
        found, _ = await committee.work.reminders.concerned(
            DueStep(made, made.deadline, LadderStep("t-1", noon(day))),
            day=day,
            step_day=day,
            opened_today=False,
            a_week=4,
            said_from=noon(day),
            after="",
            most=9,
        )
        return [code for code, one in committee.people.items() if one in found]

    before = await concerned()
    await import_roster(committee.work, changed("A3", status=Status.LEFT), day)

    assert (before, await concerned()) == (["A1", "A2", "A3"], ["A1", "A2"])
