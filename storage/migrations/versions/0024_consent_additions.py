"""What the office adds to the consent text: its versions, and which one somebody agreed to."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The new table and column: consents of before are to the text with nothing added."""
    op.create_table(
        "consent_additions",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("purposes", sa.Text(), nullable=False),
        sa.Column("notice", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("outgrown", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_consent_additions")),
    )
    op.add_column("consents", sa.Column("addition", sa.Integer(), nullable=False, server_default="0"))


def downgrade() -> None:
    """What this revision brought goes."""
    op.drop_column("consents", "addition")
    op.drop_table("consent_additions")
