"""`/guong`: a leader's own nominations, the office's of its units; the newest first.

One question is open all the time. Where the reader is an office it is narrowed by a week or a unit, typed or chosen.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from domain.calendar.working_days import ONE_DAY, Week
from domain.language.vietnamese import fold
from domain.nominations.nomination import NominationLine
from domain.nominations.repository import NominationFilter
from domain.people.person import LEADING, Role, Scope, Unit
from domain.talk.conversations import Answer, Answers
from domain.talk.messages import BLANK, Choice, Text, say
from handlers.action import Refusal
from handlers.nominations.actions import withdraw_nomination
from handlers.nominations.nominating import LIST_COMMAND, NOMINATE_COMMAND
from handlers.people.finding import hear_units, unit_choices
from handlers.talk.choices import CANCEL
from handlers.talk.command import Command, MenuGroup, command_button, leader, leader_or_office
from handlers.talk.flow import Asked, Flow, Heard, Invalid, More, Prompt, Step, Taken
from handlers.talk.scene import Outcome, Scene

PAGE = 5
"""Nominations of one message."""
WEEKS_OFFERED = 6

_OLDER, _ALL, _BY_WEEK, _BY_UNIT, _WITHDRAW, _TO_LIST = (
    "older",
    "all",
    "by-week",
    "by-unit",
    "withdraw",
    "list",
)
_TAKE_BACK = "back-"
_WEEK = "week-"
_BACK = Choice(_TO_LIST, say("nominations-back"))
_TYPED_WEEK = re.compile(r"(?:tuan|week) ?(?P<number>\d{1,2})(?: ?/ ?(?P<year>\d{4}))?")


@dataclass(frozen=True, slots=True)
class _Listed:
    """What is shown: narrowed to this, behind so many; `about`: what else is being asked, of these units (ids)."""

    wanted: NominationFilter = field(default_factory=NominationFilter)
    skip: int = 0
    about: str = ""
    units: tuple[str, ...] = ()

    @property
    def kept(self) -> Answer:
        return [self.wanted.week, self.wanted.unit_id, str(self.skip), self.about, *self.units]

    @classmethod
    def parse(cls, so_far: Answer) -> _Listed:
        if not isinstance(so_far, list) or len(so_far) < 4:
            return cls()
        week, unit_id, skip, about, *units = so_far
        return cls(NominationFilter(week, unit_id), int(skip), about, tuple(units))


def _offices(scene: Scene) -> Scope:
    return scene.caller.units(Role.OFFICE)


async def _office_units(scene: Scene) -> dict[str, Unit]:
    return {unit.id: unit for unit in await scene.work.people.units(_offices(scene), scene.today)}


async def _lines(scene: Scene, listed: _Listed) -> list[NominationLine]:
    """One more than a page, where there are so many."""
    if _offices(scene):
        return await scene.work.nominations.within(
            _offices(scene), scene.today, listed.wanted, skip=listed.skip, most=PAGE + 1
        )
    return await scene.work.nominations.of_proposer(
        scene.person.id, scene.caller.units(*LEADING), scene.today, skip=listed.skip, most=PAGE + 1
    )


async def _ask_list(scene: Scene, _answers: Answers) -> Asked:
    listed = _Listed.parse(scene.so_far)
    if listed.units:
        units = await _office_units(scene)
        choices = unit_choices([units[one] for one in listed.units if one in units])
        return Prompt((say("nominations-which-unit"),), choices, "text", out=_BACK)
    if listed.about == _BY_UNIT:
        return Prompt((say("nominations-ask-by-unit"),), (), "text", out=_BACK)
    if listed.about == _BY_WEEK:
        return Prompt((say("nominations-ask-by-week"),), _week_choices(scene), out=_BACK)
    found = await _lines(scene, listed)
    shown = found[:PAGE]
    if listed.about == _WITHDRAW:
        own = tuple(Choice(_TAKE_BACK + one.nomination.id, _nominee_text(one)) for one in _own(scene, shown))
        return Prompt((say("nominations-which-withdraw"),), own, out=_BACK)
    return await _list(scene, listed, shown, more=len(found) > PAGE)


async def _list(scene: Scene, listed: _Listed, shown: list[NominationLine], *, more: bool) -> Prompt:
    office, leads = bool(_offices(scene)), leader(scene.caller)
    lines = [say("nominations-title" if office else "nominations-title-own")]
    if listed.wanted.week:
        lines.append(say("nominations-filter-week", week=_week_name(listed.wanted.week)))
    if (
        listed.wanted.unit_id
        and (unit := (await _office_units(scene)).get(listed.wanted.unit_id)) is not None
    ):
        lines.append(say("nominations-filter-unit", unit=unit.name))
    for one in shown:
        lines += [BLANK, *_nomination_text(scene, one)]
    lines += [BLANK, say("nominations-waits")] if shown else [BLANK, say("nominations-none")]
    if office and (shown or listed.wanted.narrows):
        lines.append(say("nominations-how"))
    choices = [
        *([command_button(NOMINATE_COMMAND, say("nominations-button-nominate"))] if leads else []),
        *([Choice(_WITHDRAW, say("nominations-button-withdraw"))] if _own(scene, shown) else []),
        *([Choice(_OLDER, say("nominations-older"))] if more else []),
        *([Choice(_BY_WEEK, say("nominations-by-week"))] if office else []),
        *([Choice(_BY_UNIT, say("nominations-by-unit"))] if office else []),
        *([Choice(_ALL, say("nominations-all"))] if listed.wanted.narrows or listed.skip else []),
    ]
    return Prompt(tuple(lines), tuple(choices), out=Choice(CANCEL, say("nominations-leave")))


def _own(scene: Scene, lines: list[NominationLine]) -> list[NominationLine]:
    return [one for one in lines if one.nomination.proposed_by == scene.person.id]


def _nominee_text(line: NominationLine) -> Text:
    """Who or which unit is meant, on a button too."""
    if not line.nomination.person_id:
        return say("nominations-unit", unit=line.unit_name)
    return say("nominations-person", name=line.person_name) if line.person_name else say("nominations-left")


def _nomination_text(scene: Scene, line: NominationLine) -> list[Text]:
    one = line.nomination
    said = [
        say(
            "nominations-line",
            who=_nominee_text(line),
            own=int(not one.person_id),
            unit=line.unit_name,
            week=_week_name(one.week),
        ),
        say("nominations-line-deed", deed=one.deed),
    ]
    if one.basis:
        said.append(say("nominations-basis", receipts=", ".join(one.basis)))
    if one.proposed_by != scene.person.id:
        said.append(say("nominations-line-by", name=line.proposer_name))
    return said


def _week_name(label: str) -> Text:
    week = Week.parse(label)
    number, year = (week.number, str(week.year)) if week is not None else (0, "")
    return say("nominations-week", number=number, year=year)


def _week_choices(scene: Scene) -> tuple[Choice, ...]:
    weeks = [scene.calendar.week_of(scene.today)]
    while len(weeks) < WEEKS_OFFERED:
        weeks.append(weeks[-1].previous)
    return tuple(Choice(_WEEK + week.label, _week_name(week.label)) for week in weeks)


async def _hear_list(scene: Scene, _answers: Answers, given: str) -> Heard:
    listed = _Listed.parse(scene.so_far)
    shown = replace(listed, about="", units=())
    if given == _OLDER:
        return More(replace(shown, skip=listed.skip + PAGE).kept)
    if given == _TO_LIST:
        return More(shown.kept)
    if given == _ALL:
        return More(_Listed().kept)
    if given == _WITHDRAW:
        return More(replace(shown, about=_WITHDRAW).kept)
    if given.startswith(_TAKE_BACK):
        done = await withdraw_nomination(
            scene.work, given.removeprefix(_TAKE_BACK), by=scene.person, now=scene.now
        )
        said = done.why if isinstance(done, Refusal) else say("nominations-withdrawn")
        return More(_Listed(listed.wanted).kept, (said,))
    if not _offices(scene):
        return Invalid(say("talk-flow-choose"), alone=True)
    if given in (_BY_WEEK, _BY_UNIT):
        return More(replace(shown, about=given).kept)
    return await _narrowed(scene, listed.wanted, given)


async def _narrowed(scene: Scene, wanted: NominationFilter, given: str) -> Heard:
    """To the week or the unit that is meant."""
    week = Week.parse(given.removeprefix(_WEEK)) or _week_meant(scene, given)
    if week is not None:
        return More(_Listed(replace(wanted, week=week.label)).kept)
    heard = hear_units(given, await _office_units(scene))
    if not isinstance(heard, Taken) or not isinstance(heard.answer, list):
        return Invalid(say("nominations-not-understood"), alone=True)
    if len(heard.answer) > 1:
        return More(_Listed(wanted, about=_BY_UNIT, units=tuple(heard.answer)).kept)
    return More(_Listed(replace(wanted, unit_id=heard.answer[0])).kept)


def _week_meant(scene: Scene, given: str) -> Week | None:
    """A typed "tuan 48" or "week 48", the last one of this number; or with its year."""
    typed = _TYPED_WEEK.fullmatch(fold(given).strip(" .,"))
    if typed is None:
        return None
    now = scene.calendar.week_of(scene.today)
    number = int(typed["number"])
    if typed["year"]:
        return Week.parse(f"{typed['year']}-W{number:02}")
    if number > now.number:
        now = Week.of(Week(now.year, 1).monday - ONE_DAY)
    return Week.parse(f"{now.year:04}-W{number:02}")


async def _end_list(_scene: Scene, _answers: Answers) -> Outcome:
    return Outcome(())


LISTING = Flow(
    name=LIST_COMMAND,
    steps=(Step("list", _ask_list, _hear_list, hears_typed=True),),
    finish=_end_list,
    guard=leader_or_office,
    leave=say("nominations-leave"),
    left=say("nominations-closed"),
)

LIST = Command(
    LIST_COMMAND,
    LISTING,
    guard=leader_or_office,
    aliases=("guong gioi thieu", "guong da gioi thieu", "danh sach guong", "nominations"),
    group=MenuGroup.CELL,
    place=330,
)
