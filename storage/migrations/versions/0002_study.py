"""Study rounds: what every round has stays in `rounds`, what only one kind has moves to a table of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_MOVED = ("period_from", "period_to", "max_pledges", "approval", "guidance")
_TABLES = (
    "fetches",
    "pledge_rounds",
    "reflection_drafts",
    "reflection_versions",
    "reflections",
    "study_answers",
    "study_editions",
    "study_readings",
    "study_rounds",
    "study_tries",
)


def upgrade() -> None:
    """Every new table, and the terms of registration rounds in theirs."""
    op.execute("ALTER TABLE rounds RENAME COLUMN min_pledges TO owed")
    op.add_column("rounds", sa.Column("kind", sa.String(length=16), server_default="pledge", nullable=False))
    op.add_column("rounds", sa.Column("audience_roles", sa.JSON(), server_default="[]", nullable=False))
    _create()
    columns = ", ".join(_MOVED)
    op.execute(f"INSERT INTO pledge_rounds (round_id, {columns}) SELECT id, {columns} FROM rounds")  # noqa: S608
    for column in _MOVED:
        op.execute(f"ALTER TABLE rounds DROP COLUMN {column}")
    op.drop_index("ix_seats_round_id_unit_id", table_name="seats")
    op.create_index(
        "ix_seats_round_id_unit_id_person_id", "seats", ["round_id", "unit_id", "person_id"], unique=False
    )
    # Weekly snapshots were of pledges only; now a snapshot holds figures by kind.
    _replace_kept_figures(lambda figures: {"pledge": figures})


def _replace_kept_figures(by: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    kept = sa.table(
        "week_figures",
        sa.column("week", sa.String),
        sa.column("unit_id", sa.String),
        sa.column("figures", sa.JSON),
    )
    connection = op.get_bind()
    for row in connection.execute(sa.select(kept)).mappings().all():
        connection.execute(
            kept.update()
            .where(kept.c.week == row["week"], kept.c.unit_id == row["unit_id"])
            .values(figures=by(row["figures"]))
        )


def _create() -> None:
    op.create_table(
        "fetches",
        sa.Column("channel", sa.String(length=16), nullable=False),
        sa.Column("event_id", sa.String(length=96), nullable=False),
        sa.Column("chat", sa.String(length=64), nullable=False),
        sa.Column("file", sa.String(length=300), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("channel", "event_id", name=op.f("pk_fetches")),
    )
    op.create_index(op.f("ix_fetches_due_at"), "fetches", ["due_at"], unique=False)
    op.create_table(
        "pledge_rounds",
        sa.Column("round_id", sa.String(length=36), nullable=False),
        sa.Column("period_from", sa.String(length=10), nullable=False),
        sa.Column("period_to", sa.String(length=10), nullable=False),
        sa.Column("max_pledges", sa.Integer(), nullable=False),
        sa.Column("approval", sa.Boolean(), nullable=False),
        sa.Column("guidance", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["round_id"], ["rounds.id"], name=op.f("fk_pledge_rounds_round_id")),
        sa.PrimaryKeyConstraint("round_id", name=op.f("pk_pledge_rounds")),
    )
    op.create_table(
        "reflection_drafts",
        sa.Column("round_id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_reflection_drafts_person_id")),
        sa.ForeignKeyConstraint(["round_id"], ["rounds.id"], name=op.f("fk_reflection_drafts_round_id")),
        sa.PrimaryKeyConstraint("round_id", "person_id", name=op.f("pk_reflection_drafts")),
    )
    op.create_table(
        "reflection_versions",
        sa.Column("round_id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_reflection_versions_person_id")),
        sa.ForeignKeyConstraint(["round_id"], ["rounds.id"], name=op.f("fk_reflection_versions_round_id")),
        sa.PrimaryKeyConstraint("round_id", "person_id", "version", name=op.f("pk_reflection_versions")),
    )
    op.create_table(
        "reflections",
        sa.Column("round_id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("submitted_at", sa.BigInteger(), nullable=False),
        sa.Column("remark", sa.String(length=2000), server_default="", nullable=False),
        sa.Column("assessed_by", sa.String(length=36), nullable=True),
        sa.Column("assessed_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_reflections_person_id")),
        sa.ForeignKeyConstraint(["round_id"], ["rounds.id"], name=op.f("fk_reflections_round_id")),
        sa.PrimaryKeyConstraint("round_id", "person_id", name=op.f("pk_reflections")),
    )
    op.create_table(
        "study_answers",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("round_id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("way", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.String(length=500), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("code", sa.String(length=32), nullable=True),
        sa.Column("entered_by", sa.String(length=36), nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.Column("ended_by", sa.String(length=16), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_study_answers_person_id")),
        sa.ForeignKeyConstraint(["round_id"], ["rounds.id"], name=op.f("fk_study_answers_round_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_study_answers")),
        sa.UniqueConstraint("code", name=op.f("uq_study_answers_code")),
    )
    op.create_index("ix_study_answers_person_id", "study_answers", ["person_id"], unique=False)
    op.create_index(
        "ix_study_answers_round_id_person_id_at",
        "study_answers",
        ["round_id", "person_id", "at", "ended_at", "way"],
        unique=False,
    )
    op.create_index(
        "uq_study_answers_standing",
        "study_answers",
        ["round_id", "person_id"],
        unique=True,
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.create_table(
        "study_editions",
        sa.Column("round_id", sa.String(length=36), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("minor", sa.Boolean(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("cards", sa.JSON(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("by", sa.String(length=36), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["round_id"], ["rounds.id"], name=op.f("fk_study_editions_round_id")),
        sa.PrimaryKeyConstraint("round_id", "number", name=op.f("pk_study_editions")),
    )
    op.create_table(
        "study_readings",
        sa.Column("round_id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("card", sa.Integer(), nullable=False),
        sa.Column("furthest", sa.Integer(), nullable=False),
        sa.Column("run", sa.Integer(), nullable=False),
        sa.Column("asking", sa.Boolean(), nullable=False),
        sa.Column("shown_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_study_readings_person_id")),
        sa.ForeignKeyConstraint(["round_id"], ["rounds.id"], name=op.f("fk_study_readings_round_id")),
        sa.PrimaryKeyConstraint("round_id", "person_id", name=op.f("pk_study_readings")),
    )
    op.create_table(
        "study_rounds",
        sa.Column("round_id", sa.String(length=36), nullable=False),
        sa.Column("number", sa.String(length=100), nullable=False),
        sa.Column("issued_on", sa.String(length=10), nullable=False),
        sa.Column("issuer", sa.String(length=300), nullable=False),
        sa.Column("link", sa.String(length=500), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("cards", sa.Integer(), nullable=False),
        sa.Column("questions", sa.Integer(), nullable=False),
        sa.Column("pass_mark", sa.Integer(), nullable=False),
        sa.Column("pace_seconds", sa.Integer(), nullable=False),
        sa.Column("ways", sa.JSON(), nullable=False),
        sa.Column("reflection_least", sa.Integer(), nullable=True),
        sa.Column("reflection_guides", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["round_id"], ["rounds.id"], name=op.f("fk_study_rounds_round_id")),
        sa.PrimaryKeyConstraint("round_id", name=op.f("pk_study_rounds")),
    )
    op.create_table(
        "study_tries",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("round_id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("card", sa.Integer(), nullable=False),
        sa.Column("run", sa.Integer(), nullable=False),
        sa.Column("option", sa.Integer(), nullable=False),
        sa.Column("right", sa.Boolean(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_study_tries_person_id")),
        sa.ForeignKeyConstraint(["round_id"], ["rounds.id"], name=op.f("fk_study_tries_round_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_study_tries")),
    )
    op.create_index(
        "ix_study_tries_round_id_person_id_edition",
        "study_tries",
        ["round_id", "person_id", "edition"],
        unique=False,
    )


def downgrade() -> None:
    """Study rounds go, with all that belongs to them; registration rounds are as they were."""
    for column in (
        sa.Column("period_from", sa.String(length=10), server_default="", nullable=False),
        sa.Column("period_to", sa.String(length=10), server_default="", nullable=False),
        sa.Column("max_pledges", sa.Integer(), server_default="0", nullable=False),
        sa.Column("approval", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("guidance", sa.Text(), server_default="", nullable=False),
    ):
        op.add_column("rounds", column)
    for name in _MOVED:
        op.execute(
            f"UPDATE rounds SET {name} = (SELECT {name} FROM pledge_rounds WHERE round_id = rounds.id) "  # noqa: S608
            "WHERE kind = 'pledge'"
        )
    for table in _TABLES:
        op.drop_table(table)
    op.execute("DELETE FROM seats WHERE round_id IN (SELECT id FROM rounds WHERE kind <> 'pledge')")
    op.execute("DELETE FROM rounds WHERE kind <> 'pledge'")
    op.execute("ALTER TABLE rounds DROP COLUMN kind")
    op.execute("ALTER TABLE rounds DROP COLUMN audience_roles")
    op.execute("ALTER TABLE rounds RENAME COLUMN owed TO min_pledges")
    op.drop_index("ix_seats_round_id_unit_id_person_id", table_name="seats")
    op.create_index("ix_seats_round_id_unit_id", "seats", ["round_id", "unit_id"], unique=False)
    _replace_kept_figures(lambda figures: figures.get("pledge", {}))
