"""What waits for decisions in many units, oldest first: by the instant since when it waits."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """An index for what was handed in, and one for what was reported."""
    for name, since, of in (
        ("ix_pledges_submitted", "submitted_at", "state = 'submitted'"),
        ("ix_pledges_reported_since", "fulfilment_at", "fulfilment = 'reported'"),
    ):
        waits = sa.text(of)
        op.create_index(
            name, "pledges", [since, "unit_id", "person_id"], sqlite_where=waits, postgresql_where=waits
        )


def downgrade() -> None:
    """What this revision brought goes."""
    op.drop_index("ix_pledges_reported_since", "pledges")
    op.drop_index("ix_pledges_submitted", "pledges")
