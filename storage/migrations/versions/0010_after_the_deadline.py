"""What becomes of a round after its deadline, on what it rests, requests for extensions, and who was added.

Rounds that are there keep the rules under which they were opened: study was taken late, pledges were not, and none
closes by itself.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_PENDING = sa.text("decided_at IS NULL")


def upgrade() -> None:
    """The new columns and the new table."""
    for column, default in (("accepts_late", sa.true()), ("leaders_extend", sa.false())):
        op.add_column("rounds", sa.Column(column, sa.Boolean(), nullable=False, server_default=default))
    op.add_column("rounds", sa.Column("closes_after", sa.Integer()))
    op.add_column("rounds", sa.Column("basis", sa.String(length=300), nullable=False, server_default=""))
    op.add_column("seats", sa.Column("added_at", sa.BigInteger()))
    op.execute(sa.text("UPDATE rounds SET accepts_late = :no WHERE kind = 'pledge'").bindparams(no=False))
    op.create_table(
        "extension_requests",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("round_id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("unit_id", sa.String(length=36), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.String(length=500), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("remark", sa.String(length=2000), nullable=False, server_default=""),
        sa.Column("decided_by", sa.String(length=36)),
        sa.Column("decided_at", sa.BigInteger()),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_extension_requests_person_id")),
        sa.ForeignKeyConstraint(["round_id"], ["rounds.id"], name=op.f("fk_extension_requests_round_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_extension_requests_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_extension_requests")),
    )
    op.create_index("ix_extension_requests_state_since", "extension_requests", ["state", "since"])
    op.create_index(
        "uq_extension_requests_pending",
        "extension_requests",
        ["round_id", "person_id"],
        unique=True,
        sqlite_where=_PENDING,
        postgresql_where=_PENDING,
    )


def downgrade() -> None:
    """What this revision brought goes."""
    op.drop_table("extension_requests")
    op.drop_column("seats", "added_at")
    for column in ("basis", "closes_after", "leaders_extend", "accepts_late"):
        op.drop_column("rounds", column)
