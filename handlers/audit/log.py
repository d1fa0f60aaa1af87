"""`/nhatky`: the office reads who did what, the newest first, and narrows it by person, kind of act and days.

One question is open all the time: whatever is typed is taken for days, a kind of act or a name, in this order; buttons
lead to the same. What is looked for so far is kept with the open question.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from domain.audit.acts import KINDS_OF_ACTS, ActKind
from domain.audit.entry import AuditFilter
from domain.audit.typed_days import Days, past_days
from domain.figures.past_day import month_of_no_such_day, names_a_day
from domain.language.vietnamese import fold
from domain.people.person import Role, Scope
from domain.talk.conversations import Answer, Answers
from domain.talk.messages import BLANK, Choice, Text, say
from handlers.audit.actions import export_log
from handlers.audit.lines import audit_line, filter_lines, kind_text
from handlers.audit.reading import entries_of
from handlers.people.actions.looking import note_refused
from handlers.people.finding import MOST, PICKED
from handlers.talk.choices import CANCEL
from handlers.talk.command import Command, MenuGroup, office
from handlers.talk.flow import Asked, Flow, Heard, Invalid, More, Prompt, Step
from handlers.talk.scene import Outcome, Scene

PAGE = 8
"""Entries of one message."""

OLDER, NEWEST, EXCEL, ALL, TO_LOG = "older", "newest", "excel", "all", "log"
_BY_PERSON, _BY_KIND, _BY_DAYS = "by-person", "by-kind", "by-days"
_KIND = "kind-"
_DAYS = "days-"
_TO_LOG = Choice(TO_LOG, say("audit-back"))
_READY_DAYS = ("hom nay", "hom qua", "tuan nay", "tuan truoc", "thang nay", "thang truoc")
"""Days that are offered, as they could be typed too; their words are `audit-ready-<number>`."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is looked for, and what else is being asked: which of these people (ids), or one of the `_BY`s."""

    wanted: AuditFilter = field(default_factory=AuditFilter)
    about: str = ""
    people: tuple[str, ...] = ()

    @property
    def kept(self) -> Answer:
        return [self.wanted.token, self.about, *self.people]

    @classmethod
    def parse(cls, so_far: Answer) -> _Asked:
        if not isinstance(so_far, list) or len(so_far) < 2:
            return cls()
        token, about, *people = so_far
        return cls(AuditFilter.parse(token), about, tuple(people))


def _scope(scene: Scene) -> Scope:
    return scene.caller.units(Role.OFFICE)


async def _ask_entries(scene: Scene, _answers: Answers) -> Asked:
    asked = _Asked.parse(scene.so_far)
    if asked.people:
        return await _which_person(scene, asked)
    if asked.about == _BY_KIND:
        kinds = tuple(Choice(_KIND + kind, kind_text(kind)) for kind in KINDS_OF_ACTS)
        return Prompt((say("audit-ask-kind"),), kinds, out=_TO_LOG)
    if asked.about == _BY_DAYS:
        days = tuple(
            Choice(_DAYS + str(number), say(f"audit-ready-{number}")) for number in range(len(_READY_DAYS))
        )
        return Prompt((say("audit-ask-days", today=scene.today),), days, out=_TO_LOG)
    if asked.about == _BY_PERSON:
        return Prompt((say("audit-ask-person"),), out=_TO_LOG)
    return await _entries(scene, asked.wanted)


async def _entries(scene: Scene, wanted: AuditFilter) -> Prompt:
    """A page of entries, with the ways to others."""
    found = await entries_of(
        scene.work, _scope(scene), wanted, calendar=scene.calendar, day=scene.today, most=PAGE + 1
    )
    shown = found[:PAGE]
    person = await scene.work.people.person(wanted.person, scene.today) if wanted.person else None
    lines = [
        say("audit-title"),
        *filter_lines(wanted, person.full_name if person else ""),
        BLANK,
        *([audit_line(line) for line in shown] or [say("audit-none")]),
        BLANK,
        say("audit-how", today=scene.today),
    ]
    choices = [
        *([Choice(OLDER, say("audit-older"))] if len(found) > PAGE else []),
        *([Choice(NEWEST, say("audit-newest"))] if wanted.before else []),
        Choice(_BY_PERSON, say("audit-by-person")),
        Choice(_BY_KIND, say("audit-by-kind")),
        Choice(_BY_DAYS, say("audit-by-days")),
        *([Choice(ALL, say("audit-all"))] if wanted.narrows else []),
        *([Choice(EXCEL, say("audit-excel"))] if shown else []),
    ]
    return Prompt(tuple(lines), tuple(choices), out=Choice(CANCEL, say("audit-leave")))


async def _which_person(scene: Scene, asked: _Asked) -> Prompt:
    people = [await scene.work.people.person(one, scene.today) for one in asked.people]
    choices = [
        Choice(
            PICKED + one.id,
            say("people-find-person", name=one.full_name, unit=one.unit_name, code=one.code),
        )
        for one in people
        if one is not None
    ]
    return Prompt((say("audit-which-person"),), tuple(choices), out=_TO_LOG)


async def _hear_entries(scene: Scene, _answers: Answers, given: str) -> Heard:
    asked = _Asked.parse(scene.so_far)
    wanted = replace(asked.wanted, before=0)
    if given == OLDER:
        return await _older(scene, asked.wanted)
    if given == EXCEL:
        return await _excel(scene, wanted)
    if given in (_BY_PERSON, _BY_KIND, _BY_DAYS):
        return More(_Asked(asked.wanted, given).kept)
    if given == ALL:
        return More(_Asked().kept)
    if given in (NEWEST, TO_LOG):
        return More(_Asked(wanted).kept)
    if given.startswith(PICKED):
        return await _picked(scene, wanted, given.removeprefix(PICKED))
    if (kind := _kind_meant(scene, given)) is not None:
        return More(_Asked(replace(wanted, kind=kind)).kept)
    return _days_meant(scene, wanted, given) or await _person_meant(scene, wanted, given)


async def _older(scene: Scene, wanted: AuditFilter) -> Heard:
    shown = await entries_of(
        scene.work, _scope(scene), wanted, calendar=scene.calendar, day=scene.today, most=PAGE
    )
    return More(_Asked(replace(wanted, before=shown[-1].number) if shown else wanted).kept)


async def _excel(scene: Scene, wanted: AuditFilter) -> Heard:
    scope = _scope(scene)
    document = await export_log(scene.work, wanted, by=scene.person.id, scope=scope, now=scene.now)
    return More(_Asked(wanted).kept, (say("audit-excel-given"),), (document,))


async def _picked(scene: Scene, wanted: AuditFilter, person_id: str) -> Heard:
    """Somebody of the list; people who have left are found by the root's office alone, as their entries are."""
    found = await scene.work.people.person(person_id, scene.today)
    within = await scene.work.people.within(person_id, _scope(scene), scene.today)
    if found is None or not within:
        await note_refused(scene.work, scene.person, calendar=scene.calendar, day=scene.today, now=scene.now)
        return Invalid(say("people-find-nobody"))
    return More(_Asked(replace(wanted, person=person_id)).kept)


def _kind_meant(scene: Scene, given: str) -> ActKind | None:
    """The kind of a button, or of its words."""
    for kind in KINDS_OF_ACTS:
        name = scene.words.say(kind_text(kind), scene.person.language)
        if given == _KIND + kind or fold(given) == fold(name):
            return kind
    return None


def _days_meant(scene: Scene, wanted: AuditFilter, given: str) -> Heard | None:
    """The days that are meant; None where it is something else."""
    number = given.removeprefix(_DAYS)
    ready = given.startswith(_DAYS) and number.isdecimal() and int(number) < len(_READY_DAYS)
    days: Days | None = past_days(_READY_DAYS[int(number)] if ready else given, scene.today)
    if days is not None:
        return More(_Asked(replace(wanted, first=days[0], last=days[1])).kept)
    if not names_a_day(given, scene.today):
        return None
    missing = month_of_no_such_day(given, scene.today)
    if missing is None:
        return Invalid(say("audit-day-to-come"), alone=True)
    year, month, count = missing
    return Invalid(say("talk-flow-no-such-day", year=str(year), month=month, days=count), alone=True)


async def _person_meant(scene: Scene, wanted: AuditFilter, given: str) -> Heard:
    found = await scene.work.people.search(given, _scope(scene), scene.today, limit=MOST + 1)
    ids = [member.person.id for member in found]
    if not ids:
        return Invalid(say("audit-not-understood"), alone=True)
    if len(ids) == 1:
        return More(_Asked(replace(wanted, person=ids[0])).kept)
    notes: tuple[Text, ...] = (say("people-find-many", most=MOST),) if len(ids) > MOST else ()
    return More(_Asked(wanted, people=tuple(ids[:MOST])).kept, notes)


async def _end(_scene: Scene, _answers: Answers) -> Outcome:
    return Outcome(())


LOG = Flow(
    name="audit",
    steps=(Step("entries", _ask_entries, _hear_entries, hears_typed=True),),
    finish=_end,
    guard=office,
    leave=say("audit-leave"),
    left=say("audit-left"),
)

COMMANDS = (
    Command(
        "nhatky",
        LOG,
        guard=office,
        aliases=("nhat ky", "xem nhat ky", "nhat ky he thong", "log", "audit", "audit log"),
        said=True,
        group=MenuGroup.DASHBOARD,
        place=360,
    ),
)
