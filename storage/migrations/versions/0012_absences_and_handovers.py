"""Who is away until when, and which units are in the hands of their deputy."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The tables of absences and of handovers."""
    op.create_table(
        "absences",
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("until", sa.String(length=10), nullable=False),
        sa.Column("reason", sa.String(length=500), nullable=False),
        sa.Column("noted_by", sa.String(length=36), nullable=False),
        sa.Column("noted_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_absences_person_id")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_absences")),
    )
    op.create_table(
        "handovers",
        sa.Column("unit_id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("deputy_id", sa.String(length=36), nullable=False),
        sa.Column("until", sa.String(length=10), nullable=False),
        sa.Column("begun_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_handovers_unit_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_handovers_person_id")),
        sa.ForeignKeyConstraint(["deputy_id"], ["people.id"], name=op.f("fk_handovers_deputy_id")),
        sa.PrimaryKeyConstraint("unit_id", name=op.f("pk_handovers")),
    )
    op.create_index("ix_handovers_person_id", "handovers", ["person_id"])
    op.create_index("ix_handovers_deputy_id", "handovers", ["deputy_id"])


def downgrade() -> None:
    """What this revision brought goes."""
    op.drop_table("handovers")
    op.drop_table("absences")
