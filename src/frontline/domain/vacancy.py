"""A vacancy as recruiters mean it: one advertised job, with the facts a visitor decides by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Optional

from frontline.domain.pay import Pay


class WorkMode(str, Enum):
    REMOTE = "remote"
    HYBRID = "hybrid"
    ON_SITE = "on_site"


class ContractType(str, Enum):
    PERMANENT = "permanent"
    FIXED_TERM = "fixed_term"
    LOCUM = "locum"
    BANK = "bank"
    TEMPORARY = "temporary"


class Hours(str, Enum):
    FULL_TIME = "full_time"
    PART_TIME = "part_time"


class RegistrationNeed(str, Enum):
    """Whether the role needs a current entry on a statutory register; it is a fact of each role."""

    REQUIRED = "required"
    DESIRABLE = "desirable"
    NOT_NEEDED = "not_needed"


@dataclass(frozen=True)
class Location:
    """Where the work is done. Latitude and longitude are WGS84 degrees, absent when unknown."""

    name: str
    postcode: Optional[str] = None
    latitude: Optional[float] = None
    longitude: Optional[float] = None


@dataclass(frozen=True)
class Vacancy:
    """One advertised job.

    `ref` is the recruiter's own reference, unique and stable across imports. `posted` and
    `closes` are UK calendar dates; the vacancy is open up to and including `closes`.
    """

    ref: str
    title: str
    employer: str
    description: str
    location: Optional[Location]
    posted: date
    closes: Optional[date] = None
    work_mode: Optional[WorkMode] = None
    contract: Optional[ContractType] = None
    hours: Optional[Hours] = None
    pay: Optional[Pay] = None
    bands: tuple[str, ...] = ()
    profession: Optional[str] = None
    specialty: Optional[str] = None
    registration: RegistrationNeed = RegistrationNeed.NOT_NEEDED
    registration_body: Optional[str] = None
    sponsorship: Optional[bool] = None
    requirements: tuple[str, ...] = ()
    url: Optional[str] = None

    def is_open(self, today: date) -> bool:
        """True while a person can still apply."""
        return self.closes is None or today <= self.closes
