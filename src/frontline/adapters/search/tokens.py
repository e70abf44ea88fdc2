"""Facts of a vacancy as index words, so that one posting list narrows by words, place and pay.

The words only narrow; the exact facts beside the index decide. A cell is a box of
1/16, 1/4 or 1 degree of latitude, a pay word stands for every £5,000 reached.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from frontline.domain.pay import highest_yearly
from frontline.domain.place import box_around, outward_code, postcode_area, tidy_postcode
from frontline.domain.search import PlaceWanted
from frontline.domain.vacancy import Location, Vacancy

ZOOMS = (16, 4, 1)
MOST_CELLS = 16
PAY_STEP = 5_000
PAY_STEPS = 24
NO_AREA = "noarea"


def area_and_district(location: Location | None) -> tuple[str | None, str | None]:
    """("LS", "LS1") where the postcode is known."""
    postcode = tidy_postcode(location.postcode) if location and location.postcode else None
    return (postcode_area(postcode), outward_code(postcode)) if postcode else (None, None)


def fact_words(vacancy: Vacancy) -> str:
    """Index words for the facts of a vacancy: contract, work mode, pay, place."""
    words = [f"contract{vacancy.contract.value}"] if vacancy.contract else []
    words += [f"mode{vacancy.work_mode.value}"] if vacancy.work_mode else []
    words += [f"pay{step}" for step in range(1, _pay_step(highest_yearly(vacancy.pay) or 0) + 1)]
    area, district = area_and_district(vacancy.location)
    words += [f"area{area}", f"area{district}"] if area else [NO_AREA]
    place = vacancy.location
    if place and place.latitude is not None and place.longitude is not None:
        words += [
            _cell(*_row_column(place.latitude, place.longitude, zoom), zoom) for zoom in ZOOMS
        ]
    return " ".join(words).replace("_", "")


def pay_word(floor: float) -> str | None:
    """The index word every vacancy that pays the floor has; None below the first step."""
    step = _pay_step(floor)
    return f"pay{step}" if step else None


def place_words(place: PlaceWanted) -> list[str]:
    """Index words of which a vacancy here has at least one; empty when too many to help."""
    if place.areas:
        return [*(f"area{code}" for code in place.areas), NO_AREA]
    south, north, west, east = box_around(place.latitude, place.longitude, place.miles)
    for zoom in ZOOMS:
        low, high = _row_column(south, west, zoom), _row_column(north, east, zoom)
        if (high[0] - low[0] + 1) * (high[1] - low[1] + 1) <= MOST_CELLS:
            return list(_cells(low, high, zoom))
    return []


def _pay_step(amount: float) -> int:
    return max(0, min(PAY_STEPS, int(amount // PAY_STEP)))


def _row_column(latitude: float, longitude: float, zoom: int) -> tuple[int, int]:
    # A degree of longitude is about 0.6 degrees of latitude wide in the middle of the country.
    return math.floor((latitude - 49) * zoom), math.floor((longitude + 9) * zoom * 0.6)


def _cells(low: tuple[int, int], high: tuple[int, int], zoom: int) -> Iterator[str]:
    for row in range(low[0], high[0] + 1):
        for column in range(low[1], high[1] + 1):
            yield _cell(row, column, zoom)


def _cell(row: int, column: int, zoom: int) -> str:
    return f"cell{zoom}x{row}y{column}"
