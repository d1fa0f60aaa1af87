"""Who may link whom: long secrets beside the digits, whose authority a code has, how each account was linked.

Codes that are out stay good, without a long secret; those for people who hold a role are refused at their use.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_ACCOUNT = sa.text("account <> ''")
_TO_REVIEW = sa.text("reviewed_at IS NULL")
_UNSENT = sa.text("state IN ('failed', 'expired', 'dropped', 'held') AND body IS NOT NULL")


def upgrade() -> None:
    """The new columns, the new table, and what finds them."""
    op.add_column("link_codes", sa.Column("secret_digest", sa.String(length=64)))
    op.add_column(
        "link_codes", sa.Column("authority", sa.String(length=16), nullable=False, server_default="leader")
    )
    op.add_column("link_codes", sa.Column("guarded", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("link_codes", sa.Column("wrong_facts", sa.Integer(), nullable=False, server_default="0"))
    op.create_index("uq_link_codes_secret_digest", "link_codes", ["secret_digest"], unique=True)
    op.add_column("wrong_codes", sa.Column("typed", sa.Boolean(), nullable=False, server_default=sa.true()))
    op.create_index("ix_wrong_codes_at", "wrong_codes", ["at"])
    op.create_table(
        "account_links",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("channel", sa.String(length=16), nullable=False),
        sa.Column("chat", sa.String(length=64), nullable=False),
        sa.Column("former_chat", sa.String(length=64), nullable=False, server_default=""),
        sa.Column("issued_by", sa.String(length=64), nullable=False),
        sa.Column("authority", sa.String(length=16), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("asked_at", sa.BigInteger(), nullable=False),
        sa.Column("linked_at", sa.BigInteger()),
        sa.Column("disowned_at", sa.BigInteger()),
        sa.Column("reviewed_at", sa.BigInteger()),
        sa.Column("reviewed_by", sa.String(length=36)),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_account_links_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account_links")),
    )
    op.create_index("ix_account_links_person_id_asked_at", "account_links", ["person_id", "asked_at"])
    op.create_index("ix_account_links_channel_former_chat", "account_links", ["channel", "former_chat"])
    op.create_index(
        "ix_account_links_to_review",
        "account_links",
        ["state"],
        sqlite_where=_TO_REVIEW,
        postgresql_where=_TO_REVIEW,
    )
    op.add_column("audit", sa.Column("account", sa.String(length=96), nullable=False, server_default=""))
    op.create_index(
        "ix_audit_account", "audit", ["account"], sqlite_where=_ACCOUNT, postgresql_where=_ACCOUNT
    )
    op.create_index(
        "ix_outbox_unsent", "outbox", ["created_at"], sqlite_where=_UNSENT, postgresql_where=_UNSENT
    )


def downgrade() -> None:
    """What this revision brought goes."""
    op.drop_index("ix_outbox_unsent", table_name="outbox")
    op.drop_index("ix_audit_account", table_name="audit")
    op.drop_column("audit", "account")
    op.drop_table("account_links")
    op.drop_index("ix_wrong_codes_at", table_name="wrong_codes")
    op.drop_column("wrong_codes", "typed")
    op.drop_index("uq_link_codes_secret_digest", table_name="link_codes")
    for column in ("wrong_facts", "guarded", "authority", "secret_digest"):
        op.drop_column("link_codes", column)
