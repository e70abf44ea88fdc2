"""Searches in vain by week and by what they asked for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from frontline.domain.gap_summary import KINDS, sum_up, values_named
from frontline.domain.search import Criteria, PlaceWanted
from frontline.domain.search_gap import SearchGap
from frontline.domain.vacancy import ContractType, Hours, WorkMode

TODAY = date(2026, 11, 23)
FIRST = TODAY - timedelta(days=90)
LEEDS, YORK = PlaceWanted("Leeds", 53.8, -1.5), PlaceWanted("York", 53.9, -1.1)
EVERYTHING = Criteria(
    text="nurse", places=(LEEDS, YORK), pay_floor=40_000.0, pay_ceiling=50_000.4, bands=("6",),
    work_modes=(WorkMode.ON_SITE,), contracts=(ContractType.FIXED_TERM,), hours=Hours.PART_TIME,
    sponsorship=True, registration=True, registration_body="NMC", employer="Aire",
    posted_since=TODAY,
)  # fmt: skip


def gap(day: date, criteria: Criteria | None, searches: int = 1) -> SearchGap:
    return SearchGap(day, "words", searches, criteria)


def test_every_criterion_has_its_kind_and_words() -> None:
    """In the order of the page, and nothing that was not asked for."""
    named = values_named(EVERYTHING)
    assert list(named) == list(KINDS)
    assert named["place"] == ["Leeds", "York"]
    assert named["pay"] == ["from £40,000 a year", "up to £50,000 a year"]
    assert (named["contract"], named["registration"]) == (["fixed term"], ["NMC"])
    assert values_named(Criteria()) == {}
    assert values_named(Criteria(registration=False)) == {"registration": ["none needed"]}


def test_weeks_begin_on_monday_and_none_is_left_out() -> None:
    """Also those in which nothing was looked for in vain."""
    gaps = [gap(TODAY, None, 2), gap(TODAY - timedelta(days=1), None), gap(FIRST, None)]
    weeks = sum_up(gaps, FIRST, TODAY).weeks
    assert weeks[-2:] == [(date(2026, 11, 16), 1), (date(2026, 11, 23), 2)]
    assert weeks[0] == (date(2026, 8, 24), 1)
    assert {monday.weekday() for monday, _ in weeks} == {0}
    assert len(weeks) == 14


def test_kinds_come_most_frequent_first_with_what_was_asked_for_most() -> None:
    """A search that asks for several things counts at each."""
    leeds, york = Criteria(text="nurse", places=(LEEDS,)), Criteria(places=(YORK,))
    summary = sum_up([gap(TODAY, leeds, 2), gap(TODAY, york, 3)], FIRST, TODAY)
    assert [(each.kind, each.searches, each.values) for each in summary.kinds] == [
        ("place", 5, [("York", 3), ("Leeds", 2)]),
        ("words", 2, [("nurse", 2)]),
    ]


def test_the_weeks_can_be_narrowed_to_one_kind() -> None:
    """The rest of the summary stays whole."""
    gaps = [gap(TODAY, Criteria(text="nurse"), 2), gap(TODAY, Criteria(places=(LEEDS,)), 3)]
    summary = sum_up(gaps, FIRST, TODAY, "words")
    assert (summary.weeks[-1][1], summary.total, len(summary.kinds)) == (2, 5, 2)


DAYS = st.dates(FIRST, TODAY)
GAPS = st.lists(st.builds(gap, DAYS, st.none() | st.just(EVERYTHING), st.integers(1, 50)))


@given(GAPS)
def test_no_search_is_lost_or_counted_twice(gaps: Sequence[SearchGap]) -> None:
    """The weeks add up to all of them."""
    summary = sum_up(gaps, FIRST, TODAY)
    assert sum(number for _, number in summary.weeks) == summary.total
    known = sum(each.searches for each in gaps if each.criteria)
    assert {each.searches for each in summary.kinds} <= {known}
