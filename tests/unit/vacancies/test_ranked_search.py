"""Wishes first, and lists in another order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from frontline.application.ranked_search import RankedSearch
from frontline.domain.search import Criteria, Found, Order
from frontline.domain.vacancy import Vacancy, WorkMode
from tests.unit.vacancies.samples import vacancy


class Shelf:
    """A search over a handful of roles that looks at the work mode alone."""

    def __init__(self, roles: Sequence[Vacancy]) -> None:
        self._roles = roles

    def find(self, criteria: Criteria, limit: int = 5, seen: Sequence[str] = ()) -> Found:
        fits = [
            r for r in self._roles if not criteria.work_modes or r.work_mode in criteria.work_modes
        ]
        left = [role for role in fits if role.ref not in seen]
        return Found(criteria, len(fits), tuple(left[:limit]), rest=len(left) > limit)

    def count(self, criteria: Criteria, most: int = 1_000) -> int:
        return min(most, self.find(criteria, most).total)


def role(ref: str, mode: WorkMode, closes: int) -> Vacancy:
    return vacancy(ref, work_mode=mode, closes=date(2026, 12, closes))


ROLES = [
    role("A", WorkMode.ON_SITE, 9),
    role("B", WorkMode.HYBRID, 8),
    role("C", WorkMode.ON_SITE, 7),
    role("D", WorkMode.HYBRID, 6),
]
WISHED = Criteria(text="x", work_modes=(WorkMode.HYBRID,), wishes=("work_modes",))


def refs(found: Found) -> str:
    return "".join(each.ref for each in found.vacancies)


def test_what_was_wished_for_comes_first_and_hides_nothing() -> None:
    """All four are found, the two hybrid ones at the top, over all pages."""
    search = RankedSearch(Shelf(ROLES))
    first = search.find(WISHED, 3)
    assert (refs(first), first.total, first.preferred, first.rest) == ("BDA", 4, 2, True)
    second = search.find(WISHED, 3, list("BDA"))
    assert (refs(second), second.rest) == ("C", False)


def test_a_wish_that_nothing_meets_is_left_open_and_said() -> None:
    """The list is not empty for it; `preferred` is nought."""
    found = RankedSearch(Shelf([ROLES[0], ROLES[2]])).find(WISHED, 3)
    assert (refs(found), found.preferred) == ("AC", 0)


def test_a_list_is_put_in_the_order_asked_for() -> None:
    """Closing soonest first, on every page."""
    soon = Criteria(text="x", order=Order.CLOSES)
    search = RankedSearch(Shelf(ROLES))
    assert refs(search.find(soon, 3)) == "DCB"
    assert refs(search.find(soon, 3, list("DCB"))) == "A"
