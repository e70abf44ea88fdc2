"""What visitors looked for and no advert met, without who looked for it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from frontline.domain.place import outward_code, tidy_postcode
from frontline.domain.search import Criteria, PlaceWanted
from frontline.domain.unanswered import without_personal_details

# As long as unanswered questions: long enough to see what is asked for again and again.
KEPT = timedelta(days=90)


@dataclass(frozen=True)
class SearchGap:
    """One kind of search that found nothing, in words, and how often it was made on that day.

    `criteria` are those of one such search, without traces; None where they were not kept.
    """

    day: date
    wanted: str
    searches: int = 1
    criteria: Criteria | None = field(default=None, compare=False)


def without_traces(criteria: Criteria) -> Criteria:
    """The criteria as they may be kept: a postcode may be somebody's home, a word their name.

    Of postcodes the district stays, with a point that is right to some five miles; e-mail
    addresses and long numbers go.
    """
    return replace(
        criteria,
        text=without_personal_details(criteria.text, ()),
        not_text="",
        places=tuple(map(_district, criteria.places)),
        not_places=(),
    )


def _district(place: PlaceWanted) -> PlaceWanted:
    postcode = tidy_postcode(place.name)
    if not postcode:
        return place
    latitude, longitude = round(place.latitude, 1), round(place.longitude, 1)
    return replace(place, name=outward_code(postcode), latitude=latitude, longitude=longitude)
