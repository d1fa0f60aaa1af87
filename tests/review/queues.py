"""What waits in the stories of review: three pledges, or three reflections, and how they are decided."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum

from domain.pledges.pledge import Pledge, PledgeState
from domain.review.deciding import Decision, Reviewed
from domain.study.reflections import Reflection, ReflectionState
from storage.work import writing
from tests.pledges import pledging
from tests.pledges.pledging import DEED, OTHER_DEED, pledged, pledges_of
from tests.study import studying
from tests.study.studying import REFLECTION, STUDY, THOUGHTS, handed_in, open_study, reflection_of
from tests.town import Town

AUTHORS = ("DV01", "DV02", "PB01")
"""Whose three things wait: An's, Ánh's and the deputy's."""


@dataclass(frozen=True, slots=True)
class Queue:
    """A kind of thing that waits.

    `approve`, `give_back` and `skip` are its buttons, `open` opens a round of it, `hand_in` hands one in, `three` does
    both and leaves the three of `AUTHORS` waiting, `decide` lets a leader approve one, or return it with a remark.
    `shown` is the list of the three, `whole` each of them as it is read, `wrote` what the first says.
    """

    command: str
    approve: str
    give_back: str
    skip: str
    open: Callable[[Town], Awaitable[object]]
    hand_in: Callable[[Town, str], Awaitable[Reviewed]]
    three: Callable[[Town], Awaitable[tuple[Reviewed, Reviewed, Reviewed]]]
    decide: Callable[..., Awaitable[None]]
    remark: Callable[..., Awaitable[str]]
    states: Callable[..., Awaitable[list[PledgeState] | list[ReflectionState]]]
    submitted: StrEnum
    approved: StrEnum
    returned: StrEnum
    shown: str
    whole: tuple[str, str, str]
    wrote: str
    nothing: str
    all_done: str
    unknown: str


# ------------------------------------------------------------------ pledges

THIRD_DEED = "Có 01 sáng kiến rút ngắn thời gian tổng hợp báo cáo tháng từ 03 ngày xuống 01 ngày."


async def three_pledges(town: Town) -> tuple[Pledge, Pledge, Pledge]:
    """An open round with pledges of An, Ánh and the deputy."""
    await pledging.open_round(town)
    three = (
        await pledged(town, "DV01", DEED),
        await pledged(town, "DV02", OTHER_DEED),
        await pledged(town, "PB01", THIRD_DEED),
    )
    for code in (*AUTHORS, "BT01"):
        town.talk(code).unread()
    return three


async def states_of_pledges(town: Town, *codes: str) -> list[PledgeState]:
    """How the newest pledge of each of them stands."""
    return [(await pledges_of(town, code))[0].state for code in codes]


async def last_decision(town: Town, pledge: Pledge) -> Decision:
    """What was decided last about this pledge."""
    async with writing(town.app.database) as work:
        return (await work.pledges.decisions(pledge.id))[0]


async def remark_on_a_pledge(town: Town, pledge: Pledge) -> str:
    """What was remarked with the last decision about it."""
    return (await last_decision(town, pledge)).remark


def whole_pledge(name: str, receipt: str, deed: str) -> str:
    """A pledge as the secretary reads it."""
    return (
        f"{name}, Chi bộ Văn phòng\nNội dung số {receipt} (bản 1), Quý I/2027\nMới, gửi ngày 23/11/2026\n\n"
        f"Nhóm nội dung: Chuyển đổi số\nViệc làm: {deed}\nKết quả dự kiến: (chưa ghi)\n"
        "Hoàn thành: 31/03/2027\nMinh chứng: Danh sách có ký xác nhận"
    )


PLEDGES = Queue(
    command="/duyet",
    approve="Xác nhận",
    give_back="Đề nghị bổ sung",
    skip="Để sau",
    open=pledging.open_round,
    hand_in=pledged,
    three=three_pledges,
    decide=pledging.decided,
    remark=remark_on_a_pledge,
    states=states_of_pledges,
    submitted=PledgeState.SUBMITTED,
    approved=PledgeState.APPROVED,
    returned=PledgeState.RETURNED,
    shown=(
        "Có 3 nội dung chờ đồng chí xem xét:\n\n"
        "1. Nguyễn Văn An, số NG-2026-0001\n"
        "Hướng dẫn 9/9 đồng chí trong chi bộ sử dụng thành thạo chữ ký số, mỗi tháng 02…\n"
        "Mới, gửi ngày 23/11/2026\n"
        "2. Đặng Thị Ánh, số NG-2026-0002\n"
        "Giải quyết trước hạn ít nhất 30% hồ sơ thủ tục hành chính được phân công trong…\n"
        "Mới, gửi ngày 23/11/2026\n"
        "3. Phạm Văn Phó, số NG-2026-0003\n"
        "Có 01 sáng kiến rút ngắn thời gian tổng hợp báo cáo tháng từ 03 ngày xuống 01…\n"
        "Mới, gửi ngày 23/11/2026\n\n"
        "Đồng chí chọn số để xem toàn văn và quyết định, hoặc nhắn một dòng, ví dụ: "
        "1-5 xác nhận, 6 bổ sung: thiếu minh chứng"
    ),
    whole=(
        whole_pledge("Nguyễn Văn An", "NG-2026-0001", DEED),
        whole_pledge("Đặng Thị Ánh", "NG-2026-0002", OTHER_DEED),
        whole_pledge("Phạm Văn Phó", "NG-2026-0003", THIRD_DEED),
    ),
    wrote=DEED,
    nothing="Không có nội dung nào đang chờ đồng chí xác nhận.",
    all_done="Không còn nội dung nào chờ xác nhận. Trân trọng cảm ơn đồng chí.",
    unknown="Không tìm thấy nội dung này trong phạm vi của đồng chí.",
)

# ------------------------------------------------------------------ reflections

OTHER_THOUGHTS = (
    "Điểm mới nhất với tôi là mọi hồ sơ được xử lý trên môi trường mạng. Tôi làm trước việc này. " * 3
)
TITLE = STUDY.title


async def open_with_reflections(town: Town) -> None:
    """A study round that asks for reflections."""
    await open_study(town, reflection=REFLECTION)


async def three_reflections(town: Town) -> tuple[Reflection, Reflection, Reflection]:
    """An open study with reflections of An, Ánh and the deputy, a minute apart."""
    await open_with_reflections(town)
    return (
        await handed_in(town, "DV01"),
        await handed_in(town, "DV02", OTHER_THOUGHTS),
        await handed_in(town, "PB01"),
    )


async def states_of_reflections(town: Town, *codes: str) -> list[ReflectionState]:
    """How the reflection of each of them stands."""
    found = [await reflection_of(town, code) for code in codes]
    return [one.state for one in found if one is not None]


async def remark_on_a_reflection(town: Town, reflection: Reflection) -> str:
    """What was remarked on it."""
    async with writing(town.app.database) as work:
        kept = await work.studies.reflection(reflection.round_id, reflection.person_id)
    assert kept is not None
    return kept.remark


def whole_reflection(name: str, text: str, minute: int, version: int = 1) -> str:
    """A reflection as the secretary reads it."""
    return (
        f"{name}, Chi bộ Văn phòng\n"
        f"Bài thu hoạch (lần {version}, {len(text)} ký tự, nộp lúc 09:{minute}, 23/11/2026): {TITLE}\n\n"
        f"{text}\n\nTheo đồng chí, bài này đạt yêu cầu hay cần bổ sung?"
    )


REFLECTIONS = Queue(
    command="/docbai",
    approve="Đạt",
    give_back="Đề nghị bổ sung",
    skip="Để sau",
    open=open_with_reflections,
    hand_in=handed_in,
    three=three_reflections,
    decide=studying.assessed,
    remark=remark_on_a_reflection,
    states=states_of_reflections,
    submitted=ReflectionState.SUBMITTED,
    approved=ReflectionState.ACCEPTED,
    returned=ReflectionState.RETURNED,
    shown=(
        "Có 3 bài thu hoạch chờ đồng chí đọc:\n\n"
        f"1. Nguyễn Văn An: {len(THOUGHTS)} ký tự, nộp lúc 09:30, 23/11/2026\n{TITLE}\n"
        f"2. Đặng Thị Ánh: {len(OTHER_THOUGHTS.strip())} ký tự, nộp lúc 09:31, 23/11/2026\n{TITLE}\n"
        f"3. Phạm Văn Phó: {len(THOUGHTS)} ký tự, nộp lúc 09:32, 23/11/2026\n{TITLE}\n\n"
        "Đồng chí chọn số để đọc toàn văn và nhận xét, hoặc nhắn một dòng, ví dụ: "
        "1-5 đạt, 6 bổ sung: nêu rõ liên hệ bản thân"
    ),
    whole=(
        whole_reflection("Nguyễn Văn An", THOUGHTS, 30),
        whole_reflection("Đặng Thị Ánh", OTHER_THOUGHTS.strip(), 31),
        whole_reflection("Phạm Văn Phó", THOUGHTS, 32),
    ),
    wrote=THOUGHTS,
    nothing="Không có bài thu hoạch nào đang chờ đồng chí đọc.",
    all_done="Không còn bài thu hoạch nào chờ đọc. Trân trọng cảm ơn đồng chí.",
    unknown="Không tìm thấy bài thu hoạch này trong phạm vi của đồng chí.",
)
