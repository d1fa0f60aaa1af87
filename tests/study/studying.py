"""What the dialogues about study begin with: a round that is open, its text in three cards, somebody who studied it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from domain.study.completion import STUDIED, StudyAnswer, Way
from domain.study.edition import Card, Edition, Question, Resolution, digest_of
from domain.study.readings import Reading
from domain.study.reflections import Reflection, ReflectionTerms
from domain.study.round import StudyRound
from domain.talk.messages import Pressed
from storage.work import writing
from tests.town import ZONE, Town

CARDS = (
    Card(
        1,
        "I. Quan điểm",
        "Chuyển đổi số là việc của mỗi đảng viên. Mỗi đồng chí chọn một việc cụ thể để làm trước.",
        Question(
            "Ai có trách nhiệm thực hiện chuyển đổi số?",
            ("Bộ phận công nghệ thông tin", "Mỗi đảng viên", "Cấp trên"),
            right=1,
            explanation="Phần 1 nêu: chuyển đổi số là việc của mỗi đảng viên.",
        ),
    ),
    Card(
        2, "II. Mục tiêu", "Đến hết năm 2027, tất cả hồ sơ công việc được lập và xử lý trên môi trường mạng."
    ),
    Card(
        3,
        "III. Nhiệm vụ",
        "Chi bộ họp mỗi tháng một lần để kiểm điểm việc thực hiện; bí thư chịu trách nhiệm báo cáo.",
        Question(
            "Chi bộ kiểm điểm việc thực hiện bao lâu một lần?",
            ("Mỗi tháng", "Mỗi quý"),
            right=0,
            explanation="Phần 3 nêu: chi bộ họp mỗi tháng một lần.",
        ),
    ),
)
TEXT = "\n\n".join(f"# {card.heading}\n\n{card.body}" for card in CARDS)
EDITION = Edition(number=1, text=TEXT, digest=digest_of(TEXT), cards=CARDS)
"""Three short invented cards; the first and the last have a question, answered right by its options 1 and 0."""

PACE = timedelta(seconds=8)
REFLECTION = ReflectionTerms(80, ("Đồng chí tâm đắc điều gì?", "Đồng chí sẽ làm việc gì cụ thể?"))
"""Terms for rounds that ask for a reflection: `open_study(town, reflection=REFLECTION)`."""
THOUGHTS = (
    "Tôi tâm đắc với quan điểm chuyển đổi số là việc của mỗi đảng viên. "
    "Trong quý này tôi lập toàn bộ hồ sơ công việc trên môi trường mạng."
)
"""A reflection that is long enough for `REFLECTION`."""

STUDY = StudyRound(
    id="nq57",
    title="Nghị quyết mẫu về chuyển đổi số",
    opens_at=datetime(2026, 11, 23, 8, tzinfo=ZONE).astimezone(UTC),
    deadline=datetime(2026, 11, 30, 17, tzinfo=ZONE).astimezone(UTC),
    audience_unit_id="",
    resolution=Resolution(
        number="57-NQ/VD",
        issued_on=date(2026, 11, 2),
        issuer="Ban Chấp hành Đảng bộ Ví dụ",
        link="https://vidu.example/nq57",
    ),
    edition=1,
    cards=3,
    questions=2,
    pass_mark=1,
    pace=PACE,
    ways=STUDIED,
)


async def open_study(
    town: Town, round_: StudyRound = STUDY, *, edition: Edition = EDITION, **changes: object
) -> StudyRound:
    """Open a study round for the whole committee and publish its text; `changes` are fields of the round."""
    opened = replace(round_, cards=len(edition.cards), questions=edition.questions, **changes)  # type: ignore[arg-type]  # fields by name
    async with writing(town.app.database) as work:
        root = await work.people.root(town.today)
        assert root is not None
        opened = replace(opened, audience_unit_id=opened.audience_unit_id or root.id)
        await work.rounds.open(opened, by=root.id, at=town.clock.now(), day=town.today)
        await work.studies.publish(opened.id, edition, by=root.id, at=town.clock.now())
    return opened


async def republish(town: Town, edition: Edition, *, round_id: str = STUDY.id, ask: bool = True) -> None:
    """Put another edition in force; with `ask` everybody is asked again, unless the correction is minor."""
    async with writing(town.app.database) as work:
        assert await work.studies.publish(round_id, edition, by="", at=town.clock.now())
        if ask and not edition.minor:
            await work.studies.ask_again(round_id, None, town.clock.now())


async def read_cards(town: Town, code: str, edition: Edition = EDITION, *, round_id: str = STUDY.id) -> None:
    """Begin (or go on from the first card) and read every card at its pace, each question answered right."""
    talk = town.talk(code)
    await talk.does(Pressed(0, f"/hoctap.{round_id}"))
    if any(choice.startswith("Bắt đầu") for choice in talk.choices):
        await talk.presses("Bắt đầu")
    for card in edition.cards:
        town.clock.at += PACE
        await talk.presses("Đã đọc")
        if card.question is not None:
            await talk.presses(card.question.options[card.question.right])


async def studied(
    town: Town,
    code: str,
    way: str = "Tự nghiên cứu",
    *,
    reflection: str = "",
    edition: Edition = EDITION,
    round_id: str = STUDY.id,
) -> StudyAnswer:
    """Play a member's whole way to the proof. With `reflection` it is written and handed in, else handed in later.

    Returns what stands then.
    """
    talk = town.talk(code)
    await read_cards(town, code, edition, round_id=round_id)
    await talk.presses(way)
    if reflection:
        await talk.says(reflection)
        await talk.presses("Xong")
    elif any(choice.startswith("Nộp sau") for choice in talk.choices):
        await talk.presses("Nộp sau")
    await talk.presses("Xác nhận")
    answer = await standing(town, code, round_id)
    assert answer is not None, talk.choices
    return answer


async def not_studied(town: Town, code: str, reason: str = "nghỉ phép", *, round_id: str = STUDY.id) -> None:
    """Say, with this reason, that the text was not studied yet."""
    talk = town.talk(code)
    await talk.does(Pressed(0, f"/hoctap.{round_id}/none"))
    await talk.says(reason)
    await talk.presses("Gửi")


async def hand_in(town: Town, code: str, text: str = THOUGHTS, *, round_id: str = STUDY.id) -> Reflection:
    """Hand in, or in anew, the reflection that is still owed; returns it as it stands."""
    talk = town.talk(code)
    await talk.does(Pressed(0, f"/hoctap.{round_id}"))
    if any(choice.startswith("Viết lại") for choice in talk.choices):
        await talk.presses("Viết lại")
        await talk.presses("Xóa")
    await talk.says(text)
    await talk.presses("Xong")
    await talk.presses("Nộp bài")
    kept = await reflection_of(town, code, round_id)
    assert kept is not None, talk.choices
    return kept


async def entered(
    town: Town, code: str, way: Way, *, reason: str = "", by: str = "BT01", round_id: str = STUDY.id
) -> StudyAnswer:
    """Enter attendance for this person; returns what stands then."""
    person_id, secretary = await town.person_id(code), await town.person_id(by)
    async with writing(town.app.database) as work:
        answer = await work.studies.answer(
            round_id=round_id,
            person_id=person_id,
            way=way,
            reason=reason,
            at=town.clock.now(),
            entered_by=secretary,
        )
    assert answer is not None
    return answer


async def standing(town: Town, code: str, round_id: str = STUDY.id) -> StudyAnswer | None:
    """What stands about this person's study."""
    person_id = await town.person_id(code)
    async with writing(town.app.database) as work:
        return await work.studies.current_answer(round_id, person_id)


async def reading_of(town: Town, code: str, round_id: str = STUDY.id) -> Reading | None:
    """How far this person has read."""
    person_id = await town.person_id(code)
    async with writing(town.app.database) as work:
        return await work.studies.reading(round_id, person_id)


async def reflection_of(town: Town, code: str, round_id: str = STUDY.id) -> Reflection | None:
    """This person's reflection as it stands."""
    person_id = await town.person_id(code)
    async with writing(town.app.database) as work:
        return await work.studies.reflection(round_id, person_id)


async def jotted(town: Town, code: str, round_id: str = STUDY.id) -> str:
    """What this person has written of a reflection so far."""
    person_id = await town.person_id(code)
    async with writing(town.app.database) as work:
        return await work.studies.jotted(round_id, person_id)


async def handed_in(town: Town, code: str, text: str = THOUGHTS) -> Reflection:
    """Confirm the study of this person and hand in a reflection, a minute later than the last one."""
    person_id = await town.person_id(code)
    at = town.clock.now()
    async with writing(town.app.database) as work:
        await work.studies.answer(round_id=STUDY.id, person_id=person_id, way=Way.SELF, reason="", at=at)
        kept = await work.studies.submit_reflection(STUDY.id, person_id, text.strip(), at)
    assert kept is not None
    town.clock.at += timedelta(minutes=1)
    return kept


async def assessed(town: Town, code: str, reflection: Reflection, remark: str = "") -> None:
    """Let this leader accept the reflection, or return it with a remark, through a button."""
    talk = town.talk(code)
    await talk.does(Pressed(0, f"/docbai.{reflection.key}"))
    if remark:
        await talk.presses("Đề nghị bổ sung")
        await talk.says(remark)
    else:
        await talk.presses("Đạt")
    await talk.says("/huy")
