"""The terms of the index: stems of words, and rare facts as words, in one posting list.

A cell is a box of 1/16, 1/4 or 1 degree of latitude, a pay term stands for every £20,000 reached.
Terms of facts only narrow, and a fact that half the adverts have (permanent, full time) has none:
the numbers beside the list decide.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import lru_cache

import snowballstemmer

from frontline.domain.place import box_around
from frontline.domain.search import PlaceWanted

# Where a word stands: title, field or band; the employer's name; anywhere else in the advert.
HEAD, EMPLOYER, BODY = "h:", "e:", ""
NO_AREA = "area:none"
SPONSORED = "sponsorship:yes"
REMOTE = "mode:remote"
COMMON = frozenset({"contract:permanent", "mode:onsite", "hours:fulltime"})

ZOOMS = (16, 4, 1)
MOST_CELLS = 16
PAY_STEP = 20_000
PAY_STEPS = range(3, 8)

# PostgreSQL refuses terms of thousands of letters, and nothing is told apart by its end.
LONGEST_WORD = 40

_stemmer = snowballstemmer.stemmer("english")


@lru_cache(maxsize=60_000)
def stem(word: str) -> str:
    """ "nurs" of "nurse", "nurses" and "nursing"."""
    return str(_stemmer.stemWord(word[:LONGEST_WORD]))


def fact_term(kind: str, code: str) -> str:
    """The term of a fact that is one of a few: "contract:fixedterm"."""
    return f"{kind}:{''.join(letter for letter in code.lower() if letter.isalnum())}"


def pay_terms(highest: float | None) -> Iterator[str]:
    """A term for every step that pay of so much a year reaches."""
    return (f"pay:{step}" for step in PAY_STEPS if step * PAY_STEP <= (highest or 0))


def pay_term(floor: float) -> str | None:
    """The term every vacancy that pays the floor has; None where most have it."""
    reached = [step for step in PAY_STEPS if step * PAY_STEP <= floor]
    return f"pay:{reached[-1]}" if reached else None


def point_terms(latitude: float, longitude: float) -> Iterator[str]:
    """The cells a point lies in."""
    return (_cell(*_row_column(latitude, longitude, zoom), zoom) for zoom in ZOOMS)


@lru_cache(maxsize=500)
def place_terms(place: PlaceWanted) -> list[str]:
    """Terms of which a vacancy here has at least one; empty when too many to help."""
    if place.areas:
        return [*(f"area:{code.lower()}" for code in place.areas), NO_AREA]
    south, north, west, east = box_around(place.latitude, place.longitude, place.miles)
    for zoom in ZOOMS:
        low, high = _row_column(south, west, zoom), _row_column(north, east, zoom)
        if (high[0] - low[0] + 1) * (high[1] - low[1] + 1) <= MOST_CELLS:
            return list(_cells(low, high, zoom))
    return []


def _row_column(latitude: float, longitude: float, zoom: int) -> tuple[int, int]:
    # A degree of longitude is about 0.6 degrees of latitude wide in the middle of the country.
    return math.floor((latitude - 49) * zoom), math.floor((longitude + 9) * zoom * 0.6)


def _cells(low: tuple[int, int], high: tuple[int, int], zoom: int) -> Iterator[str]:
    for row in range(low[0], high[0] + 1):
        for column in range(low[1], high[1] + 1):
            yield _cell(row, column, zoom)


def _cell(row: int, column: int, zoom: int) -> str:
    # A minus would end the term.
    return f"cell:{zoom}:{row}:{column}".replace("-", "m")
