"""What the office changes of units, with the day that its decision names."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The new table."""
    op.create_table(
        "unit_changes",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("act", sa.String(length=16), nullable=False),
        sa.Column("unit_id", sa.String(length=36), nullable=False),
        sa.Column("target_id", sa.String(length=36)),
        sa.Column("person_id", sa.String(length=36)),
        sa.Column("effective_on", sa.String(length=10), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("by", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_unit_changes_unit_id")),
        sa.ForeignKeyConstraint(["target_id"], ["units.id"], name=op.f("fk_unit_changes_target_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_unit_changes_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unit_changes")),
    )
    op.create_index("ix_unit_changes_at", "unit_changes", ["at"])
    op.create_index("ix_unit_changes_person_id", "unit_changes", ["person_id"])


def downgrade() -> None:
    """What this revision brought goes."""
    op.drop_table("unit_changes")
