"""Vacancies and stand-ins that the tests of this part share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from types import TracebackType
from typing import Any

from frontline.domain.pay import parse_pay
from frontline.domain.place import PlaceMention
from frontline.domain.search import Criteria, Found, PlaceWanted
from frontline.domain.vacancy import ContractType, Hours, Location, Vacancy, WorkMode

LEEDS = PlaceWanted("Leeds", 53.7965, -1.5478)
BRADFORD = PlaceWanted("Bradford", 53.79391, -1.75206)
YORK = PlaceWanted("York", 53.95763, -1.08271)

PLAIN = Vacancy(
    ref="FD-1",
    title="Clinical Informatics Nurse",
    employer="Aire Valley NHS Foundation Trust",
    description="Help wards to use the record.",
    location=Location("Leeds", "LS1 4AP", 53.8, -1.55),
    posted=date(2026, 11, 20),
    closes=date(2026, 12, 10),
    work_mode=WorkMode.HYBRID,
    contract=ContractType.PERMANENT,
    hours=Hours.FULL_TIME,
    pay=parse_pay("£47,810 to £54,710 a year"),
    bands=("7",),
    requirements=("Current NMC registration",),
    url="https://example.org/FD-1",
)


def vacancy(ref: str, **changes: Any) -> Vacancy:
    """A vacancy like `PLAIN` but for the changes."""
    return replace(PLAIN, ref=ref, **changes)


class Places:
    """A gazetteer of three towns; implements the port Gazetteer."""

    _towns = (LEEDS, BRADFORD, YORK)

    def find(self, name: str) -> Sequence[PlaceWanted]:
        return [town for town in self._towns if town.name.lower() == name.strip().lower()]

    def scan(self, text: str) -> Sequence[PlaceMention]:
        return []


class ListedSearch:
    """A search that knows only how many fit each criteria; implements the port VacancySearch."""

    def __init__(self, *fits: Criteria) -> None:
        self._fits = fits
        self.asked: list[Criteria] = []

    def find(self, criteria: Criteria, limit: int = 5, offset: int = 0) -> Found:
        self.asked.append(criteria)
        shown = [PLAIN] if criteria in self._fits else []
        return Found(criteria, len(shown), tuple(shown[offset : offset + limit]))


class VacanciesInMemory:
    """Implements the port Vacancies."""

    def __init__(self, held: Iterable[Vacancy] = ()) -> None:
        self.held = {vacancy.ref: vacancy for vacancy in held}
        self.closed: set[str] = set()
        self.changes = 0

    def get(self, ref: str) -> Vacancy | None:
        return self.held.get(ref)

    def save(self, vacancy: Vacancy) -> None:
        self.held[vacancy.ref] = vacancy
        self.closed.discard(vacancy.ref)
        self.changes += 1

    def close(self, ref: str) -> None:
        self.closed.add(ref)
        self.changes += 1

    def all_open(self) -> Sequence[Vacancy]:
        found = (vacancy for ref, vacancy in self.held.items() if ref not in self.closed)
        return sorted(found, key=lambda vacancy: vacancy.posted, reverse=True)

    def revision(self) -> int:
        return self.changes


class OneStore:
    """Units of work over one set of vacancies; only that repository is there."""

    def __init__(self, held: Iterable[Vacancy] = ()) -> None:
        self.vacancies = VacanciesInMemory(held)

    def __call__(self) -> Any:
        return self

    def turn(self) -> Any:
        return self

    def __enter__(self) -> OneStore:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        return None

    def commit(self) -> None:
        return None
