"""Sessions in which one text is written, and nothing else; and what is done in one once."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The new columns: sessions of before are for the whole page."""
    op.add_column("dashboard_sessions", sa.Column("writes", sa.String(length=64)))
    op.add_column("dashboard_sessions", sa.Column("acts", sa.Integer(), nullable=False, server_default="0"))


def downgrade() -> None:
    """What this revision brought goes."""
    op.drop_column("dashboard_sessions", "acts")
    op.drop_column("dashboard_sessions", "writes")
