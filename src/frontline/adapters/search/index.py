"""An index of open vacancies in SQLite: one full-text posting list, and a narrow table of facts.

The posting list holds the words of each advert and index words for its facts (`tokens.py`); the
table decides exactly. Row numbers follow the date posted, so newest first is the order of the rows.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date
from threading import Lock
from typing import Any

from frontline.adapters.search.tokens import area_and_district, fact_words
from frontline.domain.pay import highest_yearly, lowest_yearly
from frontline.domain.place import miles_between
from frontline.domain.vacancy import Vacancy

SCHEMA = """
create table facet (
    id integer primary key, latitude real, longitude real, area text, district text, pay real,
    contract text, mode text, hours text, bands text, sponsorship integer, closes text,
    pay_from real
);
create virtual table advert using fts5 (
    head, employer, body, facts,
    content='', detail=column, columnsize=0, tokenize='porter unicode61 remove_diacritics 2'
);
"""


class VacancyIndex:
    """Vacancies to search, as they were at one revision. Safe to use from several threads."""

    def __init__(self, newest_first: Sequence[Vacancy]) -> None:
        self.vacancies = list(reversed(newest_first))
        self._lock = Lock()
        self._database = sqlite3.connect(":memory:", check_same_thread=False)
        self._database.create_function("miles", 4, _miles, deterministic=True)
        self._database.executescript(SCHEMA)
        marks = ", ".join("?" * 13)
        self._database.executemany(
            f"insert into facet values ({marks})",  # noqa: S608  only question marks are put in
            map(_facet, range(len(self.vacancies)), self.vacancies),
        )
        self._database.executemany(
            "insert into advert (rowid, head, employer, body, facts) values (?, ?, ?, ?, ?)",
            map(_advert, range(len(self.vacancies)), self.vacancies),
        )

    def page(
        self, match: str | None, where: str, values: Iterable[Any], limit: int, offset: int
    ) -> tuple[int, list[Vacancy]]:
        """How many fit, and one page of them, newest first.

        `match` is an FTS5 expression or None for all; `where` is SQL over `facet` named f, with
        `values` for its question marks.
        """
        tables, parameters = "facet f", list(values)
        if match is not None:
            tables = "advert cross join facet f on f.id = advert.rowid"
            where, parameters = f"advert match ? and {where}", [match, *parameters]
        source = f"from {tables} where {where}"
        newest = f"select f.id {source} order by f.id desc limit ? offset ?"
        if match is not None:
            newest = newest.replace("order by f.id", "order by advert.rowid")
        with self._lock:
            rows = self._database.execute(newest, [*parameters, limit, offset]).fetchall()
            total = len(rows)
            if offset or total == limit:
                count = f"select count(*) {source}"
                total = self._database.execute(count, parameters).fetchone()[0]
        return total, [self.vacancies[row[0]] for row in rows]


def searchable_head(vacancy: Vacancy) -> str:
    """The words a vacancy is first of all found by."""
    bands = " ".join(f"band {band}" for band in vacancy.bands)
    return " ".join(filter(None, (vacancy.title, vacancy.specialty, vacancy.profession, bands)))


def searchable_body(vacancy: Vacancy) -> str:
    """What else the advert says."""
    return " ".join((vacancy.description, *vacancy.requirements))


def _advert(row: int, vacancy: Vacancy) -> tuple[int, str, str, str, str]:
    head, body = searchable_head(vacancy), searchable_body(vacancy)
    return row, head, vacancy.employer, body, fact_words(vacancy)


def _facet(row: int, vacancy: Vacancy) -> tuple[Any, ...]:
    place = vacancy.location
    return (
        row,
        place.latitude if place else None,
        place.longitude if place else None,
        *area_and_district(place),
        highest_yearly(vacancy.pay),
        vacancy.contract.value if vacancy.contract else None,
        vacancy.work_mode.value if vacancy.work_mode else None,
        vacancy.hours.value if vacancy.hours else None,
        f" {' '.join(vacancy.bands)} ",
        vacancy.sponsorship,
        _day(vacancy.closes),
        lowest_yearly(vacancy.pay),
    )


def _miles(
    latitude: float | None, longitude: float | None, from_latitude: float, from_longitude: float
) -> float | None:
    """The distance for SQL, where a vacancy without coordinates is at none."""
    if latitude is None or longitude is None:
        return None
    return miles_between(latitude, longitude, from_latitude, from_longitude)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
