"""Codes that carry an enquiry on to another device, and wrong ones tried."""

from __future__ import annotations

from sqlalchemy import Column, Integer, String, Table

from frontline.adapters.store.tables.metadata import UtcDateTime, metadata

resume_code = Table(
    "resume_code",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("draft_id", String(64), nullable=False, index=True),
    Column("conversation_id", String(64), nullable=False),
    Column("address_digest", String(64), nullable=False, index=True),
    Column("asked_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
    # The conversation that used it; it is kept to know whose earlier talk goes with an erasure.
    Column("taken_in", String(64), index=True),
)

resume_try = Table(
    "resume_try",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("conversation_id", String(64), nullable=False, index=True),
    Column("at", UtcDateTime, nullable=False, index=True),
)
