"""Tables of the cases handed over to recruiters."""

from __future__ import annotations

from sqlalchemy import JSON, Column, ForeignKey, Integer, String, Table, Text

from frontline.adapters.store.tables.metadata import UtcDateTime, metadata

# What was handed over never changes and is read whole, so it stands in one JSON document;
# the columns are what the desk lists and changes.
handoff_case = Table(
    "handoff_case",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("reference", String(16), nullable=False, unique=True),
    Column("kind", String(32), nullable=False),
    Column("created_at", UtcDateTime, nullable=False, index=True),
    Column("conversation_id", String(64), nullable=False, index=True),
    Column("content", JSON, nullable=False),
    Column("state", String(16), nullable=False),
    Column("claimed_by", String(320)),
    Column("claimed_at", UtcDateTime),
    Column("closed_by", String(320)),
    Column("closed_at", UtcDateTime),
    Column("closed_reason", Text),
)

case_note = Table(
    "case_note",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column(
        "case_id", ForeignKey("handoff_case.id", ondelete="CASCADE"), nullable=False, index=True
    ),
    Column("author", String(320), nullable=False),
    Column("text", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)
