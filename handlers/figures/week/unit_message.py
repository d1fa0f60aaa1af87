"""Monday's message to a unit's leader: the result, who needs an act, what is due; of all the units that somebody leads
in one message."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from domain.calendar.working_days import Week
from domain.delivery.outgoing import MessageKind
from domain.figures.tree import Branch, find, parts, worst_first
from domain.language.vietnamese import name_key
from domain.people.person import LEADING
from domain.rounds.round import Round, most_urgent_first
from domain.talk.messages import BLANK, Choice, Reply, Text, reply, say
from handlers.figures.block import FIGURES, CountedRounds, rounds_in
from handlers.figures.summary import running
from handlers.figures.week.acts import (
    MOST_NAMES,
    PersonNeedingAct,
    act_buttons,
    acts_of_unit,
    chasing_button,
    overdue_lines,
)
from handlers.figures.week.figures import (
    MONDAYS_WITH_NAMES,
    WeekView,
    behind_text,
    is_behind,
    remark_text,
    result_lines,
    stale,
    view_of,
    week_key,
    without_rounds,
)
from handlers.figures.week.undecided import undecided_section
from handlers.rounds.kinds import named
from handlers.rounds.schedule import left_text, moment_text
from handlers.talk.command import command_button
from handlers.talk.scene import Scene

WORST_UNITS = 5
"""Units under it that are named because they are behind."""


@dataclass(frozen=True, slots=True)
class UnitPart:
    """What the message says of one unit, and its buttons; `lists`: units stand in it under numbers."""

    lines: Sequence[Text]
    buttons: Sequence[Choice] = ()
    lists: bool = False


async def compose_week_of_unit(scene: Scene, about: Mapping[str, str]) -> Reply | None:
    """The week of the unit, and of every other of which it waits for this leader; None where there is nothing to say.

    Of each the result, at most five names that need an act, what is due. One line when all is well. Where no round
    asked anything of it there is no result, and its part is only about what waits.
    """
    week, led = Week.parse(about["week"]), _led_units(scene)
    if week is None or about["unit"] not in led:
        return None
    keys = {week_key(MessageKind.WEEK_UNIT, week, unit_id, scene.person.id): unit_id for unit_id in led}
    own = week_key(MessageKind.WEEK_UNIT, week, about["unit"], scene.person.id)
    gathered = await scene.work.outbox.gather(own, keys)
    if gathered is None:
        return None
    together = {about["unit"], *(keys[key] for key in gathered)}
    told = [
        part
        for unit_id in led
        if unit_id in together and (part := await _unit_part(scene, week, unit_id)) is not None
    ]
    if not told:
        return None
    lines: list[Text] = []
    for part in told:
        lines += [*([BLANK] if lines else []), *part.lines]
    buttons = {button.token: button for part in told for button in part.buttons}
    lists = any(part.lists for part in told)
    return reply(*lines, choices=tuple(buttons.values()), expects="letter" if lists else "choice")


def _led_units(scene: Scene) -> list[str]:
    """The units that the caller leads: the one they belong to, then by name."""
    names = {grant.unit_id: grant.unit_name for grant in scene.caller.grants if grant.role in LEADING}
    own = scene.person.unit_id
    return sorted(names, key=lambda unit_id: (unit_id != own, name_key(names[unit_id]), unit_id))


async def _unit_part(scene: Scene, week: Week, unit_id: str) -> UnitPart | None:
    known_rounds = await scene.work.rounds.of_scope((unit_id,), scene.today)
    view = await view_of(scene.work, week, scope=(unit_id,), calendar=scene.calendar)
    branch = find(view.branches, unit_id) if view else None
    rounds = rounds_in(scene.modules, branch.line.figures, known_rounds) if branch else ()
    if view is None or branch is None or not rounds:
        return await _only_what_waits(scene, week, unit_id)
    lines = result_lines(branch.line.unit_name, view, branch, rounds)
    ongoing = running(known_rounds, scene.now)
    long_over = [round_ for round_ in ongoing if stale(round_, scene.today, scene.calendar)]
    acts = await acts_of_unit(scene, unit_id, [round_ for round_ in ongoing if round_ not in long_over])
    behind = _units_behind(branch, rounds)
    due, over = (
        await _rounds_due_in_week(scene, unit_id, known_rounds),
        await _rounds_long_over(scene, unit_id, long_over),
    )
    for block in scene.modules[FIGURES]:
        due += await block.due(scene, branch, known_rounds)
    undecided = await undecided_section(scene, unit_id)
    if not (acts or undecided.lines or behind or due or over):
        return UnitPart([*lines, say("figures-week-all-well")])
    lines += [*overdue_lines(scene, acts), *_act_lines(acts), *undecided.lines]
    told = await _behind_lines(scene, view, behind, rounds)
    lines += _week_section(say("figures-week-behind"), told) + _week_section(say("figures-week-due"), due)
    lines += [BLANK, *over] if over else []
    buttons = [
        *act_buttons(acts[:MOST_NAMES]),
        *undecided.buttons,
        *chasing_button(scene, behind, rounds),
    ]
    if behind or over or len(acts) > MOST_NAMES:
        buttons.append(command_button("chibo", say("figures-week-button-unit"), unit_id))
    return UnitPart(lines, buttons, lists=bool(behind))


async def _only_what_waits(scene: Scene, week: Week, unit_id: str) -> UnitPart | None:
    """What waits for a decision at a unit of which no round asked anything in the week, on the first Mondays after
    something new; None without."""
    acts = await acts_of_unit(scene, unit_id, ())
    undecided = await undecided_section(scene, unit_id)
    monday = scene.calendar.span_of(scene.calendar.week_of(scene.today))[0]
    new = monday - timedelta(weeks=MONDAYS_WITH_NAMES)
    if not (undecided.new or any(act.waiting and act.waiting[-1] >= new for act in acts)):
        return None
    lines = [without_rounds(scene, week, unit_id), *overdue_lines(scene, acts), *_act_lines(acts)]
    lines += undecided.lines
    return UnitPart(lines, (*act_buttons(acts[:MOST_NAMES]), *undecided.buttons))


def _act_lines(acts: Sequence[PersonNeedingAct]) -> list[Text]:
    """The first people who need an act of the reader; the rest is counted."""
    lines = _week_section(say("figures-week-acts"), [act.line for act in acts[:MOST_NAMES]])
    if len(acts) > MOST_NAMES:
        lines.append(say("figures-week-more-acts", count=len(acts) - MOST_NAMES))
    return lines


def _week_section(head: Text, lines: Sequence[Text]) -> list[Text]:
    """These lines under their heading and an empty line; nothing where there are none."""
    return [BLANK, head, *lines] if lines else []


def _units_behind(branch: Branch, rounds: CountedRounds) -> list[Branch]:
    """The units under this one that are behind, the worst first; none where it has none."""
    below = [part for part in parts(branch) if part.line.unit_id != branch.line.unit_id]
    return [part for part in worst_first(below, [one.round for one in rounds]) if is_behind(part, rounds)]


async def _behind_lines(
    scene: Scene, view: WeekView, behind: Sequence[Branch], rounds: CountedRounds
) -> list[Text]:
    """The first of these units with what they said on the week."""
    shown = behind[:WORST_UNITS]
    ids = tuple(unit.line.unit_id for unit in shown)
    remarks = await scene.work.weeks.remarks(view.week.label, ids, view.week.sunday) if ids else {}
    lines: list[Text] = []
    for number, unit in enumerate(shown, 1):
        lines.append(behind_text(view, unit, number=number, name=unit.line.unit_name, rounds=rounds))
        if said := remarks.get(unit.line.unit_id):
            lines.append(remark_text(said))
    return lines


async def _rounds_long_over(scene: Scene, unit_id: str, rounds: Sequence[Round]) -> list[Text]:
    """A line for each round of which the names were told often enough: how many are missing still."""
    if not rounds:
        return []
    ids = [round_.id for round_ in rounds]
    figures = await scene.work.figures.total((unit_id,), ids, scene.now, scene.today)
    return [
        say(
            "figures-week-long-over",
            round=named(round_, first=True),
            deadline=moment_text(round_.deadline, scene.calendar),
            count=missing,
        )
        for round_ in most_urgent_first(rounds)
        if (missing := figures.unfinished(round_.id))
    ]


async def _rounds_due_in_week(scene: Scene, unit_id: str, known_rounds: Sequence[Round]) -> list[Text]:
    """The rounds that end in the week that begins, while somebody of the unit still owes them something."""
    ends = scene.calendar.span_of(scene.calendar.week_of(scene.today))[1]
    ending = [round_ for round_ in running(known_rounds, scene.now) if scene.now < round_.deadline < ends]
    if not ending:
        return []
    ids = [round_.id for round_ in ending]
    figures = await scene.work.figures.total((unit_id,), ids, scene.now, scene.today)
    return [
        say(
            "figures-week-due-round",
            round=named(round_, first=True),
            deadline=moment_text(round_.deadline, scene.calendar),
            left=left_text(round_.deadline, scene.now, scene.calendar),
        )
        for round_ in most_urgent_first(ending)
        if figures.unfinished(round_.id)
    ]
