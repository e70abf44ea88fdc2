"""The feeds we know, and the record of their imports, in the database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, insert, or_, select, update
from sqlalchemy.engine import Connection

from frontline.adapters.store.tables.vacancy_sources import import_run, vacancy_source
from frontline.domain.vacancy_source import (
    FeedVersion,
    ImportLine,
    ImportOutcome,
    ImportRun,
    SourceState,
    VacancySource,
)

# Imports of one source that are kept; an hourly feed then has two days to look back on.
MOST_RUNS = 50
_RUN_COLUMNS = [
    *(column for column in import_run.c if column.name != "id"),
    import_run.c.id.label("number"),
]


class SqlVacancySources:
    """Implements `ports.VacancySources` on SQLite and PostgreSQL."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, name: str) -> SourceState | None:
        found = self._read(select(vacancy_source).where(vacancy_source.c.name == name))
        return found[0] if found else None

    def all(self) -> Sequence[SourceState]:
        return self._read(select(vacancy_source).order_by(vacancy_source.c.name))

    def save(self, state: SourceState) -> None:
        name, values = state.source.name, _to_row(state)
        here = vacancy_source.c.name == name
        if not self._connection.execute(update(vacancy_source).where(here).values(values)).rowcount:
            self._connection.execute(insert(vacancy_source).values(name=name, **values))

    def lease(self, name: str, now: datetime, until: datetime) -> bool:
        """One statement looks and takes, so that of several replicas one gets the source."""
        table = vacancy_source
        free = or_(table.c.leased_until.is_(None), table.c.leased_until <= now)
        due = or_(table.c.due_at.is_(None), table.c.due_at <= now)
        ready = (table.c.name == name) & free & due
        # Mostly it is not due, and only to look takes no lock from the visitors' turns.
        if self._connection.execute(select(table.c.name).where(ready)).first() is None:
            return False
        taken = self._connection.execute(update(table).where(ready).values(leased_until=until))
        return bool(taken.rowcount)

    def add_run(self, run: ImportRun) -> None:
        values = {**vars(run), "outcome": run.outcome.value}
        del values["number"]
        values["lines"] = [asdict(line) for line in run.lines]
        self._connection.execute(insert(import_run).values(values))
        newest = (
            select(import_run.c.id)
            .where(import_run.c.source == run.source)
            .order_by(import_run.c.id.desc())
        )
        oldest_kept = self._connection.execute(newest.offset(MOST_RUNS - 1).limit(1)).scalar()
        if oldest_kept is not None:
            older = (import_run.c.source == run.source) & (import_run.c.id < oldest_kept)
            self._connection.execute(delete(import_run).where(older))

    def runs(self, name: str | None = None, most: int = 20) -> Sequence[ImportRun]:
        query = select(_RUN_COLUMNS).order_by(import_run.c.id.desc()).limit(most)
        if name is not None:
            query = query.where(import_run.c.source == name)
        return [_run(row) for row in self._connection.execute(query).mappings()]

    def run(self, number: int) -> ImportRun | None:
        found = self._connection.execute(
            select(_RUN_COLUMNS).where(import_run.c.id == number)
        ).mappings()
        return next(map(_run, found), None)

    def last_success(self, name: str) -> ImportRun | None:
        query = (
            select(_RUN_COLUMNS)
            .where(import_run.c.source == name, import_run.c.outcome != ImportOutcome.FAILED.value)
            .order_by(import_run.c.id.desc())
            .limit(1)
        )
        return next(map(_run, self._connection.execute(query).mappings()), None)

    def ask(self, name: str, now: datetime) -> None:
        here = vacancy_source.c.name == name
        self._connection.execute(update(vacancy_source).where(here).values(due_at=now))

    def _read(self, query: Any) -> list[SourceState]:
        return [_state(row) for row in self._connection.execute(query).mappings()]


def _to_row(state: SourceState) -> dict[str, Any]:
    source, version = state.source, state.version or FeedVersion()
    return {
        "address": source.address,
        "kind": source.kind,
        "mapping": source.mapping,
        "employer": source.employer,
        "complete": source.complete,
        "every_seconds": int(source.every.total_seconds()) if source.every else None,
        "etag": version.etag,
        "last_modified": version.last_modified,
        "due_at": state.due_at,
        "failures": state.failures,
        "leased_until": None,
    }


def _state(row: Mapping[str, Any]) -> SourceState:
    every = row["every_seconds"]
    has_version = row["etag"] or row["last_modified"]
    return SourceState(
        VacancySource(
            name=row["name"],
            address=row["address"],
            kind=row["kind"],
            mapping=row["mapping"],
            employer=row["employer"],
            complete=row["complete"],
            every=timedelta(seconds=every) if every else None,
        ),
        version=FeedVersion(row["etag"], row["last_modified"]) if has_version else None,
        due_at=row["due_at"],
        failures=row["failures"],
    )


def _run(row: Mapping[str, Any]) -> ImportRun:
    lines = tuple(ImportLine(**line) for line in row["lines"])
    return ImportRun(**{**row, "outcome": ImportOutcome(row["outcome"]), "lines": lines})
