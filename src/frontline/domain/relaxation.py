"""What to give up, and in which order, when nothing fits a search."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from frontline.domain.pay import describe_limit
from frontline.domain.pay_bands import describe_bands
from frontline.domain.search import Criteria, PlaceWanted
from frontline.domain.uk_time import uk_day
from frontline.domain.vacancy import plain

FAR_MILES = 50.0


@dataclass(frozen=True)
class Step:
    """A wider search, what it gave up and how it went instead, in words a visitor reads."""

    criteria: Criteria
    dropped: tuple[str, ...]
    instead: tuple[str, ...] = ()


Relax = Callable[[Step], Step]


def ladder(criteria: Criteria) -> Iterator[Step]:
    """Ever wider searches, the smallest concession first.

    The order is what succeeded first on real adverts (contract, distance, pay, then together).
    Never given up: what the visitor does not want, and what some cannot work without: sponsorship,
    and no registration.
    """
    # Who asked for one employer and nothing else is not helped by every other.
    seen = {criteria, Criteria()} if criteria.employer else {criteria}
    for relaxations in _LADDER:
        step = Step(criteria, ())
        for relax in relaxations:
            step = relax(step)
        if step.criteria not in seen:
            seen.add(step.criteria)
            yield step


def _any_contract(step: Step) -> Step:
    kinds = " or ".join(plain(contract) for contract in step.criteria.contracts)
    return _drop(step, bool(kinds), f"{kinds} only", contracts=())


def _any_pay(step: Step) -> Step:
    asked = step.criteria
    limits = (("the pay floor of", asked.pay_floor), ("the most of", asked.pay_ceiling))
    named = [describe_limit(word, limit, asked.pay_period) for word, limit in limits if limit]
    dropped = " and ".join(named)
    return _drop(step, bool(named), dropped, "at any pay", pay_floor=None, pay_ceiling=None)


def _any_mode(step: Step) -> Step:
    modes = " or ".join(plain(mode) for mode in step.criteria.work_modes)
    return _drop(step, bool(modes), f"{modes} only", work_modes=())


def _any_hours(step: Step) -> Step:
    hours = step.criteria.hours
    return _drop(step, hours is not None, f"{plain(hours)} only" if hours else "", hours=None)


def _any_band(step: Step) -> Step:
    bands = step.criteria.bands
    return _drop(step, bool(bands), f"{describe_bands(bands)} only", bands=())


def _any_date(step: Step) -> Step:
    since = step.criteria.posted_since
    dropped = f"advertised since {uk_day(since.isoformat())}" if since else ""
    return _drop(step, since is not None, dropped, "whenever advertised", posted_since=None)


def _any_employer(step: Step) -> Step:
    employer = step.criteria.employer
    return _drop(
        step, employer is not None, f"the employer {employer}", "at any employer", employer=None
    )


def _twice_as_far(step: Step) -> Step:
    return _within(step, lambda place: place.miles if place.areas else 2 * place.miles)


def _far(step: Step) -> Step:
    return _within(step, lambda place: max(place.miles, FAR_MILES))


def _within(step: Step, miles: Callable[[PlaceWanted], float]) -> Step:
    """The places with a wider circle; a region gets a circle in place of its borders."""
    places = step.criteria.places
    wider = tuple(replace(p, miles=miles(p), areas=()) for p in places)
    grew = any(miles(p) > p.miles or p.areas for p in places)
    dropped = " and ".join(map(_widened, places, wider))
    return _drop(step, grew, dropped, " or ".join(map(_reach, places, wider)), places=wider)


def _reach(place: PlaceWanted, wider: PlaceWanted) -> str:
    """A region has no middle that anybody would count miles from."""
    if place.areas:
        return f"close to {place.name}"
    return f"within {wider.miles:g} miles of {place.name}"


def _widened(place: PlaceWanted, wider: PlaceWanted) -> str:
    if place.areas:
        return f"{place.name} only (I looked close by as well)"
    return f"{place.miles:g} miles of {place.name} (I looked within {wider.miles:g} miles)"


def _anywhere(step: Step) -> Step:
    names = " or ".join(place.name for place in step.criteria.places)
    dropped = f"{names} (I looked anywhere in the UK)"
    return _drop(step, bool(names), dropped, "anywhere in the UK", places=())


def _any_word(step: Step) -> Step:
    text = step.criteria.text
    many = len(text.split()) > 1
    dropped = f"having every word of “{text}”"
    return _drop(step, many, dropped, f"with only some words of “{text}”", any_word=True)


def _drop(step: Step, applies: bool, dropped: str, instead: str = "", **change: Any) -> Step:
    if not applies:
        return step
    criteria = step.criteria.but(**change)
    how = instead or f"without “{dropped.removesuffix(' only')}”"
    return Step(criteria, (*step.dropped, dropped), (*step.instead, how))


_TERMS: tuple[Relax, ...] = (
    _any_contract,
    _any_pay,
    _any_mode,
    _any_hours,
    _any_band,
    _any_employer,
    _any_date,
)
_LADDER: tuple[tuple[Relax, ...], ...] = (
    (_any_contract,),
    (_twice_as_far,),
    (_any_pay,),
    (_twice_as_far, _any_pay),
    (_any_date,),
    (_any_hours,),
    (_any_mode,),
    (_any_band,),
    (_any_employer,),
    (_far,),
    (_far, _any_contract, _any_pay),
    (_anywhere,),
    _TERMS,
    (_far, *_TERMS),
    (_anywhere, *_TERMS),
    (_any_word,),
    (_any_word, _anywhere, *_TERMS),
)
