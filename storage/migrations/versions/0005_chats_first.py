"""What is open for a chat is found by the chat first: no other question mistakes that index for its own.

By the channel first, PostgreSQL took it for the look at a queue while it knew little of the outbox, and read all of it.
"""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The index anew."""
    _index(("chat", "channel"))


def downgrade() -> None:
    """As it was."""
    _index(("channel", "chat"))


def _index(columns: Sequence[str]) -> None:
    op.drop_index("ix_outbox_chat_open", table_name="outbox")
    op.create_index(
        "ix_outbox_chat_open",
        "outbox",
        list(columns),
        unique=False,
        sqlite_where=sa.text("state IN ('pending', 'leased', 'sending')"),
        postgresql_where=sa.text("state IN ('pending', 'leased', 'sending')"),
    )
