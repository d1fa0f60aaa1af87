"""Every word is there, in both languages, and is said as it should be."""

from __future__ import annotations

import ast as python
import logging
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from fluent.syntax import FluentSerializer, ast
from hypothesis import given
from hypothesis import strategies as st

from bot.demo.emulators.telegram.markup import parse_html
from bot.words import texts
from bot.words.texts import LANGUAGES, OURS, FluentWords, MissingWords, balanced, name_of, variables
from domain.calendar.working_days import Week
from domain.ports import Markup
from domain.talk.messages import Argument, Text, say
from handlers.calendar.lines import feasts_text
from handlers.figures.week.figures import week_text
from tests.words.ours import our_entries

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
ROOT = Path(texts.__file__).parents[2]

# ---------------------------------------------------------------- the files


@cache
def known(language: str) -> dict[str, texts.Entry]:
    return {
        name_of(entry): entry
        for _, entry in our_entries(language)
        if isinstance(entry, ast.Message | ast.Term)
    }


@cache
def needs(language: str) -> dict[str, frozenset[str]]:
    """The variables that each text of ours asks for."""
    ours = known(language)
    return {name: variables(entry, ours) for name, entry in ours.items() if not name.startswith("-")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_of_the_files_is_understood(language: str) -> None:
    junk = [
        (path.name, (entry.content or "").splitlines()[:1])
        for path, entry in our_entries(language)
        if isinstance(entry, ast.Junk)
    ]

    assert junk == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_written_twice(language: str) -> None:
    names = [name_of(entry) for _, entry in our_entries(language) if not isinstance(entry, ast.Junk)]

    assert sorted(names) == sorted(set(names))


def test_languages_have_the_same_texts_with_the_same_variables() -> None:
    vietnamese, english = (
        {f"{name}: {', '.join(sorted(wanted))}" for name, wanted in needs(language).items()}
        for language in LANGUAGES
    )

    assert sorted(vietnamese ^ english) == []


def test_languages_have_the_same_files() -> None:
    vietnamese, english = (
        {path.relative_to(OURS / language) for path in (OURS / language).rglob("*.ftl")}
        for language in LANGUAGES
    )

    assert vietnamese == english


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_tag_is_closed_and_ours(language: str) -> None:
    open_ones = [name for name, entry in known(language).items() if not balanced(entry)]
    foreign = [
        (path.name, number)
        for path in (OURS / language).rglob("*.ftl")
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if not line.startswith("#") and re.search(r"</?(?!(?:b|i|code)>)[a-zA-Z]|&(?:amp|lt|gt|quot);", line)
    ]

    assert (open_ones, foreign) == ([], [])


# ---------------------------------------------------------------- the code


@dataclass(frozen=True, slots=True)
class Use:
    """A text's id in the code; `given` is None where the arguments cannot be read off."""

    where: str
    text_id: str
    given: frozenset[str] | None


def sources(*folders: str) -> Iterator[Path]:
    for folder in folders:
        yield from sorted((ROOT / folder).rglob("*.py"))


def uses(path: Path) -> Iterator[Use]:
    for node in python.walk(python.parse(path.read_text("utf-8"))):
        if not isinstance(node, python.Call) or not isinstance(node.func, python.Name) or not node.args:
            continue
        first = node.args[0]
        if not isinstance(first, python.Constant) or not isinstance(first.value, str):
            continue
        where = f"{path.relative_to(ROOT)}:{node.lineno}"
        if node.func.id == "say":
            names = [keyword.arg for keyword in node.keywords]
            given = frozenset(name.replace("_", "-") for name in names if name is not None)
            yield Use(where, first.value, given if None not in names else None)
        elif node.func.id == "Text":
            yield Use(where, first.value, frozenset() if len(node.args) == 1 else None)


@cache
def all_uses() -> list[Use]:
    floors = sources("domain", "handlers", "storage", "bot")
    return [use for path in floors for use in uses(path) if use.text_id]


def test_every_text_that_the_code_says_exists() -> None:
    missing = [f"{use.where} {use.text_id}" for use in all_uses() if use.text_id not in needs("vi")]

    assert missing == []


def test_every_text_is_given_its_variables() -> None:
    wanting = [
        f"{use.where} {use.text_id}: {', '.join(sorted(needs('vi')[use.text_id] - use.given))}"
        for use in all_uses()
        if use.given is not None and needs("vi").get(use.text_id, frozenset()) - use.given
    ]

    assert wanting == []


def test_no_vietnamese_stands_in_the_code() -> None:
    lines = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in sources("domain", "handlers", "storage", "bot")
        if not path.is_relative_to(ROOT / "bot" / "demo")
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if any(vietnamese(letter) for letter in line)
    ]

    assert lines == []


def vietnamese(letter: str) -> bool:
    """A letter with a mark of the Vietnamese alphabet, composed or not."""
    if letter.isascii():
        return False
    category = unicodedata.category(letter)
    return category == "Mn" or (category.startswith("L") and "LATIN" in unicodedata.name(letter, ""))


# ---------------------------------------------------------------- the sentences

SAMPLE = """\
plain = Chào đồng chí
bold = <b>Chào</b> { $name }, a < b & c
count = { $n ->
    [0] Không có ai
   *[other] { $n } đồng chí
}
state = { $state ->
    [done] xong
   *[other] chưa { $state }
}
value = { $value }
nested = Đợt: { $round }
refers = { plain }: { bold }
code-tag = <code>{ $value }</code>
only-attribute =
    .title = x
"""
IN_ENGLISH = SAMPLE.replace("Chào đồng chí", "Hello")


@pytest.fixture
def words(tmp_path: Path) -> FluentWords:
    """The sample takes the place of our files."""
    for language, source in (("vi", SAMPLE), ("en", IN_ENGLISH)):
        (tmp_path / language).mkdir()
        (tmp_path / language / "sample.ftl").write_text(source, "utf-8")
    return FluentWords(zone=ZONE, folder=tmp_path, strict=True)


EVENING = datetime(2026, 2, 5, 18, 5, tzinfo=UTC)

SENTENCES: list[tuple[Text, str, Markup, str]] = [
    (Text(""), "vi", "html", ""),
    (say("plain"), "vi", "plain", "Chào đồng chí"),
    (say("plain"), "en", "plain", "Hello"),
    (say("plain"), "fr", "plain", "Chào đồng chí"),
    (say("bold", name="<i>Lan</i> & ©"), "vi", "plain", "Chào <i>Lan</i> & ©, a < b & c"),
    (
        say("bold", name="<i>Lan</i> & ©"),
        "vi",
        "html",
        "<b>Chào</b> &lt;i&gt;Lan&lt;/i&gt; &amp; ©, a &lt; b &amp; c",
    ),
    (say("bold", name="\ue0000\ue001 {$n}"), "vi", "plain", "Chào \ue0000\ue001 {$n}, a < b & c"),
    (say("count", n=0), "vi", "plain", "Không có ai"),
    (say("count", n=1234), "vi", "plain", "1.234 đồng chí"),
    (say("count", n=1234), "en", "plain", "1,234 đồng chí"),
    (say("state", state="done"), "vi", "html", "xong"),
    (say("state", state="a&b"), "vi", "html", "chưa a&amp;b"),
    (say("value", value="2026"), "vi", "plain", "2026"),
    (say("value", value=Decimal("90.00")), "vi", "plain", "90,00"),
    (say("value", value=Decimal("1234567.8")), "vi", "plain", "1.234.567,8"),
    (say("value", value=Decimal("90.00")), "en", "plain", "90.00"),
    (say("value", value=Decimal("1E+3")), "en", "plain", "1,000"),
    (say("value", value=date(2026, 2, 5)), "vi", "plain", "05/02/2026"),
    (say("value", value=date(2026, 2, 5)), "en", "plain", "5 Feb 2026"),
    (say("value", value=EVENING), "vi", "html", "01:05, 06/02/2026"),
    (say("value", value=EVENING), "en", "plain", "01:05, 6 Feb 2026"),
    (say("nested", round=say("bold", name="<")), "vi", "plain", "Đợt: Chào <, a < b & c"),
    (
        say("nested", round=say("bold", name="<")),
        "vi",
        "html",
        "Đợt: <b>Chào</b> &lt;, a &lt; b &amp; c",
    ),
    (say("refers", name="Lan"), "vi", "plain", "Chào đồng chí: Chào Lan, a < b & c"),
]


@pytest.mark.parametrize(("text", "language", "markup", "sentence"), SENTENCES)
def test_text_is_said(words: FluentWords, text: Text, language: str, markup: Markup, sentence: str) -> None:
    assert [words.say(text, language, markup) for _ in range(2)] == [sentence, sentence]


def test_long_text_of_a_person_is_said_whole(words: FluentWords) -> None:
    long = "từ " * 2000

    assert words.say(say("nested", round=say("value", value=long)), "vi") == f"Đợt: {long}"


MISSING: list[Text] = [say("nowhere"), say("only-attribute"), say("bold"), say("count"), say("refers")]


@pytest.mark.parametrize("text", MISSING)
def test_missing_text_or_variable_raises_where_we_are_strict(words: FluentWords, text: Text) -> None:
    with pytest.raises(MissingWords, match=re.escape(text.id)):
        words.say(text, "vi")


def test_missing_text_is_its_id_and_an_error_without_values(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "vi").mkdir()
    (tmp_path / "vi" / "sample.ftl").write_text(SAMPLE, "utf-8")
    words = FluentWords(zone=ZONE, folder=tmp_path)

    said = [words.say(say("bold", other="bí mật"), "vi"), words.say(say("nowhere"), "vi")]

    assert said == ["bold", "nowhere"]
    assert [(record.levelno, record.getMessage()) for record in caplog.records] == [
        (logging.ERROR, "text missing: bold (vi): Unknown external: name"),
        (logging.ERROR, "text missing: nowhere (vi): no such text"),
    ]


def test_operators_text_wins_where_it_fits(
    tmp_path: Path, words: FluentWords, caplog: pytest.LogCaptureFixture
) -> None:
    overlay = tmp_path / "operator"
    (overlay / "vi").mkdir(parents=True)
    (overlay / "vi" / "own.ftl").write_text(
        "\ufeffplain = Kính chào\nbold = { $phone }\nnested = <b>{ $round }\nrefers = { nothing }\nnew = x\n"
        "value = [{ $value }]\nbroken\n",
        "utf-8",
    )
    (overlay / "vi" / "windows.ftl").write_bytes("plain = Chào".encode("cp1258", "replace"))

    laid_over = FluentWords(zone=ZONE, folder=tmp_path, overlay=overlay, strict=True)

    said = [say("plain"), say("value", value="x"), say("bold", name="Lan"), say("nested", round="1")]
    assert [laid_over.say(text, "vi") for text in said] == [
        "Kính chào",
        "[x]",
        "Chào Lan, a < b & c",
        "Đợt: 1",
    ]
    assert [record.getMessage().split(": ", 1)[1] for record in caplog.records] == [
        "bold is left out: it asks for phone",
        "nested is left out: a tag is not closed",
        "refers is left out: it refers to a text that does not exist",
        "new is left out: there is no such text",
        "a part of the file cannot be read and is left out",
        "a part of the file cannot be read and is left out",
    ]


PEOPLES = st.text(alphabet=st.sampled_from(list("<>&;bi/code{}$\"' ặ👍\ue000\ue0010")), max_size=60)


@given(typed=PEOPLES)
def test_what_people_type_is_never_markup(typed: str) -> None:
    words = SAID
    html = words.say(say("channels-file-elsewhere", name=typed), "vi", "html")
    plain = words.say(say("channels-file-elsewhere", name=typed), "vi")

    assert parse_html(html) == (plain, ())
    assert typed in plain


SAID = FluentWords(zone=ZONE, strict=True)


@pytest.mark.parametrize(
    ("text", "vietnamese", "english"),
    [
        (week_text(Week(2027, 1)), "Tuần 1 (04/01–10/01/2027)", "Week 1 (4 Jan to 10 Jan 2027)"),
        (week_text(Week(2026, 53)), "Tuần 53 (28/12–03/01/2027)", "Week 53 (28 Dec to 3 Jan 2027)"),
        (feasts_text(["Ngày Chiến thắng (nghỉ bù)"]), "Ngày Giải phóng miền Nam (nghỉ bù)",
         "Liberation Day (in its stead)"),
        (feasts_text(["Mùng hai Tết Nguyên Đán"]), "Mùng hai Tết Nguyên đán", "Second day of the Lunar New Year"),
    ],
)  # fmt: skip
def test_days_have_one_form_in_each_language(text: Text, vietnamese: str, english: str) -> None:
    assert (SAID.say(text, "vi"), SAID.say(text, "en")) == (vietnamese, english)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_can_be_said_with_its_variables(language: str) -> None:
    """Numbers and names take different branches; whichever is taken must be whole and well-formed."""
    numbers: tuple[Argument, ...] = (0, 1, 2, 1234)
    values: tuple[Argument, ...] = ("x", Decimal("0.5"), date(2026, 2, 5), EVENING)

    said = [
        SAID.say(Text(name, dict.fromkeys(wanted, value)), language, "html")
        for name, wanted in needs(language).items()
        for value in (numbers if asks_for_a_number(known(language)[name]) else numbers + values)
    ]

    seen = [parse_html(sentence)[0] for sentence in said]
    assert [sentence for sentence in seen if "???" in sentence or "\ue000" in sentence] == []


def asks_for_a_number(entry: texts.Entry) -> bool:
    return "NUMBER(" in FluentSerializer().serialize_entry(entry)
