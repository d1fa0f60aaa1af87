"""A committee with a part that concerns nobody else: whatever is written there bears the same two words.

`callers` are everybody to whom that part is foreign, one for each role; `known` is every id and number that somebody
of them may have heard of.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from domain.broadcasts.broadcast import Audience, Broadcast
from domain.language.vietnamese import fold
from domain.people.person import Role
from domain.people.roster.change import compare
from domain.people.roster.sheet import read_rows
from domain.pledges.pledge import Pledge
from domain.pledges.round import Group
from domain.review.deciding import Decision
from domain.study.completion import StudyAnswer, Way
from domain.study.edition import Card, Edition, Question, digest_of
from domain.study.reflections import Reflection
from handlers.figures.summary import View
from handlers.people.finding import PICKED
from storage.engine.database import Database
from storage.tables import metadata
from storage.work import SqlWork, writing
from tests.committee import deed, report
from tests.pledges.pledging import ROUND
from tests.study.studying import EDITION, REFLECTION, STUDY
from tests.town import BODY, COMMITTEE, HEADER, ROSTER, Town

MARK = "Ngọc Bích"
"""In every name, title and text of the foreign part, and in no text of the product."""

BODY_BEYOND = ("DB9", f"Đảng bộ {MARK}", "DU")
CELL_BEYOND = ("CB9", f"Chi bộ {MARK}", "DB9")
MORE = (
    ("VP11", "Cao Thị Phụ Trách", *BODY, "", "Đang sinh hoạt"),
    ("QT11", "Tạ Văn Quản Trị", *BODY, "", "Đang sinh hoạt"),
    ("BT90", f"Lê {MARK}", *BODY_BEYOND, "Bí thư", "Đang sinh hoạt"),
    ("BT91", f"Phan {MARK}", *CELL_BEYOND, "Bí thư", "Đang sinh hoạt"),
    ("DV91", f"Vũ {MARK}", *CELL_BEYOND, "", "Đang sinh hoạt"),
    ("DV92", f"Mai {MARK}", *CELL_BEYOND, "", "Đang sinh hoạt"),
)

FAILED = "talk-reception-fault"
"""What is said where an update failed."""

CALLERS = ("DV01", "DV12", "PB01", "BT01", "BT02", "BT00", "VP11", "QT11", "DV03", "nobody")
"""A member, an exempt one, deputy and secretaries of cells, a body's secretary, office and administrator, a member
without an account who writes from a strange one, and a stranger."""

TEXT = f"# {MARK}\n\nChi bộ {MARK} tự kiểm điểm mỗi quý một lần."
BEYOND = Edition(
    number=1,
    text=TEXT,
    digest=digest_of(TEXT),
    cards=(
        Card(1, MARK, f"Chi bộ {MARK} tự kiểm điểm.", Question(f"{MARK}?", (MARK, "Khác"), 0, f"Vì {MARK}.")),
    ),
)


@dataclass(frozen=True, slots=True)
class Beyond:
    """What there is in the foreign part: ids, codes and receipts by what they are of."""

    known: dict[str, str]


def shows(said: str) -> bool:
    """Whether a sentence holds anything of the foreign part."""
    return fold(MARK) in fold(said)


async def settle_beyond(town: Town) -> Beyond:
    """Add the foreign part to a town that is settled, with rounds of its own and its share in those of everybody."""
    async with writing(town.app.database) as work:
        known = await work.roster.known(town.today)
        change = compare(read_rows((HEADER, *ROSTER, *MORE)), known)
        await work.roster.apply(change, town.today, town.clock.now())
    for code, *_ in MORE:
        if code != "DV92":
            await town.link(code, "telegram")
    async with writing(town.app.database) as work:
        return await _filled(town, work)


async def _filled(town: Town, work: SqlWork) -> Beyond:
    now, today = town.clock.now(), town.today
    known = await work.roster.known(today)
    people = {person.code: person.id for person in known.people}
    root = await work.people.root(today)
    assert root is not None
    units = {unit.code: unit.id for unit in await work.people.units((root.id,), today)}
    await work.people.grant(people["VP11"], Role.OFFICE, units["DB1"], today)
    await work.people.grant(people["QT11"], Role.ADMIN, units["DB1"], today)
    await work.people.grant(people["BT90"], Role.OFFICE, units["DB9"], today)

    office, secretary, member = people["BT90"], people["BT91"], people["DV91"]
    mine = Group(1, MARK)
    theirs = replace(ROUND, id="theirs", title=f"Đợt {MARK}", guidance=MARK, audience_unit_id=units["DB9"])
    pledged = []
    for round_ in (replace(theirs, groups=(mine,)), replace(ROUND, audience_unit_id=root.id)):
        await work.rounds.open(round_, by=office, at=now, day=today)
        person = await work.people.by_code("DV91", today)
        assert person is not None
        for text in (f"Trồng 30 cây {MARK} trước ngày 30/3/2027", f"Quét sân {MARK}, 2 lần mỗi tháng"):
            made = await work.pledges.register(
                round_=round_,
                person=person,
                deed=replace(deed(text), result=MARK, evidence=MARK, until=date(2027, 3, 30)),
                likeness=None,
                at=now,
                day=today,
            )
            assert made is not None
            pledged.append(made)
    returned, approved, *_ = pledged
    for pledge, well in ((returned, False), (approved, True)):
        assert await work.pledges.decide(pledge, Decision(pledge.version, well, MARK, secretary, "", now))
    await work.pledges.report(approved.id, person_id=member, report=replace(report(at=now), note=MARK))

    answers, reflections = [], []
    beyond = replace(
        STUDY, id="beyond", title=f"Nghị quyết {MARK}", cards=1, questions=1, reflection=REFLECTION
    )
    beyond = replace(beyond, resolution=replace(STUDY.resolution, issuer=MARK), audience_unit_id=units["DB9"])
    everybody = replace(STUDY, audience_unit_id=root.id, reflection=REFLECTION)
    for study, edition in ((beyond, BEYOND), (everybody, EDITION)):
        await work.rounds.open(study, by=office, at=now, day=today)
        assert await work.studies.publish(study.id, edition, by=office, at=now)
        by_hand = await work.studies.answer(
            round_id=study.id,
            person_id=people["DV92"],
            way=Way.NONE,
            reason=MARK,
            at=now,
            entered_by=secretary,
        )
        own = await work.studies.answer(round_id=study.id, person_id=member, way=Way.SELF, reason="", at=now)
        handed_in = await work.studies.submit_reflection(study.id, member, f"Tôi ở {MARK}. " * 9, now)
        assert by_hand is not None
        assert own is not None
        assert handed_in is not None
        answers += [by_hand, own]
        reflections.append(handed_in)

    await work.rounds.snooze("quy1", secretary, until=date(2026, 11, 25), reason=MARK)
    later = now + timedelta(days=20)
    await work.rounds.extend("quy1", people["DV92"], until=later, reason=MARK, by=office)
    await work.broadcasts.keep(_broadcast(units["DB9"], office, now))
    week = town.app.scenes.calendar_cache.current.week_of(today).label
    await work.weeks.remark(week, units["CB9"], text=MARK, by=secretary, at=now)
    return Beyond(_known(people, units, pledged, answers, reflections, week))


def _broadcast(unit_id: str, by: str, now: datetime) -> Broadcast:
    return Broadcast(
        id="tb9",
        text=f"Mời đồng chí {MARK} dự họp",
        office=BODY_BEYOND[1],
        audience=Audience(unit_id),
        by=by,
        at=now,
        due_at=now + timedelta(days=300),
        people=3,
    )


def _known(
    people: dict[str, str],
    units: dict[str, str],
    pledged: list[Pledge],
    answers: list[StudyAnswer],
    reflections: list[Reflection],
    week: str,
) -> dict[str, str]:
    """Every id by what it is of, as buttons carry it and as people type it."""
    known = {"round": "theirs", "study": "beyond", "broadcast": "tb9"}
    for code in ("BT90", "BT91", "DV91", "DV92"):
        known |= {
            f"person {code}": people[code],
            f"picked {code}": PICKED + people[code],
            f"code {code}": code,
        }
    for code in ("DB9", "CB9"):
        known |= {
            f"unit {code}": units[code],
            f"unit code {code}": code,
            f"cards of {code}": f"unit-{units[code]}",
            f"people of {code}": f"{units[code]}_o1",
            f"figures of {code}": View(units[code], mode="n").argument,
            f"remark of {code}": f"{week}_{units[code][-8:]}",
        }
    for place, pledge in enumerate(pledged):
        known |= {f"pledge {place}": pledge.id, f"receipt {place}": pledge.receipt}
    for place, answer in enumerate(answers):
        known |= {f"answer {place}": answer.id} | ({f"proof {place}": answer.code} if answer.code else {})
    for place, reflection in enumerate(reflections):
        known[f"reflection {place}"] = reflection.key
    return known | {
        "none of study": "beyond/none",
        "figures of a round": View(rounds="theirs").argument,
        "committee": COMMITTEE[0],
    }


TALKING = (
    "conversations",
    "inbox",
    "outbox",
    "cursors",
    "quotas",
    "buckets",
    "leases",
    "counters",
    "accounts",
    "wrong_codes",
)
"""Tables that every update may touch. A stranger's number of eight digits is a code, and counts as a wrong one."""


async def kept(database: Database) -> dict[str, list[str]]:
    """Everything that is kept beside the talking, by table; but for the note that somebody asked for what is foreign,
    which is to be made."""
    found: dict[str, list[str]] = {}
    async with database.read() as connection:
        for table in metadata.sorted_tables:
            if table.name not in TALKING:
                rows = await connection.execute(table.select())
                found[table.name] = sorted(
                    repr(tuple(row)) for row in rows if "look.refused" not in tuple(row)
                )
    return found
