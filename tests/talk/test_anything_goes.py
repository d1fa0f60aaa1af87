"""Whatever people send, in whatever order, the assistant answers, keeps its word about buttons, and can go on."""

from __future__ import annotations

import asyncio
import tempfile
from datetime import timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.talk.messages import Attachment, Content, Edited, Pressed, Said, Started
from tests.pledges.pledging import open_round
from tests.study.studying import REFLECTION, open_study
from tests.town import Talk, Town

PEOPLE = ("DV01", "DV02", "BT01", "PB01", "VP01", "BT00", "nobody")
FILE = "file-1"
"""The handle of the only document that was uploaded."""
TEXTS = st.one_of(
    st.sampled_from(
        (
            "/dangky",
            "/duyet",
            "/dot",
            "/camket",
            "/tiendo",
            "/ma",
            "/viec",
            "/chibo",
            "/tonghop",
            "/xuat",
            "/baocao",
            "/huy",
            "/menu",
            "/trogiup",
            "/ngonngu",
            "/danhsach",
            "/phanquyen",
            "/nhac",
            "/thongbao",
            "/xemthongbao",
            "/thuhoi nq57",
            "/dungthongbao nq57",
            "/hoan",
            "/hoctap",
            "/hoctap nq57",
            "/hoctap nq57/none",
            "/nghiquyet",
            "/moihoctap",
            "/suanghiquyet nq57",
            "/cauhoi nq57",
            "/diemdanh nq57",
            "/docbai",
            "/dongdot nq57",
            "/giahan nq57",
            "/phandoi nq57",
            "/lich",
            "/lich 2027",
            "/themnghi",
            "/thembu",
            "/bolich",
            "/nhaplich",
            "29/8 - 31/8/2027",
            "28/11/2026 làm bù: Bù cho 30/11",
            "0",
            "1",
            "2",
            "3",
            "7",
            "99",
            "1-3 duyệt, 4 trả: thiếu số liệu",
            "1-2 trực tiếp, 3 trực tuyến, 4 vắng",
            "cuối tháng",
            "17:00 30/11",
            "30/2/2027",
            "Giải quyết trước hạn 30% hồ sơ trong quý, báo cáo ngày 15/12/2026, minh chứng: số liệu một cửa.",
            "=HYPERLINK(1)",
            "<b>đậm</b> & *sao* _gạch_",
            "\u202eđảo chiều\u202c",
            "😀😀😀",
            "tài liệu MẬT",
        )
    ),
    st.text(max_size=40),
    st.integers(min_value=0, max_value=10_000).map("x".__mul__),
)
ACTS = st.one_of(
    TEXTS.map(Said),
    st.integers(min_value=0, max_value=12),  # the button at this place under the last message
    st.builds(Pressed, st.integers(-1, 40), st.text(max_size=10), st.just("1")),
    st.sampled_from(
        (
            Attachment("photo"),
            Attachment("sticker"),
            Edited("1"),
            Attachment("document"),
            Attachment("document", file=FILE, name="nghi-quyet.txt", size=80),
            Started(),
            Started("12345678"),
        )
    ),
)


@settings(max_examples=12, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(st.sampled_from(PEOPLE), ACTS), min_size=20, max_size=60))
def test_every_update_is_answered_and_the_menu_always_works(
    acts: list[tuple[str, Content | int]],
) -> None:
    """No update goes without an answer, none fails, no button is too long, and /menu leads out of everything."""
    asyncio.run(_play(acts))


async def _play(acts: list[tuple[str, Content | int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        town = Town(Path(folder))
        await town.settle()
        await open_round(town)
        await open_study(town, reflection=REFLECTION)
        assert town.channel.keep("# Mục tiêu\n\nMỗi đồng chí một việc cụ thể.".encode()) == FILE
        try:
            for code, act in acts:
                talk = town.talk(code)
                content = _content(talk, act)
                said = await talk.does(content)
                await town.app.fetching.drain()
                await town.app.delivery.drain()
                said += talk.unread()
                assert said or isinstance(content, Attachment | Edited), (
                    code,
                    act,
                )  # pictures are declined once an hour
                assert "trục trặc" not in " ".join(said), (code, act)
                assert not said or all(len(choice.token.encode()) <= 56 for choice in talk.last.choices)
            town.clock.at += timedelta(hours=1)
            for code in PEOPLE:
                assert await town.talk(code).says("/menu")
        finally:
            await town.close()


def _content(talk: Talk, act: Content | int) -> Content:
    if not isinstance(act, int):
        return act
    if not talk.choices:
        return Said(str(act))
    choices = talk.last.choices
    return Pressed(talk.last.turn, choices[act % len(choices)].token, "1")
