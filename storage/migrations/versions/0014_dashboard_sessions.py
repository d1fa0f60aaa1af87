"""Links to the office's page, and the sessions that come of them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The new table."""
    op.create_table(
        "dashboard_sessions",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("channel", sa.String(length=16), nullable=False),
        sa.Column("chat", sa.String(length=64), nullable=False),
        sa.Column("link_digest", sa.String(length=64), nullable=False),
        sa.Column("code_digest", sa.String(length=64), nullable=False),
        sa.Column("issued_at", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.Column("wrong_codes", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("browser_digest", sa.String(length=64)),
        sa.Column("opened_at", sa.BigInteger()),
        sa.Column("session_digest", sa.String(length=64)),
        sa.Column("signed_in_at", sa.BigInteger()),
        sa.Column("seen_at", sa.BigInteger()),
        sa.Column("closed_at", sa.BigInteger()),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_dashboard_sessions_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dashboard_sessions")),
        sa.UniqueConstraint("link_digest", name=op.f("uq_dashboard_sessions_link_digest")),
        sa.UniqueConstraint("session_digest", name=op.f("uq_dashboard_sessions_session_digest")),
    )
    op.create_index("ix_dashboard_sessions_person_id", "dashboard_sessions", ["person_id"])
    op.create_index("ix_dashboard_sessions_issued_at", "dashboard_sessions", ["issued_at"])


def downgrade() -> None:
    """What this revision brought goes."""
    op.drop_table("dashboard_sessions")
