"""The index in a SQLite file of its own: one FTS5 posting list, and a narrow table of facts.

The list keeps only which rows have a term (detail=none), without the texts: a row cannot be taken
out of it, so the table of facts decides what is still there, and the list is built anew when too
much of it is outdated.
"""

from __future__ import annotations

import sqlite3
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import chain, groupby
from pathlib import Path
from threading import Lock, local
from typing import Any
from zlib import crc32

from frontline.adapters.search.documents import PARTS_OF_A_DEGREE, Document
from frontline.adapters.search.expression import as_fts5
from frontline.adapters.search.index import Cursor, Query, Row
from frontline.adapters.search.kept_rows import KeptRows
from frontline.application.ports import StoreBusy
from frontline.domain.place import miles_between

# Of the tables and of what `documents.py` writes into them: another one builds the index anew.
FORMAT = 2
# A row's number is its day and its place in the order in which that day's vacancies came, so that
# newest first is the order of the rows. A day has room for a million, for small numbers take less.
ROWS_A_DAY = 1 << 20
WORN_FROM = 2_000
MAPPED_BYTES = 256 * 1024 * 1024

SCHEMA = """
create table state (
    format integer not null, revision integer not null, ref text not null, outdated integer not null
);
create table day (day integer primary key, last integer not null);
create table facet (
    id integer primary key, ref text not null, employer integer not null, facts integer not null,
    closes integer, latitude integer, longitude integer, outward integer,
    pay_from real, pay_to real
);
create index facet_ref on facet (ref_number(ref));
create table title_word (word text primary key, titles integer not null) without rowid;
create virtual table advert using fts5 (
    terms, content='', detail=none, columnsize=0, tokenize="ascii tokenchars ':'"
);
"""
CLEARED = ("delete from facet", "delete from day", "delete from title_word", "delete from state")


class SqliteIndex:
    """Implements `index.VacancyIndex` in a file, or in a temporary one for this object only.

    A file that is damaged or of another format is made anew; it holds nothing of its own.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._folder = None if path else tempfile.TemporaryDirectory(prefix="frontline-search-")
        self._path = path or Path(self._folder.name if self._folder else "") / "search.db"
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._threads = local()
        self._opening = Lock()
        self._prepare()

    def cursor(self) -> Cursor | None:
        found = self._reading().execute("select revision, ref from state").fetchone()
        return Cursor(*found) if found else None

    def rows(self, query: Query, most: int) -> Sequence[Row]:
        # One search alone is quicker without keeping anything.
        source, values, order = self._kept_source(query, fill=False)
        sql = f"select f.ref, f.employer {source} order by {order} desc limit ?"
        return self._reading().execute(sql, [*values, most]).fetchall()

    def count(self, query: Query, most: int) -> int:
        source, values, _ = self._kept_source(query, fill=True)
        sql = f"select count(*) from (select 1 {source} limit ?)"  # noqa: S608
        return int(self._reading().execute(sql, [*values, most]).fetchone()[0])

    def _kept_source(self, query: Query, fill: bool) -> tuple[str, list[Any], str]:
        """As `_source`, from rows that are kept where they hold all that fits."""
        if query.within is None:
            return _source(query)
        kept = self._reading_kept()
        wide, values, _ = _source(query.within)
        table = kept.table(wide, values, fill)
        if table is None:
            return _source(query)
        # What is kept has the words already.
        return _source(replace(query, terms=None, unwanted=None), f"{table} f")

    def title_words(self) -> Sequence[tuple[str, int]]:
        return self._reading().execute("select word, titles from title_word").fetchall()

    def is_worn(self) -> bool:
        found = self._reading().execute("select outdated from state").fetchone()
        if found is None or found[0] < WORN_FROM:
            return False
        (held,) = self._reading().execute("select count(*) from facet").fetchone()
        return bool(2 * found[0] > held)

    @contextmanager
    def writing(self) -> Iterator[SqliteWriter]:
        connection = self._connect(wait=0.1)
        try:
            _begin(connection)
            yield SqliteWriter(connection)
            connection.execute("commit")
        finally:
            connection.close()

    def _reading(self) -> sqlite3.Connection:
        connection = getattr(self._threads, "connection", None)
        if connection is None:
            connection = self._threads.connection = self._connect(wait=5.0)
            self._threads.kept = KeptRows(connection)
        return connection

    def _reading_kept(self) -> KeptRows:
        self._reading()
        kept: KeptRows = self._threads.kept
        return kept

    def _connect(self, wait: float) -> sqlite3.Connection:
        connection = sqlite3.connect(
            self._path, timeout=wait, isolation_level=None, check_same_thread=False
        )
        connection.create_function("vacancy_miles", 4, _miles, deterministic=True)
        connection.create_function("ref_number", 1, ref_number, deterministic=True)
        connection.execute(f"pragma mmap_size={MAPPED_BYTES}")
        return connection

    def _prepare(self) -> None:
        try:
            if self._is_of_this_format():
                return
        except sqlite3.DatabaseError:
            pass
        remove_index(self._path)
        connection = self._connect(wait=5.0)
        # Building leaves a quarter of the file empty; `tidy` gives it back. Before the first page.
        connection.execute("pragma auto_vacuum=incremental")
        connection.execute("pragma journal_mode=wal")
        connection.executescript(SCHEMA)
        connection.execute(f"pragma user_version={FORMAT}")
        connection.close()

    def _is_of_this_format(self) -> bool:
        connection = self._connect(wait=5.0)
        try:
            (found,) = connection.execute("pragma user_version").fetchone()
            connection.execute("select count(*) from state").fetchone()
        finally:
            connection.close()
        return bool(found == FORMAT)


class SqliteWriter:
    """Implements `index.IndexWriter` inside one transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def replace(self, documents: Sequence[Document], gone: Sequence[str]) -> None:
        refs = [(ref_number(ref), ref) for ref in chain(gone, (each.ref for each in documents))]
        before = self._connection.total_changes
        # The numbers find a few dozen rows of a million, in half the space of an index of refs.
        named = "delete from facet where ref_number(ref) = ? and ref = ?"
        self._connection.executemany(named, refs)
        outdated = self._connection.total_changes - before
        numbered = self._numbered(documents)
        self._connection.executemany(
            "insert into facet values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", map(_facet, numbered)
        )
        self._connection.executemany(
            "insert into advert (rowid, terms) values (?, ?)",
            ((row, " ".join(each.terms)) for row, each in numbered),
        )
        self._count_words(documents)
        self._connection.execute("update state set outdated = outdated + ?", [outdated])

    def clear(self) -> None:
        for statement in CLEARED:
            self._connection.execute(statement)
        self._connection.execute("insert into advert (advert) values ('delete-all')")

    def reached(self, cursor: Cursor) -> None:
        change = "update state set revision = ?, ref = ?"
        if not self._connection.execute(change, cursor).rowcount:
            self._connection.execute("insert into state values (?, ?, ?, 0)", [FORMAT, *cursor])

    def tidy(self) -> None:
        self._connection.execute("insert into advert (advert) values ('optimize')")
        # Each step frees one page.
        self._connection.execute("pragma incremental_vacuum").fetchall()

    def _numbered(self, documents: Sequence[Document]) -> list[tuple[int, Document]]:
        """The documents with their rows. A row's number is never used again, see above."""
        numbered: list[tuple[int, Document]] = []
        for day, group in groupby(sorted(documents, key=_posted), key=_posted):
            held = list(group)
            last = "insert into day values (?, ?) on conflict do update set last = last + ?"
            self._connection.execute(last, [day, len(held), len(held)])
            (end,) = self._connection.execute(
                "select last from day where day = ?", [day]
            ).fetchone()
            first = day * ROWS_A_DAY + end - len(held)
            numbered += [(first + number, each) for number, each in enumerate(held)]
        return numbered

    def _count_words(self, documents: Sequence[Document]) -> None:
        counted = Counter(chain.from_iterable(each.title_words for each in documents))
        self._connection.executemany(
            "insert into title_word values (?, ?)"
            " on conflict do update set titles = titles + excluded.titles",
            counted.items(),
        )


def remove_index(path: Path) -> None:
    """Remove the file and what SQLite keeps beside it."""
    for ending in ("", "-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def ref_number(ref: str) -> int:
    """A number of two bytes by which a ref is looked up; many refs share one."""
    return crc32(ref.encode("utf-8", "replace")) & 0x7FFF


def _begin(connection: sqlite3.Connection) -> None:
    try:
        connection.execute("begin immediate")
    except sqlite3.OperationalError:
        raise StoreBusy("The search index is being written by another process.") from None


def _source(query: Query, table: str = "facet f") -> tuple[str, list[Any], str]:
    """FROM and WHERE with the values for their question marks, and the column of the order."""
    where, values, order = query.exact.sql, [*query.exact.values], "f.id"
    if query.terms is not None:
        # The list is walked and each row's facts looked up; the other way round takes far longer.
        table, order = "advert cross join facet f on f.id = advert.rowid", "advert.rowid"
        where, values = f"advert match ? and {where}", [_match(query), *values]
    elif query.unwanted is not None:
        # FTS5 cannot negate alone.
        where = f"{where} and f.id not in (select rowid from advert where advert match ?)"  # noqa: S608
        values.append(as_fts5(query.unwanted))
    if query.since is not None:
        where, values = f"{where} and {order} >= ?", [*values, query.since * ROWS_A_DAY]
    return f"from {table} where {where}", values, order


def _match(query: Query) -> str:
    wanted = as_fts5(query.terms) if query.terms is not None else ""
    return f"{wanted} NOT {as_fts5(query.unwanted)}" if query.unwanted is not None else wanted


def _posted(each: Document) -> int:
    return each.posted


def _facet(numbered: tuple[int, Document]) -> tuple[Any, ...]:
    row, each = numbered
    place = (each.latitude, each.longitude, each.outward)
    return (
        row,
        each.ref,
        each.employer,
        each.facts,
        each.closes,
        *place,
        each.pay_from,
        each.pay_to,
    )


def _miles(
    latitude: int | None, longitude: int | None, from_latitude: float, from_longitude: float
) -> float | None:
    """The distance for SQL, where a vacancy without coordinates is at none."""
    if latitude is None or longitude is None:
        return None
    return miles_between(
        latitude / PARTS_OF_A_DEGREE,
        longitude / PARTS_OF_A_DEGREE,
        from_latitude,
        from_longitude,
    )
