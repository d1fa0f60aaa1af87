"""Every feature, and what the composition root makes of them. Read this first.

A new feature is a row here; behind which entry of the menus its commands are found is their `group`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from domain.delivery.outgoing import MessageKind
from domain.policy import Policy
from handlers.absences.module import MODULE as ABSENCES
from handlers.audit.module import MODULE as AUDIT
from handlers.broadcasts.module import MODULE as BROADCASTS
from handlers.calendar.module import MODULE as CALENDAR
from handlers.dashboard.module import MODULE as DASHBOARD
from handlers.extensions.module import MODULE as EXTENSIONS
from handlers.figures.block import FIGURES, RoundBlock
from handlers.figures.module import MODULE as SUMMARY
from handlers.health.module import MODULE as HEALTH
from handlers.module import Chore, Composer, Module
from handlers.nominations.module import MODULE as NOMINATIONS
from handlers.on_behalf.module import MODULE as ON_BEHALF
from handlers.people import menu
from handlers.people.accounts.consent import CONSENT
from handlers.people.accounts.linking import LINK
from handlers.people.card import CARD
from handlers.people.module import MODULE as PEOPLE
from handlers.people.start import HELP
from handlers.people.waiting import WAITING
from handlers.personal_data.module import MODULE as PERSONAL_DATA
from handlers.pledges.module import MODULE as PLEDGES
from handlers.preferences.module import MODULE as PREFERENCES
from handlers.reminders.inquiries import INQUIRING
from handlers.reminders.module import MODULE as REMINDERS
from handlers.review.attempts import note_attempts
from handlers.review.reviewable import REVIEWS
from handlers.rounds.kinds import KINDS
from handlers.rounds.module import MODULE as ROUNDS
from handlers.study.module import MODULE as STUDY
from handlers.talk.command import CANCEL_COMMAND, EVERY_COMMAND, Command, anybody
from handlers.talk.reception import Reception
from handlers.talk.scene import FilledSlots
from handlers.talk.writing import LONG_TEXTS, WRITING
from handlers.units.module import MODULE as UNITS

MODULES: tuple[Module, ...] = (
    PLEDGES,
    STUDY,
    ON_BEHALF,
    EXTENSIONS,
    ABSENCES,
    REMINDERS,
    SUMMARY,
    NOMINATIONS,
    PEOPLE,
    ROUNDS,
    BROADCASTS,
    CALENDAR,
    PERSONAL_DATA,
    DASHBOARD,
    UNITS,
    HEALTH,
    PREFERENCES,
    AUDIT,
)


def check(modules: Sequence[Module], policy: Policy, kept: Collection[str]) -> None:
    """Refuse modules that are in each other's way, before anything runs; `reception` does so for their commands.

    `kept`: the names of the kinds of rounds that the storage has rows for. Raises ValueError, with the mend, where two
    modules have the same name, chore, kind of rounds or composed kind of message, where a kind of rounds has no
    figures, and where the storage has rows for others than the modules bring.
    """
    _each_once("name", ((module.name, module) for module in modules))
    _each_once("chore", ((chore.name, module) for module in modules for chore in module.chores(policy)))
    _each_once("composer for", ((kind.value, module) for module in modules for kind in module.composers))
    kinds = _each_once(
        "kind of rounds", ((module.kind.kind, module) for module in modules if module.kind is not None)
    )
    for kind, module in kinds.items():
        if not isinstance(module.figures, RoundBlock) or module.figures.kind != kind:
            raise ValueError(
                f"the module {module.name!r} brings rounds of the kind {kind!r} and no figures of them: "
                "its `figures` have to be a RoundBlock of this kind"
            )
    for kind in sorted(kinds.keys() ^ kept):
        raise ValueError(
            f"rounds of the kind {kind!r} have no rows: add its KindRows to storage/rounds/completion.py"
            if kind in kinds
            else f"no module brings rounds of the kind {kind!r}, for which there are rows: list it in MODULES"
        )


def _each_once(what: str, claims: Iterable[tuple[str, Module]]) -> Mapping[str, Module]:
    """Which module has it. Raises ValueError where it is claimed twice."""
    claimed: dict[str, Module] = {}
    for claim, module in claims:
        if claim in claimed:
            raise ValueError(
                f"the modules {claimed[claim].name!r} and {module.name!r} both have the {what} {claim!r}: "
                "change it in one of them"
            )
        claimed[claim] = module
    return claimed


def commands(modules: Sequence[Module] = MODULES) -> tuple[Command, ...]:
    """Every command, in the order in which the menus' screens show them."""
    return tuple(
        sorted(
            (command for module in modules for command in module.commands), key=lambda command: command.place
        )
    )


def composers(modules: Sequence[Module] = MODULES) -> Mapping[MessageKind, Composer]:
    """Who says what a message is when it leaves, by its kind."""
    return {kind: composer for module in modules for kind, composer in module.composers.items()}


def chores(policy: Policy, modules: Sequence[Module] = MODULES) -> tuple[Chore, ...]:
    """Everything that is looked at again and again, under this committee's rules."""
    return tuple(chore for module in modules for chore in module.chores(policy))


def slots(modules: Sequence[Module] = MODULES) -> FilledSlots:
    """What the modules say of themselves, for those who know them only through a scene."""
    return FilledSlots(
        {
            KINDS: tuple(module.kind for module in modules if module.kind is not None),
            HELP: tuple(page for module in modules for page in module.help),
            WAITING: tuple(waiting for module in modules for waiting in module.waiting),
            INQUIRING: tuple(module.inquiring for module in modules if module.inquiring is not None),
            CARD: tuple(module.card for module in modules if module.card is not None),
            EVERY_COMMAND: tuple(command for module in modules for command in module.commands),
            LONG_TEXTS: tuple(text for module in modules for text in module.long_texts),
            WRITING: tuple(module.writing for module in modules if module.writing is not None),
            REVIEWS: tuple(review for module in modules for review in module.reviews),
            FIGURES: tuple(module.figures for module in modules if module.figures is not None),
        }
    )


def reception(modules: Sequence[Module] = MODULES) -> Reception:
    """The front desk with all of the above."""
    rows = commands(modules)
    first = menu.menu_command(rows)
    cancel = Command(
        CANCEL_COMMAND,
        first.runs,
        guard=anybody,
        aliases=("thoat", "huy bo", "cancel"),
    )
    everything = (*rows, first, cancel)
    return Reception(
        everything,
        link=LINK,
        consent=CONSENT,
        shown=menu.shown_by_platform(everything),
        named=note_attempts,
    )
