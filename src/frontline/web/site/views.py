"""What the demo pages show of vacancies and searches, in the words of a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from frontline.application.site_search import FIELDS, SiteResults, query_of
from frontline.domain.pay import describe_beside
from frontline.domain.search import MOST_OFFERED, Alternative, Relaxation
from frontline.domain.vacancy import ContractType, Hours, Vacancy, WorkMode, plain

_SUMMARY_LENGTH = 155
_FILTERS = ("work_mode", "contract", "hours", "pay")
# Besides the 20 miles that are looked in where nothing is said.
MILES = (5, 10, 30, 50)


@dataclass(frozen=True)
class Advert:
    """One vacancy, ready to print. Empty text means that the advert does not say."""

    ref: str
    title: str
    employer: str
    place: str
    pay: str
    pay_beside: str
    facts: tuple[str, ...]
    closes: str
    paragraphs: tuple[str, ...]
    requirements: tuple[str, ...]
    summary: str


def advert(vacancy: Vacancy) -> Advert:
    return Advert(
        ref=vacancy.ref,
        title=vacancy.title,
        employer=vacancy.employer,
        place=vacancy.location.name if vacancy.location else "",
        pay=vacancy.pay.text if vacancy.pay else "",
        pay_beside=describe_beside(vacancy.pay) if vacancy.pay else "",
        facts=_facts(vacancy),
        closes=_day(vacancy.closes) if vacancy.closes else "",
        paragraphs=tuple(part for part in vacancy.description.split("\n") if part.strip()),
        requirements=vacancy.requirements,
        summary=_summary(vacancy),
    )


def _facts(vacancy: Vacancy) -> tuple[str, ...]:
    said = (vacancy.work_mode, vacancy.contract, vacancy.hours)
    return tuple(plain(fact).capitalize() for fact in said if fact)


def _summary(vacancy: Vacancy) -> str:
    """What a search engine shows below the title: who, where, what it pays, how it begins."""
    place = vacancy.location.name if vacancy.location else ""
    told = (vacancy.employer, place, vacancy.pay.text if vacancy.pay else "")
    text = ". ".join([", ".join(filter(None, told)), " ".join(vacancy.description.split())])
    return text if len(text) <= _SUMMARY_LENGTH else f"{text[: _SUMMARY_LENGTH - 1].rstrip()}…"


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


@dataclass(frozen=True)
class Option:
    """One choice of a list in the search form."""

    value: str
    words: str
    chosen: bool


@dataclass(frozen=True)
class Form:
    """The search form with what was asked for still in it."""

    q: str
    place: str
    pay: str
    choices: Mapping[str, tuple[Option, ...]]
    filtered: bool


def form(asked: Mapping[str, str]) -> Form:
    kinds = {
        "work_mode": [(each.value, plain(each).capitalize()) for each in WorkMode],
        "contract": [(each.value, plain(each).capitalize()) for each in ContractType],
        "hours": [(each.value, plain(each).capitalize()) for each in Hours],
        "miles": [(str(miles), f"Within {miles} miles") for miles in MILES],
    }
    return Form(
        q=asked.get("q", ""),
        place=asked.get("place", ""),
        pay=asked.get("pay", ""),
        choices={
            name: tuple(Option(value, words, asked.get(name) == value) for value, words in options)
            for name, options in kinds.items()
        },
        filtered=any(asked.get(name) for name in _FILTERS),
    )


@dataclass(frozen=True)
class Results:
    """One page of a search, ready to print. A link is empty where there is no such page."""

    heading: str
    title: str
    looked_for: str
    adverts: tuple[Advert, ...]
    instead: str
    place_unknown: str
    suggestions: tuple[tuple[str, str], ...]
    page: int
    before: str
    after: str


def results(found: SiteResults, asked: Mapping[str, str]) -> Results:
    total = found.found.total
    more = "More than " if found.found.more_than_counted else ""
    fits = "1 vacancy" if total == 1 else f"{more}{total:,} vacancies"
    return Results(
        heading=_heading(found, fits),
        title=f"Vacancies: {found.described}" if found.described else "Vacancies",
        looked_for=found.described,
        adverts=tuple(map(advert, found.found.vacancies)),
        instead=_instead(found.found.relaxed, fits),
        place_unknown=asked.get("place", "") if found.place_unknown else "",
        suggestions=tuple(
            (f"{each.offer} ({_many(each)})", f"/vacancies?{urlencode(query_of(each.criteria))}")
            for each in found.found.alternatives
        ),
        page=found.page,
        before=_address(asked, found.page - 1) if found.page > 1 else "",
        after=_address(asked, found.page + 1) if found.found.rest else "",
    )


def _heading(found: SiteResults, fits: str) -> str:
    if found.found.relaxed:
        return "Nothing fits all of it"
    return f"{fits} found" if found.described else fits


def _instead(relaxed: Sequence[Relaxation], fits: str) -> str:
    """ "Within 40 miles of Leeds, at any pay: 3 vacancies"; empty where nothing was given up."""
    how = ", ".join(each.instead for each in relaxed)
    return f"{how[:1].upper()}{how[1:]}: {fits}" if how else ""


def _many(each: Alternative) -> str:
    return f"{MOST_OFFERED} or more" if each.total >= MOST_OFFERED else str(each.total)


def _address(asked: Mapping[str, str], page: int) -> str:
    kept = {name: asked[name] for name in FIELDS if asked.get(name)}
    query = urlencode({**kept, **({"page": str(page)} if page > 1 else {})})
    return f"/vacancies?{query}" if query else "/vacancies"
