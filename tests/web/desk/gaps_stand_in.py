"""Searches in vain for the desk's page about them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from frontline.application.find_vacancies import describe
from frontline.application.ports import UnitOfWork
from frontline.domain.search import Alternative, Criteria
from frontline.domain.search_gap import SearchGap
from frontline.domain.vacancy import ContractType, WorkMode
from tests.unit.vacancies.samples import LEEDS, YORK

NURSE = Criteria(text="nurse", places=(LEEDS,), pay_floor=60_000.0)
LOCUM = Criteria(places=(YORK,), contracts=(ContractType.LOCUM,), work_modes=(WorkMode.REMOTE,))


def without_pay(criteria: Criteria) -> Sequence[Alternative]:
    """Finds three roles where the pay is given up, and nothing otherwise."""
    if criteria.pay_floor is None:
        return []
    return [Alternative("pay", replace(criteria, pay_floor=None), "Any pay", 3)]


def gap(criteria: Criteria, day: date, searches: int = 1) -> SearchGap:
    return SearchGap(day, describe(criteria), searches, criteria)


def fill_gaps(work: UnitOfWork, today: date) -> None:
    """Two kinds of search over some weeks, and one of before criteria were kept."""
    work.search_gaps.add(gap(NURSE, today, 4))
    work.search_gaps.add(gap(NURSE, today - timedelta(days=15), 7))
    work.search_gaps.add(gap(LOCUM, today - timedelta(days=40), 2))
    work.search_gaps.add(SearchGap(today - timedelta(days=60), "radiographer · Truro, 20 miles"))
