"""Several processes, broadcasts, and what the reminder contract counts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The new tables and columns."""
    op.create_table(
        "leases",
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("owner", sa.String(length=36), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_leases")),
    )
    op.create_table(
        "buckets",
        sa.Column("channel", sa.String(length=16), nullable=False),
        sa.Column("chat", sa.String(length=64), nullable=False),
        sa.Column("full_at", sa.BigInteger(), nullable=False),
        sa.Column("closed_until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("channel", "chat", name=op.f("pk_buckets")),
    )
    op.create_table(
        "broadcasts",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("office", sa.String(length=300), nullable=False),
        sa.Column("audience_unit_id", sa.String(length=36), nullable=False),
        sa.Column("audience_roles", sa.JSON(), nullable=False),
        sa.Column("by", sa.String(length=36), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("posted_to", sa.String(length=36), nullable=True),
        sa.Column("tally", sa.JSON(), nullable=True),
        sa.Column("counted_at", sa.BigInteger(), nullable=True),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["audience_unit_id"], ["units.id"], name=op.f("fk_broadcasts_audience_unit_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_broadcasts")),
    )
    op.create_index(op.f("ix_broadcasts_state"), "broadcasts", ["state"])
    op.add_column("own_days", sa.Column("note", sa.String(length=200), server_default="", nullable=False))
    op.add_column("outbox", sa.Column("doubts", sa.Integer(), server_default="0", nullable=False))
    op.execute("UPDATE outbox SET doubts = 1 WHERE state = 'held'")
    op.create_index(
        "ix_outbox_doubted",
        "outbox",
        ["kind", "state"],
        sqlite_where=sa.text("doubts > 0"),
        postgresql_where=sa.text("doubts > 0"),
    )
    op.drop_index("ix_outbox_open", "outbox")
    _index_open("channel", "lane", "due_at", "id", "kind")
    op.create_index(
        "ix_seats_extended",
        "seats",
        ["round_id", "extended_to"],
        sqlite_where=sa.text("extended_to IS NOT NULL"),
        postgresql_where=sa.text("extended_to IS NOT NULL"),
    )
    op.create_index("ix_reminders_person_id_day", "reminders", ["person_id", "day"])


def _index_open(*columns: str) -> None:
    op.create_index(
        "ix_outbox_open",
        "outbox",
        list(columns),
        sqlite_where=sa.text("state = 'pending'"),
        postgresql_where=sa.text("state = 'pending'"),
    )


def downgrade() -> None:
    """What this revision brought goes."""
    op.drop_index("ix_reminders_person_id_day", "reminders")
    op.drop_index("ix_seats_extended", "seats")
    op.drop_index("ix_outbox_open", "outbox")
    _index_open("lane", "due_at")
    op.drop_index("ix_outbox_doubted", "outbox")
    op.execute("ALTER TABLE outbox DROP COLUMN doubts")
    op.execute("ALTER TABLE own_days DROP COLUMN note")
    op.drop_table("broadcasts")
    op.drop_table("buckets")
    op.drop_table("leases")
