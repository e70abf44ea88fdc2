"""Two roles named in one question before either was found: "the Leeds physio or the Bath one"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from rasa_sdk.events import SlotSet

from actions.lists_before import remembered
from actions.talk import Event, Talk
from frontline.application.criteria_json import criteria_as_dict
from frontline.application.front_desk import FrontDesk
from frontline.domain.search import Criteria
from frontline.domain.search_words import words_of_work
from frontline.domain.vacancy import Vacancy

_BETWEEN = (r"\b(?:or|vs|versus|than)\b", r"\b(?:and|with)\b")
_END = re.compile(r"[;?]|,\s(?:and|also)\b")
_MOST_LOOKED_AT = 10
Side = tuple[list[Event], list[str]]
_NO_WORK = {"attribute", "place", "salary"}


def roles_named(desk: FrontDesk, talk: Talk) -> list[Vacancy]:
    """The two roles a question names by place and work; empty unless both are found."""
    between = next(filter(None, (re.search(word, talk.text, re.I) for word in _BETWEEN)), None)
    if between is None:
        return []
    end = _END.search(talk.text, between.end())
    first = _side(talk, 0, between.start())
    second = _side(talk, between.end(), end.start() if end else len(talk.text))
    named = [_one_found(desk, first, second), _one_found(desk, second, first)]
    found = [role for role in named if role]
    return found if len({role.ref for role in found}) == len(named) else []


def remember_pair(talk: Talk, roles: list[Vacancy]) -> list[Event]:
    """What makes "is the Bath one permanent?" speak of one of the two."""
    refs = [role.ref for role in roles]
    return [remembered(talk, criteria_as_dict(Criteria()), refs), SlotSet("shown", refs)]


def _side(talk: Talk, start: int, end: int) -> Side:
    """The places and the words of the work on one side of the question."""
    inside = [e for e in talk.entities if _lies_in(e, start, end)]
    places = [p for p in map(_place_in, inside) if p]
    return places, words_of_work(_without_places(talk.text, start, end, inside, places))


def _one_found(desk: FrontDesk, side: Side, other: Side) -> Vacancy | None:
    """The one role of a side; "the Bath neuro one" is a physio where the other side names that."""
    places, words = side
    if not places:
        return None
    for more in ([], other[1][-1:]):
        criteria = desk.vacancies.criteria_from(places, " ".join([*words, *more]))
        found = desk.vacancies.find(criteria, _MOST_LOOKED_AT) if criteria.text else None
        if found and found.total == 1 and not found.relaxed:
            return found.vacancies[0]
    return None


def _lies_in(entity: Event, start: int, end: int) -> bool:
    first, last = entity.get("start"), entity.get("end")
    return isinstance(first, int) and isinstance(last, int) and start <= first and last <= end


def _place_in(entity: Event) -> Event | None:
    value = entity.get("value")
    if entity.get("entity") == "place":
        return {"entity": "place", "value": value}
    where = value.get("place") if isinstance(value, Mapping) else None
    return {"entity": "place", "value": where} if where else None


def _without_places(
    text: str, start: int, end: int, entities: list[Event], places: list[Event]
) -> str:
    kept = list(text)
    for entity in entities:
        if entity.get("entity") in _NO_WORK:
            kept[entity["start"] : entity["end"]] = " " * (entity["end"] - entity["start"])
    said = "".join(kept)[start:end]
    for place in places:
        if isinstance(place["value"], str):
            said = re.sub(rf"\b{re.escape(place['value'])}\b", " ", said, flags=re.IGNORECASE)
    return said
