"""Vacancies in the database."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import bindparam, select, tuple_
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection

from frontline.adapters.store.prepared import Prepared
from frontline.adapters.store.tables.vacancies import vacancy as table
from frontline.adapters.store.tables.vacancies import vacancy_revision
from frontline.adapters.store.vacancy_questions import (
    Questions,
    as_json,
    from_json,
    keep_sets,
    question_set,
    questions_by_ref,
)
from frontline.application.ports import VacancyChange
from frontline.domain.pay import Pay, PayPeriod
from frontline.domain.vacancy import (
    ContractType,
    Hours,
    Location,
    RegistrationNeed,
    Vacancy,
    WorkMode,
    fingerprint,
)
from frontline.domain.vacancy_source import KnownVacancy

# The counter has one row, so that a change locks it and two changes never share a number.
COUNTER = 1

_REVISION = Prepared(select(vacancy_revision.c.value))
_BY_REF = Prepared(select(table).where(table.c.ref == bindparam("one")))
_KNOWN = select(table.c.ref, table.c.fingerprint, table.c.source, table.c.posted, table.c.closed)
# References named in one statement; SQLite before 3.32 took 999 values.
MOST_NAMED = 500
MOST_OF_A_PAGE = 20
_AMONG = select(table).where(table.c.ref.in_(bindparam("refs", expanding=True)))
_CHANGES = (
    select(table)
    .where(tuple_(table.c.changed, table.c.ref) > tuple_(bindparam("revision"), bindparam("ref")))
    .order_by(table.c.changed, table.c.ref)
    .limit(bindparam("most"))
)


class SqlVacancies:
    """Implements `ports.Vacancies` on SQLite and PostgreSQL."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, ref: str) -> Vacancy | None:
        row = _BY_REF.first(self._connection, one=ref)
        return from_row(row._asdict()) if row else None

    def save(self, vacancy: Vacancy) -> None:
        self.save_all([vacancy])

    def save_all(self, vacancies: Sequence[Vacancy], source: str | None = None) -> None:
        """One statement for all of them, whether they are new or known."""
        if not vacancies:
            return
        # Counted first: the counter stays locked until the end, so that whoever reads a number
        # sees every vacancy added up to it.
        now = self._count_change()
        from_here = {"source": source, "changed": now, "added": now}
        rows = [{**to_row(vacancy), **from_here} for vacancy in vacancies]
        _upsert(self._connection.dialect.name).run_all(self._connection, rows)
        keep_sets(self._connection, vacancies, now)

    def question_set(self, ref: str, version: str) -> Questions | None:
        return question_set(self._connection, ref, version)

    def questions_by_ref(self) -> Mapping[str, Questions]:
        return questions_by_ref(self._connection)

    def correct(self, vacancy: Vacancy) -> None:
        now = self._count_change()
        values = {**to_row(vacancy), "changed": now}
        del values["ref"], values["closed"]
        self._connection.execute(table.update().where(table.c.ref == vacancy.ref).values(values))
        keep_sets(self._connection, [vacancy], now)

    def reopen(self, ref: str) -> None:
        here = (table.c.ref == ref) & table.c.closed.is_(True)
        values = {"closed": False, "changed": self._count_change()}
        self._connection.execute(table.update().where(here).values(values))

    def close(self, ref: str) -> None:
        self.close_all([ref])

    def close_all(self, refs: Sequence[str]) -> None:
        if not refs:
            return
        closed = 0
        for start in range(0, len(refs), MOST_NAMED):
            some = table.c.ref.in_(refs[start : start + MOST_NAMED])
            change = table.update().where(some, table.c.closed.is_(False)).values(closed=True)
            closed += self._connection.execute(change).rowcount
        if closed:
            self._mark(refs, self._count_change())

    def _mark(self, refs: Sequence[str], revision: int) -> None:
        for start in range(0, len(refs), MOST_NAMED):
            some = table.c.ref.in_(refs[start : start + MOST_NAMED])
            self._connection.execute(table.update().where(some).values(changed=revision))

    def known(self) -> Mapping[str, KnownVacancy]:
        rows = self._connection.execute(_KNOWN)
        return {row[0]: KnownVacancy(row[1], row[2], row[3], not row[4]) for row in rows}

    def is_closed(self, ref: str) -> bool:
        closed = select(table.c.ref).where(table.c.ref == ref, table.c.closed.is_(True))
        return self._connection.execute(closed).first() is not None

    def all_open(self) -> Sequence[Vacancy]:
        newest_first = (
            select(table)
            .where(table.c.closed.is_(False))
            .order_by(table.c.posted.desc(), table.c.ref.desc())
        )
        return [from_row(row) for row in self._connection.execute(newest_first).mappings()]

    def open_among(self, refs: Sequence[str]) -> Sequence[Vacancy]:
        if not refs:
            return []
        # Asked for open ones, SQLite looks through all that are open rather than at a few refs.
        found = self._a_page(refs) if len(refs) <= MOST_OF_A_PAGE else self._many(refs)
        return [from_row(row) for row in found if not row["closed"]]

    def _a_page(self, refs: Sequence[str]) -> Iterable[Mapping[str, Any]]:
        named = {f"ref_{number}": ref for number, ref in enumerate(refs)}
        return (row._asdict() for row in _page(len(refs)).all(self._connection, **named))

    def _many(self, refs: Sequence[str]) -> Iterable[Mapping[str, Any]]:
        found: Iterable[Mapping[str, Any]] = self._connection.execute(
            _AMONG, {"refs": list(refs)}
        ).mappings()
        return found

    def changes_after(self, revision: int, ref: str, most: int) -> Sequence[VacancyChange]:
        last = {"revision": revision, "ref": ref, "most": most}
        return [
            VacancyChange(row["changed"], from_row(row), not row["closed"])
            for row in self._connection.execute(_CHANGES, last).mappings()
        ]

    def added_between(self, after: int, upto: int) -> Sequence[str]:
        added = select(table.c.ref).where(
            table.c.closed.is_(False), table.c.added > after, table.c.added <= upto
        )
        return [str(ref) for ref in self._connection.execute(added).scalars()]

    def revision(self) -> int:
        counter = _REVISION.first(self._connection)
        return int(counter.value) if counter else 0

    def _count_change(self) -> int:
        """The revision that the change makes, which no other change has."""
        counter = vacancy_revision
        more = counter.update().where(counter.c.id == COUNTER).values(value=counter.c.value + 1)
        if not self._connection.execute(more).rowcount:
            self._connection.execute(counter.insert().values(id=COUNTER, value=1))
        return self.revision()


@lru_cache(maxsize=MOST_OF_A_PAGE + 1)
def _page(count: int) -> Prepared:
    """Reads so many by their refs; every search ends with it."""
    refs = [bindparam(f"ref_{number}", type_=table.c.ref.type) for number in range(count)]
    return Prepared(select(table).where(table.c.ref.in_(refs)))


@lru_cache(maxsize=2)
def _upsert(dialect: str) -> Prepared:
    """Insert, or replace what stands under the reference; SQLAlchemy has one for each database."""
    insert = sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)
    replaced = {column.name: insert.excluded[column.name] for column in table.c}
    del replaced["ref"], replaced["added"]
    upsert = insert.on_conflict_do_update(index_elements=[table.c.ref], set_=replaced)
    return Prepared(upsert, [column.name for column in table.c])


def to_row(vacancy: Vacancy) -> dict[str, Any]:
    """The columns of an open vacancy."""
    place, pay = vacancy.location, vacancy.pay
    return {
        "ref": vacancy.ref,
        "title": vacancy.title,
        "employer": vacancy.employer,
        "description": vacancy.description,
        "location_name": place.name if place else None,
        "postcode": place.postcode if place else None,
        "latitude": place.latitude if place else None,
        "longitude": place.longitude if place else None,
        "posted": vacancy.posted,
        "closes": vacancy.closes,
        "work_mode": vacancy.work_mode.value if vacancy.work_mode else None,
        "contract": vacancy.contract.value if vacancy.contract else None,
        "hours": vacancy.hours.value if vacancy.hours else None,
        "pay_text": pay.text if pay else None,
        "pay_minimum": pay.minimum if pay else None,
        "pay_maximum": pay.maximum if pay else None,
        "pay_period": pay.period.value if pay else None,
        "pay_basis": pay.basis or None if pay else None,
        "bands": list(vacancy.bands),
        "profession": vacancy.profession,
        "specialty": vacancy.specialty,
        "registration": vacancy.registration.value,
        "registration_body": vacancy.registration_body,
        "sponsorship": vacancy.sponsorship,
        "requirements": list(vacancy.requirements),
        "url": vacancy.url,
        "questions": as_json(vacancy.questions),
        "closed": False,
        "fingerprint": fingerprint(vacancy),
    }


def from_row(row: Mapping[str, Any]) -> Vacancy:
    """The vacancy of the columns that `to_row` gives."""
    return Vacancy(
        ref=row["ref"],
        title=row["title"],
        employer=row["employer"],
        description=row["description"],
        location=_location(row),
        posted=row["posted"],
        closes=row["closes"],
        work_mode=WorkMode(row["work_mode"]) if row["work_mode"] else None,
        contract=ContractType(row["contract"]) if row["contract"] else None,
        hours=Hours(row["hours"]) if row["hours"] else None,
        pay=_pay(row),
        bands=tuple(row["bands"]),
        profession=row["profession"],
        specialty=row["specialty"],
        registration=RegistrationNeed(row["registration"]),
        registration_body=row["registration_body"],
        sponsorship=row["sponsorship"],
        requirements=tuple(row["requirements"]),
        url=row["url"],
        # What a feed brought before there were questions was kept without the name.
        questions=from_json(row.get("questions") or ()),
    )


def _location(row: Mapping[str, Any]) -> Location | None:
    if row["location_name"] is None:
        return None
    return Location(row["location_name"], row["postcode"], row["latitude"], row["longitude"])


def _pay(row: Mapping[str, Any]) -> Pay | None:
    if row["pay_text"] is None:
        return None
    return Pay(
        text=row["pay_text"],
        minimum=row["pay_minimum"],
        maximum=row["pay_maximum"],
        period=PayPeriod(row["pay_period"]),
        basis=row["pay_basis"] or "",
    )
