"""Changes the last search by a message: what it names, lets go, wishes for or widens."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, TypeVar

from frontline.application.read_search import (
    MOST_PLACES,
    SHIFT_WORDS,
    Entity,
    ReadSearch,
    code_of,
    facts_of,
    is_allowed,
    is_let_go,
    is_refused,
    is_wish,
    named_number,
    names_work,
    reaching,
    words_said,
)
from frontline.domain.alternatives import WITHOUT, without
from frontline.domain.search import Criteria, PlaceWanted
from frontline.domain.search_words import words_of_work
from frontline.domain.wishes import given_up

_ANY = Criteria()
_WIDER = re.compile(r"\b(?:wider|further|farther|expand|widen|bigger radius|more distance)\b", re.I)
_CLOSER = re.compile(r"\b(?:closer|narrower|smaller radius|less far|not so far)\b", re.I)
_AS_WELL = re.compile(
    r"\b(?:also|as well|too(?!\s(?:far|much|long|low|little|many|late|early|hard|expensive))|add"
    r"|and also|plus|include|including)\b",
    re.I,
)
# "And Skipton" adds a town; "and in Manchester?" asks what there is in it instead.
_AND_THERE = re.compile(r"^\W*and (?!what|how|not|if)[\w' ,-]+[.!]*\s*$", re.IGNORECASE)
# "Nights or days, I don't mind": then neither decides.
_EITHER_SHIFT = re.compile(
    r"\b(?:nights?|days?|weekends?|(?:full|part)[\s-]?time) or (?:nights?|days?|weekdays?|weekends?"
    r"|(?:full|part)(?:[\s-]?time)?)\b.*\b(?:mind|either|both|fine|ok|okay|care|matter)",
    re.IGNORECASE,
)
_ONLY = re.compile(r"\b(?:only|must|just|has to|have to|instead)\b", re.I)
# "Or nights": beside the shifts that were wanted, not with them.
_OR_ELSE = re.compile(r"^\W*(?:and )?or\b", re.IGNORECASE)
# "It doesn't have to be remote": then it may be anything.
_NEED_NOT_BE = re.compile(
    r"(?:n['\u2019]?t|\bnot|no longer|\bneed\s?n['\u2019]?t) (?:really )?"
    r"(?:(?:have|need|got) to be|be\b|need\b)",
    re.IGNORECASE,
)
# An advert has one of these, so that of two both can only be alternatives.
_EITHER = ("work_modes", "contracts", "bands")
_FIELDS_OF = {
    "pay": ("pay_floor", "pay_ceiling"),
    "places": ("places", "not_places"),
    "work_modes": ("work_modes", "not_work_modes"),
    "contracts": ("contracts", "not_contracts"),
    "bands": ("bands", "not_bands"),
    "employer": ("employer", "not_employer"),
    "text": ("text", "not_text", "wish_text"),
}
# What a fact that is let go takes along: the field with the values, and those that are refused.
_LET_GO = {
    "place": ("places", "not_places"),
    "work_mode": ("work_modes", "not_work_modes"),
    "contract_type": ("contracts", "not_contracts"),
    "pay_band": ("bands", "not_bands"),
}
_LET_GO_WHOLE = {"salary": ("pay_floor", "pay_ceiling"), "sponsorship": ("sponsorship",)}
_LET_GO_WHOLE |= {"employer": ("employer", "not_employer")}


def refined(
    reading: ReadSearch, criteria: Criteria, entities: Sequence[Entity], text: str
) -> Criteria:
    """The criteria changed by the message: what it names replaces what was there.

    "Also Bradford" adds, "drop the pay limit", "forget Leeds" and "anywhere" give up, "further out"
    and "closer" change the radius, "hybrid if possible" becomes a wish, and "bank is fine after
    all" rules it out no longer.
    """
    open_hours = [*facts_of("hours", entities)] if _EITHER_SHIFT.search(text) else []
    for entity in open_hours:
        criteria = _without_fact(reading, criteria, entity, text)
    allowed = [e for e in entities if is_allowed(e, text) and e not in open_hours]
    criteria = _allowing(reading, criteria, allowed)
    entities = [e for e in entities if e not in allowed and e not in open_hours]
    entities = [*entities, *reading.places_alone(entities, text)]
    only_opened = not entities and (allowed or open_hours)
    asked = reading.meant(entities, "" if only_opened else text)
    changes = _named(criteria, asked, entities, text)
    if _AS_WELL.search(text) or (asked.places and _AND_THERE.match(text)):
        changes |= _besides(criteria, asked, text)
    changed = replace(_given_up(reading, criteria, entities, text), **changes)
    for entity in facts_of("answer", entities):
        changed = without(changed, str(entity.get("value")).removeprefix(WITHOUT))
    changed = _without_contradictions(changed, asked)
    # "Permanent only" after "part time or bank" is no third way of it.
    still = tuple(name for name in changed.either if name in asked.either or name not in changes)
    changed = replace(changed, either=still if len(still) > 1 else ())
    changed = changed if asked.places else _with_radius(changed, entities, text)
    return _with_wishes(changed, asked)


def _allowing(reading: ReadSearch, criteria: Criteria, allowed: Sequence[Entity]) -> Criteria:
    """The criteria where these facts stand beside what was wanted, and are no longer refused."""
    fine = reading.criteria([{**e, "start": None, "end": None} for e in allowed], "")
    either: dict[str, Any] = {
        name: (*getattr(criteria, name), *_less(getattr(fine, name), getattr(criteria, name)))
        for name in ("work_modes", "contracts")
        if getattr(criteria, name)
    }
    if fine.hours and criteria.hours is not fine.hours:
        either["hours"] = None
    either["not_work_modes"] = _less(criteria.not_work_modes, fine.work_modes)
    either["not_contracts"] = _less(criteria.not_contracts, fine.contracts)
    shifts = [SHIFT_WORDS.get(code_of(e.get("value")), "") for e in facts_of("hours", allowed)]
    left = " ".join(word for word in criteria.not_text.split() if word not in shifts)
    return replace(criteria, **either, not_text=left)


def _besides(criteria: Criteria, asked: Criteria, text: str) -> dict[str, Any]:
    """What the message names beside what was there: after "remote", "hybrid too" is either."""
    changes: dict[str, Any] = {
        field: tuple(dict.fromkeys((*getattr(criteria, field), *getattr(asked, field))))
        for field in _EITHER
        if getattr(asked, field) and not _ONLY.search(text)
    }
    if asked.places:
        changes["places"] = (*criteria.places, *asked.places)[:MOST_PLACES]
    return changes


def _named(
    criteria: Criteria, asked: Criteria, entities: Sequence[Entity], text: str
) -> dict[str, Any]:
    """What the message names, by field of the criteria."""
    named = {k: v for k, v in vars(asked).items() if v != getattr(_ANY, k) and k != "wishes"}
    named.pop("text", None)
    work = [e for e in _kinds_of_work(entities) if not (is_let_go(e, text) or is_refused(e))]
    if any(not is_wish(entity, text) for entity in work):
        return {**named, "text": asked.text} if asked.text else named
    if work:
        return {**named, "wish_text": asked.text or asked.wish_text}
    shifts = _shifts(asked.text)
    if shifts and _OR_ELSE.match(text):
        named["text"] = " or ".join([criteria.text, *_instead(criteria.text, shifts)])
    elif shifts:
        named["text"] = " or ".join(_with_words(s, shifts) for s in criteria.text.split(" or "))
    return named


def _kinds_of_work(entities: Sequence[Entity]) -> list[Entity]:
    """The roles and fields named; without one the profession, as in "just HCA"."""
    named = [entity for entity in entities if names_work(entity)]
    return named or list(facts_of("profession", entities))


def _shifts(text: str) -> list[str]:
    return [word for word in SHIFT_WORDS.values() if word in text]


def _instead(text: str, shifts: list[str]) -> list[str]:
    """ "HCA weekend" with another shift in place of its own."""
    bare = [
        " ".join(w for w in s.split() if w not in SHIFT_WORDS.values()) for s in text.split(" or ")
    ]
    return [_with_words(side, shifts) for side in dict.fromkeys(bare)]


def _with_words(side: str, shifts: list[str]) -> str:
    return " ".join(filter(None, (side, *(word for word in shifts if word not in side))))


def _given_up(
    reading: ReadSearch, criteria: Criteria, entities: Sequence[Entity], text: str
) -> Criteria:
    kinds = given_up(text)
    fields = [name for kind in kinds for name in _FIELDS_OF.get(kind, (kind,))]
    criteria = replace(criteria, **{name: getattr(_ANY, name) for name in fields})
    for entity in entities:
        if is_let_go(entity, text):
            criteria = _let_go(reading, criteria, entity, text)
    return criteria


def _let_go(reading: ReadSearch, criteria: Criteria, entity: Entity, text: str) -> Criteria:
    fields = _LET_GO.get(str(entity.get("entity")))
    if fields and _NEED_NOT_BE.search(text):
        return replace(criteria, **{field: getattr(_ANY, field) for field in fields})
    return _without_fact(reading, criteria, entity, text)


def _without_fact(reading: ReadSearch, criteria: Criteria, entity: Entity, text: str) -> Criteria:
    name = str(entity.get("entity"))
    gone = vars(reading.criteria([{**entity, "start": None, "end": None, "negated": False}], ""))
    if name in _LET_GO:
        left: dict[str, Any] = {
            field: _less(getattr(criteria, field), gone[_LET_GO[name][0]])
            for field in _LET_GO[name]
        }
        return replace(criteria, **left)
    if name in _LET_GO_WHOLE:
        return replace(criteria, **{field: getattr(_ANY, field) for field in _LET_GO_WHOLE[name]})
    if name == "distance":
        usual = (replace(place, miles=PlaceWanted.miles) for place in criteria.places)
        return replace(
            criteria, places=tuple(p if p.areas else u for p, u in zip(criteria.places, usual))
        )
    words = [SHIFT_WORDS.get(code_of(entity.get("value")), "")] if name == "hours" else []
    if name == "availability" and "weekend" in words_said(entity, text).lower():
        words = [SHIFT_WORDS["weekends"]]
    if name == "hours" and not any(words):
        return replace(criteria, hours=None)
    if names_work(entity) or words:
        return _without_words(criteria, words_of_work(" ".join([*words, words_said(entity, text)])))
    return criteria


def _without_words(criteria: Criteria, gone: Sequence[str]) -> Criteria:
    def left(said: str) -> str:
        sides = (" ".join(w for w in side.split() if w not in gone) for side in said.split(" or "))
        return " or ".join(filter(None, sides))

    return replace(
        criteria,
        text=left(criteria.text),
        not_text=left(criteria.not_text),
        wish_text=left(criteria.wish_text),
    )


def _with_wishes(changed: Criteria, asked: Criteria) -> Criteria:
    """Each criterion as firm as it was last meant; wishes alone are what is looked for."""
    firm = {k for k, v in vars(asked).items() if v != getattr(_ANY, k)} - set(asked.wishes)
    kept = (name for name in (*changed.wishes, *asked.wishes) if name not in firm)
    wishes = tuple(
        name for name in dict.fromkeys(kept) if getattr(changed, name) != getattr(_ANY, name)
    )
    wished = replace(changed, wishes=wishes)
    if not changed.text and changed.wish_text:
        wished = replace(wished, text=changed.wish_text, wish_text="")
    return replace(wished, wishes=()) if wished.conditions() == _ANY else wished


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
    miles = next((named_number(e.get("value")) for e in facts_of("distance", entities)), None)
    times = 2.0 if _WIDER.search(text) else 0.5 if _CLOSER.search(text) else 1.0
    places = criteria.places
    if miles is not None:
        places = tuple(reaching(place, miles) for place in places)
    elif times != 1.0:
        places = tuple(reaching(place, place.miles * times) for place in places)
    return replace(criteria, places=places)
