"""What recruiters changed on vacancies, and what the feed says of it."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Integer, String, Table, Text

from frontline.adapters.store.tables.metadata import UtcDateTime, metadata

vacancy_hold = Table(
    "vacancy_hold",
    metadata,
    Column("ref", ForeignKey("vacancy.ref", ondelete="CASCADE"), primary_key=True),
    Column("fact", String(32), primary_key=True),
    Column("by", String(320), nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

# The facts are only ever read together, so they stand in one JSON document.
vacancy_as_fed = Table(
    "vacancy_as_fed",
    metadata,
    Column("ref", ForeignKey("vacancy.ref", ondelete="CASCADE"), primary_key=True),
    Column("facts", JSON, nullable=False),
    Column("is_open", Boolean, nullable=False),
)

vacancy_history = Table(
    "vacancy_history",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("ref", ForeignKey("vacancy.ref", ondelete="CASCADE"), nullable=False, index=True),
    Column("kind", String(16), nullable=False),
    Column("by", String(320), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("fact", String(32), nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
)
