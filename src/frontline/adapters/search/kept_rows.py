"""The rows of a wide search in SQLite, kept for the narrower ones that follow it.

When nothing fits, a dozen searches with the same words near the same place are counted. To find
the words takes longest, so the rows that have them near there are looked up once.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any

# Of a ladder: the words in the head and anywhere, each within one of two distances.
TABLES = 4
# To copy more takes longer than it saves.
MOST_ROWS = 1_000
_CREATE = "create temp table {0} as select * from facet limit 0"
_EMPTY = "delete from {0}"
_FILL = "insert into {0} select f.*"


class KeptRows:
    """Rows of `facet` in temporary tables of one connection, until the index changes."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._version: object = None
        self._tables: dict[tuple[Any, ...], str | None] = {}
        connection.execute("pragma temp_store=memory")
        for name in _names():
            connection.execute(_CREATE.format(name))

    def table(self, source: str, values: Sequence[Any], fill: bool) -> str | None:
        """A table of the rows that `source` (FROM and WHERE) gives; None when they are many.

        Without `fill` also None where they are not kept yet.
        """
        # Another number means that another connection has changed the index.
        (version,) = self._connection.execute("pragma data_version").fetchone()
        if version != self._version:
            self._version, self._tables = version, {}
        asked = (source, *values)
        if asked not in self._tables:
            if not fill:
                return None
            self._tables[asked] = self._filled(source, values)
        return self._tables[asked]

    def _filled(self, source: str, values: Sequence[Any]) -> str | None:
        name = self._free()
        self._connection.execute(_EMPTY.format(name))
        fill = f"{_FILL.format(name)} {source} limit ?"
        rows = self._connection.execute(fill, [*values, MOST_ROWS + 1]).rowcount
        return name if rows <= MOST_ROWS else None

    def _free(self) -> str:
        """A table that is not in use; where all are, that of the oldest search."""
        if len(self._tables) >= TABLES:
            del self._tables[next(iter(self._tables))]
        used = self._tables.values()
        return next(name for name in _names() if name not in used)


def _names() -> list[str]:
    return [f"kept_{number}" for number in range(TABLES)]
