"""Statements that every message runs, on the driver's own cursor."""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Any

from sqlalchemy.engine import Connection, Dialect
from sqlalchemy.sql import ClauseElement

Convert = Callable[[Any], Any]


class Prepared:
    """A statement with named parameters, compiled once for each kind of database.

    Why: SQLAlchemy takes 20 to 45 µs from a statement to the driver and back where SQLite itself
    takes 4, and a message runs fourteen. What values become on the way in and out is still what the
    column types say, and errors are handled as SQLAlchemy handles its own.

    An insert names its `columns`. A list as the value of one parameter (IN) is not for this.
    """

    def __init__(self, statement: ClauseElement, columns: Sequence[str] | None = None) -> None:
        self._statement = statement
        self._columns = columns
        self._forms: dict[str, _Compiled] = {}

    def all(self, connection: Connection, **values: Any) -> list[Any]:
        """The rows, each with its columns by name."""
        compiled = self._compiled(connection.dialect)
        return compiled.rows(_executed(connection, compiled, values))

    def first(self, connection: Connection, **values: Any) -> Any:
        """The first row or None."""
        rows = self.all(connection, **values)
        return rows[0] if rows else None

    def run(self, connection: Connection, **values: Any) -> None:
        """For a statement without rows to read."""
        _executed(connection, self._compiled(connection.dialect), values)

    def run_all(self, connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
        """Once for each row."""
        if len(rows) > 1 and connection.dialect.name != "sqlite":
            # The driver would send each row by itself; SQLAlchemy sends them together.
            connection.execute(self._statement, rows)
            return
        if rows:
            compiled = self._compiled(connection.dialect)
            _executed_for_each(connection, compiled, [compiled.parameters(row) for row in rows])

    def _compiled(self, dialect: Dialect) -> _Compiled:
        if dialect.name not in self._forms:
            self._forms[dialect.name] = _Compiled(self._statement, self._columns, dialect)
        return self._forms[dialect.name]


class _Compiled:
    def __init__(self, statement: Any, columns: Sequence[str] | None, dialect: Dialect) -> None:
        compiled = statement.compile(dialect=dialect, column_keys=columns)
        self.sql = str(compiled)
        self._order: Sequence[str] | None = compiled.positiontup if compiled.positional else None
        self._defaults: dict[str, Any] = dict(compiled.params)
        self._in: dict[str, Convert] = compiled._bind_processors
        self._selected = list(getattr(statement, "selected_columns", ()))
        self._dialect = dialect
        self._converters: list[Convert | None] | None = None

    def parameters(self, values: Mapping[str, Any]) -> Any:
        """As the driver takes them: in order or by name."""
        given = {**self._defaults, **values}
        for name, convert in self._in.items():
            given[name] = convert(given[name])
        return given if self._order is None else [given[name] for name in self._order]

    def rows(self, cursor: Any) -> list[Any]:
        row, convert = self._row, self._out(cursor)
        return [
            row(*(change(value) if change else value for change, value in zip(convert, each)))
            for each in cursor.fetchall()
        ]

    @cached_property
    def _row(self) -> Any:
        return namedtuple("Row", [column.name for column in self._selected])

    def _out(self, cursor: Any) -> list[Convert | None]:
        """What is done to the values of each column; the driver says in which type it sent them."""
        if self._converters is None:
            self._converters = [
                column.type._cached_result_processor(self._dialect, described[1])
                for column, described in zip(self._selected, cursor.description)
            ]
        return self._converters


def _executed(connection: Connection, compiled: _Compiled, values: Mapping[str, Any]) -> Any:
    parameters = compiled.parameters(values)
    cursor = connection.connection.cursor()
    try:
        cursor.execute(compiled.sql, parameters)
    except connection.dialect.dbapi.Error as error:
        connection._handle_dbapi_exception(error, compiled.sql, parameters, cursor, None)
    return cursor


def _executed_for_each(connection: Connection, compiled: _Compiled, parameters: list[Any]) -> None:
    cursor = connection.connection.cursor()
    try:
        cursor.executemany(compiled.sql, parameters)
    except connection.dialect.dbapi.Error as error:
        connection._handle_dbapi_exception(error, compiled.sql, parameters, cursor, None)
