"""Where the visitor travels from, as far as the talk tells."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from rasa_sdk.events import SlotSet

from actions.talk import Event, Talk
from frontline.application.criteria_json import criteria_as_dict, criteria_from_dict
from frontline.application.front_desk import FrontDesk
from frontline.domain.search import Criteria, PlaceWanted

_LIVES = re.compile(
    r"\b(?:i(?:['\u2019]m| am)? (?:live|living|based|from|coming from|travel(?:ling)? from)"
    r"|my (?:home|house|place) is|home is|we live)\b",
    re.IGNORECASE,
)


def home_of(desk: FrontDesk, talk: Talk) -> PlaceWanted | None:
    """The place told when it was asked for, or as where one lives; else the place searched.

    A region or county is no place to measure from.
    """
    told = criteria_from_dict(talk.slot("home") or {}).places
    searched = criteria_from_dict((talk.slot("search") or {}).get("criteria") or {}).places
    known = [*told, *_lived_in(desk, talk), *searched]
    return next((place for place in known if not place.areas), None)


def told_home(desk: FrontDesk, talk: Talk) -> Event | None:
    """What remembers the place a message names as home; None where it names none."""
    places = desk.vacancies.criteria_from(
        [entity for entity in talk.entities if entity.get("entity") == "place"], ""
    ).places
    if not places or places[0].areas:
        return None
    event: Event = SlotSet("home", criteria_as_dict(Criteria(places=places[:1])))
    return event


def _lived_in(desk: FrontDesk, talk: Talk) -> tuple[PlaceWanted, ...]:
    """The place of the last message that said where the visitor lives."""
    heard = [*talk.heard_before(desk.clock.now()), talk.heard(desk.clock.now())]
    said: list[Any] = [
        value
        for each in heard
        if _LIVES.search(each.text)
        for name, value, _ in each.facts
        if name == "place"
    ]
    entities: list[Mapping[str, Any]] = [{"entity": "place", "value": v} for v in said[-1:]]
    return desk.vacancies.criteria_from(entities, "").places if entities else ()
