"""Whether one role meets what was asked of it, as its advert says."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from enum import Enum

from frontline.domain.pay import highest_yearly, lowest_yearly
from frontline.domain.place import miles_between
from frontline.domain.search import Criteria
from frontline.domain.vacancy import RegistrationNeed, Vacancy, WorkMode


class Meets(str, Enum):
    """What an advert says to a criterion."""

    YES = "yes"
    NO = "no"
    UNSAID = "unsaid"


def meets(role: Vacancy, criteria: Criteria) -> Meets:
    """Whether the role meets all that was asked; the words of the work are not looked at.

    NO where one fact of the advert is against it, UNSAID where none is and one is not stated.
    """
    said = list(_facts(role, criteria))
    if Meets.NO in said:
        return Meets.NO
    return Meets.UNSAID if Meets.UNSAID in said else Meets.YES


def _facts(role: Vacancy, asked: Criteria) -> Iterator[Meets]:
    yield from _kinds(role, asked)
    yield _none_of(role.work_mode, asked.not_work_modes)
    yield _none_of(role.contract, asked.not_contracts)
    if asked.bands:
        yield _said(bool(role.bands), bool(set(role.bands) & set(asked.bands)))
    if asked.sponsorship is not None:
        yield _said(role.sponsorship is not None, role.sponsorship is asked.sponsorship)
    if asked.registration is not None:
        needed = role.registration is RegistrationNeed.REQUIRED
        yield _said(known=True, fits=needed is asked.registration)
    yield from _pay(role, asked)
    if asked.places:
        yield _near(role, asked)


def _kinds(role: Vacancy, asked: Criteria) -> Iterator[Meets]:
    """Way of working, contract and hours; of those in `either` the best says enough."""
    said = {
        "work_modes": _one_of(role.work_mode, asked.work_modes),
        "contracts": _one_of(role.contract, asked.contracts),
        "hours": _one_of(role.hours, (asked.hours,) if asked.hours else ()),
    }
    either = [each for name, each in said.items() if name in asked.either and getattr(asked, name)]
    yield from (each for name, each in said.items() if name not in asked.either)
    if either:
        yield min(either, key=[Meets.YES, Meets.UNSAID, Meets.NO].index)


def _said(known: bool, fits: bool) -> Meets:
    if not known:
        return Meets.UNSAID
    return Meets.YES if fits else Meets.NO


def _one_of(value: object, wanted: Collection[object]) -> Meets:
    return _said(value is not None, value in wanted) if wanted else Meets.YES


def _none_of(value: object, unwanted: Collection[object]) -> Meets:
    return _said(value is not None, value not in unwanted) if unwanted else Meets.YES


def _pay(role: Vacancy, asked: Criteria) -> Iterator[Meets]:
    top, bottom = highest_yearly(role.pay), lowest_yearly(role.pay)
    if asked.pay_floor is not None:
        yield _said(top is not None, (top or 0) >= asked.pay_floor)
    if asked.pay_ceiling is not None:
        yield _said(bottom is not None, (bottom or 0) <= asked.pay_ceiling)


def _near(role: Vacancy, asked: Criteria) -> Meets:
    if role.work_mode is WorkMode.REMOTE:
        return Meets.YES
    point = role.location
    if point is None or point.latitude is None or point.longitude is None:
        return Meets.UNSAID
    near = (
        miles_between(place.latitude, place.longitude, point.latitude, point.longitude)
        <= place.miles
        for place in asked.places
    )
    return _said(known=True, fits=any(near))
