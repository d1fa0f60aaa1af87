"""Whether attending the conference is enough in a study round; so it was in those that are there."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The new column."""
    op.add_column(
        "study_rounds",
        sa.Column("attendance_suffices", sa.Boolean(), nullable=False, server_default=sa.true()),
    )


def downgrade() -> None:
    """What this revision brought goes."""
    op.drop_column("study_rounds", "attendance_suffices")
