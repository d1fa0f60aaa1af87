"""Whom the people of a unit may call, and which tasks a greeting named to whom."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The tables of contacts and of greetings."""
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
    op.create_table(
        "greetings",
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("task", sa.String(length=64), nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_greetings_person_id")),
        sa.PrimaryKeyConstraint("person_id", "task", name=op.f("pk_greetings")),
    )


def downgrade() -> None:
    """What this revision brought goes."""
    op.drop_table("greetings")
    op.drop_table("unit_contacts")
