"""Table of what is to be sent, written in the transaction of its cause."""

from __future__ import annotations

from sqlalchemy import JSON, Column, Index, Integer, String, Table, Text

from frontline.adapters.store.tables.metadata import UtcDateTime, metadata

delivery = Table(
    "delivery",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("channel", String(16), nullable=False),
    Column("case_id", String(64), index=True),
    Column("alert_id", String(64), index=True),
    # Of a letter to a person: the talk it goes with, and is erased with.
    Column("conversation_id", String(64), index=True),
    Column("document", JSON, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("due_at", UtcDateTime, nullable=False),
    Column("state", String(16), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("last_error", Text),
    Column("delivered_at", UtcDateTime),
    Column("lease", String(32), index=True),
    Column("leased_until", UtcDateTime),
    Index("ix_delivery_due", "state", "due_at"),
)
