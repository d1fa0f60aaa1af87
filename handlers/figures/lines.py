"""Figures as lines of a message: shares, what is missing, a unit's line. Registrations and studies, each where it is.

Knows no rights and no storage.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from domain.figures.counts import Figures, PledgeFigures, Share, StudyFigures
from domain.rounds.round import Round, RoundKind
from domain.talk.messages import Argument, Text, say

Kinds = tuple[RoundKind, ...]
"""Kinds of rounds in the order in which they are told."""

NamedShare = Callable[[RoundKind, Text], Text]
"""Adds to the share of a kind what belongs to it."""


def kinds_of(rounds: Iterable[Round]) -> Kinds:
    """Which kinds are among these rounds."""
    there = {round_.kind for round_ in rounds}
    return tuple(kind for kind in RoundKind if kind in there)


def kinds_in(figures: Figures) -> Kinds:
    """Of which kinds somebody is asked."""
    return tuple(kind for kind in RoundKind if result(figures, kind).due)


def result(figures: Figures, kind: RoundKind) -> Share:
    """What counts first of a kind: registered, or studied, of those due."""
    return figures.pledge.registration if kind is RoundKind.PLEDGE else figures.study.completion


def share(of: Share) -> Text:
    """`9/10 (90,00%)`, or a dash where nothing is due."""
    return say("summary-share", **of.arguments())


def counts(figures: PledgeFigures) -> Text:
    """What waits, was returned, is missing."""
    return say("summary-counts", waiting=figures.waiting, returned=figures.returned, missing=figures.missing)


def pledge_lines(figures: PledgeFigures) -> list[Text]:
    """The paragraph about registrations."""
    return [say("summary-headline", share=share(figures.registration)), counts(figures)]


def study_lines(figures: StudyFigures) -> list[Text]:
    """The paragraph about studies."""
    return [
        say("summary-study", share=share(figures.completion)),
        *study_ways(figures),
        *study_rest(figures),
    ]


def study_ways(figures: StudyFigures) -> list[Text]:
    """How those who have studied did; only the ways that somebody went."""
    ways = {
        "direct": figures.direct,
        "online": figures.online,
        "self": figures.self_study,
        "makeup": figures.makeup,
    }
    went = [say(f"summary-way-{way}", count=count) for way, count in ways.items() if count]
    return [joined(went)] if went else []


def study_rest(figures: StudyFigures) -> list[Text]:
    """Who has not studied, with a reason or without, and what became of the reflections."""
    lines = []
    if missing := figures.completion.missing:
        lines.append(
            say("summary-unstudied", count=missing, excused=figures.excused, unexcused=figures.unexcused)
        )
    if figures.reflections:
        lines.append(
            say(
                "summary-reflections",
                handed_in=share(figures.reflection),
                accepted=share(figures.acceptance),
                returned=figures.returned,
            )
        )
    return lines


def finished_line(cells: Share) -> list[Text]:
    """How many cells have all studied; of a single one its own share says it."""
    return [say("summary-finished", done=cells.done, due=cells.due)] if cells.due > 1 else []


def unit_line(number: int, name: Argument, figures: Figures, kinds: Kinds) -> Text:
    """A unit in a list: the share of each kind, and who is missing where there is room for it."""

    def lacking(kind: RoundKind, of: Text) -> Text:
        if kind is RoundKind.PLEDGE:
            missing = figures.pledge.missing
        else:
            missing = figures.study.completion.missing
            if not missing and figures.study.reflection.missing:
                return say("summary-lacks-reflections", share=of, count=figures.study.reflection.missing)
        return say("summary-lacks", share=of, count=missing) if missing and len(kinds) == 1 else of

    return say("summary-unit", number=number, unit=name, share=shares(figures, kinds, lacking))


def shares(figures: Figures, kinds: Kinds, told: NamedShare) -> Text:
    """The share of each kind that somebody here is asked for; named where the list speaks of several kinds."""
    there = [kind for kind in kinds if result(figures, kind).due]
    if not there:
        return share(Share())
    each = {kind: told(kind, share(result(figures, kind))) for kind in there}
    if len(kinds) == 1:
        return each[there[0]]
    return joined([say(f"summary-of-{kind.value}", share=text) for kind, text in each.items()])


def joined(texts: list[Text]) -> Text:
    """Short texts behind each other in one line. Raises IndexError where there are none."""
    line = texts[0]
    for text in texts[1:]:
        line = say("summary-joined", first=line, second=text)
    return line
