"""Which of several places, or of several roles, is meant by where it lies: "the Welsh one"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from frontline.domain.place import miles_between
from frontline.domain.search import PlaceWanted

_NATIONS = {
    "Wales": r"welsh|wales|cymru",
    "Scotland": r"scottish|scots|scotland",
    "England": r"english|england",
    "Northern Ireland": r"northern (?:irish|ireland)|irish|ulster",
}
_NAMED = {
    nation: re.compile(rf"\b(?:{said})\b", re.IGNORECASE) for nation, said in _NATIONS.items()
}
_LARGEST = re.compile(
    r"\b(?:big|bigger|biggest|large|larger|largest|main|proper|famous|city|obvious)\b",
    re.IGNORECASE,
)
_POINTS = re.compile(
    r"\b(?:the|that|one|near|in|by|close|next|mean|meant|i'?d say)\b", re.IGNORECASE
)
# The nearest has to be this many times nearer than the next to be the one that is meant.
_CLEARLY = 2.0

NationAt = Callable[[float, float], "str | None"]


def nation_named(text: str) -> str | None:
    """The nation a message names, as a noun or an adjective: "the Scottish one"."""
    return next((nation for nation, said in _NAMED.items() if said.search(text)), None)


def described_place(
    text: str, places: Sequence[PlaceWanted], beside: Sequence[PlaceWanted], nation_at: NationAt
) -> PlaceWanted | None:
    """The one of the `places` the message describes; None where that stays open.

    By its nation, by a place `beside` it that the message names, or as the largest, which is first.
    """
    nation = nation_named(text)
    if nation:
        fits = [p for p in places if nation_at(p.latitude, p.longitude) == nation]
        return fits[0] if len(fits) == 1 else None
    for place in beside:
        near = sorted(places, key=lambda each: _apart(each, place))
        if len(near) > 1 and _CLEARLY * _apart(near[0], place) <= _apart(near[1], place):
            return near[0]
    return places[0] if _LARGEST.search(text) and _POINTS.search(text) else None


def _apart(one: PlaceWanted, other: PlaceWanted) -> float:
    return miles_between(one.latitude, one.longitude, other.latitude, other.longitude)
