"""Searching on the recruiter's pages: the fields of a form, read as the chat reads a message."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from frontline.application.find_vacancies import FindVacancies
from frontline.application.ports import Gazetteer
from frontline.application.read_search import Entity
from frontline.domain.pay_bands import describe_bands
from frontline.domain.place import sensible_miles
from frontline.domain.search import MOST_COUNTED, Criteria, Found
from frontline.domain.vacancy import ContractType, Hours, WorkMode

PAGE_SIZE = 20
LONGEST_FIELD = 200
FIELDS = ("q", "place", "miles", "work_mode", "contract", "hours", "pay")
Kind = TypeVar("Kind", WorkMode, ContractType, Hours)
ReadFacts = Callable[[str], Sequence[Entity]]


@dataclass(frozen=True)
class SiteResults:
    """One page of results. `place_unknown` is True when nobody knows the place that was typed."""

    found: Found
    described: str
    page: int
    place_unknown: bool = False


class SiteSearch:
    """Finds what the form asks for. A field that cannot be read is left out, never an error."""

    def __init__(
        self, vacancies: FindVacancies, gazetteer: Gazetteer, read_facts: ReadFacts
    ) -> None:
        self._vacancies = vacancies
        self._gazetteer = gazetteer
        self._read_facts = read_facts

    def find(self, fields: Mapping[str, str], page: int = 1) -> SiteResults:
        """One page, counted from 1; a page beyond the last is the last one."""
        criteria, unknown = self._criteria({k: v[:LONGEST_FIELD] for k, v in fields.items()})
        found, number = self._page(criteria, page)
        described = self._vacancies.describe(criteria)
        return SiteResults(found, described, number, unknown)

    def _page(self, criteria: Criteria, page: int) -> tuple[Found, int]:
        """The page, or the last there is, and its number. Pages before it are looked through, so
        that none repeats another.
        """
        found, number, seen = self._vacancies.find(criteria, PAGE_SIZE), 1, list[str]()
        while number < page and found.rest and len(seen) < MOST_COUNTED:
            seen += [vacancy.ref for vacancy in found.vacancies]
            found, number = self._vacancies.find(criteria, PAGE_SIZE, seen), number + 1
        return found, number

    def _criteria(self, fields: Mapping[str, str]) -> tuple[Criteria, bool]:
        words = fields.get("q", "").strip()
        said = self._vacancies.criteria_from(self._read_facts(words), words)
        named: dict[str, Any] = {
            "work_modes": _chosen(WorkMode, fields.get("work_mode")),
            "contracts": _chosen(ContractType, fields.get("contract")),
            "hours": next(iter(_chosen(Hours, fields.get("hours"))), None),
            "pay_floor": _pounds(fields.get("pay", "")),
        }
        asked = replace(said, **{name: value for name, value in named.items() if value})
        return self._placed(asked, fields)

    def _placed(self, asked: Criteria, fields: Mapping[str, str]) -> tuple[Criteria, bool]:
        typed = fields.get("place", "").strip()
        if not typed:
            return asked, False
        place = next(iter(self._gazetteer.find(typed)), None)
        if place is None:
            return asked, True
        miles = fields.get("miles", "")
        if miles.isdecimal() and not place.areas:
            place = replace(place, miles=sensible_miles(float(miles)))
        return replace(asked, places=(place,)), False


def query_of(criteria: Criteria) -> dict[str, str]:
    """The form's fields for a search, as near as the form can say it: never narrower than it."""
    place = criteria.places[0] if len(criteria.places) == 1 else None
    bands = describe_bands(criteria.bands) if criteria.bands else ""
    fields = {
        "q": " ".join(filter(None, (criteria.text, bands))),
        "place": place.name if place else "",
        "miles": f"{place.miles:g}" if place and not place.areas else "",
        "work_mode": _only(criteria.work_modes),
        "contract": _only(criteria.contracts),
        "hours": criteria.hours.value if criteria.hours else "",
        "pay": f"{criteria.pay_floor:.0f}" if criteria.pay_floor else "",
    }
    return {name: value for name, value in fields.items() if value}


def _only(values: Sequence[WorkMode | ContractType]) -> str:
    return str(values[0].value) if len(values) == 1 else ""


def _chosen(kind: type[Kind], value: str | None) -> tuple[Kind, ...]:
    return tuple(member for member in kind if member.value == value)


def _pounds(text: str) -> float | None:
    digits = text.replace("£", "").replace(",", "").strip()
    return float(digits) if digits.isdecimal() and len(digits) <= 7 else None
