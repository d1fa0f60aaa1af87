"""Which results came with evidence, in words or as a photograph."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None

_pledges = sa.table(
    "pledges",
    sa.column("id"),
    sa.column("progress"),
    sa.column("progress_note"),
    sa.column("progress_at"),
    sa.column("evidenced", sa.Boolean()),
)
_reports = sa.table(
    "progress_reports",
    sa.column("pledge_id"),
    sa.column("progress"),
    sa.column("note"),
    sa.column("at"),
    sa.column("evidenced", sa.Boolean()),
)
_photos = sa.table("pledge_photos", sa.column("pledge_id"), sa.column("part"), sa.column("at"))


def upgrade() -> None:
    """The new columns, filled in from the words and photographs that are there; days that were kept without the new
    count are kept anew."""
    for name in ("pledges", "progress_reports"):
        op.add_column(name, sa.Column("evidenced", sa.Boolean(), nullable=False, server_default=sa.false()))
    _mark(_pledges, _pledges.c.id, _pledges.c.progress_note, _pledges.c.progress_at)
    _mark(_reports, _reports.c.pledge_id, _reports.c.note, _reports.c.at)
    op.execute("DELETE FROM day_figures")


def downgrade() -> None:
    """What this revision brought goes."""
    op.drop_column("progress_reports", "evidenced")
    op.drop_column("pledges", "evidenced")


def _mark(
    of: sa.TableClause,
    pledge: sa.ColumnElement[object],
    note: sa.ColumnElement[object],
    at: sa.ColumnElement[object],
) -> None:
    shown = sa.exists().where(
        _photos.c.pledge_id == pledge, _photos.c.part == sa.literal("result"), _photos.c.at == at
    )
    told = sa.or_(note != sa.literal(""), shown)
    op.execute(of.update().where(of.c.progress == sa.literal("done"), told).values(evidenced=sa.true()))
