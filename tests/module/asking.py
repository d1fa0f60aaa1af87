"""A made-up feature: a member asks the office.

It has everything that a module may have but tables of its own; what is asked is kept in memory.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from domain.calendar.working_days import WorkCalendar
from domain.delivery.outgoing import MessageKind, Notice
from domain.figures.sheet import ReportSheet, SheetColumn, SheetRow
from domain.people.person import Role
from domain.policy import Policy
from domain.ports import Work
from domain.talk.conversations import Answers
from domain.talk.messages import Choice, Reply, Text, reply, say
from handlers.figures.block import DrawSheets, FiguresBlock, Part, WorkbookPart
from handlers.figures.sheet_context import SheetContext
from handlers.module import Chore, Module, in_one_transaction
from handlers.people.waiting import HeadLine, ToDo, Waiting, Whose
from handlers.talk.command import Command, MenuGroup, command_button, member, office
from handlers.talk.flow import Flow
from handlers.talk.reviewing import ReviewPart, review
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import lines_of, write

ASK = "hoi"
ANSWERED = "daxong"


@dataclass(slots=True)
class Question:
    """What somebody asked; `id` is its place in the book, from 1."""

    id: str
    name: str
    text: str
    asked_at: datetime
    answered: bool = False


@dataclass(frozen=True, slots=True)
class QuestionBook:
    """Every question, and all that is done with them."""

    questions: list[Question] = field(default_factory=list)

    def open(self) -> list[Question]:
        """Those without an answer, oldest first."""
        return [one for one in self.questions if not one.answered]

    def of(self, question_id: str) -> Question | None:
        """The question with this id."""
        return next((one for one in self.questions if one.id == question_id), None)

    # ------------------------------------------------------------ what members and the office do

    async def ask(self, scene: Scene, answers: Answers) -> Outcome:
        """Keep the question and tell the office."""
        question = Question(
            str(len(self.questions) + 1), scene.person.full_name, str(answers["question"]), scene.now
        )
        self.questions.append(question)
        await self._tell_office(scene.work, scene.now, scene.calendar, question, f"asked:{question.id}")
        return Outcome((reply(say("asking-kept")),))

    async def show(self, scene: Scene) -> Outcome:
        """The office has answered: the question does not wait any more."""
        question = self.of(scene.argument)
        if question is not None:
            question.answered = True
        return Outcome((reply(say("asking-answered")),))

    # ------------------------------------------------------------ what goes out by itself

    async def remind(self, work: Work, now: datetime, calendar: WorkCalendar) -> int:
        """Tell the office once a working day of every question of an earlier day."""
        if not calendar.is_working_time(now):
            return 0
        today = calendar.day_of(now)
        return sum(
            [
                await self._tell_office(work, now, calendar, question, f"open:{question.id}:{today}")
                for question in self.open()
                if calendar.day_of(question.asked_at) < today
            ]
        )

    async def _tell_office(
        self, work: Work, now: datetime, calendar: WorkCalendar, question: Question, key: str
    ) -> int:
        notices = [
            Notice(
                key=f"{key}:{person_id}",
                kind=MessageKind.NOTICE,
                person_id=person_id,
                due=now,
                about={"question": question.id},
            )
            for person_id, _ in await work.people.holdings((Role.OFFICE,), calendar.day_of(now))
        ]
        return await work.outbox.post(notices, now)

    async def compose(self, _scene: Scene, about: Mapping[str, str]) -> Reply | None:
        """The question as it reads when it leaves; None where it was answered meanwhile."""
        question = self.of(about["question"])
        if question is None or question.answered:
            return None
        asked = say("asking-notice", name=question.name, question=question.text)
        return reply(asked, choices=(self._button(question),))

    def _button(self, question: Question) -> Choice:
        return command_button(ANSWERED, say("asking-done", name=question.name), question.id)

    # ------------------------------------------------------------ what waits

    async def head(self, scene: Scene) -> list[HeadLine]:
        """How many questions wait for the office."""
        count = len(self.open()) if office(scene.caller) else 0
        button = command_button(ASK, say("asking-head-button", count=count))
        return [HeadLine(say("asking-waiting", count=count), button)] if count else []

    async def tasks(self, scene: Scene) -> list[ToDo]:
        """Each with its button."""
        if not office(scene.caller):
            return []
        return [ToDo(say("asking-task", name=one.name), self._button(one)) for one in self.open()]


@dataclass(frozen=True, slots=True)
class QuestionFigures(FiguresBlock):
    """How many were asked and answered: a paragraph of the summary and a sheet of the workbook."""

    book: QuestionBook

    async def paragraph(self, _scene: Scene, _part: Part) -> list[Text]:
        """Asked and open, in a line."""
        return [say("asking-counts", asked=len(self.book.questions), waiting=len(self.book.open()))]

    async def sheets(self, _work: Work, _part: WorkbookPart) -> DrawSheets:
        """A row a question."""
        rows = [SheetRow((one.name, one.text)) for one in self.book.questions]

        def drawn(context: SheetContext) -> tuple[ReportSheet, ...]:
            title = context.tell("asking-sheet")
            columns = (
                SheetColumn(context.tell("asking-col-name"), 24),
                SheetColumn(context.tell("asking-col-question"), 60),
            )
            return (ReportSheet(title, title, context.notes, columns, rows),)

        return drawn


async def _review_lines(_scene: Scene, answers: Answers) -> tuple[Text, ...]:
    return (say("asking-review", question=str(answers["question"])),)


def asking(book: QuestionBook) -> Module:
    """The feature over this book."""
    ask = Flow(
        name=ASK,
        steps=(
            write("question", lines=lines_of("asking-question"), parse=str.strip, goes_out=True),
            review(
                "review",
                lines=_review_lines,
                confirm=say("asking-send"),
                editable=(ReviewPart(("question",), say("asking-edit")),),
            ),
        ),
        finish=book.ask,
        guard=member,
    )

    def chores(_policy: Policy) -> tuple[Chore, ...]:
        return (Chore("asking", 60, in_one_transaction(book.remind)),)

    return Module(
        name="asking",
        commands=(
            Command(ASK, ask, guard=member, aliases=("hoi van phong",), group=MenuGroup.HELP, place=425),
            Command(ANSWERED, book.show, guard=office),
        ),
        composers={MessageKind.NOTICE: book.compose},
        chores=chores,
        waiting=(Waiting(Whose.OTHERS, tasks=book.tasks, head=book.head),),
        figures=QuestionFigures(book),
    )
