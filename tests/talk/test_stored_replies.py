"""What is said and what is on the table survives the database as it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from domain.talk.conversations import Conversation
from domain.talk.messages import BLANK, Choice, Document, Reply, say
from storage.delivery.replies import dump_reply, load_reply
from storage.engine.database import Database
from storage.work import writing

AT = datetime(2026, 11, 23, 2, 30, tzinfo=UTC)
CHOICES = (Choice("a", say("choice-yes")), Choice("back", say("choice-back", name=say("choice-no"))))


@pytest.mark.parametrize(
    "reply",
    [
        Reply(lines=()),
        Reply(lines=(say("one", number=1, day=date(2026, 11, 23), at=AT, part=Decimal("1.5")), BLANK)),
        Reply(lines=(say("one"),), documents=(Document("workbook", {"unit": "u"}),), replaces=True),
        Reply(lines=(say("one"),), choices=CHOICES, turn=4, expects="letter", listed=1, page=3),
    ],
)
def test_a_reply_is_loaded_as_it_was_kept(reply: Reply) -> None:
    assert load_reply(dump_reply(reply)) == reply


async def test_a_conversation_is_loaded_as_it_was_kept(database: Database) -> None:
    plain = Conversation("a", AT)
    full = Conversation(
        "b",
        AT,
        flow="pledge",
        drafts={"pledge": {"round": "r", "groups": ["1", "2"], "percent": 5, "result": None}},
        turn=7,
        offered=CHOICES,
        expects="number",
        listed=1,
        page=2,
        hushed=AT,
    )

    async with writing(database) as work:
        await work.conversations.save([full, plain])
    async with writing(database) as work:
        found = await work.conversations.load(["a", "b", "c"], AT)

    assert found == {"a": plain, "b": full, "c": replace(plain, key="c")}
