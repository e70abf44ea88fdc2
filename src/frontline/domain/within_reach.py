"""Which wider searches can find anything, told by two very wide ones.

A search that asks for more than one which finds nothing finds nothing either, and need not be made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from frontline.domain.relaxation import FAR_MILES
from frontline.domain.search import Criteria, PlaceWanted

Finds = Callable[[Criteria], bool]


def within_reach(criteria: Criteria, finds: Finds) -> Finds:
    """Tells of every concession to the criteria (`relaxation`, `alternatives`) if it may find any.

    Asks `finds` of the widest search with the same words, and of the widest one near the places.
    """
    widest = _widest(criteria)
    anywhere = finds(widest)
    near = anywhere and _finds_near(criteria, widest, finds)

    def may_find(wider: Criteria) -> bool:
        if wider.any_word:
            return True
        reached = near if wider.places else anywhere
        return reached and all(finds(each) for each in _without_another(criteria, wider))

    return may_find


def _widest(criteria: Criteria) -> Criteria:
    """Only what is never given up, and the words."""
    return criteria.but(
        places=(),
        pay_floor=None,
        pay_ceiling=None,
        work_modes=(),
        contracts=(),
        hours=None,
        bands=(),
        employer=None,
        registration_body=None,
        posted_since=None,
    )


def _without_another(criteria: Criteria, wider: Criteria) -> Iterator[Criteria]:
    """The search without a kind, where the wider one wants another: not bank but a locum's."""
    if wider.contracts and wider.contracts != criteria.contracts:
        yield wider.but(contracts=())
    if wider.work_modes and wider.work_modes != criteria.work_modes:
        yield wider.but(work_modes=())
    if wider.hours and wider.hours != criteria.hours:
        yield wider.but(hours=None)


def _finds_near(criteria: Criteria, widest: Criteria, finds: Finds) -> bool:
    # A region has borders that a circle need not hold.
    if any(place.areas for place in criteria.places):
        return True
    return finds(widest.but(places=tuple(map(_as_far_as_any_step, criteria.places))))


def _as_far_as_any_step(place: PlaceWanted) -> PlaceWanted:
    return replace(place, miles=max(2 * place.miles, FAR_MILES))
