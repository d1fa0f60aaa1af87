"""`close-accounts`: every account and code of somebody ends, where it is not clear who uses them."""

from __future__ import annotations

from argparse import Namespace

from bot.commands.database import CommandRefused, Print, opened
from bot.settings import Settings
from bot.words.texts import FluentWords
from domain.people.linking import Issuer
from domain.ports import Clock
from domain.talk.messages import say
from handlers.action import Refusal
from handlers.people.actions.closing import close_accounts
from handlers.people.wording import account_name
from storage.work import writing


async def main(chosen: Namespace, settings: Settings, tell: Print, clock: Clock) -> int:
    """Close the accounts of `chosen.person_code`, be they a member still or not, and print which they were."""
    at = clock.now()
    day = at.astimezone(settings.timezone).date()
    words = FluentWords(zone=settings.timezone, overlay=settings.texts)
    async with opened(settings) as database, writing(database) as work:
        person = await work.people.by_code(chosen.person_code, day)
        if person is None:
            raise CommandRefused(f"nobody on the roster has the code {chosen.person_code}")
        closed = await close_accounts(work, person, closer=Issuer("cli", operator=True), day=day, now=at)
        if isinstance(closed, Refusal):  # nobody is beyond the command line
            raise CommandRefused("the accounts cannot be closed")
    for one in closed.accounts:
        since = one.linked_at.astimezone(settings.timezone).date()
        line = say("people-close-account", channel=account_name(one.address), since=since)
        tell(words.say(line, "vi"))
    tell(words.say(say("people-close-done", name=person.full_name, count=len(closed.accounts)), "vi"))
    return 0
