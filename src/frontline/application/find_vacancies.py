"""Finds vacancies for a visitor, and says what was given up when nothing fitted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from frontline.application.ports import Clock, Gazetteer, UnitsOfWork, VacancySearch
from frontline.application.read_search import Entity, ReadSearch
from frontline.domain.alternatives import Change, concessions, narrowings
from frontline.domain.pay import describe_limit
from frontline.domain.pay_bands import describe_bands
from frontline.domain.place import sensible_miles
from frontline.domain.relaxation import ladder
from frontline.domain.search import (
    MOST_OFFERED,
    Alternative,
    Criteria,
    Found,
    PlaceWanted,
    Relaxation,
)
from frontline.domain.search_gap import KEPT, SearchGap, without_traces
from frontline.domain.uk_time import uk_date, uk_day
from frontline.domain.vacancy import Vacancy, plain

MOST_RESULTS = 100
MOST_ALTERNATIVES = 4
# The nations and the regions of England, as the Office for National Statistics divides them.
REGIONS = (
    *("North East", "North West", "Yorkshire and the Humber", "East Midlands", "West Midlands"),
    *("East of England", "London", "South East", "South West"),
    *("Wales", "Scotland", "Northern Ireland"),
)


class FindVacancies:
    """The one way visitors, the site and the command line search."""

    def __init__(
        self, search: VacancySearch, units: UnitsOfWork, gazetteer: Gazetteer, clock: Clock
    ) -> None:
        self._search = search
        self._units = units
        self._gazetteer = gazetteer
        self._clock = clock
        self._reading = ReadSearch(gazetteer, lambda: uk_date(clock.now()))

    def find(self, criteria: Criteria, limit: int = 5, seen: Sequence[str] = ()) -> Found:
        """One page of what fits, newest first; when nothing fits, of the nearest wider search.

        `understood` is always what was asked; `relaxed` names each criterion given up and how many
        fit without it, `alternatives` what could be given up instead. With the refs `seen` on
        earlier pages, pages join without repeats.
        """
        limit = min(max(1, limit), MOST_RESULTS)
        asked = searchable(criteria)
        exact = self._search.find(asked, limit, seen)
        if exact.total:
            return replace(exact, understood=criteria)
        alternatives = () if seen else self.alternatives(criteria)
        for step in ladder(asked):
            if self._search.count(step.criteria, 1):
                wider = self._search.find(step.criteria, limit, seen)
                relaxed = tuple(Relaxation(dropped, wider.total) for dropped in step.dropped)
                return replace(
                    wider, understood=criteria, relaxed=relaxed, alternatives=alternatives
                )
        return Found(criteria, 0, (), alternatives=alternatives)

    def alternatives(self, criteria: Criteria) -> tuple[Alternative, ...]:
        """Single concessions that would find something, the smallest first, at most four."""
        best: dict[str, Alternative] = {}
        for each in self._counted(concessions(searchable(criteria))):
            before = best.get(each.kind)
            if before is None and len(best) == MOST_ALTERNATIVES:
                break
            if before is None or each.total > before.total:
                best[each.kind] = each
        return tuple(best.values())

    def options(self, criteria: Criteria) -> tuple[Alternative, ...]:
        """Choices that narrow the search and that live vacancies meet, in the order of a form:

        contract, work mode, hours, band and, where no place is named, the region.
        """
        regions = [place for name in REGIONS for place in self._gazetteer.find(name)[:1]]
        return tuple(self._counted(narrowings(searchable(criteria), regions)))

    def note_gap(self, criteria: Criteria) -> None:
        """Keep for 90 days that somebody looked for this and nothing fitted, but not who."""
        today = uk_date(self._clock.now())
        wanted = describe(without_traces(criteria))
        if not wanted:
            return
        with self._units() as work:
            work.search_gaps.forget_before(today - KEPT)
            work.search_gaps.add(SearchGap(today, wanted))
            work.commit()

    def gaps(self, since: date) -> Sequence[SearchGap]:
        """What was looked for from that day on and not found, the newest day first."""
        with self._units() as work:
            return work.search_gaps.since(since)

    def _counted(self, changes: Iterable[Change]) -> Iterator[Alternative]:
        for each in changes:
            total = self._search.count(each.criteria, MOST_OFFERED)
            if total:
                yield Alternative(each.kind, each.criteria, each.offer, total, each.entities)

    def latest(self, limit: int = 5) -> Found:
        """The newest vacancies of all."""
        return self.find(Criteria(), limit)

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
        *_describe_registration(criteria),
        f"at {criteria.employer}" if criteria.employer else "",
        f"advertised since {uk_day(criteria.posted_since.isoformat())}"
        if criteria.posted_since
        else "",
        "counted in miles, not in minutes of travel" if criteria.travel_minutes else "",
        *(f"not {name}" for name in _unwanted(criteria)),
    ]
    return " · ".join(part for part in parts if part)


def _describe_registration(criteria: Criteria) -> list[str]:
    if criteria.registration is False:
        return ["no registration needed"]
    if criteria.registration_body:
        return [f"for {criteria.registration_body} registration"]
    return ["registration needed"] if criteria.registration else []


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


def searchable(criteria: Criteria) -> Criteria:
    """The criteria with radii that can be searched."""
    return replace(
        criteria,
        places=tuple(replace(p, miles=sensible_miles(p.miles)) for p in criteria.places),
        not_places=tuple(replace(p, miles=sensible_miles(p.miles)) for p in criteria.not_places),
    )
