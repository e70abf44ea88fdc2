"""Turns what was understood in a message into search criteria, and changes them."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from enum import Enum
from typing import Any, TypeVar

from frontline.application.ports import Gazetteer
from frontline.domain.alternatives import WITHOUT, without
from frontline.domain.pay import PERIODS_A_YEAR, PayPeriod
from frontline.domain.pay_bands import BANDS
from frontline.domain.place import miles_between, sensible_miles
from frontline.domain.posted_since import posted_since
from frontline.domain.registration_wanted import body_wanted, registration_wanted
from frontline.domain.search import Criteria, PlaceWanted
from frontline.domain.search_words import is_slip_of_asking, words_of_work
from frontline.domain.vacancy import ContractType, Hours, WorkMode

Entity = Mapping[str, Any]
Kind = TypeVar("Kind", bound=Enum)

WORK = frozenset({"role", "specialty"})
NAMED = WORK | frozenset(
    {
        "place",
        "distance",
        "salary",
        "pay_band",
        "work_mode",
        "contract_type",
        "hours",
        "sponsorship",
    }
    | {"employer", "attribute", "mention", "person_name", "email", "phone", "experience_years"}
    | {"registration_number", "registration_body", "notice_period", "start_date", "availability"}
    | {"profession", "organisation", "headcount"}
)
# Kinds of shift are no fact of their own in adverts; their words are looked for in the text.
SHIFT_WORDS = {"nights": "night", "weekends": "weekend", "school_hours": "term time"}
SHIFT_WORDS |= {"long_days": "long days"}
LONGEST_EMPLOYER = 100
MOST_PLACES = 5
MOST_ALTERNATIVES = 4

_GIVE_UP = r"(?:drop|forget|remove|ignore|lose|scrap|without|never ?mind|not fussed about|any)"
_GIVEN_UP = {
    "pay_floor": re.compile(rf"\b{_GIVE_UP}\b.{{0,20}}\b(?:salary|pay|money|wage|amount)\b", re.I),
    "pay_ceiling": re.compile(
        rf"\b{_GIVE_UP}\b.{{0,20}}\b(?:salary|pay|money|wage|amount)\b", re.I
    ),
    "places": re.compile(
        rf"\b{_GIVE_UP}\b.{{0,20}}\b(?:place|location|town|city|where|area)\b"
        r"|\b(?:anywhere|any where|nationwide|all over the (?:uk|country))\b",
        re.I,
    ),
    "work_modes": re.compile(
        rf"\b{_GIVE_UP}\b.{{0,20}}\b(?:remote|hybrid|work mode|on.?site)\b", re.I
    ),
    "contracts": re.compile(
        rf"\b{_GIVE_UP}\b.{{0,20}}\b(?:contract|permanent|locum|bank|fixed.term|temp\w*)\b", re.I
    ),
    "hours": re.compile(rf"\b{_GIVE_UP}\b.{{0,20}}\b(?:hours|full.time|part.time)\b", re.I),
    "bands": re.compile(rf"\b{_GIVE_UP}\b.{{0,20}}\b(?:band|bands|grade)\b", re.I),
    "posted_since": re.compile(rf"\b{_GIVE_UP}\b.{{0,20}}\b(?:date|age)\b|\bolder\b", re.I),
    "text": re.compile(rf"\b{_GIVE_UP}\b.{{0,20}}\b(?:role|job|title|words?|specialty)\b", re.I),
}
_LETTERS = re.compile(r"[A-Za-z]+")
_WIDER = re.compile(r"\b(?:wider|further|farther|expand|widen|bigger radius|more distance)\b", re.I)
_CLOSER = re.compile(r"\b(?:closer|narrower|smaller radius|less far|not so far)\b", re.I)
_AS_WELL = re.compile(r"\b(?:also|as well|too|add|and also|plus|include)\b", re.I)


class ReadSearch:
    """Reads criteria from entities in the shapes of docs/understanding.md."""

    def __init__(
        self,
        gazetteer: Gazetteer,
        today: Callable[[], date],
        is_word: Callable[[str], bool] = lambda _word: True,
    ) -> None:
        """`is_word` says whether a word is English: what is none may be a slip of one."""
        self._gazetteer = gazetteer
        self._today = today
        self._is_word = is_word

    def criteria(self, entities: Sequence[Entity], text: str) -> Criteria:
        """What the message asks for. Values that cannot be read are left out, never guessed.

        A role or specialty is searched by its own words; without one, the words that are neither
        facts nor ways of asking.
        """
        wanted = [entity for entity in entities if not _is_negated(entity)]
        unwanted = [entity for entity in entities if _is_negated(entity)]
        return Criteria(
            text=_work(wanted, entities, self._without_slips(text)),
            not_text=_unwanted_work(unwanted, text),
            places=self._places(wanted),
            not_places=self._places(unwanted),
            pay_floor=_pay_limit("minimum", wanted),
            pay_ceiling=_pay_limit("maximum", wanted),
            pay_period=_pay_period(wanted),
            travel_minutes=_travel_minutes(wanted),
            work_modes=_kinds(WorkMode, "work_mode", wanted),
            not_work_modes=_kinds(WorkMode, "work_mode", unwanted),
            contracts=_kinds(ContractType, "contract_type", wanted),
            not_contracts=_kinds(ContractType, "contract_type", unwanted),
            hours=_hours(wanted, unwanted),
            bands=_bands(wanted),
            not_bands=_bands(unwanted),
            sponsorship=_sponsorship(entities),
            employer=_employer(wanted, text),
            not_employer=_employer(unwanted, text),
            registration=registration_wanted(text),
            registration_body=body_wanted(text),
            posted_since=posted_since(text, self._today()),
        )

    def _without_slips(self, text: str) -> str:
        """The text, as long as it was, without what is no word but a slip of asking."""
        return _LETTERS.sub(
            lambda word: " " * len(word[0]) if self._slips(word[0]) else word[0], text
        )

    def _slips(self, word: str) -> bool:
        return is_slip_of_asking(word.lower()) and not self._is_word(word.lower())

    def refined(self, criteria: Criteria, entities: Sequence[Entity], text: str) -> Criteria:
        """The criteria changed by the message: what it names replaces what was there.

        "Also Bradford" adds, "drop the pay limit" and "anywhere" give up, "further out" and
        "closer" change the radius.
        """
        asked = self.criteria(entities, text)
        given_up = {
            name: getattr(Criteria(), name) for name, said in _GIVEN_UP.items() if said.search(text)
        }
        named = {k: v for k, v in vars(asked).items() if v != getattr(Criteria(), k)}
        changes = {k: v for k, v in named.items() if k not in given_up}
        if not any(_names_work(entity) for entity in entities):
            changes.pop("text", None)
        if _AS_WELL.search(text) and asked.places:
            changes["places"] = (*criteria.places, *asked.places)[:MOST_PLACES]
        changed = replace(criteria, **given_up, **changes)
        for entity in _of("answer", entities):
            changed = without(changed, str(entity.get("value")).removeprefix(WITHOUT))
        changed = _without_contradictions(changed, asked)
        return changed if asked.places else _with_radius(changed, entities, text)

    def _places(self, entities: Sequence[Entity]) -> tuple[PlaceWanted, ...]:
        miles = next((_number(e.get("value")) for e in _of("distance", entities)), None)
        found = [self._place(entity.get("value")) for entity in _of("place", entities)]
        places = tuple(dict.fromkeys(place for place in found if place))[:MOST_PLACES]
        return tuple(_reaching(place, miles) for place in places)

    def _place(self, value: Any) -> PlaceWanted | None:
        """The gazetteer's place of that name at that point; the point itself when it is unknown."""
        if isinstance(value, str):
            return next(iter(self._gazetteer.find(value)), None)
        if not isinstance(value, Mapping):
            return None
        name = str(value.get("name", ""))
        latitude, longitude = _number(value.get("latitude")), _number(value.get("longitude"))
        if latitude is None or longitude is None:
            return next(iter(self._gazetteer.find(name)), None)
        for place in self._gazetteer.find(name):
            if miles_between(place.latitude, place.longitude, latitude, longitude) < 1:
                return place
        return PlaceWanted(name, latitude, longitude)


def _work(wanted: Sequence[Entity], entities: Sequence[Entity], text: str) -> str:
    """The work by its own words, with "or" between roles, and between fields without a role."""
    shifts = [SHIFT_WORDS.get(_code(e.get("value")), "") for e in _of("hours", wanted)]
    if any("weekend" in _said(e, text).lower() for e in _of("availability", wanted)):
        shifts.append(SHIFT_WORDS["weekends"])
    named = _alternatives(wanted, text) or [_said(e, text) for e in _of("profession", wanted)]
    named = named or [_outside_spans(text, entities)]
    sides = (" ".join(words_of_work(" ".join([said, *shifts]))) for said in named)
    return " or ".join(dict.fromkeys(filter(None, sides)))


def _alternatives(wanted: Sequence[Entity], text: str) -> list[str]:
    """ "scrub nurse or ODP in theatres" is "scrub nurse theatres" and "ODP theatres"."""
    roles = [_said(role, text) for role in _of("role", wanted)]
    fields = [_said(field, text) for field in _of("specialty", wanted)]
    if not (roles and fields):
        return (roles or fields)[:MOST_ALTERNATIVES]
    if len(roles) == 1 == len(fields):
        return [" ".join(_said(entity, text) for entity in wanted if _names_work(entity))]
    return [f"{role} {field}" for role in roles for field in fields][:MOST_ALTERNATIVES]


def _outside_spans(text: str, entities: Sequence[Entity]) -> str:
    """The text without the words that were understood, wanted or not."""
    kept = list(text)
    for entity in entities:
        start, end = entity.get("start"), entity.get("end")
        if isinstance(start, int) and isinstance(end, int) and entity.get("entity") in NAMED:
            kept[start:end] = " " * (end - start)
    return "".join(kept)


def _said(entity: Entity, text: str) -> str:
    """The words of a fact, with slips of the keyboard put right."""
    if entity.get("read"):
        return str(entity["read"])
    start, end = entity.get("start"), entity.get("end")
    if isinstance(start, int) and isinstance(end, int) and text[start:end].strip():
        return text[start:end]
    value = entity.get("text") or entity.get("value")
    return value if isinstance(value, str) else ""


def _unwanted_work(unwanted: Sequence[Entity], text: str) -> str:
    """Roles, fields and kinds of shift that are not wanted, which no title may name."""
    shifts = [SHIFT_WORDS.get(_code(e.get("value")), "") for e in _of("hours", unwanted)]
    named = [_said(entity, text) for entity in unwanted if _names_work(entity)]
    return " ".join(words_of_work(" ".join([*named, *shifts])))


def _employer(entities: Sequence[Entity], text: str) -> str | None:
    return next((_said(e, text)[:LONGEST_EMPLOYER] for e in _of("employer", entities)), None)


def _names_work(entity: Entity) -> bool:
    return entity.get("entity") in WORK


def _of(name: str, entities: Sequence[Entity]) -> Iterator[Entity]:
    return (entity for entity in entities if entity.get("entity") == name)


def _is_negated(entity: Entity) -> bool:
    value = entity.get("value")
    inside = isinstance(value, Mapping) and value.get("negated")
    return bool(entity.get("negated") or inside)


def _number(value: Any) -> float | None:
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return number if math.isfinite(number) else None


def _reaching(place: PlaceWanted, miles: float | None) -> PlaceWanted:
    """The place with the radius asked for; a region keeps its own borders."""
    if miles is None or place.areas:
        return place
    return replace(place, miles=sensible_miles(miles))


def _kinds(kind: type[Kind], name: str, entities: Sequence[Entity]) -> tuple[Kind, ...]:
    known = {member.value: member for member in kind}
    codes = (_code(entity.get("value")) for entity in _of(name, entities))
    return tuple(dict.fromkeys(known[code] for code in codes if code in known))


def _code(value: Any) -> str:
    """The code itself, or that of hours that were counted: {"kind": "part_time", …}."""
    kind = value.get("kind") if isinstance(value, Mapping) else value
    return kind if isinstance(kind, str) else ""


def _hours(wanted: Sequence[Entity], unwanted: Sequence[Entity]) -> Hours | None:
    """The hours wanted; who does not want the one kind wants the other."""
    asked = _kinds(Hours, "hours", wanted)
    if asked:
        return asked[0] if len(asked) == 1 else None
    others = [hours for hours in Hours if hours not in _kinds(Hours, "hours", unwanted)]
    return others[0] if len(others) == 1 else None


def _bands(wanted: Sequence[Entity]) -> tuple[str, ...]:
    values = (entity.get("value") for entity in _of("pay_band", wanted))
    named = {str(band).lower() for v in values for band in (v if isinstance(v, list) else [v])}
    return tuple(band for band in BANDS if band in named)


def _sponsorship(entities: Sequence[Entity]) -> bool | None:
    for entity in _of("sponsorship", entities):
        if isinstance(entity.get("value"), bool):
            return bool(entity["value"]) and not _is_negated(entity)
    return None


def _travel_minutes(wanted: Sequence[Entity]) -> float | None:
    values = (entity.get("value") for entity in _of("distance", wanted))
    return next((_number(v.get("minutes")) for v in values if isinstance(v, Mapping)), None)


def _pay_limit(side: str, wanted: Sequence[Entity]) -> float | None:
    """The "minimum" or "maximum" pay in pounds a year.

    Of "45 to 50k" only the lower end limits: nobody minds being paid more.
    """
    for entity in _of("salary", wanted):
        value = entity.get("value")
        if not isinstance(value, Mapping):
            value = {"minimum": _number(value)}
        if side == "maximum" and value.get("minimum") is not None:
            continue
        limit = _yearly_limit(side, value)
        if limit is not None and 0 < limit < 10_000_000:
            return round(limit, 2)
    return None


def _yearly_limit(side: str, value: Mapping[str, Any]) -> float | None:
    stated = _number(value.get(side))
    if stated is None:
        return None
    yearly = _number(value.get(f"annual_{side}"))
    return stated * PERIODS_A_YEAR[_period(value)] if yearly is None else yearly


def _pay_period(wanted: Sequence[Entity]) -> PayPeriod:
    values = (entity.get("value") for entity in _of("salary", wanted))
    return next((_period(value) for value in values if isinstance(value, Mapping)), PayPeriod.YEAR)


def _period(value: Mapping[str, Any]) -> PayPeriod:
    return {p.value: p for p in PayPeriod}.get(str(value.get("period")), PayPeriod.YEAR)


def _without_contradictions(criteria: Criteria, asked: Criteria) -> Criteria:
    """What was last said counts: what is now unwanted is no longer wanted, and the reverse."""
    return replace(
        criteria,
        places=_less(criteria.places, asked.not_places),
        not_places=_less(criteria.not_places, asked.places),
        work_modes=_less(criteria.work_modes, asked.not_work_modes),
        not_work_modes=_less(criteria.not_work_modes, asked.work_modes),
        contracts=_less(criteria.contracts, asked.not_contracts),
        not_contracts=_less(criteria.not_contracts, asked.contracts),
        bands=_less(criteria.bands, asked.not_bands),
        not_bands=_less(criteria.not_bands, asked.bands),
    )


T = TypeVar("T")


def _less(values: tuple[T, ...], gone: tuple[T, ...]) -> tuple[T, ...]:
    names = {getattr(value, "name", value) for value in gone}
    return tuple(value for value in values if getattr(value, "name", value) not in names)


def _with_radius(criteria: Criteria, entities: Sequence[Entity], text: str) -> Criteria:
    miles = next((_number(e.get("value")) for e in _of("distance", entities)), None)
    times = 2.0 if _WIDER.search(text) else 0.5 if _CLOSER.search(text) else 1.0
    places = criteria.places
    if miles is not None:
        places = tuple(_reaching(place, miles) for place in places)
    elif times != 1.0:
        places = tuple(_reaching(place, place.miles * times) for place in places)
    return replace(criteria, places=places)
