"""The index inside PostgreSQL: terms as a tsvector under GIN, facts as columns beside them.

Its tables stand in a schema of their own and are made by the store's migrations. Every replica
searches the one index; whichever notices first that it is behind follows for all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import chain, groupby
from typing import Any

from psycopg2.extras import execute_values
from sqlalchemy.engine import Connection

from frontline.adapters.search.documents import Document
from frontline.adapters.search.expression import as_tsquery
from frontline.adapters.search.index import Cursor, IndexWriter, Query, Row
from frontline.adapters.store.database import Database
from frontline.application.ports import StoreBusy

# Of what `documents.py` writes: another one builds the index anew.
FORMAT = 2
# Whoever holds this lock writes; the number is ours and means nothing.
LOCK = 7_301_001
CHANGED_AT_ONCE = 1_000
# Row numbers as in `sqlite_index.py`, with room for every change a day's vacancies ever see.
ROWS_A_DAY = 1 << 32

_INSERT = """
insert into vacancy_search.facet (
    id, ref, employer, facts, closes, latitude, longitude, outward, pay_from, pay_to, terms
) values %s
"""
_ROW = "(%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, array_to_tsvector(%s::text[]))"
_COUNT_WORDS = """
insert into vacancy_search.title_word (word, titles) values %s
on conflict (word) do update set titles = title_word.titles + excluded.titles
"""
_LAST_OF_DAY = """
insert into vacancy_search.day (day, last) values (%s, %s)
on conflict (day) do update set last = day.last + excluded.last returning last
"""
_REACHED = """
insert into vacancy_search.state (id, format, revision, ref) values (1, %s, %s, %s)
on conflict (id) do update
set format = excluded.format, revision = excluded.revision, ref = excluded.ref
"""


class PostgresIndex:
    """Implements `index.VacancyIndex` in the store's own database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def cursor(self) -> Cursor | None:
        found = self._all(
            "select revision, ref from vacancy_search.state where format = %s", FORMAT
        )
        return Cursor(*found[0]) if found else None

    def rows(self, query: Query, most: int) -> Sequence[Row]:
        source, values = _source(query)
        sql = f"select f.ref, f.employer {source} order by f.id desc limit %s"
        return [(ref, employer) for ref, employer in self._all(sql, *values, most)]

    def count(self, query: Query, most: int) -> int:
        source, values = _source(query)
        sql = f"select count(*) from (select 1 {source} limit %s) counted"  # noqa: S608
        return int(self._all(sql, *values, most)[0][0])

    def title_words(self) -> Sequence[tuple[str, int]]:
        found = self._all("select word, titles from vacancy_search.title_word")
        return [(word, titles) for word, titles in found]

    def is_worn(self) -> bool:
        """Never: rows are taken out for good, and PostgreSQL tidies up by itself."""
        return False

    @contextmanager
    def writing(self) -> Iterator[IndexWriter]:
        with self._database.connect() as connection, connection.begin():
            (free,) = connection.exec_driver_sql(
                "select pg_try_advisory_xact_lock(%s)", (LOCK,)
            ).one()
            if not free:
                raise StoreBusy("The search index is being written by another process.")
            yield PostgresWriter(connection)

    def _all(self, sql: str, *values: Any) -> list[Any]:
        with self._database.connect() as connection:
            return list(connection.exec_driver_sql(sql, values).all())


class PostgresWriter:
    """Implements `index.IndexWriter` inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._driver = connection.connection.cursor()

    def replace(self, documents: Sequence[Document], gone: Sequence[str]) -> None:
        refs = [*gone, *(each.ref for each in documents)]
        self._driver.execute("delete from vacancy_search.facet where ref = any(%s)", (refs,))
        rows = [_facet(row, each) for row, each in self._numbered(documents)]
        execute_values(self._driver, _INSERT, rows, _ROW, CHANGED_AT_ONCE)
        counted = Counter(chain.from_iterable(each.title_words for each in documents))
        execute_values(self._driver, _COUNT_WORDS, sorted(counted.items()), None, CHANGED_AT_ONCE)

    def clear(self) -> None:
        # Not truncated: that would make every search wait for the end of the building.
        for table in ("facet", "day", "title_word", "state"):
            self._driver.execute(f"delete from vacancy_search.{table}")  # noqa: S608  our names

    def reached(self, cursor: Cursor) -> None:
        self._driver.execute(_REACHED, (FORMAT, *cursor))

    def tidy(self) -> None:
        """Nothing: PostgreSQL tidies up by itself."""

    def _numbered(self, documents: Sequence[Document]) -> Iterator[tuple[int, Document]]:
        for day, group in groupby(sorted(documents, key=_posted), key=_posted):
            held = list(group)
            self._driver.execute(_LAST_OF_DAY, (day, len(held)))
            first = day * ROWS_A_DAY + int(self._driver.fetchone()[0]) - len(held)
            yield from ((first + number, each) for number, each in enumerate(held))


def _source(query: Query) -> tuple[str, list[Any]]:
    """FROM and WHERE, with the values for their marks."""
    where, values = [query.exact.sql.replace("?", "%s")], [*query.exact.values]
    if query.terms is not None:
        where.append("f.terms @@ %s::tsquery")
        values.append(as_tsquery(query.terms))
    if query.unwanted is not None:
        where.append("not f.terms @@ %s::tsquery")
        values.append(as_tsquery(query.unwanted))
    if query.since is not None:
        where.append("f.id >= %s")
        values.append(query.since * ROWS_A_DAY)
    return f"from vacancy_search.facet f where {' and '.join(where)}", values


def _posted(each: Document) -> int:
    return each.posted


def _facet(row: int, each: Document) -> tuple[Any, ...]:
    facts = (row, each.ref, each.employer, each.facts, each.closes)
    place = (each.latitude, each.longitude, each.outward)
    return (*facts, *place, each.pay_from, each.pay_to, list(each.terms))
