"""The page of the help with examples of pledges."""

from __future__ import annotations

from domain.talk.messages import BLANK, say
from handlers.people.start import HelpPage
from handlers.talk.command import command_button

EXAMPLES = HelpPage(
    name="vidu",
    label=say("people-help-examples"),
    lines=(
        say("people-help-examples-good"),
        BLANK,
        say("people-help-examples-bad"),
        BLANK,
        say("people-help-examples-rule"),
    ),
    choices=(command_button("dangky", say("people-help-pledge")),),
)
