"""Searches that found nothing, without who made them."""

from __future__ import annotations

from sqlalchemy import Column, Date, Integer, Table, Text

from frontline.adapters.store.tables.metadata import metadata

# One row a search: counting in place would make two visitors wait for one another.
search_gap = Table(
    "search_gap",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("day", Date, nullable=False, index=True),
    Column("wanted", Text, nullable=False),
)
