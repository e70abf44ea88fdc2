"""What was looked for and not found is counted, belongs to nobody, and is forgotten in time."""

from __future__ import annotations

from datetime import date, timedelta

from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.application.find_vacancies import FindVacancies
from frontline.domain.search import Criteria, PlaceWanted
from frontline.domain.search_gap import SearchGap
from frontline.domain.vacancy import ContractType
from tests.clock import FixedClock
from tests.unit.vacancies.samples import LEEDS, ListedSearch, Places

TODAY = date(2026, 11, 23)


def test_searches_are_counted_by_day_and_forgotten_after_ninety(
    units: SqlUnitsOfWork, clock: FixedClock
) -> None:
    """The newest day first and on it the most frequent; the oldest goes with the next one."""
    finder = FindVacancies(ListedSearch(), units, Places(), clock)
    locum = Criteria(text="perfusionist", places=(LEEDS,), contracts=(ContractType.LOCUM,))
    finder.note_gap(locum)
    clock.advance(timedelta(days=90))
    for asked in (Criteria(text="porter"), locum, locum):
        finder.note_gap(asked)
    later = TODAY + timedelta(days=90)
    described = "perfusionist · locum · Leeds, 20 miles"
    counted = [SearchGap(later, described, 2), SearchGap(later, "porter", 1)]
    assert finder.gaps(TODAY) == [*counted, SearchGap(TODAY, described, 1)]
    assert finder.gaps(later) == counted
    clock.advance(timedelta(days=1))
    finder.note_gap(locum)
    assert TODAY not in {gap.day for gap in finder.gaps(TODAY)}


def test_nothing_personal_is_kept(units: SqlUnitsOfWork, clock: FixedClock) -> None:
    """Of a home only the postcode district, and no address or number."""
    finder = FindVacancies(ListedSearch(), units, Places(), clock)
    home = PlaceWanted("LS1 4AP", 53.8, -1.5)
    finder.note_gap(Criteria(text="nurse ann@example.org 07700 900123", places=(home,)))
    finder.note_gap(Criteria(not_text="ann smith"))
    (gap,) = finder.gaps(TODAY)
    assert gap.wanted == "nurse … … · LS1, 20 miles"
    assert gap.criteria == Criteria(text="nurse … …", places=(PlaceWanted("LS1", 53.8, -1.5),))


def test_the_criteria_come_back_blurred_to_the_district(
    units: SqlUnitsOfWork, clock: FixedClock
) -> None:
    """Of the point of a postcode nobody can tell the house; a town's is its own."""
    finder = FindVacancies(ListedSearch(), units, Places(), clock)
    home, town = PlaceWanted("LS1 4AP", 53.79648, -1.54785), PlaceWanted("York", 53.95763, -1.08)
    finder.note_gap(Criteria(places=(home,), pay_floor=40_000.0))
    finder.note_gap(Criteria(places=(town,)))
    kept = {gap.criteria for gap in finder.gaps(TODAY)}
    blurred = Criteria(places=(PlaceWanted("LS1", 53.8, -1.5),), pay_floor=40_000.0)
    assert kept == {blurred, Criteria(places=(town,))}


def test_a_search_of_before_criteria_were_kept_has_none(units: SqlUnitsOfWork) -> None:
    """It is counted by its words alone."""
    with units() as work:
        work.search_gaps.add(SearchGap(TODAY, "porter"))
        (gap,) = work.search_gaps.since(TODAY)
        assert (gap.wanted, gap.criteria) == ("porter", None)
