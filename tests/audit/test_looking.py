"""Names of other units that somebody looks at are noted once a day; asking for what is foreign is noted and told."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from sqlalchemy import select

from domain.people.person import Role
from domain.study.completion import Way
from handlers.people.actions.looking import REFUSED_A_DAY
from storage.tables import audit
from storage.types import new_id
from storage.work import reading, writing
from tests.pledges.pledging import open_round, pledged
from tests.security.people import grant
from tests.study.studying import REFLECTION, STUDY, THOUGHTS
from tests.town import Town


async def acts(town: Town, prefix: str) -> list[tuple[str, str]]:
    """The acts of this beginning in the audit log, oldest first, each with its subject."""
    async with reading(town.app.database) as work:
        rows = await work.statements.rows(select(audit.c.action, audit.c.subject).order_by(audit.c.number))
    return [(row["action"], row["subject"]) for row in rows if row["action"].startswith(prefix)]


async def test_a_card_of_another_unit_is_noted_once_a_day(plain_town: Town) -> None:
    office, leader = plain_town.talk("VP01"), plain_town.talk("BT01")

    await office.says("/danhsach DV01")
    await office.says("/danhsach DV02")
    await leader.says("/danhsach DV02")
    first_day = await acts(plain_town, "look.")
    await plain_town.after(days=1)
    await office.says("/danhsach DV11")
    await office.says("/danhsach DV01")

    both_days = await acts(plain_town, "look.")
    assert [act for act, _ in first_day] == ["look.unit"]
    assert len(both_days) == 3
    assert Counter(both_days)[first_day[0]] == 2


async def test_the_names_of_a_unit_are_noted_its_leaders_own_are_not(plain_town: Town) -> None:
    await open_round(plain_town)

    await plain_town.talk("BT01").says("/chibo")
    own = await acts(plain_town, "look.")
    await plain_town.talk("VP01").says("/chibo CB1")

    assert own == []
    assert [act for act, _ in await acts(plain_town, "look.")] == ["look.unit"]


async def test_asking_for_foreign_ids_is_counted_and_told_once(plain_town: Town) -> None:
    await grant(plain_town, "DV12", Role.OFFICE, "CB2")
    foreign = await plain_town.person_id("DV01")
    prober, office = plain_town.talk("DV12"), plain_town.talk("VP01")

    said = [await prober.says(f"/danhsach w-{foreign}") for _ in range(REFUSED_A_DAY + 2)]
    told = office.unread()

    assert {one[0].partition(".")[0] for one in said} == {
        "Không tìm thấy đồng chí nào như vậy trong phạm vi phụ trách"
    }
    assert len(await acts(plain_town, "look.refused")) == REFUSED_A_DAY
    assert [
        one for one in told if one.startswith("Đồng chí Trần Yến (Chi bộ Kế hoạch) hôm nay đã 5 lần")
    ] == told[-1:]


async def test_foreign_rounds_pledges_and_reflections_are_attempts_what_is_not_there_is_none(
    plain_town: Town,
) -> None:
    round_id = new_id(plain_town.clock.now())
    await open_round(plain_town)
    pledge = await pledged(plain_town, "DV01")
    member = await plain_town.person_id("DV01")
    async with writing(plain_town.app.database) as work:
        person = await work.people.person(member, plain_town.today)
        assert person is not None
        study = replace(STUDY, id=round_id, audience_unit_id=person.unit_id, reflection=REFLECTION)
        await work.rounds.open(study, by=member, at=plain_town.clock.now(), day=plain_town.today)
        at = plain_town.clock.now()
        await work.studies.answer(round_id=round_id, person_id=member, way=Way.SELF, reason="", at=at)
        reflection = await work.studies.submit_reflection(round_id, member, THOUGHTS, at)
        assert reflection is not None
    await grant(plain_town, "DV12", Role.OFFICE, "CB2")
    foreign, nowhere = (round_id, pledge.id, reflection.key), new_id(plain_town.clock.now())
    commands = dict(zip(foreign, ("hoctap", "duyet", "docbai"), strict=True))
    prober = plain_town.talk("DV12")

    theirs = [(await plain_town.talk("BT01").says(f"/{commands[one]} {one}")) for one in foreign[1:]]
    own = await plain_town.talk("DV01").says(f"/camket {pledge.id}")
    in_scope = await acts(plain_town, "look.refused")
    read = [(await prober.says(f"/{commands[one]} {one}"))[0] for one in foreign]
    noted = await acts(plain_town, "look.refused")
    missing = [(await prober.says(f"/{command} {nowhere}"))[0] for command in commands.values()]
    reading_on_paper = await prober.says("/docbai 000000000000-000000000000")

    assert all(pledge.receipt in said[0] or THOUGHTS[:20] in said[0] for said in (own, *theirs))
    assert in_scope == []
    assert len(noted) == len(foreign)
    assert read == [*missing[:2], reading_on_paper[0]]
    assert await acts(plain_town, "look.refused") == noted


async def test_a_unit_that_is_mistyped_is_no_attempt_its_id_is(plain_town: Town) -> None:
    leader = plain_town.talk("BT01")
    async with reading(plain_town.app.database) as work:
        root = await work.people.root(plain_town.today)
        assert root is not None

    await leader.says("/chibo CB99")
    slip = await acts(plain_town, "look.")
    await leader.says(f"/chibo {root.id}")

    assert slip == []
    assert [act for act, _ in await acts(plain_town, "look.")] == ["look.refused"]
