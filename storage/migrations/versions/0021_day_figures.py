"""The figures at the end of each day, kept when it is over."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The new table; the days before fill it by and by."""
    op.create_table(
        "day_figures",
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("figures", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("day", name=op.f("pk_day_figures")),
    )


def downgrade() -> None:
    """What was kept goes; it can be counted again."""
    op.drop_table("day_figures")
