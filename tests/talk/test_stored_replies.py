"""What is said and what is on the table survives the database as it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from sqlalchemy import insert

from domain.talk.conversations import Conversation, Draft
from domain.talk.messages import BLANK, Choice, Document, Reply, say
from storage.engine.database import Database
from storage.tables import conversations
from storage.talk.conversations import dump_reply, load_reply
from storage.work import writing

AT = datetime(2026, 11, 23, 2, 30, tzinfo=UTC)
CHOICES = (
    Choice("a", say("talk-choice-yes")),
    Choice("back", say("talk-choice-back", name=say("talk-choice-no"))),
)


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
        drafts={
            "pledge": Draft(
                {
                    "round": "r",
                    "groups": ["1", "2"],
                    "result": None,
                    "line": {"1": {"id": "p", "version": 3}},
                },
                unasked=frozenset({"round"}),
                parts={"text": "Một"},
                reopened={"percent": 5},
            ),
            "left": Draft({"title": "x"}),
        },
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


async def test_drafts_of_older_rows_are_still_there(database: Database) -> None:
    older = {
        "publish": {
            "?": ["who"],
            "title": "Nghị quyết",
            "who": "seats",
            "questions+": ["1|a"],
            "cards+": None,
        },
        "publish~": {"text": "Toàn văn", "questions": ["1|a"]},
        "pledge": {"round": "r", "?": []},
    }
    row = {
        "key": "a",
        "flow": "publish",
        "turn": 4,
        "state": {"drafts": older, "offered": [], "expects": "text"},
        "touched": AT,
    }

    async with writing(database) as work:
        await work.statements.run(insert(conversations), [row])
        talk = (await work.conversations.load(["a"], AT))["a"]
        await work.conversations.save([talk])
        again = (await work.conversations.load(["a"], AT))["a"]

    assert talk.drafts == {
        "publish": Draft(
            {"title": "Nghị quyết", "who": "seats"},
            unasked=frozenset({"who"}),
            parts={"questions": ["1|a"], "cards": None},
            reopened={"text": "Toàn văn", "questions": ["1|a"]},
        ),
        "pledge": Draft({"round": "r"}),
    }
    assert again == talk
