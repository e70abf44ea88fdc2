"""What a visitor is looking for, and what was found for it."""

from __future__ import annotations

from dataclasses import dataclass

from frontline.domain.vacancy import ContractType, Hours, Vacancy, WorkMode


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


@dataclass(frozen=True)
class Criteria:
    """A search as understood. Empty means any. `pay_floor` is pounds a year.

    Every word of one side of an "or" in `text` has to fit, or any word when `any_word` is set.
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


@dataclass(frozen=True)
class Relaxation:
    """A criterion that was dropped because nothing fitted, in words a visitor reads."""

    dropped: str
    total: int


@dataclass(frozen=True)
class Found:
    """One page of results, newest first, for what was `understood`.

    `total` counts all that fit it, leaving out what `relaxed` names.
    """

    understood: Criteria
    total: int
    vacancies: tuple[Vacancy, ...]
    relaxed: tuple[Relaxation, ...] = ()
