"""Where the job of an advert is: from its coordinates, else its postcode, else its words."""

from __future__ import annotations

from dataclasses import dataclass, replace

from frontline.application.ports import Addresses
from frontline.domain.place import in_the_uk, mended_postcode, tidy_postcode
from frontline.domain.vacancy import Location


@dataclass(frozen=True)
class StatedPlace:
    """What a feed says about the place, as written."""

    locality: str = ""
    postcode: str = ""
    latitude: str = ""
    longitude: str = ""
    employer: str = ""


def location_of(stated: StatedPlace, addresses: Addresses) -> tuple[Location | None, list[str]]:
    """The location, and remarks on what was corrected, left out or is not sure."""
    postcode, remarks = _postcode(stated.postcode)
    if not stated.locality and not postcode:
        return None, remarks
    location = Location(stated.locality or str(postcode), postcode)
    point = _point(stated.latitude, stated.longitude)
    if point is not None and in_the_uk(*point):
        return replace(location, latitude=point[0], longitude=point[1]), remarks
    if point is not None:
        remarks.append("its coordinates lie outside the United Kingdom")
    found = addresses.locate(stated.locality, postcode, stated.employer)
    if found is None:
        return location, [*remarks, f"the place '{stated.locality[:60]}' is not known"]
    near = found.place
    placed = replace(location, latitude=near.latitude, longitude=near.longitude)
    return placed, [*remarks, found.doubt] if found.doubt else remarks


def nation_of(location: Location | None, addresses: Addresses) -> str | None:
    """The nation the job is in, or None where the place is not known well enough."""
    if location is None or location.latitude is None or location.longitude is None:
        return None
    return addresses.nation_at(location.latitude, location.longitude)


def _postcode(written: str) -> tuple[str | None, list[str]]:
    """The tidy postcode; one with a slip is mended, one that is none is left out."""
    if not written.strip():
        return None, []
    postcode = tidy_postcode(written)
    if postcode is not None:
        return postcode, []
    mended = mended_postcode(written)
    if mended is not None:
        return mended, [f"postcode '{written[:20]}' was read as {mended}"]
    return None, [f"postcode '{written[:20]}' is no postcode"]


def _point(latitude: str, longitude: str) -> tuple[float, float] | None:
    try:
        return float(latitude), float(longitude)
    except ValueError:
        return None
