"""What would be sent, seen before it is: all open rounds together, day by day, and what is in the way. `/xemtruoc`.

The counting is one statement and arithmetic over groups of people who get the same (`domain/reminders/rehearsal.py`),
so it is done while the office waits for the answer.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import datetime

from domain.calendar.working_days import WorkCalendar
from domain.delivery.outgoing import Quota
from domain.people.person import Unit
from domain.reminders.displaced_steps import Displaced, displaced_steps
from domain.reminders.ladder import newest_due
from domain.reminders.rehearsal import MANY_A_MONTH, Forecast, forecast
from domain.reminders.steps_around import StepsAround, steps_around
from domain.rounds.round import Preflight, Round, RoundState
from domain.talk.messages import BLANK, Choice, Text, reply, say
from handlers.people.wording import channel_name
from handlers.reminders.foreseen_words import BEGINNING, foreseen_words
from handlers.reminders.inquiries import inquiries_ahead
from handlers.rounds.choosing import is_ours
from handlers.rounds.kinds import ROUND_COMMAND, basis_lines, called, kind_of, option_of
from handlers.rounds.opening_steps import office_scope
from handlers.rounds.preflight import leaderless_lines
from handlers.talk.command import command_button
from handlers.talk.days import day_text
from handlers.talk.flow import Reopened
from handlers.talk.scene import Outcome, Scene

A_SECOND = 30
"""Messages that a platform takes in a second from one bot, to people who did not just write."""

MOST_DAYS = 14
"""Days of the table; the others are summed up in a line."""

REVIEW = "review"
"""The step of a flow that reviews everything; it is asked again."""

REHEARSE = "rehearse"
"""The choice of a review that shows all this and comes back to the review."""


def rehearse_choice() -> Choice:
    """The way here from a review; its draft stays."""
    return Choice(REHEARSE, say("reminders-rehearsal-button"))


async def rehearsal(scene: Scene) -> Outcome:
    """`/xemtruoc <round>`: what is still to come of an open round, with everything else that is open."""
    known = await scene.work.rounds.of_scope(office_scope(scene), scene.today)
    ahead = [one for one in known if one.state is RoundState.OPEN and one.deadline > scene.now]
    if not scene.argument and len(ahead) > 1:
        choices = tuple(command_button("xemtruoc", option_of(one), one.id) for one in ahead)
        return Outcome((reply(say("rounds-ask-which"), choices=choices),))
    wanted = scene.argument or (ahead[0].id if ahead else "")
    round_ = next((one for one in known if one.id == wanted), None)
    if round_ is None or round_.state is not RoundState.OPEN or round_.deadline <= scene.now:
        return Outcome(
            (
                reply(
                    say("rounds-unknown"), choices=(command_button(ROUND_COMMAND, say("rounds-button-list")),)
                ),
            )
        )
    # Units beyond the caller's office are not named to it.
    flight = (
        await scene.work.rounds.preflight(round_.audience_unit_id, scene.today, round_.audience_roles)
        if await is_ours(scene, round_)
        else None
    )
    seen = await foreseen(scene)
    lines = (
        say("reminders-rehearsal-title", title=called(round_)),
        *basis_lines(round_.basis),
        say("reminders-rehearsal-together"),
        BLANK,
        *await _lines(scene, seen, round_, flight),
        BLANK,
        *await foreseen_words(scene, round_),
    )
    buttons = [kind_of(scene, round_).view_button(round_)]
    if seen.unreached:
        buttons.append(command_button("tiepcan", say("reminders-rehearsal-button-reach")))
    return Outcome(
        (reply(*lines, choices=(*buttons, command_button(ROUND_COMMAND, say("rounds-button-list")))),)
    )


async def foreseen(scene: Scene, beginning: Round | None = None) -> Forecast:
    """Every reminder to the people of the caller's office from now on, if nothing more were done.

    As far as the end of the month in which the last of the rounds ends: what is asked about beside the rounds has no
    end of its own.

    `beginning`: with a round that is still being prepared.
    """
    ladder = scene.policy.ladder
    monday, first = scene.calendar.week_of(scene.today).monday, scene.today.replace(day=1)
    since = monday
    rounds: list[Round] = []
    around: dict[tuple[str, datetime], StepsAround] = {}
    for round_ in await scene.work.rounds.open_rounds():
        deadlines = [one for one in await scene.work.reminders.deadlines(round_.id) if one > scene.now]
        rounds += [round_] if deadlines else []
        for deadline in deadlines:
            step = newest_due(ladder.due_steps(deadline, round_.opens_at, scene.calendar), scene.now)
            if step is not None:
                since = min(since, scene.calendar.day_of(step.at))
            around[round_.id, deadline] = steps_around(
                round_, deadline, scene.now, calendar=scene.calendar, ladder=ladder
            )
    last = scene.calendar.day_of(
        max([one for _, one in around] + ([beginning.deadline] if beginning else []), default=scene.now)
    )
    until = last.replace(day=monthrange(last.year, last.month)[1])
    groups = await scene.work.rehearsals.alike(
        office_scope(scene),
        scene.today,
        around,
        rounds_=rounds,
        since=since,
        monday=monday,
        first=first,
        inquiries=await inquiries_ahead(scene, until),
        now=scene.now,
        beginning=beginning,
    )
    return forecast(
        groups,
        now=scene.now,
        calendar=scene.calendar,
        ladder=ladder,
        a_week=scene.policy.reminders_a_week,
        until=until,
    )


async def rehearsed(scene: Scene, prepared: Round, flight: Preflight, *, unit: Unit | None) -> Reopened:
    """Answers `rehearse_choice` in a review: what would be sent with the round as it is prepared, in which words, and
    then the review again."""
    if unit is None or prepared.deadline <= prepared.opens_at:
        return Reopened((REVIEW,))
    beginning = replace(prepared, id=BEGINNING)
    seen = await foreseen(scene, beginning)
    lines = await _lines(scene, seen, beginning, flight)
    words = await foreseen_words(scene, beginning)
    return Reopened((REVIEW,), (say("reminders-rehearsal-with-this"), BLANK, *lines, BLANK, *words))


async def _lines(scene: Scene, seen: Forecast, round_: Round, flight: Preflight | None) -> tuple[Text, ...]:
    """The forecast in words, and of this round: the units without an approver, the steps that free days displace."""
    displaced = displaced_steps(round_.deadline, round_.opens_at, scene.calendar, scene.policy.ladder)
    return (
        *_day_lines(seen),
        *_crowded_lines(seen),
        *await _quota_lines(scene, seen),
        *((say("reminders-rehearsal-unreached", count=seen.unreached),) if seen.unreached else ()),
        *(leaderless_lines(flight) if flight is not None else ()),
        *((say("reminders-rehearsal-displaced"),) if displaced else ()),
        *(_displaced_line(one, scene.calendar) for one in displaced),
    )


def _day_lines(seen: Forecast) -> tuple[Text, ...]:
    if not seen.days:
        return (say("reminders-rehearsal-none"),)
    days = [(day, sum(channels.values())) for day, channels in seen.days.items()]
    busiest, most = max(days, key=lambda one: one[1])
    widest = max(seen.days[busiest].values())
    others = days[MOST_DAYS:]
    return (
        *(
            say("reminders-rehearsal-day", day=day_text(day), messages=count)
            for day, count in days[:MOST_DAYS]
        ),
        *(
            (
                say(
                    "reminders-rehearsal-more-days",
                    days=len(others),
                    messages=sum(count for _, count in others),
                ),
            )
            if others
            else ()
        ),
        say("reminders-rehearsal-person", most=seen.most, median=seen.median, last=days[-1][0]),
        say(
            "reminders-rehearsal-busiest",
            day=day_text(busiest),
            messages=most,
            minutes=-(-widest // (60 * A_SECOND)),
        ),
    )


def _crowded_lines(seen: Forecast) -> list[Text]:
    """The months in which somebody would get more reminders than are bearable."""
    return [
        say("reminders-rehearsal-crowded", month=_month(month), people=people, most=MANY_A_MONTH)
        for month, people in seen.crowded.items()
    ]


def _month(month: str) -> str:
    """`2026-11` as people write it."""
    return f"{month[5:]}/{month[:4]}"


async def _quota_lines(scene: Scene, seen: Forecast) -> list[Text]:
    """What each month takes of each channel's quota; a month that has not begun has its quota whole."""
    lines = []
    for (channel, month), needed in seen.by_month().items():
        limit = scene.policy.monthly_quotas.get(channel, 0)
        if not limit:
            continue
        quota = (await scene.work.quotas.of(month)).get(channel) or Quota(channel, month)
        left = quota.left(limit, leaders=False)
        lines.append(
            say(
                "reminders-rehearsal-quota" if needed <= left else "reminders-rehearsal-quota-short",
                channel=channel_name(channel),
                month=_month(month),
                needed=needed,
                left=left,
                limit=limit,
                rest=max(0, left - needed),
            )
        )
    return lines


def _displaced_line(one: Displaced, calendar: WorkCalendar) -> Text:
    own = calendar.own.get(one.meant)
    known = own.note if own is not None else calendar.names.get(one.meant, "")
    weekend = one.meant.weekday() > 4
    why = known or say("reminders-rehearsal-why", weekend=int(weekend and own is None))
    return say(
        "reminders-rehearsal-displaced-step",
        left=int(one.name.removeprefix("t-")),
        meant=day_text(one.meant),
        why=why,
        moved=day_text(one.moved),
    )
