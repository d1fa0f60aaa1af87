"""The numbers an office may change. Defaults are the product's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

CONSENT_VERSION = "2026-11"
"""The consent text in force (`people-consent-text` in the words' files). A consent to another version is asked for
anew."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """The link that opens the bot on a channel. Where it carries no code, the digits are typed into the chat."""

    channel: str
    link: str
    carries_code: bool

    def to(self, secret: str) -> str:
        """The link for whoever holds the code with this secret."""
        return self.link + secret if self.carries_code else self.link


@dataclass(frozen=True, slots=True)
class Policy:
    """Limits and habits of one committee."""

    card_code_life: timedelta = timedelta(days=7)
    chat_code_life: timedelta = timedelta(minutes=15)
    wrong_codes: int = 5
    wrong_codes_within: timedelta = timedelta(minutes=15)
    wrong_facts: int = 3
    """Wrong second facts after which the code of somebody who holds a role is dead."""
    typed_wrong_an_hour: int = 20
    typed_wrong_a_day: int = 60
    """Wrong codes of eight digits, over all accounts together, after which no typed code is looked at for a while."""
    disowned_within: timedelta = timedelta(days=7)
    """How long a new account can be disowned on the person's other ones, and a link waits for its yes there."""
    deputy_waits_days: int = 3
    """Working days without a decision after which the unit above sees a pledge and may decide it."""
    reminders_a_week: int = 4
    """The most reminders in an ISO week over all tasks; the last two before a deadline come in any case."""
    superior_waits_days: int = 3
    """Working days after a secretary's list of those missing until the unit above hears that some still are."""
    longest_text: int = 2000
    """Characters of one answer typed in a conversation."""
    largest_file: int = 5_000_000
    """Bytes of a document that the office sends."""
    card_seconds: int = 8
    """How long a card of a resolution stays before the next one comes, where its round does not say otherwise."""
    contact: str = ""
    """Where people may ask, as the office writes it."""
    pepper: bytes = field(default=b"", repr=False)
    """Keys the digests of link codes: eight digits alone could be guessed from a stolen database."""
    invitations: tuple[Invitation, ...] = ()
    """The links that open the bot, as far as the platforms have told them and the operator has set them."""
    monthly_quotas: Mapping[str, int] = field(default_factory=dict)
    """Messages a month, in and out, that a channel's platform allows; channels without a limit are absent, or 0."""
    quota_warned_at: int = 80
    """Percent of a quota at which the office is warned."""
    quota_kept_from: int = 95
    """Percent of a quota from which only leaders and the office get notices through that channel."""
