"""The three ways of searching that are compared: ours, a plain FTS5 table, a plain LIKE scan."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from pathlib import Path
from types import TracebackType
from typing import Any

from benchmarks.search.adverts import TODAY
from frontline.application.ports import VacancyChange
from frontline.domain.pay import highest_yearly
from frontline.domain.place import box_around
from frontline.domain.search import Criteria
from frontline.domain.vacancy import Vacancy

TABLES = """
create table plain (
    id integer primary key, title text, employer text, description text, latitude real,
    longitude real, pay real, contract text, closes text, posted text
);
create virtual table plain_words using fts5 (
    title, employer, description, content='plain', content_rowid='id',
    tokenize='porter unicode61'
);
"""


class PlainTables:
    """One wide SQLite table with a plain full-text index beside it, as anybody would begin."""

    def __init__(self, path: Path, vacancies: Iterable[Vacancy]) -> None:
        self._database = sqlite3.connect(path)
        self._database.executescript(TABLES)
        rows = map(_row, vacancies)
        self._database.executemany(f"insert into plain values ({', '.join('?' * 10)})", rows)  # noqa: S608
        self._database.execute("insert into plain_words (plain_words) values ('rebuild')")
        self._database.commit()

    def like(self, asked: Criteria) -> list[Any]:
        """The page of five, newest first, by looking for the letters in every row."""
        words = [f"%{word}%" for word in asked.text.split()]
        named = " and ".join(
            "(title || ' ' || employer || ' ' || description) like ?" for _ in words
        )
        facts, values = _facts(asked)
        sql = f"select id from plain where {named} and {facts} order by posted desc limit 5"  # noqa: S608
        return self._database.execute(sql, [*words, *values]).fetchall()

    def fts5(self, asked: Criteria) -> list[Any]:
        """The page of five by rank, from a full-text search joined with the facts."""
        match = " AND ".join(f'"{word}"' for word in asked.text.split())
        facts, values = _facts(asked)
        sql = (
            "select id from plain_words join plain on id = plain_words.rowid"  # noqa: S608
            f" where plain_words match ? and {facts} order by rank limit 5"
        )
        return self._database.execute(sql, [match, *values]).fetchall()

    @property
    def size(self) -> int:
        """How many vacancies it holds."""
        return int(self._database.execute("select count(*) from plain").fetchone()[0])

    def close(self) -> None:
        self._database.close()


def _facts(asked: Criteria) -> tuple[str, list[Any]]:
    (place,) = asked.places
    box = box_around(place.latitude, place.longitude, place.miles)
    sql = (
        "(closes is null or closes >= ?) and latitude between ? and ? and longitude between ? and ?"
    )
    values: list[Any] = [TODAY.isoformat(), *box]
    if asked.pay_floor is not None:
        sql, values = f"{sql} and pay >= ?", [*values, asked.pay_floor]
    if asked.contracts:
        sql, values = f"{sql} and contract = ?", [*values, asked.contracts[0].value]
    return sql, values


def _row(vacancy: Vacancy) -> tuple[Any, ...]:
    place = vacancy.location
    return (
        *(None, vacancy.title, vacancy.employer, vacancy.description),
        *((place.latitude, place.longitude) if place else (None, None)),
        *(highest_yearly(vacancy.pay), vacancy.contract.value if vacancy.contract else None),
        *(vacancy.closes.isoformat() if vacancy.closes else None, vacancy.posted.isoformat()),
    )


class MadeOnDemand:
    """A store that holds nothing: each vacancy is made when asked for, however many there are."""

    def __init__(self, count: int, make: Callable[[int], Vacancy]) -> None:
        self._count = count
        self._make = make
        self.vacancies = self

    def revision(self) -> int:
        return self._count

    def changes_after(self, revision: int, ref: str, most: int) -> Sequence[VacancyChange]:
        # Every vacancy has a revision of its own, so that the ref tells nothing more.
        del ref
        last = min(self._count, revision + most)
        return [VacancyChange(n, self._make(n), True) for n in range(revision + 1, last + 1)]

    def open_among(self, refs: Sequence[str]) -> Sequence[Vacancy]:
        return [self._make(int(ref[1:])) for ref in refs]

    def __call__(self) -> Any:
        return self

    def __enter__(self) -> MadeOnDemand:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        return None


def size_in_mb(path: Path) -> float:
    """The file after what was written beside it has gone into it."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("pragma wal_checkpoint(truncate)")
    return path.stat().st_size / 1e6
