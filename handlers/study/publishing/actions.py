"""What an office does with a study round: publishes its first edition, and puts another one in force.

`by` is the id of the person who acts, `scope` the units at which they are the office.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from domain.audit.acts import Act
from domain.calendar.working_days import WorkCalendar
from domain.delivery.outgoing import MessageKind, Notice
from domain.people.person import Scope
from domain.ports import Work
from domain.study.edition import Edition, digest_of
from domain.study.round import StudyRound
from domain.study.text.cards import cut, with_questions
from domain.study.text.changes import questions_kept
from domain.study.text.resolution import doubtful_marks
from domain.talk.messages import BLANK, reply, say
from handlers.action import Refusal
from handlers.rounds.actions import managed, open_round
from handlers.study.wording import study_button

PLACES_KEPT = 10
"""Phrases about secret papers whose lines the audit names."""
UNKNOWN = Refusal(say("study-publish-unknown"))
"""The round is not there, was closed, or is not theirs to change."""
SAME_TEXT = Refusal(say("study-edition-same"))
"""The edition in force has this text."""
OUTRUN = Refusal(say("study-edition-first"))
"""Another edition came in force while this one was prepared."""


@dataclass(frozen=True, slots=True)
class Revised:
    """The edition that is in force now, of which round, and how many were asked again."""

    round: StudyRound
    edition: Edition
    asked: int


async def publish(
    work: Work,
    round_: StudyRound,
    edition: Edition,
    *,
    by: str,
    scope: Scope,
    day: date,
    now: datetime,
    open_because: str = "",
) -> int | Refusal:
    """Open the round with its first edition. Returns how many are asked.

    `open_because`: why a text that speaks of secret papers is a public one, by the word of whoever opens it.
    """
    entry: tuple[Act, str] = ("study.open", f", {len(edition.cards)} cards, {edition.digest}")
    people = await open_round(
        work, round_, by=by, scope=scope, day=day, now=now, entry=entry, nobody="study-publish-nobody"
    )
    if not isinstance(people, Refusal):
        await work.studies.publish(round_.id, edition, by=by, at=now)
        await _vouched(work, round_.id, edition, open_because, by=by, at=now)
    return people


async def _vouched(
    work: Work, round_id: str, edition: Edition, open_because: str, *, by: str, at: datetime
) -> None:
    """Keep the reason why a text with phrases about secret papers was published."""
    if not open_because:
        return
    places = ", ".join(f"line {mark.number}" for mark in doubtful_marks(edition.text)[:PLACES_KEPT])
    await work.audit.record(
        at=at,
        actor=by,
        action="study.open-text",
        subject=round_id,
        detail=f"edition {edition.number}, {places}: {open_because}",
    )


async def revise(
    work: Work,
    round_id: str,
    text: str,
    *,
    base: int,
    minor: bool,
    note: str,
    units: Collection[str] | None,
    by: str,
    scope: Scope,
    calendar: WorkCalendar,
    now: datetime,
    open_because: str = "",
) -> Revised | Refusal:
    """Put another text in force: a `minor` correction, or a new edition, which asks those again who have studied.

    `base` is the number of the edition that it was prepared from. `note` tells the people of these `units` (None: of
    all) who studied so far what changed; they are asked again. `open_because` as in `publish`.
    """
    round_ = await managed(work, round_id, scope=scope, day=calendar.day_of(now))
    before = await work.studies.edition(round_id)
    if not isinstance(round_, StudyRound) or before is None:
        return UNKNOWN
    if before.text == text:
        return SAME_TEXT
    if before.number != base:
        return OUTRUN
    cards = cut(text)
    kept, _ = questions_kept(before, cards)
    edition = Edition(
        number=before.number + 1,
        text=text,
        digest=digest_of(text),
        cards=with_questions(cards, kept),
        minor=minor,
        note=note,
    )
    if not await work.studies.publish(round_id, edition, by=by, at=now):
        return OUTRUN
    asked: Sequence[str] = ()
    if not minor and (units is None or units):
        asked = await work.studies.ask_again(round_id, units, now)
    await work.outbox.post(_notices(round_, edition, asked, calendar.next_working_time(now)), now)
    await work.audit.record(
        at=now,
        actor=by,
        action="study.correct" if minor else "study.edition",
        subject=round_id,
        detail=f"edition {edition.number}, {len(asked)} asked again, {edition.digest}",
    )
    await _vouched(work, round_id, edition, open_because, by=by, at=now)
    return Revised(round_, edition, len(asked))


def _notices(round_: StudyRound, edition: Edition, people: Sequence[str], due: datetime) -> list[Notice]:
    """One to everybody who is asked again: what changed, and the button to the new text."""
    body = reply(
        say("study-edition-notice", title=round_.title),
        *((BLANK, say("study-edition-notice-note", note=edition.note)) if edition.note else ()),
        BLANK,
        say("study-edition-notice-how"),
        choices=(study_button(say("study-edition-notice-button"), round_.id),),
    )
    return [
        Notice(
            key=f"study-edition:{round_.id}:{edition.number}:{person_id}",
            kind=MessageKind.NOTICE,
            person_id=person_id,
            due=due,
            body=body,
        )
        for person_id in people
    ]
