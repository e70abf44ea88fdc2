"""Places in the United Kingdom: distances, postcodes and the mention of a place in a text."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from frontline.domain.search import PlaceWanted

EARTH_RADIUS_MILES = 3958.8
MILES_A_DEGREE_OF_LATITUDE = 69.0
# Scilly to Shetland, Fermanagh to Lowestoft, with a little room.
LATITUDES = (49.8, 61.0)
LONGITUDES = (-8.7, 1.9)
# Jersey, Guernsey, Alderney and Sark lie south of it, beside France.
CHANNEL_ISLANDS = ((49.1, 49.8), (-2.8, -1.9))
# Beyond the length of Great Britain a radius no longer narrows anything.
LEAST_MILES, MOST_MILES = 1.0, 600.0

# Miles from a town within which a place is still the one named beside it.
AS_FAR_AS_A_NEIGHBOUR = 30.0

_AS_DIGITS = str.maketrans("OIL", "011")
_AS_LETTERS = str.maketrans("01", "OI")
# The form of a UK postcode: an area of one or two letters, a district, perhaps an inward code.
POSTCODE = re.compile(
    r"(?P<area>[A-Z]{1,2})(?P<district>\d[A-Z\d]?)(?:\s{0,2}(?P<inward>\d[ABD-HJLNP-UW-Z]{2}))?",
    re.I,
)


@dataclass(frozen=True)
class PlaceMention:
    """A place named at characters `start` to `end`, and all it may mean, likeliest first."""

    start: int
    end: int
    places: tuple[PlaceWanted, ...]


@dataclass(frozen=True)
class Located:
    """Where an advert is; `doubt` is a remark for the import report where that is not sure."""

    place: PlaceWanted
    doubt: str = ""


def miles_between(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Great-circle distance in miles between two points in WGS84 degrees."""
    dlat, dlon = math.radians(lat2 - lat1), math.radians(lon2 - lon1)
    sin_lat, sin_lon = math.sin(dlat / 2), math.sin(dlon / 2)
    a = sin_lat**2 + math.cos(math.radians(lat1)) * math.cos(math.radians(lat2)) * sin_lon**2
    return 2 * EARTH_RADIUS_MILES * math.asin(min(1.0, math.sqrt(a)))


def told_apart_by(
    candidates: tuple[PlaceWanted, ...], beside: Sequence[PlaceWanted]
) -> tuple[PlaceWanted, ...]:
    """Which of several places of one name is meant where other places are named beside it.

    "Bangor in north Wales" leaves one, a bare "Newport" all of them, in the order given.
    """
    if len(candidates) < 2 or not beside:
        return candidates
    near = [place for place in candidates if any(_goes_with(place, other) for other in beside)]
    return tuple(near[:1]) or candidates


def _goes_with(place: PlaceWanted, other: PlaceWanted) -> bool:
    apart = miles_between(place.latitude, place.longitude, other.latitude, other.longitude)
    return apart <= (other.miles if other.areas else AS_FAR_AS_A_NEIGHBOUR)


def box_around(
    latitude: float, longitude: float, miles: float
) -> tuple[float, float, float, float]:
    """South, north, west, east of the smallest box in degrees that holds the circle."""
    up = miles / MILES_A_DEGREE_OF_LATITUDE
    across = up / max(0.2, math.cos(math.radians(min(89.0, abs(latitude) + up))))
    return latitude - up, latitude + up, longitude - across, longitude + across


def in_the_uk(latitude: float, longitude: float) -> bool:
    """Whether the point lies in the boxes around the United Kingdom and the islands that are ours
    to recruit for though they are not in it."""
    boxes = ((LATITUDES, LONGITUDES), CHANNEL_ISLANDS)
    return any(
        south <= latitude <= north and west <= longitude <= east
        for (south, north), (west, east) in boxes
    )


def sensible_miles(miles: float) -> float:
    """A radius that can be searched: at least a mile, at most the length of the country."""
    if math.isnan(miles):
        return LEAST_MILES
    return min(MOST_MILES, max(LEAST_MILES, miles))


def tidy_postcode(text: str) -> str | None:
    """A full or outward postcode as written on an envelope ("SO22 5DG"), or None.

    The form is checked, not whether the Royal Mail delivers there.
    """
    squeezed = re.sub(r"\s", "", text[:20]).upper()
    full = re.fullmatch(r"([A-Z]{1,2}\d[A-Z\d]?)(\d[ABD-HJLNP-UW-Z]{2})", squeezed)
    if full:
        return f"{full[1]} {full[2]}"
    return squeezed if re.fullmatch(r"[A-Z]{1,2}\d[A-Z\d]?", squeezed) else None


def mended_postcode(text: str) -> str | None:
    """A postcode with the slips people make put right, or None where that leaves a doubt.

    A letter O or I stands where only a digit can and the reverse, or signs stand between.
    """
    plain = re.sub(r"[^A-Z0-9]", "", text[:20].upper())
    if not 5 <= len(plain) <= 7:
        return None
    outward, inward = plain[:-3], plain[-3].translate(_AS_DIGITS) + plain[-2:]
    found = {
        tidy_postcode(
            outward[:area].translate(_AS_LETTERS)
            + outward[area : area + 1].translate(_AS_DIGITS)
            + outward[area + 1 :]
            + inward
        )
        for area in (1, 2)
        if len(outward) > area
    }
    found.discard(None)
    return found.pop() if len(found) == 1 else None


def outward_code(postcode: str) -> str:
    """ "LS1" of "LS1 4AP"; the postcode must be tidy."""
    return postcode.split(" ", maxsplit=1)[0]


def postcode_area(postcode: str) -> str:
    """ "LS" of "LS1 4AP"; the postcode must be tidy."""
    return re.sub(r"\d.*", "", postcode)
