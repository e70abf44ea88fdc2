"""Places and the distance around them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Protocol

from frontline.domain.search import PlaceWanted
from frontline.nlu.facts.fact import Fact

MILES_PER_KM = 0.621371
NEAR_MILES = 20  # what "near Leeds" means, as the search takes it when no distance is named

_NUMBER_WORDS = {
    **{"a": 1, "one": 1, "two": 2, "three": 3, "five": 5, "ten": 10, "fifteen": 15},
    **{"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50},
}
_DISTANCE = re.compile(
    r"\b(?:(?:within|under|less than|up to|no more than|max(?:imum)?|about|around)\s(?:a\s)?)?"
    rf"(?P<number>\d{{1,4}}(?:\.\d)?|{'|'.join(_NUMBER_WORDS)})[\s-]?"
    r"(?P<unit>miles?|mi|mls|km|kms|kilomet(?:re|er)s?)\b(?:\s(?:radius|away|or less|max))?",
    re.IGNORECASE,
)
_NEAR = re.compile(r"\b(?:near|nearby|close to|not far from|around)\s(?=[A-Za-z])", re.IGNORECASE)
_LONGEST_DISTANCE = 1_000


class PlaceSpan(Protocol):
    """A place the gazetteer found in a text; the likeliest meaning first."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...

    @property
    def places(self) -> tuple[PlaceWanted, ...]: ...


Scan = Callable[[str], Iterable[PlaceSpan]]


def place_finder(scan: Scan) -> Callable[[str], list[Fact]]:
    """A finder of places over a gazetteer's scan."""

    def find_places(text: str) -> list[Fact]:
        return [
            Fact("place", span.start, span.end, _meant(span.places))
            for span in scan(text)
            if span.places
        ]

    return find_places


def _meant(places: tuple[PlaceWanted, ...]) -> dict[str, object]:
    """The likeliest place; `candidates` are all of them where the name leaves it open."""
    value = _value(places[0])
    return value if len(places) == 1 else {**value, "candidates": [_value(p) for p in places]}


def _value(place: PlaceWanted) -> dict[str, object]:
    return {"name": place.name, "latitude": place.latitude, "longitude": place.longitude}


def find_distances(text: str) -> list[Fact]:
    """Distances in miles: "within 20 miles", "10km"; a radius of nothing is none."""
    found = []
    for match in _DISTANCE.finditer(text):
        number = match["number"].lower()
        miles = float(_NUMBER_WORDS.get(number, number))
        if match["unit"].lower().startswith("k"):
            miles *= MILES_PER_KM
        if 0 < miles <= _LONGEST_DISTANCE:
            found.append(Fact("distance", *match.span(), round(miles, 1)))
    return found


def near_words(text: str, facts: Iterable[Fact]) -> list[Fact]:
    """ "near" in front of a place, as a distance, unless the text names one in figures."""
    known = list(facts)
    if any(fact.entity == "distance" for fact in known):
        return []
    starts = {fact.start for fact in known if fact.entity == "place"}
    return [
        Fact("distance", match.start(), match.end() - 1, float(NEAR_MILES))
        for match in _NEAR.finditer(text)
        if match.end() in starts
    ]
