"""How many roles the last search has, in which towns they are, and that none fits."""

from __future__ import annotations

from collections import Counter

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.desk import DeskAction
from actions.search_results import (
    PAGE,
    instead_of,
    last_search,
    offered_instead,
    roles_counted,
    show_page,
)
from actions.talk import Event, Talk
from frontline.domain.search import Criteria, Found

_MOST_PLACES = 8
_ALL_LOOKED_AT = 100


def tell_if_none(action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
    """Whether there is really none of what the question names; what there is, is shown."""
    before, _ = last_search(talk)
    wanted = [{**entity, "negated": False} for entity in talk.entities]
    criteria = action.desk.vacancies.refine(before, wanted, "")
    found = action.desk.vacancies.find(criteria, PAGE)
    if found.total and not found.relaxed:
        return show_page(action, dispatcher, talk, criteria)
    return _tell_none_fits(action, dispatcher, criteria, found)


def _tell_none_fits(
    action: DeskAction, dispatcher: CollectingDispatcher, criteria: Criteria, found: Found
) -> list[Event]:
    dispatcher.utter_message(
        response="utter_vacancies_count_none_fits",
        described=action.desk.vacancies.describe(criteria),
        buttons=offered_instead(found),
        instead=f" {instead_of(found)}: {roles_counted(found)}." if found.relaxed else "",
    )
    return [SlotSet("offer", None)]


def tell_if_all(action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
    """How many fit the last search, and whether some were not shown yet."""
    criteria, seen = last_search(talk)
    found = action.desk.vacancies.find(criteria, PAGE, seen)
    described = action.desk.vacancies.describe(criteria)
    if found.relaxed or not found.total:
        return _tell_none_fits(
            action, dispatcher, criteria, action.desk.vacancies.find(criteria, PAGE)
        )
    kind = "more" if found.vacancies else "all"
    dispatcher.utter_message(
        response=f"utter_vacancies_count_{kind}",
        roles=roles_counted(found),
        criteria=f" for {described}" if described else "",
        shown=len(seen),
    )
    return [SlotSet("offer", "more" if kind == "more" else None)]


def tell_towns(action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
    """Where the roles of the last search are, the places with most of them first."""
    criteria, _ = last_search(talk)
    found = action.desk.vacancies.find(criteria, _ALL_LOOKED_AT)
    towns = Counter(role.location.name for role in found.vacancies if role.location)
    told = [f"{town} ({n})" if n > 1 else town for town, n in towns.most_common(_MOST_PLACES)]
    kind = "towns" if len(towns) <= _MOST_PLACES else "most_towns"
    dispatcher.utter_message(
        response=f"utter_vacancies_{kind if told else 'no_towns'}", towns=", ".join(told)
    )
    return [SlotSet("offer", None)]
