"""The study rounds: one closed with mixed results, one under way with seven cards and five questions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.demo.committee.deeds import REMARKS
from bot.demo.committee.history import Cast, Event, Happening, Moments
from bot.demo.committee.resolutions import CLOSED, OPEN, REASONS, REFLECTION_TEXTS, Script
from bot.demo.committee.roster import STORY_CELL, RosterLine
from domain.study.completion import STUDIED, Way
from domain.study.edition import Card, Edition, Resolution, digest_of
from domain.study.readings import Try
from domain.study.reflections import ReflectionTerms
from domain.study.round import StudyRound
from domain.study.text.cards import cut
from domain.study.text.resolution import normalised
from handlers.action import Refusal
from handlers.rounds.actions import close_round
from handlers.study.actions import confirm, excuse, reflect
from handlers.study.publishing.actions import publish
from handlers.study.reviewing import REFLECTIONS
from storage.types import new_id
from storage.work import SqlWork

PACE = timedelta(seconds=3)


@dataclass(frozen=True, slots=True)
class DemoCourse:
    """How a round went: days ago and ahead, and how many have studied, or said why not.

    `entered`: how many of those without a phone their secretary entered from the attendance list.
    """

    script: Script
    opened_before: int
    deadline_after: int
    studied: float
    excused: float
    entered: float = 0.0


UNDER_WAY = DemoCourse(OPEN, opened_before=6, deadline_after=13, studied=0.45, excused=0.05)
OVER = DemoCourse(CLOSED, opened_before=27, deadline_after=-15, studied=0.9, excused=0.06, entered=0.9)


class Studying:
    """The days between the opening of one study round and now, or its end."""

    def __init__(self, work: SqlWork, cast: Cast, moments: Moments, course: DemoCourse) -> None:
        self._work = work
        self._cast = cast
        self._moments = moments
        self._course = course

    async def open(self) -> StudyRound:
        """Publish the resolution and freeze the roster."""
        script, moments = self._course.script, self._moments
        opens_at = moments.morning(self._course.opened_before)
        day = moments.calendar.day_of(opens_at)
        root = await self._work.people.root(day)
        assert root is not None  # noqa: S101 - the roster has one
        edition = edition_of(script)
        round_ = StudyRound(
            id=new_id(opens_at),
            title=script.title,
            opens_at=opens_at,
            deadline=moments.evening(self._course.deadline_after),
            audience_unit_id=root.id,
            resolution=Resolution(
                number=script.number,
                issued_on=moments.calendar.day_of(moments.morning(self._course.opened_before + 14)),
                issuer=script.issuer,
            ),
            edition=edition.number,
            cards=len(edition.cards),
            questions=edition.questions,
            pass_mark=script.pass_mark,
            pace=PACE,
            ways=STUDIED,
            reflection=ReflectionTerms(script.least, script.guides) if script.guides else None,
        )
        await publish(
            self._work, round_, edition, by=self._cast.office, scope=(root.id,), day=day, now=opens_at
        )
        return round_

    def events(self, round_: StudyRound) -> Iterator[Event]:
        """What people did, each as of its moment. In the story's cell somebody always has something to hand in."""
        random = self._moments.random
        end = min(round_.deadline, self._moments.now - timedelta(hours=1))
        edition = edition_of(self._course.script)
        for line in self._cast.present:
            luck = random.random()
            at = self._moments.between(round_.opens_at, end)
            if line.position:
                luck /= 2
            if luck < self._course.studied:
                yield self._moments.event(at, self._studying(line, round_, edition, at))
            elif luck < self._course.studied + self._course.excused:
                yield self._moments.event(at, self._excusing(line, round_, at))
        for line in self._cast.on_paper:
            at = self._moments.between(round_.opens_at, end)
            leader = self._cast.leader(line)
            if leader is not None and random.random() < self._course.entered:
                yield self._moments.event(at, self._entering(line, round_, at, by=leader))

    async def close(self, round_: StudyRound) -> None:
        """The office closes it at its deadline."""
        await close_round(
            self._work,
            round_.id,
            by=self._cast.office,
            scope=(round_.audience_unit_id,),
            calendar=self._moments.calendar,
            now=round_.deadline,
        )

    def _studying(self, line: RosterLine, round_: StudyRound, edition: Edition, at: datetime) -> Happening:
        random = self._moments.random
        way = random.choices(STUDIED, weights=(5, 3, 4, 1))[0]
        missed = {card.number for card in edition.cards if card.question and random.random() < 0.2}
        text = random.choice(REFLECTION_TEXTS)
        delay = timedelta(hours=random.uniform(2, 40))
        fate = random.random()
        leader = self._cast.leader(line)

        async def study() -> None:
            person = self._cast.people[line.code]
            await self._cast.wrote(self._work, line, at)
            for card in edition.cards:
                await self._try(round_, person.id, edition, card, at, missed=card.number in missed)
            await confirm(self._work, person, way, round_=round_, at=at)
            if round_.reflection is None:
                return
            reflection = await reflect(self._work, person, text, round_=round_, at=at)
            assessed = self._moments.in_hours(at + delay)
            waits = line.unit == STORY_CELL and at > self._moments.recent
            if isinstance(reflection, Refusal) or leader is None or assessed is None or waits or fate > 0.8:
                return
            await self._cast.decided(
                self._work,
                REFLECTIONS,
                reflection,
                leader,
                approved=fate < 0.72,
                remark="" if fate < 0.72 else random.choice(REMARKS),
                at=assessed,
                day=self._moments.calendar.day_of(assessed),
            )

        return study

    async def _try(
        self,
        round_: StudyRound,
        person_id: str,
        edition: Edition,
        card: Card,
        at: datetime,
        *,
        missed: bool,
    ) -> None:
        if card.question is None:
            return
        right = Try(card.number, 1, card.question.right, right=True)
        if missed:
            wrong = replace(right, option=(right.option + 1) % len(card.question.options), right=False)
            await self._work.studies.tried(round_.id, person_id, edition.number, wrong, at)
        await self._work.studies.tried(
            round_.id, person_id, edition.number, right, at + timedelta(seconds=20)
        )

    def _excusing(self, line: RosterLine, round_: StudyRound, at: datetime) -> Happening:
        reason = self._moments.random.choice(REASONS)

        async def miss() -> None:
            await self._cast.wrote(self._work, line, at)
            await excuse(self._work, self._cast.people[line.code], reason, round_=round_, at=at)

        return miss

    def _entering(self, line: RosterLine, round_: StudyRound, at: datetime, *, by: RosterLine) -> Happening:
        async def enter() -> None:
            leader, member = self._cast.people[by.code], self._cast.people[line.code]
            await confirm(self._work, leader, Way.DIRECT, round_=round_, at=at, author=member)

        return enter


def edition_of(script: Script) -> Edition:
    """The first edition of a script: its text cut into cards, with the questions on theirs."""
    text = normalised(script.text)
    questions = dict(script.questions)
    cards = tuple(replace(card, question=questions.get(card.heading)) for card in cut(text))
    return Edition(number=1, text=text, digest=digest_of(text), cards=cards)
