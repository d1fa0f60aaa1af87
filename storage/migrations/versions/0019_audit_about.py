"""Whom and where an entry of the audit log is about, and what finds entries by who did them and when.

Entries from before have neither: they are about their actors.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

_PERSON = sa.text("person_id <> ''")


def upgrade() -> None:
    """The new columns and indexes."""
    for name in ("person_id", "unit_id"):
        op.add_column("audit", sa.Column(name, sa.String(length=36), nullable=False, server_default=""))
    op.create_index("ix_audit_actor_at", "audit", ["actor", "at"])
    op.create_index("ix_audit_at", "audit", ["at"])
    op.create_index(
        "ix_audit_person_id", "audit", ["person_id"], sqlite_where=_PERSON, postgresql_where=_PERSON
    )


def downgrade() -> None:
    """What this revision brought goes."""
    for index in ("ix_audit_person_id", "ix_audit_at", "ix_audit_actor_at"):
        op.drop_index(index, table_name="audit")
    for name in ("unit_id", "person_id"):
        op.drop_column("audit", name)
