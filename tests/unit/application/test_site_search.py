"""The search form of the site: fields read as the chat reads a message."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontline.application.find_vacancies import FindVacancies
from frontline.application.site_search import FIELDS, SiteSearch, query_of
from frontline.domain.search import Criteria, Found, PlaceWanted
from frontline.domain.vacancy import ContractType, Hours, WorkMode
from tests.clock import FixedClock
from tests.unit.vacancies.samples import vacancy

LEEDS = PlaceWanted("Leeds", 53.8, -1.55)
KENT = PlaceWanted("Kent", 51.2, 0.7, areas=("CT", "ME"))
ALL = tuple(vacancy(f"V{n}") for n in range(45))


class Everything:
    """Finds all 45 for whatever is asked, and remembers what was. Implements VacancySearch."""

    def __init__(self) -> None:
        self.asked = Criteria()

    def find(self, criteria: Criteria, limit: int = 5, seen: Sequence[str] = ()) -> Found:
        self.asked = criteria
        left = [each for each in ALL if each.ref not in seen]
        return Found(criteria, len(ALL), tuple(left[:limit]), rest=len(left) > limit)

    def count(self, criteria: Criteria, most: int = 1_000) -> int:
        return len(ALL)


class TwoPlaces:
    """Implements Gazetteer."""

    def nation_at(self, latitude: float, longitude: float) -> str | None:
        return "England"

    def find(self, name: str) -> Sequence[PlaceWanted]:
        return [place for place in (LEEDS, KENT) if place.name.lower() == name.lower()]

    def scan(self, text: str) -> Sequence[Any]:
        return []


def search_of(found: Everything) -> SiteSearch:
    places = TwoPlaces()
    # The store is only asked for single vacancies, which the form never does.
    vacancies = FindVacancies(found, None, places, FixedClock())  # type: ignore[arg-type]
    return SiteSearch(vacancies, places, lambda _: [])


def asked_for(**fields: str) -> tuple[Criteria, bool]:
    found = Everything()
    results = search_of(found).find({**dict.fromkeys(FIELDS, ""), **fields})
    return found.asked, results.place_unknown


def test_every_field_is_a_criterion() -> None:
    """The words, the place with its distance, the choices of the lists, the pay."""
    criteria, _ = asked_for(
        q="nurse",
        place="leeds",
        miles="10",
        work_mode="hybrid",
        contract="bank",
        hours="part_time",
        pay="£40,000",
    )
    assert criteria == Criteria(
        text="nurse",
        places=(PlaceWanted("Leeds", 53.8, -1.55, 10.0),),
        work_modes=(WorkMode.HYBRID,),
        contracts=(ContractType.BANK,),
        hours=Hours.PART_TIME,
        pay_floor=40_000.0,
    )


def test_a_region_keeps_its_own_borders() -> None:
    """A distance from a county means nothing."""
    criteria, _ = asked_for(place="Kent", miles="5")
    assert criteria.places == (KENT,)


def test_a_place_nobody_knows_is_said_and_left_out() -> None:
    """Rather than finding nothing without a word."""
    assert asked_for(place="Atlantis") == (Criteria(), True)


@pytest.mark.parametrize(
    "fields",
    [{"miles": "far"}, {"pay": "-1"}, {"pay": "a lot"}, {"pay": "9" * 30}, {"hours": "<b>"}],
)
def test_a_value_that_cannot_be_read_is_left_out(fields: dict[str, str]) -> None:
    """An address that somebody changed still gives a list."""
    assert asked_for(**fields) == (Criteria(), False)


@given(st.dictionaries(st.sampled_from(FIELDS), st.text(max_size=60)))
def test_no_words_break_the_search(fields: dict[str, str]) -> None:
    """Whatever stands in the fields, there is an answer."""
    asked_for(**fields)


@pytest.mark.parametrize(("page", "shown"), [(1, 1), (3, 3), (4, 3), (99999, 3), (0, 1)])
def test_a_page_beyond_the_last_is_the_last(page: int, shown: int) -> None:
    """And there is none before the first."""
    results = search_of(Everything()).find({}, page)
    assert results.page == shown
    assert results.found.vacancies == ALL[(shown - 1) * 20 : shown * 20]


def test_the_form_says_a_search_again() -> None:
    """What a link of a digest asks for is what the alert looks for."""
    criteria = Criteria(
        text="nurse",
        places=(PlaceWanted("Leeds", 53.8, -1.55, 10.0),),
        work_modes=(WorkMode.HYBRID,),
        hours=Hours.PART_TIME,
        pay_floor=40_000.0,
    )
    assert asked_for(**query_of(criteria)) == (criteria, False)
