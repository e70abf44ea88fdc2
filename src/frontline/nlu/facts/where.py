"""Places and the distance around them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, Protocol

from frontline.domain.place import told_apart_by
from frontline.domain.search import PlaceWanted
from frontline.nlu.facts.fact import Fact

MILES_PER_KM = 0.621371
NEAR_MILES = 20  # what "near Leeds" means, as the search takes it when no distance is named

_NUMBER_WORDS = {
    **{
        "a": 1,
        "one": 1,
        "two": 2,
        "three": 3,
        "five": 5,
        "four": 4,
        "six": 6,
        "ten": 10,
        "twelve": 12,
        "fifteen": 15,
    },
    **{"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50},
}
_DISTANCE = re.compile(
    r"\b(?:(?:with ?in|under|less than|up to|no more than|max(?:imum)?|about"
    r"|around)\s(?:about\s|a\s)?)?"
    rf"(?P<number>\d{{1,4}}(?:\.\d)?|{'|'.join(_NUMBER_WORDS)})(?:\sor so)?[\s-]?"
    r"(?P<unit>miles?|mi|mls|km|kms|kilomet(?:re|er)s?|k(?=\sradius))\b(?:\s(?:radius|away"
    r"|or less|max))?",
    re.IGNORECASE,
)
_NEAR = re.compile(
    r"\b(?:near|nr|nearby|nearer(?: to)?|close(?:r)? to|not far from|around|commutable (?:from|to)"
    r"|commuting distance (?:of|from)|(?:easy )?reach of|somewhere round)\s(?=[A-Za-z])",
    re.IGNORECASE,
)
# How long the way is says nothing certain about miles: the value has minutes alone.
_MINUTES = re.compile(
    r"\b(?:(?:with ?in|under|less than|up to|about|max(?:imum)?|no more than)\s(?:about\s)?)?"
    r"(?:(?P<minutes>\d{1,3})[\s-]?(?:minutes?|mins?)|(?P<half>half an hour|half hour)"
    r"|(?P<hours>an hour and a half|an hour|one hour|1 hour|1hr|two hours"
    r"|2 hours))(?:['\u2019]?s?['\u2019]?)"
    r"(?:\s(?:drive|commute|journey|ride|train ride|travel|walk|by (?:car|train|bus)))?"
    r"(?=\s(?:from|of|to|away|drive|commute|max|or less|travel|by)\b|\scommute)",
    re.IGNORECASE,
)
_HOURS_IN_MINUTES = {"an hour and a half": 90.0, "two hours": 120.0, "2 hours": 120.0}
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
        spans = [span for span in scan(text) if span.places]
        return [Fact("place", s.start, s.end, _meant(s, spans)) for s in spans]

    return find_places


def _meant(span: PlaceSpan, spans: list[PlaceSpan]) -> dict[str, Any]:
    """The likeliest place; `candidates` are all of them where the message leaves it open."""
    beside = [other.places[0] for other in spans if other is not span and len(other.places) == 1]
    places = told_apart_by(span.places, beside)
    value = _value(places[0])
    return value if len(places) == 1 else {**value, "candidates": [_value(p) for p in places]}


def _value(place: PlaceWanted) -> dict[str, Any]:
    return {"name": place.name, "latitude": place.latitude, "longitude": place.longitude}


def find_distances(text: str) -> list[Fact]:
    """Distances in miles: "within 20 miles", "10km"; a radius of nothing is none.

    "30 min from" is {"minutes": 30.0}: nobody knows here how far that is.
    """
    found = []
    for match in _DISTANCE.finditer(text):
        number = match["number"].lower()
        miles = float(_NUMBER_WORDS.get(number, number))
        if match["unit"].lower().startswith("k"):
            miles *= MILES_PER_KM
        if 0 < miles <= _LONGEST_DISTANCE:
            found.append(Fact("distance", *match.span(), round(miles, 1)))
    return found + [
        Fact("distance", *m.span(), {"minutes": _minutes(m)}) for m in _MINUTES.finditer(text)
    ]


def _minutes(match: re.Match[str]) -> float:
    if match["minutes"]:
        return float(match["minutes"])
    return 30.0 if match["half"] else _HOURS_IN_MINUTES.get(match["hours"].lower(), 60.0)


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
