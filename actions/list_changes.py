"""What is said about the last list of roles as a whole, whatever the classifier took it for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.about_list import look_closer
from actions.desk import DeskAction
from actions.home import home_of
from actions.list_counts import tell_if_all, tell_if_none, tell_towns
from actions.role_facts import asks_about_the_role
from actions.roles import WORK, at_hand
from actions.search_results import (
    PAGE,
    last_search,
    leaves_the_choice,
    show_page,
    shows_the_nearest,
)
from actions.talk import Event, Talk
from frontline.domain.comparison import order_asked
from frontline.domain.list_questions import (
    asks_for_another_place,
    asks_for_others,
    asks_for_similar,
    asks_if_all,
    asks_if_none,
    asks_in_which_towns,
    asks_to_widen,
    only_carries,
    place_too_far,
    says_too_far,
    starts_anew,
)
from frontline.domain.search import Criteria, Order, like
from frontline.domain.turn_taking import is_question
from frontline.domain.vacancy import Vacancy
from frontline.domain.wishes import Firmness, firmness, given_up
from frontline.domain.work_described import work_described

# A message of these, after a search, changes it.
_NARROWS = {"place", "distance", "work_mode", "contract_type", "hours", "salary", "pay_band"}
_NARROWS |= {"role", "specialty", "profession", "employer", "availability"}
# Whatever their words, these are no change of a search.
_OTHERWISE = {"crisis", "emergency", "report_concern", "medical_advice", "job_alert", "hire_staff"}
_OTHERWISE |= {"delete_my_data", "withdraw_consent", "stop_alerts", "apply", "complain"}
_OTHERWISE |= {"talk_to_human", "withdraw_application", "goodbye"}
_ABOUT_ONESELF = re.compile(r"\bi(?:['\u2019]?m| am)\b", re.IGNORECASE)
_WHAT_ABOUT = re.compile(
    r"^\W*(?:ok |and |so )?(?:what|how) about (?:in |near |around )?(?P<name>[\w' -]{3,40}?)"
    r"(?: (?:instead|then|too|as well|though|please))*\W*$",
    re.IGNORECASE,
)
_POINTS_AT_A_ROLE = re.compile(
    r"\b(?:the|that|this) (?:[\w'-]+ ){1,4}(?:one|role|job|post|position)\b", re.IGNORECASE
)
_MOST_WORDS_OF_GIVING_UP = 9


def answer_of_whole_list(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """What is said to a question about the list, or a wish to see it otherwise; None for the rest.

    Nothing of this has a meaning before a search.
    """
    if starts_anew(talk.text) and (talk.slot("search") or talk.shown):
        dispatcher.utter_message(response="utter_vacancies_ask_what")
        return [SlotSet(name, None) for name in ("search", "shown", "vacancy", "offer")]
    work = work_described(talk.text) if talk.intent not in _OTHERWISE else ""
    if work:
        asked = action.desk.vacancies.criteria_from(talk.entities, "")
        return show_page(action, dispatcher, talk, replace(asked, text=work))
    if not talk.slot("search") or talk.intent in _OTHERWISE:
        return None
    return _asked_of_the_list(action, dispatcher, talk)


def answer_list_change(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """The last search, changed by a message that does no more than that; None for any other."""
    if not talk.slot("search") or talk.intent in _OTHERWISE:
        return None
    if _is_given_up(talk) or _only_names_criteria(talk):
        return action.do("action_refine_search", dispatcher, talk)
    if names_criteria(talk) and asks_for_others(talk.text):
        return action.do("action_refine_search", dispatcher, talk)
    if talk.entity("place") and asks_for_another_place(talk.text):
        return action.do("action_refine_search", dispatcher, talk)
    place = _place_by_name(action, talk)
    return (
        action.do("action_refine_search", dispatcher, talk.with_entities([place]))
        if place
        else None
    )


def names_criteria(talk: Talk) -> bool:
    """Whether, after a search, the message holds anything to search by."""
    return bool(talk.slot("search")) and any(e.get("entity") in _NARROWS for e in talk.entities)


def _place_by_name(action: DeskAction, talk: Talk) -> Event | None:
    """The place of "what about derby", which elsewhere may be a word like any other."""
    asked = None if talk.entities else _WHAT_ABOUT.match(talk.text)
    if asked is None:
        return None
    name = asked["name"].strip()
    place: Event = {"entity": "place", "value": name, "start": asked.start("name")}
    found = action.desk.vacancies.criteria_from([place], "").places
    known = bool(found) and found[0].name.split(",")[0].casefold() == name.casefold()
    return {**place, "end": asked.end("name")} if known else None


def _asked_of_the_list(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    if asks_to_widen(talk.text) and shows_the_nearest(talk):
        return _widen(action, dispatcher, talk)
    order, role = order_asked(talk.text), at_hand(action.desk, talk)
    if order:
        return _in_order(action, dispatcher, talk, order)
    if asks_if_all(talk.text):
        return tell_if_all(action, dispatcher, talk)
    if asks_if_none(talk.text) and names_criteria(talk):
        return tell_if_none(action, dispatcher, talk)
    if role and asks_for_similar(talk.text) and not any(map(talk.words_of, WORK)):
        return _show_similar(action, dispatcher, talk, role)
    return _asked_of_places(action, dispatcher, talk)


def _widen(action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event] | None:
    """The search that found the nearest becomes the search; of choices the first is taken."""
    criteria, _ = last_search(talk)
    found = action.desk.vacancies.find(criteria, PAGE)
    if leaves_the_choice(found):
        first = next(each for each in found.alternatives if each.entities)
        return show_page(action, dispatcher, talk, first.criteria)
    return show_page(action, dispatcher, talk, found.wider) if found.wider else None


def _asked_of_places(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """In which towns the roles are, and what is too far away."""
    if asks_in_which_towns(talk.text) and not talk.entity("place"):
        return tell_towns(action, dispatcher, talk)
    refused = _place_refused(action, talk)
    if refused:
        return action.do("action_refine_search", dispatcher, talk.naming(refused))
    return look_closer(action, dispatcher, talk) if says_too_far(talk.text) else None


def _place_refused(action: DeskAction, talk: Talk) -> Event | None:
    """The place of "kirkcaldys too far for me", which is then not wanted."""
    name = place_too_far(talk.text)
    if not name:
        return None
    place: Event = {"entity": "place", "value": name, "negated": True}
    found = action.desk.vacancies.criteria_from([place], "").not_places
    known = bool(found) and found[0].name.split(",")[0].casefold() == name.casefold()
    return place if known else None


def _is_given_up(talk: Talk) -> bool:
    """Whether a short message gives up a kind of criterion: "I don't mind where really"."""
    short = len(talk.text.split()) <= _MOST_WORDS_OF_GIVING_UP
    asks = is_question(talk.text) and not _WHAT_ABOUT.match(talk.text)
    return short and not asks and bool(given_up(talk.text))


def _only_names_criteria(talk: Talk) -> bool:
    """Whether, after a search, it holds criteria and words that carry them, and nothing else."""
    if not talk.entities or not {str(e.get("entity")) for e in talk.entities} <= _NARROWS:
        return False
    if _POINTS_AT_A_ROLE.search(talk.text) or _ABOUT_ONESELF.search(talk.text):
        return False
    means = {_firmness_of(talk, entity) for entity in talk.entities}
    changes = means != {Firmness.CONDITION}
    if not changes and (talk.slot("vacancy") or asks_about_the_role(talk)):
        return False
    return only_carries(talk.words_besides_facts())


def _firmness_of(talk: Talk, entity: Event) -> Firmness:
    start, end = entity.get("start"), entity.get("end")
    if isinstance(start, int) and isinstance(end, int):
        return firmness(talk.text, start, end)
    return Firmness.CONDITION


def _in_order(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk, order: Order
) -> list[Event]:
    """The last search, put in the order asked for, with what else the message names."""
    before, _ = last_search(talk)
    criteria = action.desk.vacancies.refine(before, talk.entities, "")
    home = home_of(action.desk, talk)
    if order is Order.DISTANCE and home is None:
        dispatcher.utter_message(response="utter_vacancies_ask_home")
        return [SlotSet("offer", "closer")]
    if order is Order.DISTANCE and home and not criteria.places:
        criteria = replace(criteria, places=(home,), wishes=(*criteria.wishes, "places"))
    return show_page(action, dispatcher, talk, replace(criteria, order=order))


def _show_similar(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk, role: Vacancy
) -> list[Event]:
    """Roles like this one, near it or where the message says; never itself."""
    alike = action.desk.vacancies.refine(like(role), talk.entities, talk.text)
    others = _others(action, alike, role)
    if talk.entity("place"):
        return show_page(action, dispatcher, talk, alike, leaving_out=[role.ref])
    if not others:
        alike = replace(alike, places=())
        others = _others(action, alike, role)
    if not others:
        dispatcher.utter_message(response="utter_vacancies_none_similar", role=role.title)
        return [SlotSet("offer", None)]
    return show_page(action, dispatcher, talk, alike, leaving_out=[role.ref])


def _others(action: DeskAction, criteria: Criteria, role: Vacancy) -> Sequence[Vacancy]:
    found = action.desk.vacancies.find(criteria, PAGE, [role.ref])
    return () if found.relaxed else found.vacancies
