"""When the office last changed the day of somebody's admission, and what proved who they are before."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The new columns: no day of before was changed."""
    op.add_column("people", sa.Column("admitted_before", sa.String(length=10)))
    op.add_column("people", sa.Column("admitted_changed_at", sa.BigInteger()))


def downgrade() -> None:
    """What this revision brought goes."""
    op.drop_column("people", "admitted_changed_at")
    op.drop_column("people", "admitted_before")
