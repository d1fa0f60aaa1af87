"""Channels, accounts, roles and whom to ask, as people call them."""

from __future__ import annotations

from domain.people.contact import UnitContact
from domain.people.person import Role
from domain.policy import Policy
from domain.talk.messages import Address, Text, say


def channel_name(channel: str) -> Text:
    """The channel as people call it."""
    return say(f"channels-name-{channel}")


def account_name(address: Address) -> Text:
    """The account, by its channel."""
    return say("people-link-channel", channel=address.channel)


def role_name(role: Role) -> Text:
    """The role as people call it."""
    return say("people-role-name", role=role.value)


def contact(policy: Policy) -> Text:
    """Whom to ask."""
    return (
        say("people-link-contact", contact=policy.contact)
        if policy.contact
        else say("people-link-contact-unknown")
    )


def contact_line(found: UnitContact | None, policy: Policy) -> Text:
    """Whom to call, in a sentence: the person that is named, or whom the committee's setting names."""
    if found is None:
        return contact(policy)
    return say("people-contact-line", name=found.name, phone=found.phone)
