"""Search criteria as an expression of terms and exact conditions on the facts beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from functools import lru_cache
from typing import Any, NamedTuple

from frontline.adapters.search import facts
from frontline.adapters.search.documents import (
    DISTRICTS,
    PARTS_OF_A_DEGREE,
    day_number,
    outward_number,
)
from frontline.adapters.search.expression import Expression, all_of, any_of, terms_of
from frontline.adapters.search.facts import Field
from frontline.adapters.search.synonyms import Terms
from frontline.adapters.search.terms import (
    BODY,
    COMMON,
    EMPLOYER,
    HEAD,
    REMOTE,
    SPONSORED,
    fact_term,
    pay_term,
    place_terms,
    stem,
)
from frontline.domain.place import box_around, postcode_area
from frontline.domain.search import Criteria, PlaceWanted
from frontline.domain.search_words import plain_words
from frontline.domain.vacancy import RegistrationNeed, WorkMode

IN_HEAD = (HEAD, EMPLOYER)
ANYWHERE = (HEAD, EMPLOYER, BODY)
MOST_NAME_WORDS = 8
_OPEN = "(f.closes is null or f.closes >= ?)"
_IS_REMOTE = f"(f.facts & {facts.MODE.mask}) = {facts.MODE.of(WorkMode.REMOTE)}"
# Most ladders look no farther than the first; `relaxation` and `alternatives` end at 100.
REACHES = (60.0, 100.0)


@dataclass
class Conditions:
    """SQL conditions on a row `f` that all have to hold, with values for their question marks."""

    parts: list[str] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)

    def add(self, part: str, *values: Any) -> None:
        self.parts.append(part)
        self.values.extend(values)

    def add_any_of(self, facts: Field, wanted: Sequence[Enum]) -> None:
        if wanted:
            codes = [facts.of(value) for value in wanted]
            self.add(f"(f.facts & {facts.mask}) in ({_marks(codes)})", *codes)

    def add_none_of(self, facts: Field, unwanted: Sequence[Enum]) -> None:
        if unwanted:
            codes = [facts.of(value) for value in unwanted]
            self.add(f"(f.facts & {facts.mask}) not in ({_marks(codes)})", *codes)

    @property
    def sql(self) -> str:
        return " and ".join(self.parts)


def conditions(criteria: Criteria, today: date) -> Conditions:
    """The exact conditions; a fact the advert does not state never meets one."""
    exact = Conditions()
    exact.add(_OPEN, day_number(today))
    _add_facts(exact, criteria)
    _add_bands(exact, criteria)
    if criteria.pay_floor is not None:
        exact.add("f.pay_to >= ?", criteria.pay_floor)
    if criteria.pay_ceiling is not None:
        exact.add("f.pay_from <= ?", criteria.pay_ceiling)
    _add_places(exact, criteria)
    return exact


def _add_facts(exact: Conditions, criteria: Criteria) -> None:
    _add_kinds(exact, criteria)
    exact.add_none_of(facts.CONTRACT, criteria.not_contracts)
    exact.add_none_of(facts.MODE, criteria.not_work_modes)
    if criteria.registration is not None:
        needed = [RegistrationNeed.REQUIRED]
        add = exact.add_any_of if criteria.registration else exact.add_none_of
        add(facts.REGISTRATION, needed)
    if criteria.sponsorship:
        exact.add(f"(f.facts & {facts.SPONSORED}) <> 0")


def _add_kinds(exact: Conditions, criteria: Criteria) -> None:
    """Contract, way of working and hours: each that is named, or one of those in `either`."""
    kinds: dict[str, tuple[Field, Sequence[Enum]]] = {
        "contracts": (facts.CONTRACT, criteria.contracts),
        "work_modes": (facts.MODE, criteria.work_modes),
        "hours": (facts.HOURS, [criteria.hours] if criteria.hours else []),
    }
    enough = Conditions()
    for name, (kind, wanted) in kinds.items():
        (enough if name in criteria.either else exact).add_any_of(kind, wanted)
    if enough.parts:
        exact.add(f"({' or '.join(enough.parts)})", *enough.values)


def _add_bands(exact: Conditions, criteria: Criteria) -> None:
    if criteria.bands:
        exact.add("(f.facts & ?) <> 0", facts.bands(criteria.bands))
    if criteria.not_bands:
        # An advert of two bands stays while one of them is wanted.
        others = facts.ALL_BANDS & ~facts.bands(criteria.not_bands)
        exact.add(f"((f.facts & {facts.ALL_BANDS}) = 0 or (f.facts & ?) <> 0)", others)


def _add_places(exact: Conditions, criteria: Criteria) -> None:
    if criteria.places:
        inside = [_inside(place) for place in criteria.places]
        either = [part for part, _ in inside]
        if _anywhere_if_remote(criteria):
            either.append(_IS_REMOTE)
        exact.add(f"({' or '.join(either)})", *(value for _, values in inside for value in values))
    for place in criteria.not_places:
        part, values = _inside(place)
        exact.add(f"not coalesce({part}, false)", *values)


class Surroundings(NamedTuple):
    """The terms and conditions of whatever is open near some places, or remote."""

    terms: list[Expression]
    exact: Conditions


def surroundings(criteria: Criteria, today: date) -> Surroundings | None:
    """What is near the same places, as far as the next of `REACHES`.

    None where there is no circle to widen, where a fact is asked for that only terms tell, and
    where any word will do, which far too many have.
    """
    places = criteria.places
    if not places or criteria.employer or criteria.registration_body or criteria.any_word:
        return None
    farthest = max(place.miles for place in places)
    reach = next((miles for miles in REACHES if farthest <= miles), None)
    if reach is None or any(place.areas for place in places):
        return None
    return _surroundings(tuple((place.latitude, place.longitude) for place in places), reach, today)


@lru_cache(maxsize=200)
def _surroundings(
    points: tuple[tuple[float, float], ...], miles: float, today: date
) -> Surroundings:
    places = tuple(PlaceWanted("", *point, miles) for point in points)
    exact = Conditions()
    exact.add(_OPEN, day_number(today))
    # Squares will do: what is kept of them is looked at exactly.
    squares = [_square(place) for place in places]
    either = [*(part for part, _ in squares), _IS_REMOTE]
    exact.add(f"({' or '.join(either)})", *(value for _, values in squares for value in values))
    return Surroundings(fact_terms(Criteria(places=places)), exact)


def word_terms(alternatives: Sequence[Terms], marks: Sequence[str], any_word: bool) -> Expression:
    """The words of one of the alternatives (at least one), each in one of the places of `marks`."""
    joined = any_of if any_word else all_of
    return any_of(
        joined(
            any_of(terms_of([stem(word) for word in phrase], *marks) for phrase in phrases)
            for phrases in terms
        )
        for terms in alternatives
    )


def fact_terms(criteria: Criteria) -> list[Expression]:
    """What else is needed; nothing when nothing narrows."""
    return [*_fact_parts(criteria), *_employer_part(criteria.employer)]


def unwanted_terms(criteria: Criteria, unwanted: Sequence[Terms]) -> Expression | None:
    """What may not be there: the `unwanted` words in the head, and an employer."""
    parts = [word_terms(unwanted, (HEAD,), any_word=False)] if unwanted else []
    parts += _employer_part(criteria.not_employer)
    return any_of(parts) if parts else None


def _fact_parts(criteria: Criteria) -> Iterator[Expression]:
    """Terms that narrow. Where a common fact would do as well there is none."""
    kinds = {
        "contracts": [kind.value for kind in criteria.contracts],
        "work_modes": [mode.value for mode in criteria.work_modes],
        "hours": [criteria.hours.value] if criteria.hours else [],
        "band": criteria.bands,
        "body": [criteria.registration_body] if criteria.registration_body else [],
    }
    names = {"contracts": "contract", "work_modes": "mode"}
    for kind, codes in kinds.items():
        terms = [fact_term(names.get(kind, kind), code) for code in codes]
        if kind not in criteria.either and terms and not COMMON.intersection(terms):
            yield any_of(terms)
    if criteria.sponsorship:
        yield SPONSORED
    reached = pay_term(criteria.pay_floor) if criteria.pay_floor else None
    if reached:
        yield reached
    cells = [place_terms(place) for place in criteria.places]
    if cells and all(cells):
        remote = [REMOTE] * _anywhere_if_remote(criteria)
        yield any_of([term for terms in cells for term in terms] + remote)


def _employer_part(name: str | None) -> list[Expression]:
    words = [stem(word) for word in plain_words(name)[:MOST_NAME_WORDS]] if name else []
    return [terms_of(words, EMPLOYER)] if words else []


def _anywhere_if_remote(criteria: Criteria) -> bool:
    """Remote work can be done from any place, for whoever did not ask for another kind."""
    modes = criteria.work_modes
    return (
        not modes or WorkMode.REMOTE in modes
    ) and WorkMode.REMOTE not in criteria.not_work_modes


def _inside(place: PlaceWanted) -> tuple[str, list[Any]]:
    square, edges = _square(place)
    circle = f"({square} and vacancy_miles(f.latitude, f.longitude, ?, ?) <= ?)"
    values: list[Any] = [*edges, place.latitude, place.longitude, place.miles]
    if not place.areas:
        return circle, values
    areas = [
        outward_number(code) // DISTRICTS for code in place.areas if code == postcode_area(code)
    ]
    districts = [outward_number(code) for code in place.areas if code != postcode_area(code)]
    within = (
        f"(f.outward / {DISTRICTS} in ({_marks(areas)}) or f.outward in ({_marks(districts)})"
        f" or (f.outward is null and {circle}))"
    )
    return within, [*(areas or [-1]), *(districts or [-1]), *values]


def _square(place: PlaceWanted) -> tuple[str, list[Any]]:
    south, north, west, east = (
        edge * PARTS_OF_A_DEGREE
        for edge in box_around(place.latitude, place.longitude, place.miles)
    )
    sql = "(f.latitude between ? and ? and f.longitude between ? and ?)"
    return sql, [south, north, west, east]


def _marks(values: Sequence[Any]) -> str:
    return ", ".join("?" * max(1, len(values)))
