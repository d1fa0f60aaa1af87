"""Where what is on the page, and where a button of the chat leads to here."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from urllib.parse import quote, urlencode

from domain.talk.messages import Choice
from handlers.dashboard.command import DASHBOARD_PATH
from handlers.dashboard.writing import WRITING_PATH
from handlers.people.card import CARD_COMMAND, OF_UNIT
from handlers.people.finding import PICKED
from handlers.reminders.manual_reminder import REMIND
from handlers.talk.command import COMMAND_PREFIX

HOME = DASHBOARD_PATH
PEOPLE = f"{HOME}/dang-vien"
WAITING = f"{HOME}/cho"
REACH = f"{HOME}/ket-noi"
CALENDAR = f"{HOME}/lich"
PAST_DAY = "ngay"
"""The field of an address that names a past day."""
PAPERS = f"{HOME}/tai"
STATIC = f"{HOME}/tinh"
NUDGE = f"{HOME}/nhac"
DRAFTS = f"{HOME}/soan"
REMARKS = f"{HOME}/tuan"
CURVES = f"{HOME}/dien-bien"
EVIDENCE = f"{HOME}/anh"
INSTANT = "luc"
"""The field of an address that names the instant of what is drawn."""
WRITING = WRITING_PATH
SIGN_OUT, WRITING_SIGN_OUT = f"{HOME}/ra", f"{WRITING}/ra"
WRITING_SENT = f"{WRITING}/gui"
PREFERENCES = f"{HOME}/cai-dat"


def unit(unit_id: str, past: str = "") -> str:
    """A unit's figures, its parts and its people; with `past` as it stood at the end of that day."""
    return _asked(f"{HOME}/don-vi/{_part(unit_id)}", **{PAST_DAY: past})


def home(past: str) -> str:
    """The overview as it stood at the end of a past day."""
    return _asked(HOME, **{PAST_DAY: past})


def curve(round_id: str, unit_id: str, past: str = "") -> str:
    """A round day by day in a unit, or in all that the reader looks after."""
    return _asked(f"{CURVES}/{_part(round_id)}", unit=unit_id, **{PAST_DAY: past})


def curve_picture(round_id: str, unit_id: str, at: datetime) -> str:
    """The same as a picture, up to this instant."""
    return _asked(f"{CURVES}/{_part(round_id)}/hinh", unit=unit_id, **{INSTANT: at.isoformat()})


def evidence(choice: Choice, pictures: Collection[str]) -> str:
    """The picture that this button of the chat shows, where its command is one of `pictures`; else empty."""
    command, _, argument = choice.token.removeprefix(COMMAND_PREFIX).partition(".")
    return f"{EVIDENCE}/{_part(command)}/{_part(argument)}" if command in pictures else ""


def person(person_id: str) -> str:
    """Somebody's card."""
    return f"{HOME}/nguoi/{_part(person_id)}"


def nudge_one(person_id: str) -> str:
    """A reminder to one person."""
    return f"{person(person_id)}/nhac"


def extend(person_id: str) -> str:
    """More time for one person."""
    return f"{person(person_id)}/gia-han"


def entries(person_id: str) -> str:
    """What may be entered for somebody."""
    return f"{person(person_id)}/nhap"


def entry(person_id: str, command: str) -> str:
    """One of these, by the command that opens it in the chat."""
    return f"{entries(person_id)}/{_part(command)}"


def preference(name: str) -> str:
    """One thing that the office sets."""
    return f"{PREFERENCES}/{_part(name)}"


def queue(command: str) -> str:
    """What waits of a kind, by the command that opens it in the chat."""
    return f"{WAITING}/{_part(command)}"


def item(command: str, key: str) -> str:
    """One thing that waits."""
    return f"{queue(command)}/{quote(key, safe='/')}"


def reach(unit_id: str) -> str:
    """Whom messages reach in a unit."""
    return _asked(REACH, unit=unit_id)


def nudge(round_id: str, unit_id: str) -> str:
    """A reminder to those of a unit who are missing in a round."""
    return _asked(NUDGE, round=round_id, unit=unit_id)


def remarks(**asked: str) -> str:
    """What was said of a week."""
    return _asked(REMARKS, **asked)


def people(**asked: str) -> str:
    """The table of people and rounds, by its filters."""
    return _asked(PEOPLE, **asked)


def of_choice(choice: Choice, reviews: Collection[str]) -> str:
    """Where the page has what this button of the chat opens; empty where it has not. `reviews`: the commands of what
    is decided."""
    command, _, argument = choice.token.removeprefix(COMMAND_PREFIX).partition(".")
    if command in reviews:
        return queue(command)
    if command == REMIND.name and argument:
        return nudge(argument, "")
    if command == CARD_COMMAND and argument.startswith(PICKED):
        return person(argument.removeprefix(PICKED))
    if command == CARD_COMMAND and argument.startswith(OF_UNIT):
        return unit(argument.removeprefix(OF_UNIT))
    return _OF_COMMANDS.get(command, "")


_OF_COMMANDS = {
    "chibo": HOME,
    "tonghop": HOME,
    "danhsach": PEOPLE,
    "tiepcan": REACH,
    "lich": CALENDAR,
    "baocao": REMARKS,
}


def _asked(path: str, **asked: str) -> str:
    given = {name: value for name, value in asked.items() if value}
    return f"{path}?{urlencode(given)}" if given else path


def _part(value: str) -> str:
    return quote(value, safe="")
