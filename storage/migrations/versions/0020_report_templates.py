"""The committee's own Word templates of reports, and documents that are fetched as such."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The new table and the new column."""
    op.create_table(
        "report_templates",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("by", sa.String(length=36), nullable=False),
        sa.Column("sent_at", sa.BigInteger(), nullable=False),
        sa.Column("taken_at", sa.BigInteger()),
        sa.Column("left_at", sa.BigInteger()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_templates")),
    )
    op.add_column("fetches", sa.Column("template", sa.Boolean(), nullable=False, server_default=sa.false()))


def downgrade() -> None:
    """What this revision brought goes."""
    op.drop_column("fetches", "template")
    op.drop_table("report_templates")
