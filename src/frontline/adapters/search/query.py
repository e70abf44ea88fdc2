"""Turns search criteria into an FTS5 expression and exact conditions on the table of facts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from frontline.adapters.search.synonyms import Phrase, Terms
from frontline.adapters.search.tokens import NO_AREA, pay_word, place_words
from frontline.domain.pay_bands import BANDS
from frontline.domain.place import box_around
from frontline.domain.search import Criteria, PlaceWanted
from frontline.domain.search_words import plain_words
from frontline.domain.vacancy import WorkMode

HEAD = "{head employer}"
ANYWHERE = "{head employer body}"


@dataclass
class Conditions:
    """SQL conditions that all have to hold, with the values for their question marks."""

    parts: list[str] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)

    def add(self, part: str, *values: Any) -> None:
        self.parts.append(part)
        self.values.extend(values)

    def add_any_of(self, column: str, wanted: Sequence[Any]) -> None:
        if wanted:
            self.add(f"{column} in ({_marks(wanted)})", *wanted)

    @property
    def sql(self) -> str:
        return " and ".join(self.parts)


def conditions(criteria: Criteria, today: date) -> Conditions:
    """The exact conditions; a fact the advert does not state never meets one."""
    exact = Conditions()
    exact.add("(f.closes is null or f.closes >= ?)", today.isoformat())
    exact.add_any_of("f.contract", [contract.value for contract in criteria.contracts])
    exact.add_any_of("f.mode", [mode.value for mode in criteria.work_modes])
    if criteria.pay_floor is not None:
        exact.add("f.pay >= ?", criteria.pay_floor)
    if criteria.pay_ceiling is not None:
        exact.add("f.pay_from <= ?", criteria.pay_ceiling)
    if criteria.hours is not None:
        exact.add("f.hours = ?", criteria.hours.value)
    if criteria.sponsorship:
        exact.add("f.sponsorship = 1")
    if criteria.bands:
        exact.add(*_one_band_of(criteria.bands))
    if criteria.not_bands:
        one, *values = _one_band_of([band for band in BANDS if band not in criteria.not_bands])
        exact.add(f"(trim(f.bands) = '' or {one})", *values)
    _add_places(exact, criteria)
    _add_unwanted(exact, criteria)
    return exact


def _one_band_of(bands: Sequence[str]) -> list[str]:
    """The condition that an advert names one of the bands, and its values."""
    one = " or ".join("instr(f.bands, ?) > 0" for _ in bands)
    return [f"({one or 'false'})", *(f" {band} " for band in bands)]


def _add_places(exact: Conditions, criteria: Criteria) -> None:
    """In one of the places; a remote role is everywhere for somebody who asked for remote work."""
    if not criteria.places:
        return
    inside = [_inside(place) for place in criteria.places]
    either = [sql for sql, _ in inside]
    if WorkMode.REMOTE in criteria.work_modes:
        either.append("f.mode = 'remote'")
    exact.add(f"({' or '.join(either)})", *(value for _, values in inside for value in values))


def _add_unwanted(exact: Conditions, criteria: Criteria) -> None:
    for column, unwanted in (
        ("contract", criteria.not_contracts),
        ("mode", criteria.not_work_modes),
    ):
        if unwanted:
            none = f"(f.{column} is null or f.{column} not in ({_marks(unwanted)}))"
            exact.add(none, *(kind.value for kind in unwanted))
    for place in criteria.not_places:
        inside, values = _inside(place)
        exact.add(f"not ifnull({inside}, 0)", *values)


def _inside(place: PlaceWanted) -> tuple[str, list[Any]]:
    south, north, west, east = box_around(place.latitude, place.longitude, place.miles)
    circle = (
        "(f.latitude between ? and ? and f.longitude between ? and ?"
        " and miles(f.latitude, f.longitude, ?, ?) <= ?)"
    )
    values: list[Any] = [south, north, west, east, place.latitude, place.longitude, place.miles]
    if not place.areas:
        return circle, values
    marks = _marks(place.areas)
    area = f"(f.area in ({marks}) or f.district in ({marks}) or (f.area is null and {circle}))"
    return area, [*place.areas, *place.areas, *values]


def match_expression(
    criteria: Criteria, wanted: Sequence[Terms], unwanted: Sequence[Terms], columns: str
) -> str | None:
    """The FTS5 expression, or None when nothing narrows.

    One of the `wanted` alternatives has to be in `columns`, none of the `unwanted` in the head.
    Words are plain letters and digits in quotes, so that nothing a visitor types is an operator.
    """
    parts = [f"{columns} : ({_one_of(wanted, criteria.any_word)})"] if wanted else []
    parts += [f"facts : ({' OR '.join(map(_quote, words))})" for words in _fact_terms(criteria)]
    parts += [f"employer : {_quote(word)}" for word in plain_words(criteria.employer or "")[:8]]
    excluded = [f"head : ({_one_of(unwanted)})"] if unwanted else []
    others = plain_words(criteria.not_employer or "")[:8]
    excluded += [f"employer : ({' AND '.join(map(_quote, others))})"] if others else []
    if not parts and excluded:
        # FTS5 cannot negate alone; every advert has an area word, or the word for none.
        parts = [f'facts : ("area" * OR {_quote(NO_AREA)})']
    if not parts:
        return None
    expression = " AND ".join(f"({part})" for part in parts)
    return (
        f"({expression}) NOT ({' OR '.join(f'({each})' for each in excluded)})"
        if excluded
        else expression
    )


def _one_of(alternatives: Sequence[Terms], any_word: bool = False) -> str:
    joint = " OR " if any_word else " AND "
    return " OR ".join(f"({joint.join(map(_either, terms))})" for terms in alternatives)


def _fact_terms(criteria: Criteria) -> Iterable[list[str]]:
    if criteria.contracts:
        yield [f"contract{contract.value}".replace("_", "") for contract in criteria.contracts]
    if criteria.work_modes:
        yield [f"mode{mode.value}".replace("_", "") for mode in criteria.work_modes]
    pay = pay_word(criteria.pay_floor) if criteria.pay_floor else None
    if pay:
        yield [pay]
    cells = [place_words(place) for place in criteria.places]
    if cells and all(cells):
        remote = ["moderemote"] if WorkMode.REMOTE in criteria.work_modes else []
        yield [word for words in cells for word in words] + remote


def _either(phrases: Sequence[Phrase]) -> str:
    return f"({' OR '.join(f'({_all(phrase)})' for phrase in phrases)})"


def _all(phrase: Phrase) -> str:
    return " AND ".join(map(_quote, phrase))


def _quote(word: str) -> str:
    return f'"{word}"'


def _marks(values: Sequence[Any]) -> str:
    return ", ".join("?" * len(values))
