"""What the office adds to the consent text, as people will read it, before it is in force."""

from __future__ import annotations

from domain.people.consent import ConsentAddition
from domain.preferences.table import PREFERENCES, preferred
from domain.talk.messages import BLANK, Text, say
from handlers.people.accounts.consent import full_lines
from handlers.talk.scene import Scene


async def consent_preview(scene: Scene, name: str, after: str | None) -> tuple[Text, ...]:
    """Who is asked again, and the whole text, were this preference so; nothing where it is none of the text's.

    `after`: as it is kept; None: the operator's.
    """
    if not PREFERENCES[name].is_of_consent:
        return ()
    kept = {one: value for one, value in (await scene.work.preferences.kept()).items() if one != name}
    policy = preferred(scene.policy, scene.defaults, kept if after is None else {**kept, name: after})
    now = await scene.work.consent_additions.now()
    next_ = ConsentAddition(now.number + 1, policy.consent_purposes, policy.consent_notice)
    asked = await scene.work.consent_additions.asked_again(next_.purposes)
    return (
        say("preferences-consent-asked", count=asked),
        BLANK,
        say("preferences-consent-reads"),
        BLANK,
        *await full_lines(scene, scene.person, next_),
    )
