"""A round ends: the chore that closes it some days after its deadline, and the last word to each whom it asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from domain.calendar.working_days import WorkCalendar
from domain.delivery.outgoing import MessageKind, Notice
from domain.people.person import COUNTED, LEADING, Role
from domain.ports import Storage
from domain.rounds.round import Ending, Punctuality, Round, RoundState
from domain.talk.messages import BLANK, Choice, Reply, Text, reply, say
from handlers.rounds.actions import GATHERING, close_over, figures_key
from handlers.rounds.kinds import ROUND_COMMAND, VIEW, called, kind_of, short_name
from handlers.talk.command import command_button
from handlers.talk.scene import Scene

PAGE = 500
"""People whose last words are posted in one transaction."""

READ_AT_ONCE = 10 * PAGE
"""People who are read at once; finding a page's beginning costs more than reading on."""

MOST_TOLD = 5
"""Rounds that closed together of which the office's message has the figures."""

_DONE = frozenset({"in-time", "late"})
"""The endings that are thanked for."""


async def close_rounds(storage: Storage, now: datetime, calendar: WorkCalendar) -> int:
    """Close every round whose time has come, each in one transaction, and post the last words of all that are closing.
    Returns how many were closed."""
    async with storage.reading() as work:
        known = await work.rounds.open_rounds()
    closed = 0
    for round_ in known:
        closes_at = round_.afterwards.closes_at(round_.deadline)
        if closes_at is not None and closes_at <= now:
            async with storage.writing() as work:
                closed += await close_over(work, round_, calendar=calendar, now=now)
    async with storage.reading() as work:
        closing = await work.rounds.closing()
    for round_ in closing:
        await _post_last_words(storage, round_, now, calendar)
    return closed


async def _post_last_words(storage: Storage, round_: Round, now: datetime, calendar: WorkCalendar) -> None:
    """Page by page, so that nobody waits long for the one writer. Whatever is killed in between, or done by another
    process at the same time, begins anew, and the unique keys keep each once."""
    due, after = calendar.next_working_time(now + GATHERING), ""
    while True:
        async with storage.reading() as work:
            people = await work.rounds.counted(
                round_.id, calendar.day_of(now), after=after, most=READ_AT_ONCE
            )
        for start in range(0, len(people), PAGE):
            async with storage.writing() as work:
                page = people[start : start + PAGE]
                await work.outbox.post([_last_word(round_, person_id, due) for person_id in page], now)
        if len(people) < READ_AT_ONCE:
            break
        after = people[-1]
    async with storage.writing() as work:
        await work.rounds.closed(round_.id)


def _last_word(round_: Round, person_id: str, due: datetime) -> Notice:
    return Notice(
        key=_ending_key(round_.id, person_id),
        kind=MessageKind.CLOSING,
        person_id=person_id,
        due=due,
        about={"round": round_.id},
    )


def _ending_key(round_id: str, person_id: str) -> str:
    return f"ended:{round_id}:{person_id}"


async def compose_ending(scene: Scene, about: Mapping[str, str]) -> Reply | None:
    """How the round `about["round"]` ended for the scene's person, and every other of which that waits to be said.

    None for those whom they do not ask any more, and where another message says it.
    """
    if scene.person.status not in COUNTED:
        return None
    person = scene.person
    over = {
        _ending_key(round_.id, person.id): round_
        for round_ in await scene.work.rounds.of_scope((person.unit_id,), scene.today)
        if round_.state is not RoundState.OPEN
    }
    own = await scene.work.rounds.get(about["round"])
    if own is None or own.state is RoundState.OPEN:
        return None
    # One whose audience is another unit now, since the person has moved, is not among those.
    key = _ending_key(own.id, person.id)
    over[key] = own
    ended = [over[one] for one in await scene.work.outbox.gather(key, over) or ()]
    endings = [
        (round_, ending)
        for round_ in sorted(ended, key=lambda one: (one.deadline, one.id))
        if (ending := await scene.work.rounds.ending(round_.id, person.id)) is not None
    ]
    said: list[Text] = []
    kept: list[Choice] = []
    for place, (round_, ending) in enumerate(endings):
        later = [other.how in _DONE for _, other in endings[place + 1 :]]
        said += [BLANK] if said else []
        said.append(_ending_line(scene, round_, ending, ends=(ending.how in _DONE) not in later))
        button = kind_of(scene, round_).kept
        if button is not None and ending.done and button not in kept:
            kept.append(button)
    return reply(*said, choices=tuple(kept)) if said else None


def _ending_line(scene: Scene, round_: Round, ending: Ending, *, ends: bool) -> Text:
    """`ends`: with the thanks, or with whom to turn to, which are said once."""
    return say(
        "rounds-ended",
        kind=round_.kind,
        title=called(round_),
        how=ending.how,
        done=ending.done,
        owed=ending.owed,
        waits=int(ending.waits),
        leads=int(bool(scene.caller.units(*LEADING))),
        ends=int(ends),
    )


async def compose_round_figures(scene: Scene, about: Mapping[str, str]) -> Reply | None:
    """What came of the round `about["round"]`, which closed by itself, for an office of all whom it asked, and of every
    other of which that waits to be said.

    None for whoever is not its office any more, and where another message says it.
    """
    own = await scene.work.rounds.get(about["round"])
    if own is None or own.state is RoundState.OPEN:
        return None
    key, scope = figures_key(own.id, scene.person.id), scene.caller.units(Role.OFFICE)
    over = {
        figures_key(round_.id, scene.person.id): round_
        for round_ in (*await scene.work.rounds.of_scope(scope, scene.today), own)
        if round_.state is not RoundState.OPEN
    }
    together = [over[one] for one in await scene.work.outbox.gather(key, over) or ()]
    ended = [
        round_
        for round_ in sorted(together, key=lambda one: (one.deadline, one.id))
        if scene.person.id
        in await scene.work.people.over([round_.audience_unit_id], (Role.OFFICE,), scene.today)
    ]
    if not ended:
        return None
    told = ended[:MOST_TOLD]
    counted = await scene.work.rounds.punctuality(scope, [one.id for one in told], scene.today)
    units = await scene.work.people.found_at({one.audience_unit_id for one in told}, scene.today)
    lines: list[Text] = []
    for round_ in told:
        said = _ended_line(round_, counted.get(round_.id, Punctuality()))
        unit = units.get(round_.audience_unit_id)
        lines += [BLANK] if lines else []
        # Units that each have a round of a quarter call it alike.
        lines.append(say("rounds-ended-of", unit=unit.name, said=said) if unit and len(units) > 1 else said)
    if len(ended) > len(told):
        lines += [BLANK, say("rounds-ended-more", count=len(ended) - len(told))]
    return reply(*lines, choices=_view_buttons(ended))


def _ended_line(round_: Round, figures: Punctuality) -> Text:
    return say(
        "rounds-ended-office",
        kind=round_.kind,
        title=called(round_),
        in_time=figures.in_time,
        late=figures.late,
        missing=figures.missing,
    )


def _view_buttons(ended: Sequence[Round]) -> tuple[Choice, ...]:
    """One a round; one to the list of all where their names would not tell them apart, or there are many."""
    if len(ended) == 1:
        return (command_button(ROUND_COMMAND, VIEW, ended[0].id),)
    if len(ended) > MOST_TOLD or len({short_name(one) for one in ended}) < len(ended):
        return (command_button(ROUND_COMMAND, say("rounds-button-view-all")),)
    return tuple(
        command_button(ROUND_COMMAND, say("rounds-button-view-one", round=short_name(one)), one.id)
        for one in ended
    )
