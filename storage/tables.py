"""Every table, declared once. Migrations must arrive at exactly this; a test compares them.

Ids are made by the application, instants are UTC integers (milliseconds), days are ISO text; nothing asks the database
for the time. Effective-dated rows hold from `valid_from` up to, but not including, `valid_to` (far future: no end yet).
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    event,
    false,
    text,
    true,
)

from storage.types import Day, Instant

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

ID = String(36)


def _partial_index(name: str, *columns: str, where: str, unique: bool = False) -> Index:
    """An index over those rows alone that are as `where` says."""
    return Index(name, *columns, unique=unique, info={"where": where})


@event.listens_for(metadata, "before_create")
def _word_partial_indexes(_metadata: MetaData, connection: Connection, **_options: Any) -> None:
    # Only here, for the database that is laid out: naming another in an index loads SQLAlchemy's part for it.
    for table in metadata.tables.values():
        for index in table.indexes:
            if "where" in index.info:
                index.dialect_options[connection.dialect.name]["where"] = text(index.info["where"])


# ------------------------------------------------------------------ organisation

units = Table(
    "units",
    metadata,
    Column("id", ID, primary_key=True),
    Column("code", String(64), nullable=False, unique=True),
)

unit_spans = Table(
    "unit_spans",
    metadata,
    Column("unit_id", ID, ForeignKey("units.id"), primary_key=True),
    Column("valid_from", Day, primary_key=True),
    Column("valid_to", Day, nullable=False),
    Column("name", String(300), nullable=False),
    Column("parent_id", ID, ForeignKey("units.id"), index=True),
)

# What the office did with units, or to one person of one; `effective_on` is the day that its decision names.
unit_changes = Table(
    "unit_changes",
    metadata,
    Column("id", ID, primary_key=True),
    Column("act", String(16), nullable=False),
    Column("unit_id", ID, ForeignKey("units.id"), nullable=False),
    Column("target_id", ID, ForeignKey("units.id")),
    Column("person_id", ID, ForeignKey("people.id"), index=True),
    Column("effective_on", Day, nullable=False),
    Column("at", Instant, nullable=False, index=True),
    Column("by", ID, nullable=False),
)

people = Table(
    "people",
    metadata,
    Column("id", ID, primary_key=True),
    Column("code", String(64), nullable=False, unique=True),
    Column("folded_code", String(64), nullable=False, index=True),
    Column("full_name", String(200), nullable=False),
    Column("folded_name", String(200), nullable=False, index=True),
    Column("name_key", String(400), nullable=False),
    Column("gender", String(16), nullable=False, server_default=""),
    Column("admitted", Day),
    # What proved who somebody is before the office changed the day, and when it did.
    Column("admitted_before", Day),
    Column("admitted_changed_at", Instant),
    Column("language", String(8), nullable=False, server_default="vi"),
)

memberships = Table(
    "memberships",
    metadata,
    Column("person_id", ID, ForeignKey("people.id"), primary_key=True),
    Column("valid_from", Day, primary_key=True),
    Column("valid_to", Day, nullable=False),
    Column("unit_id", ID, ForeignKey("units.id"), nullable=False),
    Column("position", String(200), nullable=False, server_default=""),
    Column("kind", String(16), nullable=False),
    Column("status", String(16), nullable=False),
    Index("ix_memberships_unit_id_valid_to", "unit_id", "valid_to"),
)

grants = Table(
    "grants",
    metadata,
    Column("person_id", ID, ForeignKey("people.id"), primary_key=True),
    Column("role", String(16), primary_key=True),
    Column("unit_id", ID, ForeignKey("units.id"), primary_key=True),
    Column("valid_from", Day, primary_key=True),
    Column("valid_to", Day, nullable=False),
    Index("ix_grants_unit_id_role", "unit_id", "role"),
)

# Whom the people of a unit, and of those under it that name nobody, may call.
unit_contacts = Table(
    "unit_contacts",
    metadata,
    Column("unit_id", ID, ForeignKey("units.id"), primary_key=True),
    Column("name", String(200), nullable=False),
    Column("phone", String(32), nullable=False),
    Column("named_by", ID, nullable=False),
    Column("named_at", Instant, nullable=False),
)

# Units that their secretary handed to a deputy, who is told of what waits until then.
handovers = Table(
    "handovers",
    metadata,
    Column("unit_id", ID, ForeignKey("units.id"), primary_key=True),
    Column("person_id", ID, ForeignKey("people.id"), nullable=False),
    Column("deputy_id", ID, ForeignKey("people.id"), nullable=False),
    Column("until", Day, nullable=False),
    Column("begun_at", Instant, nullable=False),
    Index("ix_handovers_person_id", "person_id"),
    Index("ix_handovers_deputy_id", "deputy_id"),
)

own_days = Table(
    "own_days",
    metadata,
    Column("day", Day, primary_key=True),
    Column("worked", Boolean, nullable=False),
    # Why, as the office wrote it: people are shown it.
    Column("note", String(200), nullable=False, server_default=""),
)

# What the office of the whole committee set: the highest number of a name holds. NULL is the operator's value.
preference_changes = Table(
    "preference_changes",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("before", Text),
    Column("after", Text),
    Column("at", Instant, nullable=False),
    Column("by", ID, nullable=False),
)

# ------------------------------------------------------------------ accounts

accounts = Table(
    "accounts",
    metadata,
    Column("channel", String(16), primary_key=True),
    Column("chat", String(64), primary_key=True),
    Column("person_id", ID, ForeignKey("people.id")),
    Column("open", Boolean, nullable=False),
    Column("linked_at", Instant),
    Column("closed_at", Instant),
    Column("menu", String(400), nullable=False, server_default=""),
    # The order in which the person wants their accounts used, smallest first; equal: the one linked first.
    Column("place", Integer, nullable=False, server_default="0"),
    Column("heard_at", Instant),
    UniqueConstraint("person_id", "channel"),
)

consents = Table(
    "consents",
    metadata,
    Column("id", ID, primary_key=True),
    Column("channel", String(16), nullable=False),
    Column("chat", String(64), nullable=False),
    Column("person_id", ID, ForeignKey("people.id"), index=True),
    Column("version", String(32), nullable=False),
    Column("given", Boolean, nullable=False),
    Column("at", Instant, nullable=False),
    # Of `consent_additions`: what the office had added to the text.
    Column("addition", Integer, nullable=False, server_default="0"),
    Index("ix_consents_channel_chat", "channel", "chat"),
)

consent_additions = Table(
    "consent_additions",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    # One on each line.
    Column("purposes", Text, nullable=False),
    Column("notice", Text, nullable=False),
    Column("at", Instant, nullable=False),
    # Whether the text in force has a purpose that this one does not name.
    Column("outgrown", Boolean, nullable=False),
)

link_codes = Table(
    "link_codes",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("person_id", ID, ForeignKey("people.id"), nullable=False, index=True),
    Column("issued_by", String(64), nullable=False),
    Column("issued_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("used_at", Instant),
    # Of the long secret that links and QR codes carry.
    Column("secret_digest", String(64)),
    Column("authority", String(16), nullable=False, server_default="leader"),
    # For somebody who holds a role: a second fact is asked for.
    Column("guarded", Boolean, nullable=False, server_default=false()),
    Column("wrong_facts", Integer, nullable=False, server_default="0"),
    Index("uq_link_codes_secret_digest", "secret_digest", unique=True),
)

wrong_codes = Table(
    "wrong_codes",
    metadata,
    Column("id", ID, primary_key=True),
    Column("channel", String(16), nullable=False),
    Column("chat", String(64), nullable=False),
    Column("at", Instant, nullable=False),
    # Whether it was one of eight digits: those alone can be guessed.
    Column("typed", Boolean, nullable=False, server_default=true()),
    Index("ix_wrong_codes_channel_chat_at", "channel", "chat", "at"),
    Index("ix_wrong_codes_at", "at"),
)

# A roster that somebody of an office sent, until they have decided; one each, gone after a day.
roster_sheets = Table(
    "roster_sheets",
    metadata,
    Column("person_id", ID, ForeignKey("people.id"), primary_key=True),
    Column("key", ID, nullable=False),
    Column("at", Instant, nullable=False, index=True),
    Column("content", LargeBinary, nullable=False),
)

# A link to the office's page, from its issue to the end of the session that came of it.
dashboard_sessions = Table(
    "dashboard_sessions",
    metadata,
    Column("id", ID, primary_key=True),
    Column("person_id", ID, ForeignKey("people.id"), nullable=False, index=True),
    Column("channel", String(16), nullable=False),
    Column("chat", String(64), nullable=False),
    Column("link_digest", String(64), nullable=False, unique=True),
    Column("code_digest", String(64), nullable=False),
    Column("issued_at", Instant, nullable=False, index=True),
    Column("expires_at", Instant, nullable=False),
    Column("wrong_codes", Integer, nullable=False, server_default="0"),
    # Of what the first browser that opened the link repeats.
    Column("browser_digest", String(64)),
    Column("opened_at", Instant),
    Column("session_digest", String(64), unique=True),
    Column("signed_in_at", Instant),
    Column("seen_at", Instant),
    Column("closed_at", Instant),
    # The one text that its session may write, by kind and subject; without it the session is for the whole page.
    Column("writes", String(64)),
    # What was done in its session of that which is done once for each time it was looked at.
    Column("acts", Integer, nullable=False, server_default="0"),
)

# How an account came to be linked, by whose code, and what its person said of it on the others.
account_links = Table(
    "account_links",
    metadata,
    Column("id", ID, primary_key=True),
    Column("person_id", ID, ForeignKey("people.id"), nullable=False),
    Column("channel", String(16), nullable=False),
    Column("chat", String(64), nullable=False),
    # The account of the same channel that it took the place of.
    Column("former_chat", String(64), nullable=False, server_default=""),
    Column("issued_by", String(64), nullable=False),
    Column("authority", String(16), nullable=False),
    Column("state", String(16), nullable=False),
    Column("asked_at", Instant, nullable=False),
    Column("linked_at", Instant),
    Column("disowned_at", Instant),
    Column("reviewed_at", Instant),
    Column("reviewed_by", ID),
    Index("ix_account_links_person_id_asked_at", "person_id", "asked_at"),
    Index("ix_account_links_channel_former_chat", "channel", "former_chat"),
    _partial_index(
        "ix_account_links_to_review",
        "state",
        where="reviewed_at IS NULL",
    ),
)

# ------------------------------------------------------------------ rounds

rounds = Table(
    "rounds",
    metadata,
    Column("id", ID, primary_key=True),
    Column("kind", String(16), nullable=False, server_default="pledge"),
    Column("title", String(300), nullable=False),
    Column("opens_at", Instant, nullable=False),
    Column("deadline", Instant, nullable=False),
    Column("owed", Integer, nullable=False),
    Column("audience_unit_id", ID, ForeignKey("units.id"), nullable=False),
    Column("audience_roles", JSON, nullable=False, server_default="[]"),
    Column("state", String(16), nullable=False, index=True),
    Column("opened_by", ID, nullable=False),
    Column("opened_at", Instant, nullable=False),
    # What becomes of the round after its deadline.
    Column("accepts_late", Boolean, nullable=False, server_default=true()),
    Column("leaders_extend", Boolean, nullable=False, server_default=false()),
    # Days; without them the office closes it.
    Column("closes_after", Integer),
    Column("basis", String(300), nullable=False, server_default=""),
    Column("closed_at", Instant),
)

pledge_rounds = Table(
    "pledge_rounds",
    metadata,
    Column("round_id", ID, ForeignKey("rounds.id"), primary_key=True),
    Column("period_from", Day, nullable=False),
    Column("period_to", Day, nullable=False),
    Column("max_pledges", Integer, nullable=False),
    Column("approval", Boolean, nullable=False),
    Column("guidance", Text, nullable=False),
)

study_rounds = Table(
    "study_rounds",
    metadata,
    Column("round_id", ID, ForeignKey("rounds.id"), primary_key=True),
    Column("number", String(100), nullable=False),
    Column("issued_on", Day, nullable=False),
    Column("issuer", String(300), nullable=False),
    Column("link", String(500), nullable=False),
    Column("edition", Integer, nullable=False),
    Column("cards", Integer, nullable=False),
    Column("questions", Integer, nullable=False),
    Column("pass_mark", Integer, nullable=False),
    Column("pace_seconds", Integer, nullable=False),
    Column("ways", JSON, nullable=False),
    # Without one, no reflection is asked for.
    Column("reflection_least", Integer),
    Column("reflection_guides", JSON, nullable=False),
    Column("attendance_suffices", Boolean, nullable=False, server_default=true()),
)

round_groups = Table(
    "round_groups",
    metadata,
    Column("round_id", ID, ForeignKey("rounds.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("title", String(300), nullable=False),
)

seats = Table(
    "seats",
    metadata,
    Column("round_id", ID, ForeignKey("rounds.id"), primary_key=True),
    Column("person_id", ID, ForeignKey("people.id"), primary_key=True),
    Column("unit_id", ID, ForeignKey("units.id"), nullable=False),
    Column("extended_to", Instant),
    Column("extension_reason", String(500), nullable=False, server_default=""),
    Column("extended_by", ID),
    Column("snoozed_until", Day),
    Column("snooze_reason", String(500), nullable=False, server_default=""),
    # Of those who were added after the roster was frozen.
    Column("added_at", Instant),
    # With everything that sums and lists go by, so that they leave the rows alone.
    Index("ix_seats_round_id_unit_id_person_id", "round_id", "unit_id", "person_id", "added_at"),
    Index("ix_seats_person_id", "person_id"),
    # The planner asks every minute which deadlines bind somebody.
    _partial_index(
        "ix_seats_extended",
        "round_id",
        "extended_to",
        where="extended_to IS NOT NULL",
    ),
)

# Who is away, noted by whoever looks after them; what it puts off stands in their seats.
absences = Table(
    "absences",
    metadata,
    Column("person_id", ID, ForeignKey("people.id"), primary_key=True),
    Column("until", Day, nullable=False),
    Column("reason", String(500), nullable=False),
    Column("noted_by", ID, nullable=False),
    Column("noted_at", Instant, nullable=False),
)

# Whom, or which unit, its leader holds up as an example; `basis` are receipt numbers of pledges.
nominations = Table(
    "nominations",
    metadata,
    Column("id", ID, primary_key=True),
    Column("week", String(8), nullable=False),
    Column("unit_id", ID, ForeignKey("units.id"), nullable=False, index=True),
    Column("person_id", ID, ForeignKey("people.id"), index=True),
    Column("deed", Text, nullable=False),
    Column("basis", JSON, nullable=False),
    Column("proposed_by", ID, ForeignKey("people.id"), nullable=False, index=True),
    Column("proposed_at", Instant, nullable=False),
)

counters = Table(
    "counters",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("value", Integer, nullable=False),
)

# ------------------------------------------------------------------ pledges

extension_requests = Table(
    "extension_requests",
    metadata,
    Column("id", ID, primary_key=True),
    Column("round_id", ID, ForeignKey("rounds.id"), nullable=False),
    Column("person_id", ID, ForeignKey("people.id"), nullable=False),
    Column("unit_id", ID, ForeignKey("units.id"), nullable=False),
    Column("until", Instant, nullable=False),
    Column("reason", String(500), nullable=False),
    Column("state", String(16), nullable=False),
    Column("version", Integer, nullable=False),
    # Since when this version waits; and what was said of the one before, or at last.
    Column("since", Instant, nullable=False),
    Column("remark", String(2000), nullable=False, server_default=""),
    Column("decided_by", ID),
    Column("decided_at", Instant),
    Index("ix_extension_requests_state_since", "state", "since"),
    _partial_index(
        "uq_extension_requests_pending",
        "round_id",
        "person_id",
        unique=True,
        where="decided_at IS NULL",
    ),
)

pledges = Table(
    "pledges",
    metadata,
    Column("id", ID, primary_key=True),
    Column("receipt", String(32), nullable=False, unique=True),
    Column("round_id", ID, ForeignKey("rounds.id"), nullable=False),
    Column("person_id", ID, ForeignKey("people.id"), nullable=False),
    Column("unit_id", ID, ForeignKey("units.id"), nullable=False),
    Column("state", String(16), nullable=False),
    Column("version", Integer, nullable=False),
    Column("approved_version", Integer),
    # The day of completion of the present version.
    Column("due_on", Day),
    Column("submitted_at", Instant, nullable=False),
    Column("withdrawn_at", Instant),
    # Who entered it for a member without a phone, and why; empty where the member did it.
    Column("entered_by", ID),
    Column("entered_reason", String(500), nullable=False, server_default=""),
    Column("remark", String(2000), nullable=False, server_default=""),
    Column("progress", String(16)),
    Column("percent", Integer),
    Column("progress_note", String(2000), nullable=False, server_default=""),
    Column("progress_at", Instant),
    # Whether it is said to be done, with evidence in words or as a photograph.
    Column("evidenced", Boolean, nullable=False, server_default=false()),
    # What became of it: reported, returned, confirmed or not-met; the report that this is about, and since when.
    Column("fulfilment", String(16)),
    Column("fulfilment_version", Integer, nullable=False, server_default="0"),
    Column("fulfilment_at", Instant),
    Column("fulfilment_remark", String(2000), nullable=False, server_default=""),
    Index("ix_pledges_round_id_unit_id_state", "round_id", "unit_id", "state"),
    Index("ix_pledges_round_id_person_id", "round_id", "person_id"),
    Index("ix_pledges_person_id", "person_id"),
    Index("ix_pledges_unit_id_state", "unit_id", "state"),
    # Of what its author may be asked what became of it.
    _partial_index(
        "ix_pledges_unanswered",
        "due_on",
        "person_id",
        where="state = 'approved' AND fulfilment IS NULL",
    ),
    # What waits in many units, oldest first.
    _partial_index(
        "ix_pledges_submitted", "submitted_at", "unit_id", "person_id", where="state = 'submitted'"
    ),
    _partial_index(
        "ix_pledges_reported_since", "fulfilment_at", "unit_id", "person_id", where="fulfilment = 'reported'"
    ),
    # What waits for the cell to confirm it, however many pledges a unit has had.
    _partial_index(
        "ix_pledges_reported",
        "unit_id",
        "fulfilment_at",
        where="fulfilment = 'reported'",
    ),
)

pledge_versions = Table(
    "pledge_versions",
    metadata,
    Column("pledge_id", ID, ForeignKey("pledges.id"), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("group_number", Integer, nullable=False),
    Column("deed", Text, nullable=False),
    Column("result", Text, nullable=False),
    Column("until", Day, nullable=False),
    Column("evidence", Text, nullable=False),
    Column("likeness", Integer),
    Column("at", Instant, nullable=False),
)

decisions = Table(
    "decisions",
    metadata,
    Column("pledge_id", ID, ForeignKey("pledges.id"), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("approved", Boolean, nullable=False),
    Column("remark", String(2000), nullable=False),
    Column("decided_by", ID, nullable=False),
    Column("acting_for", String(16), nullable=False),
    Column("at", Instant, nullable=False),
)

fulfilment_decisions = Table(
    "fulfilment_decisions",
    metadata,
    Column("pledge_id", ID, ForeignKey("pledges.id"), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("approved", Boolean, nullable=False),
    Column("refused", Boolean, nullable=False),
    Column("remark", String(2000), nullable=False),
    Column("decided_by", ID, nullable=False),
    Column("acting_for", String(16), nullable=False),
    Column("at", Instant, nullable=False),
)

# One of what a pledge promises and one of what became of it; `file` is the handle of a file beside the database.
pledge_photos = Table(
    "pledge_photos",
    metadata,
    Column("pledge_id", ID, ForeignKey("pledges.id"), primary_key=True),
    Column("part", String(16), primary_key=True),
    Column("file", ID, nullable=False),
    Column("at", Instant, nullable=False),
    Index("ix_pledge_photos_at", "at"),
)

progress_reports = Table(
    "progress_reports",
    metadata,
    Column("id", ID, primary_key=True),
    Column("pledge_id", ID, ForeignKey("pledges.id"), nullable=False),
    Column("progress", String(16), nullable=False),
    Column("percent", Integer),
    Column("note", String(2000), nullable=False),
    Column("at", Instant, nullable=False),
    Column("entered_by", ID),
    # Since when its author says that it is not theirs: it stays, as the days before counted it.
    Column("disowned_at", Instant),
    # Of a result: with evidence. It stays when its words or its photograph go, as the days before counted it.
    Column("evidenced", Boolean, nullable=False, server_default=false()),
    Index("ix_progress_reports_pledge_id_at", "pledge_id", "at"),
)

# ------------------------------------------------------------------ study

study_editions = Table(
    "study_editions",
    metadata,
    Column("round_id", ID, ForeignKey("rounds.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("minor", Boolean, nullable=False),
    Column("text", Text, nullable=False),
    Column("digest", String(64), nullable=False),
    # Cards with their questions, as members saw them; an edition is read as a whole and never changes.
    Column("cards", JSON, nullable=False),
    Column("note", Text, nullable=False),
    Column("by", ID, nullable=False),
    Column("at", Instant, nullable=False),
)

study_readings = Table(
    "study_readings",
    metadata,
    Column("round_id", ID, ForeignKey("rounds.id"), primary_key=True),
    Column("person_id", ID, ForeignKey("people.id"), primary_key=True),
    Column("edition", Integer, nullable=False),
    Column("card", Integer, nullable=False),
    Column("furthest", Integer, nullable=False),
    Column("run", Integer, nullable=False),
    Column("asking", Boolean, nullable=False),
    Column("shown_at", Instant, nullable=False),
)

study_tries = Table(
    "study_tries",
    metadata,
    Column("id", ID, primary_key=True),
    Column("round_id", ID, ForeignKey("rounds.id"), nullable=False),
    Column("person_id", ID, ForeignKey("people.id"), nullable=False),
    Column("edition", Integer, nullable=False),
    Column("card", Integer, nullable=False),
    Column("run", Integer, nullable=False),
    Column("option", Integer, nullable=False),
    Column("right", Boolean, nullable=False),
    Column("at", Instant, nullable=False),
    Index("ix_study_tries_round_id_person_id_edition", "round_id", "person_id", "edition"),
)

study_answers = Table(
    "study_answers",
    metadata,
    Column("id", ID, primary_key=True),
    Column("round_id", ID, ForeignKey("rounds.id"), nullable=False),
    Column("person_id", ID, ForeignKey("people.id"), nullable=False),
    Column("way", String(16), nullable=False),
    Column("reason", String(500), nullable=False),
    Column("edition", Integer, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("code", String(32), unique=True),
    Column("entered_by", ID),
    Column("at", Instant, nullable=False),
    # An answer stands until another one, a new edition or an objection ends it; at any instant at most one stands.
    Column("ended_at", Instant),
    Column("ended_by", String(16), nullable=False, server_default=""),
    _partial_index(
        "uq_study_answers_standing",
        "round_id",
        "person_id",
        unique=True,
        where="ended_at IS NULL",
    ),
    # With everything that sums look at.
    Index("ix_study_answers_round_id_person_id_at", "round_id", "person_id", "at", "ended_at", "way"),
    Index("ix_study_answers_person_id", "person_id"),
)

reflection_drafts = Table(
    "reflection_drafts",
    metadata,
    Column("round_id", ID, ForeignKey("rounds.id"), primary_key=True),
    Column("person_id", ID, ForeignKey("people.id"), primary_key=True),
    Column("text", Text, nullable=False),
    Column("at", Instant, nullable=False),
)

reflections = Table(
    "reflections",
    metadata,
    Column("round_id", ID, ForeignKey("rounds.id"), primary_key=True),
    Column("person_id", ID, ForeignKey("people.id"), primary_key=True),
    Column("version", Integer, nullable=False),
    Column("state", String(16), nullable=False),
    Column("submitted_at", Instant, nullable=False),
    Column("remark", String(2000), nullable=False, server_default=""),
    Column("assessed_by", ID),
    Column("assessed_at", Instant),
    # What waits is little beside what was ever handed in.
    Index("ix_reflections_state_submitted_at", "state", "submitted_at"),
)

reflection_versions = Table(
    "reflection_versions",
    metadata,
    Column("round_id", ID, ForeignKey("rounds.id"), primary_key=True),
    Column("person_id", ID, ForeignKey("people.id"), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("text", Text, nullable=False),
    Column("at", Instant, nullable=False),
)

# Every one stays, an objection to what was entered among them: a reflection itself has only the last one, and the
# figures of a past day ask for the one before.
assessments = Table(
    "assessments",
    metadata,
    Column("round_id", ID, ForeignKey("rounds.id"), primary_key=True),
    Column("person_id", ID, ForeignKey("people.id"), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("accepted", Boolean, nullable=False),
    Column("remark", String(2000), nullable=False),
    Column("assessed_by", ID, nullable=False),
    Column("acting_for", String(16), nullable=False),
    Column("at", Instant, nullable=False),
)

# ------------------------------------------------------------------ conversations and messages

conversations = Table(
    "conversations",
    metadata,
    Column("key", String(96), primary_key=True),
    Column("flow", String(32), nullable=False),
    Column("turn", Integer, nullable=False),
    Column("state", JSON, nullable=False),
    Column("touched", Instant, nullable=False),
)

inbox = Table(
    "inbox",
    metadata,
    Column("channel", String(16), primary_key=True),
    Column("event_id", String(96), primary_key=True),
    Column("at", Instant, nullable=False, index=True),
    Column("fault", String(200), nullable=False, server_default=""),
)

fetches = Table(
    "fetches",
    metadata,
    Column("channel", String(16), primary_key=True),
    Column("event_id", String(96), primary_key=True),
    Column("chat", String(64), nullable=False),
    Column("file", String(300), nullable=False),
    Column("name", String(200), nullable=False),
    # `ReadAs`: text or rows, a photograph, a template of reports, a list of people.
    Column("read_as", String(20), nullable=False, server_default="document"),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("due_at", Instant, nullable=False, index=True),
)

arrivals = Table(
    "arrivals",
    metadata,
    Column("id", ID, primary_key=True),
    Column("channel", String(16), nullable=False),
    Column("event_id", String(96), nullable=False),
    Column("chat", String(64), nullable=False),
    Column("at", Instant, nullable=False),
    Column("content", JSON, nullable=False),
    UniqueConstraint("channel", "event_id"),
)

quotas = Table(
    "quotas",
    metadata,
    Column("channel", String(16), primary_key=True),
    Column("month", String(7), primary_key=True),
    Column("sent", Integer, nullable=False, server_default="0"),
    Column("received", Integer, nullable=False, server_default="0"),
    Column("exhausted_at", Instant),
)

cursors = Table(
    "cursors",
    metadata,
    Column("channel", String(16), primary_key=True),
    Column("value", String(96), nullable=False),
)

# What one process at a time does, such as polling with a token: the others take over when the lease ends.
leases = Table(
    "leases",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("owner", String(36), nullable=False),
    Column("until", Instant, nullable=False),
)

# How far a bot (an empty chat) or a chat has used what its platform allows, for all processes together.
buckets = Table(
    "buckets",
    metadata,
    Column("channel", String(16), primary_key=True),
    Column("chat", String(64), primary_key=True),
    # Microseconds since 1970: a platform's pace is no whole number of milliseconds.
    Column("full_at", BigInteger, nullable=False),
    Column("closed_until", BigInteger, nullable=False),
)

broadcasts = Table(
    "broadcasts",
    metadata,
    Column("id", ID, primary_key=True),
    Column("text", Text, nullable=False),
    # The name of the office in whose name it goes out, as its receivers read it.
    Column("office", String(300), nullable=False),
    Column("audience_unit_id", ID, ForeignKey("units.id"), nullable=False),
    Column("audience_roles", JSON, nullable=False),
    Column("by", ID, nullable=False),
    Column("at", Instant, nullable=False),
    # When it begins to go out: until then it can be undone.
    Column("due_at", Instant, nullable=False),
    Column("state", String(16), nullable=False, index=True),
    Column("people", Integer, nullable=False),
    # The last person whose message was posted: posting goes on behind them.
    Column("posted_to", ID),
    # What became of its messages, as last counted: counting them for every look would hold everybody up.
    Column("tally", JSON),
    Column("counted_at", Instant),
    Column("ended_at", Instant),
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", ID, primary_key=True),
    Column("key", String(160), unique=True),
    Column("kind", String(16), nullable=False),
    Column("lane", Integer, nullable=False),
    Column("person_id", ID, ForeignKey("people.id")),
    Column("channel", String(16), nullable=False, server_default=""),
    Column("chat", String(64), nullable=False, server_default=""),
    Column("language", String(8), nullable=False, server_default="vi"),
    Column("body", JSON),
    Column("about", JSON),
    Column("edits", String(64), nullable=False, server_default=""),
    Column("state", String(16), nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("owner", String(36), nullable=False, server_default=""),
    Column("lease_until", Instant),
    Column("token", Integer, nullable=False, server_default="0"),
    Column("attempts", Integer, nullable=False, server_default="0"),
    # How often nobody could tell whether the platform had taken it.
    Column("doubts", Integer, nullable=False, server_default="0"),
    Column("fault", String(300), nullable=False, server_default=""),
    Column("message", String(64), nullable=False, server_default=""),
    Column("sent_at", Instant),
    # Small however long the history grows: only rows that still have to go somewhere.
    # What is due in one channel's lane is one stretch of it, in order, with all that counting needs.
    _partial_index(
        "ix_outbox_open",
        "channel",
        "lane",
        "due_at",
        "id",
        "kind",
        where="state = 'pending'",
    ),
    _partial_index(
        "ix_outbox_held",
        "lease_until",
        where="state IN ('leased', 'sending')",
    ),
    # The chat first, or PostgreSQL takes it for the look at a queue while it knows little of the table.
    _partial_index(
        "ix_outbox_chat_open",
        "chat",
        "channel",
        where="state IN ('pending', 'leased', 'sending')",
    ),
    # Those whose words are still to be forgotten.
    _partial_index(
        "ix_outbox_unsent",
        "created_at",
        where="state IN ('failed', 'expired', 'dropped', 'held') AND body IS NOT NULL",
    ),
    _partial_index(
        "ix_outbox_doubted",
        "kind",
        "state",
        where="doubts > 0",
    ),
)

# ------------------------------------------------------------------ reminders, weeks, audit

reminders = Table(
    "reminders",
    metadata,
    Column("person_id", ID, ForeignKey("people.id"), primary_key=True),
    Column("task", String(64), primary_key=True),
    Column("step", String(48), primary_key=True),
    Column("day", Day, nullable=False),
    Column("at", Instant, nullable=False),
    # What a person was told lately, however long their history is.
    Index("ix_reminders_person_id_day", "person_id", "day"),
)

# When the greeting that followed the linking of an account last named a task to a person.
greetings = Table(
    "greetings",
    metadata,
    Column("person_id", ID, ForeignKey("people.id"), primary_key=True),
    Column("task", String(64), primary_key=True),
    Column("day", Day, nullable=False),
    Column("at", Instant, nullable=False),
)

weeks = Table(
    "weeks",
    metadata,
    Column("week", String(8), primary_key=True),
    Column("kept_at", Instant, nullable=False),
)

week_figures = Table(
    "week_figures",
    metadata,
    Column("week", String(8), ForeignKey("weeks.week"), primary_key=True),
    Column("unit_id", ID, ForeignKey("units.id"), primary_key=True),
    Column("figures", JSON, nullable=False),
)

# What stood at the last instant of a day, of the rounds that ran then; `at` says which instant the zone made that.
day_figures = Table(
    "day_figures",
    metadata,
    Column("day", Day, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("figures", LargeBinary, nullable=False),
)

week_remarks = Table(
    "week_remarks",
    metadata,
    Column("week", String(8), primary_key=True),
    Column("unit_id", ID, ForeignKey("units.id"), primary_key=True),
    Column("remark", String(2000), nullable=False),
    Column("by", ID, nullable=False),
    Column("at", Instant, nullable=False),
)

# The committee's own Word templates of reports: the one in force has been taken and not left, the one before was left.
report_templates = Table(
    "report_templates",
    metadata,
    Column("id", ID, primary_key=True),
    Column("name", String(200), nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("by", ID, nullable=False),
    Column("sent_at", Instant, nullable=False),
    Column("taken_at", Instant),
    Column("left_at", Instant),
)

audit = Table(
    "audit",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", Instant, nullable=False),
    Column("actor", String(64), nullable=False),
    Column("action", String(48), nullable=False),
    Column("subject", String(96), nullable=False),
    Column("detail", Text, nullable=False),
    Column("previous", LargeBinary(32), nullable=False),
    Column("digest", LargeBinary(32), nullable=False),
    # The account through which it was done; empty where a program did it.
    Column("account", String(96), nullable=False, server_default=""),
    # Whom and where it is about; both empty: its actor.
    Column("person_id", ID, nullable=False, server_default=""),
    Column("unit_id", ID, nullable=False, server_default=""),
    Index("ix_audit_subject", "subject"),
    Index("ix_audit_actor_at", "actor", "at"),
    Index("ix_audit_at", "at"),
    _partial_index(
        "ix_audit_person_id",
        "person_id",
        where="person_id <> ''",
    ),
    _partial_index(
        "ix_audit_account",
        "account",
        where="account <> ''",
    ),
)
