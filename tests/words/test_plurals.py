"""English says one of a thing otherwise than several: a number before its noun has a form for one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pytest
from fluent.syntax import FluentParser, ast

from bot.words.texts import name_of
from tests.words.ours import our_entries

NEVER_ONE = {
    "hours": "for how long a link is good",
    "length": "characters of a text that is long enough to be counted",
    "longest": "a limit",
    "limit": "a limit",
    "most": "a limit",
    "seconds": "a time to wait, said when there are some",
    "unit": "a name",
    "channel": "a name",
    "card": "a number by which a part is called",
}
"""Variables that are more than one wherever a text names them, and why."""

MORE_THAN_ONE = {
    "audit-refused-told": "a rule of five times",
    "dashboard-code-alarm": "a rule of three times",
    "dashboard-link-terms": "rules of several minutes",
    "dashboard-writing-alarm": "a rule of three times",
    "dashboard-writing-terms": "times of ten and fifteen minutes",
    "extensions-review-not-yet": "a rule of three days",
    "extensions-review-task-many": "a list so long that it goes on",
    "figures-workbook-note-reach": "a rule of many days",
    "people-codes-card": "a rule of seven days",
    "people-codes-now": "a rule of fifteen minutes",
    "people-link-cards-many-units": "said where a name is not clear",
    "people-link-cards-too-many": "said where there are too many",
    "people-link-cards-whom": "a rule of seven days",
    "people-link-doubted": "a rule of several times",
    "people-link-wait": "a rule of several codes",
    "people-link-which": "said where there are several",
    "people-reach-count-silent": "a rule of many days",
    "people-roles-many-units": "said where a name is not clear",
    "people-roster-fault-roots": "one would be right",
    "rounds-ended": "part of what is owed: two or more are",
    "pledges-fulfilment-not-yet": "a rule of three days",
    "pledges-fulfilment-task-many": "a list so long that it goes on",
    "pledges-review-not-yet": "a rule of three days",
    "pledges-review-task-many": "a list so long that it goes on",
    "reminders-expected-study": "rounded to five minutes",
    "reminders-owed-written": "the parts of a pledge",
    "reminders-nudge-all": "asked where there are several",
    "rounds-ask-audience-search": "said where there are too many",
    "rounds-ask-unit": "said where a name is not clear",
    "rounds-closes": "three days or more",
    "rounds-closes-line": "three days or more",
    "study-attendance-search": "said where there are too many",
    "study-attendance-units-found": "said where a name is not clear",
    "study-edition-unit-unclear": "said where a name is not clear",
    "study-learn-contents-reflection": "the least length of a reflection",
    "study-learn-reflection-how": "the least length of a reflection",
    "study-learn-reflection-count": "the least length of a reflection",
    "study-objection-not-possible": "a rule of seven days",
    "study-objection-nothing": "a rule of seven days",
    "study-publish-review-reflection": "the least length of a reflection",
    "study-publish-text-cards": "said where there are too many",
    "study-question-sheet-note-limits": "a limit",
    "study-review-not-yet": "a rule of three days",
    "study-review-task-many": "a list so long that it goes on",
    "talk-flow-no-such-day": "a month",
    "talk-typed-too-short": "a rule of several letters",
}
"""Texts that are said of several only, and why."""

NOUNS = (
    "accounts cells changes characters choices codes columns conditions days entries faults files hours letters lines "
    "members messages minutes months options pages paragraphs parts people phrases pieces places pledges positions "
    "questions reflections reminders requests results rounds rows seconds slips texts things times units versions "
    "weeks words years"
)
"""What our texts count."""
_NOUN = re.compile(rf"(?:</b>)?(?: [a-z-]+){{0,2}}? (?:{NOUNS.replace(' ', '|')})\b")


def numbers_before_nouns(pattern: ast.Pattern, chosen: frozenset[str]) -> Iterator[str]:
    """The variables that stand before a noun for several, where no form for one was chosen by them."""
    for element, following in zip(pattern.elements, [*pattern.elements[1:], None], strict=True):
        if not isinstance(element, ast.Placeable):
            continue
        expression = element.expression
        if isinstance(expression, ast.SelectExpression):
            yield from _in_variants(expression, chosen)
        elif isinstance(expression, ast.VariableReference) and isinstance(following, ast.TextElement):
            name = expression.id.name
            said = following.value
            if name not in chosen and _NOUN.match(said):
                yield name


def _in_variants(expression: ast.SelectExpression, chosen: frozenset[str]) -> Iterator[str]:
    selector = expression.selector
    name = selector.id.name if isinstance(selector, ast.VariableReference) else ""
    has_one = any(_key(variant) in ("1", "one") for variant in expression.variants)
    within = chosen | {name} if has_one else chosen
    for variant in expression.variants:
        # A variant for one says it itself; the number in it is that one.
        yield from numbers_before_nouns(variant.value, within)


def _key(variant: ast.Variant) -> str:
    return variant.key.value if isinstance(variant.key, ast.NumberLiteral) else variant.key.name


@cache
def found() -> list[tuple[str, str]]:
    return [
        (name_of(entry), name)
        for _, entry in our_entries("en")
        if isinstance(entry, ast.Message) and entry.value is not None
        for name in numbers_before_nouns(entry.value, frozenset())
    ]


def test_numbers_before_nouns_have_a_form_for_one() -> None:
    wanting = [
        f"{text_id}: ${name}"
        for text_id, name in found()
        if text_id not in MORE_THAN_ONE and name not in NEVER_ONE
    ]

    assert wanting == []


def test_every_exception_is_one() -> None:
    texts = {text_id for text_id, name in found() if name not in NEVER_ONE}
    variables = {name for _, name in found()}

    assert (sorted(MORE_THAN_ONE.keys() - texts), sorted(NEVER_ONE.keys() - variables)) == ([], [])


@pytest.mark.parametrize(
    ("source", "wanting"),
    [
        ("x = { $count } people wait.", ["count"]),
        ("x = <b>{ $count }</b> wrong link codes", ["count"]),
        ("x = People: { $count }", []),
        ("x = { $count ->\n        [one] 1 day\n       *[other] { $count } days\n    } left", []),
        ("x = { $count ->\n        [0] none\n       *[other] { $count } days\n    } left", ["count"]),
        ("x = { $count ->\n        [1] 1 unit\n       *[other] { $count } units, { $n } days\n    }", ["n"]),
    ],
)
def test_a_number_without_a_form_for_one_is_seen(source: str, wanting: list[str]) -> None:
    (entry,) = FluentParser().parse(source).body
    assert isinstance(entry, ast.Message)
    assert entry.value is not None

    assert list(numbers_before_nouns(entry.value, frozenset())) == wanting
