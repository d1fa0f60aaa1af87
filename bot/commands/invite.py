"""`invite`: a one-time code for somebody of the roster, perhaps with the committee's office."""

from __future__ import annotations

import secrets
from argparse import Namespace
from datetime import date

from bot.app import App
from bot.commands.database import CommandRefused, Print, opened
from bot.settings import Settings
from domain.people.codes import CARD_CODE_LIFE, format_code
from domain.people.linking import Issuer, fact_of
from domain.people.person import Person, Role
from domain.ports import Clock, Work
from domain.talk.messages import say
from handlers.action import Refusal
from handlers.people.actions.codes import issue_code
from handlers.people.actions.covering import uncovered_lines
from handlers.people.actions.roles import appoint_office
from storage.work import writing


async def main(chosen: Namespace, settings: Settings, tell: Print, clock: Clock) -> int:
    """Print the code for `chosen.person_code`, and the link of every platform that has one."""
    at = clock.now()
    day = at.astimezone(settings.timezone).date()
    policy = settings.policy()
    async with opened(settings) as database, writing(database) as work:
        person = await _invited(work, chosen.person_code, day=day, office=chosen.office)
        uncovered = await appoint_office(work, person, by="cli", day=day, now=at) if chosen.office else []
        code = await issue_code(
            work,
            person,
            life=CARD_CODE_LIFE,
            issuer=Issuer("cli", operator=True),
            day=day,
            now=at,
            policy=policy,
            draw=secrets.randbelow,
        )
        fact = fact_of((await work.people.admission(person.id)).proving(at))
        if isinstance(code, Refusal):  # nobody is beyond the command line
            raise CommandRefused("no code can be issued")
    app = App(settings, clock=clock)
    try:
        said = say("people-invite-code", name=person.full_name, code=format_code(code.code), until=code.until)
        tell(app.words.say(said, "vi"))
        if code.guarded:
            tell(app.words.say(say("people-invite-fact", fact=fact.value), "vi"))
        for line in uncovered_lines(uncovered):
            tell(app.words.say(line, "vi"))
        for channel in app.channels:
            await channel.open()
        for invitation in app.housekeeping.invitations:
            tell(invitation.to(code.secret))
    finally:
        await app.close()
    return 0


async def _invited(work: Work, code: str | None, *, day: date, office: bool) -> Person:
    root = await work.people.root(day)
    if root is None:
        raise CommandRefused("there is no roster yet: run `python -m bot import-roster FILE`")
    if code:
        person = await work.people.by_code(code, day)
        if person is None:
            raise CommandRefused(f"nobody on the roster has the code {code}")
        if not await work.people.within(person.id, (root.id,), day):
            raise CommandRefused(f"{person.code} is no member any more by the roster, and gets no code")
        return person
    holders = await work.people.holders(root.id, [Role.OFFICE], day) if office else []
    if len(holders) == 1:
        return holders[0]
    raise CommandRefused(
        "name who gets the office: `python -m bot invite PERSON_CODE --office`"
        if not holders
        else "several people hold the office: `python -m bot invite PERSON_CODE`"
    )
