"""Terms are one: a word that stands for another one of ours, a command in running text, Vietnamese in English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import pytest
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from bot.words.texts import name_of
from tests.words.ours import our_entries


class _Spoken(Visitor):
    """Gathers what a text says, without its variables."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802 - the visitor's name for it
        self.pieces.append(node.value)


def spoken(entry: ast.Message) -> str:
    """All branches of a text with their tags taken away."""
    visitor = _Spoken()
    if entry.value is not None:
        visitor.visit(entry.value)
    return re.sub(r"</?(?:b|i|code)>", "", " … ".join(visitor.pieces))


@cache
def texts(language: str) -> dict[str, str]:
    """The texts by id; what people type themselves is theirs."""
    return {
        name_of(entry): spoken(entry)
        for _, entry in our_entries(language)
        if isinstance(entry, ast.Message) and not _TYPED.search(name_of(entry))
    }


_TYPED = re.compile(r"^command-[a-z]+-said$|^talk-sentence-")


@dataclass(frozen=True, slots=True)
class Ruling:
    """A wording that is not ours: how it is found, what stands for it, and the texts in which it is right."""

    found: str
    instead: str
    unless: frozenset[str] = frozenset()


def _in(*text_ids: str) -> frozenset[str]:
    return frozenset(text_ids)


VIETNAMESE = (
    Ruling(r"(?i)\bbấm\b", "chọn: Zalo has nothing to press"),
    Ruling(r"(?i)\bnút\b", "mục: Zalo has no buttons"),
    Ruling(r"(?i)(?<!trình )\bduyệt\b", "xác nhận, as the paper says"),
    Ruling(r"(?i)\btrả lại\b", "đề nghị bổ sung"),
    Ruling(r"(?i)\bthẻ\b", "phần of a resolution, phiếu liên kết on paper: a thẻ is a member's Party card"),
    Ruling(r"(?i)\bkhép lại\b", "đã đóng"),
    Ruling(
        r"(?i)\bphản đối\b",
        "báo chưa đúng: a member tells of a mistake",
        _in("people-consent-full"),  # a right of the law, by its name
    ),
    Ruling(r"(?i)\btrợ lý\b", "Hệ thống", _in("people-link-cards-type-only")),  # what the account is called
    Ruling(r"(?i)\bchat\b|\bbot\b", "tin nhắn, Hệ thống"),
    Ruling(r"(?i)\btiếp cận\b|\bim lặng\b|\bhỏi thăm\b", "kết nối, không tương tác, gọi điện"),
    Ruling(r"(?i)\bnền tảng\b", "Zalo, Telegram", _in("pledges-opening-group-1")),  # the ideological foundation
    Ruling(r"\bnhân dân\b", "Nhân dân"),
    Ruling(
        r"(?<![.:“] )(?<!^)\bhệ thống\b(?! một cửa)",
        "Hệ thống, where it is this one",
        _in("people-link-automatic", "people-consent-who", "people-help-what", "people-role-name"),
    ),
    Ruling(r"(?i)\bban hành bản\b|\bgiao vai trò\b|\bvai trò\b", "quyền trên Hệ thống, cập nhật nội dung"),
    Ruling(r"(?i)\bSHA-?256\b|\bmã băm\b|\bJSON\b|\bAPI\b|\btoken\b|\btrung vị\b", "words of the office"),
    Ruling(r"Văn phòng đảng ủy|văn phòng đảng ủy|(?i:văn phòng cấp ủy)", "Văn phòng Đảng ủy"),
    Ruling(r"(?i)\b(?:số|mã) biên nhận\b", "số tiếp nhận"),
    Ruling(r"(?i)(?<!đứng )\btrước ngày\b", "chậm nhất ngày: the day itself counts"),
    Ruling(r"(?i)\bnơi hỏi\b", "liên hệ"),
    Ruling(r"(?i)\bbạn\b", "đồng chí"),
    Ruling(r"(?i)\bđ/c\b", "đồng chí, outside of tables", _in("figures-workbook-col-own-deadline")),
    Ruling(r"(?i)uỷ", "ủy"),
    Ruling(r"(?i)\bkính gửi đồng chí[^,.]*\.$", "a comma and a new line"),
    Ruling(r"\b20[0-9]{2}\b", "a year of the round, or of the day", _in(
        "calendar-ask-free", "calendar-ask-worked", "calendar-days-unreadable", "calendar-import-example",
        "calendar-sheet-wrong-day",  # days off of a whole year, set once a year
        "rounds-ask-basis",  # a document
        "study-publish-ask-issued", "study-questions-example",
        "study-question-sheet-example-question",  # a resolution that is there, and its goal
    )),
)  # fmt: skip
"""Where two words stood for one thing, or a word was not an office's."""

ENGLISH = (
    Ruling(r"\b[Tt]he system\b", "the System, as it calls itself"),
    Ruling(r"(?i)\bpress(?:es)?\b", "choose: Zalo has nothing to press"),
    Ruling(r"(?i)\bapprov(?:e|ed|al|es)\b", "confirm", _in(
        "extensions-review-how", "extensions-review-line-unreadable",  # a word of the line
    )),
    Ruling(r"(?i)\bcards?\b", "part, slip"),
    Ruling(r"(?i)\bdoors?\b|\bmend(?:ed|ing)?\b|\banew\b|\bhears? of\b|\bdead\b", "plain words"),
    Ruling(r"(?i)\bassistant\b", "the System", _in("people-link-cards-type-only")),
    Ruling(r"(?i)\bchat\b|\bbot\b|\bdigest\b|\bJSON\b|\bmedian\b", "words of the office"),
    Ruling(r"(?i)\bobject(?:s|ed|ion|ions)?\b", "is not right", _in("people-consent-full")),
    Ruling(r"(?i)\bholds? a role\b|\broles?\b", "rights in the System"),
    Ruling(r"[\u00c0-\u1ef9]", "English", _in(
        "calendar-feast", "web-files-title", "people-link-cards-title", "people-link-cards-type-only",  # names
        "people-language-vi",  # a language, by its own name
        "rounds-ask-basis",  # a document, by its name
        "study-attendance-how", "study-attendance-twice",  # the one word for it in a line of attendance
    )),
    Ruling(r"\b[0-9]{1,2}/[0-9]{1,2}\b", "4 Jan 2027, one form of a date, but for what is to be typed", _in(
        "calendar-ask-free", "calendar-ask-worked", "calendar-days-unreadable", "calendar-import-example",
        "calendar-sheet-wrong-day", "dashboard-extend-until", "extensions-ask-until", "extensions-ask-until-when",
        "figures-past-no-day", "figures-past-no-such-day",
        "people-edit-ask-admitted", "people-edit-no-day",
        "people-link-fact", "people-roster-fault-admitted", "rounds-ask-basis", "pledges-opening-ask-deadline",
        "rounds-ask-new-deadline", "study-publish-ask-issued", "study-publish-ask-deadline",
    )),
)  # fmt: skip
"""The same in the English twin."""

_ROSTER = re.compile(r"^people-roster-")
"""The columns of a roster are called as the committee's own lists call them."""


def against(language: str, ruling: Ruling) -> Iterator[str]:
    """The texts that say it all the same."""
    for text_id, said in texts(language).items():
        if language == "en" and _ROSTER.match(text_id):
            continue
        if text_id not in ruling.unless and re.search(ruling.found, said):
            yield text_id


@pytest.mark.parametrize(
    ("language", "ruling"),
    [
        pytest.param(language, ruling, id=f"{language}-{ruling.instead}")
        for language, rulings in (("vi", VIETNAMESE), ("en", ENGLISH))
        for ruling in rulings
    ],
)
def test_one_word_stands_for_one_thing(language: str, ruling: Ruling) -> None:
    assert list(against(language, ruling)) == []
    assert [one for one in sorted(ruling.unless) if not re.search(ruling.found, texts(language)[one])] == []


WRONG = [
    ("vi", "Đồng chí bấm “Tìm lại”."),
    ("vi", "Đồng chí mở đợt mới bằng nút dưới đây."),
    ("vi", "4 nội dung đang chờ đồng chí duyệt."),
    ("vi", "Trả lại"),
    ("vi", "Đang đọc, thẻ 3"),
    ("vi", "Đợt này đã khép lại."),
    ("vi", "Hệ thống đã ghi nhận phản đối."),
    ("vi", "Đề nghị đồng chí nhắn lại cho trợ lý."),
    ("vi", "vẫn còn trong khung chat"),
    ("vi", "Im lặng đã lâu"),
    ("vi", "Nền tảng từ chối: 3"),
    ("vi", "Quan hệ với nhân dân"),
    ("vi", "Chưa ghi gì vào hệ thống."),
    ("vi", "Vai trò thay đổi"),
    ("vi", "mã SHA-256"),
    ("vi", "việc này do văn phòng cấp ủy thực hiện"),
    ("vi", "mã biên nhận"),
    ("vi", "hoàn thành trước ngày 31/12"),
    ("vi", "Nơi hỏi: Văn phòng"),
    ("vi", "chào bạn"),
    ("vi", "Thời hạn của đ/c"),
    ("vi", "Đảng uỷ"),
    ("vi", "Kính gửi đồng chí An."),
    ("vi", "so với năm 2026"),
    ("en", "The system received a picture."),
    ("en", "Press “Done”."),
    ("en", "It waits for approval."),
    ("en", "Reading, card 3"),
    ("en", "whoever sent it hears of the result"),
    ("en", "Blocked the assistant"),
    ("en", "blocked the bot"),
    ("en", "Your objection is recorded."),
    ("en", "They hold a role."),
    ("en", "all other numbers: còn lại"),
]


@pytest.mark.parametrize(("language", "sentence"), WRONG)
def test_a_wording_that_is_not_ours_is_found(language: str, sentence: str) -> None:
    rulings = VIETNAMESE if language == "vi" else ENGLISH

    assert [ruling.instead for ruling in rulings if re.search(ruling.found, sentence)] != []


COMMAND = re.compile(r"(?<![\w/:.}])/[a-z]{2,}")
"""A command by its name; `channels-typed-button`, where an entry has no number, names one by its variable."""
NAMED_BY_COMMAND = {
    "study-learn-list-older": "a code goes with it, which no entry takes",
}
"""Texts that name a command, and why; nobody else is told of one."""


@pytest.mark.parametrize("language", ["vi", "en"])
def test_running_text_names_entries_and_no_commands(language: str) -> None:
    found = {text_id for text_id, said in texts(language).items() if COMMAND.search(said)}

    assert found == NAMED_BY_COMMAND.keys()


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("Bí thư cấp mã bằng lệnh /ma.", True),
        ("nhắn /huy để giữ", True),
        ("https://example.vn/nghi-quyet", False),
        ("Ngày 30/8, số 57-NQ/TW, 9/10", False),
    ],
)
def test_a_command_in_running_text_is_found(said: str, *, named: bool) -> None:
    assert bool(COMMAND.search(said)) is named


def test_entries_are_named_as_they_are_called() -> None:
    """«mục “…”» names a label that there is, in both languages."""
    labels = {language: set(map(str.strip, texts(language).values())) for language in ("vi", "en")}
    named = [
        (language, text_id, name)
        for language, pattern in (("vi", r"(?i:mục) “([^”]+)”"), ("en", r"under “([^”]+)”"))
        for text_id, said in texts(language).items()
        for name in re.findall(pattern, said)
    ]

    assert [one for one in named if one[2] not in labels[one[0]]] == []
    assert len(named) > 20
