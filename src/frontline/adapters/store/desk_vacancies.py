"""The recruiters' list of vacancies, in the database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import and_, func, not_, or_, select, true, tuple_
from sqlalchemy.engine import Connection

from frontline.adapters.store.tables.cases import handoff_case
from frontline.adapters.store.tables.vacancies import vacancy
from frontline.domain.handoff import CaseKind, CaseState
from frontline.domain.vacancy_list import (
    CLOSING_SOON,
    DeskApplication,
    ListedVacancy,
    ListKey,
    Shelf,
)

# The text of the advert is not among them: it is most of a row, and the list does not show it.
_COLUMNS = [
    vacancy.c[name]
    for name in (
        *("ref", "title", "employer", "location_name", "posted"),
        *("closes", "closed", "source"),
    )
]
_LOOKED_IN = (
    vacancy.c.title
    + " "
    + vacancy.c.employer
    + " "
    + vacancy.c.ref
    + " "
    + func.coalesce(vacancy.c.location_name, "")
)


class SqlDeskVacancies:
    """Implements the port DeskVacancies on SQLite and PostgreSQL."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def page(
        self, shelf: Shelf, words: Sequence[str], today: date, after: ListKey | None, most: int
    ) -> Sequence[ListedVacancy]:
        by_closing = shelf is Shelf.CLOSING
        place = tuple_(vacancy.c.closes if by_closing else vacancy.c.posted, vacancy.c.ref)
        query = select(_COLUMNS).where(_on(shelf, today), *map(_has, words)).limit(most)
        if after is not None:
            here = tuple_(after.day, after.ref)
            query = query.where(place > here if by_closing else place < here)
        if by_closing:
            query = query.order_by(vacancy.c.closes, vacancy.c.ref)
        else:
            query = query.order_by(vacancy.c.posted.desc(), vacancy.c.ref.desc())
        return self._with_applications(self._connection.execute(query).mappings(), today)

    def counts(self, today: date) -> Mapping[Shelf, int]:
        count = select(func.count()).select_from(vacancy)
        return {
            shelf: int(self._connection.execute(count.where(_on(shelf, today))).scalar() or 0)
            for shelf in Shelf
        }

    def listed(self, ref: str, today: date) -> ListedVacancy | None:
        query = select(_COLUMNS).where(vacancy.c.ref == ref)
        found = self._with_applications(self._connection.execute(query).mappings(), today)
        return found[0] if found else None

    def applications(self, ref: str, most: int) -> Sequence[DeskApplication]:
        case = handoff_case.c
        query = (
            select(case.id, case.reference, case.created_at, case.state)
            .where(*_sent_for(ref))
            .order_by(case.created_at.desc(), case.id)
            .limit(most)
        )
        rows = self._connection.execute(query)
        return [DeskApplication(row[0], row[1], row[2], CaseState(row[3])) for row in rows]

    def _with_applications(self, rows: Any, today: date) -> list[ListedVacancy]:
        listed = [_listed(row, today) for row in rows]
        case = handoff_case.c
        counted = (
            select(case.vacancy_ref, func.count())
            .where(
                case.kind == CaseKind.APPLICATION.value,
                case.vacancy_ref.in_([each.ref for each in listed]),
            )
            .group_by(case.vacancy_ref)
        )
        sent = dict(self._connection.execute(counted).all())
        return [replace(each, applications=sent.get(each.ref, 0)) for each in listed]


def _on(shelf: Shelf, today: date) -> Any:
    """Whether a vacancy stands there; one past its closing date is closed for whoever reads."""
    if shelf is Shelf.CLOSING:
        soon = vacancy.c.closes.between(today, today + CLOSING_SOON)
        return and_(vacancy.c.closed.is_(False), soon)
    # Hidden in a function, because SQLite would take an index of these and sort everything.
    gone = func.coalesce(vacancy.c.closed, true())
    past = func.coalesce(vacancy.c.closes, today) < today
    return or_(gone, past) if shelf is Shelf.CLOSED else and_(not_(gone), not_(past))


def _has(word: str) -> Any:
    for special in ("\\", "%", "_"):
        word = word.replace(special, f"\\{special}")
    return _LOOKED_IN.ilike(f"%{word}%", escape="\\")


def _sent_for(ref: str) -> tuple[Any, ...]:
    case = handoff_case.c
    return case.vacancy_ref == ref, case.kind == CaseKind.APPLICATION.value


def _listed(row: Mapping[str, Any], today: date) -> ListedVacancy:
    closes = row["closes"]
    return ListedVacancy(
        ref=row["ref"],
        title=row["title"],
        employer=row["employer"],
        place=row["location_name"],
        posted=row["posted"],
        closes=closes,
        is_open=not row["closed"] and (closes is None or closes >= today),
        source=row["source"],
    )
