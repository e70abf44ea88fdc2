"""Where applications and enquiries are kept until they are sent."""

from __future__ import annotations

from sqlalchemy import JSON, Column, Index, Integer, String, Table, Text

from frontline.adapters.store.tables.metadata import UtcDateTime, metadata

# Answers, corrections and consents belong to one draft and are only ever read with it, so they
# are JSON lists in its row rather than tables of their own.
draft = Table(
    "draft",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("conversation_id", String(64), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("state", String(16), nullable=False),
    Column("started_at", UtcDateTime, nullable=False),
    Column("vacancy_ref", String(255)),
    Column("answers", JSON, nullable=False),
    Column("corrections", JSON, nullable=False),
    Column("consents", JSON, nullable=False),
    Column("skipped", JSON, nullable=False),
    Column("open_question", String(64)),
    Column("failed_attempts", Integer, nullable=False),
    Column("reason", Text, nullable=False),
    Column("case_id", String(64)),
    Column("criteria", JSON),
    Column("privacy_notice", JSON),
    # The SHA-256 of the e-mail address, by which its owner finds it again from another device.
    Column("email_digest", String(64), index=True),
    Column("adjustments", Text),
    Column("said_before", JSON, nullable=False, server_default="[]"),
    Index("ix_draft_conversation_started", "conversation_id", "started_at"),
)
