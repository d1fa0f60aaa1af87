"""What became of pledges: asked on their day, reported by their authors, confirmed by their cells."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0007"
branch_labels = None
depends_on = None

_REPORTED = sa.text("fulfilment = 'reported'")
_UNANSWERED = sa.text("state = 'approved' AND fulfilment IS NULL")


def upgrade() -> None:
    """What was reported as done before has to be confirmed, too."""
    op.add_column("pledges", sa.Column("fulfilment", sa.String(length=16)))
    op.add_column(
        "pledges", sa.Column("fulfilment_version", sa.Integer(), nullable=False, server_default="0")
    )
    op.add_column("pledges", sa.Column("fulfilment_at", sa.BigInteger()))
    op.add_column(
        "pledges",
        sa.Column("fulfilment_remark", sa.String(length=2000), nullable=False, server_default=""),
    )
    op.add_column("pledges", sa.Column("due_on", sa.String(length=10)))
    op.create_index(
        "ix_pledges_unanswered",
        "pledges",
        ["due_on", "person_id"],
        sqlite_where=_UNANSWERED,
        postgresql_where=_UNANSWERED,
    )
    op.create_index(
        "ix_pledges_reported",
        "pledges",
        ["unit_id", "fulfilment_at"],
        sqlite_where=_REPORTED,
        postgresql_where=_REPORTED,
    )
    op.create_table(
        "fulfilment_decisions",
        sa.Column("pledge_id", sa.String(length=36), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("approved", sa.Boolean(), nullable=False),
        sa.Column("refused", sa.Boolean(), nullable=False),
        sa.Column("remark", sa.String(length=2000), nullable=False),
        sa.Column("decided_by", sa.String(length=36), nullable=False),
        sa.Column("acting_for", sa.String(length=16), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["pledge_id"], ["pledges.id"], name=op.f("fk_fulfilment_decisions_pledge_id")
        ),
        sa.PrimaryKeyConstraint("pledge_id", "version", name=op.f("pk_fulfilment_decisions")),
    )
    op.create_table(
        "pledge_photos",
        sa.Column("pledge_id", sa.String(length=36), nullable=False),
        sa.Column("part", sa.String(length=16), nullable=False),
        sa.Column("file", sa.String(length=36), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["pledge_id"], ["pledges.id"], name=op.f("fk_pledge_photos_pledge_id")),
        sa.PrimaryKeyConstraint("pledge_id", "part", name=op.f("pk_pledge_photos")),
    )
    op.create_index("ix_pledge_photos_at", "pledge_photos", ["at"])
    op.add_column("fetches", sa.Column("photo", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.execute(
        "UPDATE pledges SET due_on = (SELECT until FROM pledge_versions "
        "WHERE pledge_versions.pledge_id = pledges.id AND pledge_versions.version = pledges.version)"
    )
    op.execute(
        "UPDATE pledges SET fulfilment = 'reported', fulfilment_version = 1, fulfilment_at = progress_at "
        "WHERE state = 'approved' AND progress = 'done'"
    )


def downgrade() -> None:
    """What this revision brought goes."""
    op.drop_column("fetches", "photo")
    op.drop_table("pledge_photos")
    op.drop_table("fulfilment_decisions")
    op.drop_index("ix_pledges_reported", table_name="pledges")
    op.drop_index("ix_pledges_unanswered", table_name="pledges")
    for column in ("due_on", "fulfilment_remark", "fulfilment_at", "fulfilment_version", "fulfilment"):
        op.drop_column("pledges", column)
