"""`/hethong`: one screen with what the assistant is doing, for the office of the whole committee."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from domain.delivery.outgoing import Quota
from domain.health.report import ChoreRun, DatabaseReport, HeardChannel, ProcessReport
from domain.talk.messages import BLANK, Text, reply, say
from handlers.people.finding import covers_committee
from handlers.people.wording import channel_name
from handlers.rounds.opening_steps import office_scope
from handlers.rounds.schedule import moment_text
from handlers.talk.command import command_button
from handlers.talk.scene import Outcome, Scene

_MEGABYTE = 1_000_000


async def show_system(scene: Scene) -> Outcome:
    """What runs, since when, what it heard, what waits, what failed; an office further down hears that it may not."""
    if not await covers_committee(scene.work, office_scope(scene), scene.today):
        return Outcome((reply(say("health-not-yours")),))
    report = scene.process_report()
    database = await scene.work.health.look(scene.now)
    return Outcome(
        (
            reply(
                say("health-title"),
                *_version_lines(scene, report),
                say("health-database", kind=database.kind, size=_megabytes(database)),
                *(_channel_line(scene, channel) for channel in report.channels),
                _waiting_line(database, scene.now),
                *await _quota_lines(scene),
                BLANK,
                *_chore_lines(scene, report.chores),
                choices=(command_button("caidat", say("health-settings")),),
            ),
        )
    )


def _version_lines(scene: Scene, report: ProcessReport) -> tuple[Text, ...]:
    if report.began is None:
        return ()
    began = moment_text(report.began, scene.calendar)
    return (say("health-version", version=report.version, began=began),)


def _megabytes(database: DatabaseReport) -> int:
    """Its size, rounded up."""
    return -(-database.size // _MEGABYTE)


def _channel_line(scene: Scene, channel: HeardChannel) -> Text:
    name, polled = channel_name(channel.name), int(channel.polled)
    if channel.heard_at is None:
        return say("health-channel-silent", channel=name, polled=polled)
    return say(
        "health-channel", channel=name, polled=polled, moment=moment_text(channel.heard_at, scene.calendar)
    )


def _waiting_line(database: DatabaseReport, now: datetime) -> Text:
    if database.oldest_due is None:
        return say("health-nothing-waits")
    return say("health-waits", minutes=int((now - database.oldest_due).total_seconds()) // 60)


async def _quota_lines(scene: Scene) -> tuple[Text, ...]:
    """What each channel with a quota has carried this month."""
    month = f"{scene.today:%Y-%m}"
    carried = await scene.work.quotas.of(month)
    return tuple(
        say(
            "health-quota",
            channel=channel_name(channel),
            month=f"{scene.today:%m/%Y}",
            used=carried.get(channel, Quota(channel, month)).used,
            limit=limit,
        )
        for channel, limit in scene.policy.monthly_quotas.items()
        if limit
    )


def _chore_lines(scene: Scene, chores: Sequence[ChoreRun]) -> tuple[Text, ...]:
    """Each chore with its last run; those that failed name the fault, by which an operator finds it in the log."""
    return (say("health-chores"), *(_chore_line(scene, chore) for chore in chores)) if chores else ()


def _chore_line(scene: Scene, chore: ChoreRun) -> Text:
    name = say("health-chore-name", chore=chore.chore)
    done = (
        say("health-chore-never")
        if chore.done_at is None
        else say("health-chore-done", moment=_short(scene, chore.done_at))
    )
    if chore.failed_at is None:
        return say("health-chore", name=name, done=done)
    failed = _short(scene, chore.failed_at)
    return say("health-chore-failed", name=name, done=done, moment=failed, fault=chore.fault)


def _short(scene: Scene, at: datetime) -> str:
    """The time, with the day only where it is not today: there are many lines."""
    local = scene.calendar.local(at)
    return f"{local:%H:%M}" if local.date() == scene.today else f"{local:%H:%M} {local:%d/%m/%Y}"
