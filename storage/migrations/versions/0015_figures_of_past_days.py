"""What the figures of a past day need and was not kept: when a round was closed, which reports were disowned.

When a round was closed is taken from the audit log; where that says nothing, its deadline, or its opening where that
came later, stands for it.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

_SEATS_BY_UNIT = "ix_seats_round_id_unit_id_person_id"


def upgrade() -> None:
    """The new columns, filled, and the seats' index with the instant at which somebody was added."""
    op.add_column("rounds", sa.Column("closed_at", sa.BigInteger()))
    op.add_column("progress_reports", sa.Column("disowned_at", sa.BigInteger()))
    op.execute(
        "UPDATE rounds SET closed_at = COALESCE("
        "(SELECT MAX(audit.at) FROM audit WHERE audit.subject = rounds.id AND audit.action = 'round.close'), "
        "CASE WHEN deadline > opened_at THEN deadline ELSE opened_at END) "
        "WHERE state <> 'open'"
    )
    op.drop_index(_SEATS_BY_UNIT, table_name="seats")
    op.create_index(_SEATS_BY_UNIT, "seats", ["round_id", "unit_id", "person_id", "added_at"])


def downgrade() -> None:
    """What this revision brought goes; a disowned report with it."""
    op.drop_index(_SEATS_BY_UNIT, table_name="seats")
    op.create_index(_SEATS_BY_UNIT, "seats", ["round_id", "unit_id", "person_id"])
    op.execute("DELETE FROM progress_reports WHERE disowned_at IS NOT NULL")
    op.drop_column("progress_reports", "disowned_at")
    op.drop_column("rounds", "closed_at")
