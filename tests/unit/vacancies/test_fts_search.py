"""The search index finds what fits, newest first, and nothing else."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontline.adapters.search.fts import FtsVacancySearch
from frontline.adapters.search.synonyms import Synonyms
from frontline.domain.pay import highest_yearly
from frontline.domain.pay_text import parse_pay
from frontline.domain.place import miles_between
from frontline.domain.search import Criteria, PlaceWanted
from frontline.domain.vacancy import ContractType, Hours, Location, Vacancy, WorkMode
from tests.clock import FixedClock
from tests.unit.vacancies.samples import LEEDS, YORK, OneStore, vacancy

SYNONYMS = Synonyms([["rmn", "mental health nurse"], ["ot", "occupational therapist"]])
IN_YORK = Location("York", "YO1 7AA", 53.958, -1.083)
NOWHERE = Location("Trustwide")
YORKSHIRE = PlaceWanted("Yorkshire", 53.7, -1.3, 41, areas=("LS", "YO24"))

HELD = [
    vacancy("informatics", posted=date(2026, 11, 20)),
    vacancy("rmn", title="RMN", posted=date(2026, 11, 21), location=IN_YORK, hours=Hours.PART_TIME),
    vacancy(
        "bank",
        title="Bank Mental Health Nurse",
        posted=date(2026, 11, 19),
        contract=ContractType.BANK,
        pay=parse_pay("£18 an hour"),
        bands=("5", "6"),
    ),
    vacancy(
        "remote",
        title="Data Analyst",
        employer="Granta Data",
        posted=date(2026, 11, 18),
        work_mode=WorkMode.REMOTE,
        location=NOWHERE,
        pay=None,
        description="Sit with the informatics team.",
    ),
    vacancy("closed", title="RMN", closes=date(2026, 11, 22)),
    vacancy("today", title="Porter", closes=date(2026, 11, 23), posted=date(2026, 11, 1)),
]


def search(held: list[Vacancy] | None = None) -> FtsVacancySearch:
    return FtsVacancySearch(OneStore(HELD if held is None else held), FixedClock(), SYNONYMS)


PAID = {
    "hour": "£24 an hour",
    "day": "£190 a day",
    "month": "£3,900 per month",
    "session": "£100 per session",
    "sessions": "£5,200 per session per annum",
    "low": "£23 an hour",
    "unknown": "Competitive",
}


def test_a_floor_reaches_pay_stated_in_any_unit() -> None:
    """What each comes to in a year for full time is held against £46,000; unknown pay is not."""
    held = [vacancy(ref, pay=parse_pay(text)) for ref, text in PAID.items()]
    found = search(held).find(Criteria(pay_floor=46_000.0), limit=50).vacancies
    assert {each.ref for each in found} == {"hour", "day", "month", "session", "sessions"}


def refs(**asked: Any) -> list[str]:
    return [found.ref for found in search().find(Criteria(**asked), limit=50).vacancies]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ["rmn", "informatics", "bank", "remote", "today"]),
        ({"text": "rmn"}, ["rmn", "bank"]),
        ({"text": "mental health nurses"}, ["rmn", "bank"]),
        ({"text": "informatcs"}, ["informatics"]),
        ({"text": "porter or data analyst"}, ["remote", "today"]),
        ({"text": "record"}, ["rmn", "informatics", "bank", "today"]),
        ({"text": "granta"}, ["remote"]),
        ({"text": "astronaut"}, []),
        ({"text": "astronaut analyst"}, ["remote"]),
        ({"text": "porter analyst"}, []),
        ({"text": "porter analyst", "any_word": True}, ["remote", "today"]),
        ({"text": "nurse", "not_text": "mental health nurse"}, ["informatics"]),
        ({"not_text": "rmn"}, ["informatics", "remote", "today"]),
        ({"contracts": (ContractType.BANK,)}, ["bank"]),
        ({"not_contracts": (ContractType.BANK,)}, ["rmn", "informatics", "remote", "today"]),
        ({"work_modes": (WorkMode.REMOTE,)}, ["remote"]),
        ({"not_work_modes": (WorkMode.HYBRID,)}, ["remote"]),
        ({"hours": Hours.PART_TIME}, ["rmn"]),
        ({"bands": ("5",)}, ["bank"]),
        ({"pay_floor": 40_000.0}, ["rmn", "informatics", "today"]),
        ({"pay_floor": 1e12}, []),
        ({"pay_floor": 0.0}, ["rmn", "informatics", "bank", "today"]),
        ({"pay_ceiling": 40_000.0}, ["bank"]),
        ({"not_bands": ("5", "6")}, ["rmn", "informatics", "remote", "today"]),
        ({"not_bands": ("5",)}, ["rmn", "informatics", "bank", "remote", "today"]),
        ({"not_employer": "Granta"}, ["rmn", "informatics", "bank", "today"]),
        ({"sponsorship": True}, []),
        ({"employer": "granta"}, ["remote"]),
        ({"places": (YORK,)}, ["rmn"]),
        ({"places": (LEEDS, YORK)}, ["rmn", "informatics", "bank", "today"]),
        ({"places": (YORKSHIRE,)}, ["informatics", "bank", "today"]),
        ({"not_places": (LEEDS,)}, ["rmn", "remote"]),
        ({"places": (YORK,), "work_modes": (WorkMode.REMOTE,)}, ["remote"]),
    ],
)
def test_each_criterion_narrows_exactly(asked: dict[str, Any], found: list[str]) -> None:
    """Newest first; a fact the advert does not state never meets a criterion."""
    assert refs(**asked) == found


@pytest.mark.parametrize(
    "text",
    ['" OR 1', "nurse AND", "NEAR(a b)", "head:nurse*", "-", "^(((", "'; drop table advert; --"],
)
def test_operators_in_the_text_are_only_text(text: str) -> None:
    """What a visitor types is never syntax of the index."""
    search().find(Criteria(text=text, not_text=text, employer=text))


def test_pages_join_and_the_total_stays() -> None:
    """Two pages of two and one of one are the five that fit."""
    finder = search()
    pages = [finder.find(Criteria(), limit=2, offset=offset) for offset in (0, 2, 4, 6)]
    assert [found.ref for page in pages for found in page.vacancies] == refs()
    assert [page.total for page in pages] == [5, 5, 5, 5]


def test_the_index_follows_the_store() -> None:
    """A vacancy saved or closed is found or gone with the next search."""
    store = OneStore()
    finder = FtsVacancySearch(store, FixedClock())
    assert finder.find(Criteria()).total == 0
    store.vacancies.save(vacancy("NEW"))
    assert finder.find(Criteria()).total == 1
    store.vacancies.close("NEW")
    assert finder.find(Criteria()).total == 0


def test_a_vacancy_leaves_the_search_when_its_day_is_over() -> None:
    """Nothing has to run at midnight for a closing date to count."""
    clock = FixedClock()
    finder = FtsVacancySearch(OneStore([vacancy("x", closes=date(2026, 11, 23))]), clock)
    assert finder.find(Criteria()).total == 1
    clock.advance(timedelta(days=1))
    assert finder.find(Criteria()).total == 0


held = st.lists(
    st.builds(
        lambda lat, lon, pay, contract, days: {
            "location": Location("x", None, lat, lon),
            "pay": parse_pay(f"£{pay} a year"),
            "contract": contract,
            "posted": date(2026, 11, 1) + timedelta(days=days),
        },
        st.floats(53, 54.5),
        st.floats(-2.5, -0.5),
        st.integers(20_000, 130_000),
        st.sampled_from(ContractType),
        st.integers(0, 20),
    ),
    max_size=12,
)


@settings(max_examples=40, deadline=None)
@given(held, st.floats(1, 60), st.floats(15_000, 140_000), st.sampled_from(ContractType))
def test_the_index_agrees_with_looking_at_every_vacancy(
    facts: list[dict[str, Any]], miles: float, floor: float, contract: ContractType
) -> None:
    """Cells and pay words only narrow: the result is that of checking each one."""
    vacancies = [vacancy(f"V{number:02}", **fact) for number, fact in enumerate(facts)]
    place = PlaceWanted("Leeds", 53.7965, -1.5478, miles)
    asked = Criteria(places=(place,), pay_floor=floor, contracts=(contract,))
    expected = {
        v.ref
        for v in vacancies
        if v.location
        and miles_between(v.location.latitude or 0, v.location.longitude or 0, 53.7965, -1.5478)
        <= miles
        and (highest_yearly(v.pay) or 0) >= floor
        and v.contract is contract
    }
    found = search(vacancies).find(asked, limit=50)
    assert {v.ref for v in found.vacancies} == expected
    assert found.total == len(expected)
