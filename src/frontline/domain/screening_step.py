"""What a turn of the screening is given and what it gives back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from frontline.domain.application_draft import Draft
from frontline.domain.vacancy import RegistrationNeed
from frontline.domain.vacancy_question import VacancyQuestion


@dataclass(frozen=True)
class Say:
    """Something to tell the person: the response `utter_screening_<key>` with these values."""

    key: str
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class ConsentWording:
    """The permission a person is asked for, exactly as they read it."""

    purpose: str
    version: str
    text: str


@dataclass(frozen=True)
class Setting:
    """What a turn needs to know besides the draft: the role's register, the permission's words.

    `own` are the questions the role asks besides what every applicant is asked.
    """

    registration: RegistrationNeed
    wording: ConsentWording
    register: str | None = None
    own: tuple[VacancyQuestion, ...] = ()


@dataclass(frozen=True)
class Step:
    """What one message did.

    `claimed` is False when the message is not for the screening and its intent's own rule should
    answer; with `also_elsewhere` an answer was taken *and* that rule should answer too.
    """

    draft: Draft
    says: tuple[Say, ...] = ()
    claimed: bool = True
    also_elsewhere: bool = False
    submit: bool = False
