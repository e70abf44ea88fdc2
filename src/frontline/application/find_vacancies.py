"""Finds vacancies for a visitor, and says what was given up when nothing fitted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property

from frontline.application.change_search import refined
from frontline.application.ports import Clock, Gazetteer, UnitsOfWork, VacancySearch
from frontline.application.ranked_search import RankedSearch
from frontline.application.read_search import SHIFT_WORDS, Entity, ReadSearch
from frontline.domain.alternatives import (
    GIVES_UP_MOST,
    Change,
    concessions,
    narrowings,
    paired_concessions,
)
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
    like,
)
from frontline.domain.search_gap import KEPT, SearchGap, without_traces
from frontline.domain.uk_time import uk_date, uk_day
from frontline.domain.vacancy import Vacancy, plain
from frontline.domain.within_reach import within_reach

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
        self,
        search: VacancySearch,
        units: UnitsOfWork,
        gazetteer: Gazetteer,
        clock: Clock,
        is_word: Callable[[str], bool] = lambda _word: True,
    ) -> None:
        self._search = search
        self._ranked = RankedSearch(search)
        self._units = units
        self._gazetteer = gazetteer
        self._clock = clock
        self._reading = ReadSearch(gazetteer, lambda: uk_date(clock.now()), is_word)

    def find(self, criteria: Criteria, limit: int = 5, seen: Sequence[str] = ()) -> Found:
        """One page of what fits, what was wished for first; else of the nearest wider search.

        `understood` is always what was asked; `relaxed` names each criterion given up and how many
        fit without it, `alternatives` what could be given up instead. With the refs `seen` on
        earlier pages, pages join without repeats.
        """
        limit = min(max(1, limit), MOST_RESULTS)
        wished = searchable(criteria)
        exact = self._ranked.find(wished, limit, seen)
        if exact.total:
            return _as_understood(exact, criteria)
        asked = wished.conditions()
        counts = _Counts(self._search, asked)
        alternatives = () if seen else self._concessions(counts, asked)
        for step in ladder(asked):
            if counts.any(step.criteria):
                ordered = replace(step.criteria, order=criteria.order)
                wider = self._ranked.find(ordered, limit, seen)
                relaxed = tuple(
                    Relaxation(dropped, wider.total, instead)
                    for dropped, instead in zip(step.dropped, step.instead)
                )
                return replace(
                    wider,
                    understood=criteria,
                    relaxed=(*relaxed, *_words_left_out(wider)),
                    alternatives=alternatives,
                    wider=replace(ordered, text=_without(ordered.text, wider.unknown)),
                )
        return Found(criteria, 0, (), alternatives=alternatives)

    def alternatives(self, criteria: Criteria) -> tuple[Alternative, ...]:
        """Single concessions that would find something, the smallest first, at most four."""
        asked = searchable(criteria).conditions()
        return self._concessions(_Counts(self._search, asked), asked)

    def _concessions(self, counts: _Counts, asked: Criteria) -> tuple[Alternative, ...]:
        """Single concessions, and two at once where fewer than two that keep the place help."""
        single = self._alternatives(counts, concessions(asked))
        near = [each for each in single if each.kind not in GIVES_UP_MOST]
        if len(near) > 1:
            return single
        known = {each.kind for each in single}
        pairs = self._alternatives(counts, paired_concessions(asked, known))
        return (*near, *pairs, *(each for each in single if each not in near))[:MOST_ALTERNATIVES]

    def _alternatives(self, counts: _Counts, changes: Iterable[Change]) -> tuple[Alternative, ...]:
        best: dict[str, Alternative] = {}
        for each in counts.of(changes):
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
        asked = searchable(criteria).conditions()
        return tuple(_Counts(self._search, asked).of(narrowings(asked, regions)))

    def note_gap(self, criteria: Criteria) -> None:
        """Keep for 90 days that somebody looked for this and nothing fitted, but not who."""
        today = uk_date(self._clock.now())
        kept = without_traces(criteria)
        wanted = describe(kept)
        if not wanted:
            return
        with self._units() as work:
            work.search_gaps.forget_before(today - KEPT)
            work.search_gaps.add(SearchGap(today, wanted, criteria=kept))
            work.commit()

    def gaps(self, since: date) -> Sequence[SearchGap]:
        """What was looked for from that day on and not found, the newest day first."""
        with self._units() as work:
            return work.search_gaps.since(since)

    def latest(self, limit: int = 5) -> Found:
        """The newest vacancies of all."""
        return self.find(Criteria(), limit)

    def get(self, ref: str) -> Vacancy | None:
        """The vacancy of that reference, open or not."""
        with self._units() as work:
            return work.vacancies.get(ref)

    def is_open(self, vacancy: Vacancy) -> bool:
        """Whether somebody can still apply: neither past its closing date nor taken down."""
        with self._units() as work:
            taken_down = work.vacancies.is_closed(vacancy.ref)
        return not taken_down and vacancy.is_open(uk_date(self._clock.now()))

    def alike(self, vacancy: Vacancy, most: int) -> Sequence[Vacancy]:
        """Open vacancies of the same kind, the nearest search that finds any; never itself."""
        found = self.find(like(vacancy), most + 1).vacancies
        return [each for each in found if each.ref != vacancy.ref][:most]

    def nation_of(self, latitude: float, longitude: float) -> str | None:
        """The nation of the United Kingdom a point lies in; None outside of it."""
        return self._gazetteer.nation_at(latitude, longitude)

    def criteria_from(self, entities: Sequence[Entity], text: str) -> Criteria:
        """What a message asks for; see `ReadSearch.criteria`."""
        return self._reading.criteria(entities, text)

    def refine(self, criteria: Criteria, entities: Sequence[Entity], text: str) -> Criteria:
        """The criteria changed by a message; see `change_search`."""
        return refined(self._reading, criteria, entities, text)

    def describe(self, criteria: Criteria) -> str:
        """The criteria as one short line: "hybrid · Leeds, 20 miles · from £45,000 a year"."""
        return describe(criteria)


def _names_shifts(text: str) -> bool:
    """Whether it names a kind of shift, which adverts say only in their text."""
    return any(word in text for word in SHIFT_WORDS.values())


def _as_understood(exact: Found, criteria: Criteria) -> Found:
    """What fits, unless words of it were left out: then it is only the nearest."""
    left_out = _words_left_out(exact)
    known = replace(criteria, text=_without(criteria.text, exact.unknown))
    return replace(
        exact,
        understood=criteria,
        relaxed=left_out,
        wider=known if left_out else None,
        in_text=exact.in_text and not _names_shifts(criteria.text),
    )


def _without(text: str, words: Sequence[str]) -> str:
    return " ".join(word for word in text.split() if word.casefold() not in words)


def _words_left_out(found: Found) -> tuple[Relaxation, ...]:
    """That words which no advert has were not looked for: what was found is not what was meant."""
    words = " ".join(found.unknown)
    without = f"without “{words}”"
    return (Relaxation(f"“{words}”", found.total, without, unknown=True),) if words else ()


class _Counts:
    """How many fit each of many searches that are like one another, none of them counted twice."""

    def __init__(self, search: VacancySearch, asked: Criteria) -> None:
        self._search = search
        self._asked = asked
        self._counted: dict[Criteria, int] = {}

    @cached_property
    def _may_find(self) -> Callable[[Criteria], bool]:
        return within_reach(self._asked, self._finds)

    def any(self, criteria: Criteria) -> bool:
        """Whether anything fits."""
        return self._may_find(criteria) and self._finds(criteria)

    def of(self, changes: Iterable[Change]) -> Iterator[Alternative]:
        """The changes that find something, each with its count."""
        for each in changes:
            if not self._may_find(each.criteria):
                continue
            total = self._counted[each.criteria] = self._search.count(each.criteria, MOST_OFFERED)
            if total:
                yield Alternative(each.kind, each.criteria, each.offer, total, each.entities)

    def _finds(self, criteria: Criteria) -> bool:
        if criteria not in self._counted:
            self._counted[criteria] = self._search.count(criteria, 1)
        return bool(self._counted[criteria])


def describe(criteria: Criteria) -> str:
    """The criteria as one short line a visitor reads; empty when there are none."""
    firm, wished = criteria.conditions(), describe_wishes(criteria)
    parts = [*_described(firm), f"{wished} if possible" if wished else ""]
    unwanted = [f"not {name}" for name in _unwanted(criteria)]
    return " · ".join(part for part in (*parts, *unwanted) if part)


def describe_wishes(criteria: Criteria) -> str:
    """What is only wished for: "hybrid and part time"; empty where nothing is."""
    only = {name: getattr(criteria, name) for name in criteria.wishes}
    wished = [criteria.wish_text, *_described(Criteria(**only, pay_period=criteria.pay_period))]
    return " and ".join(part for part in wished if part)


def _described(criteria: Criteria) -> list[str]:
    return [
        criteria.text,
        *_describe_kinds(criteria),
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
    ]


def _describe_kinds(criteria: Criteria) -> list[str]:
    """Way of working, contract and hours; those of which one is enough with an "or" between."""
    said = {
        "work_modes": " or ".join(plain(mode) for mode in criteria.work_modes),
        "contracts": " or ".join(plain(contract) for contract in criteria.contracts),
        "hours": plain(criteria.hours) if criteria.hours else "",
    }
    either = " or ".join(filter(None, (said[name] for name in said if name in criteria.either)))
    return [either, *(said[name] for name in said if name not in criteria.either)]


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
