"""Finds vacancies for a visitor, and says what was given up when nothing fitted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from frontline.application.ports import Gazetteer, UnitsOfWork, VacancySearch
from frontline.application.read_search import Entity, ReadSearch
from frontline.domain.pay import describe_limit
from frontline.domain.pay_bands import describe_bands
from frontline.domain.place import sensible_miles
from frontline.domain.relaxation import ladder
from frontline.domain.search import Criteria, Found, PlaceWanted, Relaxation
from frontline.domain.vacancy import Vacancy, plain

MOST_RESULTS = 100


class FindVacancies:
    """The one way visitors, the site and the command line search."""

    def __init__(self, search: VacancySearch, units: UnitsOfWork, gazetteer: Gazetteer) -> None:
        self._search = search
        self._units = units
        self._reading = ReadSearch(gazetteer)

    def find(self, criteria: Criteria, limit: int = 5, offset: int = 0) -> Found:
        """One page of what fits, newest first; when nothing fits, of the nearest wider search.

        `understood` is always what was asked; `relaxed` names each criterion given up and how many
        fit without it. The same criteria give the same order, so that pages join.
        """
        limit, offset = min(max(1, limit), MOST_RESULTS), max(0, offset)
        asked = _searchable(criteria)
        exact = self._search.find(asked, limit, offset)
        if exact.total:
            return replace(exact, understood=criteria)
        for step in ladder(asked):
            wider = self._search.find(step.criteria, limit, offset)
            if wider.total:
                relaxed = tuple(Relaxation(dropped, wider.total) for dropped in step.dropped)
                return replace(wider, understood=criteria, relaxed=relaxed)
        return Found(criteria, 0, ())

    def latest(self, limit: int = 5, offset: int = 0) -> Found:
        """The newest vacancies of all."""
        return self.find(Criteria(), limit, offset)

    def get(self, ref: str) -> Vacancy | None:
        """The vacancy of that reference, open or not."""
        with self._units() as work:
            return work.vacancies.get(ref)

    def criteria_from(self, entities: Sequence[Entity], text: str) -> Criteria:
        """What a message asks for; see `ReadSearch.criteria`."""
        return self._reading.criteria(entities, text)

    def refine(self, criteria: Criteria, entities: Sequence[Entity], text: str) -> Criteria:
        """The criteria changed by a message; see `ReadSearch.refined`."""
        return self._reading.refined(criteria, entities, text)

    def describe(self, criteria: Criteria) -> str:
        """The criteria as one short line: "hybrid · Leeds, 20 miles · from £45,000 a year"."""
        return describe(criteria)


def describe(criteria: Criteria) -> str:
    """The criteria as one short line a visitor reads; empty when there are none."""
    parts = [
        criteria.text,
        *(plain(mode) for mode in criteria.work_modes),
        *(plain(contract) for contract in criteria.contracts),
        plain(criteria.hours) if criteria.hours else "",
        " or ".join(_describe_place(place) for place in criteria.places),
        *_describe_pay(criteria),
        describe_bands(criteria.bands) if criteria.bands else "",
        "with visa sponsorship" if criteria.sponsorship else "",
        f"at {criteria.employer}" if criteria.employer else "",
        "counted in miles, not in minutes of travel" if criteria.travel_minutes else "",
        *(f"not {name}" for name in _unwanted(criteria)),
    ]
    return " · ".join(part for part in parts if part)


def _describe_pay(criteria: Criteria) -> list[str]:
    limits = (("from", criteria.pay_floor), ("up to", criteria.pay_ceiling))
    return [describe_limit(word, a_year, criteria.pay_period) for word, a_year in limits if a_year]


def _describe_place(place: PlaceWanted) -> str:
    return place.name if place.areas else f"{place.name}, {_miles(place.miles)}"


def _miles(miles: float) -> str:
    return "1 mile" if miles == 1 else f"{miles:g} miles"


def _unwanted(criteria: Criteria) -> list[str]:
    return [
        *([criteria.not_text] if criteria.not_text else []),
        *(plain(mode) for mode in criteria.not_work_modes),
        *(plain(contract) for contract in criteria.not_contracts),
        *(place.name for place in criteria.not_places),
        *([describe_bands(criteria.not_bands)] if criteria.not_bands else []),
        *([criteria.not_employer] if criteria.not_employer else []),
    ]


def _searchable(criteria: Criteria) -> Criteria:
    """The criteria with radii that can be searched."""
    return replace(
        criteria,
        places=tuple(replace(p, miles=sensible_miles(p.miles)) for p in criteria.places),
        not_places=tuple(replace(p, miles=sensible_miles(p.miles)) for p in criteria.not_places),
    )
