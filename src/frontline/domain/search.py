"""What a visitor is looking for, and what was found for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Any

from frontline.domain.pay import PayPeriod
from frontline.domain.vacancy import ContractType, Hours, Vacancy, WorkMode

# Nobody reads on to the thousandth role, and counting a million takes longer than finding five.
MOST_COUNTED = 1_000
# Of a choice it is enough to know whether it leads to a few or to many.
MOST_OFFERED = 100


@dataclass(frozen=True)
class PlaceWanted:
    """A place of the gazetteer the visitor named, with a radius in miles around it.

    A region or county has `areas`, the postcode areas ("LS") and outward codes ("SY23") it is made
    of: they decide where a postcode is known, and the circle decides where it is not.
    """

    name: str
    latitude: float
    longitude: float
    miles: float = 20.0
    areas: tuple[str, ...] = ()


class Order(str, Enum):
    """What stands first in a list."""

    NEWEST = "newest"
    PAY = "pay"
    CLOSES = "closes"
    DISTANCE = "distance"


def namesakes(value: Any, known: Sequence[PlaceWanted]) -> list[Mapping[str, Any]]:
    """The places a named place may be, as its entity has them, where that has to be asked.

    Empty when there is one, or when one of them is among the `known`, which settles it.
    """
    places = value.get("candidates") if isinstance(value, Mapping) else None
    if not isinstance(places, list) or len(places) < 2:
        return []
    return [] if _known_one(places, known) else places


def settled(value: Any, known: Sequence[PlaceWanted]) -> Any:
    """The place a name stands for once it was asked: the one of its namesakes that is `known`."""
    places = value.get("candidates") if isinstance(value, Mapping) else None
    return (_known_one(places, known) if isinstance(places, list) else None) or value


def _known_one(
    places: list[Mapping[str, Any]], known: Sequence[PlaceWanted]
) -> Mapping[str, Any] | None:
    points = {(place.latitude, place.longitude) for place in known}
    return next((p for p in places if (p.get("latitude"), p.get("longitude")) in points), None)


@dataclass(frozen=True)
class Criteria:
    """A search as understood. Empty means any. `pay_floor` and `pay_ceiling` are pounds a year,
    named in `pay_period`; `travel_minutes` were asked for and cannot be searched by. Where
    `registration` is False, only roles are wanted that can be had without one.

    Of the fields that `either` names ("hours", "contracts", "work_modes") one is enough.
    Every word of one side of an "or" in `text` has to fit, or any word when `any_word` is set.
    The fields that `wishes` names, and the words of `wish_text`, are no conditions: what has them
    comes first.
    """

    text: str = ""
    places: tuple[PlaceWanted, ...] = ()
    pay_floor: float | None = None
    work_modes: tuple[WorkMode, ...] = ()
    contracts: tuple[ContractType, ...] = ()
    hours: Hours | None = None
    bands: tuple[str, ...] = ()
    sponsorship: bool | None = None
    employer: str | None = None
    not_text: str = ""
    any_word: bool = False
    not_places: tuple[PlaceWanted, ...] = ()
    not_work_modes: tuple[WorkMode, ...] = ()
    not_contracts: tuple[ContractType, ...] = ()
    pay_ceiling: float | None = None
    pay_period: PayPeriod = PayPeriod.YEAR
    travel_minutes: float | None = None
    not_bands: tuple[str, ...] = ()
    not_employer: str | None = None
    registration: bool | None = None
    registration_body: str | None = None
    posted_since: date | None = None
    either: tuple[str, ...] = ()
    wishes: tuple[str, ...] = ()
    wish_text: str = ""
    order: Order = Order.NEWEST

    def but(self, **changes: Any) -> Criteria:
        """A copy with other values in these fields.

        As `dataclasses.replace`, in an eighth of the time: where nothing fits, forty are made.
        """
        if not changes.keys() <= vars(self).keys():
            raise TypeError(f"criteria have no {', '.join(changes.keys() - vars(self).keys())}")
        copy = object.__new__(Criteria)
        vars(copy).update(vars(self), **changes)
        return copy

    def conditions(self) -> Criteria:
        """Without what is only wished for, and in the usual order: what an advert has to meet."""
        nothing = {name: getattr(_ANY, name) for name in self.wishes if hasattr(_ANY, name)}
        return self.but(**nothing, wishes=(), wish_text="", order=Order.NEWEST)

    def with_wishes(self) -> Criteria:
        """With every wish as a condition."""
        sides = [f"{side} {self.wish_text}".strip() for side in self.text.split(" or ")]
        text = " or ".join(sides) if self.wish_text else self.text
        return self.but(text=text, wishes=(), wish_text="", order=Order.NEWEST)

    @property
    def has_wishes(self) -> bool:
        """Whether anything is wished for and no condition."""
        return bool(self.wishes or self.wish_text)


_ANY = Criteria()


def like(vacancy: Vacancy) -> Criteria:
    """A search for roles like this one: its field, else its title, near where it is."""
    place = vacancy.location
    near: tuple[PlaceWanted, ...] = ()
    if place and place.latitude is not None and place.longitude is not None:
        near = (PlaceWanted(place.name, place.latitude, place.longitude),)
    return Criteria(text=vacancy.specialty or vacancy.profession or vacancy.title, places=near)


@dataclass(frozen=True)
class Relaxation:
    """A criterion that was dropped because nothing fitted, in words a visitor reads.

    `instead` is how the search then went: "without “hybrid”", "within 40 miles of Leeds". With
    `unknown` it is words that no advert has, which nobody chooses to give up.
    """

    dropped: str
    total: int
    instead: str = ""
    unknown: bool = False


@dataclass(frozen=True)
class Alternative:
    """Another search that finds something, for a visitor to choose.

    `kind` is the criterion it changes, `offer` what the choice says ("Bank roles"), and `entities`
    what a message that says so would hold; empty where no message can. `total` is counted up to
    MOST_OFFERED.
    """

    kind: str
    criteria: Criteria
    offer: str
    total: int
    entities: Mapping[str, Any] = field(default_factory=dict, compare=False)


@dataclass(frozen=True)
class Found:
    """One page of results for what was `understood`.

    `total` counts all that fit it, leaving out what `relaxed` names, up to MOST_COUNTED; when there
    are `more_than_counted`, nobody knows how many. `rest` says whether one of them stands neither
    on this page nor on those seen before. `alternatives` are concessions, best first. So many as
    `preferred` meet the wishes of `met`; None where nothing is only wished for. No open advert has
    the words that are `unknown`, so that they were not looked for; `in_text` where the words stand
    in no title, field or employer of those found, only somewhere in the advert. `wider` is the
    search that found these where the one asked for found nothing.
    """

    understood: Criteria
    total: int
    vacancies: tuple[Vacancy, ...]
    relaxed: tuple[Relaxation, ...] = ()
    more_than_counted: bool = False
    rest: bool = False
    alternatives: tuple[Alternative, ...] = ()
    preferred: int | None = None
    met: Criteria | None = None
    unknown: tuple[str, ...] = ()
    in_text: bool = False
    wider: Criteria | None = None
