"""From somebody's card: the office mends one thing that the roster says of them, once it has seen what follows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import cast

from domain.language.vietnamese import title_case_name
from domain.people.linking import ADMISSION_PROVES_AFTER
from domain.people.person import COUNTED, GONE, Person, Role, Scope, Status
from domain.people.roster.cells import day_of, is_whole_day
from domain.talk.conversations import Answer, Answers
from domain.talk.messages import Choice, Text, reply, say
from handlers.action import Refusal
from handlers.people.actions.admission import AdmissionEdit, admission_edit, edit_admission
from handlers.people.actions.editing import Edited, PersonEdit, edit_person, person_edit
from handlers.people.card import card_button
from handlers.people.finding import find_person, person_of
from handlers.people.one_word_names import one_word_step
from handlers.people.wording import kind_choices, kind_name, role_name, status_name
from handlers.talk.command import Command, office
from handlers.talk.flow import Asked, Flow, Invalid, Prompt, Reopened, Step, Stopped
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import as_given, in_words, pick, write

COMMAND = "suadangvien"

_ADMITTED = "admitted"
_PARTS = ("name", "position", "kind", "status", _ADMITTED)
_LONGEST = {"name": 100, "position": 200}
_NO_POSITION = "-"
_YES = "yes-"


def _scope(scene: Scene) -> Scope:
    return scene.caller.units(Role.OFFICE)


def _part(answers: Answers) -> Edited:
    return cast("Edited", str(answers["part"]))


async def _person(scene: Scene, answers: Answers) -> Person | None:
    return await person_of(scene, _scope(scene), str(answers["person"]))


async def _part_lines(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    person = await _person(scene, answers)
    return (say("people-edit-which", name=person.full_name if person else ""),)


async def _part_choices(scene: Scene, answers: Answers) -> Sequence[Choice]:
    if await _person(scene, answers) is None:
        return ()
    return [Choice(part, say(f"people-edit-part-{part}")) for part in _PARTS]


def _is_typed(answers: Answers) -> bool:
    return answers.get("part") in _LONGEST


def _is_day(answers: Answers) -> bool:
    return answers.get("part") == _ADMITTED


def _is_name(answers: Answers) -> bool:
    return answers.get("part") == "name"


def _is_chosen(answers: Answers) -> bool:
    return not _is_typed(answers) and not _is_day(answers)


async def _typed_lines(_scene: Scene, answers: Answers) -> tuple[Text, ...]:
    return (say(f"people-edit-ask-{answers['part']}"),)


async def _typed_choices(_scene: Scene, answers: Answers) -> Sequence[Choice]:
    none = Choice(_NO_POSITION, say("people-edit-no-position"))
    return (none,) if _part(answers) == "position" else ()


def _read_typed(given: str) -> Answer | Invalid:
    text = " ".join(given.split())
    if text == _NO_POSITION:
        return text
    if len(text) > max(_LONGEST.values()):
        return Invalid(say("people-edit-too-long", most=max(_LONGEST.values())))
    return in_words(text)


def _read_day(given: str) -> Answer | Invalid:
    """A whole date: part of one would be taken for the first of a month or a year."""
    day = day_of(given.strip()) if is_whole_day(given.strip()) else None
    return day.isoformat() if day else Invalid(say("people-edit-no-day"))


async def _chosen_lines(_scene: Scene, answers: Answers) -> tuple[Text, ...]:
    return (say(f"people-edit-ask-{_part(answers)}"),)


async def _chosen_choices(_scene: Scene, answers: Answers) -> Sequence[Choice]:
    if _part(answers) == "kind":
        return kind_choices()
    return [Choice(status.value, say("people-edit-status", status=status.value)) for status in Status]


def _value(answers: Answers) -> str:
    value = str(answers.get("typed") or answers.get("chosen") or "")
    if _part(answers) == "name":
        return title_case_name(value)
    return "" if value == _NO_POSITION else value


async def _edit(scene: Scene, answers: Answers) -> PersonEdit | Refusal:
    part, value = _part(answers), _value(answers)
    if part == "name" and not re.fullmatch(r"[^\W\d_][^\d_]{0,99}", value):
        return Refusal(say("people-edit-no-name"))
    return await person_edit(
        scene.work, str(answers["person"]), part, value, scope=_scope(scene), day=scene.today
    )


def _told(edit: PersonEdit, part: Edited) -> tuple[Text | str, Text | str]:
    before, after = edit.before, edit.after
    match part:
        case "name":
            return before.full_name, after.full_name
        case "position":
            return before.position or "–", after.position or "–"
        case "kind":
            return kind_name(before.kind), kind_name(after.kind)
        case "status":
            return status_name(before.status), status_name(after.status)


async def _admission_edit(scene: Scene, answers: Answers) -> AdmissionEdit | Refusal:
    day = date.fromisoformat(str(answers["day"]))
    return await admission_edit(scene.work, str(answers["person"]), day, scope=_scope(scene), day=scene.today)


def _aspect_line(edit: PersonEdit, part: Edited) -> Text:
    was, will_be = _told(edit, part)
    return say(f"people-roster-aspect-{part}", before=was, after=will_be)


async def _ask_sure_of_day(scene: Scene, answers: Answers) -> Asked:
    """The new day alone: what the roster had proves who somebody is."""
    edit = await _admission_edit(scene, answers)
    if isinstance(edit, Refusal):
        return Stopped(reply(edit.why, choices=(card_button(str(answers["person"])),)))
    lines = (
        say("people-edit-review", name=edit.person.full_name),
        say("people-edit-admitted", day=edit.day),
        say("people-edit-admitted-later", until=scene.calendar.day_of(scene.now + ADMISSION_PROVES_AFTER)),
    )
    return Prompt(lines, (Choice(_YES + edit.mark, say("people-edit-confirm")),))


async def _ask_sure(scene: Scene, answers: Answers) -> Asked:
    """Before and after, and which rights follow."""
    if _is_day(answers):
        return await _ask_sure_of_day(scene, answers)
    edit = await _edit(scene, answers)
    if isinstance(edit, Refusal):
        return Stopped(reply(edit.why, choices=(card_button(str(answers["person"])),)))
    lines = [say("people-edit-review", name=edit.before.full_name), _aspect_line(edit, _part(answers))]
    for led in edit.leaders:
        before, after = (", ".join(filter(None, names)) or "–" for names in (led.before, led.after))
        role = role_name(led.role)
        lines.append(say("people-edit-leader", unit=led.unit.name, role=role, before=before, after=after))
        if led.replaces_secretary and not led.after:
            lines.append(say("people-edit-no-secretary", unit=led.unit.name))
    lines += await _leaving_lines(scene, edit)
    return Prompt(tuple(lines), (Choice(_YES + edit.mark, say("people-edit-confirm")),))


async def _leaving_lines(scene: Scene, edit: PersonEdit) -> list[Text]:
    """What becomes of the rounds that run, for somebody who is counted no more."""
    if edit.before.status not in COUNTED or edit.after.status in COUNTED:
        return []
    tasks = await scene.work.rounds.tasks(edit.before.id)
    rounds = [task.round.id for task in tasks if task.round.running(scene.now)]
    if not rounds:
        return []
    lines = await scene.work.figures.of_person(edit.before.id, rounds, scene.today)
    waiting = sum(line.waiting for line in lines) if edit.after.status in GONE else 0
    return [say("people-edit-leaving", rounds=len(rounds), waiting=waiting)]


async def _finish(scene: Scene, answers: Answers) -> Outcome | Reopened:
    if _is_day(answers):
        return await _finish_day(scene, answers)
    person_id = str(answers["person"])
    edit = await _edit(scene, answers)
    edited = await edit_person(
        scene.work,
        person_id,
        _part(answers),
        _value(answers),
        as_seen=str(answers["sure"]).removeprefix(_YES),
        by=scene.person.id,
        scope=_scope(scene),
        day=scene.today,
        now=scene.now,
    )
    if edited is None:
        return Reopened(("sure",), (say("people-edit-changed-meanwhile"),))
    back = card_button(person_id)
    if isinstance(edited, Refusal):
        return Outcome((reply(edited.why, choices=(back,)),))
    if isinstance(edit, Refusal):  # it was none a moment ago, in the same transaction
        return Outcome((reply(edit.why, choices=(back,)),))
    done = (say("people-edit-done", name=edit.before.full_name), _aspect_line(edit, _part(answers)))
    return Outcome((reply(*done, *edited, choices=(back,)),))


async def _finish_day(scene: Scene, answers: Answers) -> Outcome | Reopened:
    person_id = str(answers["person"])
    edited = await edit_admission(
        scene.work,
        person_id,
        date.fromisoformat(str(answers["day"])),
        as_seen=str(answers["sure"]).removeprefix(_YES),
        by=scene.person.id,
        scope=_scope(scene),
        day=scene.today,
        now=scene.now,
    )
    if edited is None:
        return Reopened(("sure",), (say("people-edit-changed-meanwhile"),))
    back = card_button(person_id)
    if isinstance(edited, Refusal):
        return Outcome((reply(edited.why, choices=(back,)),))
    lines = (
        say("people-edit-done", name=edited.person.full_name),
        say("people-edit-admitted", day=edited.day),
    )
    return Outcome((reply(*lines, choices=(back,)),))


EDITING = Flow(
    name=COMMAND,
    steps=(
        *find_person(_scope, question="people-edit-whom"),
        pick("part", lines=_part_lines, options=_part_choices, empty=say("people-edit-gone")),
        write("typed", lines=_typed_lines, parse=_read_typed, options=_typed_choices, when=_is_typed),
        one_word_step("typed", when=_is_name),
        write("day", lines=_typed_lines, parse=_read_day, when=_is_day),
        pick("chosen", lines=_chosen_lines, options=_chosen_choices, when=_is_chosen),
        Step("sure", _ask_sure, as_given),
    ),
    finish=_finish,
    guard=office,
    argument="name",
)

COMMANDS: tuple[Command, ...] = (
    Command(
        COMMAND, EDITING, guard=office, aliases=("sua dang vien", "sua thong tin dang vien", "edit member")
    ),
)
