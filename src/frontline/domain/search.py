"""What a visitor is looking for, and what was found for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from frontline.domain.vacancy import ContractType, Hours, Vacancy, WorkMode


@dataclass(frozen=True)
class PlaceWanted:
    """A place of the gazetteer the visitor named, with a radius in miles around it."""

    name: str
    latitude: float
    longitude: float
    miles: float = 20.0


@dataclass(frozen=True)
class Criteria:
    """A search as understood. Empty means any. `pay_floor` is pounds a year."""

    text: str = ""
    places: tuple[PlaceWanted, ...] = ()
    pay_floor: Optional[float] = None
    work_modes: tuple[WorkMode, ...] = ()
    contracts: tuple[ContractType, ...] = ()
    hours: Optional[Hours] = None
    bands: tuple[str, ...] = ()
    sponsorship: Optional[bool] = None
    employer: Optional[str] = None
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
    """One page of results, newest first. `total` counts all that fit `understood`."""

    understood: Criteria
    total: int
    vacancies: tuple[Vacancy, ...]
    relaxed: tuple[Relaxation, ...] = ()
