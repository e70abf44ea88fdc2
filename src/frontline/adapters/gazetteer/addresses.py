"""Where an advert is, from the words its feed gives for a place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from frontline.adapters.gazetteer.uk import UkGazetteer
from frontline.domain.place import Located, miles_between, tidy_postcode, told_apart_by
from frontline.domain.search import PlaceWanted

_BETWEEN = re.compile(r"\s*(?:[,;/|()&]|\s[-–]\s|\band\b|\bor\b|\bat\b)\s*", re.I)
# What is said around the name of a place: "Across East Lancashire sites", "Leeds based".
_AROUND = re.compile(
    r"\b(?:across|based|bases?|various|locations?|sites?|surrounding|areas?|locality|region"
    r"|countywide|wide|near|throughout|covering|other|all|within|community|district|council"
    r"|(?:london )?borough of|county of)\b",
    re.I,
)
# Places of one advert this far apart are several; a name only thought to be misspelt has to be as
# near to its employer.
FAR_APART = 25.0
SHORTEST_SLIP = 6
MOST_KEPT = 10_000
# The middle of a region wider than this is nowhere near most of it; counties are narrower.
WIDEST_AREA = 45.0
Places = tuple[PlaceWanted, ...]


class UkAddresses:
    """Implements `ports.Addresses` on the gazetteer."""

    def __init__(self, gazetteer: UkGazetteer) -> None:
        self._gazetteer = gazetteer
        # An employer advertises many jobs in the same few places.
        self._located = lru_cache(maxsize=MOST_KEPT)(self._locate)

    def nation_at(self, latitude: float, longitude: float) -> str | None:
        return self._gazetteer.nation_at(latitude, longitude)

    def locate(self, locality: str, postcode: str | None, employer: str) -> Located | None:
        return self._located(locality, postcode, employer)

    def _locate(self, locality: str, postcode: str | None, employer: str) -> Located | None:
        district = self._gazetteer.at_postcode(postcode) if postcode else None
        if district is not None:
            return Located(district)
        at_work = self._of_employer(employer)
        named = list(self._named_in(locality, at_work))
        if named:
            return self._chosen(locality, named, at_work)
        found = self._misspelt(locality, at_work)
        if found is not None or not at_work:
            return found
        doubt = f"the place '{locality[:60]}' is not known: that of its employer was taken"
        return Located(at_work[0], doubt)

    def _of_employer(self, employer: str) -> Places:
        """Where the employer is, if it is in one place; towns are told by its name."""
        known = self._gazetteer.organisations_in(employer)
        if known:
            return (known[0],)
        towns = [m.places[0] for m in self._gazetteer.scan(employer) if not m.places[0].areas]
        return tuple(towns[:1])

    def _named_in(self, locality: str, at_work: Places) -> Iterator[Places]:
        """What the text names as a whole, else what each part of it does."""
        whole = self._meant(locality, at_work)
        if whole:
            yield whole
            return
        for part in _BETWEEN.split(locality):
            places = self._meant(part, at_work) or self._meant(_AROUND.sub(" ", part), at_work)
            if places:
                yield places
            else:
                yield from self._inside(part, at_work)

    def _inside(self, part: str, at_work: Places) -> Iterator[Places]:
        """Places named among other words, of which many are also names of villages."""
        for mention in self._gazetteer.mentions(part):
            words = part[mention.start : mention.end]
            if tidy_postcode(words) or self._gazetteer.is_well_known(words):
                yield self._meant(words, at_work)

    def _meant(self, name: str, at_work: Places) -> Places:
        """All a name may mean; only what is near the employer where there is any such."""
        plain = name.strip(" .-–")
        postcode = tidy_postcode(plain)
        district = self._gazetteer.at_postcode(postcode) if postcode else None
        if district is not None:
            return (district,)
        near = [
            place
            for place in self._gazetteer.namesakes(plain)
            if any(_apart(place, work) <= FAR_APART for work in at_work)
        ]
        return tuple(near[:1]) or self._gazetteer.named(plain)

    def _chosen(self, locality: str, named: list[Places], at_work: Places) -> Located | None:
        """The most precise of the places named, the last of several; None if all are too wide."""
        best = max(range(len(named)), key=lambda index: (self._precision(named[index]), index))
        beside = [group[0] for index, group in enumerate(named) if index != best]
        places = told_apart_by(named[best], [*beside, *at_work])
        if places[0].areas and places[0].miles > WIDEST_AREA:
            return None
        return Located(places[0], self._doubt(locality, places, beside))

    def _precision(self, places: Places) -> int:
        """A postcode says more than a hospital, that more than a town, and that than a county."""
        place = places[0]
        if place.areas:
            return 0
        if tidy_postcode(place.name):
            return 3
        return 2 if self._gazetteer.is_hospital(place) else 1

    def _doubt(self, locality: str, places: Places, beside: list[PlaceWanted]) -> str:
        taken = f"{places[0].name} was taken"
        if any(_apart(places[0], other) > _reach(other) for other in beside):
            return f"the place '{locality[:60]}' names several: {taken}"
        return f"the place '{locality[:60]}' may be one of several: {taken}" * (len(places) > 1)

    def _misspelt(self, locality: str, at_work: Places) -> Located | None:
        """A town a slip or two away: any near the employer, else only one most have heard of."""
        for part in reversed(_BETWEEN.split(locality)):
            found = self._misspelt_name(part, at_work) if len(part) >= SHORTEST_SLIP else None
            if found:
                doubt = f"the place '{locality[:60]}' was read as {found.name}"
                return Located(found, doubt)
        return None

    def _misspelt_name(self, name: str, at_work: Places) -> PlaceWanted | None:
        if not at_work:
            return self._gazetteer.town_meant(name)
        near = (p for p in self._gazetteer.find(name) if _apart(p, at_work[0]) <= FAR_APART)
        return next(near, None)


def _reach(place: PlaceWanted) -> float:
    return place.miles if place.areas else FAR_APART


def _apart(one: PlaceWanted, other: PlaceWanted) -> float:
    return miles_between(one.latitude, one.longitude, other.latitude, other.longitude)
