"""A search whose results come in an order that can be said in words, wishes first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from frontline.application.ports import VacancySearch
from frontline.domain.comparison import Measure, Value, value_of
from frontline.domain.search import Criteria, Found, Order
from frontline.domain.vacancy import Vacancy

# Of more than these only the newest are put in another order; nobody reads on so far.
MOST_ORDERED = 200
_MEASURES = {Order.PAY: Measure.PAY, Order.CLOSES: Measure.CLOSES, Order.DISTANCE: Measure.DISTANCE}


class RankedSearch:
    """Pages of a search: first what meets the wishes, each part in the order asked for."""

    def __init__(self, search: VacancySearch) -> None:
        self._search = search

    def find(self, criteria: Criteria, limit: int, seen: Sequence[str] = ()) -> Found:
        """One page; `total` counts all that meet the conditions, whatever is wished for.

        `met` are the wishes that some meet: all, else the first that any advert meets.
        """
        conditions = criteria.conditions()
        if not criteria.has_wishes:
            return self._page(conditions, criteria.order, limit, seen)
        whole = self._page(conditions, criteria.order, limit, seen)
        for wished in _wished(criteria):
            best = self._page(wished.with_wishes(), criteria.order, limit, seen)
            if best.total:
                return self._filled(whole, best, wished, limit, seen)
        return replace(whole, preferred=0)

    def _filled(
        self, whole: Found, best: Found, wished: Criteria, limit: int, seen: Sequence[str]
    ) -> Found:
        """The page with the best first, filled up with others once all of these are on it."""
        first = best.vacancies
        others: tuple[Vacancy, ...] = ()
        if len(first) < limit:
            shown = [*seen, *(role.ref for role in first)]
            rest = self._page(wished.conditions(), wished.order, limit - len(first), shown)
            others, left = rest.vacancies, rest.rest
        else:
            left = whole.total > len({*seen, *(role.ref for role in first)})
        return replace(
            whole, vacancies=(*first, *others), rest=left, preferred=best.total, met=wished
        )

    def _page(self, conditions: Criteria, order: Order, limit: int, seen: Sequence[str]) -> Found:
        measure = _MEASURES.get(order)
        if measure is None:
            return self._search.find(conditions, limit, seen)
        found = self._search.find(conditions, MOST_ORDERED)
        ordered = sorted(found.vacancies, key=lambda role: _rank(role, measure, conditions))
        left = [role for role in ordered if role.ref not in seen]
        return replace(found, vacancies=tuple(left[:limit]), rest=len(left) > limit)


def _wished(criteria: Criteria) -> Iterator[Criteria]:
    """The search with all wishes, then with each alone."""
    yield criteria
    if len(criteria.wishes) + bool(criteria.wish_text) < 2:
        return
    plain = criteria.conditions()
    for name in criteria.wishes:
        wish = {name: getattr(criteria, name)}
        yield replace(plain, **wish, wishes=(name,), order=criteria.order)
    if criteria.wish_text:
        yield replace(plain, wish_text=criteria.wish_text, order=criteria.order)


def _rank(role: Vacancy, measure: Measure, criteria: Criteria) -> tuple[bool, Value]:
    """Best paid, soonest closing or nearest first; what the advert does not say comes last."""
    homes = criteria.places[:1] or (None,)
    value = value_of(role, measure, homes[0])
    if value is None:
        return True, ()
    return False, tuple(-part for part in value) if measure is Measure.PAY else value
