"""More doors than one: events written down before they are answered, quotas, entries for members without a phone."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The new tables and columns."""
    op.create_table(
        "arrivals",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("channel", sa.String(length=16), nullable=False),
        sa.Column("event_id", sa.String(length=96), nullable=False),
        sa.Column("chat", sa.String(length=64), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_arrivals")),
        sa.UniqueConstraint("channel", "event_id", name=op.f("uq_arrivals_channel_event_id")),
    )
    op.create_table(
        "quotas",
        sa.Column("channel", sa.String(length=16), nullable=False),
        sa.Column("month", sa.String(length=7), nullable=False),
        sa.Column("sent", sa.Integer(), server_default="0", nullable=False),
        sa.Column("received", sa.Integer(), server_default="0", nullable=False),
        sa.Column("exhausted_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("channel", "month", name=op.f("pk_quotas")),
    )
    op.add_column("accounts", sa.Column("place", sa.Integer(), server_default="0", nullable=False))
    op.add_column("accounts", sa.Column("heard_at", sa.BigInteger(), nullable=True))
    op.add_column("pledges", sa.Column("entered_by", sa.String(length=36), nullable=True))
    op.add_column(
        "pledges", sa.Column("entered_reason", sa.String(length=500), server_default="", nullable=False)
    )
    op.add_column("progress_reports", sa.Column("entered_by", sa.String(length=36), nullable=True))


def downgrade() -> None:
    """What this revision brought goes."""
    for table, column in (
        ("progress_reports", "entered_by"),
        ("pledges", "entered_reason"),
        ("pledges", "entered_by"),
        ("accounts", "heard_at"),
        ("accounts", "place"),
    ):
        op.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
    op.drop_table("quotas")
    op.drop_table("arrivals")
