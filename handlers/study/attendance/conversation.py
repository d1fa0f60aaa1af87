"""`/diemdanh`: a secretary enters the attendance of a conference for many at once, by a line of ranges."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.figures.lines import MemberLine
from domain.study.attendance import AttendanceFault, read_attendance
from domain.study.completion import AT_CONFERENCE, STUDIED, Way
from domain.study.round import StudyRound
from domain.talk.conversations import Answers
from domain.talk.messages import BLANK, Choice, Text, reply, say
from handlers.action import Refusal
from handlers.figures.unit_names import is_out_of_reach
from handlers.rounds.opening_steps import in_vietnamese
from handlers.rounds.reasons import read_reason
from handlers.study.actions import attend, why_left
from handlers.study.attendance.unit_choice import ROUND, UNIT, roll, round_and_unit, units_of
from handlers.study.wording import answer_text, attendance_button, attending_line, way_text
from handlers.talk.command import Command, MenuGroup, command_button, leader_or_office
from handlers.talk.flow import Asked, Flow, Heard, Invalid, Prompt, Reopened, Step, Stopped, Taken
from handlers.talk.reviewing import SEND, ReviewPart, reviewing
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import as_given, excerpt

_ALL_DIRECT = "all-direct"


@dataclass(frozen=True, slots=True)
class _Entry:
    """What is to be entered for a person of the list, with their name as the list showed it.

    `there`: they were at the conference, but have to read the text all the same.
    """

    person_id: str
    name: str
    way: Way
    reason: str
    there: bool


# ---------------------------------------------------------------- the list and the line


async def _people(scene: Scene, answers: Answers, round_: StudyRound) -> dict[str, MemberLine]:
    return await roll(scene, round_, str(answers["unit"]))


async def _ask_list(scene: Scene, answers: Answers) -> Asked:
    """Not a question: what is numbered, kept so that the numbers mean the same when they come back."""
    here = await round_and_unit(scene, answers)
    if here is None:
        return Stopped(reply(say("study-attendance-unknown")))
    people = await _people(scene, answers, here[0])
    return Taken({line.person_id: line.full_name for line in people.values()})


def _listed(answers: Answers) -> list[tuple[str, str]]:
    """The ids and names of the list, in its order."""
    people = answers["list"]
    return [(person_id, str(name)) for person_id, name in people.items()] if isinstance(people, dict) else []


async def _ask_line(scene: Scene, answers: Answers) -> Asked:
    here = await round_and_unit(scene, answers)
    if here is None:
        return Stopped(reply(say("study-attendance-unknown")))
    round_, unit = here
    people = await _people(scene, answers, round_)
    listed = _listed(answers)
    lines = [
        _numbered(scene, number, name, people.get(person_id))
        for number, (person_id, name) in enumerate(listed, start=1)
    ]
    ready = Way.DIRECT in round_.ways and _is_anybody_open(scene, round_, people)
    return Prompt(
        (
            say("study-attendance-title", title=round_.title, unit=unit, count=len(listed)),
            BLANK,
            *lines,
            BLANK,
            *_still_reads(round_),
            say("study-attendance-how", ways=_spoken_ways(scene, round_)),
        ),
        (Choice(_ALL_DIRECT, say("study-attendance-all-direct")),) if ready else (),
        "number",
    )


def _still_reads(round_: StudyRound) -> tuple[Text, ...]:
    return () if round_.attendance_suffices else (attending_line(suffices=False),)


def _is_anybody_open(scene: Scene, round_: StudyRound, people: Mapping[str, MemberLine]) -> bool:
    there = [_entry(scene, round_, (one, one), Way.DIRECT, "") for one in people]
    return any(_why_left(scene, people, entry) is None for entry in there)


def _numbered(scene: Scene, number: int, name: str, line: MemberLine | None) -> Text:
    note = say("study-attendance-left-gone") if line is None else answer_text(line)
    if note is None and line is not None and line.person_id == scene.person.id:
        note = say("study-attendance-yourself")
    if note is None:
        return say("study-attendance-person", number=number, name=name)
    return say("study-attendance-person-noted", number=number, name=name, note=note)


def _spoken_ways(scene: Scene, round_: StudyRound) -> str:
    """The ways on offer and absence, as they may be typed."""
    offered = [*(way for way in STUDIED if way in round_.ways), Way.NONE]
    return ", ".join(scene.words.say(way_text(way), scene.caller.language) for way in offered)


async def _hear_line(scene: Scene, answers: Answers, given: str) -> Heard:
    here = await round_and_unit(scene, answers)
    if here is None:
        return Invalid(say("study-attendance-unknown"))
    round_ = here[0]
    listed = _listed(answers)
    said = "tat ca truc tiep" if given == _ALL_DIRECT else given
    sheet = read_attendance(said, count=len(listed), ways=round_.ways)
    if sheet.faults:
        return Invalid(_fault(scene, round_, sheet.faults[0], len(listed)), alone=True)
    entries = []
    for one in sheet.attendances:
        reason = read_reason(one.reason) if one.reason else ""
        if isinstance(reason, Invalid):
            return Invalid(reason.why, alone=True)
        entries.append(_entry(scene, round_, listed[one.number - 1], one.way, reason))
    people = await _people(scene, answers, round_)
    if not any(_why_left(scene, people, entry) is None for entry in entries):
        return Invalid(say("study-attendance-nothing"))
    return Taken(
        {
            entry.person_id: {"way": entry.way.value, "reason": entry.reason, "there": int(entry.there)}
            for entry in entries
        }
    )


def _entry(scene: Scene, round_: StudyRound, person: tuple[str, str], way: Way, reason: str) -> _Entry:
    """Where attendance is not enough, who was there is entered as having the text still to read."""
    there = way in AT_CONFERENCE and not round_.attendance_suffices
    if there:
        way, reason = Way.NONE, in_vietnamese(scene, say("study-attendance-there"))
    return _Entry(*person, way, reason, there)


def _fault(scene: Scene, round_: StudyRound, fault: AttendanceFault, count: int) -> Text:
    numbers = ", ".join(str(number) for number in fault.numbers)
    match fault.trouble:
        case "out-of-range":
            return say("study-attendance-outside", numbers=numbers, count=count)
        case "overlap":
            return say("study-attendance-twice", numbers=numbers)
        case "unreadable":
            return say("study-attendance-unreadable", text=excerpt(fault.text))
        case "not-offered":
            way = way_text(fault.way or Way.NONE)
            return say("study-attendance-not-offered", way=way, ways=_spoken_ways(scene, round_))
        case "remark":
            return say("study-attendance-remark", numbers=numbers, text=excerpt(fault.text))
        case "unexplained":
            return say("study-attendance-unexplained", numbers=numbers)


# ---------------------------------------------------------------- what is going to happen


def _entries(answers: Answers) -> list[_Entry]:
    names, line = dict(_listed(answers)), answers["line"]
    said = line if isinstance(line, dict) else {}
    return [
        _Entry(person_id, names[person_id], Way(str(one["way"])), str(one["reason"]), bool(one.get("there")))
        for person_id, one in said.items()
        if isinstance(one, dict)
    ]


def _why_left(scene: Scene, people: Mapping[str, MemberLine], entry: _Entry) -> Text | None:
    return why_left(scene.person, people.get(entry.person_id), entry.way, entry.reason)


async def _ask_sure(scene: Scene, answers: Answers) -> Asked:
    here = await round_and_unit(scene, answers)
    if here is None:
        return Stopped(reply(say("study-attendance-unknown")))
    round_, unit = here
    people = await _people(scene, answers, round_)
    entries = _entries(answers)
    left = [(entry, why) for entry in entries if (why := _why_left(scene, people, entry)) is not None]
    spared = {entry.person_id for entry, _ in left}
    coming = [entry for entry in entries if entry.person_id not in spared]
    lines = [say("study-attendance-review", title=round_.title, unit=unit), BLANK]
    for way in STUDIED:
        names = [entry.name for entry in coming if entry.way is way]
        if names:
            lines.append(
                say(
                    "study-attendance-review-way",
                    way=way_text(way),
                    count=str(len(names)),
                    names=", ".join(names),
                )
            )
    there = [entry.name for entry in coming if entry.there]
    if there:
        lines.append(say("study-attendance-review-there", count=str(len(there)), names=", ".join(there)))
    lines += _absent_lines([entry for entry in coming if entry.way is Way.NONE and not entry.there])
    lines += _left_lines(left)
    unnamed = len(_listed(answers)) - len(entries)
    if unnamed:
        lines += [BLANK, say("study-attendance-unnamed", count=unnamed)]
    lines += [BLANK, say("study-attendance-told")] if coming else []
    return Prompt(
        tuple(lines), (Choice(SEND, say("study-attendance-yes", count=len(coming))),) if coming else ()
    )


def _parts(_answers: Answers) -> Sequence[ReviewPart]:
    return (ReviewPart(("line",), say("study-attendance-again")),)


def _absent_lines(absent: list[_Entry]) -> list[Text]:
    if not absent:
        return []
    said = [
        say("study-attendance-absent", name=entry.name, reason=entry.reason)
        if entry.reason
        else say("study-attendance-absent-unexplained", name=entry.name)
        for entry in absent
    ]
    return [say("study-attendance-review-absent", count=str(len(absent))), *said]


def _left_lines(left: list[tuple[_Entry, Text]]) -> list[Text]:
    if not left:
        return []
    said = [say("study-attendance-left-one", name=entry.name, why=why) for entry, why in left]
    return [BLANK, say("study-attendance-left", count=len(left)), *said]


async def _finish(scene: Scene, answers: Answers) -> Outcome | Reopened:
    here = await round_and_unit(scene, answers)
    if here is None:
        return Outcome((reply(say("study-attendance-unknown")),))
    round_, unit = here
    people = await _people(scene, answers, round_)
    left: list[tuple[_Entry, Text]] = []
    untold: list[str] = []
    done = 0
    for entry in _entries(answers):
        line = people.get(entry.person_id)
        answer = await attend(
            scene.work,
            scene.person,
            line,
            way=entry.way,
            reason=entry.reason,
            round_=round_,
            at=scene.now,
            calendar=scene.calendar,
        )
        if isinstance(answer, Refusal):
            left.append((entry, answer.why))
            continue
        done += 1
        if line is not None and is_out_of_reach(line):
            untold.append(entry.name)
    lines = [say("study-attendance-done", count=done, title=round_.title, unit=unit), *_left_lines(left)]
    if untold:
        lines += [BLANK, say("study-attendance-untold", names=", ".join(untold))]
    if round_.reflection is not None and done:
        lines += [BLANK, say("study-attendance-reflection")]
    buttons = [command_button("chibo", say("study-attendance-button-unit"), str(answers["unit"]))]
    if len(await units_of(scene, round_)) > 1:
        buttons.append(attendance_button(say("study-attendance-button-others"), round_.id))
    return Outcome((reply(*lines, choices=tuple(buttons)),))


ATTENDANCE = Flow(
    name="attendance",
    steps=(
        ROUND,
        UNIT,
        Step("list", _ask_list, as_given),
        Step("line", _ask_line, _hear_line, goes_out=True),
        reviewing(Step("sure", _ask_sure, as_given), _parts),
    ),
    finish=_finish,
    guard=leader_or_office,
    argument="round",
)

COMMANDS: tuple[Command, ...] = (
    Command(
        "diemdanh",
        ATTENDANCE,
        guard=leader_or_office,
        aliases=("diem danh", "diem danh hoc tap", "nhap diem danh", "attendance"),
        group=MenuGroup.ATTENDANCE,
        place=220,
    ),
)
