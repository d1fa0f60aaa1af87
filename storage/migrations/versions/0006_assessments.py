"""Every assessment of a reflection stays, as every decision on a pledge does, and what waits is found by an index.

Of the assessments before, the last one of each reflection is known; for whom it was made is not.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The new table with what is known, and the index."""
    op.create_table(
        "assessments",
        sa.Column("round_id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("accepted", sa.Boolean(), nullable=False),
        sa.Column("remark", sa.String(length=2000), nullable=False),
        sa.Column("assessed_by", sa.String(length=36), nullable=False),
        sa.Column("acting_for", sa.String(length=16), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_assessments_person_id")),
        sa.ForeignKeyConstraint(["round_id"], ["rounds.id"], name=op.f("fk_assessments_round_id")),
        sa.PrimaryKeyConstraint("round_id", "person_id", "version", name=op.f("pk_assessments")),
    )
    op.execute(
        "INSERT INTO assessments (round_id, person_id, version, accepted, remark, assessed_by, acting_for, at)"
        " SELECT round_id, person_id, version, state = 'accepted', remark, assessed_by, '', assessed_at"
        " FROM reflections WHERE assessed_by IS NOT NULL AND assessed_at IS NOT NULL"
    )
    op.create_index("ix_reflections_state_submitted_at", "reflections", ["state", "submitted_at"])


def downgrade() -> None:
    """What this revision brought goes."""
    op.drop_index("ix_reflections_state_submitted_at", table_name="reflections")
    op.drop_table("assessments")
