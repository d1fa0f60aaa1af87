"""What registration rounds say in the summary, the week and the workbook."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from domain.figures.counts import Figures, Share
from domain.figures.lines import MemberLine
from domain.figures.tree import Branch, rolled_up
from domain.pledges.figures import PledgeFigures
from domain.pledges.pledge import PledgeState, Progress
from domain.pledges.round import PledgeRound
from domain.ports import Work
from domain.rounds.round import Round
from domain.talk.messages import Text, say
from handlers.figures.block import DrawSheets, Part, RoundBlock, SummaryColumn, WorkbookPart
from handlers.figures.name_lists import later_notes, section
from handlers.pledges.sheets import people_sheet, pledges_sheet, rounds_sheet, units_sheet
from handlers.rounds.kinds import share
from handlers.talk.command import command_button
from handlers.talk.scene import Scene


class PledgeBlock(RoundBlock):
    """Who has registered, what became of it, how far the pledges have come."""

    figures = PledgeFigures
    decide_button = command_button("duyet", say("figures-names-button-decide"))

    async def paragraph(self, _scene: Scene, part: Part) -> list[Text]:
        """Registered and missing, and of rounds that ask for an approval how many have it."""
        rounds = [round_ for round_ in part.rounds if isinstance(round_, PledgeRound)]
        if not rounds:
            return []
        lines = self.headline(part.whole)
        if any(round_.approval for round_ in rounds):
            lines.append(say("figures-summary-approved", share=share(part.whole.of(PledgeFigures).approval)))
        return lines

    def headline(self, figures: Figures) -> list[Text]:
        """Registered of due, and what waits, was returned, is missing."""
        registration = figures.of(PledgeFigures).registration
        return [say("figures-summary-headline", share=share(registration)), *self.rest(figures)]

    def rest(self, figures: Figures) -> list[Text]:
        """What waits, was returned, is missing."""
        of = figures.of(PledgeFigures)
        return [say("figures-summary-counts", waiting=of.waiting, returned=of.returned, missing=of.missing)]

    def names(self, scene: Scene, round_: Round, seats: Sequence[MemberLine]) -> list[Text]:
        """How many are done, and who is missing, waits, or was returned."""
        done = sum(line.done >= max(line.owed, 1) for line in seats)
        missing = [line for line in seats if line.missing]
        lacking = "figures-names-missing" if round_.owed <= 1 else "figures-names-incomplete"
        return [
            say("figures-names-done", done=done, due=len(seats), missing=len(missing)),
            *_named(scene, lacking, missing),
            *_named(scene, "figures-names-waiting", [line for line in seats if line.waiting]),
            *_named(scene, "figures-names-returned", [line for line in seats if line.returned]),
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
        """The rounds, the units, the people, the pledges."""
        rounds = part.of_kind(self.kind)
        ids = [round_.id for round_ in rounds]
        own = await work.figures.reached(part.scope, ids, part.at, part.day) if ids else {}
        pledges = await work.pledges.lines(part.scope, ids, part.day) if ids else []
        reached = rolled_up(part.branches, own, Share())
        totals = [(round_, part.sums.get(round_.id, Figures()).of(PledgeFigures)) for round_ in rounds]
        return lambda context: (
            rounds_sheet(totals, context),
            units_sheet(part.branches, reached, context),
            people_sheet(part.members_of(self.kind), context),
            pledges_sheet(pledges, context),
        )

    def columns(self, _figures: Sequence[Figures]) -> tuple[SummaryColumn, ...]:
        """Registered, approved, waiting, returned, missing."""
        return (
            SummaryColumn("registration", lambda of: of.of(PledgeFigures).registration),
            SummaryColumn("approved", lambda of: of.of(PledgeFigures).approval),
            SummaryColumn("waiting", lambda of: of.of(PledgeFigures).waiting),
            SummaryColumn("returned", lambda of: of.of(PledgeFigures).returned),
            SummaryColumn("missing", lambda of: of.of(PledgeFigures).missing),
        )


def _named(scene: Scene, heading: str, lines: Sequence[MemberLine]) -> list[Text]:
    return section(heading, [(line, _notes(line, scene.today)) for line in lines])


def _notes(line: MemberLine, today: date) -> list[Text]:
    """What one should know before writing to somebody."""
    part = say("figures-names-note-part", registered=line.done, owed=line.owed)
    return [*([part] if 0 < line.done < line.owed else []), *later_notes(line, today)]
