"""`/baocao`: one line on the week, open until Sunday evening and changed as often as one likes until then."""

from __future__ import annotations

from domain.calendar.working_days import Week
from domain.figures.week_hours import remarks_close
from domain.people.person import LEADING
from domain.talk.conversations import Answers
from domain.talk.messages import BLANK, Choice, Text, reply, say
from handlers.figures.block import counted_rounds
from handlers.figures.summary import running
from handlers.figures.week.figures import week_text
from handlers.people.waiting import ToDo, Waiting, Whose
from handlers.rounds.schedule import moment_text
from handlers.talk.command import command_button, leader
from handlers.talk.flow import Asked, Flow, Heard, Invalid, Prompt, Reopened, Step, Stopped, Taken
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import in_words

LONGEST = 500
"""Characters of a remark: several of them stand in the office's message."""

_UNIT_TAIL = 8
_AFTER_WEEK = "_"


def remark_argument(week: Week, unit_id: str) -> str:
    """What a button to the remark of one unit on one week carries."""
    return f"{week.label}{_AFTER_WEEK}{unit_id[-_UNIT_TAIL:]}"


def _remarked_week(scene: Scene, answers: Answers) -> Week:
    """The week of the button; the present one where there is none."""
    label = str(answers.get("week") or "").partition(_AFTER_WEEK)[0]
    return Week.parse(label) or scene.calendar.week_of(scene.today)


def led_units(scene: Scene) -> dict[str, str]:
    """Names of the units that the caller leads, by id."""
    return {grant.unit_id: grant.unit_name for grant in scene.caller.grants if grant.role in LEADING}


def is_remark_open(scene: Scene, week: Week) -> bool:
    """Whether remarks on this week are taken now."""
    return scene.calendar.span_of(week)[0] <= scene.now < remarks_close(week, scene.calendar)


async def _ask_remark_week(scene: Scene, _answers: Answers) -> Asked:
    return Taken(scene.calendar.week_of(scene.today).label)


async def _hear_remark_week(_scene: Scene, _answers: Answers, given: str) -> Heard:
    return Taken(given)


async def _ask_remark_unit(scene: Scene, answers: Answers) -> Asked:
    week = _remarked_week(scene, answers)
    if not is_remark_open(scene, week):
        return Stopped(reply(say("figures-remark-closed", week=week_text(week))))
    led = led_units(scene)
    tail = str(answers.get("week") or "").partition(_AFTER_WEEK)[2]
    named = [unit_id for unit_id in led if tail and unit_id.endswith(tail)]
    if len(named) == 1 or len(led) == 1:
        return Taken((named or list(led))[0])
    choices = tuple(Choice(unit_id, say("figures-remark-unit", unit=name)) for unit_id, name in led.items())
    return Prompt((say("figures-remark-pick-unit", week=week_text(week)),), choices)


async def _hear_remark_unit(scene: Scene, _answers: Answers, given: str) -> Heard:
    return Taken(given) if given in led_units(scene) else Invalid(say("talk-flow-choose"))


async def remark_figures(scene: Scene, unit_id: str) -> list[Text]:
    """How the unit stands in the rounds that are running: what a remark on the week is about."""
    rounds = running(await scene.work.rounds.of_scope((unit_id,), scene.today), scene.now)
    if not rounds:
        return []
    lines: list[Text] = []
    ids = [round_.id for round_ in rounds]
    figures = await scene.work.figures.total((unit_id,), ids, scene.now, scene.today)
    counted = counted_rounds(scene.modules, rounds)
    for one in counted:
        if len(counted) > 1:
            lines += [BLANK, say("figures-remark-round", title=one.round.title)]
        lines += one.block.headline(figures, one.round, scene.now)
    return lines


async def _ask_week_remark(scene: Scene, answers: Answers) -> Asked:
    week, unit_id = _remarked_week(scene, answers), str(answers["unit"])
    if not is_remark_open(scene, week) or unit_id not in led_units(scene):
        return Stopped(reply(say("figures-remark-closed", week=week_text(week))))
    lines: list[Text] = [say("figures-remark-title", unit=led_units(scene)[unit_id], week=week_text(week))]
    lines += await remark_figures(scene, unit_id)
    written = (await scene.work.weeks.remarks(week.label, (unit_id,), scene.today)).get(unit_id)
    lines.append(BLANK)
    if written:
        lines += [say("figures-remark-written", text=written), say("figures-remark-ask-again")]
    else:
        lines.append(say("figures-remark-ask"))
    return Prompt(tuple(lines), (), "text")


async def _hear_week_remark(_scene: Scene, _answers: Answers, given: str) -> Heard:
    if len(given) > LONGEST:
        return Invalid(say("figures-remark-too-long", length=len(given), most=LONGEST))
    text = in_words(given)
    return text if isinstance(text, Invalid) else Taken(text)


async def _keep_week_remark(scene: Scene, answers: Answers) -> Outcome | Reopened:
    week, unit_id = _remarked_week(scene, answers), str(answers["unit"])
    if not is_remark_open(scene, week) or unit_id not in led_units(scene):
        return Outcome((reply(say("figures-remark-closed", week=week_text(week))),))
    await scene.work.weeks.remark(
        week.label, unit_id, text=str(answers["text"]), by=scene.person.id, at=scene.now
    )
    await scene.work.audit.record(
        at=scene.now, actor=scene.person.id, action="week.remark", subject=unit_id, detail=week.label
    )
    kept = say(
        "figures-remark-kept",
        unit=led_units(scene)[unit_id],
        week=week_text(week),
        until=moment_text(remarks_close(week, scene.calendar), scene.calendar),
    )
    buttons = (
        command_button("baocao", say("figures-remark-button-change"), remark_argument(week, unit_id)),
        command_button("gioithieu", say("figures-week-button-nominate"), unit_id),
        command_button("chibo", say("figures-remark-button-unit"), unit_id),
    )
    return Outcome((reply(kept, choices=buttons),))


REMARK = Flow(
    name="baocao",
    steps=(
        Step("week", _ask_remark_week, _hear_remark_week),
        Step("unit", _ask_remark_unit, _hear_remark_unit),
        Step("text", _ask_week_remark, _hear_week_remark),
    ),
    finish=_keep_week_remark,
    guard=leader,
    argument="week",
)


# ---------------------------------------------------------------- Friday's question, as it waits


async def _weeks_to_remark(scene: Scene) -> list[ToDo]:
    """The question, for whoever leads a unit that has not been spoken for."""
    units = scene.caller.units(*LEADING)
    week = scene.calendar.week_of(scene.today)
    asked = scene.policy.week_hours.question_due(week, scene.calendar)
    if not units or asked is None or not asked <= scene.now < remarks_close(week, scene.calendar):
        return []
    if not running(await scene.work.rounds.of_scope(units, scene.today), scene.now):
        return []
    remarks = await scene.work.weeks.remarks(week.label, units, scene.today)
    if all(unit_id in remarks for unit_id in units):
        return []
    return [
        ToDo(
            say("reminders-tasks-week", week=week_text(week)),
            command_button("baocao", say("reminders-tasks-remark")),
        )
    ]


QUESTION = Waiting(Whose.OTHERS, tasks=_weeks_to_remark)
