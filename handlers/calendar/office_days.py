"""What the committee's office sets in the calendar: a day off or a span, a day worked in exchange; or takes back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from domain.calendar.spans import (
    LONGEST_BREAK,
    OwnSpan,
    days_of,
    known_years,
    longest_break,
    own_spans,
    with_own,
    without_own,
)
from domain.calendar.typed_span import parse_days
from domain.calendar.working_days import LONGEST_NOTE, OwnDay, WorkCalendar
from domain.talk.conversations import Answer, Answers
from domain.talk.messages import Choice, Text, reply, say
from handlers.calendar.actions import set_days, span_token, take_back_days
from handlers.calendar.lines import days_text, feasts_text, move_lines
from handlers.calendar.view import OFFICE, VIEW, fresh, refused
from handlers.rounds.opening_steps import office_scope
from handlers.talk.command import command_button, office
from handlers.talk.flow import Asked, Flow, Heard, Invalid, Prompt, Step, Taken
from handlers.talk.reviewing import ReviewPart, review
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import excerpt, in_words, lines_of, pick, write

MOST_TO_TAKE_BACK = 40
"""Spans on offer, the soonest first; a keyboard holds no more labels of this length."""
LONGEST_LABEL = 40

RefuseDays = Callable[[WorkCalendar, Sequence[date]], Text | None]
"""Why these days cannot be set in this calendar."""


def _days_span(answer: Answer) -> tuple[date, date]:
    first, _, last = str(answer).partition("/")
    return date.fromisoformat(first), date.fromisoformat(last)


def _free_days_fault(calendar: WorkCalendar, days: Sequence[date]) -> Text | None:
    """They are free anyway, or there would be no working day for too long."""
    if not any(map(calendar.is_working_day, days)):
        return say("calendar-free-anyway", days=days_text(days[0], days[-1]))
    new = with_own(calendar, [OwnDay(day, worked=False) for day in days])
    if (length := longest_break(new, days)) > LONGEST_BREAK:
        return say("calendar-days-long", days=days_text(days[0], days[-1]), length=length, most=LONGEST_BREAK)
    return None


def _worked_days_fault(calendar: WorkCalendar, days: Sequence[date]) -> Text | None:
    """Everybody works on one of them anyway."""
    usual = next((day for day in days if calendar.is_working_day(day)), None)
    return say("calendar-worked-anyway", day=days_text(usual, usual)) if usual is not None else None


def _days_step(question: str, refuse: RefuseDays) -> Step:
    async def ask(_scene: Scene, _answers: Answers) -> Asked:
        return Prompt((say(question),), (), "text")

    async def hear(scene: Scene, _answers: Answers, given: str) -> Heard:
        span = parse_days(given, scene.today)
        if span is None:
            return Invalid(say("calendar-days-unreadable"))
        first, last = span
        if last < scene.today:
            return Invalid(say("calendar-days-past", days=days_text(first, last)))
        years = known_years(scene.today)
        if not {first.year, last.year} <= set(years):
            return Invalid(say("calendar-year-unknown", first=f"{years[0]}", last=f"{years[-1]}"))
        length = (last - first).days + 1
        if length > LONGEST_BREAK:
            return Invalid(
                say("calendar-days-long", days=days_text(first, last), length=length, most=LONGEST_BREAK)
            )
        fault = refuse(await fresh(scene), days_of(first, last))
        return Taken(span_token(first, last)) if fault is None else Invalid(fault)

    return Step("days", ask, hear)


def _day_note(text: str) -> Answer | Invalid:
    line = " ".join(text.split())
    if len(line) > LONGEST_NOTE:
        return Invalid(say("calendar-note-long", most=LONGEST_NOTE))
    return in_words(line)


def _own_days(answers: Answers, *, worked: bool) -> tuple[OwnDay, ...]:
    first, last = _days_span(answers["days"])
    return tuple(OwnDay(day, worked, str(answers["note"] or "")) for day in days_of(first, last))


def _set_days_flow(name: str, *, worked: bool, refuse: RefuseDays) -> Flow:
    """The flow that sets days: which, why, what it means."""
    kind = "worked" if worked else "free"

    async def lines(scene: Scene, answers: Answers) -> tuple[Text, ...]:
        first, last = _days_span(answers["days"])
        old = await fresh(scene)
        days = _own_days(answers, worked=worked)
        turning = sum(old.is_working_day(day.day) is not worked for day in days)
        names = dict.fromkeys(name for day in days if (name := old.names.get(day.day)))
        return (
            say("calendar-review", worked=int(worked)),
            say(
                "calendar-review-days",
                days=days_text(first, last),
                count=len(days),
                turning=turning,
                worked=int(worked),
            ),
            *((say("calendar-review-note", note=str(answers["note"])),) if answers["note"] else ()),
            *((say("calendar-review-holiday", names=feasts_text(tuple(names))),) if worked and names else ()),
            *await move_lines(scene, old, with_own(old, days)),
        )

    async def finish(scene: Scene, answers: Answers) -> Outcome:
        days = _own_days(answers, worked=worked)
        refusal = await set_days(
            scene.work, days, by=scene.person.id, scope=office_scope(scene), day=scene.today, now=scene.now
        )
        if refusal:
            return refused(refusal)
        said = say("calendar-set", days=days_text(days[0].day, days[-1].day), worked=int(worked))
        again = command_button(name, say("calendar-button-worked" if worked else "calendar-button-free"))
        back = command_button("bolich", say("calendar-button-back"))
        return Outcome((reply(said, say("calendar-soon"), choices=(again, back, VIEW)),))

    return Flow(
        name=name,
        steps=(
            OFFICE,
            _days_step(f"calendar-ask-{kind}", refuse),
            write("note", lines=lines_of(f"calendar-ask-note-{kind}"), parse=_day_note, optional=True),
            review(
                "review",
                lines=lines,
                confirm=say("calendar-confirm"),
                editable=(
                    ReviewPart(("days",), say("calendar-edit-days")),
                    ReviewPart(("note",), say("calendar-edit-note")),
                ),
            ),
        ),
        finish=finish,
        guard=office,
    )


FREE = _set_days_flow("themnghi", worked=False, refuse=_free_days_fault)
WORKED = _set_days_flow("thembu", worked=True, refuse=_worked_days_fault)


# ---------------------------------------------------------------- taking back


async def _own_days_ahead(scene: Scene) -> list[OwnSpan]:
    """What was set from today on; what is over changes nothing any more."""
    return [span for span in own_spans(await scene.work.days.all()) if span.last >= scene.today]


async def _days_back_question(scene: Scene, _answers: Answers) -> tuple[Text, ...]:
    more = len(await _own_days_ahead(scene)) - MOST_TO_TAKE_BACK
    later = (say("calendar-back-later", most=MOST_TO_TAKE_BACK, count=more),) if more > 0 else ()
    return (say("calendar-back-ask"), *later)


async def _days_to_take_back(scene: Scene, _answers: Answers) -> Sequence[Choice]:
    return [
        Choice(
            span_token(span.first, span.last),
            say(
                "calendar-back-option",
                days=days_text(span.first, span.last),
                worked=int(span.worked),
                noted=int(bool(span.note)),
                note=excerpt(span.note, LONGEST_LABEL),
            ),
        )
        for span in (await _own_days_ahead(scene))[:MOST_TO_TAKE_BACK]
    ]


async def _days_back_lines(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    first, last = _days_span(answers["days"])
    old = await fresh(scene)
    days = days_of(first, last)
    new = without_own(old, days)
    return (
        say("calendar-back-review", days=days_text(first, last)),
        say("calendar-back-then", worked=sum(map(new.is_working_day, days))),
        *await move_lines(scene, old, new),
    )


async def _take_days_back(scene: Scene, answers: Answers) -> Outcome:
    first, last = _days_span(answers["days"])
    refusal = await take_back_days(
        scene.work,
        days_of(first, last),
        by=scene.person.id,
        scope=office_scope(scene),
        day=scene.today,
        now=scene.now,
    )
    if refusal:
        return refused(refusal)
    said = say("calendar-back-done", days=days_text(first, last))
    return Outcome((reply(said, say("calendar-soon"), choices=(VIEW,)),))


BACK = Flow(
    name="bolich",
    steps=(
        OFFICE,
        pick(
            "days",
            lines=_days_back_question,
            options=_days_to_take_back,
            empty=say("calendar-back-none"),
        ),
        review("review", lines=_days_back_lines, confirm=say("calendar-back-confirm")),
    ),
    finish=_take_days_back,
    guard=office,
)
