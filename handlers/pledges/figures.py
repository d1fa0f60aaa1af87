"""What registration rounds say in the summary, the week and the workbook."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

from domain.figures.counts import Figures, Share
from domain.figures.lines import MemberLine
from domain.figures.sheet import ReportSheet
from domain.figures.tree import Branch
from domain.pledges.figures import PledgeFigures
from domain.pledges.pledge import PledgeState, Progress
from domain.pledges.round import PledgeRound
from domain.ports import Work
from domain.rounds.round import Round
from domain.rounds.standing import HANDED_IN, NOT_HANDED_IN, RoundStanding
from domain.talk.messages import Text, say
from handlers.figures.block import DrawSheets, Part, RoundBlock, SummaryColumn, WorkbookPart
from handlers.figures.name_lists import later_notes, section
from handlers.figures.sheet_context import SheetContext
from handlers.pledges.sheets import people_sheet, pledges_sheet, rounds_sheet, unit_sheets
from handlers.rounds.kinds import share
from handlers.talk.command import command_button
from handlers.talk.scene import Scene


class PledgeBlock(RoundBlock):
    """Who has registered, what became of it, how far the pledges have come."""

    figures = PledgeFigures
    decide_button = command_button("duyet", say("figures-names-button-decide"))

    async def paragraph(self, scene: Scene, part: Part) -> list[Text]:
        """The states of each of these rounds, which add up to everybody whom it asks."""
        return [
            text
            for round_ in part.rounds
            if isinstance(round_, PledgeRound)
            for text in self.headline(part.whole, round_, scene.now)
        ]

    def headline(self, figures: Figures, round_: Round, _now: datetime) -> list[Text]:
        """What became of pledges; then registered of due, how much of it is confirmed, and who has not."""
        registration = figures.of(PledgeFigures, round_.id).registration
        return [
            *self.effect(figures, round_),
            say("figures-summary-headline", share=share(registration)),
            *self._registering(figures, round_),
        ]

    def rest(self, figures: Figures, round_: Round, _now: datetime) -> list[Text]:
        """What became of pledges, confirmed first; of those who have registered: confirmed and waiting, where the round
        asks for it; then those who have not."""
        return [*self.effect(figures, round_), *self._registering(figures, round_)]

    def effect(self, figures: Figures, round_: Round) -> list[Text]:
        """Results that cells confirmed, and what authors say themselves, with how much evidence."""
        of = figures.of(PledgeFigures, round_.id)
        results = say("figures-summary-results", **_results(of))
        return [results] if of.met or of.not_met or of.done else []

    def _registering(self, figures: Figures, round_: Round) -> list[Text]:
        of = figures.of(PledgeFigures, round_.id)
        confirmed = say("figures-summary-approved", share=share(of.approval), waiting=of.waiting)
        asks = isinstance(round_, PledgeRound) and round_.approval
        return [
            *([confirmed] if asks else []),
            say("figures-summary-counts", returned=of.returned, missing=of.missing),
        ]

    def draft(self, top: Branch, round_: Round, _now: datetime) -> list[Text]:
        """Results that cells confirmed, then registered and confirmed, then those who are left."""
        of = top.line.figures.of(PledgeFigures, round_.id)
        asks = isinstance(round_, PledgeRound) and round_.approval
        results = say("pledges-draft-results", **_results(of))
        confirmed = say("pledges-draft-confirmed", share=share(of.approval), waiting=of.waiting)
        return [
            *([results] if of.met or of.not_met or of.done else []),
            *([confirmed] if asks else []),
            say("pledges-draft-registered", share=share(of.registration)),
            say("pledges-draft-left", returned=of.returned, missing=of.missing),
        ]

    def brings_results(self, round_: Round, first: date, last: date) -> bool:
        """Pledges are kept, reported on and confirmed within the round's period, after its deadline."""
        return isinstance(round_, PledgeRound) and round_.period_from <= last and first <= round_.period_to

    def names(self, scene: Scene, round_: Round, seats: Sequence[MemberLine]) -> list[Text]:
        """How many have registered, and who has not, was asked for more, or waits: each in one list."""

        def who(*standings: RoundStanding) -> list[MemberLine]:
            return [line for line in seats if line.standing in standings]

        registered = Share(len(who(*HANDED_IN)), len(seats))
        lacking = "figures-names-missing" if round_.owed <= 1 else "figures-names-incomplete"
        return [
            say("figures-names-done", share=share(registered), missing=registered.missing),
            *_named(scene, lacking, who(*NOT_HANDED_IN)),
            *_named(scene, "figures-names-returned", who(RoundStanding.RETURNED)),
            *_named(scene, "figures-names-waiting", who(RoundStanding.WAITING)),
        ]

    def owes(self, line: MemberLine) -> Text:
        """A first pledge, or more of them."""
        return say("figures-week-owes-more-pledges" if line.done else "figures-week-owes-pledge")

    async def due(self, scene: Scene, here: Branch, rounds: Sequence[Round]) -> list[Text]:
        """How many pledges of a cell are to be completed in the week that begins."""
        ids = [round_.id for round_ in rounds if isinstance(round_, PledgeRound)]
        if here.children or not ids:
            return []
        pledges = await scene.work.pledges.lines((here.line.unit_id,), ids, scene.today)
        sunday = scene.calendar.week_of(scene.today).sunday
        coming = [
            pledge
            for pledge in pledges
            if pledge.state is PledgeState.APPROVED
            and pledge.progress is not Progress.DONE
            and scene.today <= pledge.until <= sunday
        ]
        return [say("figures-week-due-pledges", count=len(coming))] if coming else []

    async def sheets(self, work: Work, part: WorkbookPart) -> DrawSheets:
        """The rounds, the units, and with names the people and the pledges."""
        rounds = part.of_kind(self.kind)
        ids = [round_.id for round_ in rounds]
        own = await work.figures.reached(part.scope, ids, part.at, part.day) if ids else {}
        pledges = await work.pledges.lines(part.scope, ids, part.day) if ids and part.names else []

        def drawn(context: SheetContext) -> tuple[ReportSheet, ...]:
            counts = (rounds_sheet(rounds, part, context), *unit_sheets(rounds, part, own, context))
            if not part.names:
                return counts
            people = people_sheet(rounds, part.members_of(self.kind), context)
            return (*counts, people, pledges_sheet(pledges, context))

        return drawn

    def columns(self, round_: Round, figures: Sequence[Figures]) -> tuple[SummaryColumn, ...]:
        """Due, then the states, which add up to it; and where there are any, results: confirmed, and with evidence."""

        def column(name: str, of: Callable[[PledgeFigures], Share | int]) -> SummaryColumn:
            return SummaryColumn(name, lambda figures: of(figures.of(PledgeFigures, round_.id)))

        results = (column("met", lambda of: of.met), column("evidenced", lambda of: of.evidenced))
        return (
            column("registration", lambda of: of.registration),
            column("approved", lambda of: of.approval),
            column("waiting", lambda of: of.waiting),
            column("returned", lambda of: of.returned),
            column("missing", lambda of: of.missing),
            *(results if any(self.effect(one, round_) for one in figures) else ()),
        )


def _results(of: PledgeFigures) -> dict[str, int]:
    return {"met": of.met, "unmet": of.not_met, "reported": of.done, "evidenced": of.evidenced}


def _named(scene: Scene, heading: str, lines: Sequence[MemberLine]) -> list[Text]:
    return section(heading, [(line, _notes(line, scene.today)) for line in lines])


def _notes(line: MemberLine, today: date) -> list[Text]:
    """What one should know before writing to somebody."""
    part = say("figures-names-note-part", registered=line.done, owed=line.owed)
    return [*([part] if 0 < line.done < line.owed else []), *later_notes(line, today)]
