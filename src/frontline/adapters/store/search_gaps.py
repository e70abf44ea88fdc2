"""Searches that found nothing, in the database."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import delete, func, insert, select
from sqlalchemy.engine import Connection

from frontline.adapters.store.tables.search_gaps import search_gap as table
from frontline.domain.search_gap import SearchGap


class SqlSearchGaps:
    """Implements the port SearchGaps."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, gap: SearchGap) -> None:
        row = {"day": gap.day, "wanted": gap.wanted}
        self._connection.execute(insert(table), [row] * gap.searches)

    def since(self, day: date) -> Sequence[SearchGap]:
        counted = (
            select(table.c.day, table.c.wanted, func.count())
            .where(table.c.day >= day)
            .group_by(table.c.day, table.c.wanted)
            .order_by(table.c.day.desc(), func.count().desc(), table.c.wanted)
        )
        return [SearchGap(*row) for row in self._connection.execute(counted)]

    def forget_before(self, day: date) -> None:
        self._connection.execute(delete(table).where(table.c.day < day))
