"""Files of vacancies that recruiters sent."""

from __future__ import annotations

from sqlalchemy import Column, LargeBinary, String, Table, Text

from frontline.adapters.store.tables.metadata import UtcDateTime, metadata

uploaded_feed = Table(
    "uploaded_feed",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("name", String(200), nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("employer", Text, nullable=False),
    Column("by", String(320), nullable=False),
    Column("at", UtcDateTime, nullable=False, index=True),
)
