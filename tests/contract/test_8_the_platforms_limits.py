"""8. The platform's limits are kept: a pause that it names is waited for. Paces stand in `tests/channels`."""

from __future__ import annotations

from bot.channels.base import NotSent, Rejected
from domain.delivery.outgoing import MessageKind
from tests.contract.days import rows_of
from tests.reminders.test_reminders import open_round
from tests.town import Town

SENT_TO = 8


async def test_a_pause_that_the_platform_names_is_obeyed_and_nothing_is_lost(button_town: Town) -> None:
    await open_round(button_town)
    button_town.channel.refusals = [NotSent("too many requests", retry_after=7)]
    before = button_town.watch.now()

    await button_town.after(minutes=1)

    assert button_town.watch.now() - before >= 7
    assert len(button_town.talk("DV01").unread()) == 1
    states = [state for _, state in await rows_of(button_town.app.database, MessageKind.REMINDER)]
    assert states == ["sent"] * SENT_TO


async def test_a_long_pause_goes_back_to_the_outbox_and_is_not_sent_before_its_end(button_town: Town) -> None:
    await open_round(button_town)
    button_town.channel.refusals = [NotSent("too many requests", retry_after=600) for _ in range(SENT_TO)]

    await button_town.after(minutes=1)
    await button_town.after(minutes=9)
    early = button_town.talk("DV01").unread()
    await button_town.after(minutes=2)

    assert (early, len(button_town.talk("DV01").unread())) == ([], 1)


async def test_a_permanent_error_stops_one_message_and_no_other(button_town: Town) -> None:
    await open_round(button_town)
    button_town.channel.refusals = [Rejected("bad request")]

    await button_town.after(minutes=1)
    await button_town.after(minutes=30)

    states = [state for _, state in await rows_of(button_town.app.database, MessageKind.REMINDER)]
    assert sorted(states) == ["failed", *["sent"] * (SENT_TO - 1)]
