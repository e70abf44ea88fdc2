"""A vacancy as recruiters mean it: one advertised job, with the facts a visitor decides by."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from hashlib import blake2b

from frontline.domain.pay import Pay
from frontline.domain.vacancy_question import VacancyQuestion


class WorkMode(str, Enum):
    """Where the work is done."""

    REMOTE = "remote"
    HYBRID = "hybrid"
    ON_SITE = "on_site"


class ContractType(str, Enum):
    """How somebody is employed. Bank: shifts for one employer. Locum: in place of somebody."""

    PERMANENT = "permanent"
    FIXED_TERM = "fixed_term"
    LOCUM = "locum"
    BANK = "bank"
    TEMPORARY = "temporary"


class Hours(str, Enum):
    """How much of a full week."""

    FULL_TIME = "full_time"
    PART_TIME = "part_time"


class RegistrationNeed(str, Enum):
    """Whether the role needs a current entry on a statutory register; it is a fact of each role."""

    REQUIRED = "required"
    DESIRABLE = "desirable"
    NOT_NEEDED = "not_needed"


def plain(value: WorkMode | ContractType | Hours) -> str:
    """The value as a person reads it: "on site", "fixed term", "part time"."""
    return str(value.value).replace("_", " ")


@dataclass(frozen=True)
class Location:
    """Where the work is done. Latitude and longitude are WGS84 degrees, absent when unknown."""

    name: str
    postcode: str | None = None
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True)
class Vacancy:
    """One advertised job.

    `ref` is the recruiter's own reference, unique and stable across imports. `posted` and
    `closes` are UK calendar dates; the vacancy is open up to and including `closes`. `questions`
    are what it asks its applicants besides what every applicant is asked, in order.
    """

    ref: str
    title: str
    employer: str
    description: str
    location: Location | None
    posted: date
    closes: date | None = None
    work_mode: WorkMode | None = None
    contract: ContractType | None = None
    hours: Hours | None = None
    pay: Pay | None = None
    bands: tuple[str, ...] = ()
    profession: str | None = None
    specialty: str | None = None
    registration: RegistrationNeed = RegistrationNeed.NOT_NEEDED
    registration_body: str | None = None
    sponsorship: bool | None = None
    requirements: tuple[str, ...] = ()
    url: str | None = None
    questions: tuple[VacancyQuestion, ...] = field(default=(), repr=False)

    def is_open(self, today: date) -> bool:
        """True while a person can still apply."""
        return self.closes is None or today <= self.closes


def fingerprint(vacancy: Vacancy) -> str:
    """The same for the same facts, also in another process; tells whether a vacancy changed."""
    # Vacancies without questions keep the mark they had before there were any.
    facts = repr(vacancy) + (repr(vacancy.questions) if vacancy.questions else "")
    return blake2b(facts.encode("utf-8", "replace"), digest_size=16).hexdigest()
