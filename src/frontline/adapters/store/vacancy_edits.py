"""What recruiters changed on vacancies, in the database."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import delete, insert, select, update
from sqlalchemy.engine import Connection

from frontline.adapters.store.tables.vacancies import vacancy_revision
from frontline.adapters.store.tables.vacancy_edits import (
    vacancy_as_fed,
    vacancy_history,
    vacancy_hold,
)
from frontline.adapters.store.vacancies import COUNTER, MOST_NAMED, from_row, to_row
from frontline.domain.vacancy import Vacancy
from frontline.domain.vacancy_edit import AsFed, EditKind, EditRecord, Hold

_DATES = ("posted", "closes")


class SqlVacancyEdits:
    """Implements the port VacancyEdits on SQLite and PostgreSQL."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def lock(self) -> None:
        """Every change of a vacancy counts in this one row, so to write it is to hold them all."""
        counter = vacancy_revision.c
        same = update(vacancy_revision).where(counter.id == COUNTER).values(value=counter.value)
        self._connection.execute(same)

    def holds(self, refs: Collection[str]) -> Mapping[str, Sequence[Hold]]:
        named, found = list(refs), dict[str, list[Hold]]()
        for start in range(0, len(named), MOST_NAMED):
            some = vacancy_hold.c.ref.in_(named[start : start + MOST_NAMED])
            rows = self._connection.execute(select(vacancy_hold).where(some).order_by("fact"))
            for ref, fact, by, at in rows:
                found.setdefault(ref, []).append(Hold(fact, by, at))
        return found

    def hold(self, ref: str, facts: Collection[str], by: str, at: datetime) -> None:
        for fact in facts:
            self.release(ref, fact)
            held = insert(vacancy_hold).values(ref=ref, fact=fact, by=by, at=at)
            self._connection.execute(held)

    def release(self, ref: str, fact: str) -> None:
        held = (vacancy_hold.c.ref == ref) & (vacancy_hold.c.fact == fact)
        self._connection.execute(delete(vacancy_hold).where(held))

    def as_fed(self, ref: str) -> AsFed | None:
        found = select(vacancy_as_fed.c.facts, vacancy_as_fed.c.is_open)
        row = self._connection.execute(found.where(vacancy_as_fed.c.ref == ref)).first()
        return AsFed(_vacancy(row[0]), row[1]) if row else None

    def keep_as_fed(self, vacancy: Vacancy, is_open: bool) -> None:
        values = {"facts": _facts(vacancy), "is_open": is_open}
        here = vacancy_as_fed.c.ref == vacancy.ref
        written = self._connection.execute(update(vacancy_as_fed).where(here).values(values))
        if not written.rowcount:
            self._connection.execute(insert(vacancy_as_fed).values(ref=vacancy.ref, **values))

    def not_fed(self, refs: Collection[str]) -> None:
        named = list(refs)
        for start in range(0, len(named), MOST_NAMED):
            some = vacancy_as_fed.c.ref.in_(named[start : start + MOST_NAMED])
            self._connection.execute(update(vacancy_as_fed).where(some).values(is_open=False))

    def record(self, ref: str, records: Sequence[EditRecord]) -> None:
        for each in records:
            values = {**vars(each), "kind": each.kind.value}
            self._connection.execute(insert(vacancy_history).values(ref=ref, **values))

    def history(self, ref: str) -> Sequence[EditRecord]:
        columns = [vacancy_history.c[name] for name in EditRecord.__dataclass_fields__]
        query = (
            select(columns)
            .where(vacancy_history.c.ref == ref)
            .order_by(vacancy_history.c.id.desc())
        )
        rows = self._connection.execute(query).mappings()
        return [EditRecord(**{**row, "kind": EditKind(row["kind"])}) for row in rows]


def _facts(vacancy: Vacancy) -> dict[str, Any]:
    row = to_row(vacancy)
    return {k: v.isoformat() if k in _DATES and v is not None else v for k, v in row.items()}


def _vacancy(facts: Mapping[str, Any]) -> Vacancy:
    dates = {k: date.fromisoformat(facts[k]) if facts[k] else None for k in _DATES}
    return from_row({**facts, **dates})
