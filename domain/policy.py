"""What the operator and the committee's office set that others have to know.

Numbers nobody changes are constants beside their use.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from domain.calendar.working_days import OFFICE_HOURS, Hours
from domain.figures.week_hours import USUAL_HOURS, WeekHours
from domain.reminders.ladder import LADDER, Ladder
from domain.rounds.round import LateRule


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
    """What `bot.settings` sets for one committee, and what the platforms told when they were connected.

    What the committee's office prefers is laid over it (`domain.preferences`).
    """

    reminders_a_week: int = 4
    """The most reminders in an ISO week over all tasks; the last two before a deadline come in any case."""
    evidence_photos: bool = True
    """Whether photographs are taken as evidence, beside words."""
    evidence_photo_days: int = 400
    """After how many days they are deleted."""
    ladder: Ladder = LADDER
    """How long before a deadline and at what time is reminded, and when leaders hear who is missing after it."""
    hours: Hours = OFFICE_HOURS
    """Of a working day: outside them nobody is written to unasked."""
    week_hours: WeekHours = USUAL_HOURS
    """When the week's question and its figures go out."""
    content_groups: tuple[str, ...] = ()
    """The content groups that are proposed when a registration round is opened; empty: the program's own."""
    guidance: str = ""
    """What is proposed as guidance for members when a registration round is opened; empty: nothing."""
    late_pledges: LateRule = LateRule.MARKED
    """What becomes of late pledges, where whoever opens a round says nothing else."""
    contact: str = ""
    """Where people may ask, as the office writes it."""
    data_location: str = ""
    """Where the data are kept, as the operator writes it; empty: the consent text does not say."""
    consent_purposes: tuple[str, ...] = ()
    """What the office processes the data for besides the program's own purposes, as people are asked to agree to."""
    consent_notice: str = ""
    """What the office tells people besides the program's consent text; empty: nothing."""
    public_url: str = ""
    """Where browsers reach the office's page; empty: they do not."""
    pepper: bytes = field(default=b"", repr=False)
    """Keys the digests of link codes: eight digits alone could be guessed from a stolen database."""
    invitations: tuple[Invitation, ...] = ()
    """The links that open the bot, as far as the platforms have told them and the operator has set them."""
    monthly_quotas: Mapping[str, int] = field(default_factory=dict)
    """Messages a month, in and out, that a channel's platform allows; channels without a limit are absent, or 0."""
