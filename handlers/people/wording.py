"""Channels, accounts, roles, acts and whom to ask, as people call them."""

from __future__ import annotations

from domain.people.contact import UnitContact
from domain.people.person import Person, Role, Status
from domain.people.roster.rows import MemberKind
from domain.policy import Policy
from domain.talk.messages import Address, Choice, Text, say
from handlers.talk.scene import Scene


def channel_name(channel: str) -> Text:
    """The channel as people call it."""
    return say(f"channels-name-{channel}")


def account_name(address: Address) -> Text:
    """The account, by its channel."""
    return say("people-link-channel", channel=address.channel)


def role_name(role: Role) -> Text:
    """The role as people call it."""
    return say("people-role-name", role=role.value)


def act_text(action: str) -> Text:
    """What was done, as the audit log has it, after the name of whoever did it."""
    return say("audit-act", act=action.replace(".", "-"))


def status_name(status: Status) -> Text:
    """Where a member stands, as people call it."""
    return say("people-status-name", status=status.value)


def kind_name(kind: MemberKind) -> Text:
    """The kind of membership as people call it."""
    return say("people-kind-name", kind=kind.value)


def kind_choices() -> tuple[Choice, ...]:
    """The kinds of membership to choose from."""
    return tuple(Choice(kind.value, say("people-edit-kind", kind=kind.value)) for kind in MemberKind)


def contact(policy: Policy) -> Text:
    """Whom to ask."""
    return (
        say("people-link-contact", contact=policy.contact)
        if policy.contact
        else say("people-link-contact-unknown")
    )


async def committee(scene: Scene) -> Text:
    """The committee's name, as the tree has it today."""
    root = await scene.work.people.root(scene.today)
    return say("people-link-committee", name=root.committee) if root else say("people-link-committee-unknown")


def contact_line(found: UnitContact | None, policy: Policy) -> Text:
    """Whom to call, in a sentence: the person that is named, or whom the committee's setting names."""
    if found is None:
        return contact(policy)
    return say("people-contact-line", name=found.name, phone=found.phone)


async def contact_of(scene: Scene, person: Person | None) -> Text:
    """Whom this person may call: the contact of their unit, or of the nearest unit above that names another one.

    A stranger is told whom the committee's setting names: nobody's telephone number is for everybody who comes along.
    """
    if person is None:
        return contact(scene.policy)
    found = await scene.work.contacts.nearest(person.unit_id, scene.today, besides=person.full_name)
    return contact_line(found, scene.policy)
