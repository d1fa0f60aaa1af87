"""What people do in the crash tests: they register a pledge, turn by turn, each after the answer to the last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tests.crash.committee import PHONES
from tests.crash.scene import Scene


@dataclass(frozen=True, slots=True)
class Act:
    """A text that is typed, or with `taps` the label of a button; and the first words of the answer."""

    does: str
    answer: str
    taps: bool = False


ASK = Act("/dangky", "Đợt: Quý I/2027, hạn")
CHOOSE = Act("Chuyển đổi số", "Đồng chí viết việc", taps=True)
STOP = Act("/huy", "Đã dừng. Không có")
SURE = Act("/huy", "Đồng chí muốn bỏ")
"""What comes before `STOP` where something was written."""


def deed_of(code: str) -> str:
    """What this person promises; nobody else's is the same."""
    return f"Hướng dẫn 9/9 đồng chí ở tổ {code} dùng thành thạo chữ ký số, mỗi tháng 02 buổi chiều thứ Sáu."


def pledge(code: str) -> tuple[Act, ...]:
    """Seven turns, from the command to the receipt."""
    return (
        ASK,
        CHOOSE,
        Act(deed_of(code), "Kết quả dự kiến"),
        Act("Bỏ qua", "Đồng chí hoàn thành", taps=True),
        Act("31/3/2027", "Minh chứng (và người"),
        Act("Danh sách có ký xác nhận.", "Đề nghị đồng chí"),
        Act("Gửi đăng ký", "Hệ thống đã ghi", taps=True),
    )


def act(scene: Scene, code: str, one: Act) -> None:
    """Do it on the phone."""
    if one.taps:
        scene.telegram.tap(PHONES[code], one.does)
    else:
        scene.telegram.say(PHONES[code], one.does)


async def go_on(scene: Scene, code: str, acts: Sequence[Act], *, begun: bool) -> None:
    """Play these turns in closed loop; `begun` when the first was done already."""
    for place, one in enumerate(acts):
        if place or not begun:
            act(scene, code, one)
        await scene.shows(code, one.answer)
