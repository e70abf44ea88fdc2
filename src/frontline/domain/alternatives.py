"""Single concessions to offer when nothing fits, and single choices that narrow a search."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from itertools import combinations
from typing import Any, TypeVar

from frontline.domain.pay_bands import BANDS, describe_bands
from frontline.domain.search import Criteria, PlaceWanted
from frontline.domain.vacancy import ContractType, Hours, WorkMode, plain

MOST_MILES_OFFERED = 100.0
# What a choice that gives up one kind of criterion answers: "without pay".
WITHOUT = "without "
# A change that gives up several kinds names them so: "without contract+hours".
AND = "+"
# To look anywhere, or for other work, helps nobody who cannot move or change.
GIVES_UP_MOST = frozenset({"anywhere", "words"})


@dataclass(frozen=True)
class Change:
    """Another search that one choice leads to.

    Of the changes of one `kind` (contract, place, ...) only the best is of use to somebody who
    gives way. `offer` is what the choice says; `entities` are what a message with it would hold,
    and empty where no message can say it.
    """

    kind: str
    criteria: Criteria
    offer: str
    entities: Mapping[str, Any] = field(default_factory=dict, compare=False)


Kind = TypeVar("Kind", bound=Enum)
_ANY = Criteria()


_NOTHING: Mapping[str, Mapping[str, Any]] = {
    "pay": {"pay_floor": None, "pay_ceiling": None},
    "contract": {"contracts": ()},
    "work_mode": {"work_modes": ()},
    "hours": {"hours": None},
    "band": {"bands": ()},
    "date": {"posted_since": None},
    "employer": {"employer": None},
    "registration": {"registration_body": None},
    "anywhere": {"places": ()},
    "words": {"any_word": True},
}


def without(criteria: Criteria, kind: str) -> Criteria:
    """The criteria with a kind given up, or several; unchanged for what cannot be."""
    for each in kind.split(AND):
        criteria = criteria.but(**_NOTHING.get(each, {}))
    return criteria


def concessions(criteria: Criteria) -> Iterator[Change]:
    """What could be given up, one thing at a time, the smallest first.

    Never what the visitor does not want, nor what some cannot work without: sponsorship, and no
    registration.
    """
    for concede in _CONCESSIONS:
        # Who asked for one employer and nothing else is not helped by every other.
        yield from (
            each for each in concede(criteria) if each.criteria != _ANY or not criteria.employer
        )


def paired_concessions(criteria: Criteria, helpful: Collection[str]) -> Iterator[Change]:
    """Two things given up at once, the smaller first; none of the kinds `helpful` by themselves."""
    single: dict[str, Change] = {}
    for change in concessions(criteria):
        if change.kind not in helpful and change.kind not in GIVES_UP_MOST:
            single.setdefault(change.kind, change)
    for first, second in combinations(single.values(), 2):
        changed = criteria.but(**_differing(criteria, first), **_differing(criteria, second))
        if changed != _ANY:
            yield Change(
                f"{first.kind}{AND}{second.kind}",
                changed,
                _both(first, second),
                _joined(first, second),
            )


def _differing(criteria: Criteria, change: Change) -> dict[str, Any]:
    before = vars(criteria)
    return {name: value for name, value in vars(change.criteria).items() if value != before[name]}


def _both(first: Change, second: Change) -> str:
    return f"{first.offer}, {second.offer[:1].lower()}{second.offer[1:]}"


def _joined(first: Change, second: Change) -> dict[str, Any]:
    """What a message that makes both changes would hold."""
    answers = [
        str(each.entities["answer"]) for each in (first, second) if "answer" in each.entities
    ]
    joined = {**first.entities, **second.entities}
    if len(answers) > 1:
        joined["answer"] = WITHOUT + AND.join(each.removeprefix(WITHOUT) for each in answers)
    return joined


def narrowings(criteria: Criteria, regions: Sequence[PlaceWanted]) -> Iterator[Change]:
    """Choices that narrow a search by what it does not name yet; the places are the `regions`."""
    if not criteria.contracts:
        for contract in ContractType:
            yield _contract(criteria, contract)
    if not criteria.work_modes:
        for mode in WorkMode:
            yield _mode(criteria, mode)
    if criteria.hours is None:
        yield from (_hours(criteria, hours) for hours in Hours)
    if not criteria.bands:
        yield from (_band(criteria, band) for band in BANDS)
    if not criteria.places:
        yield from (_place(criteria, region) for region in regions)


def _further(criteria: Criteria) -> Iterator[Change]:
    places = criteria.places
    if not places or all(place.areas for place in places):
        return
    miles = max(2 * place.miles for place in places if not place.areas)
    if miles > MOST_MILES_OFFERED:
        return
    wider = tuple(place if place.areas else replace(place, miles=miles) for place in places)
    names = " or ".join(place.name for place in places)
    offer = f"Within {miles:g} miles of {names}"
    yield Change("place", criteria.but(places=wider), offer, {"distance": miles})


def _other_contracts(criteria: Criteria) -> Iterator[Change]:
    if criteria.contracts:
        kinds = " or ".join(plain(contract) for contract in criteria.contracts)
        yield _given_up("contract", criteria, kinds)
        for contract in _others(ContractType, criteria.contracts, criteria.not_contracts):
            yield _contract(criteria, contract)


def _other_modes(criteria: Criteria) -> Iterator[Change]:
    if criteria.work_modes:
        modes = " or ".join(plain(mode) for mode in criteria.work_modes)
        yield _given_up("work_mode", criteria, modes)
        for mode in _others(WorkMode, criteria.work_modes, criteria.not_work_modes):
            yield _mode(criteria, mode)


def _other_hours(criteria: Criteria) -> Iterator[Change]:
    if criteria.hours:
        yield _given_up("hours", criteria, plain(criteria.hours))
        yield from (_hours(criteria, hours) for hours in Hours if hours is not criteria.hours)


def _given_up(kind: str, criteria: Criteria, named: str) -> Change:
    return Change(
        kind, without(criteria, kind), f"Without “{named}”", {"answer": f"{WITHOUT}{kind}"}
    )


def _contract(criteria: Criteria, contract: ContractType) -> Change:
    changed = criteria.but(contracts=(contract,))
    offer = f"{plain(contract).capitalize()} roles"
    return Change("contract", changed, offer, {"contract_type": contract.value})


def _mode(criteria: Criteria, mode: WorkMode) -> Change:
    changed = criteria.but(work_modes=(mode,))
    return Change(
        "work_mode", changed, f"{plain(mode).capitalize()} work", {"work_mode": mode.value}
    )


def _hours(criteria: Criteria, hours: Hours) -> Change:
    changed = criteria.but(hours=hours)
    return Change("hours", changed, f"{plain(hours).capitalize()} hours", {"hours": hours.value})


def _band(criteria: Criteria, band: str) -> Change:
    offer = describe_bands((band,)).capitalize()
    return Change("band", criteria.but(bands=(band,)), offer, {"pay_band": band})


def _place(criteria: Criteria, place: PlaceWanted) -> Change:
    return Change("place", criteria.but(places=(place,)), place.name, {"place": place.name})


def _others(kind: type[Kind], wanted: Sequence[Kind], unwanted: Sequence[Kind]) -> Iterator[Kind]:
    return (each for each in kind if each not in wanted and each not in unwanted)


def _without(kind: str, offer: str) -> Callable[[Criteria], Iterator[Change]]:
    def concede(criteria: Criteria) -> Iterator[Change]:
        given_up = without(criteria, kind)
        if given_up != criteria:
            yield Change(kind, given_up, offer, {"answer": f"{WITHOUT}{kind}"})

    return concede


def _any_word(criteria: Criteria) -> Iterator[Change]:
    if len(criteria.text.split()) > 1 and not criteria.any_word:
        yield Change(
            "words",
            criteria.but(any_word=True),
            "With only some of your words",
            {"answer": f"{WITHOUT}words"},
        )


# Distance and contract first: on real adverts they succeed first (see `relaxation`).
_CONCESSIONS: tuple[Callable[[Criteria], Iterator[Change]], ...] = (
    _further,
    _other_contracts,
    _without("pay", "Any pay"),
    _other_hours,
    _other_modes,
    _without("band", "Any band"),
    _without("date", "Advertised at any time"),
    _without("employer", "Any employer"),
    _without("registration", "With or without registration"),
    _without("anywhere", "Anywhere in the UK"),
    _any_word,
)
