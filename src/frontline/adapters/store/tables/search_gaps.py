"""Searches that found nothing, without who made them."""

from __future__ import annotations

from sqlalchemy import JSON, Column, Date, Integer, Table, Text

from frontline.adapters.store.tables.metadata import metadata

# One row a search: counting in place would make two visitors wait for one another.
search_gap = Table(
    "search_gap",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("day", Date, nullable=False, index=True),
    Column("wanted", Text, nullable=False),
    # The same for who counts; searches of before it was kept have none.
    Column("criteria", JSON(none_as_null=True)),
)
