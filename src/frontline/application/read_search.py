"""Turns what was understood in a message into search criteria, and changes them."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from enum import Enum
from itertools import pairwise
from typing import Any, TypeVar

from frontline.application.ports import Gazetteer
from frontline.domain.pay import PERIODS_A_YEAR, PayPeriod
from frontline.domain.pay_bands import BANDS
from frontline.domain.place import miles_between, sensible_miles
from frontline.domain.place_said_alone import names_said_alone
from frontline.domain.posted_since import posted_since
from frontline.domain.registration_wanted import (
    body_wanted,
    registration_wanted,
    without_registration,
)
from frontline.domain.search import Criteria, PlaceWanted
from frontline.domain.search_words import is_slip_of_asking, words_of_work
from frontline.domain.vacancy import ContractType, Hours, WorkMode
from frontline.domain.wishes import Firmness, firmness

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
# Who will not go to Bradford may well go to the town beside it; London is as wide as its suburbs.
_REFUSED_MILES = 5.0
_REFUSED_MILES_OF = {"London": 15.0}
MOST_ALTERNATIVES = 4

_FIELDS = {
    "work_mode": "work_modes",
    "contract_type": "contracts",
    "hours": "hours",
    "pay_band": "bands",
    "salary": "pay_floor",
    "place": "places",
    "sponsorship": "sponsorship",
    "employer": "employer",
}
_MAY_BE_ALLOWED = {"work_mode", "contract_type", "hours"}
_ANY = Criteria()
_OR = re.compile(
    r"\W*(?:(?:work|jobs?|shifts?|hours|roles?|posts?)\W+)?(?:and/)?or"
    r"(?: (?:maybe|even|just|else|a|on))?\W*",
    re.I,
)
_LETTERS = re.compile(r"[A-Za-z]+")


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
        facts nor ways of asking. Where there are only wishes, they are what is looked for.
        """
        read = self.meant(entities, text)
        return replace(read, wishes=()) if read.conditions() == _ANY else read

    def meant(self, entities: Sequence[Entity], text: str) -> Criteria:
        """The same with wishes as wishes, even alone: "hybrid if possible" changes a search."""
        named = [entity for entity in entities if not is_let_go(entity, text)]
        wanted = [entity for entity in named if not is_refused(entity)]
        unwanted = [entity for entity in named if is_refused(entity)]
        read = Criteria(
            text=_work(_firm_work(wanted, text), entities, self._without_slips(text)),
            not_text=_unwanted_work(unwanted, text),
            places=self._places(wanted),
            not_places=tuple(map(_itself, self._places(unwanted))),
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
            either=_either(wanted, text),
        )
        return _with_wishes(read, wanted, text)

    def _without_slips(self, text: str) -> str:
        """The text, as long as it was, without what is no word but a slip of asking."""
        return _LETTERS.sub(
            lambda word: " " * len(word[0]) if self._slips(word[0]) else word[0], text
        )

    def _slips(self, word: str) -> bool:
        return is_slip_of_asking(word.lower()) and not self._is_word(word.lower())

    def _places(self, entities: Sequence[Entity]) -> tuple[PlaceWanted, ...]:
        miles = next((named_number(e.get("value")) for e in facts_of("distance", entities)), None)
        found = [self._place(entity.get("value")) for entity in facts_of("place", entities)]
        places = tuple(dict.fromkeys(place for place in found if place))[:MOST_PLACES]
        return tuple(reaching(place, miles) for place in places)

    def places_alone(self, entities: Sequence[Entity], text: str) -> list[Entity]:
        """Places no fact was found for, said so that they can be nothing else: "not York. Kent".

        A word like any other is one only where a place has to stand, or in capitals.
        """
        taken = [(e.get("start"), e.get("end")) for e in entities]
        found = {}
        for said in names_said_alone(text):
            sure = said.surely or said.name[0].isupper() or self._gazetteer.scan(f"no. {said.name}")
            free = all(not _overlaps(said.start, said.end, span) for span in taken)
            place = next(iter(self._gazetteer.find(said.name)), None) if sure and free else None
            if place and place.name.split(",")[0].casefold() == said.name.casefold():
                found[said.start] = _place_at(place, said.start, said.end)
        return list(found.values())

    def _place(self, value: Any) -> PlaceWanted | None:
        """The gazetteer's place of that name at that point; the point itself when it is unknown."""
        if isinstance(value, str):
            return next(iter(self._gazetteer.find(value)), None)
        if not isinstance(value, Mapping):
            return None
        name = str(value.get("name", ""))
        latitude, longitude = (
            named_number(value.get("latitude")),
            named_number(value.get("longitude")),
        )
        if latitude is None or longitude is None:
            return next(iter(self._gazetteer.find(name)), None)
        for place in self._gazetteer.find(name):
            if miles_between(place.latitude, place.longitude, latitude, longitude) < 1:
                return place
        return PlaceWanted(name, latitude, longitude)


def _overlaps(start: int, end: int, span: tuple[Any, Any]) -> bool:
    known = isinstance(span[0], int) and isinstance(span[1], int)
    return known and start < span[1] and span[0] < end


def _place_at(place: PlaceWanted, start: int, end: int) -> Entity:
    point = {"name": place.name, "latitude": place.latitude, "longitude": place.longitude}
    return {"entity": "place", "value": point, "start": start, "end": end}


def _itself(place: PlaceWanted) -> PlaceWanted:
    """The town that is refused and not what lies near it, unless a distance was named."""
    if place.areas or place.miles != PlaceWanted.miles:
        return place
    return replace(place, miles=_REFUSED_MILES_OF.get(place.name, _REFUSED_MILES))


def _either(wanted: Sequence[Entity], text: str) -> tuple[str, ...]:
    """The fields of "part time or bank", of which one is enough; empty without such an "or"."""
    kinds = [e for e in wanted if e.get("entity") in _MAY_BE_ALLOWED and _has_span(e)]
    in_order = sorted(kinds, key=lambda each: int(each["start"]))
    joined = {
        _FIELDS[str(each["entity"])]
        for first, second in pairwise(in_order)
        for each in (first, second)
        if first["entity"] != second["entity"]
        and _OR.fullmatch(text[first["end"] : second["start"]])
    }
    return tuple(sorted(joined))


def _has_span(entity: Entity) -> bool:
    return isinstance(entity.get("start"), int) and isinstance(entity.get("end"), int)


def _with_wishes(read: Criteria, wanted: Sequence[Entity], text: str) -> Criteria:
    """The criteria with what is only wished for marked."""
    only_wished = set(_FIELDS.values()) - {
        _FIELDS[entity["entity"]]
        for entity in wanted
        if entity.get("entity") in _FIELDS and not is_wish(entity, text)
    }
    wishes = [name for name in sorted(only_wished) if getattr(read, name) != getattr(_ANY, name)]
    wished_work = [e for e in wanted if names_work(e) and e not in _firm_work(wanted, text)]
    wish_text = " ".join(words_of_work(" ".join(words_said(e, text) for e in wished_work)))
    return replace(read, wishes=tuple(wishes), wish_text=wish_text)


def _firm_work(wanted: Sequence[Entity], text: str) -> list[Entity]:
    """The facts without the kinds of work only wished for beside another: "ideally theatres"."""
    firm = [e for e in wanted if not (names_work(e) and is_wish(e, text))]
    named = any(names_work(e) or e.get("entity") == "profession" for e in firm)
    return firm if named else list(wanted)


def is_let_go(entity: Entity, text: str) -> bool:
    """Whether the message gives this fact up: "forget Bristol", "rather than Bristol"."""
    return _firmness(entity, text) is Firmness.LET_GO


def is_wish(entity: Entity, text: str) -> bool:
    """Whether the message wishes for it without making it a condition: "hybrid if possible"."""
    return _firmness(entity, text) is Firmness.WISH or is_allowed(entity, text)


def is_allowed(entity: Entity, text: str) -> bool:
    """Whether the message only rules it out no longer: "bank is fine after all".

    Of a place, a band or pay that is fine the visitor means just that.
    """
    allowed = entity.get("entity") in _MAY_BE_ALLOWED and not is_refused(entity)
    return allowed and _firmness(entity, text) is Firmness.ALLOWED


def _firmness(entity: Entity, text: str) -> Firmness:
    start, end = entity.get("start"), entity.get("end")
    if isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= len(text):
        return firmness(text, start, end)
    return Firmness.CONDITION


def _work(wanted: Sequence[Entity], entities: Sequence[Entity], text: str) -> str:
    """The work by its own words, with "or" between roles, and between fields without a role."""
    shifts = [SHIFT_WORDS.get(code_of(e.get("value")), "") for e in facts_of("hours", wanted)]
    if any("weekend" in words_said(e, text).lower() for e in facts_of("availability", wanted)):
        shifts.append(SHIFT_WORDS["weekends"])
    named = _alternatives(wanted, text) or [
        words_said(e, text) for e in facts_of("profession", wanted)
    ]
    named = named or [_outside_spans(without_registration(text), entities)]
    sides = (" ".join(words_of_work(" ".join([said, *shifts]))) for said in named)
    return " or ".join(dict.fromkeys(filter(None, sides)))


def _alternatives(wanted: Sequence[Entity], text: str) -> list[str]:
    """ "scrub nurse or ODP in theatres" is "scrub nurse theatres" and "ODP theatres"."""
    roles = [words_said(role, text) for role in facts_of("role", wanted)]
    fields = [words_said(field, text) for field in facts_of("specialty", wanted)]
    if not (roles and fields):
        return (roles or fields)[:MOST_ALTERNATIVES]
    if len(roles) == 1 == len(fields):
        return [" ".join(words_said(entity, text) for entity in wanted if names_work(entity))]
    return [f"{role} {field}" for role in roles for field in fields][:MOST_ALTERNATIVES]


def _outside_spans(text: str, entities: Sequence[Entity]) -> str:
    """The text without the words that were understood, wanted or not."""
    kept = list(text)
    for entity in entities:
        start, end = entity.get("start"), entity.get("end")
        if isinstance(start, int) and isinstance(end, int) and entity.get("entity") in NAMED:
            kept[start:end] = " " * (end - start)
    return "".join(kept)


def words_said(entity: Entity, text: str) -> str:
    """The words of a fact, with slips of the keyboard put right."""
    if entity.get("read"):
        return str(entity["read"])
    start, end = entity.get("start"), entity.get("end")
    if isinstance(start, int) and isinstance(end, int) and text[start:end].strip():
        return text[start:end]
    value = entity.get("text") or entity.get("value")
    return value if isinstance(value, str) else ""


def _unwanted_work(unwanted: Sequence[Entity], text: str) -> str:
    """Roles, fields and kinds of shift that are not wanted, which no title may name.

    "I'm not a nurse" wants no role of a nurse either.
    """
    shifts = [SHIFT_WORDS.get(code_of(e.get("value")), "") for e in facts_of("hours", unwanted)]
    if any("weekend" in words_said(e, text).lower() for e in facts_of("availability", unwanted)):
        shifts.append(SHIFT_WORDS["weekends"])
    work = [e for e in unwanted if names_work(e)] or [*facts_of("profession", unwanted)]
    named = [words_said(entity, text) for entity in work]
    return " ".join(words_of_work(" ".join([*named, *shifts])))


def _employer(entities: Sequence[Entity], text: str) -> str | None:
    return next(
        (words_said(e, text)[:LONGEST_EMPLOYER] for e in facts_of("employer", entities)), None
    )


def names_work(entity: Entity) -> bool:
    return entity.get("entity") in WORK


def facts_of(name: str, entities: Sequence[Entity]) -> Iterator[Entity]:
    return (entity for entity in entities if entity.get("entity") == name)


def is_refused(entity: Entity) -> bool:
    """Whether the message does not want it: "not Bradford"."""
    value = entity.get("value")
    inside = isinstance(value, Mapping) and value.get("negated")
    return bool(entity.get("negated") or inside)


def named_number(value: Any) -> float | None:
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return number if math.isfinite(number) else None


def reaching(place: PlaceWanted, miles: float | None) -> PlaceWanted:
    """The place with the radius asked for; a region keeps its own borders."""
    if miles is None or place.areas:
        return place
    return replace(place, miles=sensible_miles(miles))


def _kinds(kind: type[Kind], name: str, entities: Sequence[Entity]) -> tuple[Kind, ...]:
    known = {member.value: member for member in kind}
    codes = (code_of(entity.get("value")) for entity in facts_of(name, entities))
    return tuple(dict.fromkeys(known[code] for code in codes if code in known))


def code_of(value: Any) -> str:
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
    values = (entity.get("value") for entity in facts_of("pay_band", wanted))
    named = {str(band).lower() for v in values for band in (v if isinstance(v, list) else [v])}
    return tuple(band for band in BANDS if band in named)


def _sponsorship(entities: Sequence[Entity]) -> bool | None:
    for entity in facts_of("sponsorship", entities):
        if isinstance(entity.get("value"), bool):
            return bool(entity["value"]) and not is_refused(entity)
    return None


def _travel_minutes(wanted: Sequence[Entity]) -> float | None:
    values = (entity.get("value") for entity in facts_of("distance", wanted))
    return next((named_number(v.get("minutes")) for v in values if isinstance(v, Mapping)), None)


def _pay_limit(side: str, wanted: Sequence[Entity]) -> float | None:
    """The "minimum" or "maximum" pay in pounds a year.

    Of "45 to 50k" only the lower end limits: nobody minds being paid more.
    """
    for entity in facts_of("salary", wanted):
        value = entity.get("value")
        if not isinstance(value, Mapping):
            value = {"minimum": named_number(value)}
        if side == "maximum" and value.get("minimum") is not None:
            continue
        limit = _yearly_limit(side, value)
        if limit is not None and 0 < limit < 10_000_000:
            return round(limit, 2)
    return None


def _yearly_limit(side: str, value: Mapping[str, Any]) -> float | None:
    stated = named_number(value.get(side))
    if stated is None:
        return None
    yearly = named_number(value.get(f"annual_{side}"))
    return stated * PERIODS_A_YEAR[_period(value)] if yearly is None else yearly


def _pay_period(wanted: Sequence[Entity]) -> PayPeriod:
    values = (entity.get("value") for entity in facts_of("salary", wanted))
    return next((_period(value) for value in values if isinstance(value, Mapping)), PayPeriod.YEAR)


def _period(value: Mapping[str, Any]) -> PayPeriod:
    return {p.value: p for p in PayPeriod}.get(str(value.get("period")), PayPeriod.YEAR)
