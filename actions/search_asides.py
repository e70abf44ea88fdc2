"""Short words about the last search: how far it reaches, and what was looked for."""

from __future__ import annotations

from rasa_sdk.executor import CollectingDispatcher

from actions.desk import DeskAction
from actions.list_counts import tell_if_all
from actions.search_results import last_search
from actions.talk import Event, Talk
from frontline.domain.search_asides import asks_what_was_searched, bare_miles

_OTHERWISE = {"crisis", "emergency", "report_concern", "medical_advice"}


def answer_search_aside(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """Another radius for "make it 30", and the search told again; None for the rest."""
    if not talk.slot("search") or talk.intent in _OTHERWISE:
        return None
    if asks_what_was_searched(talk.text):
        return tell_if_all(action, dispatcher, talk)
    criteria, _ = last_search(talk)
    miles = bare_miles(talk.text) if any(not place.areas for place in criteria.places) else None
    if miles is None:
        return None
    return action.do(
        "action_refine_search", dispatcher, talk.naming({"entity": "distance", "value": miles})
    )
