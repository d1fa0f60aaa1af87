"""What study rounds say in the summary, the week and the workbook."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from domain.figures.counts import Figures, Share
from domain.figures.lines import MemberLine
from domain.figures.tree import Branch
from domain.ports import Work
from domain.rounds.round import Round, is_past
from domain.study.figures import StudyFigures, finished_cells
from domain.study.lines import has_studied, study_of
from domain.study.round import StudyRound
from domain.talk.messages import Choice, Text, say
from handlers.figures.block import DrawSheets, Part, RoundBlock, SummaryColumn, WorkbookPart
from handlers.figures.lines import joined
from handlers.rounds.kinds import share, short_name
from handlers.study.names import study_lines
from handlers.study.sheets import people_sheet, questions_sheet, rounds_sheet, unit_sheets
from handlers.study.wording import attendance_button
from handlers.talk.command import command_button
from handlers.talk.scene import Scene


class StudyBlock(RoundBlock):
    """Who has studied and how, who has not and why not, what became of the reflections."""

    figures = StudyFigures
    decide_button = command_button("docbai", say("study-names-button-read"))

    async def paragraph(self, scene: Scene, part: Part) -> list[Text]:
        """The share, the ways, the reflections, and in how many cells all have studied."""
        lines = []
        for round_ in part.rounds:
            if isinstance(round_, StudyRound):
                lines += self.headline(part.whole, round_, scene.now)
                lines += _finished(finished_cells(part.tops, round_.id))
        return lines

    def headline(self, figures: Figures, round_: Round, now: datetime) -> list[Text]:
        """Studied of due, the ways, and what is missing."""
        of = figures.of(StudyFigures, round_.id)
        return [
            say("figures-summary-study", share=share(of.completion)),
            *_ways(of),
            *self.rest(figures, round_, now),
        ]

    def rest(self, figures: Figures, round_: Round, now: datetime) -> list[Text]:
        """Who has not studied, with a reason or without, and what became of the reflections."""
        of = figures.of(StudyFigures, round_.id)
        lines = []
        if missing := of.completion.missing:
            lines.append(
                say(
                    "figures-summary-unstudied",
                    count=missing,
                    excused=of.excused,
                    unexcused=of.unexcused,
                    # Until then nobody has to give a reason.
                    over=int(is_past(round_.deadline, now)),
                )
            )
        if of.reflections:
            lines.append(
                say(
                    "figures-summary-reflections",
                    handed_in=share(of.reflection),
                    accepted=share(of.acceptance),
                    unread=of.unread,
                    returned=of.returned,
                    unwritten=of.unwritten,
                )
            )
        return lines

    def rest_of_committee(self, top: Branch, round_: Round, now: datetime) -> list[Text]:
        """With the ways, and in how many cells all have studied."""
        figures = top.line.figures
        return [
            *_ways(figures.of(StudyFigures, round_.id)),
            *self.rest(figures, round_, now),
            *_finished(finished_cells((top,), round_.id)),
        ]

    def draft(self, top: Branch, round_: Round, now: datetime) -> list[Text]:
        """Cells that are through, reflections that were accepted, who studied and how, who has not."""
        of = top.line.figures.of(StudyFigures, round_.id)
        cells = finished_cells((top,), round_.id)
        missing = of.completion.missing
        ways = say(
            "study-draft-ways",
            direct=of.direct,
            online=of.online,
            self_study=of.self_study,
            makeup=of.makeup,
        )
        reflections = say(
            "study-draft-reflections",
            accepted=share(of.acceptance),
            handed_in=share(of.reflection),
            returned=of.returned,
            unwritten=of.unwritten,
        )
        left = say(
            "study-draft-left",
            count=missing,
            excused=of.excused,
            unexcused=of.unexcused,
            over=int(is_past(round_.deadline, now)),
        )
        return [
            say("study-draft-studied", share=share(of.completion)),
            *([ways] if of.studied else []),
            *([say("study-draft-finished", done=cells.done, due=cells.due)] if cells.due > 1 else []),
            *([reflections] if of.reflections else []),
            *([left] if missing else []),
        ]

    def lacks(self, figures: Figures, round_: Round, share: Text) -> Text | None:
        """How many reflections are missing where all have studied."""
        of = figures.of(StudyFigures, round_.id)
        if of.completion.missing or not of.reflection.missing:
            return None
        return say("figures-summary-lacks-reflections", share=share, count=of.reflection.missing)

    def names(self, scene: Scene, round_: Round, seats: Sequence[MemberLine]) -> list[Text]:
        """The share, the ways, and everybody of whom something has to be known."""
        return study_lines(scene, round_, seats) if isinstance(round_, StudyRound) else []

    def buttons(self, scene: Scene, round_: Round, seats: Sequence[MemberLine]) -> tuple[Choice, ...]:
        """The roll call, while somebody else than the reader has not studied."""
        others = any(line.person_id != scene.person.id and not has_studied(line) for line in seats)
        if not (others and round_.running(scene.now)):
            return ()
        return (attendance_button(say("study-names-button-attendance", round=short_name(round_)), round_.id),)

    def owes(self, line: MemberLine) -> Text:
        """A reflection, or the study itself."""
        if has_studied(line):
            return say("figures-week-owes-reflection")
        study = study_of(line)
        return say("figures-week-owes-study-said" if study and study.reason else "figures-week-owes-study")

    async def sheets(self, work: Work, part: WorkbookPart) -> DrawSheets:
        """The rounds, the units, with names the people, and the questions where any were asked."""
        rounds = part.of_kind(self.kind)
        titles = {round_.id: round_.title for round_ in rounds}
        questions = await work.studies.missed(part.scope, list(titles), part.day) if rounds else []
        members = part.members_of(self.kind)
        return lambda context: (
            rounds_sheet(rounds, part, context),
            *unit_sheets(rounds, part, context),
            *([people_sheet(rounds, members, context)] if part.names else []),
            *([questions_sheet(questions, titles, context)] if questions else []),
        )

    def columns(self, round_: Round, figures: Sequence[Figures]) -> tuple[SummaryColumn, ...]:
        """Studied, excused, unexcused, and the reflections where any are asked for."""

        def column(name: str, of: Callable[[StudyFigures], Share | int]) -> SummaryColumn:
            return SummaryColumn(name, lambda figures: of(figures.of(StudyFigures, round_.id)))

        studied = (
            column("studied", lambda of: of.completion),
            column("excused", lambda of: of.excused),
            column("unexcused", lambda of: of.unexcused),
        )
        if not any(one.of(StudyFigures, round_.id).reflections for one in figures):
            return studied
        return (
            *studied,
            column("reflections", lambda of: of.reflection),
            column("accepted", lambda of: of.acceptance),
            column("returned", lambda of: of.returned),
        )


def _ways(figures: StudyFigures) -> list[Text]:
    """How those who have studied did; only the ways that somebody went."""
    ways = {
        "direct": figures.direct,
        "online": figures.online,
        "self": figures.self_study,
        "makeup": figures.makeup,
    }
    went = [say(f"figures-summary-way-{way}", count=count) for way, count in ways.items() if count]
    return [joined(went)] if went else []


def _finished(cells: Share) -> list[Text]:
    """How many cells have all studied; of a single one its own share says it."""
    return [say("figures-summary-finished", done=cells.done, due=cells.due)] if cells.due > 1 else []
