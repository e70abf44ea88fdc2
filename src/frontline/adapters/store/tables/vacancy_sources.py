"""Feeds we know, and what became of each import."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Index, Integer, String, Table, Text

from frontline.adapters.store.tables.metadata import UtcDateTime, metadata

vacancy_source = Table(
    "vacancy_source",
    metadata,
    Column("name", String(200), primary_key=True),
    Column("address", Text, nullable=False),
    Column("kind", String(16)),
    Column("mapping", Text),
    Column("employer", Text, nullable=False),
    Column("complete", Boolean, nullable=False),
    Column("every_seconds", Integer),
    Column("etag", Text),
    Column("last_modified", Text),
    Column("due_at", UtcDateTime),
    Column("failures", Integer, nullable=False),
    Column("leased_until", UtcDateTime),
)

# The lines of a report are only ever read with it, and there are few enough for one JSON list.
import_run = Table(
    "import_run",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column(
        "source",
        String(200),
        ForeignKey("vacancy_source.name", ondelete="CASCADE"),
        nullable=False,
    ),
    Column("started_at", UtcDateTime, nullable=False),
    Column("finished_at", UtcDateTime, nullable=False),
    Column("outcome", String(16), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("added", Integer, nullable=False),
    Column("changed", Integer, nullable=False),
    Column("unchanged", Integer, nullable=False),
    Column("closed", Integer, nullable=False),
    Column("expired", Integer, nullable=False),
    Column("withdrawn", Integer, nullable=False),
    Column("refused", Integer, nullable=False),
    Column("note", Text, nullable=False),
    Column("lines", JSON, nullable=False),
    Index("ix_import_run_source_id", "source", "id"),
)
