"""Searches that found nothing, in the database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import delete, func, insert, select
from sqlalchemy.engine import Connection

from frontline.adapters.store.tables.search_gaps import search_gap as table
from frontline.adapters.store.vacancies import MOST_NAMED
from frontline.application.criteria_json import criteria_as_dict, criteria_from_dict
from frontline.domain.search import Criteria
from frontline.domain.search_gap import SearchGap


class SqlSearchGaps:
    """Implements the port SearchGaps."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, gap: SearchGap) -> None:
        criteria = criteria_as_dict(gap.criteria) if gap.criteria else None
        row = {"day": gap.day, "wanted": gap.wanted, "criteria": criteria}
        self._connection.execute(insert(table), [row] * gap.searches)

    def since(self, day: date) -> Sequence[SearchGap]:
        counted = (
            select(table.c.day, table.c.wanted, func.count(), func.max(table.c.id))
            .where(table.c.day >= day)
            .group_by(table.c.day, table.c.wanted)
            .order_by(table.c.day.desc(), func.count().desc(), table.c.wanted)
        )
        rows = self._connection.execute(counted).all()
        # Of searches that read alike the criteria of one are enough.
        newest = {wanted: number for _, wanted, _, number in reversed(rows)}
        kept = self._criteria(list(newest.values()))
        return [
            SearchGap(day, wanted, searches, kept.get(newest[wanted]))
            for day, wanted, searches, _ in rows
        ]

    def _criteria(self, numbers: Sequence[int]) -> Mapping[int, Criteria]:
        found: dict[int, Criteria] = {}
        for start in range(0, len(numbers), MOST_NAMED):
            some = table.c.id.in_(numbers[start : start + MOST_NAMED])
            query = select(table.c.id, table.c.criteria).where(some, table.c.criteria.isnot(None))
            rows = self._connection.execute(query)
            found.update({number: criteria_from_dict(kept) for number, kept in rows})
        return found

    def forget_before(self, day: date) -> None:
        self._connection.execute(delete(table).where(table.c.day < day))
