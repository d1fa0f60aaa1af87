"""Whom the people of a unit may call."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The table of contacts."""
    op.create_table(
        "unit_contacts",
        sa.Column("unit_id", sa.String(length=36), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("phone", sa.String(length=32), nullable=False),
        sa.Column("named_by", sa.String(length=36), nullable=False),
        sa.Column("named_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_unit_contacts_unit_id")),
        sa.PrimaryKeyConstraint("unit_id", name=op.f("pk_unit_contacts")),
    )


def downgrade() -> None:
    """What this revision brought goes."""
    op.drop_table("unit_contacts")
