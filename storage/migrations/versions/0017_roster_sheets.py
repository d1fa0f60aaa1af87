"""Rosters that were sent in a chat, until their senders have decided; what a document that is fetched is read as."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The new table, and one column for what a document is read as."""
    op.create_table(
        "roster_sheets",
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("key", sa.String(length=36), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_roster_sheets_person_id")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_roster_sheets")),
    )
    op.create_index("ix_roster_sheets_at", "roster_sheets", ["at"])
    op.add_column(
        "fetches", sa.Column("read_as", sa.String(length=20), nullable=False, server_default="document")
    )
    op.execute(sa.text("UPDATE fetches SET read_as = 'photo' WHERE photo"))
    op.drop_column("fetches", "photo")


def downgrade() -> None:
    """What this revision brought goes."""
    op.add_column("fetches", sa.Column("photo", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.execute(sa.text("UPDATE fetches SET photo = true WHERE read_as = 'photo'"))
    op.drop_column("fetches", "read_as")
    op.drop_table("roster_sheets")
