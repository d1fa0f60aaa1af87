"""Issuing link codes. Whoever has a code may become its person: one function says who may issue it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.people.codes import (
    CARD_CODE_LIFE,
    CHAT_CODE_LIFE,
    IssuedCode,
    digest,
    draw_for_card,
    make_code,
    make_secret,
)
from domain.people.linking import VOUCHED, CodeAuthority, Issuer, LinkCode, LinkStanding, authority_of
from domain.people.person import Person, Role
from domain.policy import Policy
from domain.ports import Work
from domain.talk.messages import Argument, say
from handlers.action import Refusal
from handlers.people.actions.telling import issuer_name, offices_over, tell_accounts, tell_people

ISSUING = (Role.SECRETARY, Role.DEPUTY, Role.OFFICE)
"""The roles that issue codes for others."""

BESIDE = timedelta(minutes=10)
"""So long the cards that two leaders print for the same people stand side by side; the first one that is used ends the
others."""


@dataclass(frozen=True, slots=True)
class IssuedCards:
    """Who got a card, and who did not because they hold a role: their codes live too short for paper.

    `beside`: those for whom the office has issued a code that stays good.
    """

    people: tuple[Person, ...]
    left_out: tuple[Person, ...]
    beside: tuple[Person, ...] = ()


async def issue_code(
    work: Work,
    person: Person,
    *,
    life: timedelta,
    issuer: Issuer,
    day: date,
    now: datetime,
    policy: Policy,
    draw: Callable[[int], int],
) -> IssuedCode | Refusal:
    """A fresh code that ties one account to this person; earlier ones stop working, but for the office's.

    Refused where the person holds a role that the issuer does not oversee. Whoever holds a role is told on every
    account, and so is the office above; their codes live as long as one that is typed at once. `draw` is
    `secrets.randbelow`.
    """
    standing = (await _standings(work, (person,), issuer, day)).get(person.id, LinkStanding())
    authority = authority_of(issuer, person.id, standing)
    if authority is None:
        return Refusal(say("people-codes-not-yours", name=person.full_name))
    life = min(life, CHAT_CODE_LIFE) if standing.holds else life
    issued = await _issue(
        work,
        person,
        authority,
        life=life,
        guarded=standing.holds,
        by=issuer.id,
        now=now,
        policy=policy,
        draw=draw,
    )
    if standing.holds and authority is not CodeAuthority.OWN:
        await _tell_issued(work, person, issuer, day=day, now=now)
    return issued


async def issue_cards(
    work: Work,
    people: Sequence[Person],
    unit_id: str,
    *,
    issuer: Issuer,
    day: date,
    now: datetime,
    policy: Policy,
) -> IssuedCards:
    """A code for each of these people of the unit, for cards: it is found again from this instant, and kept nowhere.

    People with roles are left out.
    """
    standings = await _standings(work, people, issuer, day)
    carded: list[Person] = []
    standing_beside: list[Person] = []
    for person in people:
        standing = standings.get(person.id, LinkStanding())
        authority = authority_of(issuer, person.id, standing)
        if authority is None or standing.holds:
            continue
        issued = await _issue(
            work,
            person,
            authority,
            life=CARD_CODE_LIFE,
            guarded=False,
            by=issuer.id,
            now=now,
            policy=policy,
            draw=draw_for_card(person.id, now, policy.pepper),
            beside=BESIDE,
        )
        carded.append(person)
        if issued.office_until is not None:
            standing_beside.append(person)
    cards = f"{len(carded)} cards"
    await work.audit.record(at=now, actor=issuer.id, action="code.cards", subject=unit_id, detail=cards)
    left_out = tuple(person for person in people if person not in carded)
    return IssuedCards(tuple(carded), left_out, tuple(standing_beside))


async def leading(work: Work, people: Sequence[Person], issuer: Issuer, day: date) -> list[Person]:
    """Those of them who hold a role."""
    standings = await _standings(work, people, issuer, day)
    return [person for person in people if standings.get(person.id, LinkStanding(holds=True)).holds]


async def still_issued(work: Work, code: LinkCode, day: date) -> bool:
    """Whether whoever issued the code may link its owner in the same capacity now.

    A role that ended, or an owner who moved away, ends what was issued by it: cards lie about for a week.
    """
    if code.authority in (CodeAuthority.OPERATOR, CodeAuthority.OWN):
        return True
    held = await work.people.grants(code.issued_by, day)
    scope = tuple(grant.unit_id for grant in held if grant.role in ISSUING)
    offices = tuple(grant.unit_id for grant in held if grant.role is Role.OFFICE)
    standings = await work.people.standings([code.person_id], scope=scope, offices=offices, day=day)
    standing = standings.get(code.person_id, LinkStanding())
    authority = authority_of(Issuer(code.issued_by, scope, offices), code.person_id, standing)
    return authority in (code.authority, CodeAuthority.OFFICE)


async def _standings(
    work: Work, people: Sequence[Person], issuer: Issuer, day: date
) -> dict[str, LinkStanding]:
    ids = [person.id for person in people]
    return await work.people.standings(ids, scope=issuer.scope, offices=issuer.offices, day=day)


async def _issue(
    work: Work,
    person: Person,
    authority: CodeAuthority,
    *,
    life: timedelta,
    guarded: bool,
    by: str,
    now: datetime,
    policy: Policy,
    draw: Callable[[int], int],
    beside: timedelta = timedelta(0),
) -> IssuedCode:
    code = make_code(draw)
    while await work.links.find(digest(code, policy.pepper), now) is not None:
        code = make_code(draw)
    secret = make_secret(draw)
    kept = LinkCode(
        digest=digest(code, policy.pepper),
        person_id=person.id,
        expires_at=now + life,
        issued_by=by,
        secret_digest=digest(secret, policy.pepper),
        authority=authority,
        guarded=guarded,
    )
    await work.links.issue(kept, now, beside=beside)
    detail = f"{life // timedelta(minutes=1)} min {authority.value}"
    await work.audit.record(at=now, actor=by, action="code.issue", subject=person.id, detail=detail)
    office_until = None if authority in VOUCHED else await work.links.vouched_until(person.id, now)
    return IssuedCode(code, secret, now + life, guarded, office_until)


async def _tell_issued(work: Work, person: Person, issuer: Issuer, *, day: date, now: datetime) -> None:
    """A code for somebody with a role is no secret from them, nor from the office."""
    name = await issuer_name(work, issuer.id, day)
    args: dict[str, Argument] = {"name": person.full_name, "by": name}
    await tell_accounts(work, person, say("people-codes-told-person", **args), now=now)
    told = [one for one in await offices_over(work, person, day) if one not in {person.id, issuer.id}]
    await tell_people(work, told, say("people-codes-told-office", **args), about=person.id, now=now)
