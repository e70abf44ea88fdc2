"""What the demo pages show of a vacancy, in the words of a page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from frontline.domain.vacancy import Vacancy, plain


@dataclass(frozen=True)
class Advert:
    """One vacancy, ready to print. Empty text means that the advert does not say."""

    ref: str
    title: str
    employer: str
    place: str
    pay: str
    facts: tuple[str, ...]
    closes: str
    paragraphs: tuple[str, ...]
    requirements: tuple[str, ...]


def advert(vacancy: Vacancy) -> Advert:
    return Advert(
        ref=vacancy.ref,
        title=vacancy.title,
        employer=vacancy.employer,
        place=vacancy.location.name if vacancy.location else "",
        pay=vacancy.pay.text if vacancy.pay else "",
        facts=_facts(vacancy),
        closes=_day(vacancy.closes) if vacancy.closes else "",
        paragraphs=tuple(part for part in vacancy.description.split("\n") if part.strip()),
        requirements=vacancy.requirements,
    )


def _facts(vacancy: Vacancy) -> tuple[str, ...]:
    said = (vacancy.work_mode, vacancy.contract, vacancy.hours)
    return tuple(plain(fact).capitalize() for fact in said if fact)


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
