"""CVs that people added to what they sent, or are about to send."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, LargeBinary, String, Table

from frontline.adapters.store.tables.metadata import UtcDateTime, metadata

curriculum_vitae = Table(
    "curriculum_vitae",
    metadata,
    Column("id", String(64), primary_key=True),
    # One a draft. No foreign key: what was sent outlives its draft.
    Column("draft_id", String(64), nullable=False, unique=True),
    Column("case_id", ForeignKey("handoff_case.id", ondelete="CASCADE"), index=True),
    Column("name", String(200), nullable=False),
    Column("kind", String(8), nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)
