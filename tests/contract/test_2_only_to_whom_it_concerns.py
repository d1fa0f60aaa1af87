"""2. State is checked again in the transaction that marks the send: whose account it is, too."""

from __future__ import annotations

from bot.demo.committee.one_transaction import claim_due
from domain.delivery.outgoing import MessageKind, Notice
from domain.talk.messages import Address, reply, say
from storage.work import writing
from tests.town import Town


async def test_what_waits_for_somebody_is_not_told_to_whoever_has_their_account_now(
    button_town: Town,
) -> None:
    delivery, now = button_town.app.delivery, button_town.clock.now()
    meant, other = await button_town.person_id("DV01"), await button_town.person_id("DV03")
    said = reply(say("talk-reception-not-yours"))
    async with writing(button_town.app.database) as work:
        await work.outbox.post([Notice("meant", MessageKind.NOTICE, meant, now, said)], now)
        (parcel,) = await claim_due(work.outbox, me=delivery.owner, now=now, most=1)
        await work.accounts.link(other, Address("telegram", "DV01"), now)

    ready = await delivery._prepare[MessageKind.NOTICE].do(parcel)
    async with writing(button_town.app.database) as work:
        states = await work.outbox.counts()

    assert (ready, states) == (None, {"pending": 1})
