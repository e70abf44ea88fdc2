"""A vacancy as the index knows it: its terms, which find it, and its facts, which decide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple
from zlib import crc32

from frontline.adapters.search.facts import facts_of
from frontline.adapters.search.terms import (
    BODY,
    COMMON,
    EMPLOYER,
    HEAD,
    NO_AREA,
    SPONSORED,
    fact_term,
    pay_terms,
    point_terms,
    stem,
)
from frontline.domain.pay import highest_yearly, lowest_yearly
from frontline.domain.place import outward_code, postcode_area, tidy_postcode
from frontline.domain.search_words import plain_words
from frontline.domain.vacancy import Location, Vacancy

# Whole numbers are a third as big as fractions in the index; this is about a yard.
PARTS_OF_A_DEGREE = 100_000
# Days are counted from here, for the same reason: rows of until 2029 are numbers of four bytes.
FIRST_DAY = date(2024, 1, 1).toordinal()
EMPLOYERS = 0x7FFF
DISTRICTS = 1_000


class Document(NamedTuple):
    """What the index keeps of one vacancy.

    Days are by `day_number`, pay is pounds a year, `latitude` and `longitude` count
    PARTS_OF_A_DEGREE, `outward` is the postcode by `outward_number`, `facts` the bits of
    `facts.py`. Employers with one name have one number, and seldom two have the same.
    """

    ref: str
    posted: int
    closes: int | None
    latitude: int | None
    longitude: int | None
    outward: int | None
    pay_from: float | None
    pay_to: float | None
    facts: int
    employer: int
    terms: Iterable[str]
    title_words: Iterable[str]


def document(vacancy: Vacancy) -> Document:
    """The vacancy for the index."""
    head, employer = plain_words(_head(vacancy)), plain_words(vacancy.employer)
    latitude, longitude = _point(vacancy.location)
    return Document(
        ref=vacancy.ref,
        posted=day_number(vacancy.posted),
        closes=day_number(vacancy.closes) if vacancy.closes else None,
        latitude=latitude,
        longitude=longitude,
        outward=_outward(vacancy.location),
        pay_from=lowest_yearly(vacancy.pay),
        pay_to=highest_yearly(vacancy.pay),
        facts=facts_of(vacancy),
        employer=crc32(" ".join(employer).encode()) & EMPLOYERS,
        terms={*_word_terms(head, employer, plain_words(_body(vacancy))), *_fact_terms(vacancy)},
        title_words={*head, *employer},
    )


def day_number(day: date) -> int:
    """A day as the index counts them."""
    return day.toordinal() - FIRST_DAY


def outward_number(code: str) -> int:
    """ "LS1" or the postcode area "LS" as a number; divided by DISTRICTS both are the area."""
    area = postcode_area(code)
    number, district = 0, 0
    for letter in area:
        number = number * 27 + int(letter, 36)
    for letter in code[len(area) :]:
        district = district * 37 + int(letter, 36) + 1
    return number * DISTRICTS + district


def _head(vacancy: Vacancy) -> str:
    """The words a vacancy is first of all found by."""
    bands = " ".join(f"band {band}" for band in vacancy.bands)
    return " ".join(filter(None, (vacancy.title, vacancy.specialty, vacancy.profession, bands)))


def _body(vacancy: Vacancy) -> str:
    """What else the advert says."""
    return " ".join((vacancy.description, *vacancy.requirements))


def _word_terms(head: list[str], employer: list[str], body: list[str]) -> Iterator[str]:
    """Each stem where it stands; in the body only those that stand nowhere else."""
    heads, employers = set(map(stem, head)), set(map(stem, employer))
    yield from (HEAD + each for each in heads)
    yield from (EMPLOYER + each for each in employers)
    yield from (BODY + each for each in set(map(stem, body)) - heads - employers)


def _fact_terms(vacancy: Vacancy) -> Iterator[str]:
    kinds = (
        ("contract", vacancy.contract),
        ("mode", vacancy.work_mode),
        ("hours", vacancy.hours),
    )
    stated = (fact_term(kind, fact.value) for kind, fact in kinds if fact)
    yield from (term for term in stated if term not in COMMON)
    yield from (fact_term("band", band) for band in vacancy.bands)
    if vacancy.sponsorship:
        yield SPONSORED
    if vacancy.registration_body:
        yield fact_term("body", vacancy.registration_body)
    yield from pay_terms(highest_yearly(vacancy.pay))
    yield from _location_terms(vacancy.location)


def _location_terms(place: Location | None) -> Iterator[str]:
    outward = _outward_code(place)
    if outward:
        yield from (fact_term("area", postcode_area(outward)), fact_term("area", outward))
    else:
        yield NO_AREA
    if place and place.latitude is not None and place.longitude is not None:
        yield from point_terms(place.latitude, place.longitude)


def _outward_code(place: Location | None) -> str | None:
    postcode = tidy_postcode(place.postcode) if place and place.postcode else None
    return outward_code(postcode) if postcode else None


def _outward(place: Location | None) -> int | None:
    code = _outward_code(place)
    return outward_number(code) if code else None


def _point(place: Location | None) -> tuple[int | None, int | None]:
    if place is None or place.latitude is None or place.longitude is None:
        return None, None
    return round(place.latitude * PARTS_OF_A_DEGREE), round(place.longitude * PARTS_OF_A_DEGREE)
