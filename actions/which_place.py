"""Which of several places of one name is meant, asked once and answered in any words."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.desk import DeskAction
from actions.search_results import last_search, searched
from actions.talk import Event, Talk
from frontline.domain.place_described import described_place
from frontline.domain.search import Criteria, PlaceWanted, namesakes, settled

MOST_NAMESAKES = 5
_CHANGES = {"search_vacancies", "refine_search", "inform", "latest_vacancies", "nlu_fallback"}
_CHANGES |= {"correct", "affirm", "out_of_scope"}
_ELSEWHERE = {"crisis", "emergency", "report_concern", "medical_advice", "hire_staff", "complain"}


def ask_which_place(dispatcher: CollectingDispatcher, talk: Talk, besides: Criteria) -> list[Event]:
    """Ask which of several places of one name is meant, once; nothing where that is clear.

    What was asked `besides` waits as the last search, which the choice then narrows.
    """
    before, _ = last_search(talk)
    miles = talk.entity("distance")
    for value in talk.entity_values("place"):
        places = namesakes(value, before.places)
        if places:
            _say_which_place(dispatcher, places, miles)
            return [
                searched(besides, []),
                SlotSet("shown", []),
                SlotSet("places_asked", {"place": value, "miles": miles}),
            ]
    return []


def place_left_open(talk: Talk) -> dict[str, Any] | None:
    """The place that was asked about and not settled, with its namesakes and the miles named."""
    asked = talk.slot("places_asked")
    return dict(asked) if asked else None


def answer_which_place(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """The place chosen in words of one's own: "the Welsh one"; None for any other message.

    What only changes the search asks again: which place it is about is still open.
    """
    asked = place_left_open(talk)
    if asked is None or talk.intent in _ELSEWHERE:
        return None
    beside = action.desk.vacancies.criteria_from([*talk.entities, *_pointed_at(talk)], "").places
    choices = [_place_of(each) for each in asked["place"]["candidates"]]
    chosen = described_place(talk.text, choices, beside, action.desk.vacancies.nation_of)
    others = [e for e in talk.entities if e.get("entity") not in {"place", "mention"}]
    if chosen:
        value = {"name": chosen.name, "latitude": chosen.latitude, "longitude": chosen.longitude}
        return action.do("action_refine_search", dispatcher, _for_place(talk, others, value, asked))
    if not beside and others and talk.intent in _CHANGES:
        again = _for_place(talk, others, asked["place"], asked)
        return action.do("action_refine_search", dispatcher, again)
    return None


def _pointed_at(talk: Talk) -> list[Event]:
    """The place inside "the one in North Yorkshire", which is pointed at here and no role."""
    mentions = (each for each in talk.entity_values("mention") if isinstance(each, Mapping))
    return [{"entity": "place", "value": each["place"]} for each in mentions if each.get("place")]


def _place_of(value: Mapping[str, Any]) -> PlaceWanted:
    return PlaceWanted(str(value["name"]), float(value["latitude"]), float(value["longitude"]))


def _for_place(talk: Talk, others: list[Event], value: Any, asked: Mapping[str, Any]) -> Talk:
    """The talk, as if the message named this place besides its other facts."""
    named: list[Event] = [*others, {"entity": "place", "value": value}]
    if asked.get("miles") and not any(e.get("entity") == "distance" for e in others):
        named.append({"entity": "distance", "value": asked["miles"]})
    return talk.naming(*named)


def without_places(talk: Talk) -> str:
    """The text, as long as it was, without the names of places: they are no words of the work."""
    text = list(talk.text)
    for entity in talk.entities:
        start, end = entity.get("start"), entity.get("end")
        if entity.get("entity") == "place" and isinstance(start, int) and isinstance(end, int):
            text[start:end] = " " * (end - start)
    return "".join(text)


def with_settled_places(talk: Talk) -> Talk:
    """The talk with each place meant as the visitor chose when it was last asked."""
    before, _ = last_search(talk)
    places = [
        {**entity, "value": settled(entity.get("value"), before.places)}
        if entity.get("entity") == "place"
        else entity
        for entity in talk.entities
    ]
    return talk.with_entities(places)


def _say_which_place(
    dispatcher: CollectingDispatcher, places: list[Mapping[str, Any]], miles: Any
) -> None:
    within = {"distance": miles} if miles else {}
    buttons = [
        {
            "title": str(each["name"]).replace(", near", " near"),
            "payload": f"/refine_search{json.dumps({'place': each, **within})}",
        }
        for each in places[:MOST_NAMESAKES]
    ]
    dispatcher.utter_message(
        response="utter_vacancies_which_place",
        place=str(places[0]["name"]).split(",", maxsplit=1)[0],
        buttons=buttons,
    )
