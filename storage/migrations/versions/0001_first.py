"""The first schema."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Every table."""
    op.create_table(
        "audit",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("actor", sa.String(length=64), nullable=False),
        sa.Column("action", sa.String(length=48), nullable=False),
        sa.Column("subject", sa.String(length=96), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("previous", sa.LargeBinary(length=32), nullable=False),
        sa.Column("digest", sa.LargeBinary(length=32), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_audit")),
    )
    op.create_index("ix_audit_subject", "audit", ["subject"], unique=False)
    op.create_table(
        "conversations",
        sa.Column("key", sa.String(length=96), nullable=False),
        sa.Column("flow", sa.String(length=32), nullable=False),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("state", sa.JSON(), nullable=False),
        sa.Column("touched", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_conversations")),
    )
    op.create_table(
        "counters",
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_counters")),
    )
    op.create_table(
        "cursors",
        sa.Column("channel", sa.String(length=16), nullable=False),
        sa.Column("value", sa.String(length=96), nullable=False),
        sa.PrimaryKeyConstraint("channel", name=op.f("pk_cursors")),
    )
    op.create_table(
        "inbox",
        sa.Column("channel", sa.String(length=16), nullable=False),
        sa.Column("event_id", sa.String(length=96), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("fault", sa.String(length=200), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("channel", "event_id", name=op.f("pk_inbox")),
    )
    op.create_index(op.f("ix_inbox_at"), "inbox", ["at"], unique=False)
    op.create_table(
        "own_days",
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("worked", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("day", name=op.f("pk_own_days")),
    )
    op.create_table(
        "people",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("folded_code", sa.String(length=64), nullable=False),
        sa.Column("full_name", sa.String(length=200), nullable=False),
        sa.Column("folded_name", sa.String(length=200), nullable=False),
        sa.Column("name_key", sa.String(length=400), nullable=False),
        sa.Column("gender", sa.String(length=16), server_default="", nullable=False),
        sa.Column("admitted", sa.String(length=10), nullable=True),
        sa.Column("language", sa.String(length=8), server_default="vi", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
        sa.UniqueConstraint("code", name=op.f("uq_people_code")),
    )
    op.create_index(op.f("ix_people_folded_code"), "people", ["folded_code"], unique=False)
    op.create_index(op.f("ix_people_folded_name"), "people", ["folded_name"], unique=False)
    op.create_table(
        "units",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_units")),
        sa.UniqueConstraint("code", name=op.f("uq_units_code")),
    )
    op.create_table(
        "weeks",
        sa.Column("week", sa.String(length=8), nullable=False),
        sa.Column("kept_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("week", name=op.f("pk_weeks")),
    )
    op.create_table(
        "wrong_codes",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("channel", sa.String(length=16), nullable=False),
        sa.Column("chat", sa.String(length=64), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wrong_codes")),
    )
    op.create_index("ix_wrong_codes_channel_chat_at", "wrong_codes", ["channel", "chat", "at"], unique=False)
    op.create_table(
        "accounts",
        sa.Column("channel", sa.String(length=16), nullable=False),
        sa.Column("chat", sa.String(length=64), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=True),
        sa.Column("open", sa.Boolean(), nullable=False),
        sa.Column("linked_at", sa.BigInteger(), nullable=True),
        sa.Column("closed_at", sa.BigInteger(), nullable=True),
        sa.Column("menu", sa.String(length=400), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_accounts_person_id")),
        sa.PrimaryKeyConstraint("channel", "chat", name=op.f("pk_accounts")),
        sa.UniqueConstraint("person_id", "channel", name=op.f("uq_accounts_person_id_channel")),
    )
    op.create_table(
        "consents",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("channel", sa.String(length=16), nullable=False),
        sa.Column("chat", sa.String(length=64), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=True),
        sa.Column("version", sa.String(length=32), nullable=False),
        sa.Column("given", sa.Boolean(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_consents_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consents")),
    )
    op.create_index("ix_consents_channel_chat", "consents", ["channel", "chat"], unique=False)
    op.create_index(op.f("ix_consents_person_id"), "consents", ["person_id"], unique=False)
    op.create_table(
        "grants",
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("unit_id", sa.String(length=36), nullable=False),
        sa.Column("valid_from", sa.String(length=10), nullable=False),
        sa.Column("valid_to", sa.String(length=10), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_grants_person_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_grants_unit_id")),
        sa.PrimaryKeyConstraint("person_id", "role", "unit_id", "valid_from", name=op.f("pk_grants")),
    )
    op.create_index("ix_grants_unit_id_role", "grants", ["unit_id", "role"], unique=False)
    op.create_table(
        "link_codes",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("issued_by", sa.String(length=64), nullable=False),
        sa.Column("issued_at", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.Column("used_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_link_codes_person_id")),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_link_codes")),
    )
    op.create_index(op.f("ix_link_codes_person_id"), "link_codes", ["person_id"], unique=False)
    op.create_table(
        "memberships",
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("valid_from", sa.String(length=10), nullable=False),
        sa.Column("valid_to", sa.String(length=10), nullable=False),
        sa.Column("unit_id", sa.String(length=36), nullable=False),
        sa.Column("position", sa.String(length=200), server_default="", nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_memberships_person_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_memberships_unit_id")),
        sa.PrimaryKeyConstraint("person_id", "valid_from", name=op.f("pk_memberships")),
    )
    op.create_index("ix_memberships_unit_id_valid_to", "memberships", ["unit_id", "valid_to"], unique=False)
    op.create_table(
        "outbox",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("key", sa.String(length=160), nullable=True),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("lane", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=True),
        sa.Column("channel", sa.String(length=16), server_default="", nullable=False),
        sa.Column("chat", sa.String(length=64), server_default="", nullable=False),
        sa.Column("language", sa.String(length=8), server_default="vi", nullable=False),
        sa.Column("body", sa.JSON(), nullable=True),
        sa.Column("about", sa.JSON(), nullable=True),
        sa.Column("edits", sa.String(length=64), server_default="", nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("owner", sa.String(length=36), server_default="", nullable=False),
        sa.Column("lease_until", sa.BigInteger(), nullable=True),
        sa.Column("token", sa.Integer(), server_default="0", nullable=False),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("fault", sa.String(length=300), server_default="", nullable=False),
        sa.Column("message", sa.String(length=64), server_default="", nullable=False),
        sa.Column("sent_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_outbox_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sa.UniqueConstraint("key", name=op.f("uq_outbox_key")),
    )
    op.create_index(
        "ix_outbox_chat_open",
        "outbox",
        ["channel", "chat"],
        unique=False,
        sqlite_where=sa.text("state IN ('pending', 'leased', 'sending')"),
        postgresql_where=sa.text("state IN ('pending', 'leased', 'sending')"),
    )
    op.create_index(
        "ix_outbox_held",
        "outbox",
        ["lease_until"],
        unique=False,
        sqlite_where=sa.text("state IN ('leased', 'sending')"),
        postgresql_where=sa.text("state IN ('leased', 'sending')"),
    )
    op.create_index(
        "ix_outbox_open",
        "outbox",
        ["lane", "due_at"],
        unique=False,
        sqlite_where=sa.text("state = 'pending'"),
        postgresql_where=sa.text("state = 'pending'"),
    )
    op.create_table(
        "reminders",
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("task", sa.String(length=64), nullable=False),
        sa.Column("step", sa.String(length=48), nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_reminders_person_id")),
        sa.PrimaryKeyConstraint("person_id", "task", "step", name=op.f("pk_reminders")),
    )
    op.create_table(
        "rounds",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("title", sa.String(length=300), nullable=False),
        sa.Column("period_from", sa.String(length=10), nullable=False),
        sa.Column("period_to", sa.String(length=10), nullable=False),
        sa.Column("opens_at", sa.BigInteger(), nullable=False),
        sa.Column("deadline", sa.BigInteger(), nullable=False),
        sa.Column("min_pledges", sa.Integer(), nullable=False),
        sa.Column("max_pledges", sa.Integer(), nullable=False),
        sa.Column("approval", sa.Boolean(), nullable=False),
        sa.Column("guidance", sa.Text(), nullable=False),
        sa.Column("audience_unit_id", sa.String(length=36), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("opened_by", sa.String(length=36), nullable=False),
        sa.Column("opened_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["audience_unit_id"], ["units.id"], name=op.f("fk_rounds_audience_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rounds")),
    )
    op.create_index(op.f("ix_rounds_state"), "rounds", ["state"], unique=False)
    op.create_table(
        "unit_spans",
        sa.Column("unit_id", sa.String(length=36), nullable=False),
        sa.Column("valid_from", sa.String(length=10), nullable=False),
        sa.Column("valid_to", sa.String(length=10), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("parent_id", sa.String(length=36), nullable=True),
        sa.ForeignKeyConstraint(["parent_id"], ["units.id"], name=op.f("fk_unit_spans_parent_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_unit_spans_unit_id")),
        sa.PrimaryKeyConstraint("unit_id", "valid_from", name=op.f("pk_unit_spans")),
    )
    op.create_index(op.f("ix_unit_spans_parent_id"), "unit_spans", ["parent_id"], unique=False)
    op.create_table(
        "week_figures",
        sa.Column("week", sa.String(length=8), nullable=False),
        sa.Column("unit_id", sa.String(length=36), nullable=False),
        sa.Column("figures", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_week_figures_unit_id")),
        sa.ForeignKeyConstraint(["week"], ["weeks.week"], name=op.f("fk_week_figures_week")),
        sa.PrimaryKeyConstraint("week", "unit_id", name=op.f("pk_week_figures")),
    )
    op.create_table(
        "week_remarks",
        sa.Column("week", sa.String(length=8), nullable=False),
        sa.Column("unit_id", sa.String(length=36), nullable=False),
        sa.Column("remark", sa.String(length=2000), nullable=False),
        sa.Column("by", sa.String(length=36), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_week_remarks_unit_id")),
        sa.PrimaryKeyConstraint("week", "unit_id", name=op.f("pk_week_remarks")),
    )
    op.create_table(
        "pledges",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("receipt", sa.String(length=32), nullable=False),
        sa.Column("round_id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("unit_id", sa.String(length=36), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("approved_version", sa.Integer(), nullable=True),
        sa.Column("submitted_at", sa.BigInteger(), nullable=False),
        sa.Column("withdrawn_at", sa.BigInteger(), nullable=True),
        sa.Column("remark", sa.String(length=2000), server_default="", nullable=False),
        sa.Column("progress", sa.String(length=16), nullable=True),
        sa.Column("percent", sa.Integer(), nullable=True),
        sa.Column("progress_note", sa.String(length=2000), server_default="", nullable=False),
        sa.Column("progress_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_pledges_person_id")),
        sa.ForeignKeyConstraint(["round_id"], ["rounds.id"], name=op.f("fk_pledges_round_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_pledges_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pledges")),
        sa.UniqueConstraint("receipt", name=op.f("uq_pledges_receipt")),
    )
    op.create_index("ix_pledges_person_id", "pledges", ["person_id"], unique=False)
    op.create_index("ix_pledges_round_id_person_id", "pledges", ["round_id", "person_id"], unique=False)
    op.create_index(
        "ix_pledges_round_id_unit_id_state", "pledges", ["round_id", "unit_id", "state"], unique=False
    )
    op.create_index("ix_pledges_unit_id_state", "pledges", ["unit_id", "state"], unique=False)
    op.create_table(
        "round_groups",
        sa.Column("round_id", sa.String(length=36), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=300), nullable=False),
        sa.ForeignKeyConstraint(["round_id"], ["rounds.id"], name=op.f("fk_round_groups_round_id")),
        sa.PrimaryKeyConstraint("round_id", "number", name=op.f("pk_round_groups")),
    )
    op.create_table(
        "seats",
        sa.Column("round_id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("unit_id", sa.String(length=36), nullable=False),
        sa.Column("extended_to", sa.BigInteger(), nullable=True),
        sa.Column("extension_reason", sa.String(length=500), server_default="", nullable=False),
        sa.Column("extended_by", sa.String(length=36), nullable=True),
        sa.Column("snoozed_until", sa.String(length=10), nullable=True),
        sa.Column("snooze_reason", sa.String(length=500), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_seats_person_id")),
        sa.ForeignKeyConstraint(["round_id"], ["rounds.id"], name=op.f("fk_seats_round_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_seats_unit_id")),
        sa.PrimaryKeyConstraint("round_id", "person_id", name=op.f("pk_seats")),
    )
    op.create_index("ix_seats_person_id", "seats", ["person_id"], unique=False)
    op.create_index("ix_seats_round_id_unit_id", "seats", ["round_id", "unit_id"], unique=False)
    op.create_table(
        "decisions",
        sa.Column("pledge_id", sa.String(length=36), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("approved", sa.Boolean(), nullable=False),
        sa.Column("remark", sa.String(length=2000), nullable=False),
        sa.Column("decided_by", sa.String(length=36), nullable=False),
        sa.Column("acting_for", sa.String(length=16), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["pledge_id"], ["pledges.id"], name=op.f("fk_decisions_pledge_id")),
        sa.PrimaryKeyConstraint("pledge_id", "version", name=op.f("pk_decisions")),
    )
    op.create_table(
        "pledge_versions",
        sa.Column("pledge_id", sa.String(length=36), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("group_number", sa.Integer(), nullable=False),
        sa.Column("deed", sa.Text(), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("until", sa.String(length=10), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("likeness", sa.Integer(), nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["pledge_id"], ["pledges.id"], name=op.f("fk_pledge_versions_pledge_id")),
        sa.PrimaryKeyConstraint("pledge_id", "version", name=op.f("pk_pledge_versions")),
    )
    op.create_table(
        "progress_reports",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("pledge_id", sa.String(length=36), nullable=False),
        sa.Column("progress", sa.String(length=16), nullable=False),
        sa.Column("percent", sa.Integer(), nullable=True),
        sa.Column("note", sa.String(length=2000), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["pledge_id"], ["pledges.id"], name=op.f("fk_progress_reports_pledge_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_progress_reports")),
    )
    op.create_index("ix_progress_reports_pledge_id_at", "progress_reports", ["pledge_id", "at"], unique=False)


def downgrade() -> None:
    """An empty database. Indexes go with their tables."""
    for table in (
        "progress_reports",
        "pledge_versions",
        "decisions",
        "seats",
        "round_groups",
        "pledges",
        "week_remarks",
        "week_figures",
        "unit_spans",
        "rounds",
        "reminders",
        "outbox",
        "memberships",
        "link_codes",
        "grants",
        "consents",
        "accounts",
        "wrong_codes",
        "weeks",
        "units",
        "people",
        "own_days",
        "inbox",
        "cursors",
        "counters",
        "conversations",
        "audit",
    ):
        op.drop_table(table)
