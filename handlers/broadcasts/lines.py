"""Broadcasts in words: their states, what became of their messages, and the buttons for what may be done with them."""

from __future__ import annotations

from datetime import datetime

from domain.broadcasts.broadcast import UNDER_WAY, Broadcast, BroadcastState, BroadcastTrouble, minutes_for
from domain.calendar.working_days import WorkCalendar
from domain.language.vietnamese import fold
from domain.talk.messages import BLANK, Choice, Reply, Text, reply, say
from handlers.people.wording import channel_name
from handlers.rounds.schedule import moment_text
from handlers.talk.command import command_button
from handlers.talk.steps import excerpt

NEW = "thongbao"
VIEW = "xemthongbao"
UNDO = "thuhoi"
STOP = "dungthongbao"
REACH = "tiepcan"

_BODY = "dang bo "
"""How the name of a body begins, without its marks."""

_BROADCAST_EXCERPT = 40
_UNREACHED_TROUBLES = (BroadcastTrouble.NO_ACCOUNT.value, BroadcastTrouble.BLOCKED.value)


def excerpt_of(broadcast: Broadcast) -> str:
    """By its first words a broadcast is known."""
    return excerpt(broadcast.text, _BROADCAST_EXCERPT)


_BROADCAST_LABEL = 18
"""Characters of the first words on a button, without the quotation marks."""


def option_text(broadcast: Broadcast) -> Text:
    """The label of a choice of this broadcast among others."""
    return say("broadcasts-option", excerpt=excerpt(broadcast.text, _BROADCAST_LABEL))


def state_text(broadcast: Broadcast) -> Text:
    """How far it is, in a few words."""
    return say("broadcasts-state", state=broadcast.state.value)


def listed_line(number: int, broadcast: Broadcast, calendar: WorkCalendar) -> Text:
    """A line of the list."""
    return say(
        "broadcasts-line",
        number=number,
        moment=moment_text(broadcast.at, calendar),
        excerpt=excerpt_of(broadcast),
        state=state_text(broadcast),
    )


def message_lines(office: str, text: str) -> tuple[Text, ...]:
    """Who says it, what they typed, as they typed it, and that it comes by itself."""
    return (
        say("broadcasts-header", office=_of_committee(office)),
        BLANK,
        say("broadcasts-text", text=text),
        BLANK,
        say("broadcasts-footer"),
    )


def _of_committee(unit: str) -> str | Text:
    """Whose office it is: a body's office is its committee's, which is called by what the body is of."""
    return say("broadcasts-office-of-body", name=unit[len(_BODY) :]) if fold(unit).startswith(_BODY) else unit


def list_button() -> Choice:
    """To the recent broadcasts."""
    return command_button(VIEW, say("broadcasts-button-list"))


def view_button(broadcast: Broadcast, label: Text | None = None) -> Choice:
    """To one broadcast and how far it is."""
    return command_button(VIEW, label or say("broadcasts-button-progress"), broadcast.id)


def undo_button(broadcast: Broadcast) -> Choice:
    """Takes it back before anything was posted."""
    return command_button(UNDO, say("broadcasts-button-undo"), broadcast.id)


def stop_button(broadcast: Broadcast) -> Choice:
    """Sends nothing more of it, once that is confirmed."""
    return command_button(STOP, say("broadcasts-button-stop"), broadcast.id)


def acts(broadcast: Broadcast, now: datetime) -> tuple[Choice, ...]:
    """The buttons for what may be done with it now."""
    if broadcast.state is BroadcastState.WAITING and now < broadcast.due_at:
        return (undo_button(broadcast),)
    if broadcast.state in (BroadcastState.WAITING, *UNDER_WAY):
        return (stop_button(broadcast),)
    return _reach_button(broadcast)


def tally_lines(broadcast: Broadcast) -> tuple[Text, ...]:
    """What became of its messages: sent by channel, waiting, and what did not arrive and why. Nothing that
    counts none."""
    tally = broadcast.tally
    counts = (
        ("broadcasts-waiting", broadcast.remaining if broadcast.state is not BroadcastState.STOPPED else 0),
        ("broadcasts-failed", tally.lost),
    )
    rest = (
        ("broadcasts-dropped", tally.dropped),
        ("broadcasts-expired", tally.expired),
        ("broadcasts-doubted", tally.doubted),
    )
    return (
        say("broadcasts-sent", sent=tally.arrived, people=max(broadcast.people, tally.posted)),
        *(
            say("broadcasts-sent-by", channel=channel_name(channel), count=count)
            for channel, count in tally.sent.items()
        ),
        *(say(text_id, count=count) for text_id, count in counts if count),
        *(say("broadcasts-failed-why", why=why, count=count) for why, count in tally.failed.items()),
        *(say(text_id, count=count) for text_id, count in rest if count),
    )


def left_lines(broadcast: Broadcast, now: datetime, calendar: WorkCalendar) -> tuple[Text, ...]:
    """How long what waits will take, and from when on where it is not working time now."""
    if not broadcast.remaining or broadcast.state not in (BroadcastState.WAITING, *UNDER_WAY):
        return ()
    start = calendar.next_working_time(max(now, broadcast.due_at))
    later = (say("broadcasts-goes-on", moment=moment_text(start, calendar)),) if start > now else ()
    return (*later, say("broadcasts-left", minutes=minutes_for(broadcast.remaining)))


def result_reply(broadcast: Broadcast) -> Reply:
    """What its sender is told at the end."""
    stopped = broadcast.state is BroadcastState.STOPPED
    title = "broadcasts-result-stopped" if stopped else "broadcasts-result"
    pointer = (BLANK, say("broadcasts-result-reach")) if _someone_unreached(broadcast) else ()
    return reply(
        say(title, excerpt=excerpt_of(broadcast)),
        *tally_lines(broadcast),
        *pointer,
        choices=(*_reach_button(broadcast), view_button(broadcast, say("broadcasts-button-view"))),
    )


def _someone_unreached(broadcast: Broadcast) -> bool:
    return any(why in _UNREACHED_TROUBLES for why in broadcast.tally.failed)


def _reach_button(broadcast: Broadcast) -> tuple[Choice, ...]:
    if not _someone_unreached(broadcast):
        return ()
    return (command_button(REACH, say("broadcasts-button-reach"), broadcast.audience.unit_id),)
