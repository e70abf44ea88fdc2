"""Finding, giving way and saying so."""

from __future__ import annotations

from dataclasses import replace

from frontline.application.find_vacancies import FindVacancies, describe
from frontline.domain.search import Criteria, PlaceWanted
from frontline.domain.vacancy import ContractType, WorkMode
from tests.clock import FixedClock
from tests.unit.vacancies.samples import LEEDS, PLAIN, YORK, ListedSearch, OneStore, Places

ASKED = Criteria(places=(LEEDS,), pay_floor=45_000, contracts=(ContractType.BANK,))


def finder(search: ListedSearch) -> FindVacancies:
    return FindVacancies(search, OneStore([PLAIN]), Places(), FixedClock())


def test_what_fits_is_shown_without_giving_way() -> None:
    """When something fits, nothing is relaxed."""
    found = finder(ListedSearch(ASKED)).find(ASKED)
    assert (found.total, found.relaxed, found.understood) == (1, (), ASKED)


def test_the_criterion_given_up_is_named_with_its_count() -> None:
    """The first wider search that finds something is shown, and what it dropped is said."""
    found = finder(ListedSearch(replace(ASKED, contracts=()))).find(ASKED)
    assert [(r.dropped, r.total) for r in found.relaxed] == [("bank only", 1)]
    assert found.understood == ASKED
    assert found.vacancies == (PLAIN,)


def test_the_next_page_of_a_relaxed_search_is_of_the_same_search() -> None:
    """Past the end of a relaxed search there is an empty page, not another concession."""
    found = finder(ListedSearch(replace(ASKED, contracts=()))).find(ASKED, seen=["FD-1"])
    assert (found.vacancies, found.total, found.relaxed[0].dropped) == ((), 1, "bank only")


def test_nothing_at_all_is_said_plainly() -> None:
    """When no wider search helps either, the answer is none, with nothing dropped."""
    found = finder(ListedSearch()).find(ASKED)
    assert (found.total, found.vacancies, found.relaxed) == (0, (), ())


def test_impossible_radii_are_searched_within_bounds() -> None:
    """A radius of a thousand million miles reaches the search as the whole country."""
    search = ListedSearch()
    finder(search).find(Criteria(places=(replace(LEEDS, miles=1e9),)))
    assert search.asked[0].places[0].miles == 600


def test_a_vacancy_is_got_by_its_reference() -> None:
    """An unknown reference gives nothing."""
    assert finder(ListedSearch()).get("FD-1") == PLAIN
    assert finder(ListedSearch()).get("nope") is None


def test_criteria_are_described_in_one_line() -> None:
    """What was understood is said back in plain words."""
    told = Criteria(work_modes=(WorkMode.HYBRID,), places=(LEEDS,), pay_floor=45_000)
    assert describe(told) == "hybrid · Leeds, 20 miles · from £45,000 a year"
    kent = PlaceWanted("Kent", 51.2, 0.7, 30, areas=("CT",))
    told = Criteria(text="rmn", places=(kent,), bands=("6", "7"), not_places=(YORK,))
    assert describe(told) == "rmn · Kent · band 6 or 7 · not York"
    assert describe(Criteria()) == ""
